"""FlatGeobuf: geopandas, pyogrio and DuckDB open it, through Arrow too; what lies nowhere is named in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from click.testing import CliRunner
from shapely.geometry import shape

from geomap.cli import main
from geomap.errors import FormImpossible
from geomap.outputs.tables.document_rows import Tables, harmless
from geomap.outputs.tables.flatgeobuf import fill_flatgeobuf
from geomap.outputs.tables.schema import TABLES, table_of
from tests.geomap.outputs.tables.made_up_voyage import COUNTS, HOSTILE, voyage


def written(folder: Path, name: str = "map", document: dict[str, Any] | None = None) -> Path:
    path = folder / f"{name}.fgb"
    path.touch()
    fill_flatgeobuf(Tables(document or voyage()), path, table_of(name))
    return path


@pytest.mark.parametrize("use_arrow", [False, True])
def test_geopandas_reads_what_lies_on_the_map(use_arrow: bool, tmp_path: Path) -> None:
    frame = geopandas.read_file(written(tmp_path), use_arrow=use_arrow).set_index("id")
    placed = {one["id"]: one for one in voyage()["features"] if one["geometry"]}
    assert set(frame.index) == set(placed)
    assert frame.crs.to_epsg() == 4326
    for name, feature in placed.items():
        assert frame.loc[name].geometry.equals(shape(feature["geometry"]))


def test_rows_without_geometry_are_counted_and_named(tmp_path: Path) -> None:
    path = tmp_path / "map.fgb"
    said = fill_flatgeobuf(Tables(voyage()), path, table_of("map"))
    assert said == (
        "FlatGeobuf holds only what lies on the map, so its metadata alone names 1 route without a line and "
        "2 names not placed; a .parquet file holds all"
    )
    about = pyogrio.read_info(path)["layer_metadata"]
    counted = geopandas.read_file(path)["type"].value_counts().to_dict()
    for kind, number in json.loads(about["without_geometry"]).items():
        counted[kind] = counted.get(kind, 0) + number
    assert counted == COUNTS
    named = json.loads(about["without_geometry_rows"])
    assert [one["id"] for one in named] == ["route-2", "unresolved-1", "unresolved-2"]
    assert [one["name"] for one in named[1:]] == ["Vatuwai", harmless(HOSTILE[0])]
    assert (about["TITLE"], about["DESCRIPTION"].splitlines()[1:]) == (Tables(voyage()).title, voyage()["attribution"])


def test_nothing_is_said_where_all_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "places.fgb"
    assert fill_flatgeobuf(Tables(voyage()), path, table_of("places")) is None
    info = pyogrio.read_info(path)
    assert (info["features"], info["geometry_type"]) == (COUNTS["place"], "Point")
    assert "without_geometry" not in info["layer_metadata"]


def test_texts_arrive_as_they_are(tmp_path: Path) -> None:
    names = geopandas.read_file(written(tmp_path, "places")).set_index("id")["name"]
    assert [names[f"place-{number}"] for number in range(9, 9 + len(HOSTILE))] == [harmless(text) for text in HOSTILE]


@pytest.mark.parametrize("table", [table for table in TABLES if table.shape], ids=lambda table: table.name)
def test_columns_are_of_one_type_also_in_files_without_rows(table: Any, tmp_path: Path) -> None:
    empty = {**voyage(), "features": [], "reports": []}
    whole, without = (pyogrio.read_info(written(tmp_path, table.name, document)) for document in (voyage(), empty))
    kinds = {"text": "OFTString", "integer": "OFTInteger64", "real": "OFTReal", "date": "OFTDateTime"}
    named = dict(zip(whole["fields"], whole["ogr_types"], strict=True))
    assert {column.name: kinds[column.type] for column in table.columns}.items() <= named.items()
    assert named == dict(zip(without["fields"], without["ogr_types"], strict=True))
    assert len(geopandas.read_file(written(tmp_path, table.name, empty), use_arrow=True)) == 0


def test_days_are_days_and_those_before_the_year_1_texts(tmp_path: Path) -> None:
    places = geopandas.read_file(written(tmp_path, "places")).set_index("name")
    assert str(places.loc["Suva", "date_first"].date()) == "2024-02-01"
    assert places["date_first"].isna()["Rotuma"] and places.loc["Rotuma", "dates"] == "-0043-03-15"


def test_a_view_is_read_by_the_index(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert pyogrio.read_info(path)["capabilities"]["fast_spatial_filter"]
    assert set(geopandas.read_file(path, bbox=(-172, -14, -171, -13))["id"]) == {"place-2", "route-1"}


def test_duckdb_answers_what_lies_near(tmp_path: Path, duckdb_spatial: Any) -> None:
    path = str(written(tmp_path))
    near = "SELECT id FROM ST_Read(?) WHERE ST_DWithin(geom, ST_Point(178.4, -18.1), 0.1) ORDER BY id"
    assert duckdb_spatial.execute(near, [path]).fetchall() == [("place-1",), ("route-1",)]
    within = "SELECT id FROM ST_Read(?) WHERE ST_Within(geom, ST_MakeEnvelope(-172, -14, -171, -13))"
    assert duckdb_spatial.execute(within, [path]).fetchall() == [("place-2",)]


def test_a_table_that_lies_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormImpossible, match=r"table claims has no geometries; write it as claims\.parquet"):
        fill_flatgeobuf(Tables(voyage()), tmp_path / "claims.fgb", table_of("claims"))
    result = CliRunner().invoke(main, ["map", str(tmp_path / "no-report.txt"), "-o", str(tmp_path / "claims.fgb")])
    assert (result.exit_code, "claims has no geometries" in result.stderr) == (2, True), "before anything is read"


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise pyogrio.errors.DataSourceError("no space left")

    monkeypatch.setattr(pyogrio.raw, "write_arrow", full)
    report, path = tmp_path / "note.txt", tmp_path / "map.fgb"
    report.write_text("Officials met in Damascus.")
    path.write_text("old")
    result = CliRunner().invoke(main, ["map", str(report), "-o", str(path)])
    assert (result.exit_code, path.read_text()) == (4, "old")
    assert f"{path}: cannot be written" in result.stderr


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path).read_bytes() == written(tmp_path, "again").read_bytes()


def test_the_terminal_says_what_is_not_in_the_file(tmp_path: Path) -> None:
    report = tmp_path / "note.txt"
    report.write_text("Officials met in Damascus. Later they met in the village of Qwertyzuiop.")
    result = CliRunner().invoke(main, ["map", str(report), "-o", str(tmp_path / "map.fgb")], catch_exceptions=False)
    assert result.exit_code == 0
    assert "its metadata alone names 1 name not placed; a .parquet file holds all" in result.stderr
    assert len(geopandas.read_file(tmp_path / "map.fgb")) >= 1
