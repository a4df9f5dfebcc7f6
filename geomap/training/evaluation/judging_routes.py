"""Judging the routes that were read in a passage by the routes that annotators marked in it.

A stop is right if it has the role of a marked one and overlaps it. A route that was read is paired with the marked one
that it shares most stops with. It is whole if all stops of the pair are right and none is missing, and clean if none is
wrong. A marked stop may be optional: it counts neither as missed nor as wrong.

Not here: whether the places are right, see `judging`; the order of the stops and what moved, which are not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, NamedTuple, Self

_ROLES = frozenset({"origin", "via", "destination"})
_WITHIN = 0.01
"""Share of a marked distance by which one that was read may differ."""


class JudgedStop(NamedTuple):
    """A stop, marked or read: the roles that it may have, and where its mention stands."""

    roles: frozenset[str]
    start: int
    end: int
    optional: bool = False

    def matches(self, other: JudgedStop) -> bool:
        """Tell whether two stops overlap and share a role."""
        return bool(self.roles & other.roles) and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, eq=False)
class JudgedRoute:
    """A route, marked or read, in the order of travel; `km` is None where no distance is told."""

    stops: tuple[JudgedStop, ...]
    status: str
    km: float | None = None

    @classmethod
    def of(cls, route: Mapping[str, Any]) -> Self:
        """Take a route in the form of annotated passages."""
        stops = (
            JudgedStop(frozenset({stop["role"]}), stop["start"], stop["end"], bool(stop.get("optional")))
            for stop in route["stops"]
        )
        return cls(tuple(stops), route["status"], route.get("distance_km"))


@dataclass(slots=True)
class RouteCounts:
    """What was counted over passages; adds up.

    Attributes:
        stops_right, stops_read, stops_marked: Stops.
        whole, read, marked: Routes.
        clean: Routes read of which no stop is wrong.
        alarms, silent: Routes read in passages without one, and those passages.
        paired, status_right: Routes read that share a stop with a marked one, and those with its status.
        distances, distances_right: Marked distances.
    """

    stops_right: int = 0
    stops_read: int = 0
    stops_marked: int = 0
    whole: int = 0
    read: int = 0
    marked: int = 0
    clean: int = 0
    alarms: int = 0
    silent: int = 0
    paired: int = 0
    status_right: int = 0
    distances: int = 0
    distances_right: int = 0
    cleanness: list[bool] = field(default_factory=list)
    """Whether each route read is clean, in the order given."""

    def __add__(self, other: RouteCounts) -> RouteCounts:
        """Add what was counted over other passages."""
        return RouteCounts(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))

    @property
    def stop_f1(self) -> float:
        """F1 of the stops; 0 where there are none."""
        return 2 * self.stops_right / max(1, self.stops_read + self.stops_marked)

    @property
    def route_f1(self) -> float:
        """F1 of the routes; 0 where there are none."""
        return 2 * self.whole / max(1, self.read + self.marked)


def judge_routes(marked: Sequence[JudgedRoute], read: Sequence[JudgedRoute]) -> RouteCounts:
    """Judge the routes that were read in one passage.

    Args:
        marked: The routes that annotators marked in it, with the optional stops.
        read: Those that were read.
    """
    pairs = {id(route): other for route, other in _aligned(read, marked)}
    found = {id(other) for other in pairs.values()}
    wanted = [_required(one) for one in marked if id(one) in found or len(_needed(one)) > 1]
    judged = [(_without_optional(one, pairs[id(one)]) if id(one) in pairs else one, pairs.get(id(one))) for one in read]
    right = [_matching(one.stops, _required(other).stops) if other else 0 for one, other in judged]
    clean = [bool(other) and count == len(one.stops) for (one, other), count in zip(judged, right, strict=True)]
    paired = [(one, other) for one, other in judged if other]
    return RouteCounts(
        stops_right=sum(right),
        stops_read=sum(len(one.stops) for one, _ in judged),
        stops_marked=sum(len(one.stops) for one in wanted),
        whole=sum(
            bool(other) and count == len(one.stops) == len(_needed(other))
            for (one, other), count in zip(judged, right, strict=True)
            if other
        ),
        read=len(read),
        marked=len(wanted),
        clean=sum(clean),
        alarms=0 if marked else len(read),
        silent=0 if marked else 1,
        paired=len(paired),
        status_right=sum(one.status == other.status for one, other in paired),
        distances=sum(one.km is not None for one in wanted),
        distances_right=sum(_same_km(one.km, other.km) for one, other in paired),
        cleanness=clean,
    )


def _same_km(read: float | None, marked: float | None) -> bool:
    return read is not None and marked is not None and abs(read - marked) <= _WITHIN * marked


def _needed(route: JudgedRoute) -> list[JudgedStop]:
    return [stop for stop in route.stops if not stop.optional]


def _required(route: JudgedRoute) -> JudgedRoute:
    """Return a route without its optional stops; where those end it, the stop next to them may bear their role."""
    kept = _needed(route)
    for end in (0, -1):
        if kept and route.stops[end].optional:
            kept[end] = kept[end]._replace(roles=kept[end].roles | route.stops[end].roles)
    return replace(route, stops=tuple(kept))


def _without_optional(read: JudgedRoute, marked: JudgedRoute) -> JudgedRoute:
    """Return a route that was read without the stops that match only optional ones of the marked one."""
    wanted = _required(marked).stops
    extra = [stop._replace(roles=_ROLES) for stop in marked.stops if stop.optional]
    spare = [
        not any(stop.matches(one) for one in wanted) and any(stop.matches(one) for one in extra) for stop in read.stops
    ]
    return replace(read, stops=tuple(stop for stop, out in zip(read.stops, spare, strict=True) if not out))


def _matching(read: Sequence[JudgedStop], marked: Sequence[JudgedStop]) -> int:
    """Return the size of the largest matching between stops, each to one other at most."""
    taken: dict[int, int] = {}

    def place(number: int, tried: set[int]) -> bool:
        for other, stop in enumerate(marked):
            if other not in tried and read[number].matches(stop):
                tried.add(other)
                if other not in taken or place(taken[other], tried):
                    taken[other] = number
                    return True
        return False

    return sum(place(number, set()) for number in range(len(read)))


def _aligned(read: Sequence[JudgedRoute], marked: Sequence[JudgedRoute]) -> Iterator[tuple[JudgedRoute, JudgedRoute]]:
    """Pair each route with at most one other: most stops in common first, then fewest stops in all."""
    options = []
    for i, one in enumerate(read):
        for j, other in enumerate(marked):
            count = _matching(one.stops, other.stops)
            if count:
                options.append((-count, len(one.stops) + len(other.stops), i, j))
    used_read: set[int] = set()
    used_marked: set[int] = set()
    for _, _, i, j in sorted(options):
        if i not in used_read and j not in used_marked:
            used_read.add(i)
            used_marked.add(j)
            yield read[i], marked[j]


def judged(routes: Iterable[Mapping[str, Any]]) -> list[JudgedRoute]:
    """Take routes in the form of annotated passages."""
    return [JudgedRoute.of(route) for route in routes]
