"""Cuts shapes into the cells of the world in which a layer of the ground is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely

from geomap.outputs.map_file.ground.ground_file import Cell, Points, Shape


class Whole(NamedTuple):
    """A shape before it is cut: its key, its rank and its geometry in degrees."""

    key: str
    rank: int
    geometry: Any


def cut(shapes: Sequence[Whole], *, size: float, unit: int) -> Iterator[Cell]:
    """Yield the cells in which some shape lies, from the south west.

    Args:
        shapes: Lines, or polygons whose rings become the parts.
        size: Degrees of a cell.
        unit: Units a degree to which points are rounded.
    """
    tree = shapely.STRtree([shape.geometry for shape in shapes])
    for south in np.arange(-90.0, 90.0, size):
        for west in np.arange(-180.0, 180.0, size):
            box = (float(west), float(south), float(west + size), float(south + size))
            near = sorted(tree.query(shapely.box(*box)).tolist())
            found = [(shapes[index], _parts(shapes[index].geometry, box=box, unit=unit)) for index in near]
            kept = tuple(Shape(shape.key, shape.rank, parts) for shape, parts in found if parts)
            if kept:
                yield Cell(*box, kept)


def _parts(geometry: Any, *, box: tuple[float, float, float, float], unit: int) -> tuple[Points, ...]:
    """Return the lines or rings of a geometry within a box, without what collapses on the grid."""
    inside = shapely.clip_by_rect(geometry, *box)
    if inside.geom_type in ("LineString", "MultiLineString", "GeometryCollection") and geometry.area == 0:
        inside = shapely.line_merge(inside) if inside.geom_type == "MultiLineString" else inside
    found = []
    for part in shapely.get_parts(inside):
        for line in shapely.get_rings(part) if part.geom_type == "Polygon" else [part]:
            points = np.rint(shapely.get_coordinates(line) * unit)
            kept = np.ones(len(points), dtype=bool)
            kept[1:] = np.any(points[1:] != points[:-1], axis=1)
            if np.count_nonzero(kept) >= (4 if part.geom_type == "Polygon" else 2):
                found.append(points[kept] / unit)
    return tuple(found)
