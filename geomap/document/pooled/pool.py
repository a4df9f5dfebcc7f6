"""Takes in what was found in one report after another, so that memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from geomap.document.evidence import Evidence
from geomap.document.notices import doubts, hidden_names, notices, passed_over
from geomap.document.pooled.accounts import Accounts
from geomap.document.pooled.days import Days
from geomap.document.pooled.namings import Namings
from geomap.document.pooled.strongest import MOST_KEPT
from geomap.document.summary import first_and_last
from geomap.model import Extraction, Unread


class Pool:
    """What the reports of one map say, as far as it is needed to draw it.

    Attributes:
        namings: What they say of places and names.
        accounts: What they tell of journeys.
        reports: How many there are.
        quoted: How many mentions of a place or name are quoted at most.
    """

    def __init__(self, *, demonyms: bool = False, journeys: bool = True, quoted: int = MOST_KEPT) -> None:
        """Begin with no report.

        Args:
            demonyms: Whether a demonym counts as a mention of its country.
            journeys: Whether what they tell of journeys is taken in.
            quoted: How many mentions of a place or name are quoted at most.
        """
        self.namings = Namings(demonyms=demonyms, most=quoted)
        self.accounts = Accounts()
        self.reports = 0
        self.quoted = quoted
        self._journeys = journeys
        self._dates: set[str] = set()
        self._unread: list[tuple[str, Unread | None]] = []
        self._warnings: list[tuple[str, tuple[str, ...]]] = []
        self._obscured: list[tuple[str, int]] = []
        self._passed_over: list[tuple[str, int]] = []

    def __enter__(self) -> Self:
        """Return itself; what is put aside vanishes with the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget what was put aside."""
        self.namings.aside.close()
        self.accounts.close()

    def add(self, extraction: Extraction, evidence: Evidence | None = None) -> None:
        """Take in what was found in one report.

        Args:
            extraction: What was found.
            evidence: What quotes the report, where its text is not there.

        Raises:
            OSError: It could not be put aside.
        """
        report = extraction.report
        evidence, days = evidence or Evidence(extraction), Days.of(report.date)
        self.reports += 1
        if report.date:
            self._dates.add(report.date[:10])
        self.namings.add(evidence, extraction.findings, days=days)
        if self._journeys:
            self.accounts.add(extraction, evidence, days=days)
        if extraction.unread:
            self._unread.append((report.id, Unread(extraction.unread.language, extraction.unread.share, ())))
        if report.warnings:
            self._warnings.append((report.id, report.warnings))
        if extraction.obscured:
            self._obscured.append((report.id, len(extraction.obscured)))
        if extraction.passed_over:
            self._passed_over.append((report.id, extraction.passed_over))

    @property
    def dates(self) -> list[str]:
        """The first and the last date of the reports."""
        return first_and_last(self._dates)

    def notices(self) -> Iterator[str]:
        """Yield what a reader should know of the reports, a sentence each."""
        yield from notices(self._unread)
        yield from doubts(self._warnings)
        yield from hidden_names(self._obscured)
        yield from passed_over(self._passed_over)
