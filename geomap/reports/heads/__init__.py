"""What a report says of itself at its head: title, date, author, address.

What a reader of the document or a field gave stays as it is. What is missing is looked for, the surest first: front
matter, lines with labels, datelines and headings, for the date the name of the file. A date that can be read in two
ways is told in the warnings of the report.

Not here: dates (`geomap.reports.dating`). Always holds: the text and its offsets stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from geomap.model import ABOUT_DATE, Report, SegmentKind
from geomap.reports.dating.date_fields import read_date, warning_of
from geomap.reports.dating.date_words import COUNTERS
from geomap.reports.dating.written_dates import Order, StatedDate, find_dates
from geomap.reports.heads.front_matter import front_matter
from geomap.reports.heads.opening_lines import Opening

_ADDRESSES = ("url", "link", "canonical", "source_url", "permalink")
_DATES = ("date", "published", "publishdate", "pubdate", "created", "updated", "lastmod")
_FIRST_HEADINGS = 3
"""Segments among which the heading of a document stands."""

_BESIDE_LETTERS = re.compile(r"_(?!\d)|(?<!\d)_")
_YEAR_OF_NAME = re.compile(
    r"(?:^|(?P<before>[^\W\d_]+)[\s._-]*|[\s._-])(?P<year>1[5-9]\d\d|20\d\d)(?=$|[\s._-]+(?!\d)|[^\W\d_])"
)


def with_head(report: Report, *, file_name: str = "", order: Order | None = None) -> Report:
    """Return a report with the title, date, author and address that its text, or the name of its file, gives it.

    Args:
        report: The report; what it has already stays.
        file_name: The name of its file without suffix, if it is all that the file holds.
        order: How dates of numbers are to be read that can be read in two ways.
    """
    values, start = front_matter(report.text)
    opening = Opening(report.text, start=start, order=order)
    date, warnings = report.date, report.warnings
    if date is None:
        given = next((values[key] for key in _DATES if key in values), None)
        found = read_date(given, order=order) if given else opening.date() or date_of_name(file_name, order=order)
        date = found.date if found else None
        told = (
            warning_of(given, order=order) if given else f"{ABOUT_DATE}{found.doubt}" if found and found.doubt else ""
        )
        warnings = (*warnings, told) if told else warnings
    return replace(
        report,
        date=date,
        warnings=warnings,
        title=_said(report, values) or _heading(report) or _title(report, opening),
        author=report.author or values.get("author") or opening.labelled("author_labels"),
        address=report.address or next((values[key] for key in _ADDRESSES if key in values), None),
        source=report.source or values.get("source"),
    )


def date_of_name(name: str, *, order: Order | None = None) -> StatedDate | None:
    """Return the date that stands in the name of a file, without its suffix.

    >>> [one and one.date for one in map(date_of_name, ("homs_7_Oct_2015", "scan 1943", "relief 1987"))]
    ['2015-10-07', None, '1987']
    """
    name = _BESIDE_LETTERS.sub(" ", name[-255:])
    dates = find_dates(name, order=order)
    if dates:
        return dates[0]
    years = [one for one in _YEAR_OF_NAME.finditer(name) if (one["before"] or "").lower() not in COUNTERS]
    return next(iter(find_dates(years[0]["year"], years=True)), None) if len(years) == 1 else None


def _said(report: Report, values: dict[str, str]) -> str | None:
    """Return the title that a report has, or that its front matter says; that of Markdown is only its first heading."""
    said = values.get("title")
    return said or report.title if report.markdown else report.title or said


def _heading(report: Report) -> str | None:
    """Return the heading that the document of a report has at its beginning."""
    first = report.segments[:_FIRST_HEADINGS]
    spans = [one for one in first if one.kind is SegmentKind.HEADING]
    return next((text for one in spans if (text := " ".join(report.text[one.start : one.end].split()))), None)


def _title(report: Report, opening: Opening) -> str | None:
    labelled = opening.labelled("title_labels")
    # The first row of a table is none.
    is_table = report.segments[:1] and report.segments[0].kind is SegmentKind.CELL
    return labelled if labelled or is_table else opening.title()
