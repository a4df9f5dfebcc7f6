"""Reading a layer of a GeoPackage, with SQLite alone.

A GeoPackage is an SQLite file that may hold several layers of features; the only one is read, or the one that the user
names. The file is opened read-only, and nothing that its schema might call is trusted.

Source: OGC 12-128r18, GeoPackage Encoding Standard 1.3.1, clauses 1.1.2 and 2.1.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from gazetteer.building.tables.model import Record, Refused
from gazetteer.building.tables.shapes import from_geopackage
from gazetteer.errors import TableInvalid
from gazetteer.util.text import shortened

_WGS84 = frozenset({("EPSG", 4326), ("OGC", 84)})

_LAYERS = """SELECT c.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.srs_name
  FROM gpkg_contents AS c JOIN gpkg_geometry_columns AS g USING (table_name)
  LEFT JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id WHERE c.data_type = 'features' ORDER BY c.rowid"""


class _Layer(NamedTuple):
    table: str
    geometry: str
    organization: str | None
    number: int | None
    system: str | None


def read_geopackage(path: Path, *, layer: str | None = None) -> Iterator[Record | Refused]:
    """Read the features of a layer: yield a record for each, or why it is none.

    Args:
        path: The file.
        layer: Name of the layer; may be None where there is only one.

    Raises:
        TableInvalid: It is no GeoPackage, is damaged, has no such layer, or its coordinates are not WGS84.
        OSError: It cannot be read.
    """
    with path.open("rb"):
        pass
    try:
        with closing(_connect(path)) as connection:
            yield from _features(connection, _chosen(connection, layer))
    except sqlite3.Error as error:
        raise TableInvalid(f"is not a GeoPackage that can be read ({error})", advice="save it again") from error


def _connect(path: Path) -> sqlite3.Connection:
    # `immutable` would hide what still lies in a write-ahead log beside the file.
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.text_factory = _text
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _chosen(connection: sqlite3.Connection, name: str | None) -> _Layer:
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'gazetteer_info'").fetchone():
        raise TableInvalid("is a gazetteer already", advice="combine gazetteers with `gazetteer combine`")
    layers = [_Layer(*row) for row in connection.execute(_LAYERS)]
    shown = ", ".join(shortened(layer.table, limit=40) for layer in layers[:20]) or "none"
    if name is not None:
        layers = [layer for layer in layers if layer.table == name]
    if not layers:
        raise TableInvalid("has no such layer of features", advice=f"its layers are {shown}")
    if len(layers) > 1:
        raise TableInvalid("has several layers", advice=f"name one of them with --layer: {shown}")
    layer = layers[0]
    if ((layer.organization or "").upper(), layer.number) not in _WGS84:
        system = f"{layer.organization}:{layer.number} ({layer.system})" if layer.system else "an unknown system"
        what = f"has coordinates in {shortened(system)}, not in WGS84"
        raise TableInvalid(what, advice="save the layer in EPSG:4326")
    return layer


def _features(connection: sqlite3.Connection, layer: _Layer) -> Iterator[Record | Refused]:
    table = layer.table.replace('"', '""')
    cursor = connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - quoted; there is no parameter for a table
    titles = [column[0] for column in cursor.description]
    if layer.geometry not in titles:
        raise TableInvalid(f"has no column {shortened(layer.geometry)} of geometries", advice="save it again")
    place = titles.index(layer.geometry)
    for number, row in enumerate(cursor, 1):
        position = f"feature {number}"
        cells = {title: _cell(value) for title, value in zip(titles, row, strict=True) if title != layer.geometry}
        try:
            geometry = from_geopackage(row[place])
        except Refused as refused:
            refused.column, refused.position = layer.geometry, position
            yield refused
        else:
            yield Record(position, cells, geometry)


def _cell(value: object) -> str:
    return "" if value is None or isinstance(value, bytes) else str(value)
