"""What is known of each candidate of a name before the other names of the report are looked at.

The model is a conditional logit (McFadden 1974): the log-odds between two candidates of one name are the difference of
their features, weighted. The features here look at the name, the candidate and the wording around it; those that look
at the other names are in `geomap.resolve.joint_model`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gazetteer import Match, NameForm, Place, Step
from gazetteer.names.keys import fold, romanise
from geomap.languages.model import Language
from geomap.model import Mention
from geomap.resolve.cues import Cues, holds
from geomap.resolve.variety import FEATURES as OF_VARIETY
from geomap.resolve.variety import UNKNOWN, Variety

Floats = NDArray[np.float64]

STATIC = (
    "prominence", "prominence squared", "no population", "country", "admin1", "capital", "water or region", "village",
    "transliterated", "same spelling", "main name", "other name of a settlement", "second-level unit by its short name",
    "kind agrees", "kind disagrees", "held here", "held elsewhere", "most prominent", "alone", "unit without cue",
    "unit of its town", "abbreviated unit", "familiar", *OF_VARIETY,
)  # fmt: skip

MOST_CANDIDATES = 60

_ROMANISATIONS_DIFFER = 3
"""Letters by which two romanisations of a name may differ in length."""

_sound = lru_cache(maxsize=10_000)(romanise)

_Groups = dict[tuple[str, frozenset[str], frozenset[str]], list[int]]
_Held = tuple[Set[str], Set[str]]
"""Ids of the places that the wording says a larger one holds: of these mentions, and of others of the same name."""


@dataclass(frozen=True, slots=True)
class Name:
    """All mentions of one name in a report, decided together.

    Attributes:
        mentions: Their numbers.
        places: The candidates.
        points: Where each lies, (lon, lat) in degrees; a unit that is called after its town lies where the town does.
        static: Features that do not depend on other names, an array of candidates by `STATIC`.
        stem: The name folded and without a word for a kind: names that share it do not speak for one another.
    """

    mentions: tuple[int, ...]
    places: tuple[Place, ...]
    points: tuple[tuple[float, float], ...]
    static: Floats
    stem: str


def names_of(
    mentions: Sequence[Mention], cues: Sequence[Cues], *, language: Language, variety: Variety = UNKNOWN
) -> tuple[Name, ...]:
    """Group the mentions that have candidates by name, kind and larger place, as the wording gives them (`cues`).

    So the Dover of "Dover, Delaware" and that of "the port of Dover" may be two places of one report. `language` is
    that of the report; `variety` is what its words say about where it was written.
    """
    held = _held(mentions, cues)
    groups: _Groups = {}
    held_by_key: dict[str, set[frozenset[str]]] = {}
    for number, mention in enumerate(mentions):
        if mention.candidates:
            key, within = fold(mention.wording or mention.surface), held.get(number, frozenset())
            groups.setdefault((key, cues[number].kinds, within), []).append(number)
            if within:
                held_by_key.setdefault(key, set()).add(within)
    names = []
    for (key, kinds, here), numbers in groups.items():
        elsewhere: Set[str] = set() if here else frozenset().union(*held_by_key.get(key, ()))
        matches = _fitting(mentions[numbers[0]].candidates[:MOST_CANDIDATES], kinds=kinds)
        towns = _towns(matches)
        static = _static(matches, towns, key, kinds, language, variety, (here, elsewhere))
        places = tuple(match.place for match in matches)
        points = tuple((at.lon, at.lat) for at in (town or place for town, place in zip(towns, places, strict=True)))
        names.append(Name(tuple(numbers), places, points, static, _stem(key, language)))
    return tuple(names)


_UNITS = frozenset({"admin1", "admin2"})
_SETTLEMENTS = frozenset({"city", "town", "village", "capital"})


def _fitting(matches: Sequence[Match], *, kinds: frozenset[str]) -> Sequence[Match]:
    """Leave out the towns that lie in a unit of their name where the wording calls it a unit.

    Aleppo province is not the city of Aleppo, however much better known that is.
    """
    if not kinds & _UNITS or kinds & _SETTLEMENTS:
        return matches
    units = {(match.place.country, match.place.admin1_code) for match in matches if match.place.kind in kinds & _UNITS}
    return [
        match
        for match in matches
        if match.place.feature_class != "P" or (match.place.country, match.place.admin1_code) not in units
    ]


def _towns(matches: Sequence[Match]) -> list[Place | None]:
    """Return for each unit among the candidates the town that it is called after; None for all other candidates.

    Such a unit has more people than the town, but is known for the town, and its middle lies where no report means:
    until the wording speaks for one of them, they are one.
    """
    best: dict[str | None, Place] = {}
    for match in matches:
        place = match.place
        known = best.get(place.admin1_code)
        if place.feature_class == "P" and (known is None or known.prominence < place.prominence):
            best[place.admin1_code] = place
    towns = [best.get(match.place.admin1_code) if match.place.kind == "admin1" else None for match in matches]
    return [
        town if town is not None and town.prominence <= match.place.prominence else None
        for match, town in zip(matches, towns, strict=True)
    ]


def _static(
    matches: Sequence[Match],
    towns: Sequence[Place | None],
    key: str,
    kinds: Set[str],
    language: Language,
    variety: Variety,
    held: _Held,
) -> Floats:
    """Return the features of `STATIC` of all candidates of a name."""
    known = [town.prominence if town else match.place.prominence for match, town in zip(matches, towns, strict=True)]
    best = max(known)
    shown_with = language.used("shown")
    static = np.zeros((len(matches), len(STATIC)))
    for row, (match, prominence, town) in enumerate(zip(matches, known, towns, strict=True)):
        place = match.place
        familiar = (key, place.id) in language.exonyms
        is_main = familiar or _is_main(fold(place.name), key, shown_with)
        static[row] = (
            prominence * 10,
            prominence**2 * 10,
            place.population == 0,
            place.kind in {"country", "territory"},
            place.kind == "admin1",
            place.kind == "capital",
            place.feature_class in "HL",
            place.kind == "village",
            match.step is Step.TRANSLITERATED,
            match.step is Step.EXACT,
            is_main,
            place.feature_class == "P" and not is_main,
            place.kind == "admin2" and not is_main,
            place.kind in kinds,
            bool(kinds) and place.kind not in kinds,
            place.id in held[0],
            place.id in held[1],
            prominence == best,
            len(matches) == 1,
            place.kind == "admin1" and not kinds,
            town is not None and not kinds,
            place.kind == "admin1" and match.form is NameForm.ABBREVIATION,
            familiar,
            *variety.speaks_for(place),
        )
    return static


def _stem(key: str, language: Language) -> str:
    """Return a folded name without the word for a kind that it ends with."""
    name, _, last = key.rpartition(" ")
    return name if name and last in language.used("stem") else key


def _is_main(shown: str, key: str, shown_with: frozenset[str]) -> bool:
    """Tell whether a place is shown under a name, all but for `City` or another romanisation: Ḩamāh is Hama."""
    if shown == key or (shown.startswith(f"{key} ") and shown[len(key) + 1 :] in shown_with):
        return True
    alike = shown[:1] == key[:1] and abs(len(shown) - len(key)) <= _ROMANISATIONS_DIFFER
    return alike and _sound(shown) == _sound(key) != ""


def _held(mentions: Sequence[Mention], cues: Sequence[Cues]) -> Mapping[int, frozenset[str]]:
    """Return for each mention the ids of those of its candidates that a place named beside it holds."""
    found = {}
    for number, cue in enumerate(cues):
        larger = [match.place for holder in cue.holders for match in mentions[holder].candidates[:MOST_CANDIDATES]]
        larger = [place for place in larger if place.kind in {"country", "territory", "admin1"}]
        if larger:
            smaller = (match.place for match in mentions[number].candidates)
            found[number] = frozenset(place.id for place in smaller if any(holds(other, place) for other in larger))
    return found
