"""Draws the ground of a picture: that of the map file, in the form in which it travels to the page.

What always holds: only what may be seen is drawn; lines along which a level was cut are no coasts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from geomap.outputs.pictures.mercator import Point, View, cut_line, cut_ring, thinned
from geomap.outputs.pictures.palette import Theme, colour, look
from geomap.outputs.pictures.svg import Markup, element, track

Level = Mapping[str, Any]
Ring = list[tuple[int, int]]

_TURNS = (-360.0, 0.0, 360.0)
_NAMED = 4
"""How broad a river is said to be that the reports name."""

_UNITS_FROM = 5.5
"""The zoom from which units of countries have borders and names, as on the page."""


def ground(basemap: Mapping[str, Any], view: View, theme: Theme, *, step: float, whole: bool) -> list[Markup]:
    """Return land, waters and borders, the coarse levels first.

    Args:
        basemap: `levels`, as `geomap.outputs.map_file.basemap.Basemap.to_json` has them.
        view: What the picture shows.
        theme: Light or dark.
        step: Pixels that points of a line lie apart at least.
        whole: Whether coordinates are whole pixels, which is shorter.
    """
    drawn: list[Markup] = []
    for level in reversed(basemap["levels"]):
        for turn in _TURNS:
            lines = _Lines(level, turn, view, step=step, whole=whole)
            if lines.is_seen():
                drawn += _level(lines, theme, near=view.zoom >= _UNITS_FROM)
    return drawn


class _Lines:
    """The lines of one level at one turn round the Earth, as paths of the picture."""

    def __init__(self, level: Level, turn: float, view: View, *, step: float, whole: bool) -> None:
        self.level, self.turn, self.view, self.step, self.whole = level, turn, view, step, whole

    def is_seen(self) -> bool:
        west, south, east, north = (side / self.level["scale"] for side in self.level["box"])
        (x0, y1), (x1, y0) = self.view.point(west + self.turn, south), self.view.point(east + self.turn, north)
        return x1 > 0 and x0 < self.view.width and y1 > 0 and y0 < self.view.height

    def at(self, line: Sequence[tuple[int, int]]) -> list[Point]:
        scale = self.level["scale"]
        return [self.view.point(x / scale + self.turn, y / scale) for x, y in line]

    def filled(self, rings: Sequence[Ring]) -> str:
        """Return the path that rings fill by the even-odd rule."""
        cut = (thinned(cut_ring(self.at(ring), self.view), step=self.step) for ring in rings)
        return "".join(track(ring, whole=self.whole, closed=True) for ring in cut if len(ring) > 2)

    def drawn(self, lines: Sequence[Ring]) -> str:
        """Return the path along lines."""
        parts = (part for line in lines for part in cut_line(self.at(line), self.view))
        short = (thinned(part, step=self.step) for part in parts)
        return "".join(track(part, whole=self.whole) for part in short if len(part) > 1)


def _level(lines: _Lines, theme: Theme, *, near: bool) -> list[Markup]:
    """Return one level of the ground."""
    level = lines.level
    land, lakes = [unrolled(ring) for ring in level["land"]], [unrolled(ring) for ring in level["lakes"]]
    coast = ("coast", "0.9")
    # The line closes the hair's breadth between two levels.
    parts = [_fill(lines.filled(land), colour("land", theme), stroke=colour("land", theme))]
    for broad, rivers in level.get("rivers") or ():
        rule = f".gm-near .gm-river-{broad}" if near and broad else f".gm-river-{broad}"
        width = look(rule, "stroke-width", look(".gm-river", "stroke-width", "0.6"))
        ink = "named-river" if broad == _NAMED else "river"
        parts.append(_stroke(lines.drawn([unrolled(river) for river in rivers]), theme, ink, width))
    parts += [
        _fill(lines.filled(lakes), colour("water", theme)),
        _stroke(lines.drawn(list(coasts(lakes, level))), theme, *coast),
        _stroke(lines.drawn([unrolled(line) for line in level["units"]]) if near else "", theme, "unit", "0.8"),
        _stroke(lines.drawn([unrolled(line) for line in level["borders"]]), theme, "border", "1"),
        _stroke(lines.drawn(list(coasts(land, level))), theme, *coast),
    ]
    return [part for part in parts if part]


def areas(
    basemap: Mapping[str, Any],
    view: View,
    theme: Theme,
    letters: Mapping[str, tuple[str, str]],
    *,
    step: float,
    whole: bool,
) -> list[Markup]:
    """Return the outlines of the areas that are meant, the largest first.

    Args:
        basemap: As `ground` has it.
        view: What the picture shows.
        theme: Light or dark.
        letters: The class of each area that is shown and how its confidence is drawn, by the gazetteer's id.
        step: As `ground` has it.
        whole: As `ground` has it.
    """  # fmt: skip
    drawn = []
    for number, identifier in enumerate(basemap.get("areas") or ()):
        if identifier not in letters:
            continue
        letter, drawing = letters[identifier]
        tint = colour(letter, theme)
        for level in basemap["levels"]:
            rings = [unrolled(ring) for area, flat in level.get("areas") or () if area == number for ring in flat]
            for turn in _TURNS if rings else ():
                lines = _Lines(level, turn, view, step=step, whole=whole)
                if not lines.is_seen():
                    continue
                if drawing == "filled" and letter != "L":
                    drawn.append(_fill(lines.filled(rings), tint, opacity="0.06"))
                outline = lines.drawn(list(coasts(rings, level)))
                dashes = "4 3" if drawing == "dashed" else None
                drawn.append(_path(outline, stroke=tint, width="1.2", opacity="0.5", dashes=dashes))
    return [part for part in drawn if part]


def unrolled(flat: Sequence[int]) -> Ring:
    """Return the points of a ring or line that is a first point and then differences."""
    found, x, y = [], 0, 0
    for dx, dy in zip(flat[::2], flat[1::2], strict=False):
        x, y = x + dx, y + dy
        found.append((x, y))
    return found


def coasts(rings: Sequence[Ring], level: Level) -> Iterator[Ring]:
    """Yield the outlines of rings without the sides along which they were cut."""
    turn, box, hole = 360 * level["scale"], level["box"], level["hole"]
    across, down = {box[0], box[2]}, {box[1], box[3]}
    if hole:
        across |= {side + by for side in (hole[0], hole[2]) for by in (-turn, 0, turn)}
        down |= {hole[1], hole[3]}
    for ring in rings:
        line = [ring[0]]
        for before, here in zip(ring, [*ring[1:], ring[0]], strict=True):
            is_cut = (here[0] == before[0] and here[0] in across) or (here[1] == before[1] and here[1] in down)
            if is_cut:
                if len(line) > 1:
                    yield line
                line = []
            line.append(here)
        if len(line) > 1:
            yield line


def _fill(path: str, tint: str, *, opacity: str | None = None, stroke: str | None = None) -> Markup:
    if not path:
        return Markup("")
    look = {"fill": tint, "fill-opacity": opacity, "fill-rule": "evenodd", "stroke": stroke}
    return element("path", {"d": path, **look, "stroke-width": "0.7" if stroke else None})


def _stroke(path: str, theme: Theme, name: str, width: str) -> Markup:
    return _path(path, stroke=colour(name, theme), width=width)


def _path(path: str, *, stroke: str, width: str, opacity: str | None = None, dashes: str | None = None) -> Markup:
    if not path:
        return Markup("")
    return element(
        "path",
        {
            "d": path, "fill": "none", "stroke": stroke, "stroke-width": width, "stroke-opacity": opacity,
            "stroke-dasharray": dashes,
        },
    )  # fmt: skip
