"""Tokens and sentences of a report: spaCy's tokens, and sentence boundaries that respect the layout of a page.

Reports come with headings, menus and captions that no full stop ends, so a blank line always ends a sentence, and so
does a line break in a text whose lines are paragraphs. No statistical model is used or needed.

Always holds: the offsets of the tokens are offsets into the report's text, whatever it contains.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from operator import add
from typing import NamedTuple

from geomap.languages.model import Language, load_language
from geomap.languages.word_rules import word_rules
from geomap.model import Span

_LONGEST_WORD = 200
"""Longer runs without white space are cut first, since the patterns of words take time quadratic in their length."""

_BLOCK = 100_000
"""Characters that are cut into words at once: what is made of them on the way takes some 100 bytes a token."""

_WORD_STARTS = re.compile(r"(?<=\s)(?=\S)")
_OVERLONG = re.compile(rf"\S{{{_LONGEST_WORD}}}(?=\S)")
_WRAPPED_LINE = 0.75
_WRAPPED_SHARE = 0.7
"""A text is wrapped where this share of the lines that another follows is nearly as long as the longest line."""

_PLAIN = {0x2010: "-", 0x2011: "-", 0x2039: '"', 0x203A: '"', 0xFE0E: " ", 0xFE0F: " "}
"""What the tokenizer does not know: hyphens and quotation marks of Unicode, and marks that make signs of letters."""

_CAPITALS_SHARE = 0.03
"""Of the letters of a text whose sentences begin with small ones. Of news, every twentieth letter is a capital."""

_LINE_BREAK = re.compile(r"(?<![\n\r])\r?\n(?![ \t\r]*\n)")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_SMALL_INITIALS = re.compile(r"(?:[a-z]\.)*[a-z]")
_OPENS_ITEM = re.compile(r"\s*(?:[-•*–—]|\d{1,2}[.)])\s")


class Token(NamedTuple):
    """One token; its attributes are named as spaCy's are.

    Attributes:
        text: The token itself.
        idx: Offset of its first character.
        whitespace_: The space behind it, or nothing.
    """

    text: str
    idx: int
    whitespace_: str

    @property
    def lower_(self) -> str:
        """The token in small letters."""
        return self.text.lower()

    @property
    def is_space(self) -> bool:
        """Whether it is nothing but white space."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Whether it is nothing but punctuation."""
        return _is_punctuation(self.text)


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a text from `start` up to but not including `end`; at least one."""

    source: TokenisedText
    start: int
    end: int

    def __len__(self) -> int:
        """Return the number of tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Make the tokens, one after another."""
        spaces = (" " if spaced else "" for spaced in self.source.spaced[self.start : self.end])
        return map(Token, self.words, self.offsets, spaces)

    @property
    def words(self) -> Sequence[str]:
        """The tokens as strings."""
        return self.source.words[self.start : self.end]

    @property
    def offsets(self) -> Sequence[int]:
        """Offset of the first character of each token."""
        return self.source.offsets[self.start : self.end]

    @property
    def start_char(self) -> int:
        """Offset of the first character."""
        return self.source.offsets[self.start]

    @property
    def end_char(self) -> int:
        """Offset behind the last character."""
        return self.source.offsets[self.end - 1] + len(self.source.words[self.end - 1])

    def part(self, start: int, end: int) -> Sentence:
        """Return some of its tokens, counted from its own first one."""
        return Sentence(self.source, self.start + start, self.start + end)


@dataclass(frozen=True, slots=True)
class TokenisedText:
    """The tokens of a text as parallel sequences, which take a tenth of the memory of a spaCy `Doc`.

    Attributes:
        words: Each token as a string; equal ones are one string.
        offsets: Offset of the first character of each token.
        spaced: Whether a space that is no part of a token follows it, 1 or 0.
        sentence_starts: Whether a sentence starts with the token.
        language: The language that it was read in.
    """

    words: Sequence[str]
    offsets: Sequence[int]
    spaced: Sequence[int]
    sentence_starts: Sequence[bool]
    language: Language

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.words)

    @property
    def sents(self) -> Iterator[Sentence]:
        """The sentences in text order; every token is in one."""
        starts = (index for index, starts in enumerate(self.sentence_starts) if starts)
        return (Sentence(self, first, last) for first, last in pairwise(chain(starts, [len(self)])))


def tokenise(text: str, *, language: Language | None = None) -> TokenisedText:
    """Return the tokens of a text with their sentence boundaries.

    Args:
        text: The text of a report; may be empty, and may hold anything.
        language: The language to read it in; by default the fallback.

    Returns:
        Tokens whose offsets are offsets into `text`.

    >>> tokens = tokenise("Menu\\n\\nShips left Tartus. They went home.")
    >>> [" ".join(sentence.words) for sentence in tokens.sents]
    ['Menu \\n\\n', 'Ships left Tartus .', 'They went home .']
    """
    language = language or load_language()
    rules = word_rules(language.tokenizer)
    small = is_small(text)
    text = _cut_overlong(_unwrapped(text)).translate(_PLAIN)
    words: list[str] = []
    spaced = bytearray()
    for start, end in blocks_of(text, size=_BLOCK):
        cut, followed = rules.cut(text[start:end])
        words += cut
        spaced += followed
    offsets = array("q", accumulate(map(add, map(len, words), spaced), initial=0))[:-1]
    return TokenisedText(words, offsets, spaced, _sentence_starts(words, spaced, language, small=small), language)


def blocks_of(text: str, *, size: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of pieces of a text that the tokenizer may be given one by one: each begins with a word.

    It takes what stands between white space apart for itself, so that the tokens are those of the whole text.
    """
    start = 0
    while start < len(text):
        found = _WORD_STARTS.search(text, start + size)
        end = found.start() if found else len(text)
        yield start, end
        start = end


