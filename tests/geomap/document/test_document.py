"""The map document: places merged over reports, names that were not resolved, bounds, and its schema."""

from __future__ import annotations

import copy
import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_document
from geomap.document.build import few_enough, with_texts
from geomap.model import MentionForm
from tests.geomap.document.made_up_findings import extraction, finding, place, titled

MILL, FORD = place("mill", "Mill", 10, 50, country="DE"), place("ford", "Ford", 12, 52)
SYRIA = place("syria", "Syria", 38, 35, kind="country", country="SY")


@pytest.fixture(scope="session")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((files("geomap") / "document" / "schemas" / "document.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture
def build(gazetteer: Gazetteer, validator: jsonschema.Draft202012Validator) -> Any:
    """A function that builds a document and checks it against the schema."""

    def made(*extractions: Any, **options: Any) -> dict[str, Any]:
        document = build_document(extractions, gazetteer=gazetteer, **options)
        validator.validate(document)
        return document

    return made


def of_type(document: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [feature for feature in document["features"] if feature["properties"]["type"] == kind]


def test_mentions_in_two_reports_are_one_place(build: Any) -> None:
    one, other = "Ford and Mill. Ford again.", "They say Mill, or Ford, or Ford."
    document = build(
        extraction(
            "a",
            one,
            finding(one, "Ford", FORD, 0.5),
            finding(one, "Mill", MILL),
            finding(one, "Ford", FORD, 0.75, nth=2),
        ),
        extraction("b", other, finding(other, "Mill", MILL), finding(other, "Ford", FORD, 0.25)),
    )
    ford, mill = of_type(document, "place")
    assert [feature["id"] for feature in document["features"]] == ["own:ford", "own:mill"]
    assert (ford["properties"]["name"], ford["properties"]["confidence"]) == ("Ford", 0.75)
    assert ford["properties"]["reasons"] == ["at 0.75"], "of the surest mention"
    assert [(one["report"], one["start"]) for one in ford["properties"]["mentions"]] == [("a", 0), ("a", 15), ("b", 18)]
    assert [one["report"] for one in mill["properties"]["mentions"]] == ["a", "b"]
    assert (mill["properties"]["country"], mill["properties"]["country_name"]) == ("DE", "Germany")
    assert [(report["id"], report["places"]) for report in document["reports"]] == [("a", 3), ("b", 2)]


def test_alternatives_keep_their_highest_confidence(build: Any) -> None:
    text = "Ford, Ford"
    others = place("x", "Ford", 1, 2), place("y", "Ford", 3, 4)
    document = build(
        extraction(
            "a", text,
            finding(text, "Ford", FORD, 0.6, others=((others[0], 0.2), (others[1], 0.1))),
            finding(text, "Ford", FORD, 0.5, others=((others[1], 0.4),), nth=2),
        )
    )  # fmt: skip
    (ford,) = of_type(document, "place")
    found = [(one["gazetteer_id"], one["confidence"], one["lon"]) for one in ford["properties"]["alternatives"]]
    assert found == [("own:y", 0.4, 3), ("own:x", 0.2, 1)]


def test_names_not_resolved_are_features_without_geometry(build: Any) -> None:
    text = "Qarm, QARM and Tush"
    document = build(
        extraction("a", text, finding(text, "Qarm", None), finding(text, "QARM", None), finding(text, "Tush", None))
    )
    qarm, tush = of_type(document, "unresolved")
    assert (qarm["geometry"], tush["geometry"]) == (None, None)
    assert [one["surface"] for one in qarm["properties"]["mentions"]] == ["Qarm", "QARM"]
    assert document["reports"][0]["unresolved"] == 3
    assert "bbox" not in document


def test_demonyms_are_drawn_when_asked_for(build: Any) -> None:
    text = "A Syrian baker"
    made = extraction("a", text, finding(text, "Syrian", SYRIA, form=MentionForm.DEMONYM))
    assert build(made)["features"] == []
    (drawn,) = build(made, demonyms=True)["features"]
    assert drawn["properties"]["mentions"][0]["mention"] == "demonym"


def test_a_place_named_both_ways_counts_its_demonyms_when_asked(build: Any) -> None:
    text = "A Syrian baker in Syria"
    made = extraction(
        "a", text, finding(text, "Syrian", SYRIA, form=MentionForm.DEMONYM), finding(text, "Syria", SYRIA, nth=2)
    )
    assert [len(build(made, demonyms=asked)["features"][0]["properties"]["mentions"]) for asked in (False, True)] == [
        1,
        2,
    ]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([(10, 50), (12, 52)], [10, 50, 12, 52]),
        ([(10, 50)], [10, 50, 10, 50]),
        ([(179, -17), (-171, -13)], [179, -17, -171, -13]),
        ([(-180, 0), (180, 1)], [180, 0, -180, 1]),
        ([(0, 0), (120, 0), (-120, 0)], [-120, 0, 120, 0]),
        ([(0, 0), (90, 0), (-90, 0), (170, 5), (-170, 5)], [90, 0, 0, 5]),
    ],
)
def test_bounds(points: list[tuple[float, float]], expected: list[float], build: Any) -> None:
    names = [f"P{number}" for number in range(len(points))]
    text = " ".join(names)
    document = build(
        extraction(
            "a", text, *(finding(text, name, place(name, name, *at)) for name, at in zip(names, points, strict=True))
        )
    )
    west, south, east, north = document["bbox"]
    width = (east - west) % 360
    for lon, lat in points:
        assert (lon - west) % 360 <= width
        assert south <= lat <= north
    assert width <= (expected[2] - expected[0]) % 360, "no wider than needed"
    if len(points) < 3:
        assert document["bbox"] == expected


def test_titles(build: Any) -> None:
    one, other = extraction("a", "x"), extraction("b", "y")
    assert build(one)["title"] == "a"
    assert build(titled(one, "A flood"))["title"] == "A flood"
    assert build(one, other)["title"] == "2 reports"
    assert build(one, title="Mine")["title"] == "Mine"


def test_texts_are_carried_when_asked_for(build: Any, validator: jsonschema.Draft202012Validator) -> None:
    made = [extraction("a", "First, of the mill."), extraction("b", "Second.")]
    document = build(*made)
    assert all("text" not in report for report in document["reports"])
    before = copy.deepcopy(document)
    carrying = with_texts(document, made)
    validator.validate(carrying)
    assert [report["text"] for report in carrying["reports"]] == ["First, of the mill.", "Second."]
    assert document == before


@pytest.mark.parametrize(("number", "length", "few"), [(5, 20_000, True), (6, 10, False), (2, 50_001, False)])
def test_few_short_reports_are_few_enough(number: int, length: int, few: bool) -> None:
    assert few_enough([extraction(str(index), "x" * length) for index in range(number)]) is few


def test_reports_without_places_make_a_valid_document(build: Any) -> None:
    document = build(extraction("a", "Nothing here."))
    assert document["features"] == []
    assert document["reports"][0]["places"] == 0
    assert any("GeoNames" in credit for credit in document["attribution"])


REPORTS = [
    Report("ferry", "A ferry sailed from Dover to Calais in fog. Calais slept.", title="Fog", date="2019-10-04"),
    Report("lorry", "A lorry drove from Calais through Belgium to Rotterdam, 290 km. The village of Qarmush was shut."),
]


def test_a_document_of_read_reports(build: Any, gazetteer: Gazetteer) -> None:
    pipeline = Pipeline(gazetteer)
    extractions = [pipeline.extract(report) for report in REPORTS]
    before = copy.deepcopy(extractions)
    document = build(*extractions)
    assert build(*[Pipeline(gazetteer).extract(report) for report in REPORTS]) == document
    assert extractions == before, "nothing is changed"
    texts = {report.id: report.text for report in REPORTS}
    places = {feature["id"] for feature in of_type(document, "place")}
    for feature in of_type(document, "place") + of_type(document, "unresolved"):
        for mention in feature["properties"]["mentions"]:
            text = texts[mention["report"]]
            assert text[mention["start"] : mention["end"]] == mention["surface"]
            assert text.startswith(mention["sentence"], mention["sentence_start"])
            assert mention["surface"] in mention["sentence"]
    routes = of_type(document, "route")
    assert len(routes) == 2
    for feature in routes:
        for claim in feature["properties"]["claims"]:
            assert texts[claim["report"]][claim["start"] : claim["end"]] == claim["text"]
        assert all(stop["place"] in places for stop in feature["properties"]["stops"])
    assert [feature["properties"]["name"] for feature in of_type(document, "unresolved")] == ["Qarmush"]
