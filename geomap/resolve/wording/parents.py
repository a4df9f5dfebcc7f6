"""Where the wording says that a place lies: "Latmeen, Syria", "Barangay Poblacion, Surigao City", "a quarter of Nyala".

The place named beside a name may be a larger one, which holds some of the name's candidates by the gazetteer's codes,
or a town that it lies in or near, within `NEAR_TOWN_KM`. Where the wording is firm, the candidates elsewhere are not
meant: those that lie there are left, and where none does, the name means a place that the gazetteer lacks.

Not here: reading the wording (`geomap.resolve.wording.cues`). Always holds: a list of places is no firm wording, and a
name whose parent the gazetteer does not know says nothing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer import Place
from geomap.model import Mention, MentionForm
from geomap.resolve.wording.cues import Cues, holds

NEAR_TOWN_KM = 120.0
_MOST_READINGS = 60
_MUCH_LESS_KNOWN = 0.12
"""A reading of a parent that is so much less prominent than the best one is hardly meant: Peru, Indiana."""
_EARTH_KM = 6371.0088
_HOLDING = frozenset({"country", "territory", "admin1"})
_COUNTRIES = frozenset({"country", "territory"})


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What the wording says about where the places of one mention lie.

    Attributes:
        held: Ids of those candidates that a larger place beside the name holds, however loosely it is named.
        loose: Whether a larger place is named beside it.
        firm: Whether the wording leaves no doubt that it lies in, or by, the place named beside it.
        there: Ids of those candidates that do, where the wording is firm.
    """

    held: frozenset[str] = frozenset()
    loose: bool = False
    firm: bool = False
    there: frozenset[str] = frozenset()

    @property
    def lost(self) -> bool:
        """Whether no candidate lies where the wording firmly says."""
        return self.firm and not self.there


NOWHERE = Whereabouts()


def whereabouts_of(mentions: Sequence[Mention], cues: Sequence[Cues]) -> tuple[Whereabouts, ...]:
    """Return what the wording says about where each mention of a report lies, in their order."""
    return tuple(
        _whereabouts(mention, cue, mentions) if cue.holders or cue.within else NOWHERE
        for mention, cue in zip(mentions, cues, strict=True)
    )


def _whereabouts(mention: Mention, cue: Cues, mentions: Sequence[Mention]) -> Whereabouts:
    smaller = [match.place for match in mention.candidates]
    larger = [place for holder in cue.holders for place in _readings(mentions[holder]) if place.kind in _HOLDING]
    held = frozenset(place.id for place in smaller if any(holds(other, place) for other in larger))
    for number in cue.within:
        parent = mentions[number]
        if mention.form is not MentionForm.NAME or not _may_hold(parent, smaller, by_town=number in cue.beside):
            continue
        there = _there(smaller, parent)
        if there or _best(smaller).kind not in _COUNTRIES or number in cue.beside:
            return Whereabouts(held | there, True, True, there)
    return Whereabouts(held, bool(larger))


def _readings(mention: Mention) -> list[Place]:
    return [match.place for match in mention.candidates[:_MOST_READINGS]]


def _best(places: Sequence[Place]) -> Place:
    return max(places, key=lambda place: place.prominence)


def _likely_readings(parent: Mention) -> list[Place]:
    """Return the places that a parent may well mean, without those that are much less known than another."""
    readings = _readings(parent)
    least = max(place.prominence for place in readings) - _MUCH_LESS_KNOWN
    return [place for place in readings if place.prominence >= least]


def _may_hold(parent: Mention, smaller: Sequence[Place], *, by_town: bool) -> bool:
    """Tell whether a parent is a larger place, or, if it may be, a town; and does not itself lie in the smaller one."""
    if not parent.candidates or not smaller or parent.form is MentionForm.DEMONYM:
        return False
    readings = _likely_readings(parent)
    if not by_town and not any(place.kind in _HOLDING for place in readings):
        return False
    return not any(holds(other, place) for place in _readings(parent) for other in smaller)


def _there(smaller: Sequence[Place], parent: Mention) -> frozenset[str]:
    readings = _likely_readings(parent)
    larger = [place for place in _readings(parent) if place.kind in _HOLDING]
    towns = [place for place in readings if place.feature_class == "P" or place.kind == "admin2"]
    return frozenset(
        place.id
        for place in smaller
        if any(holds(other, place) for other in larger)
        or any(place.id != town.id and _kilometres(place, town) <= NEAR_TOWN_KM for town in towns)
    )


def _kilometres(place: Place, other: Place) -> float:
    lat, other_lat = math.radians(place.lat), math.radians(other.lat)
    across = math.sin(math.radians(place.lon - other.lon) / 2) ** 2
    half = math.sin((lat - other_lat) / 2) ** 2 + math.cos(lat) * math.cos(other_lat) * across
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
