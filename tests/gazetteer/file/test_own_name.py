from __future__ import annotations

import pytest

from gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        # Names that a country, a unit, a river or an airport has, too.
        ("Granada", "ES", "city"),
        ("Tailândia", "BR", "town"),
        ("Erebuni", "AM", "city"),
        ("Khanty-Mansiysk", "RU", "city"),
        ("Jinsha", "CN", "town"),
        ("Wa", "GH", "town"),
        ("Brits", "ZA", "city"),
        # Names that a larger town has, too.
        ("Jeypore", "IN", "town"),
        ("Puno", "PE", "city"),
        ("Bridgetown", "BB", "capital"),
        ("Tây Ninh", "VN", "city"),
        ("Pāli", "IN", "city"),
        # Written without its accents, or in capitals.
        ("Goiana", "BR", "town"),
        ("Tay Ninh", "VN", "city"),
        ("DILI", "TL", "capital"),
    ],
)
def test_a_town_comes_first_under_its_own_name(gazetteer: Gazetteer, name: str, country: str, kind: str) -> None:
    place = gazetteer.lookup(name)[0].place
    assert (place.country, place.kind) == (country, kind)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Holland", "Netherlands"),
        ("Ceylon", "Sri Lanka"),
        ("Persia", "Iran"),
        ("Danzig", "Gdańsk"),
        ("Madras", "Chennai"),
        ("Medina", "Madinah"),
        ("Lyons", "Lyon"),
        ("Heathrow", "Heathrow Airport"),
        ("WA", "Washington"),
        ("Mexico", "Mexico"),
        ("Georgia", "Georgia"),
    ],
)
def test_what_everybody_calls_a_place_stays_its_name(gazetteer: Gazetteer, name: str, shown: str) -> None:
    assert gazetteer.lookup(name)[0].place.name == shown


def test_no_place_is_lost_and_candidates_keep_their_order(gazetteer: Gazetteer) -> None:
    for name in ("Granada", "Salvador", "San Miguel", "Roman", "Wa"):
        candidates = gazetteer.candidates(name)
        found = gazetteer.lookup(name, limit=None)
        assert candidates[0] != found[0]
        assert sorted(match.place.id for match in found) == sorted(match.place.id for match in candidates)


def test_a_filter_and_a_point_nearby_keep_the_town_first(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("Kinshasa", country="CD")[0].place.kind == "capital"
    assert gazetteer.lookup("Kinshasa", near=(2.35, 48.85))[0].place.kind == "capital"
    assert gazetteer.lookup("Salvador", country="SV")[0].place.kind == "country"
