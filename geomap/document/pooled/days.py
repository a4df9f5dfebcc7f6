"""From the first to the last day of many reports."""

from __future__ import annotations

from dataclasses import dataclass

from geomap.document.summary import days_of


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
