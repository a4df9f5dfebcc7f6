"""A mailbox in the mbox format (RFC 4155): one mail after the other, each begun by a line with `From `."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import Part, Skipped, Unreadable
from geomap.reports.readers.mail.message import parts_of

_BEGINS = re.compile(rb"From \S.*\d\d:\d\d")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the mails of a mailbox, numbered from 1, with their attachments."""
    number = 0
    for number, data in enumerate(_messages(stream), 1):
        if len(data) > limits.LARGEST_FILE:
            yield Skipped(str(number), LeftOutKind.TOO_LARGE, "is a mail of more megabytes than are read")
            continue
        found = list(parts_of(_ESCAPED.sub(rb"\1", data), str(number)))
        yield from found or [Skipped(str(number), LeftOutKind.EMPTY, "is a mail without text")]
    if not number:
        raise Unreadable(LeftOutKind.DAMAGED, "is a mailbox without a mail")


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    message, after_blank = bytearray(), True
    begun = False
    while line := stream.readline(limits.LARGEST_FILE):
        if after_blank and _BEGINS.match(line):
            if begun:
                yield bytes(message)
            message, begun = bytearray(), True
        elif begun and len(message) <= limits.LARGEST_FILE:
            message += line
        after_blank = not line.strip()
    if begun:
        yield bytes(message)
