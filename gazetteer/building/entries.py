"""What a source yields: places, further names and areas, in layers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.file.layout import FIRST_OWN_FID
from gazetteer.model import NameForm

_WORLD_POPULATION = 8.2e9
_CAPITAL_SHARE = 0.86
_CITY_OF = 100_000
_TOWN_OF = 5_000


class PlaceRow(NamedTuple):
    """A place as a source gives it; `prominence` None means: from the population."""

    id: str
    name: str
    kind: str
    lon: float
    lat: float
    country: str | None
    admin1_code: str | None
    population: int
    prominence: float | None
    geonameid: int | None
    names: tuple[str, ...]


class NameRow(NamedTuple):
    """A further name for a place that some layer holds."""

    name: str
    form: NameForm
    place: str


class AreaRow(NamedTuple):
    """The area of a place: little-endian WKB of a MultiPolygon, and its bounds (min lon, min lat, max lon, max lat)."""

    place: str
    wkb: bytes
    bounds: tuple[float, float, float, float]


class LayerText(NamedTuple):
    """What is known of a layer before it is counted."""

    name: str
    title: str
    source: str
    version: str
    licence: str
    attribution: str


@dataclass(frozen=True, slots=True)
class SourceLayer:
    """One layer to be written: its description and its rows; a place given again replaces the earlier one.

    Attributes:
        text: What the layer is and where it comes from.
        places: Its places.
        areas: Areas of places of this layer or an earlier one.
        names: Further names of places of this layer or an earlier one.
        parts: More places, for large sources: functions that can be pickled and that yield rows when called, which
            happens in other processes. Every row has a GeoNames id, no two parts share one; fastest are ranges of ids
            in their order.
    """

    text: LayerText
    places: Iterable[PlaceRow] = ()
    areas: Iterable[AreaRow] = ()
    names: Iterable[NameRow] = ()
    parts: Iterable[Callable[[], Iterable[PlaceRow]]] = ()


def prominence(population: int) -> float:
    """Return how well known a place of so many inhabitants is, from 0 to 1: logarithmic, 1 for the whole world."""
    return math.log1p(max(population, 0)) / math.log1p(_WORLD_POPULATION)


def capital_prominence(population: int, *, of_country: int) -> float:
    """Return the prominence of a capital: that of the city, or nearly that of its country, whichever is more."""
    return max(prominence(population), _CAPITAL_SHARE * prominence(of_country))


def populated_kind(population: int) -> str:
    """Return the kind of a populated place of so many inhabitants: city, town or village."""
    if population >= _CITY_OF:
        return "city"
    return "town" if population >= _TOWN_OF else "village"


def geonameid(place_id: str) -> int | None:
    """Return the GeoNames id in an identifier, or None where it is that of another source.

    >>> geonameid("geonames:167680"), geonameid("camps:17")
    (167680, None)
    """
    source, _, number = place_id.partition(":")
    is_id = source == "geonames" and number.isdecimal() and len(number) < 12 and 0 < int(number) < FIRST_OWN_FID
    return int(number) if is_id else None
