"""The types and properties that the service speaks of.

A type is a kind of place (`gazetteer.kinds`), or one of GeoNames' feature classes, which hold several kinds; the class
is the broader type of its kinds. A property is what can be fetched for a place, and mostly also what a query can ask
for. Not here: how values are found (`extending`) and compared (`constraints`).
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from gazetteer.kinds import KINDS, kind_label
from gazetteer.model import Place

CLASSES: MappingProxyType[str, str] = MappingProxyType(
    {
        "P": "populated place",
        "A": "country or administrative unit",
        "H": "sea, lake, river or other water",
        "T": "mountain, island or other landform",
        "L": "region, continent or park",
        "S": "airport, base or other site",
        "R": "road or railway",
        "U": "undersea feature",
        "V": "forest",
    }
)
"""The feature classes of GeoNames that `KINDS` has, with what people call them, the most asked for first."""


@dataclass(frozen=True, slots=True)
class Property:
    """A property of places.

    Attributes:
        id: What clients ask for.
        name: What people read.
        description: What its values look like, and what a query with it means.
    """

    id: str
    name: str
    description: str


PROPERTIES: MappingProxyType[str, Property] = MappingProxyType(
    {
        each.id: each
        for each in (
            Property("latitude", "latitude", "Degrees north, WGS84. In a query, with longitude: places near there."),
            Property("longitude", "longitude", "Degrees east, WGS84. In a query, with latitude: places near there."),
            Property("coordinates", "coordinates", "Latitude, longitude. In a query: places near there."),
            Property("country", "country", "The country. In a query: only places in it; a name or a code."),
            Property("country_code", "country code", "ISO 3166-1, two letters. In a query: as country."),
            Property("admin1", "first-level unit", "State or province. In a query: only places in it."),
            Property("admin1_code", "code of the first-level unit", "Such as SY.10. In a query: as first-level unit."),
            Property("kind", "kind of place", "Such as village or sea. In a query: only places of this kind."),
            Property("population", "population", "Inhabitants; empty where unknown."),
            Property("geonameid", "GeoNames id", "Number of the place at geonames.org; empty where it has none."),
            Property("name", "name", "The name that the gazetteer shows."),
            Property(
                "other_names", "other names", "Every other name that the gazetteer knows, with semicolons between them."
            ),
            Property("prominence", "prominence", "How well known the place is, 0 to 1."),
            Property("source", "source", "The layer of the gazetteer that the place comes from."),
        )
    }
)
"""Every property by its id."""

NEAR = "near"
"""Asks for places near "latitude, longitude", as `coordinates` does: the word that the commands have for it."""


def type_record(type_id: str) -> dict[str, object]:
    """Return a type as the protocol writes it, with the class as its broader type."""
    if type_id in CLASSES:
        return {"id": type_id, "name": CLASSES[type_id]}
    letter = KINDS[type_id].feature_class
    return {"id": type_id, "name": kind_label(type_id), "broader": [{"id": letter, "name": CLASSES[letter]}]}


def types_of(place: Place) -> list[dict[str, str]]:
    """Return the types of a place as a candidate has them: its kind, then the class of that kind."""
    types = [{"id": place.kind, "name": kind_label(place.kind)}]
    if place.kind in KINDS:
        types.append({"id": place.feature_class, "name": CLASSES[place.feature_class]})
    return types


def kinds_of(type_id: str) -> frozenset[str]:
    """Return the kinds of place that a type stands for; none for one that is unknown."""
    if type_id in CLASSES:
        return frozenset(key for key, kind in KINDS.items() if kind.feature_class == type_id)
    return frozenset({type_id} & KINDS.keys())


def described(place: Place, *, country: str | None) -> str:
    """Return what tells a place from its namesakes: kind, first-level unit, country."""
    where = (part for part in (place.admin1, country or place.country) if part and part != place.name)
    return ", ".join((kind_label(place.kind), *dict.fromkeys(where)))
