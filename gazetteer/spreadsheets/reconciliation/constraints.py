"""What the properties of a query mean: in which countries and units a place lies, of which kinds it is, near what.

A value may be what people write in a table (a name, a code), or the id of a place that another column was reconciled
with. What always holds: a value that is understood narrows the search; one that is not leaves the search as wide as it
was, and makes sure that nothing is called a certain match.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gazetteer.file.by_position import check_position
from gazetteer.kinds import KINDS
from gazetteer.model import Place
from gazetteer.spreadsheets.matching import parse_degrees
from gazetteer.spreadsheets.reconciliation.queries import Query
from gazetteer.spreadsheets.reconciliation.vocabulary import CLASSES, NEAR, kinds_of

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

_UNITS = ("admin1",)


@dataclass(frozen=True, slots=True)
class Constraints:
    """Where and what a place must be.

    Attributes:
        countries: Codes of the countries that it lies in one of; None for any.
        units: Codes of the first-level units that it lies in one of; None for any.
        kinds: Kinds of which it is one; None for any.
        near: Point (lon, lat), degrees, that it lies near; None for anywhere.
        understood: Whether every value that was stated could be read.
    """

    countries: frozenset[str] | None = None
    units: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    near: tuple[float, float] | None = None
    understood: bool = True

    @property
    def narrow(self) -> bool:
        """Whether they say in which part of the world the place lies."""
        return self.countries is not None or self.units is not None or self.near is not None


def constraints_of(query: Query, gazetteer: Gazetteer) -> Constraints:
    """Return what the properties of a query say; those that the service does not compare are passed over."""
    values: dict[str, tuple[str, ...]] = {}
    for key, texts in query.wishes:
        values[key] = values.get(key, ()) + texts
    found = _in_countries(Constraints(), values.get("country", ()) + values.get("country_code", ()), gazetteer)
    found = _in_units(found, values.get("admin1", ()) + values.get("admin1_code", ()), gazetteer)
    found = _of_kinds(found, values.get("kind", ()))
    points = [*values.get("coordinates", ()), *values.get(NEAR, ())]
    if values.get("latitude") and values.get("longitude"):
        points.append(f"{values['latitude'][0]};{values['longitude'][0]}")
    return _close_to(found, points)


def _in_countries(found: Constraints, texts: Sequence[str], gazetteer: Gazetteer) -> Constraints:
    if not texts:
        return found
    codes = [_code_of_country(text, gazetteer) for text in texts]
    known = frozenset(code for code in codes if code)
    return replace(found, countries=known or None, understood=found.understood and None not in codes)


def _code_of_country(text: str, gazetteer: Gazetteer) -> str | None:
    place = gazetteer.get(text) if ":" in text else None
    return place.country if place else gazetteer.country_code(text)


def _in_units(found: Constraints, texts: Sequence[str], gazetteer: Gazetteer) -> Constraints:
    if not texts:
        return found
    codes = [_codes_of_unit(text, found.countries, gazetteer) for text in texts]
    known = frozenset[str]().union(*codes)
    return replace(found, units=known or None, understood=found.understood and all(codes))


def _codes_of_unit(text: str, countries: frozenset[str] | None, gazetteer: Gazetteer) -> frozenset[str]:
    """Return the codes of the units that a text names; itself where it looks like such a code."""
    country, dot, number = text.partition(".")
    if dot and len(country) == len("SY") and number and number.isalnum():
        return frozenset({text.upper()})
    if ":" in text:
        place = gazetteer.get(text)
        return _codes([place] if place else [])
    matches = gazetteer.lookup(text, country=countries, kind=_UNITS, fuzzy=False, limit=None)
    return _codes(match.place for match in matches)


def _codes(places: Iterable[Place]) -> frozenset[str]:
    return frozenset(place.admin1_code for place in places if place.admin1_code)


def _of_kinds(found: Constraints, texts: Sequence[str]) -> Constraints:
    if not texts:
        return found
    labels = {each.label: key for key, each in KINDS.items()} | {name: letter for letter, name in CLASSES.items()}
    kinds = [kinds_of(labels.get(text.lower(), text)) for text in texts]
    known = frozenset[str]().union(*kinds)
    return replace(found, kinds=known or None, understood=found.understood and all(kinds))


def _close_to(found: Constraints, texts: Sequence[str]) -> Constraints:
    points = [_point(text) for text in texts]
    near = next(filter(None, points), None)
    return replace(found, near=near, understood=found.understood and None not in points)


def _point(text: str) -> tuple[float, float] | None:
    """Read "latitude, longitude"; with a semicolon between them, each may have a decimal comma."""
    parts = text.split(";") if ";" in text else text.split(",")
    try:
        lat, lon = (parse_degrees(part, "coordinate") for part in parts)
        check_position(lon, lat)
    except ValueError:
        return None
    return lon, lat
