"""Dates in other languages than English, read by dateparser, which knows the months of two hundred languages.

It comes with the extra `documents`. Only what it is good at is asked of it: a day, a month in letters and a year, all
of them written; what it makes up (the missing day of a month, today's year) or guesses (the order of numbers) is not.
Always holds: without it there are fewer dates, and no error.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from geomap.reports.dating.calendar_dates import CalendarDate

_LONGEST = 60
"""Characters of the longest text that is handed on."""

_IN_LETTERS = re.compile(
    r"\D*(?:\d{1,2}\D*[^\W\d_]\D*\d{4}|\d{4}\D*[^\W\d_]\D*\d{1,2}(?:\D+\d{1,2})?|[^\W\d_]\D*\d{1,2}\D+\d{4})\D*"
)
_SETTINGS = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["day", "month", "year"],
    "RELATIVE_BASE": datetime.datetime(2000, 1, 1),  # noqa: DTZ001
    "RETURN_AS_TIMEZONE_AWARE": False,
}


@lru_cache(maxsize=1 << 12)
def foreign_date(text: str) -> CalendarDate | None:
    """Return the day that a text names in some language; None where it names none, or dateparser is not installed."""
    digits = "".join(str(unicodedata.digit(char, char)) for char in text)
    if len(text) > _LONGEST or not _IN_LETTERS.fullmatch(digits):
        return None
    parse = _parser()
    found = parse(digits, settings=_SETTINGS) if parse else None
    return CalendarDate(found.year, found.month, found.day) if found else None


@lru_cache(maxsize=1)
def _parser() -> Callable[..., datetime.datetime | None] | None:
    try:
        from dateparser import parse
    except ImportError:
        return None
    return parse  # type: ignore[no-any-return]
