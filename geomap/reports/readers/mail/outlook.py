"""Mail of Outlook (.msg) by python-oxmsg: its text without quoted replies, and its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from geomap.reports.readers.documents import Contained, Document, Part, paragraphs
from geomap.reports.readers.mail.message import spoken, without_quotes
from geomap.reports.readers.plain_html import html_blocks


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield a mail and its attachments."""
    import oxmsg

    message = oxmsg.Message.load(stream)
    html = message.html_body
    said = paragraphs(spoken(message.body)) if message.body else without_quotes(html_blocks(html)) if html else []
    sent = message.sent_date
    sender = (message.sender or "").split("<")[0].strip(' "') or message.sender
    yield Document(
        blocks=said,
        title=message.subject,
        date=sent.date().isoformat() if sent else None,
        author=sender,
        source=sender,
    )
    yield from _attachments(message)


def _attachments(message: Any) -> Iterator[Contained]:
    for number, attachment in enumerate(message.attachments, 1):
        if data := attachment.file_bytes:
            yield Contained(attachment.file_name or f"attachment {number}", data)
