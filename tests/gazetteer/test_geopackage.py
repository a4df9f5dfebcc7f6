"""The file is a GeoPackage that others can read."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pyogrio
import pytest

from gazetteer import Gazetteer


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
