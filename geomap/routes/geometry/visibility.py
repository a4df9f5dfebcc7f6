"""What can be seen from where inside one connected piece of ground, and the shortest way between what cannot be seen.

A `Ground` is one polygon within the reported areas with the visibility graph over its reflex vertices, the only
places where a shortest path inside a polygon can bend (Lozano-Pérez and Wesley 1979). Within it lies the part that is
clear of the borders; a step that leaves that part costs a little more. So the cheapest path keeps clear of borders
where it can and yet is never longer than the shortest by more than that.

Segments are arcs of great circles between unit vectors. Each vertex lies strictly inside the walls it is tested
against, which leaves no special case of a segment that merely touches. Which stops there are is not known here: see
`solving`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geomap.routes.geometry.projection import Plane, Vectors, distances

NEAR_BORDER_FACTOR = 1.005
"""What a step near a border costs, against one that is clear of them.

So a line gets at most 0.5 % longer by keeping clear; with what its distance from the borders adds in any case, 1 %.
"""

_LONGEST_EDGE_KM = 100.0
_EDGES_AT_ONCE = 32
_PAIRS_AT_ONCE = 1_000_000
_NEARLY_ALIGNED = 1e-12
_COINCIDENT_KM = 1e-6
_POINTS_ALONG = 8
_FIRST_TESTS = 2


class Walls:
    """The edges of a polygon, as arcs that segments may not cross."""

    def __init__(self, polygon: BaseGeometry, *, plane: Plane) -> None:
        """Take the rings of a polygon (or several) of the plane."""
        rings = [shapely.get_coordinates(ring) for ring in rings_of(shapely.segmentize(polygon, _LONGEST_EDGE_KM))]
        starts = np.concatenate([ring[:-1] for ring in rings]) if rings else np.empty((0, 2))
        ends = np.concatenate([ring[1:] for ring in rings]) if rings else np.empty((0, 2))
        # Long edges come first: they hide most of what is hidden.
        order = np.argsort(-np.hypot(*(ends - starts).T))
        self._starts, self._ends = plane.inverse(starts[order]), plane.inverse(ends[order])
        self._normals = np.cross(self._starts, self._ends)

    def cross(self, starts: Vectors, ends: Vectors) -> NDArray[np.bool_]:
        """Tell for each segment from `starts` to `ends`, both of shape (n, 3), whether it crosses an edge."""
        crossed = np.zeros(len(starts), dtype=bool)
        left = np.arange(len(starts))
        normals = np.cross(starts, ends)
        first = 0
        while first < len(self._starts) and len(left):
            block = slice(first, first + max(_EDGES_AT_ONCE, min(first, _PAIRS_AT_ONCE // len(left))))
            crossed[left] = self._cross(starts[left], ends[left], normals[left], block)
            left = left[~crossed[left]]
            first = block.stop
        return crossed

    def _cross(self, starts: Vectors, ends: Vectors, normals: Vectors, edges: slice) -> NDArray[np.bool_]:
        # Two arcs cross where the ends of each lie on different sides of the other; the third condition excludes that
        # one of them meets the other's continuation at the far side of the globe.
        first, second = normals @ self._starts[edges].T > 0, normals @ self._ends[edges].T > 0
        behind, ahead = starts @ self._normals[edges].T > 0, ends @ self._normals[edges].T > 0
        return np.asarray(((first != second) & (behind != ahead) & (first != behind)).any(axis=1))


class Steps:
    """What steps from some points to others cost within a ground, each found out when it is first asked for.

    Attributes:
        costs: The costs, shape (n, m): infinite where a step is hidden, not a number where nobody asked yet.
        least: What they cost at least, shape (n, m).
    """

    def __init__(self, ground: Ground, starts: Vectors, ends: Vectors, useful: NDArray[np.bool_] | None = None) -> None:
        """Take the points, shapes (n, 3) and (m, 3), within the walls; steps that are not `useful` are infinite."""
        self._ground, self._starts, self._ends = ground, starts, ends
        self.least = distances(starts[:, None, :], ends[None, :, :])
        self.costs = np.full(self.least.shape, np.nan)
        if useful is not None:
            self.costs[~useful] = np.inf

    @property
    def turned(self) -> Steps:
        """The same steps in the other direction; what is found out for the one is known for the other."""
        turned = Steps.__new__(Steps)
        turned._ground, turned._starts, turned._ends = self._ground, self._ends, self._starts
        turned.least, turned.costs = self.least.T, self.costs.T
        return turned

    def cheapest(
        self, before: NDArray[np.float64], bounds: NDArray[np.float64], *, along: NDArray[np.float64] | None = None
    ) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
        """Return for each end the least cost of reaching it by one of the steps, shape (m,), and from which start.

        Steps are tested in the order of what they cost at least, and only while that is less than what is known.

        Args:
            before: What reaching each start costs, shape (n,).
            bounds: Costs of the ends, shape (m,), that are of no use to reach; what is no less may be infinite.
            along: What going on from one end to another costs, shape (m, m), which bounds the costs of both.
        """
        amount = _FIRST_TESTS
        while True:
            known = np.isfinite(self.costs)
            totals = before[:, None] + np.where(known, self.costs, np.inf)
            best = totals.min(axis=0)
            limits = np.minimum(bounds, best)
            if along is not None:
                limits = np.minimum(limits, (limits[:, None] + along).min(axis=0))
            least = np.where(np.isnan(self.costs), before[:, None] + self.least, np.inf)
            if not (least < limits).any():
                return best, totals.argmin(axis=0)
            rows = np.argsort(least, axis=0)[:amount]
            columns = np.broadcast_to(np.arange(len(limits)), rows.shape)
            asked = least[rows, columns] < limits
            rows, columns = rows[asked], columns[asked]
            self.costs[rows, columns] = self._ground.steps(self._starts[rows], self._ends[columns])
            amount *= 2


@dataclass(frozen=True)
class Paths:
    """The cheapest paths between all vertices of a ground: what single steps cost, and what the whole paths do."""

    steps: NDArray[np.float64]
    costs: NDArray[np.float64]

    def between(self, start: int, end: int) -> list[int]:
        """Return the vertices from `start` to `end`, both included."""
        path = [start]
        while path[-1] != end:
            path.append(int((self.steps[path[-1]] + self.costs[:, end]).argmin()))
        return path


class Corners(NamedTuple):
    """Reflex vertices of polygons with their neighbours before and after, three arrays of shape (n, 2), kilometres."""

    before: NDArray[np.float64]
    at: NDArray[np.float64]
    after: NDArray[np.float64]

    def where(self, chosen: NDArray[np.bool_]) -> Corners:
        """Return some of the corners."""
        return Corners(self.before[chosen], self.at[chosen], self.after[chosen])

    def __or__(self, others: Corners) -> Corners:
        """Return these and others."""
        return Corners(*(np.concatenate(pair) for pair in zip(self, others, strict=True)))


@dataclass(frozen=True)
class Ground:
    """One connected piece of ground.

    Attributes:
        plane: The plane of the polygons.
        reach: The ground, whose edges are the walls.
        clear: The part of it that is clear of borders; may be empty.
        corners: Where a path may bend, all within the ground by a little.
    """

    plane: Plane
    reach: BaseGeometry
    clear: BaseGeometry
    corners: Corners = field(repr=False)

    @cached_property
    def walls(self) -> Walls:
        """The edges that no segment may cross."""
        return Walls(self.reach, plane=self.plane)

    @cached_property
    def fences(self) -> Walls:
        """The edges that a segment has to pay for."""
        return Walls(self.clear, plane=self.plane)

    @cached_property
    def _bends(self) -> tuple[Vectors, Vectors, Vectors]:
        before, at, after = (self.plane.inverse(points) for points in self.corners)
        return before, at, after

    @property
    def vertices(self) -> Vectors:
        """The reflex vertices, shape (n, 3)."""
        return self._bends[1]

    def contains(self, vectors: Vectors) -> NDArray[np.bool_]:
        """Tell which vectors, shape (n, 3), lie within the walls."""
        return _contains(self.reach, self.plane.forward(vectors))

    def is_clear(self, vectors: Vectors) -> NDArray[np.bool_]:
        """Tell which vectors, shape (n, 3), lie clear of borders."""
        return _contains(self.clear, self.plane.forward(vectors))

    @cached_property
    def _clear_vertices(self) -> NDArray[np.bool_]:
        return self.is_clear(self.vertices)

    def steps(self, starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
        """Return what each segment from `starts` to `ends` costs, all within the walls; infinite where they hide it."""
        costs = np.full(len(starts), np.inf)
        seen = ~self.walls.cross(starts, ends)
        starts, ends = starts[seen], ends[seen]
        costs[seen] = self._priced(starts, ends, self.is_clear(starts) & self.is_clear(ends))
        return costs

    def _priced(self, starts: Vectors, ends: Vectors, clear: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Return what segments in sight cost, those being clear at their ends of which `clear` says so."""
        lengths = distances(starts, ends)
        if self.clear.is_empty:
            return lengths
        clear[clear] = ~self.fences.cross(starts[clear], ends[clear])
        lengths[~clear] *= 1 + (NEAR_BORDER_FACTOR - 1) * self._share_near_border(starts[~clear], ends[~clear])
        return lengths

    def _share_near_border(self, starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
        """Estimate what share of each segment runs near a border, from points along it."""
        along = (np.arange(_POINTS_ALONG) + 0.5)[:, None, None] / _POINTS_ALONG
        points = starts * (1 - along) + ends * along
        points /= np.linalg.norm(points, axis=-1, keepdims=True)
        clear = self.is_clear(points.reshape(-1, 3)).reshape(_POINTS_ALONG, -1)
        return np.asarray(np.maximum(1 - clear.mean(axis=0), 1 / _POINTS_ALONG))

    def sight(self, points: Vectors) -> Steps:
        """Return the steps from `points`, shape (n, 3), to the vertices.

        The points lie within the walls. Steps are infinite to vertices that are hidden, and to those where no path from
        that point can bend.
        """
        before, at, after = self._bends
        useful = _tangent(points[:, None, :], at[None], before[None], after[None])
        return Steps(self, points, at, useful)

    def _matrix(
        self, points: Vectors, starts: NDArray[np.intp], ends: NDArray[np.intp], *, clear: NDArray[np.bool_]
    ) -> NDArray[np.float64]:
        costs = np.full((len(points), len(self.vertices)), np.inf)
        seen = ~self.walls.cross(points[starts], self.vertices[ends])
        starts, ends = starts[seen], ends[seen]
        both_clear = clear[starts] & self._clear_vertices[ends]
        costs[starts, ends] = self._priced(points[starts], self.vertices[ends], both_clear)
        return costs

    @cached_property
    def paths(self) -> Paths:
        """The cheapest paths between all vertices: short, and clear of borders where that costs little."""
        before, at, after = self._bends
        starts, ends = np.triu_indices(len(at), k=1)
        useful = _tangent(at[starts], at[ends], before[ends], after[ends])
        useful &= _tangent(at[ends], at[starts], before[starts], after[starts])
        half = self._matrix(at, starts[useful], ends[useful], clear=self._clear_vertices)
        return _all_paths(np.minimum(half, half.T))


def _all_paths(steps: NDArray[np.float64]) -> Paths:
    """Return the cheapest paths between all vertices (Floyd 1962, Warshall 1962)."""
    steps = np.where(steps < _COINCIDENT_KM, np.inf, steps)
    lengths = steps.copy()
    np.fill_diagonal(lengths, 0.0)
    through = np.empty_like(lengths)
    for middle in range(len(steps)):
        np.add.outer(lengths[:, middle], lengths[middle], out=through)
        np.minimum(lengths, through, out=lengths)
    return Paths(steps, lengths)


def _tangent(points: Vectors, at: Vectors, before: Vectors, after: Vectors) -> NDArray[np.bool_]:
    """Tell whether a path from each point may bend at a vertex: both neighbours of the vertex lie on one side of it."""
    normals = np.cross(points, at)
    one = np.einsum("...j,...j->...", normals, before)
    other = np.einsum("...j,...j->...", normals, after)
    return np.asarray((one * other >= 0) | (np.abs(one) < _NEARLY_ALIGNED) | (np.abs(other) < _NEARLY_ALIGNED))


def reflex_corners(polygons: BaseGeometry) -> Corners:
    """Return the reflex vertices of polygons of the plane: those where the inside turns by more than 180°."""
    empty = np.empty((0, 2))
    corners = Corners(empty, empty, empty)
    for ring in rings_of(shapely.orient_polygons(polygons)):
        points = shapely.get_coordinates(ring)[:-1]
        around = Corners(np.roll(points, 1, axis=0), points, np.roll(points, -1, axis=0))
        (x, y), (next_x, next_y) = (around.at - around.before).T, (around.after - around.at).T
        corners |= around.where(x * next_y - y * next_x < 0)
    return corners


def rings_of(polygons: BaseGeometry) -> list[shapely.LinearRing]:
    """Return the outer and inner rings of polygons, leaving out what is no polygon."""
    return [
        ring
        for part in shapely.get_parts(polygons)
        if part.geom_type == "Polygon" and not part.is_empty
        for ring in (part.exterior, *part.interiors)
    ]


def _contains(polygon: BaseGeometry, points: NDArray[np.float64]) -> NDArray[np.bool_]:
    shapely.prepare(polygon)
    return np.asarray(shapely.contains_xy(polygon, points[:, 0], points[:, 1]))
