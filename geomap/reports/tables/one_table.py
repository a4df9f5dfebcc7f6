"""One table that is being read, or one sheet of a workbook: its titles, its columns, and the report of a row.

Not here: what the text of that report is. Always holds: no two rows of one file have the same id.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from geomap.errors import ReportInvalid
from geomap.model import Report, Segment
from geomap.reports.dating.date_fields import read_date, warning_of
from geomap.reports.heads import with_head
from geomap.reports.tables.column_choice import SAMPLE, Choice, TableColumns, in_words
from geomap.reports.tables.rows import Row

_MIDNIGHT = "T00:00:00"
_LONGEST_ID = 200

Chooser = Callable[[Sequence[str], Sequence[Sequence[str]]], Choice]
"""Chooses the columns by the titles and the first rows."""


class Table:
    """One table.

    Attributes:
        where: The file, for messages.
        sheet: The sheet of a workbook; None for another file, or the only one.
        titles: The titles of the columns, once the table is open.
        choice: Which column holds what.
    """

    def __init__(self, name: str, *, where: str, sheet: str | None, named: TableColumns, ids: set[str]) -> None:
        """Take what ids begin with where no column has any, and those that other sheets of the file have already."""
        self.where, self.sheet, self._named, self._ids = where, sheet, named, ids
        self._name = f"{name}#{sheet}" if sheet else name
        self.titles: tuple[str, ...] = ()
        self.choice = Choice((), {}, None)

    def opened(
        self, rows: Iterator[Row | ReportInvalid], choose: Chooser, *, what: str = "text"
    ) -> Iterator[Row | ReportInvalid]:
        """Yield the rows below the titles, and what is wrong with others, after the columns are chosen.

        Args:
            rows: The rows, the titles first.
            choose: Chooses the columns.
            what: What the chosen columns hold, for people.
        """
        header = next((row for row in rows if isinstance(row, Row)), None)
        if header is None:
            return
        self.titles = tuple(map(str.strip, header.cells))
        first = list(islice(rows, SAMPLE))
        self.choice = choose(self.titles, [row.cells for row in first if isinstance(row, Row)])
        if self._named.tell:
            told = f"{self.where} (sheet {self.sheet})" if self.sheet else self.where
            self._named.tell(f"{told}: {in_words(self.choice, self.titles, what=what)}")
        for row in chain(first, rows):
            yield self._checked(row) if isinstance(row, Row) else row

    def part(self, row: Row) -> str:
        """Return which row it is, in words."""
        return f"sheet {self.sheet}, row {row.number}" if self.sheet else f"row {row.number}"

    def report(self, row: Row, text: str, segments: tuple[Segment, ...], *, whole: bool = False) -> Report:
        """Return the report of a row.

        Args:
            row: The row.
            text, segments: Its text.
            whole: Whether the text is a report with a head of its own, which may have a date.
        """
        places = self.choice.places.items()
        values = {part: row.cells[at].strip() for part, at in places if at < len(row.cells)}
        given, order = values.get("date", ""), self.choice.order
        found = read_date(given, order=order) if given else None
        warning = warning_of(given, order=order) if given else ""
        report = Report(
            id=self._identifier(row, values.get("id", "")),
            text=text,
            title=values.get("title") or None,
            date=found.date.removesuffix("+00:00").removesuffix(_MIDNIGHT) if found else None,
            source=values.get("source") or values.get("address") or None,
            segments=segments,
            author=values.get("author") or None,
            address=_web(values.get("address", "")),
            warnings=(warning,) if warning else (),
        )
        # A date of its own that cannot be read is not made up for by what stands in the text.
        return replace(with_head(report, order=order), title=report.title) if whole and not given else report

    def _checked(self, row: Row) -> Row | ReportInvalid:
        if not any(map(str.strip, row.cells[len(self.titles) :])):
            return row
        what = f"has {len(row.cells)} cells where there are {len(self.titles)} titles"
        advice = "put quotation marks round a cell with the mark that stands between two"
        return ReportInvalid(what, where=self.where, line=row.number, advice=advice)

    def _identifier(self, row: Row, given: str) -> str:
        identifier = given[:_LONGEST_ID] or str(row.number)
        if identifier.isdecimal():
            # Other tables have numbers, too.
            identifier = f"{self._name}#{identifier}"
        if identifier in self._ids:
            # Some exports have a row for each side of an event, all with its id.
            identifier = f"{identifier} ({self.part(row)})"
        self._ids.add(identifier)
        return identifier


def _web(address: str) -> str | None:
    return address if address.lower().startswith(("http://", "https://")) and not address.split()[1:] else None
