"""Merges the movements of many reports: tellings that agree become one route with all its sources.

Several reports, or several sentences of one, tell of the same movement in more or less detail. A merged route has the
most specific stops that any of its tellings names. Nothing is weighed or voted on: a telling supports a route or it
does not, and every claim is kept. Lines are drawn in `geomap.document`, not here.

The rules:

- Two tellings can be of one route if the head nouns of their movers agree (`missiles`, `cruise missile`), their
  reports are at most seven days apart, and no stop of the one contradicts the other. A word for a whole kind (`ships`)
  agrees with any of that kind (`warships`) where both tell origin and destination. Stops agree where they are the same
  place or one contains the other; `northern` contradicts `southern`; what only one of them names contradicts nothing.
  Vias contradict where they come in opposite orders.
- Statuses must be equal. Only a `possible` telling with the very origin and destination of a `reported` one supports
  it: what was possible has happened, and the route is reported. A reported telling that names a containing destination,
  or none, supports a `possible` route too, which stays possible: its origin, vias and distance hold there as well.
- A telling that names containing or fewer places supports every route that it agrees with, and makes none of its own.
  Tellings with fewer than two stops (fragments) do the same, and are dropped where they support nothing.
- Routes with different destinations are parallel routes of one movement if they agree in all else, the vias of one
  being among those of the other (though one course may be reported and another only possible), and something ties
  them: one report tells both or supports both, or they share a via. A route whose origin nobody names then has that of
  the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from geomap.model import AreaSource, Extraction, Movement, Report, Role, Status, Stop
from geomap.routes.same_mover import Likeness, likeness
from geomap.routes.same_place import Relation, relate

LONGEST_INTERVAL_DAYS = 7
"""How many days may lie between reports of one movement."""

Source = tuple[str, Movement]


@dataclass(frozen=True, slots=True)
class MergedRoute:
    """One course of a movement.

    Attributes:
        status: Whether it happened.
        stops: The most specific stops that its sources name, in travel order.
        sources: The tellings that support it, each with the id of its report, in the order of the reports.
    """

    status: Status
    stops: tuple[Stop, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MergedMovement:
    """A movement with everything that reports say about it.

    Attributes:
        mover: The fullest words for what moved.
        routes: Its courses: several where it had parallel destinations.
        sources: The tellings of all its routes, each once.
    """

    mover: str
    routes: tuple[MergedRoute, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Telling:
    """A movement as one report tells it."""

    order: int
    report: str
    date: date | None
    movement: Movement
    origin: Stop | None
    vias: tuple[Stop, ...]
    destination: Stop | None


@dataclass
class _Draft:
    """A route in the making."""

    mover: str
    status: Status
    origin: Stop | None
    vias: tuple[Stop, ...]
    destination: Stop | None
    tellings: list[_Telling]


def merge(extractions: Sequence[Extraction], *, areas: AreaSource) -> tuple[MergedMovement, ...]:
    """Merge what reports say about the same movements.

    Args:
        extractions: What was found in each report.
        areas: Where polygons come from, to know which place contains which.

    Returns:
        The movements, in the order in which the reports first tell of them.
    """
    tellings = _tellings(extractions)
    drafts: list[_Draft] = []
    for telling in sorted(tellings, key=lambda telling: _generality(telling, areas=areas)):
        supported = [draft for draft in drafts if _supports(telling, draft, areas=areas)]
        if not supported and len(telling.movement.stops) > 1:
            drafts.append(_draft(telling))
        for draft in supported:
            _join(draft, telling, areas=areas)
    for draft in drafts:
        for telling in tellings:
            if _lends(telling, draft, areas=areas):
                _join(draft, telling, areas=areas)
        draft.tellings.sort(key=lambda telling: telling.order)
    movements = [_movement(group, areas=areas) for group in _parallel(drafts, areas=areas)]
    order = {id(telling.movement): telling.order for telling in tellings}
    return tuple(sorted(movements, key=lambda movement: order[id(movement.sources[0][1])]))


def _tellings(extractions: Sequence[Extraction]) -> list[_Telling]:
    told = [
        (extraction.report, movement)
        for extraction in extractions
        for movement in (*(route.movement for route in extraction.routes), *extraction.fragments)
    ]
    return [_telling(order, report, movement) for order, (report, movement) in enumerate(told)]


def _telling(order: int, report: Report, movement: Movement) -> _Telling:
    stops = list(movement.stops)
    origin = stops.pop(0) if stops and stops[0].role is Role.ORIGIN else None
    destination = stops.pop() if stops and stops[-1].role is Role.DESTINATION else None
    return _Telling(order, report.id, _day(report.date), movement, origin, tuple(stops), destination)


def _day(text: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time; None for anything else, which contradicts nothing."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _generality(telling: _Telling, *, areas: AreaSource) -> tuple[object, ...]:
    """Return a key that sorts tellings from the most specific to the most general."""
    ends = (telling.destination, telling.origin)
    return (
        telling.movement.status is not Status.REPORTED,
        len(telling.movement.stops) < 2,
        any(end is None for end in ends),
        sum(_size(end, areas=areas) for end in ends),
        -len(telling.vias),
        telling.order,
    )


def _size(stop: Stop | None, *, areas: AreaSource) -> float:
    """Return how much ground a stop covers, in square degrees: exact enough to compare stops."""
    if stop is None or stop.finding.place is None:
        return 0.0
    polygon = areas.area(stop.finding.place.id)
    return 0.0 if polygon is None else float(polygon.area) * (1.0 if stop.part is None else 0.4)


def _draft(telling: _Telling) -> _Draft:
    movement = telling.movement
    return _Draft(movement.mover, movement.status, telling.origin, telling.vias, telling.destination, [telling])


def _supports(telling: _Telling, draft: _Draft, *, areas: AreaSource) -> bool:
    """Return whether a telling can be of a route."""
    alike = likeness(telling.movement.mover, draft.mover)
    if alike is Likeness.NONE or not _close_in_time(telling, draft.tellings):
        return False
    pairs = ((telling.origin, draft.origin), (telling.destination, draft.destination))
    relations = [relate(one, other, areas=areas) for one, other in pairs if one is not None and other is not None]
    if Relation.DISJOINT in relations or _opposed(telling.vias, draft.vias, areas=areas):
        return False
    if alike is Likeness.KIND and len(relations) < len(pairs):
        return False
    if telling.movement.status is not draft.status:
        came_true = {telling.movement.status, draft.status} == {Status.POSSIBLE, Status.REPORTED}
        return came_true and relations == [Relation.SAME, Relation.SAME]
    return bool(relations) or any(_meet(one, other, areas=areas) for one in telling.vias for other in draft.vias)


def _lends(telling: _Telling, draft: _Draft, *, areas: AreaSource) -> bool:
    """Return whether a reported telling holds, in general, for a route that is only possible."""
    if (draft.status, telling.movement.status) != (Status.POSSIBLE, Status.REPORTED) or telling in draft.tellings:
        return False
    goal, possible = telling.destination, draft.destination
    if goal and (possible is None or relate(goal, possible, areas=areas) is not Relation.CONTAINS):
        return False
    general = replace(telling, movement=replace(telling.movement, status=Status.POSSIBLE))
    return _supports(general, draft, areas=areas)


def _close_in_time(telling: _Telling, others: Iterable[_Telling]) -> bool:
    if telling.date is None:
        return True
    return all(
        abs((telling.date - other.date).days) <= LONGEST_INTERVAL_DAYS for other in others if other.date is not None
    )


def _opposed(one: Sequence[Stop], other: Sequence[Stop], *, areas: AreaSource) -> bool:
    """Return whether two sequences of vias have some in opposite orders."""
    matches = [
        (index, position)
        for index, stop in enumerate(one)
        for position, candidate in enumerate(other)
        if _meet(stop, candidate, areas=areas)
    ]
    return any(a < b and c > d for a, c in matches for b, d in matches)


def _meet(one: Stop, other: Stop, *, areas: AreaSource) -> bool:
    return relate(one, other, areas=areas) is not Relation.DISJOINT


def _join(draft: _Draft, telling: _Telling, *, areas: AreaSource) -> None:
    """Add a telling to a route, which takes over whatever the telling states more specifically."""
    draft.tellings.append(telling)
    draft.origin = _more_specific(draft.origin, telling.origin, areas=areas)
    draft.destination = _more_specific(draft.destination, telling.destination, areas=areas)
    draft.vias = _united(draft.vias, telling.vias, draft=draft, areas=areas)
    if len(telling.movement.mover.split()) > len(draft.mover.split()):
        draft.mover = telling.movement.mover


def _more_specific(one: Stop | None, other: Stop | None, *, areas: AreaSource) -> Stop | None:
    if one is None or other is None:
        return one or other
    relation = relate(one, other, areas=areas)
    narrower = relation is Relation.SAME and one.part is None and other.part is not None
    return other if relation is Relation.CONTAINS or narrower else one


def _united(one: Sequence[Stop], other: Sequence[Stop], *, draft: _Draft, areas: AreaSource) -> tuple[Stop, ...]:
    """Unite vias in an order that both sequences keep; where both leave it open, the one nearer the origin comes first.

    A via of `other` that is an end of the route, or contains one, adds nothing and is left out.
    """
    united = list(one)
    position = 0
    for number, stop in enumerate(other):
        match = next((i for i, via in enumerate(united) if _meet(via, stop, areas=areas)), None)
        if match is not None:
            united[match] = _more_specific(united[match], stop, areas=areas) or stop
            position = match + 1
        elif not any(end and relate(stop, end, areas=areas) in _REDUNDANT for end in (draft.origin, draft.destination)):
            later = other[number + 1 :]
            after = (
                i for i in range(position, len(united)) if any(_meet(united[i], via, areas=areas) for via in later)
            )
            last = next(after, len(united))
            while position < last and _distance(draft.origin, united[position]) <= _distance(draft.origin, stop):
                position += 1
            united.insert(position, stop)
            position += 1
    return tuple(united)


_REDUNDANT = frozenset({Relation.SAME, Relation.CONTAINS})


def _distance(origin: Stop | None, stop: Stop) -> float:
    """Return how many kilometres a via lies from the origin; 0 where either has no place."""
    if origin is None or origin.finding.place is None or stop.finding.place is None:
        return 0.0
    from geopy.distance import geodesic

    start, end = origin.finding.place, stop.finding.place
    return float(geodesic((start.lat, start.lon), (end.lat, end.lon)).km)


def _parallel(drafts: Sequence[_Draft], *, areas: AreaSource) -> list[list[_Draft]]:
    """Group the routes that are parallel courses of one movement."""
    group_of = list(range(len(drafts)))
    for i, j in combinations(range(len(drafts)), 2):
        if group_of[i] != group_of[j] and _are_parallel(drafts[i], drafts[j], areas=areas):
            kept, joined = sorted((group_of[i], group_of[j]))
            group_of = [kept if group == joined else group for group in group_of]
    groups: dict[int, list[_Draft]] = {}
    for group, draft in zip(group_of, drafts, strict=True):
        groups.setdefault(group, []).append(draft)
    return [sorted(group, key=_first) for group in groups.values()]


def _first(draft: _Draft) -> int:
    return min(telling.order for telling in draft.tellings)


def _are_parallel(one: _Draft, other: _Draft, *, areas: AreaSource) -> bool:
    if likeness(one.mover, other.mover) is not Likeness.WORD or not _compatible(one.status, other.status):
        return False
    if one.origin and other.origin and not _meet(one.origin, other.origin, areas=areas):
        return False
    if not all(_close_in_time(telling, other.tellings) for telling in one.tellings):
        return False
    fewer, more = sorted((one.vias, other.vias), key=len)
    if not all(any(_meet(via, known, areas=areas) for known in more) for via in fewer):
        return False
    if _opposed(one.vias, other.vias, areas=areas):
        return False
    same_report = {telling.report for telling in one.tellings} & {telling.report for telling in other.tellings}
    return bool(fewer) or bool(same_report)


def _compatible(one: Status, other: Status) -> bool:
    return one is other or {one, other} == {Status.REPORTED, Status.POSSIBLE}


def _movement(drafts: Sequence[_Draft], *, areas: AreaSource) -> MergedMovement:
    routes = tuple(
        MergedRoute(draft.status, _complete(draft, drafts, areas=areas), _sources(draft.tellings)) for draft in drafts
    )
    mover = max((draft.mover for draft in drafts), key=lambda words: len(words.split()))
    sources = _sources({telling.order: telling for draft in drafts for telling in draft.tellings}.values())
    return MergedMovement(mover, routes, sources)


def _complete(draft: _Draft, drafts: Sequence[_Draft], *, areas: AreaSource) -> tuple[Stop, ...]:
    """Return the stops of a route, with the origin as specific as that of the routes parallel to it."""
    origin = draft.origin
    for other in drafts:
        origin = _more_specific(origin, other.origin, areas=areas)
    return tuple(stop for stop in (origin, *draft.vias, draft.destination) if stop is not None)


def _sources(tellings: Iterable[_Telling]) -> tuple[Source, ...]:
    return tuple((telling.report, telling.movement) for telling in sorted(tellings, key=lambda telling: telling.order))
