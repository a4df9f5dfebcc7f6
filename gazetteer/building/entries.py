"""What a source yields: places, further names and areas, in layers."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.model import NameForm

_WORLD_POPULATION = 8.2e9


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
            happens in other processes. Every row has a GeoNames id, no two parts share one, and the places are
            written fastest where each part holds a range of ids and the parts come in the order of the ranges.
    """

    text: LayerText
    places: Iterable[PlaceRow] = ()
    areas: Iterable[AreaRow] = ()
    names: Iterable[NameRow] = ()
    parts: Sequence[Callable[[], Iterable[PlaceRow]]] = ()


def prominence(population: int) -> float:
    """Return how well known a place of so many inhabitants is, from 0 to 1: logarithmic, 1 for the whole world."""
    return math.log1p(max(population, 0)) / math.log1p(_WORLD_POPULATION)
