"""Tokens and sentences of a report: spaCy's tokenizer, and sentence boundaries that respect the layout of a page.

Reports come with headings, menus and captions that no full stop ends, so a blank line always ends a sentence, and so
does a line break in a text whose lines are paragraphs. No statistical model is used or needed.

Always holds: the offsets of the tokens are offsets into the report's text, whatever it contains.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geomap.model import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_LONGEST_WORD = 200
"""Longer runs without white space are cut for the tokenizer, whose patterns take time quadratic in their length."""

_OVERLONG = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_WRAPPED_LINE = 0.75
_WRAPPED_SHARE = 0.7
"""A text is wrapped where this share of the lines that another follows is nearly as long as the longest line."""

_LINE_BREAK = re.compile(r"(?<![\n\r])\r?\n(?![ \t\r]*\n)")
_CLOSING = frozenset("\"'”’)]»›*")
_ENDS = frozenset(".!?…。！？؟۔।")
_ABBREVIATION = re.compile(
    r"(?:[A-Z]|[A-Z][a-z]{0,2}|Sept|Capt|Gov|Sens?|Reps?|Revs?|Cols?|Gens?|Lieut|Sgt|Prof|Messrs|Mmes|approx|vs|Inc|Corp|Ltd)"
)
_OPENS_ITEM = re.compile(r"\s*(?:[-•*–—]|\d{1,2}[.)])\s")


def tokenise(text: str) -> Doc:
    """Return the tokens of a text with their sentence boundaries set.

    Args:
        text: The text of a report; may be empty, and may hold anything.

    Returns:
        A spaCy `Doc` of the same length as `text`, whose token offsets are offsets into it.

    >>> [sentence.text for sentence in tokenise("Menu\\n\\nShips left Tartus. They went home.").sents]
    ['Menu\\n\\n', 'Ships left Tartus.', 'They went home.']
    """
    doc = _language().tokenizer(_cut_overlong(_unwrapped(text)))
    _mark_sentences(doc)
    return doc


def sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """Return the bounds of the sentences, without the white space around them; empty ones are left out."""
    spans = []
    for sentence in doc.sents:
        text = sentence.text
        start = sentence.start_char + len(text) - len(text.lstrip())
        end = sentence.start_char + len(text.rstrip())
        if start < end:
            spans.append(Span(start, end))
    return tuple(spans)


@lru_cache(maxsize=1)
def _language() -> Language:
    import spacy

    return spacy.blank("en")


def _cut_overlong(text: str) -> str:
    return _OVERLONG.sub(lambda match: match.group()[:-1] + " ", text)


def _unwrapped(text: str) -> str:
    """Put spaces in place of the line breaks that only wrap a line; the text keeps its length."""
    wrapped = _is_wrapped(text)

    def replace(found: re.Match[str]) -> str:
        goes_on = text[found.end() : found.end() + 1].islower()
        joins = goes_on or (wrapped and not _OPENS_ITEM.match(text, found.end()))
        return " " * len(found[0]) if joins else found[0]

    return _LINE_BREAK.sub(replace, text)


def _is_wrapped(text: str) -> bool:
    lengths = [len(line.strip()) for line in text.split("\n")]
    longest = max(lengths)
    followed = [length for length, following in pairwise(lengths) if length and following]
    return sum(length >= _WRAPPED_LINE * longest for length in followed) >= _WRAPPED_SHARE * len(followed)


def _mark_sentences(doc: Doc) -> None:
    starts_next = False
    for index, token in enumerate(doc):
        closes = (
            token.text[0] in _CLOSING and index > 0 and not doc[index - 1].whitespace_ and not doc[index - 1].is_space
        )
        token.is_sent_start = index == 0 or (starts_next and not token.is_space and not closes)
        if token.is_sent_start:
            starts_next = False
        ends_line = token.is_space and "\n" in token.text
        if ends_line or (token.text[-1] in _ENDS and not _abbreviates(doc, index)):
            starts_next = True


def _abbreviates(doc: Doc, index: int) -> bool:
    """Tell whether the full stop that a token ends with belongs to an abbreviation inside a sentence."""
    token = doc[index]
    if index + 1 < len(doc) and doc[index + 1].text[0].islower():
        return True
    if token.text == ".":
        return index > 0 and not doc[index - 1].whitespace_ and _ABBREVIATION.fullmatch(doc[index - 1].text) is not None
    return len(token) > 1 and token.text[-1] == "." and any(char.isalpha() for char in token.text)
