"""Rich Text Format (.rtf) by striprtf: its text, paragraph by paragraph, the rows of tables, footnotes behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from geomap.reports.readers.documents import Block, Document, Part

_TITLE = re.compile(r"\{\\title\s+([^{}\\]{1,300})\}")
_PICTURE = re.compile(rb"\{\\\*?\\?(?:pict|objdata|blipuid)[^{}]*\}")
_NOTE = re.compile(r"\{(?:\\\*)?\\footnote\b")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_BETWEEN, _BETWEEN_CODE = "\ue000", "\\u57344 ?"
"""What is put between footnotes: a letter for private use, as text and as RTF."""

_CODE_PAGE = re.compile(r"\\ansicpg\d{1,5}")
_FONTS = re.compile(r"\{\\fonttbl\b")


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the document."""
    source = _PICTURE.sub(b"", stream.read()).decode("latin-1")
    title = _TITLE.search(source[:20_000])
    blocks = list(_blocks(_plain(source)))
    number = max((block.paragraph or 0 for block in blocks), default=0)
    blocks += [Block(text, "caption", paragraph=at) for at, text in enumerate(_notes(source), number + 1)]
    yield Document(blocks=blocks, title=title and title[1])


def _plain(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(source, errors="replace"))  # type: ignore[no-untyped-call, unused-ignore]


def _blocks(text: str) -> Iterator[Block]:
    """Yield the paragraphs; striprtf ends each cell of a row with a bar."""
    number = row = 0
    for line in text.split("\n"):
        if line.rstrip().endswith("|"):
            row += 1
            cells = [" ".join(cell.split()) for cell in line.rstrip().removesuffix("|").split("|")]
            if any(cells):
                yield Block(" | ".join(filter(None, cells)), "cell", row=row)
        elif line.strip():
            number, row = number + 1, 0
            yield Block(line.strip(), paragraph=number)


def _notes(source: str) -> list[str]:
    """Return the footnotes, which striprtf leaves out, by a document of them that has the fonts of the whole."""
    notes: list[str] = []
    found = _NOTE.search(source)
    while found is not None:
        end = _end(source, found.start())
        notes.append(f"{{{source[found.end() : end - 1]}}}")
        found = _NOTE.search(source, end)
    if not notes:
        return []
    fonts = _FONTS.search(source)
    table = source[fonts.start() : _end(source, fonts.start())] if fonts else ""
    page = _CODE_PAGE.search(source[:20_000])
    text = _plain(f"{{\\rtf1\\ansi{page[0] if page else ''}{table}{_BETWEEN_CODE.join(notes)}}}")
    return [words for note in text.split(_BETWEEN) if (words := " ".join(note.split()))]


def _end(source: str, start: int) -> int:
    """Return the offset behind the group that begins at `start`."""
    depth = 0
    for found in _BRACE.finditer(source, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    return len(source)
