"""Polygons: from rings to geometries, simplified so that neighbours still share their borders, to GeoJSON lines.

Rings are plane curves of (lon, lat); a geometry that spans the antimeridian is already cut there by its source.
Every geometry that is written is valid, has shells counter-clockwise and holes clockwise (RFC 7946, section 3.1.6).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shapely.geometry.base import BaseGeometry

    Ring = Sequence[tuple[float, float]]


_MOST_DECIMALS = 6
"""Decimal places for what would vanish with fewer, about 10 cm."""


def from_rings(rings: Iterable[Ring]) -> MultiPolygon:
    """Build a geometry from rings in no particular order, by the even-odd rule.

    Args:
        rings: Rings of (lon, lat), degrees. A ring inside an odd number of others is a hole of the smallest of them.

    Returns:
        The polygons, as one multipolygon. Rings that enclose nothing are left out.
    """
    polygons = [polygon for polygon in (Polygon(ring) for ring in rings if len(ring) >= 4) if polygon.area > 0]
    polygons.sort(key=lambda polygon: (-polygon.area, polygon.bounds))
    valid = [polygon if polygon.is_valid else shapely.make_valid(polygon) for polygon in polygons]
    tree = shapely.STRtree(valid)
    holes: dict[int, list[Polygon]] = {}
    shells = []
    for index, polygon in enumerate(valid):
        around = sorted(tree.query(polygon.representative_point(), predicate="within"))
        containers = [int(other) for other in around if other < index]
        if len(containers) % 2:
            holes.setdefault(containers[-1], []).append(polygons[index])
        else:
            shells.append(index)
    parts: list[Polygon] = []
    for index in shells:
        inner = [hole.exterior.coords for hole in holes.get(index, ())]
        parts.extend(polygon_parts(shapely.make_valid(Polygon(polygons[index].exterior.coords, inner))))
    return MultiPolygon(parts)


def polygon_parts(geometry: BaseGeometry) -> list[Polygon]:
    """Return the polygons of any geometry, leaving out its points and lines."""
    return [part for part in shapely.get_parts(_flatten(geometry)) if part.geom_type == "Polygon" and part.area > 0]


def _flatten(geometry: BaseGeometry) -> np.ndarray[Any, Any]:
    parts = shapely.get_parts(geometry)
    nested = [shapely.get_parts(part) for part in parts]
    return np.concatenate(nested) if nested else np.array([], dtype=object)


def simplify_coverage(
    geometries: Mapping[str, BaseGeometry], *, tolerance: float, decimals: int
) -> dict[str, BaseGeometry]:
    """Simplify geometries together, so that a border that two of them share is the same line in both afterwards.

    Args:
        geometries: Geometries by id, not overlapping.
        tolerance: Degrees; corners of triangles smaller than its square are dropped (Visvalingam and Whyatt 1993, as in
            GEOS CoverageSimplifier).
        decimals: Decimal places that coordinates are rounded to.

    Returns:
        Valid geometries by the same ids. No part vanishes: one that would is kept as it was.
    """
    owners: list[str] = []
    parts: list[Polygon] = []
    for owner, geometry in geometries.items():
        for part in polygon_parts(geometry):
            owners.append(owner)
            parts.append(part)
    simplified = shapely.coverage_simplify(np.array(parts, dtype=object), tolerance)
    collected: dict[str, list[Polygon]] = {owner: [] for owner in geometries}
    for owner, before, after in zip(owners, parts, simplified, strict=True):
        collected[owner].extend(
            _rounded(after, decimals) or _rounded(before, decimals) or _rounded(before, _MOST_DECIMALS)
        )
    return {owner: _merged(pieces, decimals) for owner, pieces in collected.items() if pieces}


def _rounded(geometry: BaseGeometry, decimals: int) -> list[Polygon]:
    moved = shapely.transform(geometry, lambda coordinates: np.round(coordinates, decimals))
    if not moved.is_valid:
        moved = shapely.set_precision(shapely.make_valid(moved), 10.0**-decimals)
    return polygon_parts(moved)


def _merged(pieces: list[Polygon], decimals: int) -> BaseGeometry:
    geometry = pieces[0] if len(pieces) == 1 else MultiPolygon(pieces)
    if not geometry.is_valid:
        geometry = MultiPolygon(polygon_parts(shapely.union_all(pieces, grid_size=10.0**-decimals)))
    return geometry


def interior_point(geometry: BaseGeometry) -> tuple[float, float]:
    """Return (lon, lat) of the centre of the largest circle that fits into the largest part of a geometry.

    Longitudes are shrunk by the cosine of the latitude first, so that the circle is one on the ground.
    """
    largest = max(polygon_parts(geometry), key=lambda part: part.area)
    middle = max(min((largest.bounds[1] + largest.bounds[3]) / 2, 80.0), -80.0)
    shrink = float(np.cos(np.radians(middle)))
    scale = np.array([shrink, 1.0])
    plane = shapely.transform(largest, lambda coordinates: coordinates * scale).simplify(0.002)
    circle = shapely.maximum_inscribed_circle(plane, tolerance=0.02 * float(np.sqrt(plane.area)))
    lon, lat = shapely.get_coordinates(circle)[0]
    return round(float(lon) / shrink, 5), round(float(lat), 5)


def areas_text(geometries: Mapping[str, BaseGeometry]) -> str:
    """Return an areas file as text: one GeoJSON Feature a line, sorted by id.

    Args:
        geometries: Valid polygons or multipolygons by place id, rounded as they shall be written.
    """
    lines = []
    for identifier in sorted(geometries):
        parts = [shapely.geometry.polygon.orient(part) for part in polygon_parts(geometries[identifier])]
        parts.sort(key=lambda part: (-part.area, part.bounds))
        rings = [
            [_coordinates(ring) for ring in (part.exterior, *sorted(part.interiors, key=_start))] for part in parts
        ]
        geometry: dict[str, Any] = (
            {"type": "Polygon", "coordinates": rings[0]}
            if len(rings) == 1
            else {"type": "MultiPolygon", "coordinates": rings}
        )
        feature = {"type": "Feature", "id": identifier, "geometry": geometry}
        lines.append(json.dumps(feature, separators=(",", ":"), ensure_ascii=False))
    return "".join(line + "\n" for line in lines)


def _start(ring: Any) -> tuple[float, ...]:
    return tuple(ring.bounds)


def _coordinates(ring: Any) -> list[list[float]]:
    points = [[_number(x), _number(y)] for x, y in ring.coords[:-1]]
    first = points.index(min(points))
    points = points[first:] + points[:first]
    return [*points, points[0]]


def _number(value: float) -> float:
    rounded = round(value, _MOST_DECIMALS)
    return int(rounded) if rounded == int(rounded) else rounded
