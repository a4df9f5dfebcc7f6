"""Measures map files of many places: how large they are, how long it takes to write them, open them and move in them.

    python benchmarks/map_page.py 1000 10000 100000

Each place has one mention with a sentence of its own; the places lie at random from 10 W, 30 S to 40 E, 50 N.
Needs playwright and Chromium.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from gazetteer import Gazetteer
from geomap.render import build_basemap, focus_bounds, write_map

REPORTS = 50
SEED = 5

COUNT = """() => {
    window.drawn = 0;
    const count = () => { window.drawn += 1; requestAnimationFrame(count); };
    requestAnimationFrame(count);
}"""
"""Begins to count the frames that the browser draws."""


def made_up_document(number: int) -> dict[str, Any]:
    """Return a map document of made-up places.

    Args:
        number: How many places it has.
    """
    chance = random.Random(SEED)  # noqa: S311 - nothing here is secret
    features = []
    for index in range(number):
        name = f"Place {index}"
        sentence = f"On day {index % 365} the observers counted {index * 7919 % 1000} lorries near {name}, again."
        begins, at = index // REPORTS * 80, sentence.index("Place")
        confidence = round(0.5 + index % 50 / 100, 4)
        position = [round(chance.uniform(-10, 40), 5), round(chance.uniform(-30, 50), 5)]
        mention = {
            "report": f"r{index % REPORTS}",
            "start": begins + at,
            "end": begins + at + len(name),
            "surface": name,
        }
        mention |= {"sentence": sentence, "sentence_start": begins, "mention": "name", "confidence": confidence}
        properties = {"type": "place", "name": name, "kind": "town", "gazetteer_id": f"geonames:{100_000 + index * 37}"}
        properties |= {"geonameid": 100_000 + index * 37, "country": None, "country_name": None, "admin1": None}
        properties |= {"confidence": confidence, "reasons": [], "alternatives": [], "mentions": [mention]}
        geometry = {"type": "Point", "coordinates": position}
        features.append({"type": "Feature", "id": f"place-{index + 1}", "geometry": geometry, "properties": properties})
    counted = {"date": None, "source": None, "places": number // REPORTS, "routes": 0, "unresolved": 0}
    reports = [{"id": f"r{index}", "title": f"Report {index}", **counted} for index in range(REPORTS)]
    head = {"type": "FeatureCollection", "schema": "geomap-document/1", "generator": "geomap", "attribution": []}
    return {**head, "title": f"{number} places", "reports": reports, "features": features, "bbox": [-10, -30, 40, 50]}


def dragged(page: Page) -> float:
    """Return the frames a second that are drawn while the map is dragged to and fro."""
    page.evaluate(COUNT)
    page.mouse.move(400, 400)
    page.mouse.down()
    begin = time.perf_counter()
    for step in range(120):
        page.mouse.move(400 + 6 * (step % 60 if step % 120 < 60 else 60 - step % 60), 400)
    frames: int = page.evaluate("window.drawn")
    seconds = time.perf_counter() - begin
    page.mouse.up()
    return frames / seconds


def measure(number: int, *, browser: Browser, gazetteer: Gazetteer, folder: Path) -> str:
    """Return a line of a table: places, kilobytes, seconds to write and to open, frames a second while moving."""
    document = made_up_document(number)
    basemap = build_basemap(gazetteer, bounds=focus_bounds(document), document=document)
    path = folder / f"{number}.html"
    begin = time.perf_counter()
    write_map(document, path, basemap=basemap)
    written = time.perf_counter() - begin
    page = browser.new_page(viewport={"width": 1200, "height": 800})
    begin = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("[data-ready]", state="attached")
    opened = time.perf_counter() - begin
    frames = dragged(page)
    page.close()
    return f"{number:>9,}  {path.stat().st_size / 1000:>8,.0f}  {written:>8.2f}  {opened:>7.2f}  {frames:>8.0f}"


def main() -> None:
    """Measure maps of as many places as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", metavar="PLACES", type=int, nargs="+")
    numbers = parser.parse_args().numbers
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    print("   places        KB  write, s  open, s  frames/s")
    with Gazetteer.open() as gazetteer, sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        for number in numbers:
            print(measure(number, browser=browser, gazetteer=gazetteer, folder=Path(folder)), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
