"""Marks of emphasis: which asterisks and underscores open and close one.

The rules are those of CommonMark 0.31, section 6.2: a run of marks opens where it stands before a word, closes where it
stands behind one, and pairs with the nearest that fits. In a text that is not known to be Markdown, no mark counts that
stands inside a word, and a paragraph is a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from geomap.reports.readable.edited import Edit

_RUN = re.compile(r"\*+|_+")
_LONGEST_RUN = 3
_TAGS = frozenset("@#$/")
_BREAK = re.compile(r"\n[ \t\r]*\n")
_LINE_BREAK = re.compile(r"\n")
_LONGEST = 5_000
"""Characters that emphasis goes over at most, so that no text takes time quadratic in its marks."""


class _Run(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def edits(text: str, *, markdown: bool) -> Iterator[Edit]:
    """Yield what takes the marks of emphasis out of a text; `markdown` as in `geomap.reports.readable.blocks`."""
    breaks = _BREAK if markdown else _LINE_BREAK
    start = 0
    while start < len(text):
        found = breaks.search(text, start)
        end = found.start() if found else len(text)
        yield from _paragraph(text, start, end, markdown=markdown)
        start = found.end() if found else len(text)


def _paragraph(text: str, start: int, end: int, *, markdown: bool) -> Iterator[Edit]:
    waiting: list[_Run] = []
    for found in _RUN.finditer(text, start, end):
        if len(found[0]) > _LONGEST_RUN:
            continue
        run = _run(text, *found.span(), markdown=markdown)
        fits = [one for one in waiting if _same(text, one, run)] if run.closes else []
        if fits and run.end - fits[-1].start <= _LONGEST:
            opening = fits[-1]
            del waiting[waiting.index(opening) :]
            yield Edit(opening.start, opening.end)
            yield Edit(run.start, run.end)
        elif run.opens:
            waiting = [*waiting[-9:], run]


def _same(text: str, one: _Run, other: _Run) -> bool:
    return text[one.start] == text[other.start] and one.end - one.start == other.end - other.start


def _run(text: str, start: int, end: int, *, markdown: bool) -> _Run:
    before = text[start - 1] if start else " "
    behind = text[end] if end < len(text) else " "
    is_left = not behind.isspace() and (_is_word(behind) or not _is_word(before))
    is_right = not before.isspace() and (_is_word(before) or not _is_word(behind))
    if markdown and text[start] == "*":
        return _Run(start, end, is_left, is_right)
    is_left = is_left and before not in _TAGS
    return _Run(start, end, is_left and not _is_word(before), is_right and not _is_word(behind))


def _is_word(char: str) -> bool:
    return char.isalnum()
