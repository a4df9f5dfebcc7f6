"""Archives of crawls (.warc, .warc.gz, .wacz) by warcio: the pages in them, with address and day.

Pictures, scripts and style sheets belong to the pages and are passed over; so are answers that say that there was no
page. Of several captures of one address each is read; those that say the same are told as copies.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import Contained, Document, Part, Skipped, Unreadable
from geomap.reports.readers.web.web_page import page

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_FILES = {"application/pdf": ".pdf", "text/plain": ".txt"}


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the pages of a WARC file."""
    yield from _captures(stream)


def read_wacz(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the pages of the WARC files in a WACZ file."""
    with limits.opened_zip(stream, largest=limits.LARGEST_ARCHIVE) as archive:
        for member in archive.infolist():
            if member.filename.startswith("archive/") and not member.is_dir():
                yield from _captures(BytesIO(archive.read(member)))


def _captures(stream: BinaryIO) -> Iterator[Part]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):  # noqa: B007
            if record.rec_type in {"response", "resource"}:
                yield from _capture(record)
    except ArchiveLoadFailed as error:
        what = f"is damaged after {number} records ({error})"
        if not number:
            raise Unreadable(LeftOutKind.DAMAGED, what) from error
        yield Skipped("", LeftOutKind.DAMAGED, what)


def _capture(record: Any) -> Iterator[Part]:
    if record.http_headers is not None and record.http_headers.get_statuscode() != "200":
        return
    headers = record.http_headers or record.rec_headers
    kind, _, parameters = (headers.get_header("Content-Type") or "").partition(";")
    kind = kind.strip().lower()
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    # The programs that crawl put their own logs and lists beside what they fetched.
    if not address.startswith(("http://", "https://")) or (kind not in _PAGES and kind not in _FILES):
        return
    content = record.content_stream().read(limits.LARGEST_FILE + 1)
    if len(content) > limits.LARGEST_FILE:
        yield Skipped(address, LeftOutKind.TOO_LARGE, "unpacks to more than is read")
    elif kind in _FILES:
        yield Contained(posixpath.splitext(address)[0] + _FILES[kind], content)
    else:
        yield _page(content, address, parameters, (record.rec_headers.get_header("WARC-Date") or "")[:10])


def _page(content: bytes, address: str, parameters: str, captured: str) -> Document:
    charset = parameters.partition("charset=")[2].strip(" \"';") or None
    document = page(content, address=address, charset=charset, part=address)
    return document if document.date else replace(document, date=captured or None)
