"""A style as SLD, for programs other than QGIS, such as GeoServer: OGC 05-078r4 and 05-077r4 (version 1.1).

It says less than QML: symbols have one size, only shapes that the standard names, and no arrowheads.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree import ElementTree as Tree

from geomap.outputs.formats.xml import Element, child, text_of
from geomap.outputs.pictures.palette import colour
from geomap.outputs.tables.qgis_styles.looks import Choice, Ground, Line, Marker, Rule, Style

_NAMESPACES = {
    "xmlns": "http://www.opengis.net/sld",
    "xmlns:se": "http://www.opengis.net/se",
    "xmlns:ogc": "http://www.opengis.net/ogc",
}
_SHAPES = {"diamond": ("square", 45), "pentagon": ("circle", 0), "hexagon": ("star", 0)}
"""What the standard has for shapes that it does not name, and how far it is turned, degrees."""


def sld(style: Style) -> str:
    """Return a style as SLD."""
    root = Tree.Element("StyledLayerDescriptor", {**_NAMESPACES, "version": "1.1.0"})
    layer = child(root, "NamedLayer")
    child(layer, "se:Name", style.table.name)
    made = child(child(layer, "UserStyle"), "se:FeatureTypeStyle")
    for rule in style.rules:
        _rule(made, rule, named=style.named)
    return text_of(root)


def _rule(parent: Element, rule: Rule, *, named: bool) -> None:
    made = child(parent, "se:Rule")
    child(made, "se:Name", rule.label)
    conditions = child(made, "ogc:Filter")
    if len(rule.choices) > 1:
        conditions = child(conditions, "ogc:And")
    for choice in rule.choices:
        _condition(conditions, choice)
    if isinstance(rule.symbol, Marker):
        _marker(made, rule.symbol)
    elif isinstance(rule.symbol, Line):
        _line(made, rule.symbol)
    else:
        _ground(made, rule.symbol)
    if named:
        _name(made, is_line=isinstance(rule.symbol, Line))


def _condition(parent: Element, choice: Choice) -> None:
    """Add which rows a choice chooses; a filter of the standard has two or more in an `Or`."""
    if choice.otherwise:
        parent = child(parent, "ogc:Not")
    words = choice.words or ("",)
    if len(words) > 1:
        parent = child(parent, "ogc:Or")
    for word in words:
        equal = child(parent, "ogc:PropertyIsEqualTo")
        child(equal, "ogc:PropertyName", choice.column)
        child(equal, "ogc:Literal", word)


def _marker(parent: Element, symbol: Marker) -> None:
    shape, turned = _SHAPES.get(symbol.shape, (symbol.shape, 0))
    graphic = child(child(parent, "se:PointSymbolizer"), "se:Graphic")
    mark = child(graphic, "se:Mark")
    child(mark, "se:WellKnownName", shape)
    _parameters(child(mark, "se:Fill"), fill=symbol.fill)
    _stroke(mark, symbol.rim, symbol.rim_width, (3.0, 2.0) if symbol.dashed else ())
    child(graphic, "se:Opacity", f"{symbol.opacity:g}")
    child(graphic, "se:Size", f"{symbol.size:g}")
    if turned:
        child(graphic, "se:Rotation", str(turned))


def _line(parent: Element, symbol: Line) -> None:
    _stroke(child(parent, "se:LineSymbolizer"), symbol.colour, symbol.width, symbol.dashes)
    if symbol.crossed:
        stroke = child(child(parent, "se:LineSymbolizer"), "se:Stroke")
        along = child(stroke, "se:GraphicStroke")
        graphic = child(along, "se:Graphic")
        mark = child(graphic, "se:Mark")
        child(mark, "se:WellKnownName", "x")
        _stroke(mark, symbol.colour, 1.2, ())
        child(graphic, "se:Size", "8")
        child(child(along, "se:Gap"), "ogc:Literal", "18")


def _ground(parent: Element, symbol: Ground) -> None:
    made = child(parent, "se:PolygonSymbolizer")
    _parameters(child(made, "se:Fill"), fill=symbol.colour, fill_opacity=f"{symbol.opacity:g}")
    _stroke(made, symbol.colour, 1.0, symbol.dashes, opacity=0.75)


def _name(parent: Element, *, is_line: bool) -> None:
    made = child(parent, "se:TextSymbolizer")
    child(child(made, "se:Label"), "ogc:PropertyName", "name")
    _parameters(child(made, "se:Font"), font_size="12")
    place = child(made, "se:LabelPlacement")
    if is_line:
        child(place, "se:LinePlacement")
    else:
        point = child(place, "se:PointPlacement")
        for name, values in (("AnchorPoint", (0.0, 0.5)), ("Displacement", (9.0, 0.0))):
            moved = child(point, f"se:{name}")
            for axis, value in zip("XY", values, strict=True):
                child(moved, f"se:{name}{axis}", f"{value:g}")
    halo = child(made, "se:Halo")
    child(halo, "se:Radius", "2")
    _parameters(child(halo, "se:Fill"), fill=colour("halo", "light"))
    _parameters(child(made, "se:Fill"), fill=colour("ink", "light"))


def _stroke(parent: Element, tint: str, width: float, dashes: Iterable[float], *, opacity: float = 1.0) -> None:
    lengths = " ".join(f"{length:g}" for length in dashes)
    _parameters(
        child(parent, "se:Stroke"),
        stroke=tint,
        stroke_opacity=f"{opacity:g}" if opacity < 1 else None,
        stroke_width=f"{width:g}",
        stroke_linecap="round" if lengths.startswith("0.") else None,
        stroke_dasharray=lengths or None,
    )


def _parameters(parent: Element, **values: str | None) -> None:
    """Add parameters; an underscore in a name stands for a hyphen."""
    for name, value in values.items():
        if value is not None:
            child(parent, "se:SvgParameter", value, {"name": name.replace("_", "-")})
