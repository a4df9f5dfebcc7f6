"""Outlines of the islands that the layer of landforms knows as points: the land about them that water surrounds.

The land is that of the layer of countries, whose parts are joined first, since an island may be shared by several.
Small islands stay points, which stand for them well enough, and so do those that the source joins to a mainland.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
import shapely

from tools.layers import geometry
from tools.layers.folders import layer_file

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

LEAST_KM2, MOST_KM2 = 1_000.0, 900_000.0
"""Islands below 36 km across stay points; land that is larger than New Guinea is a continent, not what is named."""

TOLERANCE = 0.05
"""Degrees, about 5 km."""

DECIMALS = 3

_KM_PER_DEGREE = 111.2


def derive(layers: Path) -> dict[str, str]:
    """Derive the areas of the layer of landforms.

    Args:
        layers: Folder that holds `landforms` and `countries`, as derived before.

    Returns:
        The name of the file, and its text.
    """
    with layer_file(layers, "countries.geojsonl").open(encoding="utf-8") as features:
        land = [shapely.geometry.shape(json.loads(line)["geometry"]) for line in features]
    with layer_file(layers, "landforms.csv").open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["kind"] == "island"]
    points = {row["id"]: (float(row["lon"]), float(row["lat"]), float(row["prominence"])) for row in rows}
    areas = geometry.simplify_coverage(outlines(points, land), tolerance=TOLERANCE, decimals=DECIMALS)
    return {"landforms.geojsonl": geometry.areas_text(areas)}


def outlines(points: dict[str, tuple[float, float, float]], countries: list[BaseGeometry]) -> dict[str, BaseGeometry]:
    """Return the land that holds each island.

    Args:
        points: Longitude and latitude, degrees, and prominence of each island, by its id.
        countries: The polygons of countries.

    Returns:
        The outlines by id. Where several islands lie on one piece of land, it is that of the best known.
    """
    land = shapely.get_parts(shapely.union_all(countries))
    tree = shapely.STRtree(land)
    claims: dict[int, list[str]] = defaultdict(list)
    for identifier, (lon, lat, _) in points.items():
        for piece in tree.query(shapely.Point(lon, lat), predicate="intersects"):
            if LEAST_KM2 <= _km2(land[piece]) <= MOST_KM2:
                claims[int(piece)].append(identifier)
    best = {piece: max(claimed, key=lambda one: (points[one][2], one)) for piece, claimed in claims.items()}
    return {identifier: land[piece] for piece, identifier in best.items()}


def _km2(piece: BaseGeometry) -> float:
    """Return about how large some land is, square kilometres."""
    return float(piece.area * _KM_PER_DEGREE**2 * np.cos(np.radians(piece.centroid.y)))
