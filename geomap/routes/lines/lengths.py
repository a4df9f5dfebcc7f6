"""How long a route can be, given its stops, and whether a stated distance can be true."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
from geographiclib.geodesic import Geodesic
from numpy.typing import NDArray

from geomap.model import Line, StatedDistance
from geomap.routes.lines.paths.contacts import Contacts
from geomap.routes.lines.paths.projection import distance_matrix, distances
from geomap.routes.lines.paths.searching import FREE_LEG_KM, cost_between
from geomap.routes.lines.paths.visibility import Terrain

APPROXIMATE_TOLERANCE = 0.10  # how far off a hedged distance may be: `nearly 1,000 miles` is said from 900; hand-set
ROUNDING_TOLERANCE = 0.03  # how far off a plain distance may be: 1,500 is 1,450 to 1,550 rounded to two digits

CIRCUITY = 1.6
"""How many times as long as the geodesic a way between points may be; hand-set. By road it is 1.1 to 2.1 times as long,
by country (Ballou, Rahardja and Sakai 2002, Selected country circuity factors for road travel distance estimation)."""

_POINTS_SHARE = 0.01  # stops count as points where possible lengths differ by less, as a share of the longest; hand-set

# The search for the longest course. All are hand-set.
_MOST_PAIRS = 3  # pairs of ends that are tried, for speed
_NEARLY_STRAIGHT = 1.02  # no more pairs are tried where no way was so many times as long as the crow flies
_APART = 0.25  # how far the ends of the next pair lie from those tried, as a share of the spread of their areas
_DETOUR = 1.3  # a way so many times as long as the crow flies is sought from inside its ends too, out of a nook


def longest_km(allowed: Sequence[Contacts], *, inner: Callable[[int], Contacts], terrain: Terrain) -> float:
    """Return the length of the longest direct course through stops, kilometres.

    That is the greatest length, over all points of the first and the last stop, of the shortest path between them
    through the others. For areas, samples of their borders are enough, since distances grow towards borders. The ends
    farthest apart as the crow flies are tried, and where the way between them is not straight a few others, far from
    those. A point of a border in a nook of the ground is also sought by way of the points inside.

    Args:
        allowed: Contacts on the borders of the stops.
        inner: Finds contacts inside a stop, by its index in `allowed`.
        terrain: The ground.
    """
    straight = _straight(allowed)
    longest, detour = 0.0, 1.0
    apart = [_APART * _spread(contacts) for contacts in (allowed[0], allowed[-1])]
    for _ in range(_MOST_PAIRS):
        start, end = np.unravel_index(int(straight.argmax()), straight.shape)
        crow = float(straight[start, end])
        if crow * detour <= longest or crow < 0:
            break
        length = _between(allowed, int(start), int(end), inner=inner, terrain=terrain, crow=crow)
        longest = max(longest, length)
        detour = max(detour, length / crow if crow > 0 else 1.0)
        if detour < _NEARLY_STRAIGHT:
            break
        near_start = distances(allowed[0].vectors, allowed[0].vectors[start]) <= apart[0]
        near_end = distances(allowed[-1].vectors, allowed[-1].vectors[end]) <= apart[1]
        straight[np.ix_(near_start, near_end)] = -1.0
    return longest


def _straight(stops: Sequence[Contacts]) -> NDArray[np.float64]:
    """Return the least distances from each contact of the first stop to each of the last, through the others."""
    costs = distance_matrix(stops[0].vectors, stops[1].vectors)
    for start, end in pairwise(stops[1:]):
        steps = distance_matrix(start.vectors, end.vectors)
        costs = (costs[:, :, None] + steps[None, :, :]).min(axis=1)
    return costs


def _spread(contacts: Contacts) -> float:
    """Return how far apart contacts lie, kilometres, within a factor of two."""
    return float(distances(contacts.vectors, contacts.vectors[:1]).max())


def _between(
    allowed: Sequence[Contacts],
    start: int,
    end: int,
    *,
    inner: Callable[[int], Contacts],
    terrain: Terrain,
    crow: float,
) -> float:
    """Return the length of the way from one contact of the first stop to one of the last."""
    length = cost_between(allowed, (start, end), terrain=terrain)
    if length % FREE_LEG_KM <= _DETOUR * crow and np.isfinite(length):
        return length % FREE_LEG_KM
    ends = inner(0), inner(len(allowed) - 1)
    stubs = [
        distances(contacts.vectors, one)
        for contacts, one in zip(ends, (allowed[0].vectors[start], allowed[-1].vectors[end]), strict=True)
    ]
    first, last = (int(stub.argmin()) for stub in stubs)
    inside = cost_between([ends[0], *allowed[1:-1], ends[1]], (first, last), terrain=terrain)
    ways = [length, inside + float(stubs[0][first] + stubs[1][last])]
    return min((way % FREE_LEG_KM for way in ways if np.isfinite(way)), default=crow)


def tolerance(distance: StatedDistance) -> float:
    """Return by what share a distance may be off for rounding."""
    return APPROXIMATE_TOLERANCE if distance.approximate else ROUNDING_TOLERANCE


def consistent(distance: StatedDistance, line: Line) -> bool | None:
    """Tell whether a distance that a text states can be true of the line of a movement.

    It can where it lies between the shortest and the longest possible length, or is off by no more than rounding: 10 %
    where the text hedges it, 3 % where it does not. The shortest is the one over all ground, since reports do not name
    every land that something crosses. A distance that is not travelled (`900 miles away`) is measured
    straight, so it may be as short as the geodesic between the ends of the line. Where all stops are points, only one
    length is possible and no traveller keeps to it: a travelled distance may then be longer by `CIRCUITY`.

    Returns:
        Whether it can; None where that cannot be told, since the line starts or ends in a wide place without an
        outline, or passes one, which may have led it farther round.
    """
    if line.is_inexact:
        return None
    give = tolerance(distance)
    shortest = line.shortest_km if line.open_km is None else line.open_km
    shortest = shortest if distance.travelled else min(shortest, _straight_km(line))
    longest = line.longest_km
    if distance.travelled and longest - line.shortest_km <= _POINTS_SHARE * longest:
        longest *= CIRCUITY
    if line.is_least and distance.km > longest * (1 + give):
        return None
    return shortest * (1 - give) <= distance.km <= longest * (1 + give)


def _straight_km(line: Line) -> float:
    (lon, lat), (end_lon, end_lat) = line.parts[0][0], line.parts[-1][-1]
    return float(Geodesic.WGS84.Inverse(lat, lon, end_lat, end_lon, Geodesic.DISTANCE)["s12"]) / 1000
