"""The reports of one file that is a table.

Not here: which files there are, and what becomes of a workbook without a column of texts
(`geomap.reports.report_files`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from gazetteer.util.text import shortened
from geomap.errors import ReportInvalid
from geomap.reports.finding_files import Source
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.readers.documents import Contained, Document, Part, Skipped, Unreadable
from geomap.reports.readers.sandbox import Sandbox
from geomap.reports.tables.column_choice import NoText, TableColumns
from geomap.reports.tables.delimited_rows import delimited_rows
from geomap.reports.tables.row_reports import Told, row_reports
from geomap.reports.tables.rows import Row
from geomap.reports.tables.suffixes import DELIMITED, WITH_TABS, packed_table

_NO_TEXT = "has no column that looks like texts of reports"
_NAME_IT = "name it with --text-column, or draw the places of a column with geomap map --place-column"


def packed_reports(
    source: Source, path: Path, sandbox: Sandbox, *, named: TableColumns
) -> Iterator[tuple[Told, int | None]]:
    """Yield what a workbook or a Parquet file gives, each with the number of its row.

    Raises:
        NoText: No column looks like one of texts.
        ReportInvalid: It cannot be read.
    """
    yield from row_reports(unpacked_rows(source, path, sandbox), name=source.id, where=source.where, named=named)


def unpacked_rows(source: Source, path: Path, sandbox: Sandbox) -> Iterator[Row | ReportInvalid]:
    """Yield the rows of a workbook or a Parquet file.

    Raises:
        ReportInvalid: It cannot be read.
    """
    reader = packed_table(source.suffix)
    if reader is None:
        raise ValueError(f"no table has the suffix {source.suffix}")
    try:
        yield from _rows(sandbox.read(reader, path), source.where)
    except Unreadable as failure:
        error = ReportInvalid(str(failure), where=source.where)
        error.kind = failure.kind
        raise error from failure


def delimited_reports(source: Source, stream: BinaryIO, *, named: TableColumns) -> Iterator[tuple[Told, int | None]]:
    """Yield what a CSV file gives; the arguments and errors are those of `packed_reports`."""
    rows = delimited_rows(stream, where=source.where, tabs=source.suffix in WITH_TABS)
    yield from row_reports(rows, name=source.id, where=source.where, named=named)


def without_text(source: Source, error: NoText) -> LeftOut | ReportInvalid:
    """Return what is told of a table without texts: nothing is wrong with it where it was found in a folder."""
    such = f", such as {shortened(error.place)}" if error.place else ""
    advice = f"{_NAME_IT}{such}; its columns are {error}"
    if source.found:
        return LeftOut(source.where, "", LeftOutKind.NO_COLUMN, f"{_NO_TEXT}; {advice}")
    failure = ReportInvalid(_NO_TEXT, where=source.where, advice=advice)
    failure.kind = LeftOutKind.NO_COLUMN
    return failure


def is_delimited(source: Source) -> bool:
    """Tell whether a source is a CSV file or its kin."""
    return source.suffix in DELIMITED


def _rows(parts: Iterable[Part], where: str) -> Iterator[Row | ReportInvalid]:
    """Yield the rows that a child process sent, and what it left out."""
    for part in parts:
        if isinstance(part, Document) and part.blocks:
            block = part.blocks[0]
            yield Row(block.row or 1, tuple(block.text for block in part.blocks), block.sheet)
        elif isinstance(part, Skipped):
            error = ReportInvalid(part.reason, where=where)
            error.kind = part.kind
            yield error
        elif isinstance(part, Contained):
            raise TypeError("a table contains no files")
