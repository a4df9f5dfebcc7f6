"""Puts a picture together: title and sentence, the map, scale and legend of what is drawn, and the credit in full.

What always holds: a picture has the size that was asked for, and no credit is cut: where words leave the map too
little, they become smaller, and where even that does not do, the size is refused.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer.model import Bounds
from geomap.document.confidence import drawings_in_words, drawn_as
from geomap.document.summary import period
from geomap.errors import PictureImpossible
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.pictures import drawn_ground, drawn_places, drawn_routes
from geomap.outputs.pictures.drawn_places import SHAPES, Labels
from geomap.outputs.pictures.lettering import LEADING, SANS, SERIF, Room, in_lines, paragraph, width_of
from geomap.outputs.pictures.line_names import line_names
from geomap.outputs.pictures.mercator import View
from geomap.outputs.pictures.palette import Theme, colour
from geomap.outputs.pictures.svg import Markup, clean, element, group

BORDERS = "Borders: Natural Earth, de facto; they take no side"

_WIDEST = 1_400.0
"""Pixels of width from which a picture is drawn larger instead of wider."""

_LEAST_SHARE, _LEAST_HEIGHT = 0.42, 60.0
_MOST_TITLE, _MOST_SENTENCE, _MOST_NAMED = 3, 6, 4
_ROW = 22.0

_STATUS_WORDS = {
    "reported": "reported as having happened", "planned": "planned", "denied": "denied",
    "possible": "possible, not confirmed",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a picture, in lines, at one size.

    Attributes:
        size: For 1 they have their usual size.
        title: Lines of the title.
        sentence: Lines of the sentence.
        credit: Lines of the credit.
        legend: Rows of the legend.
        above: Height of what stands over the map.
        below: Height of what stands under it.
    """

    size: float
    title: list[str]
    sentence: list[str]
    credit: list[str]
    legend: list[list[_Entry]]
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class _Entry:
    """What one symbol means; a heading has none."""

    words: str
    symbol: tuple[str, str] | None
    width: float


def picture(
    document: Mapping[str, Any],
    *,
    basemap: Mapping[str, Any],
    size: tuple[int, int] = (1200, 675),
    theme: Theme = "light",
    labels: Labels | None = None,
) -> str:
    """Return a map document as a picture, an SVG document that can stand alone.

    Args:
        document: The map document.
        basemap: The ground, as `geomap.outputs.map_file.basemap.Basemap.to_json` has it.
        size: Width and height in pixels.
        theme: Light or dark.
        labels: Whether places bear the reports' most frequent spelling or their own name; None as the document says.

    Raises:
        PictureImpossible: The size leaves no room for the credits.
    """
    document = document if labels is None else {**document, "labels": labels}
    scale = max(1.0, size[0] / _WIDEST)
    width, height = size[0] / scale, size[1] / scale
    edge = 24.0 if width >= 600 else 12.0
    text = _fitting(document, basemap, width=width, height=height, edge=edge)
    high = height - text.above - text.below
    drawn, _ = map_part(document, basemap=basemap, width=width, height=high, theme=theme, step=0.6, whole=False)
    plain = {"fill": colour("ink", theme), "font_family": SANS}
    y = edge * 0.7
    head = [
        paragraph(text.title, x=edge, y=y, size=28 * text.size, fill=colour("ink", theme), font_family=SERIF,
                  font_weight="600"),
        paragraph(text.sentence, x=edge, y=y + len(text.title) * 28 * text.size * LEADING + 3, size=16 * text.size,
                  **plain),
    ]  # fmt: skip
    foot = text.above + high + 6
    credit = foot + len(text.legend) * _ROW * text.size + 4
    small = {"fill": colour("quiet", theme), "font_family": SANS}
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg", "width": size[0], "height": size[1],
            "viewBox": f"0 0 {width:.6g} {height:.6g}", "role": "img",
        },
        element("title", {}, clean(document.get("title"), 200)),
        element("rect", {"width": width, "height": height, "fill": colour("paper", theme)}),
        *head,
        element(
            "svg", {"y": text.above, "width": width, "height": high, "viewBox": f"0 0 {width:.6g} {high:.6g}",
                    "overflow": "hidden"}, drawn
        ),
        _legend(text, theme, x=edge, y=foot),
        paragraph(text.credit, x=edge, y=credit, size=10 * text.size, **small),
    )  # fmt: skip


