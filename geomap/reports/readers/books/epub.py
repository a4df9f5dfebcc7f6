"""E-books (.epub): the chapters in the order of the spine, by Python's own `zipfile` and lxml."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, BinaryIO
from urllib.parse import unquote

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.books.xml_files import parsed
from geomap.reports.readers.documents import Block, Document, Part, Unreadable
from geomap.reports.readers.plain_html import html_blocks

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_PAGES = frozenset({"application/xhtml+xml", "text/html"})


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the book as one document."""
    with limits.opened_zip(stream) as archive:
        names = set(archive.namelist())
        # Fonts alone may be scrambled; a book that is locked says under which rights.
        if {"META-INF/encryption.xml", "META-INF/rights.xml"} <= names:
            raise Unreadable(LeftOutKind.PROTECTED, "is locked by its seller")
        path = _package(archive)
        package = parsed(archive.read(path))
        blocks: list[Block] = []
        for chapter in _spine(package, posixpath.dirname(path)):
            if chapter in names:
                blocks += html_blocks(archive.read(chapter).decode("utf-8", "replace"))
    yield Document(
        blocks=_notes_last(blocks),
        title=_said(package, "title"),
        author=_said(package, "creator"),
        date=_said(package, "date"),
        source=_said(package, "publisher"),
        language=_said(package, "language"),
    )


def _notes_last(blocks: Sequence[Block]) -> list[Block]:
    """Return blocks with the footnotes of all chapters behind the text, numbered through."""
    ordered = sorted(blocks, key=lambda block: block.kind == "caption")
    return [replace(block, paragraph=number) for number, block in enumerate(ordered, 1)]


def _package(archive: zipfile.ZipFile) -> str:
    container = parsed(archive.read("META-INF/container.xml"))
    root = next(container.iter(f"{_CONTAINER}rootfile"), None)
    if root is None:
        raise Unreadable(LeftOutKind.DAMAGED, "is an e-book without a list of its parts")
    return str(root.get("full-path"))


def _spine(package: Any, folder: str) -> Iterator[str]:
    items = {item.get("id"): item for item in package.iter(f"{_OPF}item")}
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(reference.get("idref"))
        if item is not None and item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or ""):
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))


def _said(package: Any, name: str) -> str | None:
    found = next(package.iter(f"{_DC}{name}"), None)
    return found.text if found is not None else None
