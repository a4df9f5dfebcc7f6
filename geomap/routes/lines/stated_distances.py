"""Whether a distance that a text states can be true of a movement: of its whole line, or of a part of it.

A text that tells of several legs gives distances of some of them (`from Ushuaia to King George Island, 1,000 km, and on
to Rothera, another 800`). One that does not fit the whole line is called wrong only if it cannot be that of such a part
either. Parts are measured as the crow flies, between stops that are points: no line is drawn for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from geographiclib.geodesic import Geodesic

from gazetteer.kinds import WIDE_KINDS
from geomap.model import Line, StatedDistance, Stop
from geomap.routes.lines.lengths import CIRCUITY, consistent, tolerance


def judged(distance: StatedDistance, line: Line, stops: Sequence[Stop]) -> bool | None:
    """Tell whether a distance can be true of a movement.

    Args:
        distance: What the text states.
        line: The line of the movement, or of the route that it is an account of.
        stops: Those that the text names beside the distance, in travel order.

    Returns:
        As `geomap.routes.lines.lengths.consistent`; also None where it may be that of a part.
    """
    verdict = consistent(distance, line)
    return None if verdict is False and _is_of_a_part(distance, stops) else verdict


def _is_of_a_part(distance: StatedDistance, stops: Sequence[Stop]) -> bool:
    give = tolerance(distance)
    for part in _parts(distance, stops):
        points = [at for at in map(_point, part) if at is not None]
        crow = _km(points[0], points[-1])
        along = sum(_km(one, other) for one, other in pairwise(points))
        if crow * (1 - give) <= distance.km <= CIRCUITY * along * (1 + give):
            return True
    return False


def _parts(distance: StatedDistance, stops: Sequence[Stop]) -> Iterator[Sequence[Stop]]:
    """Yield the parts of a movement that a distance may be meant for, those with a point at either end.

    They end at the last stop that the text names before the distance, or begin with it or with the next one.
    """
    before = [index for index, stop in enumerate(stops) if stop.finding.span.start < distance.span.start]
    last = max(before, key=lambda index: stops[index].finding.span.start, default=-1)
    runs = [(start, last) for start in range(last)]
    runs += [(start, end) for start in (last, last + 1) if start >= 0 for end in range(start + 1, len(stops))]
    for start, end in runs:
        if end - start < len(stops) - 1 and _point(stops[start]) and _point(stops[end]):
            yield stops[start : end + 1]


def _point(stop: Stop) -> tuple[float, float] | None:
    """Return where a stop is, (lon, lat) in degrees, if it is a point or reaches no farther than an island."""
    place = stop.finding.place
    if place is None or (stop.offset is None and place.kind in WIDE_KINDS):
        return None
    return stop.position


def _km(one: tuple[float, float], other: tuple[float, float]) -> float:
    return float(Geodesic.WGS84.Inverse(one[1], one[0], other[1], other[0], Geodesic.DISTANCE)["s12"]) / 1000
