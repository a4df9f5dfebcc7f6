"""Merges the movements of many reports: accounts that agree become one route with all its sources.

Several reports, or several sentences of one, give accounts of the same movement in more or less detail. A merged route
has the most specific stops that any of its accounts names. Nothing is weighed or voted on: an account supports a route
or it does not, and every claim is kept. Lines are drawn in `geomap.document`, not here.

The rules:

- Two accounts can be of one route if the head nouns of their movers agree (`missiles`, `cruise missile`), their
  reports are at most seven days apart, and no stop of the one contradicts the other. A word for a whole kind (`ships`)
  agrees with any of that kind (`warships`) where both name origin and destination. Stops agree where they are the same
  place or one contains the other; `northern` contradicts `southern`; what only one of them names contradicts nothing.
  Vias contradict where they come in opposite orders.
- Statuses must be equal. Only a `possible` account with the very origin and destination of a `reported` one supports
  it: what was possible has happened, and the route is reported. A reported account that names a containing destination,
  or none, supports a `possible` route too, which stays possible: its origin, vias and distance hold there as well.
- An account that names containing or fewer places supports every route that it agrees with, and makes none of its own.
  Accounts with fewer than two stops (fragments) do the same, and are dropped where they support nothing.
- Routes with different destinations are parallel routes of one movement if they agree in all else, the vias of one
  being among those of the other (though one course may be reported and another only possible), and something ties
  them: one report names both or supports both, or they share a via. A route whose origin nobody names then takes that
  of the others.
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
        sources: The accounts that support it, each with the id of its report, in the order of the reports.
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
        sources: The accounts of all its routes, each once.
    """

    mover: str
    routes: tuple[MergedRoute, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Account:
    """A movement as one report describes it."""

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
    accounts: list[_Account]


def merge(extractions: Sequence[Extraction], *, areas: AreaSource) -> tuple[MergedMovement, ...]:
    """Merge what reports say about the same movements.

    Args:
        extractions: What was found in each report.
        areas: Where polygons come from, to know which place contains which.

    Returns:
        The movements, in the order in which the reports first mention them.
    """
    accounts = _accounts(extractions)
    drafts: list[_Draft] = []
    for account in sorted(accounts, key=lambda account: _generality(account, areas=areas)):
        supported = [draft for draft in drafts if _supports(account, draft, areas=areas)]
        if not supported and len(account.movement.stops) > 1:
            drafts.append(_draft(account))
        for draft in supported:
            _join(draft, account, areas=areas)
    for draft in drafts:
        for account in accounts:
            if _lends(account, draft, areas=areas):
                _join(draft, account, areas=areas)
        draft.accounts.sort(key=lambda account: account.order)
    movements = [_movement(group, areas=areas) for group in _parallel(drafts, areas=areas)]
    order = {id(account.movement): account.order for account in accounts}
    return tuple(sorted(movements, key=lambda movement: order[id(movement.sources[0][1])]))


def _accounts(extractions: Sequence[Extraction]) -> list[_Account]:
    reported = [
        (extraction.report, movement)
        for extraction in extractions
        for movement in (*(route.movement for route in extraction.routes), *extraction.fragments)
    ]
    return [_account(order, report, movement) for order, (report, movement) in enumerate(reported)]


def _account(order: int, report: Report, movement: Movement) -> _Account:
    stops = list(movement.stops)
    origin = stops.pop(0) if stops and stops[0].role is Role.ORIGIN else None
    destination = stops.pop() if stops and stops[-1].role is Role.DESTINATION else None
    return _Account(order, report.id, _day(report.date), movement, origin, tuple(stops), destination)


def _day(text: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time; None for anything else, which contradicts nothing."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _generality(account: _Account, *, areas: AreaSource) -> tuple[object, ...]:
    """Return a key that sorts accounts from the most specific to the most general."""
    ends = (account.destination, account.origin)
    return (
        account.movement.status is not Status.REPORTED,
        len(account.movement.stops) < 2,
        any(end is None for end in ends),
        sum(_size(end, areas=areas) for end in ends),
        -len(account.vias),
        account.order,
    )


def _size(stop: Stop | None, *, areas: AreaSource) -> float:
    """Return how much ground a stop covers, in square degrees: exact enough to compare stops."""
    if stop is None or stop.finding.place is None:
        return 0.0
    polygon = areas.area(stop.finding.place.id)
    return 0.0 if polygon is None else float(polygon.area) * (1.0 if stop.part is None else 0.4)


def _draft(account: _Account) -> _Draft:
    movement = account.movement
    return _Draft(movement.mover, movement.status, account.origin, account.vias, account.destination, [account])


def _supports(account: _Account, draft: _Draft, *, areas: AreaSource) -> bool:
    """Return whether an account can be of a route."""
    alike = likeness(account.movement.mover, draft.mover)
    if alike is Likeness.NONE or not _close_in_time(account, draft.accounts):
        return False
    pairs = ((account.origin, draft.origin), (account.destination, draft.destination))
    relations = [relate(one, other, areas=areas) for one, other in pairs if one is not None and other is not None]
    if Relation.DISJOINT in relations or _opposed(account.vias, draft.vias, areas=areas):
        return False
    if alike is Likeness.KIND and len(relations) < len(pairs):
        return False
    if account.movement.status is not draft.status:
        came_true = {account.movement.status, draft.status} == {Status.POSSIBLE, Status.REPORTED}
        return came_true and relations == [Relation.SAME, Relation.SAME]
    return bool(relations) or any(_meet(one, other, areas=areas) for one in account.vias for other in draft.vias)


def _lends(account: _Account, draft: _Draft, *, areas: AreaSource) -> bool:
    """Return whether a reported account holds, in general, for a route that is only possible."""
    if (draft.status, account.movement.status) != (Status.POSSIBLE, Status.REPORTED) or account in draft.accounts:
        return False
    goal, possible = account.destination, draft.destination
    if goal and (possible is None or relate(goal, possible, areas=areas) is not Relation.CONTAINS):
        return False
    general = replace(account, movement=replace(account.movement, status=Status.POSSIBLE))
    return _supports(general, draft, areas=areas)


def _close_in_time(account: _Account, others: Iterable[_Account]) -> bool:
    if account.date is None:
        return True
    return all(
        abs((account.date - other.date).days) <= LONGEST_INTERVAL_DAYS for other in others if other.date is not None
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


def _join(draft: _Draft, account: _Account, *, areas: AreaSource) -> None:
    """Add an account to a route, which takes over whatever the account states more specifically."""
    draft.accounts.append(account)
    draft.origin = _more_specific(draft.origin, account.origin, areas=areas)
    draft.destination = _more_specific(draft.destination, account.destination, areas=areas)
    draft.vias = _united(draft.vias, account.vias, draft=draft, areas=areas)
    if len(account.movement.mover.split()) > len(draft.mover.split()):
        draft.mover = account.movement.mover


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
    return min(account.order for account in draft.accounts)


def _are_parallel(one: _Draft, other: _Draft, *, areas: AreaSource) -> bool:
    if likeness(one.mover, other.mover) is not Likeness.WORD or not _compatible(one.status, other.status):
        return False
    if one.origin and other.origin and not _meet(one.origin, other.origin, areas=areas):
        return False
    if not all(_close_in_time(account, other.accounts) for account in one.accounts):
        return False
    fewer, more = sorted((one.vias, other.vias), key=len)
    if not all(any(_meet(via, known, areas=areas) for known in more) for via in fewer):
        return False
    if _opposed(one.vias, other.vias, areas=areas):
        return False
    same_report = {account.report for account in one.accounts} & {account.report for account in other.accounts}
    return bool(fewer) or bool(same_report)


def _compatible(one: Status, other: Status) -> bool:
    return one is other or {one, other} == {Status.REPORTED, Status.POSSIBLE}


def _movement(drafts: Sequence[_Draft], *, areas: AreaSource) -> MergedMovement:
    routes = tuple(
        MergedRoute(draft.status, _complete(draft, drafts, areas=areas), _sources(draft.accounts)) for draft in drafts
    )
    mover = max((draft.mover for draft in drafts), key=lambda words: len(words.split()))
    sources = _sources({account.order: account for draft in drafts for account in draft.accounts}.values())
    return MergedMovement(mover, routes, sources)


def _complete(draft: _Draft, drafts: Sequence[_Draft], *, areas: AreaSource) -> tuple[Stop, ...]:
    """Return the stops of a route, with the origin as specific as that of the routes parallel to it."""
    origin = draft.origin
    for other in drafts:
        origin = _more_specific(origin, other.origin, areas=areas)
    return tuple(stop for stop in (origin, *draft.vias, draft.destination) if stop is not None)


def _sources(accounts: Iterable[_Account]) -> tuple[Source, ...]:
    return tuple((account.report, account.movement) for account in sorted(accounts, key=lambda account: account.order))
