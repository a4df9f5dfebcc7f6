"""From a document to a report: one text, and the segments that say where in the document each stretch of it stands."""

from __future__ import annotations

import re

from geomap.model import Report, Segment, SegmentKind
from geomap.reports.dating.date_fields import read_date
from geomap.reports.dating.written_dates import Order
from geomap.reports.json_lines import without_surrogates
from geomap.reports.readers.documents import Document

_LONGEST = 300
_ADDRESS = re.compile(r"https?://[^\s<>\"]{1,2000}", re.IGNORECASE)


def as_report(document: Document, *, identifier: str, order: Order | None = None) -> Report:
    """Return the report that a document is; its text is empty where the document has none.

    Args:
        document: What a reader gave.
        identifier: The id of the report.
        order: How dates of numbers are to be read that can be read in two ways.
    """
    text, segments = _assembled(document)
    address = document.address if document.address and _ADDRESS.fullmatch(document.address) else None
    return Report(
        id=identifier,
        text=text,
        title=_line(document.title),
        date=_day(document.date, order),
        source=_line(document.source) or address,
        segments=segments,
        author=_line(document.author),
        address=address,
        language=_line(document.language),
        warnings=tuple(filter(None, map(_line, document.warnings))),
    )


def _assembled(document: Document) -> tuple[str, tuple[Segment, ...]]:
    pieces: list[str] = []
    segments: list[Segment] = []
    length = 0
    for block in document.blocks:
        text = without_surrogates(block.text).replace("\r\n", "\n").replace("\r", "\n").replace("\0", " ")
        if not text.strip():
            continue
        before = block.before if pieces else ""
        start, end = length + len(before), length + len(before) + len(text)
        pieces += [before, text]
        length = end
        segments.append(
            Segment(start, end, SegmentKind(block.kind), block.page, block.sheet, block.row, block.paragraph)
        )
    return "".join(pieces), tuple(segments)


def _line(value: str | None) -> str | None:
    """Return a value on one line and no longer than people read; None where it says nothing."""
    return without_surrogates(" ".join(value.split())[:_LONGEST]) or None if value else None


def _day(value: str | None, order: Order | None) -> str | None:
    """Return the day, or the month or year where that is all, of a date as programs or people write it; else None."""
    found = read_date(value, order=order) if value else None
    return found.date.partition("T")[0] if found else None
