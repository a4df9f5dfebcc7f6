"""The dialect of CSV files: the delimiter between cells, and how long a cell may be.

`csv` keeps the limit for the whole process, so a reader that sets its own changes what another one refuses. All readers
call `allow_long_cells` before they read, and it never lowers the limit.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence

DELIMITERS = ",;\t|"
"""The delimiters that are recognised, the likeliest first."""

LONGEST_CELL = 1 << 20
"""Characters of the longest cell that is read; beyond it, a quotation mark was most likely never closed."""

_STATED = "sep="
"""What Excel writes on a line before the header, with the delimiter behind it."""


def delimiter_of(header: str, *, known: Callable[[Sequence[str]], int] | None = None) -> str:
    """Return the delimiter that a header has most of outside quotation marks; a comma where it has none.

    Args:
        header: The first line of a file that is not blank.
        known: Counts the column names that the reader knows; a delimiter that gives more of them comes first.

    >>> delimiter_of('town;"lat, lon";note')
    ';'
    """
    outside = "".join(header.split('"')[::2])

    def score(mark: str) -> tuple[int, int, int]:
        names = [] if known is None else next(csv.reader(header.splitlines(keepends=True), delimiter=mark), [])
        return known(names) if known else 0, outside.count(mark), -DELIMITERS.index(mark)

    return max(DELIMITERS, key=score)


def stated_delimiter(line: str) -> str | None:
    """Return the delimiter that a line before the header states, as Excel does; None where it is no such line.

    >>> stated_delimiter("sep=;")
    ';'
    """
    text = line.strip('\r\n"')
    return text[-1] if text[:-1].lower() == _STATED else None


def allow_long_cells() -> None:
    """Let `csv` read cells of up to `LONGEST_CELL` characters, where it reads only shorter ones."""
    if csv.field_size_limit() < LONGEST_CELL:
        csv.field_size_limit(LONGEST_CELL)
