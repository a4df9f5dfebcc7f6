"""Adding columns to other people's CSV, and leaving everything else as it is.

A row is read as CSV only to know its cells; what is written is the text of the row as it was, with the new cells behind
it. So quotation marks, spaces, line ends and odd characters come out as they went in. Rows are read one by one, so that
a file of any length takes the same memory.

Not here: what the new cells hold (`gazetteer.spreadsheets.matching`). What always holds: every row comes out, in order;
a row that cannot be read raises `SheetInvalid`, which names the line, before anything of it is written.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from gazetteer.errors import SheetInvalid
from gazetteer.util.csv_dialect import LONGEST_CELL, allow_long_cells, delimiter_of
from gazetteer.util.encoding import MARKS, find_encoding
from gazetteer.util.text import printable, shortened

if TYPE_CHECKING:
    from typing_extensions import Buffer

_FIRST_BLOCK = 1 << 16
_LONGEST_LINE = 1 << 20
_KEPT = 1 << 13
_ADVICE = "save it as CSV in UTF-8, or name its encoding with --encoding"
_CONTROL = re.compile(r"[\x00-\x08\n-\x1f\x7f-\x9f]")
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_WITHOUT_MARK = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
"""Encodings that would write a mark before each row, and those that write none."""


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a CSV file.

    Attributes:
        encoding: Name of the encoding that it is read in.
        delimiter: What stands between two cells.
        mark: The byte order mark that it begins with, or nothing.
        known: Whether a mark or the user named the encoding; otherwise it is what the first block looks like.
    """

    encoding: str
    delimiter: str
    mark: bytes
    known: bool

    @property
    def written(self) -> str:
        """The encoding that is written: the one that was read if it is Unicode, else UTF-8, which holds every name."""
        return self.encoding if self.encoding.startswith("utf") else "utf-8"


class Row(NamedTuple):
    """A row: its cells, its text as it was with the line end apart, and the number of its last line."""

    cells: list[str]
    text: str
    end: str
    line: int


class Sheet:
    """A CSV file that is being read; iterating gives the rows below the header. Blank lines come without cells."""

    def __init__(self, stream: BinaryIO, *, encoding: str | None = None, delimiter: str | None = None) -> None:
        """Read the header; None for the encoding or the delimiter means that it is recognised.

        Raises:
            SheetInvalid: There is no header, or the encoding is not known to Python.
        """
        # A whole block, whatever the pipe holds by now: what is recognised must not depend on who was faster.
        first = stream.read(_FIRST_BLOCK)
        mark = next((mark for mark in MARKS if first.startswith(mark)), b"")
        named = MARKS.get(mark) or encoding
        # A full block may end within a character.
        lines = io.BytesIO((len(first) == _FIRST_BLOCK and first[: first.rfind(b"\n") + 1]) or first)
        found = _codec(named or find_encoding(lines, where=None, error=SheetInvalid, advice=_ADVICE))
        whole = io.BufferedReader(_Rejoined(first[len(mark) :], stream), _FIRST_BLOCK)
        self._lines = _lines(io.TextIOWrapper(whole, found, _errors(found), newline=""))
        self._raw: list[str] = []
        self._ahead = next(self._lines, "")
        self.form = Form(found, delimiter or delimiter_of(self._ahead), mark, named is not None)
        self._reader = csv.reader(self._feed(), delimiter=self.form.delimiter, strict=True)
        allow_long_cells()
        header = next(self._rows(), None)
        if header is None or not header.cells:
            raise SheetInvalid("has no header", line=1, advice="name the columns in the first line")
        self.header = header

    def position(self, column: str) -> int:
        """Return the position of the one column with a name, which may differ in case where that is not ambiguous."""
        names = self.header.cells
        alike = [name.strip().lower() for name in names]
        for known, asked in ((names, column), (alike, column.strip().lower())):
            found = [place for place, name in enumerate(known) if name == asked]
            if len(found) == 1:
                return found[0]
            if found:
                what = f"has {len(found)} columns called {_shown(column)}"
                raise SheetInvalid(what, line=1, advice="rename all but one")
        listed = ", ".join(map(_shown, names[:30])) + (", …" if len(names) > 30 else "")
        raise SheetInvalid(f"has no column {_shown(column)}", line=1, advice=f"its columns are {listed}")

    def __iter__(self) -> Iterator[Row]:
        """Go through the rows; one with fewer or more cells than the header raises `SheetInvalid`."""
        width = len(self.header.cells)
        for row in self._rows():
            if len(row.cells) != width and not row.text.strip():
                row = row._replace(cells=[])
            elif len(row.cells) != width:
                what = f"has {_count(len(row.cells))} where the header has {width}"
                advice = "correct the line, or name the delimiter with --delimiter"
                raise SheetInvalid(what, line=row.line, advice=advice)
            yield row

    def _rows(self) -> Iterator[Row]:
        raw = self._raw
        reader = self._reader
        try:
            for cells in reader:
                text = raw[0] if len(raw) == 1 else "".join(raw)
                raw.clear()
                body = text.rstrip("\r\n")
                yield Row(cells, body, text[len(body) :], reader.line_num)
        except csv.Error as error:
            what, advice = _explained(error)
            raise SheetInvalid(what, line=reader.line_num, advice=advice) from error
        except UnicodeDecodeError as error:
            advice = "name the encoding with --encoding, such as --encoding cp1252"
            what = f"is followed by what is not {self.form.encoding}"
            raise SheetInvalid(what, line=reader.line_num, advice=advice) from error

    def _feed(self) -> Iterator[str]:
        """Yield the lines, the first again, and keep the text of the row that is being read."""
        if self._ahead:
            self._raw.append(self._ahead)
            yield self._ahead
        for line in self._lines:
            self._raw.append(line)
            yield line


