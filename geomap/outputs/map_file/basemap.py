"""Builds the map that lies under a report's places from the gazetteer's own polygons.

Tiles would need a server and would tell it what is being looked at. A basemap holds land, borders, lakes, names and the
outlines of areas that are meant, as fine as the map's extent needs and no finer: a detailed level round what the map
shows, a coarser one about it and a very coarse world, each with a hole where the finer one lies. Geometry is in
`geomap.outputs.map_file.ground.linework`, boxes in `windows` beside it. The page decides how it is drawn.

What always holds: the same areas and bounds give the same basemap, and no level has more points than its budgets.
Coordinates are WGS84 degrees, longitude first; boxes that span the antimeridian have an east beyond 180.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple, dataclass, field, fields
from typing import Any

import shapely

from gazetteer.model import Bounds
from geomap.model import PlaceSource
from geomap.outputs.map_file.ground import linework
from geomap.outputs.map_file.ground.area_outlines import Outlines, meant_areas, outlines
from geomap.outputs.map_file.ground.fine_land import COARSEST, fine_polygons, refined
from geomap.outputs.map_file.ground.known_names import Names, known_names
from geomap.outputs.map_file.ground.labels import (
    LAKE_KINDS,
    LAND_KINDS,
    MOST_UNITS,
    UNIT_KINDS,
    Label,
    atlas_labels,
    labels_of,
    world_labels,
)
from geomap.outputs.map_file.ground.linework import Box, Flat, Geometry
from geomap.outputs.map_file.ground.relief import Tile, relief
from geomap.outputs.map_file.ground.river_lines import Rivers, river_lines, rivers_within
from geomap.outputs.map_file.ground.windows import WORLD, Window, detail_box, scaled_box

__all__ = ["Basemap", "Label", "Level", "build_basemap", "build_world_basemap"]

_WORLD_TOLERANCE, _WORLD_BUDGET = 0.3, 7_000
_WORLD_BESIDE = 3
"""How many times finer the world is where it lies beside the detail."""
_ATLAS_TOLERANCE, _ATLAS_BUDGET = 0.05, 80_000
_REGION_BUDGET = 6_000
_DETAIL_BUDGET = 15_000
_UNITS_BUDGET = 9_000
_RIVERS_SHARE = 0.4
"""Points that rivers may have, for each that the coasts of their level may have."""
_RIVER_IDS = "rivers:"
"""How the gazetteer's ids of rivers begin whose courses are those of the ground, under the same names."""
_OUTLINES_SHARE = 0.5
"""Points that outlines may have, for each that the coasts of their level may have."""


@dataclass(frozen=True, slots=True)
class Level:
    """Linework at one degree of detail; rings and lines as `geomap.outputs.map_file.ground.linework` writes them.

    Attributes:
        scale: Units a degree.
        box: What the level covers, in units; sides along it are cuts, not coasts.
        hole: What it leaves to a finer level, in units.
        land: Rings of the land, to be filled by the even-odd rule.
        lakes: Rings of lakes, likewise.
        borders: Lines between countries.
        units: Lines between first-level units of one country.
        areas: Rings of the areas that are meant, each with its number in `Basemap.areas`.
        rivers: Lines of rivers, by how broad they are.
        round: Whether the page rounds corners, because the level is seen from near.
    """

    scale: int
    box: tuple[int, int, int, int]
    hole: tuple[int, int, int, int] | None
    land: tuple[Flat, ...]
    lakes: tuple[Flat, ...]
    borders: tuple[Flat, ...]
    units: tuple[Flat, ...]
    areas: Outlines = ()
    rivers: Rivers = ()
    round: bool = False


