"""The cheapest path through candidate points of stops.

The search is dynamic programming in layers, one for each stop: from each contact of one stop to each of the next by
sight, by way of the corners of the terrain or, where no ground joins them, freely at a price that no detour reaches. A
point outside the ground, in a port or at a border, is left and reached by way of its landings.

Distances as the crow flies bound how short a path through each contact and each corner can be. So a search first
considers only those that a path of hardly more than the straight length could use. A path found this way is the
cheapest; if there is none, the search goes on with longer ones. Sight is tested only among those, and remembered with
the areas.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geomap.routes.lines.paths.contacts import Contacts
from geomap.routes.lines.paths.projection import Vectors, distance_matrix, distances
from geomap.routes.lines.paths.visibility import Terrain

FREE_LEG_KM = 1e6  # cost of leaving the reported areas between two stops, kilometres: more than any way on the globe
_NO_DETOUR = 1.001  # cost by length of a straight path up to which no cheaper one is searched for; hand-set

_ALLOWANCES = ((0.02, 5.0), (0.08, 30.0), (0.2, 80.0), (0.5, 200.0))
"""How much longer than straight the paths of each search may be, the greater of a share and kilometres; hand-set."""


@dataclass(frozen=True)
class Path:
    """A path as a polyline of geodesics.

    Attributes:
        vectors: Its vertices, shape (n, 3).
        stops: For each vertex the index of the stop that it touches, or None where the path only bends.
        rings: For each vertex the index of the border of that stop that it lies on, -1 where the path bends.
        free: For each segment whether it leaves the reported areas.
    """

    vectors: Vectors
    stops: tuple[int | None, ...]
    rings: tuple[int, ...]
    free: tuple[bool, ...]

    @property
    def is_free(self) -> bool:
        """Whether the path leaves the reported areas between some stops."""
        return any(self.free)

    def at_rest(self) -> Path:
        """Return the path that stays at the start of this one."""
        return Path(self.vectors[:1], self.stops[:1], self.rings[:1], ())


class _Trace(NamedTuple):
    """How each contact of a stop was reached.

    Attributes:
        origin: The contact before, where it was reached directly or freely.
        last: The last corner on the way, -1 where it was reached directly or freely.
        free: Whether it was reached freely.
        corners: The corners that were considered, as the terrain numbers them.
        came: For each of them the corner before it, -1 where that is a contact.
        left: For each of them the contact with the cheapest step to it.
    """

    origin: NDArray[np.intp]
    last: NDArray[np.intp]
    free: NDArray[np.bool_]
    corners: NDArray[np.intp]
    came: NDArray[np.intp]
    left: NDArray[np.intp]

    def way_to(self, contact: int) -> tuple[int, list[int]]:
        """Return the contact before, and the corners of the terrain, from which a contact was reached."""
        corner = int(self.last[contact])
        if corner < 0:
            return int(self.origin[contact]), []
        way = [corner]
        while self.came[way[0]] >= 0:
            way.insert(0, int(self.came[way[0]]))
        return int(self.left[way[0]]), self.corners[way].tolist()


class _Straight(NamedTuple):
    """The least distances from the first stop to each contact of each stop, and from there to the last."""

    before: list[NDArray[np.float64]]
    beyond: list[NDArray[np.float64]]

    @property
    def least(self) -> float:
        """The least length of the whole way."""
        return float(self.beyond[0].min())


def cheapest(stops: Sequence[Contacts], *, terrain: Terrain) -> Path:
    """Return the cheapest path through the contacts of at least two stops, in order."""
    tolls = stops[0].tolls, stops[-1].tolls
    if all(stop.point is None for stop in stops):
        crow = straight_path(stops)
        if terrain.is_boundless or _seen(crow, terrain):
            return crow
    straight = _straight(stops, tolls)
    found = _farther_and_farther(stops, tolls, straight, terrain=terrain)
    return (found or _within(stops, tolls, straight, np.inf, terrain=terrain))[0]


def may_join(stops: Sequence[Contacts]) -> bool:
    """Tell whether contacts of all stops lie on one piece of ground, which may change at points with landings."""
    shared: NDArray[np.intp] | None = None
    for stop in stops:
        pieces = np.unique(stop.piece[stop.piece >= 0])
        common = pieces if shared is None else np.intersect1d(shared, pieces)
        if not len(common):
            return False
        shared = common if stop.point is None else pieces
    return True


def cost_between(stops: Sequence[Contacts], ends: tuple[int, int], *, terrain: Terrain) -> float:
    """Return the cost of the cheapest path from a given contact of the first stop to one of the last, by their indices.

    It is infinite where it exceeds the straight length by more than all allowances.
    """
    tolls = _only(stops[0].tolls, ends[0]), _only(stops[-1].tolls, ends[1])
    if all(stop.point is None for stop in stops):
        crow = straight_path(stops, tolls)
        if _seen(crow, terrain):
            return float(distances(crow.vectors[:-1], crow.vectors[1:]).sum())
    found = _farther_and_farther(stops, tolls, _straight(stops, tolls), terrain=terrain)
    return np.inf if found is None else found[1]


def _farther_and_farther(
    stops: Sequence[Contacts], tolls: _Tolls, straight: _Straight, *, terrain: Terrain
) -> tuple[Path, float] | None:
    """Return the cheapest path and its cost, None where it exceeds all allowances.

    The cost of a path that exceeds one allowance bounds the next, since the cheapest path costs no more.
    """
    least, known = straight.least, np.inf
    for share, km in _ALLOWANCES:
        allowed = min(least + max(share * (least % FREE_LEG_KM), km), known)
        path, cost = _within(stops, tolls, straight, allowed, terrain=terrain)
        if cost <= allowed:
            return path, cost
        known = min(known, cost)
    return None


_Tolls = tuple[NDArray[np.float64], NDArray[np.float64]]
"""The costs of starting at each contact of the first stop, and of ending at each of the last."""


def straight_path(stops: Sequence[Contacts], tolls: _Tolls | None = None) -> Path:
    """Return the shortest path through the contacts of stops, in order, as if all ground were open."""
    first, last = tolls or (stops[0].tolls, stops[-1].tolls)
    costs, origins = first, []
    for number, (start, end) in enumerate(pairwise(stops), start=2):
        totals = costs[:, None] + distance_matrix(start.vectors, end.vectors)
        origins.append(totals.argmin(axis=0))
        costs = totals.min(axis=0) + (end.tolls if number < len(stops) else last)
    chosen = [int(costs.argmin())]
    for origin in reversed(origins):
        chosen.insert(0, int(origin[chosen[0]]))
    vectors = [stop.vectors[index] for stop, index in zip(stops, chosen, strict=True)]
    rings = [int(stop.ring[index]) for stop, index in zip(stops, chosen, strict=True)]
    return Path(np.array(vectors), tuple(range(len(stops))), tuple(rings), (False,) * (len(stops) - 1))


def _seen(path: Path, terrain: Terrain) -> bool:
    """Tell whether a straight path runs over the ground, at a cost so near its length that no detour pays."""
    lengths = distances(path.vectors[:-1], path.vectors[1:])
    costs = terrain.costs(path.vectors[:-1], path.vectors[1:])
    return bool(np.isfinite(costs).all() and costs.sum() <= _NO_DETOUR * lengths.sum())


def _only(tolls: NDArray[np.float64], index: int) -> NDArray[np.float64]:
    only = np.full(len(tolls), np.inf)
    only[index] = tolls[index]
    return only


def _straight(stops: Sequence[Contacts], tolls: _Tolls) -> _Straight:
    steps = [
        distance_matrix(start.vectors, end.vectors) + np.where(start.shares_piece_with(end), 0.0, FREE_LEG_KM)
        for start, end in pairwise(stops)
    ]
    before, beyond = [tolls[0]], [tolls[1]]
    for step, stop in zip(steps, stops[1:], strict=True):
        reached = (before[-1][:, None] + step).min(axis=0) + stop.tolls
        before.append(reached if stop.point is None else reached.min() + stop.tolls)
    for step, stop in zip(reversed(steps), reversed(stops[:-1]), strict=True):
        left = (step + beyond[0][None, :]).min(axis=1) + stop.tolls
        beyond.insert(0, left if stop.point is None else left.min() + stop.tolls)
    return _Straight(before, beyond)


def _within(
    stops: Sequence[Contacts], tolls: _Tolls, straight: _Straight, allowed: float, *, terrain: Terrain
) -> tuple[Path, float]:
    """Return the cheapest path, and its cost, over the contacts and corners that one of the allowed cost may use."""
    costs = tolls[0]
    reached, traces, arrivals = costs, [], []
    for number, (start, end) in enumerate(pairwise(stops)):
        before, beyond = straight.before[number], straight.beyond[number + 1]
        here = np.flatnonzero(before + straight.beyond[number] - 2 * start.tolls <= allowed)
        there = np.flatnonzero(straight.before[number + 1] + beyond - 2 * end.tolls <= allowed)
        corners = _useful(start, end, before, beyond, allowed, terrain=terrain)
        best, trace = _advanced(costs, start, end, here, there, corners, terrain=terrain)
        reached = best + (end.tolls if number < len(stops) - 2 else tolls[1])
        traces.append(trace)
        arrivals.append(int(reached.argmin()))
        # A point that was reached by one landing may be left by another.
        costs = reached if end.point is None else reached.min() + end.tolls
    return _assembled(stops, traces, arrivals, terrain=terrain), float(reached.min())


def _useful(
    start: Contacts,
    end: Contacts,
    before: NDArray[np.float64],
    beyond: NDArray[np.float64],
    allowed: float,
    *,
    terrain: Terrain,
) -> NDArray[np.intp]:
    """Return the indices of the corners that a leg of a path of the allowed cost may use."""
    shared = np.intersect1d(start.piece, end.piece)
    if not len(shared[shared >= 0]) or not len(terrain.bends.at):
        return np.empty(0, dtype=np.intp)
    least = (before[:, None] + start.to_corners).min(axis=0)
    least += (beyond[:, None] + end.to_corners).min(axis=0)
    return np.flatnonzero(least <= allowed)


def _advanced(
    costs: NDArray[np.float64],
    start: Contacts,
    end: Contacts,
    here: NDArray[np.intp],
    there: NDArray[np.intp],
    corners: NDArray[np.intp],
    *,
    terrain: Terrain,
) -> tuple[NDArray[np.float64], _Trace]:
    """Return the costs of reaching each contact of a stop, shape (m,), given those of the stop before, shape (n,)."""
    best = np.full(len(end.vectors), np.inf)
    origin = np.zeros(len(best), dtype=np.intp)
    last = np.full(len(best), -1)
    came = left = np.empty(0, dtype=np.intp)
    if len(here) and len(there):
        direct = costs[here, None] + start.steps_to(end, here, there)
        origin[there] = here[direct.argmin(axis=0)]
        best[there] = direct.min(axis=0)
        if len(corners):
            leaving = costs[here, None] + start.sight(here, corners)
            left = here[leaving.argmin(axis=0)]
            reached, came = _spread(leaving.min(axis=0), terrain.between(corners))
            arriving = end.sight(there, corners) + reached
            shortest = arriving.min(axis=1)
            better = shortest < best[there]
            best[there[better]] = shortest[better]
            last[there[better]] = arriving[better].argmin(axis=1)
    free = ~np.isfinite(best)
    if free.any():
        freely = costs[:, None] + distance_matrix(start.vectors, end.vectors) + FREE_LEG_KM
        origin = np.where(free, freely.argmin(axis=0), origin)
        best = np.where(free, freely.min(axis=0), best)
    return best, _Trace(origin, last, free, corners, came, left)


def _spread(leaving: NDArray[np.float64], steps: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Return the costs of reaching each corner, and the corner before it, -1 for none (Bellman 1958)."""
    reached = leaving.copy()
    came = np.full(len(leaving), -1)
    changed = np.flatnonzero(np.isfinite(reached))
    while len(changed):
        # Steps cost the same in both directions.
        totals = steps[:, changed] + reached[changed]
        best = totals.min(axis=1)
        better = np.flatnonzero(best < reached)
        came[better] = changed[totals[better].argmin(axis=1)]
        reached[better] = best[better]
        changed = better
    return reached, came


