"""An exported WhatsApp chat: lines of text that begin with day, time and sender. One document a day.

The order of day and month depends on the telephone that exported. That in which the days never run backwards is taken;
if both do, or none, the documents have no date but the day as it is written in their name.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import BinaryIO, NamedTuple

from geomap.reports.readers.documents import Block, Document, Part

_BEGINS = re.compile(
    r"[\ufeff\u200e\u200f]*\[?(\d{1,4})[./-](\d{1,2})[./-](\d{2,4}),? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:[ \u202f\u00a0]?[AaPp]\.?[ \u00a0]?[Mm]\.?)?(?:\] | - )(?:[^:\n]{1,80}: )?(.*)"
)
_ORDERS = ("dmy", "mdy", "ymd")


class _Message(NamedTuple):
    day: tuple[str, str, str]
    number: int
    text: str


def read(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the messages of each day."""
    messages = list(_messages(stream.read().decode("utf-8-sig", "replace")))
    order = _order([message.day for message in messages])
    for day, same in groupby(messages, key=lambda message: message.day):
        blocks = [Block(one.text, paragraph=one.number) for one in same if one.text.strip()]
        date = _date(day, order) if order else None
        if blocks:
            yield Document(blocks=blocks, part=date or "-".join(day), date=date)


def _messages(text: str) -> Iterator[_Message]:
    current: _Message | None = None
    number = 0
    for line in text.splitlines():
        found = _BEGINS.match(line)
        if found is None:
            current = current and current._replace(text=f"{current.text}\n{line}")
            continue
        if current is not None:
            yield current
        number += 1
        current = _Message((found[1], found[2], found[3]), number, found[4].strip("\u200e"))
    if current is not None:
        yield current


def _order(days: Sequence[tuple[str, str, str]]) -> str | None:
    """Return in which order day, month and year are written; None where more than one will do."""
    will_do = []
    for order in _ORDERS:
        dates = [_date(day, order) for day in days]
        if all(dates) and all((one or "") <= (other or "") for one, other in pairwise(dates)):
            will_do.append(order)
    return will_do[0] if len(will_do) == 1 else None


def _date(day: tuple[str, str, str], order: str) -> str | None:
    numbers = {letter: int(number) for letter, number in zip(order, day, strict=True)}
    year = numbers["y"] + (2000 if numbers["y"] < 100 else 0)
    try:
        return datetime.date(year, numbers["m"], numbers["d"]).isoformat()
    except ValueError:
        return None
