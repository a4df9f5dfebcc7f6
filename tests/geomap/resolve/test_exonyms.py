"""Places that dictionaries know under an English name: reading WordNet, and what the list is worth."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.model import Report
from geomap.pipeline import Pipeline
from tools.words.exonyms import Synset, familiar, synset

LINES = """\
00000001 15 n 01 city 0 001 @ 00000009 n 0000 | a large settlement
00000002 15 n 02 Kell 0 Kell_Harbor 0 002 @i 00000001 n 0000 #p 00000003 n 0000 | a made-up port
00000003 15 n 01 Westria 0 001 @i 00000005 n 0000 | a made-up country
00000004 15 n 01 Morn 0 001 @i 00000001 n 0000 | a made-up city in northern Estria
00000005 15 n 01 country 0 000 | the territory of a nation
00000006 15 n 01 Pell 0 000 | a word that is no instance
00000009 15 n 01 municipality 0 000 | an urban district
"""


@pytest.fixture
def synsets() -> dict[str, Synset]:
    return dict(map(synset, LINES.splitlines()))


def test_a_line_of_wordnet_is_read(synsets: dict[str, Synset]) -> None:
    port = synsets["00000002"]
    assert port.names == ("Kell", "Kell Harbor")
    assert list(port.related("#p")) == ["00000003"]
    assert port.gloss == "a made-up port"


def test_a_place_is_sought_in_what_it_is_part_of_or_what_its_gloss_names(
    synsets: dict[str, Synset], world: Gazetteer
) -> None:
    found = dict(familiar(synsets, gazetteer=world))
    assert set(found) == {"Kell", "Morn"}
    assert found == {"Kell": "own:west-kell", "Morn": "own:east-morn"}


def test_the_shipped_list_has_english_names_of_places_with_names_of_their_own() -> None:
    pairs = load_language().exonyms
    assert {("mecca", "geonames:104515"), ("venice", "geonames:3164603")} <= pairs
    assert all(name and ":" in place for name, place in pairs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pilgrims walked from Medina to Mecca.", {"geonames:109223", "geonames:104515"}),
        ("The crusaders took Antioch and marched on.", {"geonames:323779"}),
    ],
)
def test_towns_that_bear_the_name_elsewhere_are_not_meant(text: str, expected: set[str]) -> None:
    with Gazetteer.open() as gazetteer:
        findings = Pipeline(gazetteer).extract(Report("r", text)).findings
    assert {finding.place.id for finding in findings if finding.place} == expected
