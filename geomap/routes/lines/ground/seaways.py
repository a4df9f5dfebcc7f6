"""The waters by which a vessel gets from one water to another that does not join it.

A report names the ports that a ship left and is bound for, and leaves out the straits and canals between. A `Seaways`
knows which waters of a source join, and finds the shortest chain of them. Nothing here knows a water by its name.

A chain is measured as the crow flies from one junction of waters to the next, which is wrong where a water bends far
round a land. So where the best is a detour the second is open as well, unless it is much longer: which way is shorter
shows where the line is sought. The way through the waters is not found here: see `corridor`.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.kinds import NAVIGABLE_KINDS
from gazetteer.model import Bounds
from geomap.routes.lines.ground.outlines import Atlas
from geomap.routes.lines.ground.regions import Site, vector_of
from geomap.routes.lines.paths.projection import KM_PER_DEGREE, Vectors, distances, to_vectors

TOUCHING_KM = 0.5
"""How far apart seas that join may lie by the rounding of coordinates; hand-set. A wider gap is land: the Aegean ends
7.6 km from the Sea of Marmara, across the isthmus of Gelibolu."""

CANAL_GAP_KM = 5.0  # how far from the sea the mouth of a canal may lie: courses are known to 2 km, and end in harbours
_WORLD = Bounds(-180.0, -90.0, 180.0, 90.0)
_DETOUR = 1.2  # of a chain, for the way as the crow flies, from which on another one may be the shorter; hand-set
_MUCH_LONGER = 1.5  # for the best chain, from which on another one cannot well be the shorter; hand-set
_ARRIVED = -2  # in place of the number of a gate, for a chain that has come to its end


class _Gate(NamedTuple):
    """Where a water is left for another.

    Attributes:
        into: The index of the other.
        at: Where, as a unit vector, shape (3,).
    """

    into: int
    at: Vectors


@dataclass(frozen=True, eq=False)
class Seaways:
    """The waters of a source, and where they join.

    Attributes:
        waters: The waters, ordered by the ids of their places.
        gates: For each of them, where it is left for which others.
        wholes: The oceans that other oceans are halves of. A chain passes the halves, which are drawn finer.
    """

    waters: tuple[Site, ...]
    gates: tuple[tuple[_Gate, ...], ...]
    wholes: frozenset[int] = frozenset()

    @classmethod
    def of(cls, atlas: Atlas) -> Seaways:
        """Find which waters of a source join."""
        found = {place.id: (place, area) for place, area in atlas.areas_within(_WORLD, kinds=NAVIGABLE_KINDS)}
        waters = tuple(Site(place, None, area, (), ()) for _, (place, area) in sorted(found.items()))
        polygons = [found[site.place.id][1].full for site in waters]
        shapely.prepare(polygons)
        gap = CANAL_GAP_KM / KM_PER_DEGREE
        one, other = shapely.STRtree(polygons).query(polygons, predicate="dwithin", distance=gap)
        gates: defaultdict[int, list[_Gate]] = defaultdict(list)
        for first, second in sorted(zip(one.tolist(), other.tolist(), strict=True)):
            if first < second and joins(waters[first], waters[second]):
                at = _where(polygons[first], polygons[second])
                gates[first].append(_Gate(second, at))
                gates[second].append(_Gate(first, at))
        oceans = [index for index, site in enumerate(waters) if site.place.kind == "ocean"]
        middles = {index: polygons[index].representative_point() for index in oceans}
        wholes = {
            whole for whole in oceans for half in oceans if half != whole and _holds(polygons, whole, half, middles)
        }
        return cls(waters, tuple(tuple(gates[index]) for index in range(len(waters))), frozenset(wholes))

    def joining(self, sites: Sequence[Site]) -> tuple[Site, ...]:
        """Return the waters that a vessel passes between its stops, except those that are stops or next to them.

        Args:
            sites: The stops in order, located as those of a vessel; those that have no water are passed over.
        """
        numbers = {site.place.id: index for index, site in enumerate(self.waters)}
        afloat = [site for site in sites if site.is_water or site.is_port]
        added: dict[int, None] = {}
        for start, end in pairwise(afloat):
            ends = [{numbers[water] for water in _waters_of(site) if water in numbers} for site in (start, end)]
            for chain in self._chains(*ends, start=start, end=end):
                added.update(dict.fromkeys(chain))
        known = {numbers[water] for site in afloat for water in _waters_of(site) if water in numbers}
        return tuple(self.waters[index] for index in sorted(added.keys() - known))

    def _chains(self, starts: Collection[int], ends: Collection[int], *, start: Site, end: Site) -> Iterator[list[int]]:
        """Yield the waters of the shortest chain from some to others (Dijkstra 1959), and of the next if it may do.

        None where both have one.
        """
        if not starts or not ends or not set(starts).isdisjoint(ends):
            return
        shortest: tuple[float, set[int]] | None = None
        origin, goal = _point(start), _point(end)
        direct = math.inf if origin is None or goal is None else float(distances(origin[None, :], goal)[0])
        # A water is entered at many gates; each is a node of its own.
        queue: list[tuple[float, tuple[int, ...], int]] = [(0.0, (water,), -1) for water in sorted(starts)]
        settled: set[tuple[int, int]] = set()
        while queue:
            cost, way, entered = heapq.heappop(queue)
            water = way[-1]
            if shortest and cost > _MUCH_LONGER * shortest[0]:
                return
            if entered == _ARRIVED:
                if shortest and not set(way) <= shortest[1]:
                    yield list(way)
                    return
                if not shortest:
                    yield list(way)
                    if cost < _DETOUR * direct:
                        return
                    shortest = cost, set(way)
                continue
            if (water, entered) in settled:
                continue
            settled.add((water, entered))
            if water in ends:
                left = self._left(way, to=end)
                heapq.heappush(queue, (cost + left, way, _ARRIVED))
                continue
            for number, (gate, step) in enumerate(self._steps(way, start=start)):
                if gate.into not in way and (gate.into in ends or gate.into not in self.wholes):
                    heapq.heappush(queue, (cost + step, (*way, gate.into), water * len(self.waters) + number))

    def _steps(self, way: Sequence[int], *, start: Site) -> list[tuple[_Gate, float]]:
        """Return the gates of the last water on a way, and how far each is from the gate by which it was entered."""
        gates = self.gates[way[-1]]
        origin = _point(start) if len(way) == 1 else self._gate(way[-2], way[-1])
        if origin is None or not gates:
            return [(gate, 0.0) for gate in gates]
        lengths = distances(np.array([gate.at for gate in gates]), origin)
        return list(zip(gates, lengths.tolist(), strict=True))

    def _left(self, way: Sequence[int], *, to: Site) -> float:
        """Return how far it is from the gate by which the last water on a way was entered to the stop in it."""
        point = _point(to)
        return 0.0 if point is None else float(distances(self._gate(way[-2], way[-1])[None, :], point)[0])

    def _gate(self, water: int, into: int) -> Vectors:
        return next(gate.at for gate in self.gates[water] if gate.into == into)


def joins(one: Site, other: Site) -> bool:
    """Tell whether a vessel gets from one of two waters straight to the other: they touch, or a canal ends nearby."""
    if one.area is None or other.area is None:
        return False
    gap = CANAL_GAP_KM if "canal" in (one.place.kind, other.place.kind) else TOUCHING_KM
    return bool(shapely.dwithin(one.area.full, other.area.full, gap / KM_PER_DEGREE))


def _holds(polygons: Sequence[BaseGeometry], whole: int, half: int, middles: Mapping[int, BaseGeometry]) -> bool:
    """Tell whether one of some polygons is larger than another and holds a point inside it."""
    return bool(polygons[whole].area > polygons[half].area and polygons[whole].contains(middles[half]))


def _where(one: BaseGeometry, other: BaseGeometry) -> Vectors:
    """Return about where two polygons join, as a unit vector, shape (3,)."""
    common = one.intersection(other)
    middle = shapely.shortest_line(one, other).centroid if common.is_empty else common.centroid
    return np.asarray(to_vectors(np.array([[middle.x, middle.y]]))[0])


def _waters_of(site: Site) -> list[str]:
    """Return the ids of the waters that a stop is, or that are next to it."""
    return [site.place.id] if site.is_water else [place.id for place, _ in site.hosts]


def _point(site: Site) -> Vectors | None:
    """Return where a port is, shape (3,), None for a water, which a vessel may be anywhere in."""
    return None if site.is_water else vector_of(site.place)
