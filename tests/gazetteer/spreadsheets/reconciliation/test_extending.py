"""What data extension and suggestions say of places."""

from __future__ import annotations

from tests.gazetteer.spreadsheets.reconciliation.asking import Client

LATMIN = "geonames:167680"


def test_the_values_of_a_village(client: Client) -> None:
    wanted = ("latitude", "longitude", "coordinates", "country", "country_code", "admin1", "admin1_code", "kind")
    row = client.extend([LATMIN], [*wanted, "population", "geonameid", "name"]).json["rows"][LATMIN]
    assert row == {
        "latitude": [{"float": 35.35799}],
        "longitude": [{"float": 36.65157}],
        "coordinates": [{"str": "35.35799,36.65157"}],
        "country": [{"id": "geonames:163843", "name": "Syria"}],
        "country_code": [{"str": "SY"}],
        "admin1": [{"id": "geonames:170015", "name": "Hama"}],
        "admin1_code": [{"str": "SY.10"}],
        "kind": [{"str": "village"}],
        "population": [],
        "geonameid": [{"str": "167680"}],
        "name": [{"str": "Laţmīn"}],
    }


def test_places_that_are_values_say_their_type(client: Client) -> None:
    meta = client.extend([], ["country", "population"]).json["meta"]
    assert meta[0] == {"id": "country", "name": "country", "type": {"id": "country", "name": "country"}}
    assert meta[1] == {"id": "population", "name": "population"}


def test_what_the_gazetteer_does_not_know_is_empty(client: Client) -> None:
    sea = client.candidates("Caspian Sea")[0]["id"]
    row = client.extend([sea], ["country", "admin1", "population", "coordinates"]).json["rows"][sea]
    assert (row["country"], row["admin1"], row["population"]) == ([], [], [])
    assert row["coordinates"]


def test_further_names_are_one_value(small: Client) -> None:
    kaff = small.first("Ober-Kaff")["id"]
    row = small.extend([kaff], ["other_names", "population", "source"]).json["rows"][kaff]
    assert row["other_names"] == [{"str": "Kaff; Kaffdorf"}]
    assert row["population"] == [{"int": 1200}]


def test_every_id_that_a_query_gave_can_be_extended(client: Client) -> None:
    found = client.candidates("Springfield", limit=50)
    rows = client.extend([each["id"] for each in found], ["name"]).json["rows"]
    assert [rows[each["id"]]["name"] for each in found] == [[{"str": each["name"]}] for each in found]


def test_suggestions_go_on_from_the_cursor(client: Client) -> None:
    first, second = (client.get("/suggest/entity", prefix="San", cursor=start).json["result"] for start in ("0", "20"))
    assert (len(first), len(second)) == (20, 20)
    assert not {each["id"] for each in first} & {each["id"] for each in second}
    assert client.get("/suggest/entity", prefix="San", cursor="999999").json == {"result": []}


def test_a_whole_name_is_suggested_where_none_begins_so(client: Client) -> None:
    assert client.get("/suggest/entity", prefix="Latmeeen").json["result"]
    only = client.get("/suggest/entity", prefix="Ham", type="admin1").json["result"]
    assert {each["notable"][0]["id"] for each in only} == {"admin1"}


def test_types_are_found_by_any_of_their_words(client: Client) -> None:
    found = [each["id"] for each in client.get("/suggest/type", prefix="unit").json["result"]]
    assert {"A", "admin1", "admin2", "unit"} >= set(found) >= {"admin1", "admin2"}
    village = client.get("/suggest/type", prefix="village").json["result"][0]
    assert village["broader"] == [{"id": "P", "name": "populated place"}]
