"""The workbook: its sheets, that texts stay texts and days days, what does not fit, and what LibreOffice reads."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree
from zipfile import ZipFile

import pytest

from geomap.errors import FormImpossible
from geomap.outputs.tables import xlsx_file
from geomap.outputs.tables.document_rows import Tables
from geomap.outputs.tables.schema import UNPLACED
from geomap.outputs.tables.xlsx_file import LONGEST_TEXT, SHEETS, write_workbook
from tests.geomap.outputs.tables.calc import sheets_in_calc
from tests.hostile.texts import HOSTILE_STRINGS

calamine = pytest.importorskip(
    "python_calamine", reason="python-calamine is not installed; it is in the extra documents"
)


def written(document: dict[str, Any], folder: Path, name: str = "map.xlsx") -> Path:
    write_workbook(Tables(document), folder / name)
    return folder / name


def sheets(path: Path) -> dict[str, list[list[Any]]]:
    book = calamine.CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_a_sheet_for_each_table_and_one_about_them(document: dict[str, Any], tmp_path: Path) -> None:
    found = sheets(written(document, tmp_path))
    assert list(found) == [*(table.name for table in SHEETS), "about"]
    tables = Tables(document)
    for table in SHEETS:
        header, *rows = found[table.name]
        assert (header, len(rows)) == (list(table.names), tables.count(table))
        assert [row[0] for row in rows] == [row.values[0] for row in tables.rows(table)]
    about = found["about"]
    assert about[0][0] == document["title"]
    told = {cell for row in about for cell in row}
    assert set(document["attribution"]) <= told
    assert all(column.meaning in told for table in SHEETS for column in table.columns)


def test_numbers_are_numbers_and_days_are_days(document: dict[str, Any], tmp_path: Path) -> None:
    document["reports"][2]["date"] = "-0043-03-15"
    header, beira, *others = sheets(written(document, tmp_path))["places"]
    row = dict(zip(header, beira, strict=True))
    assert (row["lat"], row["mentions"]) == (-19.8436, 2)
    assert (row["date_first"], row["date_last"]) == (datetime.date(2019, 3, 26), datetime.date(2019, 3, 27))
    suva = next(one for one in others if one[1] == "Suva")
    assert suva[header.index("date_first")] == "-0043-03-15", "a day that no spreadsheet counts is a text"


@pytest.mark.parametrize(
    "text", [*HOSTILE_STRINGS, "_x0041_", "http://a.example/" + "b" * 3000, "007", "TRUE", "a\r\nb\rc"]
)
def test_every_text_arrives_as_a_text(text: str, with_text: Any, tmp_path: Path) -> None:
    document = with_text(text)
    path = written(document, tmp_path)
    rows = sheets(path)["unplaced"][1:]
    expected = [row.values[1] for row in Tables(document).rows(UNPLACED)]
    assert [row[1] for row in rows] == [(name or "").replace("\r\n", "\n").replace("\r", "\n") for name in expected]
    with ZipFile(path) as archive:
        names = archive.namelist()
        parts = [Tree.fromstring(archive.read(name)) for name in names if "worksheets/sheet" in name]  # noqa: S314
    tags = {element.tag.rpartition("}")[2] for part in parts for element in part.iter()}
    assert not tags & {"f", "hyperlink", "hyperlinks"}
    assert not [name for name in names if "externalLink" in name or "vba" in name.lower()]


def test_a_text_like_a_formula_stays_one_when_its_cell_is_edited(document: dict[str, Any], tmp_path: Path) -> None:
    document["features"][0]["properties"]["name"] = "=1+1"
    with ZipFile(written(document, tmp_path)) as archive:
        styles = Tree.fromstring(archive.read("xl/styles.xml"))  # noqa: S314 - written a moment ago
        sheet = Tree.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    forms = list(styles.find(f"{space}cellXfs") or ())
    quoted = [
        cell.get("r") for cell in sheet.iter(f"{space}c") if forms[int(cell.get("s", "0"))].get("quotePrefix") == "1"
    ]
    assert quoted == ["B2"]


@pytest.mark.parametrize("letter", ["a", "😀"])
def test_a_long_text_is_cut_and_says_so(letter: str, document: dict[str, Any], tmp_path: Path) -> None:
    document["features"][0]["properties"]["mentions"][0]["sentence"] = letter * 40_000
    document["features"][0]["properties"]["mentions"][0]["confidence"] = 1.0
    found = sheets(written(document, tmp_path))
    cell = found["places"][1][-1]
    assert cell.endswith(f"{letter}…")
    assert LONGEST_TEXT - 1 <= len(cell.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    assert any("are cut" in str(value) for row in found["about"] for value in row)


def test_what_has_too_many_rows_is_refused_with_what_to_do(
    document: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 4)
    with pytest.raises(FormImpossible, match=r"'places' would have 14 rows.*holds 4.*\.gpkg.*FILE-places\.csv"):
        written(document, tmp_path)
    assert FormImpossible.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_the_same_document_gives_the_same_bytes(
    document: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = written(document, tmp_path).read_bytes()
    assert written(document, tmp_path, "again.xlsx").read_bytes() == first
    with ZipFile(tmp_path / "map.xlsx") as archive:
        assert b">2019-03-27T00:00:00Z<" in archive.read("docProps/core.xml")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    with ZipFile(written(document, tmp_path, "dated.xlsx")) as archive:
        assert b">1970-01-02T00:00:00Z<" in archive.read("docProps/core.xml")


def test_a_file_that_cannot_be_written_says_so_as_the_system_does(document: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_workbook(Tables(document), tmp_path / "none" / "map.xlsx")


def test_an_empty_map_makes_a_workbook(document: dict[str, Any], tmp_path: Path) -> None:
    document.update({"features": [], "reports": []})
    found = sheets(written(document, tmp_path))
    assert all(len(found[table.name]) == 1 for table in SHEETS)


def test_calc_opens_it_and_runs_nothing(document: dict[str, Any], tmp_path: Path) -> None:
    names = ["=1+1", "@SUM(1+1)", "حلب \u202bשלום\u202c", "007", "1/2", "<b>&amp;"]
    for feature, name in zip(document["features"], names, strict=False):
        feature["properties"]["name"] = name
    read = sheets_in_calc(written(document, tmp_path))
    assert set(read) == {*(table.name for table in SHEETS), "about"}
    tables = Tables(document)
    assert {table.name: len(read[table.name]) - 1 for table in SHEETS} == {
        table.name: tables.count(table) for table in SHEETS
    }
    assert [row[1] for row in read["places"][1:7]] == names
    header, beira = read["places"][:2]
    assert beira[header.index("date_first")] == "2019-03-26"
    assert float(beira[header.index("lat")]) == -19.8436
