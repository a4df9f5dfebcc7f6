"""Geometries of rows as well-known binary (OGC 06-103r4), little-endian, WGS84 degrees, longitude first."""

from __future__ import annotations

import struct

from geomap.outputs.tables.document_rows import Geometry

_POINT = struct.Struct("<BIdd")


def wkb(geometry: Geometry) -> bytes:
    """Return a GeoJSON geometry as well-known binary."""
    if geometry["type"] == "Point":
        return _POINT.pack(1, 1, *geometry["coordinates"])
    from shapely.geometry import shape

    return bytes(shape(geometry).wkb)


def bounds(geometry: Geometry) -> tuple[float, float, float, float]:
    """Return the least and greatest degrees of a geometry: west, south, east, north."""
    if geometry["type"] == "Point":
        lon, lat = geometry["coordinates"]
        return lon, lat, lon, lat
    from shapely.geometry import shape

    west, south, east, north = shape(geometry).bounds
    return west, south, east, north
