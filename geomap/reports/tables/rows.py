"""A row of a table, whatever file it comes from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        number: Which it is, as a spreadsheet counts: the titles are row 1.
        cells: Its cells.
        sheet: The sheet of a workbook that it is of.
    """

    number: int
    cells: tuple[str, ...]
    sheet: str | None = None