def map_part(
    document: Mapping[str, Any],
    *,
    basemap: Mapping[str, Any],
    width: float,
    height: float,
    theme: Theme,
    step: float,
    whole: bool,
) -> tuple[Markup, View]:
    """Return the map alone, and what it shows.

    Args:
        document: The map document.
        basemap: The ground.
        width: Pixels.
        height: Pixels.
        theme: Light or dark.
        step: Pixels that points of the ground lie apart at least.
        whole: Whether its coordinates are whole pixels.
    """
    view = _view(document, basemap, width=width, height=height)
    spots, lines = drawn_places.spots_of(document, view), drawn_routes.lines_of(document, view)
    room = Room(width, height, lines=[point for line in lines for point in drawn_routes.stepping(line, view)])
    bar, box = _scale_bar(view, theme)
    room.take(*box)
    letters = {
        spot.place["gazetteer_id"]: (spot.letter, spot.drawn) for spot in spots if spot.place.get("gazetteer_id")
    }
    labels = drawn_places.labels_of(document)
    parts = [
        element("rect", {"width": width, "height": height, "fill": colour("water", theme)}),
        *drawn_ground.ground(basemap, view, theme, step=step, whole=whole),
        *drawn_ground.areas(basemap, view, theme, letters, step=step, whole=whole),
        *drawn_routes.drawn_lines(lines, view, theme, whole=whole),
    ]
    drawn_places.take_room(spots, view, room)
    of_places = drawn_places.place_names(spots, view, theme, room, labels)
    names = [
        *of_places,
        *line_names(lines, view, theme, room),
        *drawn_places.ground_names(spots, basemap, view, theme, room, labels),
    ]
    parts += [drawn_places.names_group(names), *drawn_places.drawn_spots(spots, view, theme), bar]
    return group(parts, font_family=SANS), view


def _view(document: Mapping[str, Any], basemap: Mapping[str, Any], *, width: float, height: float) -> View:
    """Return the view on which the map file opens."""
    bounds = basemap.get("view") or focus_bounds(document)
    return View.of(None if bounds is None else Bounds(*bounds), width=width, height=height)


def _fitting(
    document: Mapping[str, Any], basemap: Mapping[str, Any], *, width: float, height: float, edge: float
) -> _Text:
    """Return the words at the largest size that leaves the map enough."""
    for size in (1.0, 0.88, 0.76, 0.66, 0.58):
        narrow = size if width >= 600 else size * 0.9
        text = _words(document, basemap, size=narrow, width=width, height=height, edge=edge)
        if height - text.above - text.below >= _LEAST_SHARE * height:
            return text
    if height - text.above - text.below < _LEAST_HEIGHT:
        needed = math.ceil(text.above + text.below + _LEAST_HEIGHT)
        raise PictureImpossible(f"the words alone need {needed} pixels of height", advice="choose a larger size")
    return text


def _words(
    document: Mapping[str, Any], basemap: Mapping[str, Any], *, size: float, width: float, height: float, edge: float
) -> _Text:
    """Return the words of a picture in lines of one size."""
    across = width - 2 * edge
    title = in_lines(clean(document.get("title"), 200), across, 28 * size, bold=True, most=_MOST_TITLE)
    sentence = clean(document.get("summary"), 600) or _counts(document)
    told = in_lines(sentence, across, 16 * size, most=_MOST_SENTENCE)
    owed = " · ".join(dict.fromkeys([BORDERS, *(clean(line, 300) for line in document.get("attribution", ()))]))
    # About as high as the map will be, which only these words decide.
    view = _view(document, basemap, width=width, height=height * 0.7)
    credit = in_lines(" ".join(filter(None, [_outside(document, view), owed])), across, 10 * size)
    legend = _rows(_entries(document, view, size=12 * size), across)
    above = edge * 0.7 + (len(title) * 28 + len(told) * 16) * size * LEADING + 12
    below = len(legend) * _ROW * size + len(credit) * 10 * size * LEADING + edge * 0.4 + 10
    return _Text(size, title, told, credit, legend, above, below)


def _counts(document: Mapping[str, Any]) -> str:
    """Return how many reports there are and when, for documents that have no sentence."""
    reports = document["reports"]
    number = f"{len(reports):,} report{'s' if len(reports) != 1 else ''}"
    return ", ".join(filter(None, [number, period([clean(report.get("date"), 30) for report in reports])]))


def _outside(document: Mapping[str, Any], view: View) -> str:
    """Return which places lie outside the view, since nobody can move a picture there."""
    away = [spot for spot in drawn_places.spots_of(document, view) if not view.holds(spot.at)]
    if not away:
        return ""
    labels = drawn_places.labels_of(document)
    names = [drawn_places.name_of(spot.place, labels) for spot in away[:_MOST_NAMED]]
    rest = f" and {len(away) - len(names):,} more" if len(away) > len(names) else ""
    return f"{len(away):,} {'place lies' if len(away) == 1 else 'places lie'} outside: {', '.join(names)}{rest}."


