"""Maps of very many reports, for `geomap map`: when they are made, and the tables that stand beside them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazetteer.util.files import replacing
from geomap.cli.options import writing
from geomap.outputs.formats import suffix_of
from geomap.outputs.tables.schema import ACCOUNTS, MENTIONS

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.document.build import LabelWords, RoutesShown
    from geomap.document.evidence import Evidence
    from geomap.errors import GeomapError
    from geomap.model import Extraction, Focus
    from geomap.reports.tables.column_choice import TableColumns

MOST_REPORTS = 20_000
"""Reports of which a map quotes everything, unless the user says otherwise."""

Found = tuple["Extraction", "Evidence | None"]
"""What was found in a report, and what quotes it where its text is not there."""


class Quoted(click.ParamType):  # type: ignore[type-arg]
    """How many mentions of a place are quoted: a whole number from 1, or `all`."""

    name = "evidence"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number; 0 for all."""
        if isinstance(value, int) or value == "all":
            return value if isinstance(value, int) else 0
        if not (value.isascii() and value.isdecimal() and 1 <= int(value) <= 1_000):
            self.fail(f"{value!r} is neither a number from 1 to 1000 nor all", param, ctx)
        return int(value)


@dataclass(frozen=True, slots=True)
class Pooling:
    """Whether a map quotes only the strongest of what reports say, and where all the rest goes.

    Attributes:
        quoted: Mentions of a place that are quoted at most; None where the number of reports decides, 0 for all.
        beside: The file beside which the tables stand; None where there is none.
        hindrance: Why it cannot be, a phrase; empty where it can.
    """

    quoted: int | None
    beside: Path | None
    hindrance: str

    @property
    def tables(self) -> tuple[Path, ...]:
        """The tables of all mentions and all accounts."""
        if self.beside is None:
            return ()
        stem = self.beside.name[: len(self.beside.name) - len(suffix_of(self.beside))]
        return tuple(self.beside.with_name(f"{stem}-{table.name}.parquet") for table in (MENTIONS, ACCOUNTS))

    def require(self, why: str) -> None:
        """Refuse a command whose map must be such a one and cannot.

        Args:
            why: What makes it one, for the message.

        Raises:
            click.UsageError: Something hinders it.
            FormImpossible: The extra `gis` is missing.
        """
        from geomap.outputs.tables.geoparquet import check_geoparquet

        if self.hindrance:
            raise click.UsageError(f"{why}, {self.hindrance}")
        check_geoparquet(MENTIONS)

    def pooled(self, found: Iterator[Found]) -> tuple[list[Extraction], Iterator[Found] | None]:
        """Return all that was found, or where it is too much to be held, an iterator over it."""
        if self.quoted:
            return [], found
        if self.quoted == 0 or self.hindrance or not _has_parquet():
            return [extraction for extraction, _ in found], None
        first = deque(islice(found, MOST_REPORTS + 1))
        if len(first) <= MOST_REPORTS:
            return [extraction for extraction, _ in first], None
        return [], chain(_emptied(first), found)


def pooling(quoted: int | None, *, files: Sequence[Path], has_database: bool, has_text: bool) -> Pooling:
    """Return whether a map quotes only the strongest, by the options of the command.

    Args:
        quoted: What `--evidence` says.
        files: Outputs that are files.
        has_database: Whether a database is written, which is to hold everything.
        has_text: Whether the whole texts are to be in the outputs.

    Raises:
        click.UsageError: A number was asked for and something hinders it.
        FormImpossible: A number was asked for, and the extra `gis` is missing.
    """
    hindrance = ""
    if not files:
        hindrance = "which needs an --output FILE, beside which tables hold all that is not quoted"
    elif has_database:
        hindrance = "which a database cannot be: it holds everything"
    elif has_text:
        hindrance = "which goes without --text"
    made = Pooling(quoted, files[0] if files else None, hindrance)
    if quoted:
        made.require("--evidence makes a map that quotes a part")
    return made


def draw(
    found: Iterable[Found],
    strongest: Pooling,
    *,
    gazetteer: Gazetteer,
    title: str | None,
    demonyms: bool,
    routes: RoutesShown,
    labels: LabelWords,
    focus: Callable[[], Focus | None],
) -> tuple[dict[str, Any], list[Path]]:
    """Return the map document of what was found, and the tables of everything, which are written first.

    Args:
        found: What was found in one report after the other.
        strongest: What is quoted, and where the tables stand.
        gazetteer, title, routes, labels: As for `geomap.document.pooled.pooled_document.pooled_document`.
        demonyms: Whether a demonym counts as a mention of its country.
        focus: Says where the reports are set, once all are gone through.

    Raises:
        OutputUnwritable: A table cannot be written, or there is no room to put aside what was found.
    """
    from geomap.document.pooled.pool import Pool
    from geomap.document.pooled.pooled_document import pooled_document
    from geomap.document.pooled.strongest import MOST_KEPT
    from geomap.outputs.tables.pooled_tables import write_accounts, write_mentions
    from geomap.reports.run import putting_aside

    with Pool(demonyms=demonyms, journeys=routes != "none", quoted=strongest.quoted or MOST_KEPT) as pool:
        for extraction, evidence in found:
            with putting_aside():
                pool.add(extraction, evidence)
        # Without journeys there is no account to write.
        tables = list(strongest.tables if len(pool.accounts.aside) else strongest.tables[:1])
        named = [path.name for path in tables]
        with putting_aside():
            pooled = pooled_document(
                pool, gazetteer=gazetteer, title=title, routes=routes, focus=focus(), labels=labels, tables=named
            )
        for path, write in zip(tables, (write_mentions, write_accounts), strict=False):
            with writing(path), replacing(path) as temporary:
                write(pool, pooled, temporary)
    return pooled.document, tables


def found_in_records(
    files: Sequence[Path], *, named: TableColumns, gazetteer: Gazetteer, on_error: Callable[[GeomapError], None]
) -> Iterator[Found]:
    """Yield what records say that were made earlier.

    Raises:
        NoReports: There is none that can be used.
    """
    from geomap.document.pooled.from_record import Records
    from geomap.errors import NoReports, ReportInvalid
    from geomap.reports.tables.record_files import read_records

    records = Records(gazetteer)
    any_made = False
    for one in read_records(files, named=named, on_error=on_error):
        try:
            made = records.extraction(one.record, report=one.report, where=one.where)
        except ReportInvalid as error:
            on_error(error)
            continue
        any_made = True
        yield made
    if not any_made:
        raise NoReports("none of the records could be read", advice="see the messages before this one")


def _emptied(held: deque[Found]) -> Iterator[Found]:
    """Yield what is held, and hold it no longer."""
    while held:
        yield held.popleft()


def _has_parquet() -> bool:
    return find_spec("pyarrow") is not None
