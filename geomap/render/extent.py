"""Finds the part of the world that a map should open on.

Reports about one town mention far countries too: a map that opens on everything would show the town as a dot. So a
map opens on its routes and on the points where most of the story is; the rest is one click away. Where the basemap
is fine and where the page begins both follow from it.

What always holds: what is returned holds every route; it is None only where nothing has a position.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from gazetteer.model import Bounds

_KEPT_SHARE = 0.75
"""Share of the places, weighted by mentions and confidence, that the view must hold."""

_REACH = 3.0
"""How many times further out than half of them a place may lie and still be in the view."""

_WIDE_KINDS = frozenset({"continent", "region", "country", "territory", "ocean"})
"""Kinds whose point says little about where something happened."""

_NEAR = 3.5
"""Degrees within which a place is always in the view: a few hours' drive."""


@dataclass(frozen=True, slots=True)
class _Point:
    lon: float
    lat: float
    weight: float
    wide: bool


def focus_bounds(document: Mapping[str, Any]) -> Bounds | None:
    """Return what a map of this document should show first.

    Args:
        document: The map document.

    Returns:
        Bounds in degrees, west greater than east where they span the antimeridian; None where nothing has a position.
    """
    features = document["features"]
    middle = _middle(document)
    points = [_place_point(feature, middle) for feature in features if feature["properties"]["type"] == "place"]
    tracks = [
        _turned(lon, middle=middle, lat=lat)
        for feature in features
        if feature["properties"]["type"] == "route" and feature["geometry"] is not None
        for lon, lat in _vertices(feature["geometry"])
    ]
    near = [point for point in points if not point.wide]
    if not near and not tracks:
        near = points
    kept = [(point.lon, point.lat) for point in _core(near, tracks)] + tracks
    return _bounds(kept) if kept else None


def _core(points: list[_Point], tracks: list[tuple[float, float]]) -> list[_Point]:
    """Leave out the points that lie far from where most of the story is."""
    if len(points) < 3:
        return points
    lon = _quantile(((point.lon, point.weight) for point in points), 0.5)
    lat = _quantile(((point.lat, point.weight) for point in points), 0.5)
    scale = math.cos(math.radians(lat))

    def distance(point: _Point) -> float:
        return math.hypot((point.lon - lon) * scale, point.lat - lat)

    half, kept = (
        _quantile(((distance(point), point.weight) for point in points), share) for share in (0.5, _KEPT_SHARE)
    )
    radius = max(_NEAR, _REACH * half, kept)
    west, south, east, north = _box(tracks) if tracks else (lon, lat, lon, lat)
    return [
        point
        for point in points
        if distance(point) <= radius or (west <= point.lon <= east and south <= point.lat <= north)
    ]


def _place_point(feature: Mapping[str, Any], middle: float) -> _Point:
    properties = feature["properties"]
    lon, lat = _turned(feature["geometry"]["coordinates"][0], middle=middle, lat=feature["geometry"]["coordinates"][1])
    kind = properties["kind"]
    # The root, because a capital that stands for its government may be named more often than all places of the story.
    weight = properties["confidence"] * math.sqrt(len(properties["mentions"]))
    return _Point(lon, lat, weight, kind in _WIDE_KINDS)


def _middle(document: Mapping[str, Any]) -> float:
    """Return the meridian that the map is unrolled about: the middle of the bounding box."""
    if "bbox" not in document:
        return 0.0
    west, _, east, _ = document["bbox"]
    return float(west + (east - west if east >= west else east - west + 360.0) / 2)


def _turned(lon: float, *, middle: float, lat: float) -> tuple[float, float]:
    """Return a position with its longitude within half a turn of the middle."""
    return lon + 360.0 * round((middle - lon) / 360.0), lat


def _vertices(geometry: Mapping[str, Any]) -> Iterable[tuple[float, float]]:
    """Yield the positions of a line or of several."""
    lines = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
    for line in lines:
        yield from ((lon, lat) for lon, lat in line)


def _quantile(weighted: Iterable[tuple[float, float]], share: float) -> float:
    """Return the value below or at which this share of the weight lies."""
    ordered = sorted(weighted)
    wanted, seen = share * sum(weight for _, weight in ordered), 0.0
    for value, weight in ordered:
        seen += weight
        if seen >= wanted:
            return value
    return ordered[-1][0]


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
