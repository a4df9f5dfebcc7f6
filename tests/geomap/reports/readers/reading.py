"""What the tests of readers share: reading files as a run does, with everything that is told."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import NamedTuple

from geomap.errors import GeomapError, NoReports
from geomap.model import Report
from geomap.reports.left_out import LeftOut
from geomap.reports.report_files import read_reports


class Read(NamedTuple):
    """All that a run reads, leaves out and cannot read."""

    reports: list[Report]
    left_out: list[LeftOut]
    errors: list[GeomapError]

    @property
    def texts(self) -> dict[str, str]:
        return {report.id: report.text for report in self.reports}

    @property
    def told(self) -> list[tuple[str, str]]:
        """The kind and the part or file of all that is left out, errors among them."""
        found = [*self.left_out, *map(LeftOut.of, self.errors)]
        return [(one.kind.name, one.part or Path(one.source).name) for one in found]


def read(*paths: Path) -> Read:
    left_out: list[LeftOut] = []
    errors: list[GeomapError] = []
    reports: list[Report] = []
    with contextlib.suppress(NoReports):
        reports += read_reports(paths, on_error=errors.append, on_left_out=left_out.append)
    return Read(reports, left_out, errors)


def stretch(report: Report, words: str) -> str:
    """Return where a report says that some words stand."""
    segment = report.segment(report.text.index(words))
    return segment.where if segment else ""
