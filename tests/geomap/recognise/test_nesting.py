"""The name around a place name, by the words."""

from __future__ import annotations

import pytest

from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.nesting import name_around


def around(text: str, name: str) -> str | None:
    tokens = Tokens.of(tokenise(text), text=text)
    start = text.index(name)
    first = tokens.starts.index(start)
    last = first
    while last < len(tokens.words) and tokens.starts[last] < start + len(name):
        last += 1
    span = name_around(tokens, first=first, last=last)
    return span and text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("They study at Bram University now.", "Bram", "Bram University"),
        ("He reads Bram Today, he said.", "Bram", "Bram Today"),
        ("They met at the Central Bank of Bram on Sunday.", "Bram", "Central Bank of Bram"),
        ("They met at the University of Bram Hospital.", "Bram", "University of Bram Hospital"),
        ("They hit Bram Military Airport twice.", "Bram", "Bram Military Airport"),
        ("The Orvanian Observatory for Human Rights said so.", "Orvanian", "Orvanian Observatory for Human Rights"),
        ("BRAM UNIVERSITY STUDENTS MARCH ON SUNDAY", "BRAM", "BRAM UNIVERSITY"),
        ("The Church of the Bram met.", "Bram", "Church of the Bram"),
        ("They live in Bram and study at University College.", "Bram", None),
        ("Police in Bram said so.", "Bram", None),
        ("In Bram, University students met.", "Bram", None),
        ("In Bram today the mayor spoke.", "Bram", None),
        ("They left Bram. University students met.", "Bram", None),
        ("The people of Bram met.", "Bram", None),
        ("Bram", "Bram", None),
    ],
)
def test_within_which_name_a_place_is_named(text: str, name: str, expected: str | None) -> None:
    assert around(text, name) == expected
