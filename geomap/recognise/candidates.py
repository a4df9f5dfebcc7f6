"""Spans of a report that some place of the gazetteer could be meant by.

Every run of tokens that begins and ends like a name is looked up in the gazetteer's array of hashes in one go;
only those that are there are asked of the file. Whether a candidate names a place at all is for
`geomap.recognise.scoring.scorer`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from gazetteer import NameForm
from gazetteer.names.keys import MINIMUM_ROMANISED, fold, romanise_all
from geomap.languages.model import Language
from geomap.recognise.casing import as_printed, find_caseless, may_bound
from geomap.recognise.splitting import in_hashtag, needs_splitting, split_tokens

if TYPE_CHECKING:
    from gazetteer import Match
    from geomap.languages.tokens import TokenisedText
    from geomap.model import NameSource

_BATCH = 50_000
"""Runs looked up at once; a report in capitals has seven times as many as it has words."""

_LONGEST = 7
"""No candidate has more tokens: `Al-` and `St.` are two, `Ma'arrat an-Nu'man` five."""

_LONGEST_CASELESS = 5
"""Where every word may be part of a name, seven tokens would be as many runs again for next to no name."""

BARRIERS = frozenset(',;:!?()[]{}"“”„«»|/\\•…')
"""Marks that no name goes on behind."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel sequences, which is what the inner loops want.

    Attributes:
        text: The text of the report.
        words: Each token; in stretches whose capitals say nothing, as a newspaper would print it.
        starts: Offset of the first character of each token.
        sentence_starts: Whether a sentence starts with the token.
        named: Whether the token could begin or end a name: a capital letter, or a letter of a script without case.
        caseless: Whether the token stands in a stretch whose capitals say nothing.
        language: The language that the text is read in.
    """

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    sentence_starts: Sequence[bool]
    named: Sequence[bool]
    caseless: Sequence[bool]
    language: Language

    @classmethod
    def of(cls, tokens: TokenisedText, *, text: str) -> Tokens:
        """Take the tokens that `geomap.languages.tokens.tokenise` made of a report's own `text`."""
        words, starts, sentence_starts = tokens.words, tokens.offsets, tokens.sentence_starts
        language = tokens.language
        if needs_splitting(text):
            words, starts, sentence_starts = split_tokens(words, starts, sentence_starts)
        caseless = [False] * len(words)
        if language.cased:
            caseless = find_caseless(words, sentence_starts=sentence_starts, language=language)
        if any(caseless):
            words = as_printed(words, caseless=caseless, sentence_starts=sentence_starts, language=language)
        named = {word: _is_named(word, language) for word in set(words)}
        return cls(text, words, starts, sentence_starts, [named[word] for word in words], caseless, language)

    def surface(self, first: int, last: int) -> str:
        """Return the text of a run of tokens; the words of a hashtag are set apart."""
        surface = self.text[self.starts[first] : self.end(last - 1)]
        if last - first > 1 and in_hashtag(surface) and self.words[first - 1] == "#":
            return " ".join(self.words[first:last])
        return surface

    def end(self, index: int) -> int:
        """Return the offset behind the last character of a token."""
        return self.starts[index] + len(self.words[index])


