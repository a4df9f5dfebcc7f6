"""The shortest path through a sequence of stops.

Areas on the way are no conditions at first: the path between the other stops usually crosses them anyway, and is then
the shortest with them too. Only what a path misses is added: first what the straight path misses, which is quick to
find, then what the path over the ground misses. At last contacts are moved along their borders until the path is as
short as possible, within metres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import shapely
from numpy.typing import NDArray

from geomap.routes.lines.paths.contacts import TOUCH_KM, Contacts
from geomap.routes.lines.paths.projection import Plane, Vectors, distance_matrix, distances
from geomap.routes.lines.paths.searching import Path, cheapest, straight_path
from geomap.routes.lines.paths.visibility import Terrain

# How a contact is moved along its border. All are hand-set.
_SAMPLES = 33  # points that are tried at once; the next are tried in an eighth of their stretch
_CANDIDATES = 12  # of these, the best points whose sight of their neighbours is tested
_FINEST_KM = 0.02  # contacts are moved until the stretch is shorter than this
_NEGLIGIBLE_KM = 1e-3  # gains below this count as none
_AS_NEAR = 1.0005  # cost, by the lowest known, up to which the point nearest in the plane is taken for the best
_ROUNDS = 6  # passes over all contacts, at most

_STEP_KM = 25.0  # longest segment of a path that is straight in the plane; hand-set


def solve(contacts: Sequence[Contacts], *, terrain: Terrain, asked: Sequence[int] = ()) -> tuple[Path, tuple[int, ...]]:
    """Return the best path through all stops in order, and the indices of the stops that had to be conditions.

    Args:
        contacts: Where each of at least two stops may be touched.
        terrain: The ground that the contacts lie on.
        asked: Indices of stops that are known to be conditions, besides the ends and points.
    """
    ends = (0, len(contacts) - 1)
    wanted = tuple(index for index, stop in enumerate(contacts) if index in ends or not stop.rings or index in asked)
    missed: Sequence[int] = wanted
    while missed:
        wanted = tuple(sorted({*wanted, *missed}))
        missed = _missed(_renumbered(straight_path([contacts[index] for index in wanted]), wanted), contacts, wanted)
    while True:
        path = _renumbered(cheapest([contacts[index] for index in wanted], terrain=terrain), wanted)
        missed = _missed(path, contacts, wanted)
        if not missed:
            path = _refined(path, contacts, terrain)
            missed = _missed(path, contacts, wanted)
        if not missed:
            return path, wanted
        wanted = tuple(sorted({*wanted, *missed}))


def _renumbered(path: Path, wanted: Sequence[int]) -> Path:
    """Return a path through the wanted stops with their indices among all stops."""
    return replace(path, stops=tuple(None if stop is None else wanted[stop] for stop in path.stops))


def _missed(path: Path, contacts: Sequence[Contacts], wanted: Sequence[int]) -> Sequence[int]:
    """Return the stops that have to be added to the wanted ones for the path to pass all."""
    if len(wanted) == len(contacts):
        return ()
    left = [index for index in range(len(contacts)) if index not in wanted]
    return left if path.is_free else missed_stops(path, contacts)


def _refined(path: Path, contacts: Sequence[Contacts], terrain: Terrain) -> Path:
    """Move contacts along their borders, and remove bends that are no longer needed."""
    settled: set[tuple[bytes, ...]] = set()
    for _ in range(_ROUNDS):
        before = path.vectors
        for index, stop in enumerate(path.stops):
            if stop is None or not contacts[stop].rings:
                continue
            about = tuple(vector.tobytes() for vector in path.vectors[max(0, index - 1) : index + 2])
            if about not in settled:
                path = _moved(path, index, contacts[stop], terrain)
                settled.add(tuple(vector.tobytes() for vector in path.vectors[max(0, index - 1) : index + 2]))
        path = _straightened(path, terrain)
        if len(path.vectors) == len(before) and distances(path.vectors, before).max() < 2 * _FINEST_KM:
            break
    return path


def _moved(path: Path, index: int, contacts: Contacts, terrain: Terrain) -> Path:
    """Move one contact to where the path is shortest, in sight of its neighbours.

    The search starts where the contact is or, if that is better, at the point of all borders nearest to its neighbours.
    It disregards sight at first, since the point found that way usually is in sight.
    """
    ring, best = path.rings[index], path.vectors[index]
    sides = _sides(path, index)
    nearest = contacts.nearest_to(path.vectors[sides])
    lowest, cost = (float(_costs_at(path, index, vector[None, :], terrain)[0]) for vector in (best, nearest.vector))
    if cost < lowest - _NEGLIGIBLE_KM:
        ring, best, lowest = nearest.ring, nearest.vector, cost
    if len(sides) == 1 and cost <= lowest * _AS_NEAR + _NEGLIGIBLE_KM:
        # The point nearest in the plane is nearest on the globe too, except for the distortion of the plane.
        return _with(path, index, vector=best, ring=ring)
    at = shapely.Point(contacts.plane.forward(best[None, :])[0])
    position = float(contacts.rings[ring].project(at))
    for in_sight in (False, True):
        moved = _along_border(path, index, contacts, terrain, ring=ring, position=position, in_sight=in_sight)
        cost = float(_costs_at(path, index, moved[None, :], terrain)[0])
        if cost < lowest - _NEGLIGIBLE_KM:
            best = moved
        if cost < np.inf:
            break
    return _with(path, index, vector=best, ring=ring)


def _with(path: Path, index: int, *, vector: Vectors, ring: int) -> Path:
    """Return a path with one of its contacts moved."""
    vectors = path.vectors.copy()
    vectors[index] = vector
    return replace(path, vectors=vectors, rings=(*path.rings[:index], ring, *path.rings[index + 1 :]))


def _along_border(
    path: Path, index: int, contacts: Contacts, terrain: Terrain, *, ring: int, position: float, in_sight: bool
) -> Vectors:
    """Return the point of a border, near a position on it, where the segments at a vertex are shortest together."""
    best: Vectors = path.vectors[index]
    lowest = np.inf
    within = min(contacts.spacing_km, contacts.rings[ring].length / 2)
    while within > _FINEST_KM:
        points, positions = contacts.around(ring=ring, position=position, within_km=within, samples=_SAMPLES)
        costs = _lengths_at(path, index, points)
        if in_sight:
            near = np.argsort(costs)[:_CANDIDATES]
            costs = np.full(len(points), np.inf)
            costs[near] = _costs_at(path, index, points[near], terrain)
        chosen = int(costs.argmin())
        gain = lowest - float(costs[chosen])
        if gain > 0:
            best, lowest, position = points[chosen], float(costs[chosen]), float(positions[chosen])
        if gain < _NEGLIGIBLE_KM and lowest < np.inf:
            break
        within *= 4 / (_SAMPLES - 1)
    return best


def _sides(path: Path, index: int) -> list[int]:
    return [side for side in (index - 1, index + 1) if 0 <= side < len(path.vectors)]


def _lengths_at(path: Path, index: int, points: Vectors) -> NDArray[np.float64]:
    """Return the length of the segments at a vertex together if it were at each of `points`, shape (n,)."""
    ends = path.vectors[_sides(path, index)]
    return np.asarray(distance_matrix(points, ends).sum(axis=1))


def _costs_at(path: Path, index: int, points: Vectors, terrain: Terrain) -> NDArray[np.float64]:
    """Return what those segments would cost, infinite where they are hidden."""
    costs = np.zeros(len(points))
    for side in _sides(path, index):
        end = np.broadcast_to(path.vectors[side], points.shape)
        costs += distances(points, end) if path.free[min(side, index)] else terrain.costs(points, end)
    return costs


def _straightened(path: Path, terrain: Terrain) -> Path:
    """Remove each bend whose neighbours see each other at no higher cost."""
    index = 1
    while index < len(path.vectors) - 1:
        if path.stops[index] is None:
            if path.free[index - 1] or path.free[index]:
                path = _without(path, index, free=True)
                continue
            before, at, after = path.vectors[index - 1 : index + 2, None, :]
            ends = np.concatenate([before, before, at]), np.concatenate([after, at, after])
            direct, one, other = terrain.costs(*ends)
            if direct < np.inf and direct <= one + other:
                path = _without(path, index, free=False)
                continue
        index += 1
    return path


def _without(path: Path, index: int, *, free: bool) -> Path:
    return Path(
        np.delete(path.vectors, index, axis=0),
        path.stops[:index] + path.stops[index + 1 :],
        path.rings[:index] + path.rings[index + 1 :],
        (*path.free[: index - 1], free, *path.free[index + 1 :]),
    )


def missed_stops(path: Path, contacts: Sequence[Contacts]) -> tuple[int, ...]:
    """Return the indices of the stops that the path misses or, if there are none, the first that is out of order."""
    line, at = _in_plane(path, contacts[0].plane)
    where = {stop: at[index] for index, stop in enumerate(path.stops) if stop is not None}
    met = {index: contact.met_by(line) for index, contact in enumerate(contacts) if index not in where}
    if missed := tuple(index for index, stretches in met.items() if not len(stretches)):
        return missed
    position = 0.0
    for index in range(len(contacts)):
        if index in where:
            position = max(position, where[index])
            continue
        left = met[index][met[index][:, 1] >= position]
        if not len(left):
            return (index,)
        position = max(position, float(left[0, 0]))
        later = [where[stop] for stop in where if stop > index]
        if later and position > min(later) + TOUCH_KM:
            return (index,)
    return ()


def line_in_plane(path: Path, plane: Plane) -> shapely.LineString:
    """Return a path as a line of the plane, with vertices so close that it follows the path."""
    return _in_plane(path, plane)[0]


def _in_plane(path: Path, plane: Plane) -> tuple[shapely.LineString, list[float]]:
    """Return a path as a line of the plane, and how far along it each vertex of the path lies."""
    points, ends = [path.vectors[:1]], [0]
    starts, stops = path.vectors[:-1], path.vectors[1:]
    for start, end, length in zip(starts, stops, distances(starts, stops), strict=True):
        steps = max(1, int(np.ceil(length / _STEP_KM)))
        share = (np.arange(1, steps + 1) / steps)[:, None]
        points.append(start * (1 - share) + end * share)
        ends.append(ends[-1] + steps)
    flat = plane.forward(np.concatenate(points))
    along = np.append(0.0, np.hypot(*np.diff(flat, axis=0).T).cumsum())
    return shapely.LineString(flat), along[ends].tolist()
