"""Names that the wording marks as places."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.unlisted.patterns import marked_names

WORDS = [
    "the",
    "village",
    "villages",
    "of",
    "Tush",
    "Kor",
    ",",
    "and",
    ".",
    "12",
    "km",
    "north",
    "a",
    "in",
    "-",
    "\n\n",
]


def marked(text: str) -> list[str]:
    tokens = Tokens.of(tokenise(text), text=text)
    return [text[span.start : span.end] for span in marked_names(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells fell on the village of Tushka at night.", ["Tushka"]),
        ("They left the villages of Tushka, Kor al-Bir and Zarm at dawn.", ["Tushka", "Kor al-Bir", "Zarm"]),
        ("They left the village of Tushka and Zarm at dawn.", ["Tushka"]),
        ("He saw Tushka village burn.", ["Tushka"]),
        ("He saw al-Tushka village burn.", ["al-Tushka"]),
        ("He passed the village Tushka at noon.", ["Tushka"]),
        ("A fire began in the Tushka neighbourhood of Korvel.", ["Tushka"]),
        ("A fire began in the Tushka district of Korvel.", ["Tushka", "Korvel"]),
        ("He came from Tushka, a small village in the hills.", ["Tushka"]),
        ("They camped near Tushka, about 12 km north of Korvel.", ["Tushka"]),
        ("They camped near Tushka (12 miles from Korvel).", ["Tushka"]),
        ("they shelled the village of tushka again today", ["tushka"]),
    ],
)
def test_wording_that_marks_a_place(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The village of the year is far.",
        "Mr. Orr said that the village council met.",
        "Two members of the city Planning Commission met Mr. Orr.",
        "Traffic leaves town Wednesday, said Mr. Orr.",
        "Bob Tushka, a city spokesman, slept.",
        "He left Tushka. Village life is hard.",
        "The Tushka district is large, said Mr. Orr.",
        "They reached the village. Tushka was not there.",
        "Tushka, 12, plays the horn.",
        "Old village, new village.",
        "village of a",
        "",
    ],
)
def test_wording_that_does_not(text: str) -> None:
    assert marked(text) == []


@given(st.lists(st.sampled_from(WORDS), max_size=16))
def test_names_are_disjoint_and_in_order(words: list[str]) -> None:
    text = " ".join(words)
    spans = list(marked_names(Tokens.of(tokenise(text), text=text)))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(text[span.start].isupper() and text[span.end - 1].isalnum() for span in spans)
