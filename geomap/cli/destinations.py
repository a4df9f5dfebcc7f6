"""Where a command writes: a file whose suffix says its form, a folder, a database, or `-` for standard output.

Always holds: a file is never written in another form than that which its suffix names.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePath

import click

from gazetteer.util.streams import forget_output
from gazetteer.util.text import printable
from geomap.errors import OutputUnwritable
from geomap.outputs.tables.postgis.database_address import Database, is_database

STANDARD = Path("-")
"""Standard output."""

_FOLDER_ENDS = ("/", "\\") if sys.platform == "win32" else ("/",)

_JSON_LINES = frozenset({"", ".jsonl", ".jsonlines", ".ndjson", ".txt"})
"""Suffixes of files that may hold JSON lines; so may one that has no letter, as in `found.2024-05`."""


def destination(value: str, name: str) -> Path:
    """Return the file that the value of an option means; a folder that is not there yet is made.

    Args:
        value: A file; `-` for standard output; or a folder, which is there or ends in a slash.
        name: What the file in a folder is called.

    Raises:
        click.BadParameter: It is a database.
        OutputUnwritable: The folder cannot be made.
    """
    if is_database(value):
        # Its address may hold a password, and is not repeated.
        raise click.BadParameter('a database is written by "geomap map" alone', param_hint="'--output' / '-o'")
    path = Path(value)
    if value == str(STANDARD) or not (value.endswith(_FOLDER_ENDS) or path.is_dir()):
        return path
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputUnwritable.because(error, where=path) from error
    return path / name


def destinations(
    values: Sequence[str],
    form: str | None,
    *,
    otherwise: str,
    suffixes: Mapping[str, object],
    suffix_of: Callable[[PurePath], str] = lambda path: path.suffix.lower(),
) -> list[Path]:
    """Return the files that outputs mean whose suffix says their form.

    Args:
        values: As for `destination`.
        form: The form that was asked for, a suffix without its dot; None where none was.
        otherwise: The form of what goes into folders where none was asked for.
        suffixes: The suffixes that can be written, each with its form: two may have the same.
        suffix_of: Returns the suffix of a file.

    Raises:
        click.UsageError: The suffix of one cannot be written, or is not of the form that was asked for.
        OutputUnwritable: A folder cannot be made.
    """
    named = [value for value in values if value != str(STANDARD)]
    for value in named:
        path = Path(value)
        if value.endswith(_FOLDER_ENDS) or path.is_dir():
            continue
        suffix = suffix_of(path)
        if suffix not in suffixes:
            known = ", ".join(filter(None, suffixes))
            raise click.BadParameter(
                f"the suffix of {printable(value)} is none of {known}", param_hint="'--output' / '-o'"
            )
        if form is not None and suffix and suffixes[suffix] != suffixes[f".{form}"]:
            raise click.BadParameter(
                f"{printable(value)} is no {form}: its suffix says the form", param_hint="--format"
            )
    return [destination(value, f"map.{form or otherwise}") for value in values]


def databases(values: Sequence[str], schema: str | None) -> list[Database]:
    """Return the databases among outputs, each once seen to take the tables of a map.

    Args:
        values: Outputs; those that are no database are passed over.
        schema: The schema in them that was asked for; None where none was.

    Raises:
        click.UsageError: A schema was asked for without a database, or a database is named twice.
        FormImpossible: The extra `gis` is missing, or an address or the schema is none.
        OutputUnwritable: A database cannot be reached, or cannot take the tables.
    """
    urls = [value for value in values if is_database(value)]
    if schema is not None and not urls:
        raise click.UsageError("--db-schema needs an --output that is a database, as postgresql://user@host/database")
    found = [Database(url, **({} if schema is None else {"schema": schema})) for url in urls]
    if len({database.address for database in found}) < len(found):
        raise click.UsageError(f"{found[0].shown} is named for two outputs")
    if found:
        from geomap.outputs.tables.postgis.database_rows import check_database

        for database in found:
            check_database(database)
    return found


def json_lines(value: str | None, *, elsewhere: Mapping[str, object]) -> Path | None:
    """Return the file for records, a line each; None for standard output.

    Args:
        value: As for `destination`, or None.
        elsewhere: Suffixes that `geomap map` writes.

    Raises:
        click.BadParameter: Its suffix says that it holds something else.
        OutputUnwritable: A folder cannot be made.
    """
    if value is None or value == str(STANDARD):
        return None
    path = destination(value, "records.jsonl")
    suffix = path.suffix.lower()
    if suffix not in _JSON_LINES and any(map(str.isalpha, suffix)):
        form = next(
            (one for one in sorted(elsewhere, key=len, reverse=True) if one and path.name.lower().endswith(one)), ""
        )
        other = f'; "geomap map --output FILE{form}" writes such a file' if form else ""
        raise click.BadParameter(
            f"{printable(value)} would hold JSON lines, which its suffix does not say: name it "
            f"{printable(path.stem)}.jsonl{other}",
            param_hint="'--output' / '-o'",
        )
    return path


def write_to_standard_output(data: bytes) -> None:
    """Write all of the data to standard output.

    Raises:
        OutputUnwritable: The system refuses.
    """
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What could not be written is still in the buffer, and Python would try again when it exits.
        forget_output()
        raise OutputUnwritable.because(error, where="standard output") from error
