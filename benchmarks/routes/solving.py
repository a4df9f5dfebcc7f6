"""Measure what it takes to draw a route.

    python benchmarks/routes/solving.py [--routes 20] [--gazetteer FILE]

Routes are made up from the polygons of the gazetteer, which are those of countries and seas in all their detail. They
are of three sorts: two to four stops in towns of countries that border on each other; two to four stops of which
countries and seas are some, and a town is the last; and chains of five to ten areas that border on each other. Each
is drawn three times over: at first, when its areas have been used before, each by itself, but never together; again
with other towns at its ends, as in the next report of the same events; and once more unchanged. A plain peer runs over
the same stops: the great circle through their coordinates, measured by geopy and laid out every 50 km by geographiclib,
which knows nothing of areas.

Drawing is everything from stops to a finished line: the ground that the areas leave open, the path, the shortest and
longest length, and the countries that are crossed. A last table has the medians by the number of stops, over the second
and third sort, and the exponent b of the curve a · stops^b that fits them best: 1 is linear growth.

Times are of the processor (`time.process_time`). On a machine that does other things they are too long; the peer, which
always does the same, shows by how much.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import shapely
from geographiclib.geodesic import Geodesic
from geopy.distance import great_circle
from shapely.geometry.base import BaseGeometry

from gazetteer import Gazetteer, Place
from gazetteer.model import Bounds
from geomap.model import Finding, Mention, MentionForm, Role, Span, Stop
from geomap.routes.lines import draw

WORLD = Bounds(-180.0, -90.0, 180.0, 90.0)
GAP_DEGREES = 0.05


@dataclass(frozen=True)
class World:
    """Countries and seas, which of them border on each other, and towns by country."""

    areas: list[tuple[Place, BaseGeometry]]
    tree: shapely.STRtree
    towns: dict[str, list[Place]]

    @classmethod
    def of(cls, gazetteer: Gazetteer) -> World:
        """Read the areas of a gazetteer."""
        areas = sorted(gazetteer.areas_within(WORLD, kinds=("country", "sea")), key=lambda pair: pair[0].id)
        towns: dict[str, list[Place]] = {}
        for place in gazetteer.most_prominent(WORLD, kinds=("capital", "city", "town"), limit=20_000):
            towns.setdefault(place.country or "", []).append(place)
        return cls(areas, shapely.STRtree([area for _, area in areas]), towns)

    def chain(self, number: int, choose: random.Random) -> list[Place]:
        """Return places, each bordering on the one before, the first and the last with towns in them."""
        while True:
            chain = [choose.randrange(len(self.areas))]
            while len(chain) < number:
                found = self.tree.query(self.areas[chain[-1]][1], predicate="dwithin", distance=GAP_DEGREES)
                near = sorted({int(index) for index in found} - set(chain))
                if not near:
                    break
                chain.append(choose.choice(near))
            places = [self.areas[index][0] for index in chain]
            if len(places) == number and all(len(self.towns.get(places[end].country or "", ())) > 1 for end in (0, -1)):
                return places


def stop(place: Place) -> Stop:
    """Return a stop at a place."""
    return Stop(Role.VIA, Finding(Mention(Span(0, 1), place.name, MentionForm.NAME, (), 1.0), place, 1.0))


def between_towns(chain: Sequence[Place], world: World, choose: random.Random) -> list[Stop]:
    """Return stops in towns of the countries of a chain."""
    return [stop(choose.choice(world.towns[place.country])) for place in chain if place.country in world.towns]


def with_ends(chain: Sequence[Place], world: World, choose: random.Random) -> list[Stop]:
    """Return stops along a chain; one time in two it begins in the first area as such, else in a town of it."""
    ends = [choose.choice(world.towns[chain[end].country or ""]) for end in (0, -1)]
    first = chain[0] if choose.random() < 0.5 else ends[0]
    return [stop(first), *(stop(place) for place in chain[1:-1]), stop(ends[1])]


Sort = Callable[[Sequence[Place], World, random.Random], list[Stop]]
SORTS: dict[str, tuple[Sort, Sequence[int]]] = {
    "between towns": (between_towns, (2, 3, 4)),
    "with countries and seas": (with_ends, (2, 3, 4)),
    "chains of areas": (with_ends, (5, 6, 8, 10)),
}


def milliseconds(run: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that a call takes."""
    start = time.process_time()
    run()
    return (time.process_time() - start) * 1000


