"""Reading CSV and its relatives.

The delimiter is recognised among comma, semicolon, tab and bar; the first row that is not blank holds the titles. Rows
come one at a time, so that memory does not grow with the file. What the `csv` module cannot read, a row with more cells
than titles, and a damaged byte cost that row alone. Rows without any text are blank lines and no rows.

Not here: which column holds what (`gazetteer.building.tables.headings`) and whether a row is a place
(`gazetteer.building.tables.table_rows`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from gazetteer.building.tables.headings import Chooser
from gazetteer.building.tables.model import Record, Refused
from gazetteer.errors import TableInvalid
from gazetteer.util.csv_dialect import DELIMITERS, allow_long_cells, delimiter_of, stated_delimiter
from gazetteer.util.encoding import open_text
from gazetteer.util.text import printable, shortened

_LONGEST_LINE = 1 << 24
_SNIFFED = 1 << 16


def read_delimited(path: Path, *, chooser: Chooser, encoding: str | None = None) -> Iterator[Record | Refused]:
    """Read a table of delimited text: yield a record for each row that is not blank, or why it is none.

    Args:
        path: The file.
        chooser: Chooses the columns; the titles must hold one for the name and two for the coordinates.
        encoding: Its encoding; found where None.

    Raises:
        TableInvalid: It is no table, or a column is missing.
        OSError: It cannot be read.
    """
    allow_long_cells()
    advice = "save it as CSV in UTF-8"
    with open_text(path, encoding=encoding, newline="", error=TableInvalid, advice=advice) as stream:
        yield from _records(stream, chooser)


def _require_columns(titles: Sequence[str], chooser: Chooser) -> None:
    shown = ", ".join(shortened(title, limit=30) for title in titles[:20]) or "none"
    if absent := chooser.missing(titles):
        part, title = absent[0]
        raise TableInvalid(f"has no column {shortened(title)} for the {part}", advice=f"its columns are {shown}")
    chosen = chooser.choose(titles)
    for part, meaning in (("name", "the name"), ("lat", "the latitude"), ("lon", "the longitude")):
        if part not in chosen:
            advice = f"name it with --{part}-column; its columns are {shown}"
            raise TableInvalid(f"has no column for {meaning} that is recognised", advice=advice)


def _header(stream: TextIO) -> tuple[str, str | None]:
    """Return the titles, as far as it takes to recognise the delimiter, and the delimiter that is stated."""
    stated = None
    lines = _lines(stream)
    for line in lines:
        stated = stated or stated_delimiter(line)
        if not _is_blank(line.strip(DELIMITERS)) and not stated_delimiter(line):
            while line.count('"') % 2 and len(line) < _SNIFFED and (further := next(lines, "")):
                line += further
            return line[:_SNIFFED], stated
    raise TableInvalid("is empty", advice="give a table with titles in its first row")


def _records(stream: TextIO, chooser: Chooser) -> Iterator[Record | Refused]:
    header, delimiter = _header(stream)
    delimiter = delimiter or delimiter_of(header, known=lambda titles: len(chooser.choose(titles)))
    stream.seek(0)
    reader = csv.reader(_lines(stream), delimiter=delimiter)
    titles: tuple[str, ...] | None = None
    while True:
        first = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            why = f"cannot be read ({printable(str(error))}); is a quotation mark not closed?"
            yield Refused(why, position=_position(first, reader.line_num))
            continue
        if _is_blank("".join(cells)) or (titles is None and stated_delimiter(delimiter.join(cells))):
            continue
        if titles is None:
            titles = tuple(cell.strip() for cell in cells)
            _require_columns(titles, chooser)
        elif _is_blank("".join(cells[len(titles) :])):
            yield Record(_position(first, reader.line_num), _titled(titles, cells), None)
        else:
            why = f"has {len(cells)} cells, but there are {len(titles)} titles; put quotation marks round the cell"
            yield Refused(why, value=delimiter.join(cells), position=_position(first, reader.line_num))


def _titled(titles: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    named: dict[str, str] = {}
    for title, cell in zip(titles, cells, strict=False):
        named.setdefault(title, cell)
    for title in titles[len(cells) :]:
        named.setdefault(title, "")
    return named


def _lines(stream: TextIO) -> Iterator[str]:
    number = 0
    while line := stream.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise TableInvalid(f"has over {_LONGEST_LINE:,} characters", line=number, advice="give a CSV table")
        yield line


def _position(first: int, last: int) -> str:
    return f"line {first}" if last <= first else f"lines {first} to {last}"


def _is_blank(text: str) -> bool:
    return not text or text.isspace()
