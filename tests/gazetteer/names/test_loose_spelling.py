from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.names.keys import fold, romanise
from gazetteer.names.loose_spelling import are_alike, distance, skeleton, strangeness

SOUNDS = st.text("abcdefghijklmnoprstuvwyz", max_size=12)


def sound(name: str) -> str:
    return romanise(fold(name))


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("Umballa", "Ambala"),
        ("Furruckabad", "Farrukhabad"),
        ("Azimghur", "Azamgarh"),
        ("Casveen", "Qazvin"),
        ("Kermanshaw", "Kermanshah"),
        ("Bhaugulpore", "Bhagalpur"),
        ("Ghuznee", "Ghazni"),
        ("Tashkend", "Tashkent"),
    ],
)
def test_old_spellings_are_like_those_of_today(old: str, now: str) -> None:
    assert sound(old) != sound(now)
    assert are_alike(sound(old), sound(now))
    assert skeleton(sound(old)) == skeleton(sound(now))


@pytest.mark.parametrize(
    ("one", "other"), [("Agra", "Gaya"), ("Lahore", "Delhi"), ("Tabriz", "Tehran"), ("Van", "Fao")]
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert not are_alike(sound(one), sound(other))


@given(SOUNDS, SOUNDS)
def test_a_distance_is_one_both_ways_and_none_to_itself(one: str, other: str) -> None:
    assert distance(one, other) == pytest.approx(distance(other, one))
    assert distance(one, one) == 0
    assert 0 <= strangeness(one, other) <= 1.2
