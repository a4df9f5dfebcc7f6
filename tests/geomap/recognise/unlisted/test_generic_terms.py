"""Names that a word for a kind of place makes out."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from geomap.languages.tokens import tokenise
from geomap.model import MentionForm
from geomap.recognise import Recogniser
from geomap.recognise.candidates import Tokens
from geomap.recognise.unlisted.generic_terms import all_candidates, find_headed


def headed(text: str) -> list[str]:
    return [candidate.surface for candidate in find_headed(Tokens.of(tokenise(text), text=text), known=())]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A tree fell on Selwyn Avenue.", ["Selwyn Avenue"]),
        ("It closed Highway 61 at noon.", ["Highway 61"]),
        ("They swam in Lake Orvan.", ["Lake Orvan"]),
        ("The A417 was shut.", ["A417"]),
        ("He ran in Orvan Hollow Park.", ["Orvan Hollow Park", "Hollow Park"]),
        ("Trucks on 14th Street waited.", ["14th Street"]),
        ("The avenue was shut, and the lake lay still.", []),
        ("Selwyn. Avenue trees fell.", []),
        ("Orvan, Avenue", []),
        ("", []),
    ],
)
def test_runs_that_such_a_word_ends_or_begins(text: str, names: list[str]) -> None:
    assert headed(text) == names


def test_what_the_gazetteer_knows_is_left_to_it(gazetteer: Gazetteer) -> None:
    text = "They swam in Lake Superior and in Lake Orvan."
    tokens = Tokens.of(tokenise(text), text=text)
    by_surface = {one.surface: one for one in all_candidates(tokens, names=gazetteer)}
    assert by_surface["Lake Superior"].matches
    assert by_surface["Lake Superior"].head is None
    assert not by_surface["Lake Orvan"].matches
    assert by_surface["Lake Orvan"].head is not None


def test_a_street_is_found_and_stays_unresolved(gazetteer: Gazetteer) -> None:
    text = "Police said the man was arrested on Selwyn Avenue in Chicago on Tuesday. A crash closed Selwyn Avenue."
    found = {mention.surface: mention for mention in Recogniser(gazetteer).recognise(tokenise(text), text=text)}
    assert found["Selwyn Avenue"].form is MentionForm.NAME
    assert found["Selwyn Avenue"].candidates == ()
    assert found["Chicago"].candidates
