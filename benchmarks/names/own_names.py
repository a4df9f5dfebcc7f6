"""Measure whether names find their own places: `python benchmarks/names/own_names.py [--misses N] [--gazetteer FILE]`.

Three things are asked of every settlement of the gazetteer that is large enough: its own shown name by itself, the name
and the country ("Lima, Peru"), and in the United States the name and the state, as a code and in words ("Lima, OH",
"Lima, Ohio"). A name by itself is right where the first answer is

- the place itself;
- one at least as large that is shown under the same name, accents aside; or
- a unit or capital of the same name at the same spot (within 30 km, or the unit that the place is the seat of).

A qualified name is right where the first answer is the place itself, one within 30 km, or one at least as large of the
same name in the same state or country; it is abroad where the answer is in another one, with a score over .9.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import click
from geopy.distance import great_circle

from gazetteer import Gazetteer, Match, Place
from gazetteer.names.keys import fold

SAME_SPOT_KM = 30.0
SURE = 0.9
LARGE, MIDDLING = 100_000, 15_000

_SETTLEMENTS = """SELECT coalesce(id, 'geonames:' || fid) FROM places
  WHERE kind IN ('capital', 'city', 'town', 'village') AND population >= ? ORDER BY population DESC, fid"""


@dataclass(slots=True)
class Count:
    """How many were asked and right, how many were surely abroad, and what went wrong."""

    asked: int = 0
    right: int = 0
    abroad: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, query: str, place: Place, answer: Place | None, *, right: bool, abroad: bool = False) -> None:
        """Count an answer."""
        self.asked += 1
        self.right += right
        self.abroad += abroad
        if not right:
            found = f"{answer.name} ({answer.kind}, {answer.country})" if answer else "nothing"
            self.misses.append(f"{query} ({place.country}, {place.population:,}) gave {found}")


def settlements(gazetteer: Gazetteer, least: int) -> Iterator[Place]:
    """Yield the settlements with at least so many inhabitants, the largest first."""
    with closing(sqlite3.connect(f"file:{gazetteer.path}?mode=ro", uri=True)) as connection:
        identifiers = [row[0] for row in connection.execute(_SETTLEMENTS, (least,))]
    yield from (place for place in map(gazetteer.get, identifiers) if place is not None)


def is_near(place: Place, other: Place) -> bool:
    """Tell whether two places are at the same spot."""
    return bool(great_circle((place.lat, place.lon), (other.lat, other.lon)).km <= SAME_SPOT_KM)


def is_right_alone(place: Place, answer: Place) -> bool:
    """Tell whether an answer to the own name of a place is right."""
    if fold(answer.name) != fold(place.name):
        return answer.id == place.id
    seat = answer.feature_class == "A" and answer.country == place.country
    return answer.population >= place.population or seat or is_near(place, answer)


def is_right_within(place: Place, answer: Place, *, same: Callable[[Place], str | None]) -> bool:
    """Tell whether an answer to a qualified name is right; `same` gives the state or country of a place."""
    if answer.id == place.id or is_near(place, answer):
        return True
    return same(answer) == same(place) and answer.population >= place.population


@click.command()
@click.option("--misses", default=0, show_default=True, help="How many misses to print for each measure.")
@click.option("--gazetteer", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The file.")
def main(misses: int, file: Path | None) -> None:
    """Print how many names find their own places."""
    with Gazetteer.open(file) as gazetteer:
        places = list(settlements(gazetteer, MIDDLING))
        counts = {
            f"own name, over {LARGE:,}": own_names(gazetteer, [one for one in places if one.population >= LARGE]),
            f"own name, {MIDDLING:,} to {LARGE:,}": own_names(
                gazetteer, [one for one in places if one.population < LARGE]
            ),
            f"City, Country, over {LARGE:,}": in_countries(
                gazetteer, [one for one in places if one.population >= LARGE]
            ),
            **in_states(gazetteer, [one for one in places if one.country == "US" and one.admin1_code]),
        }
    click.echo(f"{'':<34}{'asked':>7}{'right':>9}{'surely abroad':>15}")
    for name, count in counts.items():
        click.echo(f"{name:<34}{count.asked:>7}{count.right / max(count.asked, 1):>9.2%}{count.abroad:>15}")
        for miss in count.misses[:misses]:
            click.echo(f"    {miss}")


def own_names(gazetteer: Gazetteer, places: Sequence[Place]) -> Count:
    """Look up the shown names of places."""
    count = Count()
    for place in places:
        answer = first(gazetteer, place.name)
        count.add(
            place.name, place, answer and answer.place, right=bool(answer and is_right_alone(place, answer.place))
        )
    return count


def in_countries(gazetteer: Gazetteer, places: Sequence[Place]) -> Count:
    """Look up the names of places with the names of their countries."""
    count = Count()
    for place in places:
        country = gazetteer.country(place.country or "")
        if country is not None and fold(country.name) != fold(place.name):
            ask(count, gazetteer, f"{place.name}, {country.name}", place, same=lambda one: one.country)
    return count


def in_states(gazetteer: Gazetteer, places: Sequence[Place]) -> dict[str, Count]:
    """Look up the names of places with their states, as codes and in words."""
    counts = {"City, ST, over 15,000": Count(), "City, State, over 15,000": Count()}
    for place in places:
        code = (place.admin1_code or "").partition(".")[2]
        for count, state in zip(counts.values(), (code, place.admin1), strict=True):
            ask(count, gazetteer, f"{place.name}, {state}", place, same=lambda one: one.admin1_code)
    return counts


def ask(count: Count, gazetteer: Gazetteer, query: str, place: Place, *, same: Callable[[Place], str | None]) -> None:
    """Look up a qualified name and count the answer."""
    found = first(gazetteer, query)
    right = found is not None and is_right_within(place, found.place, same=same)
    abroad = found is not None and same(found.place) != same(place) and found.score > SURE
    count.add(query, place, found and found.place, right=right, abroad=abroad and not right)


def first(gazetteer: Gazetteer, query: str) -> Match | None:
    """Return the first answer to a query."""
    return next(iter(gazetteer.lookup(query, limit=1)), None)


if __name__ == "__main__":
    main()
