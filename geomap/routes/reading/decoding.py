"""From the chances that the network gives to the journeys of one excerpt, decoded jointly.

    chances ──▶ stops ──▶ clusters ──▶ branches ──▶ paths ──▶ journeys

Mentions that are likely to be stops are put together by the chance that they share a journey. Goals that are reached in
parallel, and starts that are, make one journey each over the steps that they share. A journey is a path through its
mentions in the order of travel: only its first stop may be an origin, only its last one a destination.

Always: one of the stops of a journey is its origin or its destination; no mention is twice in one journey,
and no place unless it ends where it began; the answer depends on nothing but the chances and what the mentions name.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from geomap.model import Role, Status

if TYPE_CHECKING:
    from geomap.routes.reading.network.journey_scores import JourneyScores

ROLES = (Role.ORIGIN, Role.VIA, Role.DESTINATION)
STATUSES = (Status.REPORTED, Status.PLANNED, Status.DENIED, Status.POSSIBLE)
"""What the columns of the scores mean."""

_ORIGIN, _VIA, _DESTINATION = range(3)

_ALONE = 0.8
"""Hand-set: a mention of which no other shares the journey counts as one that is linked so."""


@dataclass(frozen=True, slots=True)
class Bars:
    """From which chance on something is taken to be so; fitted with the network, on sources that it has not seen.

    Attributes:
        stop: A mention is a stop, given how it is linked to the others of its journey.
        seen: A mention may be one, and takes part in clustering.
        linked: What the odds of its mean link count for, beside those of its part.
        passed: By how much greater the odds of a name have to be that recognition passed over.
        link: Mentions share a journey, on average over the pairs of two clusters.
        branch: Two mentions with one part share a journey; below, they are parallel.
        told: The order of the text counts as much as this chance that the first mention comes first in travel.
        end: What its first and last stop need to be origin and destination, as a share of their chance to be a via.
    """

    stop: float = 0.45
    seen: float = 0.3
    linked: float = 0.3
    passed: float = 0.5
    link: float = 0.5
    branch: float = 0.4
    told: float = 0.6
    end: float = 1.0


@dataclass(frozen=True, slots=True)
class Journey:
    """A path through some mentions.

    Attributes:
        stops: The number of each mention with its part, in the order of travel.
        status: What the text says about whether it took place.
        looks: What its confidence is reckoned from, see `LOOKS`.
    """

    stops: tuple[tuple[int, Role], ...]
    status: Status
    looks: tuple[float, ...]


def decode(
    scores: JourneyScores, named: Sequence[Hashable], *, bars: Bars, passed: Collection[int] = ()
) -> tuple[Journey, ...]:
    """Decode the journeys of an excerpt.

    Args:
        scores: The chances of its mentions, which are in text order.
        named: What each mention names; equal values are one place.
        bars: From which chance on something is so.
        passed: The numbers of the mentions that recognition passed over.

    Returns:
        The journeys, by their first mention in the text. A mention that is likely to be an origin or a destination but
        shares no journey is one of a single stop.
    """
    table = _Table(scores, named, bars, passed)
    live = [int(number) for number in np.flatnonzero(scores.roles.max(axis=1, initial=0.0) >= bars.seen)]
    found_together = table.clusters(live)
    clusters = [table.pruned(cluster) for cluster in found_together]
    branches = [branch for cluster in clusters if len(cluster) > 1 for branch in table.branches(cluster)]
    branches += table.attached([cluster[0] for cluster in found_together if len(cluster) == 1], clusters)
    taken = set(chain(*branches))
    branches += [cluster for cluster in clusters if taken.isdisjoint(cluster)]
    found: dict[tuple[tuple[int, Role], ...], Journey] = {}
    for branch in sorted(branches):
        stops = table.path(branch)
        if any(role is not Role.VIA for _, role in stops):
            found.setdefault(stops, Journey(stops, table.status(stops), table.looks(stops)))
    return tuple(sorted(found.values(), key=lambda one: sorted(number for number, _ in one.stops)))


@dataclass(frozen=True, slots=True)
class _Table:
    """The chances of one excerpt, with what is asked of them."""

    scores: JourneyScores
    named: Sequence[Hashable]
    bars: Bars
    passed: Collection[int]

    def clusters(self, live: Sequence[int]) -> list[list[int]]:
        """Put mentions together that share a journey, by average linkage; the likeliest link first."""
        clusters = {at: [number] for at, number in enumerate(live)}
        links = np.array(self.scores.together[np.ix_(live, live)], dtype=np.float64)
        np.fill_diagonal(links, -1.0)
        while len(clusters) > 1:
            a, b = sorted(map(int, divmod(int(links.argmax()), len(live))))
            if links[a, b] < self.bars.link:
                break
            sizes = len(clusters[a]), len(clusters[b])
            links[a] = links[:, a] = (sizes[0] * links[a] + sizes[1] * links[b]) / sum(sizes)
            links[b] = links[:, b] = links[a, a] = -1.0
            clusters[a] += clusters.pop(b)
        return [sorted(cluster) for cluster in clusters.values()]

    def pruned(self, cluster: Sequence[int]) -> list[int]:
        """Leave out the mentions of a cluster that are no stops, the least likely first, given how they are linked."""
        numbers = np.array(cluster)
        links = self.scores.together[np.ix_(numbers, numbers)].astype(np.float64)
        np.fill_diagonal(links, 0.0)
        # Kept up to date, not summed again: in a long list a thousand mentions may go, one by one.
        linked = links.sum(axis=1)
        alone = np.array([self._odds_of_stop(number) for number in cluster])
        least, kept = _odds(self.bars.stop), np.ones(len(numbers), np.bool_)
        for others in range(len(numbers) - 1, -1, -1):
            odds = alone + self.bars.linked * _all_odds(linked / others if others else np.full(len(numbers), _ALONE))
            odds = np.where(kept, odds, np.inf)
            # Of two as likely the later goes.
            worst = len(numbers) - 1 - int(odds[::-1].argmin())
            if odds[worst] >= least:
                break
            kept[worst] = False
            linked -= links[:, worst]
        return [int(number) for number in numbers[kept]]

    def _odds_of_stop(self, number: int) -> float:
        """Return the log-odds that a mention is a stop, by itself."""
        odds = _odds(float(self.scores.roles[number].max()))
        return odds - self.bars.passed if number in self.passed else odds

    def linked(self, some: Sequence[int], others: Sequence[int]) -> float:
        """Return the mean chance that one of some mentions shares a journey with one of others."""
        together = self.scores.together
        return float((together[some[0], others] if len(some) == 1 else together[np.ix_(some, others)]).mean())

    def part(self, number: int) -> int:
        """Return the likeliest part of a mention."""
        return int(self.scores.roles[number].argmax())

    def branches(self, cluster: Sequence[int]) -> Iterator[list[int]]:
        """Yield the mentions of each journey of a cluster: one for each of its parallel starts and goals."""
        starts = self._parallel(cluster, _ORIGIN)
        goals = self._parallel(cluster, _DESTINATION)
        ends = set(chain(*starts, *goals))
        shared = [number for number in cluster if number not in ends]
        for start, goal in product(starts or [[]], goals or [[]]):
            if not (start and goal) or self.linked(start, goal) >= self.bars.branch:
                yield sorted([*start, *shared, *goal])

    def _parallel(self, cluster: Sequence[int], part: int) -> list[list[int]]:
        """Return groups of mentions of one part that share no journey; nothing where all of them do."""
        groups: list[list[int]] = []
        for number in cluster:
            if self.part(number) != part:
                continue
            near = [group for group in groups if self.linked([number], group) >= self.bars.branch]
            near = near or [group for group in groups if self._names_same(number, group)]
            if near:
                near[0].append(number)
            else:
                groups.append([number])
        return groups if len(groups) > 1 else []

    def _names_same(self, number: int, group: Sequence[int]) -> bool:
        return any(self.named[number] == self.named[other] for other in group)

    def attached(self, single: Sequence[int], clusters: Sequence[Sequence[int]]) -> Iterator[list[int]]:
        """Yield the journeys of single mentions that share steps with a journey of others, and are stops, given that.

        Args:
            single: The mentions that are linked to no others on average, since a parallel end is among those.
            clusters: The mentions of each journey.
        """
        whole = [cluster for cluster in clusters if len(cluster) > 1]
        for number in single:
            best = max(whole, key=lambda cluster: max(self.scores.together[number, cluster]), default=[])
            part = self.part(number)
            steps = [
                other
                for other in best
                if self.scores.together[number, other] >= self.bars.link and not self.part(other) == part != _VIA
            ]
            if steps and not self._names_same(number, best):
                odds = self._odds_of_stop(number) + self.bars.linked * _odds(self.linked([number], steps))
                if odds >= _odds(self.bars.stop):
                    yield sorted([number, *steps])

    def path(self, branch: Sequence[int]) -> tuple[tuple[int, Role], ...]:
        """Put the mentions of a journey in the order of travel, with their parts."""
        order = self._one_a_place(self._in_order(branch))
        roles = self.scores.roles
        stops = []
        for at, number in enumerate(order):
            part = _VIA
            if at == 0 and roles[number, _ORIGIN] >= self.bars.end * roles[number, _VIA]:
                part = _ORIGIN
            if at == len(order) - 1 and roles[number, _DESTINATION] >= self.bars.end * roles[number, _VIA]:
                part = _DESTINATION
            stops.append((number, ROLES[part]))
        return tuple(stops)

    def _in_order(self, branch: Sequence[int]) -> list[int]:
        """Order mentions by how often each comes before the others, given the network's chance and the text."""
        told = _odds(self.bars.told)
        first = dict.fromkeys(branch, 0.0)
        for a, b in combinations(branch, 2):
            ahead = _chance(_odds(float(self.scores.before[a, b])) + told)
            first[a] += ahead
            first[b] += 1 - ahead
        roles = self.scores.roles
        return sorted(branch, key=lambda one: (-first[one] - roles[one, _ORIGIN] + roles[one, _DESTINATION], one))

    def _one_a_place(self, order: Sequence[int]) -> list[int]:
        """Leave out the less likely of two mentions of one place, unless a journey ends where it began."""
        kept: list[int] = []
        for at, number in enumerate(order):
            same = [other for other in kept if self.named[other] == self.named[number]]
            returns = at == len(order) - 1 and same == kept[:1] and len(kept) > 1
            if not same or returns:
                kept.append(number)
            elif self.scores.roles[number].max() > self.scores.roles[same[0]].max():
                kept[kept.index(same[0])] = number
        return kept

    def status(self, stops: Sequence[tuple[int, Role]]) -> Status:
        """Return what the mentions of a journey say together about whether it took place."""
        mean = self.scores.status[[number for number, _ in stops]].mean(axis=0)
        return STATUSES[int(mean.argmax())]

    def looks(self, stops: Sequence[tuple[int, Role]]) -> tuple[float, ...]:
        """Return what the confidence of a journey is reckoned from, in the order of `LOOKS`."""
        numbers = [number for number, _ in stops]
        roles = [float(self.scores.roles[number].max()) for number in numbers]
        given = [float(self.scores.roles[number, ROLES.index(role)]) for number, role in stops]
        links = [self.linked([one], [other for other in numbers if other != one] or [one]) for one in numbers]
        inside = set(numbers)
        others = [number for number in range(len(self.named)) if number not in inside]
        # All at once: an excerpt has hundreds of mentions.
        rivals = self.scores.together[:, numbers].mean(axis=1)[others] * self.scores.roles.max(axis=1)[others]
        whole = sum(_log(role) + _log(link) for role, link in zip(roles, links, strict=True))
        again = not {self.named[number] for number in numbers}.isdisjoint(self.named[number] for number in others)
        rival = _odds(float(rivals.max(initial=0.0)))
        arrives = stops[-1][1] is Role.DESTINATION
        return whole, _odds(min(links)), rival, _odds(min(given)), float(again), float(arrives)


LOOKS = ("product", "least link", "rival", "least part", "named again", "arrives")
"""What the values of `Journey.looks` are: the logarithm of the chance that all parts and links are right, the log-odds
of the least link, those that a further mention belongs to it, those of the least sure of the parts that its stops are
given, whether one of its places is named elsewhere, and whether it has a destination."""


def _log(chance: float) -> float:
    return float(np.log(max(chance, 1e-3)))


def _odds(chance: float) -> float:
    inside = min(max(chance, 1e-4), 1 - 1e-4)
    return float(np.log(inside / (1 - inside)))


def _all_odds(chances: NDArray[np.float64]) -> NDArray[np.float64]:
    inside = np.clip(chances, 1e-4, 1 - 1e-4)
    odds: NDArray[np.float64] = np.log(inside / (1 - inside))
    return odds


def _chance(odds: float) -> float:
    return float(1 / (1 + np.exp(-odds)))
