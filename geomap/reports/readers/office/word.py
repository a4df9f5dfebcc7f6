"""Word documents (.docx) by python-docx: paragraphs and tables in their order, footnotes behind them.

Word breaks pages anew wherever it opens a file. Where it wrote down the breaks that it last saw, the page is known;
else the paragraph is all there is to cite. Macros are never looked at, and nothing that lies outside is fetched.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import PAGE_BREAK, Block, Document, Part, Unreadable, over_pages

_WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAK = f"{_WORDS}lastRenderedPageBreak"
_LIBRARY = "python-docx"
_HEADINGS = ("Heading", "heading", "Title")
_SPACES = {f"{_WORDS}tab": "\t", f"{_WORDS}br": "\n", f"{_WORDS}cr": "\n", f"{_WORDS}noBreakHyphen": "-"}
_UNSEEN = frozenset(
    {
        f"{_WORDS}del", f"{_WORDS}moveFrom", f"{_WORDS}pPr", f"{_WORDS}rPr", f"{_WORDS}instrText",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    }
)  # fmt: skip
"""What was taken out or sets the form, and the second version of a text box, for old programs."""

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""What a wrapped document calls the part that holds the locked one."""

_MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"
_PLAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the document."""
    import docx

    _refuse_locked(stream)
    limits.opened_zip(stream).close()
    stream.seek(0)
    document = docx.Document(_without_macros(stream))
    properties = document.core_properties
    # Where a document says nothing of itself, the library makes up a title, under its own name.
    made_up = properties.last_modified_by == _LIBRARY and properties.title == "Word Document"
    blocks = list(_blocks(document))
    yield Document(
        blocks=[*blocks, *_footnotes(document, len(blocks))],
        title=(None if made_up else properties.title) or _first_title(document) or None,
        author=properties.author if properties.author != _LIBRARY else None,
        language=properties.language or None,
    )


def _refuse_locked(stream: BinaryIO) -> None:
    """Raise where a document is wrapped, as those with a password are, or is of the old kind.

    Raises:
        Unreadable: It cannot be read, with what to do about it.
    """
    if stream.read(len(_OLD)) == _OLD:
        if _LOCKED in stream.read():
            raise Unreadable(LeftOutKind.PROTECTED, "is protected by a password; save it without")
        raise Unreadable(LeftOutKind.OTHER_KIND, "is an old Office document; save it as .docx, as LibreOffice does")
    stream.seek(0)


class _Pages:
    """Counts pages by the breaks that Word wrote down; None where it wrote none."""

    def __init__(self, element: Any) -> None:
        self._page = 1 if next(element.iter(_BREAK), None) is not None else None

    def past(self, element: Any) -> int | None:
        """Return the page before an element, and count the breaks in it."""
        page = self._page
        if page is not None:
            self._page = page + sum(1 for _ in element.iter(_BREAK))
        return page

    def before(self, row: Any) -> str | None:
        """Return the page on which a row stands, and count the breaks in it."""
        page = self.past(row)
        return None if page is None else str(page + _begins_with_break(row))


def _begins_with_break(element: Any) -> bool:
    """Tell whether a page ends before the first word of an element."""
    for each in element.iter():
        if each.tag == _BREAK:
            return True
        if each.tag == f"{_WORDS}t" and each.text:
            return False
    return False


def _blocks(document: Any) -> Iterator[Block]:
    pages = _Pages(document.element)
    headings = {style.style_id for style in document.styles if (style.name or "").startswith(_HEADINGS)}
    number = 0
    for element in _outermost(document.element.body):
        if element.tag == f"{_WORDS}tbl":
            for number_of_row, (row, text) in enumerate(_rows(element), 1):
                yield Block(text, "cell", page=pages.before(row), row=number_of_row)
            continue
        style = next((each.get(f"{_WORDS}val") for each in element.iter(f"{_WORDS}pStyle")), None)
        kind = "heading" if style in headings else "body"
        blocks = over_pages(_text(element), kind, page=pages.past(element), paragraph=number + 1)
        number += bool(blocks)
        yield from blocks


def _outermost(body: Any) -> Iterator[Any]:
    """Yield paragraphs and tables in their order, also those in fields to fill in and in what was inserted."""
    waiting = list(reversed(body))
    while waiting:
        element = waiting.pop()
        if element.tag in {f"{_WORDS}p", f"{_WORDS}tbl"}:
            yield element
        elif element.tag not in _UNSEEN:
            waiting += reversed(element)


def _rows(table: Any) -> Iterator[tuple[Any, str]]:
    """Yield each row of a table; a table in a cell is a part of it."""
    for row in table:
        if row.tag == f"{_WORDS}tr":
            cells = (cell for cell in row.iter(f"{_WORDS}tc") if next(cell.iterancestors(f"{_WORDS}tr")) is row)
            yield row, " | ".join(" ".join(_text(cell).split()) for cell in cells)


def _text(element: Any) -> str:
    """Return the text of an element as it reads when all changes are accepted, text boxes behind their paragraph."""
    pieces: list[str] = []
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.tag in _UNSEEN:
            continue
        if one.tag == f"{_WORDS}t":
            pieces.append(one.text or "")
        elif one.tag == f"{_WORDS}p" and one is not element:
            pieces.append("\n")
        pieces.append(_SPACES.get(one.tag, PAGE_BREAK if one.tag == _BREAK else ""))
        waiting += reversed(one)
    return "".join(pieces)


def _footnotes(document: Any, number: int) -> Iterator[Block]:
    from lxml import etree

    for part in document.part.package.iter_parts():
        if str(part.partname) in {"/word/footnotes.xml", "/word/endnotes.xml"}:
            root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
            for note in root:
                text = "".join(each.text or "" for each in note.iter(f"{_WORDS}t")).strip()
                if text:
                    number += 1
                    yield Block(text, "caption", paragraph=number)


def _first_title(document: Any) -> str:
    """Return the first of the opening paragraphs that is styled as a title or as a heading."""
    for paragraph in document.paragraphs[:5]:
        if paragraph.style is not None and (paragraph.style.name or "").startswith(_HEADINGS):
            return str(paragraph.text)
    return ""


def _without_macros(stream: BinaryIO) -> BinaryIO:
    """Return a document with macros (.docm) as one without: python-docx opens no others."""
    import zipfile

    with zipfile.ZipFile(stream) as archive:
        types = archive.read("[Content_Types].xml")
        if _MACROS not in types:
            stream.seek(0)
            return stream
        plain = BytesIO()
        with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as written:
            for member in archive.infolist():
                data = archive.read(member)
                written.writestr(member.filename, data.replace(_MACROS, _PLAIN) if data == types else data)
    plain.seek(0)
    return plain
