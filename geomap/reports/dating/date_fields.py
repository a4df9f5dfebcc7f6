"""The date that a field holds: of a JSON line, a column, a header of a mail, front matter, a "Date:" line.

The whole of the field has to be a date; what stands beside one may be a time, a day of the week and the like. Not here:
dates among other words (`geomap.reports.dating.written_dates`).
"""

from __future__ import annotations

import datetime
import re

from gazetteer.util.text import shortened
from geomap.model import ABOUT_DATE, Span
from geomap.reports.dating.date_words import BESIDE, MONTHS, WEEKDAYS, any_of
from geomap.reports.dating.foreign_dates import foreign_date
from geomap.reports.dating.written_dates import Order, StatedDate, find_dates

_LONGEST = 80
"""Characters of the longest field that is a date."""

_TIME_OF_DAY = re.compile(
    r"t?\d{1,2}(?:[:.h]\d{2}){1,2}(?:[.,]\d+)?\s?(?:[ap]\.?m\.?|z|h|hrs)?|\d{1,2}\s?(?:[ap]\.?m\.?\b|h\b)|[+-]\d{2}:?\d{2}\b"
    r"|\b\d{4}\s?(?:h|hrs|hours|z)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_REST_OF_SPAN = re.compile(r"\s*(?:[-–—/]|to\b|until\b|till\b|through\b|and\b)(.*)", re.IGNORECASE | re.DOTALL)
_START_OF_SPAN = re.compile(
    rf"\s*(?:\d{{1,2}}\s+{any_of(MONTHS)}|{any_of(MONTHS)}\s+\d{{1,2}})\.?\s*[-–]\s*", re.IGNORECASE
)
_YEAR_OR_MONTH = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?", re.ASCII)
_SECONDS = re.compile(r"[1-4]\d{9}(?:\d{3})?(?:\.\d+)?")
_MILLISECONDS = 10**11


def read_date(text: str, *, order: Order | None = None) -> StatedDate | None:
    """Return the date that a field is, of a span of time the first that has a year; None where it is none.

    Args:
        text: The field.
        order: How dates of numbers are to be read that can be read in two ways.

    >>> read_date("Sat, 3 January 2015 at 10:30 am").date, read_date("March 44 BC").date, read_date("soon")
    ('2015-01-03', '-0043-03', None)
    """
    text = text.strip().strip("\"'()[]").strip()
    if not text or len(text) > _LONGEST:
        return None
    if exact := _in_iso(text) or _in_seconds(text):
        return StatedDate(exact, Span(0, len(text)))
    found = find_dates(text, order=order, short=True, years=True)
    if found and _is_all(text, found[0]):
        return found[0]
    foreign = foreign_date(text)
    return StatedDate(foreign.iso, Span(0, len(text))) if foreign else None


def warning_of(text: str, *, order: Order | None = None) -> str:
    """Return what to tell of a field that should be a date: that it is none, or none that is certain; empty if it is.

    >>> warning_of("03/04/2015"), warning_of("7 Oct 2015")
    ('date: 03/04/2015 may be 3 April or 4 March; --date-order decides', '')
    """
    found = read_date(text, order=order)
    if found is None:
        return f'{ABOUT_DATE}"{shortened(text, limit=40)}" is none that can be read'
    return f"{ABOUT_DATE}{found.doubt}" if found.doubt else ""


def _in_iso(text: str) -> str | None:
    """Return a day, or a day with its time, that is in ISO 8601 already; among them weeks (2015-W41-3)."""
    if _YEAR_OR_MONTH.fullmatch(text) and not text.startswith("0000"):
        return text
    if not re.match(r"\d{4}-?(?:\d\d|W)", text, re.ASCII):
        return None
    for kind in (datetime.date, datetime.datetime):
        try:
            return kind.fromisoformat(text).isoformat()
        except ValueError:
            continue
    return None


def _in_seconds(text: str) -> str | None:
    """Return the time of a number of seconds, or milliseconds, since 1970, as programs export it."""
    if not _SECONDS.fullmatch(text):
        return None
    number = float(text)
    moment = datetime.datetime.fromtimestamp(number / (1000 if number > _MILLISECONDS else 1), datetime.UTC)
    return moment.replace(microsecond=0).isoformat()


def _is_all(text: str, found: StatedDate) -> bool:
    """Tell whether a date is all that a text says, apart from times, days of the week and the end of a span."""
    before, after = text[: found.span.start], text[found.span.end :]
    if not says_nothing(before) and not _START_OF_SPAN.fullmatch(before):
        return False
    span = _REST_OF_SPAN.fullmatch(after)
    return says_nothing(after) or (span is not None and _ends_span(span[1]))


def says_nothing(text: str) -> bool:
    """Tell whether a text has only words that stand beside dates, times and days of the week.

    >>> says_nothing("Wed., at 10:30 am"), says_nothing("Homs")
    (True, False)
    """
    words = _WORD.findall(_TIME_OF_DAY.sub(" ", text).lower())
    return all(word in BESIDE or word in WEEKDAYS for word in words)


def _ends_span(text: str) -> bool:
    """Tell whether a text is the later end of a span of time: a date, or the last digits of a year."""
    end = text.strip()
    return bool(re.fullmatch(r"\d{2,4}", end)) or any(
        _is_all(end, one) for one in find_dates(end, short=True, years=True)
    )
