from __future__ import annotations

import csv
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from gazetteer.kinds import KINDS
from gazetteer.names.qualified import (
    _words,
    ends_with_code,
    inverted,
    reading_of,
    readings,
    says_more,
    side_by_side,
    sovereign_of,
)


def said(text: str) -> list[list[str]]:
    """Return the name and what contains it, for each reading."""
    return [[one.name.text, *(part.text for part in one.parents)] for one in readings(text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Salina, KS", ["Salina", "KS"]),
        ("Salina , Kansas,USA", ["Salina", "Kansas", "USA"]),
        ("Salina (Kansas)", ["Salina", "Kansas"]),
        ("Salina (Kansas), USA", ["Salina", "Kansas", "USA"]),
        ("Salina [Kansas]", ["Salina", "Kansas"]),
        ("دير الزور، سوريا", ["دير الزور", "سوريا"]),
        ("Lyon, 69001, France", ["Lyon", "France"]),
        ("Irbid; Jordan", ["Irbid", "Jordan"]),
    ],
)
def test_commas_and_brackets_divide(text: str, first: list[str]) -> None:
    assert says_more(text)
    assert said(text)[0] == first
    assert all(one.sure for one in readings(text))


def test_the_largest_part_may_come_first() -> None:
    assert said("Jordan, Irbid") == [["Jordan", "Irbid"], ["Irbid", "Jordan"]]
    assert said("Kenya, Nakuru, Naivasha")[-1] == ["Naivasha", "Nakuru", "Kenya"]


def test_a_name_with_a_comma_may_lie_in_something() -> None:
    assert ["Kaff, Ober", "Syria"] in said("Kaff, Ober, Syria")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Idlib governorate", "Idlib", "admin1"),
        ("governorate of Idlib", "Idlib", "admin1"),
        ("the province of Idlib", "Idlib", "admin1"),
        ("Département de la Loire", "Loire", "admin2"),
        ("Gouvernorat d'Alep", "Alep", "admin1"),
        ("village of Kaff", "Kaff", "village"),
        ("River Tay", "Tay", "river"),
        ("Idlib (province)", "Idlib", "admin1"),
        ("Idlib, province", "Idlib", "admin1"),
    ],
)
def test_a_word_for_a_kind_is_taken_off(text: str, name: str, kind: str) -> None:
    form = readings(text)[0].name.forms[-1]
    assert form.text == name
    assert kind in (form.kinds or ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("10115 Berlin", "Berlin"),
        ("Berlin 10115", "Berlin"),
        ("D-10115 Berlin", "Berlin"),
        ("Salina KS 67401-1234", "Salina KS"),
        ("Leeds LS1 4DY", "Leeds"),
        ("1012 AB Amsterdam", "Amsterdam"),
        ("Toronto M5V 2T6", "Toronto"),
        ("00-950 Warszawa", "Warszawa"),
    ],
)
def test_postal_codes_are_taken_off(text: str, name: str) -> None:
    assert name in [form.text for form in readings(text)[0].name.forms]


@pytest.mark.parametrize(
    "text", ["", "Latmeen", "Deir ez-Zor", "New York", "Ober-Kaff 2", "Kiel ()", "x" * 500 + ", Syria", ",", "()"]
)
def test_a_plain_name_has_no_readings(text: str) -> None:
    assert readings(text) == ()


def test_names_side_by_side_are_read_from_the_longest_container_on() -> None:
    pairs = [(one.name.text, one.parents[0].text) for one in side_by_side("Yei Central Equatoria")]
    assert pairs == [("Yei", "Central Equatoria"), ("Yei Central", "Equatoria")]
    assert side_by_side("Yei in Equatoria")[0].name.text == "Yei"
    assert not any(one.sure for one in side_by_side("Yei Equatoria"))
    assert side_by_side("Yei, Equatoria") == ()


@pytest.mark.parametrize(
    ("text", "code"),
    [("Salina KS", True), ("Salina K.S.", True), ("SALINA KS", False), ("KS", False), ("Salina", False)],
)
def test_a_code_at_the_end_is_seen(text: str, code: bool) -> None:
    assert ends_with_code(text) is code


def test_an_index_puts_the_last_word_first() -> None:
    assert inverted(readings("Korea, North")[0]) == "North Korea"
    assert inverted(readings("Yei, Equatoria, Sudan")[0]) is None


def test_parts_that_are_given_keep_their_kinds() -> None:
    reading = reading_of(("Homs", {"city"}), ("Homs governorate", {"admin1"}))
    assert {form.kinds for form in reading.name.forms} == {frozenset({"city"})}
    assert {form.kinds for form in reading.parents[0].forms} == {frozenset({"admin1"})}


def test_territories_belong_to_states(gazetteer: Gazetteer) -> None:
    assert (sovereign_of("GL"), sovereign_of("SY"), sovereign_of("")) == ("DK", None, None)
    for code, sovereign in _words().sovereigns.items():
        assert gazetteer.country(sovereign), sovereign
        assert code != sovereign


def test_the_words_speak_for_kinds_that_there_are() -> None:
    assert set().union(*_words().kinds.values()) <= KINDS.keys()
    assert _words().before <= _words().kinds.keys()


def test_familiar_names_are_names_of_their_places(gazetteer: Gazetteer) -> None:
    with files("gazetteer").joinpath("names/familiar.csv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            assert row["name"] in [name for name, _ in gazetteer.names(row["place"])], row
            assert row["source"]


@given(st.text(alphabet=st.sampled_from("Aa b,()[]'12de fo.-\n,؛،é\ud800"), max_size=40))
def test_whatever_is_written_can_be_read(text: str) -> None:
    for reading in (*readings(text), *side_by_side(text)):
        assert reading.name.forms
        assert all(form.text for part in (reading.name, *reading.parents) for form in part.forms)
