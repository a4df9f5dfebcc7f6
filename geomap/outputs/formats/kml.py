"""KML 2.2: places, routes, the corridors that reports leave open, and names not placed, each in a folder of its own.

The form is that of OGC 07-147r2. Programs show a description as HTML, so text of reports is escaped for HTML first, and
then for XML.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree as Tree

from geomap.outputs.formats.flat_features import (
    Feature,
    Position,
    of_type,
    parts,
    place_lines,
    route_lines,
    route_name,
    unplaced,
    unplaced_lines,
)
from geomap.outputs.formats.xml import Element, child, text_of

_NAMESPACE = "http://www.opengis.net/kml/2.2"
# Colours of KML are alpha, blue, green, red.
_COLOURS = {"reported": "ff3f12a3", "planned": "ffa85f1b", "possible": "ff005a8a", "denied": "ff524f4b"}
_CORRIDOR_COLOUR = "303f12a3"
_LINE_WIDTH = "3"


def kml_text(document: Mapping[str, Any]) -> str:
    """Return a map document as KML 2.2, without routes that have no line; names not placed have no geometry."""
    root = Tree.Element("kml", {"xmlns": _NAMESPACE})
    content = child(root, "Document")
    child(content, "name", document["title"])
    child(content, "description", html.escape("Sources: " + "; ".join(document["attribution"])))
    _styles(content)
    routes = of_type(document, "route")
    open_ground = [route for route in routes if route["properties"].get("corridor")]
    for name, features, write in (
        ("Places", of_type(document, "place"), _place),
        ("Routes", routes, _route),
        ("Corridors that the reports leave open", open_ground, _corridor),
    ):
        if features:
            folder = _folder(content, name)
            for feature in features:
                write(folder, feature)
    if unsure := unplaced(document):
        folder = _folder(content, "Names not placed")
        for guessed in unsure:
            _placemark(folder, guessed["name"], unplaced_lines(guessed))
    return text_of(root)


def _styles(content: Element) -> None:
    for status, colour in _COLOURS.items():
        line = child(child(content, "Style", attributes={"id": status}), "LineStyle")
        child(line, "color", colour)
        child(line, "width", _LINE_WIDTH)
    corridor = child(content, "Style", attributes={"id": "corridor"})
    child(child(corridor, "LineStyle"), "color", _CORRIDOR_COLOUR)
    child(child(corridor, "PolyStyle"), "color", _CORRIDOR_COLOUR)


def _folder(content: Element, name: str) -> Element:
    folder = child(content, "Folder")
    child(folder, "name", name)
    return folder


def _placemark(folder: Element, name: str, lines: Iterable[str], style: str | None = None) -> Element:
    made = child(folder, "Placemark")
    child(made, "name", name)
    child(made, "description", "<br>\n".join(html.escape(line) for line in lines))
    if style is not None:
        child(made, "styleUrl", f"#{style}")
    return made


def _place(folder: Element, place: Feature) -> None:
    properties = place["properties"]
    made = _placemark(folder, properties["name"], place_lines(properties))
    lon, lat = place["geometry"]["coordinates"]
    child(child(made, "Point"), "coordinates", _coordinates([(lon, lat)]))


def _route(folder: Element, route: Feature) -> None:
    properties = route["properties"]
    status = properties["status"] if properties["status"] in _COLOURS else "possible"
    made = _placemark(folder, route_name(properties), route_lines(properties), status)
    lines = child(made, "MultiGeometry")
    for part in parts(route):
        line = child(lines, "LineString")
        child(line, "tessellate", "1")
        child(line, "coordinates", _coordinates(part))


def _corridor(folder: Element, route: Feature) -> None:
    made = _placemark(folder, route_name(route["properties"]), (), "corridor")
    areas = child(made, "MultiGeometry")
    for outer, *holes in route["properties"]["corridor"]["coordinates"]:
        polygon = child(areas, "Polygon")
        for tag, ring in (("outerBoundaryIs", outer), *(("innerBoundaryIs", hole) for hole in holes)):
            child(child(child(polygon, tag), "LinearRing"), "coordinates", _coordinates(ring))


def _coordinates(points: Iterable[Position]) -> str:
    return " ".join(f"{lon:.5f},{lat:.5f}" for lon, lat in points)
