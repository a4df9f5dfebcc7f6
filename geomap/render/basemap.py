"""Builds the map that lies under a report's places from the gazetteer's own polygons.

Tiles would need a server and would tell it what is being looked at. A basemap holds land, borders, lakes and names, as
fine as the map's extent needs and no finer: a detailed level round what the map shows, a coarser one about it and a
very coarse world, each with a hole where the finer one lies. Geometry is in `geomap.render.linework`; how it is
drawn is the page's affair.

What always holds: the same areas and bounds give the same basemap, and no level has more points than its budget.
Coordinates are WGS84 degrees, longitude first; boxes that span the antimeridian have an east beyond 180.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
import shapely

from gazetteer.model import Bounds, Place
from geomap.render import linework
from geomap.render.linework import Box, Flat, Geometry

LAND_KINDS = ("country", "territory")
UNIT_KINDS = ("admin1",)
LAKE_KINDS = ("lake",)
SEA_KINDS = ("ocean", "sea", "bay", "strait")
SETTLEMENT_KINDS = ("capital", "city", "town")

WORLD: Box = (-180.0, -85.0, 180.0, 85.0)
"""All that a Mercator map shows."""

_WORLD_TOLERANCE, _WORLD_BUDGET = 0.3, 7_000
_ATLAS_TOLERANCE, _ATLAS_BUDGET, _ATLAS_SETTLEMENTS = 0.05, 80_000, 1_500
_REGION_BUDGET = 6_000
_DETAIL_BUDGET = 15_000
_UNITS_BUDGET = 9_000
_MOST_UNITS = 260
_MOST_SETTLEMENTS = 140
_MOST_WORLD_SETTLEMENTS = 40
_SMALLEST_SPAN = 2.0


class AreaSource(Protocol):
    """What a basemap needs from a gazetteer."""

    def areas_within(self, bounds: Bounds, *, kinds: Collection[str]) -> Sequence[tuple[Place, Geometry]]:
        """Return the places of these kinds whose polygon touches the bounds, with the polygon."""
        ...

    def most_prominent(self, bounds: Bounds, *, kinds: Collection[str], limit: int) -> Sequence[Place]:
        """Return the best known places of these kinds within the bounds, best known first."""
        ...


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the basemap.

    Attributes:
        text: The name.
        lon: Degrees east, may be over 180 where the map spans the antimeridian.
        lat: Degrees north.
        kind: `country`, `unit`, `water` or `settlement`.
        rank: From 0 to 1; where two names do not fit, the higher stays.
        width: How wide the named area is, in degrees; 0 for a settlement.
    """

    text: str
    lon: float
    lat: float
    kind: str
    rank: float
    width: float


@dataclass(frozen=True, slots=True)
class Level:
    """Linework at one degree of detail; rings and lines as `geomap.render.linework` writes them.

    Attributes:
        scale: Units a degree.
        box: What the level covers, in units; sides along it are cuts, not coasts.
        hole: What it leaves to a finer level, in units.
        land: Rings of the land, to be filled by the even-odd rule.
        lakes: Rings of lakes, likewise.
        borders: Lines between countries.
        units: Lines between first-level units of one country.
    """

    scale: int
    box: tuple[int, int, int, int]
    hole: tuple[int, int, int, int] | None
    land: tuple[Flat, ...]
    lakes: tuple[Flat, ...]
    borders: tuple[Flat, ...]
    units: tuple[Flat, ...]


@dataclass(frozen=True, slots=True)
class Basemap:
    """Everything under the places: levels from fine to coarse, and names."""

    levels: tuple[Level, ...]
    labels: tuple[Label, ...]

    def to_json(self) -> dict[str, Any]:
        """Return the form in which it travels to the page."""
        return {
            "levels": [
                {
                    "scale": level.scale,
                    "box": level.box,
                    "hole": level.hole,
                    "land": level.land,
                    "lakes": level.lakes,
                    "borders": level.borders,
                    "units": level.units,
                }
                for level in self.levels
            ],
            "labels": [
                [label.text, label.lon, label.lat, label.kind, label.rank, label.width] for label in self.labels
            ],
        }


