"""Measures map files of many places: how large they are, how long it takes to write them, open them and move in them.

    python benchmarks/map_page.py 1000 10000 100000
    python benchmarks/map_page.py 1000 10000 100000 --beside-folium

Of several tries the least time counts, because other programs only ever make it longer; in brackets stands the
processor's time, in the process that writes and in the page's main thread. The time of writing does not hold that of
cutting the basemap out of the gazetteer, which is the same for few places and many; `inf` is a page that does not open
in two minutes. Each place has one mention with a sentence of its own; the places lie at random from 10 W, 30 S to
40 E, 50 N.
Needs playwright and Chromium.
"""

from __future__ import annotations

import argparse
import functools
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from gazetteer import Gazetteer
from geomap.outputs.map_file import Basemap, build_basemap, focus_bounds, write_map

REPORTS = 50
SEED = 5
PATIENCE = 120_000
"""Milliseconds after which a page counts as one that does not open."""

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
        features.append(
            {"type": "Feature", "id": properties["gazetteer_id"], "geometry": geometry, "properties": properties}
        )
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


class Times(NamedTuple):
    """Seconds by the clock and of the processor."""

    clock: float
    processor: float

    def line(self) -> str:
        """Return it as a cell of the table."""
        return f"{self.clock:>7.2f} ({self.processor:>5.2f})"


def timed(act: Callable[[], object]) -> Times:
    """Return how long something took."""
    clock, processor = time.perf_counter(), time.process_time()
    act()
    return Times(time.perf_counter() - clock, time.process_time() - processor)


def least(times: Sequence[Times]) -> Times:
    """Return the least of several times, each by itself."""
    return Times(*map(min, zip(*times, strict=True)))


class Measured(NamedTuple):
    """How one page did; seconds, and None where it was not measured."""

    way: str
    places: int
    bytes: int
    written: Times
    opened: Times
    frames: float | None = None

    def line(self) -> str:
        """Return a line of the table."""
        frames = "" if self.frames is None else f"{self.frames:8.0f}"
        times = f"{self.written.line()}  {self.opened.line()}  {frames}"
        return f"{self.way:<18}{self.places:>10,}  {self.bytes / 1000:>9,.0f}  {times}"


def open_in(browser: Browser, path: Path, *, ready: str, tries: int) -> tuple[Times, Page]:
    """Return the least seconds that a page took to open in so many tries, and the page."""
    times = []
    while True:
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        begin = time.perf_counter()
        page.goto(path.as_uri(), timeout=PATIENCE)
        page.wait_for_selector(ready, state="attached", timeout=PATIENCE)
        clock = time.perf_counter() - begin
        metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        times.append(Times(clock, metrics["TaskDuration"]))
        if len(times) == tries:
            return least(times), page
        page.close()


def measure_map_file(
    document: dict[str, Any], *, basemap: Basemap, browser: Browser, path: Path, tries: int
) -> Measured:
    """Write and open a map file."""
    written = least([timed(lambda: write_map(document, path, basemap=basemap)) for _ in range(tries)])
    opened, page = open_in(browser, path, ready="[data-ready]", tries=tries)
    frames = dragged(page)
    page.close()
    return Measured("map file", len(document["features"]), path.stat().st_size, written, opened, frames)


def make_and_save(make: Callable[[dict[str, Any]], Any], document: dict[str, Any], path: Path, address: str) -> None:
    """Make a page by folium's means and write it."""
    from folium_pages import save

    save(make(document), path, address=address)


def measure_folium(
    document: dict[str, Any], *, browser: Browser, path: Path, address: str, tries: int
) -> Iterator[Measured]:
    """Write and open the same places by folium's means, as far as they come to an end."""
    from folium_pages import WAYS

    number = len(document["features"])
    for way, (make, most) in WAYS.items():
        if number <= most:
            written = timed(functools.partial(make_and_save, make, document, path, address))
            ready = ".leaflet-marker-icon, .leaflet-overlay-pane canvas"
            try:
                opened, page = open_in(browser, path, ready=ready, tries=tries)
                page.close()
            except PlaywrightTimeout:
                opened = Times(float("inf"), float("inf"))
            yield Measured(way, number, path.stat().st_size, written, opened)


def main() -> None:
    """Measure maps of as many places as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", metavar="PLACES", type=int, nargs="+")
    parser.add_argument("--beside-folium", action="store_true", help="measure folium's own ways besides; needs npm")
    parser.add_argument("--tries", type=int, default=3, help="how often each is done; the least time counts")
    arguments = parser.parse_args()
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    print(f"{'':<18}    places         KB       write, s         open, s  frames/s")
    with ExitStack() as stack:
        gazetteer = stack.enter_context(Gazetteer.open())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        address = None
        if arguments.beside_folium:
            from folium_pages import scripts, served

            address = stack.enter_context(served(scripts()))
        driver = stack.enter_context(sync_playwright())
        browser = driver.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        warm_up(gazetteer, folder=folder, browser=browser)
        for number in arguments.numbers:
            document = made_up_document(number)
            basemap = build_basemap(gazetteer, bounds=focus_bounds(document), document=document)
            shared = {"browser": browser, "path": folder / "map.html", "tries": arguments.tries}
            print(measure_map_file(document, basemap=basemap, **shared).line(), flush=True)
            if address is not None:
                for measured in measure_folium(document, address=address, **shared):
                    print(measured.line(), flush=True)
        browser.close()


def warm_up(gazetteer: Gazetteer, *, folder: Path, browser: Browser) -> None:
    """Do everything once, since the first page also waits for imports and for the browser."""
    document = made_up_document(3)
    measure_map_file(
        document, basemap=build_basemap(gazetteer, bounds=None), browser=browser, path=folder / "first.html", tries=1
    )


if __name__ == "__main__":
    main()
