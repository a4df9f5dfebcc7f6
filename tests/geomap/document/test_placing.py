"""Which names of all reports are placed on a map, and what becomes of the others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gazetteer import Gazetteer
from gazetteer.model import Bounds
from geomap import Focus, Pipeline, Report, build_document, to_record
from geomap.document.placing import settled
from geomap.document.sureness import sureness_over
from geomap.model import LEAST_PLACED, MentionForm, Movement, Role, Route, Span, StatedDistance, Status, Stop
from tests.geomap.document.made_up_findings import extraction, finding, place

MILL, FORD = place("mill", "Mill", 10, 50, country="DE"), place("ford", "Ford", 12, 52, country="DE")
WEIR, FAR = place("weir", "Weir", 11, 51, country="DE"), place("far", "Ford", -90, 40, country="US")
SYRIA = place("syria", "Syria", 38, 35, kind="country", country="SY")


def of_type(document: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [feature for feature in document["features"] if feature["properties"]["type"] == kind]


def test_half_sure_is_placed_and_anything_less_is_not() -> None:
    assert LEAST_PLACED == 0.5
    assert [finding("Ford", "Ford", FORD, sure).placed for sure in (0.5, 0.4999)] == [True, False]
    assert not finding("Ford", "Ford", None, 0.9).placed


def test_a_name_below_half_is_listed_with_its_guesses_and_not_drawn(gazetteer: Gazetteer) -> None:
    text = "Mill and Ford"
    made = extraction(
        "a", text, finding(text, "Mill", MILL), finding(text, "Ford", FORD, 0.3, others=((FAR, 0.2), (WEIR, 0.35)))
    )
    document = build_document([made], gazetteer=gazetteer)
    assert [one["properties"]["name"] for one in of_type(document, "place")] == ["Mill"]
    (ford,) = of_type(document, "unresolved")
    assert (ford["geometry"], ford["properties"]["name"]) == (None, "Ford")
    guesses = [(one["gazetteer_id"], one["confidence"], one["lon"]) for one in ford["properties"]["alternatives"]]
    assert guesses == [("own:weir", 0.35, 11), ("own:ford", 0.3, 12), ("own:far", 0.2, -90)]
    assert ford["properties"]["mentions"][0]["confidence"] == 0.3
    assert document["bbox"] == [10, 50, 10, 50]
    assert (document["reports"][0]["places"], document["reports"][0]["unresolved"]) == (1, 1)


def test_an_unsure_mention_goes_with_sure_ones_of_the_same_name_and_place(gazetteer: Gazetteer) -> None:
    one, other = "Ford and Millford", "FORD, or Ford"
    made = [
        extraction("a", one, finding(one, "Ford", FORD, 0.8), finding(one, "Millford", FORD, 0.4)),
        extraction("b", other, finding(other, "FORD", FORD, 0.2), finding(other, "Ford", FAR, 0.3)),
    ]
    document = build_document(made, gazetteer=gazetteer)
    (ford,) = of_type(document, "place")
    assert [(mention["report"], mention["confidence"]) for mention in ford["properties"]["mentions"]] == [
        ("a", 0.8),
        ("b", 0.2),
    ]
    assert ford["properties"]["confidence"] == 0.8
    unplaced = [one["properties"] for one in of_type(document, "unresolved")]
    assert [(one["name"], one["alternatives"][0]["gazetteer_id"]) for one in unplaced] == [
        ("Millford", "own:ford"),
        ("Ford", "own:far"),
    ], "another name, or another place"
    backwards = build_document(made[::-1], gazetteer=gazetteer)
    assert len(of_type(backwards, "place")[0]["properties"]["mentions"]) == 2, "whichever report comes first"


def test_an_unsure_demonym_is_listed_only_when_demonyms_are_asked_for(gazetteer: Gazetteer) -> None:
    text = "A Syrian baker"
    made = extraction("a", text, finding(text, "Syrian", SYRIA, 0.2, form=MentionForm.DEMONYM))
    assert build_document([made], gazetteer=gazetteer)["features"] == []
    (listed,) = build_document([made], gazetteer=gazetteer, demonyms=True)["features"]
    assert listed["properties"]["type"] == "unresolved"


def test_what_is_placed_altogether_is_left_as_it_is() -> None:
    made = extraction("a", "Mill", finding("Mill", "Mill", MILL))
    assert settled([made], sureness_over([made]))[0] is made


TEXT = "A lorry drove from Mill by Weir to Ford, 300 km."


def route(*sure: float) -> Any:
    """A route over Mill, Weir and Ford, each so sure."""
    findings = [
        finding(TEXT, name, where, confidence)
        for (name, where), confidence in zip((("Mill", MILL), ("Weir", WEIR), ("Ford", FORD)), sure, strict=True)
    ]
    stops = tuple(
        Stop(role, found) for role, found in zip((Role.ORIGIN, Role.VIA, Role.DESTINATION), findings, strict=True)
    )
    distance = StatedDistance(300.0, Span(41, 47), approximate=False, travelled=True)
    movement = Movement("lorry", Status.REPORTED, stops, (distance,), (), (Span(0, len(TEXT)),), 0.9)
    return replace(extraction("a", TEXT, *findings), routes=(Route(movement, None),))


@pytest.mark.parametrize(
    ("sure", "drawn", "consistent"),
    [
        ((0.9, 0.9, 0.9), [(10, 50), (11, 51), (12, 52)], True),
        ((0.9, 0.3, 0.9), None, None),
        ((0.3, 0.9, 0.9), [(11, 51), (12, 52)], None),
        ((0.9, 0.3, 0.3), None, None),
    ],
)
def test_a_line_runs_between_the_stops_that_are_placed(
    gazetteer: Gazetteer, sure: tuple[float, ...], drawn: Any, consistent: bool | None
) -> None:
    (made,) = of_type(build_document([route(*sure)], gazetteer=gazetteer), "route")
    stops = made["properties"]["stops"]
    assert [stop["surface"] for stop in stops] == ["Mill", "Weir", "Ford"], "all are listed"
    assert [stop["lon"] is None for stop in stops] == [one < 0.5 for one in sure]
    (distance,) = [claim for claim in made["properties"]["claims"] if claim["kind"] == "distance"]
    assert distance["consistent"] is consistent, "a length over unknown places cannot be compared"
    if drawn is None:
        assert made["geometry"] is None
    else:
        line = [(round(lon), round(lat)) for lon, lat in made["geometry"]["coordinates"]]
        assert (line[0], line[-1]) == (drawn[0], drawn[-1])
        assert all(point in line for point in drawn)


def test_the_pipeline_draws_no_line_over_what_is_not_placed(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Report("r", "A convoy drove from Mombasa to Nairobi, 480 kilometres.")
    (drawn,) = to_record(Pipeline(gazetteer).extract(report))["routes"]
    assert drawn["length_km"] is not None and [stop["placed"] for stop in drawn["stops"]] == [True, True]
    monkeypatch.setattr("geomap.model.LEAST_PLACED", 1.1)
    record = to_record(Pipeline(gazetteer).extract(report))
    (listed,) = record["routes"]
    assert (listed["length_km"], listed["consistent"]) == (None, None)
    assert [(stop["surface"], stop["placed"]) for stop in listed["stops"]] == [("Mombasa", False), ("Nairobi", False)]
    assert all(one["lat"] is not None and not one["placed"] for one in record["places"]), "the guess is kept"


def test_a_document_says_where_its_reports_are_set(gazetteer: Gazetteer) -> None:
    made = extraction("a", "Mill", finding("Mill", "Mill", MILL))
    assert "focus" not in build_document([made], gazetteer=gazetteer)
    focus = Focus(("SD", "QQ"), (25.5, 13.5), Bounds(20, 3, 39, 23), said=True)
    assert build_document([made], gazetteer=gazetteer, focus=focus)["focus"] == {
        "countries": [{"country": "SD", "name": "Sudan"}, {"country": "QQ", "name": "QQ"}],
        "near": [25.5, 13.5],
        "bounds": [20, 3, 39, 23],
        "said": True,
    }
