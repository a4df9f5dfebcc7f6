"""How long a route can be, given what the reports say about its stops, and whether a stated distance can be true."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from geographiclib.geodesic import Geodesic
from numpy.typing import NDArray

from geomap.model import Line, StatedDistance
from geomap.routes.geometry.contacts import Contacts
from geomap.routes.geometry.projection import distances
from geomap.routes.geometry.solving import FREE_LEG_KM, Solver

APPROXIMATE_TOLERANCE = 0.10
"""How far off a hedged distance may be: `nearly 1,000 miles` is said of anything that rounds to it by a tenth."""

ROUNDING_TOLERANCE = 0.03
"""How far off a plain distance may be: 1,500 stands for 1,450 to 1,550, as figures are rounded to two digits."""

CIRCUITY = 1.6
"""How much longer than the geodesic a way between points may be. By road it is 1.1 to 2.1 times as long, by country
(Ballou, Rahardja and Sakai 2002, Selected country circuity factors for road travel distance estimation)."""

_POINTS_SHARE = 0.01
_MOST_STARTS = 8


def longest_km(allowed: Sequence[Contacts], inner: Sequence[Contacts], *, solver: Solver) -> float:
    """Return the length of the longest direct course through stops, kilometres.

    That is the greatest, over the points of the first and of the last stop, of the shortest path between them through
    the others. Among the points of areas their borders are enough, since distances grow towards them; they are
    sampled. A point of a border that lies in a nook of the ground is reached at most by way of the points inside.

    Args:
        allowed: Contacts on the borders of the stops.
        inner: Contacts inside the stops, one for each of `allowed`.
        solver: What finds the paths.
    """
    if len(allowed[0].vectors) > len(allowed[-1].vectors):
        allowed, inner = allowed[::-1], inner[::-1]
    detours = distances(inner[-1].vectors[:, None, :], allowed[-1].vectors[None, :, :])
    approaches = distances(allowed[0].vectors[:, None, :], inner[0].vectors[None, :, :])
    lengths = []
    for start in _spread(allowed[0]):
        nearest = int(approaches[start].argmin())
        costs = np.full(len(inner[0].vectors), np.inf)
        costs[nearest] = approaches[start, nearest]
        through = _carried(costs, [inner[0], *allowed[1:-1], inner[-1]], solver=solver)
        directly = _carried(_only(start, allowed[0]), allowed, solver=solver)
        lengths.append(np.minimum(directly, (through[:, None] + detours).min(axis=0)))
    free, longest = np.divmod(np.stack(lengths), FREE_LEG_KM)
    return float(longest[free == free.min()].max())


def _only(index: int, contacts: Contacts) -> NDArray[np.float64]:
    costs = np.full(len(contacts.vectors), np.inf)
    costs[index] = 0.0
    return costs


def _carried(costs: NDArray[np.float64], contacts: Sequence[Contacts], *, solver: Solver) -> NDArray[np.float64]:
    """Return the costs of reaching the contacts of the last stop, from those of reaching the first's."""
    for start, end in pairwise(contacts):
        costs, _ = solver.advance(costs, start, end)
    return costs


def _spread(contacts: Contacts) -> list[int]:
    """Return a few contacts far from each other, each time the one farthest from those before."""
    chosen = [0]
    nearest = np.full(len(contacts.vectors), np.inf)
    while len(chosen) < min(_MOST_STARTS, len(contacts.vectors)):
        nearest = np.minimum(nearest, np.linalg.norm(contacts.vectors - contacts.vectors[chosen[-1]], axis=1))
        chosen.append(int(nearest.argmax()))
    return chosen


def consistent(distance: StatedDistance, line: Line) -> bool:
    """Tell whether a stated distance can be true of a line, given the areas its stops leave open.

    It can where it lies between the shortest and the longest possible length, or off by no more than rounding: 10 %
    where the text hedges it, 3 % where it does not. A distance that is not travelled (`900 miles away`) is measured
    straight, and so may also be as short as the geodesic between the ends of the line. Where all stops are points, one
    length is possible and no traveller keeps to it: a distance travelled may then be longer by `CIRCUITY`.

    Args:
        distance: What the text states.
        line: The line of the movement.
    """
    tolerance = APPROXIMATE_TOLERANCE if distance.approximate else ROUNDING_TOLERANCE
    shortest = line.shortest_km if distance.travelled else min(line.shortest_km, _straight_km(line))
    longest = line.longest_km
    if distance.travelled and longest - line.shortest_km <= _POINTS_SHARE * longest:
        longest *= CIRCUITY
    return shortest * (1 - tolerance) <= distance.km <= longest * (1 + tolerance)


def _straight_km(line: Line) -> float:
    (lon, lat), (end_lon, end_lat) = line.parts[0][0], line.parts[-1][-1]
    return float(Geodesic.WGS84.Inverse(lat, lon, end_lat, end_lon, Geodesic.DISTANCE)["s12"]) / 1000
