"""A day, a month or a year of the calendar, and how ISO 8601 writes it.

Years count astronomically: 1 BC is year 0, 44 BC is year -43, which ISO 8601 writes -0043. Dates are kept as they were
written; none is turned from the Julian into the Gregorian calendar. Not here: reading dates
(`geomap.reports.dating.written_dates`).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

_JULIAN_UNTIL = 1923
"""The last year in which some country wrote dates of the Julian calendar, Greece."""

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = len(_DAYS)
LARGEST_YEAR = 9999
"""The largest year, either way, that ISO 8601 writes without an agreement between those who exchange it."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date: a year, perhaps a month, perhaps a day of it.

    Attributes:
        year: Astronomical; 0 is 1 BC.
        month, day: From 1; None where they are not known.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has it; the Julian one where it was in use."""
        if abs(self.year) > LARGEST_YEAR or (self.month is None and self.day is not None):
            return False
        if self.month is None:
            return True
        if not 1 <= self.month <= _MONTHS:
            return False
        return self.day is None or 1 <= self.day <= self._days_in(self.month)

    @property
    def iso(self) -> str:
        """The date as ISO 8601 writes it, as exactly as it is known.

        >>> CalendarDate(2015, 10, 7).iso, CalendarDate(-43, 3).iso, CalendarDate(79).iso
        ('2015-10-07', '-0043-03', '0079')
        """
        year = f"-{-self.year:04}" if self.year < 0 else f"{self.year:04}"
        return "-".join([year, *(f"{part:02}" for part in (self.month, self.day) if part is not None)])

    @property
    def weekday(self) -> int | None:
        """The day of the week, 0 for Monday; None where it is not known, or depends on the calendar."""
        if self.year <= _JULIAN_UNTIL or self.month is None or self.day is None:
            return None
        return datetime.date(self.year, self.month, self.day).weekday()

    def _days_in(self, month: int) -> int:
        is_leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0 or self.year <= _JULIAN_UNTIL)
        return 28 if month == 2 and not is_leap else _DAYS[month - 1]
