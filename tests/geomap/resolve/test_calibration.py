"""Confidence: a probability, fitted on unseen documents, that leaves the choice as it is."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.model import MentionForm
from geomap.resolve import Resolver
from geomap.resolve.calibration import (
    CHOICE,
    FEATURES,
    HOSTED,
    RECOGNITION,
    Calibration,
    features_of,
    fitted_calibration,
    shared_out,
)
from geomap.resolve.joint_model import fitted_weights
from geomap.resolve.resolver import choices

PROBABILITIES = st.floats(0.0, 1.0)
LIKELY = st.lists(st.floats(1e-6, 1.0), min_size=1, max_size=12).map(lambda each: [one / sum(each) for one in each])


def constant(found: float, given: float) -> Calibration:
    """A calibration that answers the same whatever the features."""
    return Calibration(
        found=np.array([found, *[0.0] * len(FEATURES)]),
        given=np.array([given, *[0.0] * len(CHOICE)]),
        hosted=np.zeros(1 + len(HOSTED)),
    )


def confidence(text: str, mentioned: Any, *, probability: float) -> float:
    """The shipped confidence of the first mention of a text."""
    mentions = [replace(one, probability=probability) for one in mentioned(text)]
    choice = next(one for one in choices(mentions, text=text, weights=fitted_weights()) if 0 in one.name.mentions)
    return next(fitted_calibration().confidences(mentions[:1], choice=choice))


def test_the_shipped_calibration_has_a_weight_for_each_feature() -> None:
    record = json.loads((files("geomap.resolve") / "calibration.json").read_text("utf-8"))
    assert list(record["found"]) == ["intercept", *FEATURES]
    assert list(record["given"]) == ["intercept", *CHOICE]
    assert list(record["hosted"]) == ["intercept", *HOSTED]
    assert not [name for name in record["fitted_on"] if name.startswith("tud")]
    assert fitted_calibration().to_json() == {which: record[which] for which in ("found", "given", "hosted")}


def test_a_weight_too_few_is_an_error() -> None:
    record = fitted_calibration().to_json()
    del record["found"]["chosen"]
    with pytest.raises(KeyError, match="chosen"):
        Calibration.from_json(record)
    with pytest.raises(ValueError, match="a weight for each feature"):
        Calibration(found=np.zeros(3), given=np.zeros(1 + len(CHOICE)), hosted=np.zeros(1 + len(HOSTED)))


@given(PROBABILITIES, st.sampled_from(["Morn slept.", "Morn, Westria", "Westria", "Hale province", "Kell and Dorn"]))
def test_confidence_is_a_probability(mentioned: Any, probability: float, text: str) -> None:
    assert 0.0 <= confidence(text, mentioned, probability=probability) <= 1.0


def test_surer_recognition_makes_surer_findings(mentioned: Any) -> None:
    unsure, sure = (confidence("Kell slept.", mentioned, probability=each) for each in (0.3, 0.98))
    assert unsure < sure


def test_a_place_that_is_named_with_what_holds_it_is_surer(mentioned: Any) -> None:
    alone = confidence("Morn slept.", mentioned, probability=0.9)
    held = confidence("Morn, Estria", mentioned, probability=0.9)
    assert alone < held


def test_given_spans_have_weights_of_their_own(mentioned: Any) -> None:
    mentions = mentioned("Kell slept.")
    resolver = Resolver(calibration=constant(found=-1.5, given=9.0))
    (given_one,) = resolver.resolve(mentions, text="Kell slept.")
    assert given_one.confidence > 0.99
    found = [replace(one, probability=0.99) for one in mentions]
    (found_one,) = resolver.resolve(found, text="Kell slept.")
    assert found_one.confidence < 0.2


def test_coordinates_are_as_sure_as_the_reading_of_them(mentioned: Any) -> None:
    (mention,) = mentioned("Kell slept.")
    mention = replace(mention, form=MentionForm.COORDINATES, probability=0.42)
    (finding,) = Resolver(calibration=constant(found=-9.0, given=-9.0)).resolve([mention], text="Kell slept.")
    assert finding.confidence == 0.42


def test_calibration_does_not_change_which_place_is_chosen(mentioned: Any) -> None:
    text = "Morn, Estria. Hale province. Tarn, Dorn and Kell."
    plain = Resolver(calibration=constant(found=0.0, given=0.0)).resolve(mentioned(text), text=text)
    assert [one.place for one in plain] == [one.place for one in Resolver().resolve(mentioned(text), text=text)]


def test_features_are_finite_and_named(mentioned: Any) -> None:
    text = "Morn, Westria and Nowhere"
    for probability in (0.0, 0.5, 1.0):
        mentions = [replace(one, probability=probability) for one in mentioned(text)]
        for choice in choices(mentions, text=text, weights=fitted_weights()):
            features = features_of(mentions[choice.name.mentions[0]], choice=choice)
            assert features.shape == (len(FEATURES),) == (len(RECOGNITION) + len(CHOICE),)
            assert np.isfinite(features).all()


@given(PROBABILITIES, LIKELY)
def test_shares_add_up_to_one_at_most_and_keep_their_order(sure: float, likely: list[float]) -> None:
    chosen = likely.index(max(likely))
    shares = shared_out(sure, likely, chosen=chosen)
    assert shares[chosen] == sure
    assert sum(shares) <= 1.0 + 1e-9
    assert max(shares) <= sure + 1e-9
    others = [(likely[row], shares[row]) for row in range(len(likely)) if row != chosen]
    assert [share for _, share in sorted(others)] == sorted(share for _, share in others)


def test_one_candidate_leaves_nothing_to_share() -> None:
    assert shared_out(0.6, [1.0], chosen=0) == [0.6]
