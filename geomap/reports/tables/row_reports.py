"""A report from each row of a table that has a text.

Not here: reading files, and which column holds what (`geomap.reports.tables.column_choice`). Always holds: each report
says in its segments which row it is of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby

from gazetteer.util.text import shortened
from geomap.errors import ReportInvalid
from geomap.model import Report, Segment, SegmentKind
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.tables.column_choice import NoText, TableColumns, choose
from geomap.reports.tables.one_table import Table
from geomap.reports.tables.rows import Row

_BETWEEN = "\n\n"

Told = Report | LeftOut | ReportInvalid


def row_reports(
    rows: Iterable[Row | ReportInvalid], *, name: str, where: str, named: TableColumns
) -> Iterator[tuple[Told, int | None]]:
    """Yield a report for each row with a text, or why there is none, with the number of its row.

    Args:
        rows: The rows of a file; the first of each sheet has the titles.
        name: What the ids of reports begin with where no column has any.
        where: The file, for messages.
        named: What the user says of its columns.

    Raises:
        NoText: No column of any sheet looks like one of texts.
        ReportInvalid: A column that the user names is not there, or there are no rows.
    """
    refused: list[tuple[str, NoText]] = []
    used = False
    for table, of_sheet in tables_of(rows, name=name, where=where, named=named):
        try:
            for row in table.opened(of_sheet, partial(choose, named=named, where=where)):
                yield (_report(table, row), row.number) if isinstance(row, Row) else (row, row.line)
            used = used or bool(table.titles)
        except NoText as error:
            # Other sheets of a workbook may be reports all the same.
            refused.append((table.sheet or "", error))
    if not used:
        raise refused[0][1] if refused else empty(where)
    for sheet, reason in refused:
        what = f"has no column that looks like texts of reports; its columns are {reason}"
        yield LeftOut(where, f"sheet {sheet}", LeftOutKind.OTHER_KIND, what), None


def tables_of(
    rows: Iterable[Row | ReportInvalid], *, name: str, where: str, named: TableColumns
) -> Iterator[tuple[Table, Iterator[Row | ReportInvalid]]]:
    """Yield the tables of a file, a workbook may have several, each with its rows; see `row_reports`."""
    ids: set[str] = set()
    for sheet, of_sheet in groupby(rows, key=lambda row: row.sheet if isinstance(row, Row) else None):
        yield Table(name, where=where, sheet=sheet, named=named, ids=ids), of_sheet


def empty(where: str) -> ReportInvalid:
    """Return what is told of a table without rows."""
    return ReportInvalid("is empty", where=where, advice="leave it out or write a table into it")


def _report(table: Table, row: Row) -> Told:
    columns = table.choice.text
    texts = dict.fromkeys(row.cells[at].strip() for at in columns if at < len(row.cells))
    texts.pop("", None)
    if not texts:
        titles = ", ".join(shortened(table.titles[at], limit=30) for at in columns)
        return LeftOut(table.where, table.part(row), LeftOutKind.BLANK, f"has no text in column {titles}")
    segments: list[Segment] = []
    start = 0
    for text in texts:
        segments.append(Segment(start, start + len(text), SegmentKind.CELL, sheet=table.sheet, row=row.number))
        start += len(text) + len(_BETWEEN)
    return table.report(row, _BETWEEN.join(texts), tuple(segments), whole=True)