def sentence_spans(tokens: TokenisedText) -> tuple[Span, ...]:
    """Return the bounds of the sentences, without the white space around them; empty ones are left out."""
    words, offsets = tokens.words, tokens.offsets
    spans = []
    for sentence in tokens.sents:
        first, last = sentence.start, sentence.end
        while first < last and words[first].isspace():
            first += 1
        while last > first and words[last - 1].isspace():
            last -= 1
        if first < last:
            spans.append(Span(offsets[first], offsets[last - 1] + len(words[last - 1])))
    return tuple(spans)


@lru_cache(maxsize=1 << 14)
def _is_punctuation(word: str) -> bool:
    return all(unicodedata.category(char).startswith("P") for char in word)


def _cut_overlong(text: str) -> str:
    # The pattern begins at each letter anew.
    if max(map(len, text.split()), default=0) <= _LONGEST_WORD:
        return text
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


def _sentence_starts(words: Sequence[str], spaced: Sequence[int], language: Language, *, small: bool) -> list[bool]:
    """Tell for each token whether a sentence starts with it.

    `spaced` tells whether a space follows a token, `small` whether a sentence may begin with a small letter.
    """
    ends, closing = language.ends, language.closing
    abbreviations = language.word_class("small_abbreviations" if small else "abbreviations")
    count, following = len(words), 0
    found = [index == 0 for index in range(count)]
    ending = {word for word in set(words) if word[-1] in ends or ("\n" in word and word.isspace())}
    for index in [index for index, word in enumerate(words) if word in ending]:
        if index < following:
            continue
        if words[index].isspace() or not _abbreviates(words, spaced, index, abbreviations, small=small):
            following = index + 1
            while following < count and _goes_on(words, spaced, following, closing):
                following += 1
            if following < count:
                found[following] = True
    return found


def _goes_on(words: Sequence[str], spaced: Sequence[int], index: int, closing: frozenset[str]) -> bool:
    """Tell whether a token behind the end of a sentence still belongs to it."""
    word = words[index]
    return word.isspace() or (word[0] in closing and not spaced[index - 1] and not words[index - 1].isspace())


def _abbreviates(
    words: Sequence[str], spaced: Sequence[int], index: int, abbreviations: frozenset[str], *, small: bool
) -> bool:
    """Tell whether the full stop that a token ends with belongs to an abbreviation inside a sentence."""
    word = words[index]
    if index + 1 < len(words) and ((words[index + 1][0].islower() and not small) or words[index + 1] == ","):
        return True
    if word == ".":
        if index == 0 or spaced[index - 1]:
            return False
        before = words[index - 1]
        return before in abbreviations or (_SMALL_INITIALS if small else _INITIALS).fullmatch(before) is not None
    return len(word) > 1 and word[-1] == "." and any(char.isalpha() for char in word)
