"""Writes on the lines of a picture what moved and how far.

What always holds: a name lies along a straight stretch of its line and touches nothing; where lines are many, none is
named.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from geomap.outputs.pictures.drawn_routes import Line
from geomap.outputs.pictures.lettering import Room, width_of
from geomap.outputs.pictures.mercator import Point, View
from geomap.outputs.pictures.palette import Theme, colour
from geomap.outputs.pictures.svg import Markup, clean, element

_MOST_NAMED = 60
_SIZE, _BESIDE, _STRAIGHT = 12.0, 13.0, 4.0
_STEEP = 80.0


def line_names(lines: Sequence[Line], view: View, theme: Theme, room: Room) -> list[Markup]:
    """Return the names of lines that fit."""
    if len(lines) > _MOST_NAMED:
        return []
    return [name for line in lines if (name := _name(line, view, theme, room))]


def words_of(line: Line) -> str:
    """Return what stands on a line: who moved, how far, and what is said of it if nobody reports that it happened."""
    status = "" if line.route["status"] == "reported" else clean(line.route["status"], 20)
    return ", ".join(filter(None, [clean(line.route["mover"], 40), _far(line.route), status]))


def _far(route: Mapping[str, Any]) -> str:
    """Return how far a route went: what the reports state, if they agree; else how long its line is, as an estimate."""
    stated = {
        f"{claim['km']:,.0f} km"
        for claim in route["claims"]
        if claim["kind"] == "distance" and claim.get("km") is not None and claim.get("travelled") is not False
    }
    length = route.get("length_km")
    if len(stated) == 1:
        return stated.pop()
    return f"\u2248 {length:,.0f} km" if length is not None else ""


def _name(line: Line, view: View, theme: Theme, room: Room) -> Markup | None:
    text = words_of(line)
    width = width_of(text, _SIZE)
    for x, y, turn in _stretches(line, width, view):
        sine, cosine = math.sin(math.radians(turn)), math.cos(math.radians(turn))
        for side in (-_BESIDE, _BESIDE):
            at = x - sine * side, y + cosine * side
            boxes = list(_boxes(at, width, sine, cosine))
            if not all(room.fits(*box) for box in boxes):
                continue
            for box in boxes:
                room.take(*box)
            look = {
                "x": at[0], "y": at[1] + _SIZE * 0.35, "text-anchor": "middle", "font-size": _SIZE,
                "fill": colour(f"route-{line.number}", theme), "stroke": colour("halo", theme),
                "transform": f"rotate({turn:.1f} {at[0]:.1f} {at[1]:.1f})",
            }  # fmt: skip
            return element("text", look, text)
    return None


def _boxes(at: Point, width: float, sine: float, cosine: float) -> Iterator[tuple[float, float, float, float]]:
    """Yield boxes that cover a turned name, small ones along it."""
    parts = max(2, math.ceil(width / 12))
    for part in range(parts + 1):
        along = (part / parts - 0.5) * width
        x, y = at[0] + along * cosine, at[1] + along * sine
        yield x - 7, y - 7, x + 7, y + 7


def _stretches(line: Line, width: float, view: View) -> Iterator[tuple[float, float, float]]:
    """Yield where a name would lie on a line, the places nearest to its middle first: a point and a turn."""
    half = width / 2 + 10
    for track in line.tracks:
        along = [0.0]
        for start, end in pairwise(track):
            along.append(along[-1] + math.dist(start, end))
        away = 0.0
        while away < along[-1] / 2 - half:
            for middle in {along[-1] / 2 + away, along[-1] / 2 - away}:
                points = [_at(track, along, middle + part * half) for part in (-1.0, -0.5, 0.0, 0.5, 1.0)]
                if all(view.holds(point) for point in points) and (turn := _turn(points)) is not None:
                    yield *points[2], turn
            away += 24


def _at(track: Sequence[Point], along: Sequence[float], length: float) -> Point:
    """Return the point at a length of a line."""
    index = next((index for index, reached in enumerate(along) if reached >= length), len(along) - 1)
    start, end = track[max(index - 1, 0)], track[index]
    reach = along[index] - along[max(index - 1, 0)] or 1.0
    share = (length - along[max(index - 1, 0)]) / reach
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _turn(points: Sequence[Point]) -> float | None:
    """Return the turn in degrees of a stretch, read from left to right or upwards; None where it is not straight."""
    (x0, y0), (x1, y1) = points[0], points[-1]
    length = math.dist(points[0], points[-1]) or 1.0
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    if max(abs((x - x0) * uy - (y - y0) * ux) for x, y in points[1:-1]) > _STRAIGHT:
        return None
    turn = math.degrees(math.atan2(uy, ux))
    return turn - 180 if turn > _STEEP else turn + 180 if turn <= _STEEP - 180 else turn
