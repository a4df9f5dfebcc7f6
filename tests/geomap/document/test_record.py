"""The extraction record: its form, and that it says nothing that the extraction does not."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

from gazetteer import Gazetteer, Place
from geomap import Pipeline, Report, to_record
from geomap.model import (
    Alternative,
    Extraction,
    Finding,
    Line,
    Mention,
    MentionForm,
    Movement,
    Role,
    Route,
    Span,
    StatedDistance,
    Status,
    Stop,
)
from tests.hostile.texts import hostile_reports

MILL = Place("geonames:7", "Mill", 10.123456789, -50.987654321, "town", "DE", "Hills", "DE.1", 0, 0.5, 7, "own", False)
FORD = Place("own:ford", "Ford", 180.0, 90.0, "sea", None, None, None, 0, 0.5, None, "own", True)


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((files("geomap") / "document" / "schemas" / "extraction.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def found(place: Place | None, start: int = 0) -> Finding:
    mention = Mention(Span(start, start + 4), "Mill", MentionForm.NAME, (), 0.875)
    return Finding(mention, place, 0.875, (Alternative(FORD, 0.0625),), ("why",))


def moved(*distances: StatedDistance) -> Movement:
    stops = (Stop(Role.ORIGIN, found(FORD, 5), "southern"), Stop(Role.DESTINATION, found(MILL)))
    return Movement("ships", Status.PLANNED, stops, distances, (), (Span(0, 9),), 0.123456)


LINE = Line((((10.0, 50.0), (11.0, 51.0)),), 123.456, 100.0, 150.0, (), ())


def test_a_record_of_places(validator: jsonschema.Draft202012Validator) -> None:
    record = to_record(Extraction(Report("r1", "Mill Mill"), (), (found(MILL), found(None, 5))))
    validator.validate(record)
    mill, unknown = record["places"]
    assert (record["schema"], record["id"]) == ("geomap/1", "r1")
    assert (mill["lon"], mill["lat"], mill["geonameid"], mill["gazetteer_id"]) == (10.12346, -50.98765, 7, "geonames:7")
    assert (mill["kind"], mill["country"], mill["admin1"], mill["confidence"]) == ("town", "DE", "Hills", 0.875)
    assert (mill["start"], mill["end"], mill["surface"], mill["mention"]) == (0, 4, "Mill", "name")
    assert (mill["alternatives"][0]["gazetteer_id"], mill["alternatives"][0]["confidence"]) == ("own:ford", 0.0625)
    assert [unknown[key] for key in ("name", "lat", "lon", "kind", "gazetteer_id", "geonameid")] == [None] * 6


def test_a_record_of_routes(validator: jsonschema.Draft202012Validator) -> None:
    away = StatedDistance(900.0, Span(0, 1), False, travelled=False)
    travelled = StatedDistance(120.0, Span(0, 1), False, travelled=True)
    routes = (Route(moved(away, travelled), LINE), Route(moved(away), LINE), Route(moved(travelled), None))
    record = to_record(Extraction(Report("r1", "Mill Mill"), (), (), routes))
    validator.validate(record)
    measures = [(route["distance_km"], route["length_km"], route["consistent"]) for route in record["routes"]]
    assert measures == [(120.0, 123.5, True), (900.0, 123.5, False), (120.0, None, None)]
    first = record["routes"][0]
    assert (first["mover"], first["status"], first["confidence"]) == ("ships", "planned", 0.1235)
    assert [(stop["role"], stop["part"], stop["start"]) for stop in first["stops"]] == [
        ("origin", "southern", 5),
        ("destination", None, 0),
    ]
    assert first["evidence"] == [{"start": 0, "end": 9}]


def test_a_distance_out_of_reach_is_not_consistent() -> None:
    far = StatedDistance(9_000.0, Span(0, 1), True, travelled=True)
    record = to_record(Extraction(Report("r", "x"), (), (), (Route(moved(far), LINE),)))
    assert record["routes"][0]["consistent"] is False


def test_hostile_reports_make_valid_records(validator: jsonschema.Draft202012Validator, gazetteer: Gazetteer) -> None:
    pipeline = Pipeline(gazetteer)
    for report in hostile_reports():
        record = to_record(pipeline.extract(report))
        validator.validate(record)
        assert record["id"] == report.id
        for place in record["places"]:
            assert report.text[place["start"] : place["end"]] == place["surface"]
        assert json.loads(json.dumps(record, ensure_ascii=False)) == record


def test_a_distance_of_one_leg_is_not_called_wrong(gazetteer: Gazetteer) -> None:
    text = (
        "A convoy drove from Agadez to Zinder, 375 km, and on to Kano, another 215 km.\n\n"
        "A second convoy drove from Agadez to Zinder and on to Kano, 95 km."
    )
    legs, wrong = (to_record(Pipeline(gazetteer).extract(Report("r", one)))["routes"] for one in text.split("\n\n"))
    assert [(route["distance_km"], route["consistent"]) for route in legs] == [(375.0, None)]
    assert [(route["distance_km"], route["consistent"]) for route in wrong] == [(95.0, False)]
