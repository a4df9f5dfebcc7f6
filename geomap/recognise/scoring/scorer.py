"""The scorer: from the features of a candidate to the probability that it names a place.

A logistic regression over named features; `geomap.training.fit_recogniser` writes its weights to `weights.json`.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeVar

from geomap.languages.model import Language, load_language

_MOST_SUMS = 30_000
"""Sums that are kept of each family, about 150 bytes each."""

WEIGHTS = "weights.json"
CASELESS_WEIGHTS = "caseless_weights.json"

_Subject = TypeVar("_Subject")


class Scorer:
    """Logistic regression over named features."""

    def __init__(self, *, intercept: float, weights: Mapping[str, float]) -> None:
        """Take an intercept and the weight of each feature, in log-odds."""
        self._intercept = intercept
        self._weights = weights
        self._alone: dict[Hashable, float] = {}
        self._sums: defaultdict[Hashable, dict[Hashable, float]] = defaultdict(dict)

    def log_odds(self, features: Iterable[str]) -> float:
        """Return the log-odds that a candidate with these features names a place; unknown features weigh nothing.

        The sum is exact, so that it does not depend on the order of a set, which is another in each process.
        """
        return self._intercept + math.fsum(filter(None, map(self._weights.get, set(features))))

    def log_odds_alone(self, key: Hashable, features: Iterable[str]) -> float:
        """Return the log-odds of the features that a key stands for, adding up their weights once."""
        sums = self._alone
        if (value := sums.get(key)) is None:
            if len(sums) >= _MOST_SUMS:
                sums.clear()
            value = sums[key] = self.log_odds(features)
        return value

    def log_odds_of(
        self, subject: _Subject, families: Iterable[Callable[[_Subject], Iterator[Any]]], *, start: float | None = None
    ) -> float:
        """Return the log-odds of a candidate by its families of features, adding up each family once for each key.

        Args:
            subject: What the families are asked about.
            families: What yields a key, then features; see `geomap.recognise.features`.
            start: The log-odds to add to; by default the intercept.
        """
        total = self._intercept if start is None else start
        for family in families:
            features = family(subject)
            if (key := next(features, None)) is None:
                continue
            sums = self._sums[family]
            if (value := sums.get(key)) is None:
                if len(sums) >= _MOST_SUMS:
                    sums.clear()
                value = sums[key] = math.fsum(filter(None, map(self._weights.get, set(features))))
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
