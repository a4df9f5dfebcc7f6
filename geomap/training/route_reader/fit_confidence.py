"""Fit what comes with the weights of the network: from which chance on something is so, and how sure a journey is.

Both are fitted to what the network says of passages whose sources it has not seen. The bars are those with the best F1
of stops and routes, as long as few journeys are read where there is none; a logistic regression over the looks of the
journeys then gives the chance that every stop is right. Needs the extra `fit` (scikit-learn).
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from geomap.routes.reading.decoding import LOOKS, Bars, Journey, decode
from geomap.training.evaluation.judging_routes import JudgedRoute, JudgedStop, RouteCounts, judge_routes
from geomap.training.training_set import as_json

if TYPE_CHECKING:
    from geomap.model import Span
    from geomap.routes.reading.network.journey_scores import JourneyScores

_TRIED = {
    "stop": (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75),
    "seen": (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5),
    "linked": (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.3),
    "passed": (0.0, 0.3, 0.6, 1.0, 1.5),
    "link": (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65),
    "branch": (0.2, 0.3, 0.4, 0.5, 0.6),
    "told": (0.5, 0.6, 0.7, 0.8),
    "end": (0.4, 0.6, 0.8, 1.0, 1.25, 1.6),
}
"""Values of each of the bars."""

_ROUNDS = 3
_MOST_ALARMS = 0.06
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

    def journeys(self, bars: Bars) -> list[Journey]:
        """Decode its journeys of two stops or more."""
        return [one for one in decode(self.scores, self.named, bars=bars, passed=self.passed) if len(one.stops) > 1]

    def counts(self, journeys: Sequence[Journey]) -> RouteCounts:
        """Judge journeys by the routes marked."""
        return judge_routes(self.marked, [self._judged(one) for one in journeys])

    def _judged(self, journey: Journey) -> JudgedRoute:
        stops = (
            JudgedStop(frozenset({str(role)}), self.spans[number].start, self.spans[number].end)
            for number, role in journey.stops
        )
        return JudgedRoute(tuple(stops), str(journey.status))


def calibration_file(passages: Sequence[HeldOut]) -> str:
    """Fit bars and confidence; return the text of their file.

    That is `geomap.routes.reading.journey_confidence.CALIBRATION`, beside the weights of the network.

    Args:
        passages: Passages with and without routes, whose sources the network has not seen.
    """
    bars = fit_bars(passages)
    looks, clean = [], []
    for one in passages:
        journeys = one.journeys(bars)
        looks += [journey.looks for journey in journeys]
        clean += one.counts(journeys).cleanness
    intercept, weights = _fit(np.array(looks), np.array(clean))
    record = {"bars": asdict(bars), "intercept": intercept, "weights": weights, "passages": len(passages)}
    counted = dict(journeys=len(clean))  # noqa: C408  # a key, no word
    return as_json(record | counted, sort_keys=True)


def fit_bars(passages: Sequence[HeldOut]) -> Bars:
    """Try values of one bar after another, and keep the best."""
    best, bars = _value(passages, Bars()), Bars()
    for _ in range(_ROUNDS):
        before = bars
        for name, values in _TRIED.items():
            for value in values:
                tried = replace(bars, **{name: value})
                reached = _value(passages, tried)
                if reached > best:
                    best, bars = reached, tried
        if bars == before:
            break
    return bars


def _value(passages: Sequence[HeldOut], bars: Bars) -> float:
    total = sum((one.counts(one.journeys(bars)) for one in passages), RouteCounts())
    alarms = total.alarms / max(1, total.silent)
    return total.stop_f1 + total.route_f1 - _PRICE * max(0.0, alarms - _MOST_ALARMS)


def _fit(looks: np.ndarray, clean: np.ndarray) -> tuple[float, dict[str, float]]:
    """Fit a logistic regression; the looks are brought to one scale for it."""
    from sklearn.linear_model import LogisticRegression

    middle, scale = looks.mean(axis=0), looks.std(axis=0) + 1e-6
    model = LogisticRegression(C=_REGULARISATION, random_state=0).fit((looks - middle) / scale, clean)
    weights = model.coef_[0] / scale
    intercept = float(model.intercept_[0] - (weights * middle).sum())
    return round(intercept, _DECIMALS), {
        name: round(float(weight), _DECIMALS) for name, weight in zip(LOOKS, weights, strict=True)
    }
