"""What the commands that add columns to a CSV file share: options, streams, progress and messages."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from gazetteer.errors import SheetInvalid
from gazetteer.util.commands import output_file, require_no_input

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.spreadsheets.matching import Cells
    from gazetteer.spreadsheets.sheet import Row, Sheet

STANDARD = "-"
PREFIX = "gazetteer_"
"""What the names of added columns begin with where nothing else is asked for."""

_BLOCK = 1 << 20

_NO_CSV = frozenset(
    [
        ".geojson",
        ".gpkg",
        ".gpx",
        ".html",
        ".json",
        ".jsonl",
        ".kml",
        ".ods",
        ".parquet",
        ".pdf",
        ".shp",
        ".xls",
        ".xlsx",
    ]
)
"""Suffixes of files that people may want and that hold no CSV."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How a CSV file is read and written.

    Attributes:
        prefix: What the names of the added columns begin with.
        delimiter: What stands between two cells; None to recognise it.
        encoding: The encoding; None to recognise it.
        output: The file to write; None or `-` for standard output.
    """

    prefix: str
    delimiter: str | None
    encoding: str | None
    output: str | None


def delimiter_of(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    r"""Accept one character that can stand between cells; `\t` and `tab` are the tabulator."""
    found = "\t" if value in ("\\t", "tab") else value
    if found is not None and (len(found) != 1 or found in '"\r\n\0' or not found.isascii()):
        raise click.BadParameter(f"takes one character, or tab, not {value!r}")
    return found


def csv_output(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Accept a file that may hold CSV, or `-`: no file is written in another form than its suffix names."""
    suffix = Path(value or "").suffix.lower()
    if suffix in _NO_CSV:
        raise click.BadParameter(
            f"writes CSV, which the suffix {suffix} does not say; name it {Path(value or '').stem}.csv"
        )
    return value


def sheet_options(command: Callable[..., object]) -> Callable[..., object]:
    """Give a command the options by which a CSV file is read and written; it gets them as `options`."""

    @click.option(
        "-o", "--output", metavar="FILE", callback=csv_output, help="CSV file to write instead of standard output."
    )
    @click.option(
        "--prefix", metavar="TEXT", default=PREFIX, show_default=True,
        help="What the names of the added columns begin with.",
    )  # fmt: skip
    @click.option(
        "--delimiter", metavar="CHAR", callback=delimiter_of,
        help="Character between two cells; recognised where not given.",
    )  # fmt: skip
    @click.option("--encoding", metavar="NAME", help="Encoding, such as cp1252; recognised where not given.")
    @wraps(command)
    def gathering(
        *, prefix: str, delimiter: str | None, encoding: str | None, output: str | None, **values: Any
    ) -> object:
        return command(options=SheetOptions(prefix, delimiter, encoding, output), **values)

    return gathering


def add_columns(
    source: str,
    columns: Sequence[str],
    *,
    answers: Callable[[Gazetteer, Sheet, Iterable[Row]], Iterable[tuple[Row, Cells]]],
    gazetteer: str | None,
    options: SheetOptions,
    label: str,
) -> None:
    """Write a CSV file with columns added behind its own.

    Args:
        source: The file, or `-` for standard input.
        columns: Names of the added columns, without the prefix.
        answers: Yields each row of a sheet with its added cells.
        gazetteer: The gazetteer file; None for the default.
        options: How the file is read and written.
        label: What the progress bar says.

    Raises:
        click.UsageError: The output is the gazetteer; it may be the CSV file.
    """
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.spreadsheets.sheet import Sheet, Writer, check_names
    from gazetteer.util.progress import track

    with _opened(source) as (stream, lines), Gazetteer.open(gazetteer) as places:
        if options.output not in (None, STANDARD):
            require_no_input(Path(options.output), inputs=[places.path])
        sheet = Sheet(stream, encoding=options.encoding, delimiter=options.delimiter)
        rows = answers(places, sheet, track(sheet, label=label, total=lines))
        added = [options.prefix + column for column in columns]
        check_names(sheet.header.cells, added)
        with _written(options.output) as target:
            writer = Writer(target, sheet.form)
            writer.add(sheet.header, writer.rendered(added))
            for row, cells in rows:
                writer.add(row, writer.rendered(cells))
    form = sheet.form
    if form.written != form.encoding:
        guessed = "" if form.known else " (--encoding names another)"
        click.echo(f"gazetteer: read as {form.encoding}{guessed}, written as UTF-8", err=True)


@contextlib.contextmanager
def _opened(source: str) -> Iterator[tuple[BinaryIO, int | None]]:
    """Open a file, or standard input for `-`; give the stream and how many lines it has, where that can be told.

    Lines are counted only if a person is watching the progress bar. A `SheetInvalid` that is raised in the block gets
    the name of the file.
    """
    is_standard = source == STANDARD
    try:
        with contextlib.nullcontext(sys.stdin.buffer) if is_standard else _open(Path(source)) as stream:
            is_counted = not is_standard and sys.stderr.isatty() and stream.seekable()
            yield stream, _lines(stream) if is_counted else None
    except SheetInvalid as error:
        error.where = "standard input" if is_standard else source
        raise


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise SheetInvalid.because(error, where=path) from error


def _lines(stream: BinaryIO) -> int:
    count = sum(block.count(b"\n") for block in iter(lambda: stream.read(_BLOCK), b""))
    stream.seek(0)
    return count


@contextlib.contextmanager
def _written(target: str | None) -> Iterator[BinaryIO]:
    """Give a stream to write to: standard output, or a file that takes the place of an earlier one at the end."""
    if target is None or target == STANDARD:
        stream = sys.stdout.buffer
        yield stream
        stream.flush()
        return
    with output_file(Path(target)) as stream:
        yield stream
