"""Reports that were pasted: their places, routes and offsets are those of what a reader sees."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_document, to_record
from geomap.model import Extraction, Span
from geomap.reports.readable import readable_text
from geomap.reports.report_files import read_reports
from geomap.resolve.corrections import read_corrections

PASTED = [
    "A lorry went from Taiz[3] to Aden[4].[5]",
    "A lorry went from [Taiz](https://maps.example/Paris) to [Aden](https://maps.example/Rome).",
    "A lorry went from **Taiz** to _Aden_.",
    "A lorry went from [**Taiz**][a] to `Aden`.\n\n[a]: https://maps.example/Paris",
    "A lorry went from \u200bTaiz to \u2067Aden\u2069.",
    "A lorry went from Ta\u00adiz\u200e to\u00a0A\u2060den.",
    "A lorry <!-- Paris --> went from <a href='https://maps.example/Paris'>Taiz</a> to <b>Aden</b>.",
    "A lorry went from \x9bTaiz to Aden.",
    "A lorry went from Taiz to Aden.</p></body></html>",
    "> A lorry went\n> from Taiz\n> to Aden.",
    "# News\n\nA lorry went from Taiz&nbsp;to&#8203; Aden¹. See https://maps.example/Paris/Rome.",
    "| from | to |\n|---|---|\n\nA lorry went from Taiz† to Aden.",
]


@pytest.fixture(scope="module")
def pipeline(gazetteer: Gazetteer) -> Pipeline:
    return Pipeline(gazetteer)


def spans_of(extraction: Extraction) -> list[Span]:
    movements = [route.movement for route in extraction.routes] + list(extraction.fragments)
    return [
        *extraction.sentences,
        *(finding.span for finding in extraction.findings),
        *(stop.finding.span for movement in movements for stop in movement.stops),
        *(span for movement in movements for span in movement.evidence),
        *(part.span for movement in movements for part in (*movement.distances, *movement.counts)),
    ]


@pytest.mark.xfail(strict=True, reason="a quoted name is doubted, and the network is not sure that it is a stop")
def test_a_route_is_read_to_a_name_in_angle_quotation_marks(pipeline: Pipeline) -> None:
    found = pipeline.extract(Report("r", "A lorry went from Taiz to \u203aAden\u2039."))
    assert [finding.surface for finding in found.findings] == ["Taiz", "Aden"]


@pytest.mark.parametrize("text", PASTED)
def test_a_route_is_read_through_the_marks(pipeline: Pipeline, text: str) -> None:
    found = pipeline.extract(Report("r", text))
    assert [readable_text(finding.surface) for finding in found.findings] == ["Taiz", "Aden"]
    assert all(finding.place and finding.place.country == "YE" for finding in found.findings)
    (route,) = found.routes
    assert [stop.finding for stop in route.movement.stops] == list(found.findings)
    for finding in found.findings:
        assert text[finding.span.start : finding.span.end] == finding.surface
        assert (finding.surface[0], finding.surface[-1]) in {("T", "z"), ("A", "n")}
    assert all(0 <= span.start < span.end <= len(text) for span in spans_of(found))


@pytest.mark.parametrize("text", PASTED)
def test_it_says_what_the_text_without_marks_says(pipeline: Pipeline, text: str) -> None:
    marked, plain = pipeline.extract(Report("r", text)), pipeline.extract(Report("r", readable_text(text)))

    def told(extraction: Extraction) -> list[object]:
        return [
            [(one.place, one.confidence, one.reasons) for one in extraction.findings],
            [(route.line, route.movement.mover, route.movement.confidence) for route in extraction.routes],
            len(extraction.sentences),
        ]

    assert told(marked) == told(plain)


def test_a_sentence_is_shown_with_the_marks_around_it(pipeline: Pipeline, gazetteer: Gazetteer) -> None:
    text = "*Taiz* was hit.[3] [Aden](a.md) was not."
    found = pipeline.extract(Report("r", text))
    assert [text[span.start : span.end] for span in found.sentences] == ["*Taiz* was hit.[3]", "[Aden](a.md) was not."]
    document = build_document([found], gazetteer=gazetteer)
    for feature in document["features"]:
        for mention in feature["properties"]["mentions"]:
            assert text[mention["start"] : mention["end"]] == mention["surface"]
            assert mention["sentence"] in text


def test_the_number_of_a_movement_keeps_its_place(pipeline: Pipeline) -> None:
    text = "The army **fired** [26 cruise missiles](x.md) from Aden[1] over 900 kilo\u00admetres to Taiz."
    (route,) = pipeline.extract(Report("r", text)).routes
    assert [text[count.span.start : count.span.end] for count in route.movement.counts] == ["26 cruise missiles"]
    assert [text[one.span.start : one.span.end] for one in route.movement.distances] == ["over 900 kilo\u00admetres"]


def test_words_of_addresses_and_pictures_are_not_read(pipeline: Pipeline) -> None:
    text = (
        "![Map of Lisbon](madrid.png) See http://localhost/wiki/Paris/London, www.site.example/Vienna, "
        "/home/Prague/rome.txt and [Aden](Oslo.md 'Bern'). ~~Baghdad~~"
    )
    assert [one.surface for one in pipeline.extract(Report("r", text)).findings] == ["Aden"]


def test_front_matter_is_not_read_and_the_title_has_no_marks(tmp_path: Path, pipeline: Pipeline) -> None:
    path = tmp_path / "report.md"
    path.write_text("---\nlayout: News of Lisbon\n---\n# Fire in [*Aden*](https://maps.example/Paris)\n\nIt spread.\n")
    (report,) = read_reports([str(path)])
    assert report.title == "Fire in Aden"
    assert [one.surface for one in pipeline.extract(report).findings] == ["Aden"]


def test_given_spans_come_back_as_they_were_given(pipeline: Pipeline) -> None:
    text = "From **Taiz**[3] to \u200bA\u00adden and https://maps.example/Paris."
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in ("**Taiz**", "\u200bA\u00adden", "Paris")]
    found = pipeline.extract(Report("r", text, toponyms=tuple(spans)))
    assert [finding.span for finding in found.findings] == spans
    names = [finding.place.name if finding.place else None for finding in found.findings]
    assert names[1:] == ["Aden", "Paris"]


@pytest.mark.parametrize("surface", ["Taiz", "T\u00adaiz", "*Taiz*"])
def test_corrections_are_of_what_is_seen(tmp_path: Path, gazetteer: Gazetteer, surface: str) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(f"surface,report,place\n{surface},*,not a place\n", "utf-8")
    corrections = read_corrections(path, gazetteer=gazetteer)
    found = Pipeline(gazetteer, corrections=corrections).extract(Report("r", "Rain fell on Ta\u200biz and on Aden."))
    assert [finding.surface for finding in found.findings] == ["Aden"]
    assert not corrections.unused()


def test_the_record_keeps_its_promise(pipeline: Pipeline) -> None:
    schema = json.loads((files("geomap") / "document" / "schemas" / "extraction.schema.json").read_text("utf-8"))
    for text in PASTED:
        record = to_record(pipeline.extract(Report("r", text)))
        jsonschema.validate(record, schema)
        for place in record["places"]:
            assert text[place["start"] : place["end"]] == place["surface"]


def test_hidden_names_are_told(pipeline: Pipeline, gazetteer: Gazetteer) -> None:
    reports = {
        "a": "Rain fell on \u200bTaiz and A\u00adden.",
        "b": "Rain fell on Sanaa\u200f.",
        "c": "Rain in\u00a0Ibb[1].",
    }
    found = [pipeline.extract(Report(name, text)) for name, text in reports.items()]
    assert [len(one.obscured) for one in found] == [2, 1, 0]
    told = "3 names in 2 reports held invisible characters, such as a zero-width space; they were read without them"
    assert build_document(found, gazetteer=gazetteer)["notices"] == [told]
    assert build_document(found[1:2], gazetteer=gazetteer)["notices"] == [
        "1 name in b held invisible characters, such as a zero-width space; it was read without them"
    ]
    assert "notices" not in build_document(found[2:], gazetteer=gazetteer)


def test_a_report_without_marks_is_not_touched(pipeline: Pipeline) -> None:
    report = Report("r", "A lorry went from Taiz to Aden (Yemen) at 5:30.")
    found = pipeline.extract(report)
    assert found.report is report
    assert found == replace(found, obscured=())
