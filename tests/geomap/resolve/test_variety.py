"""Where a report was written, by its words and its source."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Place
from geomap.languages.model import load_language
from geomap.resolve.wording.variety import FEATURES, UNKNOWN, read_variety


def town(country: str) -> Place:
    return Place("own:1", "Dorn", 1.0, 2.0, "town", country, None, None, 900, 0.3, None, "own", has_area=False)


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
    assert american.speaks_for(town("US"))[0] > british.speaks_for(town("US"))[0]
    assert british.speaks_for(town("IE"))[2] > american.speaks_for(town("IE"))[2]


def test_a_text_without_such_words_says_nothing() -> None:
    assert read_variety("The river rose at night and took the bridge.", language=load_language()) == UNKNOWN
    assert not any(UNKNOWN.speaks_for(town("US")))


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
    assert len(variety.speaks_for(town("US"))) == len(FEATURES)
