"""GPX 1.1: places as waypoints, the stops of a route as a route, its line as a track.

The form is that of the schema at http://www.topografix.com/GPX/1/1. A track is meant for what a device recorded.
No device recorded these lines, and their descriptions say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree as Tree

from geomap.outputs.formats.flat_features import (
    Feature,
    of_type,
    parts,
    place_lines,
    route_lines,
    route_name,
    stop_name,
    unplaced,
)
from geomap.outputs.formats.xml import Element, child, sound, text_of

_NAMESPACE = "http://www.topografix.com/GPX/1/1"
_EASTERNMOST = 179.999999
"""Longitudes of GPX are below 180."""


def gpx_text(document: Mapping[str, Any]) -> str:
    """Return a map document as GPX 1.1, without routes that have no line; names not placed stand in its description."""
    root = Tree.Element("gpx", {"version": "1.1", "creator": sound(document["generator"]), "xmlns": _NAMESPACE})
    metadata = child(root, "metadata")
    child(metadata, "name", document["title"])
    names = [f"Not placed: {', '.join(name['name'] for name in found)}"] if (found := unplaced(document)) else []
    child(metadata, "desc", "\n".join(["Sources: " + "; ".join(document["attribution"]), *names]))
    for place in of_type(document, "place"):
        properties = place["properties"]
        _point(root, "wpt", place["geometry"]["coordinates"], properties["name"], place_lines(properties))
    routes = of_type(document, "route")
    for route in routes:
        _stops(root, route)
    for route in routes:
        _track(root, route)
    return text_of(root)


def _point(parent: Element, tag: str, position: Iterable[float], name: str, lines: Iterable[str] = ()) -> None:
    lon, lat = position
    made = child(parent, tag, attributes={"lat": _degrees(lat), "lon": _degrees(min(lon, _EASTERNMOST))})
    child(made, "name", name)
    if text := "\n".join(lines):
        child(made, "desc", text)


def _stops(root: Element, route: Feature) -> None:
    stops = [stop for stop in route["properties"]["stops"] if stop["lon"] is not None]
    made = child(root, "rte")
    _head(made, route)
    for stop in stops:
        _point(made, "rtept", (stop["lon"], stop["lat"]), f"{stop['role']}: {stop_name(stop)}")


def _track(root: Element, route: Feature) -> None:
    made = child(root, "trk")
    _head(made, route)
    for part in parts(route):
        segment = child(made, "trkseg")
        for lon, lat in part:
            child(segment, "trkpt", attributes={"lat": _degrees(lat), "lon": _degrees(min(lon, _EASTERNMOST))})


def _head(made: Element, route: Feature) -> None:
    child(made, "name", route_name(route["properties"]))
    child(made, "desc", "\n".join(route_lines(route["properties"])))
    child(made, "type", route["properties"]["status"])


def _degrees(value: float) -> str:
    """Return degrees as a decimal number, never with an exponent, which GPX does not allow."""
    return f"{value:.6f}".rstrip("0").rstrip(".")
