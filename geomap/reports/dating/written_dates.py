"""Reads a date that somebody wrote in English or in numbers, as exactly as it stands there.

What can be two dates (03/04/2015) is decided by a day of the week beside it, or by the order that its reader names;
else the year alone is certain, and why is told. Nothing that is not written is made up: a year stays a year.

Not here: other languages (`geomap.reports.dating.foreign_dates`) and where in a report its date stands
(`geomap.reports.heads`). Always holds: time grows with the length of the text, and nothing depends on today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from geomap.model import Span
from geomap.reports.dating.calendar_dates import CalendarDate
from geomap.reports.dating.date_words import (
    AFTER_CHRIST,
    BEFORE_CHRIST,
    BETWEEN,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    any_of,
    in_words,
    weekday_name,
    with_stops,
)

Order = Literal["dmy", "mdy", "ymd"]
"""In which order day, month and year stand in a date of numbers."""

_ADVICE = "--date-order decides"
_PIVOT = 69
"""The first year of two digits that is of the twentieth century, as POSIX has it (strptime, %y)."""

_COMPACT_YEARS = range(1800, 2100)
"""Years of dates of eight digits; other numbers of eight digits are numbers."""

_MONTH = rf"(?P<month>{any_of(MONTHS)})(?![^\W\d_])\.?"
_WEEKDAY = rf"(?:(?<![^\W\d_])(?P<weekday>{any_of(WEEKDAYS)})\b\.?,?\s+(?:the\s+)?)?"
_DAY = rf"(?P<day>\d{{1,2}})(?:\s?{any_of(ORDINALS)}\b)?"
_SPAN_OF_DAYS = rf"(?:\s?[-–/&]\s?\d{{1,2}}(?:{any_of(ORDINALS)}\b)?)?"
_BETWEEN = rf"(?:[\s,]+{any_of(BETWEEN)})*"
_JOINT = r"[\s.\-_/]{0,4}"
_GAP = r"[\s,.\-_/]{0,4}"
_ERA = rf"(?:(?P<bc>{with_stops(BEFORE_CHRIST)})|{with_stops(AFTER_CHRIST)})(?![^\W\d_])"
_WITH_ERA = rf"(?:{with_stops(AFTER_CHRIST)}\s?(?P<ad>\d{{1,4}})(?!\d)|(?P<old>\d{{1,5}})[\s-]?{_ERA})"
_NO_TIME = r"(?!\s?(?:z|h|hrs|hours)\b)"
"""Behind the digits of a year, which four digits of a time of day are not: "12 May, 0600Z"."""

_YEAR = rf"(?:{_WITH_ERA}|(?P<year>\d{{4}})(?!\d){_NO_TIME}|['’](?P<short>\d\d)(?!\d))"
_TIME = r"(?:\s+\d{1,2}:\d\d(?::\d\d)?(?:\s+(?:[+-]\d{4}|[a-z]{2,4}))?)?"
_ISO = (
    r"(?<![\w,.])(?P<minus>-)?(?P<year>\d{4})"
    r"(?:(?P<mark>[-/._])(?P<numbered>\d\d?)(?P=mark)(?P<day>\d\d?)|[-/_](?P<alone>\d\d?))(?!\d|[./]\d)"
)
_COMPACT = r"(?<!\d)(?P<compact>\d{8})(?!\d)"
_NUMBERS = rf"{_WEEKDAY}(?<![\w.,/])(?P<one>\d\d?)(?P<mark>[-/.])(?P<two>\d\d?)(?P=mark)"
_END_OF_NUMBERS = r"(?!\d|(?P=mark)\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        _ISO,
        _COMPACT,
        rf"{_WEEKDAY}(?<![\w.]){_DAY}{_SPAN_OF_DAYS}{_BETWEEN}{_JOINT}{_MONTH}{_BETWEEN}{_GAP}{_YEAR}",
        rf"{_WEEKDAY}(?<![^\W\d_]){_MONTH}{_JOINT}(?:the\s+)?{_DAY}{_SPAN_OF_DAYS}(?!\d){_TIME}{_BETWEEN}{_GAP}{_YEAR}",
        rf"(?<![^\W\d_]){_MONTH}{_BETWEEN}{_GAP}{_YEAR}",
        rf"{_NUMBERS}(?P<year>\d{{4}}){_END_OF_NUMBERS}",
        rf"(?<![\w.,]){_WITH_ERA}",
    )
)
"""Forms of dates that are found among other words, each begun at the left of it."""

_SHORT_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}(?<![\w.])(?P<day>\d{{1,2}})(?P<mark>[-/]?){_MONTH}(?P=mark)(?P<short>\d\d)(?!\d)",
        rf"(?<!\w)(?P<day>\d\d)\d{{4}}\s?[a-z]\s?{_MONTH}\s?(?P<short>\d\d)(?!\d)",
        rf"{_NUMBERS}(?P<short>\d\d){_END_OF_NUMBERS}",
    )
)
"""Forms with years of two digits that are read where the whole of a text is a date; the second is a date-time group."""

_DIGIT = re.compile(r"\d")
_BARE_YEAR = re.compile(r"(?<![\w.,/:-])(?P<year>[12]\d{3})(?![\w/:]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date that is written somewhere.

    Attributes:
        date: As ISO 8601 writes it; the year alone where more is not certain.
        span: Where it stands in the text.
        doubt: Why it is not known more exactly, or what speaks against it, a phrase; empty where all is clear.
    """

    date: str
    span: Span
    doubt: str = ""


