"""Splitting text into the word pieces of the encoder, each with the word of the text that it stands for.

The pieces are those of BERT (uncased): words without case and accents, cut into the longest pieces that the vocabulary
has. The vocabulary that ships holds fewer of them; a word whose pieces it lacks falls into shorter ones, at last into
letters.

Not here: which pieces ship, see `geomap.training.route_reader`. Always: offsets are code points of the text given, and
the pieces of a word bear the offsets of the whole word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

__all__ = ["CLOSE", "END", "OPEN", "PAD", "START", "UNKNOWN", "Piece", "WordPieces"]

PAD, UNKNOWN, START, END, OPEN, CLOSE = range(6)
"""Numbers of the pieces that stand for no word; OPEN and CLOSE stand round a mention."""

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[unused0]", "[unused1]")
"""What these pieces are called in the vocabulary of BERT."""

_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*|[^\s]")
_PLAIN_SIGNS = {"Pi": '"', "Pf": '"', "Pd": "-"}
"""What stands for a quotation mark or a dash that no piece has, by its Unicode category."""

_LONGEST = 60
"""Letters of a word at most; what is longer is a link or a table gone wrong."""


class Piece(NamedTuple):
    """A word piece: its number, and where the word that it belongs to stands in the text."""

    number: int
    start: int
    end: int


class WordPieces:
    """Splits text into pieces of a vocabulary, and remembers the words that it has split."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take a vocabulary: the special pieces first, further ones in any order, `##` before those within words."""
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._known: dict[str, tuple[int, ...]] = {}

    def split(self, text: str, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces of text[start:end], in order."""
        for match in _WORD.finditer(text, start, end):
            for number in self._of_word(match.group()):
                yield Piece(number, match.start(), match.end())

    def _of_word(self, word: str) -> tuple[int, ...]:
        numbers = self._known.get(word)
        if numbers is None:
            numbers = tuple(self._cut(_plain(word)))
            if numbers == (UNKNOWN,) and (sign := _PLAIN_SIGNS.get(unicodedata.category(word[0]))):
                numbers = tuple(self._cut(sign))
            if len(self._known) < 1 << 16:
                self._known[word] = numbers
        return numbers

    def _cut(self, word: str) -> Sequence[int]:
        """Cut a word into the longest pieces from its start; one with a letter that no piece has is unknown."""
        if not word:
            return ()
        numbers: list[int] = []
        at = 0
        while at < len(word):
            end = len(word) if len(word) <= _LONGEST else at
            while end > at and (number := self._numbers.get(("##" if at else "") + word[at:end])) is None:
                end -= 1
            if end == at:
                return (UNKNOWN,)
            numbers.append(number)  # type: ignore[arg-type]  # it was found where the loop ended
            at = end
        return numbers


def _plain(word: str) -> str:
    """Return a word in lower case without accents."""
    if word.isascii():
        return word.lower()
    return "".join(
        letter for letter in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(letter) != "Mn"
    )