def build_basemap(areas: AreaSource, *, bounds: Bounds | None) -> Basemap:
    """Build the basemap for an extent.

    Args:
        areas: Where polygons and prominent places come from.
        bounds: What the map shows first, degrees, such as `geomap.render.extent.focus_bounds` of a document; None
            where nothing has a position, which gives a world map.

    Returns:
        The basemap.
    """
    if bounds is None:
        return Basemap((_level(areas, box=WORLD, hole=None, tolerance=0.12, budget=14_000),), _world_labels(areas))
    detail = _detail_box(bounds)
    region = _scaled_box(detail, factor=3.0)
    tolerance = max(0.002, min(0.12, (detail[2] - detail[0]) / 5000))
    levels = [_level(areas, box=detail, hole=None, tolerance=tolerance, budget=_DETAIL_BUDGET, units=True)]
    if region[2] - region[0] < 200 and region != detail:
        levels.append(_level(areas, box=region, hole=detail, tolerance=tolerance * 6, budget=_REGION_BUDGET))
    if detail != WORLD:
        hole = region if len(levels) > 1 else detail
        levels.append(_level(areas, box=WORLD, hole=hole, tolerance=_WORLD_TOLERANCE, budget=_WORLD_BUDGET))
    return Basemap(tuple(levels), _labels(areas, box=detail, tolerance=tolerance * 4))


def build_world_basemap(areas: AreaSource) -> Basemap:
    """Build a basemap of the whole world that bears a closer look, for maps whose extent is not known beforehand.

    Args:
        areas: Where polygons and prominent places come from.

    Returns:
        The basemap: one level that shows bays of some five kilometres, and names.
    """
    level = _level(areas, box=WORLD, hole=None, tolerance=_ATLAS_TOLERANCE, budget=_ATLAS_BUDGET)
    labels = _world_label_list(areas, named=set(), settlements=_ATLAS_SETTLEMENTS)
    return Basemap((level,), _ordered(labels))


def _detail_box(bounds: Bounds) -> Box:
    """Return the bounds with the margin that wide and tall windows show about them."""
    west, south, east, north = bounds
    east += 360.0 if east < west else 0.0
    middle = (south + north) / 2
    stretch = 1 / max(0.2, math.cos(math.radians(middle)))
    height = max(north - south, _SMALLEST_SPAN)
    width = max(east - west, _SMALLEST_SPAN * stretch)
    height, width = max(height, 0.8 * width / stretch), max(width, 1.7 * height * stretch)
    centre = (west + east) / 2
    return _scaled_box((centre - width / 2, middle - height / 2, centre + width / 2, middle + height / 2), factor=1.35)


def _scaled_box(box: Box, *, factor: float) -> Box:
    """Return a box stretched about its centre."""
    width, height = (box[2] - box[0]) * factor, (box[3] - box[1]) * factor
    lon, lat = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return _bounded((lon - width / 2, lat - height / 2, lon + width / 2, lat + height / 2))


def _bounded(box: Box) -> Box:
    """Return a box on whole tenths of a degree that a Mercator map can show; nearly the world becomes the world."""
    west, south, east, north = box
    if east - west > 300:
        return WORLD
    return (
        math.floor(west * 10) / 10,
        max(WORLD[1], math.floor(south * 10) / 10),
        math.ceil(east * 10) / 10,
        min(WORLD[3], math.ceil(north * 10) / 10),
    )


def _pieces(box: Box) -> Iterator[tuple[Bounds, float]]:
    """Yield the parts of a box within -180 and 180, each with the degrees to add to come back to the box."""
    west, south, east, north = box
    for turn in (-360.0, 0.0, 360.0):
        left, right = max(-180.0, west - turn), min(180.0, east - turn)
        if left < right:
            yield Bounds(left, south, right, north), turn


