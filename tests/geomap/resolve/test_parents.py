"""Where the wording says that a place lies, firmly or loosely."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.model import Span
from geomap.recognise import Recogniser
from geomap.resolve import Resolver
from geomap.resolve.wording.cues import read_cues
from geomap.resolve.wording.parents import Whereabouts, whereabouts_of


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(Gazetteer.open())


def whereabouts(recogniser: Recogniser, text: str, *names: str) -> Whereabouts:
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    mentions = recogniser.given(spans, text=text)
    return whereabouts_of(mentions, read_cues(mentions, text=text, language=load_language()))[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A shed collapsed in Tashkent, Nebraska, on Friday.", ("Tashkent", "Nebraska")),
        ("Teachers in Minsk, Bolivia, went home.", ("Minsk", "Bolivia")),
        ("The mill at Jakarta (Oregon) was sold.", ("Jakarta", "Oregon")),
        ("They met in Tashkent in Bolivia.", ("Tashkent", "Bolivia")),
        ("Rain fell on Harare, a suburb of Khartoum.", ("Harare", "Khartoum")),
        ("Buses stop at Baghdad market in Mombasa.", ("Baghdad", "Mombasa")),
        ("A fire in Barangay Chicago, Davao City, was put out.", ("Chicago", "Davao City")),
        ("Shells hit Berlin, near Bamako.", ("Berlin", "Bamako")),
        ("They walked to Berlin, 20 km south of Bamako.", ("Berlin", "Bamako")),
    ],
)
def test_a_name_none_of_whose_places_lies_there_is_lost(recogniser: Recogniser, text: str, names: tuple[str]) -> None:
    assert whereabouts(recogniser, text, *names).lost


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A shed collapsed in Lincoln, Nebraska, on Friday.", ("Lincoln", "Nebraska")),
        ("Teachers in Sucre, Bolivia, went home.", ("Sucre", "Bolivia")),
        ("Rain fell on Omdurman, a suburb of Khartoum.", ("Omdurman", "Khartoum")),
        ("Shots were heard in Kati, near Bamako.", ("Kati", "Bamako")),
    ],
)
def test_where_some_place_lies_there_the_others_are_not_meant(
    recogniser: Recogniser, text: str, names: tuple[str]
) -> None:
    found = whereabouts(recogniser, text, *names)
    assert found.firm
    assert found.there
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    finding = Resolver().resolve(recogniser.given(spans, text=text), text=text)[0]
    assert finding.place is not None
    assert finding.place.id in found.there
    assert {other.place.id for other in finding.alternatives} <= found.there


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Envoys from Tashkent, Bolivia and Chad came.", ("Tashkent", "Bolivia", "Chad")),
        ("In Brussels, Ukraine asked for more.", ("Brussels", "Ukraine")),
        ("In Geneva, Syria said no.", ("Geneva", "Syria")),
        ("Aid for Chad, Bolivia, and others.", ("Chad", "Bolivia")),
        ("The Texas suburb of Plano grew.", ("Texas", "Plano")),
        ("They drove from Minsk to Bolivia.", ("Minsk", "Bolivia")),
    ],
)
def test_lists_and_sentences_say_nothing_firm(recogniser: Recogniser, text: str, names: tuple[str]) -> None:
    assert not whereabouts(recogniser, text, *names).lost


def test_a_lost_name_is_not_placed(recogniser: Recogniser) -> None:
    text = "A shed collapsed in Tashkent, Nebraska, on Friday."
    tashkent, nebraska = Resolver().resolve(recogniser.given([Span(20, 28), Span(30, 38)], text=text), text=text)
    assert tashkent.confidence < 0.5
    assert nebraska.confidence >= 0.5
