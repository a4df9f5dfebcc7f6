from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from gazetteer.names.hashing import hash_keys
from gazetteer.names.misspelling import ONE_SLIP_FROM, TWO_SLIPS_FROM, Lexicon, beginnings_of, neighbours

SOUNDS = st.text("abdgiklmnrstu", min_size=3, max_size=11)


def lexicon(*sounds: str) -> Lexicon:
    return Lexicon(np.unique(beginnings_of(hash_keys(sounds))))


@given(st.sets(SOUNDS, max_size=50), st.lists(SOUNDS, min_size=1, max_size=50))
def test_a_lexicon_knows_its_own_and_no_other(held: set[str], asked: list[str]) -> None:
    assert lexicon(*held).known(hash_keys(asked)).tolist() == [sound in held for sound in asked]


@given(st.text("abk", min_size=ONE_SLIP_FROM, max_size=7), st.text("abk", min_size=4, max_size=8))
def test_one_slip_is_found_if_and_only_if_it_is_one(sound: str, other: str) -> None:
    found = neighbours(sound, lexicon(other), slips=1)
    distance = OSA.distance(sound, other)
    if distance:
        assert found == (hash_keys([other]).tolist() if distance == 1 else [])


@given(st.text("abdgiklmnrstu", min_size=TWO_SLIPS_FROM, max_size=12), st.data())
def test_every_two_changes_drops_and_additions_are_found(sound: str, data: st.DataObject) -> None:
    slipped = sound
    for _ in range(2):
        place = data.draw(st.integers(0, len(slipped) - 1))
        behind = data.draw(st.sampled_from([0, 1]))
        letter = data.draw(st.sampled_from(["", "a", "k", "z"]))
        slipped = slipped[:place] + letter + slipped[place + behind :]
    assert neighbours(sound, lexicon(slipped), slips=2) == hash_keys([slipped]).tolist()


@pytest.mark.parametrize(("one", "other"), [("patris", "patirs"), ("kuba", "kub")])
def test_letters_change_places_but_short_names_are_left_alone(one: str, other: str) -> None:
    assert bool(neighbours(one, lexicon(other), slips=1)) is (len(one) >= ONE_SLIP_FROM)
    assert neighbours(one, lexicon(other), slips=2) == []


def test_an_empty_lexicon_knows_nothing() -> None:
    assert neighbours("damasku", lexicon(), slips=2) == []
    assert lexicon().known(hash_keys(["damasku"])).tolist() == [False]
