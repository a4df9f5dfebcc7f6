from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gazetteer.names.hashing import LONGEST, hash_key, hash_keys
from gazetteer.names.keys import fold


def test_hashes_are_the_same_on_every_machine() -> None:
    assert hash_keys(["hama", "дамаск"]).tolist() == [11368725847544947406, 15656964616168872531]


@given(st.lists(st.text().map(fold), max_size=20))
def test_the_company_of_a_key_does_not_change_its_hash(keys: list[str]) -> None:
    assert hash_keys(keys).tolist() == [hash_keys([key]).tolist()[0] for key in keys]


@given(st.sets(st.text("abcdefghij ", min_size=1, max_size=LONGEST).map(fold), max_size=200))
def test_different_keys_have_different_hashes(keys: set[str]) -> None:
    assert len(set(hash_keys(sorted(keys)).tolist())) == len(keys)


@given(st.text(max_size=2 * LONGEST))
def test_one_key_is_hashed_as_many_are(key: str) -> None:
    assert hash_key(key) == int(hash_keys([key])[0])


def test_only_the_beginning_of_an_endless_key_counts() -> None:
    assert hash_keys(["x" * LONGEST]).tolist() == hash_keys(["x" * 10 * LONGEST]).tolist()
