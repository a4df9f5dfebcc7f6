"""The places nearest to a position.

The R-tree of a gazetteer file answers what lies in a box, but not how large the box must be: a box that is right for
Bengal is empty in the Pacific. So the boxes grow until they hold enough places. Kinds of which there are few would need
very large boxes: when too many places of other kinds were read in vain, all places of the wanted kinds are listed once,
and the list is kept.

Not here: the geodesic distance. What always holds: every place is returned whose geodesic could be as short as that of
the last one wanted; the antimeridian and the poles are places like any other.

Distances here are angles (radians) on a sphere on which each place keeps its longitude and latitude. The radii of
curvature of WGS84 lie between 6335.4 km (along the meridian, at the equator) and 6399.6 km (at the poles), so a
geodesic is at least as long as its angle times the one, and at most as long as its angle times the other. Source of the
radii: Rapp 1991, "Geometric Geodesy" part I, section 3.5.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gazetteer.file.opening import count_of
from gazetteer.model import Bounds
from gazetteer.util.ogc_geopackage import decode_point

_LEAST_RADIUS_KM, _GREATEST_RADIUS_KM = 6335.4, 6399.7
_STRETCH = _GREATEST_RADIUS_KM / _LEAST_RADIUS_KM
_ROUNDING = 1e-9
"""More than the rounding error of an angle: 6 mm on the ground."""

_FIRST, _SMALLEST = 0.00125, 1e-7
"""Radius of the first circle, 8 km, and of one that is read whatever it holds, 60 cm."""

_GROWTH, _LEAST_GROWTH = 2.0, 1.05
"""How much larger than the last each circle is: after one that held too many places the root of that, and so on."""

_MANY = 500
"""A circle that holds more places of the wanted kinds is not read to its end: a smaller one may do."""

_NARROW = 0.02
_BANDS = np.sin(np.linspace(-math.pi / 2, math.pi / 2, 13)).tolist()
"""Where a wider circle is cut into bands, as shares of its radius; its box alone would be much larger than it is."""

_PATIENCE = 50
"""One in so many of all places may be read in vain before the wanted kinds are listed: listing takes about as long."""

_MOST_LISTED = 100_000

_IN_BOX = """SELECT p.fid, p.geom, p.prominence, p.kind IN (SELECT value FROM json_each(?))
  FROM rtree_places_geom AS r CROSS JOIN places AS p ON p.fid = r.id
  WHERE r.maxx >= ? AND r.maxy >= ? AND r.minx <= ? AND r.miny <= ?"""
_OF_KINDS = "SELECT kind, fid, geom, prominence FROM places WHERE kind IN (SELECT value FROM json_each(?)) LIMIT ?"


class Found(NamedTuple):
    """A place that is near; its position in degrees."""

    fid: int
    lon: float
    lat: float
    prominence: float


class _Places(NamedTuple):
    """Many places; `positions`, of shape (n, 2), are longitude and latitude in degrees."""

    fids: NDArray[np.int64]
    positions: NDArray[np.float64]
    prominences: NDArray[np.float64]

    @classmethod
    def of(cls, rows: Sequence[tuple[int, bytes, float]]) -> _Places:
        """Take number, geometry and prominence of each."""
        fids, geometries, prominences = zip(*rows, strict=True) if rows else ((), (), ())
        positions = np.array([decode_point(geom) for geom in geometries], np.float64).reshape(-1, 2)
        return cls(np.array(fids, np.int64), positions, np.array(prominences, np.float64))

    def angles(self, lon: float, lat: float) -> NDArray[np.float64]:
        """Return the angle between each place and a position (degrees), by the haversine formula."""
        lons, lats = np.radians(self.positions.T)
        east, north = math.radians(lon), math.radians(lat)
        square = np.sin((lats - north) / 2) ** 2 + math.cos(north) * np.cos(lats) * np.sin((lons - east) / 2) ** 2
        angles: NDArray[np.float64] = 2 * np.arcsin(np.sqrt(np.minimum(square, 1)))
        return angles

    def within(self, most: float, angles: NDArray[np.float64]) -> list[Found]:
        """Return the places whose angle is at most so large."""
        near = np.flatnonzero(angles <= most)
        columns = self.fids[near], *self.positions[near].T, self.prominences[near]
        return [Found(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


class _OutOfPatience(Exception):
    """Too many places of other kinds were read."""


class Neighbourhood:
    """Finds the nearest places of one gazetteer file; may be shared between threads."""

    def __init__(self, connection: Callable[[], sqlite3.Connection]) -> None:
        """Find places in a file; `connection` returns the connection of the thread that asks."""
        self._connection = connection
        self._listed: dict[str, _Places] = {}
        self._too_many: set[tuple[str, ...]] = set()

    def nearest(
        self, lon: float, lat: float, *, limit: int, kinds: tuple[str, ...], within_km: float | None
    ) -> list[Found]:
        """Find every place that may be among the nearest by geodesic.

        Args:
            lon: Longitude, degrees.
            lat: Latitude, degrees.
            limit: How many of the nearest are wanted, 1 or more.
            kinds: Keys of `KINDS` that the places must have one of, sorted, each once.
            within_km: How long the geodesic may be, km; None for any length.

        Returns:
            The nearest places and those whose geodesic may be as short, in no order.
        """
        most = math.pi if within_km is None else min(within_km / _LEAST_RADIUS_KM + _ROUNDING, math.pi)
        if not self._listed.keys() >= set(kinds):
            patience = math.inf if kinds in self._too_many else count_of(self._connection(), "places") / _PATIENCE
            try:
                return self._grow(lon, lat, limit=limit, kinds=kinds, most=most, patience=patience)
            except _OutOfPatience:
                self._list(kinds)
            if kinds in self._too_many:
                return self._grow(lon, lat, limit=limit, kinds=kinds, most=most, patience=math.inf)
        places = _Places(*map(np.concatenate, zip(*(self._listed[kind] for kind in kinds), strict=True)))
        angles = places.angles(lon, lat)
        return places.within(min(most, _reach(angles, limit)), angles)

    def _grow(
        self, lon: float, lat: float, *, limit: int, kinds: tuple[str, ...], most: float, patience: float
    ) -> list[Found]:
        """Read circles until one holds enough places; raise _OutOfPatience where they hold too many others."""
        inside, radius, growth = 0.0, min(_FIRST, most), _GROWTH
        while True:
            whole = growth < _LEAST_GROWTH or radius < _SMALLEST
            crowd = math.inf if whole else max(_MANY, 4 * limit)
            rows, others = self._read(_boxes(lon, lat, radius), kinds, crowd=crowd, patience=patience)
            patience -= others
            places = _Places.of(rows)
            angles = places.angles(lon, lat)
            most = min(most, _reach(angles, limit))
            if len(rows) > crowd:
                growth = math.sqrt(radius / inside) if inside else growth
                radius = min(inside * growth or radius / 4, most)
            elif radius < most:
                inside, radius = radius, most if whole and most < math.pi else min(radius * growth, most)
            else:
                return places.within(most, angles)

    def _read(
        self, boxes: Iterable[Bounds], kinds: tuple[str, ...], *, crowd: float, patience: float
    ) -> tuple[list[tuple[int, bytes, float]], int]:
        """Read the places in some boxes, but hardly more than a crowd; return also the number of others."""
        # By number, as a place on the border of two boxes is in both.
        rows: dict[int, tuple[int, bytes, float]] = {}
        others = 0
        for box in boxes:
            for fid, geom, prominence, fits in self._connection().execute(_IN_BOX, (json.dumps(kinds), *box)):
                if fits:
                    rows[fid] = fid, geom, prominence
                else:
                    others += 1
                if others > patience:
                    raise _OutOfPatience
                if len(rows) > crowd:
                    return list(rows.values()), others
        return list(rows.values()), others

    def _list(self, kinds: tuple[str, ...]) -> None:
        """Keep all places of some kinds, or remember that they are too many to be kept."""
        missing = [kind for kind in kinds if kind not in self._listed]
        rows = self._connection().execute(_OF_KINDS, (json.dumps(missing), _MOST_LISTED + 1)).fetchall()
        if len(rows) > _MOST_LISTED:
            self._too_many.add(kinds)
            return
        for kind in missing:
            self._listed[kind] = _Places.of([row[1:] for row in rows if row[0] == kind])


def _reach(angles: NDArray[np.float64], limit: int) -> float:
    """Return the angle beyond which every place is farther away, by geodesic, than `limit` of those given."""
    if len(angles) < limit:
        return math.inf
    return float(np.partition(angles, limit - 1)[limit - 1]) * _STRETCH + _ROUNDING


def _boxes(lon: float, lat: float, radius: float) -> Iterator[Bounds]:
    """Yield boxes that together hold the circle around a position (degrees); none spans the antimeridian."""
    aside = math.degrees(radius + _ROUNDING)
    shares = _BANDS if radius > _NARROW else (-1, 1)
    for south, north in pairwise(sorted({min(max(lat + share * aside, -90), 90) for share in shares})):
        across = math.degrees(_half_width(math.radians(lat), radius, math.radians(south), math.radians(north)))
        west, east = lon - across, lon + across
        yield Bounds(max(west, -180), south, min(east, 180), north)
        if west < -180:
            yield Bounds(west + 360, south, 180, north)
        if east > 180:
            yield Bounds(-180, south, east - 360, north)


def _half_width(lat: float, radius: float, south: float, north: float) -> float:
    """Return how far in longitude a circle around a latitude reaches between two parallels; all in radians.

    It is widest where a meridian touches it, at the latitude whose sine is sin lat / cos radius, or at the parallel
    nearest to there; a circle that holds a pole is widest at the pole.
    """
    if radius >= math.pi / 2:
        return math.pi
    touching = math.asin(min(max(math.sin(lat) / math.cos(radius), -1), 1))
    parallel = min(max(touching, south), north)
    # The haversine formula solved for the longitude, which loses no digits where the circle is small.
    square = math.sin((radius + _ROUNDING) / 2) ** 2 - math.sin((parallel - lat) / 2) ** 2
    sine = math.sqrt(max(square, 0) / (math.cos(lat) * math.cos(parallel)))
    return 2 * math.asin(min(sine, 1)) + _ROUNDING
