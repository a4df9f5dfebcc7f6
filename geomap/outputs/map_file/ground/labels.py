"""Names on the basemap: countries, units, waters and the best known settlements, each with how much it matters.

Which of them fit is decided in the page, anew for each view. Coordinates are WGS84 degrees, longitude first.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

import shapely

from gazetteer.model import Bounds, Place
from geomap.outputs.map_file.ground.linework import Box, Geometry
from geomap.outputs.map_file.ground.river_lines import Along, names_along, rivers_within
from geomap.outputs.map_file.ground.windows import WORLD, Window, pieces, scaled_box

LAND_KINDS = ("country", "territory")
UNIT_KINDS = ("admin1",)
LAKE_KINDS = ("lake",)
SEA_KINDS = ("ocean", "sea", "bay", "strait")
SETTLEMENT_KINDS = ("capital", "city", "town", "village")

MOST_UNITS = 260
"""First-level units that are named; where a map shows more, none is."""

_MOST_SETTLEMENTS = 700
_MOST_WORLD_SETTLEMENTS = 40
_MOST_ATLAS_SETTLEMENTS = 1_500


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the basemap.

    Attributes:
        text: The name.
        lon: Degrees east, may be over 180 where the map spans the antimeridian.
        lat: Degrees north.
        kind: `country`, `unit`, `water`, `river` or `settlement`.
        rank: From 0 to 1; where two names do not fit, the higher stays.
        width: How wide the named area is, in degrees; 0 for a settlement.
        turn: Degrees by which it is turned clockwise, so that it runs along a river.
    """

    text: str
    lon: float
    lat: float
    kind: str
    rank: float
    width: float
    turn: int = 0


def labels_of(window: Window, *, box: Box, tolerance: float, rivers: Collection[str] = ()) -> tuple[Label, ...]:
    """Return the names for a detailed box and for the world about it; those of some rivers before all others."""
    labels: list[Label] = []
    named: set[str] = set()
    for kinds, kind in ((LAND_KINDS, "country"), (UNIT_KINDS, "unit"), (SEA_KINDS + LAKE_KINDS, "water")):
        found = window.areas(box=box, kinds=kinds)
        if kind == "unit" and len(found) > MOST_UNITS:
            continue
        for place, geometry in found:
            label = _area_label(place, geometry, kind=kind, box=box, tolerance=tolerance)
            if label is not None:
                labels.append(label)
                named.add(place.id)
    for bounds, turn in pieces(box):
        for place in window.source.most_prominent(bounds, kinds=SETTLEMENT_KINDS, limit=_MOST_SETTLEMENTS):
            labels.append(_settlement_label(place, turn=turn))
            named.add(place.id)
    courses = map(_river_label, names_along(rivers_within(box, named=rivers), box=box))
    return _ordered([*labels, *courses, *_world_label_list(window, named=named)])


def world_labels(window: Window) -> tuple[Label, ...]:
    """Return the names for a world map."""
    return _ordered(_world_label_list(window, named=set()))


def atlas_labels(window: Window) -> tuple[Label, ...]:
    """Return the names for a map of the world that bears a closer look."""
    return _ordered(_world_label_list(window, named=set(), settlements=_MOST_ATLAS_SETTLEMENTS))


def _world_label_list(
    window: Window, *, named: Collection[str], settlements: int = _MOST_WORLD_SETTLEMENTS
) -> list[Label]:
    """Return the names of the world's countries, oceans and best known cities that have no label yet."""
    world = Bounds(*WORLD)
    labels = []
    for kinds, kind in ((LAND_KINDS, "country"), (("ocean",), "water")):
        for place, geometry in sorted(window.source.areas_within(world, kinds=kinds), key=lambda pair: pair[0].id):
            if place.id not in named:
                width, area = _size(geometry)
                labels.append(Label(place.name, round(place.lon, 3), round(place.lat, 3), kind, _rank(area), width))
    best_known = window.source.most_prominent(world, kinds=SETTLEMENT_KINDS, limit=settlements)
    return labels + [_settlement_label(place, turn=0.0) for place in best_known if place.id not in named]


def _area_label(place: Place, geometry: Geometry, *, kind: str, box: Box, tolerance: float) -> Label | None:
    """Return the label of an area within a box, placed where most of the visible part is; None for a speck."""
    largest = max(shapely.get_parts(geometry), key=shapely.area)
    width, area = _size(largest)
    if area < (tolerance * 4) ** 2:
        return None
    lon = place.lon + (360.0 if place.lon < box[0] else 0.0)
    inner = scaled_box(box, factor=0.8)
    if not (inner[0] < lon < inner[2] and inner[1] < place.lat < inner[3]) or kind == "water":
        simple = shapely.simplify(largest, tolerance)
        centre = shapely.get_point(shapely.maximum_inscribed_circle(simple, tolerance=width / 20), 0)
        lon, lat = centre.x, centre.y
    else:
        lat = place.lat
    return Label(place.name, round(lon, 3), round(lat, 3), kind, _rank(area), width)


def _settlement_label(place: Place, *, turn: float) -> Label:
    """Return the label of a settlement."""
    rank = min(1.0, place.prominence + (0.2 if place.kind == "capital" else 0.0))
    return Label(place.name, round(place.lon + turn, 3), round(place.lat, 3), "settlement", round(rank, 3), 0.0)


def _river_label(along: Along) -> Label:
    """Return the label of a river."""
    rank = 1.0 if along.named else round(max(0.05, 0.7 - 0.06 * along.rank), 3)
    return Label(along.name, along.lon, along.lat, "river", rank, along.room, along.turn)


def _size(geometry: Geometry) -> tuple[float, float]:
    """Return the width in degrees and the area in square degrees of the largest part of a geometry."""
    largest = max(shapely.get_parts(geometry), key=shapely.area)
    west, _, east, _ = largest.bounds
    return round(east - west, 2), float(largest.area)


def _rank(area: float) -> float:
    """Return a rank that grows with the logarithm of the area in square degrees; a large country has 1."""
    return round(max(0.0, min(1.0, (math.log10(max(area, 1e-4)) + 2) / 4.5)), 3)


def _ordered(labels: list[Label]) -> tuple[Label, ...]:
    """Return labels best first; ties in the order of name and place, so that the order is always the same."""
    return tuple(sorted(labels, key=lambda label: (-label.rank, label.text, label.lon, label.lat, label.kind)))
