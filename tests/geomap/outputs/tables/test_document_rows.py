"""The rows of every table: how many, their ids, what they say, and that hostile texts stay texts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from shapely.geometry import MultiPolygon, box

from geomap.outputs.tables.document_rows import Tables
from geomap.outputs.tables.schema import FEATURES, TABLES, Table, table_of
from tests.hostile.texts import HOSTILE_STRINGS

EVERY = (*TABLES, FEATURES)
every_table = pytest.mark.parametrize("table", EVERY, ids=lambda table: table.name)
FORBIDDEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Outlines:
    """An outline for one place; others have none, or an empty one."""

    def area(self, place_id: str) -> MultiPolygon | None:
        return {"geonames:1026804": MultiPolygon([box(34, -20, 35, -18)]), "geonames:1040947": MultiPolygon()}.get(
            place_id
        )


def rows(document: dict[str, Any], name: str) -> list[dict[str, Any]]:
    table = next(table for table in EVERY if table.name == name)
    found = Tables(document, Outlines()).rows(table)
    return [{**dict(zip(table.names, row.values, strict=True)), "geometry": row.geometry} for row in found]


def of_type(document: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [one for one in document["features"] if one["properties"]["type"] == kind]


def test_every_feature_has_one_row_under_its_own_id(document: dict[str, Any]) -> None:
    for name, kind in (("places", "place"), ("routes", "route"), ("unplaced", "unresolved")):
        assert [row["id"] for row in rows(document, name)] == [one["id"] for one in of_type(document, kind)]
    types = {one["id"]: one["properties"]["type"] for one in document["features"]}
    assert {row["id"]: row["type"] for row in rows(document, "features")} == types


@every_table
def test_keys_are_unique_and_columns_have_their_types(table: Table, document: dict[str, Any]) -> None:
    found = rows(document, table.name)
    assert found, "the sample has a row for every table"
    assert len({row["id"] for row in found}) == len(found)
    kinds = {"text": str, "date": str, "integer": int, "real": float}
    for row in found:
        for column in table.columns:
            assert row[column.name] is None or type(row[column.name]) is kinds[column.type], column.name
            assert row[column.name] != ""


@every_table
def test_counting_makes_no_other_number_than_the_rows(table: Table, document: dict[str, Any]) -> None:
    tables = Tables(document, Outlines())
    assert tables.count(table) == len(list(tables.rows(table)))


@every_table
def test_every_column_has_a_value_somewhere_or_is_known_to_have_none(table: Table, document: dict[str, Any]) -> None:
    document["reports"][0]["language"] = "pt"
    for evidence in (
        of_type(document, "place")[0]["properties"]["mentions"],
        of_type(document, "route")[0]["properties"]["claims"],
    ):
        evidence[0].update({"page": 1, "sheet": "a", "row": 2, "paragraph": 3})
    place = of_type(document, "place")[0]["properties"]
    place["offset"] = {"uncertainty_km": 4}
    of_type(document, "route")[0]["properties"].update({"overland_km": 3, "when": "2019-03"})
    of_type(document, "route")[0]["properties"]["stops"][0]["part"] = "near"
    found = rows(document, table.name)
    empty = {name for name in table.names if all(row[name] is None for row in found)}
    assert not empty - {"undrawn", "admin1"}


def test_a_row_of_a_place_says_where_when_and_what_else(document: dict[str, Any]) -> None:
    beira = rows(document, "places")[0]
    assert (beira["name"], beira["lat"], beira["lon"]) == ("Beira", -19.8436, 34.8389)
    assert beira["geometry"] == {"type": "Point", "coordinates": [34.8389, -19.8436]}
    assert (beira["mentions"], beira["date_first"], beira["date_last"]) == (2, "2019-03-26", "2019-03-27")
    assert beira["alternatives"] == "Beira Alta (region, Portugal; test:0-Beira Alta): uncertain, 3 %"
    assert beira["sentence"].startswith("Seventeen lorries")


def test_a_point_off_a_place_has_no_outline_but_a_width(document: dict[str, Any]) -> None:
    before = [row["id"] for row in rows(document, "areas")]
    sofala = next(one for one in of_type(document, "place") if one["properties"]["name"] == "Sofala")
    assert before == [sofala["id"]]
    sofala["properties"]["offset"] = {"uncertainty_km": 7}
    assert rows(document, "areas") == []
    assert next(row for row in rows(document, "places") if row["id"] == sofala["id"])["uncertainty_km"] == 7.0


def test_without_outlines_there_are_no_areas(document: dict[str, Any]) -> None:
    areas = table_of("areas")
    assert (list(Tables(document).rows(areas)), Tables(document).count(areas)) == ([], 0)


def test_lines_and_polygons_are_always_many(document: dict[str, Any]) -> None:
    for name, shape in (("routes", "MultiLineString"), ("areas", "MultiPolygon"), ("corridors", "MultiPolygon")):
        assert {row["geometry"]["type"] for row in rows(document, name) if row["geometry"]} == {shape}


def test_a_route_that_is_not_drawn_has_a_row_that_says_why(document: dict[str, Any]) -> None:
    route = of_type(document, "route")[0]
    route["geometry"] = None
    route["properties"].update({"undrawn": "stops", "length_km": None})
    row = rows(document, "routes")[0]
    assert (row["geometry"], row["undrawn"], row["length_km"]) == (None, "stops", None)
    assert (row["origin"], row["via"], row["destination"]) == ("Beira", "Dondo; Inchope", "Chimoio")
    stop = route["properties"]["stops"][1]
    stop.update({"lon": None, "lat": None, "place": None, "name": None})
    stops = [row for row in rows(document, "stops") if row["route"] == route["id"]]
    assert [row["number"] for row in stops] == [1, 2, 3, 4]
    assert (stops[1]["geometry"], stops[1]["place"], stops[1]["id"]) == (None, None, f"{route['id']}#2")


def test_evidence_names_its_report_and_leads_to_its_feature(document: dict[str, Any]) -> None:
    ids = {row["id"] for name in ("places", "unplaced") for row in rows(document, name)}
    mentions = rows(document, "mentions")
    assert {row["feature"] for row in mentions} == ids
    first = mentions[0]
    assert first["id"] == f"{first['feature']}@{first['report']}:{first['start']}"
    assert (first["report_title"], first["report_date"]) == ("Lorries reach the flooded road", "2019-03-26")
    assert {row["route"] for row in rows(document, "claims")} <= {row["id"] for row in rows(document, "routes")}


@pytest.mark.parametrize("text", [*HOSTILE_STRINGS, "a\x9b31mb\x7f\x85"])
def test_no_row_holds_what_a_terminal_obeys(text: str, with_text: Any) -> None:
    document = with_text(text)
    for table in EVERY:
        for row in Tables(document).rows(table):
            assert not [value for value in row.values if isinstance(value, str) and FORBIDDEN.search(value)]
    told = Tables(document)
    assert not FORBIDDEN.search("".join([told.title, *told.attribution, *told.remarks]))


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("routes", "routes"),
        ("Sudan Mentions", "mentions"),
        ("a_stops", "stops"),
        ("x.claims", "claims"),
        ("map", "features"),
        ("", "features"),
        ("myroutes", "features"),
    ],
)
def test_the_end_of_a_name_says_which_table(stem: str, name: str) -> None:
    assert table_of(stem).name == name
