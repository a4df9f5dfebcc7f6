"""Marks that stand glued to a word and are no part of it: `Homs[14]`, `Homs[note 2]`, `Homs†`, `[H]oms`.

A mark of a footnote is taken out, whatever its words: digits, a letter, two or more words in small letters. Other
brackets that are glued to a word are set apart from it with a space, and those around letters that an editor has added
inside a word (`Constant[i]nople`) are taken out. Brackets that stand by themselves are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from geomap.reports.readable.edited import Edit

_NUMBERS = r"[0-9]{1,3}(?:\s?[,;–-]\s?[0-9]{1,3}){0,9}"
_LABEL = r"[A-Za-z][a-z.-]{0,19}\s?[0-9]{1,3}"
_WORDS = r"[A-Za-z][a-z]{0,19}(?:[ ’'–-]{1,3}[a-z]{1,20}){1,6}[?!.]?"
_QUESTION = r"[A-Za-z][a-z]{1,19}\?"
_ROMAN = r"[ivx]{2,5}"
_CONTENT = rf"(?:{_NUMBERS}|{_LABEL}|{_WORDS}|{_QUESTION}|{_ROMAN}|([A-Za-z])\1?|[*†‡§¶#]{{1,3}}|\^[^\[\]\s]{{1,40}})"
_PAGES = r"(?::\s?[0-9]{1,4}(?:[–-][0-9]{1,4})?(?![0-9]))?"
_BEHIND = r"(?<=[^\s\[\]({}<>|/\\=+*#$^_-])"
_MARK = re.compile(rf"{_BEHIND}(?:\^?\[\s?{_CONTENT}\s?\]{_PAGES}\^?){{1,20}}")
_TEMPLATE = re.compile(rf"{_BEHIND}\{{\{{[^{{}}]{{1,200}}\}}\}}")
_INSIDE = re.compile(r"(?<![^\W_])\[([A-Z])\](?=[^\W\d_])|(?<=[^\W\d_])\[([a-z]{1,12})\](?=[^\W\d_])")
_GLUED = re.compile(r"(?<=[^\W_])(?=\[)|(?<=\])(?=[^\W_])")
_GLUED_PARENTHESIS = re.compile(r"\((?<=[^\W\d_]{3}\()(?=[A-Z][^\W\d_]{2})")
_SUPERSCRIPT = re.compile(r"(?<=[^\W\d_¹²³⁰⁴-⁹]{3})[¹²³⁰⁴-⁹](?:[¹²³⁰⁴-⁹]|[,⁻](?=[¹²³⁰⁴-⁹])){0,9}(?!\w)")
_DAGGER = re.compile(
    r"(?<=[^\W\d_]{3})(?:[†‡§¶]{1,4}|\*{1,3})(?![\w*†‡])|(?<![^\s(\[|])(?:[†‡]{1,3}|\*{1,3})(?=[^\W\d_])"
)

_RAISED = tuple("¹²³⁰⁴⁵⁶⁷⁸⁹")
_DAGGERS = tuple("†‡§¶*")
SIGNS = ("[", "(", "{{", *_RAISED, *_DAGGERS)
"""Signs one of which every mark has."""

_ENDINGS = frozenset("dnrsty")
"""Letters that an editor ends a word with: `report[s]`."""


def edits(text: str) -> Iterator[Edit]:
    """Yield what frees the words of a text of the marks that are glued to them."""
    if "[" in text:
        yield from _brackets(text)
    yield from (Edit(found.start(), found.start(), " ") for found in _GLUED_PARENTHESIS.finditer(text))
    for pattern, signs in ((_TEMPLATE, ("{{",)), (_SUPERSCRIPT, _RAISED), (_DAGGER, _DAGGERS)):
        if any(sign in text for sign in signs):
            yield from (Edit(*found.span()) for found in pattern.finditer(text))


def _brackets(text: str) -> Iterator[Edit]:
    yield from (Edit(*found.span()) for found in _MARK.finditer(text) if not _completes(text, found))
    joined = set[int]()
    for found in _INSIDE.finditer(text):
        joined.update(found.span())
        yield Edit(*found.span(), found[1] or found[2])
    yield from (
        Edit(found.start(), found.start(), " ") for found in _GLUED.finditer(text) if found.start() not in joined
    )


def _completes(text: str, found: re.Match[str]) -> bool:
    """Tell whether a letter in brackets belongs to the word beside it."""
    letter = found[1]
    if not letter:
        return False
    start = found.start()
    while start and text[start - 1].isalpha():
        start -= 1
    inside = text[found.end() : found.end() + 1].isalpha() and letter.islower()
    return inside or (letter in _ENDINGS and text[start].islower())
