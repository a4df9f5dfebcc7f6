"""Measure `geomap map` on records of very many reports: time, peak memory, and the sizes of what it writes.

    python benchmarks/runs/pooled_map.py 10000 100000 1000000
    python benchmarks/runs/pooled_map.py 100000 --places 100000 --open     # in Chromium, too; needs playwright

Records are made up, with a text of one sentence for each mention beside them: places of the gazetteer, drawn by Zipf's
law, names that no gazetteer has, and in every fourth report a journey between two of 300 cities. The same numbers,
seed and gazetteer give the same records. Seconds are those of the processor and, in brackets, of the clock; memory is
the most that the process had (VmHWM).
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import click
import pyarrow as pa
import pyarrow.parquet as pq

from gazetteer import Gazetteer, Place
from gazetteer.model import Bounds

SEED = 20261130
ROWS = 5_000
CITIES, NAMES = 300, 2_000
LAST_DAY = 28
PATIENCE = 60_000
"""Milliseconds for a page to open."""

SCHEMA = pa.schema([(name, pa.string()) for name in ("id", "date", "source", "text", "record")])


class Maker:
    """Makes records."""

    def __init__(self, gazetteer: Gazetteer, *, places: int, seed: int = SEED) -> None:
        """Take the best known places of the gazetteer."""
        self._chance = random.Random(seed)  # noqa: S311
        kinds = ("city", "capital", "town", "village", "country", "admin1")
        self._places = list(gazetteer.most_prominent(Bounds(-180, -60, 180, 75), kinds=kinds, limit=places))
        self._shares = list(accumulate(1 / rank for rank in range(10, len(self._places) + 10)))
        self._cities = [place for place in self._places if place.kind in {"city", "capital"}][:CITIES]

    def row(self, number: int) -> dict[str, str]:
        """Make the row of one report."""
        chance = self._chance
        # Each place turns up early, so that two runs of different length have the same.
        first = self._places[number] if number < len(self._places) else None
        drawn = chance.choices(self._places, cum_weights=self._shares, k=chance.randint(1, 4))
        text, places, routes = "", [], []
        for place in [*([first] if first else []), *drawn]:
            text, stands = _said(
                text, f"On day {number % 365} {chance.randrange(1000)} lorries stood near ", place.name
            )
            places.append(_mention(stands, place, round(chance.uniform(0.4, 0.99), 4)))
        if chance.random() < 0.1:
            text, stands = _said(text, "Nobody has reached ", f"Tula Hola {chance.randrange(NAMES)}")
            places.append(_mention(stands, None, 0.9))
        if chance.random() < 0.25:
            begins = len(text)
            origin, destination = chance.sample(self._cities, 2)
            text, start = _said(text, "The convoy went from ", origin.name, end="")
            text, end = _said(text, " to ", destination.name)
            places += [_mention(start, origin, 0.9), _mention(end, destination, 0.9)]
            stops = [_stop("origin", start, origin), _stop("destination", end, destination)]
            routes.append(_route(stops, begins, len(text)))
        record = {"schema": "geomap/1", "id": f"r{number}", "places": places, "routes": routes}
        day = f"2024-{number % 12 + 1:02}-{number % LAST_DAY + 1:02}"
        return {"id": f"r{number}", "date": day, "source": "made up", "text": text, "record": json.dumps(record)}

    def write(self, path: Path, number: int) -> None:
        """Write a file of records."""
        with pq.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
            for begin in range(0, number, ROWS):
                rows = [self.row(one) for one in range(begin, min(number, begin + ROWS))]
                writer.write_table(pa.Table.from_pylist(rows, SCHEMA))


def _said(text: str, words: str, name: str, *, end: str = ". ") -> tuple[str, dict[str, Any]]:
    """Return a text with a name said, and where that stands."""
    start = len(text) + len(words)
    return f"{text}{words}{name}{end}", {"start": start, "end": start + len(name), "surface": name}


def _identity(place: Place | None) -> dict[str, Any]:
    if place is None:
        return dict.fromkeys(("name", "lat", "lon", "kind", "gazetteer_id", "geonameid", "country", "admin1"))
    return {
        "name": place.name, "lat": round(place.lat, 5), "lon": round(place.lon, 5), "kind": place.kind,
        "gazetteer_id": place.id, "geonameid": place.geonameid, "country": place.country, "admin1": place.admin1,
    }  # fmt: skip


def _mention(stands: dict[str, Any], place: Place | None, confidence: float) -> dict[str, Any]:
    placed = place is not None and confidence >= 0.5
    return {**stands, "mention": "name", **_identity(place), "confidence": confidence, "placed": placed,
            "alternatives": []}  # fmt: skip


def _stop(role: str, stands: dict[str, Any], place: Place) -> dict[str, Any]:
    kept = {key: value for key, value in _identity(place).items() if key not in ("geonameid", "country", "admin1")}
    return {"role": role, **stands, "part": None, **kept, "placed": True}


def _route(stops: Sequence[dict[str, Any]], start: int, end: int) -> dict[str, Any]:
    return {
        "mover": "convoy", "status": "reported", "stops": list(stops), "distance_km": None, "length_km": None,
        "consistent": None, "confidence": 0.9, "undrawn": None, "evidence": [{"start": start, "end": end}],
    }  # fmt: skip


def measured(records: Path, output: Path) -> tuple[float, float, float]:
    """Draw records in a process of its own, and return its seconds, those of the clock, and its peak in megabytes."""
    command = [sys.executable, "-m", "geomap", "map", str(records), "--output", str(output)]
    begun = time.perf_counter()
    child = os.posix_spawn(sys.executable, command, os.environ)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status):
        sys.exit(f"geomap map ended with the exit code {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begun, _megabytes(used)


def _megabytes(used: resource.struct_rusage) -> float:
    return used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def opened(page: Path) -> float:
    """Return the seconds until the page is drawn in Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        executable = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1280, "height": 800})
        begun = time.perf_counter()
        tab.goto(page.as_uri())
        tab.wait_for_selector("[data-ready=true]", state="attached", timeout=PATIENCE)
        seconds = time.perf_counter() - begun
        browser.close()
    return seconds


def lines(numbers: Sequence[int], *, places: int, opens: bool) -> Iterator[str]:
    """Yield a line of the table for each number of records."""
    with Gazetteer.open() as gazetteer, tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            records, page = Path(folder, f"{number}.parquet"), Path(folder, f"map{number}.html")
            Maker(gazetteer, places=places).write(records, number)
            seconds, clock, memory = measured(records, page)
            sizes = [path.stat().st_size / 1e6 for path in (page, *sorted(Path(folder).glob(f"map{number}-*.parquet")))]
            shown = f"  {opened(page):6.2f}" if opens else ""
            written = "  ".join(f"{size:8.2f}" for size in sizes)
            yield f"{number:>9,}  {seconds:8.1f} ({clock:7.1f})  {memory:8.0f}  {written}{shown}"
            records.unlink()


@click.command()
@click.argument("numbers", type=click.IntRange(1), nargs=-1, required=True)
@click.option("--places", default=5_000, show_default=True, type=click.IntRange(CITIES))
@click.option("--open", "opens", is_flag=True, help="Open the page in Chromium.")
def main(numbers: Sequence[int], places: int, opens: bool) -> None:
    """Draw so many made-up records."""
    click.echo(
        "  records   seconds (  clock)   peak MB   page MB  accounts  mentions  opens after s"[: None if opens else -15]
    )
    for line in lines(numbers, places=places, opens=opens):
        click.echo(line)


if __name__ == "__main__":
    main()
