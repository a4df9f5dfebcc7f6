"""Circles on the sphere, and boxes of longitude and latitude around them.

An R-tree answers for boxes, but what is near a position lies in a circle. `boxes` covers the one with the other, across
the antimeridian and around the poles, too.

Not here: the ellipsoid; whoever needs the distance itself measures the geodesic. What always holds: no point of a
circle lies outside its boxes. Coordinates are degrees in the order longitude, latitude.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

EARTH_KM = 6371.0088
"""Mean radius of the Earth (IUGG 1980: R1 of GRS 80), kilometres."""

_WHOLE = math.radians(80)
"""Radius of a circle from which it is simpler to take the whole Earth."""


def boxes(lon: float, lat: float, radius: float, *, bands: int) -> Iterator[tuple[float, float, float, float]]:
    """Return boxes (west, south, east, north) that together hold every point within a radius (km, on the sphere).

    Args:
        lon: Longitude of the centre, degrees.
        lat: Latitude of the centre, degrees.
        radius: Radius of the circle, kilometres.
        bands: Into how many bands of latitude the circle is cut, each with a box of its own, or with two where it spans
            the antimeridian; more bands fit the circle more closely.
    """
    angle = radius / EARTH_KM * (1 + 1e-9) + 1e-12
    if angle >= _WHOLE:
        yield -180.0, -90.0, 180.0, 90.0
        return
    south = max(lat - math.degrees(angle), -90.0)
    north = min(lat + math.degrees(angle), 90.0)
    height = (north - south) / bands
    for band in range(bands):
        bottom = south + band * height
        top = north if band == bands - 1 else bottom + height
        half = _half_width(math.radians(lat), angle, math.radians(bottom), math.radians(top))
        for west, east in _longitudes(lon, half):
            yield west, bottom, east, top


def _half_width(lat: float, angle: float, bottom: float, top: float) -> float:
    """Return the most that a circle reaches east and west of its centre within a band of latitude, degrees.

    On the parallel of latitude p the circle reaches acos((cos r - sin c sin p) / (cos c cos p)), where c is the
    latitude of its centre and r its radius, all of the way round where that is not defined; it is widest where
    sin p = sin c / cos r (J. P. Matuschek, Finding Points Within a Distance of a Latitude/Longitude, section 3.3).

    Args:
        lat: Latitude of the centre, radians, as everything here.
        angle: Radius of the circle, less than a quarter of a turn.
        bottom: Southern edge of the band.
        top: Northern edge of the band.
    """
    sine = math.sin(lat) / math.cos(angle)
    widest = [math.asin(sine)] if abs(sine) < 1 else []
    reaches = []
    for parallel in (bottom, top, *(where for where in widest if bottom < where < top)):
        below = math.cos(lat) * math.cos(parallel)
        above = math.cos(angle) - math.sin(lat) * math.sin(parallel)
        reaches.append(math.acos(min(above / below, 1.0)) if above > -below else math.pi)
    # Towards the poles, rounding moves the reach further in longitude.
    return math.degrees(max(reaches)) + 1e-6 / max(math.cos(lat), 1e-6)


def _longitudes(lon: float, half: float) -> tuple[tuple[float, float], ...]:
    """Return the intervals of longitude within so many degrees of one: two where they span the antimeridian."""
    west, east = lon - half, lon + half
    if half >= 180:
        return ((-180.0, 180.0),)
    if west < -180:
        return ((west + 360, 180.0), (-180.0, east))
    if east > 180:
        return ((west, 180.0), (-180.0, east - 360))
    return ((west, east),)


def great_circle_km(lon: float, lat: float, cosine: float, other_lon: float, other_lat: float) -> float:
    """Return the great-circle distance between two positions in km, by the haversine formula.

    Args:
        lon: Longitude of the first position, degrees.
        lat: Latitude of the first position, degrees.
        cosine: Cosine of that latitude, which a loop over second positions need not compute again.
        other_lon: Longitude of the second position, degrees.
        other_lat: Latitude of the second position, degrees.
    """
    half_north = math.sin(math.radians(other_lat - lat) / 2)
    half_east = math.sin(math.radians(other_lon - lon) / 2)
    chord = half_north * half_north + cosine * math.cos(math.radians(other_lat)) * half_east * half_east
    return 2 * EARTH_KM * math.asin(math.sqrt(min(chord, 1.0)))
