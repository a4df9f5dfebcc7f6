"""First-level units as fine as Natural Earth has them, by the ids of the gazetteer's layer."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tools.ground.cells import Whole
from tools.layers.__main__ import LAYERS_FOLDER
from tools.layers.folders import layer_file
from tools.layers.units import admin1

if TYPE_CHECKING:
    from pathlib import Path

TOLERANCE = 0.008
"""Degrees; see `tools.layers.geometry.simplify_coverage`."""

DECIMALS = 3
UNIT = 1000
SIZE = 15.0

ABOUT = {
    "source": "giso 1.0.2: Natural Earth 10m admin-1; us-atlas 3.0.1: U.S. Census Bureau, Puerto Rico",
    "version": "giso 1.0.2, us-atlas 3.0.1",
    "licence": "Public domain",
    "made_by": "python -m tools.ground units",
}


def derive(folder: Path) -> list[Whole]:
    """Return the polygons of first-level units, in the order of their ids.

    Args:
        folder: Where the packages are or will be downloaded to.
    """
    polygons = admin1.unit_polygons(folder, tolerance=TOLERANCE, decimals=DECIMALS)
    with layer_file(LAYERS_FOLDER, "admin1.csv").open(encoding="utf-8", newline="") as lines:
        ids = {row["admin1_code"]: row["id"] for row in csv.DictReader(lines) if row["kind"] == "admin1"}
    found = {ids[code]: polygon for code, polygon in polygons.items() if code in ids}
    return [Whole(identifier, 0, found[identifier]) for identifier in sorted(found)]
