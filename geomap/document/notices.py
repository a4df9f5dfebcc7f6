"""What a reader of a map or table should know of its reports: which are in a language that is not read, or hide names.

Not here: which language a report is in (`geomap.languages.detecting`), and what is invisible
(`geomap.reports.readable`). Always holds: one sentence for each language, or for each report where there is one of that
language; one for all hidden names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazetteer.util.text import shortened
from geomap.languages.detecting import name_of
from geomap.model import Unread

LEAST_SHARE = 0.2
"""Share of a report in languages that are not read from which it is worth a sentence."""

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


def is_mostly(unread: Unread) -> bool:
    """Tell whether most of a report is in languages that are not read."""
    return unread.share >= MOST_OF_IT
