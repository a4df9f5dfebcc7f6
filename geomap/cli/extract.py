"""`geomap extract`: what is found in reports, one JSON object a report."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from gazetteer.util.explained import SOME_LEFT_OUT
from gazetteer.util.files import replacing
from gazetteer.util.streams import forget_output
from gazetteer.util.text import printable
from geomap.cli.destinations import json_lines
from geomap.cli.options import Reading, counted, focus_in_words, reading_options, routes_in_words
from geomap.document.undrawn import is_drawn, undrawn_notices
from geomap.errors import GeomapError, OutputUnwritable
from geomap.model import Segment

if TYPE_CHECKING:
    from geomap.cli.running.products import WholeRecord
    from geomap.model import Unread

_MOST_NOTICES = 10
"""Reports in languages that are not read that are told one by one."""


def _records(_context: click.Context, _parameter: click.Parameter, output: str | None) -> Path | None:
    """Take `-` for standard output, as the commands of the gazetteer do, and refuse what names another form."""
    from geomap.outputs.formats import WRITERS

    return json_lines(output, elsewhere=WRITERS)


@click.command(short_help="Print the places and routes found in reports.")
@click.option(
    "--output", "-o", metavar="FILE", callback=_records,
    help="Write to FILE.jsonl, or into FOLDER/, instead of standard output.",
)  # fmt: skip
@click.option(
    "--format", "layout", type=click.Choice(["jsonl", "table"]),
    help="One JSON object a report, or a table for reading.  [default: a table on a terminal, else jsonl]",
)  # fmt: skip
@click.option(
    "--explain", is_flag=True, help="Print to standard error why each place was chosen and what else it could be."
)
@reading_options
def extract(*, reading: Reading, output: Path | None, layout: str | None, explain: bool) -> None:
    """Find the places and reported routes in each REPORT.

    A REPORT is a file, a folder of them, an archive, or - for standard input. Read are text, Markdown, JSON lines, CSV,
    mail and exported chats; with the extra documents also PDF, Word, LibreOffice, web pages, spreadsheets, e-books,
    TEI, feeds and web archives. docs/reports/documents.md has the list.

    docs/extraction.md explains the JSON form.

    \b
    Examples:
      geomap extract report.txt
      geomap extract reports/ --format jsonl > found.jsonl
      geomap extract reports/ --corrections corrections.csv
      cat report.txt | geomap extract -
      geomap extract report.txt --explain > found.jsonl
      geomap extract archive/ -o found.jsonl --report left-out.csv
      geomap extract archive/ -o found.jsonl --resume
    """
    from gazetteer import Gazetteer
    from geomap.cli.running.command_run import check_outputs, left_out_list, opened_run
    from geomap.cli.running.products import RecordProduct, whole_records

    as_table = layout == "table" or (layout is None and output is None and sys.stdout.isatty())
    # On a terminal a progress bar and results, or explanations, would overwrite each other.
    is_shown = not explain and (output is not None or not sys.stdout.isatty())
    summary = Summary()
    with Gazetteer.open(reading.gazetteer_path) as gazetteer, left_out_list(reading) as left_out:
        check_outputs(reading, [output] if output else [], gazetteer=gazetteer)
        with opened_run(
            reading,
            product=RecordProduct(explain),
            gazetteer=gazetteer,
            left_out=left_out,
            output=output,
            is_shown=is_shown,
        ) as (run, products):
            with _destination(output) as stream:
                for record in whole_records(products):
                    _write(record, stream, as_table=as_table)
                    for number, piece in enumerate(record.explanation):
                        if not number:
                            stream.flush()
                        click.echo(piece, nl=False, err=True)
                    summary.add(record)
                stream.flush()
            run.finish()
        focus = run.focus and focus_in_words(run.focus, countries=gazetteer)
    for notice in summary.notices():
        click.echo(f"geomap: {printable(notice)}", err=True)
    if focus:
        click.echo(f"geomap: focus: {printable(focus)}", err=True)
    if hint := left_out.hint():
        click.echo(f"geomap: {hint}", err=True)
    click.echo(f"geomap: {', '.join(filter(None, [str(summary), left_out.summary()]))}", err=True)
    if left_out.failures:
        sys.exit(SOME_LEFT_OUT)


class Summary:
    """Counts what was found, for the lines at the end."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.reports = 0
        from geomap.cli.running.products import Counts

        self._counts = Counts()
        self._unread: list[tuple[str, Unread]] = []
        self._obscured: list[tuple[str, int]] = []
        self._passed_over: list[tuple[str, int]] = []
        self._warnings: list[tuple[str, Sequence[str]]] = []

    def add(self, record: WholeRecord) -> None:
        """Count what was found in one report."""
        self.reports += 1
        self._counts.include(record.counts)
        if record.counts.obscured:
            self._obscured.append((record.id, record.counts.obscured))
        if record.counts.passed_over:
            self._passed_over.append((record.id, record.counts.passed_over))
        if record.warnings:
            self._warnings.append((record.id, record.warnings))
        if unread := record.unread:
            self._unread.append((record.id, unread))

    def notices(self) -> Iterator[str]:
        """Yield what a reader should know of the reports: languages, hidden names, routes that are not drawn."""
        from geomap.document.notices import doubts, hidden_names, notices, passed_over

        # A line for each report would bury everything else where there are thousands.
        groups = ([one] for one in self._unread) if len(self._unread) <= _MOST_NOTICES else [self._unread]
        for group in groups:
            yield from notices(group)
        yield from doubts(self._warnings)
        yield from hidden_names(self._obscured)
        yield from passed_over(self._passed_over)
        yield from undrawn_notices(self._counts.routes.elements())

    def __str__(self) -> str:
        """Return the line: reports, places, routes, names that are not placed."""
        counts = self._counts
        undrawn = sum(number for one, number in counts.routes.items() if not is_drawn(one))
        return (
            f"{counted(self.reports, 'report')}, {counted(len(counts.places), 'place')} in "
            f"{counted(counts.mentions, 'mention')}, {routes_in_words(counts.routes.total(), undrawn)}, "
            f"{counted(counts.not_placed, 'name', after=' not placed')}"
        )


