"""What is found in a document says the page, row or paragraph it stands in: record, map document, terminal."""

from __future__ import annotations

import json
from importlib import resources

import jsonschema

from gazetteer import Gazetteer
from geomap.cli.explaining import explanation
from geomap.document.build import build_document
from geomap.document.record import to_record
from geomap.model import Extraction, Report, Segment
from geomap.pipeline import Pipeline
from geomap.reports.as_reports import as_report
from geomap.reports.readers.documents import Block, Document

BLOCKS = (
    Block("Lorries drove from Mombasa to Nairobi on Monday.", page="iv", paragraph=1),
    Block("Rain fell on Nakuru and on the vil-", page="iv", paragraph=2),
    Block("lages near Kisumu.", page="v", paragraph=2, before=" "),
    Block("Eldoret | 3", "cell", sheet="Towns", row=12),
    Block("A house fell down in Garissa.", paragraph=3),
)
EXPECTED = {
    "Mombasa": {"page": "iv", "paragraph": 1},
    "Nakuru": {"page": "iv", "paragraph": 2},
    "Kisumu": {"page": "v", "paragraph": 2},
    "Eldoret": {"sheet": "Towns", "row": 12},
    "Garissa": {"paragraph": 3},
}
KEYS = ("page", "sheet", "row", "paragraph")


def validated(value: object, schema: str) -> None:
    text = resources.files("geomap").joinpath(f"document/schemas/{schema}.schema.json").read_text("utf-8")
    jsonschema.Draft202012Validator(json.loads(text)).validate(value)


def extracted(gazetteer: Gazetteer) -> Extraction:
    return Pipeline(gazetteer).extract(as_report(Document(BLOCKS), identifier="r"))


def where(value: dict[str, object]) -> dict[str, object]:
    return {key: value[key] for key in KEYS if key in value}


def test_records_say_where(gazetteer: Gazetteer) -> None:
    record = to_record(extracted(gazetteer))
    found = {place["surface"]: where(place) for place in record["places"]}
    assert found | EXPECTED == found
    assert where(record["routes"][0]["evidence"][0]) == EXPECTED["Mombasa"]
    validated(record, "extraction")


def test_the_map_document_says_where(gazetteer: Gazetteer) -> None:
    document = build_document([extracted(gazetteer)], gazetteer=gazetteer)
    validated(document, "document")
    properties = [feature["properties"] for feature in document["features"]]
    found = {one["surface"]: where(one) for each in properties for one in each.get("mentions", ())}
    assert found | EXPECTED == found
    claims = [claim for each in properties for claim in each.get("claims", ())]
    assert claims
    assert all(where(claim) == EXPECTED["Mombasa"] for claim in claims)


def test_the_terminal_says_where(gazetteer: Gazetteer) -> None:
    text = explanation(extracted(gazetteer), countries=gazetteer)
    assert all(f"({words})" in text for words in ("page iv", "page v", "sheet Towns, row 12", "paragraph 3"))


def test_a_part_of_a_report_counts_from_the_whole(gazetteer: Gazetteer) -> None:
    text = explanation(extracted(gazetteer), countries=gazetteer, start=1000)
    offset = 1000 + as_report(Document(BLOCKS), identifier="r").text.index("Garissa")
    assert f"at {offset} (paragraph 3)" in text


def test_plain_text_says_nothing(gazetteer: Gazetteer) -> None:
    record = to_record(Pipeline(gazetteer).extract(Report("r", "Rain fell on Nakuru.")))
    assert where(record["places"][0]) == {}


def test_segments_are_found_by_offset() -> None:
    report = Report("r", "abcdefgh", segments=(Segment(1, 3, page="1"), Segment(5, 8, page="2")))
    assert [segment and segment.page for segment in map(report.segment, range(9))] == [
        None, "1", "1", None, None, "2", "2", "2", None,
    ]  # fmt: skip