@dataclass(frozen=True, slots=True)
class Head:
    """The word that makes a name out of a run of tokens.

    Attributes:
        position: Whether the name ends with it, begins with it, or is a number: `last`, `first`, `number`.
        word: In small letters.
        category: What it is a word for, such as `street` or `water`.
    """

    position: str
    word: str
    category: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of tokens, from `first` up to but not including `last`, and the places that answer to it.

    One without any has a `head`: a word that makes a name of it (`geomap.recognise.unlisted.generic_terms`).
    Where capitals say nothing, and in a hashtag of several words, the surface is the name as newspapers print it.
    """

    first: int
    last: int
    start: int
    end: int
    surface: str
    key: str
    matches: tuple[Match, ...]
    head: Head | None = None


def find_candidates(tokens: Tokens, *, names: NameSource) -> tuple[Candidate, ...]:
    """Find every run of tokens that the gazetteer knows, in text order; runs may overlap."""
    found: list[Candidate] = []
    runs, diseases = _runs(tokens), tokens.language.word_class("diseases")
    while batch := list(islice(runs, _BATCH)):
        surfaces = [tokens.surface(first, last) for first, last in batch]
        keys = list(map(_folded, surfaces))
        caseless = [tokens.caseless[first] for first, _ in batch]
        all_known = _known(surfaces, keys, names, caseless, tokens.language)
        for (first, last), surface, key, is_known in zip(batch, surfaces, keys, all_known, strict=True):
            if not (is_known and key) or key in diseases:
                continue
            start, end = tokens.starts[first], tokens.end(last - 1)
            matches = _bounded(surface, names.candidates(surface), tokens.language)
            if not matches and _keeps_full_stop(tokens, last):
                surface, end = surface[:-1], end - 1
                matches = _bounded(surface, names.candidates(surface), tokens.language)
            if matches and not _is_of_the_trade(surface, key, matches, tokens.language):
                if tokens.caseless[first] or end - start != len(surface):
                    surface = _printed(surface, matches)
                found.append(Candidate(first, last, start, end, surface, key, matches))
    return tuple(found)


@lru_cache(maxsize=50_000)
def _folded(surface: str) -> str:
    """Return the key of a run; reports share half of theirs."""
    return fold(surface)


def _is_of_the_trade(surface: str, key: str, matches: Sequence[Match], language: Language) -> bool:
    """Tell whether a word in capitals is an acronym of relief work or war, and but an abbreviation of a place."""
    if not surface.isupper() or key not in language.word_class("trade_acronyms"):
        return False
    return matches[0].place.feature_class in "AP" and matches[0].place.kind not in {"country", "territory"}


def _printed(surface: str, matches: Sequence[Match]) -> str:
    """Return a name in the case that the gazetteer has it in, or with capitals where it is written otherwise.

    Lists of other names hold some that somebody typed without capitals, or in capitals as codes are.
    """
    if matches[0].form is NameForm.ABBREVIATION:
        return surface.upper()
    bare, title = _bare(surface), surface.title()
    names = [match.name for match in matches if _bare(match.name) == bare]
    if title in names or not names:
        return title
    return next((name for name in names if not name.islower()), title)


def _bare(name: str) -> str:
    return name.lower().replace(".", "").replace("-", " ")


def _known(
    surfaces: Sequence[str], keys: Sequence[str], names: NameSource, caseless: Sequence[bool], language: Language
) -> list[bool]:
    """Tell for each run whether the gazetteer has a name with its key or, where it has none, with its sound."""
    known: list[bool] = names.known(keys).tolist()
    unknown = [
        number
        for number, is_known in enumerate(known)
        if not is_known and _may_be_romanised(surfaces[number], keys[number], caseless[number], language)
    ]
    sounds = romanise_all([keys[number] for number in unknown])
    for number, sound, is_heard in zip(unknown, sounds, names.known(sounds, sounds=True).tolist(), strict=True):
        known[number] = is_heard and len(sound) >= MINIMUM_ROMANISED
    return known


def _bounded(surface: str, matches: tuple[Match, ...], language: Language) -> tuple[Match, ...]:
    """Leave out the places whose name does not have the full stop or the article that a run ends or begins with.

    Folding forgives both, so `France.` at the end of a sentence would answer as `France` does.
    """
    if surface.endswith("."):
        stops = surface.count(".")
        matches = tuple(match for match in matches if match.name.endswith(".") and match.name.count(".") == stops)
    first, space, _ = surface.partition(" ")
    if space and first.lower() in language.word_class("name_articles"):
        matches = tuple(match for match in matches if match.place.name.startswith(f"{first.title()} "))
    return matches


def _keeps_full_stop(tokens: Tokens, last: int) -> bool:
    """Tell whether the tokenizer has left a full stop at the last word of a run, as in `US.` at the end of a text."""
    word = tokens.words[last - 1]
    return len(word) > 1 and word.endswith(".")


def _is_named(word: str, language: Language) -> bool:
    # The tokenizer leaves `d'Ivoire` whole: what counts is the letter behind the apostrophe.
    char = word[2] if language.elided.match(word) else word[0]
    return char.isupper() or char.istitle() or (char.isalpha() and not char.islower() and not char.isascii())


def _runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    words, language = tokens.words, tokens.language
    inside = language.word_class("inside_caseless")
    bounds = [
        may_bound(word, language) if is_caseless else is_named
        for word, is_named, is_caseless in zip(words, tokens.named, tokens.caseless, strict=True)
    ]
    count = len(words)
    for first in range(count):
        if not (bounds[first] or is_joined_particle(tokens, first)):
            continue
        longest = _LONGEST_CASELESS if tokens.caseless[first] else _LONGEST
        for last in range(first + 1, min(first + longest, count) + 1):
            word = words[last - 1]
            if last - 1 > first and (tokens.sentence_starts[last - 1] or word in BARRIERS or word.count("\n") > 1):
                break
            if bounds[last - 1]:
                yield first, last
                if last < count and words[last] == "." and tokens.starts[last] == tokens.end(last - 1):
                    yield first, last + 1
            elif tokens.caseless[first] and word[0].isalpha() and word not in inside:
                break


def is_joined_particle(tokens: Tokens, index: int) -> bool:
    """Tell whether a token is a particle that a hyphen or apostrophe joins to what follows, as in `al-Bab`."""
    words, starts = tokens.words, tokens.starts
    return (
        index + 1 < len(words)
        and words[index + 1] in {"-", "'", "’"}
        and words[index].lower() in tokens.language.word_class("particles")
        and starts[index + 1] == starts[index] + len(words[index])
    )


def _may_be_romanised(surface: str, key: str, is_caseless: bool, language: Language) -> bool:
    """Tell whether every word of a run is written like a name, so that its sound is worth asking for.

    Common words and people's names sound like some village or other. Where capitals say nothing, no word of the run
    may be a common one.
    """
    parts = surface.replace("-", " ").split()
    if len(parts) > 4 or not is_rare(key, language):
        return False
    if is_caseless:
        return not any(part in language.words for part in surface.lower().replace("-", " ").split())
    particles = language.word_class("particles")
    return all(part[0].isupper() or part.lower() in particles for part in parts)


@lru_cache(maxsize=50_000)
def is_rare(key: str, language: Language) -> bool:
    """Tell whether a word of a folded name is neither a common word nor a given name or surname."""
    words, persons, parts = language.words, language.persons, key.split()
    unknown = [part for part in parts if part not in words and part not in persons]
    # Of most runs all words are known. A particle counts only in a name of nothing else.
    particles = language.word_class("particles") if unknown else frozenset()
    return any(part not in particles for part in unknown) or (bool(unknown) and particles.issuperset(parts))


@lru_cache(maxsize=50_000)
def parts_of(key: str, language: Language) -> tuple[str, ...]:
    """Return the words of a folded name without its particles, or all where it has no others."""
    parts = key.split()
    particles = language.word_class("particles")
    return tuple(part for part in parts if part not in particles) or tuple(parts)
