"""JSON in the forms that people are given: exports of Telegram and Twitter, answers of ReliefWeb's service.

A form is known by its keys. Each message is a document with its number and its day; where it was forwarded from, who
reacted and the like are left out.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.documents import Block, Document, Part, Unreadable, paragraphs
from geomap.reports.readers.plain_html import html_paragraphs

_LARGEST = 256 * 2**20
"""Bytes of JSON: in memory it takes some seven times as much."""

_TWITTER = re.compile(r"\A\s*window\.YTD\.\w+\.part\d+\s*=\s*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_UNKNOWN = (
    "is JSON of a form that is not known (those of Telegram, Twitter and ReliefWeb are); "
    'put the texts into a .jsonl file, one {"id", "text"} object a line'
)


def read(stream: BinaryIO, name: str) -> Iterator[Part]:
    """Yield the messages of an export."""
    value = _parsed(stream, name)
    documents = next((found for form in (_telegram, _twitter, _reliefweb) if (found := form(value)) is not None), None)
    if documents is None:
        raise Unreadable(LeftOutKind.OTHER_KIND, _UNKNOWN)
    empty = True
    for document in documents:
        if document.blocks:
            empty = False
            yield document
    if empty:
        raise Unreadable(LeftOutKind.EMPTY, "holds no message with text")


def _parsed(stream: BinaryIO, name: str) -> Any:
    data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise Unreadable(LeftOutKind.TOO_LARGE, f"has more than {_LARGEST // 2**20} MB; export it in parts")
    whole = data.decode("utf-8-sig", "replace")
    text = _TWITTER.sub("", whole)
    if text == whole and name.lower().endswith(".js"):
        raise Unreadable(LeftOutKind.OTHER_KIND, "is a script, and no archive of Twitter")
    try:
        return json.loads(text)
    except RecursionError:
        raise Unreadable(LeftOutKind.DAMAGED, "is nested too deeply") from None
    except ValueError as error:
        # An export that was cut short was meant to be read; what does not even begin like JSON was not.
        if not text.lstrip().startswith(("{", "[")):
            raise Unreadable(LeftOutKind.OTHER_KIND, _UNKNOWN) from None
        raise Unreadable(LeftOutKind.DAMAGED, f"is no whole JSON ({error}); export it again") from None


def _telegram(value: Any) -> Iterator[Document] | None:
    chats = _at(value, "chats", "list") if isinstance(_at(value, "chats", "list"), list) else [value]
    chats = [chat for chat in chats if isinstance(_at(chat, "messages"), list) and "type" in chat]
    if not chats:
        return None
    return (_post(message, chat, several=len(chats) > 1) for chat in chats for message in chat["messages"])


def _post(message: Any, chat: Mapping[str, Any], *, several: bool) -> Document:
    number = _text(_at(message, "id")) or ""
    return Document(
        blocks=_plain(_spans(_at(message, "text"))),
        part=f"{_text(chat.get('id'))}/{number}" if several else number,
        date=_day(_at(message, "date")),
        author=_text(_at(message, "from")),
        source=_text(chat.get("name")),
    )


def _spans(text: Any) -> str:
    """Return the text of a message of Telegram: a string, or strings and spans with a style."""
    if isinstance(text, list):
        return "".join(piece if isinstance(piece, str) else _text(_at(piece, "text")) or "" for piece in text)
    return text if isinstance(text, str) else ""


def _twitter(value: Any) -> Iterator[Document] | None:
    tweets = value.get("tweets") if isinstance(value, dict) else value
    if not isinstance(tweets, list) or not tweets:
        return None
    tweets = [_at(tweet, "tweet") or tweet for tweet in tweets]
    if not all(isinstance(_at(tweet, "created_at"), str) for tweet in tweets[:5]):
        return None
    return map(_tweet, tweets)


def _tweet(tweet: Any) -> Document:
    text = _text(_at(tweet, "full_text")) or _text(_at(tweet, "text")) or ""
    return Document(
        blocks=_plain("\n\n".join(html_paragraphs(text.replace("\n", "<br>")))),
        part=_text(_at(tweet, "id_str")) or _text(_at(tweet, "id")) or "",
        date=_day(_at(tweet, "created_at")),
        author=_text(_at(tweet, "user", "name")),
        source=_text(_at(tweet, "user", "screen_name")),
        language=_text(_at(tweet, "lang")),
    )


def _reliefweb(value: Any) -> Iterator[Document] | None:
    items = _at(value, "data")
    if not isinstance(items, list) or not items or not isinstance(_at(items[0], "fields"), dict):
        return None
    return map(_item, items)


def _item(item: Any) -> Document:
    fields = _at(item, "fields") or {}
    body = _text(_at(fields, "body-html"))
    sources = _at(fields, "source")
    return Document(
        blocks=paragraphs(html_paragraphs(body)) if body else _plain(_text(_at(fields, "body")) or ""),
        part=_text(_at(item, "id")) or "",
        title=_text(_at(fields, "title")),
        date=_day(_at(fields, "date", "original") or _at(fields, "date", "created")),
        source=_text(_at(sources[0], "name")) if isinstance(sources, list) and sources else None,
        address=_text(_at(fields, "url_alias")) or _text(_at(fields, "url")),
    )


def _plain(text: str) -> list[Block]:
    return paragraphs(re.split(r"\n[ \t]*(?:\n[ \t]*)+", text))


def _at(value: Any, *keys: str) -> Any:
    """Return what stands under keys, one within the other; None where there is nothing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _text(value: Any) -> str | None:
    """Return a string or a number as text; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value).strip() or None


def _day(value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    if found := _DAY.match(value):
        return found[0]
    try:
        return datetime.datetime.strptime(value, "%a %b %d %H:%M:%S %z %Y").date().isoformat()
    except ValueError:
        return None
