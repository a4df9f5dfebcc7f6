"""From the metres of a transverse Mercator projection back to degrees: the grid of UTM.

The series of Krüger in the third flattening, to its fourth power, which is good to a micrometre within a zone
(C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", Journal of Geodesy 85, 2011, equations 36
and 19). Not here: which strings are references (`geomap.recognise.coordinates.grids`), and the other direction.
"""

from __future__ import annotations

from math import atan, atan2, atanh, cos, cosh, degrees, hypot, sin, sinh, sqrt

_RADIUS, _FLATTENING = 6_378_137.0, 1 / 298.257223563
"""Of the ellipsoid of WGS84: metres at the equator, and flattening."""
_SCALE, _FALSE_EASTING, _FALSE_NORTHING = 0.9996, 500_000.0, 10_000_000.0
"""Of UTM (NGA.SIG.0012, section 7): scale on the central meridian, and what is added to metres east, and south."""

_N = _FLATTENING / (2 - _FLATTENING)
_ECCENTRICITY = sqrt(_FLATTENING * (2 - _FLATTENING))
_MEAN_RADIUS = _RADIUS / (1 + _N) * (1 + _N**2 / 4 + _N**4 / 64)
_BETA = (
    _N / 2 - 2 * _N**2 / 3 + 37 * _N**3 / 96 - _N**4 / 360,
    _N**2 / 48 + _N**3 / 15 - 437 * _N**4 / 1440,
    17 * _N**3 / 480 - 37 * _N**4 / 840,
    4397 * _N**4 / 161_280,
)


def from_utm(easting: float, northing: float, *, zone: int, south: bool) -> tuple[float, float]:
    """Return the position of a point of the Universal Transverse Mercator grid.

    Args:
        easting: Metres.
        northing: Metres.
        zone: From 1 to 60.
        south: Whether northings are counted for the southern hemisphere.

    Returns:
        (lon, lat) in degrees; the longitude may lie a little beyond 180.

    >>> lon, lat = from_utm(444_140.54, 3_684_706.36, zone=38, south=False)
    >>> f"{lon:.5f}, {lat:.5f}"
    '44.40000, 33.30000'
    """
    radius = _SCALE * _MEAN_RADIUS
    xi, eta = (northing - (_FALSE_NORTHING if south else 0.0)) / radius, (easting - _FALSE_EASTING) / radius
    along, across = xi, eta
    for order, beta in enumerate(_BETA, 1):
        along -= beta * sin(2 * order * xi) * cosh(2 * order * eta)
        across -= beta * cos(2 * order * xi) * sinh(2 * order * eta)
    conformal = sin(along) / hypot(sinh(across), cos(along))
    return 6 * zone - 183 + degrees(atan2(sinh(across), cos(along))), degrees(atan(_geodetic(conformal)))


def _geodetic(conformal: float) -> float:
    """Return the tangent of the latitude whose conformal latitude has this tangent, by Newton's method."""
    square = 1 - _ECCENTRICITY**2
    tangent = conformal / square
    for _ in range(5):
        secant = hypot(1, tangent)
        sigma = sinh(_ECCENTRICITY * atanh(_ECCENTRICITY * tangent / secant))
        reached = tangent * hypot(1, sigma) - sigma * secant
        step = (conformal - reached) / hypot(1, reached) * (1 + square * tangent**2) / (square * secant)
        tangent += step
    return tangent
