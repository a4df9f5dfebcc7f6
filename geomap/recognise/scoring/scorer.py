"""The fitted scorer: from the features of a candidate to the probability that it names a place.

A logistic regression over named features; its weights are plain numbers in `weights.json`, which
`geomap.training.fit_recogniser` writes together with what they were fitted on.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from geomap.languages.model import Language, load_language
from geomap.recognise.features.families import Family, spelt

_MOST_FAMILIES = 300_000
"""Families whose sums are kept, about 150 bytes each."""

WEIGHTS = "weights.json"
CASELESS_WEIGHTS = "caseless_weights.json"


class Scorer:
    """Logistic regression over named features."""

    def __init__(self, *, intercept: float, weights: Mapping[str, float]) -> None:
        """Take an intercept and the weight of each feature, in log-odds."""
        self._intercept = intercept
        self._weights = weights
        self._known: dict[Family, float] = {}

    def log_odds(self, features: Iterable[str]) -> float:
        """Return the log-odds that a candidate with these features names a place; unknown features weigh nothing.

        The sum is exact, so that it does not depend on the order of a set, which is another in each process.
        """
        return self._intercept + math.fsum(filter(None, map(self._weights.get, set(features))))

    def log_odds_of(self, families: Iterable[Family]) -> float:
        """Return the log-odds of a candidate by its families of features, each of which is summed up once."""
        known, total = self._known, self._intercept
        for family in families:
            value = known.get(family)
            if value is None:
                if len(known) >= _MOST_FAMILIES:
                    known.clear()
                value = known[family] = math.fsum(filter(None, map(self._weights.get, spelt(family))))
            total += value
        return total


def probability(log_odds: float) -> float:
    """Turn log-odds into a probability, from 0 to 1, without overflow."""
    return 0.5 * (1.0 + math.tanh(0.5 * log_odds))


@lru_cache(maxsize=8)
def fitted_scorer(language: Language | None = None) -> Scorer:
    """Return the scorer with the weights that ship with the package for a language, by default for the fallback."""
    return _read(WEIGHTS, language)


@lru_cache(maxsize=8)
def caseless_scorer(language: Language | None = None) -> Scorer:
    """Return the scorer for stretches whose capitals say nothing, with weights as for `fitted_scorer`."""
    return _read(CASELESS_WEIGHTS, language)


def _read(name: str, language: Language | None) -> Scorer:
    data = (language or load_language()).weights(name)
    return Scorer(intercept=data["intercept"], weights=data["weights"])
