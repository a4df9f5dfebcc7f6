from __future__ import annotations

import pytest

from gazetteer import Gazetteer, Step


@pytest.mark.parametrize(
    ("old", "country", "now"),
    [
        ("Azimghur", "IN", "Azamgarh"),
        ("Casveen", "IR", "Qazvin"),
        ("Umballa", "IN", "Ambala"),
        ("Ghuznee", "AF", "Ghazni"),
        ("Diarbekr", "TR", "Diyarbakır"),
        ("Sennaar", "SD", "Sennar"),
    ],
)
def test_a_name_of_the_region_is_found_by_an_old_spelling(
    gazetteer: Gazetteer, old: str, country: str, now: str
) -> None:
    expected = {match.place.id for match in gazetteer.lookup(now, country=country)}
    found = gazetteer.spelt_like(old, country=[country])
    assert expected & {match.place.id for match in found}
    assert {match.step for match in found} == {Step.FUZZY}
    assert all(0.3 <= match.score <= 0.6 for match in found)


@pytest.mark.parametrize("name", ["", "x", "Ox", "Wednesday", "Committee", "Marseilles", "Vienna"])
def test_what_is_like_no_name_of_the_region_is_not_found(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.spelt_like(name, country=["IQ"]) == ()


def test_answers_are_few_and_in_one_order(gazetteer: Gazetteer) -> None:
    found = gazetteer.spelt_like("Sooltanpore", country=["IN", "PK"], limit=3)
    assert 0 < len(found) <= 3
    assert found == gazetteer.spelt_like("Sooltanpore", country=["PK", "IN"], limit=3)
    assert {match.place.country for match in found} <= {"IN", "PK"}
