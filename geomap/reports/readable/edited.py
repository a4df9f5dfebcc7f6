"""A text with pieces of it taken out or replaced, which knows where each character stood before.

Always holds: an offset that goes to the edited text and back names the same character; what was taken out belongs to a
span that comes back only where it stands inside.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from geomap.model import Span


class Edit(NamedTuple):
    """What stands in place of the characters from `start` up to but not including `end`; nothing by default."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after edits.

    Attributes:
        text: The edited text.
        length: The length of the text before.
        edits: The edits, disjoint and in text order.
        starts: Where the replacement of each edit begins in the edited text.
    """

    text: str
    length: int
    edits: Sequence[Edit]
    starts: Sequence[int]

    @classmethod
    def of(cls, text: str, edits: Iterable[Edit]) -> Edited:
        """Edit a text; of edits that overlap the first one counts, and edits that change nothing are left out."""
        kept: list[Edit] = []
        pieces: list[str] = []
        behind = 0
        for edit in sorted(edits, key=lambda one: (one.start, -one.end)):
            if edit.start >= behind and text[edit.start : edit.end] != edit.text:
                pieces += (text[behind : edit.start], edit.text)
                kept.append(edit)
                behind = edit.end
        shifts = accumulate((len(edit.text) - (edit.end - edit.start) for edit in kept), initial=0)
        starts = [edit.start + shift for edit, shift in zip(kept, shifts, strict=False)]
        return cls("".join([*pieces, text[behind:]]), len(text), kept, starts)

    def before(self, span: Span) -> Span:
        """Return where the characters of a span of the edited text stood."""
        if span.start == span.end:
            return Span(self._start(span.start), self._start(span.start))
        return Span(self._start(span.start), self._end(span.end - 1))

    def around(self, span: Span) -> Span:
        """Return where a span of the edited text stood, with what was taken out right before and behind it."""
        inner = self.before(span)
        start = self._end(span.start - 1) if span.start else 0
        return Span(min(start, inner.start), max(self._start(span.end), inner.end))

    def after(self, span: Span) -> Span:
        """Return where the characters of a span of the text before the edits stand now; empty where none are left."""
        start = self._forward(span.start, is_end=False)
        return Span(start, max(start, self._forward(span.end, is_end=True)))

    def meeting(self, span: Span) -> Sequence[Edit]:
        """Return the edits that take or replace characters of a span of the text before."""
        first = bisect_right(self.edits, span.start, key=lambda edit: edit.end)
        last = bisect_left(self.edits, span.end, key=lambda edit: edit.start)
        return [edit for edit in self.edits[first:last] if edit.start < edit.end]

    def _start(self, index: int) -> int:
        """Return where the character with an index in the edited text began."""
        number = bisect_right(self.starts, index) - 1
        if index >= len(self.text):
            return self.length
        if number < 0:
            return index
        edit = self.edits[number]
        into = index - self.starts[number] - len(edit.text)
        return edit.start if into < 0 else edit.end + into

    def _end(self, index: int) -> int:
        """Return where the character with an index in the edited text ended."""
        number = bisect_right(self.starts, index) - 1
        if number < 0:
            return index + 1
        edit = self.edits[number]
        return edit.end + max(index - self.starts[number] - len(edit.text) + 1, 0)

    def _forward(self, offset: int, *, is_end: bool) -> int:
        number = bisect_right(self.edits, offset - is_end, key=lambda edit: edit.start) - 1
        if number < 0:
            return offset
        edit, start = self.edits[number], self.starts[number]
        if offset - is_end < edit.end:
            return start + (len(edit.text) if is_end else 0)
        return start + len(edit.text) + offset - edit.end