class _Reading(NamedTuple):
    date: CalendarDate
    doubt: str = ""


def find_dates(text: str, *, order: Order | None = None, short: bool = False, years: bool = False) -> list[StatedDate]:
    """Return the dates that stand in a text, in their order; none lies in another.

    Args:
        text: A line or the like.
        order: How dates of numbers are to be read that can be read in two ways.
        short: Whether years have two digits as well.
        years: Whether a year alone is a date without a mark of its era.

    >>> [one.date for one in find_dates("HOMS, Wed. 7 Oct. 2015 - The siege of 44 B.C.")]
    ['2015-10-07', '-0043']
    """
    if _DIGIT.search(text) is None:
        return []
    found: list[StatedDate] = []
    taken: list[Span] = []
    forms = (*_FORMS, *(_SHORT_FORMS if short else ()), *((_BARE_YEAR,) if years else ()))
    for form in forms:
        for match in form.finditer(text):
            span = Span(*match.span())
            if any(span.start < other.end and other.start < span.end for other in taken):
                continue
            if reading := _reading(match, order):
                taken.append(span)
                found.append(StatedDate(reading.date.iso, span, reading.doubt))
    return sorted(found, key=lambda one: one.span)


def order_of(texts: Iterable[str]) -> Order | None:
    """Return the order in which the dates of a column are written, which one of them shows; None where none does.

    >>> order_of(["03/04/2015", "25/04/2015"]), order_of(["03/04/2015"]), order_of(["25/04/2015", "04/25/2015"])
    ('dmy', None, None)
    """
    orders: set[Order] = set()
    for text in texts:
        for match in (one for form in (_FORMS[5], _SHORT_FORMS[2]) for one in form.finditer(text)):
            if len(readings := _numeric_readings(match, None)) == 1 and match["one"] != match["two"]:
                orders.add(readings[0][0])
    return orders.pop() if len(orders) == 1 else None


def _reading(match: re.Match[str], order: Order | None) -> _Reading | None:
    """Return the date of a match of one of the forms; None where the calendar has no such date."""
    groups = match.groupdict()
    if groups.get("compact"):
        date = CalendarDate(*(int(groups["compact"][part]) for part in (slice(4), slice(4, 6), slice(6, 8))))
        return _Reading(date) if date.year in _COMPACT_YEARS and date.exists else None
    if groups.get("one"):
        return _numeric(match, order)
    year = _year(groups)
    if year is None:
        return None
    numbered = groups.get("numbered") or groups.get("alone")
    month = int(numbered) if numbered else _month(groups)
    date = CalendarDate(year, month, int(groups["day"]) if groups.get("day") else None)
    if not date.exists:
        return None
    return _Reading(date, _against(groups, date))


def _year(groups: dict[str, str | None]) -> int | None:
    """Return the astronomical year of a match; None where there is none, as before 1 BC."""
    if old := groups.get("old"):
        number = int(old)
        return None if not number else 1 - number if groups.get("bc") else number
    if ad := groups.get("ad"):
        return int(ad) or None
    if short := groups.get("short"):
        return _century(int(short))
    written = int(groups["year"] or 0)
    return -written if groups.get("minus") else written


def _month(groups: dict[str, str | None]) -> int | None:
    name = groups.get("month")
    return MONTHS[name.lower()] + 1 if name else None


def _against(groups: dict[str, str | None], date: CalendarDate) -> str:
    """Return what a day of the week beside a date says against it."""
    name = groups.get("weekday")
    if not name or date.weekday is None or date.weekday == WEEKDAYS[name.lower()]:
        return ""
    return f"{date.iso} was a {weekday_name(date.weekday)}"


def _numeric(match: re.Match[str], order: Order | None) -> _Reading | None:
    """Return the date of a match in numbers."""
    readings = dict(_numeric_readings(match, order))
    dates = list(dict.fromkeys(readings.values()))
    if not dates:
        return None
    if len(dates) > 1 and (name := match["weekday"]):
        dates = [date for date in dates if date.weekday == WEEKDAYS[name.lower()]] or dates
    if len(dates) == 1 or order in readings:
        date = dates[0] if len(dates) == 1 or order is None else readings[order]
        return _Reading(date, _against(match.groupdict(), date))
    ways = " or ".join(in_words(date.day or 1, date.month or 1) for date in dates)
    written = match.string[match.start("one") : match.end()]
    return _Reading(CalendarDate(dates[0].year), f"{written} may be {ways}; {_ADVICE}")


def _numeric_readings(match: re.Match[str], order: Order | None) -> list[tuple[Order, CalendarDate]]:
    """Return the dates that numbers can be, each with its order."""
    one, two = int(match["one"]), int(match["two"])
    groups = match.groupdict()
    year = _year(groups) or 0
    if order == "ymd" and groups.get("short"):
        return [("ymd", date)] if (date := CalendarDate(_century(one), two, int(match["short"]))).exists else []
    ways: list[tuple[Order, CalendarDate]] = [("dmy", CalendarDate(year, two, one))]
    # No locale of the CLDR has points between a month and the day behind it.
    if match["mark"] != ".":
        ways.append(("mdy", CalendarDate(year, one, two)))
    return [(name, date) for name, date in ways if date.exists]


def _century(short: int) -> int:
    return short + (2000 if short < _PIVOT else 1900)
