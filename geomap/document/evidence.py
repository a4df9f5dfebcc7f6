"""Evidence: the sentence that a claim stands in, found by its position and cut to a readable length."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from geomap.model import Extraction, Report, Span

LONGEST = 400
"""Most characters of a sentence in a map document; a longer sentence is cut around the claim."""


def whereabouts(report: Report, offset: int) -> dict[str, Any]:
    """Return the JSON members that say where in its document an offset stands: page, sheet, row, paragraph."""
    segment = report.segment(offset)
    if segment is None:
        return {}
    members = {"page": segment.page, "sheet": segment.sheet, "row": segment.row, "paragraph": segment.paragraph}
    return {name: value for name, value in members.items() if value is not None}


class Evidence:
    """Finds the sentences of one report."""

    def __init__(self, extraction: Extraction) -> None:
        """Take the report and its sentences."""
        self.report = extraction.report
        self._sentences = extraction.sentences
        self._starts = [sentence.start for sentence in extraction.sentences]

    def quote(self, span: Span) -> dict[str, Any]:
        """Return the JSON members that say where a claim stands: report, bounds, sentence, and page or row."""
        sentence = self.sentence(span)
        return {
            "report": self.report.id,
            "start": span.start,
            "end": span.end,
            "sentence": self.report.text[sentence.start : sentence.end],
            "sentence_start": sentence.start,
            **whereabouts(self.report, span.start),
        }

    def text(self, span: Span) -> str:
        """Return the words of the report in a span."""
        return self.report.text[span.start : span.end]

    def find(self, words: str, within: Span, /) -> Span | None:
        """Return where words first stand in a span; None where they do not."""
        start = self.report.text.find(words, within.start, within.end)
        return Span(start, start + len(words)) if start >= 0 else None

    def sentence(self, span: Span) -> Span:
        """Return the bounds of the sentence that holds a span, clipped around it to `LONGEST` characters."""
        number = max(bisect_right(self._starts, span.start) - 1, 0)
        whole = self._sentences[number] if self._sentences else span
        start, end = min(whole.start, span.start), max(whole.end, min(span.end, span.start + LONGEST))
        if end - start <= LONGEST:
            return Span(start, end)
        start = max(start, min(span.start - LONGEST // 3, end - LONGEST))
        return Span(start, min(end, start + LONGEST))
