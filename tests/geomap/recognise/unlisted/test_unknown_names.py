"""Names that no gazetteer holds and no word for a kind of place makes out."""

from __future__ import annotations

import pytest

from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.unlisted.unknown_names import find_unknown


def unknown(text: str, *, known: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [candidate.surface for candidate in find_unknown(Tokens.of(tokenise(text), text=text), known=known)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rockets fell on Gorlim.", ["Gorlim"]),
        ("They left Kwarra Tudu and al-Zubana.", ["Kwarra Tudu", "al-Zubana"]),
        ("They left Bir-Mursal for Tell es Rumaysa.", ["Bir-Mursal", "Tell es Rumaysa"]),
        ("Most fled to Gorlim.", ["Gorlim"]),
        ("Near Gorlim, Wusheth", ["Gorlim", "Wusheth"]),
        ("Gorlim and the hills were shelled. It rained in Wusheth.", ["Gorlim", "Wusheth"]),
        ("Rice Gorlim was shelled.", ["Rice Gorlim", "Gorlim"]),
        ("In Gorlim nobody slept.", ["Gorlim"]),
        ("We spoke to James Smith.", []),
        ("The XQZV met on Monday.", []),
        ("Rain came.", []),
        ("small letters say nothing", []),
        ("", []),
    ],
)
def test_runs_of_words_written_like_names(text: str, names: list[str]) -> None:
    assert unknown(text) == names


def test_what_is_a_candidate_already_is_left_out() -> None:
    assert unknown("Rockets fell on Gorlim.", known=((3, 4),)) == []


def test_a_candidate_has_neither_matches_nor_a_head() -> None:
    text = "Rockets fell on Gorlim."
    (candidate,) = find_unknown(Tokens.of(tokenise(text), text=text), known=())
    assert (candidate.matches, candidate.head, candidate.key) == ((), None, "gorlim")
    assert text[candidate.start : candidate.end] == "Gorlim"
