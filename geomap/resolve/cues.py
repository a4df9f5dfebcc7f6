"""What the wording around a mention says about the place it means.

Two sorts of cue: a word for a kind beside the name ("Hama province", "the village of Latmeen"), and a larger place
named beside it that holds it ("Latmeen, Syria", "Al-Bab in Aleppo province").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gazetteer import Place
from geomap.languages.model import Language
from geomap.model import Mention
from geomap.recognise.shared_terms import kind_words

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


def read_cues(mentions: Sequence[Mention], *, text: str, language: Language) -> tuple[Cues, ...]:
    """Read the cues of each mention of a report, given in text order."""
    cues = []
    kinds, behind = language.place_words.kinds, language.pattern("holder_behind")
    shared = kind_words(mentions, text=text, language=language)
    for number, mention in enumerate(mentions):
        word = shared.get(number, "") or _kind_word(mention, text, language)
        holders = []
        end = mention.span.end
        if word and text[end : end + _WINDOW].lstrip().lower().startswith(word):
            end = text.index(word, end) + len(word) if word in text[end : end + _WINDOW] else end
        for other in range(number + 1, min(number + 3, len(mentions))):
            between = text[end : mentions[other].span.start]
            if len(between) > _WINDOW or not behind.fullmatch(between):
                break
            holders.append(other)
            end = mentions[other].span.end
        before = language.pattern("holder_before")
        if number and before.fullmatch(text, mentions[number - 1].span.end, mention.span.start):
            holders.append(number - 1)
        cues.append(Cues(kinds.get(word, frozenset()), word, tuple(holders)))
    return tuple(_shared_in_lists(cues, mentions, text, language))


def _shared_in_lists(
    cues: Sequence[Cues], mentions: Sequence[Mention], text: str, language: Language
) -> Iterator[Cues]:
    """Let the larger place at the end of a list hold all of it: `Dalton, Rome and Macon, Georgia`."""
    holding = {holder for cue in cues for holder in cue.holders}
    shared = list(cues)
    for number in range(len(cues) - 2, -1, -1):
        listed = language.pattern("listed").fullmatch(text, mentions[number].span.end, mentions[number + 1].span.start)
        if listed and number not in holding and number + 1 not in holding and shared[number + 1].holders:
            holders = (*cues[number].holders, *shared[number + 1].holders)
            shared[number] = replace(cues[number], holders=tuple(dict.fromkeys(holders)))
    yield from shared


def _kind_word(mention: Mention, text: str, language: Language) -> str:
    kinds, end = language.place_words.kinds, mention.span.end
    behind = language.pattern("kind_behind").match(text, end, end + _WINDOW)
    if behind and behind[1] in kinds:
        return behind[1]
    last = mention.surface.rpartition(" ")[2].lower()
    if last in kinds:
        return last
    before = language.pattern("kind_before").search(text[max(0, mention.span.start - _WINDOW) : mention.span.start])
    word = before[before.lastindex or 0].lower() if before else ""
    return word if word in kinds else ""


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
