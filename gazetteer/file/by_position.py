"""From a position to the places there: the nearest ones, and those whose area holds it.

`gazetteer.file.nearest` finds the places that may be nearest, and geographiclib measures them. Areas whose bounding box
holds the position are read once, prepared for such tests and kept.

Not here: looking names up, and how areas and settlements decide between countries (`gazetteer.file.country_at`). What
always holds: the nearest places are in the order of their geodesic distance on the WGS84 ellipsoid, also at the
antimeridian and the poles. Coordinates are degrees in the order longitude, latitude.
"""

from __future__ import annotations

import math
import os
import sqlite3
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.file.by_name import kilometres
from gazetteer.file.country_at import (
    REACH_KM,
    TOWN_KM,
    TOWNS,
    around,
    depth_km,
    likeliest_country,
)
from gazetteer.file.opening import Damaged
from gazetteer.kinds import KINDS
from gazetteer.model import Place
from gazetteer.util import ogc_geopackage

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from gazetteer.file.nearest import Neighbourhood

SETTLEMENTS = frozenset(key for key, kind in KINDS.items() if kind.feature_class == "P")
"""The kinds that `nearest` finds where none are given: capitals, cities, towns, villages, districts."""

_UNITS = ("unit", "admin2", "admin1")
_COUNTRIES = ("country", "territory")
_SEAS = ("ocean", "sea", "bay", "strait")

_MOST_AREAS = 4096
"""Areas that are kept prepared, each some three times the size of its well-known binary."""

_FEW = 16
"""Positions for which the areas that hold them are kept: the questions about one follow each other."""

