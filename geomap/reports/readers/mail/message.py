"""One mail: its text without quoted replies, and its attachments.

What it quotes (lines with `>`, in HTML a `blockquote` of a program for mail) is left out where the mail says something
of its own: it stands in the mail that is quoted. Forwarded mail stays. Of a mail in HTML and in plain text the plain
text is read.
"""

from __future__ import annotations

import email
import email.policy
import email.utils
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.message import EmailMessage, Message, MIMEPart
from typing import Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.documents import Block, Contained, Document, Part, Unreadable, paragraphs
from geomap.reports.readers.plain_html import html_blocks

_QUOTED = re.compile(r"^[ \t]*>")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_MOST_PARTS = 1000
_SOFT_BREAK = re.compile(r"^(?![ \t]*>|-- \r?$)(.*) \r?\n(?![ \t]*>)", re.MULTILINE)
"""A line that goes on in the next, in text of the format `flowed` (RFC 3676): neither is quoted, for a paragraph ends
where the depth of quotes changes, and it is not the one before a signature."""

_APPLE_LENGTH = re.compile(rb"\A\d+[ \t]*\r?\n")


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield a mail and its attachments."""
    # Apple Mail (.emlx) writes the length of the message before it.
    found = list(parts_of(_APPLE_LENGTH.sub(b"", stream.read(), count=1), ""))
    if not found:
        raise Unreadable(LeftOutKind.EMPTY, "is a mail without text")
    yield from found


def parts_of(data: bytes, part: str) -> Iterator[Part]:
    """Yield the mail that bytes hold, with `part` as its part, and its attachments."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    blocks = _blocks(message)
    sender = _name_of(header(message, "From"))
    if blocks:
        yield Document(
            blocks=blocks,
            part=part,
            title=header(message, "Subject"),
            date=day_of(header(message, "Date")),
            author=sender,
            source=sender,
        )
    for name, content in _attachments(message):
        yield Contained(f"{part}#{name}" if part else name, content)


def header(message: EmailMessage, name: str) -> str | None:
    """Return a header on one line; None where it is missing or says nothing."""
    try:
        value = message[name]
    except Exception:
        return None
    return " ".join(str(value).split()) or None if value is not None else None


def day_of(date: str | None) -> str | None:
    """Return the day of a date of a mail (RFC 5322), where it was sent.

    >>> day_of("Wed, 7 Oct 2015 23:30:00 +0300")
    '2015-10-07'
    """
    try:
        return email.utils.parsedate_to_datetime(date).date().isoformat() if date else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def spoken(text: str) -> list[str]:
    """Return the paragraphs of a mail in plain text, without the lines that quote unless there is nothing else."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = [line for line in lines if not _QUOTED.match(line)]
    if any(map(str.strip, kept)) and len(kept) < len(lines):
        return _BLANK_LINES.split("\n".join(_without_attributions(lines)))
    return _BLANK_LINES.split("\n".join(_QUOTED.sub("", line) for line in lines) if kept != lines else "\n".join(lines))


def _without_attributions(lines: list[str]) -> list[str]:
    """Leave out quotations, each with the line right before it that says who wrote that, which ends in a colon."""
    kept: list[str] = []
    for line in lines:
        if not _QUOTED.match(line):
            kept.append(line)
            continue
        last = next((number for number in range(len(kept) - 1, -1, -1) if kept[number].strip()), None)
        # Long ones are broken over two lines.
        if last is not None and _says_who_wrote(kept[last]):
            del kept[last:]
    return kept


def _says_who_wrote(line: str) -> bool:
    return line.rstrip().endswith(":") and ("@" in line or "<" in line)


def _blocks(message: EmailMessage) -> list[Block]:
    try:
        body = message.get_body(("plain", "html"))
    except Exception:
        body = None
    if body is None:
        return []
    text = content_of(body)
    if body.get_content_type() == "text/html":
        return without_quotes(html_blocks(text))
    if str(body.get_param("format", "")).lower() == "flowed":
        text = _SOFT_BREAK.sub(r"\1" if str(body.get_param("delsp", "")).lower() == "yes" else r"\1 ", text)
    return paragraphs(spoken(text))


def without_quotes(blocks: Sequence[Block]) -> list[Block]:
    """Return the paragraphs of a mail in HTML without what it answers, unless there is nothing else."""
    kept: list[Block] = []
    for block in blocks:
        if block.kind != "quote":
            kept.append(block)
        elif kept:
            # The line may be the last of the paragraph that stands before it.
            said, _, last = kept[-1].text.rpartition("\n")
            if _says_who_wrote(last):
                kept[-1] = replace(kept[-1], text=said)
    kept = [block for block in kept if block.text.strip()]
    return paragraphs([block.text for block in kept or blocks])


def content_of(part: MIMEPart[Any, Any]) -> str:
    """Return the text of a part, in whatever encoding it says or has."""
    try:
        return str(part.get_content())
    except (LookupError, ValueError, KeyError):
        payload = part.get_payload(decode=True)
        return payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""


def _attachments(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for number, part in enumerate(_own_parts(message)):
        if number > _MOST_PARTS:
            return
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload()
            if isinstance(inner, list) and inner and isinstance(inner[0], Message):
                yield f"{number}.eml", inner[0].as_bytes()
        elif part.get_content_disposition() == "attachment" and not part.is_multipart():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield part.get_filename() or f"attachment {number}", payload


def _own_parts(message: Message) -> Iterator[Message]:
    """Yield all parts of a mail in their order, but not those of a mail within it."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        payload = part.get_payload()
        if isinstance(payload, list) and part.get_content_type() != "message/rfc822":
            waiting += [each for each in reversed(payload) if isinstance(each, Message)]


def _name_of(sender: str | None) -> str | None:
    name, address = email.utils.parseaddr(sender or "")
    return name or address or None
