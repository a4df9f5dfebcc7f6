"""One table of a map document as CSV (RFC 4180) or as lines of cells between tabulators.

The file is UTF-8 with a byte order mark, without which Excel takes it for the code page of the machine and spoils every
name that is not Latin; pandas, DuckDB, LibreOffice and QGIS skip the mark.

Always holds: no cell is run. A text that a spreadsheet would take for a formula (OWASP, CSV Injection) begins with an
apostrophe, as in the CSV that the page saves (`front_end/saving/table_columns.js`); numbers stay numbers.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from geomap.outputs.tables.document_rows import Geometry, Row, Tables
from geomap.outputs.tables.schema import Column, Table

WKT = Column("wkt", "text", "the geometry as well-known text (OGC 06-103r4), WGS84 degrees, longitude first")
"""The last column of a table of lines or polygons."""

_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@\t\r＝＋－＠]")
_PARTED_FORMULA = re.compile(r"([;\t\r\n][\s\ufeff\"]*)(?=[=+\-@＝＋－＠])")


def columns_of(table: Table) -> Sequence[Column]:
    """Return the columns of a table in such a file.

    Tables of points have `lat` and `lon`, and `features`, which people look at, has no long texts of lines.
    """
    return (*table.columns, WKT) if table.shape in ("MULTILINESTRING", "MULTIPOLYGON") else table.columns


def write_csv(tables: Tables, path: Path, table: Table, *, tabbed: bool = False) -> None:
    """Write a table into a file, row by row.

    Args:
        tables: The tables of the map document.
        path: The file; what is in it is replaced.
        table: Which of the tables.
        tabbed: Part the cells by tabulators; white space within a cell is then written as one space, since neither a
            tabulator nor the end of a line can stand in such a cell (IANA, text/tab-separated-values).

    Raises:
        OSError: The file cannot be written.
    """
    columns = columns_of(table)
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter="\t" if tabbed else ",", lineterminator="\r\n")
        writer.writerow([column.name for column in columns])
        with_geometry = columns[-1] is WKT
        writer.writerows(
            [_cell(value, tabbed=tabbed) for value in _values(row, with_geometry=with_geometry)]
            for row in tables.rows(table)
        )


def would_be_run(text: str) -> bool:
    """Return whether a spreadsheet would take a text for a formula.

    >>> would_be_run(" =1+1"), would_be_run("@home"), would_be_run("Al-Bab")
    (True, True, False)
    """
    return _FORMULA.match(text) is not None


def _values(row: Row, *, with_geometry: bool) -> Iterator[Any]:
    yield from row.values
    if with_geometry:
        yield row.geometry and well_known_text(row.geometry)


def _cell(value: Any, *, tabbed: bool) -> Any:
    if not isinstance(value, str):
        return value
    if tabbed:
        value = " ".join(value.split())
    # Where the list separator of the machine is a semicolon, Excel parts lines there, whatever is quoted.
    if ";" in value or "\n" in value or "\t" in value or "\r" in value:
        begin = len(value) - len(value.lstrip())
        value = value[:begin] + _PARTED_FORMULA.sub(r"\1'", value[begin:])
    return f"'{value}" if would_be_run(value) else value


def well_known_text(geometry: Geometry) -> str:
    """Return a GeoJSON geometry as well-known text.

    >>> well_known_text({"type": "MultiLineString", "coordinates": [[[30.5, 10], [31, -2.25]]]})
    'MULTILINESTRING ((30.5 10, 31 -2.25))'
    """
    coordinates = geometry["coordinates"]
    inner = _positions(coordinates)
    return f"{geometry['type'].upper()} {f'({inner})' if geometry['type'] == 'Point' else inner}"


def _positions(coordinates: Sequence[Any]) -> str:
    if isinstance(coordinates[0], (int, float)):
        return f"{coordinates[0]!r} {coordinates[1]!r}"
    return f"({', '.join(map(_positions, coordinates))})"
