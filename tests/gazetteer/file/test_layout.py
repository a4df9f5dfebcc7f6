"""The file is a GeoPackage that others can read."""

from __future__ import annotations

import re
import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path

import geopandas
import pyogrio
import pytest

from gazetteer import Gazetteer
from gazetteer.building.combining import combine
from tests.gazetteer import made_up_places


@pytest.fixture
def connection(gazetteer: Gazetteer) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(f"file:{gazetteer.path}?mode=ro", uri=True)
    yield opened
    opened.close()


def test_gdal_lists_and_reads_both_layers(gazetteer: Gazetteer) -> None:
    layers = dict(pyogrio.list_layers(gazetteer.path).tolist())
    assert (layers["places"], layers["areas"]) == ("Point", "MultiPolygon")
    info = pyogrio.read_info(gazetteer.path, layer="places")
    assert info["crs"] == "EPSG:4326"
    assert info["features"] > 200_000
    near_hama = pyogrio.read_bounds(gazetteer.path, layer="places", bbox=(36.6, 35.3, 36.7, 35.4))
    assert near_hama[1].shape[1] >= 2


def test_the_required_tables_and_the_application_id_are_there(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert connection.execute("PRAGMA user_version").fetchone()[0] >= 10200
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    assert {"gpkg_spatial_ref_sys", "gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions"} <= tables
    systems = {row[0] for row in connection.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")}
    assert systems == {-1, 0, 4326}


@pytest.mark.parametrize("table", ["places", "areas"])
def test_the_spatial_index_holds_every_row(connection: sqlite3.Connection, table: str) -> None:
    (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    joined = f"SELECT count(*) FROM rtree_{table}_geom AS r JOIN {table} ON r.id = fid"  # noqa: S608
    (indexed,) = connection.execute(joined).fetchone()
    assert rows == indexed > 0
    assert connection.execute(f"SELECT rtreecheck('rtree_{table}_geom')").fetchone() == ("ok",)
    extension = "SELECT extension_name FROM gpkg_extensions WHERE table_name = ?"
    assert connection.execute(extension, (table,)).fetchone() == ("gpkg_rtree_index",)


REQUIRED = {
    "gpkg_spatial_ref_sys": ("srs_name", "srs_id", "organization", "organization_coordsys_id", "definition"),
    "gpkg_contents": ("table_name", "data_type", "identifier", "description", "last_change", "min_x", "srs_id"),
    "gpkg_geometry_columns": ("table_name", "column_name", "geometry_type_name", "srs_id", "z", "m"),
    "gpkg_extensions": ("table_name", "column_name", "extension_name", "definition", "scope"),
}
"""Tables of GeoPackage 1.3.1 (tables 3, 4, 5 and 13) with the columns that they must have."""


@pytest.fixture(scope="module", params=["table", "combined", "starter"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a gazetteer file of each way in which one comes about."""
    if request.param == "starter":
        return Path(request.getfixturevalue("gazetteer").path)
    folder = tmp_path_factory.mktemp(request.param)
    first = made_up_places.built(folder)
    if request.param == "table":
        return first
    second = made_up_places.built(folder, name="more.gpkg", rows=[*made_up_places.ROWS[1:]])
    combine([first, second], folder / "both.gpkg")
    return folder / "both.gpkg"


@pytest.fixture
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    yield connection
    connection.close()


def test_gdal_reads_every_layer_that_it_lists(file: Path) -> None:
    layers = dict(pyogrio.list_layers(file).tolist())
    assert layers == {"places": "Point", "areas": "MultiPolygon", "layer": None}
    places = geopandas.read_file(file, layer="places", rows=50)
    areas = geopandas.read_file(file, layer="areas", rows=20)
    sources = geopandas.read_file(file, layer="layer")
    for read, geometry in ((places, "Point"), (areas, "MultiPolygon")):
        assert len(read) > 0
        assert read.crs.to_epsg() == 4326
        assert set(read.geometry.geom_type) == {geometry}
        assert read["name"].str.len().min() > 0
    assert areas.geometry.is_valid.all()
    assert list(sources.columns[:3]) == ["name", "title", "source"]
    assert sources["places"].sum() >= len(places)


def test_gdal_finds_by_bounding_box_what_is_there(file: Path) -> None:
    box = (11.0, 48.0, 11.5, 49.0)
    read = geopandas.read_file(file, layer="places", bbox=box)
    assert len(read) >= 2
    assert read.cx[box[0] : box[2], box[1] : box[3]].index.tolist() == read.index.tolist()
    assert len(geopandas.read_file(file, layer="areas", bbox=(11.25, 48.5, 11.26, 48.51))) >= 1
    assert len(geopandas.read_file(file, layer="areas", bbox=(-0.001, -0.001, 0, 0))) <= 3


def test_the_tables_of_the_standard_have_their_columns(opened: sqlite3.Connection) -> None:
    for table, columns in REQUIRED.items():
        there = {row[1] for row in opened.execute(f"PRAGMA table_info({table})")}
        assert set(columns) <= there
    assert opened.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert opened.execute("PRAGMA user_version").fetchone() == (10300,)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    assert opened.execute("PRAGMA quick_check").fetchone() == ("ok",)


def test_every_content_is_a_table_with_an_integer_key(opened: sqlite3.Connection) -> None:
    contents = opened.execute("SELECT table_name, data_type, last_change, srs_id FROM gpkg_contents").fetchall()
    assert {(name, sort) for name, sort, *_ in contents} == {
        ("places", "features"), ("areas", "features"), ("layer", "attributes"),
    }  # fmt: skip
    for name, sort, changed, system in contents:
        keys = [row for row in opened.execute(f"PRAGMA table_info({name})") if row[5]]
        assert [(row[2], row[5]) for row in keys] == [("INTEGER", 1)]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", changed)
        assert system == (4326 if sort == "features" else None)


def test_bounds_and_geometry_columns_say_what_is_there(opened: sqlite3.Connection) -> None:
    columns = opened.execute("SELECT * FROM gpkg_geometry_columns ORDER BY table_name").fetchall()
    assert columns == [("areas", "geom", "MULTIPOLYGON", 4326, 0, 0), ("places", "geom", "POINT", 4326, 0, 0)]
    for table, *_ in columns:
        stated = opened.execute(
            "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?", (table,)
        ).fetchone()
        there = opened.execute(
            f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_{table}_geom"  # noqa: S608
        ).fetchone()
        assert stated == pytest.approx(there, abs=1e-4)


def test_geometries_are_of_the_binary_form_of_the_standard(opened: sqlite3.Connection) -> None:
    for table, kind in (("places", 1), ("areas", 6)):
        rows = opened.execute(f"SELECT geom FROM {table} LIMIT 200").fetchall()  # noqa: S608
        assert rows
        for (blob,) in rows:
            magic, version, flags, system = struct.unpack_from("<2sBBi", blob)
            assert (magic, version, system, flags & 1) == (b"GP", 0, 4326, 1)
            envelope = {0: 0, 1: 32}[flags >> 1 & 0b111]
            assert struct.unpack_from("<BI", blob, 8 + envelope) == (1, kind)


def test_the_spatial_indexes_are_sound_and_registered(opened: sqlite3.Connection) -> None:
    for table in ("places", "areas"):
        assert opened.execute(f"SELECT rtreecheck('rtree_{table}_geom')").fetchone() == ("ok",)
        triggers = opened.execute(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
        )
        assert triggers.fetchone() == (7,)
    registered = opened.execute("SELECT table_name, column_name, extension_name, scope FROM gpkg_extensions").fetchall()
    assert sorted(registered) == [(table, "geom", "gpkg_rtree_index", "write-only") for table in ("areas", "places")]
