"""What is known of each candidate of a name before the other names of the report are looked at.

The model is a conditional logit (McFadden 1974): the log-odds between two candidates of one name are the difference of
their features, weighted. The features here look at the name, the candidate and the wording around it; those that look
at the other names are in `geomap.resolve.joint_model`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gazetteer import Match, NameForm, Place, Step
from gazetteer.names.keys import fold, romanise
from geomap.languages.model import Language
from geomap.model import Mention
from geomap.resolve.wording.cues import Cues
from geomap.resolve.wording.parents import Whereabouts, whereabouts_of
from geomap.resolve.wording.variety import FEATURES as OF_VARIETY
from geomap.resolve.wording.variety import UNKNOWN, Variety

Floats = NDArray[np.float64]

STATIC = (
    "prominence", "prominence squared", "no population", "country", "admin1", "capital", "water or region", "village",
    "transliterated", "same spelling", "main name", "other name of a settlement", "second-level unit by its short name",
    "kind agrees", "kind disagrees", "held here", "held elsewhere", "most prominent", "alone", "unit without cue",
    "unit of its town", "abbreviated unit", "familiar", "alias against an own name", "unit beside a town elsewhere",
    *OF_VARIETY,
)  # fmt: skip
NONE = (
    "none", "none of several", "none heard", "none misspelt", "none of a part", "none of several words",
    "none in the larger place", "none there", "none though there", "none of the kind",
    "none despite a famous one", "none despite a landform",
)  # fmt: skip
"""Features of the choice that a name means none of its candidates, before the other names are looked at."""

_WITHOUT_CUE = STATIC.index("unit without cue")
_SHARE_OF_A_TOWN = 0.1
_OF_ITS_TOWN = STATIC.index("unit of its town")
_MOST_OF_A_UNIT = 4
"""A town with a quarter of the people of its unit may be called as the unit is; Oklahoma is not Oklahoma City."""

MOST_CANDIDATES = 60

_ROMANISATIONS_DIFFER = 3
"""Letters by which two romanisations of a name may differ in length."""

_NEARLY_AS_KNOWN = 0.1
"""A unit has more people than a town that is as well known."""
_LITTLE_KNOWN = 0.4
"""The prominence up to which a town's own name takes nothing from better known places that have it as a further one."""

_FAMOUS = 0.45
"""The prominence from which a place is known far away: that of a city of some 50,000."""
_AS_WRITTEN = frozenset({Step.EXACT, Step.FOLDED})

_sound = lru_cache(maxsize=10_000)(romanise)

_Groups = dict[tuple[str, frozenset[str], Whereabouts], list[int]]
_Held = tuple[Whereabouts, Set[str]]
"""Where the wording says that these mentions lie, and ids of the places that a larger one holds of others so called."""


@dataclass(frozen=True, slots=True)
class Name:
    """All mentions of one name in a report, decided together.

    Attributes:
        mentions: Their numbers.
        places: The candidates.
        points: Where each lies, (lon, lat) in degrees; a unit that is called after its town lies where the town does.
        static: Features that do not depend on other names, an array of candidates by `STATIC`.
        stem: The name folded and without a word for a kind: names that share it do not speak for one another.
        none: Features of `NONE`.
        holds: Whether the wording says that it holds another place.
        lost: Whether no candidate lies where the wording firmly says.
    """

    mentions: tuple[int, ...]
    places: tuple[Place, ...]
    points: tuple[tuple[float, float], ...]
    static: Floats
    stem: str
    none: Floats
    lost: bool = False
    holds: bool = False

    def town_of(self, row: int, likely: Floats) -> int:
        """Return the row of the town that a unit is called after, if nothing in the wording speaks for the unit.

        A town that is better known than its unit must be nearly as likely.
        """
        unit = self.places[row]
        if self.holds or not self.static[row, _WITHOUT_CUE]:
            return row
        least = 0.0 if self.static[row, _OF_ITS_TOWN] else _SHARE_OF_A_TOWN * likely[row]
        towns = [
            (-place.prominence, number)
            for number, place in enumerate(self.places)
            if place.feature_class == "P"
            and place.admin1_code == unit.admin1_code
            and likely[number] >= least
            and (fold(place.name) == fold(unit.name) or place.population * _MOST_OF_A_UNIT > unit.population)
        ]
        return min(towns)[1] if towns else row


