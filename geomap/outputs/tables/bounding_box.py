"""The box around many geometries, also where they lie on both sides of the antimeridian."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from geomap.outputs.tables.document_rows import Geometry


class BoundingBox:
    """The narrowest box around geometries that are added one by one (RFC 7946, 5.2).

    Examples:
        >>> box = BoundingBox()
        >>> box.value is None
        True
        >>> for lon in (177.0, -178.0):
        ...     box.add({"type": "Point", "coordinates": [lon, -17.0]})
        >>> box.value
        [177.0, -17.0, -178.0, -17.0]
    """

    def __init__(self) -> None:
        """Make a box around nothing."""
        self._wests, self._easts = array("d"), array("d")
        self._south, self._north = np.inf, -np.inf

    def add(self, geometry: Geometry) -> None:
        """Add a geometry of GeoJSON, WGS84 degrees, longitude first, none of whose parts crosses the antimeridian."""
        for part in _parts(geometry):
            lon, lat = part[:, 0], part[:, 1]
            self._wests.append(lon.min())
            self._easts.append(lon.max())
            self._south = min(self._south, float(lat.min()))
            self._north = max(self._north, float(lat.max()))

    @property
    def value(self) -> list[float] | None:
        """West, south, east, north in degrees; west is greater than east over the antimeridian. None around nothing."""
        if not self._wests:
            return None
        wests, easts = np.array(self._wests), np.array(self._easts)
        order = np.argsort(wests, kind="stable")
        wests, reached = wests[order], np.maximum.accumulate(easts[order])
        gaps = wests[1:] - reached[:-1]
        widest = int(np.argmax(gaps)) if len(gaps) else -1
        if widest < 0 or gaps[widest] <= wests[0] + 360.0 - reached[-1]:
            return [float(wests[0]), self._south, float(reached[-1]), self._north]
        return [float(wests[widest + 1]), self._south, float(reached[widest]), self._north]


def _parts(geometry: Geometry) -> Iterator[Any]:
    """Yield the positions of each part of a geometry, an array of longitudes and latitudes."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "Point":
        yield np.array([coordinates], dtype=float)
    elif kind == "LineString":
        yield np.array(coordinates, dtype=float)[:, :2]
    else:
        # Of a polygon the outer ring says it all.
        single: dict[str, Callable[[], Any]] = {
            "MultiPoint": lambda: [[point] for point in coordinates],
            "Polygon": lambda: [coordinates[0]],
            "MultiPolygon": lambda: [rings[0] for rings in coordinates],
        }
        for part in single.get(kind, lambda: coordinates)():
            yield np.array(part, dtype=float)[:, :2]
