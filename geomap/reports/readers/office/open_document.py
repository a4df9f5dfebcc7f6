"""Text documents of LibreOffice and others (.odt) by odfdo: headings, paragraphs, lists and tables in their order.

Footnotes and endnotes stand behind the text, on the page that refers to them. Pages are those that the program wrote
down when it showed them; what was converted without a window has some too, but not where they are.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import PAGE_BREAK, Block, Document, Part, Unreadable, over_pages

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_ENCRYPTED = b"encryption-data"
_SHOWN = re.compile(rb"""config:name="ViewAreaHeight"[^<>]*>\s*[1-9]""")
_NOTE = f"{_TEXT}note"
_UNSEEN = frozenset({f"{_TEXT}tracked-changes", _NOTE, f"{_OFFICE}annotation"})
_SOFT_BREAK = f"{_TEXT}soft-page-break"
_SPACES = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", _SOFT_BREAK: PAGE_BREAK}


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the document."""
    import odfdo

    with limits.opened_zip(stream) as archive:
        if _ENCRYPTED in archive.read("META-INF/manifest.xml"):
            raise Unreadable(LeftOutKind.PROTECTED, "is protected by a password; save it without")
        shown = _was_shown(archive)
    stream.seek(0)
    document = odfdo.Document(BytesIO(stream.read()))
    body = document.body._xml_element
    meta = document.meta
    yield Document(
        blocks=list(_blocks(body, paged=shown)), title=meta.title, author=meta.creator, language=meta.language
    )


def _was_shown(archive: zipfile.ZipFile) -> bool:
    """Tell whether the program that saved a document had it on the screen."""
    return "settings.xml" in archive.namelist() and _SHOWN.search(archive.read("settings.xml")) is not None


def _blocks(body: Any, *, paged: bool) -> Iterator[Block]:
    number = row = 0
    notes: list[tuple[str | None, str]] = []
    page: int | None = None
    if paged and next(body.iter(_SOFT_BREAK), None) is not None:
        page = 1
    for element in _outermost(body):
        if element.tag == _SOFT_BREAK:
            page = page and page + 1
            continue
        at = None if page is None else str(page)
        if element.tag == f"{_TABLE}table-row":
            row = 1 if element.getprevious() is None or element.getprevious().tag != element.tag else row + 1
            cells = (" ".join(_text(cell).split()) for cell in element if cell.tag == f"{_TABLE}table-cell")
            yield Block(" | ".join(cells), "cell", page=at, row=row)
        elif blocks := over_pages(_text(element), _kind(element), page=page, paragraph=number + 1):
            number += 1
            yield from blocks
        notes += [(at, text) for note in element.iter(f"{_TEXT}note-body") if (text := _text(note).strip())]
        if page is not None:
            page += sum(1 for _ in element.iter(_SOFT_BREAK))
    for at_number, (at, text) in enumerate(notes, number + 1):
        yield Block(text, "caption", page=at, paragraph=at_number)


def _kind(element: Any) -> str:
    return "heading" if element.tag == f"{_TEXT}h" else "body"


def _outermost(body: Any) -> Iterator[Any]:
    """Yield paragraphs, headings, rows and page breaks in their order, none of them within another."""
    wanted = {f"{_TEXT}p", f"{_TEXT}h", f"{_TABLE}table-row", _SOFT_BREAK}
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag in wanted:
            yield element
        elif element.tag not in _UNSEEN:
            waiting += reversed(element)


def _text(element: Any) -> str:
    """Return the text of an element as it is seen, without its notes."""
    pieces: list[str] = []
    waiting: list[Any] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        if one.tag in _SPACES:
            pieces.append(_SPACES[one.tag])
        if one.tag in _UNSEEN or not isinstance(one.tag, str):
            continue
        if one.tag == f"{_TEXT}p" and one is not element:
            pieces.append("\n")
        for child in reversed(one):
            waiting += [child.tail or "", child]
        waiting.append(one.text or "")
    return "".join(pieces)
