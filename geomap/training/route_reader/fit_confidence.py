"""Fit what comes with the weights of the network: from which chance on something is so, and how sure a journey is.

Both are fitted to passages whose sources the network has not seen. The bars are those with the best F1 of stops and
routes, as long as few journeys are read where there is none; a logistic regression over the looks of the journeys that
are read then gives the chance that every stop is right. Needs the extra `fit` (scikit-learn).
"""

from __future__ import annotations

import random
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geomap.routes.reading.decoding import Bars, Journey, decode
from geomap.routes.reading.journey_confidence import ALL_LOOKS
from geomap.training.evaluation.judging_routes import JudgedRoute, JudgedStop, RouteCounts, judge_routes

if TYPE_CHECKING:
    from geomap.model import Span
    from geomap.routes.reading.network.journey_scores import JourneyScores

_TRIED = {
    "stop": (0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97),
    "seen": (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5),
    "linked": (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.3),
    "passed": (0.0, 0.3, 0.6, 1.0, 1.5),
    "link": (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65),
    "branch": (0.2, 0.3, 0.4, 0.5, 0.6),
    "told": (0.5, 0.6, 0.7, 0.8),
    "end": (0.4, 0.6, 0.8, 1.0, 1.25, 1.6),
}
"""Values of each of the bars."""

_TRIED_TOGETHER = ("stop", "linked"), *((name,) for name in _TRIED if name not in {"stop", "linked"})
"""The more links count for, the more it takes to be a stop: one of the two alone leads nowhere."""

_ROUNDS = 3
_STARTS = 2
"""Starts beside the bars that are given, drawn at random: from one alone, what is best near it is all that is found."""

MOST_ALARMS = 0.06
"""Journeys read in a passage without one, on average."""

_PRICE = 2.0
"""What a share of alarms beyond that costs, in F1."""

_REGULARISATION = 0.1
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class HeldOut:
    """What the network says of a passage whose source it has not seen.

    Attributes:
        marked: The routes that annotators marked.
        spans: Where its mentions stand, in text order.
        named: What each names.
        scores: The chances.
        passed: The numbers of those that recognition passed over.
    """

    marked: Sequence[JudgedRoute]
    spans: Sequence[Span]
    named: Sequence[Hashable]
    scores: JourneyScores
    passed: Collection[int] = ()

    def counts(self, bars: Bars) -> RouteCounts:
        """Decode its journeys of two stops or more, and judge them by the routes marked."""
        found = (one for one in decode(self.scores, self.named, bars=bars, passed=self.passed) if len(one.stops) > 1)
        return judge_routes(self.marked, [judged_journey(self.spans, one) for one in found])


class JourneyRead(NamedTuple):
    """What the confidence of a journey is reckoned from, and whether each of its stops is right."""

    looks: tuple[float, ...]
    is_clean: bool


def judged_journey(spans: Sequence[Span], journey: Journey) -> JudgedRoute:
    """Return a journey as it is judged, given where the mentions of its excerpt stand."""
    stops = (
        JudgedStop(frozenset({str(role)}), spans[number].start, spans[number].end) for number, role in journey.stops
    )
    return JudgedRoute(tuple(stops), str(journey.status))


def fit_bars(passages: Sequence[HeldOut], *, most_alarms: float = MOST_ALARMS) -> Bars:
    """Try values of one bar after another, the two that hang together at once, from several starts; keep the best.

    Args:
        passages: What they are tried on.
        most_alarms: Journeys that may be read in a passage without one, on average.
    """
    chance = random.Random(0)  # noqa: S311  # nothing secret
    drawn = ({name: chance.choice(values) for name, values in _TRIED.items()} for _ in range(_STARTS))
    starts = [Bars(), *(Bars(**one) for one in drawn)]
    return max((_climbed(passages, start, most_alarms) for start in starts), key=lambda one: one[0])[1]


def _climbed(passages: Sequence[HeldOut], start: Bars, most_alarms: float) -> tuple[float, Bars]:
    """Return what the bars are worth to which changes of one of them lead, and those bars."""
    best, bars = _value(passages, start, most_alarms), start
    for _ in range(_ROUNDS):
        before = bars
        for names in _TRIED_TOGETHER:
            for values in product(*(_TRIED[name] for name in names)):
                tried = replace(bars, **dict(zip(names, values, strict=True)))
                reached = _value(passages, tried, most_alarms)
                if reached > best:
                    best, bars = reached, tried
        if bars == before:
            break
    return best, bars


def _value(passages: Sequence[HeldOut], bars: Bars, most_alarms: float) -> float:
    total = sum((one.counts(bars) for one in passages), RouteCounts())
    alarms = total.alarms / max(1, total.silent)
    return total.stop_f1 + total.route_f1 - _PRICE * max(0.0, alarms - most_alarms)


def fit_confidence(journeys: Sequence[JourneyRead]) -> tuple[float, dict[str, float]]:
    """Fit a logistic regression over the looks of journeys; return its intercept and the weight of each look."""
    from sklearn.linear_model import LogisticRegression

    looks, clean = np.array([one.looks for one in journeys]), np.array([one.is_clean for one in journeys])
    # All looks on one scale, since the weights are kept small together.
    middle, scale = looks.mean(axis=0), looks.std(axis=0) + 1e-6
    model = LogisticRegression(C=_REGULARISATION, random_state=0).fit((looks - middle) / scale, clean)
    weights = model.coef_[0] / scale
    intercept = float(model.intercept_[0] - (weights * middle).sum())
    return round(intercept, _DECIMALS), {
        name: round(float(weight), _DECIMALS) for name, weight in zip(ALL_LOOKS, weights, strict=True)
    }