class _Vertex(NamedTuple):
    """A vertex of a path, and whether the segment after it runs freely."""

    vector: Vectors
    stop: int | None
    ring: int
    free: bool


def _assembled(
    stops: Sequence[Contacts], traces: Sequence[_Trace], arrivals: Sequence[int], *, terrain: Terrain
) -> Path:
    """Return the path that the traces give, followed back from the last stop."""
    reached = arrivals[-1]
    vertices = _visited(stops[-1], len(stops) - 1, arrival=reached, departure=None)
    for number in range(len(stops) - 2, -1, -1):
        trace, stop = traces[number], stops[number]
        departure, corners = trace.way_to(reached)
        bends = [_Vertex(terrain.bends.at[corner], None, -1, False) for corner in corners]
        free = bool(trace.free[reached])
        reached = departure if stop.point is None or number == 0 else arrivals[number - 1]
        before = _visited(stop, number, arrival=reached if number else None, departure=departure)
        vertices = [*before[:-1], before[-1]._replace(free=free), *bends, *vertices]
    return Path(
        np.array([vertex.vector for vertex in vertices]),
        tuple(vertex.stop for vertex in vertices),
        tuple(vertex.ring for vertex in vertices),
        tuple(vertex.free for vertex in vertices[:-1]),
    )


def _visited(stop: Contacts, number: int, *, arrival: int | None, departure: int | None) -> list[_Vertex]:
    """Return the vertices at a stop: a contact, or a point between its landings of arrival and departure."""
    if stop.point is None:
        contact = arrival if departure is None else departure
        return [_Vertex(stop.vectors[contact], number, int(stop.ring[contact]), False)]
    before, after = (
        [] if index is None else [_Vertex(stop.vectors[index], None, -1, False)] for index in (arrival, departure)
    )
    return [*before, _Vertex(stop.point, number, 0, False), *after]
