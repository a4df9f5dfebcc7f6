"""Web pages by trafilatura: the text that the page is about, without menus, advertisements and comments.

Of names in the whole of a news page two in five are places of the report; of those in what is left here, 95 in 100. A
page in which no main text is found is read whole, with a warning; so is one that a word processor saved, which is all
text, without one. Nothing is fetched, no script is run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.documents import Block, Document, Part, Unreadable
from geomap.reports.readers.plain_html import html_blocks, without_note_marks

_LARGEST = 10 * 2**20
"""Bytes of a page, without pictures and scripts, in which the main text is sought; that takes a second a megabyte."""

_LARGEST_WHOLE = 100 * 2**20
_EMBEDDED = re.compile(rb"data:[\w/+.-]{1,100}(?:;[\w=.-]{1,100})*;base64,[A-Za-z0-9+/=%\s]*")
_UNSEEN = re.compile(rb"<(script|style|svg|template)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_SAVED = re.compile(rb"<!--(?:\s*saved from url=\(\d+\)|[^>]{0,200}?\burl:\s*)(https?://[^\s>]{1,2000})", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{1,40})""", re.IGNORECASE)
_OFFICE = re.compile(
    rb"""<meta\s[^<>]{0,200}?\bgenerator\b[^<>]{0,50}?content\s*=\s*["']?"""
    rb"""(?:LibreOffice|OpenOffice|StarOffice|Microsoft Word)""",
    re.IGNORECASE,
)
_RUNNING = re.compile(rb"""<div title\s*=\s*["']?(?:header|footer)\b.{0,5000}?</div>""", re.IGNORECASE | re.DOTALL)
"""What stands at the head and foot of each page, as LibreOffice saves it."""

_BLOCKS = {
    "p": "body",
    "head": "heading",
    "quote": "quote",
    "item": "body",
    "row": "cell",
    "ab": "body",
    "code": "body",
}
_WHOLE = "no main text was found: the whole page was read, with its menus"
_MANY = 3


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the page."""
    yield page(stream.read())


def page(source: bytes, *, address: str | None = None, charset: str | None = None, part: str = "") -> Document:
    """Return what a page says.

    Args:
        source: Its bytes.
        address: Where it stood on the web, if that is known from elsewhere.
        charset: Its encoding, if that is.
        part: Its part of a file with several.
    """
    saved = _SAVED.search(source[:20_000])
    address = address or (saved[1].decode("latin-1") if saved else None)
    if len(source) > _LARGEST_WHOLE:
        raise Unreadable(LeftOutKind.TOO_LARGE, f"is a page of more than {_LARGEST_WHOLE // 2**20} MB")
    source = _UNSEEN.sub(b"", _EMBEDDED.sub(b"", source))
    written = _OFFICE.search(source[:20_000]) is not None
    html = without_note_marks(_decoded(_RUNNING.sub(b"", source) if written else source, charset))
    found = _main(html, address) if len(source) <= _LARGEST else None
    blocks = list(_blocks(found.body)) if found is not None and found.body is not None and not written else []
    whole = not blocks and not written
    blocks = blocks or html_blocks(html)
    address = address or (_address(found.url) if found else None)
    return Document(
        blocks=blocks,
        part=part,
        title=found.title if found else None,
        date=found.date if found else None,
        author=found.author if found else None,
        source=None if address else (found.sitename if found else None),
        address=address,
        language=found.language if found else None,
        warnings=[_WHOLE] if whole and len(blocks) > _MANY else (),
    )


def _main(html: str, address: str | None) -> Any:
    """Return what trafilatura finds; None where it finds nothing."""
    import trafilatura

    return trafilatura.bare_extraction(
        html,
        url=address,
        fast=True,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _blocks(body: Any) -> Iterator[Block]:
    """Yield the outermost blocks of a main text in their order."""
    number = 0
    waiting = list(reversed(body))
    while waiting:
        element = waiting.pop()
        kind = _BLOCKS.get(element.tag)
        if kind is None:
            waiting += reversed(element)
            continue
        pieces = [" ".join("".join(cell.itertext()).split()) for cell in element] if kind == "cell" else None
        text = " | ".join(pieces) if pieces else "".join(element.itertext())
        text = text if pieces else "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
        if text:
            number += 1
            yield Block(text, kind, paragraph=number)


def _decoded(source: bytes, charset: str | None) -> str:
    """Return a page as text: UTF-8 if it is, else as it or its server says."""
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    said = _CHARSET.search(source[:4096])
    for name in (charset, said[1].decode("ascii") if said else None, "cp1252"):
        try:
            return source.decode(name or "cp1252", "replace")
        except LookupError:
            continue
    return source.decode("latin-1")


def _address(address: str | None) -> str | None:
    """Return an address that a page gives as its own, if it is one on the web."""
    return address if address and urlsplit(address).scheme in {"http", "https"} else None
