from __future__ import annotations

import pytest

from gazetteer import Gazetteer

FOUND = """
Salina, KS | US | Kansas
Salina, Kansas, USA | US | Kansas
Salina KS 67401 | US | Kansas
Aurora, CO | US | Colorado
Ontario, CA | US | California
Windsor, CA | US | California
Bremen, DE | DE |
Dover, Del. | US | Delaware
Washington, DC | US | District of Columbia
Kingston (Jamaica) | JM |
Kingston Jamaica | JM |
Valencia, Venezuela | VE |
Merida, Spain | ES |
Trujillo, Honduras | HN |
Hong Kong, China | HK |
San Juan, Puerto Rico, USA | PR |
Manbij, Aleppo, Syria | SY | Aleppo
Syria, Aleppo, Manbij | SY | Aleppo
Manbij in Syria | SY | Aleppo
Maiduguri, Borno State, Nigeria | NG | Borno
Tripoli, Middle East | LB |
Kreuzberg, Berlin | DE |
69001 Lyon, France | FR |
Leeds LS1 4DY, UK | GB | England
الموصل، العراق | IQ |
City of Milford (balance), Connecticut | US | Connecticut
""".strip().splitlines()


@pytest.mark.parametrize("line", FOUND)
def test_a_place_lies_where_the_text_says(gazetteer: Gazetteer, line: str) -> None:
    text, country, unit = (part.strip() for part in line.split("|"))
    place = gazetteer.lookup(text)[0].place
    assert place.country == country
    assert unit in (place.admin1 or "")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("province of Idlib", "Idlib", "admin1"),
        ("Punjab Province", "Punjab", "admin1"),
        ("State of Oaxaca", "Oaxaca", "admin1"),
        ("Georgia state", "Georgia", "admin1"),
        ("Georgia (country)", "Georgia", "country"),
        ("Hama (province)", "Hama", "admin1"),
        ("city of Aleppo", "Aleppo", "city"),
        ("village of Latmeen in Hama", "Laţmīn", "village"),
        ("River Nile", "Nile", "river"),
        ("Korea, South", "South Korea", "country"),
    ],
)
def test_the_kind_is_the_one_that_a_word_says(gazetteer: Gazetteer, text: str, name: str, kind: str) -> None:
    place = gazetteer.lookup(text)[0].place
    assert (place.name, place.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Lagos, Sweden", "no 'Lagos' is in 'Sweden'"),
        ("Denver (Poland)", "no 'Denver' is in 'Poland'"),
        ("Aleppo, Idlib, Syria", "no 'Aleppo' is in 'Idlib, Syria'"),
        ("Norway, Mombasa", "no 'Norway' is in 'Mombasa'"),
        ("Hama, Qwertzuiopxx", "nothing known that could contain a place is called 'Qwertzuiopxx'"),
        ("Qwertzuiopxx, Syria", "nothing is called 'Qwertzuiopxx'"),
    ],
)
def test_what_does_not_hold_finds_nothing_and_says_why(gazetteer: Gazetteer, text: str, reason: str) -> None:
    assert gazetteer.lookup(text) == ()
    assert gazetteer.why_nothing(text) == reason


def test_a_plain_name_that_is_not_found_has_no_reason(gazetteer: Gazetteer) -> None:
    assert gazetteer.why_nothing("Qwertzuiopxx") is None
    assert gazetteer.why_nothing("Hama") is None


def test_names_with_a_comma_of_their_own_are_found_whole(gazetteer: Gazetteer) -> None:
    matches = gazetteer.lookup("Frankfurt (Oder)")
    assert matches[0].place.name == "Frankfurt (Oder)"


def test_filters_hold_beside_what_the_text_says(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Salina, KS", country="IT") == ()
    assert {match.place.kind for match in gazetteer.lookup("Aleppo, Syria", kind="admin1")} == {"admin1"}
    assert gazetteer.lookup("Hama province", kind="city") == ()


def test_spelling_is_forgiven_inside_what_contains_it(gazetteer: Gazetteer) -> None:
    match = gazetteer.lookup("Latamne, Syria")[0]
    assert (match.place.country, match.step) == ("SY", "transliterated")
    assert gazetteer.lookup("Thessalonikki, Greece")[0].place.country == "GR"
