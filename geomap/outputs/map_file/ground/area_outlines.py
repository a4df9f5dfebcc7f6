"""Outlines of the areas that reports mean: a country, a province, a sea is more than the point that stands for it.

They are cut and simplified as the level of the basemap is that they lie in, and where that level draws the same border
already, they follow it. The page decides how faint they are.

What always holds: an outline has no more points than its level's budget gives all of them together; only areas that
the gazetteer has a polygon of are drawn, the largest first, so that a province lies on its country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import shapely

from gazetteer.kinds import KINDS
from geomap.document.place_features import times_named
from geomap.model import PlaceSource
from geomap.outputs.map_file.ground import linework
from geomap.outputs.map_file.ground.linework import Box, Flat, Geometry
from geomap.outputs.map_file.ground.windows import Window

Outlines = tuple[tuple[int, tuple[Flat, ...]], ...]
"""Numbers of areas, each with its rings."""

MOST_AREAS = 40
"""Areas that are outlined; of more, those that are named most often."""

_NOT_OUTLINED = frozenset({"continent", "ocean", "river", "canal"})
"""Kinds whose outline would be the map's own coasts, or that are lines with a margin about them."""


def meant_areas(document: Mapping[str, Any], areas: PlaceSource) -> tuple[str, ...]:
    """Return the gazetteer's ids of the areas that a document's places mean, the largest first.

    Args:
        document: The map document.
        areas: The gazetteer that it was made with.
    """
    places = [feature["properties"] for feature in document["features"] if feature["properties"]["type"] == "place"]
    meant = [place for place in places if place["kind"] in KINDS and KINDS[place["kind"]].is_area]
    often = sorted(meant, key=lambda place: -times_named(place))
    sizes: dict[str, float] = {}
    for place in often:
        identifier = place["gazetteer_id"]
        geometry = areas.area(identifier) if identifier and place["kind"] not in _NOT_OUTLINED else None
        if geometry is not None and len(sizes) < MOST_AREAS:
            sizes[identifier] = float(shapely.area(geometry))
    return tuple(sorted(sizes, key=lambda identifier: (-sizes[identifier], identifier)))


def outlines(
    meant: Sequence[str],
    window: Window,
    *,
    box: Box,
    shown: Geometry,
    drawn: Mapping[str, Sequence[Geometry]],
    tolerance: float,
    scale: int,
    budget: int,
) -> Outlines:
    """Return the outlines of areas in one level of the basemap.

    Args:
        meant: Ids of the areas.
        window: Where their polygons come from.
        box: What the level covers.
        shown: The same as a polygon, without what a finer level covers.
        drawn: Polygons that the level draws already, by id: an area that is among them follows their borders.
        tolerance: Degrees by which the others are simplified.
        scale: Units a degree.
        budget: Points that all of them may have.
    """
    found = {
        number: drawn.get(identifier) or linework.simplify(window.area(identifier, box=box), tolerance=tolerance)
        for number, identifier in enumerate(meant)
    }
    while True:
        made = tuple(
            (number, linework.rings(_within(geometries, shown), scale=scale, smallest=tolerance**2))
            for number, geometries in found.items()
            if geometries
        )
        if sum(linework.vertices(rings) for _, rings in made) <= budget:
            return tuple((number, rings) for number, rings in made if rings)
        tolerance *= 1.5
        found = {number: list(shapely.simplify(geometries, tolerance)) for number, geometries in found.items()}


def _within(geometries: Sequence[Geometry], shown: Geometry) -> Geometry:
    """Return the parts of an area as one geometry, cut to what is shown."""
    return shapely.intersection(linework.union(geometries), shown)
