"""Finds the part of the world that a map should open on.

Reports about one town mention far countries too: a map that opens on everything would show the town as a dot. So a
map opens on its routes and on the points where most of the story is; the rest is one click away. Where the reports are
set somewhere (the focus of the document), only what lies there counts, as long as anything does. Where the basemap is
fine and where the page begins both follow from it.

What always holds: what is returned holds every route, or with a focus every route that stays in it; it is None only
where nothing has a position.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from gazetteer.model import Bounds
from geomap.document.place_features import times_named

Column = NDArray[np.float64]
_Feature = Mapping[str, Any]

_KEPT_SHARE = 0.75
"""Share of the places, weighted by mentions and confidence, that the view must hold."""

_REACH = 3.0
"""How many times further out than half of them a place may lie and still be in the view."""

_WIDE_KINDS = frozenset({"continent", "region", "country", "territory", "ocean"})
"""Kinds whose point says little about where something happened."""

_UNIT_KINDS = frozenset({"admin1", "admin2", "unit", "river"})
"""Kinds whose point says less about where something happened than that of a town: a river's is its mouth."""

_ENOUGH = 3
"""Other places from which on the points of units and rivers need not be in the view."""

_POLE = 89.9
"""Degrees of latitude from which on a position is that of a pole."""

_NEAR = 3.5
"""Degrees within which a place is always in the view: a few hours' drive."""


_COUNTRY = 6.0
"""Degrees about the point of a country that are shown where nothing smaller is named."""

_NORTHERNMOST = 80.0
"""The latitude, and its like in the south, up to which such ground is shown."""

_AROUND = 5.0
"""Degrees round the point of a focus that belong to it."""


class _Points(NamedTuple):
    """Places as columns: degrees, and how much of the story is there."""

    lon: Column
    lat: Column
    weight: Column
    unit: NDArray[np.bool_]
    """Which of them are units, as provinces are, or rivers."""

    def those(self, wanted: NDArray[np.bool_]) -> _Points:
        """Return some of them."""
        return _Points(self.lon[wanted], self.lat[wanted], self.weight[wanted], self.unit[wanted])


def focus_bounds(document: Mapping[str, Any]) -> Bounds | None:
    """Return what a map of this document should show first.

    Args:
        document: The map document.

    Returns:
        Bounds in degrees, west greater than east where they span the antimeridian; None where nothing has a position.
    """
    middle = _middle(document)
    places, routes = _in_focus(document)
    tracks = [(_turned(lon, middle=middle), lat) for route in routes for lon, lat in _vertices(route["geometry"])]
    points = _points(places, middle=middle)
    near = points.those(~np.array([place["properties"]["kind"] in _WIDE_KINDS for place in places], dtype=bool))
    if not len(near.lon) and not tracks:
        return _about(_core(points, tracks)) or _said_bounds(document.get("focus"))
    kept = _core(near, tracks)
    if np.count_nonzero(~kept.unit) >= _ENOUGH:
        kept = kept.those(~kept.unit)
    positions = [*zip(kept.lon.tolist(), kept.lat.tolist(), strict=True), *tracks]
    return _bounds(positions)


def _in_focus(document: Mapping[str, Any]) -> tuple[list[_Feature], list[_Feature]]:
    """Return the places that lie in the focus and the routes that stay in it; all of them where none does."""
    features = document["features"]
    places = [feature for feature in features if feature["properties"]["type"] == "place"]
    routes = [feature for feature in features if feature["properties"]["type"] == "route" and feature["geometry"]]
    focus = document.get("focus")
    inside = [place for place in places if _lies_in(place, focus)] if focus else []
    if not inside:
        return places, routes
    ids = {place["id"] for place in inside}
    return inside, [
        route
        for route in routes
        if all(stop["place"] in ids for stop in route["properties"]["stops"] if stop["lon"] is not None)
    ]


def _lies_in(place: _Feature, focus: Mapping[str, Any]) -> bool:
    """Tell whether a place lies in all that a focus names."""
    lon, lat = place["geometry"]["coordinates"]
    codes = {country["country"] for country in focus["countries"]}
    if codes and place["properties"]["country"] not in codes:
        return False
    if focus["near"] is not None:
        east, north = _turned(lon, middle=focus["near"][0]) - focus["near"][0], lat - focus["near"][1]
        if math.hypot(east * math.cos(math.radians(lat)), north) > _AROUND:
            return False
    if focus["bounds"] is None:
        return True
    west, south, east, north = focus["bounds"]
    return bool(south <= lat <= north and (west <= lon <= east if west <= east else lon >= west or lon <= east))


