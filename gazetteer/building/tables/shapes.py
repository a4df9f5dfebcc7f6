"""Points and areas out of GeoJSON and GeoPackage geometries that may be damaged.

What comes out is a shapely Point, or a valid MultiPolygon, in WGS84 degrees (lon, lat) without heights, and lies on the
earth. Everything else raises `Refused`.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from gazetteer.building.tables.model import Refused

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

_TOLERANCE = 1e-7
"""Degrees by which a coordinate may lie beyond the edge of the world, as rounding leaves it: a centimetre."""

_ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_PREFIX = 8


def from_geojson(value: Any) -> BaseGeometry | None:
    """Return the point or area of a GeoJSON geometry, or None where it is null.

    Raises:
        Refused: It is something else, damaged, or not on the earth.
    """
    if value is None:
        return None
    from shapely.errors import ShapelyError
    from shapely.geometry import shape

    kind = value.get("type") if isinstance(value, dict) else None
    if kind not in ("Point", "Polygon", "MultiPolygon"):
        raise Refused(f"is {_article(kind)}; only points and polygons are read")
    try:
        return usable(shape(value))
    except (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError) as error:
        raise Refused(f"has coordinates that are not those of a {kind}") from error


def from_geopackage(blob: object) -> BaseGeometry | None:
    """Return the point or area of a GeoPackage geometry, or None where it is null or empty.

    Source: OGC 12-128r18, GeoPackage Encoding Standard 1.3.1, clause 2.1.3.

    Raises:
        Refused: It is something else, damaged, or not on the earth.
    """
    from shapely import from_wkb
    from shapely.errors import ShapelyError

    if blob is None:
        return None
    if not isinstance(blob, bytes) or len(blob) < _PREFIX or not blob.startswith(b"GP"):
        raise Refused("is not a GeoPackage geometry")
    flags = blob[3]
    if flags & 0b10000:
        return None
    envelope = _ENVELOPES.get(flags >> 1 & 0b111)
    if envelope is None or flags & 0b100000:
        raise Refused("is a geometry of an extended kind")
    try:
        return usable(from_wkb(blob[_PREFIX + envelope :]))
    except (ShapelyError, ValueError) as error:
        raise Refused("is a damaged geometry") from error


def usable(geometry: BaseGeometry) -> BaseGeometry | None:
    """Return a geometry as a Point or a valid MultiPolygon without heights, or None where it is empty.

    Raises:
        Refused: It is neither point nor area, or does not lie on the earth.
    """
    from shapely import MultiPolygon, force_2d, get_coordinates

    if geometry is None or geometry.is_empty:
        return None
    if geometry.geom_type not in ("Point", "Polygon", "MultiPolygon"):
        raise Refused(f"is {_article(geometry.geom_type)}; only points and polygons are read")
    flat = force_2d(geometry)
    if not all(isfinite(number) for number in get_coordinates(flat).flat):
        raise Refused("has coordinates that are not numbers")
    require_on_earth(*flat.bounds)
    if flat.geom_type == "Point":
        return flat
    polygons = _polygons(flat)
    if not polygons:
        raise Refused("is a polygon without any area")
    return MultiPolygon(polygons)


def require_on_earth(west: float, south: float, east: float, north: float) -> None:
    """Raise `Refused` unless bounds in degrees, such as those of a point, lie within the world."""
    # Written so that NaN fails each comparison.
    latitudes_fit = -90 - _TOLERANCE <= south <= north <= 90 + _TOLERANCE
    longitudes_fit = -180 - _TOLERANCE <= west <= east <= 180 + _TOLERANCE
    if latitudes_fit and longitudes_fit:
        return
    shown = (
        f"{south:g} to {north:g} north, {west:g} to {east:g} east"
        if (south, west) != (north, east)
        else (f"latitude {south:g}, longitude {west:g}")
    )
    swapped = -90 <= west <= east <= 90 and -180 <= south <= north <= 180
    if swapped:
        raise Refused(f"lies outside the world ({shown}); latitude and longitude seem swapped")
    raise Refused(f"lies outside the world ({shown})")


def _polygons(geometry: BaseGeometry) -> list[BaseGeometry]:
    """Return the valid polygons that an area consists of, repaired where it crosses itself."""
    from shapely import make_valid

    whole = geometry if geometry.is_valid else make_valid(geometry)
    parts: list[BaseGeometry] = []
    queue = [whole]
    while queue:
        part = queue.pop(0)
        if hasattr(part, "geoms"):
            queue = [*part.geoms, *queue]
        elif part.geom_type == "Polygon" and part.area > 0:
            parts.append(part)
    return parts


def _article(kind: object) -> str:
    if not isinstance(kind, str) or not kind.isalpha() or len(kind) > 30:
        return "no geometry"
    return f"{'an' if kind[0] in 'AEIOU' else 'a'} {kind}"