_AREAS_AT = "SELECT id FROM rtree_areas_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
_COUNTRIES_IN = """SELECT r.id FROM rtree_areas_geom AS r CROSS JOIN places AS p ON p.fid = r.id
  WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ? AND p.kind IN ('country', 'territory')"""
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
        country_code: ISO 3166-1 alpha-2 code of the country there, or None. As drawn borders are coarse, it is that
            which the areas and the settlements around make likeliest, also in a port that lies off the drawn coast.
        country: The country or territory itself, or None where the gazetteer has none of this code.
    """

    lon: float
    lat: float
    nearest: tuple[Nearby, ...]
    containing: tuple[Place, ...]
    country_code: str | None
    country: Place | None

    @property
    def unit(self) -> Place | None:
        """The smallest administrative unit of the country that contains the position, or None."""
        units = (place for place in self.containing if place.kind in _UNITS)
        return next((unit for unit in units if unit.country in (None, self.country_code)), None)

    @property
    def sea(self) -> Place | None:
        """The smallest ocean, sea, bay or strait that contains the position, or None."""
        return self._smallest(_SEAS)

    def _smallest(self, kinds: Collection[str]) -> Place | None:
        return next((place for place in self.containing if place.kind in kinds), None)


class _Area(NamedTuple):
    """An area, prepared; `size` is in square degrees and only for ordering."""

    place: Place
    geometry: BaseGeometry
    size: float


class Positions:
    """Answers by position from one gazetteer file; may be shared between threads."""

    def __init__(
        self,
        connection: Callable[[], sqlite3.Connection],
        place: Callable[[int], Place],
        *,
        areas: Callable[[], sqlite3.Connection],
    ) -> None:
        """Answer from a file.

        Args:
            connection: Returns the connection of the thread that asks.
            place: Returns the place with a number (`fid`) of the file.
            areas: Returns the connection of that thread through which areas are read.
        """
        self._connection, self._for_areas = connection, areas
        self._place = place
        self._neighbours: Neighbourhood | None = None
        self._process, self._turn = os.getpid(), Lock()
        self._area = lru_cache(_MOST_AREAS)(self._prepare_area)
        self._areas_at = lru_cache(_FEW)(self._find_areas_at)

    def nearest(
        self, lon: float, lat: float, *, limit: int, kinds: Collection[str] | None, within_km: float | None
    ) -> tuple[Nearby, ...]:
        """Find the places nearest to a position; arguments and errors as for `Gazetteer.reverse`.

        Returns:
            The places in order of their geodesic distance; of places at the same distance, the more prominent first.
        """
        check_position(lon, lat)
        wanted = _check_filters(limit, kinds, within_km)
        if not wanted:
            return ()
        from geographiclib.geodesic import Geodesic

        measured = []
        for near in self._neighbourhood.nearest(lon, lat, limit=limit, kinds=wanted, within_km=within_km):
            line = Geodesic.WGS84.Inverse(lat, lon, near.lat, near.lon, Geodesic.DISTANCE | Geodesic.AZIMUTH)
            measured.append((line["s12"] / 1000, -near.prominence, near.fid, line["azi1"] % 360))
        return tuple(
            Nearby(self._place(fid), km, bearing)
            for km, _, fid, bearing in sorted(measured)[:limit]
            if within_km is None or km <= within_km
        )

    @property
    def _neighbourhood(self) -> Neighbourhood:
        """Imported on first use, as a lookup by name needs no numpy."""
        if self._neighbours is None:
            from gazetteer.file.nearest import Neighbourhood

            self._neighbours = Neighbourhood(self._connection)
        return self._neighbours

    def containing(self, lon: float, lat: float) -> tuple[Place, ...]:
        """Return the places whose area contains a position, its border included, the smallest area first.

        Raises:
            ValueError: The position is not one on the Earth.
        """
        check_position(lon, lat)
        return tuple(
            area.place for area in sorted(self._areas_at(lon, lat), key=lambda area: (area.size, area.place.id))
        )

    def country(self, lon: float, lat: float, containing: Sequence[Place]) -> tuple[str | None, Place | None]:
        """Return the code of the country at a position, and its place if that is among those that contain it."""
        drawn = [place for place in containing if place.kind in _COUNTRIES]
        if len(drawn) == 1 and self._is_deep_in(drawn[0], lon, lat):
            return drawn[0].country, drawn[0]
        towns = list(self._towns(lon, lat))
        if drawn and all(code == drawn[0].country for code, _ in towns):
            return drawn[0].country, drawn[0]
        code = likeliest_country(self._depths(lon, lat), towns) or (drawn[0].country if drawn else None)
        return code, next((place for place in drawn if place.country == code), None)

    def _is_deep_in(self, country: Place, lon: float, lat: float) -> bool:
        """Tell whether no border of a country that contains a position is in reach."""
        import shapely

        geometry = next(area.geometry for area in self._areas_at(lon, lat) if area.place.id == country.id)
        with self._one_at_a_time():
            return bool(shapely.contains_properly(geometry, around(lon, lat)))

    def _towns(self, lon: float, lat: float) -> Iterator[tuple[str, float]]:
        """Yield country and distance, kilometres, of the settlements around."""
        kinds = tuple(sorted(SETTLEMENTS))
        found = self._neighbourhood.nearest(lon, lat, limit=TOWNS, kinds=kinds, within_km=TOWN_KM)
        away = sorted((kilometres((lon, lat), (near.lon, near.lat)), near.fid) for near in found)
        for km, fid in away[:TOWNS]:
            if code := self._place(fid).country:
                yield code, km

    def _depths(self, lon: float, lat: float) -> dict[str, float]:
        """Return how deep a position is in the areas of the countries in reach, kilometres."""
        import shapely

        reached = around(lon, lat)
        west, south, east, north = reached.bounds
        box = east, west, north, south
        areas = [self._area(fid) for (fid,) in self._connection().execute(_COUNTRIES_IN, box).fetchall()]
        depths: dict[str, float] = {}
        for place, geometry, _ in areas:
            with self._one_at_a_time():
                is_near = shapely.intersects(geometry, reached)
            depth = depth_km(geometry, lon, lat) if is_near else -math.inf
            if place.country and depth >= -REACH_KM:
                depths[place.country] = max(depth, depths.get(place.country, -math.inf))
        return depths

    def contains(self, place_id: str, lon: float, lat: float) -> bool:
        """Tell whether the area of a place contains a position; without an area it contains nothing.

        Raises:
            ValueError: The position is not one on the Earth.
        """
        check_position(lon, lat)
        return any(area.place.id == place_id for area in self._areas_at(lon, lat))

    def _find_areas_at(self, lon: float, lat: float) -> list[_Area]:
        import numpy as np
        import shapely

        areas = [self._area(fid) for fid in self._boxes_at(lon, lat)]
        geometries = np.array([area.geometry for area in areas], dtype=object)
        # GEOS builds the index of a prepared geometry at its first test, which two threads must not do at once.
        with self._one_at_a_time():
            inside = shapely.intersects(geometries, _probe(lon, lat)).tolist()
        return list(compress(areas, inside))

    def _one_at_a_time(self) -> Lock:
        """Return the lock of this process: a lock that was held when its parent forked would stay closed."""
        if self._process != os.getpid():
            self._process, self._turn = os.getpid(), Lock()
        return self._turn

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

    def _prepare_area(self, fid: int) -> _Area:
        import shapely

        geometry = read_area(self._for_areas(), fid)
        shapely.prepare(geometry)
        return _Area(self._place(fid), geometry, geometry.area)


def read_area(connection: sqlite3.Connection, fid: int) -> BaseGeometry:
    """Return the area of the place with a number (`fid`), degrees; raise `Damaged` where the file has none."""
    from shapely import from_wkb
    from shapely.errors import ShapelyError

    row = connection.execute(_AREA, (fid,)).fetchone()
    try:
        return from_wkb(ogc_geopackage.wkb_of(row[0]))
    except (ShapelyError, TypeError) as error:
        raise Damaged(f"the area {fid} is missing or no geometry") from error


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
    wanted = tuple(sorted(SETTLEMENTS if kinds is None else set(kinds)))
    for kind in wanted:
        if kind not in KINDS:
            raise ValueError(f"unknown kind {kind!r}; the kinds are {', '.join(KINDS)}")
    return wanted


def _probe(lon: float, lat: float) -> BaseGeometry:
    """Return a position as a geometry in the plane: a parallel for a pole, two points for the antimeridian."""
    import shapely

    if abs(lat) == 90:
        return shapely.LineString([(-180, lat), (180, lat)])
    if abs(lon) == 180:
        return shapely.MultiPoint([(-180, lat), (180, lat)])
    return shapely.Point(lon, lat)
