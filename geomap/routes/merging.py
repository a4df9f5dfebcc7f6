"""Merges the movements of many reports: accounts that agree become one route with all its sources.

Several reports, or several sentences of one, give accounts of the same movement in more or less detail. Nothing is
weighed, voted on or put together: the stops of a merged route are those of one of its accounts, to the letter, and the
others only support it. Every claim is kept. Lines are drawn in `geomap.document`, not here.

The rules:

- Two accounts can be of one route if their movers agree (`missiles`, `cruise missile`), their reports are at most seven
  days apart, and no stop of the one contradicts the other. A word for a whole kind (`ships`) agrees with any of that
  kind (`warships`) where both name origin and destination. Stops agree where they are the same place or one contains
  the other; `northern` contradicts `southern`. Vias contradict where they come in opposite orders.
- An account supports every route whose account includes it: each of its stops agrees with one of the same part in
  the route's, and is no more exact, in the same order. It makes no route of its own.
- An account that no route includes supports one of the very same origin and destination, if both reports are dated. Its
  vias stay its own claims. Otherwise it makes a route.
- Statuses must be equal. Only a `possible` account with the very origin and destination of a `reported` one supports
  it: what was possible has happened, and the route is reported. A reported account that names a containing destination,
  or none, supports a `possible` route too, which stays possible: its origin, vias and distance hold there as well.
- Accounts with fewer than two stops (fragments) support routes that include them, and are dropped where none does.
- Routes with different destinations are parallel routes of one movement if they agree in all else, the vias of one
  being among those of the other (though one course may be reported and another only possible), and one report tells
  of both; of a report of more than 100,000 characters, one stretch of so many. That groups routes, and adds nothing to
  any.

Always holds: accounts are compared only with those that share a place with them (`geomap.routes.stop_keys`), so that
time grows with their number and with how many support what, not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from geomap.model import AreaSource, Extraction, Movement, Report, Role, Status, Stop
from geomap.routes.same_mover import Likeness, likeness, same_noun
from geomap.routes.same_place import Relation, relate
from geomap.routes.stop_keys import StopKeys

LONGEST_INTERVAL_DAYS = 7
"""How many days may lie between reports of one movement."""

_STRETCH = 100_000
"""Characters of a stretch of a report, in which it may tell of parallel routes."""

Source = tuple[str, Movement]


@dataclass(frozen=True, slots=True)
class MergedRoute:
    """One course of a movement.

    Attributes:
        status: Whether it happened.
        stops: Those of the account that tells most, in travel order.
        confidence: Probability that the text of an account with all these stops says so, from 0 to 1.
        sources: The accounts that support it, each with the id of its report, in the order of the reports.
        first: That of them which tells all its stops and is the earliest, whatever the order of the reports.
    """

    status: Status
    stops: tuple[Stop, ...]
    confidence: float
    sources: tuple[Source, ...]
    first: Source


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


@dataclass(slots=True)
class _Draft:
    """A route in the making: the account that tells most, and all that support it, itself among them.

    What is asked of all of them is kept as they come: hundreds may support one route.
    """

    lead: _Account
    accounts: list[_Account] = field(default_factory=list)
    movers: set[str] = field(default_factory=set)
    stretches: set[tuple[str, int]] = field(default_factory=set)
    earliest: date = date.max
    latest: date = date.min

    def add(self, account: _Account) -> None:
        """Let an account support it."""
        self.accounts.append(account)
        self.movers.add(account.movement.mover)
        self.stretches.add((account.report, _start(account) // _STRETCH))
        if account.date is not None:
            self.earliest, self.latest = min(self.earliest, account.date), max(self.latest, account.date)

    @property
    def is_dated(self) -> bool:
        """Whether any of its accounts has a date."""
        return self.earliest <= self.latest


def merge(extractions: Sequence[Extraction], *, areas: AreaSource) -> tuple[MergedMovement, ...]:
    """Merge what reports say about the same movements.

    Args:
        extractions: What was found in each report.
        areas: Where polygons come from, to know which place contains which.

    Returns:
        The movements, in the order in which the reports first mention them. The stops of each route are those of one
        of its sources.
    """
    accounts = _accounts(extractions)
    keys = StopKeys((stop for account in accounts for stop in account.movement.stops), areas=areas)
    drafts: list[_Draft] = []
    posted: defaultdict[Hashable, list[int]] = defaultdict(list)
    for account in sorted(accounts, key=lambda account: _generality(account, keys)):
        stops = account.movement.stops
        known = [drafts[number] for number in _found(posted, keys.asked(stops))]
        supported = _supported(account, known, areas=areas)
        if not supported and len(stops) > 1:
            for key in keys.posted(stops):
                posted[key].append(len(drafts))
            supported = [_Draft(account)]
            drafts += supported
        for draft in supported:
            draft.add(account)
    _lend(accounts, drafts, keys, areas=areas)
    for draft in drafts:
        draft.accounts.sort(key=lambda account: account.order)
    movements = [_movement(group, areas=areas) for group in _parallel(drafts, areas=areas)]
    order = {id(account.movement): account.order for account in accounts}
    return tuple(sorted(movements, key=lambda movement: order[id(movement.sources[0][1])]))


def _found(posted: dict[Hashable, list[int]], keys: Iterable[Hashable]) -> list[int]:
    """Return what is posted under any of some keys, in order."""
    return sorted({number for key in keys for number in posted.get(key, ())})


def _lend(accounts: Sequence[_Account], drafts: Iterable[_Draft], keys: StopKeys, *, areas: AreaSource) -> None:
    """Let reported accounts support the routes that are only possible, in the order of the reports."""
    possible = [draft for draft in drafts if draft.lead.movement.status is Status.POSSIBLE]
    if not possible:
        return
    asking: defaultdict[Hashable, list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        for key in keys.asked(account.movement.stops):
            asking[key].append(number)
    for draft in possible:
        for number in _found(asking, keys.posted(draft.lead.movement.stops)):
            if _lends(accounts[number], draft, areas=areas):
                draft.add(accounts[number])


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
    day = (movement.when and _day(movement.when.date)) or _day(report.date)
    return _Account(order, report.id, day, movement, origin, tuple(stops), destination)


def _day(text: str | None) -> date | None:
    """Return the day of an ISO 8601 date or time; None for anything else, which contradicts nothing."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _generality(account: _Account, keys: StopKeys) -> tuple[object, ...]:
    """Return a key that sorts accounts so that one comes after all that can include it.

    Of accounts that say the same, the earlier comes first, so that the order of the reports changes no route.
    """
    stops = account.movement.stops
    return (
        account.movement.status is not Status.REPORTED,
        -len(stops),
        sum(map(keys.size, stops)),
        account.date or date.max,
        account.order,
    )


