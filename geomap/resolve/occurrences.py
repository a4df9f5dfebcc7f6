"""Where given names stand in a text as whole words, spelt in any way that `gazetteer.names.keys.fold` makes equal.

Case matters one way: a name with a capital is not found in small letters (`Nice` in "a nice day"), and one in capitals
only in capitals (`US` in "told us"). A word ends where letters and digits end, but not at an apostrophe, full stop or
underscore inside it, save before the s of a possessive.

Always holds: the spans are disjoint and in text order, the longest name wins, and time grows linearly with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from gazetteer.names.keys import fold
from geomap.model import Span

_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f"
_JOINTS = "'’‘ʼʻʽʾʿ`´._@"
_WORD = re.compile(rf"[^\W_][^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_]*)*")
_POSSESSIVE = re.compile(r"['’][sS](?!\w)")


class Surfaces:
    """Names to be found in texts."""

    def __init__(self, surfaces: Iterable[str]) -> None:
        """Take the names; one without letters and digits is never found."""
        self._by_key: dict[str, list[str]] = {}
        self._prefixes: set[str] = set()
        for surface in surfaces:
            key = fold(surface)
            if key:
                self._by_key.setdefault(key, []).append(surface)
                self._prefixes.update(key[:length] for length in range(len(key) + 1))
        self._longest = max((len(surface) for names in self._by_key.values() for surface in names), default=0)

    def occurrences(self, text: str) -> Iterator[Span]:
        """Yield where the names stand in a text."""
        if not self._by_key:
            return
        words = [match.span() for match in _WORD.finditer(text)]
        joined = [
            False,
            *(following - end == 1 and text[end] in _JOINTS for (_, end), (following, _) in pairwise(words)),
        ]
        joined.append(False)
        done = 0
        for index, (start, _) in enumerate(words):
            if start < done or joined[index]:
                continue
            found = self._longest_at(text, words, joined, index)
            if found:
                done = found.end
                yield found

    def _longest_at(self, text: str, words: list[tuple[int, int]], joined: list[bool], index: int) -> Span | None:
        start = words[index][0]
        found = None
        for last in range(index, len(words)):
            end = words[last][1]
            # Twice the length leaves room for double spaces and for marks that folding takes away.
            if end - start > 2 * self._longest + 2:
                break
            whole = not joined[last + 1] or _POSSESSIVE.match(text, end) is not None
            if whole:
                found = self._named(text, start, end) or found
            # A second word, so that short forms are folded as within a name: Saint Louis.
            if fold(f"{text[start:end]} x").removesuffix("x").rstrip() not in self._prefixes:
                break
        return found

    def _named(self, text: str, start: int, end: int) -> Span | None:
        """Return the span if one of the names is written there, with the marks around it that the name has."""
        found = text[start:end]
        for surface in self._by_key.get(fold(found), ()):
            lead = next(number for number, character in enumerate(surface) if character.isalnum())
            first = start - lead
            if first >= 0 and text.startswith(surface, first):
                return Span(first, first + len(surface))
            same_article = _has_article(surface) == _has_article(found)
            if same_article and _case_agrees(surface, found):
                return Span(start, end)
        return None


def _has_article(name: str) -> bool:
    """Tell whether a name begins with an article, which folding leaves out."""
    return fold(name) == fold(name.partition(" ")[2])


def _case_agrees(surface: str, found: str) -> bool:
    if surface.isupper():
        return found.isupper()
    return surface == surface.lower() or found != found.lower()