@dataclass(frozen=True, slots=True)
class Basemap:
    """Everything under the places: levels from fine to coarse, and names.

    Attributes:
        levels: Linework, from fine to coarse.
        labels: Names, best known first.
        areas: Gazetteer ids of the areas that are outlined, the largest first.
        view: What the map shows first, degrees; None where that is to be found out from the document.
        names: Names in and round the extent, by which a reader can put a place right.
        relief: Pictures of the relief, see `geomap.outputs.map_file.ground.relief`.
    """

    levels: tuple[Level, ...]
    labels: tuple[Label, ...]
    areas: tuple[str, ...] = ()
    view: Bounds | None = None
    names: Names = field(default_factory=dict)
    relief: tuple[Tile, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the form in which it travels to the page."""
        return {
            "levels": [{part.name: getattr(level, part.name) for part in fields(Level)} for level in self.levels],
            "areas": self.areas,
            "relief": self.relief,
            "labels": [astuple(label) for label in self.labels],
            "names": self.names,
        }


def build_basemap(areas: PlaceSource, *, bounds: Bounds | None, document: Mapping[str, Any] | None = None) -> Basemap:
    """Build the basemap for an extent.

    Args:
        areas: Where polygons and prominent places come from.
        bounds: What the map shows first, degrees, such as `geomap.outputs.map_file.extent.focus_bounds` of a document;
            None where nothing has a position, which gives a world map.
        document: The map document, whose areas are outlined; where None, none is.

    Returns:
        The basemap.
    """
    window = Window(areas)
    meant = () if document is None else meant_areas(document, areas)
    rivers = _named_rivers(document)
    if bounds is None:
        world = _level(window, box=WORLD, hole=None, tolerance=0.12, budget=14_000, meant=meant, rivers=rivers)
        return Basemap((world,), world_labels(window), meant, relief=relief(WORLD))
    detail = detail_box(bounds)
    region = scaled_box(detail, factor=3.0)
    tolerance = max(0.002, min(0.12, (detail[2] - detail[0]) / 5000))
    levels = [
        _level(
            window,
            box=detail,
            hole=None,
            tolerance=tolerance,
            budget=_DETAIL_BUDGET,
            meant=meant,
            units=True,
            rivers=rivers,
        )
    ]
    if region[2] - region[0] < 200 and region != detail:
        levels.append(
            _level(
                window,
                box=region,
                hole=detail,
                tolerance=tolerance * 6,
                budget=_REGION_BUDGET,
                meant=meant,
                rivers=rivers,
            )
        )
    if detail != WORLD:
        hole = region if len(levels) > 1 else detail
        # Without a level between them, the world begins where the view may end.
        finer = 1 if len(levels) > 1 else _WORLD_BESIDE
        levels.append(
            _level(
                window, box=WORLD, hole=hole, tolerance=_WORLD_TOLERANCE / finer, budget=_WORLD_BUDGET * finer,
                meant=meant, rivers=rivers,
            )
        )  # fmt: skip
    labels = labels_of(window, box=detail, tolerance=tolerance * 4, rivers=rivers)
    names = known_names(areas, box=scaled_box(detail, factor=1.3))
    return Basemap(tuple(levels), labels, meant, bounds, names, relief(detail))


def build_world_basemap(areas: PlaceSource) -> Basemap:
    """Build a basemap of the whole world that bears a closer look, for maps whose extent is not known beforehand.

    Args:
        areas: Where polygons and prominent places come from.

    Returns:
        The basemap: one level that shows bays of some five kilometres, and names.
    """
    window = Window(areas)
    level = _level(window, box=WORLD, hole=None, tolerance=_ATLAS_TOLERANCE, budget=_ATLAS_BUDGET)
    return Basemap((level,), atlas_labels(window))


def _named_rivers(document: Mapping[str, Any] | None) -> frozenset[str]:
    """Return the names of the rivers with a course on the ground that a document has as places."""
    properties = (feature["properties"] for feature in (document or {}).get("features", ()))
    return frozenset(
        one["name"]
        for one in properties
        if one["type"] == "place" and str(one.get("gazetteer_id") or "").startswith(_RIVER_IDS)
    )


def _level(
    window: Window,
    *,
    box: Box,
    hole: Box | None,
    tolerance: float,
    budget: int,
    meant: Sequence[str] = (),
    units: bool = False,
    rivers: Collection[str] = (),
) -> Level:
    """Draw one level, coarser than asked for where its coasts have too many points."""
    found = window.areas(box=box, kinds=LAND_KINDS)
    if tolerance <= COARSEST:
        found = refined(found, layer="land", box=box)
    countries = [geometry for _, geometry in found]
    shown = shapely.box(*box) if hole is None else shapely.box(*box).difference(_holes(hole))
    while True:
        scale = _scale(tolerance)
        countries = linework.simplify(countries, tolerance=tolerance)
        # Two halves of a country that meet at the antimeridian may have different vertices there: a plain
        # union joins them where a coverage union would not.
        land = shapely.intersection(linework.union(countries), shown)
        flat = linework.rings(land, scale=scale, smallest=tolerance**2)
        if linework.vertices(flat) <= budget:
            break
        tolerance *= 1.5
    lakes, drawn = _lakes(window, box=box, shown=shown, tolerance=tolerance, scale=scale)
    drawn |= _by_id([place.id for place, _ in found], countries)
    unit_lines: tuple[Flat, ...] = ()
    if units:
        unit_lines, drawn_units = _units(window, box=box, tolerance=tolerance * 1.5, scale=scale)
        drawn |= drawn_units
    between = linework.borders(countries, groups=["land"] * len(countries), scale=scale)
    return Level(
        scale=scale,
        box=_in_units(box, scale=scale),
        hole=None if hole is None else _in_units(hole, scale=scale),
        round=tolerance <= COARSEST,
        land=flat,
        lakes=lakes,
        rivers=river_lines(
            rivers_within(box, named=rivers), shown=shown, tolerance=tolerance / 2, scale=scale,
            budget=round(_RIVERS_SHARE * budget),
        ),
        borders=linework.lines(shapely.intersection(between, shown), scale=scale),
        units=unit_lines,
        areas=outlines(
            meant, window, box=box, shown=shown, drawn=drawn, tolerance=tolerance, scale=scale,
            budget=round(_OUTLINES_SHARE * budget),
        ),
    )  # fmt: skip


def _lakes(
    window: Window, *, box: Box, shown: Geometry, tolerance: float, scale: int
) -> tuple[tuple[Flat, ...], dict[str, list[Geometry]]]:
    """Return the rings of lakes, and their polygons by id."""
    found = window.areas(box=box, kinds=LAKE_KINDS)
    unnamed: list[Geometry] = []
    if tolerance <= COARSEST:
        found = refined(found, layer="lakes", box=box)
        unnamed = fine_polygons("lakes", box=box).get("", [])
    lakes = linework.simplify([geometry for _, geometry in found] + unnamed, tolerance=tolerance * 1.5)
    rings = linework.rings(shapely.intersection(linework.union(lakes), shown), scale=scale, smallest=9 * tolerance**2)
    return rings, _by_id([place.id for place, _ in found], lakes[: len(found)])


def _units(
    window: Window, *, box: Box, tolerance: float, scale: int
) -> tuple[tuple[Flat, ...], dict[str, list[Geometry]]]:
    """Return the lines between first-level units, and their polygons by id; none where they are too many to see."""
    found = window.areas(box=box, kinds=UNIT_KINDS)
    if len(found) > 4 * MOST_UNITS:
        return (), {}
    if tolerance <= COARSEST:
        found = refined(found, layer="units", box=box)
    countries = [place.country for place, _ in found]
    units = [geometry for _, geometry in found]
    while True:
        units = linework.simplify(units, tolerance=tolerance)
        flat = linework.lines(linework.borders(units, groups=countries, scale=scale), scale=scale)
        if linework.vertices(flat) <= _UNITS_BUDGET:
            return flat, _by_id([place.id for place, _ in found], units)
        tolerance *= 1.5


def _by_id(identifiers: Sequence[str], geometries: Sequence[Geometry]) -> dict[str, list[Geometry]]:
    """Return geometries by the id of their place; over the antimeridian a place has two."""
    found: dict[str, list[Geometry]] = {}
    for identifier, geometry in zip(identifiers, geometries, strict=True):
        found.setdefault(identifier, []).append(geometry)
    return found


def _scale(tolerance: float) -> int:
    """Return units a degree that lose a third of the tolerance at most."""
    return int(10 ** max(1, math.ceil(math.log10(3 / tolerance))))


def _in_units(box: Box, *, scale: int) -> tuple[int, int, int, int]:
    """Return a box in units of the grid."""
    west, south, east, north = (round(side * scale) for side in box)
    return west, south, east, north


def _holes(box: Box) -> Geometry:
    """Return a box and its copies one turn to either side."""
    west, south, east, north = box
    return shapely.union_all([shapely.box(west + turn, south, east + turn, north) for turn in (-360.0, 0.0, 360.0)])
