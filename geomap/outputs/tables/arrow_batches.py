"""Rows of tables as batches of Arrow, for forms that keep columns: GeoParquet and FlatGeobuf.

Always holds: a column has the same type in every file, whatever is in it. What a column means is told in the metadata
of its field, under `description`, and under the name that GDAL and QGIS read.

A date is a day of the calendar from the year 1 on, since programs have no other. What reports date before, or to a day
that only the Julian calendar has, is null there. The column `dates` says all days as texts, those too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import Any

from geomap.errors import FormImpossible
from geomap.outputs.tables.document_rows import Row
from geomap.outputs.tables.schema import Column, Table
from geomap.outputs.tables.wkb import wkb

GEOMETRY = "geometry"
"""The column of geometries."""

ADVICE = "in the folder of geomap: pip install '.[gis]'"
"""How what these forms need is installed."""

_DATES = Column("dates", "text", "the same as texts, first/last, also of days that no date column can hold")
_ROWS = 2048
"""Rows that are held as objects at a time."""


def needed(form: str, library: str, error: ImportError) -> FormImpossible:
    """Return the error that says which library a form lacks, and how to get it."""
    made = FormImpossible(f"{form} needs {library}, which is not installed", advice=ADVICE)
    made.__cause__ = error
    return made


def columns_of(table: Table) -> tuple[Column, ...]:
    """Return the columns of a table as these forms have them, without the geometry."""
    found: list[Column] = []
    for column in table.columns:
        found += [column, _DATES] if column.name == "date_last" else [column]
    return tuple(found)


def schema_of(table: Table) -> Any:
    """Return the `pyarrow.Schema` of a table; its geometry, where it has one, is well-known binary."""
    import pyarrow

    types = {"text": pyarrow.string(), "integer": pyarrow.int64(), "real": pyarrow.float64(), "date": pyarrow.date32()}
    fields = [
        pyarrow.field(
            column.name,
            types[column.type],
            metadata={"description": column.meaning, "GDAL:OGR:comment": column.meaning},
        )
        for column in columns_of(table)
    ]
    if table.shape is not None:
        fields.append(pyarrow.field(GEOMETRY, pyarrow.binary()))
    return pyarrow.schema(fields)


def batches(rows: Iterable[Row], table: Table) -> Iterator[Any]:
    """Yield the rows of a table as `pyarrow.RecordBatch`, a few thousand in each, in their order."""
    import pyarrow

    schema = schema_of(table)
    remaining = iter(rows)
    while taken := list(islice(remaining, _ROWS)):
        arrays = []
        held = dict(zip(table.names, zip(*(row.values for row in taken), strict=True), strict=True))
        for column in columns_of(table):
            if column is _DATES:
                values: Any = map(_interval, held["date_first"], held["date_last"])
            else:
                values = map(day, held[column.name]) if column.type == "date" else held[column.name]
            arrays.append(pyarrow.array(list(values), schema.field(column.name).type))
        if table.shape is not None:
            geometries = [None if row.geometry is None else wkb(row.geometry) for row in taken]
            arrays.append(pyarrow.array(geometries, pyarrow.binary()))
        yield pyarrow.record_batch(arrays, schema=schema)


@lru_cache(maxsize=4096)
def day(text: str | None) -> date | None:
    """Return a day, where the calendar of programs has it.

    >>> day("2024-02-29"), day("-0043-03-15"), day("1900-02-29")
    (datetime.date(2024, 2, 29), None, None)
    """
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        return None


def _interval(first: str | None, last: str | None) -> str | None:
    """Return days as ISO 8601 writes an interval, or the one day that both are."""
    return first if first is None or first == last else f"{first}/{last}"
