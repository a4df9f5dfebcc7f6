"""Tokens that hold several words are taken apart, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.splitting import needs_splitting, split_tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#DeirEzZor", ["#", "Deir", "Ez", "Zor"]),
        ("#NYCMarathon", ["#", "NYC", "Marathon"]),
        ("#Homs_city2", ["#", "Homs", "_", "city", "2"]),
        ("#Homs", ["#", "Homs"]),
        ("U.S.-led", ["U.S.", "-", "led"]),
        ("(AP)--Homs", ["(", "AP", ")", "--", "Homs"]),
        ("@DeirEzZor", ["@DeirEzZor"]),
        ("https://example.org/a.-b", ["https://example.org/a.-b"]),
        ("McDonald", ["McDonald"]),
    ],
)
def test_what_is_taken_apart(text: str, expected: list[str]) -> None:
    assert list(Tokens.of(tokenise(text), text=text).words) == expected


@given(st.text(alphabet="aBc#-.)_ 1'", max_size=30))
def test_the_parts_are_the_text_where_they_say(text: str) -> None:
    doc = tokenise(text)
    words = doc.words
    parts, offsets, begins = split_tokens(words, doc.offsets, [index == 0 for index in range(len(words))])
    assert "".join(parts) == "".join(words)
    assert all(text.startswith(part, offset) for part, offset in zip(parts, offsets, strict=True) if not part.isspace())
    assert sum(begins) <= 1
    if not needs_splitting(text):
        assert parts == list(words)