def peer(stops: Sequence[Stop]) -> float:
    """Return the length of the great circle through the coordinates of stops, after laying it out every 50 km."""
    total = 0.0
    places = [made.finding.place for made in stops if made.finding.place is not None]
    for start, end in pairwise(places):
        total += float(great_circle((start.lat, start.lon), (end.lat, end.lon)).km)
        line = Geodesic.WGS84.InverseLine(start.lat, start.lon, end.lat, end.lon)
        steps = max(1, math.ceil(line.s13 / 50_000))
        for index in range(steps + 1):
            line.Position(line.s13 * index / steps, Geodesic.LATITUDE | Geodesic.LONGITUDE)
    return total


def row(label: str, times: Sequence[float]) -> str:
    """Return a line of the table."""
    tenths = statistics.quantiles(times, n=10)
    return f"{label:40} {len(times):6} {statistics.median(times):8.2f} {tenths[-1]:8.2f} {statistics.fmean(times):8.2f}"


def exponent(times: dict[int, list[float]]) -> float:
    """Return the slope of the logarithm of the median time over that of the number of stops, by least squares."""
    points = [(math.log(number), math.log(statistics.median(some))) for number, some in times.items()]
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def measure(
    number: int,
    sort: Sort,
    *,
    world: World,
    gazetteer: Gazetteer,
    choose: random.Random,
    timings: dict[str, list[float]],
) -> dict[str, float]:
    """Draw one route of a number of stops, note what it took, and return it."""
    while True:
        chain = world.chain(number, choose)
        stops, others = (sort(chain, world, choose) for _ in range(2))
        if len(stops) == len(others) == number:
            break
    for made in (*stops, *others):
        draw([made, stop(choose.choice(world.towns["NZ"]))], areas=gazetteer)
    taken = {}
    for name, run in (
        ("first", lambda: draw(stops, areas=gazetteer)),
        ("again", lambda: draw(others, areas=gazetteer)),
        ("same", lambda: draw(others, areas=gazetteer)),
        ("peer", lambda: peer(others)),
    ):
        taken[name] = milliseconds(run)
        timings[name].append(taken[name])
    return taken


def main() -> None:
    """Print the tables."""
    arguments = argparse.ArgumentParser(description="Measure what it takes to draw a route.")
    arguments.add_argument("--routes", type=int, default=20, help="routes of each sort and number of stops")
    arguments.add_argument("--gazetteer", help="a gazetteer file, instead of the default")
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    choose = random.Random(options.seed)  # noqa: S311
    labels = {
        "first": "areas never together before",
        "again": "areas together before, other ends",
        "same": "the same route once more",
        "peer": "peer: great circle of the stops",
    }
    with Gazetteer.open(options.gazetteer) as gazetteer:
        world = World.of(gazetteer)
        growth: dict[str, dict[int, list[float]]] = {"first": {}, "again": {}}
        for name, (sort, numbers) in SORTS.items():
            timings: dict[str, list[float]] = {label: [] for label in labels}
            for number in numbers:
                for _ in range(options.routes):
                    taken = measure(number, sort, world=world, gazetteer=gazetteer, choose=choose, timings=timings)
                    if sort is with_ends:
                        for key, times in growth.items():
                            times.setdefault(number, []).append(taken[key])
            print(f"{name + ', milliseconds a route':40} {'routes':>6} {'median':>8} {'p90':>8} {'mean':>8}")
            for key, label in labels.items():
                print(row("  " + label, timings[key]))
        for key, times in growth.items():
            print(f"{labels[key]}, medians by the number of stops, growing with its power {exponent(times):.2f}")
            print("  " + ", ".join(f"{number}: {statistics.median(some):.1f}" for number, some in times.items()))


if __name__ == "__main__":
    main()
