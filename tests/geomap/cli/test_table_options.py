"""Tables on the command line: of reports, and of places."""

from __future__ import annotations

import csv
import importlib.util
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap.cli import main
from tests.geomap.reports.tables.spreadsheets import workbook

TOWNS = (
    ("town", "cc", "unit", "people", "seen"),
    ("Tartu", "EE", "", "40", "2014-11-02"),
    ("Narva", "Estonia", "", "17", "25/11/2014"),
    ("Springfield", "US", "Illinois", "5", "03/12/2014"),
    ("Narvva", "EE", "", "4", ""),
    ("Qarmidoxa", "EE", "", "1", ""),
    ("Tartu", "FI", "", "1", ""),
    ("TBD", "EE", "", "1", ""),
    ("", "EE", "", "2", ""),
)


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def written(path: Path, rows: Sequence[Sequence[str]] = TOWNS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    return path


def mapped(*arguments: str | Path, folder: Path) -> tuple[dict[str, Any], Result]:
    output = folder / "out.geojson"
    done = run("map", *arguments, "--output", output)
    assert done.exit_code == 0, done.output
    return json.loads(output.read_text("utf-8")), done


def places(document: dict[str, Any]) -> dict[str, str]:
    """Return the country of each place that is drawn, by the words of its first mention."""
    found = [one["properties"] for one in document["features"] if one["properties"]["type"] == "place"]
    return {mention["surface"]: one["country"] for one in found for mention in one["mentions"]}


def test_a_table_of_places_is_drawn_as_match_finds_it(tmp_path: Path) -> None:
    path = written(tmp_path / "towns.csv")
    columns = ("--place-column", "town", "--country-column", "cc", "--admin1-column", "unit", "--date-column", "seen")
    document, done = mapped(path, *columns, folder=tmp_path)
    assert places(document) == {"Tartu": "EE", "Narva": "EE", "Narvva": "EE", "Springfield": "US"}
    unresolved = [one["properties"] for one in document["features"] if one["properties"]["type"] == "unresolved"]
    assert {one["name"] for one in unresolved} == {"Qarmidoxa", "Tartu"}
    assert "1 unknown name, 1 ruled out by cc" in done.output
    assert "2 blank" in done.output
    dates = {report["id"]: report["date"] for report in document["reports"]}
    assert dates["towns#3"] == "2014-11-25"
    assert dates["towns#4"] == "2014-12-03"
    (tartu,) = (one["properties"] for one in document["features"] if one["properties"]["name"] == "Tartu"
                and one["properties"]["type"] == "place")  # fmt: skip
    (mention,) = tartu["mentions"]
    assert mention["sentence"] == "town: Tartu; cc: EE; people: 40; seen: 2014-11-02"
    assert mention["sentence"][mention["start"] : mention["end"]] == "Tartu"
    assert tartu["reasons"] == ["the row says cc: EE"]


def test_a_name_that_several_places_have_is_less_sure(tmp_path: Path) -> None:
    path = written(tmp_path / "towns.csv", [("town",), ("Springfield",), ("Narva",)])
    document, _ = mapped(path, "--place-column", "TOWN", folder=tmp_path)
    confidence = {one["properties"]["name"]: one["properties"].get("confidence") for one in document["features"]}
    assert confidence["Narva"] > 0.9
    assert (confidence["Springfield"] or 0) < 0.7


def test_the_focus_bounds_where_places_are(tmp_path: Path) -> None:
    path = written(tmp_path / "towns.csv", [("town",), ("Paris",)])
    document, _ = mapped(path, "--place-column", "town", "--country", "US", folder=tmp_path)
    assert places(document) == {"Paris": "US"}


@pytest.mark.skipif(importlib.util.find_spec("python_calamine") is None, reason="python-calamine is not installed")
def test_a_workbook_of_places_is_drawn(tmp_path: Path) -> None:
    path = tmp_path / "towns.xlsx"
    path.write_bytes(workbook({"North": [["town"], ["Tartu"]], "South": [["people", "town"], [3, "Valga"]]}))
    document, _ = mapped(path, "--place-column", "town", folder=tmp_path)
    assert places(document) == {"Tartu": "EE", "Valga": "EE"}
    assert [report["id"] for report in document["reports"]] == ["towns#North#2", "towns#South#2"]


def test_what_cannot_be_drawn_is_told(tmp_path: Path) -> None:
    path = written(tmp_path / "towns.csv")
    done = run("map", path, "--place-column", "village", "--output", tmp_path / "m.html")
    assert done.exit_code == 3
    assert "has no column village; its columns are town, cc, unit, people, seen" in done.output
    done = run("map", path, "--country-column", "cc")
    assert done.exit_code == 2
    (tmp_path / "r.txt").write_text("Tartu is calm.", "utf-8")
    done = run("map", tmp_path / "r.txt", "--place-column", "town", "--output", tmp_path / "m.html")
    assert done.exit_code == 3
    assert "is no table" in done.output


def test_a_table_of_reports_is_read(tmp_path: Path) -> None:
    rows = [
        ("ref", "day", "what", "who"),
        ("a", "03/04/2015", "A convoy drove from Tartu to Narva.", "Desk"),
        ("b", "03/05/2015", "The bridge at Valga is closed to all lorries.", "Desk"),
    ]
    path = written(tmp_path / "log.csv", rows)
    columns = ("--text-column", "what", "--id-column", "ref", "--date-column", "day", "--source-column", "who")
    document, done = mapped(path, *columns, "--date-order", "dmy", folder=tmp_path)
    assert [(report["id"], report["date"], report["source"]) for report in document["reports"]] == [
        ("a", "2015-04-03", "Desk"),
        ("b", "2015-05-03", "Desk"),
    ]
    assert "log.csv: text from what, id from ref, date from day, source from who" in done.output
    assert {"Tartu", "Narva"} <= places(document).keys()
    done = run("extract", path, "--format", "jsonl", "--output", tmp_path / "found.jsonl")
    assert done.exit_code == 0
    assert len((tmp_path / "found.jsonl").read_text("utf-8").splitlines()) == 2


def test_of_a_folder_the_tables_with_that_column_are_drawn(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "towns.csv").write_text("town,cc\nNairobi,KE\n")
    (tmp_path / "in" / "budget.csv").write_text("item,cost\nfuel,3\n")
    (tmp_path / "in" / "r.txt").write_text("Nairobi is dry.")
    done = run("map", tmp_path / "in", "--place-column", "town", "--output", tmp_path / "m.html")
    assert done.exit_code == 0
    assert "budget.csv: has no column town; its columns are item, cost" in done.stderr
    assert "1 report, 1 place" in done.stderr
    assert all(words in done.stderr for words in ("2 left out", "1 of another kind", "1 without a column to read"))
