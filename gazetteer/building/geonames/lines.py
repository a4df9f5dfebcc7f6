"""Reading the lines of GeoNames' tables, and counting those that cannot be used.

The tables are UTF-8 text, a row a line, columns separated by tabs, without quotes or a header
(https://download.geonames.org/export/dump/readme.txt). Lines are read as bytes: nothing is decoded that is not kept.

What always holds: a broken line is skipped and counted, the first few with file, line and reason; a file in which more
than a tenth of the lines are broken is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from gazetteer.building.geonames.archives import BLOCK
from gazetteer.building.geonames.dump import Table
from gazetteer.errors import DumpInvalid
from gazetteer.util.progress import track

_LONGEST_LINE = 1 << 20
"""Bytes; GeoNames' longest lines have some 20,000."""

_MOST_DIGITS = 10
_EXAMPLES = 5
_ENOUGH_TO_JUDGE = 10_000
_TOLERATED = 0.1
_ADVICE = "give the file as GeoNames publishes it"


@dataclass(slots=True)
class Account:
    """What was read and what was left out, over all tables.

    Attributes:
        lines: Lines read.
        broken: Lines that could not be used.
        repeated: Lines of places that came before.
        unmatched: Names of places that no table of places holds, or that were not asked for.
        examples: The first broken lines: file, line and reason, one line each.
    """

    lines: int = 0
    broken: int = 0
    repeated: int = 0
    unmatched: int = 0
    examples: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Reader:
    """Reads one table, counts its lines in an account, and judges it."""

    table: Table
    account: Account
    _lines: int = 0
    _broken: int = 0
    _first: str = ""

    def batches(self, *, label: str) -> Iterator[tuple[int, list[bytes], bool]]:
        """Read the table with a progress bar.

        Yields:
            The number of the first line, from 1; some whole lines without their ends; whether all of them are UTF-8.

        Raises:
            DumpInvalid: The table cannot be read, or is not one of GeoNames'.
        """
        total = -(-self.table.size // BLOCK)
        for lines in _whole_lines(track(self.table.blocks(), label=f"{label} (MB)", total=total), self.table):
            first = self._lines + 1
            self._lines += len(lines)
            self.account.lines += len(lines)
            yield first, lines, is_utf8(b"\n".join(lines))
            if self._lines >= _ENOUGH_TO_JUDGE:
                self._judge()
        self._judge()

    def reject(self, number: int, why: str) -> None:
        """Count the line of a number as broken."""
        self._broken += 1
        self.account.broken += 1
        self._first = self._first or f"line {number} {why}"
        if len(self.account.examples) < _EXAMPLES:
            self.account.examples.append(f"{self.table.shown} line {number} {why}")

    def _judge(self) -> None:
        if self._broken > self._lines * _TOLERATED:
            broken = f"{self._broken:,} of its first {self._lines:,} lines are broken (first: {self._first})"
            raise DumpInvalid(f"is not a GeoNames table: {broken}", where=self.table.shown, advice=_ADVICE)


def _whole_lines(blocks: Iterable[bytes], table: Table) -> Iterator[list[bytes]]:
    rest = b""
    for block in blocks:
        lines = (rest + block).split(b"\n")
        rest = lines.pop()
        if len(rest) > _LONGEST_LINE:
            what = f"is not a GeoNames table: it has a line of more than {_LONGEST_LINE:,} bytes"
            raise DumpInvalid(what, where=table.shown, advice=_ADVICE)
        if lines:
            yield lines
    if rest:
        yield [rest]


def is_id(column: bytes) -> bool:
    """Tell whether a column can be a GeoNames id, which is a signed 32-bit integer."""
    return column.isdigit() and len(column) <= _MOST_DIGITS


def is_utf8(line: bytes) -> bool:
    """Tell whether a line can be decoded."""
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