def _supported(account: _Account, drafts: Sequence[_Draft], *, areas: AreaSource) -> list[_Draft]:
    """Return the routes that an account supports: all that include it, else one of the same ends."""
    able = [draft for draft in drafts if _can_support(account, draft, areas=areas)]
    including = [draft for draft in able if _includes(draft.lead, account, areas=areas)]
    return including or [draft for draft in able if _shares_ends(account, draft, areas=areas)][:1]


def _can_support(account: _Account, draft: _Draft, *, areas: AreaSource) -> bool:
    """Return whether mover, time and status let an account be of a route, and its ends and vias do not contradict it.

    All movers of a route are asked for, since a word without a name (`convoy`) agrees with different names.
    """
    lead = draft.lead
    alike = min(likeness(account.movement.mover, mover) for mover in draft.movers)
    if alike is Likeness.NONE or not _close_in_time((account.date, account.date), draft):
        return False
    if alike is Likeness.KIND and not _have_both_ends(account, lead):
        return False
    if account.movement.status is not lead.movement.status:
        came_true = {account.movement.status, lead.movement.status} == {Status.POSSIBLE, Status.REPORTED}
        return came_true and _end_alike(account, lead, areas=areas)
    return not _contradict(account, lead, areas=areas)


def _contradict(one: _Account, other: _Account, *, areas: AreaSource) -> bool:
    pairs = ((one.origin, other.origin), (one.destination, other.destination))
    if any(a is not None and b is not None and not _meet(a, b, areas=areas) for a, b in pairs):
        return True
    return _opposed(one.vias, other.vias, areas=areas)


def _have_both_ends(*accounts: _Account) -> bool:
    return all(account.origin is not None and account.destination is not None for account in accounts)


def _end_alike(one: _Account, other: _Account, *, areas: AreaSource) -> bool:
    """Return whether two accounts name the very same origin and destination."""
    pairs = ((one.origin, other.origin), (one.destination, other.destination))
    return all(a is not None and b is not None and relate(a, b, areas=areas) is Relation.SAME for a, b in pairs)


def _shares_ends(account: _Account, draft: _Draft, *, areas: AreaSource) -> bool:
    if account.movement.status is not draft.lead.movement.status:
        return True  # what `_can_support` let pass has the same ends
    return bool(account.date and draft.lead.date) and _end_alike(account, draft.lead, areas=areas)


