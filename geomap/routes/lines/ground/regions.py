"""What ground a stop means: its point or polygon, narrowed by "southern", "near" or "off the coast of" (see `narrow`).

A `Site` is a stop with the polygons that belong to it. A `Region` is a site in the plane of one route, as two
geometries: what the report allows, and where a line is drawn, which for an area is its interior by a margin.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.kinds import KINDS, NAVIGABLE_KINDS, WATER_KINDS, WIDE_KINDS
from gazetteer.model import Bounds, Place
from geomap.model import Stop
from geomap.routes.lines.ground.outlines import Atlas, Outlines, level_within, polygons_of, tolerance_km
from geomap.routes.lines.paths.projection import KM_PER_DEGREE, UNTURNED_KM, Box, Plane, Vectors, to_vectors

COUNTRY_KINDS = frozenset({"country", "territory"})
"""Kinds of place whose polygons tell in which country a point lies."""

# What words and stops mean. All are hand-set.
NEAR_KM = 25.0  # how far from a place `near` it reaches
OFF_KM = 100.0  # how far from a coast the water `off` it reaches
PORT_KM = 20.0  # how far from the water a port may lie
RIVER_PORT_KM = 150.0  # how far from the sea one up a river may lie, as Basra does; Montreal is farther
PART_SHARE = 0.4  # the share of an area that is its `southern` (or other) part
BORDER_MARGIN_KM = 10.0  # how far inside an area a line starts and ends, and keeps from borders where there is room
_COAST_TOLERANCE_KM = 20.0  # how far outside the polygon of its country a place may lie, since coasts are simplified

# How much detail regions are computed with. All are hand-set, for speed.
_MOST_VERTICES = 1200  # vertices of an area
_FEW_VERTICES = 300  # the same for its inner radius, which needs no detail
_SIMPLIFICATION_KM = 0.5  # how much farther an area is simplified in the plane, at least,
_SIZE_TO_SIMPLIFICATION = 0.01  # but at most by this share of the square root of its surface
_SEAM_TO_TOLERANCE = 2.0  # how far apart simplifying may move the sides of the antimeridian, each by a tolerance
_LONGEST_EDGE_KM = 200.0  # the longest edge of an area that is moved to another plane, where edges bend
_BEARINGS = {  # degrees clockwise from north
    "northern": 0,
    "north-eastern": 45,
    "eastern": 90,
    "south-eastern": 135,
    "southern": 180,
    "south-western": 225,
    "western": 270,
    "north-western": 315,
}


@dataclass(frozen=True, slots=True)
class Site:
    """A stop that has a place, with its polygons in WGS84 degrees.

    Attributes:
        place: The place.
        part: What narrows it, as in `Stop.part`.
        area: Its polygon, or None for a point.
        hosts: The countries that hold it, with their polygons, which the report accounts for without naming them; for a
            port that a vessel called at, the waters next to it.
        water: The polygons of the water about it, where `part` is `off`.
    """

    place: Place
    part: str | None
    area: Outlines | None
    hosts: tuple[tuple[Place, Outlines], ...]
    water: tuple[Outlines, ...]

    @property
    def key(self) -> tuple[str, str, float, float]:
        """What identifies the site; keys have an order."""
        return self.place.id, self.part or "", self.place.lon, self.place.lat

    @property
    def is_area(self) -> bool:
        """Whether the site covers ground, so that it says where the line was."""
        return self.area is not None or bool(self.water)

    @property
    def is_unbounded(self) -> bool:
        """Whether it reaches far, nobody knows how far: what is in it may be nowhere near its point."""
        return self.area is None and self.place.kind in WIDE_KINDS

    @property
    def is_port(self) -> bool:
        """Whether it is a point that waters hold."""
        return any(host.kind in WATER_KINDS for host, _ in self.hosts)

    @property
    def is_water(self) -> bool:
        """Whether its polygon is water."""
        return self.place.kind in WATER_KINDS


@dataclass(frozen=True, slots=True)
class Region:
    """A site in the plane of a route, kilometres.

    Attributes:
        allowed: Where the report allows the stop to be; bounds are measured to it.
        drawn: Where the line passes: the point itself, or the interior of the area by a margin.
        deepest: The point of the area that is farthest from its border.
        radius_km: How far that is, 0 for a point.
    """

    allowed: BaseGeometry
    drawn: BaseGeometry
    deepest: shapely.Point
    radius_km: float

    def moved(self, plane: Plane, *, to: Plane) -> Region | None:
        """Return the region in another plane, None where it reaches so far that one of the planes may turn it over."""
        moved = [_moved(shape, plane, to=to) for shape in (self.allowed, self.drawn, self.deepest)]
        if any(shape is None for shape in moved):
            return None
        allowed, drawn, deepest = moved
        return Region(allowed, drawn, deepest, self.radius_km)


def _moved(geometry: BaseGeometry, plane: Plane, *, to: Plane) -> BaseGeometry | None:
    if max(map(abs, geometry.bounds)) > UNTURNED_KM:
        return None
    fine = shapely.segmentize(geometry, _LONGEST_EDGE_KM)
    moved = shapely.transform(fine, lambda points: to.forward(plane.inverse(points)))
    return None if max(map(abs, moved.bounds)) > UNTURNED_KM else polygons_of(moved) if moved.area > 0 else moved


def locate(stop: Stop, *, atlas: Atlas, afloat: bool = False) -> Site | None:
    """Find the polygons of a stop; None where it has no place.

    For a vessel (`afloat`), a point is held by the waters within `PORT_KM` of it instead of a country; where no sea is
    among them, by the nearest within `RIVER_PORT_KM` as well, from which it may have come up a river.
    """
    place = stop.finding.place
    if place is None:
        return None
    area = atlas.area(place.id)
    is_country = area is not None and place.kind in COUNTRY_KINDS
    if afloat and area is None:
        hosts = _finest(_near(place, km=PORT_KM, kinds=WATER_KINDS, atlas=atlas))
        if not any(water.kind in NAVIGABLE_KINDS for water, _ in hosts):
            hosts += _river_mouth(place, atlas=atlas)
    else:
        hosts = () if is_country or KINDS[place.kind].feature_class == "H" else _hosts(place, atlas=atlas)
    water = _water(place, area, atlas=atlas) if stop.part == "off" else ()
    site = Site(place, stop.part, area, hosts, water)
    # Nothing is `near` what may be anywhere.
    return replace(site, part=None) if site.is_unbounded and not water else site


def _hosts(place: Place, *, atlas: Atlas) -> tuple[tuple[Place, Outlines], ...]:
    """Return the country that holds a place, or on a coast its own or the nearest; a disputed area has several."""
    point = shapely.Point(place.lon, place.lat)
    near = _near(place, km=_COAST_TOLERANCE_KM, kinds=COUNTRY_KINDS, atlas=atlas)
    found = [pair for pair in near if pair[1].full.intersects(point)]
    found = found or [pair for pair in near if pair[0].country == place.country]
    return tuple(found or sorted(near, key=lambda pair: (float(pair[1].full.distance(point)), pair[0].id))[:1])


def _near(place: Place, *, km: float, kinds: Collection[str], atlas: Atlas) -> list[tuple[Place, Outlines]]:
    """Return the places of some kinds whose polygons lie within some kilometres of the point of a place."""
    point = shapely.Point(place.lon, place.lat)
    found = atlas.areas_within(_around(point.bounds, km=km), kinds=kinds)
    return [pair for pair in found if shapely.dwithin(pair[1].full, point, km / KM_PER_DEGREE)]


def _river_mouth(place: Place, *, atlas: Atlas) -> tuple[tuple[Place, Outlines], ...]:
    """Return the nearest sea from which a vessel may have come up a river to a place, if one is near enough."""
    point = shapely.Point(place.lon, place.lat)
    near = _near(place, km=RIVER_PORT_KM, kinds=NAVIGABLE_KINDS, atlas=atlas)
    return tuple(sorted(near, key=lambda pair: (float(pair[1].full.distance(point)), pair[0].id))[:1])


def _finest(waters: Sequence[tuple[Place, Outlines]]) -> tuple[tuple[Place, Outlines], ...]:
    """Return waters without those that others among them are part of, which are drawn with less detail."""

    def holds(whole: Outlines, part: Outlines) -> bool:
        return bool(whole.full.area > part.full.area and whole.full.contains(part.full.representative_point()))

    return tuple(pair for pair in waters if not any(holds(pair[1], other) for _, other in waters))


def _water(place: Place, area: Outlines | None, *, atlas: Atlas) -> tuple[Outlines, ...]:
    bounds = (place.lon, place.lat, place.lon, place.lat) if area is None else area.full.bounds
    return tuple(water for _, water in atlas.areas_within(_around(bounds, km=OFF_KM), kinds=WATER_KINDS))


def _around(bounds: Sequence[float], *, km: float) -> Bounds:
    """Return a bounding box in degrees, widened by kilometres."""
    west, south, east, north = bounds
    tall = km / KM_PER_DEGREE
    south, north = max(south - tall, -90.0), min(north + tall, 90.0)
    narrowest = math.cos(math.radians(max(abs(south), abs(north))))
    wide = 180.0 if narrowest * 180 < tall else tall / narrowest
    if east - west + 2 * wide >= 360.0:
        return Bounds(-180.0, south, 180.0, north)
    west, east = west - wide, east + wide
    return Bounds(west + 360.0 if west < -180.0 else west, south, east - 360.0 if east > 180.0 else east, north)


def vector_of(place: Place) -> Vectors:
    """Return the point of a place as a unit vector, shape (3,)."""
    return np.asarray(to_vectors(np.array([[place.lon, place.lat]]))[0])


def region(site: Site, *, plane: Plane) -> Region:
    """Return the region of a site in a plane, drawn `BORDER_MARGIN_KM` inside its border.

    A small area is drawn a quarter of its inner radius inside, and one whose border had to be simplified by more than
    the margin, as far inside as that. A point that a report is only `near` is drawn as the point.
    """
    point = shapely.Point(plane.forward(vector_of(site.place)[None, :])[0])
    polygon, off = (None, 0.0) if site.area is None else _projected(site.area, plane=plane)
    if polygon is not None and polygon.is_empty:
        polygon = None  # The area lies half the globe away, where the plane has no room for areas.
    allowed = narrow(point if polygon is None else polygon, part=site.part, site=site, plane=plane)
    if allowed.area == 0 or (polygon is None and site.part == "near"):
        return Region(allowed, point, point, 0.0)
    deepest, radius = _inscribed(allowed)
    interior = allowed.buffer(-max(min(BORDER_MARGIN_KM, radius / 4), off), quad_segs=4)
    return Region(allowed, deepest if interior.area == 0 else interior, deepest, radius)


def projected(area: Outlines, *, level: int, plane: Plane, window: Box | None = None) -> BaseGeometry:
    """Return an area in the plane at a level of detail; of one in a window of the plane, that and a little more."""
    seam_km = _SEAM_TO_TOLERANCE * tolerance_km(level)
    if window is None:
        return plane.project(area.at(level), seam_km=seam_km)
    boxes = [box for box in plane.degrees_about(window) if shapely.box(*area.full.bounds).intersects(shapely.box(*box))]
    cut = shapely.get_parts([shapely.clip_by_rect(area.at(level), *box) for box in boxes])
    return plane.project(
        shapely.MultiPolygon([part for part in cut if part.geom_type == "Polygon" and part.area > 0]), seam_km=seam_km
    )


def _projected(area: Outlines, *, plane: Plane) -> tuple[BaseGeometry, float]:
    """Return an area in the plane, and how many kilometres its border may be off."""
    level = level_within([area], vertices=_MOST_VERTICES)
    polygon = projected(area, level=level, plane=plane)
    off = tolerance_km(level)
    tolerance = min(max(off / 4, _SIMPLIFICATION_KM), _SIZE_TO_SIMPLIFICATION * math.sqrt(polygon.area))
    simple = polygon.simplify(tolerance)
    return (simple, off + tolerance) if simple.area > 0 else (polygon, off)


def narrow(geometry: BaseGeometry, *, part: str | None, site: Site, plane: Plane) -> BaseGeometry:
    """Return the part of a place, in the plane, that a word picks out.

    `southern` and other directions mean the 40 % of its area farthest in that direction, `central` the 40 % nearest to
    its centre, `near` what lies within 25 km of it (without an area itself), and `off` the water within 100 km of it.
    A word that picks out nothing (a part of a point, the sea off a place far inland) changes nothing.
    """
    if part == "near":
        around = geometry.buffer(NEAR_KM)
        return around if geometry.area == 0 else around.difference(geometry)
    if part == "off":
        shallow = geometry.buffer(OFF_KM)
        water = shapely.union_all([_projected(water, plane=plane)[0].intersection(shallow) for water in site.water])
        dry = shapely.union_all([*(_projected(host, plane=plane)[0] for _, host in site.hosts), geometry])
        wet = water.difference(dry)
        return geometry if wet.area == 0 else wet
    if geometry.area == 0 or part is None:
        return geometry
    if part == "central":
        centre = geometry.centroid
        return _share(geometry, lambda size: geometry.intersection(centre.buffer(size)))
    if part not in _BEARINGS:
        return geometry
    turn = float(_BEARINGS[part]) + _north(geometry, plane=plane)
    turned = shapely.affinity.rotate(geometry, turn, origin=(0, 0))
    west, _, east, north = turned.bounds
    slice_ = _share(geometry, lambda size: shapely.clip_by_rect(turned, west - 1, north - size, east + 1, north + 1))
    return shapely.affinity.rotate(shapely.make_valid(slice_), -turn, origin=(0, 0))


def _north(geometry: BaseGeometry, *, plane: Plane) -> float:
    """Return by how many degrees anticlockwise north at the centre of a geometry is turned to the top of the plane."""
    centre = plane.inverse(np.array([[geometry.centroid.x, geometry.centroid.y]]))[0]
    northwards = centre + np.array([0.0, 0.0, 1e-4])  # about 600 m
    (x, y), (north_x, north_y) = plane.forward(np.stack([centre, northwards / np.linalg.norm(northwards)]))
    return math.degrees(math.atan2(north_x - x, north_y - y))


def _share(geometry: BaseGeometry, grown: Callable[[float], BaseGeometry]) -> BaseGeometry:
    """Return what grows with a size in kilometres, at the size at which it covers `PART_SHARE` of an area."""
    wanted = PART_SHARE * float(geometry.area)
    west, south, east, north = geometry.bounds
    low, high = 0.0, math.hypot(east - west, north - south)
    for _ in range(24):  # bisection, to a 16-millionth of the area's extent
        middle = (low + high) / 2
        low, high = (middle, high) if grown(middle).area < wanted else (low, middle)
    return grown(high)


def inner_radius(area: Outlines, *, plane: Plane) -> float:
    """Return roughly the radius in kilometres of the largest circle inside an area."""
    level = level_within([area], vertices=_FEW_VERTICES)
    return _inscribed(projected(area, level=level, plane=plane))[1]


def _inscribed(geometry: BaseGeometry) -> tuple[shapely.Point, float]:
    """Return the centre and radius of the largest circle inside the largest of some polygons."""
    largest = max(shapely.get_parts(geometry), key=lambda part: float(part.area))
    west, south, east, north = largest.bounds
    radius = shapely.maximum_inscribed_circle(largest, tolerance=0.005 * max(east - west, north - south))
    return shapely.Point(radius.coords[0]), float(radius.length)
