"""From the first to the last day of a date, which may be a month or a year, and of many reports."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

_DATE = re.compile(r"(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)", re.ASCII)


@dataclass(slots=True)
class Days:
    """The first and the last day of what was included, as ISO 8601 writes them; None where no date is known.

    >>> days = Days.of("2016-02")
    >>> days.include(Days.of("2015-10-07"))
    >>> days.members()
    {'date_first': '2015-10-07', 'date_last': '2016-02-29'}
    """

    first: str | None = None
    last: str | None = None

    @classmethod
    def of(cls, date: str | None) -> Days:
        """Return the days of a date, which may be a month or a year."""
        found = days_of(date)
        return cls(*found) if found else cls()

    def include(self, other: Days) -> None:
        """Include the days of another."""
        if other.first is not None and (self.first is None or other.first < self.first):
            self.first = other.first
        if other.last is not None and (self.last is None or other.last > self.last):
            self.last = other.last

    def members(self) -> dict[str, str]:
        """Return the members of a feature that say so."""
        ends = (("date_first", self.first), ("date_last", self.last))
        return {name: day for name, day in ends if day is not None}


def days_of(date: str | None) -> tuple[str, str] | None:
    """Return the first and the last day of a date that may be a month or a year; None where it is none.

    >>> days_of("2016-02"), days_of("2015-10-07T18:00:00+03:00"), days_of("-0043"), days_of("soon")
    (('2016-02-01', '2016-02-29'), ('2015-10-07', '2015-10-07'), ('-0043-01-01', '-0043-12-31'), None)
    """
    found = _DATE.match(date or "")
    if found is None:
        return None
    year, month, day = found.groups()
    if int(month or 1) not in range(1, 13):
        return None
    length = calendar.monthrange(int(year) % 400 + 2000, int(month or 12))[1]
    # Of the Julian calendar more years have a day more.
    if int(day or 1) not in range(1, 30 if month == "02" else length + 1):
        return None
    return f"{year}-{month or '01'}-{day or '01'}", f"{year}-{month or '12'}-{day or length}"
