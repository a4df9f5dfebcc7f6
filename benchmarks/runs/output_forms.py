"""Measures every form of file that a map document is written in: how long, how much memory, how large.

    python -m benchmarks.runs.output_forms
    python -m benchmarks.runs.output_forms --places 1000 --routes 100 --forms .csv .gpkg

Each form is written in a process of its own from a made-up document, which that process holds before. `memory` is the
most that the process held, `added` how much of that the writing took beyond the document; the time is that of the
processor, and in brackets that of the clock. The map page is left out: `benchmarks/map_page.py` measures it.
Forms whose libraries are not installed are told.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.map_page import made_up_document
from gazetteer import Gazetteer
from geomap.outputs.formats import WRITERS, Contents

SEED = 7
POINTS = 60
"""Points of a line, as many as the lines of maps have."""

Figures = tuple[float, float, int, int, int]
"""Seconds of the processor and of the clock, kilobytes before, at most, and of the file."""


def with_routes(document: dict[str, Any], number: int) -> dict[str, Any]:
    """Return a document with made-up routes between its places besides.

    Args:
        document: One of places alone.
        number: How many routes it gets, of three stops each.
    """
    chance = random.Random(SEED)  # noqa: S311 - nothing here is secret
    places = list(document["features"])
    return {**document, "features": [*places, *(_route(index, chance.sample(places, 3)) for index in range(number))]}


def _route(index: int, places: Sequence[dict[str, Any]]) -> dict[str, Any]:
    (west, south), (_, _), (east, north) = (place["geometry"]["coordinates"] for place in places)
    line = [
        [round(west + (east - west) * step / POINTS, 4), round(south + (north - south) * step / POINTS, 4)]
        for step in range(POINTS + 1)
    ]
    names = [place["properties"]["name"] for place in places]
    sentence = f"Column {index} drove from {names[0]} over {names[1]} to {names[2]}."
    roles = ("origin", "via", "destination")
    told = {"report": "r0", "start": 0, "end": 6, "sentence": sentence, "sentence_start": 0}
    stops = [
        {"role": role, "surface": name, "part": None, "name": name, "kind": "town", "place": place["id"]}
        | dict(zip(("lon", "lat"), place["geometry"]["coordinates"], strict=True))
        for role, name, place in zip(roles, names, places, strict=True)
    ]
    claims = [
        {**told, "kind": role, "text": name, "km": None, "travelled": None, "consistent": None, "number": None}
        for role, name in zip(roles, names, strict=True)
    ]
    properties = {"type": "route", "movement": f"movement-{index}", "mover": f"column {index}", "group": None}
    properties |= {"status": "reported", "confidence": 0.8, "inferred": True, "stops": stops, "undrawn": None}
    properties |= {"length_km": 100.0, "shortest_km": 90.0, "longest_km": 120.0, "crosses": [], "unreported": []}
    properties |= {"overland_km": None, "corridor": None, "guess": None, "claims": claims, "reports": ["r0"]}
    properties["tellings"] = []
    geometry = {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "id": f"route-{index:012x}", "geometry": geometry, "properties": properties}


def _kilobytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _write(suffix: str, places: int, routes: int, answers: Any) -> None:
    document = with_routes(made_up_document(places), routes)
    with Gazetteer.open() as gazetteer, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"map{suffix}"
        path.touch()
        before, clock, processor = _kilobytes(), time.perf_counter(), time.process_time()
        try:
            WRITERS[suffix].fill(Contents(document, document, gazetteer), path, "map")
        except Exception as error:
            answers.put(str(error) or type(error).__name__)
            return
        spent = (time.process_time() - processor, time.perf_counter() - clock)
        answers.put((*spent, before, _kilobytes(), path.stat().st_size // 1024))


def measured(suffix: str, places: int, routes: int) -> Figures | str:
    """Return the figures of a form, or why it could not be written."""
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    child = context.Process(target=_write, args=(suffix, places, routes, answers))
    child.start()
    found: Figures | str = answers.get()
    child.join()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    forms = [suffix for suffix in WRITERS if suffix not in ("", ".html", ".htm", ".json")]
    parser.add_argument("--places", type=int, default=100_000)
    parser.add_argument("--routes", type=int, default=10_000)
    parser.add_argument("--forms", nargs="*", default=forms, choices=forms)
    asked = parser.parse_args()
    print(f"{asked.places:,} places, {asked.routes:,} routes")
    print("| form | processor (clock), s | memory, MB | added, MB | file, MB |\n|---|---|---|---|---|")
    for suffix in asked.forms:
        found = measured(suffix, asked.places, asked.routes)
        if isinstance(found, str):
            print(f"| `{suffix}` | {found} | | | |")
            continue
        processor, clock, before, most, size = found
        print(
            f"| `{suffix}` | {processor:.1f} ({clock:.1f}) | {most / 1024:.0f} | {(most - before) / 1024:.0f} "
            f"| {size / 1024:.1f} |"
        )


if __name__ == "__main__":
    main()
