"""Finds when something happened in sentences: dates as they are written, or as they follow from when that was written.

"5 April", "in June", "on Friday" and "yesterday" are dates only together with another one, that of the report. Of the
years that "5 April" can be of, the nearest is meant, but none that is long after the report, or long before it where
something is still to come; "on Friday" is the last one, or then the next. Left out are dates that something lasted
until, those of births and deaths, and those in brackets. Not here: how dates are written that need no other
(`geomap.reports.dating.written_dates`).

Always holds: what cannot be told is no date; nothing depends on today.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from geomap.model import Span
from geomap.reports.dating.calendar_dates import CalendarDate
from geomap.reports.dating.date_words import (
    COMING,
    DAYS_AFTER,
    DAYS_AFTER_THAT,
    FULL_WEEKDAYS,
    LASTING,
    MONTHS,
    OF_LIVES,
    ORDINALS,
    WEEKDAYS,
    WITHIN,
    any_of,
)
from geomap.reports.dating.written_dates import StatedDate, find_dates

__all__ = ["Written", "day_after", "find_days_after", "find_told_dates"]

_DAY = rf"(?P<day>\d{{1,2}})(?:\s?{any_of(ORDINALS)}\b)?"
_MONTH = rf"(?P<month>{any_of(name.capitalize() for name in MONTHS)})\b\.?"
_TIME = r"(?=,?\s*\d\d(?::\d\d|\d\d\s?(?i:z|h|hrs|hours))\b)"
_NO_YEAR = rf"(?:(?!,?\s*['’]?\d)|{_TIME})"
_WITHIN = rf"(?i:(?<![^\W\d_]){any_of(WITHIN)})[\s-]+(?:the\s+)?"
_NAMED = rf"(?:(?<![^\W\d_])(?i:{any_of(WEEKDAYS)})\b\.?,?\s+(?:the\s+)?)?"
_YEARLESS = tuple(
    re.compile(form)
    for form in (
        rf"{_NAMED}(?<![\w.,]){_DAY}(?:\s+of)?\s+{_MONTH}{_NO_YEAR}",
        rf"{_NAMED}(?<![^\W\d_]){_MONTH}\s+{_DAY}(?![\d:]|[.,]\d){_NO_YEAR}",
        rf"{_WITHIN}{_MONTH}{_NO_YEAR}",
    )
)
_BARE_YEAR = re.compile(rf"{_WITHIN}(?P<year>1[0-9]\d\d|20\d\d)(?![\w/:-]|[.,]\d)")
_WEEKDAY = re.compile(rf"(?<![^\W\d_])(?P<weekday>{any_of(name.capitalize() for name in FULL_WEEKDAYS)})\b(?!['’])")
_RELATIVE = re.compile(rf"(?<![^\W\d_])(?P<words>{any_of(DAYS_AFTER)})\b(?!['’])", re.IGNORECASE)
_AFTER_THAT = re.compile(rf"(?<![^\W\d_])(?P<words>{any_of(DAYS_AFTER_THAT)})\b(?!['’])", re.IGNORECASE)
_DATE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)")

_LIFE = re.compile(rf"(?<![^\W\d_]){any_of(OF_LIVES)}(?![^\W\d_])[^,;:.!?]*$", re.IGNORECASE)
_NEAR = 60
"""Characters before a date in which a word may say what it is of."""

_WEEK = 7
_LATE = 45
"""Days after a report from which on it cannot well tell of what happened: its date may be that of its first part."""


@dataclass(frozen=True, slots=True)
class Written:
    """When a text was written: an astronomical year, perhaps a month, perhaps a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, date: str | None) -> Written | None:
        """Return what an ISO 8601 date or time says; None where it says nothing that the calendar has.

        >>> Written.of("2026-04-02T10:00"), Written.of("soon")
        (Written(year=2026, month=4, day=2), None)
        """
        found = _DATE.match(date or "")
        if not found:
            return None
        year, month, day = (int(part) if part else None for part in found.groups())
        return cls(year or 0, month, day) if CalendarDate(year or 0, month, day).exists else None

    @property
    def exact(self) -> datetime.date | None:
        """The day, where it is known and Python has it."""
        if self.month is None or self.day is None or self.year < datetime.MINYEAR:
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None


