"""What the commands that add columns to a CSV file share: options, streams, progress and messages."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

import click

from gazetteer.errors import OutputUnwritable, SheetInvalid

if TYPE_CHECKING:
    from gazetteer.spreadsheets.sheet import Form

STANDARD = "-"
PREFIX = "gazetteer_"
"""What the names of added columns begin with where nothing else is asked for."""

_BLOCK = 1 << 20
_Command = TypeVar("_Command", bound=Callable[..., Any])


def delimiter_of(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    r"""Accept one character that can stand between cells; `\t` and `tab` are the tabulator."""
    found = "\t" if value in ("\\t", "tab") else value
    if found is not None and (len(found) != 1 or found in '"\r\n\0' or not found.isascii()):
        raise click.BadParameter(f"takes one character, or tab, not {value!r}")
    return found


def reading_options(command: _Command) -> _Command:
    """Give a command the options by which a CSV file is read."""
    command = click.option(
        "--encoding", metavar="NAME", help="Encoding of the file, such as cp1252; recognised where not given."
    )(command)
    command = click.option(
        "--delimiter",
        metavar="CHAR",
        callback=delimiter_of,
        help="What stands between two cells; recognised where not given.",
    )(command)
    return click.option(
        "--prefix",
        metavar="TEXT",
        default=PREFIX,
        show_default=True,
        help="What the names of the added columns begin with.",
    )(command)


@contextlib.contextmanager
def opened(source: str) -> Iterator[tuple[BinaryIO, int | None]]:
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
def written(target: str | None) -> Iterator[BinaryIO]:
    """Give a stream to write to: standard output, or a file that takes the place of an earlier one at the end."""
    if target is None or target == STANDARD:
        stream = sys.stdout.buffer
        yield stream
        stream.flush()
        return
    from gazetteer.util.files import replacing

    try:
        with replacing(Path(target)) as temporary, temporary.open("wb") as stream:
            yield stream
    except OSError as error:
        raise OutputUnwritable.because(error, where=target) from error


def tell_form(form: Form) -> None:
    """Say how a file was read and is written where that is not as UTF-8 and was not asked for."""
    if form.written != form.encoding:
        guessed = "" if form.known else " (--encoding names another)"
        click.echo(f"gazetteer: read as {form.encoding}{guessed}, written as UTF-8", err=True)