def _includes(one: _Account, other: _Account, *, areas: AreaSource) -> bool:
    """Return whether an account tells all that another tells: the stops of the other, in their order, as exactly."""
    remaining = iter(one.movement.stops)
    return bool(other.movement.stops) and all(
        any(stop.role is known.role and _covers(stop, known, areas=areas) for known in remaining)
        for stop in other.movement.stops
    )


def _covers(general: Stop, exact: Stop, *, areas: AreaSource) -> bool:
    return relate(general, exact, areas=areas) in (Relation.SAME, Relation.CONTAINS)


def _lends(account: _Account, draft: _Draft, *, areas: AreaSource) -> bool:
    """Return whether a reported account holds, in general, for a route that is only possible."""
    lead = draft.lead
    if (lead.movement.status, account.movement.status) != (Status.POSSIBLE, Status.REPORTED):
        return False
    goal, possible = account.destination, lead.destination
    if goal and (possible is None or relate(goal, possible, areas=areas) is not Relation.CONTAINS):
        return False
    general = replace(account, movement=replace(account.movement, status=Status.POSSIBLE))
    return _can_support(general, draft, areas=areas) and _includes(lead, general, areas=areas)


def _close_in_time(days: tuple[date | None, date | None], draft: _Draft) -> bool:
    """Return whether the first and the last of some days, None if not known, are near those of all accounts."""
    first, last = days
    if first is None or last is None or not draft.is_dated:
        return True
    return max((last - draft.earliest).days, (draft.latest - first).days) <= LONGEST_INTERVAL_DAYS


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


def _parallel(drafts: Sequence[_Draft], *, areas: AreaSource) -> list[list[_Draft]]:
    """Group the routes that are parallel courses of one movement: each with every other, so that none chains others."""
    groups: list[list[_Draft]] = []
    posted: defaultdict[Hashable, list[int]] = defaultdict(list)
    for draft in drafts:
        noun = same_noun(draft.lead.movement.mover)
        near = [(stretch, noun) for stretch in draft.stretches]
        known = (groups[number] for number in _found(posted, near))
        fitting = (group for group in known if all(_are_parallel(draft, other, areas=areas) for other in group))
        group = next(fitting, None)
        if group is None:
            for key in near:
                posted[key].append(len(groups))
            groups.append([draft])
        else:
            group.append(draft)
    return [sorted(group, key=_first) for group in groups]


def _first(draft: _Draft) -> int:
    return min(account.order for account in draft.accounts)


def _are_parallel(one: _Draft, other: _Draft, *, areas: AreaSource) -> bool:
    first, second = one.lead, other.lead
    if likeness(first.movement.mover, second.movement.mover) is not Likeness.WORD:
        return False
    if not _compatible(first.movement.status, second.movement.status):
        return False
    if one.stretches.isdisjoint(other.stretches):
        return False
    if first.origin and second.origin and not _meet(first.origin, second.origin, areas=areas):
        return False
    if one.is_dated and not _close_in_time((one.earliest, one.latest), other):
        return False
    fewer, more = sorted((first.vias, second.vias), key=len)
    if not all(any(_meet(via, known, areas=areas) for known in more) for via in fewer):
        return False
    return not _opposed(first.vias, second.vias, areas=areas)


def _compatible(one: Status, other: Status) -> bool:
    return one is other or {one, other} == {Status.REPORTED, Status.POSSIBLE}


def _movement(drafts: Sequence[_Draft], *, areas: AreaSource) -> MergedMovement:
    routes = tuple(_route(draft, areas=areas) for draft in drafts)
    accounts = {account.order: account for draft in drafts for account in draft.accounts}
    movers = [account.movement.mover for _, account in sorted(accounts.items())]
    mover = max(movers, key=lambda words: len(words.split()))
    return MergedMovement(mover, routes, _sources(accounts.values()))


def _route(draft: _Draft, *, areas: AreaSource) -> MergedRoute:
    """Return the route of a draft; an account that tells less than all of its stops makes it no surer."""
    lead = draft.lead
    whole = [account for account in draft.accounts if _includes(account, lead, areas=areas)]
    confidence = max(account.movement.confidence for account in whole)
    first = min(whole, key=_told_at)
    sources = _sources(draft.accounts)
    return MergedRoute(lead.movement.status, lead.movement.stops, confidence, sources, (first.report, first.movement))


def _told_at(account: _Account) -> tuple[date, int, str, int]:
    """Return when and where an account is told, which no other report changes; `report-9` comes before `report-10`."""
    return account.date or date.max, len(account.report), account.report, _start(account)


def _start(account: _Account) -> int:
    return min((sentence.start for sentence in account.movement.evidence), default=0)


def _sources(accounts: Iterable[_Account]) -> tuple[Source, ...]:
    return tuple((account.report, account.movement) for account in sorted(accounts, key=lambda account: account.order))
