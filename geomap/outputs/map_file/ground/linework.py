"""Turns polygons into the few, short, quantised lines that a map file can afford.

A gazetteer's polygons are far finer than a map of them can show, and every border is in them twice. Here they are
simplified together, so that neighbours keep their common border; joined into land, whose outline is the coast; and
reduced to the borders between them, each once. Which polygons are wanted is decided in
`geomap.outputs.map_file.basemap`, and how they are drawn in the page.

What always holds: coordinates come out as whole numbers, degrees times a scale, each ring or line flat with every point
after the first as a difference from the one before (`x, y, dx, dy, dx, dy ...`), rings without their closing point.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Flat = tuple[int, ...]
"""A ring or line as whole numbers: the first point, then differences."""
Box = tuple[float, float, float, float]
"""West, south, east, north; east may be over 180 where the box spans the antimeridian."""
Geometry = Any
"""A shapely geometry; shapely ships no types."""

_GRID = 1e-6
"""Degrees to which coordinates are rounded where polygons cannot be united as they are: a tenth of a metre."""


def clip(geometries: Sequence[Geometry], *, box: Box) -> list[Geometry]:
    """Cut polygons to a box.

    Args:
        geometries: Polygons and multipolygons, longitude first.
        box: Where to cut.

    Returns:
        One polygonal geometry for each given, empty where it lies outside.
    """
    clipped = shapely.clip_by_rect(np.array(geometries, dtype=object), *box)
    return [_polygonal(geometry) for geometry in clipped]


def union(geometries: Sequence[Geometry]) -> Geometry:
    """Unite polygons, also such as simplification has left not quite valid."""
    try:
        return shapely.union_all(geometries)
    except shapely.errors.GEOSException:
        return shapely.union_all(shapely.make_valid(geometries), grid_size=_GRID)


def simplify(geometries: Sequence[Geometry], *, tolerance: float) -> list[Geometry]:
    """Simplify polygons together so that common borders stay common.

    Parts smaller than the tolerance squared are left out first: they are thousands of islets that no one would see,
    and most of the time.

    Args:
        geometries: Polygonal geometries that do not overlap.
        tolerance: Degrees; the method is Visvalingam and Whyatt's (1993) on the edges of the coverage.

    Returns:
        The simplified geometries, in order.
    """
    if not geometries:
        return []
    kept = np.array([_without_specks(geometry, smallest=tolerance**2) for geometry in geometries], dtype=object)
    return list(shapely.coverage_simplify(kept, tolerance))


def rings(geometry: Geometry, *, scale: int, smallest: float) -> tuple[Flat, ...]:
    """Return all rings of a polygonal geometry, quantised.

    Args:
        geometry: The geometry; outer and inner rings come out alike, to be filled by the even-odd rule.
        scale: Units a degree.
        smallest: Rings of a smaller area, in square degrees, are left out.

    Returns:
        The rings, in the order of the geometry.
    """
    found = []
    for part in shapely.get_parts(_polygonal(geometry)):
        for ring in shapely.get_rings(part):
            points = _quantised(shapely.get_coordinates(ring), scale=scale)[:-1]
            if len(points) >= 3 and _area(points) >= smallest * scale**2:
                found.append(_flat(points))
    return tuple(found)


def lines(geometry: Geometry, *, scale: int) -> tuple[Flat, ...]:
    """Return all lines of a linear geometry, quantised; what collapses to a point is left out."""
    found = []
    for part in shapely.get_parts(geometry):
        if part.geom_type != "LineString":
            continue
        points = _quantised(shapely.get_coordinates(part), scale=scale)
        if len(points) >= 2:
            found.append(_flat(points))
    return tuple(found)


def borders(geometries: Sequence[Geometry], *, groups: Sequence[str | None], scale: int) -> Geometry:
    """Return the lines along which two geometries of one group touch.

    Args:
        geometries: Polygonal geometries whose common borders share their vertices.
        groups: A key for each geometry; None keeps a geometry out. Give all the same key for every border.
        scale: Units a degree to which vertices are rounded before they are compared.

    Returns:
        A linear geometry, longest possible lines, in degrees.
    """
    numbers = {key: number for number, key in enumerate(sorted({group for group in groups if group is not None}))}
    rows = [
        _segments(geometry, group=numbers[group], scale=scale)
        for geometry, group in zip(geometries, groups, strict=True)
        if group is not None and not shapely.is_empty(geometry)
    ]
    if not rows:
        return shapely.MultiLineString()
    segments, counts = np.unique(np.concatenate(rows), axis=0, return_counts=True)
    shared = segments[counts > 1][:, 1:].reshape(-1, 2, 2) / scale
    return shapely.line_merge(shapely.MultiLineString(list(shared)))


def vertices(flat: Sequence[Flat]) -> int:
    """Count the points of rings or lines."""
    return sum(len(line) // 2 for line in flat)


def _polygonal(geometry: Geometry) -> Geometry:
    """Return the parts of a geometry that have an area."""
    if geometry.geom_type in {"Polygon", "MultiPolygon"}:
        return geometry
    parts = shapely.get_parts(geometry) if geometry.geom_type == "GeometryCollection" else []
    polygons = [polygon for part in parts for polygon in shapely.get_parts(_polygonal(part))]
    return shapely.MultiPolygon(polygons)


def _without_specks(geometry: Geometry, *, smallest: float) -> Geometry:
    """Return the parts of a polygonal geometry that have at least this area, in square degrees."""
    parts = shapely.get_parts(geometry)
    return shapely.MultiPolygon(list(parts[shapely.area(parts) >= smallest]))


def _quantised(coordinates: NDArray[np.float64], *, scale: int) -> NDArray[np.int64]:
    """Round coordinates to the grid and leave out points that fall on the one before."""
    points = np.rint(coordinates * scale).astype(np.int64)
    moved = np.ones(len(points), dtype=bool)
    moved[1:] = np.any(points[1:] != points[:-1], axis=1)
    return points[moved]


def _flat(points: NDArray[np.int64]) -> Flat:
    """Return points as their first and the differences after it."""
    return tuple(np.diff(points, axis=0, prepend=np.zeros((1, 2), dtype=np.int64)).ravel().tolist())


def _area(points: NDArray[np.int64]) -> float:
    """Return the area of a ring by the shoelace formula, in square units of the grid."""
    following = np.roll(points, -1, axis=0)
    return abs(float(np.sum(points[:, 0] * following[:, 1] - following[:, 0] * points[:, 1]))) / 2


def _segments(geometry: Geometry, *, group: int, scale: int) -> NDArray[np.int64]:
    """Return the sides of a geometry as rows `group, x0, y0, x1, y1`, each side the same whichever way it runs."""
    coordinates, owners = shapely.get_coordinates(shapely.get_rings(shapely.get_parts(geometry)), return_index=True)
    points = np.rint(coordinates * scale).astype(np.int64)
    starts, ends = points[:-1], points[1:]
    real = (owners[:-1] == owners[1:]) & np.any(starts != ends, axis=1)
    starts, ends = starts[real], ends[real]
    swap = (starts[:, 0] > ends[:, 0]) | ((starts[:, 0] == ends[:, 0]) & (starts[:, 1] > ends[:, 1]))
    starts[swap], ends[swap] = ends[swap], starts[swap]
    return np.column_stack((np.full(len(starts), group), starts, ends))
