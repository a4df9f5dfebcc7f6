"""What a reader gives: documents in blocks, files that a file contains, and what it had to leave out.

A reader is a function `read(stream, name)`: it takes a seekable binary stream and the name of its file, and yields any
number of these values, or just the text of each document, with blank lines between paragraphs. It raises `Unreadable`
where the file gives nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from geomap.reports.left_out import LeftOutKind

PAGE_BREAK = "\f"
"""What stands in the text of a paragraph, for `over_pages`, where a page ends."""

PARAGRAPH = "\n\n"
"""What stands between two blocks, unless they say otherwise."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document from one place in it; the attributes are those of `geomap.model.Segment`.

    Attributes:
        text: Its text.
        kind: `body`, `heading`, `cell`, `quote` or `caption`.
        page, sheet, row, paragraph: Where it stands, as far as the document says it.
        before: What parts it from the block before.
    """

    text: str
    kind: str = "body"
    page: str | None = None
    sheet: str | None = None
    row: int | None = None
    paragraph: int | None = None
    before: str = PARAGRAPH


@dataclass(frozen=True, slots=True)
class Document:
    """One document.

    Attributes:
        blocks: Its blocks in reading order.
        part: What tells it from the others of its file; empty where there is only one.
        title, date, author, source, address, language: What it says of itself; the date in ISO 8601, the address an
            http or https URL, the language a code of BCP 47.
        warnings: What is doubtful about how it was read, a phrase each.
    """

    blocks: Sequence[Block]
    part: str = ""
    title: str | None = None
    date: str | None = None
    author: str | None = None
    source: str | None = None
    address: str | None = None
    language: str | None = None
    warnings: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Contained:
    """A file within a file: a member of an archive, an attachment of a mail."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Skipped:
    """A part that was left out, with the kind and the reason of `geomap.reports.left_out.LeftOut`."""

    part: str
    kind: LeftOutKind
    reason: str


class Unreadable(Exception):
    """A file gives nothing; `str` of it is the reason, a phrase that says what to do."""

    def __init__(self, kind: LeftOutKind, reason: str) -> None:
        """Take the kind and the reason of `geomap.reports.left_out.LeftOut`."""
        super().__init__(reason)
        self.kind = kind


Part = Document | Contained | Skipped

ReaderFunction = Callable[[BinaryIO, str], Iterator[Part | str]]


def paragraphs(texts: Sequence[str], *, kind: str = "body") -> list[Block]:
    """Return a block for each text that is not blank, numbered from 1.

    >>> [(block.text, block.paragraph) for block in paragraphs(["Rain fell.", " ", "A bridge broke. "])]
    [('Rain fell.', 1), ('A bridge broke.', 2)]
    """
    kept = [text.strip() for text in texts if text.strip()]
    return [Block(text, kind, paragraph=number) for number, text in enumerate(kept, 1)]


def over_pages(text: str, kind: str, *, page: int | None, paragraph: int) -> list[Block]:
    """Return a paragraph as one block for each page that it stands on; none where it is blank.

    Args:
        text: Its text, with `PAGE_BREAK` where a page ends.
        kind: What it is.
        page: The page on which it begins; None where no pages are known.
        paragraph: Its number.

    >>> [(block.text, block.page) for block in over_pages("To \\fGao.", "body", page=3, paragraph=1)]
    [('To ', '3'), ('Gao.', '4')]
    """
    pieces = [(number, piece) for number, piece in enumerate(text.split(PAGE_BREAK)) if piece.strip()]
    blocks = []
    for at, (number, piece) in enumerate(pieces):
        shown = piece.lstrip() if at == 0 else piece
        shown = shown.rstrip() if at == len(pieces) - 1 else shown
        label = None if page is None else str(page + number)
        blocks.append(Block(shown, kind, page=label, paragraph=paragraph, before="" if at else PARAGRAPH))
    return blocks
