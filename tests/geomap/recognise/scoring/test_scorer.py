"""The scorer: a sum of weights, and a probability that grows with it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.recognise.scoring.scorer import Scorer, fitted_scorer, probability

FINITE = st.floats(allow_nan=False, allow_infinity=False)


@given(FINITE, FINITE)
def test_probability_is_monotone_and_bounded(one: float, other: float) -> None:
    smaller, larger = sorted((one, other))
    assert 0.0 <= probability(smaller) <= probability(larger) <= 1.0


@given(st.floats(-30, 30))
def test_probability_is_the_logistic_function(log_odds: float) -> None:
    assert probability(log_odds) == pytest.approx(1 / (1 + math.exp(-log_odds)), abs=1e-12)


@pytest.mark.parametrize(
    ("log_odds", "expected"), [(-1e308, 0.0), (0.0, 0.5), (1e308, 1.0), (math.inf, 1.0), (-math.inf, 0.0)]
)
def test_probability_does_not_overflow(log_odds: float, expected: float) -> None:
    assert probability(log_odds) == expected


def test_each_feature_counts_once_and_unknown_ones_not_at_all() -> None:
    scorer = Scorer(intercept=-1.0, weights={"before=in": 2.0, "after=said": -0.5})
    assert scorer.log_odds([]) == -1.0
    assert scorer.log_odds(["before=in", "before=in", "never seen"]) == 1.0
    assert scorer.log_odds(iter(["before=in", "after=said"])) == 0.5


@given(st.lists(st.sampled_from(["a", "b", "c", "d"])))
def test_the_order_of_the_features_does_not_matter(features: list[str]) -> None:
    scorer = Scorer(intercept=0.25, weights={"a": 0.5, "b": -1.25, "c": 4.0})
    assert scorer.log_odds(features) == scorer.log_odds(reversed(features))


def test_the_fitted_weights_are_numbers() -> None:
    scorer = fitted_scorer()
    assert scorer is fitted_scorer()
    assert math.isfinite(scorer.log_odds(["before=in", "kind=country", "spelling=same"]))
    assert scorer.log_odds(["before=in"]) > scorer.log_odds(["before=mr."])
