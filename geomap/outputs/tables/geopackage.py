"""A map document as an OGC GeoPackage 1.3: all its tables in one file, with styles that QGIS applies by itself.

The standard demands a column `fid` of whole numbers. It counts the rows of this file alone and changes when a report is
added: what tables are joined by is `id`. Tables with a place on the ground are layers, the others attributes; the
table `about` has the title and the credits, `layer_styles` is that of QGIS. Written at once by SQLite, in one
transaction, without GDAL. Always holds: the same document at the same `SOURCE_DATE_EPOCH` makes the same bytes.

Source: OGC 12-128r18; the table of styles as QGIS makes it, `QgsOgrProviderMetadata::saveStyle`.
"""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from importlib import metadata
from itertools import islice
from pathlib import Path
from typing import Any

from gazetteer.util import ogc_geopackage
from geomap.outputs.tables import schema
from geomap.outputs.tables.document_rows import Geometry, Outlines, Row, Tables
from geomap.outputs.tables.qgis_styles.looks import styles
from geomap.outputs.tables.qgis_styles.qml import qml
from geomap.outputs.tables.qgis_styles.sld import sld
from geomap.outputs.tables.wkb import bounds, wkb

_SETTINGS = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-50000;"
_BATCH = 2_000
_DRAWN = "As on the map of geomap"
_TYPES: Mapping[schema.Type, str] = {"text": "TEXT", "integer": "INTEGER", "real": "REAL", "date": "DATE"}
_FOUR_DIGITS = re.compile(r"[0-9]{4}(-|$)")

_STYLES = """
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256), f_table_name TEXT(256),
  f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN,
  description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME);
CREATE TABLE about (fid INTEGER PRIMARY KEY NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL);
"""

Bounds = tuple[float | None, float | None, float | None, float | None]


def write_geopackage(document: Mapping[str, Any], path: Path, *, outlines: Outlines | None = None) -> None:
    """Write a map document into an empty file, a GeoPackage.

    Args:
        document: The map document.
        path: The file.
        outlines: Where the outlines of areas come from; without it the layer of areas is empty.

    Raises:
        OSError: The file cannot be written.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.executescript(_SETTINGS)
            _write(connection, Tables(document, outlines))
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


def _write(connection: sqlite3.Connection, tables: Tables) -> None:
    ogc_geopackage.create_required_tables(connection)
    dates = _type_of_dates(tables)
    for table in schema.TABLES:
        _create(connection, table, dates)
    connection.executescript(_STYLES)
    connection.execute("BEGIN")
    changed = ogc_geopackage.time_of_change()
    extents = {table.name: _fill(connection, table, tables) for table in schema.TABLES}
    _fill_about(connection, tables)
    _fill_styles(connection, changed)
    connection.execute("COMMIT")
    for table in schema.TABLES:
        if table.shape is None:
            ogc_geopackage.register_attributes(connection, table.name, description=table.meaning, changed=changed)
        else:
            ogc_geopackage.register_layer(
                connection, table.name, geometry=table.shape, description=table.meaning, changed=changed,
                bounds=extents[table.name],
            )  # fmt: skip
    about = "title and credits of the data, which go wherever it goes"
    ogc_geopackage.register_attributes(connection, "about", description=about, changed=changed)
    ogc_geopackage.register_attributes(
        connection, "layer_styles", description="how QGIS draws the layers", changed=changed
    )


def _type_of_dates(tables: Tables) -> str:
    """Return the type that holds all dates: that of the standard has years of four digits alone."""
    at = schema.REPORTS.names.index("date")
    dates = (row.values[at] for row in tables.rows(schema.REPORTS))
    return "DATE" if all(date is None or _FOUR_DIGITS.match(date) for date in dates) else "TEXT"


def _create(connection: sqlite3.Connection, table: schema.Table, dates: str) -> None:
    """Create a table, an index of its ids, and its R-tree."""
    columns = ["fid INTEGER PRIMARY KEY NOT NULL"]
    columns += [f"geom {table.shape}"] if table.shape else []
    types = {**_TYPES, "date": dates}
    columns += [f'"{column.name}" {types[column.type]}' for column in table.columns]
    connection.execute(f"CREATE TABLE {table.name} ({', '.join(columns)})")
    connection.execute(f"CREATE INDEX {table.name}_id ON {table.name} ({table.names[0]})")
    if table.shape:
        ogc_geopackage.create_spatial_index(connection, table.name)


def _fill(connection: sqlite3.Connection, table: schema.Table, tables: Tables) -> Bounds:
    """Write the rows of a table, and return the bounds of all."""
    places = ",".join("?" * (len(table.columns) + (2 if table.shape else 1)))
    insert = f"INSERT INTO {table.name} VALUES ({places})"  # noqa: S608
    rows = enumerate(tables.rows(table), start=1)
    if table.shape is None:
        connection.executemany(insert, ((fid, *row.values) for fid, row in rows))
        return (None,) * 4
    west, south, east, north = math.inf, math.inf, -math.inf, -math.inf
    index = f"INSERT INTO rtree_{table.name}_geom VALUES (?,?,?,?,?)"  # noqa: S608
    while batch := list(islice(rows, _BATCH)):
        boxes = []
        values = []
        for fid, row in batch:
            box = bounds(row.geometry) if row.geometry is not None else None
            values.append((fid, _encoded(row, box), *row.values))
            if box is not None:
                boxes.append((fid, box[0], box[2], box[1], box[3]))
                west, south = min(west, box[0]), min(south, box[1])
                east, north = max(east, box[2]), max(north, box[3])
        connection.executemany(insert, values)
        connection.executemany(index, boxes)
    return (None,) * 4 if west > east else (west, south, east, north)


def _encoded(row: Row, box: tuple[float, float, float, float] | None) -> bytes | None:
    geometry: Geometry | None = row.geometry
    if geometry is None or box is None:
        return None
    if geometry["type"] == "Point":
        return ogc_geopackage.encode_point(box[0], box[1])
    return ogc_geopackage.encode_geometry(wkb(geometry), bounds=box)


def _fill_about(connection: sqlite3.Connection, tables: Tables) -> None:
    def rows() -> Iterator[tuple[str, str]]:
        yield "title", tables.title
        for credit in tables.attribution:
            yield "credit", credit
        yield "made by", f"geomap {metadata.version('geomap-reports')}"
        yield "joining", "Join tables by their ids; fid only counts the rows of this file."

    connection.executemany("INSERT INTO about (subject, text) VALUES (?,?)", rows())


def _fill_styles(connection: sqlite3.Connection, changed: str) -> None:
    kinds = {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM places WHERE kind NOT NULL")}
    connection.executemany(
        "INSERT INTO layer_styles VALUES (NULL,'','',?,'geom',?,?,?,1,?,'geomap',NULL,?)",
        (
            (style.table.name, f"geomap {style.table.name}", qml(style), sld(style), _DRAWN, changed)
            for style in styles(kinds)
        ),
    )