def _areas(areas: AreaSource, *, box: Box, kinds: Collection[str]) -> list[tuple[Place, Geometry]]:
    """Return polygons cut to a box, in the order of their ids, moved over the antimeridian where the box is."""
    found: list[tuple[Place, Geometry]] = []
    for bounds, turn in _pieces(box):
        touching = sorted(areas.areas_within(bounds, kinds=kinds), key=lambda pair: pair[0].id)
        polygons = (
            linework.clip(
                [geometry for _, geometry in touching], box=(bounds.west, bounds.south, bounds.east, bounds.north)
            )
            if touching
            else []
        )
        for (place, _), polygon in zip(touching, polygons, strict=True):
            if not polygon.is_empty:
                found.append((place, shapely.transform(polygon, functools.partial(np.add, (turn, 0.0)))))
    return found


def _level(
    areas: AreaSource, *, box: Box, hole: Box | None, tolerance: float, budget: int, units: bool = False
) -> Level:
    """Draw one level, coarser than asked for where its coasts have too many points."""
    source = [geometry for _, geometry in _areas(areas, box=box, kinds=LAND_KINDS)]
    countries = source
    while True:
        scale = _scale(tolerance)
        countries = linework.simplify(countries, tolerance=tolerance)
        window = shapely.box(*box) if hole is None else shapely.box(*box).difference(_holes(hole))
        # Two halves of a country that meet at the antimeridian may have different vertices there: a plain
        # union joins them where a coverage union would not.
        land = shapely.intersection(linework.union(countries), window)
        flat = linework.rings(land, scale=scale, smallest=tolerance**2)
        if linework.vertices(flat) <= budget:
            break
        tolerance *= 1.5
    between = linework.borders(countries, groups=["land"] * len(countries), scale=scale)
    lakes = linework.simplify(
        [geometry for _, geometry in _areas(areas, box=box, kinds=LAKE_KINDS)], tolerance=tolerance * 1.5
    )
    return Level(
        scale=scale,
        box=_units(box, scale=scale),
        hole=None if hole is None else _units(hole, scale=scale),
        land=flat,
        lakes=linework.rings(
            shapely.intersection(linework.union(lakes), window), scale=scale, smallest=9 * tolerance**2
        ),
        borders=linework.lines(shapely.intersection(between, window), scale=scale),
        units=_unit_lines(areas, box=box, tolerance=tolerance * 1.5, scale=scale) if units else (),
    )


def _unit_lines(areas: AreaSource, *, box: Box, tolerance: float, scale: int) -> tuple[Flat, ...]:
    """Return the lines between first-level units, or none where there are too many to be told apart."""
    found = _areas(areas, box=box, kinds=UNIT_KINDS)
    if len(found) > 4 * _MOST_UNITS:
        return ()
    countries = [place.country for place, _ in found]
    units = [geometry for _, geometry in found]
    while True:
        units = linework.simplify(units, tolerance=tolerance)
        flat = linework.lines(linework.borders(units, groups=countries, scale=scale), scale=scale)
        if linework.vertices(flat) <= _UNITS_BUDGET:
            return flat
        tolerance *= 1.5


def _scale(tolerance: float) -> int:
    """Return units a degree that lose a third of the tolerance at most."""
    return int(10 ** max(1, math.ceil(math.log10(3 / tolerance))))


def _units(box: Box, *, scale: int) -> tuple[int, int, int, int]:
    """Return a box in units of the grid."""
    west, south, east, north = (round(side * scale) for side in box)
    return west, south, east, north


def _holes(box: Box) -> Geometry:
    """Return a box and its copies one turn to either side."""
    west, south, east, north = box
    return shapely.union_all([shapely.box(west + turn, south, east + turn, north) for turn in (-360.0, 0.0, 360.0)])


