"""GPX 1.1: places as waypoints, the stops of a route as a route, its line as a track.

The form is that of the schema at http://www.topografix.com/GPX/1/1. A track is meant for what a device recorded.
No device recorded these lines, and their descriptions say so; nor have their points a time; that of a
waypoint is the day of the first report. Names say what is denied,
planned or unsure, since devices list names alone. Columns stand in `extensions`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from xml.etree import ElementTree as Tree

from geomap.outputs.formats.flat_columns import Feature, Reports, columns, reports_of, stop_name, tellers, told
from geomap.outputs.formats.flat_features import (
    LIKELY,
    citations,
    is_area,
    of_type,
    parts,
    place_lines,
    place_name,
    route_lines,
    route_name,
    undrawn,
    unplaced,
    web_address,
    when_line,
)
from geomap.outputs.formats.xml import DECLARATION, Element, child, closing_of, opening_of, piece_of, sound

_NAMESPACE = "http://www.topografix.com/GPX/1/1"
_OWN_NAMESPACE = "urn:geomap:columns"
_EASTERNMOST = 179.999999
"""Longitudes of GPX are below 180."""

_SYMBOLS = {"filled": "Flag, Blue", "unsure": "Navaid, Amber", "area": "Navaid, White"}
"""Symbols that most devices know: a place, one that is not likely, a point in an area."""

_MOST_LINKS = 8


class _Sources(NamedTuple):
    """The reports, and how they are cited."""

    reports: Reports
    cited: Mapping[str, str]


def gpx_text(document: Mapping[str, Any]) -> str:
    """Return a map document as GPX 1.1; what is not placed or has no line stands in its description."""
    return "".join(gpx_pieces(document))


def gpx_pieces(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the pieces of what `gpx_text` returns: a large map is never held as a whole."""
    spaces = {"xmlns": _NAMESPACE, "xmlns:geomap": _OWN_NAMESPACE}
    root = Tree.Element("gpx", {"version": "1.1", "creator": sound(document["generator"]), **spaces})
    sources = _Sources(reports_of(document), citations(reports_of(document)))
    yield DECLARATION + opening_of(root, level=0)
    yield _metadata(document)
    routes = of_type(document, "route")
    for write, features in ((_place, of_type(document, "place")), (_route, routes), (_track, routes)):
        for feature in features:
            within = Tree.Element(root.tag)
            write(within, feature, sources)
            yield piece_of(within[0], level=1)
    yield closing_of(root, level=0)


def _metadata(document: Mapping[str, Any]) -> str:
    metadata = Tree.Element("metadata")
    child(metadata, "name", document["title"])
    names = [name["properties"]["name"] for name in unplaced(document)]
    left_out = [f"Not placed: {', '.join(names)}"] if names else []
    if without := [route_name(route["properties"]) for route in undrawn(document)]:
        left_out.append(f"Not drawn: {'; '.join(without)}")
    child(metadata, "desc", "\n".join(["Sources: " + "; ".join(document["attribution"]), *left_out]))
    return piece_of(metadata, level=1)


def _point(parent: Element, tag: str, position: Iterable[float], name: str, day: str | None = None) -> Element:
    lon, lat = position
    made = child(parent, tag, attributes={"lat": _degrees(lat), "lon": _degrees(min(lon, _EASTERNMOST))})
    if day and not day.startswith(("-", "0000")):
        child(made, "time", f"{day}T00:00:00Z")
    child(made, "name", name)
    return made


def _place(root: Element, place: Feature, sources: _Sources) -> None:
    properties = place["properties"]
    day = told(place, sources.reports).get("date_first")
    made = _point(root, "wpt", place["geometry"]["coordinates"], place_name(properties), day)
    _description(made, place, [*place_lines(properties, sources.cited)], sources)
    unsure = properties["confidence"] < LIKELY
    child(made, "sym", _SYMBOLS["unsure" if unsure else "area" if is_area(properties) else "filled"])
    child(made, "type", properties["kind"])
    _extensions(made, place, sources)


def _route(root: Element, route: Feature, sources: _Sources) -> None:
    made = child(root, "rte")
    _head(made, route, sources)
    for stop in route["properties"]["stops"]:
        # A device goes straight from point to point: one that only stands for a mountain range leads it astray.
        if stop["lon"] is not None and not (stop.get("inexact") and stop["role"] == "via"):
            _point(made, "rtept", (stop["lon"], stop["lat"]), f"{stop['role']}: {stop_name(stop)}")


def _track(root: Element, route: Feature, sources: _Sources) -> None:
    made = child(root, "trk")
    _head(made, route, sources)
    for part in parts(route):
        segment = child(made, "trkseg")
        for lon, lat in part:
            child(segment, "trkpt", attributes={"lat": _degrees(lat), "lon": _degrees(min(lon, _EASTERNMOST))})


def _head(made: Element, route: Feature, sources: _Sources) -> None:
    child(made, "name", route_name(route["properties"]))
    _description(made, route, [*route_lines(route["properties"], sources.cited)], sources)
    child(made, "type", route["properties"]["status"])
    _extensions(made, route, sources)


def _description(made: Element, feature: Feature, lines: list[str], sources: _Sources) -> None:
    """Add what is said of a feature, its reports, and links to them where they have an address."""
    when = when_line(feature, sources.reports)
    child(made, "desc", "\n".join([*lines[:1], *([when] if when else []), *lines[1:]]))
    known = [sources.reports[one] for one in tellers(feature) if one in sources.reports]
    if known:
        child(made, "src", "; ".join(sources.cited[report["id"]] for report in known[:_MOST_LINKS]))
    linked = [(address, report) for report in known if (address := web_address(report["source"]))]
    for address, report in linked[:_MOST_LINKS]:
        child(child(made, "link", attributes={"href": address}), "text", report["title"] or report["id"])


def _extensions(made: Element, feature: Feature, sources: _Sources) -> None:
    own = child(made, "extensions")
    for key, value in columns(feature, sources.reports).items():
        child(own, f"geomap:{key}", str(value))


def _degrees(value: float) -> str:
    """Return degrees as a decimal number, never with an exponent, which GPX does not allow."""
    return f"{value:.6f}".rstrip("0").rstrip(".")
