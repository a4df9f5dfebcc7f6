"""XML of editions and scans: TEI, ALTO and PAGE, told apart by their root; feeds go to their own reader.

- TEI: the text without its header; `pb` begins a page, which is called as its `n` says; `lb break="no"` joins a word.
- ALTO and PAGE (recognised scans): the lines of each page in reading order, made into paragraphs like those of PDF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.books.tei import document_of
from geomap.reports.readers.cleaning import Page, cleaned
from geomap.reports.readers.documents import Document, Part, Unreadable

_DIGITS = re.compile(r"\d+")


def parsed(data: bytes) -> Any:
    """Return the root of an XML file; entities are not resolved, and nothing is fetched.

    Raises:
        Unreadable: It is not well-formed, or was made to swell.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            what = "is nested too deeply, or has entities that stand for far more text than it holds"
            raise Unreadable(LeftOutKind.TOO_LARGE, what) from error
        raise Unreadable(LeftOutKind.DAMAGED, f"is not well-formed XML ({error.msg})") from error


def read(stream: BinaryIO, name: str) -> Iterator[Part]:
    """Yield what an XML file holds."""
    root = parsed(stream.read())
    kind = local(root)
    if kind in {"TEI", "teiCorpus", "TEI.2"}:
        yield document_of(root)
    elif kind == "alto":
        yield _scan(list(_alto_pages(root)))
    elif kind == "PcGts":
        yield _scan(list(_page_pages(root)))
    elif kind in {"rss", "feed", "RDF"}:
        from geomap.reports.readers.web.feed import read as read_feed

        stream.seek(0)
        yield from read_feed(stream, name)
    else:
        what = f"is XML of a kind that is not read ({str(kind)[:40]}); those of TEI, ALTO, PAGE and feeds are"
        raise Unreadable(LeftOutKind.OTHER_KIND, what)


def local(element: Any) -> str:
    """Return the name of an element without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _scan(pages: list[Page]) -> Document:
    if not any(any(page.lines) for page in pages):
        raise Unreadable(LeftOutKind.NO_TEXT, "has no recognised text")
    return Document(blocks=cleaned(pages))


def _named(root: Any, name: str) -> Iterator[Any]:
    return (element for element in root.iter() if local(element) == name)


def _alto_pages(root: Any) -> Iterator[Page]:
    for number, page in enumerate(_named(root, "Page"), 1):
        lines: list[str] = []
        for block in _named(page, "TextBlock"):
            lines += [_alto_line(line) for line in _named(block, "TextLine")] + [""]
        yield Page(page.get("PHYSICAL_IMG_NR") or page.get("PRINTED_IMG_NR") or str(number), lines)


def _alto_line(line: Any) -> str:
    pieces = []
    for element in line:
        if local(element) == "String":
            pieces.append(element.get("CONTENT") or "")
        elif local(element) == "HYP":
            pieces.append("-")
        elif local(element) == "SP":
            pieces.append(" ")
    return "".join(pieces)


def _page_pages(root: Any) -> Iterator[Page]:
    for number, page in enumerate(_named(root, "Page"), 1):
        regions = {region.get("id"): region for region in _named(page, "TextRegion")}
        order = [each.get("regionRef") for each in _named(page, "RegionRefIndexed")]
        ids = [*dict.fromkeys(each for each in order if each in regions)]
        lines: list[str] = []
        for identifier in [*ids, *(each for each in regions if each not in ids)]:
            lines += [_page_line(line) for line in _named(regions[identifier], "TextLine")] + [""]
        yield Page(str(number), lines)


def _page_line(line: Any) -> str:
    """Return the text of a line of PAGE: its own, not that of its words."""
    for child in line:
        if local(child) == "TextEquiv":
            return next((each.text or "" for each in child if local(each) == "Unicode"), "")
    return ""
