"""`geomap map` on very many reports and on records: what is counted and quoted, and where all the rest stands."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

from geomap.cli import main, pooling
from geomap.outputs.load import parse_document, read_text

_TEXTS = [
    "Lorries drove from Mombasa to Nairobi. Nobody has reached Tula Hola.",
    "Nairobi was quiet, and nobody knows why.",
    "Lorries drove from Mombasa to Nairobi. Kisumu is not far.",
]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["map", *map(str, arguments)])


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    days = [f"2024-05-0{number}" for number in (1, 2, 3)]
    lines = [{"id": f"r{day}", "text": text, "date": day} for day, text in zip(days, _TEXTS, strict=True)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


@pytest.fixture
def records(reports: Path, tmp_path: Path) -> Path:
    """A file of records with the texts beside them, as `geomap.batches` writes it with `keep`."""
    result = CliRunner().invoke(main, ["extract", str(reports)])
    made = [json.loads(line) for line in reports.read_text("utf-8").splitlines()]
    columns = {
        "id": [one["id"] for one in made],
        "date": [one["date"] for one in made],
        "text": [one["text"] for one in made],
        "record": result.stdout.splitlines(),
        "error": [None] * len(made),
    }
    path = tmp_path / "records.parquet"
    pq.write_table(pa.table(columns), path)
    return path


def features(document: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    return {one["id"]: one["properties"] for one in document["features"] if one["properties"]["type"] == kind}


def test_counts_are_the_same_everywhere(reports: Path, tmp_path: Path) -> None:
    outputs = [tmp_path / name for name in ("map.html", "map.geojson", "map-places.csv")]
    result = run(reports, "--evidence", 1, *(part for output in outputs for part in ("-o", output)))
    assert result.exit_code == 0, result.output
    assert "3 reports, 3 places, 1 route, 1 name not placed" in result.stderr
    document = parse_document(read_text(outputs[0]))
    places = features(document, "place")
    told = {one["name"]: one["told"]["mentions"] for one in places.values()}
    assert told == {"Nairobi": 3, "Mombasa": 2, "Kisumu": 1}
    assert [len(one["mentions"]) for one in places.values()] == [1, 1, 1]
    assert "in 3 reports" in document["summary"]
    with outputs[2].open(encoding="utf-8-sig", newline="") as file:
        assert {row["name"]: int(row["mentions"]) for row in csv.DictReader(file)} == told
    table = pq.read_table(tmp_path / "map-mentions.parquet")
    assert table.num_rows == document["whole"]["mentions"] == 7
    assert {name: table["feature"].to_pylist().count(name) for name in places} == {
        name: one["told"]["mentions"] for name, one in places.items()
    }
    assert any("map-mentions.parquet" in notice for notice in document["notices"])


def test_the_tables_beside_the_map_are_those_of_a_map_of_everything(reports: Path, tmp_path: Path) -> None:
    assert run(reports, "-o", tmp_path / "all-mentions.parquet").exit_code == 0
    assert run(reports, "--evidence", 1, "-o", tmp_path / "map.html").exit_code == 0
    everything, beside = (
        sorted(pq.read_table(tmp_path / name).to_pylist(), key=lambda row: str(row["id"]))
        for name in ("all-mentions.parquet", "map-mentions.parquet")
    )
    assert everything == beside
    accounts = pq.read_table(tmp_path / "map-accounts.parquet").to_pylist()
    assert [(one["origin"], one["destination"], one["placed"]) for one in accounts] == [("Mombasa", "Nairobi", 2)] * 2
    document = parse_document(read_text(tmp_path / "map.html"))
    assert {one["route"] for one in accounts} == set(features(document, "route"))


def test_more_reports_than_a_map_quotes_whole_make_tables(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pooling, "MOST_REPORTS", 3)
    assert run(reports, "-o", tmp_path / "map.geojson").exit_code == 0
    assert not list(tmp_path.glob("*.parquet"))
    monkeypatch.setattr(pooling, "MOST_REPORTS", 2)
    whole = tmp_path / "whole.geojson"
    assert run(reports, "--evidence", "all", "-o", whole).exit_code == 0
    assert whole.read_bytes() == (tmp_path / "map.geojson").read_bytes()
    assert not list(tmp_path.glob("*.parquet"))
    assert run(reports, "-o", tmp_path / "map.geojson").exit_code == 0
    assert (tmp_path / "map-mentions.parquet").exists()


def test_records_make_the_map_that_their_reports_make(reports: Path, records: Path, tmp_path: Path) -> None:
    for name, inputs in (("reports", reports), ("records", records)):
        result = run(inputs, "--evidence", 3, "-o", tmp_path / f"{name}.geojson")
        assert result.exit_code == 0, result.output
    of_reports, of_records = (
        json.loads((tmp_path / f"{name}.geojson").read_text("utf-8")) for name in ("reports", "records")
    )
    for kind in ("place", "unresolved"):
        named, again = features(of_reports, kind), features(of_records, kind)
        assert {key: (one["told"], one["mentions"]) for key, one in named.items()} == {
            key: (one["told"], one["mentions"]) for key, one in again.items()
        }
    assert features(of_reports, "route").keys() == features(of_records, "route").keys()


def test_a_folder_as_spark_writes_it_is_read_whole(records: Path, tmp_path: Path) -> None:
    table = pq.read_table(records)
    folder = tmp_path / "found"
    folder.mkdir()
    for number in range(table.num_rows):
        pq.write_table(table.slice(number, 1), folder / f"part-0000{number}.parquet")
    (folder / "_SUCCESS").touch()
    (folder / ".part-00000.parquet.crc").write_bytes(b"crc")
    result = run(folder, "-o", tmp_path / "map.geojson")
    assert result.exit_code == 0, result.output
    assert "3 reports, 3 places" in result.stderr


def test_rows_that_cannot_be_used_are_told_and_left_out(records: Path, tmp_path: Path) -> None:
    table = pq.read_table(records).to_pydict()
    table["record"][0], table["error"][0] = None, "has no text"
    table["record"][1] = "{"
    pq.write_table(pa.table(table), records)
    result = run(records, "-o", tmp_path / "map.geojson", "--report", tmp_path / "left-out.csv")
    assert result.exit_code == 8
    assert "(row 1): was not read: has no text" in result.stderr
    assert "(row 2): has a record that is not valid JSON" in result.stderr
    assert "1 report, " in result.stderr


def test_records_of_which_none_can_be_used_make_no_map(records: Path, tmp_path: Path) -> None:
    table = pq.read_table(records).to_pydict()
    table["record"] = ['{"schema": "other/1"}'] * 3
    pq.write_table(pa.table(table), records)
    result = run(records, "-o", tmp_path / "map.geojson")
    assert result.exit_code not in (0, 8)
    assert not (tmp_path / "map.geojson").exists()
    assert not list(tmp_path.glob("map-*"))


def test_a_column_of_that_name_makes_no_records_of_reports(tmp_path: Path) -> None:
    path = tmp_path / "reports.parquet"
    pq.write_table(pa.table({"id": ["a", "b"], "record": [_TEXTS[0], _TEXTS[2]]}), path)
    result = run(path, "--text-column", "record", "-o", tmp_path / "map.geojson")
    assert result.exit_code == 0, result.output
    assert "2 reports, 3 places" in result.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-o", "-", "--format", "geojson"], "--output FILE"),
        (["-o", "map.html", "--text"], "--text"),
        (["-o", "map.html", "--evidence", "0"], "neither a number"),
    ],
)
def test_what_does_not_go_together_is_refused(
    options: list[str], told: str, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(reports, "--evidence", 2, *options)
    assert result.exit_code == 2
    assert told in result.stderr
    assert not list(tmp_path.glob("map*"))


def test_records_and_reports_are_not_drawn_together(reports: Path, records: Path, tmp_path: Path) -> None:
    result = run(reports, records, "-o", tmp_path / "map.html")
    assert result.exit_code != 0
    assert "holds reports, where others hold records" in result.stderr


def test_the_page_says_how_much_it_quotes(reports: Path, tmp_path: Path, open_file: Any) -> None:
    page = tmp_path / "map.html"
    assert run(reports, "--evidence", 1, "-o", page).exit_code == 0
    opened = open_file(page)
    text = opened.page.locator("body").inner_text()
    assert "3 reports · 3 places · 1 route" in text
    assert "×3" in text
    assert "Reports quoted" in text
    assert "all are in map-mentions.parquet" in text
    opened.page.locator("button.gm-item", has_text="Nairobi").last.click()
    assert "3 mentions, quoted: 1" in opened.page.locator(".gm-card").inner_text()
    assert not opened.messages
