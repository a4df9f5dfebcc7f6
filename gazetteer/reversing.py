"""From a position to the places there: the nearest ones, and those whose area holds it.

Both questions go to the R-trees of the gazetteer file. For the nearest places a box around the position grows while it
holds too few of them and shrinks while it holds too many, so that a village in Bengal and a ship in the Pacific cost
about the same; for areas, those whose bounding box holds the position are read once, prepared for such tests and kept.

Not here: looking names up (`gazetteer.store`), lines and distances along them. What always holds: the order of the
answers is that of the geodesic distance on the WGS84 ellipsoid, not that of a sphere or of the plane; the antimeridian
and the poles are places like any other. Coordinates are WGS84 degrees in the order longitude, latitude.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from gazetteer import geopackage
from gazetteer.circle import EARTH_KM, boxes, great_circle_km
from gazetteer.kinds import KINDS
from gazetteer.model import Place

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

SETTLEMENTS = frozenset(key for key, kind in KINDS.items() if kind.feature_class == "P")
"""The kinds among which `nearest` looks where none are named: capitals, cities, towns, villages, districts."""

_UNITS = ("unit", "admin2", "admin1")
_COUNTRIES = ("country", "territory")
_SEAS = ("ocean", "sea", "bay", "strait")

_DEVIATION = 0.007
"""By how much a geodesic of WGS84 differs at most from the great circle on that sphere, as a share of it: the radii of
curvature lie between 6335.4 km (along the meridian at the equator) and 6399.6 km (at the poles)."""

_SPREAD = (1 + _DEVIATION) / (1 - _DEVIATION)
_TOLERANCE_KM = 1e-6
_HALF_ROUND_KM = math.pi * EARTH_KM
_FIRST_BOX_KM = 5_000.0
"""Divided by the root of the number of places: half the side of the first box, which holds a few on inhabited land."""

_SMALLEST_BOX_KM = 1e-3
_NARROW = 1.1
_BANDS_FROM_KM = 250.0
_BANDS = 8
"""Into how many bands of latitude a large circle is cut, lest the corners of its box hold more than the circle."""

_MOST_AREA_BYTES = 1 << 25
"""Of well-known binary, in each of two generations of the areas kept; prepared, they take three times as much."""

_NEAR = """SELECT p.fid, p.geom, p.prominence FROM rtree_places_geom AS r CROSS JOIN places AS p
  WHERE p.fid = r.id AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ? AND p.kind IN ({kinds}) LIMIT ?"""
_AREAS_AT = "SELECT id FROM rtree_areas_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
_AREA = "SELECT geom FROM areas WHERE fid = ?"


@dataclass(frozen=True, slots=True)
class Nearby:
    """A place near a position.

    Attributes:
        place: The place.
        distance_km: Geodesic distance from the position to the point of the place, kilometres.
        bearing: Initial bearing from the position towards the place, degrees clockwise from north, 0 to 360.
    """

    place: Place
    distance_km: float
    bearing: float


@dataclass(frozen=True, slots=True)
class Reverse:
    """What is at a position.

    Attributes:
        lon: Longitude that was asked about, degrees east.
        lat: Latitude that was asked about, degrees north.
        nearest: The nearest places, the nearest first.
        containing: The places whose area contains the position, the smallest area first.
    """

    lon: float
    lat: float
    nearest: tuple[Nearby, ...]
    containing: tuple[Place, ...]

    @property
    def country(self) -> Place | None:
        """The country or territory that contains the position, or None."""
        return self._smallest(_COUNTRIES)

    @property
    def unit(self) -> Place | None:
        """The smallest administrative unit below a country that contains the position, or None."""
        return self._smallest(_UNITS)

    @property
    def sea(self) -> Place | None:
        """The smallest ocean, sea, bay or strait that contains the position, or None."""
        return self._smallest(_SEAS)

    def _smallest(self, kinds: Collection[str]) -> Place | None:
        return next((place for place in self.containing if place.kind in kinds), None)


class _Candidate(NamedTuple):
    """A place in the box: its great-circle distance, and what its row says."""

    km: float
    fid: int
    lon: float
    lat: float
    prominence: float


class _Area(NamedTuple):
    """An area, prepared; `size` is in square degrees and only for ordering, `memory` in bytes of its binary form."""

    place: Place
    geometry: BaseGeometry
    size: float
    memory: int


class _Areas:
    """Keeps the areas that were used last, up to so many bytes.

    There are two generations: what is used moves to the newer; when that is full it becomes the older, and the areas of
    the older that nobody used since are forgotten. No lock is needed, which a fork could leave locked for ever: each
    step is a single operation on a dictionary, and two threads at worst read the same area twice.
    """

    def __init__(self, read: Callable[[int], _Area]) -> None:
        self._read = read
        self._newer: dict[int, _Area] = {}
        self._older: dict[int, _Area] = {}
        self._memory = 0

    def __getitem__(self, fid: int) -> _Area:
        found = self._newer.get(fid)
        if found is None:
            found = self._older.get(fid) or self._read(fid)
            if self._memory + found.memory > _MOST_AREA_BYTES:
                self._older, self._newer, self._memory = self._newer, {}, 0
            self._memory += found.memory
            self._newer[fid] = found
        return found


class Positions:
    """Answers by position from one gazetteer file; may be shared between threads."""

    def __init__(self, connection: Callable[[], sqlite3.Connection], place: Callable[[int], Place]) -> None:
        """Answer from a file.

        Args:
            connection: Returns the connection of the thread that asks.
            place: Returns the place with a number (`fid`) of the file.
        """
        self._connection = connection
        self._place = place
        self._areas = _Areas(self._read_area)

    def nearest(
        self, lon: float, lat: float, *, limit: int, kinds: Collection[str] | None, within_km: float | None
    ) -> tuple[Nearby, ...]:
        """Find the places nearest to a position.

        Args:
            lon: Longitude, degrees, -180 to 180.
            lat: Latitude, degrees, -90 to 90.
            limit: How many places to return at most, 1 or more.
            kinds: Keys of `KINDS` among which to look; None for `SETTLEMENTS`.
            within_km: How far away they may be, kilometres along the geodesic; None for any distance.

        Returns:
            The places in order of their geodesic distance (Karney 2013, by geographiclib); of places at the same
            distance, the more prominent first.

        Raises:
            ValueError: The position is not one on the Earth, a kind is unknown, or a limit is out of range.
        """
        check_position(lon, lat)
        wanted = _check_filters(limit, kinds, within_km)
        farthest = _HALF_ROUND_KM if within_km is None else min(within_km * _SPREAD + _TOLERANCE_KM, _HALF_ROUND_KM)
        candidates = self._around(lon, lat, wanted, limit, farthest)
        reach = candidates[limit - 1].km * _SPREAD + _TOLERANCE_KM if len(candidates) >= limit else farthest
        contenders = [candidate for candidate in candidates if candidate.km <= reach]
        measured = [(*_measure(lon, lat, candidate), candidate) for candidate in contenders]
        measured.sort(key=lambda row: (row[0], -row[2].prominence, row[2].fid))
        return tuple(
            Nearby(self._place(candidate.fid), km, bearing)
            for km, bearing, candidate in measured[:limit]
            if within_km is None or km <= within_km
        )

    def _around(self, lon: float, lat: float, kinds: Sequence[str], limit: int, farthest: float) -> list[_Candidate]:
        """Return, nearest first, every place within a radius that holds `limit` of them or is `farthest` (km).

        A box that is too small costs little, but one that is too large holds most of Europe: a query that meets more
        than a crowd stops there, and the next box lies between the two. `low` is a radius within which there are too
        few places, `high` one within which there are enough.
        """
        crowd = 2 * limit + 18
        low, high = 0.0, farthest
        radius, bands = min(self._first_radius, farthest), 1
        while True:
            found = self._in_box(lon, lat, radius, kinds, bands=bands, most=crowd + 1)
            if len(found) >= limit:
                high = min(high, found[limit - 1].km * _SPREAD + _TOLERANCE_KM)
            if len(found) <= crowd:
                if high <= radius:
                    return found
                if len(found) >= limit:
                    break
                low = radius
                radius = min(4 * radius, math.sqrt(radius * high)) if high < farthest else min(4 * radius, farthest)
            elif radius > max(_NARROW * low, _SMALLEST_BOX_KM):
                radius = math.sqrt(low * min(radius, high)) if low else min(radius / 3, high)
            elif bands == 1 and radius > _BANDS_FROM_KM:
                # The crowd may stand in the corners of the box.
                radius, bands = math.sqrt(low * high), _BANDS
            else:
                # All of them once, rather than as many as happen to come first, tell how far the nearest can be.
                found = self._in_box(lon, lat, radius, kinds, bands=bands)
                high = min(high, found[limit - 1].km * _SPREAD + _TOLERANCE_KM)
                break
            if high <= _NARROW * low:
                break
        return self._in_box(lon, lat, high, kinds, bands=_BANDS if high > _BANDS_FROM_KM else 1)

    @cached_property
    def _first_radius(self) -> float:
        (places,) = self._connection().execute("SELECT value FROM gazetteer_info WHERE key = 'places'").fetchone()
        return _FIRST_BOX_KM / math.sqrt(max(int(places), 1))

    def _in_box(
        self, lon: float, lat: float, radius: float, kinds: Sequence[str], *, bands: int, most: int = -1
    ) -> list[_Candidate]:
        """Return places within a radius (km) of a position and some beyond, by great-circle distance; `most` or all."""
        query = _NEAR.format(kinds=",".join("?" * len(kinds)))
        rows: dict[int, _Candidate] = {}
        cosine = math.cos(math.radians(lat))
        for west, south, east, north in boxes(lon, lat, radius, bands=bands):
            values = (east, west, north, south, *kinds, most)
            for fid, geom, prominence in self._connection().execute(query, values):
                x, y = geopackage.decode_point(geom)
                rows[fid] = _Candidate(great_circle_km(lon, lat, cosine, x, y), fid, x, y, prominence)
        return sorted(rows.values())

    def containing(self, lon: float, lat: float) -> tuple[Place, ...]:
        """Return the places whose area contains a position, its border included, the smallest area first.

        Raises:
            ValueError: The position is not one on the Earth.
        """
        check_position(lon, lat)
        return tuple(
            area.place for area in sorted(self._areas_at(lon, lat), key=lambda area: (area.size, area.place.id))
        )

    def contains(self, place_id: str, lon: float, lat: float) -> bool:
        """Tell whether the area of a place contains a position; without an area it contains nothing.

        Raises:
            ValueError: The position is not one on the Earth.
        """
        check_position(lon, lat)
        return any(area.place.id == place_id for area in self._areas_at(lon, lat))

    def _areas_at(self, lon: float, lat: float) -> list[_Area]:
        import numpy as np
        import shapely

        areas = [self._areas[fid] for fid in self._boxes_at(lon, lat)]
        geometries = np.array([area.geometry for area in areas], dtype=object)
        inside = shapely.intersects(geometries, _probe(lon, lat)).tolist()
        return list(compress(areas, inside))

    def _boxes_at(self, lon: float, lat: float) -> list[int]:
        """Return the numbers of the areas whose bounding box holds a position."""
        ask = self._connection().execute
        if abs(lat) == 90:
            rows = ask(_AREAS_AT, (180, -180, lat, lat)).fetchall()
        elif abs(lon) == 180:
            rows = [row for side in (-180, 180) for row in ask(_AREAS_AT, (side, side, lat, lat))]
        else:
            rows = ask(_AREAS_AT, (lon, lon, lat, lat)).fetchall()
        return list(dict.fromkeys(fid for (fid,) in rows))

    def _read_area(self, fid: int) -> _Area:
        import shapely

        (blob,) = self._connection().execute(_AREA, (fid,)).fetchone()
        geometry: BaseGeometry = shapely.from_wkb(geopackage.area_wkb(blob))
        shapely.prepare(geometry)
        # GEOS builds the index of a prepared geometry when it is first asked, which two threads must not do at once.
        west, south, east, north = geometry.bounds
        shapely.intersects(geometry, shapely.Point((west + east) / 2, (south + north) / 2))
        return _Area(self._place(fid), geometry, geometry.area, len(blob))


def check_position(lon: float, lat: float) -> None:
    """Raise ValueError, saying why, unless longitude and latitude (degrees) are a position on the Earth.

    >>> check_position(200, 35.36)
    Traceback (most recent call last):
    ...
    ValueError: longitude 200 is not between -180 and 180 degrees
    """
    if not -90 <= lat <= 90:
        hint = "; are latitude and longitude exchanged?" if -90 <= lon <= 90 and 90 < abs(lat) <= 180 else ""
        raise ValueError(f"latitude {lat} is not between -90 and 90 degrees{hint}")
    if not -180 <= lon <= 180:
        raise ValueError(f"longitude {lon} is not between -180 and 180 degrees")


def _check_filters(limit: int, kinds: Collection[str] | None, within_km: float | None) -> tuple[str, ...]:
    if limit < 1:
        raise ValueError(f"limit must be 1 or more, not {limit}")
    if within_km is not None and not within_km >= 0:
        raise ValueError(f"within_km must be 0 or more, not {within_km}")
    wanted = tuple(sorted(SETTLEMENTS if kinds is None else kinds))
    for kind in wanted:
        if kind not in KINDS:
            raise ValueError(f"unknown kind {kind!r}; the kinds are {', '.join(KINDS)}")
    return wanted


def _probe(lon: float, lat: float) -> BaseGeometry:
    """Return what stands for a position in the plane: at a pole a parallel, on the antimeridian two points."""
    import shapely

    if abs(lat) == 90:
        return shapely.LineString([(-180, lat), (180, lat)])
    if abs(lon) == 180:
        return shapely.MultiPoint([(-180, lat), (180, lat)])
    return shapely.Point(lon, lat)


def _measure(lon: float, lat: float, candidate: _Candidate) -> tuple[float, float]:
    """Return the geodesic distance in km to a candidate, and the bearing towards it."""
    from geographiclib.geodesic import Geodesic

    line = Geodesic.WGS84.Inverse(lat, lon, candidate.lat, candidate.lon, Geodesic.DISTANCE | Geodesic.AZIMUTH)
    return line["s12"] / 1000, line["azi1"] % 360
