"""Boxes of the world that a level of the basemap covers, and the gazetteer's polygons cut to them.

A map that spans the antimeridian lies in two parts of the gazetteer's world; here they are put together, so that no
other module has to. `geomap.outputs.map_file.basemap` chooses the boxes and how fine each is.

What always holds: coordinates are WGS84 degrees, longitude first; a box that spans the antimeridian has an east beyond
180; the same areas and box give the same polygons in the same order.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterator, Sequence

import numpy as np
import shapely

from gazetteer.model import Bounds, Place
from geomap.model import PlaceSource
from geomap.outputs.map_file.ground import linework
from geomap.outputs.map_file.ground.linework import Box, Geometry

WORLD: Box = (-180.0, -85.0, 180.0, 85.0)
"""All that a Mercator map shows."""

_SMALLEST_SPAN = 2.0


class Window:
    """The areas of a gazetteer, cut to boxes. What was cut once is kept, since levels and names ask for the same."""

    def __init__(self, areas: PlaceSource) -> None:
        """Look at a gazetteer."""
        self.source = areas
        self._kept: dict[tuple[Box, tuple[str, ...]], list[tuple[Place, Geometry]]] = {}

    def areas(self, *, box: Box, kinds: Collection[str]) -> list[tuple[Place, Geometry]]:
        """Return the polygons of some kinds cut to a box, in the order of their ids; over the antimeridian one by one.

        Args:
            box: Where to cut.
            kinds: Keys of `gazetteer.kinds.KINDS`.
        """
        key = box, tuple(sorted(kinds))
        if key not in self._kept:
            self._kept[key] = [
                found
                for bounds, turn in pieces(box)
                for found in _cut(sorted(self.source.areas_within(bounds, kinds=kinds), key=_by_id), bounds, turn)
            ]
        return self._kept[key]

    def area(self, place_id: str, *, box: Box) -> list[Geometry]:
        """Return the polygon of one place cut to a box; none where it has none or lies elsewhere."""
        place, geometry = self.source.get(place_id), self.source.area(place_id)
        if place is None or geometry is None:
            return []
        return [part for bounds, turn in pieces(box) for _, part in _cut([(place, geometry)], bounds, turn)]


def detail_box(bounds: Bounds) -> Box:
    """Return the bounds with the margin that wide and tall windows show about them."""
    west, south, east, north = bounds
    east += 360.0 if east < west else 0.0
    # In the plane of the map, since far north a window shows more degrees below its middle than above.
    low, high = (_up(max(WORLD[1], min(WORLD[3], lat))) for lat in (south, north))
    least = _SMALLEST_SPAN / math.cos(math.radians(_lat((low + high) / 2)))
    height, width = max(high - low, least), max(east - west, least)
    height, width = 1.35 * max(height, width), 1.35 * max(width, 1.7 * height)
    lon, up = (west + east) / 2, (low + high) / 2
    return _bounded((lon - width / 2, _lat(up - height / 2), lon + width / 2, _lat(up + height / 2)))


def _up(lat: float) -> float:
    """Return how far up a latitude lies on a Mercator map, where a degree of longitude is 1."""
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


def _lat(up: float) -> float:
    """Return the latitude that lies so far up."""
    return math.degrees(math.atan(math.sinh(math.radians(up))))


def scaled_box(box: Box, *, factor: float) -> Box:
    """Return a box stretched about its centre."""
    width, height = (box[2] - box[0]) * factor, (box[3] - box[1]) * factor
    lon, lat = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return _bounded((lon - width / 2, lat - height / 2, lon + width / 2, lat + height / 2))


def _bounded(box: Box) -> Box:
    """Return a box on whole tenths of a degree that a Mercator map can show; nearly the world becomes the world."""
    west, south, east, north = box
    if east - west > 300:
        return WORLD
    return (
        math.floor(west * 10) / 10,
        max(WORLD[1], math.floor(south * 10) / 10),
        math.ceil(east * 10) / 10,
        min(WORLD[3], math.ceil(north * 10) / 10),
    )


def pieces(box: Box) -> Iterator[tuple[Bounds, float]]:
    """Yield the parts of a box within -180 and 180, each with the degrees to add to come back to the box."""
    west, south, east, north = box
    for turn in (-360.0, 0.0, 360.0):
        left, right = max(-180.0, west - turn), min(180.0, east - turn)
        if left < right:
            yield Bounds(left, south, right, north), turn


def _by_id(pair: tuple[Place, Geometry]) -> str:
    return pair[0].id


def _cut(found: Sequence[tuple[Place, Geometry]], bounds: Bounds, turn: float) -> Iterator[tuple[Place, Geometry]]:
    """Yield polygons cut to bounds and moved, without those that lie elsewhere."""
    if not found:
        return
    polygons = linework.clip(
        [geometry for _, geometry in found], box=(bounds.west, bounds.south, bounds.east, bounds.north)
    )
    for (place, _), polygon in zip(found, polygons, strict=True):
        if not polygon.is_empty:
            yield place, shapely.transform(polygon, functools.partial(np.add, (turn, 0.0)))
