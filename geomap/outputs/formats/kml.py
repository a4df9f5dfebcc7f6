"""KML 2.2, plain or packed as KMZ: places, routes, the corridors that reports leave open, and names not placed.

Each stands in a folder of its own.

The form is that of OGC 07-147r2. Programs show a description as HTML, so text of reports is escaped for HTML first, and
then for XML. Styles and names say how sure a place is and whether a movement happened; columns stand in `SchemaData`,
dates in `TimeStamp` and `TimeSpan`, which globes have a slider for. No style asks for a picture from the network.
"""

from __future__ import annotations

import html
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as Tree

from geomap.document.confidence import in_words, words
from geomap.document.pooled.days import days_of
from geomap.outputs.formats.flat_columns import NAMES, TYPES, Feature, Reports, columns, reports_of, told
from geomap.outputs.formats.flat_features import (
    Position,
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
    unplaced_lines,
    when_line,
)
from geomap.outputs.formats.xml import DECLARATION, Element, child, closing_of, opening_of, piece_of

_NAMESPACE = "http://www.opengis.net/kml/2.2"
# Colours of KML are alpha, blue, green, red. What did not happen, or may not, is thin and pale.
_LINES = {
    "reported": ("ff3f12a3", "4"),
    "planned": ("c0a85f1b", "2.5"),
    "possible": ("a0005a8a", "2"),
    "denied": ("80524f4b", "1.5"),
}
_CORRIDOR_COLOUR = "303f12a3"
_PLACES = (("ff0e44c1", "1.1"), ("e00e44c1", "1.0"), ("a00e44c1", "0.8"), ("60726f6b", "0.6"))
"""Colour and size of a place at each level of confidence, the surest first."""


class _Sources(NamedTuple):
    """The reports, and how they are cited."""

    reports: Reports
    cited: Mapping[str, str]


def kml_text(document: Mapping[str, Any]) -> str:
    """Return a map document as KML 2.2; routes that are not drawn and names that are not placed have no geometry."""
    return "".join(kml_pieces(document))


