"""A plain table for terminals, aligned by display width and without control characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

from gazetteer.util.text import printable


def table(header: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[str] = ()) -> str:
    """Lay rows out in aligned columns, without trailing spaces.

    Args:
        header: Names of the columns.
        rows: Cells, as many a row as there are columns; control characters are shown escaped.
        right: Names of the columns to align to the right.
    """
    cells = [tuple(header), *(tuple(map(printable, row)) for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    lines = []
    for row in cells:
        padded = [
            (" " * (width - _width(cell)) + cell) if name in right else (cell + " " * (width - _width(cell)))
            for name, cell, width in zip(header, row, widths, strict=True)
        ]
        lines.append("  ".join(padded).rstrip())
    return "\n".join(lines)


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )
