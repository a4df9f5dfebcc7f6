"""The projection of the map, Web Mercator, and the part of the world that a picture shows.

What always holds: positions are (lon, lat) in degrees, points are (x, y) in pixels with y downwards; longitudes are
turned to the side of the antimeridian on which the picture lies.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazetteer.model import Bounds

Point = tuple[float, float]

NORTHERNMOST = 85.0511
"""Degrees of latitude at which a Mercator map ends."""

_POLE = 89.9
"""Degrees of latitude from which on a position is that of a pole."""

_TILE = 256.0
_CLOSEST, _CLOSEST_OF_ONE = 11.0, 9.0
"""The largest zoom, and that where there is one position alone: as on the page."""


def _unit(lon: float, lat: float) -> Point:
    """Return a position on a map of the world that is 1 wide."""
    sine = math.sin(math.radians(max(-NORTHERNMOST, min(NORTHERNMOST, lat))))
    return lon / 360 + 0.5, 0.5 - math.log((1 + sine) / (1 - sine)) / (4 * math.pi)


@dataclass(frozen=True, slots=True)
class View:
    """What a picture shows.

    Attributes:
        width: Pixels.
        height: Pixels.
        zoom: As tiles count it: the world is 256 pixels wide at 0, and twice as wide at each further level.
        left: Pixels of the world that lie left of the picture.
        top: Pixels of the world that lie above the picture.
        middle: Degrees of longitude about which positions are turned.
    """

    width: float
    height: float
    zoom: float
    left: float
    top: float
    middle: float

    @classmethod
    def of(cls, bounds: Bounds | None, *, width: float, height: float) -> View:
        """Return the view that holds some bounds with room about them; the world where there are none."""
        west, south, east, north = (-180.0, -60.0, 180.0, 75.0) if bounds is None else tuple(bounds)
        east += 360.0 if east < west else 0.0
        (x0, y1), (x1, y0) = _unit(west, south), _unit(east, north)
        room = min(64.0, width / 10), min(48.0, height / 9)
        across, down = max(width - 2 * room[0], 1.0), max(height - 2 * room[1], 1.0)
        closest = _CLOSEST_OF_ONE if (west, south) == (east, north) else _CLOSEST
        scale = min(across / _TILE / max(x1 - x0, 1e-9), down / _TILE / max(y1 - y0, 1e-9))
        # Beyond the poles there is no ground, and beyond one turn only the same again.
        zoom = max(min(math.log2(scale), closest), math.log2(max(height, width / 1.05) / _TILE) - 0.001)
        size = _TILE * 2**zoom
        top = min(max((y0 + y1) / 2 * size - height / 2, 0.0), max(size - height, 0.0))
        return cls(width, height, zoom, (x0 + x1) / 2 * size - width / 2, top, (west + east) / 2)

    def turned(self, lon: float) -> float:
        """Return a longitude on this picture's side of the antimeridian."""
        return lon + 360.0 * round((self.middle - lon) / 360.0)

    def point(self, lon: float, lat: float) -> Point:
        """Return where a position lies, its longitude as it is."""
        x, y = _unit(lon, lat)
        size = _TILE * 2**self.zoom
        return x * size - self.left, y * size - self.top

    def holds(self, point: Point, *, margin: float = 0.0) -> bool:
        """Tell whether a point lies in the picture."""
        return -margin <= point[0] <= self.width + margin and -margin <= point[1] <= self.height + margin

    @property
    def metres(self) -> float:
        """Metres on the ground that a pixel has in the middle of the picture."""
        size = _TILE * 2**self.zoom
        lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * (self.top + self.height / 2) / size))))
        return 40_075_016.686 * math.cos(math.radians(lat)) / size


def along_meridians(line: Sequence[Sequence[float]]) -> list[Point]:
    """Return a line that keeps at a pole, which has no longitude, to the one on which it comes or goes."""
    return [
        (line[index - 1 if index else 1][0] if abs(lat) > _POLE and len(line) > 1 else lon, lat)
        for index, (lon, lat) in enumerate(line)
    ]


def on_map(run: Sequence[Point]) -> list[list[Point]]:
    """Return the parts of a line of positions that a Mercator map has: what lies beyond would run along its edge."""
    parts: list[list[Point]] = [[]]
    for index, (lon, lat) in enumerate(run):
        inside = abs(lat) <= NORTHERNMOST
        if index and inside != (abs(run[index - 1][1]) <= NORTHERNMOST):
            (lon0, lat0), (lon1, lat1) = run[index - 1], (lon, lat)
            limit = math.copysign(NORTHERNMOST, lat0 if inside else lat1)
            parts[-1].append((lon0 + (limit - lat0) / (lat1 - lat0) * (lon1 - lon0), limit))
            if not inside:
                parts.append([])
        if inside:
            parts[-1].append((lon, lat))
    return [part for part in parts if len(part) > 1]


def cut_line(line: Sequence[Point], view: View, *, margin: float = 4.0) -> list[list[Point]]:
    """Return the parts of a line that may be seen, each with a point beyond the edge."""
    parts: list[list[Point]] = []
    for start, end in pairwise(line):
        lows, highs = (min(start[0], end[0]), min(start[1], end[1])), (max(start[0], end[0]), max(start[1], end[1]))
        beside = highs[0] < -margin or lows[0] > view.width + margin
        if beside or highs[1] < -margin or lows[1] > view.height + margin:
            continue
        if parts and parts[-1][-1] is start:
            parts[-1].append(end)
        else:
            parts.append([start, end])
    return parts


def cut_ring(ring: Sequence[Point], view: View, *, margin: float = 4.0) -> list[Point]:
    """Return a ring cut to the picture, side by side (Sutherland and Hodgman 1974)."""
    found = list(ring)
    for axis, limit, sign in (
        (0, -margin, 1.0), (0, view.width + margin, -1.0), (1, -margin, 1.0), (1, view.height + margin, -1.0)
    ):  # fmt: skip
        found = list(_cut_side(found, axis, limit, sign))
        if len(found) < 3:
            return []
    return found


def _cut_side(ring: Sequence[Point], axis: int, limit: float, sign: float) -> Iterable[Point]:
    for index, here in enumerate(ring):
        before = ring[index - 1]
        inside, was = sign * (here[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
        if inside != was:
            share = (limit - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
            yield (limit, other) if axis == 0 else (other, limit)
        if inside:
            yield here


def thinned(points: Sequence[Point], *, step: float) -> list[Point]:
    """Return a line or ring without the points that lie nearer than a step to the one before them."""
    kept = list(points[:1])
    for point in points[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    if len(points) > 1 and kept[-1] is not points[-1]:
        kept.append(points[-1])
    return kept
