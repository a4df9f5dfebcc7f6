"""Where a report was written, by its words and its source."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.languages.model import load_language
from geomap.resolve.wording.variety import FEATURES, UNKNOWN, Variety, read_variety, written_in


def speaks_for(variety: Variety, country: str) -> list[float]:
    """Return what speaks for a place of a country, by `FEATURES`."""
    written = written_in([country], language=load_language())
    (spoken,) = variety.speaks_for(written, [country]).tolist()
    assert len(spoken) == len(FEATURES)
    return spoken


def test_american_and_british_words_are_told_apart() -> None:
    american = read_variety(
        "The sheriff told county commissioners that I-75 and the high school stay shut. It cost $40,000.",
        language=load_language(),
    )
    british = read_variety(
        "Councillors said the town centre, per cent for per cent, cost £40,000 in petrol; the MP agreed.",
        language=load_language(),
    )
    assert american.american == 1.0
    assert american.british == 0.0
    assert british.british == 1.0
    assert british.american == 0.0
    assert speaks_for(american, "US")[0] > speaks_for(british, "US")[0]
    assert speaks_for(british, "IE")[2] > speaks_for(american, "IE")[2]


def test_a_text_without_such_words_says_nothing() -> None:
    assert read_variety("The river rose at night and took the bridge.", language=load_language()) == UNKNOWN
    assert not any(speaks_for(UNKNOWN, "US"))


def test_a_web_address_speaks_for_its_country_alone() -> None:
    irish = read_variety("", language=load_language(), source="http://paper.example.ie")
    assert speaks_for(irish, "IE") == [0.0, 0.0, 0.0, 0.0, 1.0]
    assert not any(speaks_for(irish, "GB"))


def test_the_first_word_of_a_phrase_alone_says_nothing() -> None:
    assert read_variety("The county sat, and the high road.", language=load_language()) == UNKNOWN
    assert read_variety("Mr. Dorn of the County Judge.", language=load_language()).american > 0


@pytest.mark.parametrize(
    ("source", "country"),
    [
        ("https://www.example.co.uk/news/1", "GB"),
        ("http://paper.example.ca", "CA"),
        ("https://example.com/a.ca", None),
        ("https://stream.example.tv/", None),
        ("https://[broken", None),
        ("A paper.ie", None),
        ("https://192.0.2.1/x", None),
        ("", None),
        (None, None),
    ],
)
def test_the_country_of_a_web_address(source: str | None, country: str | None) -> None:
    assert read_variety("", language=load_language(), source=source).country == country


@given(st.text(), st.text())
def test_shares_are_shares_whatever_the_text(text: str, source: str) -> None:
    variety = read_variety(text, language=load_language(), source=f"http://{source}")
    assert all(0.0 <= share <= 1.0 for share in astuple(variety)[:3])
    assert all(0.0 <= share <= 1.0 for share in speaks_for(variety, "US"))
