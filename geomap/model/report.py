"""A report as it was read, with the structure that its document had: pages, rows, paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text, from `start` up to but not including `end`."""

    start: int
    end: int


class SegmentKind(StrEnum):
    """What a segment is in its document."""

    BODY = "body"
    HEADING = "heading"
    CELL = "cell"
    QUOTE = "quote"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, order=True)
class Segment:
    """A stretch of a report with the place in its document that it comes from.

    Attributes:
        start, end: Offsets into the text of the report, end exclusive.
        kind: What it is there.
        page: The page as the document calls it (`iv`, `3`).
        sheet, row: The sheet of a workbook by its name, and the row in it or in another table, counted from 1.
        paragraph: The paragraph of the document, counted from 1.

    Examples:
        >>> Segment(0, 20, page="iv", paragraph=7).where, Segment(0, 20, sheet="Camps", row=12).where
        ('page iv', 'sheet Camps, row 12')
    """

    start: int
    end: int
    kind: SegmentKind = SegmentKind.BODY
    page: str | None = None
    sheet: str | None = None
    row: int | None = None
    paragraph: int | None = None

    @property
    def where(self) -> str:
        """Its place in words, as exact as a reader needs to find it; empty where nothing is known."""
        if self.row is not None:
            return f"sheet {self.sheet}, row {self.row}" if self.sheet else f"row {self.row}"
        if self.page is not None:
            return f"page {self.page}"
        return f"paragraph {self.paragraph}" if self.paragraph is not None else ""


ABOUT_DATE = "date: "
"""What a warning of a report begins with that is about its date."""


@dataclass(frozen=True, slots=True)
class Report:
    """One report as it was read.

    Attributes:
        id: Identifier, unique within one run.
        text: The whole text, as decoded.
        title, date: Its title, and its ISO 8601 date, if they were given.
        source: Where it comes from (a publisher, an address, a file name), if given.
        toponyms: Spans that replace recognition; None where recognition is wanted.
        markdown: Whether it is Markdown throughout; marks that are safe to tell are understood in any text.
        segments: The parts of its document, in text order, none reaching into another; empty for plain text.
        author, address, language: What its document says of itself: who wrote it, where on the web it stands, and the
            code of its language (BCP 47).
        warnings: What is doubtful about how it was read, a phrase each (`no main text was found: ...`).
        before: Characters of the whole text that come before this one, where it is a part of it.
    """

    id: str
    text: str
    title: str | None = None
    date: str | None = None
    source: str | None = None
    toponyms: tuple[Span, ...] | None = None
    markdown: bool = False
    segments: tuple[Segment, ...] = ()
    author: str | None = None
    address: str | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()
    before: int = 0

    def segment(self, offset: int) -> Segment | None:
        """Return the part of the document in which an offset into the text lies; None where that is not known."""
        number = bisect_right(self.segments, offset, key=lambda one: one.start) - 1
        found = self.segments[number] if number >= 0 else None
        return found if found and offset < found.end else None
