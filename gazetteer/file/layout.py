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

What every GeoPackage has is in `gazetteer.util.ogc_geopackage`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from gazetteer.model import NameForm
from gazetteer.util.ogc_geopackage import (
    create_required_tables,
    create_spatial_index,
    register_attributes,
    register_layer,
    time_of_change,
)

FORMAT_VERSION = 2
"""Version of the layout; a reader refuses a newer one."""

REVISION = 1
"""Counts what was added to the version that readers can do without: what is compiled for speed is compiled anew."""


_TABLES = """
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


def create(connection: sqlite3.Connection) -> None:
    """Create the tables of an empty gazetteer file; indexes and triggers come with `finish`."""
    create_required_tables(connection)
    connection.executescript(_TABLES)
    for table in _FEATURE_LAYERS:
        create_spatial_index(connection, table)


def finish(connection: sqlite3.Connection) -> None:
    """Register the filled layers, and create the triggers that keep the R-trees right when rows are edited."""
    now = time_of_change()
    for table, (geometry, description) in _FEATURE_LAYERS.items():
        bounds = connection.execute(
            f"SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_{table}_geom"  # noqa: S608
        ).fetchone()
        register_layer(connection, table, geometry=geometry, description=description, changed=now, bounds=bounds)
    register_attributes(connection, "layer", description="Layers of the gazetteer: sources and licences", changed=now)
