"""Where the runs of capitalised words begin and end, asked for any token without walking there.

A list of places on one line is one run of thousands of words; walking to its ends from each of them would take time
quadratic in its length.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property


class Runs:
    """The runs of words written like names of one text, each within a sentence."""

    def __init__(self, named: Sequence[bool], sentence_starts: Sequence[bool]) -> None:
        """Take for each token whether it could begin or end a name, and whether a sentence starts with it."""
        self._named = named
        self._sentence_starts = sentence_starts

    def end(self, index: int) -> int:
        """Return the last token of the run that a token begins."""
        return self._ends[bisect_right(self._ends, index)] - 1

    def start(self, index: int) -> int:
        """Return the first token of the run that a token ends."""
        return self._starts[bisect_right(self._starts, index) - 1]

    @cached_property
    def _ends(self) -> list[int]:
        """The tokens that go on with no run, and the end of the text."""
        tokens = enumerate(zip(self._named, self._sentence_starts, strict=True))
        return [index for index, (named, starts) in tokens if starts or not named] + [len(self._named)]

    @cached_property
    def _starts(self) -> list[int]:
        """The tokens that have no token of their run before them."""
        tokens = enumerate(zip(self._named, self._sentence_starts[1:], strict=False), 1)
        return [0, *(index for index, (named, starts) in tokens if starts or not named)]
