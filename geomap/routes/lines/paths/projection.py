"""The forms in which the globe is computed with: unit vectors, a plane, and lines that a map can draw.

Unit vectors are directions from the centre of the ellipsoid. Shortest lines between them are arcs of great circles, at
the poles and over the antimeridian as everywhere. In a `Plane` (azimuthal equidistant, kilometres) shapely joins and
shrinks polygons. The final line uses neither: `geodesic_length` and `densify` work on the WGS84 ellipsoid, by Karney's
algorithms in geographiclib. Between the same ends an arc runs within 300 m of the geodesic over 2,000 km and 1.1 km
over 4,000 (worst of 200 random geodesics each), less than the margin that lines keep from borders.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from geographiclib.geodesic import Geodesic
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

Vectors = NDArray[np.float64]
"""Unit vectors, shape (n, 3), or points of a plane in kilometres, shape (n, 2)."""

EARTH_RADIUS_KM = 6371.0088  # mean radius of the WGS84 ellipsoid (Moritz 2000, Geodetic Reference System 1980)
KM_PER_DEGREE = 111.2  # kilometres in a degree of latitude: π/180 of the radius, rounded
UNTURNED_KM = 9000.0  # polygons this near to the centre of a plane never turn over; a quarter of the globe is 10,007 km


Box = tuple[float, float, float, float]
"""West, south, east and north of a rectangle: kilometres of a plane, or degrees."""

_GLOBE: Box = (-180.0, -90.0, 180.0, 90.0)
_POLES = np.array([[0.0, 0.0, -1.0], [0.0, 0.0, 1.0]])
_ALONG_RIM_KM = 100.0  # how closely the rim of a rectangle of the plane is followed; hand-set
_ROOM_DEGREES = 1.0  # of latitude, how much larger rectangles of degrees are that hold it; hand-set

_WGS84: Any = Geodesic.WGS84
_EQUATORIAL_KM = float(_WGS84.a) / 1000  # the semi-major axis
_POLAR_RATIO_SQUARED = (1 - float(_WGS84.f)) ** 2  # (b/a)², semi-minor by semi-major axis
_SECOND_ECCENTRICITY_SQUARED = 1 / _POLAR_RATIO_SQUARED - 1  # e'² = (a² - b²) / b²

_DEGREES_BETWEEN_VERTICES = 0.5  # longest edge of a polygon that is projected, 55 km of latitude; hand-set
_SEAM_KM = 1e-5  # how far rounding moves apart the two sides of a cut at the antimeridian: at most 1 cm
_HORIZON_KM = 0.97 * math.pi * EARTH_RADIUS_KM  # radius of the disc that stands for all of a plane; hand-set
_SMALLEST_SINE = 1e-12  # directions with a smaller sine to the centre of a plane are its centre or its far point
_SMALLEST_ANGLE = 1e-7  # radians, 0.6 m: below it a chord is as good as its arc, and sines are nothing to divide by
_STEPS_BETWEEN_EXACT = 8  # vertices of `densify` for each that lies on the geodesic; the others are at most 10 m off
_EVENLY = 0.999  # share of `step_km` that is aimed at, since steps of one angle differ a little in length


def to_vectors(coordinates: NDArray[np.float64]) -> Vectors:
    """Turn (lon, lat) degrees, shape (n, 2), into unit vectors from the centre of the ellipsoid, shape (n, 3)."""
    lon, lat = np.radians(np.asarray(coordinates, dtype=float)).T
    vectors = np.empty((len(lon), 3))
    level = np.cos(lat)
    vectors[:, 0] = level * np.cos(lon)
    vectors[:, 1] = level * np.sin(lon)
    vectors[:, 2] = _POLAR_RATIO_SQUARED * np.sin(lat)
    return _normalised(vectors)


def _normalised(vectors: Vectors) -> Vectors:
    return np.asarray(vectors / np.sqrt(np.einsum("ij,ij->i", vectors, vectors))[:, None])


def to_coordinates(vectors: Vectors) -> NDArray[np.float64]:
    """Turn unit vectors, shape (n, 3), into (lon, lat) degrees, shape (n, 2); the inverse of `to_vectors`."""
    x, y, z = np.asarray(vectors).T
    lat = np.arctan2(z, _POLAR_RATIO_SQUARED * np.hypot(x, y))
    return np.asarray(np.degrees(np.stack([np.arctan2(y, x), lat], axis=-1)))


def _radii(vectors: Vectors) -> NDArray[np.float64]:
    """Return the distance in kilometres of the ellipsoid's surface from its centre, in each direction."""
    return np.asarray(_EQUATORIAL_KM / np.sqrt(1 + _SECOND_ECCENTRICITY_SQUARED * np.square(vectors[..., 2])))


