"""Which candidates a query gets, what their scores mean, and when one is a match."""

from __future__ import annotations

from typing import Any

import pytest

from tests.gazetteer.spreadsheets.reconciliation.asking import Client


def wish(pid: str, *values: Any) -> dict[str, Any]:
    return {"pid": pid, "v": values[0] if len(values) == 1 else list(values)}


def features(candidate: dict[str, Any]) -> dict[str, Any]:
    return {each["id"]: each["value"] for each in candidate["features"]}


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Latmeen", "geonames:167680"),
        ("Hama", "geonames:170017"),
        ("hama", "geonames:170017"),
        ("Lebanon", "geonames:272103"),
        ("Paris", "geonames:2988507"),
        ("Nyala", "geonames:369004"),
    ],
)
def test_a_name_that_hardly_anybody_uses_for_another_place_is_a_match(client: Client, name: str, place: str) -> None:
    best = client.first(name)
    assert (best["id"], best["match"]) == (place, True)
    assert best["score"] >= 90


@pytest.mark.parametrize(
    "name", ["Springfield", "Georgia", "Cambridge", "San José", "Victoria", "Luxembourg", "New York", "Tripoli"]
)
def test_an_ambiguous_name_has_candidates_and_no_match(client: Client, name: str) -> None:
    found = client.candidates(name)
    assert found and not any(candidate["match"] for candidate in found)


def test_a_type_tells_a_city_from_the_country_or_state_of_its_name(client: Client) -> None:
    assert client.first("Singapore")["match"] is False
    for kind, expected in (("P", "capital"), ("country", "country")):
        best = client.first("Singapore", type=kind)
        assert (best["type"][0]["id"], best["match"]) == (expected, True)
    assert client.first("Hama", type="admin1")["id"] == "geonames:170015"


def test_a_country_tells_namesakes_apart_and_nothing_outside_it_is_offered(client: Client) -> None:
    for value in ("Lebanon", "LB", "LBN", "lebanon", {"id": "geonames:272103", "name": "Lebanon"}):
        for property_id in ("country", "country_code"):
            found = client.candidates("Tripoli", properties=[wish(property_id, value)])
            assert (found[0]["id"], found[0]["match"]) == ("geonames:266826", True)
            assert features(found[0])["country_match"] is True
    assert client.candidates("Latmeen", properties=[wish("country", "Peru")]) == []
    either = client.candidates("Tripoli", type="P", properties=[wish("country", "LB", "GR")])
    assert {candidate["description"].rpartition(", ")[2] for candidate in either} == {"Lebanon", "Greece"}


def test_an_unknown_country_leaves_candidates_without_a_match(client: Client) -> None:
    best = client.first("Latmeen", properties=[wish("country", "Ruritania")])
    assert (best["id"], best["match"]) == ("geonames:167680", False)
    assert features(best)["all_wishes"] is False


@pytest.mark.parametrize("value", ["Oregon", "US.OR", "OR", {"id": "geonames:5744337"}])
def test_a_first_level_unit_tells_namesakes_apart(client: Client, value: Any) -> None:
    best = client.first("Portland", type="P", properties=[wish("country", "US"), wish("admin1", value)])
    assert (best["id"], best["match"]) == ("geonames:5746545", True)
    other = client.first("Portland", type="P", properties=[wish("country", "US"), wish("admin1", "Maine")])
    assert (other["id"], other["match"]) == ("geonames:4975802", True)


def test_where_the_unit_does_not_hold_the_others_are_offered_without_a_match(client: Client) -> None:
    found = client.candidates("Latmeen", properties=[wish("country", "SY"), wish("admin1", "Idlib")])
    assert [(each["id"], each["match"]) for each in found] == [("geonames:167680", False)]
    assert found[0]["score"] <= 50


def test_a_type_should_or_must_hold(client: Client) -> None:
    should = client.candidates("Latmeen", type="city")
    assert [(each["id"], each["match"]) for each in should] == [("geonames:167680", False)]
    assert client.candidates("Latmeen", type="city", type_strict="any") == []
    assert client.first("Latmeen", type=["city", "village"], type_strict="any")["match"]
    assert client.candidates("Latmeen", type=["city", "village"], type_strict="all") == []
    assert client.first("Latmeen", type=["P", "village"], type_strict="all")["match"]


