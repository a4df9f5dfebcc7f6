"""The values a gazetteer answers with.

A `Place` is one row of the gazetteer; a `Match` is a place together with the name that found it and how.
Nothing here reads a file or compares a name: see `gazetteer.gazetteer` and `gazetteer.names.keys`.
All coordinates are WGS84 degrees in the order longitude, latitude.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from gazetteer.kinds import KINDS


class Step(StrEnum):
    """The step of the lookup that found a name, from the strictest to the loosest."""

    EXACT = "exact"
    FOLDED = "folded"
    TRANSLITERATED = "transliterated"
    FUZZY = "fuzzy"
    PREFIX = "prefix"


class NameForm(StrEnum):
    """What sort of expression a name is."""

    NAME = "name"
    DEMONYM = "demonym"
    ABBREVIATION = "abbreviation"


class Bounds(NamedTuple):
    """A bounding box in WGS84 degrees; `west` is greater than `east` where it spans the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def longitudes(self) -> tuple[tuple[float, float], ...]:
        """The intervals of longitude that the box covers: two where it spans the antimeridian."""
        if self.west <= self.east:
            return ((self.west, self.east),)
        return ((self.west, 180.0), (-180.0, self.east))


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    Attributes:
        id: Stable identifier that survives rebuilding, such as `geonames:167680` or `ne:1159117001`.
        name: The name to show.
        lon: Longitude of a representative point, degrees east.
        lat: Latitude of the same point, degrees north.
        kind: One of the keys of `gazetteer.kinds.KINDS`, such as `village` or `sea`.
        country: ISO 3166-1 alpha-2 code, or None for what belongs to no country.
        admin1: Name of the first-level unit that holds the place, or None.
        admin1_code: GeoNames code of that unit, such as `SY.10`, or None.
        population: Inhabitants, 0 where unknown.
        prominence: How well known the place is, from 0 (a hamlet) to 1 (a large country).
        geonameid: GeoNames id, or None where the place has none.
        layer: Name of the layer the row comes from; `Gazetteer.info` gives its source and licence.
        has_area: Whether the gazetteer holds a polygon for it.
    """

    id: str
    name: str
    lon: float
    lat: float
    kind: str
    country: str | None
    admin1: str | None
    admin1_code: str | None
    population: int
    prominence: float
    geonameid: int | None
    layer: str
    has_area: bool

    @property
    def feature_class(self) -> str:
        """GeoNames feature class letter, such as `P` for populated places and `A` for administrative units."""
        return KINDS[self.kind].feature_class


@dataclass(frozen=True, slots=True)
class Match:
    """A place that answers to a name.

    Attributes:
        place: The place.
        name: The name of the place that matched.
        form: What sort of expression that name is.
        step: The step of the lookup that found it.
        score: How well the name matches, from 0 to 1; 1 is the same string.
    """

    place: Place
    name: str
    form: NameForm
    step: Step
    score: float


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a gazetteer file: where its rows come from and what licence they carry."""

    name: str
    title: str
    source: str
    version: str
    licence: str
    attribution: str
    places: int
    areas: int
    names: int


@dataclass(frozen=True, slots=True)
class GazetteerInfo:
    """What is in a gazetteer file: title, version of its data, counts, and its layers with their licences."""

    path: Path
    title: str
    version: str
    built: str
    places: int
    names: int
    areas: int
    layers: tuple[Layer, ...]

    @property
    def attributions(self) -> tuple[str, ...]:
        """The credits that the licences of the layers ask for, each once, in the order of the layers."""
        credited = (part for layer in self.layers for part in layer.attribution.split("; "))
        return tuple(dict.fromkeys(part for part in credited if part))
