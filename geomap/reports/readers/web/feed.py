"""Feeds (RSS, Atom) by feedparser: one document an item, with its day and address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.documents import Document, Part, Unreadable
from geomap.reports.readers.plain_html import html_blocks


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the items of a feed."""
    import feedparser

    feed = feedparser.parse(stream.read(), sanitize_html=False)
    if not feed.entries:
        raise Unreadable(LeftOutKind.DAMAGED, "holds no item of a feed")
    for number, entry in enumerate(feed.entries, 1):
        yield _item(entry, str(number), source=feed.feed.get("title"), language=feed.feed.get("language"))


def _item(entry: Any, number: str, *, source: str | None, language: str | None) -> Document:
    contents = [each.get("value") or "" for each in entry.get("content", ())]
    # An item has its summary beside its content, or instead of it.
    html = max([*contents, entry.get("summary") or ""], key=len)
    title = entry.get("title")
    return Document(
        blocks=html_blocks(html or title or ""),
        part=number,
        title=title,
        date=_day(entry),
        author=entry.get("author"),
        source=source,
        address=entry.get("link"),
        language=language,
    )


def _day(entry: Any) -> str | None:
    time = entry.get("published_parsed") or entry.get("updated_parsed")
    return f"{time.tm_year:04}-{time.tm_mon:02}-{time.tm_mday:02}" if time else None
