"""Counties of the United States, and what is like them: parishes, boroughs, independent cities.

The boundaries are those of the U.S. Census Bureau, 2017 edition, under FIPS codes; GeoNames' code of a county is its
state's and the last three digits of the FIPS code. Counties that GeoNames no longer has, because something else has
taken their place since, are kept as former ones: the counties of Connecticut are still named in every report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.layers.sources import topojson

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from shapely.geometry import MultiPolygon

FORMER = {"Connecticut": "County", "Alaska": "Census Area"}
"""States with counties that GeoNames has no longer, and what they were called."""


@dataclass(frozen=True, slots=True)
class FormerCounty:
    """A county that GeoNames has no longer."""

    name: str
    state: str
    state_code: str
    fips: str
    area: MultiPolygon


@dataclass(frozen=True, slots=True)
class Counties:
    """The polygons of counties by GeoNames code, and the former counties."""

    areas: dict[str, MultiPolygon]
    former: tuple[FormerCounty, ...]


def read_counties(topology: Mapping[str, Any], *, states: Mapping[str, str], codes: Collection[str]) -> Counties:
    """Read the counties from a topology of the U.S. Census Bureau, without those that are too small for it.

    Args:
        topology: TopoJSON with the collections `counties` and `states`, ids being FIPS codes, names in `name`.
        states: GeoNames codes of the states, such as `US.CA`, by name.
        codes: GeoNames codes of the counties, such as `US.CA.037`.
    """
    objects = topology["objects"]
    state_names = {str(state["id"]): state["properties"]["name"] for state in objects["states"]["geometries"]}
    shapes = topojson.polygons(topology, "counties")
    areas: dict[str, MultiPolygon] = {}
    former: list[FormerCounty] = []
    for county in objects["counties"]["geometries"]:
        fips, state = str(county["id"]), state_names[str(county["id"])[:2]]
        code = f"{states.get(state)}.{fips[2:]}"
        if shapes[fips].is_empty:
            continue
        if code in codes:
            areas[code] = shapes[fips]
        elif state in FORMER:
            name = f"{county['properties']['name']} {FORMER[state]}"
            former.append(FormerCounty(name, state, states[state], fips, shapes[fips]))
    return Counties(areas, tuple(sorted(former, key=lambda county: county.fips)))


def abbreviated(name: str) -> list[str]:
    """Return the short form of a county's name that newspapers use: `Cook Co.`.

    Example:
        >>> abbreviated("Cook County"), abbreviated("Acadia Parish")
        (['Cook Co.'], [])
    """
    return [name.removesuffix("County") + "Co."] if name.endswith(" County") else []
