"""Spreadsheets (.xlsx, .xls, .ods and their kin) by python-calamine: each row that has words, with sheet and row.

Cells that hold numbers alone name no place, but stand beside the words: coordinates are read from them. Formulas are
not worked out; the values that were last saved are read.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import Block, Document, Part, Skipped, Unreadable


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the rows of all sheets as one document."""
    from python_calamine import CalamineWorkbook, PasswordError, WorksheetNotFound

    if stream.read(2) == b"PK":
        limits.opened_zip(stream).close()
    stream.seek(0)
    try:
        workbook = CalamineWorkbook.from_filelike(stream)
    except PasswordError as error:
        raise Unreadable(LeftOutKind.PROTECTED, "is protected by a password; save it without") from error
    blocks: list[Block] = []
    several = len(workbook.sheet_names) > 1
    for name in workbook.sheet_names:
        try:
            sheet = workbook.get_sheet_by_name(name)
        except WorksheetNotFound:
            yield Skipped(f"sheet {name}", LeftOutKind.OTHER_KIND, "is a chart")
            continue
        first = sheet.start[0] if sheet.start else 0
        for number, row in enumerate(sheet.iter_rows(), first + 1):
            text = " | ".join(filter(None, map(_text, row)))
            if any(character.isalpha() for character in text):
                blocks.append(Block(text, "cell", sheet=name if several else None, row=number))
    yield Document(blocks=blocks)


def _text(value: object) -> str:
    """Return what a cell shows, on one line."""
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime.datetime) and value.time() == datetime.time():
        value = value.date()
    return " ".join(str(value).split())
