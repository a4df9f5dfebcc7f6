"""FlatGeobuf: one table of a map document with its index, which pages and QGIS read a view of, also from the network.

The form is that of https://flatgeobuf.org. Its index has only what lies somewhere. GDAL 3.12 can write rows without
geometry if the index is left out, but what reads them through Arrow, as DuckDB and `ogr2ogr` do, breaks down or fails.
Rows without geometry are therefore not in the file: its metadata names them, and whoever writes it is told.
"""

from __future__ import annotations

import errno
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from gazetteer.util.text import in_a_row
from geomap.errors import FormImpossible
from geomap.outputs.tables.arrow_batches import GEOMETRY, batches, needed, schema_of
from geomap.outputs.tables.document_rows import Row, Tables
from geomap.outputs.tables.schema import Table

_SHAPES = {"POINT": "Point", "MULTILINESTRING": "MultiLineString", "MULTIPOLYGON": "MultiPolygon"}
_MOST_NAMED = 10_000
"""Rows without geometry that are named: readers take no more than some megabytes before the first row."""


def fill_flatgeobuf(tables: Tables, path: Path, table: Table) -> str | None:
    """Write one table into a file, without the rows that lie nowhere.

    Args:
        tables: The tables of the map document.
        path: The file; what it holds is replaced.
        table: Which table; one with geometries.

    Returns:
        A sentence on what is not in the file; None where all is.

    Raises:
        FormImpossible: The extra `gis` is missing, or the table has no geometries.
        OSError: The file cannot be written.
    """
    check_flatgeobuf(table)
    import pyarrow
    import pyogrio

    left_out = _LeftOut(table)
    for row in tables.rows(table):
        if row.geometry is None:
            left_out.add(row)
    reader = pyarrow.RecordBatchReader.from_batches(schema_of(table), batches(_placed(tables.rows(table)), table))
    # GDAL makes a folder of what has another suffix.
    with tempfile.TemporaryDirectory(prefix="geomap-") as folder:
        made = Path(folder) / "made.fgb"
        try:
            pyogrio.raw.write_arrow(
                reader,
                made,
                driver="FlatGeobuf",
                layer=table.name,
                geometry_name=GEOMETRY,
                geometry_type=_SHAPES.get(str(table.shape), "Unknown"),
                crs="EPSG:4326",
                layer_options={"SPATIAL_INDEX": "YES", "TEMPORARY_DIR": folder},
                layer_metadata={**_about(tables, table), **left_out.metadata()},
            )
        except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
            raise OSError(errno.EIO, str(error), str(path)) from error
        shutil.copyfile(made, path)
    return left_out.sentence()


def check_flatgeobuf(table: Table) -> None:
    """Find out whether a table can be written, before there is work that would be lost.

    Raises:
        FormImpossible: The extra `gis` is missing, or the table has no geometries.
    """
    if table.shape is None:
        raise FormImpossible(
            f"FlatGeobuf holds nothing but what lies on the map, and the table {table.name} has no geometries",
            advice=f"write it as {table.name}.parquet",
        )
    try:
        import pyarrow  # noqa: F401
        import pyogrio  # noqa: F401
    except ImportError as error:
        raise needed("FlatGeobuf", "pyarrow and pyogrio", error) from error


def _about(tables: Tables, table: Table) -> dict[str, str]:
    return {
        "TITLE": tables.title or table.name,
        "DESCRIPTION": "\n".join([f"Each row: {table.meaning}.", *tables.attribution]),
    }


def _placed(rows: Iterator[Row]) -> Iterator[Row]:
    return (row for row in rows if row.geometry is not None)


class _LeftOut:
    """The rows of a table that lie nowhere."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._counts: Counter[str] = Counter()
        self._named: list[dict[str, Any]] = []

    def add(self, row: Row) -> None:
        values = dict(zip(self._table.names, row.values, strict=True))
        self._counts[values.get("type") or self._table.name] += 1
        if len(self._named) < _MOST_NAMED:
            self._named.append({key: values[key] for key in ("id", "type", "name") if values.get(key) is not None})

    def metadata(self) -> dict[str, str]:
        """Return how many rows of each type there are, and which."""
        if not self._counts:
            return {}
        named = json.dumps(self._named, ensure_ascii=False)
        return {"without_geometry": json.dumps(self._counts), "without_geometry_rows": named}

    def sentence(self) -> str | None:
        if not self._counts:
            return None
        words = _FEATURES if self._table.name == "features" else {}
        told = in_a_row([_counted(number, *words.get(kind, _ROW)) for kind, number in self._counts.items()])
        return (
            f"FlatGeobuf holds only what lies on the map, so its metadata alone names {told}; a .parquet file holds all"
        )


_FEATURES = {
    "route": ("route without a line", "routes without a line"),
    "unresolved": ("name not placed", "names not placed"),
}
_ROW = ("row without a geometry", "rows without a geometry")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
