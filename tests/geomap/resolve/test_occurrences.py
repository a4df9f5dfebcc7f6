"""Where given names stand in a text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.resolve.occurrences import Surfaces
from tests.hostile.texts import HOSTILE_STRINGS


def found(text: str, *surfaces: str) -> list[str]:
    return [text[span.start : span.end] for span in Surfaces(surfaces).occurrences(text)]


@pytest.mark.parametrize(
    ("surface", "text", "expected"),
    [
        ("Marl", "Marl, Marlow and marl; Marl's mill, (Marl)", ["Marl"] * 3),
        ("Al-Zab", "al-Zab, Al Zab and AL-ZAB", ["al-Zab", "Al Zab", "AL-ZAB"]),
        ("Laţmīn", "Latmin", ["Latmin"]),
        ("Ma'arrat", "Maarrat and Ma’arrat", ["Maarrat", "Ma’arrat"]),
        ("Ma", "Ma'arrat", []),
        ("US", "told us in the US", ["US"]),
        ("US", "told Us", []),
        ("Nice", "a nice day in NICE", ["NICE"]),
        ("nice", "a nice day in Nice", ["nice", "Nice"]),
        ("U.S.", "The U.S. said; the US did.", ["U.S.", "US"]),
        ("The Mill", "the mill, The Mill, Mill", ["The Mill"]),
        ("Mill", "The Mill", ["Mill"]),
        ("Saint Anne", "St. Anne and Saint  Anne", ["St. Anne", "Saint  Anne"]),
        ("Mill", "www.Mill.example", []),
        ("Ford & Mill", "Ford and Mill", ["Ford and Mill"]),
        ("حمص", "في حمص.", ["حمص"]),
        ("...", "...", []),
    ],
)
def test_whole_words_are_found(surface: str, text: str, expected: list[str]) -> None:
    assert found(text, surface) == expected


def test_the_longest_name_wins() -> None:
    assert found("Old Mill Road and Old Mill", "Old Mill", "Mill Road", "Old Mill Road") == [
        "Old Mill Road",
        "Old Mill",
    ]


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_any_text_and_names_come_through(text: str, surfaces: list[str]) -> None:
    spans = list(Surfaces(surfaces).occurrences(text))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_a_hostile_text_holds_itself_or_nothing(text: str) -> None:
    assert set(found(text, text)) <= {text}


@pytest.mark.parametrize("piece", ["a", "a ", "the ", "ـ", "a'", "\u0301", "Mill "])
def test_long_runs_come_through(piece: str) -> None:
    assert len(found(piece * 100_000, "Mill", "The Mill", "a b c")) in {0, 100_000}
