"""The rows of workbooks (.xlsx, .xls, .ods and their kin) and of Parquet files, read in the child process.

A row goes through the pipe as a document with a block a cell. Workbooks are read by python-calamine, of the extra
`documents`, Parquet by pyarrow, of the extra `parquet`.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterator
from typing import BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import Block, Document, Part, Unreadable

_BATCH = 1_000


def read_workbook(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the rows of all sheets of a workbook."""
    from python_calamine import CalamineWorkbook, PasswordError, WorksheetNotFound

    if stream.read(2) == b"PK":
        limits.opened_zip(stream).close()
    stream.seek(0)
    try:
        workbook = CalamineWorkbook.from_filelike(stream)
    except PasswordError as error:
        raise Unreadable(LeftOutKind.PROTECTED, "is protected by a password; save it without") from error
    names = workbook.sheet_names
    for name in names:
        try:
            sheet = workbook.get_sheet_by_name(name)
        except WorksheetNotFound:
            # A sheet that is a chart.
            continue
        first = sheet.start[0] if sheet.start else 0
        for number, row in enumerate(sheet.iter_rows(), first + 1):
            if any(cells := [_shown(cell) for cell in row]):
                yield _document(cells, number, name if len(names) > 1 else None)


def read_parquet(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the rows of a Parquet file, the titles of its columns first; nested columns are passed over."""
    try:
        from pyarrow import ArrowInvalid, parquet, types
    except ImportError as error:
        what = "is a Parquet file, which needs the extra `parquet`: in the folder of geomap, pip install '.[parquet]'"
        raise Unreadable(LeftOutKind.EXTRA_MISSING, what) from error
    try:
        table = parquet.ParquetFile(stream)
    except ArrowInvalid as error:
        raise Unreadable(LeftOutKind.DAMAGED, f"is no Parquet file ({str(error).partition(chr(10))[0]})") from error
    titles = [field.name for field in table.schema_arrow if not types.is_nested(field.type)]
    yield _document(titles, 1, None)
    number = 1
    for batch in table.iter_batches(batch_size=_BATCH, columns=titles):
        for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            number += 1
            if any(cells := [_shown(value) for value in values]):
                yield _document(cells, number, None)


def _document(cells: list[str], number: int, sheet: str | None) -> Document:
    return Document([Block(cell, "cell", sheet=sheet, row=number) for cell in cells])


def _shown(value: object) -> str:
    """Return what a cell shows."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime.datetime):
        return (value.date() if value.time() == datetime.time() else value).isoformat()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return str(value)
