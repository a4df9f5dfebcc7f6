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
from geomap.languages.word_lists import person_names, words
from geomap.model import NameSource

_WORD = re.compile(r"[^\s/,()–—]+")
_ABBREVIATED = {
    "twp": "Township", "co": "County", "n": "North", "s": "South", "e": "East", "w": "West", "mt": "Mount",
    "mtn": "Mountain", "mts": "Mountains", "is": "Island", "r": "River", "lk": "Lake", "pt": "Point",
    "prov": "Province",
}  # fmt: skip
"""What an abbreviation in a name stands for, in small letters without its full stop."""

_NARROWING = frozenset({
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
    "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "north-east",
    "north-west", "south-east", "south-west", "central", "inner", "outer", "upper", "lower", "greater", "mid",
    "downtown", "midtown", "uptown", "metro", "metropolitan", "rural", "urban", "mainland", "coastal", "old",
    "historic", "modern", "ancient",
})  # fmt: skip
"""Words before a name that narrow it to a part of the place, or widen it to what lies around."""

_KINDS = frozenset({
    "state", "province", "region", "area", "county", "district", "township", "town", "city", "village", "municipality",
    "commune", "prefecture", "governorate", "oblast", "metropolitan", "metro", "basin", "valley", "river", "lake",
    "reservoir", "creek", "island", "islands", "isle", "coast", "border", "frontier", "peninsula", "mountains",
    "mountain", "hills", "hill", "range", "desert", "sea", "bay", "gulf", "harbor", "harbour", "port", "airport",
    "airfield", "airbase", "base", "camp", "park", "forest", "suburb", "suburbs", "outskirts", "neighborhood",
    "neighbourhood", "parish", "borough", "proper", "side",
})  # fmt: skip
"""Common nouns that name the kind of a place and may be left out of its name."""

_TURNED = frozenset({"lake", "river", "mount", "port", "cape", "loch", "point"})
"""Kinds that stand before a name or behind it."""

_UNITS = frozenset({"county", "parish", "province", "oblast", "governorate", "island", "islands", "river", "lake"})
"""Kinds that make a name of a common noun: Walker County, Rice Lake."""

_STREETS = frozenset({
    "street", "st", "avenue", "ave", "road", "rd", "drive", "lane", "boulevard", "blvd", "highway", "parade", "terrace",
    "rue", "calle", "via",
})  # fmt: skip
"""Words for streets, which are called after places that they are not near to."""

_WELL_KNOWN = 0.5
_LEAST_LETTERS = 4
_MOST_WORDS = 10
_PLAIN_STEPS = frozenset({Step.EXACT, Step.FOLDED})


class Found(NamedTuple):
    """The places that a span was found to mean, and the wording that found them; None where it is the span itself."""

    matches: tuple[Match, ...]
    wording: str | None


def find_given(surface: str, *, names: NameSource) -> Found:
    """Look up the text of a span that names a place for certain.

    Args:
        surface: The text of the span.
        names: The gazetteer.

    Returns:
        The places that answer to it, best first, none where nothing does, and the wording they answer to.
    """
    if matches := names.candidates(surface):
        return Found(matches, None)
    parts = _WORD.findall(surface)[:_MOST_WORDS]
    for wording in _wordings(parts):
        if matches := _plain(names.candidates(wording)):
            return Found(matches, wording)
    if _may_be_misspelt(parts) and (matches := names.lookup(surface, limit=None)):
        return Found(matches, matches[0].name)
    if not _STREETS.intersection(part.lower().rstrip(".") for part in parts):
        for run in _runs(parts):
            matches = _plain(names.candidates(" ".join(run)))
            if matches and (_is_name(run) or _is_well_known(matches[0].place, " ".join(run))):
                return Found(matches, " ".join(run))
    return Found((), None)


def _plain(matches: tuple[Match, ...]) -> tuple[Match, ...]:
    """Return the places that have the name as it is written: what only sounds alike is too far from a part."""
    return tuple(match for match in matches if match.step in _PLAIN_STEPS)


def _wordings(parts: list[str]) -> Iterator[str]:
    """Yield other wordings of the whole name, the closest first."""
    spelled = [_ABBREVIATED.get(part.rstrip(".").lower(), part) if _is_short(part) else part for part in parts]
    spelled = [part for part in spelled if part]
    if spelled != parts:
        yield " ".join(spelled)
    parts = [part.removesuffix("'s").removesuffix("’s") for part in spelled]
    if parts != spelled:
        yield " ".join(parts)
    if len(parts) > 1 and parts[0].lower() in _TURNED:
        yield " ".join([*parts[1:], parts[0]])
    if len(parts) > 1 and parts[-1].lower() in _TURNED:
        yield " ".join([parts[-1], *parts[:-1]])
    if len(parts) > 2 and parts[1].lower() == "of" and parts[0].lower() in _KINDS:
        yield " ".join(parts[2:])
    for plural in ("s", "ers", "ites"):
        if parts and parts[-1].endswith(plural) and len(parts[-1]) > len(plural) + _LEAST_LETTERS:
            yield " ".join([*parts[:-1], parts[-1].removesuffix(plural)])
    first, last = 0, len(parts)
    while last - first > 1 and parts[first].lower() in _NARROWING:
        first += 1
        if _may_be_name(parts[first:last]):
            yield " ".join(parts[first:last])
    while last - first > 1 and parts[last - 1].lower() in _KINDS:
        last -= 1
        if _may_be_name(parts[first:last]):
            yield " ".join(parts[first:last])


def _may_be_name(parts: list[str]) -> bool:
    """Tell whether what is left of a name is more than common nouns: `Court House` is not, `West Valley` is."""
    return not all(part.lower() in words() for part in parts) or any(part.lower() in _NARROWING for part in parts)


def _is_short(part: str) -> bool:
    return part.endswith(".") or part.lower() in {"twp", "co", "mt", "mtn"}


def _runs(parts: list[str]) -> Iterator[list[str]]:
    """Yield the parts of a name that may be names themselves, the longest first, those at the beginning first."""
    trimmed = [re.sub(r"['’]s$", "", part).strip(".'’\"“”") for part in parts]
    for length in range(len(parts) - 1, 0, -1):
        for first in range(len(parts) - length + 1):
            run = trimmed[first : first + length]
            if run[0][:1].isupper() and run[-1][:1].isupper():
                yield run


def _is_name(run: list[str]) -> bool:
    """Tell whether words that stand in a longer name look like the name of a place, not of a thing or a person."""
    if len(run) > 1 and run[-1].lower() in _UNITS:
        return True
    if len(run) > 1:
        return not all(word.lower() in words() or word.lower() in _KINDS for word in run)
    word = run[0].lower()
    given_name, _ = person_names().get(word, ("", ""))
    return len(word) >= _LEAST_LETTERS and word not in words() and word not in _KINDS and given_name not in {"0", "1"}


def _is_well_known(place: Place, wording: str) -> bool:
    """Tell whether a word means a place before anything else: Japan, though one can japan a cabinet."""
    return place.prominence >= _WELL_KNOWN and fold(place.name) == fold(wording)


def _may_be_misspelt(parts: list[str]) -> bool:
    """Tell whether a span is short enough to be one misspelt name rather than the name of a building."""
    rest = [part for part in parts if part.lower() not in words()]
    return 0 < len(parts) <= 3 and len(rest) == len(parts) and not any(map(str.isdigit, "".join(parts)))


def form_of(found: Found) -> NameForm:
    """Return what sort of expression a span is: that of its best match, a name where only a part was found."""
    return found.matches[0].form if found.matches and found.wording is None else NameForm.NAME
