"""GeoParquet: geopandas, pyarrow and DuckDB open it, with all rows, sound texts, types that hold, and metadata."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import geopandas
import pandas
import pyarrow
import pyarrow.parquet
import pytest
import shapely
from shapely.geometry import shape

from geomap.errors import FormImpossible
from geomap.outputs.formats import WRITERS, Contents
from geomap.outputs.tables import geoparquet
from geomap.outputs.tables.document_rows import Tables, harmless
from geomap.outputs.tables.geoparquet import fill_geoparquet
from geomap.outputs.tables.schema import FEATURES, TABLES, Table, table_of
from tests.geomap.outputs.tables.made_up_voyage import COUNTS, HOSTILE, voyage

EMPTY = {**voyage(), "features": [], "reports": []}


def written(folder: Path, name: str = "map", document: dict[str, Any] | None = None) -> Path:
    path = folder / f"{name}.parquet"
    path.touch()
    fill_geoparquet(Tables(document or voyage()), path, table_of(name))
    return path


def geo(path: Path) -> Any:
    return json.loads(pyarrow.parquet.read_metadata(path).metadata[b"geo"])


def test_geopandas_reads_every_feature_with_its_place(tmp_path: Path) -> None:
    frame = geopandas.read_parquet(written(tmp_path))
    assert frame["type"].value_counts().to_dict() == COUNTS
    assert str(frame.crs) == "OGC:CRS84"
    for feature, row in zip(voyage()["features"], frame.itertuples(), strict=True):
        assert row.id == feature["id"]
        assert (row.geometry is None) == (feature["geometry"] is None)
        assert row.geometry is None or row.geometry.equals(shape(feature["geometry"]))


def test_texts_arrive_as_they_are(tmp_path: Path) -> None:
    names = pyarrow.parquet.read_table(written(tmp_path, "places"))["name"].to_pylist()
    assert names[3:] == [harmless(text) or None for text in HOSTILE]


@pytest.mark.parametrize("document", [voyage(), EMPTY])
@pytest.mark.parametrize("table", [FEATURES, *TABLES], ids=lambda table: table.name)
def test_each_table_has_its_columns_and_types_with_their_meaning(
    table: Table, document: dict[str, Any], tmp_path: Path
) -> None:
    path = written(tmp_path, table.name, document)
    read = pyarrow.parquet.read_table(path)
    assert read.num_rows == sum(1 for _ in Tables(document).rows(table))
    types = {"text": "string", "integer": "int64", "real": "double", "date": "date32[day]"}
    for column in table.columns:
        field = read.schema.field(column.name)
        assert (str(field.type), field.metadata[b"description"].decode()) == (types[column.type], column.meaning)
    more = [name for name in read.column_names if name not in table.names]
    assert more == ["dates"] * ("date_last" in table.names) + ["geometry", "bbox"] * (table.shape is not None)
    assert (b"geo" in read.schema.metadata) == (table.shape is not None)
    assert len(pandas.read_parquet(path)) == read.num_rows
    if table.shape is not None:
        assert len(geopandas.read_parquet(path)) == read.num_rows


def test_metadata_follows_geoparquet_over_the_antimeridian(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert geo(path) == {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {
            "geometry": {
                "encoding": "WKB",
                "geometry_types": ["MultiLineString", "Point"],
                "bbox": [177.07, -18.14, -171.77, -12.5],
                "covering": {"bbox": {name: ["bbox", name] for name in ("xmin", "ymin", "xmax", "ymax")}},
            }
        },
    }
    assert geo(written(tmp_path, "routes", EMPTY))["columns"]["geometry"]["geometry_types"] == []
    about = pyarrow.parquet.read_schema(path).metadata
    assert about[b"title"].decode() == "A voyage \u202eנסיעה\u202c over the line"
    assert about[b"attribution"] == b"Natural Earth\nGeoNames, CC BY 4.0"


def test_readers_pass_over_rows_that_lie_elsewhere(tmp_path: Path) -> None:
    path = written(tmp_path)
    near = geopandas.read_parquet(path, bbox=(-172, -14, -171, -13))
    assert set(near["id"]) == {"place-2", "route-1"}
    boxes = pyarrow.parquet.read_table(path)["bbox"].to_pylist()
    frame = geopandas.read_parquet(path)
    for box, geometry in zip(boxes, frame.geometry, strict=True):
        assert (box is None) == (geometry is None)
        assert box is None or tuple(box.values()) == geometry.bounds


def test_days_are_dates_and_those_before_the_year_1_texts(tmp_path: Path) -> None:
    places = geopandas.read_parquet(written(tmp_path, "places")).set_index("name")
    assert [str(places.loc["Suva", name]) for name in ("date_first", "date_last")] == ["2024-02-01", "2024-02-29"]
    assert places.loc["Suva", "dates"] == "2024-02-01/2024-02-29"
    assert (places.loc["Rotuma", "date_first"], places.loc["Rotuma", "dates"]) == (None, "-0043-03-15")


def test_rows_come_in_groups_of_a_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pyarrow.parquet.read_table(written(tmp_path, "mentions"))
    monkeypatch.setattr(geoparquet, "_MOST_ROWS", 10)
    monkeypatch.setattr("geomap.outputs.tables.arrow_batches._ROWS", 4)
    path = written(tmp_path, "mentions")
    metadata = pyarrow.parquet.read_metadata(path)
    assert {metadata.row_group(number).num_rows for number in range(metadata.num_row_groups - 1)} == {12}
    assert pyarrow.parquet.read_table(path).equals(whole)


def test_duckdb_answers_what_lies_near(tmp_path: Path, duckdb_spatial: Any) -> None:
    path = [str(written(tmp_path))]
    counts = "SELECT type, count(*) FROM read_parquet(?) GROUP BY type"
    assert dict(duckdb_spatial.execute(counts, path).fetchall()) == COUNTS
    near = "SELECT id FROM read_parquet(?) WHERE ST_DWithin(geometry, ST_Point(178.4, -18.1), 0.1) ORDER BY id"
    assert duckdb_spatial.execute(near, path).fetchall() == [("place-1",), ("route-1",)]
    within = "SELECT id FROM read_parquet(?) WHERE ST_Within(geometry, ST_MakeEnvelope(-172, -14, -171, -13))"
    assert duckdb_spatial.execute(within, path).fetchall() == [("place-2",)]
    days = "SELECT count(*) FROM read_parquet(?) WHERE date_first >= DATE '2024-02-01'"
    assert duckdb_spatial.execute(days, path).fetchone()[0] == sum(COUNTS.values()) - 1


def test_outlines_are_a_table_too(tmp_path: Path) -> None:
    class Outlines:
        def area(self, place_id: str) -> Any:
            return shapely.box(178, -19, 179, -17) if place_id == "made-up:1" else None

    document = voyage()
    document["features"][0]["properties"]["kind"] = "island"
    path = tmp_path / "areas.parquet"
    fill_geoparquet(Tables(document, Outlines()), path, table_of("areas"))
    frame = geopandas.read_parquet(path)
    assert (frame["id"].tolist(), frame.geom_type.tolist()) == (["place-1"], ["MultiPolygon"])


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path).read_bytes() == written(tmp_path, "again").read_bytes()


@pytest.mark.parametrize("suffix", [".parquet", ".geoparquet", ".fgb"])
def test_a_missing_library_is_named_with_its_extra(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    contents: Any = Contents(voyage(), voyage(), None)  # type: ignore[arg-type]
    with pytest.raises(FormImpossible, match=r"needs pyarrow.* not installed; .*pip install '\.\[gis\]'"):
        WRITERS[suffix].fill(contents, tmp_path / f"map{suffix}", "map")
