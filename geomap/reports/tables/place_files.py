"""The places of whole files: tables of places, from files and standard input."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import BinaryIO, NoReturn

from geomap.errors import GeomapError, NoReports, ReportInvalid, ReportUnreadable
from geomap.model import Extraction
from geomap.reports.finding_files import Source, find, with_identifiers
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.readers.sandbox import Sandbox
from geomap.reports.tables.delimited_rows import delimited_rows
from geomap.reports.tables.place_rows import PlaceRows
from geomap.reports.tables.rows import Row
from geomap.reports.tables.suffixes import DELIMITED, WITH_TABS, packed_table
from geomap.reports.tables.table_files import unpacked_rows

_TABLES = "name CSV, TSV, Excel, OpenDocument or Parquet files"


def read_places(
    paths: Sequence[str | os.PathLike[str]],
    *,
    rows: PlaceRows,
    standard_input: BinaryIO | None = None,
    on_error: Callable[[GeomapError], None] | None = None,
    on_left_out: Callable[[LeftOut], None] | None = None,
) -> Iterator[Extraction]:
    """Yield what the rows of tables name, each as if a report named it.

    Args:
        paths: Files, folders, or `-` for standard input.
        rows: What finds the place of a row.
        standard_input: What `-` stands for, opened for bytes; by default that of the process.
        on_error: Called with each file or row that cannot be used; by default the first one is raised.
        on_left_out: Called with everything else that is left out, such as rows without a name.

    Raises:
        NoReports: No row has a name.
        ReportInvalid, ReportUnreadable: As for `geomap.reports.report_files.read_reports`.
    """
    fail, tell = on_error or _raise, on_left_out or _pass_over
    ids: set[str] = set()
    with Sandbox() as sandbox:
        for source in with_identifiers(find(paths, fail, tell)):
            try:
                for one in _in_file(source, rows, sandbox, standard_input or sys.stdin.buffer):
                    if isinstance(one, Extraction):
                        yield _unique(one, source, ids)
                    elif isinstance(one, LeftOut):
                        tell(one)
                    else:
                        fail(one)
            except ReportInvalid as error:
                # A folder may have tables of other things as well.
                if source.found and error.kind == LeftOutKind.NO_COLUMN:
                    tell(LeftOut.of(error))
                else:
                    fail(error)
            except OSError as error:
                fail(ReportUnreadable.because(error, where=source.where))
    if not ids:
        raise NoReports("no row names a place", advice="see the messages before this one")


def _in_file(
    source: Source, rows: PlaceRows, sandbox: Sandbox, standard_input: BinaryIO
) -> Iterator[Extraction | LeftOut | ReportInvalid]:
    if source.path is None:
        stream = io.BytesIO(standard_input.read())
        yield from rows.extractions(delimited_rows(stream, where=source.where), name=source.id, where=source.where)
    elif packed_table(source.suffix):
        unpacked = unpacked_rows(source, source.path, sandbox)
        yield from rows.extractions(unpacked, name=source.id, where=source.where)
    elif source.suffix in DELIMITED:
        with source.path.open("rb") as opened:
            found = _delimited(source, opened)
            yield from rows.extractions(found, name=source.id, where=source.where)
    elif source.found:
        yield LeftOut(source.where, "", LeftOutKind.OTHER_KIND, "is no table")
    else:
        raise ReportInvalid("is no table", where=source.where, advice=_TABLES)


def _delimited(source: Source, stream: BinaryIO) -> Iterator[Row | ReportInvalid]:
    return delimited_rows(stream, where=source.where, tabs=source.suffix in WITH_TABS)


def _unique(extraction: Extraction, source: Source, ids: set[str]) -> Extraction:
    """Return what a row names with an id that no other row of all files has."""
    report = extraction.report
    if report.id in ids:
        report = replace(report, id=f"{source.id}#{report.id}")
    ids.add(report.id)
    return replace(extraction, report=report)


def _raise(error: GeomapError) -> NoReturn:
    raise error


def _pass_over(_: LeftOut) -> None:
    """Say nothing."""
