"""Draws the places of a picture and writes names where they fit: the same symbols as on the page, no name over another.

What always holds: places come in the order of their mentions, so that of two names that do not fit the more important
one stays; symbols are solid, hollow or dashed by how sure it is which place is meant.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from gazetteer.kinds import KINDS
from geomap.document.confidence import drawn_as
from geomap.document.place_features import spelling, times_named
from geomap.outputs.pictures.lettering import Room, width_of
from geomap.outputs.pictures.mercator import Point, View
from geomap.outputs.pictures.palette import Theme, colour
from geomap.outputs.pictures.svg import Markup, clean, element, group, number

Labels = Literal["report", "gazetteer"]

SHAPES = {
    "P": ("Settlements", "M1 0A1 1 0 1 1 -1 0A1 1 0 1 1 1 0Z"),
    "A": ("Countries and provinces", "M-.86 -.86H.86V.86H-.86Z"),
    "H": ("Waters", "M0 -1.2C.6 -.45 .92 -.05 .92 .32A.92 .92 0 0 1 -.92 .32C-.92 -.05 -.6 -.45 0 -1.2Z"),
    "T": ("Mountains, islands, land forms", "M0 -1.08L1.08 .86H-1.08Z"),
    "S": ("Bases, airports, sites", "M0 -1.15L1.15 0L0 1.15L-1.15 0Z"),
    "L": ("Regions and continents", "M.58 -1H-.58L-1.12 0L-.58 1H.58L1.12 0Z"),
    "X": ("Other positions", "M-.4 -1H.4V-.4H1V.4H.4V1H-.4V.4H-1V-.4H-.4Z"),
}
"""Name and shape of each class of place, as `front_end/map/symbols.js` has them; a test compares."""

_MOST_PLACES, _MOST_TAKEN, _MOST_NAMES = 3_000, 400, 150
_UNITS_FROM = 5.5
_ROOM_FOR = {"unit": 1.1, "river": 1.1}
"""How much wider than its name an area has to be; others may be a little narrower."""

_RIVERS_APART = 400
"""Pixels between two names of one river."""

_A_SETTLEMENT = 26_000
"""Square pixels of the picture for each settlement of the ground that is named."""

_TYPES = {
    "place": (13.0, "600", "normal", 0.0, "ink"),
    "country": (11.0, "600", "normal", 1.4, "country-name"),
    "unit": (11.0, "400", "normal", 0.3, "country-name"),
    "water": (12.0, "400", "italic", 0.6, "lake-name"),
    "river": (11.0, "400", "italic", 0.6, "lake-name"),
    "settlement": (11.0, "400", "normal", 0.0, "town-name"),
}
"""Size, weight, style, space between letters and colour of names."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the picture.

    Attributes:
        place: Its properties.
        at: Where its symbol stands.
        letter: Its class, a key of `SHAPES`.
        drawn: `filled`, `hollow` or `dashed`.
        radius: Of its symbol, whose area grows with the mentions.
    """

    place: Mapping[str, Any]
    at: Point
    letter: str
    drawn: str
    radius: float


def spots_of(document: Mapping[str, Any], view: View) -> list[Spot]:
    """Return all places, the most often mentioned first."""
    places = [one for one in document["features"] if one["properties"]["type"] == "place" and one["geometry"]]
    ordered = sorted(places, key=lambda one: (-times_named(one["properties"]), str(one["properties"]["name"])))
    return [_spot(one, view) for one in ordered]


def _spot(feature: Mapping[str, Any], view: View) -> Spot:
    place = feature["properties"]
    lon, lat = feature["geometry"]["coordinates"][:2]
    radius = min(17.0, 4.2 + 2 * math.sqrt(times_named(place)))
    at = view.point(view.turned(lon), lat)
    return Spot(place, at, letter_of(place), drawn_as(place["confidence"]), radius)


def letter_of(place: Mapping[str, Any]) -> str:
    """Return the class of a place."""
    kind = KINDS.get(place["kind"])
    return kind.feature_class if kind and kind.feature_class in SHAPES else "X"


def is_area(place: Mapping[str, Any]) -> bool:
    """Tell whether a place is an area, of which its symbol is only a point."""
    return place["kind"] in KINDS and KINDS[place["kind"]].is_area


def name_of(place: Mapping[str, Any], labels: Labels) -> str:
    """Return what a place is called: the most frequent spelling of the reports, or its own name."""
    return clean(place["name"] if labels == "gazetteer" else spelling(place), 40)


def labels_of(document: Mapping[str, Any]) -> Labels:
    """Return whose words the names on a map are."""
    return "gazetteer" if document.get("labels") == "gazetteer" else "report"


def symbol(letter: str, radius: float, drawn: str, theme: Theme, *, at: Point) -> Markup:
    """Return the symbol of a place on its halo."""
    tint, halo = colour(letter, theme), colour("halo", theme)
    shape = {
        "d": SHAPES[letter][1],
        "transform": f"translate({number(at[0])} {number(at[1])}) scale({number(radius)})",
        "stroke-linejoin": "round",
    }
    wide = {"fill": halo, "stroke": halo, "stroke-width": f"{4.4 / radius:.2f}"}
    if drawn == "filled":
        return element("path", {**shape, **wide, "fill": tint, "paint-order": "stroke"})
    width = 2.5 if drawn == "hollow" else 2.0
    look = {"fill": halo, "stroke": tint, "stroke-width": f"{width / radius:.3f}"}
    dashes = {"stroke-dasharray": f"{2.5 / radius:.3f}"} if drawn == "dashed" else {}
    return Markup(element("path", {**shape, **wide}) + element("path", {**shape, **look, **dashes}))


def drawn_spots(spots: Sequence[Spot], view: View, theme: Theme) -> list[Markup]:
    """Return the symbols that are seen: areas below points, the most important on top."""
    seen = [spot for spot in spots if view.holds(spot.at, margin=spot.radius)][:_MOST_PLACES]
    seen.reverse()
    seen.sort(key=lambda spot: not is_area(spot.place))
    return [symbol(spot.letter, spot.radius, spot.drawn, theme, at=spot.at) for spot in seen]


def take_room(spots: Sequence[Spot], view: View, room: Room) -> None:
    """Take the room of the symbols."""
    for spot in [spot for spot in spots if view.holds(spot.at)][:_MOST_TAKEN]:
        (x, y), radius = spot.at, spot.radius
        room.take(x - radius, y - radius, x + radius, y + radius)


def place_names(spots: Sequence[Spot], view: View, theme: Theme, room: Room, labels: Labels) -> list[Markup]:
    """Return the names of places that fit."""
    written = []
    for spot in [spot for spot in spots if view.holds(spot.at)][:_MOST_NAMES]:
        name = name_of(spot.place, labels)
        found = _beside(room, name, spot.at, 13.0, spot.radius + 3, bold=True, strict=False) if name else None
        if found:
            written.append(_text(name, found, "place", theme))
    return written


def ground_names(
    spots: Sequence[Spot], basemap: Mapping[str, Any], view: View, theme: Theme, room: Room, labels: Labels
) -> list[Markup]:
    """Return the names of the ground that fit, but those that places bear."""
    named = {name for spot in spots[:_MOST_TAKEN] for name in (name_of(spot.place, labels), spot.place["name"])}
    return _ground_names([label for label in basemap["labels"] if label[0] not in named], view, theme, room)


def _ground_names(labels: Sequence[Sequence[Any]], view: View, theme: Theme, room: Room) -> list[Markup]:
    """Return the names of countries, waters, settlements and units that fit."""
    written: list[Markup] = []
    rivers: list[tuple[str, Point]] = []
    left = round(view.width * view.height / _A_SETTLEMENT)
    for wanted in ("country", "water", "river", "settlement", "unit")[: 5 if view.zoom >= _UNITS_FROM else 4]:
        for text, lon, lat, kind, _, width, *turn in labels:
            at = view.point(view.turned(lon), lat)
            if kind != wanted or not view.holds(at):
                continue
            name = clean(text, 40).upper() if kind == "country" else clean(text, 40)
            if kind != "settlement":
                wide = width * 256 * 2**view.zoom / 360
                if any(other == name and math.dist(point, at) < _RIVERS_APART for other, point in rivers):
                    continue
                written.append(_across(room, name, kind, at, theme, wide=wide, turn=turn[0] if turn else 0))
                rivers += [(name, at)] if kind == "river" and written[-1] else []
            elif left > 0 and (found := _beside(room, name, at, _TYPES[kind][0], 6.0, bold=False, strict=True)):
                left -= 1
                room.take(at[0] - 4, at[1] - 4, at[0] + 4, at[1] + 4)
                written += [_dot(at, theme), _text(name, found, kind, theme)]
    return [part for part in written if part]


def _across(room: Room, name: str, kind: str, at: Point, theme: Theme, *, wide: float, turn: float) -> Markup:
    """Return a name across its area or along its river, where that is wide enough for it and nothing is in the way."""
    size, weight, _, spacing, _ = _TYPES[kind]
    width = width_of(name, size, bold=weight == "600", spacing=spacing)
    angle = math.radians(turn)
    if turn:
        # Beside the river, not on it.
        at = at[0] + math.sin(angle) * size * 0.9, at[1] - math.cos(angle) * size * 0.9
    across, up = width / 2 + 6, size * 0.65 + 4
    right = abs(math.cos(angle)) * across + abs(math.sin(angle)) * up
    down = abs(math.sin(angle)) * across + abs(math.cos(angle)) * up
    box = at[0] - right, at[1] - down, at[0] + right, at[1] + down
    if wide < width * _ROOM_FOR.get(kind, 0.85) or not room.fits(*box):
        return Markup("")
    room.take(*box)
    return _text(name, (at[0] - width / 2, at[1] - size * 0.65), kind, theme, turn=turn, about=at)


def _dot(at: Point, theme: Theme) -> Markup:
    return element("circle", {"cx": at[0], "cy": at[1], "r": 2, "fill": colour("town-name", theme)})


def _beside(room: Room, text: str, at: Point, size: float, gap: float, *, bold: bool, strict: bool) -> Point | None:
    """Return where a name fits beside a point, and take the room: right, left, above, below, then over a line."""
    width = width_of(text, size, bold=bold)
    sides = (
        (at[0] + gap, at[1] - size * 0.65), (at[0] - gap - width, at[1] - size * 0.65),
        (at[0] - width / 2, at[1] - gap - size * 1.3), (at[0] - width / 2, at[1] + gap - 1),
    )  # fmt: skip
    for clear in (True,) if strict else (True, False):
        for left, top in sides:
            if room.fits(left, top, left + width, top + size * 1.3, clear=clear):
                room.take(left, top, left + width, top + size * 1.3)
                return left, top
    return None


def _text(text: str, at: Point, kind: str, theme: Theme, *, turn: float = 0.0, about: Point = (0.0, 0.0)) -> Markup:
    """Return a name in the type of its kind, with its top left at a point."""
    size, weight, style, spacing, fill = _TYPES[kind]
    look = {
        "x": at[0],
        "y": at[1] + size,
        "font-size": size,
        "font-weight": None if weight == "400" else weight,
        "font-style": None if style == "normal" else style,
        "letter-spacing": spacing or None,
        "fill": colour(fill, theme),
        "stroke": colour("halo", theme),
        "transform": f"rotate({turn:.6g} {about[0]:.1f} {about[1]:.1f})" if turn else None,
    }
    return element("text", look, text)


def names_group(parts: Sequence[Markup]) -> Markup:
    """Return names with the halo that they share."""
    return group(parts, stroke_width=3, stroke_linejoin="round", paint_order="stroke")
