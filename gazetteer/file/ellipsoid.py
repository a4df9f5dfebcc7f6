"""Positions as points in space, and what the straight distance between two says about the geodesic.

To measure a geodesic takes long, and boxes of longitude and latitude are awkward at the antimeridian and the poles. In
space neither holds: the straight distance through the Earth, the chord, is a square root, and of two places the one
with the shorter chord is the nearer one, but for a difference in curvature that `reach` bounds. So the nearest places
can be found by chords, and only those that come into question need be measured.

Not here: geodesics longer than some kilometres, which geographiclib measures. What always holds: coordinates are those
of WGS84, degrees in the order longitude, latitude; points are geocentric (x, y, z) in km, x towards 0 E 0 N, z towards
the North Pole.

Sources: EPSG Guidance Note 7-2, method 9602 (geographic to geocentric); A. Schur 1921 (of two arcs of equal length, the
one that is nowhere more curved has the longer chord); Karney 2013, "Algorithms for geodesics"; Rapp 1991, "Geometric
Geodesy" part I, sections 3.5 (Euler's radius of curvature) and 4.1 (normal sections and geodesics).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

EQUATORIAL_KM = 6378.137
"""Semi-major axis of WGS84, kilometres."""

_FLATTENING = 1 / 298.257223563
_SQUARED_ECCENTRICITY = _FLATTENING * (2 - _FLATTENING)

_LEAST_RADIUS_KM = 6330.0
_GREATEST_RADIUS_KM = 6410.0
"""What the radii of curvature of the ellipsoid lie between, with room for the torsion of geodesics: they go from 6335.4
(along the meridian at the equator) to 6399.6 (at the poles)."""

_LONGEST_GEODESIC_KM = 20_003.932
"""From pole to pole, rounded up."""

LONGEST_CHORD_KM = 2 * EQUATORIAL_KM + 0.001
"""No two positions are farther apart than the ellipsoid is wide."""

_SHORTEST_SERIES_KM, _LONGEST_SERIES_KM = 0.1, 20.0
_TOLERANCE_KM = 1e-6
_ROUNDING_KM = 0.001
"""More than what the rounding of a cosine near 1 makes of a short chord."""


def in_space(lon: float, lat: float) -> tuple[float, float, float]:
    """Return the point of a position on the ellipsoid.

    >>> in_space(90.0, 0.0)[1]
    6378.137
    """
    east, north = math.radians(lon), math.radians(lat)
    sine = math.sin(north)
    normal = EQUATORIAL_KM / math.sqrt(1 - _SQUARED_ECCENTRICITY * sine * sine)
    from_axis = normal * math.cos(north)
    return from_axis * math.cos(east), from_axis * math.sin(east), normal * (1 - _SQUARED_ECCENTRICITY) * sine


def many_in_space(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the points of n positions, of shape (n, 3)."""
    east = np.radians(lon)
    from_axis, height = _profile(lat)
    return np.stack([from_axis * np.cos(east), from_axis * np.sin(east), height], axis=1)