def _entries(document: Mapping[str, Any], view: View, *, size: float) -> list[_Entry]:
    """Return what the legend explains: kinds, sureness and status, of what is seen."""
    places = [spot.place for spot in drawn_places.spots_of(document, view) if view.holds(spot.at)]
    lines = [line for line in drawn_routes.lines_of(document, view) if drawn_routes.seen(line, view)]
    colours = drawn_routes.Colours.of(document)
    letters = {drawn_places.letter_of(place) for place in places}
    drawings = {drawn_as(place["confidence"]) for place in places}
    statuses = {line.status for line in lines}
    sorts = {line.number for line in lines}
    found: list[tuple[str, tuple[str, str] | None]] = []
    if len(letters) > 1:
        found += [("Kind of place", None)]
        found += [(name, ("filled", letter)) for letter, (name, _) in SHAPES.items() if letter in letters]
    if drawings:
        found += [("How sure which place it is", None)]
        found += [(words, (drawn, "P")) for drawn, words in drawings_in_words().items() if drawn in drawings]
    if statuses:
        found += [("Routes: inferred between their stops", None)]
        by_status = {status: f"route-{number}" for status, number in colours.numbers.items()}
        found += [
            (words, (status, "quiet" if colours.sorts else by_status.get(status, "quiet")))
            for status, words in _STATUS_WORDS.items()
            if status in statuses
        ]
        found += [(words, ("", f"route-{number}")) for number, words in enumerate(colours.sorts) if number in sorts]
        found += [("Where it began", ("origin", "")), ("Where it ended", ("destination", ""))]
    return [
        _Entry(words, symbol, width_of(words, size, bold=symbol is None) + 14 + (0 if symbol is None else 30))
        for words, symbol in found
    ]


def _rows(entries: Sequence[_Entry], width: float) -> list[list[_Entry]]:
    """Return entries in rows that fit."""
    rows: list[list[_Entry]] = []
    left = 0.0
    for entry in entries:
        if not rows or left + entry.width > width:
            rows.append([])
            left = 0.0
        rows[-1].append(entry)
        left += entry.width
    return rows


def _legend(text: _Text, theme: Theme, *, x: float, y: float) -> Markup:
    """Return the legend, row by row."""
    parts = []
    for number, row in enumerate(text.legend):
        left, middle = x, y + (number + 0.5) * _ROW * text.size
        for entry in row:
            if entry.symbol:
                parts.append(_sample(*entry.symbol, theme, left=left, middle=middle))
            start = left + (30 if entry.symbol else 0)
            weight = None if entry.symbol else "600"
            look = {"x": start, "y": middle + 4 * text.size, "font-weight": weight}
            parts.append(element("text", look, entry.words))
            left += entry.width
    return group(parts, font_size=12 * text.size, font_family=SANS, fill=colour("ink", theme))


def _sample(form: str, which: str, theme: Theme, *, left: float, middle: float) -> Markup:
    """Return the symbol of an entry of the legend."""
    tint, halo = colour("route-0", theme), colour("halo", theme)
    if form in _STATUS_WORDS or not form:
        look: dict[str, object] = {"stroke": colour(which, theme), "stroke-width": "2.6"}
        look |= drawn_routes.stroke_of(form, colour(which, theme)) if form else {}
        return element("path", {"d": f"M{left:.1f} {middle:.1f}h25", "fill": "none", **look})
    if form in ("origin", "destination"):
        ring = {"fill": halo, "stroke": tint, "stroke-width": "2"} if form == "origin" else {"fill": tint}
        return element("circle", {"cx": left + 13, "cy": middle, "r": 5, **ring})
    return drawn_places.symbol(which, 6.5, form, theme, at=(left + 13, middle))


def _scale_bar(view: View, theme: Theme) -> tuple[Markup, tuple[float, float, float, float]]:
    """Return how long a kilometre and a mile are in the middle of the picture, and the room that takes."""
    near = view.metres * 100 < 2_000
    units = (("m", 1.0), ("ft", 0.3048)) if near else (("km", 1_000.0), ("mi", 1_609.344))
    ink, halo = colour("ink", theme), colour("halo", theme)
    x, y, wide = 12.0, view.height - 26, 0.0
    parts = []
    for (unit, metres), tick, base in zip(units, (-5, 5), (-5.0, 13.0), strict=True):
        length = _rounded(view.metres * min(100, view.width / 5) / metres)
        pixels = length * metres / view.metres
        wide = max(wide, pixels)
        path = f"M{x:.1f} {y + tick:.1f}V{y:.1f}h{pixels:.1f}v{tick}"
        look = {"x": x + 4, "y": y + base, "font-size": 11, "fill": ink, "stroke": halo, "stroke-width": 3}
        parts.append(element("path", {"d": path, "fill": "none", "stroke": ink}))
        parts.append(element("text", {**look, "paint-order": "stroke"}, f"{length:,.6g} {unit}"))
    return group(parts), (x - 4, y - 20, x + wide + 6, y + 20)


def _rounded(most: float) -> float:
    """Return a round number of at most this."""
    power = 10.0 ** math.floor(math.log10(most))
    return power * next(step for step in (5, 3, 2, 1) if step * power <= most * 1.000001)