def kml_pieces(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the pieces of what `kml_text` returns: a large map is never held as a whole."""
    root, content = Tree.Element("kml", {"xmlns": _NAMESPACE}), Tree.Element("Document")
    yield DECLARATION + opening_of(root, level=0) + opening_of(content, level=1)
    child(content, "name", document["title"])
    child(content, "description", html.escape("Sources: " + "; ".join(document["attribution"])))
    _styles(content)
    _schemas(content)
    yield from (piece_of(one, level=2) for one in content)
    sources = _Sources(reports_of(document), citations(reports_of(document)))
    routes = of_type(document, "route")
    open_ground = [route for route in routes if route["properties"].get("corridor")]
    for name, features, write in (
        ("Places", of_type(document, "place"), _place),
        *((f"Routes: {status}", [one for one in routes if _status(one) == status], _route) for status in _LINES),
        ("Corridors that the reports leave open", open_ground, _corridor),
        ("Routes not drawn", undrawn(document), _undrawn),
        ("Names not placed", unplaced(document), _unplaced),
    ):
        if features:
            yield from _folder(name, features, write, sources)
    yield closing_of(content, level=1) + closing_of(root, level=0)


def write_kmz(document: Mapping[str, Any], path: Path) -> None:
    """Write what `kml_text` returns as KMZ: an archive with `doc.kml`, of the same bytes for the same document."""
    entry = zipfile.ZipInfo("doc.kml")  # As of 1980, the first day that an archive knows.
    entry.compress_type = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(path, "w") as archive, archive.open(entry, "w") as file:
        file.writelines(piece.encode("utf-8") for piece in kml_pieces(document))


def _folder(
    name: str, features: Sequence[Feature], write: Callable[[Element, Feature, _Sources], None], sources: _Sources
) -> Iterator[str]:
    folder = Tree.Element("Folder")
    yield opening_of(folder, level=2) + piece_of(child(folder, "name", name), level=3)
    for feature in features:
        within = Tree.Element(folder.tag)
        write(within, feature, sources)
        yield piece_of(within[0], level=3)
    yield closing_of(folder, level=2)


def _styles(content: Element) -> None:
    for status, (colour, width) in _LINES.items():
        line = child(child(content, "Style", attributes={"id": status}), "LineStyle")
        child(line, "color", colour)
        child(line, "width", width)
    for word, (colour, size) in zip(words(), _PLACES, strict=True):
        for kind in ("place", "area"):
            style = child(content, "Style", attributes={"id": _style_of(kind, word)})
            icon = child(style, "IconStyle")
            child(icon, "color", colour)
            child(icon, "scale", size)
            if kind == "area":
                # No pin: its position is only a point in it. The name stands there alone.
                child(icon, "Icon")
            child(child(style, "LabelStyle"), "color", colour)
    corridor = child(content, "Style", attributes={"id": "corridor"})
    child(child(corridor, "LineStyle"), "color", _CORRIDOR_COLOUR)
    child(child(corridor, "PolyStyle"), "color", _CORRIDOR_COLOUR)


def _style_of(kind: str, word: str) -> str:
    return f"{kind}-{word.replace(' ', '-')}"


def _schemas(content: Element) -> None:
    for kind, names in NAMES.items():
        schema = child(content, "Schema", attributes={"name": kind, "id": f"columns-of-{kind}"})
        for name in names:
            child(schema, "SimpleField", attributes={"type": TYPES.get(name, "string"), "name": name})


def _placemark(
    folder: Element, name: str, feature: Feature, sources: _Sources, *, lines: Sequence[str] = (), style: str | None
) -> Element:
    """Add a placemark up to its geometry, in the order of the schema."""
    made = child(folder, "Placemark")
    child(made, "name", name)
    when = when_line(feature, sources.reports)
    said = [*lines[:1], *([when] if when else []), *lines[1:]]
    child(made, "description", "<br>\n".join(map(html.escape, said)))
    _time(made, _days(feature, sources.reports))
    if style is not None:
        child(made, "styleUrl", f"#{style}")
    kind = feature["properties"]["type"]
    data = child(child(made, "ExtendedData"), "SchemaData", attributes={"schemaUrl": f"#columns-of-{kind}"})
    for key, value in columns(feature, sources.reports).items():
        child(data, "SimpleData", str(value), {"name": key})
    return made


def _days(feature: Feature, reports: Reports) -> Mapping[str, str | None]:
    """Return the first and the last day of a journey where its reports tell them, else those of the reports."""
    bounds = days_of(feature["properties"].get("when"))
    return {"date_first": bounds[0], "date_last": bounds[1]} if bounds else told(feature, reports)


def _time(made: Element, days: Mapping[str, str | None]) -> None:
    """Add when something moved or was told, unless before the year 1, of which programs make different years."""
    first, last = days.get("date_first"), days.get("date_last")
    if not first or not last or first.startswith(("-", "0000")):
        return
    if first == last:
        child(child(made, "TimeStamp"), "when", first)
        return
    span = child(made, "TimeSpan")
    child(span, "begin", first)
    child(span, "end", last)


def _place(folder: Element, place: Feature, sources: _Sources) -> None:
    properties = place["properties"]
    style = _style_of("area" if is_area(properties) else "place", in_words(properties["confidence"]))
    lines = [*place_lines(properties, sources.cited)]
    made = _placemark(folder, place_name(properties), place, sources, lines=lines, style=style)
    lon, lat = place["geometry"]["coordinates"]
    child(child(made, "Point"), "coordinates", _coordinates([(lon, lat)]))


def _status(route: Feature) -> str:
    status: str = route["properties"]["status"]
    return status if status in _LINES else "possible"


def _route(folder: Element, route: Feature, sources: _Sources) -> None:
    properties = route["properties"]
    lines = [*route_lines(properties, sources.cited)]
    made = _placemark(folder, route_name(properties), route, sources, lines=lines, style=_status(route))
    drawn = child(made, "MultiGeometry")
    for part in parts(route):
        line = child(drawn, "LineString")
        child(line, "tessellate", "1")
        child(line, "coordinates", _coordinates(part))


def _undrawn(folder: Element, route: Feature, sources: _Sources) -> None:
    properties = route["properties"]
    lines = [*route_lines(properties, sources.cited)]
    _placemark(folder, route_name(properties), route, sources, lines=lines, style=_status(route))


def _unplaced(folder: Element, name: Feature, sources: _Sources) -> None:
    properties = name["properties"]
    _placemark(
        folder, properties["name"], name, sources, lines=[*unplaced_lines(properties, sources.cited)], style=None
    )


def _corridor(folder: Element, route: Feature, sources: _Sources) -> None:
    made = _placemark(folder, route_name(route["properties"]), route, sources, style="corridor")
    areas = child(made, "MultiGeometry")
    for outer, *holes in route["properties"]["corridor"]["coordinates"]:
        polygon = child(areas, "Polygon")
        for tag, ring in (("outerBoundaryIs", outer), *(("innerBoundaryIs", hole) for hole in holes)):
            child(child(child(polygon, tag), "LinearRing"), "coordinates", _coordinates(ring))


def _coordinates(points: Iterable[Position]) -> str:
    return " ".join(f"{lon:.5f},{lat:.5f}" for lon, lat in points)
