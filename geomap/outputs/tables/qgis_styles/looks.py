"""What each layer looks like: rules that choose rows by the words of a column, and a symbol for each.

Colours are those of the map. Sizes are pixels of a screen, 96 to the inch, as on the page. Always holds: every word
that a column can hold is chosen by exactly one rule of each class.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from gazetteer.kinds import KINDS
from geomap.document.confidence import drawings_in_words, words_by_drawing
from geomap.outputs.pictures.drawn_places import SHAPES
from geomap.outputs.pictures.palette import colour
from geomap.outputs.tables import schema

_OTHER_CLASS = "X"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows a rule is for.

    Attributes:
        column: A column of text.
        words: What it holds.
        otherwise: Whether it is rather for all rows that hold none of these words.
    """

    column: str
    words: tuple[str, ...]
    otherwise: bool = False


@dataclass(frozen=True, slots=True)
class Marker:
    """The symbol of a point.

    Attributes:
        shape: `circle`, `square`, `triangle`, `diamond`, `pentagon`, `hexagon` or `cross`.
        fill: Colour of the inside, as `#rrggbb`.
        rim: Colour of the rim.
        rim_width: Its width.
        dashed: Whether the rim is dashed.
        size: From side to side.
        opacity: From 0 to 1.
        grows: Whether it is larger by the column `mentions`, as on the map.
    """

    shape: str
    fill: str
    rim: str
    rim_width: float
    size: float
    dashed: bool = False
    opacity: float = 1.0
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The symbol of a line.

    Attributes:
        colour: As `#rrggbb`.
        width: Of the line; its casing is wider.
        dashes: Lengths of dashes and gaps; empty for a solid line.
        crossed: Whether it is crossed out; arrowheads say which way a line leads that is not.
    """

    colour: str
    width: float
    dashes: tuple[float, ...] = ()
    crossed: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """The symbol of an area.

    Attributes:
        colour: Of the inside and the rim, as `#rrggbb`.
        opacity: Of the inside, from 0 to 1.
        dashes: Lengths of dashes and gaps of the rim; empty for a solid one.
    """

    colour: str
    opacity: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule.

    Attributes:
        label: What the legend calls it.
        choices: Which rows it is for: all that every choice chooses.
        symbol: How they are drawn.
    """

    label: str
    choices: tuple[Choice, ...]
    symbol: Marker | Line | Ground


@dataclass(frozen=True, slots=True)
class Style:
    """The look of a layer.

    Attributes:
        table: The table.
        rules: Its rules.
        named: Whether names stand beside the symbols.
        topmost: Which rows are drawn last, over the others: those with the most in the column `mentions`, or those of a
            later rule; None where that is the same.
    """

    table: schema.Table
    rules: tuple[Rule, ...]
    named: bool
    topmost: str | None = None


_QGIS_SHAPES = {
    "P": "circle", "A": "square", "H": "pentagon", "T": "triangle", "S": "diamond", "L": "hexagon", "X": "cross",
}  # fmt: skip
"""The shapes nearest to those of `SHAPES` that QGIS has."""

_LINES = {
    "denied": ("quiet", 1.8, ()),
    "possible": ("route-3", 3.4, (0.1, 6.0)),
    "planned": ("route-1", 2.6, (4.0, 4.0)),
    "reported": ("route-0", 2.6, ()),
}
"""Colour, width and dashes by status, the lowest first: the colours that statuses have on a map with many movers."""

STATUSES = tuple(_LINES)
"""Statuses of routes, from the lowest to the topmost."""


def styles(kinds: Collection[str]) -> list[Style]:
    """Return the looks of all layers.

    Args:
        kinds: The kinds of place that there are: for others the legends of places and areas have no rule, but those
            that the gazetteer does not know are always drawn.
    """
    classes = [letter for letter in SHAPES if letter == _OTHER_CLASS or letter in {_class_of(kind) for kind in kinds}]
    return [
        Style(schema.PLACES, tuple(_by_class(classes, _place)), named=True, topmost="mentions"),
        Style(schema.AREAS, tuple(_by_class(classes, _area)), named=False),
        Style(schema.ROUTES, tuple(_by_status(_route)), named=True, topmost="status"),
        Style(schema.CORRIDORS, tuple(_by_status(_corridor)), named=False),
        Style(schema.MENTIONS, tuple(_mentions()), named=False),
        Style(schema.STOPS, tuple(_stops()), named=False),
    ]


def _class_of(kind: str) -> str:
    known = KINDS[kind].feature_class if kind in KINDS else _OTHER_CLASS
    return known if known in SHAPES else _OTHER_CLASS


def _by_class(classes: Collection[str], symbol: Callable[[str, str], Marker | Ground]) -> Iterator[Rule]:
    """Yield a rule for each class of place and each way to draw how sure it is."""
    kinds = {letter: tuple(kind for kind in KINDS if _class_of(kind) == letter) for letter in classes}
    told = tuple(kind for letter in classes if letter != _OTHER_CLASS for kind in kinds[letter])
    means = drawings_in_words()
    for letter in classes:
        others = letter == _OTHER_CLASS
        chosen = Choice("kind", told if others else kinds[letter], otherwise=others)
        for drawn, sure in words_by_drawing().items():
            label = f"{SHAPES[letter][0]}: {means[drawn]}"
            yield Rule(label, (chosen, Choice("certainty", tuple(sure))), symbol(letter, drawn))


def _place(letter: str, drawn: str) -> Marker:
    tint, halo = colour(letter, "light"), colour("halo", "light")
    shape = _QGIS_SHAPES[letter]
    if drawn == "filled":
        return Marker(shape, tint, halo, 1.0, 12.0, grows=True)
    if drawn == "hollow":
        return Marker(shape, halo, tint, 2.5, 12.0, grows=True)
    return Marker(shape, halo, tint, 2.0, 12.0, dashed=True, opacity=0.7, grows=True)


def _area(letter: str, drawn: str) -> Ground:
    tint = colour(letter, "light")
    return Ground(tint, 0.06 if drawn == "filled" else 0.0, (4.0, 3.0) if drawn == "dashed" else ())


def _by_status(symbol: Callable[[str], Line | Ground]) -> Iterator[Rule]:
    for status in STATUSES:
        yield Rule(status, (Choice("status", (status,)),), symbol(status))


def _route(status: str) -> Line:
    name, width, dashes = _LINES[status]
    return Line(colour(name, "light"), width, dashes, crossed=status == "denied")


def _corridor(status: str) -> Ground:
    return Ground(colour(_LINES[status][0], "light"), 0.1, (1.5, 4.0))


def _mentions() -> Iterator[Rule]:
    ink, halo = colour("quiet", "light"), colour("halo", "light")
    means = drawings_in_words()
    for drawn, sure in words_by_drawing().items():
        look = Marker("circle", ink if drawn == "filled" else halo, ink, 1.0, 5.0, dashed=drawn == "dashed")
        yield Rule(means[drawn], (Choice("certainty", tuple(sure)),), look)


def _stops() -> Iterator[Rule]:
    tint, halo = colour("route-0", "light"), colour("halo", "light")
    for role, fill, rim, size in (
        ("origin", halo, tint, 10.0),
        ("via", tint, halo, 7.0),
        ("destination", tint, halo, 10.0),
    ):
        yield Rule(role, (Choice("role", (role,)),), Marker("circle", fill, rim, 2.0, size))
