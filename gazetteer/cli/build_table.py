"""`gazetteer build table`: a gazetteer of one's own places."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from gazetteer.cli.parameters import gazetteer_file
from gazetteer.errors import TableInvalid
from gazetteer.kinds import KINDS
from gazetteer.util.commands import output_file, require_no_input
from gazetteer.util.text import printable, shortened

if TYPE_CHECKING:
    from gazetteer.building.tables import Columns, Reject, Summary, TableRow

SHOWN = 20
"""Rejected rows that are told in full; the rest are counted."""

_COLUMNS = {
    "name": "the name",
    "lat": "the latitude",
    "lon": "the longitude",
    "id": "an identifier; geonames:123 stands for a place of GeoNames",
    "kind": "the kind, such as village or lake",
    "country": "the country: ISO 3166-1 code or English name",
    "names": "further names, with | or ; between them",
    "population": "the inhabitants",
    "prominence": "how well known the place is, from 0 to 1",
}


def column_options(command: Callable[..., object]) -> Callable[..., object]:
    """Add an option for each column; the command gets all of them as one `Columns`."""

    @wraps(command)
    def gathering(**values: Any) -> object:
        from gazetteer.building.tables import Columns

        return command(columns=Columns(**{part: values.pop(f"{part}_column") for part in _COLUMNS}), **values)

    for part, meaning in reversed(_COLUMNS.items()):
        text = f"Title of the column that holds {meaning}."
        gathering = click.option(f"--{part}-column", metavar="TITLE", help=text)(gathering)
    return gathering


@click.command(short_help="Build a gazetteer of your own places.", epilog=f"Kinds: {', '.join(KINDS)}.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output", metavar="OUT.gpkg", required=True, type=click.Path(dir_okay=False, path_type=Path),
    callback=gazetteer_file,
    help="Gazetteer file to write.",
)  # fmt: skip
@column_options
@click.option("--kind", type=click.Choice(list(KINDS)), metavar="KIND", help="Kind of the places that state none.")
@click.option("--layer", metavar="NAME", help="Layer of a GeoPackage that has several.")
@click.option("--encoding", metavar="NAME", help="Encoding of the text, such as cp1252; found where not given.")
@click.option("--title", metavar="TEXT", help="Title of the gazetteer.")
@click.option("--source", metavar="TEXT", help="Where the places are from.")
@click.option("--licence", metavar="TEXT", help="Terms under which they may be used.")
@click.option(
    "--rejects", metavar="OUT.csv", type=click.Path(dir_okay=False, path_type=Path),
    help="Write every rejected row to OUT.csv, with the reason.",
)  # fmt: skip
def table(
    *,
    files: Sequence[Path],
    output: Path,
    columns: Columns,
    kind: str | None,
    layer: str | None,
    encoding: str | None,
    title: str | None,
    source: str | None,
    licence: str | None,
    rejects: Path | None,
) -> None:
    """Build a gazetteer of your own places from each FILE: CSV (any separator), GeoJSON, or GeoPackage.

    Columns are guessed from their titles. A point is enough; polygons become areas. Rows that cannot be used are told
    with the reason and left out; use `gazetteer combine` to lay the places over those of another gazetteer.

    \b
    Examples:
      gazetteer build table camps.csv --output camps.gpkg
      gazetteer build table wells.csv --name-column Brunnen --kind site --output wells.gpkg
      gazetteer build table zones.geojson --licence "CC BY 4.0" --source "Survey 2026" --output zones.gpkg
    """
    from gazetteer.building.tables import Credits, TableOptions, build_tables
    from gazetteer.util.progress import track

    _require_apart(files, output, rejects)
    _require_encoding(encoding)
    options = TableOptions(columns=columns, kind=kind, layer=layer, encoding=encoding)

    def watch(rows: Iterable[TableRow]) -> Iterator[TableRow]:
        return track(rows, label="Reading places")

    credit = Credits(title=title, source=source, licence=licence)
    failure: TableInvalid | None = None
    with _written(rejects) as stream:
        report = _Report(stream)
        try:
            summary = build_tables(files, output, on_reject=report.add, options=options, credit=credit, watch=watch)
        except TableInvalid as error:
            # The file of rejects is kept, which tells why.
            failure = error
        finally:
            report.close()
    if failure is not None:
        raise failure
    _tell(summary, output, rejects)


def _require_apart(files: Sequence[Path], output: Path, rejects: Path | None) -> None:
    if rejects is not None and rejects.resolve() == output.resolve():
        raise click.UsageError("name an output that is no other file of this command")
    require_no_input(output, rejects, inputs=files)


def _require_encoding(encoding: str | None) -> None:
    try:
        "".encode(encoding or "utf-8")
    except (LookupError, ValueError) as error:
        raise click.UsageError(f"there is no encoding {printable(str(encoding))!r}") from error


class _Report:
    """Tells rejected rows as they come: the first on standard error, all of them in a file."""

    def __init__(self, stream: TextIO | None) -> None:
        self._writer = csv.writer(stream) if stream is not None else None
        if self._writer is not None:
            self._writer.writerow(["file", "position", "column", "reason", "value"])
        self._count = 0

    def add(self, reject: Reject) -> None:
        """Tell one rejected row."""
        self._count += 1
        if self._count <= SHOWN:
            click.echo(f"gazetteer: left out: {_described(reject)}", err=True)
        if self._writer is not None:
            self._writer.writerow([_harmless(cell) for cell in (*reject[:2], reject.column or "", *reject[3:])])

    def close(self) -> None:
        """Tell how many were not shown."""
        if self._count > SHOWN:
            further = f"{_counted(self._count - SHOWN, 'more row')}{'' if self._writer else '; --rejects lists them'}"
            click.echo(f"gazetteer: left out: {further}", err=True)


@contextmanager
def _written(path: Path | None) -> Iterator[TextIO | None]:
    if path is None:
        yield None
        return
    with output_file(path) as stream, io.TextIOWrapper(stream, "utf-8", newline="") as text:
        yield text


def _described(reject: Reject) -> str:
    column = f", column {shortened(reject.column, limit=40)}" if reject.column else ""
    value = f" ({shortened(reject.value, limit=60)})" if reject.value else ""
    return f"{reject.file} {reject.position}{column}{value}: {reject.reason}"


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula, and a terminal from obeying it."""
    shown = printable(cell)
    return f"'{shown}" if shown.startswith(("=", "+", "-", "@")) else shown


def _tell(summary: Summary, output: Path, rejects: Path | None) -> None:
    lines = [f"{printable(str(output))}: {_counted(summary.places, 'place')}, {_counted(summary.areas, 'area')}"]
    if summary.rejects:
        where = f"; {printable(str(rejects))} says why" if rejects is not None else ""
        lines.append(f"{summary.rejects:,} of {summary.rejects + summary.places:,} rows left out{where}")
    if summary.dropped_areas:
        lines.append(f"of {_counted(summary.dropped_areas, 'polygon')} a point was kept: the kind is that of a point")
    for line in lines:
        click.echo(f"gazetteer: {line}", err=True)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
