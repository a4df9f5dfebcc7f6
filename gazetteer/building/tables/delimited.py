"""Reading CSV and its relatives.

The separator is sniffed among comma, semicolon, tab and bar; the first row that is not blank holds the titles. Rows
come one at a time, so that memory does not grow with the file. What the `csv` module cannot read, a row with more cells
than titles, and a damaged byte cost that row alone. Rows without any text are blank lines and no rows.

Not here: which column holds what (`gazetteer.building.tables.headings`) and whether a row is a place
(`gazetteer.building.tables.table_rows`).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from gazetteer.building.tables.encoding import find_encoding, on_damage
from gazetteer.building.tables.headings import Chooser
from gazetteer.building.tables.model import Record, Reject
from gazetteer.errors import TableInvalid
from gazetteer.util.csv_dialect import allow_long_cells
from gazetteer.util.text import printable, shortened

_LONGEST_LINE = 1 << 24
_SNIFFED = 1 << 16
_MOST_SNIFFED_ROWS = 50
_SEPARATORS = (",", ";", "\t", "|")
_SAID = "sep="
"""What Excel writes on a line before the titles, with the separator after it."""


class _Head(NamedTuple):
    titles: tuple[str, ...]
    separator: str


def read_delimited(
    path: Path, *, where: str, chooser: Chooser, encoding: str | None = None
) -> Iterator[Record | Reject]:
    """Read a table of delimited text.

    Args:
        path: The file.
        where: What to call it in a message.
        chooser: Chooses the columns; the titles must hold one for the name and two for the coordinates.
        encoding: Its encoding; found where None.

    Yields:
        A record for each row that is not blank, or why it is none.

    Raises:
        TableInvalid: It is no table, or a column is missing.
        OSError: It cannot be read.
    """
    allow_long_cells()
    encoding = encoding or find_encoding(path)
    with path.open(encoding=encoding, errors=on_damage(encoding), newline="") as stream:
        head = _head(stream.read(_SNIFFED), where, chooser)
        stream.seek(0)
        yield from _records(stream, where, head)


def _head(text: str, where: str, chooser: Chooser) -> _Head:
    """Find the titles and the separator in the beginning of a table."""
    best: tuple[tuple[int, float, int], _Head] | None = None
    for separator in _said(text) or _SEPARATORS:
        rows = _sniffed_rows(text, separator)
        if not rows:
            raise TableInvalid("is empty", where=where, advice="give a table with titles in its first row")
        titles = rows[0]
        known = len(chooser.choose(titles))
        alike = sum(len(row) == len(titles) for row in rows[1:]) / max(len(rows) - 1, 1)
        score = (known, alike, len(titles))
        if best is None or score > best[0]:
            best = score, _Head(titles, separator)
    if best is None:
        raise AssertionError("there is always a separator to try")
    _require_columns(best[1].titles, where, chooser)
    return best[1]


def _said(text: str) -> tuple[str, ...]:
    first = text.split("\n", 1)[0].strip('\r"')
    return (first[len(_SAID) :],) if first.lower().startswith(_SAID) and len(first) == len(_SAID) + 1 else ()


def _sniffed_rows(text: str, separator: str) -> list[tuple[str, ...]]:
    # The last line may be cut; a reader that stumbles has seen enough.
    lines = text.splitlines(keepends=True)
    rows: list[tuple[str, ...]] = []
    reader = csv.reader(lines[:-1] if len(text) == _SNIFFED else lines, delimiter=separator)
    try:
        for cells in reader:
            if not _is_blank(cells) and not _says_separator(cells):
                rows.append(tuple(cell.strip() for cell in cells))
            if len(rows) == _MOST_SNIFFED_ROWS:
                break
    except csv.Error:
        pass
    return rows


def _require_columns(titles: Sequence[str], where: str, chooser: Chooser) -> None:
    shown = ", ".join(shortened(title, limit=30) for title in titles[:20]) or "none"
    if absent := chooser.missing(titles):
        part, title = absent[0]
        what = f"has no column {shortened(title)} for the {part}"
        raise TableInvalid(what, where=where, advice=f"its columns are {shown}")
    chosen = chooser.choose(titles)
    for part, meaning in (("name", "the name"), ("lat", "the latitude"), ("lon", "the longitude")):
        if part not in chosen:
            advice = f"name it with --{part}-column; its columns are {shown}"
            raise TableInvalid(f"has no column for {meaning} that is recognised", where=where, advice=advice)


def _records(stream: TextIO, where: str, head: _Head) -> Iterator[Record | Reject]:
    reader = csv.reader(_lines(stream, where), delimiter=head.separator)
    has_titles = False
    while True:
        first = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            why = f"cannot be read ({printable(str(error))}); is a quotation mark not closed?"
            yield Reject(where, _position(first, reader.line_num), None, why, "")
            continue
        if _is_blank(cells) or (not has_titles and _says_separator(cells)):
            continue
        if not has_titles:
            has_titles = True
        elif _is_blank(cells[len(head.titles) :]):
            yield Record(_position(first, reader.line_num), _titled(head.titles, cells), None)
        else:
            why = f"has {len(cells)} cells, but there are {len(head.titles)} titles; put quotation marks round the cell"
            yield Reject(where, _position(first, reader.line_num), None, why, head.separator.join(cells))


def _titled(titles: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    named: dict[str, str] = {}
    for title, cell in zip(titles, cells, strict=False):
        named.setdefault(title, cell)
    for title in titles[len(cells) :]:
        named.setdefault(title, "")
    return named


def _lines(stream: TextIO, where: str) -> Iterator[str]:
    number = 0
    while line := stream.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            what = f"has over {_LONGEST_LINE:,} characters"
            raise TableInvalid(what, where=where, line=number, advice="give a table; its lines are shorter")
        yield line


def _position(first: int, last: int) -> str:
    return f"line {first}" if last <= first else f"lines {first} to {last}"


def _is_blank(cells: Sequence[str]) -> bool:
    return not any(cell and not cell.isspace() for cell in cells)


def _says_separator(cells: Sequence[str]) -> bool:
    return cells[0].lower().startswith(_SAID) and len(cells) <= 2 and len("".join(cells)) <= len(_SAID) + 1
