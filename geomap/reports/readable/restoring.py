"""An extraction from the readable form of a report, with all its spans where they stand in the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from geomap.model import Extraction, Finding, Movement, Report, Span, Stop
from geomap.reports.readable import invisible

_Mapping = Callable[[Span], Span]


def restored(
    extraction: Extraction, report: Report, *, given: Sequence[Span], inner: _Mapping, outer: _Mapping
) -> Extraction:
    """Return an extraction with all its spans mapped.

    Args:
        extraction: What was found in the readable form.
        report: The report as it was given.
        given: Where each of its toponyms stands in the readable form, in the same order; empty where it has none.
        inner: Gives the place of a span in the report.
        outer: The same with the marks right before and behind it, for sentences, which are shown whole.
    """
    findings = _findings(extraction.findings, report, given, inner)
    obscured = tuple(one.span for one in findings if invisible.touches(report.text, one.span.start, one.span.end))
    return replace(with_spans(extraction, findings, inner=inner, outer=outer), report=report, obscured=obscured)


def with_spans(
    extraction: Extraction, findings: Sequence[Finding], *, inner: _Mapping, outer: _Mapping | None = None
) -> Extraction:
    """Return an extraction with all its spans mapped, but for those of its findings, which are given as mapped."""
    outer = outer or inner
    by_id = {id(old): new for old, new in zip(extraction.findings, findings, strict=True)}

    def stopped(stop: Stop) -> Stop:
        # A stop that a correction adds is none of the findings: no words of the report stand for it.
        known = by_id.get(id(stop.finding))
        return replace(stop, finding=known or _at(stop.finding, inner(stop.finding.span)))

    def moved(movement: Movement) -> Movement:
        return replace(
            movement,
            stops=tuple(map(stopped, movement.stops)),
            distances=tuple(replace(one, span=inner(one.span)) for one in movement.distances),
            when=movement.when and replace(movement.when, span=inner(movement.when.span)),
            counts=tuple(replace(one, span=inner(one.span)) for one in movement.counts),
            evidence=tuple(map(outer, movement.evidence)),
        )

    unread = extraction.unread
    return replace(
        extraction,
        sentences=tuple(map(outer, extraction.sentences)),
        findings=tuple(findings),
        routes=tuple(replace(route, movement=moved(route.movement)) for route in extraction.routes),
        fragments=tuple(map(moved, extraction.fragments)),
        obscured=tuple(map(inner, extraction.obscured)),
        unread=replace(unread, spans=tuple(map(outer, unread.spans))) if unread else None,
    )


def _at(finding: Finding, span: Span) -> Finding:
    return replace(finding, mention=replace(finding.mention, span=span))


def _findings(
    findings: Sequence[Finding], report: Report, given: Sequence[Span], inner: _Mapping
) -> tuple[Finding, ...]:
    """Map findings; those of given spans get exactly the span that was given."""
    toponyms: dict[Span, list[Span]] = defaultdict(list)
    for span, toponym in zip(given, report.toponyms or (), strict=True):
        toponyms[span].append(toponym)
    mapped = []
    for finding in findings:
        known = toponyms.get(finding.span)
        span = known.pop(0) if known else inner(finding.span)
        within = inner(finding.within) if finding.within else None
        mention = replace(finding.mention, span=span, surface=report.text[span.start : span.end], within=within)
        offset = replace(finding.offset, span=inner(finding.offset.span)) if finding.offset else None
        mapped.append(replace(finding, mention=mention, offset=offset))
    return tuple(mapped)