def _labels(areas: AreaSource, *, box: Box, tolerance: float) -> tuple[Label, ...]:
    """Return the names for a detailed box and for the world about it."""
    labels: list[Label] = []
    named: set[str] = set()
    for kinds, kind in ((LAND_KINDS, "country"), (UNIT_KINDS, "unit"), (SEA_KINDS + LAKE_KINDS, "water")):
        found = _areas(areas, box=box, kinds=kinds)
        if kind == "unit" and len(found) > _MOST_UNITS:
            continue
        for place, geometry in found:
            label = _area_label(place, geometry, kind=kind, box=box, tolerance=tolerance)
            if label is not None:
                labels.append(label)
                named.add(place.id)
    for bounds, turn in _pieces(box):
        for place in areas.most_prominent(bounds, kinds=SETTLEMENT_KINDS, limit=_MOST_SETTLEMENTS):
            labels.append(_settlement_label(place, turn=turn))
            named.add(place.id)
    return _ordered([*labels, *_world_label_list(areas, named=named)])


def _world_labels(areas: AreaSource) -> tuple[Label, ...]:
    """Return the names for a world map."""
    return _ordered(_world_label_list(areas, named=set()))


def _world_label_list(
    areas: AreaSource, *, named: Collection[str], settlements: int = _MOST_WORLD_SETTLEMENTS
) -> list[Label]:
    """Return the names of the world's countries, oceans and best known cities that have no label yet."""
    world = Bounds(*WORLD)
    labels = []
    for kinds, kind in ((LAND_KINDS, "country"), (("ocean",), "water")):
        for place, geometry in sorted(areas.areas_within(world, kinds=kinds), key=lambda pair: pair[0].id):
            if place.id not in named:
                width, area = _size(geometry)
                labels.append(Label(place.name, _place(place.lon), _place(place.lat), kind, _rank(area), width))
    best_known = areas.most_prominent(world, kinds=SETTLEMENT_KINDS, limit=settlements)
    return labels + [_settlement_label(place, turn=0.0) for place in best_known if place.id not in named]


def _area_label(place: Place, geometry: Geometry, *, kind: str, box: Box, tolerance: float) -> Label | None:
    """Return the label of an area within a box, placed where most of the visible part is; None for a speck."""
    largest = max(shapely.get_parts(geometry), key=shapely.area)
    width, area = _size(largest)
    if area < (tolerance * 4) ** 2:
        return None
    lon = place.lon + (360.0 if place.lon < box[0] else 0.0)
    inner = _scaled_box(box, factor=0.8)
    if not (inner[0] < lon < inner[2] and inner[1] < place.lat < inner[3]) or kind == "water":
        simple = shapely.simplify(largest, tolerance)
        centre = shapely.get_point(shapely.maximum_inscribed_circle(simple, tolerance=width / 20), 0)
        lon, lat = centre.x, centre.y
    else:
        lat = place.lat
    return Label(place.name, _place(lon), _place(lat), kind, _rank(area), width)


def _settlement_label(place: Place, *, turn: float) -> Label:
    """Return the label of a settlement."""
    rank = min(1.0, place.prominence + (0.2 if place.kind == "capital" else 0.0))
    return Label(place.name, _place(place.lon + turn), _place(place.lat), "settlement", round(rank, 3), 0.0)


def _size(geometry: Geometry) -> tuple[float, float]:
    """Return the width in degrees and the area in square degrees of the largest part of a geometry."""
    largest = max(shapely.get_parts(geometry), key=shapely.area)
    west, _, east, _ = largest.bounds
    return round(east - west, 2), float(largest.area)


def _rank(area: float) -> float:
    """Return a rank that grows with the logarithm of the area in square degrees; a large country has 1."""
    return round(max(0.0, min(1.0, (math.log10(max(area, 1e-4)) + 2) / 4.5)), 3)


def _place(degrees: float) -> float:
    """Round a coordinate to what a label needs."""
    return round(degrees, 3)


def _ordered(labels: list[Label]) -> tuple[Label, ...]:
    """Return labels best first; ties in the order of name and place, so that the order is always the same."""
    return tuple(sorted(labels, key=lambda label: (-label.rank, label.text, label.lon, label.lat, label.kind)))
