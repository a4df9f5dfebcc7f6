"""The text of an excerpt: its sentences put together to one text, with the way back to the report.

Not here: which sentences they are, see `gate`. Always: white space is one kind of space, and nothing else is changed;
a span of the report that lies within a run of sentences is as long in the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText
    from geomap.model import Span
    from geomap.routes.reading.network.journey_scores import MoverSpan

__all__ = ["ExcerptText", "text_of"]


class ExcerptText:
    """Runs of sentences of a report as one text.

    Attributes:
        text: The text.
    """

    def __init__(self, doc: TokenisedText, runs: Sequence[Span]) -> None:
        """Take a report and where the runs of its sentences stand, in text order."""
        self._runs = runs
        self._starts: list[int] = []
        pieces: list[str] = []
        length = 0
        for run in runs:
            self._starts.append(length)
            pieces.append(text_of(doc, run))
            length += run.end - run.start + 1
        self.text = " ".join(pieces)

    def of_report(self, span: Span) -> tuple[int, int]:
        """Return where something stands in the text that begins within a run of the report."""
        number = bisect_right(self._runs, span.start, key=lambda run: run.start) - 1
        shift = self._starts[number] - self._runs[number].start
        return span.start + shift, span.end + shift

    def to_report(self, mover: MoverSpan) -> MoverSpan:
        """Return the span of the report, and its chance, that one of the text is."""
        start, end, chance = mover
        number = bisect_right(self._starts, start) - 1
        shift = self._runs[number].start - self._starts[number]
        return start + shift, end + shift, chance


def text_of(doc: TokenisedText, span: Span) -> str:
    """Return a stretch of the text of a report, with a space for every white space between its words."""
    first, end = bisect_right(doc.offsets, span.start) - 1, bisect_left(doc.offsets, span.end)
    pieces, at = [], span.start
    for word, offset in zip(doc.words[max(first, 0) : end], doc.offsets[max(first, 0) : end], strict=True):
        pieces.append(" " * (offset - at) + word[max(0, at - offset) :])
        at = max(at, offset + len(word))
    return "".join(pieces)[: span.end - span.start].ljust(span.end - span.start)
