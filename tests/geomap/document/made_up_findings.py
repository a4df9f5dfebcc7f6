"""Findings, reports and routes made by hand, for documents that need no pipeline."""

from __future__ import annotations

from dataclasses import replace

from gazetteer import Place
from geomap.model import Alternative, Extraction, Finding, Mention, MentionForm, Report, Span


def place(
    identifier: str, name: str, lon: float, lat: float, *, kind: str = "town", country: str | None = None
) -> Place:
    return Place(f"own:{identifier}", name, lon, lat, kind, country, None, None, 0, 0.5, None, "own", False)


def finding(
    text: str,
    surface: str,
    where: Place | None,
    confidence: float = 0.9,
    *,
    form: MentionForm = MentionForm.NAME,
    others: tuple[tuple[Place, float], ...] = (),
    nth: int = 1,
) -> Finding:
    """A finding for the nth occurrence of a surface in a text."""
    start = -1
    for _ in range(nth):
        start = text.index(surface, start + 1)
    alternatives = tuple(Alternative(other, likely) for other, likely in others)
    mention = Mention(Span(start, start + len(surface)), surface, form, (), confidence)
    return Finding(mention, where, confidence, alternatives, (f"at {confidence}",))


def extraction(identifier: str, text: str, *findings: Finding, sentences: tuple[Span, ...] | None = None) -> Extraction:
    return Extraction(Report(identifier, text), sentences or (Span(0, len(text)),), findings)


def titled(made: Extraction, title: str) -> Extraction:
    return replace(made, report=replace(made.report, title=title))
