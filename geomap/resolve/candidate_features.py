"""What is known of each candidate of a name before the other names of the report are looked at.

The model is a conditional logit (McFadden 1974): the log-odds between two candidates of one name are the difference of
their features, weighted. What the name itself says is in `geomap.resolve.bearers`; here it is joined with what the
report says of where its names lie and of where it was written. What the other names say is in
`geomap.resolve.joint_model`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from gazetteer import Match, Place
from gazetteer.names.keys import fold
from geomap.languages.model import Language
from geomap.model import Mention
from geomap.resolve.bearers import NONE, STATIC, Asked, Bearers, Floats, bearers_of
from geomap.resolve.wording.cues import By, Cues
from geomap.resolve.wording.parents import NOWHERE, Whereabouts, whereabouts_of
from geomap.resolve.wording.variety import FEATURES as OF_VARIETY
from geomap.resolve.wording.variety import UNKNOWN, Variety

_WITHOUT_CUE, _OF_ITS_TOWN = STATIC.index("unit without cue"), STATIC.index("unit of its town")
_HELD_HERE, _HELD_ELSEWHERE = STATIC.index("held here"), STATIC.index("held elsewhere")
_WITH_COUNTRIES, _WITH_UNITS = STATIC.index("listed with countries"), STATIC.index("listed with units")
_OF_LANDFORM, _OF_TOWN = STATIC.index("article of a landform"), STATIC.index("article of a town")
_OF_VARIETY = slice(STATIC.index(OF_VARIETY[0]), STATIC.index(OF_VARIETY[-1]) + 1)
_OF_WHEREABOUTS = list(map(NONE.index, ("none in the larger place", "none there", "none though there")))

_SHARE_OF_A_TOWN = 0.1
_MOST_OF_A_UNIT = 4
"""A town with a quarter of the people of its unit may be called as the unit is, and so may one whose own name is there
where the unit has a longer one (Poltava, Poltava Oblast); Oklahoma is not Oklahoma City."""

_COUNTRIES, _UNITS = frozenset({"country", "territory"}), frozenset({"admin1"})

_Groups = dict[tuple[str, frozenset[str], bool, Whereabouts], list[int]]


@dataclass(frozen=True, slots=True)
class Name:
    """All mentions of one name in a report, decided together.

    Attributes:
        mentions: Their numbers.
        places: The candidates.
        points: Where each lies, (lon, lat) in degrees; a unit that is called after its town lies where the town does.
        vectors: The same as vectors of length 1, an array of candidates by x, y and z.
        static: Features that do not depend on other names, an array of candidates by `STATIC`.
        stem: The name folded and without a word for a kind: names that share it do not speak for one another.
        none: Features of `NONE`.
        holds: Whether the wording says that it holds another place.
        lost: Whether no candidate lies where the wording firmly says.
        sailed, flown: Numbers of the names that a voyage, or a flight, leads over besides: they need not be near.
    """

    mentions: tuple[int, ...]
    places: tuple[Place, ...]
    points: tuple[tuple[float, float], ...]
    vectors: Floats
    static: Floats
    stem: str
    none: Floats
    lost: bool = False
    holds: bool = False
    sailed: frozenset[int] = frozenset()
    flown: frozenset[int] = frozenset()

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
            and (
                fold(place.name) in {fold(unit.name), self.stem} or place.population * _MOST_OF_A_UNIT > unit.population
            )
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
            groups.setdefault((key, cue.kinds, cue.article, where), []).append(number)
            if where.held:
                held_by_key.setdefault(key, set()).add(where.held)
    holders = {holder for cue in cues for holder in cue.holders}
    named = {
        match.place.admin1_code for mention in mentions for match in mention.candidates if match.place.kind == "admin1"
    }
    names = []
    for (key, kinds, article, where), numbers in groups.items():
        elsewhere: Set[str] = set() if where.held else frozenset().union(*held_by_key.get(key, ()))
        listed = [_listed(one, peers, mentions, named=named) for one in numbers if (peers := cues[one].peers)]
        mention = mentions[numbers[0]]
        matches = _lying_there(mention.candidates, where)
        bearers = bearers_of(Asked(mention.surface, mention.wording, kinds, language, matches))
        names.append(
            Name(
                tuple(numbers),
                bearers.places,
                bearers.points,
                bearers.vectors,
                _static(bearers, variety, here=where.held, elsewhere=elsewhere, listed=listed, article=article),
                _stem(key, language),
                _none(bearers, where),
                where.lost,
                not holders.isdisjoint(numbers),
            )
        )
    return tuple(_with_far_ends(names, cues))


def _with_far_ends(names: Sequence[Name], cues: Sequence[Cues]) -> Iterator[Name]:
    """Yield names with those that a voyage or a flight leads over besides."""
    number_of = {mention: number for number, name in enumerate(names) for mention in name.mentions}
    for name in names:
        of_name = [cues[mention] for mention in name.mentions]
        sailed, flown = (
            frozenset(number_of[end] for cue in of_name if cue.by is way for end in cue.far if end in number_of)
            for way in (By.SEA, By.AIR)
        )
        yield replace(name, sailed=sailed, flown=flown) if sailed or flown else name


def _lying_there(matches: tuple[Match, ...], where: Whereabouts) -> tuple[Match, ...]:
    """Leave out the candidates that do not lie where the wording firmly says, if any does."""
    return tuple(match for match in matches if match.place.id in where.there) if where.there else matches


class _Listed(NamedTuple):
    """Of the names that a list has beside one, the shares whose best known place is a country, and a first-level unit.

    Both are squared: a list of countries has little else in it.
    """

    countries: float
    units: float


def _listed(number: int, peers: Sequence[int], mentions: Sequence[Mention], *, named: set[str | None]) -> _Listed:
    """Return what the list of a mention is like; nothing, where all of it may be towns of one unit.

    Mexico, Cuba and Lebanon are three towns where the report names Missouri.

    Args:
        number: The number of the mention.
        peers: Those of the others of its list.
        mentions: All of the report.
        named: Codes of the first-level units that the report may name.
    """
    if named.intersection(*(_units_of_towns(mentions[one]) for one in (number, *peers))):
        return _Listed(0.0, 0.0)
    known = [max(mentions[peer].candidates, key=_prominence) for peer in peers if mentions[peer].candidates]
    kinds = [match.place.kind for match in known]
    return _Listed(*(sum(kind in level for kind in kinds) ** 2 / len(peers) ** 2 for level in (_COUNTRIES, _UNITS)))


def _units_of_towns(mention: Mention) -> set[str | None]:
    return {match.place.admin1_code for match in mention.candidates if match.place.feature_class == "P"}


def _prominence(match: Match) -> float:
    return match.place.prominence


def _static(
    bearers: Bearers,
    variety: Variety,
    *,
    here: Set[str],
    elsewhere: Set[str],
    listed: Sequence[_Listed],
    article: bool,
) -> Floats:
    """Return the features of `STATIC` of all candidates of a name.

    Args:
        bearers: The candidates.
        variety: What the report says about where it was written.
        here: Ids of the places that a larger one holds, as the wording at these mentions says.
        elsewhere: Ids of those of which the wording at others says so.
        listed: What the lists are like that the name stands in.
        article: Whether the name has an article in the text.
    """
    static = bearers.static.copy()
    static[:, _OF_VARIETY] = variety.speaks_for(bearers.written, [place.country for place in bearers.places])
    if here:
        static[:, _HELD_HERE] = [place.id in here for place in bearers.places]
    if elsewhere:
        static[:, _HELD_ELSEWHERE] = [place.id in elsewhere for place in bearers.places]
    if listed:
        kinds = [place.kind for place in bearers.places]
        static[:, _WITH_COUNTRIES] = max(one.countries for one in listed) * np.isin(kinds, list(_COUNTRIES))
        static[:, _WITH_UNITS] = max(one.units for one in listed) * np.isin(kinds, list(_UNITS))
    if article:
        static[:, _OF_LANDFORM] = [place.feature_class in "HLT" for place in bearers.places]
        static[:, _OF_TOWN] = [_is_without_article(place) for place in bearers.places]
    return static


def _is_without_article(place: Place) -> bool:
    """Tell whether a place is a town, and its name does not begin with an article of its own, as The Hague does."""
    return place.feature_class == "P" and len(fold(place.name).split()) >= len(place.name.split())


def _none(bearers: Bearers, where: Whereabouts) -> Floats:
    """Return the features of `NONE` of a name."""
    if where is NOWHERE:
        return bearers.none
    none = bearers.none.copy()
    none[_OF_WHEREABOUTS] = where.loose and not where.held, where.lost, bool(where.there)
    return none


def _stem(key: str, language: Language) -> str:
    """Return a folded name without the word for a kind that it ends with."""
    name, _, last = key.rpartition(" ")
    return name if name and last in language.used("stem") else key
