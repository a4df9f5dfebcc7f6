"""The shortest path through a sequence of stops.

`solve` finds it in layers, one for each stop, as dynamic programming over their contacts: from each contact of one
stop to each of the next by sight, by way of the vertices of the ground, or, where no ground joins them, freely at a
price that no detour reaches. An area on the way is not asked for at first: the path between the other stops usually
crosses it anyway, and a path that satisfies all conditions though some were left out is the shortest with them too.
Only what it misses is added. Chosen contacts are then moved along their borders until the path is as short as it
gets, within metres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import shapely
import shapely.ops
from numpy.typing import NDArray

from geomap.routes.geometry.contacts import Contacts
from geomap.routes.geometry.projection import Plane, Vectors, distances
from geomap.routes.geometry.visibility import Ground

FREE_LEG_KM = 1e6
"""What it costs, in kilometres, to leave the reported areas once between two stops: more than any way on the globe."""

_REFINEMENT_SAMPLES = 65
_REFINEMENT_CANDIDATES = 12
_FINEST_KM = 0.005
_TOUCH_KM = 0.05
_STEP_KM = 25.0
_ROUNDS = 6


@dataclass(frozen=True)
class Path:
    """A path as a polyline of geodesics.

    Attributes:
        vectors: Its vertices, shape (n, 3).
        stops: For each vertex the index of the stop it is the contact of, or None where the path only bends.
        contacts: For each vertex the index of that contact among those of its stop, -1 where it bends.
        grounds: For each segment the index of the ground it runs in, -1 where it runs freely.
    """

    vectors: Vectors
    stops: tuple[int | None, ...]
    contacts: tuple[int, ...]
    grounds: tuple[int, ...]

    @property
    def is_free(self) -> bool:
        """Whether the path leaves the reported areas between some stops."""
        return -1 in self.grounds

    def at_rest(self) -> Path:
        """Return the path that goes nowhere from where this one starts."""
        return Path(self.vectors[:1], self.stops[:1], self.contacts[:1], ())


class Solver:
    """Finds the cheapest paths over a set of grounds."""

    def __init__(self, grounds: Sequence[Ground]) -> None:
        """Take the grounds that the contacts know by their indices."""
        self._grounds = grounds

    def _step(self, index: int, starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
        """Return what each segment costs, shape (n,), in the ground of that index or freely."""
        if index < 0:
            return distances(starts, ends)
        return self._grounds[index].steps(starts, ends)

    def advance(self, costs: NDArray[np.float64], start: Contacts, end: Contacts) -> tuple[NDArray[np.float64], _Trace]:
        """Carry the costs of reaching each contact of one stop, shape (n,), on to those of the next, shape (m,)."""
        free = costs[:, None] + distances(start.vectors[:, None, :], end.vectors[None, :, :]) + FREE_LEG_KM
        origin = free.argmin(axis=0)
        best = free[origin, np.arange(free.shape[1])]
        trace = _Trace(origin, *(np.full(len(best), -1) for _ in range(3)))
        for index in sorted(start.members.keys() & end.members.keys()):
            self._advance_within(index, self._grounds[index], costs, start, end, best, trace)
        return best, trace

    def _advance_within(
        self,
        index: int,
        ground: Ground,
        costs: NDArray[np.float64],
        start: Contacts,
        end: Contacts,
        best: NDArray[np.float64],
        trace: _Trace,
    ) -> None:
        here, there = start.members[index], end.members[index]
        if len(ground.vertices):
            leaving, first = start.sight(index, ground).cheapest(
                costs[here], np.full(len(ground.vertices), np.inf), along=ground.paths.costs
            )
            along = leaving[:, None] + ground.paths.costs
            entered = along.argmin(axis=0)
            reached = along[entered, np.arange(len(entered))]
            total, left = end.sight_from(index, ground).cheapest(reached, best[there])
            into = entered[left]
            trace.improve(best, there, total, here[first[into]], index, into, left)
        direct, origin = start.steps_to(end, index, ground).cheapest(costs[here], best[there])
        trace.improve(best, there, direct, here[origin], index)

    def _assemble(self, contacts: Sequence[Contacts], wanted: Sequence[int]) -> Path:
        """Return the cheapest path through the contacts of the wanted stops, in order."""
        costs = np.zeros(len(contacts[wanted[0]].vectors))
        traces = []
        for start, end in pairwise(wanted):
            costs, trace = self.advance(costs, contacts[start], contacts[end])
            traces.append(trace)
        chosen = int(costs.argmin())
        vectors, stops, indices = [contacts[wanted[-1]].vectors[chosen]], [wanted[-1]], [chosen]
        path = Path(np.array(vectors), tuple(stops), tuple(indices), ())
        for stop, trace in zip(reversed(wanted[:-1]), reversed(traces), strict=True):
            ground, origin = int(trace.ground[chosen]), int(trace.origin[chosen])
            bends: Vectors = np.empty((0, 3))
            if trace.first[chosen] >= 0:
                between = self._grounds[ground].paths.between(int(trace.first[chosen]), int(trace.last[chosen]))
                bends = self._grounds[ground].vertices[between]
            path = Path(
                np.concatenate([contacts[stop].vectors[origin][None, :], bends, path.vectors]),
                (stop, *[None] * len(bends), *path.stops),
                (origin, *[-1] * len(bends), *path.contacts),
                (*[ground] * (len(bends) + 1), *path.grounds),
            )
            chosen = origin
        return path

    def solve(self, contacts: Sequence[Contacts]) -> tuple[Path, tuple[int, ...]]:
        """Return the best path through all stops in order, and the indices of the stops that had to be asked for."""
        everything = tuple(range(len(contacts)))
        wanted = tuple(
            index for index in everything if index in (0, len(contacts) - 1) or len(contacts[index].vectors) == 1
        )
        while True:
            path = self._refine(self._assemble(contacts, wanted), contacts)
            if wanted == everything:
                return path, wanted
            missed = everything if path.is_free else first_missed(path, contacts)
            if not missed:
                return path, wanted
            wanted = tuple(sorted({*wanted, *missed}))

    def _refine(self, path: Path, contacts: Sequence[Contacts]) -> Path:
        """Move contacts along their borders, and leave out bends that are no longer needed."""
        for _ in range(_ROUNDS):
            before = path.vectors
            for index, stop in enumerate(path.stops):
                if stop is not None and contacts[stop].rings:
                    path = self._moved(path, index, contacts[stop])
            path = self._straightened(path)
            if len(path.vectors) == len(before) and distances(path.vectors, before).max() < 10 * _FINEST_KM:
                break
        return path

    def _moved(self, path: Path, index: int, contacts: Contacts) -> Path:
        """Move one contact along its border to where the path is shortest, in sight of its neighbours."""
        ring = int(contacts.ring[path.contacts[index]])
        at = shapely.Point(contacts.plane.forward(path.vectors[index][None, :])[0])
        position = float(contacts.rings[ring].project(at))
        best, lowest = path.vectors[index], self._around(path, index, path.vectors[index][None, :])[0]
        within = min(contacts.spacing_km, contacts.rings[ring].length / 2)
        while within > _FINEST_KM:
            points, positions = contacts.around(
                ring=ring, position=position, within_km=within, samples=_REFINEMENT_SAMPLES
            )
            costs = self._around(path, index, points)
            chosen = int(costs.argmin())
            if costs[chosen] < lowest:
                best, lowest, position = points[chosen], costs[chosen], float(positions[chosen])
            within *= 4 / _REFINEMENT_SAMPLES
        vectors = path.vectors.copy()
        vectors[index] = best
        return replace(path, vectors=vectors)

    def _around(self, path: Path, index: int, points: Vectors) -> NDArray[np.float64]:
        """Return what the two segments at a vertex would cost if it were at each of `points`, shape (n,).

        Only the best by length are tested for what they cost; infinite stands for the others.
        """
        sides = [side for side in (index - 1, index + 1) if 0 <= side < len(path.vectors)]
        grounds = [path.grounds[min(side, index)] for side in sides]
        lengths = np.sum([distances(points, path.vectors[side][None, :]) for side in sides], axis=0)
        costs = np.full(len(points), np.inf)
        order = np.argsort(lengths)
        for some in (order[:1], order[1:_REFINEMENT_CANDIDATES]):
            reachable = self._reachable(points[some], grounds)
            costs[some] = np.where(reachable, 0.0, np.inf)
            for side, ground in zip(sides, grounds, strict=True):
                costs[some[reachable]] += self._step(
                    ground, points[some[reachable]], np.repeat(path.vectors[side][None, :], reachable.sum(), axis=0)
                )
            if len(order) > 1 and costs[order[0]] <= lengths[order[1]]:
                break
        return costs

    def _reachable(self, points: Vectors, grounds: Sequence[int]) -> NDArray[np.bool_]:
        inside = np.ones(len(points), dtype=bool)
        for ground in {ground for ground in grounds if ground >= 0}:
            inside &= self._grounds[ground].contains(points)
        return inside

    def _straightened(self, path: Path) -> Path:
        """Leave out each bend whose neighbours see each other at no higher cost."""
        index = 1
        while index < len(path.vectors) - 1:
            if path.stops[index] is None:
                ground = path.grounds[index]
                before, at, after = path.vectors[index - 1 : index + 2, None, :]
                steps = self._step(ground, np.concatenate([before, before, at]), np.concatenate([after, at, after]))
                if steps[0] <= steps[1] + steps[2]:
                    path = _without(path, index)
                    continue
            index += 1
        return path


class _Trace(NamedTuple):
    """How each contact of a stop was reached: from which contact before, in which ground, by which vertices."""

    origin: NDArray[np.intp]
    ground: NDArray[np.intp]
    first: NDArray[np.intp]
    last: NDArray[np.intp]

    def improve(
        self,
        best: NDArray[np.float64],
        there: NDArray[np.intp],
        costs: NDArray[np.float64],
        origin: NDArray[np.intp],
        ground: int,
        first: NDArray[np.intp] | None = None,
        last: NDArray[np.intp] | None = None,
    ) -> None:
        """Enter what is cheaper than `best`, in place."""
        better = costs < best[there]
        at = there[better]
        best[at] = costs[better]
        self.origin[at] = origin[better]
        self.ground[at] = ground
        self.first[at] = -1 if first is None else first[better]
        self.last[at] = -1 if last is None else last[better]


def _without(path: Path, index: int) -> Path:
    return Path(
        np.delete(path.vectors, index, axis=0),
        path.stops[:index] + path.stops[index + 1 :],
        path.contacts[:index] + path.contacts[index + 1 :],
        path.grounds[:index] + path.grounds[index + 1 :],
    )


def first_missed(path: Path, contacts: Sequence[Contacts]) -> tuple[int, ...]:
    """Return the index of the first stop that the path does not pass in order, or an empty tuple if it passes all."""
    line, at = _in_plane(path, contacts[0].plane)
    where = {stop: at[index] for index, stop in enumerate(path.stops) if stop is not None}
    position = 0.0
    for index, contact in enumerate(contacts):
        if index in where:
            position = max(position, where[index])
            continue
        rest = shapely.ops.substring(line, position, line.length)
        passed = rest.intersection(contact.touched)
        if passed.is_empty:
            return (index,)
        position += min(rest.project(shapely.Point(point)) for point in shapely.get_coordinates(passed))
        later = [where[stop] for stop in where if stop > index]
        if later and position > min(later) + _TOUCH_KM:
            return (index,)
    return ()


def _in_plane(path: Path, plane: Plane) -> tuple[shapely.LineString, list[float]]:
    """Return the path as a line of the plane, and how far along it each vertex lies."""
    points, at, length = [path.vectors[:1]], [0.0], 0.0
    for start, end in pairwise(path.vectors):
        steps = max(1, int(np.ceil(distances(start, end) / _STEP_KM)))
        share = (np.arange(1, steps + 1) / steps)[:, None]
        between = start * (1 - share) + end * share
        points.append(between / np.linalg.norm(between, axis=1, keepdims=True))
        flat = plane.forward(np.concatenate([start[None, :], points[-1]]))
        length += float(np.hypot(*np.diff(flat, axis=0).T).sum())
        at.append(length)
    return shapely.LineString(plane.forward(np.concatenate(points))), at
