"""`geomap extract`: what is found in reports, one JSON object a report."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click

from gazetteer.util.files import replacing
from gazetteer.util.text import printable
from geomap.cli.options import Reading, Run, counted, focus_in_words, reading_options, routes_in_words
from geomap.document.undrawn import is_drawn, undrawn_notices
from geomap.errors import GeomapError, OutputUnwritable
from geomap.model import Extraction, Unread

_MOST_NOTICES = 10
"""Reports in languages that are not read that are told one by one."""


@click.command(short_help="Print the places and routes found in reports.")
@click.option(
    "--output", "-o", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE instead of standard output."
)
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

    A REPORT is a file (.txt, .md or .jsonl), a folder of them, or - for standard input.

    docs/extraction.md explains the JSON form.

    \b
    Examples:
      geomap extract report.txt
      geomap extract reports/ --format jsonl > found.jsonl
      geomap extract reports/ --corrections corrections.csv
      cat report.txt | geomap extract -
      geomap extract report.txt --explain > found.jsonl
    """
    from gazetteer import Gazetteer
    from geomap.cli.explaining import explanation
    from geomap.document.notices import hidden_names, notices
    from geomap.document.record import to_record

    as_table = layout == "table" or (layout is None and output is None and sys.stdout.isatty())
    summary = Summary()
    unread: list[tuple[str, Unread]] = []
    obscured: list[tuple[str, int]] = []
    with Gazetteer.open(reading.gazetteer_path) as gazetteer, _destination(output) as stream:
        # On a terminal a progress bar and results, or explanations, would overwrite each other.
        show_progress = not explain and (output is not None or not sys.stdout.isatty())
        run = Run(reading, gazetteer=gazetteer, show_progress=show_progress)
        for extraction in run:
            record = to_record(extraction)
            stream.write(_table(record) if as_table else json.dumps(record, ensure_ascii=False) + "\n")
            if explain:
                stream.flush()
                click.echo(explanation(extraction, countries=gazetteer), nl=False, err=True)
            summary.add(extraction, record)
            if extraction.obscured:
                obscured.append((extraction.report.id, len(extraction.obscured)))
            if extraction.unread:
                unread.append((extraction.report.id, extraction.unread))
        stream.flush()
        focus = run.focus and focus_in_words(run.focus, countries=gazetteer)
    # A line for each report would bury everything else where there are thousands.
    groups = ([one] for one in unread) if len(unread) <= _MOST_NOTICES else [unread]
    told = (notice for group in groups for notice in notices(group))
    for notice in (*told, *hidden_names(obscured), *undrawn_notices(summary.routes)):
        click.echo(f"geomap: {printable(notice)}", err=True)
    if focus:
        click.echo(f"geomap: focus: {printable(focus)}", err=True)
    click.echo(f"geomap: {summary}", err=True)


class Summary:
    """Counts what was found, for the line at the end."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.reports = self.mentions = self.not_placed = 0
        self.routes: list[str | None] = []
        self._places: set[str] = set()

    def add(self, extraction: Extraction, record: Mapping[str, Any]) -> None:
        """Count what was found in one report, and what its record says."""
        self.reports += 1
        self.routes += [route["undrawn"] for route in record["routes"]]
        for finding in extraction.findings:
            self.mentions += 1
            if finding.place is None or not finding.placed:
                self.not_placed += 1
            else:
                self._places.add(finding.place.id)

    def __str__(self) -> str:
        """Return the line: reports, places, routes, names that are not placed."""
        undrawn = sum(not is_drawn(one) for one in self.routes)
        return (
            f"{counted(self.reports, 'report')}, {counted(len(self._places), 'place')} in "
            f"{counted(self.mentions, 'mention')}, {routes_in_words(len(self.routes), undrawn)}, "
            f"{counted(self.not_placed, 'name', after=' not placed')}"
        )


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
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputUnwritable.because(error, where="standard output") from error


def _table(record: dict[str, Any]) -> str:
    from gazetteer.util.table import table

    rows = [
        (
            place["surface"], _answer(place), place["kind"] or "", place["country"] or "",
            f"{place['lat']:.4f}" if place["placed"] else "", f"{place['lon']:.4f}" if place["placed"] else "",
            f"{place['confidence']:.2f}", f"{place['start']}-{place['end']}",
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


def _answer(place: dict[str, Any]) -> str:
    """Return the name of the place, or that it is not placed and what it is perhaps."""
    if place["placed"]:
        return str(place["name"])
    return f"not placed, perhaps {place['name']}" if place["name"] else "not placed"
