"""What the reports call a place, for the summary and pictures; the page finds the same in JavaScript."""

from __future__ import annotations

import pytest

from geomap.document.place_features import spelling
from tests.geomap.outputs.map_file.drawing.made_up_routes import SPELT, place


@pytest.mark.parametrize(("surfaces", "name"), SPELT)
def test_a_place_is_called_as_the_reports_spell_it(surfaces: list[str], name: str) -> None:
    assert spelling(place(1, ("Kyiv", 30.52, 50.45), surfaces)["properties"]) == name


def test_adjectives_and_long_words_name_nothing() -> None:
    ukraine = place(1, ("Ukraine", 31, 49), ["Ukrainian", "Ukrainian", "U" * 61])["properties"]
    for mention in ukraine["mentions"][:2]:
        mention["mention"] = "demonym"
    assert spelling(ukraine) == "Ukraine"
