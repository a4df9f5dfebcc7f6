"""What is looked up for a given span that the gazetteer does not know as it stands."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer, Step
from geomap.languages.model import load_language
from geomap.recognise.given_spans import find_given


@pytest.mark.parametrize(
    ("surface", "wording", "place"),
    [
        ("Aleppo", None, "Aleppo"),
        ("Aleppo University", "Aleppo", "Aleppo"),
        ("northern Syria", "Syria", "Syria"),
        ("Upper Manhattan area", "Manhattan area", None),
        ("Bank of Japan", "Japan", "Japan"),
        ("Walker County Jail", "Walker County", "Walker County"),
        ("Tartus countryside", "Tartus", "Tartus"),
    ],
)
def test_the_closest_wording_that_is_known(
    gazetteer: Gazetteer, surface: str, wording: str | None, place: str | None
) -> None:
    found = find_given(surface, names=gazetteer, language=load_language())
    if place is None:
        assert found.wording is not None
        return
    assert found.wording == wording
    assert place in {match.place.name for match in found.matches}


@pytest.mark.parametrize("surface", ["Aleppo Street", "Old Court House", "", "Deborah Hospital"])
def test_streets_common_nouns_and_first_names_are_not_places(gazetteer: Gazetteer, surface: str) -> None:
    assert find_given(surface, names=gazetteer, language=load_language()).matches == ()


def test_a_misspelling_is_the_last_resort_and_says_so(gazetteer: Gazetteer) -> None:
    found = find_given("Damascuss", names=gazetteer, language=load_language())
    assert found.matches[0].place.name == "Damascus"
    assert found.wording == found.matches[0].name or found.matches[0].step is not Step.FUZZY