def names_of(
    mentions: Sequence[Mention], cues: Sequence[Cues], *, language: Language, variety: Variety = UNKNOWN
) -> tuple[Name, ...]:
    """Group the mentions that have candidates by name, kind and larger place, as the wording gives them (`cues`).

    So the Dover of "Dover, Delaware" and that of "the port of Dover" may be two places of one report. `language` is
    that of the report; `variety` is what its words say about where it was written.
    """
    groups: _Groups = {}
    held_by_key: dict[str, set[frozenset[str]]] = {}
    for number, (mention, cue, where) in enumerate(zip(mentions, cues, whereabouts_of(mentions, cues), strict=True)):
        if mention.candidates:
            key = fold(mention.wording or mention.surface)
            groups.setdefault((key, cue.kinds, where), []).append(number)
            if where.held:
                held_by_key.setdefault(key, set()).add(where.held)
    holders = {holder for cue in cues for holder in cue.holders}
    names = []
    for (key, kinds, where), numbers in groups.items():
        elsewhere: Set[str] = set() if where.held else frozenset().union(*held_by_key.get(key, ()))
        mention = mentions[numbers[0]]
        matches = _fitting(_lying_there(mention.candidates, where)[:MOST_CANDIDATES], kinds=kinds)
        towns = _towns(matches)
        static = _static(matches, towns, key, kinds, language, variety, (where, elsewhere))
        places = tuple(match.place for match in matches)
        points = tuple((at.lon, at.lat) for at in (town or place for town, place in zip(towns, places, strict=True)))
        holds = not holders.isdisjoint(numbers)
        none = _none(mention, matches, kinds, where, fame=_fame(mention.surface, matches, kinds, language))
        names.append(Name(tuple(numbers), places, points, static, _stem(key, language), none, where.lost, holds))
    return tuple(names)


def _lying_there(matches: Sequence[Match], where: Whereabouts) -> Sequence[Match]:
    """Leave out the candidates that do not lie where the wording firmly says, if any does."""
    return [match for match in matches if match.place.id in where.there] if where.there else matches


def _none(mention: Mention, matches: Sequence[Match], kinds: Set[str], where: Whereabouts, *, fame: float) -> Floats:
    """Return the features of `NONE` of a name."""
    steps = {match.step for match in matches}
    misspelt = Step.FUZZY in steps
    return np.array(
        [
            1.0,
            np.log(len(matches)),
            Step.TRANSLITERATED in steps,
            misspelt,
            mention.wording is not None and not misspelt,
            " " in mention.surface,
            where.loose and not where.held,
            where.lost,
            bool(where.there),
            bool(kinds) and all(match.place.kind not in kinds for match in matches),
            fame,
            len(matches) == 1 and matches[0].step in _AS_WRITTEN and matches[0].place.feature_class in "HT",
        ],
        dtype=np.float64,
    )


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
    shown = {match.place.id: fold(match.place.name) for match in matches}
    familiar_ids = {match.place.id for match in matches if (key, match.place.id) in language.exonyms}
    own = _own_name(matches, shown, key, shown_with)
    for row, (match, prominence, town) in enumerate(zip(matches, known, towns, strict=True)):
        place = match.place
        familiar, has_name = place.id in familiar_ids, _is_shown(shown[place.id], key, shown_with)
        is_main = familiar or has_name or _sounds_main(shown[place.id], key)
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
            place.id in held[0].held,
            place.id in held[1],
            prominence == best,
            len(matches) == 1,
            place.kind == "admin1" and not kinds,
            town is not None and not kinds,
            place.kind == "admin1" and match.form is NameForm.ABBREVIATION,
            familiar,
            0.0 if is_main or match.form is not NameForm.NAME or place.admin1_code in own.units else own.fame,
            place.kind == "admin1" and not kinds and own.elsewhere(place),
            *variety.speaks_for(place),
        )
    return static


