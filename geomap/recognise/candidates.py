"""Spans of a report that some place of the gazetteer could be meant by.

Every run of tokens that begins and ends like a name is looked up in the gazetteer's array of hashes in one go;
only those that are there are asked of the file. Whether a candidate names a place at all is for
`geomap.recognise.scorer`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from gazetteer.names import MINIMUM_ROMANISED, fold, romanise_all

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from gazetteer import Match
    from geomap.text import TokenisedText

_BATCH = 50_000
"""Runs looked up at once; a report in capitals has seven times as many as it has words."""

_LONGEST = 7
"""No candidate has more tokens: `Al-` and `St.` are two, `Ma'arrat an-Nu'man` five."""

PARTICLES = frozenset(
    {
        "al",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "ad",
        "el",
        "ez",
        "es",
        "er",
        "en",
        "et",
        "de",
        "la",
        "le",
        "les",
        "san",
        "d'",
    }
)
"""Words that a name may begin with in small letters when a hyphen or apostrophe joins them to it."""

_ELIDED = re.compile(r"[dl]['’]\w")
"""The tokenizer leaves `d'Ivoire` and `l'Aquila` whole: what counts is the letter behind the apostrophe."""

_BARRIERS = frozenset(',;:!?()[]{}"“”„«»|/\\•…')


class NameSource(Protocol):
    """What the recogniser asks of a gazetteer."""

    def known(self, keys: Sequence[str], *, sounds: bool = False) -> NDArray[np.bool_]:
        """Tell for each folded key, or for each sound, whether some name has it."""

    def candidates(self, name: str) -> tuple[Match, ...]:
        """Return the places that answer to a name, best first."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel sequences, which is what the inner loops want.

    Attributes:
        text: The text of the report.
        words: The text of each token.
        starts: Offset of the first character of each token.
        sentence_starts: Whether a sentence starts with the token.
        named: Whether the token could begin or end a name: a capital letter, or a letter of a script without case.
    """

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    sentence_starts: Sequence[bool]
    named: Sequence[bool]

    @classmethod
    def of(cls, tokens: TokenisedText, *, text: str) -> Tokens:
        """Take the tokens that `geomap.text.tokenise` made of a report's own `text`."""
        named = {word: _is_named(word) for word in set(tokens.words)}
        return cls(text, tokens.words, tokens.offsets, tokens.sentence_starts, [named[word] for word in tokens.words])

    def end(self, index: int) -> int:
        """Return the offset behind the last character of a token."""
        return self.starts[index] + len(self.words[index])


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of tokens, from `first` up to but not including `last`, and the places that answer to it."""

    first: int
    last: int
    start: int
    end: int
    surface: str
    key: str
    matches: tuple[Match, ...]


def find_candidates(tokens: Tokens, *, names: NameSource) -> tuple[Candidate, ...]:
    """Find every run of tokens that the gazetteer knows, in text order; runs may overlap."""
    found: list[Candidate] = []
    runs = _runs(tokens)
    while batch := list(islice(runs, _BATCH)):
        surfaces = [tokens.text[tokens.starts[first] : tokens.end(last - 1)] for first, last in batch]
        keys = [fold(surface) for surface in surfaces]
        for (first, last), surface, key, is_known in zip(
            batch, surfaces, keys, _known(surfaces, keys, names), strict=True
        ):
            if is_known and key and (matches := _bounded(surface, names.candidates(surface))):
                found.append(Candidate(first, last, tokens.starts[first], tokens.end(last - 1), surface, key, matches))
    return tuple(found)


def _known(surfaces: Sequence[str], keys: Sequence[str], names: NameSource) -> list[bool]:
    """Tell for each run whether the gazetteer has a name with its key or, where it has none, with its sound."""
    known: list[bool] = names.known(keys).tolist()
    unknown = [number for number, is_known in enumerate(known) if not is_known and _may_be_romanised(surfaces[number])]
    sounds = romanise_all([keys[number] for number in unknown])
    for number, sound, is_heard in zip(unknown, sounds, names.known(sounds, sounds=True).tolist(), strict=True):
        known[number] = is_heard and len(sound) >= MINIMUM_ROMANISED
    return known


def _bounded(surface: str, matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Leave out the places whose name does not have the full stop or the article that a run ends or begins with.

    Folding forgives both, so `France.` at the end of a sentence would answer as `France` does.
    """
    if surface.endswith("."):
        matches = tuple(match for match in matches if "." in match.name)
    if surface[:4].lower() == "the ":
        matches = tuple(match for match in matches if match.place.name.startswith("The "))
    return matches


def _is_named(word: str) -> bool:
    char = word[2] if _ELIDED.match(word) else word[0]
    return char.isupper() or char.istitle() or (char.isalpha() and not char.islower() and not char.isascii())


def _runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    words, named = tokens.words, tokens.named
    count = len(words)
    for first in range(count):
        if not (named[first] or is_joined_particle(words, tokens.starts, first)):
            continue
        for last in range(first + 1, min(first + _LONGEST, count) + 1):
            word = words[last - 1]
            if last - 1 > first and (tokens.sentence_starts[last - 1] or word in _BARRIERS or word.count("\n") > 1):
                break
            if named[last - 1]:
                yield first, last
                if last < count and words[last] == "." and tokens.starts[last] == tokens.end(last - 1):
                    yield first, last + 1


def is_joined_particle(words: Sequence[str], starts: Sequence[int], index: int) -> bool:
    """Tell whether a token is a particle that a hyphen or apostrophe joins to what follows, as in `al-Bab`."""
    return (
        words[index].lower() in PARTICLES
        and index + 1 < len(words)
        and words[index + 1] in {"-", "'", "’"}
        and starts[index + 1] == starts[index] + len(words[index])
    )


def _may_be_romanised(surface: str) -> bool:
    """Tell whether every word of a run is written like a name, so that its sound is worth asking for."""
    parts = surface.replace("-", " ").split()
    return len(parts) <= 4 and all(part[0].isupper() or part.lower() in PARTICLES for part in parts)
