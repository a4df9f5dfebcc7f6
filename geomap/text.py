"""Tokens and sentences of a report: spaCy's tokenizer, and sentence boundaries that respect the layout of a page.

Reports come with headings, menus and captions that no full stop ends, so a blank line always ends a sentence, and so
does a line break in a text whose lines are paragraphs. No statistical model is used or needed.

Always holds: the offsets of the tokens are offsets into the report's text, whatever it contains.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from geomap.model import Span

if TYPE_CHECKING:
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
    r"(?:[A-Z]|Ave|Blvd|Bros|Brig|Capt|Co|Cols?|Corp|Cpl|Dr|Drs|Fr|Ft|Gens?|Gov|Hon|Inc|Jr|Lieut|Lt|Ltd|Maj|Messrs|Mlle"
    r"|Mme|Mmes|Mr|Mrs|Ms|Msgr|Mt|Nos?|Ph|Prof|Pvt|Rd|Reps?|Revs?|Sens?|Sgt|Sr|Sts?|Ste|Vol|approx|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|Ala|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan?|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt"
    r"|Wash|Wis|Wyo)"
)
"""Names that are short, such as Van, Goa or Fez, end sentences as other words do, so the abbreviations are listed."""
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
    doc = _tokenizer()(_cut_overlong(_unwrapped(text)))
    _mark_sentences(doc)
    return doc


def words_of(doc: Doc) -> list[str]:
    """Return the text of each token; equal ones are one string.

    In one pass over numbers: making an object of each token, as iterating over a `Doc` does, takes longer than the
    tokenizer.
    """
    keys = doc.to_array("ORTH").tolist()
    strings = doc.vocab.strings
    text_of = {key: strings[key] for key in set(keys)}
    return [text_of[key] for key in keys]


def sentence_spans(doc: Doc) -> tuple[Span, ...]:
    """Return the bounds of the sentences, without the white space around them; empty ones are left out."""
    words, offsets = words_of(doc), doc.to_array("IDX").tolist()
    starts = (doc.to_array("SENT_START") == 1).nonzero()[0].tolist()
    spans = []
    for first, last in pairwise([*starts, len(words)]):
        while first < last and words[first].isspace():
            first += 1
        while last > first and words[last - 1].isspace():
            last -= 1
        if first < last:
            spans.append(Span(offsets[first], offsets[last - 1] + len(words[last - 1])))
    return tuple(spans)


@lru_cache(maxsize=1)
def _tokenizer() -> Callable[[str], Doc]:
    """Make spaCy's English tokenizer without the rest of the pipeline.

    Its tokens know their small letters and what `str` tells of them; what else spaCy notes of every new word, such as
    its shape and whether it is like a number or a link, takes a third of the time and is not asked for here.
    """
    from spacy import attrs
    from spacy.lang.en import English
    from spacy.lang.lex_attrs import LEX_ATTRS
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
    from spacy.vocab import Vocab

    rules = English.Defaults
    asked = (
        attrs.LOWER, attrs.IS_ALPHA, attrs.IS_DIGIT, attrs.IS_LOWER, attrs.IS_UPPER, attrs.IS_TITLE, attrs.IS_SPACE,
        attrs.IS_PUNCT,
    )  # fmt: skip
    find_suffix = compile_suffix_regex(rules.suffixes or ()).search
    find_infixes = compile_infix_regex(rules.infixes or ()).finditer
    tokenizer: Callable[[str], Doc] = Tokenizer(
        Vocab(lex_attr_getters={attribute: LEX_ATTRS[attribute] for attribute in asked}),
        rules=rules.tokenizer_exceptions,
        prefix_search=compile_prefix_regex(rules.prefixes or ()).search,
        # Each of these patterns has a character that is no letter from A to Z, or stands behind one.
        suffix_search=lambda word: None if _is_plain(word) else find_suffix(word),
        infix_finditer=lambda word: () if _is_plain(word) else find_infixes(word),
        token_match=rules.token_match,
        url_match=rules.url_match,
    )
    return tokenizer


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha()


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
    import numpy as np

    if not len(doc):
        return
    # One call for all tokens: asking or telling spaCy token by token takes as long as the tokenizer itself.
    starts = _sentence_starts(words_of(doc), doc.to_array("SPACY").astype(bool).tolist())
    marks: Any = np.where(starts, 1, -1).astype(np.int64).astype(np.uint64).reshape(-1, 1)
    doc.from_array(["SENT_START"], marks)


def _sentence_starts(words: Sequence[str], spaced: Sequence[bool]) -> list[bool]:
    """Tell for each token whether a sentence starts with it; `spaced` tells whether a space follows a token."""
    found = []
    starts_next = False
    for index, word in enumerate(words):
        attached = index > 0 and not spaced[index - 1] and not words[index - 1].isspace()
        starts = index == 0 or (starts_next and not word.isspace() and not (attached and word[0] in _CLOSING))
        found.append(starts)
        if starts:
            starts_next = False
        if (word[-1] in _ENDS and not _abbreviates(words, spaced, index)) or (word.isspace() and "\n" in word):
            starts_next = True
    return found


def _abbreviates(words: Sequence[str], spaced: Sequence[bool], index: int) -> bool:
    """Tell whether the full stop that a token ends with belongs to an abbreviation inside a sentence."""
    word = words[index]
    if index + 1 < len(words) and words[index + 1][0].islower():
        return True
    if word == ".":
        return index > 0 and not spaced[index - 1] and _ABBREVIATION.fullmatch(words[index - 1]) is not None
    return len(word) > 1 and word[-1] == "." and any(char.isalpha() for char in word)
