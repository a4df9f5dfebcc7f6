"""Tables of places: each row names one, which `gazetteer match` would find, and it is drawn as if a report named it.

The text of a row is what its cells say, so that the map shows them beside the place. What columns of countries and
units state must hold the place. Not here: which place a row means (`gazetteer.spreadsheets.row_lookup`). Always holds:
a place that is found is drawn, surely only where nothing else in the gazetteer has the name as well.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from gazetteer import Match
from gazetteer.spreadsheets.row_lookup import PLACEHOLDER, Answer, Question, RowLookup, stated_of
from gazetteer.spreadsheets.units import degrees_apart
from gazetteer.util.text import shortened
from geomap.errors import ReportInvalid
from geomap.model import (
    CERTAIN,
    LEAST_PLACED,
    Alternative,
    Extraction,
    Finding,
    Mention,
    MentionForm,
    Report,
    Segment,
    SegmentKind,
    Span,
)
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.tables.column_choice import Choice, TableColumns, choose_beside, position
from geomap.reports.tables.one_table import Table
from geomap.reports.tables.row_reports import empty, tables_of
from geomap.reports.tables.rows import Row

if TYPE_CHECKING:
    from gazetteer import Gazetteer

_BETWEEN = "; "
_LONGEST_TITLE, _LONGEST_CELL, _MOST_CELLS = 40, 200, 24
"""How much of a row is shown."""

_PREFERRED = 0.1
"""Prominence by which one place must exceed another of its name to be e times as likely; hand-set."""

_ONE_PLACE = 0.5
"""Degrees within which a town and the unit of its name are one place for whoever draws a table."""

_MOST_OTHERS = 5
_KEPT = 1 << 16


@dataclass(frozen=True, slots=True)
class PlaceColumns:
    """The columns of a table of places, by their titles.

    Attributes:
        place: That with the names.
        stating: Those that say what contains them: the country, the first-level and the second-level unit.
    """

    place: str
    stating: tuple[str | None, str | None, str | None] = (None, None, None)


class PlaceRows:
    """Finds the places of the rows of tables."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        columns: PlaceColumns,
        *,
        named: TableColumns,
        countries: Collection[str] = (),
        near: tuple[float, float] | None = None,
    ) -> None:
        """Take where to look.

        Args:
            gazetteer: The gazetteer.
            columns: Which columns name the places.
            named: What the user says of other columns.
            countries: Codes of the countries in which all places must be; none for any.
            near: Point (lon, lat), degrees; the nearer places are, the more they are preferred.
        """
        self._columns, self._named = columns, named
        lookup = RowLookup(gazetteer, countries=countries or None, near=near)
        self._answer = lru_cache(maxsize=_KEPT)(lookup.answer)

    def extractions(
        self, rows: Iterable[Row | ReportInvalid], *, name: str, where: str
    ) -> Iterator[Extraction | LeftOut | ReportInvalid]:
        """Yield what each row names, or why it names nothing; arguments and errors are those of `row_reports`."""
        used = False
        for table, of_sheet in tables_of(rows, name=name, where=where, named=self._named):
            for row in table.opened(of_sheet, partial(self._choose, where=where), what="places"):
                used = True
                yield self._extraction(table, row) if isinstance(row, Row) else row
        if not used:
            raise empty(where)

    def _choose(self, titles: Sequence[str], sample: Sequence[Sequence[str]], *, where: str) -> Choice:
        at = position(titles, self._columns.place, where=where)
        return choose_beside(titles, sample, taken=(at,), named=self._named, where=where)

    def _extraction(self, table: Table, row: Row) -> Extraction | LeftOut:
        at = table.choice.text[0]
        name = _shown(row.cells[at]) if at < len(row.cells) else ""
        if not name:
            what = f"has no name in column {shortened(table.titles[at], limit=30)}"
            return LeftOut(table.where, table.part(row), LeftOutKind.BLANK, what)
        question = self._question(table, row, name)
        if self._answer(question).reason == PLACEHOLDER:
            return LeftOut(table.where, table.part(row), LeftOutKind.BLANK, f"has {shortened(name)} for a name")
        text, span = _in_words(table.titles, row, at)
        segment = Segment(0, len(text), SegmentKind.CELL, sheet=table.sheet, row=row.number)
        report = table.report(row, text, (segment,))
        return Extraction(report, (Span(0, len(text)),), (self._finding(report, span, question),))

    def _question(self, table: Table, row: Row, name: str) -> Question:
        stated = []
        for level, title in enumerate(self._columns.stating):
            at = None if title is None else position(table.titles, title, where=table.where)
            cell = row.cells[at] if at is not None and at < len(row.cells) else ""
            stated.append(stated_of(title or "", cell, level=level))
        return Question(name, tuple(filter(None, stated)))

    def _finding(self, report: Report, span: Span, question: Question) -> Finding:
        answer = self._answer(question)
        surface = report.text[span.start : span.end]
        mention = Mention(span, surface, MentionForm.NAME, answer.matches[:_MOST_OTHERS], CERTAIN)
        if not answer.matches:
            return Finding(mention, None, 0.0, reasons=(answer.reason,))
        shares = _shares(answer.matches)
        best = answer.matches[0]
        others = zip(answer.matches[1 : 1 + _MOST_OTHERS], shares[1:], strict=False)
        return Finding(
            mention,
            best.place,
            round(max(best.score * shares[0], LEAST_PLACED), 4),
            tuple(Alternative(match.place, round(share, 4)) for match, share in others),
            tuple(_reasons(answer, question)),
        )


def _shares(matches: Sequence[Match]) -> list[float]:
    """Return how probable each of several places of a name is, by how well it matches and how well it is known."""
    best = matches[0]
    weights = [1.0, *(_weight(match, best) for match in matches[1:])]
    return [weight / sum(weights) for weight in weights]


def _weight(match: Match, best: Match) -> float:
    """Return how probable a place is against the best one of the name."""
    if match.step is not best.step or degrees_apart(match.place, best.place) <= _ONE_PLACE:
        return 0.0
    return min(match.score / best.score * math.exp((match.place.prominence - best.place.prominence) / _PREFERRED), 1.0)


def _reasons(answer: Answer, question: Question) -> Iterator[str]:
    best = answer.matches[0]
    if best.name.casefold() != question.text.casefold():
        yield f"the gazetteer has it as {shortened(best.name, limit=_LONGEST_TITLE)}"
    for stated in question.stated:
        yield f"the row says {shortened(stated.where, limit=_LONGEST_TITLE)}: {shortened(stated.value, limit=60)}"


def _in_words(titles: Sequence[str], row: Row, place: int) -> tuple[str, Span]:
    """Return what a row says, and where in that the name of its place stands."""
    text = ""
    span = Span(0, 0)
    shown = [at for at, cell in enumerate(row.cells[: len(titles)]) if cell.strip() and at != place][:_MOST_CELLS]
    for at in sorted([place, *shown]):
        title = shortened(titles[at], limit=_LONGEST_TITLE)
        text += f"{_BETWEEN if text else ''}{title}: " if title else _BETWEEN if text else ""
        cell = _shown(row.cells[at])
        if at == place:
            span = Span(len(text), len(text) + len(cell))
        text += cell
    return text, span


def _shown(cell: str) -> str:
    """Return a cell on one line, cut where it is long."""
    return shortened(" ".join(cell.split()), limit=_LONGEST_CELL) if cell.strip() else ""
