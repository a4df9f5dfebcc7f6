"""The line of a river: which stretches belong together, which end is the mouth, and how the line becomes an area.

Lines are in degrees (lon, lat). Nothing here knows names.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, box

from tools.layers import geometry

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from shapely.geometry.base import BaseGeometry

    from tools.layers.sources.natural_earth import Feature

BREADTH = 3.0
"""Kilometres to either side of the line."""

TOLERANCE = 0.02
"""Degrees by which a line may be straightened, about 2 km."""

DECIMALS = 3

_GAP = 0.5
"""Degrees: stretches of one name that are no farther apart belong to one river."""

_AT_SEA = 0.4
"""Degrees: an end that is no farther from the sea lies at it. Estuaries are in part not sea, in part not river."""

_TOUCHING = 0.02

_BAND = 2.0
"""Degrees of latitude that are broadened at one scale."""

_KILOMETRES = 111.2
"""Length of a degree of latitude."""


class Waters(NamedTuple):
    """What a river may flow into: areas of the sea, and stretches of rivers with the number of each."""

    sea: shapely.STRtree
    stretches: shapely.STRtree
    numbers: tuple[int, ...]


def waters(features: Sequence[Feature], *, sea: shapely.STRtree) -> Waters:
    """Return the waters that the stretches of the source, with their `rivernum`, and the sea make up."""
    numbers = tuple(int(feature.attributes["rivernum"]) for feature in features)
    return Waters(sea, shapely.STRtree([feature.geometry for feature in features]), numbers)


def clusters(lines: BaseGeometry) -> list[BaseGeometry]:
    """Return the groups of lines that lie within half a degree of each other, each as one multi-line."""
    parts = [part for part in shapely.get_parts(lines) if part.length > 0]
    tree = shapely.STRtree(parts)
    groups = list(range(len(parts)))
    for one, other in sorted(map(tuple, tree.query(parts, predicate="dwithin", distance=_GAP).T.tolist())):
        low, high = sorted((groups[one], groups[other]))
        groups = [low if group == high else group for group in groups]
    return [
        MultiLineString([parts[i] for i, own in enumerate(groups) if own == group]) for group in sorted(set(groups))
    ]


def extended(lines: BaseGeometry, course: Sequence[Sequence[float]]) -> BaseGeometry:
    """Return lines with one more, from where they are nearest to the first point (lon, lat) of a course to its last."""
    near, _ = shapely.get_coordinates(shapely.shortest_line(lines, Point(course[0]))).tolist()
    points = [near, *map(list, course)]
    return shapely.union_all([lines, LineString(points)]) if points[0] != points[-1] else lines


def mouth_of(lines: BaseGeometry, *, numbers: Collection[int], into: Waters) -> tuple[float, float]:
    """Return the downstream end of a river.

    Args:
        lines: Its lines.
        numbers: The source's numbers of the river, which does not flow into itself.
        into: What it may flow into.

    Returns:
        The one end (lon, lat) that lies at the sea; else the one end that another river touches; else, of the ends at
        which the line arrives as it is drawn and does not go on after a gap, the one next to the sea.
    """
    arriving, leaving = _ends(lines)
    every = sorted({*arriving, *leaving})
    at_sea = [end for end in every if _from_sea(end, into) <= _AT_SEA]
    if len(at_sea) == 1:
        return at_sea[0]
    touched = [end for end in every if _touches(end, numbers, into)]
    if not at_sea and len(touched) == 1:
        return touched[0]
    starts = [Point(end) for end in leaving]
    last = [end for end in arriving if all(start.distance(Point(end)) > _GAP for start in starts)]
    return min(
        set(last) & set(at_sea) or at_sea or last or arriving or every, key=lambda end: (_from_sea(end, into), end)
    )


def _ends(lines: BaseGeometry) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Return the loose ends at which lines arrive, and those at which they leave."""
    parts = [np.round(shapely.get_coordinates(part), 3).tolist() for part in shapely.get_parts(lines)]
    uses = Counter((x, y) for part in parts for x, y in (part[0], part[-1]))
    arriving = [(part[-1][0], part[-1][1]) for part in parts if uses[part[-1][0], part[-1][1]] == 1]
    leaving = [(part[0][0], part[0][1]) for part in parts if uses[part[0][0], part[0][1]] == 1]
    return arriving, leaving


def _from_sea(end: tuple[float, float], into: Waters) -> float:
    _, distances = into.sea.query_nearest(Point(end), return_distance=True, all_matches=False)
    return float(distances[0])


def _touches(end: tuple[float, float], numbers: Collection[int], into: Waters) -> bool:
    near = into.stretches.query(Point(end), predicate="dwithin", distance=_TOUCHING)
    return any(into.numbers[index] not in numbers for index in near)


def broaden(lines: BaseGeometry) -> MultiPolygon:
    """Return the ground within `BREADTH` kilometres of simplified lines, rounded; degrees (lon, lat)."""
    simple = shapely.line_merge(lines).simplify(TOLERANCE)
    _, south, _, north = simple.bounds
    pieces = []
    for base in np.arange(np.floor(south / _BAND) * _BAND, north + _BAND, _BAND):
        part = simple.intersection(box(-180.0, base, 180.0, base + _BAND))
        if part.is_empty:
            continue
        scale = np.array([np.cos(np.radians(base + _BAND / 2)), 1.0])
        plane = shapely.transform(part, lambda coordinates, scale=scale: coordinates * scale)
        broad = plane.buffer(BREADTH / _KILOMETRES, quad_segs=1, join_style="bevel")
        pieces.append(shapely.transform(broad, lambda coordinates, scale=scale: coordinates / scale))
    union = shapely.union_all(pieces).simplify(TOLERANCE / 4)
    return MultiPolygon(geometry.polygon_parts(shapely.set_precision(union, 10.0**-DECIMALS)))
