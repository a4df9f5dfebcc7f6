"""What the wording around a mention says about the place it means.

Two sorts of cue: a word for a kind beside the name ("Hama province", "the village of Latmeen"), and a larger place
named beside it that holds it ("Latmeen, Syria", "Al-Bab in Aleppo province").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from gazetteer import Place
from geomap.model import Mention
from geomap.recognise.kind_words import kind_words

_KINDS_BY_WORD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        word: frozenset(kinds.split())
        for words, kinds in (
            (
                "province provinces governorate governorates state states region oblast prefecture canton voivodeship",
                "admin1 admin2",
            ),
            ("county counties district districts", "admin2 admin1 district"),
            ("city cities capital metropolis", "city capital town"),
            ("town towns township", "town city village"),
            ("village villages hamlet settlement", "village town"),
            ("country nation republic kingdom", "country territory"),
            ("island isle", "island islands country territory admin1"),
            ("islands archipelago", "islands island country territory admin1"),
            ("river", "river"),
            ("lake reservoir", "lake"),
            ("sea", "sea"),
            ("ocean", "ocean"),
            ("gulf bay", "bay"),
            ("strait straits channel", "strait"),
            ("mountains range hills", "mountains"),
            ("desert", "desert"),
            ("peninsula", "peninsula"),
            ("airport airfield", "airport base"),
            ("airbase base", "base airport"),
            ("port harbour harbor", "city town village capital"),
        )
        for word in words.split()
    }
)

_AFTER = re.compile(r"[\s’'-]*s?\s*(?:and [A-Z][\w'’-]+ )?([a-z]+)")
_BEFORE = re.compile(r"([A-Za-z]+) of (?:the )?$|\b([a-z]+) $")
_HOLDS = re.compile(
    r"\s?,\s?(?:in\s|the\s|(?:north|south|east|west|central)\w*\s)*|\s\(|\s(?:in|of)\s(?:the\s)?"
    r"(?:(?:[a-z]+(?:ern|al|bouring|boring)\s)?(?:[a-z]+)\s(?:of\s)?)?(?:the\s)?|\s?[/–-]\s?"
)
_HELD_BY = re.compile(
    r"['’]s\s(?:[a-z-]+\s){0,2}|\s(?:[a-z-]+\s){0,2}(?:city|town|village|port|province|region|district|county|island|capital"
    r"|suburb|hamlet|settlement|stronghold|resort|border town)s?\s(?:of\s)?(?:the\s)?"
)
"""What stands between a larger place and one in it that comes after: `Syria's Idlib`, `the Texas town of Paris`."""
_LISTED = re.compile(r",\s|,?\s(?:and|or|&)\s")
_WINDOW = 40


@dataclass(frozen=True, slots=True)
class Cues:
    """What the wording says about one mention.

    Attributes:
        kinds: Kinds that a word beside the name speaks for; empty where none does.
        word: That word.
        holders: Numbers of the mentions that are named beside it as holding it.
    """

    kinds: frozenset[str]
    word: str
    holders: tuple[int, ...]


def read_cues(mentions: Sequence[Mention], *, text: str) -> tuple[Cues, ...]:
    """Read the cues of each mention of a report, given in text order."""
    cues = []
    shared = kind_words(mentions, text=text)
    for number, mention in enumerate(mentions):
        word = shared.get(number, "") or _kind_word(mention, text)
        holders = []
        end = mention.span.end
        if word and text[end : end + _WINDOW].lstrip().lower().startswith(word):
            end = text.index(word, end) + len(word) if word in text[end : end + _WINDOW] else end
        for other in range(number + 1, min(number + 3, len(mentions))):
            between = text[end : mentions[other].span.start]
            if len(between) > _WINDOW or not _HOLDS.fullmatch(between):
                break
            holders.append(other)
            end = mentions[other].span.end
        if number and _HELD_BY.fullmatch(text, mentions[number - 1].span.end, mention.span.start):
            holders.append(number - 1)
        cues.append(Cues(_KINDS_BY_WORD.get(word, frozenset()), word, tuple(holders)))
    return tuple(_shared_in_lists(cues, mentions, text))


def _shared_in_lists(cues: Sequence[Cues], mentions: Sequence[Mention], text: str) -> Iterator[Cues]:
    """Let the larger place at the end of a list hold all of it: `Dalton, Rome and Macon, Georgia`."""
    holding = {holder for cue in cues for holder in cue.holders}
    shared = list(cues)
    for number in range(len(cues) - 2, -1, -1):
        listed = _LISTED.fullmatch(text, mentions[number].span.end, mentions[number + 1].span.start)
        if listed and number not in holding and number + 1 not in holding and shared[number + 1].holders:
            holders = (*cues[number].holders, *shared[number + 1].holders)
            shared[number] = replace(cues[number], holders=tuple(dict.fromkeys(holders)))
    yield from shared


def _kind_word(mention: Mention, text: str) -> str:
    end = mention.span.end
    after = _AFTER.match(text, end, end + _WINDOW)
    if after and after[1] in _KINDS_BY_WORD:
        return after[1]
    last = mention.surface.rpartition(" ")[2].lower()
    if last in _KINDS_BY_WORD:
        return last
    before = _BEFORE.search(text[max(0, mention.span.start - _WINDOW) : mention.span.start])
    if before:
        word = (before[1] or before[2]).lower()
        if word in _KINDS_BY_WORD:
            return word
    return ""


def holds(larger: Place, smaller: Place) -> bool:
    """Tell whether one place, a country or first-level unit, holds another by the gazetteer's codes."""
    if larger.id == smaller.id:
        return False
    if larger.kind in {"country", "territory"}:
        return (
            larger.country is not None
            and larger.country == smaller.country
            and smaller.kind not in {"country", "territory"}
        )
    if larger.kind == "admin1":
        return larger.admin1_code is not None and larger.admin1_code == smaller.admin1_code and smaller.kind != "admin1"
    return False