class Writer:
    """Writes rows of a sheet with cells added behind them."""

    def __init__(self, stream: BinaryIO, form: Form) -> None:
        """Write to a stream of bytes in the form that was read."""
        self._stream = stream
        self._form = form
        self._errors = _errors(form.written)
        self._first = form.mark if form.written == form.encoding else b""
        self._render = lru_cache(maxsize=_KEPT)(self._rendered)
        self._cells = form.delimiter, '"', "\r", "\n"

    def add(self, row: Row, addition: str) -> None:
        """Write a row with an addition that `rendered` made; a blank line stays as it is."""
        text = row.text + addition + row.end if row.cells else row.text + row.end
        self._stream.write(self._first + text.encode(self._form.written, self._errors))
        self._first = b""

    def rendered(self, cells: Iterable[str | float | None]) -> str:
        """Return cells as CSV, each with the delimiter before it.

        Control characters other than the tabulator, which no name has, are written by their codes. A text that a
        spreadsheet would take for a formula (OWASP, CSV Injection) gets an apostrophe before it; numbers stay numbers,
        negative ones too.
        """
        return self._render(tuple(cells))

    def _rendered(self, cells: tuple[str | float | None, ...]) -> str:
        return "".join(self._form.delimiter + self._cell(cell) for cell in cells)

    def _cell(self, cell: str | float | None) -> str:
        if cell is None:
            return ""
        if not isinstance(cell, str):
            return repr(cell)
        if _CONTROL.search(cell):
            # A line feed would break the line, an escape sequence would be obeyed by the terminal it is shown on.
            cell = _CONTROL.sub(lambda found: printable(found[0]), cell)
        if cell.startswith(_DANGEROUS):
            cell = "'" + cell
        if any(mark in cell for mark in self._cells):
            return '"' + cell.replace('"', '""') + '"'
        return cell


def check_names(header: Sequence[str], added: Iterable[str]) -> None:
    """Raise SheetInvalid if a column to be added bears the name of one that is there."""
    taken = {name.strip().lower() for name in header}
    for name in added:
        if name.lower() in taken:
            what = f"has a column {_shown(name)} already"
            raise SheetInvalid(what, line=1, advice="name another beginning with --prefix")


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    """Yield the lines with their ends, and stop at what cannot be a line of a table."""
    number = 0
    while line := text.readline(_LONGEST_LINE):
        number += 1
        if "\0" in line:
            advice = "give a CSV file, or name its encoding with --encoding"
            raise SheetInvalid("holds a NUL character", line=number, advice=advice)
        if len(line) == _LONGEST_LINE and line[-1] not in "\r\n":
            what = f"is longer than {_LONGEST_LINE:,} characters"
            raise SheetInvalid(what, line=number, advice="is this a CSV file?")
        yield line


class _Rejoined(io.RawIOBase):
    """The bytes that were read ahead, and then the rest of a stream, as they come."""

    def __init__(self, first: bytes, stream: BinaryIO) -> None:
        self._first = first
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        """Put what is there into a buffer, at least one byte before the end."""
        view = memoryview(buffer)
        if self._first:
            block, self._first = self._first[: len(view)], self._first[len(view) :]
        else:
            block = self._read(len(view))
        view[: len(block)] = block
        return len(block)


def _codec(name: str) -> str:
    try:
        found = codecs.lookup(name)
    except LookupError:
        advice = "use one such as utf-8, cp1252 or gb18030"
        raise SheetInvalid(f"cannot be read as {_shown(name)}, which is no encoding", advice=advice) from None
    return _WITHOUT_MARK.get(found.name, found.name)


def _errors(encoding: str) -> str:
    """Let single bytes that are not UTF-8 pass through UTF-8 text as they are."""
    return "surrogateescape" if encoding == "utf-8" else "strict"


def _explained(error: csv.Error) -> tuple[str, str]:
    """Return what is wrong with a line and what to do about it."""
    said = str(error)
    if "field larger" in said:
        return f"has a cell of more than {LONGEST_CELL:,} characters", "is a quotation mark left open before it?"
    if "unexpected end of data" in said:
        return "ends inside a quoted cell", "is a quotation mark left open before it?"
    if "expected after" in said:
        return "has text behind a quoted cell", "double a quotation mark inside quotation marks"
    return f"is not CSV ({said})", "correct it"


def _shown(name: str) -> str:
    return f"“{shortened(name, limit=60)}”" if name.strip() else repr(printable(name))


def _count(cells: int) -> str:
    return "1 cell" if cells == 1 else f"{cells} cells"
