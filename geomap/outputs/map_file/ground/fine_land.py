"""Countries, units and lakes as fine as the ground has them.

They stand in place of the gazetteer's, which are made for asking and not for looking. What always holds: what the
ground lacks, as a country of a gazetteer of your own, is as the gazetteer has it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

import numpy as np
import shapely

from gazetteer.model import Place
from geomap.outputs.map_file.ground import ground_file
from geomap.outputs.map_file.ground.linework import Box, Geometry, union
from geomap.outputs.map_file.ground.windows import pieces

COARSEST = 0.008
"""Degrees of tolerance up to which the finer lines can be seen."""


def refined(found: Iterable[tuple[Place, Geometry]], *, layer: str, box: Box) -> list[tuple[Place, Geometry]]:
    """Return places with their polygons in a box, finer where the ground has them.

    Args:
        found: Places and their polygons, cut to the box; over the antimeridian a place may be there twice.
        layer: Layer of the ground.
        box: West, south, east, north; east may be over 180.
    """
    fine = fine_polygons(layer, box=box)
    places: dict[str, Place] = {}
    kept = []
    for place, geometry in found:
        if place.id in fine:
            places.setdefault(place.id, place)
        else:
            kept.append((place, geometry))
    parts = [(place, part) for place in places.values() for part in fine[place.id]]
    return sorted([*kept, *parts], key=lambda pair: pair[0].id)


def fine_polygons(layer: str, *, box: Box) -> dict[str, list[Geometry]]:
    """Return polygons of a layer by id, one for each side of the antimeridian; for lakes without id that is empty.

    Args:
        layer: Layer of the ground: `land`, `units` or `lakes`.
        box: West, south, east, north; east may be over 180.
    """
    found: dict[str, list[Geometry]] = {}
    for bounds, turn in pieces(box):
        cells: dict[str, list[Geometry]] = {}
        for shape in ground_file.read(layer, box=(bounds.west, bounds.south, bounds.east, bounds.north)):
            cells.setdefault(shape.key, []).append(_polygons(shape.parts))
        for identifier, parts in cells.items():
            whole = union(parts) if len(parts) > 1 else parts[0]
            inside = shapely.clip_by_rect(whole, bounds.west, bounds.south, bounds.east, bounds.north)
            polygons = [part for part in shapely.get_parts(inside) if part.geom_type == "Polygon" and part.area > 0]
            if polygons:
                moved = shapely.transform(shapely.MultiPolygon(polygons), functools.partial(np.add, (turn, 0.0)))
                found.setdefault(identifier, []).append(moved)
    return found


def _polygons(rings: Iterable[ground_file.Points]) -> Geometry:
    """Return the polygons of rings by the even-odd rule."""
    made = shapely.make_valid(shapely.polygons([shapely.linearrings(ring) for ring in rings]))
    return functools.reduce(shapely.symmetric_difference, made) if _nested(made) else shapely.union_all(made)


def _nested(polygons: Iterable[Geometry]) -> bool:
    """Tell whether some ring lies in another, which makes it a hole."""
    tree = shapely.STRtree(polygons)
    return any(one != other for one, other in tree.query(polygons, predicate="contains_properly").T.tolist())