def distances(starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
    """Return kilometres between vectors of shapes that broadcast, `(..., 3)`, within 0.1 % of the geodesic.

    The chord through the ellipsoid is exact; the arc over it is taken from a sphere.
    """
    from_centre, to_centre = _radii(starts), _radii(ends)
    offset = starts * from_centre[..., None] - ends * to_centre[..., None]
    chord = np.sqrt(np.einsum("...i,...i->...", offset, offset))
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chord / (2 * EARTH_RADIUS_KM), 1.0)))


def distance_matrix(starts: Vectors, ends: Vectors) -> NDArray[np.float64]:
    """Return kilometres from each of `starts`, shape (n, 3), to each of `ends`, (m, 3), as `distances` to a metre."""
    start, end = starts * _radii(starts)[:, None], ends * _radii(ends)[:, None]
    squares = np.einsum("ij,ij->i", start, start)[:, None] + np.einsum("ij,ij->i", end, end)
    chord = np.sqrt(np.maximum(squares - 2 * (start @ end.T), 0.0))
    return np.asarray(2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(chord / (2 * EARTH_RADIUS_KM), 1.0)))


class Plane:
    """An azimuthal equidistant plane in kilometres, with north up at its centre.

    Distances from the centre are true; elsewhere they are stretched across the direction of the centre, by 5 % at
    3,500 km and 21 % at 6,700 km (Snyder 1987, Map Projections: A Working Manual, page 191).
    """

    def __init__(self, centre: Vectors) -> None:
        """Put the centre of the plane at the direction `centre`, shape (3,), of any length but zero."""
        up = centre / np.linalg.norm(centre)
        east = np.array([-up[1], up[0], 0.0]) if math.hypot(up[0], up[1]) > 1e-9 else np.array([0.0, 1.0, 0.0])
        east = east / np.linalg.norm(east)
        self._frame = np.stack([east, np.cross(up, east), up])

    def forward(self, vectors: Vectors) -> NDArray[np.float64]:
        """Project unit vectors, shape (n, 3), to kilometres, shape (n, 2)."""
        flat = vectors @ self._frame.T
        sine, cosine = np.hypot(flat[:, 0], flat[:, 1]), flat[:, 2]
        flat[(sine <= _SMALLEST_SINE) & (cosine < 0), 0] = math.pi  # the far point of the globe lies in all directions
        stretch = np.arctan2(sine, cosine) / np.maximum(sine, _SMALLEST_SINE)
        stretch[sine <= _SMALLEST_SINE] = 1.0
        return np.asarray(flat[:, :2] * (EARTH_RADIUS_KM * stretch)[:, None])

    def inverse(self, points: NDArray[np.float64]) -> Vectors:
        """Return the unit vectors, shape (n, 3), of points of the plane, shape (n, 2)."""
        turned = np.empty((len(points), 3))
        turned[:, :2] = points
        turned[:, :2] /= EARTH_RADIUS_KM
        angle = np.hypot(turned[:, 0], turned[:, 1])
        turned[:, :2] *= np.sinc(angle / math.pi)[:, None]
        turned[:, 2] = np.cos(angle)
        return np.asarray(turned @ self._frame)

    def project(self, geometry: BaseGeometry, *, seam_km: float = 0.0) -> BaseGeometry:
        """Project polygons from WGS84 degrees, as one valid geometry in kilometres.

        Simplification may have moved the two sides of a cut at the antimeridian `seam_km` apart; rounding is allowed
        for in any case.
        """
        if geometry.is_empty:
            return shapely.MultiPolygon()
        joined = self._joined(shapely.segmentize(geometry, _DEGREES_BETWEEN_VERTICES))
        west, _, east, _ = geometry.bounds
        if west > -180.0 or east < 180.0:
            return joined
        # The gap is closed at the cut only: elsewhere this would fill bays, and take long.
        wide = max(seam_km, _SEAM_KM)
        seam = self._antimeridian(geometry.bounds)
        about = joined.intersection(seam.buffer(2 * seam_km + 1.0 + 2 * wide))
        closed = about.buffer(wide, join_style="mitre").buffer(-wide, join_style="mitre")
        return joined.union(closed.intersection(seam.buffer(2 * seam_km + 1.0)))

    def degrees_about(self, window: Box) -> list[Box]:
        """Return rectangles of WGS84 degrees that hold a rectangle of the plane together, with some room.

        Args:
            window: West, south, east and north, kilometres.

        Returns:
            West, south, east and north of one or two rectangles, within ±180 and ±90; all the globe where the
            window reaches so far that the plane may turn over.
        """
        if math.hypot(*np.maximum(np.abs(window[:2]), np.abs(window[2:]))) > UNTURNED_KM:
            return [_GLOBE]
        rectangle = shapely.box(*window)
        rim = to_coordinates(self.inverse(shapely.get_coordinates(shapely.segmentize(rectangle, _ALONG_RIM_KM))))
        south, north = rim[:, 1].min() - _ROOM_DEGREES, rim[:, 1].max() + _ROOM_DEGREES
        below, above = (rectangle.contains(shapely.Point(pole)) for pole in self.forward(_POLES))
        south, north = -90.0 if below else max(float(south), -90.0), 90.0 if above else min(float(north), 90.0)
        middle = to_coordinates(self.inverse(shapely.get_coordinates(rectangle.centroid)))[0, 0]
        turned = (rim[:, 0] - middle + 180.0) % 360.0 - 180.0
        room = _ROOM_DEGREES / max(math.cos(math.radians(max(-south, north))), _SMALLEST_SINE)
        west, east = float(middle + turned.min() - room), float(middle + turned.max() + room)
        if below or above or east - west >= 360.0:
            return [(-180.0, south, 180.0, north)]
        if west < -180.0:
            return [(west + 360.0, south, 180.0, north), (-180.0, south, east, north)]
        if east > 180.0:
            return [(west, south, 180.0, north), (-180.0, south, east - 360.0, north)]
        return [(west, south, east, north)]

    def _joined(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return polygons whose edges are short in the plane, the parts that touch as one."""
        projected = shapely.transform(geometry, lambda points: self.forward(to_vectors(points)))
        if max(map(abs, projected.bounds)) < UNTURNED_KM and projected.is_valid:
            return projected
        parts = shapely.get_parts(shapely.orient_polygons(geometry))
        return shapely.union_all([self._polygon(part) for part in parts if part.geom_type == "Polygon"])

    def _antimeridian(self, bounds: tuple[float, float, float, float]) -> shapely.LineString:
        """Return the antimeridian in the plane, as far north and south as some bounds reach."""
        latitudes = np.append(np.arange(bounds[1], bounds[3], 1.0), bounds[3])
        meridian = self.forward(to_vectors(np.stack([np.full_like(latitudes, 180.0), latitudes], axis=-1)))
        return shapely.LineString(meridian)

    def _polygon(self, polygon: shapely.Polygon) -> BaseGeometry:
        inside = self._ring(polygon.exterior, counter_clockwise=True)
        if not polygon.interiors:
            return inside
        return inside.difference(
            shapely.union_all([self._ring(ring, counter_clockwise=False) for ring in polygon.interiors])
        )

    def _ring(self, ring: shapely.LinearRing, *, counter_clockwise: bool) -> BaseGeometry:
        """Return what a ring encloses; a ring that turns over when projected encloses the far point of the globe."""
        projected = shapely.LinearRing(self.forward(to_vectors(shapely.get_coordinates(ring))))
        enclosed = shapely.make_valid(shapely.Polygon(projected))
        if projected.is_ccw == counter_clockwise:
            return enclosed
        return shapely.Point(0, 0).buffer(_HORIZON_KM, quad_segs=64).difference(enclosed)


def geodesic_length(vectors: Vectors) -> float:
    """Return the length in kilometres, on the WGS84 ellipsoid, of the geodesics through unit vectors, shape (n, 3)."""
    coordinates = to_coordinates(vectors)
    return sum(
        float(_WGS84.Inverse(lat, lon, next_lat, next_lon, Geodesic.DISTANCE)["s12"]) / 1000
        for (lon, lat), (next_lon, next_lat) in pairwise(coordinates)
    )


def densify(coordinates: Sequence[tuple[float, float]], *, step_km: float = 50.0) -> list[tuple[float, float]]:
    """Return the geodesics through (lon, lat) points, with a vertex at least every `step_km` kilometres.

    The given points stay as they are. Added vertices are rounded to a millionth of a degree (0.1 m) and lie at most
    10 m off the geodesic.
    """
    line = [coordinates[0]]
    for (lon, lat), (next_lon, next_lat) in pairwise(coordinates):
        geodesic = _WGS84.InverseLine(
            lat, lon, next_lat, next_lon, Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.DISTANCE_IN
        )
        stretches = max(1, math.ceil(geodesic.s13 / 1000 / (step_km * _STEPS_BETWEEN_EXACT)))
        ends = [(lon, lat)]
        for index in range(1, stretches):
            position = geodesic.Position(geodesic.s13 * index / stretches, Geodesic.LATITUDE | Geodesic.LONGITUDE)
            ends.append((float(position["lon2"]), float(position["lat2"])))
        ends.append((next_lon, next_lat))
        steps = max(1, math.ceil(geodesic.s13 / 1000 / stretches / (step_km * _EVENLY)))
        between = _between(to_vectors(np.array(ends)), steps=steps)
        between[steps - 1 :: steps] = ends[1:]
        line += [(round(lon, 6), round(lat, 6)) for lon, lat in between[:-1].tolist()]
        line.append((next_lon, next_lat))
    return line


def _between(vectors: Vectors, *, steps: int) -> NDArray[np.float64]:
    """Divide each arc between unit vectors, shape (n, 3), into steps; return their ends as (lon, lat), shape (m, 2)."""
    starts, ends = vectors[:-1, None, :], vectors[1:, None, :]
    angles = np.arcsin(np.minimum(np.linalg.norm(ends - starts, axis=-1, keepdims=True) / 2, 1.0)) * 2
    shares = (np.arange(1, steps + 1) / steps)[None, :, None]
    weights = [np.sin(share * angles) if angles.min() > _SMALLEST_ANGLE else share for share in (1 - shares, shares)]
    return to_coordinates((starts * weights[0] + ends * weights[1]).reshape(-1, 3))


def cut_at_antimeridian(line: Sequence[tuple[float, float]]) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Cut a densified line of (lon, lat) points where it crosses the antimeridian, into parts of at least two points.

    Each part ends on 180° or -180°, and the next begins on the other. A step that turns by 180° of longitude crosses a
    pole and is led along the meridians through it.
    """
    parts: list[list[tuple[float, float]]] = [[line[0]]]
    for (lon, lat), (next_lon, next_lat) in pairwise(line):
        turn = (next_lon - lon + 180.0) % 360.0 - 180.0
        if abs(abs(turn) - 180.0) < 1e-6 and lon != next_lon:
            pole = math.copysign(90.0, lat + next_lat)
            parts[-1].append((lon, pole))
            parts.append([(next_lon, pole)])
        elif abs(next_lon - lon) > 180.0:
            edge = math.copysign(180.0, lon)
            share = (edge - lon) / turn if turn else 0.0
            crossing = lat + min(max(share, 0.0), 1.0) * (next_lat - lat)
            parts[-1].append((edge, crossing))
            parts.append([(-edge, crossing)])
        parts[-1].append((next_lon, next_lat))
    return tuple(tuple(_distinct(part)) for part in parts if len(_distinct(part)) > 1) or (tuple(line),)


def _distinct(points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    return [point for index, point in enumerate(points) if index == 0 or point != points[index - 1]]
