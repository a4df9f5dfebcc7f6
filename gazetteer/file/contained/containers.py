"""What contains a place: the country, unit, region or town that a part of a query names, and whether it holds.

A country or first-level unit holds by its code, what has an area by its area, a unit without one what lies near its
point, a town what lies within its reach. Not here: how a query is taken apart (`gazetteer.names.qualified`) and what is
looked for in the containers (`gazetteer.file.contained.within`). What always holds: nothing contains itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gazetteer.file.by_name import kilometres
from gazetteer.kinds import KINDS
from gazetteer.model import Match, NameForm, Place
from gazetteer.names.qualified import Part, sovereign_of

Contains = Callable[[str, float, float], bool]

MAIN, OTHER, TOWN = 2, 1, 0
"""How likely a container is meant: the best known of the name, another or one meant by its code, a town."""

_COUNTRIES = frozenset({"country", "territory"})
_LEVELS = {"continent": 0, "region": 0, "country": 1, "territory": 2, "admin1": 3, "admin2": 4, "unit": 5}
_AREAS = frozenset(key for key, kind in KINDS.items() if kind.is_area)
_TOWNS = frozenset(key for key, kind in KINDS.items() if kind.feature_class == "P")

_MARGIN = 0.2
"""Prominence that a container may lack of the best known one of the name and still be meant as likely."""

_NEAR_KM = 60.0
"""How far from the point of a unit without an area a place may lie that counts as inside."""

_KM_OF_TOWN, _KM_OF_ROOT = 5.0, 0.02
"""How far a town reaches, kilometres: 7 with 10,000 inhabitants, 25 with a million, 68 with ten."""


@dataclass(frozen=True, slots=True)
class Container:
    """A place that a part of a query may mean, and how likely: `MAIN`, `OTHER` or `TOWN`."""

    place: Place
    rank: int

    def holds(self, place: Place, contains: Contains) -> bool:
        """Tell whether a place lies inside; `contains` tells whether the area of an id holds a position."""
        mine = self.place
        if mine.id == place.id or _LEVELS.get(place.kind, 9) <= _LEVELS.get(mine.kind, 8):
            return False
        if mine.kind in _COUNTRIES and place.country is not None:
            return mine.country in (place.country, sovereign_of(place.country))
        if mine.kind == "admin1" and mine.admin1_code and place.admin1_code:
            return mine.admin1_code == place.admin1_code
        if mine.kind in _TOWNS:
            return place.country == mine.country and place.population < mine.population and _reaches(mine, place)
        if mine.has_area:
            return contains(mine.id, place.lon, place.lat)
        here = mine.admin1_code or mine.country
        return here in (place.admin1_code, place.country) and _apart(mine, place) <= _NEAR_KM


def containers(
    part: Part, *, named: Callable[[str], Sequence[Match]], country: Callable[[str], Place | None]
) -> tuple[Container, ...]:
    """Return what a part of a query may mean as a container.

    Args:
        part: The part.
        named: Returns the places that have a name, best first.
        country: Returns the country with a code of ISO 3166-1.
    """
    matches = [
        match
        for form in part.forms
        for match in named(form.text)
        if match.form is not NameForm.DEMONYM and (form.kinds is None or match.place.kind in form.kinds)
    ]
    areas = [match.place for match in matches if match.place.kind in _AREAS]
    # The state of Mississippi, not the river, where there is a choice.
    likely = [place for place in areas if place.kind in _LEVELS] or areas
    least = max((place.prominence for place in likely), default=0.0) - _MARGIN
    found = {
        place.id: Container(place, MAIN if place in likely and place.prominence > least else OTHER) for place in areas
    }
    for form in part.forms:
        may_be_code = len(form.text) == len("SY") and (form.text.isupper() or form.kinds == _COUNTRIES)
        if may_be_code and (place := country(form.text)):
            found.setdefault(place.id, Container(place, OTHER if areas else MAIN))
    towns = (match.place for match in matches if match.place.kind in _TOWNS)
    return (*found.values(), *(Container(place, TOWN) for place in towns))


def governs(container: Container) -> bool:
    """Tell whether a container is a country, a territory or a first-level unit."""
    return container.place.kind in _COUNTRIES or container.place.kind == "admin1"


def _reaches(town: Place, place: Place) -> bool:
    return _apart(town, place) <= _KM_OF_TOWN + _KM_OF_ROOT * math.sqrt(town.population)


def _apart(one: Place, other: Place) -> float:
    return kilometres((one.lon, one.lat), (other.lon, other.lat))
