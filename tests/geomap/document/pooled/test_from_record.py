"""Records as what was found again: the same places and routes, and no sense made of what is no record."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report
from geomap.document.pooled.from_record import Records
from geomap.document.record import to_record
from geomap.errors import ReportInvalid

_TEXT = (
    "Lorries drove from Mombasa to Nairobi. A camp lies 20 km east of Kisumu. Nobody has reached Tula Hola. "
    "The position is 1.5 N, 36.25 E."
)


@pytest.fixture(scope="module")
def record(gazetteer: Gazetteer) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json.dumps(to_record(Pipeline(gazetteer).extract(Report("r", _TEXT)))))
    assert made["routes"]
    assert any("offset" in one for one in made["places"])
    return made


def test_a_record_made_of_what_was_made_of_a_record_is_the_same(record: dict[str, Any], gazetteer: Gazetteer) -> None:
    extraction, _ = Records(gazetteer).extraction(record, report=Report("r", _TEXT), where="row 1")
    again = json.loads(json.dumps(to_record(extraction)))
    assert again["places"] == record["places"]
    # The line is drawn later, and the words for distances are not in a record.
    drawn = dict.fromkeys(("length_km", "distance_km", "consistent", "undrawn", "confidence"))
    assert [one | drawn for one in again["routes"]] == [one | drawn for one in record["routes"]]


def test_a_mention_is_quoted_with_its_sentence_where_the_text_is_there(
    record: dict[str, Any], gazetteer: Gazetteer
) -> None:
    extraction, evidence = Records(gazetteer).extraction(record, report=Report("r", _TEXT), where="row 1")
    assert evidence.quote(extraction.findings[0].span)["sentence"] == "Lorries drove from Mombasa to Nairobi."


def test_a_mention_is_quoted_by_its_words_where_there_is_no_text(record: dict[str, Any], gazetteer: Gazetteer) -> None:
    extraction, evidence = Records(gazetteer).extraction(record, report=Report("r", ""), where="row 1")
    quote = evidence.quote(extraction.findings[0].span)
    assert (quote["sentence"], quote["start"], quote["sentence_start"]) == ("Mombasa", 19, 19)


def _without(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda record: record.pop(key)


_BROKEN: dict[str, Callable[[dict[str, Any]], object]] = {
    "no schema": _without("schema"),
    "no places": _without("places"),
    "no routes": _without("routes"),
    "a start that is a text": lambda record: record["places"][0].update(start="0"),
    "an end before the start": lambda record: record["places"][0].update(end=-1),
    "a confidence of two": lambda record: record["places"][0].update(confidence=2),
    "a surface that is a number": lambda record: record["places"][0].update(surface=7),
    "an unknown form": lambda record: record["places"][0].update(mention="rumour"),
    "degrees beyond the pole": lambda record: record["places"][0].update(gazetteer_id="own:none", lat=91),
    "an unknown kind": lambda record: record["places"][0].update(gazetteer_id="own:none", kind="<b>"),
    "a route without stops": lambda record: record["routes"][0].update(stops=[]),
    "an unknown status": lambda record: record["routes"][0].update(status="rumoured"),
    "a place that is a list": lambda record: record["places"].append([]),
}


@pytest.mark.parametrize("what", _BROKEN)
def test_what_is_no_record_is_told_with_its_row(what: str, record: dict[str, Any], gazetteer: Gazetteer) -> None:
    broken = copy.deepcopy(record)
    _BROKEN[what](broken)
    with pytest.raises(ReportInvalid, match="not of the form geomap/1") as error:
        Records(gazetteer).extraction(broken, report=Report("r", _TEXT), where="row 7")
    assert error.value.where == "row 7"


def test_a_place_that_the_gazetteer_lacks_is_drawn_as_the_record_has_it(
    record: dict[str, Any], gazetteer: Gazetteer
) -> None:
    other = copy.deepcopy(record)
    other["places"][0].update(gazetteer_id="own:harbour", name="Old Harbour")
    extraction, _ = Records(gazetteer).extraction(other, report=Report("r", _TEXT), where="row 1")
    place = extraction.findings[0].place
    assert place is not None
    assert (place.id, place.name, place.kind) == ("own:harbour", "Old Harbour", "city")
