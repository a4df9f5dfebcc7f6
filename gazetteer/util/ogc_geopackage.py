"""What every OGC GeoPackage 1.3 has: its required tables, geometries in binary, and R-trees that editing keeps right.

All geometries are WGS84 degrees, longitude first. A table of features has an integer key `fid` and its geometry in the
column `geom`; whoever fills it fills its R-tree too, and registers it when it is full.

Source: OGC 12-128r18, GeoPackage Encoding Standard 1.3.1, clauses 1.1.1, 2.1.3 (geometry) and annex F.3 (R-tree).
"""

from __future__ import annotations

import sqlite3
import struct
from datetime import UTC, datetime

from gazetteer.util.given_time import given_time

APPLICATION_ID = 0x47504B47
_USER_VERSION = 10300
_POINT = struct.Struct("<2sBBiBIdd")
POINT_COORDINATES = struct.Struct("<dd")
_POINT_PREFIX = (b"GP", 0, 1, 4326, 1, 1)
_HEADER = struct.Struct("<2sBBidddd")

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)

_REQUIRED_TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
"""

_RTREE_TRIGGERS = """
CREATE TRIGGER rtree_{table}_geom_insert AFTER INSERT ON {table}
  WHEN (new.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
  INSERT OR REPLACE INTO rtree_{table}_geom
  VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;
CREATE TRIGGER rtree_{table}_geom_update6 AFTER UPDATE OF geom ON {table}
  WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) AND (OLD.geom NOTNULL AND NOT
  ST_IsEmpty(OLD.geom))
BEGIN
  UPDATE rtree_{table}_geom SET minx = ST_MinX(NEW.geom), maxx = ST_MaxX(NEW.geom),
    miny = ST_MinY(NEW.geom), maxy = ST_MaxY(NEW.geom) WHERE id = NEW.fid;
END;
CREATE TRIGGER rtree_{table}_geom_update7 AFTER UPDATE OF geom ON {table}
  WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) AND (OLD.geom ISNULL OR
  ST_IsEmpty(OLD.geom))
BEGIN
  INSERT INTO rtree_{table}_geom
  VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;
CREATE TRIGGER rtree_{table}_geom_update2 AFTER UPDATE OF geom ON {table}
  WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_{table}_geom WHERE id = OLD.fid;
END;
CREATE TRIGGER rtree_{table}_geom_update5 AFTER UPDATE ON {table}
  WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_{table}_geom WHERE id = OLD.fid;
  INSERT OR REPLACE INTO rtree_{table}_geom
  VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom));
END;
CREATE TRIGGER rtree_{table}_geom_update4 AFTER UPDATE ON {table}
  WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN
  DELETE FROM rtree_{table}_geom WHERE id IN (OLD.fid, NEW.fid);
END;
CREATE TRIGGER rtree_{table}_geom_delete AFTER DELETE ON {table} WHEN old.geom NOT NULL
BEGIN
  DELETE FROM rtree_{table}_geom WHERE id = OLD.fid;
END;
"""


def encode_point(lon: float, lat: float) -> bytes:
    """Encode a point, degrees, as a GeoPackage geometry."""
    return _POINT.pack(*_POINT_PREFIX, lon, lat)


def decode_point(blob: bytes) -> tuple[float, float]:
    """Decode what `encode_point` made to (lon, lat) in degrees."""
    lon, lat = POINT_COORDINATES.unpack_from(blob, 13)
    return lon, lat


def encode_geometry(wkb: bytes, *, bounds: tuple[float, float, float, float]) -> bytes:
    """Encode little-endian WKB with its bounds (min lon, min lat, max lon, max lat) as a GeoPackage geometry."""
    min_x, min_y, max_x, max_y = bounds
    return _HEADER.pack(b"GP", 0, 0b11, 4326, min_x, max_x, min_y, max_y) + wkb


def wkb_of(blob: bytes) -> bytes:
    """Return the WKB inside what `encode_geometry` made."""
    return blob[_HEADER.size :]


def create_required_tables(connection: sqlite3.Connection) -> None:
    """Make an empty database a GeoPackage without contents."""
    connection.executescript(f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={_USER_VERSION};")
    connection.executescript(_REQUIRED_TABLES)
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)",
        [
            ("Undefined Cartesian", -1, "NONE", -1, "undefined", None),
            ("Undefined geographic", 0, "NONE", 0, "undefined", None),
            ("WGS 84", 4326, "EPSG", 4326, _WGS84, "longitude, latitude in degrees"),
        ],
    )


def create_spatial_index(connection: sqlite3.Connection, table: str) -> None:
    """Create the empty R-tree of a table, whose name is a plain word; its triggers come with `register_layer`."""
    connection.executescript(f"CREATE VIRTUAL TABLE rtree_{table}_geom USING rtree(id, minx, maxx, miny, maxy);")


def time_of_change() -> str:
    """Return the time as the tables have it, or the one that `SOURCE_DATE_EPOCH` gives."""
    return (given_time() or datetime.now(UTC)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def register_layer(
    connection: sqlite3.Connection,
    table: str,
    *,
    geometry: str,
    description: str,
    changed: str,
    bounds: tuple[float | None, float | None, float | None, float | None],
) -> None:
    """List a filled table of features among the contents, and create the triggers that keep its R-tree right.

    Args:
        connection: The file being written.
        table: Its name, a plain word.
        geometry: What its geometries are, such as POINT.
        description: What its rows are.
        changed: When, as `time_of_change` returns it.
        bounds: West, south, east, north of all rows, degrees; None where no row has a geometry.
    """
    connection.execute(
        "INSERT INTO gpkg_contents VALUES (?,'features',?,?,?,?,?,?,?,4326)",
        (table, table, description, changed, *bounds),
    )
    connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?,'geom',?,4326,0,0)", (table, geometry))
    connection.execute(
        "INSERT INTO gpkg_extensions VALUES (?,'geom','gpkg_rtree_index',"
        "'http://www.geopackage.org/spec131/#extension_rtree','write-only')",
        (table,),
    )
    connection.executescript(_RTREE_TRIGGERS.format(table=table))


def register_attributes(connection: sqlite3.Connection, table: str, *, description: str, changed: str) -> None:
    """List a table without geometries among the contents."""
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
        " VALUES (?,'attributes',?,?,?)",
        (table, table, description, changed),
    )
