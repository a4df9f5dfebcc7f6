"""Measure whether `reverse` names the country of every town of the starter gazetteer.

Usage: python benchmarks/names/reverse_country.py [--population 15000] [--seed 13]

A town's own entry says its country, so asking at its point proves nothing: the answer would be read off the entry that
is the truth. So each town is asked for in three ways: at its point, with its entry and all others of its name around
left out of the settlements; at a point 0.5 to 3 km aside, in any direction; and aside with the entries left out. A
point aside may lie across a border, which counts as wrong for every method alike. Beside what `reverse` answers stand
drawn borders alone, as before, and the nearest settlement alone.

What is wrong at the points of the towns themselves, with nothing left out, is listed at the end: disputed land, where
`reverse` goes by the borders that are drawn de facto and the entries by claims.
"""

from __future__ import annotations

import argparse
import math
import random
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import Any

from gazetteer import Gazetteer
from gazetteer.file.by_position import SETTLEMENTS
from gazetteer.file.nearest import Found, Neighbourhood
from gazetteer.model import Place
from gazetteer.names.keys import fold

Point = tuple[float, float]
Method = Callable[[Gazetteer, float, float], str | None]

_MORE = 12
"""Entries of one name that may be left out around a point."""


class LeavingOut:
    """The settlements of a gazetteer, without those of one name."""

    def __init__(self, neighbourhood: Neighbourhood, name_of: Callable[[int], str]) -> None:
        self._all = neighbourhood
        self._name_of = name_of
        self.name: str | None = None

    def nearest(self, lon: float, lat: float, *, limit: int, **limits: Any) -> list[Found]:
        found = self._all.nearest(lon, lat, limit=limit + _MORE, **limits)
        return [near for near in found if self.name is None or self._name_of(near.fid) != self.name]


def drawn(gazetteer: Gazetteer, lon: float, lat: float) -> str | None:
    inside = gazetteer.containing(lon, lat)
    return next((place.country for place in inside if place.kind in ("country", "territory")), None)


def nearest(gazetteer: Gazetteer, lon: float, lat: float) -> str | None:
    found = gazetteer.reverse(lon, lat, within_km=30).nearest
    return found[0].place.country if found else None


def reversed_(gazetteer: Gazetteer, lon: float, lat: float) -> str | None:
    return gazetteer.reverse(lon, lat).country_code


METHODS: dict[str, Method] = {
    "drawn borders alone": drawn, "nearest settlement alone": nearest, "gazetteer reverse": reversed_
}  # fmt: skip


def towns(gazetteer: Gazetteer, population: int) -> Iterator[Place]:
    connection = sqlite3.connect(f"{gazetteer.path.as_uri()}?mode=ro", uri=True)
    asked = "SELECT fid, kind FROM places WHERE population >= ? AND id IS NULL ORDER BY fid"
    rows = connection.execute(asked, (population,)).fetchall()
    connection.close()
    for fid, kind in rows:
        if kind in SETTLEMENTS and (place := gazetteer.get(f"geonames:{fid}")) and place.country:
            yield place


def aside(place: Place, chance: random.Random) -> Point:
    km, direction = chance.uniform(0.5, 3), chance.uniform(0, 2 * math.pi)
    lon = place.lon + km * math.sin(direction) / (111.2 * math.cos(math.radians(place.lat)))
    return (lon + 180) % 360 - 180, place.lat + km * math.cos(direction) / 111.2


def measure(
    gazetteer: Gazetteer,
    settlements: LeavingOut,
    places: Collection[Place],
    points: Collection[Point],
    *,
    left_out: bool,
) -> None:
    large = sum(place.population >= 100_000 for place in places)
    for name, method in METHODS.items():
        wrong, of_large, without = 0, 0, 0
        for place, (lon, lat) in zip(places, points, strict=True):
            settlements.name = fold(place.name) if left_out else None
            code = method(gazetteer, lon, lat)
            wrong += code != place.country
            without += code is None
            of_large += code != place.country and place.population >= 100_000
        print(f"  {name:26} {wrong:5,} of {len(places):,} wrong, {without:4,} of them without a country; "
              f"of those over 100,000: {of_large:3,} of {large:,}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--population", type=int, default=15_000)
    parser.add_argument("--seed", type=int, default=13)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - nothing secret
    with Gazetteer.open() as gazetteer:
        places = list(towns(gazetteer, options.population))
        name_of = {place.geonameid: fold(place.name) for place in places}
        positions = gazetteer._positions
        settlements = LeavingOut(
            positions._neighbourhood, lambda fid: name_of.get(fid) or fold(gazetteer._by_fid(fid).name)
        )
        positions._neighbours = settlements  # type: ignore[assignment]
        at, off = [(place.lon, place.lat) for place in places], [aside(place, chance) for place in places]
        for title, points, left_out in (
            ("at the point, the town left out", at, True), ("0.5 to 3 km aside", off, False),
            ("0.5 to 3 km aside, the town left out", off, True),
        ):  # fmt: skip
            print(title)
            measure(gazetteer, settlements, places, points, left_out=left_out)
        settlements.name = None
        wrong = [(place, gazetteer.reverse(place.lon, place.lat).country_code) for place in places]
        pairs = Counter((place.country, code) for place, code in wrong if code != place.country)
        print("at the point, nothing left out:", sum(pairs.values()), "wrong:")
        print("  " + ", ".join(f"{count} {of} as {code}" for (of, code), count in pairs.most_common()))


if __name__ == "__main__":
    main()
