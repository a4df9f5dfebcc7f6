"""Pages saved as one file in MIME (.mhtml, .mht): the page itself, with the address and the day of saving."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from typing import BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.documents import Part, Unreadable
from geomap.reports.readers.web.web_page import page


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the page."""
    message = email.message_from_bytes(stream.read(), policy=email.policy.compat32)
    root = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    content = root.get_payload(decode=True) if root is not None else None
    if root is None or not isinstance(content, bytes):
        raise Unreadable(LeftOutKind.DAMAGED, "holds no web page")
    address = _header(message, "Snapshot-Content-Location") or _header(root, "Content-Location")
    address = address if address and address.lower().startswith(("http://", "https://")) else None
    document = page(content, address=address, charset=root.get_content_charset())
    yield document if document.title else replace(document, title=_header(message, "Subject"))


def _header(message: Message, name: str) -> str | None:
    value = message.get(name)
    return str(value).strip() if value is not None else None
