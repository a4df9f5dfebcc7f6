"""The paragraphs of simple HTML with Python's own parser: of mails, of items in feeds, of exported posts.

A row of a table is one paragraph with bars between its cells, unless a cell has several paragraphs or a table: then it
lays out a page. Whole web pages have menus and advertisements, which `geomap.reports.readers.web` leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html.parser import HTMLParser

from geomap.reports.readers.documents import Block

_UNSEEN = frozenset({"script", "style", "head", "title", "template", "noscript", "svg"})
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol",
    "p", "pre", "section", "table", "tr", "ul",
))  # fmt: skip


_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_NOTE_TYPES = frozenset({"footnote", "endnote", "rearnote", "footnotes", "endnotes", "rearnotes"})
"""What `epub:type` says of an `aside` with notes."""

_ROW, _CELL, _ROW_END = "<row>", "<cell>", "</row>"
"""What stands in place of a kind of paragraph where a row or cell begins, or a row ends."""

_NOTE_MARK = re.compile(
    r"<a\b[^<>#]{0,500}#[^<>]{0,500}>(?:[\s()\[\]]|<[^<>]{1,200}>){0,9}(?:\d{1,3}|[*†‡§¶])"
    r"(?:[\s()\[\]]|<(?!/?a\b)[^<>]{1,200}>){0,9}</a\s*>",
    re.IGNORECASE,
)


def without_note_marks(html: str) -> str:
    """Return HTML without the links to and from footnotes, which would stand at the end of a name.

    >>> without_note_marks('in Gao<sup><a href="#n2">[2]</a></sup>, and <a href="#b">Kidal</a>')
    'in Gao<sup></sup>, and <a href="#b">Kidal</a>'
    """
    return _NOTE_MARK.sub("", html)


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, list[str]]] = [("body", [])]
        self._unseen: list[str] = []
        self._in_note = False
        self._quoted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag == "aside":
            self._in_note = not _NOTE_TYPES.isdisjoint((dict(attrs).get("epub:type") or "").split())
            self._begin("body")
        elif tag == "blockquote":
            self._quoted += bool(self._quoted) or _quotes_mail(dict(attrs))
            self._begin("body")
        elif tag == "tr":
            self._begin(_ROW)
            self._begin("cell")
        elif tag in _CELLS:
            self._begin(_CELL)
            self._begin("cell")
        elif tag in _BLOCKS:
            self._begin("heading" if tag in _HEADINGS else "body")
        elif tag == "br":
            self.found[-1][1].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag == "tr":
            self._begin(_ROW_END)
            self._begin("body")
        elif tag in {"aside", "blockquote"}:
            self._in_note = self._in_note and tag != "aside"
            self._quoted = max(self._quoted - (tag == "blockquote"), 0)
            self._begin("body")
        elif tag in _BLOCKS:
            self._begin("body")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.found[-1][1].append(data)

    def _begin(self, kind: str) -> None:
        kind = "quote" if self._quoted and kind in {"body", "heading"} else kind
        self.found.append(("caption" if self._in_note and kind == "body" else kind, []))


def _quotes_mail(attributes: Mapping[str, str | None]) -> bool:
    """Tell whether a `blockquote` is what programs for mail put around the mail that is answered."""
    kind = (attributes.get("type") or "").lower()
    return kind == "cite" or "gmail_quote" in (attributes.get("class") or "").split()


def html_blocks(html: str) -> list[Block]:
    """Return the paragraphs of a piece of HTML, numbered from 1, spaces and line breaks as a reader sees them.

    Footnotes are of the kind `caption`, the mail that a mail answers of the kind `quote`.
    """
    parser = _Paragraphs()
    parser.feed(without_note_marks(html))
    parser.close()
    texts = [
        (kind, "\n".join(" ".join(line.split()) for line in _lines(pieces)).strip()) for kind, pieces in parser.found
    ]
    kept = _with_rows([(kind, text) for kind, text in texts if text or kind in {_ROW, _CELL, _ROW_END}])
    return [Block(text, kind, paragraph=number) for number, (kind, text) in enumerate(kept, 1)]


def _with_rows(texts: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Put together the cells of each row that lies between its marks, and take all marks away."""
    at = 0
    while at < len(texts):
        kind, text = texts[at]
        if kind == _ROW:
            end = next((n for n in range(at + 1, len(texts)) if texts[n][0] in {_ROW, _ROW_END}), len(texts))
            cells = [cell for cell in _cells(texts[at + 1 : end]) if cell]
            nested = end < len(texts) and texts[end][0] == _ROW and end > at + 1 and texts[end - 1][0] == _CELL
            if cells and not nested and all(len(cell) == 1 for cell in cells):
                yield "cell", " | ".join(" ".join(cell[0].split()) for cell in cells)
                at = end
                continue
        elif kind not in {_CELL, _ROW_END}:
            yield kind, text
        at += 1


def _cells(texts: Sequence[tuple[str, str]]) -> list[list[str]]:
    cells: list[list[str]] = [[]]
    for kind, text in texts:
        if kind == _CELL:
            cells.append([])
        else:
            cells[-1].append(text)
    return cells


def html_paragraphs(html: str) -> list[str]:
    """Return the same as texts.

    >>> html_paragraphs("<p>Rain in <b>Homs</b>.<br>All day.</p><style>p {}</style><div>A&amp;B</div>")
    ['Rain in Homs.\\nAll day.', 'A&B']
    """
    return [block.text for block in html_blocks(html)]


def _lines(pieces: list[str]) -> list[str]:
    """Return the lines of a paragraph: only `br` ends one, and no line feed of the source does."""
    return "".join(piece if piece == "\n" else piece.replace("\n", " ") for piece in pieces).split("\n")
