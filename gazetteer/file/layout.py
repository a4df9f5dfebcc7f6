"""The layout of a gazetteer file: SQLite that is also an OGC GeoPackage 1.3.

It has two feature layers that QGIS, GDAL and geopandas read, `places` (points) and `areas` (multipolygons), each with
an R-tree; the table `layer` of their sources; and the indexes of names, which only this package reads. The rows are
made in `gazetteer.building`.

    name     key (what `names.fold` returns) and place -> number of the name (`number_of`), rank for completion
    sound    bucket (first bits of the hash of what `names.romanise` returns) -> three columns of equal length:
             the 32 following bits, fid of the place, number of the name with `PROMINENCE_SHIFT`; ordered by hash
    lexicon  the first `LEXICON_BITS` of all hashes of keys, and of all sounds, ascending, little-endian
    spelling country -> how many places it has and, unless that is too many, JSON of its names by the skeletons of their
             sounds (`gazetteer.file.by_spelling`); files of this version may lack it

Source: OGC 12-128r18, GeoPackage Encoding Standard 1.3.1, clauses 1.1.1, 2.1.3 (geometry) and annex F.3 (R-tree).
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable
from datetime import UTC, datetime

from gazetteer.model import NameForm

FORMAT_VERSION = 2
"""Version of the layout; a reader refuses a newer one."""

REVISION = 1
"""Counts what was added to the version that readers can do without: what is compiled for speed is compiled anew."""

APPLICATION_ID = 0x47504B47
_USER_VERSION = 10300
_POINT = struct.Struct("<2sBBiBIdd")
POINT_COORDINATES = struct.Struct("<dd")
_POINT_PREFIX = (b"GP", 0, 1, 4326, 1, 1)
_AREA_HEADER = struct.Struct("<2sBBidddd")

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)

_TABLES = """
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
CREATE TABLE places (
  fid INTEGER PRIMARY KEY NOT NULL, geom POINT NOT NULL, id TEXT, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT,
  admin1_code TEXT, population INTEGER NOT NULL, prominence REAL NOT NULL, layer INTEGER NOT NULL,
  area INTEGER NOT NULL, names TEXT, demonyms TEXT, abbreviations TEXT);
CREATE UNIQUE INDEX places_id ON places (id) WHERE id IS NOT NULL;
CREATE INDEX places_states ON places (kind) WHERE kind IN ('country', 'territory');
CREATE TABLE areas (
  fid INTEGER PRIMARY KEY NOT NULL, geom MULTIPOLYGON NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT);
CREATE TABLE layer (
  id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE, title TEXT NOT NULL, source TEXT NOT NULL,
  version TEXT NOT NULL, licence TEXT NOT NULL, attribution TEXT NOT NULL, places INTEGER NOT NULL,
  areas INTEGER NOT NULL, names INTEGER NOT NULL);
