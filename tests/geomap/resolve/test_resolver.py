"""Which place a name means, in a made-up world of namesakes, with the weights that ship."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.model import Finding, MentionForm
from geomap.resolve import Resolver
from geomap.resolve.calibration import CHOICE, FEATURES, HOSTED, Calibration


def resolve(text: str, mentioned: Any, *further: str) -> list[Finding]:
    return list(Resolver().resolve(mentioned(text, *further), text=text))


def meant(text: str, mentioned: Any) -> dict[str, str]:
    """The id, without its source, that each surface resolves to; of several, the last."""
    return {one.surface: one.place.id.removeprefix("own:") for one in resolve(text, mentioned) if one.place}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Morn lies near Kell and Dorn.", "west-morn"),
        ("Morn lies near Pell and Tarn.", "east-morn"),
        ("It rained in Westria, as far as Kell. Morn was dry.", "west-morn"),
        ("It rained in Estria, as far as Pell. Morn was dry.", "east-morn"),
        ("Morn, Westria", "west-morn"),
        ("Morn, Estria", "east-morn"),
        ("Morn (Hills)", "west-morn"),
        ("Morn in Delta", "east-morn"),
    ],
)
def test_a_namesake_is_told_by_the_other_names(text: str, expected: str, mentioned: Any) -> None:
    assert meant(text, mentioned)["Morn"] == expected


def test_without_context_the_better_known_place_wins_with_less_confidence(mentioned: Any) -> None:
    (alone,) = resolve("Morn.", mentioned)
    beside, *_ = resolve("Morn, Estria", mentioned)
    assert alone.place is not None
    assert alone.place.id == "own:east-morn"
    assert alone.confidence < beside.confidence
    assert [other.place.id for other in alone.alternatives] == ["own:west-morn"]


def test_the_word_for_a_kind_tells_a_unit_from_its_capital(mentioned: Any) -> None:
    assert meant("Hale province", mentioned)["Hale"] == "hale"
    assert meant("the city of Hale", mentioned)["Hale"] == "hale-city"


def test_a_finding_for_each_mention_in_order(mentioned: Any) -> None:
    text = "Morn, Nowhere, Kell, an Orvan, Westrian Kell"
    findings = resolve(text, mentioned, "Nowhere", "Orvan")
    assert [one.surface for one in findings] == ["Morn", "Nowhere", "Kell", "Orvan", "Westrian", "Kell"]
    assert [text[one.span.start : one.span.end] for one in findings] == [one.surface for one in findings]
    assert [one.place is None for one in findings] == [False, True, False, True, False, False]
    assert findings[4].form is MentionForm.DEMONYM


def test_what_has_no_candidates_is_unresolved_and_says_why(mentioned: Any) -> None:
    (finding,) = resolve("Nowhere", mentioned, "Nowhere")
    assert (finding.place, finding.alternatives) == (None, ())
    assert len(finding.reasons) == 1


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("Kell slept.", "Kell", "only place of this name"),
        ("Morn, Westria", "Morn", "larger place that holds it"),
        ("Hale province", "Hale", "calls it “province”"),
        ("Dorn, Kell and Hills", "Dorn", "other names of the report lie in Hills"),
        ("Dorn and Kell", "Dorn", "lie close by"),
    ],
)
def test_reasons(text: str, surface: str, reason: str, mentioned: Any) -> None:
    finding = next(one for one in resolve(text, mentioned) if one.surface == surface)
    assert any(reason in given for given in finding.reasons), finding.reasons


def test_a_reason_that_does_not_hold_is_not_given(mentioned: Any) -> None:
    (morn,) = resolve("Morn slept.", mentioned)
    assert not any("only place" in reason or "holds it" in reason or "lie" in reason for reason in morn.reasons)


NAMES = st.lists(st.sampled_from(["Morn", "Kell", "Dorn", "Tarn", "Pell", "Westria", "Estria"]), min_size=1, max_size=7)


@settings(max_examples=60)
@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_of_the_sentences_does_not_matter(mentioned: Any, names: list[str], random: Any) -> None:
    shuffled = list(names)
    random.shuffle(shuffled)

    def decided(order: list[str]) -> set[tuple[str, str, float]]:
        text = " ".join(f"It was about {name}.\n\n" for name in order)
        return {(one.surface, one.place.id, round(one.confidence, 3)) for one in resolve(text, mentioned) if one.place}

    assert decided(names) == decided(shuffled)


@given(NAMES)
def test_confidences_of_one_mention_share_one_probability(mentioned: Any, names: list[str]) -> None:
    for finding in resolve(" and ".join(names), mentioned):
        # Where no place was chosen, the confidence is that it is a place at all.
        total = finding.confidence * (finding.place is not None) + sum(
            other.confidence for other in finding.alternatives
        )
        assert 0 <= total <= 1 + 1e-9
        others = [other.confidence for other in finding.alternatives]
        assert others == sorted(others, reverse=True)
        assert finding.confidence >= max(others, default=0.0)
        assert finding.place not in [other.place for other in finding.alternatives]


def test_a_doubtful_name_that_is_likely_no_place_at_all_has_no_finding(mentioned: Any) -> None:
    text = "Morn slept. Kell slept."
    morn, kell = mentioned(text)
    certain = nowhere(2.5).to_json()
    doubting = {**certain, "found": {**certain["found"], "intercept": -2.5}}
    resolver = Resolver(calibration=Calibration.from_json(doubting))
    unsure = resolver.resolve([replace(morn, probability=0.3), kell], text=text)
    assert [finding.surface for finding in unsure] == ["Kell"]
    sure = resolver.resolve([replace(morn, probability=0.97), kell], text=text)
    assert [finding.surface for finding in sure] == ["Morn", "Kell"]


def nowhere(log_odds: float, *, hosted: float = -9.0) -> Calibration:
    """A calibration that trusts every place of a given span by these log-odds, and hosts by others."""
    return Calibration(
        found=np.zeros(1 + len(FEATURES)),
        given=np.array([log_odds, *[0.0] * len(CHOICE)]),
        hosted=np.array([hosted, *[0.0] * len(HOSTED)]),
    )


def test_a_given_span_is_never_left_out_but_may_be_none_of_the_places(mentioned: Any) -> None:
    text = "Morn slept."
    (doubtful,) = Resolver(calibration=nowhere(-1.5)).resolve(mentioned(text), text=text)
    assert doubtful.place is not None
    (none,) = Resolver(calibration=nowhere(-4.2)).resolve(mentioned(text), text=text)
    assert none.place is None
    assert [other.place.name for other in none.alternatives] == ["Morn", "Morn"]
    assert none.alternatives[0].confidence > none.alternatives[1].confidence
    assert none.reasons == ("likelier none than any of the places that the gazetteer knows by this name",)


def test_a_street_lies_in_the_town_that_is_named_closest_and_an_unknown_village_stays_unresolved(
    mentioned: Any,
) -> None:
    text = "Kell is a city. Nothing happened. In Pell, Long Street and Obvil were closed."
    found = Resolver(calibration=nowhere(3.0, hosted=1.0)).resolve(mentioned(text, "Long Street", "Obvil"), text=text)
    findings = {one.surface: one for one in found}
    street = findings["Long Street"]
    assert street.place is not None
    assert street.place.id == "own:east-pell"
    assert street.confidence < findings["Pell"].confidence
    assert street.reasons == ("it is not in the gazetteer; the report names Pell closest to it",)
    assert findings["Obvil"].place is None


def test_what_lies_in_no_town_for_sure_stays_unresolved(mentioned: Any) -> None:
    text = "In Pell, Long Street was closed."
    findings = Resolver(calibration=nowhere(9.0)).resolve(mentioned(text, "Long Street"), text=text)
    assert [one.place is None for one in findings] == [False, True]


def test_a_part_of_a_name_counts_where_it_is_an_area_or_lies_near_the_town_that_is_named(mentioned: Any) -> None:
    text = "Pell University in Kell. Kell Academy. Westria Bank."
    further = ("Pell University", "Kell Academy", "Westria Bank")
    found = Resolver(calibration=nowhere(3.0, hosted=1.0)).resolve(mentioned(text, *further), text=text)
    findings = {one.surface: one for one in found}
    decided = {surface: one.place.id for surface, one in findings.items() if one.place}
    assert decided == {
        "Kell": "own:west-kell",
        "Pell University": "own:west-kell",
        "Kell Academy": "own:west-kell",
        "Westria Bank": "own:west",
    }
    assert [other.place.id for other in findings["Pell University"].alternatives] == ["own:east-pell"]


def test_why_another_place_lost(mentioned: Any) -> None:
    text = "Morn lies in Westria."
    morn = next(one for one in resolve(text, mentioned) if one.surface == "Morn")
    assert [other.place.id for other in morn.alternatives] == ["own:east-morn"]
    assert morn.alternatives[0].reason in {
        "lies away from the other places of the report",
        "does not fit the wording",
    }
    assert all(
        not other.reason or other.reason[0].islower() for one in resolve(text, mentioned) for other in one.alternatives
    )


def test_one_name_may_mean_two_places_where_the_text_says_so(mentioned: Any) -> None:
    text = "Morn, Westria, is a town. So is Morn, Estria."
    decided = [one.place.id for one in resolve(text, mentioned) if one.surface == "Morn" and one.place]
    assert decided == ["own:west-morn", "own:east-morn"]
