"""Polygons with no more detail than a route needs.

A country may have forty thousand vertices, which matter only where a line is compared with its border. `Outlines` gives
one polygon at ever coarser levels, each twice as coarse as the one before, so that a route can choose by how many
vertices all its areas have together. Islands and enclaves that are small at a level are left out there. Nothing here
knows of routes or planes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, MutableMapping, Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Bounds, Place
from geomap.model import AreaSource
from geomap.routes.lines.paths.projection import KM_PER_DEGREE

FINEST_KM = 0.25  # how far level 1 may be off the polygon; each level may be twice as far off, and this again; hand-set
_COARSEST_LEVEL = 9  # 128 km off; hand-set
_MIDDLE_LEVEL = 4  # levels above this are made from it, not from the polygon, for speed; hand-set
_SHARE_OF_TOLERANCE = 0.75  # how much of its tolerance a level is simplified by; the rest is a reserve; hand-set
_SMALLEST_SIDE = 4  # parts and holes smaller than a square of so many tolerances a side are left out; hand-set


class Outlines:
    """One polygon in WGS84 degrees, and coarser forms of it.

    Attributes:
        full: The polygon itself, valid, with all its detail.
    """

    def __init__(self, polygon: BaseGeometry) -> None:
        """Take a valid polygon that is not empty; see `polygons_of`."""
        self.full = polygon
        self._levels: dict[int, BaseGeometry] = {0: polygon}

    def at(self, level: int) -> BaseGeometry:
        """Return the polygon at a level, 0 being in full; its vertices are within `tolerance_km` of its border."""
        if level not in self._levels:
            finer = 0 if level <= _MIDDLE_LEVEL else _MIDDLE_LEVEL
            off = _SHARE_OF_TOLERANCE * (tolerance_km(level) - tolerance_km(finer))
            self._levels[level] = _coarser(self.at(finer), tolerance=off / KM_PER_DEGREE)
        return self._levels[level]

    def vertices(self, level: int) -> int:
        """Return how many vertices the polygon has at a level."""
        return int(shapely.get_num_coordinates(self.at(level)))


@dataclass(frozen=True, slots=True)
class Atlas:
    """A source of areas that answers with outlines, each made once.

    Attributes:
        source: Where polygons come from. They may be missing, empty or invalid.
        known: The outlines that were made, by the id of their place; None where there is no usable polygon.
    """

    source: AreaSource
    known: MutableMapping[str, Outlines | None]

    def area(self, place_id: str) -> Outlines | None:
        """Return the outlines of a place, or None where it has no polygon."""
        if place_id not in self.known:
            self._add(place_id, self.source.area(place_id))
        return self.known[place_id]

    def areas_within(self, bounds: Bounds, *, kinds: Collection[str]) -> list[tuple[Place, Outlines]]:
        """Return the places of the given kinds whose polygons may meet `bounds`, each with its outlines."""
        found = []
        for place, polygon in self.source.areas_within(bounds, kinds=kinds):
            if place.id not in self.known:
                self._add(place.id, polygon)
            if (outlines := self.known[place.id]) is not None:
                found.append((place, outlines))
        return found

    def _add(self, place_id: str, geometry: BaseGeometry | None) -> None:
        polygon = polygons_of(geometry)
        self.known[place_id] = None if polygon is None else Outlines(polygon)


def tolerance_km(level: int) -> float:
    """Return how many kilometres the border of a level may be off."""
    return 0.0 if level == 0 else FINEST_KM * (2.0**level - 1)


def level_within(outlines: Sequence[Outlines], *, vertices: int) -> int:
    """Return the finest level at which some polygons have at most so many vertices in all, or the coarsest."""

    def minus_vertices(level: int) -> int:
        return -sum(outline.vertices(level) for outline in outlines)

    if minus_vertices(0) >= -vertices:
        return 0
    # Bisection makes few levels, since the fine ones of a vast country take tens of milliseconds each.
    return min(bisect_left(range(_COARSEST_LEVEL + 1), -vertices, lo=1, key=minus_vertices), _COARSEST_LEVEL)


def joined_outlines(outlines: Sequence[Outlines], *, vertices: int) -> BaseGeometry:
    """Join polygons, simplified to so many vertices in all if possible, over the gaps that simplifying leaves."""
    level = level_within(outlines, vertices=vertices)
    gap = max(tolerance_km(level), FINEST_KM) / KM_PER_DEGREE
    joined = shapely.union_all([outline.at(level).buffer(gap, join_style="mitre") for outline in outlines])
    shrunk = joined.buffer(-gap, join_style="mitre").simplify(gap)
    whole = polygons_of(shrunk) or joined
    return whole.intersection(shapely.box(-180.0, -90.0, 180.0, 90.0))


def polygons_of(geometry: BaseGeometry | None) -> BaseGeometry | None:
    """Return the polygons in a geometry as one valid geometry, or None where they cover nothing."""
    if geometry is None or geometry.is_empty:
        return None
    valid = geometry if geometry.is_valid else shapely.make_valid(geometry)
    if valid.geom_type not in ("Polygon", "MultiPolygon"):
        parts = shapely.get_parts(shapely.get_parts(valid))
        valid = shapely.union_all([part for part in parts if part.geom_type == "Polygon"])
    return valid if valid.area > 0 else None


def simpler(polygons: BaseGeometry, *, tolerance: float) -> BaseGeometry:
    """Return polygons with fewer vertices, each within a tolerance of its border, and no polygon lost."""
    parts = shapely.get_parts(polygons)
    simple = shapely.simplify(parts, tolerance, preserve_topology=False)
    broken = (shapely.area(simple) == 0) | ~shapely.is_valid(simple)
    # Preserving topology takes ten times as long.
    simple[broken] = shapely.simplify(parts[broken], tolerance)
    return simple[0] if len(simple) == 1 else shapely.union_all(simple)


def _coarser(polygon: BaseGeometry, *, tolerance: float) -> BaseGeometry:
    """Simplify a polygon, never to nothing, leaving out its small parts and holes."""
    least = (_SMALLEST_SIDE * tolerance) ** 2
    parts = shapely.get_parts(polygon)
    sizes = shapely.area(parts)
    kept = [_without_holes(part, least) for part in parts[(sizes > least) | (sizes == sizes.max())]]
    simple = shapely.MultiPolygon(kept).simplify(tolerance, preserve_topology=False)
    return polygons_of(simple) or polygon


def _without_holes(polygon: shapely.Polygon, least: float) -> shapely.Polygon:
    if not polygon.interiors:
        return polygon
    return shapely.Polygon(polygon.exterior, [ring for ring in polygon.interiors if shapely.Polygon(ring).area > least])