def _write(record: WholeRecord, stream: TextIO, *, as_table: bool) -> None:
    if as_table:
        stream.write(_table(json.loads("".join(record.pieces))))
        return
    for piece in record.pieces:
        stream.write(piece)
    stream.write("\n")


@contextmanager
def _destination(output: Path | None) -> Iterator[TextIO]:
    if output is None:
        with _standard_output() as stream:
            yield stream
        return
    try:
        with replacing(output) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
    except OSError as error:
        if isinstance(error, GeomapError) or error.filename != str(output):
            raise
        raise OutputUnwritable.because(error, where=output) from error


@contextmanager
def _standard_output() -> Iterator[TextIO]:
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        yield sys.stdout
    except OSError as error:
        if isinstance(error, GeomapError | BrokenPipeError) or error.filename is not None:
            raise
        # What could not be written is still in the buffer, and Python would try again when it exits.
        forget_output()
        raise OutputUnwritable.because(error, where="standard output") from error


def _table(record: dict[str, Any]) -> str:
    from gazetteer.util.table import table

    rows = [
        (
            place["surface"], _answer(place), place["kind"] or "", place["country"] or "",
            f"{place['lat']:.4f}" if place["placed"] else "", f"{place['lon']:.4f}" if place["placed"] else "",
            f"{place['confidence']:.2f}", f"{place['start']}-{place['end']}{_whereabouts(place)}",
        )
        for place in record["places"]
    ]  # fmt: skip
    header = ("mention", "place", "kind", "country", "lat", "lon", "confidence", "offsets")
    found = table(header, rows, right=frozenset({"lat", "lon", "confidence"})) if rows else "no place was found"
    lines = [printable(f"report {record['id']}"), found]
    for route in record["routes"]:
        stops = " → ".join(f"{stop['role']} {stop['surface']}" for stop in route["stops"])
        drawn = "" if is_drawn(route["undrawn"]) else " (not drawn)"
        of = f" of {route['mover']}" if route["mover"] else ""
        lines.append(printable(f"{route['status']} route{of}: {stops}{drawn}"))
    return "\n".join([*lines, "", ""])


def _whereabouts(place: dict[str, Any]) -> str:
    """Return the page, row or paragraph of a place in words, with a comma before it; nothing for plain text."""
    where = Segment(
        0, 0, page=place.get("page"), sheet=place.get("sheet"), row=place.get("row"), paragraph=place.get("paragraph")
    ).where
    return f", {where}" if where else ""


def _answer(place: dict[str, Any]) -> str:
    """Return the name of the place, or that it is not placed and what it is perhaps."""
    if place["placed"]:
        return str(place["name"])
    return f"not placed, perhaps {place['name']}" if place["name"] else "not placed"