def _about(points: _Points) -> Bounds | None:
    """Return bounds of points that stand for countries and the like, with ground about them that shows which."""
    if not len(points.lon):
        return None
    west, south, east, north = _box(list(zip(points.lon.tolist(), points.lat.tolist(), strict=True)))
    south, north = max(south - _COUNTRY, -_NORTHERNMOST), min(north + _COUNTRY, _NORTHERNMOST)
    return _bounds([(west - _COUNTRY, south), (east + _COUNTRY, north)])


def _said_bounds(focus: Mapping[str, Any] | None) -> Bounds | None:
    """Return the box or the point of a focus, which is all there is to show where nothing has a position."""
    if focus is None or (focus["bounds"] is None and focus["near"] is None):
        return None
    if focus["bounds"] is not None:
        return Bounds(*focus["bounds"])
    lon, lat = focus["near"]
    return Bounds(lon, lat, lon, lat)


def _core(points: _Points, tracks: list[tuple[float, float]]) -> _Points:
    """Leave out the points that lie far from where most of the story is."""
    if len(points.lon) < 3:
        return points
    lon, lat = _quantile(points.lon, points.weight, 0.5), _quantile(points.lat, points.weight, 0.5)
    scale = math.cos(math.radians(lat))
    distance = np.sqrt(((points.lon - lon) * scale) ** 2 + (points.lat - lat) ** 2)
    half, kept = (_quantile(distance, points.weight, share) for share in (0.5, _KEPT_SHARE))
    radius = max(_NEAR, _REACH * half, kept)
    west, south, east, north = _box(tracks) if tracks else (lon, lat, lon, lat)
    along = (west <= points.lon) & (points.lon <= east) & (south <= points.lat) & (points.lat <= north)
    return points.those((distance <= radius) | along)


def _points(places: Sequence[Mapping[str, Any]], *, middle: float) -> _Points:
    """Return the positions of places, unrolled about a meridian, and their weights."""
    positions = np.array([place["geometry"]["coordinates"] for place in places], dtype=float).reshape(-1, 2)
    properties = [place["properties"] for place in places]
    mentions = np.array(list(map(times_named, properties)), dtype=float)
    # The root, because a capital that stands for its government may be named more often than all places of the story.
    weight = np.array([one["confidence"] for one in properties], dtype=float) * np.sqrt(mentions)
    lon = positions[:, 0] + 360.0 * np.round((middle - positions[:, 0]) / 360.0)
    polar = np.abs(positions[:, 1]) > _POLE
    if polar.any() and not polar.all():
        # A pole has no longitude: it lies north or south of all the others.
        lon[polar] = (lon[~polar].min() + lon[~polar].max()) / 2
    unit = np.array([one["kind"] in _UNIT_KINDS for one in properties], dtype=bool)
    return _Points(lon, positions[:, 1], weight, unit)


def _middle(document: Mapping[str, Any]) -> float:
    """Return the meridian that the map is unrolled about: the middle of the bounding box."""
    if "bbox" not in document:
        return 0.0
    west, _, east, _ = document["bbox"]
    return float(west + (east - west if east >= west else east - west + 360.0) / 2)


def _turned(lon: float, *, middle: float) -> float:
    """Return a longitude within half a turn of the middle."""
    return lon + 360.0 * round((middle - lon) / 360.0)


def _vertices(geometry: Mapping[str, Any]) -> Iterable[tuple[float, float]]:
    """Yield the positions of a line or of several."""
    lines = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
    for line in lines:
        for index, (lon, lat) in enumerate(line):
            # A pole has no longitude: a line keeps to that on which it comes or goes.
            polar = abs(lat) > _POLE and len(line) > 1
            yield (line[index - 1 if index else 1][0] if polar else lon), lat


def _quantile(values: Column, weights: Column, share: float) -> float:
    """Return the value below or at which this share of the weight lies."""
    order = np.argsort(values, kind="stable")
    # Summed one by one, because a sum over vectors differs from processor to processor.
    seen = np.cumsum(weights[order])
    at = min(int(np.searchsorted(seen, share * seen[-1])), len(order) - 1)
    return float(values[order[at]])


def _box(positions: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    lons, lats = [lon for lon, _ in positions], [lat for _, lat in positions]
    return min(lons), min(lats), max(lons), max(lats)


def _bounds(positions: list[tuple[float, float]]) -> Bounds:
    """Return the bounding box of unrolled positions, rolled up again."""
    west, south, east, north = _box(positions)
    if east - west >= 360.0:
        return Bounds(-180.0, south, 180.0, north)
    return Bounds(_rolled(west), south, _rolled(east), north)


def _rolled(lon: float) -> float:
    """Return a longitude between -180 and 180."""
    return lon if -180.0 <= lon <= 180.0 else (lon + 180.0) % 360.0 - 180.0
