"""Administrative units as tables name them, and which places they hold.

A first-level unit holds a place that has its code. Most smaller units have no area in the gazetteer, only a point: such
a one is taken to hold what lies near it in the same first-level unit.

Not here: countries (`Gazetteer.country_codes`) and names of places (`gazetteer.spreadsheets.row_lookup`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from functools import lru_cache
from itertools import compress
from typing import TYPE_CHECKING

from gazetteer.model import Bounds, Match, NameForm, Place
from gazetteer.names.unit_words import bare_unit_name, with_unit_words, without_short_forms

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

FIRST_LEVEL = ("admin1",)
SECOND_LEVEL = ("admin2", "unit")

_ISO_3166_2 = re.compile(r"([A-Za-z]{2})-([A-Za-z0-9]{1,3})")
_UNITS_KEPT = 1 << 14
_MARGIN = 0.05
"""Degrees by which a place may lie outside of the generalised area of its unit, 5 km."""

_REACH = 1.0
"""Degrees within which a unit without an area holds places, 110 km: half as wide as most second-level units that have
one are not."""


class Units:
    """Finds units by name in one gazetteer, and tells what they hold."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Ask a gazetteer; answers are kept."""
        self._gazetteer = gazetteer
        self.named = lru_cache(maxsize=_UNITS_KEPT)(self._named)
        self.holds = lru_cache(maxsize=_UNITS_KEPT)(self._holds)

    def _named(self, name: str, kinds: tuple[str, ...], countries: frozenset[str] | None) -> tuple[Place, ...]:
        """Return the units with a name: those of some kinds, or else those of the other level.

        Args:
            name: Name, abbreviation or ISO 3166-2 code, with or without the word for the kind of unit.
            kinds: `FIRST_LEVEL` or `SECOND_LEVEL`.
            countries: Codes of the countries that they must be in; None for any.
        """
        if code := _ISO_3166_2.fullmatch(name.strip()):
            country, part = code[1].upper(), code[2].upper()
            if found := self._called(part, {country} & (countries or {country}), only=NameForm.ABBREVIATION):
                return _of_level(found, kinds)
        found = [unit for written in self._written(name) for unit in self._called(written, countries)]
        if not found and countries:
            found = [match.place for match in self._lookup(name, countries, fuzzy=True)]
        return _of_level(found, kinds)

    def _written(self, name: str) -> list[str]:
        """Return a name, and those that it may have with another word for the kind of unit in this gazetteer."""
        bare = bare_unit_name(name)
        forms = [*filter(None, [bare, without_short_forms(name)]), *with_unit_words(bare or name)]
        return [name, *compress(forms, self._gazetteer.known(forms).tolist())]

    def _called(self, name: str, countries: Collection[str] | None, *, only: NameForm | None = None) -> list[Place]:
        forms = (only,) if only else (NameForm.NAME, NameForm.ABBREVIATION)
        return [match.place for match in self._lookup(name, countries, fuzzy=False) if match.form in forms]

    def _lookup(self, name: str, countries: Collection[str] | None, *, fuzzy: bool) -> tuple[Match, ...]:
        kinds = (*FIRST_LEVEL, *SECOND_LEVEL)
        return self._gazetteer.lookup(name, country=countries, kind=kinds, fuzzy=fuzzy, limit=None)

    def _holds(self, unit: Place, place: Place) -> bool:
        """Tell whether a unit holds a place; each holds itself."""
        if unit.id == place.id:
            return True
        if unit.country and place.country and unit.country != place.country:
            return False
        is_of_code = unit.admin1_code is None or place.admin1_code in (None, unit.admin1_code)
        if unit.kind in FIRST_LEVEL and unit.admin1_code and place.admin1_code:
            return is_of_code
        if unit.has_area:
            return self._nearly_contains(unit, place)
        return is_of_code and degrees_apart(unit, place) <= _REACH

    def _nearly_contains(self, unit: Place, place: Place) -> bool:
        from shapely import Point

        area = self._gazetteer.area(unit.id)
        return area is not None and bool(area.dwithin(Point(place.lon, place.lat), _MARGIN))

    def box(self, unit: Place) -> Bounds | None:
        """Return a box around what a unit holds, or None where that is not known or lies across the antimeridian."""
        if unit.has_area and (area := self._gazetteer.area(unit.id)) is not None:
            west, south, east, north = area.bounds
            margin = _MARGIN
        elif unit.kind in SECOND_LEVEL:
            west, south, east, north = unit.lon, unit.lat, unit.lon, unit.lat
            margin = _REACH
        else:
            return None
        aside = margin / max(math.cos(math.radians(unit.lat)), 0.1)
        box = Bounds(west - aside, max(south - margin, -90), east + aside, min(north + margin, 90))
        return box if box.west >= -180 and box.east <= 180 and box.east - box.west < 180 else None


def _of_level(units: list[Place], kinds: tuple[str, ...]) -> tuple[Place, ...]:
    level = [unit for unit in units if unit.kind in kinds] or units
    return tuple({unit.id: unit for unit in level}.values())


def degrees_apart(one: Place, other: Place) -> float:
    """Return about how far two places are apart, in degrees of latitude; exact enough within a country."""
    across = abs(one.lon - other.lon)
    east = min(across, 360 - across) * math.cos(math.radians((one.lat + other.lat) / 2))
    return math.hypot(east, one.lat - other.lat)
