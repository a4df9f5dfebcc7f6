"""A style as QML, the language of QGIS: rules, symbols and names.

Written for QGIS 3.22 and later; tried with it. Names of places are shown as text: nothing in them is read as HTML or as
an expression. Sizes are points, so that a printed map looks like a screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as Tree

from geomap.outputs.formats.xml import Element, child, text_of
from geomap.outputs.pictures.palette import colour
from geomap.outputs.tables.qgis_styles.looks import STATUSES, Choice, Ground, Line, Marker, Rule, Style

_POINTS_A_PIXEL = 0.75
_ARROWS_APART = 130.0
_CROSSES_APART = 26.0
_CASING = 3.4
"""How much wider than its line a casing is."""

_GEOMETRIES = {"POINT": "0", "MULTILINESTRING": "1", "MULTIPOLYGON": "2"}
_PLACEMENTS = {"POINT": "6", "MULTILINESTRING": "3", "MULTIPOLYGON": "4"}
_SYMBOLS = {Marker: "marker", Line: "line", Ground: "fill"}
_SIZE_BY_MENTIONS = f'{_POINTS_A_PIXEL} * min(34, 8.4 + 4 * sqrt(coalesce("mentions", 1)))'
"""The size that a symbol has on the map."""


def qml(style: Style) -> str:
    """Return a style as QML."""
    root = Tree.Element("qgis", {"version": "3.22.0", "styleCategories": "Symbology|Labeling"})
    order = _order(style)
    renderer = child(
        root,
        "renderer-v2",
        attributes={"type": "RuleRenderer", "symbollevels": "0", "enableorderby": "1" if order else "0"},
    )
    rules = child(renderer, "rules", attributes={"key": _key(style, 0)})
    symbols = child(renderer, "symbols")
    for number, rule in enumerate(style.rules):
        told = {"filter": expression(rule), "label": rule.label, "symbol": str(number), "key": _key(style, number + 1)}
        child(rules, "rule", attributes=told)
        _symbol(symbols, str(number), rule.symbol)
    if order:
        child(child(renderer, "orderby"), "orderByClause", order, {"asc": "1", "nullsFirst": "1"})
    if style.named:
        _names(root, style)
    child(root, "layerGeometryType", _GEOMETRIES[str(style.table.shape)])
    return text_of(root)


def expression(rule: Rule) -> str:
    """Return the rows that a rule is for, as an expression of QGIS."""
    return " AND ".join(map(_condition, rule.choices))


def _condition(choice: Choice) -> str:
    if not choice.words:
        return "TRUE" if choice.otherwise else "FALSE"
    words = ", ".join(map(_quoted, choice.words))
    if choice.otherwise:
        return f'("{choice.column}" IS NULL OR "{choice.column}" NOT IN ({words}))'
    return f'"{choice.column}" IN ({words})'


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "''") + "'"


def _order(style: Style) -> str | None:
    if style.topmost == "status":
        whens = " ".join(f"WHEN {_quoted(status)} THEN {number}" for number, status in enumerate(STATUSES))
        return f'CASE "status" {whens} END'
    return f'"{style.topmost}"' if style.topmost else None


def _key(style: Style, number: int) -> str:
    """Return a key of a rule, which QGIS wants to be unlike all others of the style."""
    return f"{{geomap-{style.table.name}-{number}}}"


def _symbol(parent: Element, name: str, symbol: Marker | Line | Ground) -> None:
    opacity = symbol.opacity if isinstance(symbol, Marker) else 1.0
    made = child(parent, "symbol", attributes={"name": name, "type": _SYMBOLS[type(symbol)], "alpha": f"{opacity:g}"})
    if isinstance(symbol, Marker):
        by = {"size": _SIZE_BY_MENTIONS} if symbol.grows else {}
        _layer(made, "SimpleMarker", _marker(symbol), by)
    elif isinstance(symbol, Line):
        halo = colour("halo", "light")
        _layer(made, "SimpleLine", _stroke(_rgba(halo, 0.8), symbol.width + _CASING, ()))
        _layer(made, "SimpleLine", _stroke(_rgba(symbol.colour), symbol.width, symbol.dashes))
        _along(made, name, symbol)
    else:
        fill = {"color": _rgba(symbol.colour, symbol.opacity), "style": "solid", "outline_style": "no"}
        _layer(made, "SimpleFill", fill)
        _layer(made, "SimpleLine", _stroke(_rgba(symbol.colour, 0.75), 1.0, symbol.dashes))


def _marker(symbol: Marker) -> dict[str, str]:
    return {
        "name": "cross_fill" if symbol.shape == "cross" else symbol.shape,
        "color": _rgba(symbol.fill),
        "outline_color": _rgba(symbol.rim),
        "outline_style": "dash" if symbol.dashed else "solid",
        **_length("outline_width", symbol.rim_width),
        **_length("size", symbol.size),
    }


def _along(parent: Element, name: str, line: Line) -> None:
    """Add what stands along a line: crosses where it is denied, otherwise arrowheads that say which way it leads."""
    apart = _CROSSES_APART if line.crossed else _ARROWS_APART
    placed = {"placement": "interval", "placements": "Interval", "rotate": "1", **_length("interval", apart)}
    layer = _layer(parent, "MarkerLine", placed)
    inner = child(layer, "symbol", attributes={"name": f"@{name}@2", "type": "marker", "alpha": "1"})
    mark = Marker("cross2" if line.crossed else "filled_arrowhead", line.colour, line.colour, 1.2, 8.0)
    _layer(inner, "SimpleMarker", _marker(mark))


def _stroke(tint: str, width: float, dashes: Iterable[float]) -> dict[str, str]:
    lengths = [f"{length * _POINTS_A_PIXEL:g}" for length in dashes]
    dotted = bool(lengths) and float(lengths[0]) < 1
    return {
        "line_color": tint,
        "line_style": "solid",
        **_length("line_width", width),
        "capstyle": "round" if dotted else "flat",
        "joinstyle": "round",
        "use_custom_dash": "1" if lengths else "0",
        "customdash": ";".join(lengths),
        "customdash_unit": "Point",
    }


def _length(name: str, pixels: float) -> dict[str, str]:
    return {name: f"{pixels * _POINTS_A_PIXEL:g}", f"{name}_unit": "Point"}


def _rgba(tint: str, opacity: float = 1.0) -> str:
    red, green, blue = (int(tint[start : start + 2], 16) for start in (1, 3, 5))
    return f"{red},{green},{blue},{round(opacity * 255)}"


def _layer(parent: Element, kind: str, options: Mapping[str, str], by: Mapping[str, str] | None = None) -> Element:
    """Add a layer of a symbol, with expressions for what depends on the row."""
    made = child(parent, "layer", attributes={"class": kind, "enabled": "1", "locked": "0", "pass": "0"})
    listed = child(made, "Option", attributes={"type": "Map"})
    for name, value in options.items():
        child(listed, "Option", attributes={"name": name, "type": "QString", "value": value})
    if by:
        told = child(child(made, "data_defined_properties"), "Option", attributes={"type": "Map"})
        child(told, "Option", attributes={"name": "name", "type": "QString", "value": ""})
        properties = child(told, "Option", attributes={"name": "properties", "type": "Map"})
        for name, wanted in by.items():
            one = child(properties, "Option", attributes={"name": name, "type": "Map"})
            for key, kind_, value in (
                ("active", "bool", "true"),
                ("expression", "QString", wanted),
                ("type", "int", "3"),
            ):
                child(one, "Option", attributes={"name": key, "type": kind_, "value": value})
        child(told, "Option", attributes={"name": "type", "type": "QString", "value": "collection"})
    return made


def _active(wanted: str) -> Iterable[tuple[str, str, str]]:
    return ("active", "bool", "true"), ("expression", "QString", wanted), ("type", "int", "3")


def _names(root: Element, style: Style) -> None:
    shape = str(style.table.shape)
    settings = child(child(root, "labeling", attributes={"type": "simple"}), "settings")
    text = {
        "fieldName": "name",
        "isExpression": "0",
        "allowHtml": "0",
        "fontSize": "9",
        "fontSizeUnit": "Point",
        "textColor": _rgba(colour("ink", "light")),
        "textOpacity": "1",
    }
    written = child(settings, "text-style", attributes=text)
    halo = {
        "bufferDraw": "1",
        "bufferSize": "1.5",
        "bufferSizeUnits": "Point",
        "bufferColor": _rgba(colour("halo", "light")),
        "bufferOpacity": "1",
    }
    child(written, "text-buffer", attributes=halo)
    placed = {
        "placement": _PLACEMENTS[shape],
        "offsetType": "1",
        "dist": "2",
        "distUnits": "Point",
        "predefinedPositionOrder": "R,L,TR,BR,TL,BL,TSR,BSR",
        "placementFlags": "10",
    }
    child(settings, "placement", attributes=placed)
    child(settings, "rendering", attributes={"drawLabels": "1", "obstacle": "1", "scaleVisibility": "0"})