def _stem(key: str, language: Language) -> str:
    """Return a folded name without the word for a kind that it ends with."""
    name, _, last = key.rpartition(" ")
    return name if name and last in language.used("stem") else key


def _fame(surface: str, matches: Sequence[Match], kinds: Set[str], language: Language) -> float:
    """Return how famous the most famous place is that is called by the very name, from 0 to about 4.

    It is not meant where the wording asks for another kind, nor by a name with marks that its own lacks: the Berlín
    pass is not in Germany.
    """
    key = fold(surface)
    known = [
        match.place.prominence
        for match in matches
        if match.step in _AS_WRITTEN
        and (fold(match.place.name) == key or (key, match.place.id) in language.exonyms)
        and (not kinds or match.place.kind in kinds)
        and (surface.isascii() or surface.casefold() == match.place.name.casefold())
    ]
    return max(max(known, default=0.0) - _FAMOUS, 0.0) * 10


class _OwnName(NamedTuple):
    """The best known town or first-level unit whose own name is written like the mention.

    Attributes:
        fame: How well known it is, from 0 to 2.
        towns: The towns that have the name, and how prominent each is.
        units: Codes of the first-level units that these lie in; a unit called after its town is no other place.
    """

    fame: float
    towns: Mapping[str | None, float]
    units: Set[str]

    def elsewhere(self, unit: Place) -> bool:
        """Tell whether a town outside a unit has its name and is nearly as prominent."""
        return any(
            code != unit.admin1_code and known >= unit.prominence - _NEARLY_AS_KNOWN
            for code, known in self.towns.items()
        )


def _own_name(matches: Sequence[Match], shown: Mapping[str, str], key: str, shown_with: frozenset[str]) -> _OwnName:
    """Return who has a name as its own: Kinshasa may also stand for the country, but that has a name of its own."""
    named = [match.place for match in matches if _is_shown(shown[match.place.id], key, shown_with)]
    towns = [place for place in named if place.feature_class == "P"]
    units = [place for place in named if place.kind == "admin1"]
    known = max((place.prominence for place in (*towns, *units)), default=0.0)
    by_unit: dict[str | None, float] = {}
    for place in towns:
        by_unit[place.admin1_code] = max(by_unit.get(place.admin1_code, 0.0), place.prominence)
    fame = min(max((known - _LITTLE_KNOWN) * 10, 0.0), 2.0)
    least = known - _NEARLY_AS_KNOWN
    best = {place.admin1_code for place in (*towns, *units) if place.admin1_code and place.prominence >= least}
    return _OwnName(fame, by_unit, best)


def _is_shown(shown: str, key: str, shown_with: frozenset[str]) -> bool:
    """Tell whether a place is shown under a name, all but for `City`."""
    return shown == key or (shown.startswith(f"{key} ") and shown[len(key) + 1 :] in shown_with)


def _sounds_main(shown: str, key: str) -> bool:
    """Tell whether a place is shown under another romanisation of a name: Ḩamāh is Hama."""
    alike = shown[:1] == key[:1] and abs(len(shown) - len(key)) <= _ROMANISATIONS_DIFFER
    return alike and _sound(shown) == _sound(key) != ""


def unit_vectors(points: Sequence[tuple[float, float]]) -> Floats:
    """Return points (lon, lat), in degrees, as vectors of length 1: an array of points by x, y and z."""
    lon, lat = np.radians(np.array(points, dtype=np.float64).reshape(len(points), 2)).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)