def find_told_dates(text: str, written: Written | None = None, *, ahead: bool = False) -> list[StatedDate]:
    """Return the dates on which something happened, as a stretch of prose has it, in their order; none lies in another.

    Args:
        text: A sentence or the like.
        written: When it was written; None where nobody knows.
        ahead: Whether it tells of what was still to come.

    >>> [one.date for one in find_told_dates("On 5 April they left, by Friday they came.", Written(2026, 4, 11))]
    ['2026-04-05', '2026-04-10']
    """
    found = find_dates(text)
    found += [
        StatedDate(CalendarDate(int(one["year"])).iso, Span(*one.span("year")))
        for one in _BARE_YEAR.finditer(text)
        if _is_free(one.span("year"), found)
    ]
    if written is not None:
        for form in _YEARLESS:
            for one in form.finditer(text):
                if _is_free(one.span(), found) and (date := _of_a_year(one, written, ahead=ahead)):
                    found.append(StatedDate(date.iso, Span(one.start(), one.start() + len(one[0].rstrip(".")))))
        if (today := written.exact) is not None:
            found += _relative(text, today, found, ahead=ahead)
    return sorted((one for one in found if _may_be_when(text[: one.span.start])), key=lambda one: one.span)


def day_after(date: str, days: int) -> str | None:
    """Return the day so many days after another, both in ISO 8601; None where the other is no day, or there is none.

    >>> day_after("2026-02-28", 1), day_after("2026-02", 1)
    ('2026-03-01', None)
    """
    written = Written.of(date)
    day = written.exact if written else None
    try:
        return (day + datetime.timedelta(days=days)).isoformat() if day else None
    except OverflowError:
        return None


def find_days_after(text: str) -> list[tuple[int, Span]]:
    """Return the days that a stretch of prose names beside the one told of last: how many days after it, and where.

    >>> find_days_after("They came back the next day.")
    [(1, Span(start=15, end=27))]
    """
    found = _AFTER_THAT.finditer(text)
    return [
        (DAYS_AFTER_THAT[one["words"].lower()], Span(*one.span())) for one in found if _may_be_when(text[: one.start()])
    ]


def _may_be_when(before: str) -> bool:
    """Tell whether a date may be when something happened, given what stands before it."""
    words = before[-_NEAR:].split()
    is_of_a_life = _LIFE.search(before[-_NEAR:]) is not None
    return (
        not is_of_a_life and before.rfind("(") <= before.rfind(")") and (not words or words[-1].lower() not in LASTING)
    )


def _is_free(span: tuple[int, int], taken: list[StatedDate]) -> bool:
    return not any(span[0] < other.span.end and other.span.start < span[1] for other in taken)


def _of_a_year(match: re.Match[str], written: Written, *, ahead: bool) -> CalendarDate | None:
    """Return the day or month of the year that is nearest to when a text was written, on the right side of it."""
    month = MONTHS[match["month"].lower()] + 1
    day = int(match["day"]) if "day" in match.groupdict() else None
    years = (written.year,) if written.month is None else (written.year - 1, written.year, written.year + 1)
    there = [date for year in years if (date := CalendarDate(year, month, day)).exists]
    sides = [
        date for date in there if (_days(written) - _days(date) if ahead else _days(date) - _days(written)) < _LATE
    ]
    return min(sides or there, key=lambda one: abs(_days(one) - _days(written)), default=None)


def _days(date: CalendarDate | Written) -> float:
    """Return about how many days after the year 0 a date is, its middle where it is a year or a month."""
    month = 6 if date.month is None else date.month - 1
    return 365.25 * date.year + 30.44 * month + (15 if date.day is None else date.day)


def _relative(text: str, today: datetime.date, taken: list[StatedDate], *, ahead: bool) -> list[StatedDate]:
    found: list[StatedDate] = []
    for match in (one for form in (_WEEKDAY, _RELATIVE) for one in form.finditer(text)):
        if not _is_free(match.span(), taken + found):
            continue
        if "weekday" in match.groupdict():
            days = WEEKDAYS[match["weekday"].lower()] - today.weekday()
            # Of its own name, a day that was written about is the same one, a day to come that of the next week.
            days = (days - 1) % _WEEK + 1 if ahead or _is_next(text, match.start()) else -(-days % _WEEK)
        else:
            days = DAYS_AFTER[" ".join(match["words"].lower().split())]
        try:
            there = today + datetime.timedelta(days=days)
        except OverflowError:
            continue
        found.append(StatedDate(there.isoformat(), Span(*match.span())))
    return found


def _is_next(text: str, at: int) -> bool:
    words = text[:at].split()
    return bool(words) and words[-1].lower() in COMING