def test_an_unknown_type_is_passed_over_unless_it_must_hold(client: Client) -> None:
    assert client.first("Latmeen", type="Q515")["id"] == "geonames:167680"
    assert client.candidates("Latmeen", type="Q515", type_strict="any") == []


@pytest.mark.parametrize(
    "where",
    [
        [wish("near", "36.9, -86.4")],
        [wish("coordinates", "36.9;-86.4")],
        [wish("latitude", 36.9), wish("longitude", "-86,4")],
    ],
)
def test_the_nearer_namesake_comes_first(client: Client, where: list[dict[str, Any]]) -> None:
    best = client.first("Bowling Green", properties=where)
    assert best["description"] == "town, Kentucky, United States" or "Kentucky" in best["description"]
    assert features(best)["distance_km"] < 20


def test_a_town_far_from_the_stated_point_is_no_match(client: Client) -> None:
    near, far = (client.first("Latmeen", properties=[wish("near", point)]) for point in ("35.4,36.6", "15.6,32.5"))
    assert (near["match"], far["match"]) == (True, False)
    assert near["id"] == far["id"]


def test_coordinates_that_are_none_make_nothing_certain(client: Client) -> None:
    for value in ("somewhere", "95, 36", "1,2,3", "", "nan,nan"):
        best = client.first("Latmeen", properties=[wish("coordinates", value)])
        assert best["match"] is (value == ""), value


def test_a_query_without_a_name_gets_what_is_nearest(client: Client) -> None:
    found = client.reconcile(q={"properties": [wish("coordinates", "35.36,36.65")], "limit": 3})["q"]
    assert found[0]["id"] == "geonames:167680"
    assert not any(candidate["match"] for candidate in found)
    assert client.reconcile(q={"properties": [wish("country", "SY")]}) == {"q": []}


def test_an_id_or_an_address_at_geonames_is_certain(client: Client) -> None:
    for text in ("geonames:167680", "https://www.geonames.org/167680", "http://sws.geonames.org/167680/"):
        found = client.candidates(text)
        assert [(each["id"], each["match"], each["score"]) for each in found] == [("geonames:167680", True, 100)]
    assert client.candidates("geonames:99999999999") == []


def test_a_misspelt_name_is_never_a_match(client: Client) -> None:
    best = client.first("Afghanistann")
    assert (best["name"], best["match"]) == ("Afghanistan", False)
    assert features(best)["same_spelling"] is False


def test_inhabitants_and_abbreviations_are_no_match_without_a_type(client: Client) -> None:
    assert client.first("Syrian")["match"] is False
    assert client.first("USA")["match"] is False
    assert client.first("USA", type="country")["match"] is True


def test_a_number_is_no_match(client: Client) -> None:
    for text in ("11", "75001", "4711", "35.36", "?"):
        assert not any(candidate["match"] for candidate in client.candidates(text)), text


def test_scores_of_namesakes_go_by_their_inhabitants(small: Client) -> None:
    first, second = small.candidates("Altmark")
    assert (first["match"], second["match"]) == (False, False)
    assert 45 < second["score"] < first["score"] < 55
    large, little = small.candidates("Bergen")
    assert large["match"] and large["score"] > 95 > 5 > little["score"]


def test_the_kind_of_place_can_be_a_value(client: Client) -> None:
    for value in ("village", "P", "populated place"):
        assert client.first("Latmeen", properties=[wish("kind", value)])["match"]
    assert client.candidates("Latmeen", properties=[wish("kind", "airport")]) == []


def test_properties_that_are_not_compared_are_passed_over(client: Client) -> None:
    assert client.first("Latmeen", properties=[wish("population", 17), wish("colour", "red")])["match"]


def test_limits(client: Client) -> None:
    assert len(client.candidates("Springfield")) == 10
    assert len(client.candidates("Springfield", limit=2)) == 2
    assert len(client.candidates("Springfield", limit=2.0)) == 2
    assert len(client.candidates("San José", limit=1_000_000)) == 50
