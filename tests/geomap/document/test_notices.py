"""What readers are told of reports in a language that is not read."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_document, to_record
from geomap.cli import main
from geomap.document.notices import doubts, notices, passed_over
from geomap.model import Span, Unread

ENGLISH = "The lorries left Mombasa and drove through Voi to Nairobi, and nobody stopped them on the way."
FRENCH = "Un convoi de camions a quitté Bamako pour Gao, mais il a été bloqué près de Mopti."
NOTICE = "looks French, which is not read; places may be right, routes are not read"


def unread(share: float, language: str = "fr") -> Unread:
    return Unread(language, share, (Span(0, 9),))


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([("r", None)], []),
        ([("r", unread(0.1))], []),
        ([("report-3", unread(1.0))], [f"report-3 {NOTICE}"]),
        (
            [("r", unread(0.3))],
            ["parts of r look French, which is not read; places may be right, routes in them are not read"],
        ),
        (
            [("a", unread(1.0)), ("b", unread(0.7, "ru")), ("c", unread(0.9))],
            [f"2 reports {NOTICE.replace('looks', 'look')}", f"b {NOTICE.replace('French', 'Russian')}"],
        ),
        ([("two\nlines", unread(1.0))], [rf"two\nlines {NOTICE}"]),
    ],
)
def test_each_language_has_a_sentence(reports: list[tuple[str, Unread | None]], expected: list[str]) -> None:
    assert list(notices(reports)) == expected


def test_a_report_in_another_language_has_places_and_no_routes(gazetteer: Gazetteer) -> None:
    extraction = Pipeline(gazetteer).extract(Report("r", FRENCH))
    record = to_record(extraction)
    schema = json.loads((files("geomap") / "document" / "schemas" / "extraction.schema.json").read_text("utf-8"))
    jsonschema.validate(record, schema)
    assert record["language"] == "fr"
    assert "Bamako" in {place["name"] for place in record["places"]}
    assert not record["routes"]
    assert not extraction.fragments


def test_the_routes_of_its_other_paragraphs_are_read(gazetteer: Gazetteer) -> None:
    extraction = Pipeline(gazetteer).extract(Report("r", f"{FRENCH}\n\n{ENGLISH}"))
    assert len(extraction.routes) == 1
    assert all(span.start > len(FRENCH) for route in extraction.routes for span in route.movement.evidence)
    assert "language" not in to_record(extraction)


def test_a_report_in_the_language_that_is_read_says_nothing_of_it(gazetteer: Gazetteer) -> None:
    found = [Pipeline(gazetteer).extract(Report("r", ENGLISH))]
    assert "language" not in to_record(found[0])
    assert "notices" not in build_document(found, gazetteer=gazetteer)


def test_the_map_document_carries_the_sentences(gazetteer: Gazetteer) -> None:
    pipeline = Pipeline(gazetteer)
    found = [pipeline.extract(Report(name, text)) for name, text in (("a", FRENCH), ("b", ENGLISH), ("c", FRENCH))]
    document = build_document(found, gazetteer=gazetteer)
    schema = json.loads((files("geomap") / "document" / "schemas" / "document.schema.json").read_text("utf-8"))
    jsonschema.validate(dict(document), schema)
    assert document["notices"] == [f"2 reports {NOTICE.replace('looks', 'look')}"]


def test_the_terminal_says_it_once_for_each_report_and_once_for_a_map(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"report-{number}.txt").write_text(FRENCH, "utf-8")
    extracted = run("extract", str(tmp_path), "--format", "jsonl")
    assert extracted.stderr.startswith(f"geomap: report-1 {NOTICE}\ngeomap: report-2 {NOTICE}\n")
    drawn = run("map", str(tmp_path), "-o", str(tmp_path / "map.geojson"))
    assert drawn.stderr.startswith(f"geomap: 2 reports {NOTICE.replace('looks', 'look')}\n")


def test_many_reports_are_told_together(tmp_path: Path) -> None:
    lines = (json.dumps({"id": str(number), "text": FRENCH}) for number in range(11))
    (tmp_path / "reports.jsonl").write_text("\n".join(lines), "utf-8")
    told = run("extract", str(tmp_path / "reports.jsonl"), "--format", "jsonl").stderr.splitlines()
    assert told[0] == f"geomap: 11 reports {NOTICE.replace('looks', 'look')}"
    assert len([line for line in told if not line.startswith("geomap: focus")]) == 2


def test_dates_that_are_not_certain_are_told_few_by_one_and_many_together() -> None:
    doubt = "date: 03/04/2015 may be 3 April or 4 March"
    few = [("r1", (doubt, "page 2 has no text")), ("r2", ())]
    assert list(doubts(few)) == ["the date of r1: 03/04/2015 may be 3 April or 4 March", "r1: page 2 has no text"]
    rows = [(f"log#{number}", (doubt, "the sheet is cut")) for number in range(3)]
    assert list(doubts([*few, *rows])) == [
        "the date of r1: 03/04/2015 may be 3 April or 4 March",
        "the dates of 3 reports of log are not certain, such as that of log#0: 03/04/2015 may be 3 April or 4 March",
        "r1: page 2 has no text",
        "3 reports, such as log#0: the sheet is cut",
    ], "a table is told once"
    many = [(f"r{number}", (doubt,)) for number in range(40)]
    assert list(doubts(many)) == [
        "the dates of 40 reports are not certain, such as that of r0: 03/04/2015 may be 3 April or 4 March"
    ]


def test_dates_and_languages_are_told_on_the_terminal_and_on_the_map(tmp_path: Path, gazetteer: Gazetteer) -> None:
    lines = [
        {"id": "a", "text": ENGLISH, "date": "03/04/2015"},
        {"id": "b", "text": ENGLISH + " No.", "date": "soon"},
        {"id": "c", "text": FRENCH},
    ]
    path = tmp_path / "r.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    told = ["the date of a: 03/04/2015 may be 3 April or 4 March", 'the date of b: "soon" is none that can be read']
    output = tmp_path / "m.geojson"
    done = run("map", str(path), "--output", str(output))
    found = run("extract", str(path), "--output", str(tmp_path / "x.jsonl"))
    document = json.loads(output.read_text("utf-8"))
    for words in (*told, f"c {NOTICE}"):
        assert words in done.output
        assert words in found.output
        assert any(words in notice for notice in document["notices"])
    assert [(one["date"], one.get("language")) for one in document["reports"]] == [
        ("2015", None), (None, None), (None, "fr"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        ([("a", 0)], []),
        ([("a", 1), ("b", 0)], ["1 sentence in a that can tell of journeys was not read for routes"]),
        ([("a", 1_200)], ["1,200 sentences in a that can tell of journeys were not read for routes"]),
        ([("a", 1), ("b", 2)], ["3 sentences in 2 reports that can tell of journeys were not read for routes"]),
    ],
)
def test_sentences_that_are_not_read_for_routes_are_counted(
    reports: list[tuple[str, int]], expected: list[str]
) -> None:
    assert [told.partition(", since")[0] for told in passed_over(reports)] == expected
