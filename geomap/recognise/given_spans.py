"""What to look a given span up as, where the gazetteer does not know it as it stands.

Annotators mark more than names: `Aleppo University`, `northern Syria`, `St. Clair Twp.`, `Lake Vermont`, `London
Heathrow`. A span that names a place for certain is worth a second look under other wordings of the same name
(abbreviations spelled out, `Lake X` for `X Lake`), then without the words that only narrow it, then as the longest part
of it that is a name by itself, and at last as a misspelling. What was found says under which wording, so that the
resolver can trust it less.

Not here: deciding whether a part tells where the whole is. What always holds: a span that is known as it stands is left
alone, and nothing is offered for a word that is only a common noun or somebody's first name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gazetteer import Match, NameForm, Place, Step
from gazetteer.names.keys import fold
from geomap.languages.model import Language
from geomap.model import NameSource

_WORD = re.compile(r"[^\s/,()–—]+")
_WELL_KNOWN = 0.5
_LEAST_LETTERS = 4
_MOST_WORDS = 10
_PLAIN_STEPS = frozenset({Step.EXACT, Step.FOLDED})


class Found(NamedTuple):
    """The places that a span was found to mean, and the wording that found them; None where it is the span itself."""

    matches: tuple[Match, ...]
    wording: str | None


def find_given(surface: str, *, names: NameSource, language: Language) -> Found:
    """Look up the text of a span that names a place for certain; the places come best first."""
    if matches := names.candidates(surface):
        return Found(matches, None)
    parts = _WORD.findall(surface)[:_MOST_WORDS]
    for wording in _wordings(parts, language):
        if matches := _plain(names.candidates(wording)):
            return Found(matches, wording)
    if _may_be_misspelt(parts, language) and (matches := names.lookup(surface, limit=None)):
        return Found(matches, matches[0].name)
    if not language.used("street").intersection(part.lower().rstrip(".") for part in parts):
        for run in _runs(parts, language):
            matches = _plain(names.candidates(" ".join(run)))
            if matches and (_is_name(run, language) or _is_well_known(matches[0].place, " ".join(run))):
                return Found(matches, " ".join(run))
    return Found((), None)


def _plain(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the places that have the name as it is written: what only sounds alike is too far from a part."""
    return tuple(match for match in matches if match.step in _PLAIN_STEPS)


def _wordings(parts: list[str], language: Language) -> Iterator[str]:
    """Yield other wordings of the whole name, the closest first."""
    turned, optional = language.used("turned"), language.used("optional")
    spelled = [_spelled(part, language) for part in parts]
    if spelled != parts:
        yield " ".join(spelled)
    parts = [_without_possessive(part, language) for part in spelled]
    if parts != spelled:
        yield " ".join(parts)
    if len(parts) > 1 and parts[0].lower() in turned:
        yield " ".join([*parts[1:], parts[0]])
    if len(parts) > 1 and parts[-1].lower() in turned:
        yield " ".join([parts[-1], *parts[:-1]])
    if len(parts) > 2 and parts[1].lower() in language.word_class("genitive") and parts[0].lower() in optional:
        yield " ".join(parts[2:])
    for ending in sorted(language.word_class("name_endings"), key=len):
        if parts and parts[-1].endswith(ending) and len(parts[-1]) > len(ending) + _LEAST_LETTERS:
            yield " ".join([*parts[:-1], parts[-1].removesuffix(ending)])
    yield from _without_kinds(parts, language)


def _without_kinds(parts: list[str], language: Language) -> Iterator[str]:
    """Yield what is left of a name without the words that narrow it or say what kind of place it is."""
    narrowing, optional = language.word_class("narrowing"), language.used("optional")
    first, last = 0, len(parts)
    while last - first > 1 and parts[first].lower() in narrowing:
        first += 1
        if _may_be_name(parts[first:last], language):
            yield " ".join(parts[first:last])
    while last - first > 1 and parts[last - 1].lower() in optional:
        last -= 1
        if _may_be_name(parts[first:last], language):
            yield " ".join(parts[first:last])


def _may_be_name(parts: list[str], language: Language) -> bool:
    """Tell whether what is left of a name is more than common nouns: `Court House` is not, `West Valley` is."""
    small = [part.lower() for part in parts]
    return not language.words.issuperset(small) or not language.word_class("narrowing").isdisjoint(small)


def _spelled(part: str, language: Language) -> str:
    """Return an abbreviation spelled out, and any other word as it is."""
    if not (part.endswith(".") or part.lower() in language.used("bare")):
        return part
    word = language.place_words.stands_for.get(part.rstrip(".").lower())
    return word.title() if word else part


def _without_possessive(part: str, language: Language) -> str:
    for ending in language.word_class("possessives"):
        part = part.removesuffix(ending)
    return part


def _runs(parts: list[str], language: Language) -> Iterator[list[str]]:
    """Yield the parts of a name that may be names themselves, the longest first, those at the beginning first."""
    trimmed = [_without_possessive(part, language).strip(".'’\"“”") for part in parts]
    for length in range(len(parts) - 1, 0, -1):
        for first in range(len(parts) - length + 1):
            run = trimmed[first : first + length]
            if run[0][:1].isupper() and run[-1][:1].isupper():
                yield run


def _is_name(run: list[str], language: Language) -> bool:
    """Tell whether words that stand in a longer name look like the name of a place, not of a thing or a person."""
    common, optional = language.words, language.used("optional")
    if len(run) > 1 and run[-1].lower() in language.used("makes"):
        return True
    if len(run) > 1:
        return not all(word.lower() in common or word.lower() in optional for word in run)
    word = run[0].lower()
    given_name, _ = language.persons.get(word, ("", ""))
    return len(word) >= _LEAST_LETTERS and word not in common and word not in optional and given_name not in {"0", "1"}


def _is_well_known(place: Place, wording: str) -> bool:
    """Tell whether a word means a place before anything else: Japan, though one can japan a cabinet."""
    return place.prominence >= _WELL_KNOWN and fold(place.name) == fold(wording)


def _may_be_misspelt(parts: list[str], language: Language) -> bool:
    """Tell whether a span is short enough to be one misspelt name rather than the name of a building."""
    rest = [part for part in parts if part.lower() not in language.words]
    return 0 < len(parts) <= 3 and len(rest) == len(parts) and not any(map(str.isdigit, "".join(parts)))


def form_of(found: Found) -> NameForm:
    """Return what sort of expression a span is: that of its best match, a name where only a part was found."""
    return found.matches[0].form if found.matches and found.wording is None else NameForm.NAME
