"""Which points of the ground that is open to a route see each other, and where a path over it may bend.

A shortest path inside polygons bends only at their reflex vertices (Lozano-Pérez and Wesley 1979), the corners of a
`Terrain`. A step outside the part that is clear of borders costs a little more, so the cheapest path keeps clear of
borders where it can, and is never longer than the shortest by more than that.

Segments are arcs of great circles between unit vectors, tested as polylines of the plane against prepared polygons, and
only when a search asks for them. Corners lie strictly inside the walls they are tested against, so no segment merely
touches a wall. Stops are not known here: see `searching`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geomap.routes.lines.paths.projection import EARTH_RADIUS_KM, Plane, Vectors, distances

NEAR_BORDER_FACTOR = 1.005
"""The cost of a step near a border, relative to one that is clear of borders. A line gets at most 0.5 % longer by
keeping clear; with what its distance from the borders adds in any case, 1 %."""

_SHORTEST_CHORD_KM = 50.0  # the chords that stand for arcs need not be shorter, however thin the walls; hand-set
_NEARLY_ALIGNED = 1e-12  # triple products of unit vectors below this are 0: the neighbour of a corner lies on the path
_MITRE_LIMIT = 1.5  # of walls, in their distances from the ground: at 1.5 right angles keep their corners; hand-set
_COINCIDENT_KM = 1e-6  # points within 1 mm see each other, whatever rounding makes of the segment between them
_FEW_PIECES = 12  # so many pieces are searched for points one by one, more by a tree; hand-set, for speed
_POINTS_ALONG = 8  # points of a step at which it is tested for being clear of borders; hand-set
_POINTS_AT_ONCE = 1 << 17  # points of the segments that are tested together: of a million there may be gigabytes
_LOOKED_AT_FIRST = (0.5, 0.25, 0.75, 0.125, 0.875)  # shares of a step; most that are hidden are so at one; hand-set
_MANY_SEGMENTS = 1_000  # from which looking at single points first pays; hand-set
_ALONG = ((np.arange(_POINTS_ALONG) + 0.5) / _POINTS_ALONG)[None, :, None]  # where they lie, as shares of the step


class Corners(NamedTuple):
    """Reflex vertices of polygons, with their neighbours before and after: arrays of shape (n, 2), kilometres."""

    before: NDArray[np.float64]
    at: NDArray[np.float64]
    after: NDArray[np.float64]

    def where(self, chosen: NDArray[np.bool_]) -> Corners:
        """Return some of the corners."""
        return Corners(self.before[chosen], self.at[chosen], self.after[chosen])

    def __or__(self, others: Corners) -> Corners:
        """Return these and others."""
        return Corners(*(np.concatenate(pair) for pair in zip(self, others, strict=True)))


class Bends(NamedTuple):
    """The corners of a terrain as unit vectors.

    Attributes:
        at: Where they are, shape (n, 3).
        before: The normals of the great circles through each corner and its neighbour before, shape (n, 3).
        after: Those through its neighbour after.
        piece: In which connected piece of the terrain each lies, shape (n,).
    """

    at: Vectors
    before: NDArray[np.float64]
    after: NDArray[np.float64]
    piece: NDArray[np.intp]

    def some(self, chosen: NDArray[np.intp]) -> Bends:
        """Return the corners with some indices."""
        return Bends(self.at[chosen], self.before[chosen], self.after[chosen], self.piece[chosen])

    def turn_from(self, points: Vectors) -> NDArray[np.bool_]:
        """Tell at which corners a path from each of `points`, shape (n, 3), may bend, shape (n, k).

        It may bend where both neighbours of the corner lie on one side of it.
        """
        return _one_side(points @ self.before.T, points @ self.after.T)


def _one_side(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.bool_]:
    return np.asarray((one * other >= 0) | (np.abs(one) < _NEARLY_ALIGNED) | (np.abs(other) < _NEARLY_ALIGNED))


@dataclass(frozen=True, eq=False)
class Terrain:
    """The ground that is open to paths, in connected pieces.

    Attributes:
        plane: The plane of all polygons here.
        open_ground: The ground, smaller by a little than its walls.
        pieces: What the walls enclose, a polygon for each piece, none of which touch.
        clear: The part of it that is clear of borders; empty where all steps cost the same.
        find_corners: Finds where a path may bend, a little within the walls; called only when no path is straight.
        walls_km: How far the walls are from the open ground.
    """

    plane: Plane
    open_ground: BaseGeometry
    pieces: tuple[shapely.Polygon, ...]
    clear: BaseGeometry
    find_corners: Callable[[], Corners] = field(repr=False)
    walls_km: float

    @classmethod
    def within(
        cls,
        ground: BaseGeometry,
        *,
        walls_km: float,
        plane: Plane,
        clear: BaseGeometry | None = None,
        find_corners: Callable[[], Corners] | None = None,
    ) -> Self:
        """Put walls around polygons of a plane, some kilometres outside them.

        By default all steps cost the same, and a path bends at the reflex vertices of the ground.
        """
        walled = ground.buffer(walls_km, join_style="mitre", mitre_limit=_MITRE_LIMIT)
        pieces = tuple(part for part in shapely.get_parts(walled) if part.area > 0)
        find = find_corners or (lambda: reflex_corners(ground))
        return cls(plane, ground, pieces, clear or shapely.MultiPolygon(), find, walls_km)

    @property
    def is_boundless(self) -> bool:
        """Whether there are no walls, so that everything sees everything."""
        return False

    @cached_property
    def _walled(self) -> BaseGeometry:
        return _prepared(shapely.MultiPolygon(list(self.pieces)))

    @cached_property
    def corners(self) -> Corners:
        """Where a path may bend, a little within the walls."""
        corners = self.find_corners()
        parts = shapely.get_parts(self.open_ground)
        if len(self.pieces) < len(parts):
            corners |= _at_junctions(parts, self._walled, walls_km=self.walls_km)
        return corners

    @cached_property
    def _chord_km(self) -> float:
        """The longest chord that leaves its arc by at most half the distance of the walls.

        An arc of length s that passes the centre of the plane at the distance d bends by about s² d / (24 R²) there.
        """
        west, south, east, north = self.open_ground.bounds
        farthest = max(math.hypot(x, y) for x in (west, east) for y in (south, north))
        return max(EARTH_RADIUS_KM * math.sqrt(12 * self.walls_km / farthest), _SHORTEST_CHORD_KM)

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree(self.pieces)

    @cached_property
    def _clear(self) -> BaseGeometry:
        return _prepared(self.clear)

    @cached_property
    def bends(self) -> Bends:
        """The corners that lie on the ground, for a search."""
        before, at, after = (self.plane.inverse(points) for points in self.corners)
        piece = self.piece_of(at)
        on = piece >= 0
        at = at[on]
        return Bends(at, _crossed(at, before[on]), _crossed(at, after[on]), piece[on])

    def piece_of(self, vectors: Vectors) -> NDArray[np.intp]:
        """Return the index of the piece that each vector, shape (n, 3), lies on, -1 where there is none."""
        found = np.full(len(vectors), -1)
        if not len(vectors):
            return found
        x, y = self.plane.forward(vectors).T
        if len(self.pieces) <= _FEW_PIECES:
            for index, piece in enumerate(self._prepared_pieces):
                found[shapely.contains_xy(piece, x, y)] = index
            return found
        which, piece_ = self._tree.query(shapely.points(x, y), predicate="within")
        found[which] = piece_
        return found

    @cached_property
    def _prepared_pieces(self) -> list[BaseGeometry]:
        return [_prepared(piece) for piece in self.pieces]

    def costs(self, starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
        """Return the cost of each segment from `starts` to `ends`, shapes (n, 3); infinite where walls hide its end."""
        lengths = distances(starts, ends)
        costs = np.full(len(lengths), np.inf)
        if not self.pieces:
            return costs
        # Segments of about one length are tested together: as many points are looked at as the longest of them needs.
        order = lengths.argsort(kind="stable")
        looked_at_first = _LOOKED_AT_FIRST if len(order) > _MANY_SEGMENTS else ()
        while len(order):
            pieces = self._pieces_of(lengths[order[-1]])
            order, some = np.split(order, [-max(1, _POINTS_AT_ONCE // (pieces + 1))])
            shares = {round(share * pieces) / pieces for share in looked_at_first}
            costs[some] = self._costs(starts[some], ends[some], lengths[some], pieces=pieces, first=sorted(shares))
        return costs

    def _pieces_of(self, length: float) -> int:
        """Return by how many chords a segment is tested that is so long, in kilometres."""
        return max(1, math.ceil(length / self._chord_km))

    def _costs(
        self, starts: Vectors, ends: Vectors, lengths: NDArray[np.float64], *, pieces: int, first: Sequence[float]
    ) -> NDArray[np.float64]:
        seen = np.ones(len(lengths), dtype=bool)
        for share in first:
            at = self.plane.forward(self._points(starts[seen], ends[seen], share))
            seen[seen] = shapely.intersects_xy(self._walled, *at.T)
        seen[seen] = shapely.covers(self._walled, self._lines(starts[seen], ends[seen], pieces))
        seen |= lengths < _COINCIDENT_KM
        costs = np.where(seen, lengths, np.inf)
        if not self.clear.is_empty and seen.any():
            costs[seen] *= 1 + (NEAR_BORDER_FACTOR - 1) * self._share_near_border(starts[seen], ends[seen])
        return costs

    @staticmethod
    def _points(starts: Vectors, ends: Vectors, share: float) -> Vectors:
        """Return the points of segments at a share of their chords, shape (n, 3)."""
        return np.asarray(starts * (1 - share) + ends * share)

    def steps(self, starts: Vectors, ends: Vectors, useful: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return the costs of steps from each of `starts`, shape (n, 3), to each of `ends`, (m, 3).

        Steps that are not `useful`, shape (n, m), are not computed and cost infinitely much.
        """
        costs = np.full(useful.shape, np.inf)
        rows, columns = np.nonzero(useful)
        if len(rows):
            costs[rows, columns] = self.costs(starts[rows], ends[columns])
        return costs

    @cached_property
    def _between(self) -> NDArray[np.float32]:
        return np.full((len(self.bends.at),) * 2, np.nan, dtype=np.float32)

    def between(self, corners: NDArray[np.intp]) -> NDArray[np.float32]:
        """Return the symmetric costs of steps among some corners: infinite where they are hidden or of no use."""
        block = np.ix_(corners, corners)
        known = self._between[block]
        asked = np.isnan(known)
        if asked.any():
            bends = self.bends.some(corners)
            tangent = bends.turn_from(bends.at)
            useful = np.triu(asked & tangent & tangent.T & (bends.piece[:, None] == bends.piece), k=1)
            half = self.steps(bends.at, bends.at, useful)
            known = np.where(asked, np.minimum(half, half.T), known).astype(np.float32)
            self._between[block] = known
        return known

    def _lines(self, starts: Vectors, ends: Vectors, pieces: int) -> NDArray[np.object_]:
        points = np.empty((len(starts), pieces + 1, 3))
        points[:, 0], points[:, -1] = starts, ends
        for piece in range(1, pieces):
            points[:, piece] = self._points(starts, ends, piece / pieces)
        flat = self.plane.forward(points.reshape(-1, 3)).reshape(len(starts), pieces + 1, 2)
        return np.asarray(shapely.linestrings(flat))

    def _share_near_border(self, starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
        """Estimate what share of each segment runs near a border, from points along it."""
        points = starts[:, None, :] * (1 - _ALONG) + ends[:, None, :] * _ALONG
        x, y = self.plane.forward(points.reshape(-1, 3)).T
        clear = shapely.contains_xy(self._clear, x, y).reshape(-1, _POINTS_ALONG)
        return np.asarray(1 - clear.mean(axis=1))


class Boundless(Terrain):
    """Ground without walls, for lines that no report confines."""

    @property
    def is_boundless(self) -> bool:
        """Whether there are no walls, so that everything sees everything."""
        return True

    def piece_of(self, vectors: Vectors) -> NDArray[np.intp]:
        """Return 0 for each vector, shape (n, 3): all lie on one piece."""
        return np.zeros(len(vectors), dtype=np.intp)

    def costs(self, starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
        """Return how long each segment from `starts` to `ends` is, shapes (n, 3), kilometres."""
        return distances(starts, ends)


def _at_junctions(parts: NDArray[np.object_], walled: BaseGeometry, *, walls_km: float) -> Corners:
    """Return the corners at which a path bends between two parts of the ground that only the walls join."""
    tree = shapely.STRtree(parts)
    one, other = tree.query(parts, predicate="dwithin", distance=3 * walls_km)
    pairs = one < other
    junctions = shapely.buffer(shapely.shortest_line(parts[one[pairs]], parts[other[pairs]]), 4 * walls_km)
    corners = reflex_corners(walled.buffer(-walls_km / 8, join_style="mitre", mitre_limit=_MITRE_LIMIT))
    near = np.zeros(len(corners.at), dtype=bool)
    near[shapely.STRtree(shapely.points(corners.at)).query(junctions, predicate="contains")[1]] = True
    return corners.where(near)


def _prepared(polygons: BaseGeometry) -> BaseGeometry:
    shapely.prepare(polygons)
    return polygons


def _crossed(one: Vectors, other: Vectors) -> NDArray[np.float64]:
    """Return the cross products of vectors, shapes (n, 3): what `numpy.cross` does, without its overhead."""
    (a, b, c), (d, e, f) = one.T, other.T
    return np.stack([b * f - c * e, c * d - a * f, a * e - b * d], axis=-1)


def reflex_corners(polygons: BaseGeometry) -> Corners:
    """Return the reflex vertices of polygons of the plane: those where the inside turns by more than 180°."""
    rings = rings_of(shapely.orient_polygons(polygons))
    points, ring = shapely.get_coordinates(rings, return_index=True)
    lasts = np.flatnonzero(np.append(ring[1:] != ring[:-1], True)) if len(ring) else np.empty(0, dtype=np.intp)
    firsts = np.append(0, lasts[:-1] + 1)[: len(lasts)]
    # A ring repeats its first vertex as its last, so the one before the first is the last but one.
    before, after = np.roll(points, 1, axis=0), np.roll(points, -1, axis=0)
    before[firsts] = points[lasts - 1]
    kept = np.ones(len(points), dtype=bool)
    kept[lasts] = False
    around = Corners(before, points, after).where(kept)
    (x, y), (next_x, next_y) = (around.at - around.before).T, (around.after - around.at).T
    return around.where(x * next_y - y * next_x < 0)


def rings_of(polygons: BaseGeometry) -> list[shapely.LinearRing]:
    """Return the outer and inner rings of polygons, leaving out what is no polygon."""
    return [
        ring
        for part in shapely.get_parts(polygons)
        if part.geom_type == "Polygon" and not part.is_empty
        for ring in (part.exterior, *part.interiors)
    ]
