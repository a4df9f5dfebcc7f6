"""What a reader of a map or table should know of its reports: which are in a language that is not read, hide names,
have dates that are not certain, were read with some other doubt, or tell of more journeys than are read.

Not here: which language a report is in (`geomap.languages.detecting`), and what is invisible
(`geomap.reports.readable`). Always holds: one sentence for each language, or for each report where there is one of that
language; one for all hidden names; one for all journeys; few for dates and other doubts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazetteer.util.text import shortened
from geomap.languages.detecting import name_of
from geomap.model import ABOUT_DATE, Unread

LEAST_SHARE = 0.2
"""Share of a report in languages that are not read from which it is worth a sentence."""

MOST_DATES = 5
"""Files of whose dates is told one by one; a column of dates that can be two is told once."""

MOST_OF_IT = 0.5
"""Share from which the whole report is said to be in such a language."""


def notices(reports: Iterable[tuple[str, Unread | None]]) -> Iterator[str]:
    """Yield a sentence for each language that is not read and that reports, or parts of them, look written in.

    Args:
        reports: The id of each report, and what of it is in languages that are not read.
    """
    groups: dict[tuple[str, bool], list[str]] = {}
    for report, unread in reports:
        if unread and unread.share >= LEAST_SHARE:
            groups.setdefault((unread.language, is_mostly(unread)), []).append(report)
    for (language, mostly), ids in groups.items():
        several = len(ids) > 1
        which = f"{len(ids):,} reports" if several else shortened(ids[0])
        if mostly:
            subject, routes = f"{which} {'look' if several else 'looks'}", "routes are not read"
        else:
            subject, routes = f"parts of {which} look", "routes in them are not read"
        yield f"{subject} {name_of(language)}, which is not read; places may be right, {routes}"


def hidden_names(reports: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Yield a sentence if names of reports held characters that nobody sees, which may be meant to hide them.

    Args:
        reports: The id of each report, and how many of its names did.
    """
    counts = {report: count for report, count in reports if count}
    if counts:
        names = sum(counts.values())
        where = shortened(next(iter(counts))) if len(counts) == 1 else f"{len(counts):,} reports"
        yield (
            f"{names:,} {'names' if names > 1 else 'name'} in {where} held invisible characters, such as a zero-width "
            f"space; {'they were' if names > 1 else 'it was'} read without them"
        )


def passed_over(reports: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Yield a sentence if sentences of reports that can tell of journeys were not read for routes.

    Args:
        reports: The id of each report, and how many of its sentences were not.
    """
    counts = {report: count for report, count in reports if count}
    total = sum(counts.values())
    if total:
        where = shortened(next(iter(counts))) if len(counts) == 1 else f"{len(counts):,} reports"
        what = "1 sentence" if total == 1 else f"{total:,} sentences"
        verb = "was" if total == 1 else "were"
        yield (
            f"{what} in {where} that can tell of journeys {verb} not read for routes, since there are too many in one "
            "report; split it into several"
        )


def doubts(reports: Iterable[tuple[str, Sequence[str]]]) -> Iterator[str]:
    """Yield sentences for what is doubtful about how reports were read, dates first: one for each file, or for all.

    Args:
        reports: The id of each report, and its warnings.
    """
    dates: dict[str, list[tuple[str, str]]] = {}
    others: dict[str, list[str]] = {}
    for report, warnings in reports:
        for one in warnings:
            if one.startswith(ABOUT_DATE):
                dates.setdefault(report.partition("#")[0], []).append((report, one.removeprefix(ABOUT_DATE)))
            else:
                others.setdefault(one, []).append(report)
    if len(dates) > MOST_DATES:
        yield _unsure_dates([one for of_file in dates.values() for one in of_file], "")
    else:
        yield from (_unsure_dates(of_file, file) for file, of_file in dates.items())
    for warning, ids in others.items():
        yield f"{_such(ids)}: {warning}"


def _unsure_dates(told: Sequence[tuple[str, str]], file: str) -> str:
    report, why = told[0]
    if len(told) == 1:
        return f"the date of {shortened(report)}: {why}"
    of_file = f" of {shortened(file)}" if file else ""
    return f"the dates of {len(told):,} reports{of_file} are not certain, such as that of {shortened(report)}: {why}"


def _such(ids: Sequence[str]) -> str:
    return shortened(ids[0]) if len(ids) == 1 else f"{len(ids):,} reports, such as {shortened(ids[0])}"


def is_mostly(unread: Unread) -> bool:
    """Tell whether most of a report is in languages that are not read."""
    return unread.share >= MOST_OF_IT
