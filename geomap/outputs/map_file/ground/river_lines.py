"""The rivers of a level of the basemap: those that its scale has room for, and where their names may stand.

Which are drawn at which width, in what colour, decides the page. Coordinates are WGS84 degrees, longitude first.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import shapely

from geomap.outputs.map_file.ground import ground_file
from geomap.outputs.map_file.ground.linework import Box, Flat, Geometry, lines, vertices
from geomap.outputs.map_file.ground.windows import pieces

Rivers = tuple[tuple[int, tuple[Flat, ...]], ...]
"""How broad rivers are, from 0 for a stream to 3, and their lines; 4 is for those that reports name."""

_NAMED = 4

_BROADEST = (3, 5, 7)
"""Ranks up to which a river is of the broadest class, the next, the one after."""

_PIXELS = 1000
"""Width of a window, for the question what its scale has room for."""

_ANCHORS = 4
"""Places at which the name of one river may stand."""

_STEPS = 12
"""Stretches that a name may take, one beside the other, across what is seen."""

_CLOSER = (1, 4, 10)
"""How many times closer somebody may look at the middle, and find the name of a river there that reports name."""

_STRAIGHT = 0.8
"""Length of the chord for that of the line, from which on a name can stand along it."""


class River(NamedTuple):
    """What is seen of a river: its name, its rank in Natural Earth, its lines, and whether reports name it."""

    name: str
    rank: int
    lines: Geometry
    named: bool = False


class Along(NamedTuple):
    """Where the name of a river may stand.

    Attributes:
        name: The name.
        lon: Degrees east of the middle, may be over 180.
        lat: Degrees north.
        rank: Of the river in Natural Earth.
        room: Degrees of longitude that the line is fairly straight for.
        turn: Degrees by which the name is turned clockwise, from -90 to 90.
        named: Whether reports name it.
    """

    name: str
    lon: float
    lat: float
    rank: int
    room: float
    turn: int
    named: bool = False


def rivers_within(box: Box, *, named: Collection[str] = ()) -> list[River]:
    """Return the rivers in a box that its scale has room for, the largest first.

    Args:
        box: West, south, east, north; east may be over 180.
        named: The names of those that reports name: there is room for them at every scale.
    """
    most = 1.5 + math.log2(_PIXELS * 360 / 256 / (box[2] - box[0]))
    found: dict[tuple[int, str], list[Geometry]] = {}
    for bounds, turn in pieces(box):
        for shape in ground_file.read("rivers", box=(bounds.west, bounds.south, bounds.east, bounds.north)):
            if shape.rank <= most or shape.key in named:
                parts = shapely.MultiLineString([part for part in shape.parts if len(part) > 1])
                inside = shapely.clip_by_rect(parts, bounds.west, bounds.south, bounds.east, bounds.north)
                if not inside.is_empty:
                    moved = shapely.transform(inside, functools.partial(np.add, (turn, 0.0)))
                    found.setdefault((shape.rank, shape.key), []).extend(shapely.get_parts(moved))
    return [
        River(
            name,
            rank,
            shapely.line_merge(shapely.MultiLineString([line for line in parts if line.length > 0])),
            named=name in named,
        )
        for (rank, name), parts in sorted(found.items())
    ]


def river_lines(rivers: Sequence[River], *, shown: Geometry, tolerance: float, scale: int, budget: int) -> Rivers:
    """Return the lines of rivers by how broad they are; the smallest are left out where they have too many points.

    Args:
        rivers: The rivers, the largest first.
        shown: Polygon that is drawn.
        tolerance: Degrees by which lines may be straightened.
        scale: Units a degree.
        budget: Points that all of them may have.
    """
    made: dict[int, list[Flat]] = {}
    for other, rank in sorted({(not river.named, river.rank) for river in rivers}):
        of_rank = [river.lines for river in rivers if (not river.named, river.rank) == (other, rank)]
        inside = shapely.intersection(shapely.simplify(shapely.union_all(of_rank), tolerance), shown)
        flat = lines(shapely.line_merge(inside) if inside.geom_type == "MultiLineString" else inside, scale=scale)
        budget -= vertices(flat)
        if budget < 0:
            break
        broad = sum(rank <= limit for limit in _BROADEST) if other else _NAMED
        made.setdefault(broad, []).extend(flat)
    return tuple((broad, tuple(made[broad])) for broad in sorted(made))


def names_along(rivers: Sequence[River], *, box: Box) -> list[Along]:
    """Return where the names of rivers may stand, of each the straightest stretches.

    Args:
        rivers: The rivers, the largest first.
        box: What is seen of them.
    """
    by_name: dict[str, list[River]] = {}
    for river in rivers:
        if river.name:
            by_name.setdefault(river.name, []).append(river)
    found = []
    for name, parts in by_name.items():
        stretches = [one for part in parts for one in shapely.get_parts(part.lines)]
        whole = shapely.line_merge(shapely.MultiLineString(stretches))
        rank, named = parts[0].rank, parts[0].named
        for closer in _CLOSER if named else _CLOSER[:1]:
            step = (box[2] - box[0]) / (_STEPS * closer)
            seen = whole if closer == 1 else shapely.intersection(whole, _about_the_middle(box, closer))
            anchors = sorted(_anchors(seen, step=step), reverse=True)[:_ANCHORS]
            found += [Along(name, lon, lat, rank, room, turn, named) for _, lon, lat, room, turn in anchors]
    return found


def _about_the_middle(box: Box, closer: int) -> Geometry:
    """Return the middle of a box, so many times narrower, and half as many times less high: windows may be."""
    west, south, east, north = box
    across, up = (east - west) / (2 * closer), (north - south) / closer
    lon, lat = (west + east) / 2, (south + north) / 2
    return shapely.box(lon - across, lat - up, lon + across, lat + up)


def _anchors(lines: Any, *, step: float) -> Iterator[tuple[float, float, float, float, int]]:
    """Yield stretches of lines: how straight, the middle, how wide, how turned on a Mercator map."""
    for line in shapely.get_parts(lines):
        number = int(line.length // step)
        for index in range(number):
            at = (index + 0.5) * line.length / number
            one, middle, other = (line.interpolate(at + by * step) for by in (-0.5, 0.0, 0.5))
            stretch = 1 / math.cos(math.radians(middle.y))
            east, north = other.x - one.x, (other.y - one.y) * stretch
            chord = math.hypot(other.x - one.x, other.y - one.y)
            if chord >= _STRAIGHT * step:
                turn = -math.degrees(math.atan2(north, east))
                turn += 180 if turn <= -90 else -180 if turn > 90 else 0
                room = round(math.hypot(east, north), 2)
                yield chord / step, round(middle.x, 3), round(middle.y, 3), room, round(turn)
