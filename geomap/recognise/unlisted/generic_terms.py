"""Names that a word for a kind of place makes out, whether a gazetteer knows them or not.

`Selwyn Avenue`, `Highway 61`, `Lake Orvan` and `A1` name places by their form. Every run of capitalised words that such
a word ends or begins becomes a candidate without matches; whether it is a name, and how far it reaches, is for the
fitted weights, as with the names that the gazetteer knows. It also tells those that stand inside it, the `Selwyn` of
`Selwyn Avenue`, from names that stand alone.

Not here: where such a place lies. What is found stays unresolved, and is reported as that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from gazetteer.names.keys import fold
from geomap.model import NameSource
from geomap.recognise.candidates import BARRIERS, Candidate, Head, Tokens, find_candidates
from geomap.recognise.unlisted.unknown_names import find_unknown

_LONGEST_LAST, _LONGEST_FIRST = 5, 4
"""Tokens beside the word itself that a name may have."""

_NUMBER = "number"
LAST, FIRST = "last", "first"


def all_candidates(tokens: Tokens, *, names: NameSource) -> tuple[Candidate, ...]:
    """Find the names that the gazetteer knows, those that their form makes out, and those that may be names."""
    found = find_candidates(tokens, names=names)
    known = {(candidate.first, candidate.last) for candidate in found}
    headed = find_headed(tokens, known=known)
    unknown = find_unknown(tokens, known=known.union((candidate.first, candidate.last) for candidate in headed))
    return tuple(sorted((*found, *headed, *unknown), key=lambda one: (one.first, one.last, one.end)))


def find_headed(tokens: Tokens, *, known: Collection[tuple[int, int]]) -> tuple[Candidate, ...]:
    """Find the runs of tokens that a word for a kind of place ends or begins, save those that the gazetteer knows.

    They have no matches, stand in text order, and overlap where it is open how far a name reaches.
    """
    ends, begins = tokens.language.place_words.ends, tokens.language.place_words.begins
    found: dict[tuple[int, int], Head] = {}
    for index, word in enumerate(tokens.words):
        if not tokens.named[index] or tokens.caseless[index]:
            continue
        plain = word.lower()
        if category := ends.get(plain.rstrip(".") if len(plain) > 2 else plain):
            head = Head(LAST, plain.rstrip("."), category)
            for first in _backwards(tokens, index):
                found.setdefault((first, index + 1), head)
        if category := begins.get(plain):
            head = Head(FIRST, plain, category)
            for last in _forwards(tokens, index):
                found.setdefault((index, last), head)
        if tokens.language.numbered_road.fullmatch(word):
            found.setdefault((index, index + 1), Head(_NUMBER, _NUMBER, "street"))
    return tuple(
        _candidate(tokens, first, last, head)
        for (first, last), head in sorted(found.items())
        if (first, last) not in known
    )


def _backwards(tokens: Tokens, index: int) -> Iterator[int]:
    """Yield where a name may begin that the word at an index ends."""
    inside = tokens.language.word_class("inside_names")
    for steps in range(_LONGEST_LAST):
        first = index - 1 - steps
        if first < 0 or tokens.sentence_starts[first + 1] or _ends_name(tokens.words[first]):
            return
        if tokens.named[first] or (tokens.words[first][0].isdigit() and steps < 2):
            yield first
        elif tokens.words[first].lower() not in inside:
            return


def _forwards(tokens: Tokens, index: int) -> Iterator[int]:
    """Yield behind which token a name may end that the word at an index begins."""
    inside = tokens.language.word_class("inside_names")
    for last in range(index + 1, min(index + 1 + _LONGEST_FIRST, len(tokens.words))):
        if tokens.sentence_starts[last] or _ends_name(tokens.words[last]):
            return
        if tokens.named[last] or tokens.words[last][0].isdigit():
            yield last + 1
        elif tokens.words[last].lower() not in inside:
            return


def _ends_name(word: str) -> bool:
    return word in BARRIERS or "\n" in word


def _candidate(tokens: Tokens, first: int, last: int, head: Head) -> Candidate:
    start, end = tokens.starts[first], tokens.end(last - 1)
    surface = tokens.text[start:end]
    return Candidate(first, last, start, end, surface, fold(surface), (), head)
