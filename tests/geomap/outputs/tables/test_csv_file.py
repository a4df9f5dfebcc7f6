"""CSV: what Python, pandas and LibreOffice Calc read in it, and that no cell is run."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Any

import pytest
from shapely import from_wkt
from shapely.geometry import shape

from geomap.outputs.formats import WRITERS, Contents
from geomap.outputs.tables.csv_file import columns_of, write_csv
from geomap.outputs.tables.document_rows import Tables
from geomap.outputs.tables.schema import FEATURES, TABLES, Table, table_of
from tests.geomap.outputs.tables.calc import sheets_in_calc
from tests.hostile.texts import HOSTILE_STRINGS

RUN = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")
ARABIC = "حلب, \u202bשלום\u202c"


def cells(path: Path, between: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=between, strict=True))


def written(document: dict[str, Any], folder: Path, name: str = "map.csv") -> Path:
    path = folder / name
    path.touch()
    WRITERS[path.suffix].fill(Contents(document, document, gazetteer=None), path, path.stem)  # type: ignore[arg-type]
    return path


@pytest.mark.parametrize("table", [*TABLES, FEATURES], ids=lambda table: table.name)
def test_a_file_has_the_rows_of_its_table(table: Table, document: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    tables = Tables(document)
    write_csv(tables, path, table)
    header, *rows = cells(path)
    assert header == [column.name for column in columns_of(table)]
    assert [row[: len(table.columns)] for row in rows] == [
        ["" if value is None else str(value) for value in row.values] for row in tables.rows(table)
    ]


def test_the_name_of_the_file_says_which_table_and_otherwise_it_is_all(
    document: dict[str, Any], tmp_path: Path
) -> None:
    kinds = [row[1] for row in cells(written(document, tmp_path))[1:]]
    assert (kinds.count("place"), kinds.count("route"), kinds.count("unresolved")) == (14, 5, 2)
    assert cells(written(document, tmp_path, "convoy-routes.csv"))[0][-1] == "wkt"
    assert cells(written(document, tmp_path, "mentions.tsv"), "\t")[0][:2] == ["id", "feature"]


def test_lines_are_well_known_text(document: dict[str, Any], tmp_path: Path) -> None:
    lines = [row[-1] for row in cells(written(document, tmp_path, "routes.csv"))[1:]]
    drawn = [one["geometry"] for one in document["features"] if one["properties"]["type"] == "route"]
    for text, geometry in zip(lines, drawn, strict=True):
        assert (geometry is None) == (text == "")
        assert geometry is None or from_wkt(text).equals(shape(geometry))


def test_the_file_begins_with_a_mark_and_its_lines_end_as_the_standard_says(
    document: dict[str, Any], tmp_path: Path
) -> None:
    data = written(document, tmp_path).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,type,name,")
    assert data.count(b"\r\n") == data.count(b"\n") == 22


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        (' =HYPERLINK("x")', '\' =HYPERLINK("x")'),
        ("\t=1", "'\t=1"),
        ("-0043-03-15", "'-0043-03-15"),
        ("＠SUM(1)", "'＠SUM(1)"),
        ("a; =1+1", "a; '=1+1"),
        ("a\n-1", "a\n'-1"),
        ("Al-Bab; b", "Al-Bab; b"),
        (ARABIC, ARABIC),
        ("\u202e=1", "\u202e=1"),
        ("a\0b", "a\ufffdb"),
    ],
)
def test_what_would_be_run_begins_with_an_apostrophe(
    text: str, cell: str, document: dict[str, Any], tmp_path: Path
) -> None:
    document["features"][0]["properties"]["name"] = text
    assert cells(written(document, tmp_path))[1][2] == cell


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_hostile_texts_make_no_other_cells(text: str, with_text: Any, tmp_path: Path) -> None:
    document = with_text(text)
    for name, between in (("map.csv", ","), ("mentions.csv", ","), ("map.tsv", "\t")):
        path = written(document, tmp_path, name)
        header, *rows = cells(path, between)
        assert len(rows) == Tables(document).count(table_of(path.stem))
        assert {len(row) for row in rows} == {len(header)}
        assert not [cell for row in rows for cell in row if RUN.match(cell) and not NUMBER.fullmatch(cell)]
        assert between == "," or not [cell for row in rows for cell in row if re.search(r"[\t\r\n]", cell)]


def test_pandas_reads_texts_and_numbers(document: dict[str, Any], tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed; it is in the extra dev")
    frame = pandas.read_csv(written(document, tmp_path, "places.csv"), parse_dates=["date_first"])
    assert list(frame.columns)[:2] == ["id", "name"]
    assert (frame["lat"].min(), frame["mentions"].dtype.kind, frame["date_first"].dtype.kind) == (-25.0, "i", "M")


def test_calc_would_run_a_formula(tmp_path: Path) -> None:
    """What the next test looks for can be seen."""
    (tmp_path / "run.csv").write_text('id\r\n"=1+1"\r\n', encoding="utf-8-sig")
    assert list(sheets_in_calc(tmp_path / "run.csv").values()) == [[["id"], ["2"]]]


def test_calc_opens_it_and_runs_nothing(document: dict[str, Any], tmp_path: Path) -> None:
    names = ["=1+1", "@SUM(1+1)", ARABIC, '=cmd|"/c calc"!A1', "a\nb", "<b>&amp;"]
    for feature, name in zip(document["features"], names, strict=False):
        feature["properties"]["name"] = name
    path = written(document, tmp_path)
    ((_, read),) = sheets_in_calc(path).items()
    here = cells(path)
    assert [[row[0], row[2].lstrip("'")] for row in read] == [[row[0], row[2].lstrip("'")] for row in here]
    assert [float(row[8]) for row in read[1:15]] == [float(row[8]) for row in here[1:15]]
