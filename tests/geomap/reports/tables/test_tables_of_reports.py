from __future__ import annotations

import contextlib
import csv
import datetime
import importlib.util
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from geomap.errors import GeomapError, NoReports, ReportInvalid
from geomap.model import Report, Segment, SegmentKind
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.report_files import count_reports, read_reports
from geomap.reports.tables.column_choice import TableColumns
from tests.geomap.reports.tables.spreadsheets import workbook

LORRIES = "Six lorries went from Tartu to Narva in the night and came back empty."
BRIDGE = "The bridge at Valga is closed; buses turn round in Tartu."
FERRY = "A ferry left Tallinn for Helsinki with medicine on board."


def needs(module: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(importlib.util.find_spec(module) is None, reason=f"{module} is not installed")


def as_csv(*rows: Sequence[object], delimiter: str = ",") -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue()


def read(path: Path, **columns: object) -> list[Report]:
    return list(read_reports([path], columns=TableColumns(**columns)))  # type: ignore[arg-type]


def told(path: Path, **columns: object) -> tuple[list[Report], list[GeomapError], list[LeftOut]]:
    errors: list[GeomapError] = []
    left_out: list[LeftOut] = []
    named = TableColumns(**columns)  # type: ignore[arg-type]
    reports: list[Report] = []
    with contextlib.suppress(NoReports):
        reports += read_reports([path], columns=named, on_error=errors.append, on_left_out=left_out.append)
    return reports, errors, left_out


# Exports as they come


def test_acled(tmp_path: Path) -> None:
    path = tmp_path / "acled.csv"
    titles = (
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
        "actor1", "actor2", "iso", "region", "country", "admin1", "location", "latitude", "longitude", "source",
        "source_scale", "notes", "fatalities", "tags", "timestamp",
    )  # fmt: skip
    row = (
        "EST812", "2 November 2014", "2014", "1", "Demonstrations", "Protests", "Peaceful protest", "Protesters", "",
        "233", "Europe", "Estonia", "Tartumaa", "Tartu", "58.38", "26.72", "Desk of the North", "National", LORRIES,
        "0", "crowd size=no report", "1415200000",
    )  # fmt: skip
    path.write_text(as_csv(titles, row, ("EST813", "03-Nov-14", *row[2:])), "utf-8")
    first, second = read(path)
    assert first == Report(
        id="EST812",
        text=LORRIES,
        date="2014-11-02",
        source="Desk of the North",
        segments=(Segment(0, len(LORRIES), SegmentKind.CELL, row=2),),
    )
    assert (second.id, second.date) == ("EST813", "2014-11-03")


def test_ucdp(tmp_path: Path) -> None:
    path = tmp_path / "ged.csv"
    titles = (
        "id", "relid", "year", "active_year", "type_of_violence", "conflict_name", "source_article", "source_office",
        "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
        "adm_1", "latitude", "longitude", "country", "date_prec", "date_start", "date_end", "deaths_a",
    )  # fmt: skip
    row = (
        "41", "EST-2014-1-1", "2014", "True", "1", "Estonia: Government", '"Desk, 2014-11-03, Lorries"', "Desk",
        "2014-11-03", "Lorries stopped near Narva", "police", "1", "Narva town", "Narva town (near the bridge)",
        "Ida-Viru", "59.37", "28.19", "Estonia", "1", "2014-11-02 00:00:00.000", "2014-11-02 00:00:00.000", "0",
    )  # fmt: skip
    path.write_text(as_csv(titles, row), "utf-8")
    (report,) = read(path)
    assert report.text == "Lorries stopped near Narva\n\nNarva town (near the bridge)"
    assert (report.id, report.date, report.source) == ("ged#41", "2014-11-02", "Desk")
    assert [report.text[one.start : one.end] for one in report.segments] == report.text.split("\n\n")


def test_gdelt(tmp_path: Path) -> None:
    path = tmp_path / "artlist.csv"
    row = ("https://example.org/1", "", "2014-11-02 10:15:00", "Ferry leaves Tallinn with medicine for Helsinki")
    path.write_text("\ufeff" + as_csv(("URL", "MobileURL", "Date", "Title"), row), "utf-8")
    (report,) = read(path)
    assert (report.text, report.date) == (row[3], "2014-11-02T10:15:00")
    assert report.address == report.source == row[0]


def test_events_of_gdelt_have_places_and_no_texts(tmp_path: Path) -> None:
    path = tmp_path / "20141102.export.CSV"
    row = ["9", "20141102", "201411", "2014", "2014.8", *[""] * 20, *["1"] * 10, *["4", "Tartu, Estonia"] * 12]
    row += ["20141102101500", "https://example.org/a"]
    path.write_text(as_csv(row, delimiter="\t"), "utf-8")
    reports, errors, _ = told(path)
    assert not reports
    assert "--place-column, such as ActionGeo_FullName" in str(errors[0])


def test_reliefweb(tmp_path: Path) -> None:
    path = tmp_path / "reliefweb.csv"
    titles = ("id", "url", "title", "date.created", "country", "source", "format", "body")
    row = (
        "4012",
        "https://example.org/4012",
        "Flood update",
        "2014-11-02T00:00:00+00:00",
        "Estonia",
        "Red Cross",
        "Map",
        BRIDGE,
    )
    path.write_text(as_csv(titles, row), "utf-8")
    (report,) = read(path)
    assert (report.text, report.title, report.date) == (BRIDGE, "Flood update", "2014-11-02")
    assert (report.source, report.address) == ("Red Cross", "https://example.org/4012")


# Whatever table


@pytest.mark.parametrize(
    ("titles", "row", "text"),
    [
        (("No", "What happened", "Where"), ("1", LORRIES, "Tartu"), LORRIES),
        (("id", "notes", "full text of the letter"), ("1", "seen", LORRIES + BRIDGE), LORRIES + BRIDGE),
        (("id", "notes", "comments"), ("1", LORRIES, "see the file of last week, page four"), LORRIES),
        (("when", "headline"), ("2014", "Bridge at Valga closed to all lorries this week"),
         "Bridge at Valga closed to all lorries this week"),
        (("id", "beschreibung"), ("1", "Sechs Lastwagen fuhren in der Nacht von Tartu nach Narva."),
         "Sechs Lastwagen fuhren in der Nacht von Tartu nach Narva."),
        (("id", "内容"), ("1", "昨夜六辆卡车从塔尔图开往纳尔瓦，今天早晨空车返回，没有人知道它们装载了什么货物"),
         "昨夜六辆卡车从塔尔图开往纳尔瓦，今天早晨空车返回，没有人知道它们装载了什么货物"),
        (("title", "text"), ("A title that is about as long as the text", BRIDGE), BRIDGE),
    ],
)  # fmt: skip
def test_the_column_of_texts_is_guessed(titles: Sequence[str], row: Sequence[str], text: str, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(as_csv(titles, row), "utf-8")
    assert [report.text for report in read(path)] == [text]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("t.csv", as_csv(("id", "text"), ("a", LORRIES), delimiter=";")),
        ("t.csv", "sep=|\r\n" + as_csv(("id", "text"), ("a", LORRIES), delimiter="|")),
        ("t.tsv", as_csv(("id", "text"), ("a", LORRIES), delimiter="\t")),
        ("T.CSV", "\n\n" + as_csv(("id", "text"), ("a", LORRIES))),
        ("t.csv", as_csv(("ID ", " Text"), ("a", f" {LORRIES} "))),
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables_come_in_many_forms(name: str, data: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data.encode(encoding))
    assert [(report.id, report.text) for report in read(path)] == [("a", LORRIES)]


def test_a_quoted_cell_keeps_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    text = f"{LORRIES}\n\n{BRIDGE} “So it is”, he said."
    path.write_text(as_csv(("id", "text"), ("a", text), ("b", FERRY)), "utf-8", newline="")
    first, second = read(path)
    assert first.text == text
    assert second.segments[0].row == 3


def test_columns_that_the_user_names_hold(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    titles = ("id", "text", "summary", "key", "desk", "when", "about")
    path.write_text(as_csv(titles, ("1", LORRIES, BRIDGE, "k7", "North", "3/4/2015", "Roads")), "utf-8")
    (report,) = read(path, text=("summary", "text"), id="Key", date="when", source="desk", title="about", order="dmy")
    assert report.text == f"{BRIDGE}\n\n{LORRIES}"
    assert (report.id, report.date, report.source, report.title) == ("k7", "2015-04-03", "North", "Roads")
    with pytest.raises(ReportInvalid, match=r"has no column story; its columns are id, text, summary"):
        read(path, text=("story",))


def test_the_choice_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(as_csv(("id", "event_date", "notes"), ("1", "2014", LORRIES)), "utf-8")
    lines: list[str] = []
    read(path, tell=lines.append)
    assert lines == [f"{path}: text from notes, id from id, date from event_date"]


def test_a_column_of_dates_has_one_order(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rows = [("date", "text"), ("3/4/2015", LORRIES), ("25/4/2015", BRIDGE)]
    path.write_text(as_csv(*rows), "utf-8")
    assert [report.date for report in read(path)] == ["2015-04-03", "2015-04-25"]
    path.write_text(as_csv(*rows[:2]), "utf-8")
    (report,) = read(path)
    assert report.date == "2015"
    assert "may be 3 April or 4 March" in report.warnings[0]


def test_dates_that_are_none_cost_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(as_csv(("date", "text"), ("2015-04-03", LORRIES), ("unknown", BRIDGE), ("", FERRY)), "utf-8")
    reports = read(path)
    assert [report.date for report in reports] == ["2015-04-03", None, None]
    assert [len(report.warnings) for report in reports] == [0, 1, 0]


def test_ids_are_unique_whatever_the_table_says(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(as_csv(("event_id", "text"), ("X1", LORRIES), ("X1", BRIDGE)), "utf-8")
    (tmp_path / "b.csv").write_text(as_csv(("id", "text"), (1, LORRIES), (2, BRIDGE)), "utf-8")
    (tmp_path / "c.csv").write_text(as_csv(("id", "text"), (1, LORRIES), (2, BRIDGE)), "utf-8")
    assert [report.id for report in read(tmp_path / "a.csv", id="event_id")] == ["X1", "X1 (row 3)"]
    found = list(read_reports([tmp_path / "b.csv", tmp_path / "c.csv"]))
    assert [report.id for report in found] == ["b#1", "b#2", "c#1", "c#2"]


def test_bad_rows_are_told_and_good_ones_read(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'id,text\na,"{LORRIES}"\nb,\nc,"{BRIDGE}",too,many\n\nd,"{FERRY}"\n', "utf-8")
    reports, errors, left_out = told(path)
    assert [(report.id, report.segments[0].row) for report in reports] == [("a", 2), ("d", 6)]
    assert [(error.line, error.what) for error in errors] == [(4, "has 4 cells where there are 2 titles")]
    assert [(one.part, one.reason) for one in left_out] == [("row 3", "has no text in column text")]
    assert count_reports([path]) == 6


def test_a_table_without_texts_is_told(tmp_path: Path) -> None:
    path = tmp_path / "camps.csv"
    path.write_text(as_csv(("camp", "people"), ("Tartu", 40), ("Narva", 17)), "utf-8")
    with pytest.raises(
        ReportInvalid, match=r"--text-column.*--place-column, such as camp; its columns are camp, people"
    ):
        read(path)
    (tmp_path / "r.txt").write_text(LORRIES, "utf-8")
    reports, errors, left_out = told(tmp_path)
    assert ([report.id for report in reports], errors) == (["r"], [])
    assert "camp, people" in left_out[0].reason
    path.write_text("", "utf-8")
    with pytest.raises(ReportInvalid, match="is empty"):
        read(path)


def test_given_spans_are_not_in_tables(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(as_csv(("id", "text"), ("1", LORRIES)), "utf-8")
    with pytest.raises(ReportInvalid, match="toponyms"):
        list(read_reports([path], given_spans=True))


def test_a_table_comes_through_a_pipe_where_its_text_is_named() -> None:
    stream = io.BytesIO(as_csv(("id", "what"), ("a", LORRIES), ("b", FERRY)).encode())
    reports = read_reports(["-"], standard_input=stream, columns=TableColumns(text=("what",)))
    assert [report.id for report in reports] == ["a", "b"]


@pytest.mark.parametrize(
    "data", [b'"' * 100_000, b"text\n" + b'"a' * 50_000, b"," * 100_000, b"text\n\x00\n", b"\xff\xfe"]
)
def test_hostile_tables_end(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(data)
    reports, errors, left_out = told(path)
    assert errors or left_out or reports


# Workbooks and Parquet


@needs("python_calamine")
def test_a_workbook_gives_a_report_a_row(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    day = datetime.date(2014, 11, 2)
    rows = [["nr", "date", "text"], [1, day, LORRIES], [2, None, BRIDGE]]
    path.write_bytes(workbook({"Log": rows, "Read me": [["written by"], ["A. Tamm"]]}))
    first, second = read(path)
    assert (first.id, first.text, first.date) == ("log#Log#1", LORRIES, "2014-11-02")
    assert second.segments[0].where == "sheet Log, row 3"
    path.write_bytes(workbook({"Log": rows}))
    assert [report.segments[0].where for report in read(path)] == ["row 2", "row 3"]


@needs("python_calamine")
def test_a_damaged_workbook_is_told(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    path.write_bytes(workbook({"Log": [["text"], [LORRIES]]})[:300])
    with pytest.raises(ReportInvalid):
        read(path)


@needs("pyarrow")
def test_a_parquet_file_gives_a_report_a_row(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    path = tmp_path / "log.parquet"
    columns = {
        "id": ["x", "y"],
        "published": [datetime.date(2014, 11, 2), None],
        "text": [LORRIES, BRIDGE],
        "tags": [["a"], []],
    }
    parquet.write_table(pyarrow.table(columns), path)
    reports = read(path)
    assert [(report.id, report.text, report.date) for report in reports] == [
        ("x", LORRIES, "2014-11-02"), ("y", BRIDGE, None),
    ]  # fmt: skip
    path.write_bytes(b"PAR1 and nothing else PAR1")
    with pytest.raises(ReportInvalid):
        read(path)


@needs("python_calamine")
def test_a_workbook_without_texts_is_one_document(tmp_path: Path) -> None:
    path = tmp_path / "camps.xlsx"
    path.write_bytes(workbook({"Camps": [["camp", "people"], ["Tartu", 40], ["Narva", 17]]}))
    (report,) = read(path)
    assert report.id == "camps"
    assert "Narva" in report.text


@needs("python_calamine")
def test_a_sheet_without_texts_beside_reports_is_told(tmp_path: Path) -> None:
    path = tmp_path / "log.xlsx"
    sheets = {"Log": [["text"], [LORRIES]], "Camps": [["camp", "people"], ["Tartu", 40]]}
    path.write_bytes(workbook(sheets))
    reports, errors, left_out = told(path)
    assert ([report.text for report in reports], errors) == ([LORRIES], [])
    assert [(one.part, one.kind) for one in left_out] == [("sheet Camps", LeftOutKind.OTHER_KIND)]
    assert "camp, people" in left_out[0].reason