CREATE TABLE name (
  key TEXT NOT NULL, place INTEGER NOT NULL, number INTEGER NOT NULL, rank INTEGER NOT NULL,
  PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (bucket INTEGER PRIMARY KEY NOT NULL, entries BLOB NOT NULL);
CREATE TABLE lexicon (part TEXT NOT NULL UNIQUE, hashes BLOB NOT NULL);
CREATE TABLE spelling (country TEXT PRIMARY KEY NOT NULL, places INTEGER NOT NULL, names TEXT);
CREATE TABLE admin1 (code TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE gazetteer_info (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

_FEATURE_LAYERS = {
    "places": ("POINT", "Places of the gazetteer, a representative point each; fid is the GeoNames id below 3e9"),
    "areas": ("MULTIPOLYGON", "Areas of those places that have one; fid is that of the place"),
}

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

FORMS = tuple(NameForm)
"""A name's form is kept as its position here; the columns of the same order hold the names."""

FIRST_OWN_FID = 3_000_000_000
"""A place with a GeoNames id has it as its fid; the others are numbered from here on."""

SOUND_BITS = 31
"""Most bits of a hash that may name a bucket of the table `sound`."""

PROMINENCE_SHIFT = 13
"""In the table `sound`, whose names are all NAMEs, a number has eighths of the place's prominence above these bits."""

_FORM_SHIFT = 13
_SEPARATOR = "|"


def number_of(form: NameForm, position: int) -> int:
    """Return the number under which the indexes keep a name: its form, and its position among those of the form.

    The name at position 0 of the form NAME is the one in the column `name`; the others follow in the column `names`.
    """
    return (FORMS.index(form) << _FORM_SHIFT) + position


def form_and_position(number: int) -> tuple[NameForm, int]:
    """Return what `number_of` was given."""
    return FORMS[number >> _FORM_SHIFT], number & ((1 << _FORM_SHIFT) - 1)


def join_names(names: Iterable[str]) -> str | None:
    """Join names to the value of a column, or None where there is none; a separator within a name becomes a slash."""
    return _SEPARATOR.join(name.replace(_SEPARATOR, "/") for name in names) or None


def split_names(value: str | None) -> list[str]:
    """Return the names that a column holds."""
    return value.split(_SEPARATOR) if value else []


def encode_point(lon: float, lat: float) -> bytes:
    """Encode a point, degrees, as a GeoPackage geometry."""
    return _POINT.pack(*_POINT_PREFIX, lon, lat)


def decode_point(blob: bytes) -> tuple[float, float]:
    """Decode what `encode_point` made to (lon, lat) in degrees."""
    lon, lat = POINT_COORDINATES.unpack_from(blob, 13)
    return lon, lat


def encode_area(wkb: bytes, *, bounds: tuple[float, float, float, float]) -> bytes:
    """Encode little-endian WKB with its bounds (min lon, min lat, max lon, max lat) as a GeoPackage geometry."""
    min_x, min_y, max_x, max_y = bounds
    return _AREA_HEADER.pack(b"GP", 0, 0b11, 4326, min_x, max_x, min_y, max_y) + wkb


def area_wkb(blob: bytes) -> bytes:
    """Return the WKB inside what `encode_area` made."""
    return blob[_AREA_HEADER.size :]


def create(connection: sqlite3.Connection) -> None:
    """Create the tables of an empty gazetteer file; indexes and triggers come with `finish`."""
    connection.executescript(f"PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={_USER_VERSION};")
    connection.executescript(_TABLES)
    connection.executemany(
        "INSERT INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)",
        [
            ("Undefined Cartesian", -1, "NONE", -1, "undefined", None),
            ("Undefined geographic", 0, "NONE", 0, "undefined", None),
            ("WGS 84", 4326, "EPSG", 4326, _WGS84, "longitude, latitude in degrees"),
        ],
    )
    for table in _FEATURE_LAYERS:
        connection.executescript(f"CREATE VIRTUAL TABLE rtree_{table}_geom USING rtree(id, minx, maxx, miny, maxy);")


def finish(connection: sqlite3.Connection) -> None:
    """Register the filled layers, and create the triggers that keep the R-trees right when rows are edited."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    for table, (geometry, description) in _FEATURE_LAYERS.items():
        bounds = connection.execute(
            f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_{table}_geom"  # noqa: S608
        ).fetchone()
        connection.execute(
            "INSERT INTO gpkg_contents VALUES (?,'features',?,?,?,?,?,?,?,4326)",
            (table, table, description, now, *bounds),
        )
        connection.execute("INSERT INTO gpkg_geometry_columns VALUES (?,'geom',?,4326,0,0)", (table, geometry))
        connection.execute(
            "INSERT INTO gpkg_extensions VALUES (?,'geom','gpkg_rtree_index',"
            "'http://www.geopackage.org/spec131/#extension_rtree','write-only')",
            (table,),
        )
        connection.executescript(_RTREE_TRIGGERS.format(table=table))
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)"
        " VALUES ('layer','attributes','layer','Layers of the gazetteer: sources and licences',?)",
        (now,),
    )
