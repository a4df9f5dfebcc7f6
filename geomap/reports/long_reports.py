"""A long report in parts: read one after another, or in several processes, and laid together again.

What is found in a text takes a hundred times its memory, and a book takes minutes. So a report of more than
`LARGEST_PART` characters is read as if each stretch of it were a report of the run with the same identifier: it is cut
where a paragraph ends, or else a line, a sentence or a word. The parts tell of one another as the reports of a run do
(where they are set, which names are places).

Not here: reading. Always holds: the parts are the text, in order, nothing left out; where it is cut depends on the text
alone; no given span is cut.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geomap.model import Extraction, Finding, Report, Span, Unread
from geomap.reports.readable.restoring import with_spans

LARGEST_PART = 100_000
"""Characters of the longest report that is read as one: some forty pages."""

_ENDS = tuple(map(re.compile, (r"\n[ \t\r]*\n\s*", r"\n", r"[.!?]\s+", r"\s")))
"""Where to cut, best first: behind a paragraph, a line, a sentence, a word."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report.

    Attributes:
        report: The part, as a report of its own with the same identifier.
        start: Where it begins in the whole, in characters.
        is_last: Whether no other follows.
    """

    report: Report
    start: int = 0
    is_last: bool = True


def parts_of(report: Report) -> Iterator[Part]:
    """Yield a report in parts; one that is short enough as the only one."""
    start, end = 0, len(report.text)
    while end - start > LARGEST_PART:
        cut = _cut(report, start)
        yield Part(_between(report, start, cut), start, is_last=False)
        start = cut
    yield Part(_between(report, start, end), start) if start else Part(report)


def shifted(extraction: Extraction, by: int) -> Extraction:
    """Return what was found in a part with its spans where they stand in the whole; its report stays the part."""

    def inner(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    return with_spans(extraction, [_moved(one, by) for one in extraction.findings], inner=inner) if by else extraction


def joined(parts: Sequence[tuple[Extraction, int]]) -> Extraction:
    """Return what was found in a report from what was found in its parts, each with where it begins in the whole."""
    if len(parts) == 1:
        return parts[0][0]
    whole = [shifted(extraction, start) for extraction, start in parts]
    return Extraction(
        report=_whole([(extraction.report, start) for extraction, start in parts]),
        sentences=tuple(one for part in whole for one in part.sentences),
        findings=tuple(one for part in whole for one in part.findings),
        routes=tuple(one for part in whole for one in part.routes),
        fragments=tuple(one for part in whole for one in part.fragments),
        unread=unread_of([(part.unread, len(part.report.text)) for part in whole]),
        obscured=tuple(one for part in whole for one in part.obscured),
        passed_over=sum(part.passed_over for part in whole),
    )


def unread_of(parts: Sequence[tuple[Unread | None, int]]) -> Unread | None:
    """Return what of a whole is in languages that are not read, from what of each part is, and its length."""
    weights: defaultdict[str, float] = defaultdict(float)
    for unread, length in parts:
        if unread:
            weights[unread.language] += unread.share * length
    if not weights:
        return None
    language = min(weights, key=lambda one: (-weights[one], one))
    share = sum(weights.values()) / max(sum(length for _, length in parts), 1)
    return Unread(language, share, tuple(span for unread, _ in parts if unread for span in unread.spans))


def _cut(report: Report, start: int) -> int:
    """Return where the part that begins at a position ends."""
    text, least, most = report.text, start + LARGEST_PART // 2, start + LARGEST_PART
    for pattern in _ENDS:
        found = [match.end() for match in pattern.finditer(text, least, most)]
        if found:
            return _beside_spans(report, found[-1], least)
    return _beside_spans(report, most, least)


def _beside_spans(report: Report, cut: int, least: int) -> int:
    for span in report.toponyms or ():
        if span.start < cut < span.end:
            return span.start if span.start > least else span.end
    return cut


def _between(report: Report, start: int, end: int) -> Report:
    toponyms = report.toponyms
    if toponyms is not None:
        inside = (one for one in toponyms if start <= one.start and one.end <= end)
        toponyms = tuple(Span(one.start - start, one.end - start) for one in inside)
    segments = tuple(
        replace(one, start=max(one.start, start) - start, end=min(one.end, end) - start)
        for one in report.segments
        if one.start < end and one.end > start
    )
    return replace(report, text=report.text[start:end], toponyms=toponyms, segments=segments, before=start)


def _whole(parts: Sequence[tuple[Report, int]]) -> Report:
    """Lay the parts of a report together; a segment that was cut stays in two."""
    first = parts[0][0]
    toponyms = [Span(one.start + by, one.end + by) for part, by in parts for one in part.toponyms or ()]
    return replace(
        first,
        text="".join(part.text for part, _ in parts),
        toponyms=None if first.toponyms is None else tuple(toponyms),
        segments=tuple(
            replace(one, start=one.start + by, end=one.end + by) for part, by in parts for one in part.segments
        ),
    )


def _moved(finding: Finding, by: int) -> Finding:
    def at(span: Span) -> Span:
        return Span(span.start + by, span.end + by)

    mention, offset = finding.mention, finding.offset
    within = at(mention.within) if mention.within else None
    return replace(
        finding,
        mention=replace(mention, span=at(mention.span), within=within),
        offset=replace(offset, span=at(offset.span)) if offset else None,
    )
