"""Tokens and sentences of a report: spaCy's tokenizer, and sentence boundaries that respect the layout of a page.

Reports come with headings, menus and captions that no full stop ends, so a blank line always ends a sentence, and so
does a line break in a text whose lines are paragraphs. No statistical model is used or needed.

Always holds: the offsets of the tokens are offsets into the report's text, whatever it contains.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

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

_PLAIN = {0x2010: "-", 0x2011: "-", 0xFE0E: " ", 0xFE0F: " "}
"""What the tokenizer does not know: the two hyphens of Unicode, and the marks that make signs of letters or emoji."""

_CAPITALS_SHARE = 0.03
"""Of the letters of a text whose sentences begin with small ones. Of news, every twentieth letter is a capital."""

_LINE_BREAK = re.compile(r"(?<![\n\r])\r?\n(?![ \t\r]*\n)")
_CLOSING = frozenset("\"'”’)]»›*")
_ENDS = frozenset(".!?…。！？؟۔।")
_ABBREVIATION = re.compile(
    r"(?:(?:[A-Z]\.)*[A-Z]|W\.Va|Ave|Blvd|Bros|Brig|Capt|Co|Cols?|Corp|Cpl|Dr|Drs|Fr|Ft|Gens?|Gov|Hon|Inc|Jr|Lieut|Lt|Ltd|Maj|Messrs|Mlle"
    r"|Mme|Mmes|Mr|Mrs|Ms|Msgr|Mt|Nos?|Ph|Prof|Pvt|Rd|Reps?|Revs?|Sens?|Sgt|Sr|Sts?|Ste|Vol|approx|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|Ala|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan?|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt"
    r"|Wash|Wis|Wyo|COL|DR|FT|GEN|GOV|LT|MR|MRS|MT|PROF|REP|SEN|SGT|ST|VS|W\.VA|CALIF|FLA|TENN)"
)
"""Names that are short, such as Van, Goa or Fez, end sentences as other words do, so the abbreviations are listed."""
_SMALL_ABBREVIATION = re.compile(
    r"(?:[a-z]\.)*[a-z]|w\.va|dr|ft|gen|gov|mr|mrs|mt|prof|rep|sen|sgt|st|vs|calif|fla|tenn"
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
    doc = _language().tokenizer(_cut_overlong(_unwrapped(text)).translate(_PLAIN))
    _mark_sentences(doc, small=is_small(text))
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
    small = is_small(text)

    def replace(found: re.Match[str]) -> str:
        goes_on = not small and text[found.end() : found.end() + 1].islower()
        joins = goes_on or (wrapped and not _OPENS_ITEM.match(text, found.end()))
        return " " * len(found[0]) if joins else found[0]

    return _LINE_BREAK.sub(replace, text)


def is_small(text: str) -> bool:
    """Tell whether a text is written in small letters throughout, so that a small one may begin a sentence.

    >>> is_small("tanks near homs. i saw them"), is_small("Tanks near Homs.")
    (True, False)
    """
    first = next(filter(str.isalpha, text), "")
    return first.islower() and sum(map(str.isupper, text)) <= _CAPITALS_SHARE * sum(map(str.isalpha, text))


def _is_wrapped(text: str) -> bool:
    lengths = [len(line.strip()) for line in text.split("\n")]
    longest = max(lengths)
    followed = [length for length, following in pairwise(lengths) if length and following]
    return sum(length >= _WRAPPED_LINE * longest for length in followed) >= _WRAPPED_SHARE * len(followed)


def _mark_sentences(doc: Doc, *, small: bool) -> None:
    import numpy as np

    if not len(doc):
        return
    # One call for all tokens: asking or telling spaCy token by token takes as long as the tokenizer itself.
    starts = _sentence_starts([token.text for token in doc], [bool(token.whitespace_) for token in doc], small=small)
    marks: Any = np.where(starts, 1, -1).astype(np.int64).astype(np.uint64).reshape(-1, 1)
    doc.from_array(["SENT_START"], marks)


def _sentence_starts(words: Sequence[str], spaced: Sequence[bool], *, small: bool) -> list[bool]:
    """Tell for each token whether a sentence starts with it.

    `spaced` tells whether a space follows a token, `small` whether a sentence may begin with a small letter.
    """
    found = []
    starts_next = False
    for index, word in enumerate(words):
        attached = index > 0 and not spaced[index - 1] and not words[index - 1].isspace()
        starts = index == 0 or (starts_next and not word.isspace() and not (attached and word[0] in _CLOSING))
        found.append(starts)
        if starts:
            starts_next = False
        if (word[-1] in _ENDS and not _abbreviates(words, spaced, index, small=small)) or (
            word.isspace() and "\n" in word
        ):
            starts_next = True
    return found


def _abbreviates(words: Sequence[str], spaced: Sequence[bool], index: int, *, small: bool) -> bool:
    """Tell whether the full stop that a token ends with belongs to an abbreviation inside a sentence."""
    word = words[index]
    if index + 1 < len(words) and ((words[index + 1][0].islower() and not small) or words[index + 1] == ","):
        return True
    if word == ".":
        if index == 0 or spaced[index - 1]:
            return False
        before = words[index - 1]
        return (_SMALL_ABBREVIATION if small else _ABBREVIATION).fullmatch(before) is not None
    return len(word) > 1 and word[-1] == "." and any(char.isalpha() for char in word)