def _profile(lat: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the distance from the axis, and the height above the plane of the equator, of latitudes."""
    north = np.radians(lat)
    sine = np.sin(north)
    normal = EQUATORIAL_KM / np.sqrt(1 - _SQUARED_ECCENTRICITY * sine * sine)
    return normal * np.cos(north), normal * (1 - _SQUARED_ECCENTRICITY) * sine


class Boxes(NamedTuple):
    """Boxes of longitude and latitude on the unit sphere that the ellipsoid becomes when stretched: radians.

    Stretching the axis makes no straight distance shorter, and none longer than by the share of the flattening.
    """

    middle: NDArray[np.float64]
    half_width: NDArray[np.float64]
    south: NDArray[np.float64]
    north: NDArray[np.float64]

    @classmethod
    def of(cls, boxes: NDArray[np.float64]) -> Boxes:
        """Prepare boxes of shape (n, 4), degrees: west, east, south, north; the west is not east of the east."""
        west, east = np.radians(boxes[:, 0]), np.radians(boxes[:, 1])
        south, north = (_stretched(np.clip(boxes[:, edge], -90, 90)) for edge in (2, 3))
        return cls((west + east) / 2, (east - west) / 2, south, north)

    @classmethod
    def joined(cls, several: Iterable[Boxes]) -> Boxes:
        """Return all boxes of several as one."""
        return cls(*map(np.concatenate, zip(*several, strict=True)))

    def distances(self, lon: float, lat: float) -> NDArray[np.float64]:
        """Return how near a position (degrees) anything in each box can be, straight, km; never too much.

        Of a box, a point on the side nearest in longitude is nearest. On a meridian that is t away in longitude, the
        cosine of the angle to latitude p is sin c sin p + cos c cos t cos p, where c is the latitude of the position;
        it is greatest where tan p = tan c / cos t, or on the end of the side that is nearest to there.
        """
        latitude = math.atan((1 - _FLATTENING) * math.tan(math.radians(lat)))
        apart = np.abs(self.middle - math.radians(lon))
        aside = np.cos(np.maximum(np.minimum(apart, math.tau - apart) - self.half_width, 0))
        # Beyond a quarter of a turn the cosine has a second peak; as if at a quarter is near enough.
        across = np.maximum(aside, 0) * math.cos(latitude)
        along = math.sin(latitude)
        parallel = np.minimum(np.maximum(np.arctan2(along, across), self.south), self.north)
        cosine = along * np.sin(parallel) + across * np.cos(parallel)
        chord = np.sqrt(np.maximum(2 - 2 * cosine, 0))
        nearest: NDArray[np.float64] = chord * (EQUATORIAL_KM * (1 - _FLATTENING)) - _ROUNDING_KM
        return nearest


def _stretched(lat: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the reduced (parametric) latitude, radians, of latitudes in degrees."""
    return np.arctan((1 - _FLATTENING) * np.tan(np.radians(lat)))


def reach(chord: float) -> float:
    """Return the chord beyond which every place is farther away, by geodesic, than a place at a given chord.

    An arc of a circle with the least radius of curvature is the longest that a geodesic with this chord can be; a chord
    of a circle with the greatest radius is the longest that a geodesic of that length can have.

    Args:
        chord: Straight distance to a place, km.

    Returns:
        Straight distance, km; for places within 100 km it is less than 1 m longer.

    >>> round(reach(1000.0), 2)
    1000.03
    """
    half = chord / (2 * _LEAST_RADIUS_KM)
    # Near the antipodes no circle is a bound.
    if half > 0.999:
        return LONGEST_CHORD_KM
    longest = min(2 * _LEAST_RADIUS_KM * math.asin(half), _LONGEST_GEODESIC_KM)
    return 2 * _GREATEST_RADIUS_KM * math.sin(longest / (2 * _GREATEST_RADIUS_KM)) + _TOLERANCE_KM


def geodesic(lon: float, lat: float, to_lon: float, to_lat: float) -> tuple[float, float]:
    """Measure the geodesic from one position to another.

    Between 0.1 and 20 km, where most of the nearest places are, the length is that of an arc with the curvature of the
    ellipsoid halfway there, which takes a twentieth of the time; it is off by less than a ten-thousandth of a
    millimetre, and the bearing by less than 1e-8 degrees. All else is measured by geographiclib.

    Args:
        lon: Longitude of the first position, degrees.
        lat: Latitude of the first position, degrees.
        to_lon: Longitude of the second position, degrees.
        to_lat: Latitude of the second position, degrees.

    Returns:
        The length in km, and the initial bearing, degrees clockwise from north, 0 to 360.

    >>> km, bearing = geodesic(0.0, 0.0, 1.0, 0.0)
    >>> round(km, 6), round(bearing, 6)
    (111.319491, 90.0)
    """
    x, y, z = (there - here for here, there in zip(in_space(lon, lat), in_space(to_lon, to_lat), strict=True))
    chord = math.hypot(x, y, z)
    if not _SHORTEST_SERIES_KM <= chord <= _LONGEST_SERIES_KM:
        from geographiclib.geodesic import Geodesic

        line = Geodesic.WGS84.Inverse(lat, lon, to_lat, to_lon, Geodesic.DISTANCE | Geodesic.AZIMUTH)
        return line["s12"] / 1000, line["azi1"] % 360
    return _series(math.radians(lon), math.radians(lat), math.radians((lat + to_lat) / 2), (x, y, z), chord)


def _series(
    lon: float, lat: float, halfway: float, vector: tuple[float, float, float], chord: float
) -> tuple[float, float]:
    """Return length (km) and initial bearing (degrees) of a short geodesic.

    Args:
        lon: Longitude of its beginning, radians.
        lat: Latitude of its beginning, radians.
        halfway: Latitude halfway, radians.
        vector: From its beginning to its end, km.
        chord: The length of that, km.
    """
    x, y, z = vector
    east = math.cos(lon) * y - math.sin(lon) * x
    north = math.cos(lat) * z - math.sin(lat) * (math.cos(lon) * x + math.sin(lon) * y)
    section = math.atan2(east, north)
    below = 1 - _SQUARED_ECCENTRICITY * math.sin(halfway) ** 2
    prime_vertical = EQUATORIAL_KM / math.sqrt(below)
    meridian = prime_vertical * (1 - _SQUARED_ECCENTRICITY) / below
    squared_angle = (chord * (math.cos(section) ** 2 / meridian + math.sin(section) ** 2 / prime_vertical)) ** 2
    length = chord * (1 + squared_angle / 24 + 3 * squared_angle**2 / 640)
    second_eccentricity = _SQUARED_ECCENTRICITY / (1 - _SQUARED_ECCENTRICITY)
    turn = second_eccentricity * (math.cos(lat) * length / prime_vertical) ** 2 * math.sin(2 * section) / 12
    return length, math.degrees(section - turn) % 360
