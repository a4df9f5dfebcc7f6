"""Draws the routes of a picture as the page does: dashed by status, with arrowheads, side by side on one way.

What always holds: what is reported lies over what is denied, planned or only possible; a line is drawn only where the
document has one.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from geomap.document.confidence import drawn_as
from geomap.outputs.pictures.mercator import Point, View, along_meridians, cut_line, on_map, thinned
from geomap.outputs.pictures.palette import Theme, colour, look
from geomap.outputs.pictures.svg import Markup, clean, element, group, track

STATUSES = ("denied", "possible", "planned", "reported")
"""From the lowest to the topmost."""

_BY_NUMBER = ("reported", "planned", "denied", "possible")
"""Statuses in the order of their colours."""

_MOST_SORTS = 6
_APART, _BEND = 7.0, 70.0
_STEP, _SHORTEST = 130.0, 24.0
_HEAD = ((11.0, 0.0), (-6.0, 4.8), (-3.0, 0.0), (-6.0, -4.8))
_MOST_PARTED = 1_000
"""Routes that are compared with each other; of more, a picture shows none apart."""

_SAME = 6.0
"""Pixels within which two ends are one."""

_TOUCHING = 2e-4
"""Degrees within which two parts of a line are one: their coordinates are rounded."""


@dataclass(frozen=True, slots=True)
class Colours:
    """What the colours of lines mean, as on the page: who moved, where those are few sorts, else whether it happened.

    Attributes:
        sorts: What moves in each sort, the one with the most routes first; empty where colour tells the status.
        numbers: The number of the colour of each sort, or of each status.
    """

    sorts: tuple[str, ...]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Colours:
        """Return those of all routes of a document."""
        movers: dict[str, list[str]] = {}
        for feature in document["features"]:
            if (route := feature["properties"])["type"] == "route":
                movers.setdefault(_sort(route), []).append(clean(route["mover"], 40))
        if len(movers) > _MOST_SORTS:
            return cls((), {status: number for number, status in enumerate(_BY_NUMBER)})
        ordered = sorted(movers, key=lambda sort: -len(movers[sort]))
        words = tuple(_words([mover for mover in movers[sort] if mover]) for sort in ordered)
        return cls(words, {sort: number for number, sort in enumerate(ordered)})

    def number_of(self, route: Mapping[str, Any]) -> int:
        """Return the number of the colour of a route."""
        return self.numbers.get(_sort(route) if self.sorts else _status(route), 0)


def _sort(route: Mapping[str, Any]) -> str:
    return clean(route.get("group") or route["mover"], 80).lower()


def _words(movers: Sequence[str]) -> str:
    """Return the most frequent of some words for what moves, then the shortest."""
    return min(movers, key=lambda mover: (-movers.count(mover), len(mover)), default="not said who")


def _status(route: Mapping[str, Any]) -> str:
    return str(route["status"]) if route["status"] in STATUSES else "possible"


@dataclass(slots=True)
class Line:
    """A route as it is drawn.

    Attributes:
        route: Its properties.
        number: That of its colour.
        tracks: The stretches of its line, in pixels.
    """

    route: Mapping[str, Any]
    number: int
    tracks: list[list[Point]]

    @property
    def status(self) -> str:
        """One of `STATUSES`."""
        return _status(self.route)


def lines_of(document: Mapping[str, Any], view: View) -> list[Line]:
    """Return the routes that have a line, parted where they share their way."""
    colours = Colours.of(document)
    lines = [
        Line(route["properties"], colours.number_of(route["properties"]), _tracks(route["geometry"], view))
        for route in document["features"]
        if route["properties"]["type"] == "route" and route["geometry"]
    ]
    _part(lines)
    return lines


def seen(line: Line, view: View) -> bool:
    """Tell whether some of a line is in the picture."""
    return any(cut_line(one, view, margin=0.0) for one in line.tracks)


def _tracks(geometry: Mapping[str, Any], view: View) -> list[list[Point]]:
    """Return the stretches of a geometry, without a jump at the antimeridian."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
    runs: list[list[tuple[float, float]]] = []
    for part in parts:
        begun = False
        for lon, lat in along_meridians(part):
            last = runs[-1][-1] if runs else None
            east = view.turned(lon) if last is None else lon + 360.0 * round((last[0] - lon) / 360.0)
            touches = last is not None and abs(last[0] - east) < _TOUCHING and abs(last[1] - lat) < _TOUCHING
            if not begun and not touches:
                runs.append([])
            begun = True
            runs[-1].append((east, lat))
    return [[view.point(*position) for position in part] for run in runs for part in on_map(run)]


def _part(lines: Sequence[Line]) -> None:
    """Move lines apart that begin at one point, or that lead there and back."""
    ways: list[list[tuple[Line, int, int]]] = []
    for line in lines[:_MOST_PARTED]:
        for index, one in enumerate(line.tracks):
            for way in ways:
                first = way[0][0].tracks[way[0][1]]
                back = math.dist(one[0], first[-1]) < _SAME and math.dist(one[-1], first[0]) < _SAME
                if back or math.dist(one[0], first[0]) < _SAME:
                    way.append((line, index, -1 if back else 1))
                    break
            else:
                ways.append([(line, index, 1)])
    for way in ways:
        found = [((line, index, sign), line.tracks[index]) for line, index, sign in way]
        first = found[0][1]
        found.sort(key=lambda pair: _side(first, pair[1], pair[0][2]))
        for rank, ((line, index, sign), one) in enumerate(found if len(found) > 1 else ()):
            line.tracks[index] = _moved(one, sign * (rank - (len(way) - 1) / 2) * _APART)


def _side(first: Sequence[Point], other: Sequence[Point], sign: int) -> float:
    """Return how far to the right of a line another one leads that begins with it; 0 for one on the same way."""
    (x0, y0), (x1, y1) = first[0], first[-1]
    x, y = other[-1] if sign > 0 else other[0]
    leads = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
    return leads if abs(leads) > _SAME * math.dist(first[0], first[-1]) else 0.0


def _moved(line: Sequence[Point], shift: float) -> list[Point]:
    """Return a line moved to its right, growing from nothing at its ends."""
    line = _closer(line)
    along = _lengths(line)
    bend = min(_BEND, along[-1] * 0.42) or 1.0
    found = []
    for index, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(index - 1, 0)], line[min(index + 1, len(line) - 1)]
        reach = math.hypot(x1 - x0, y1 - y0) or 1.0
        near = min(1.0, min(along[index], along[-1] - along[index]) / bend)
        by = shift * near * near * (3 - 2 * near)
        found.append((x - (y1 - y0) / reach * by, y + (x1 - x0) / reach * by))
    return found


def _closer(line: Sequence[Point]) -> list[Point]:
    """Return a line with a point every few pixels."""
    found = [line[0]]
    for (x0, y0), (x1, y1) in pairwise(line):
        steps = min(200, max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / 12)))
        found += [(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps) for step in range(1, steps + 1)]
    return found


def _lengths(line: Sequence[Point]) -> list[float]:
    along = [0.0]
    for (x0, y0), (x1, y1) in pairwise(line):
        along.append(along[-1] + math.hypot(x1 - x0, y1 - y0))
    return along


def drawn_lines(lines: Sequence[Line], view: View, theme: Theme, *, whole: bool) -> list[Markup]:
    """Return the lines with their casings, arrowheads and ends, what is reported last."""
    order = sorted(lines, key=lambda line: STATUSES.index(line.status))
    return [part for line in order if (part := _drawn(line, view, theme, whole=whole))]


def _drawn(line: Line, view: View, theme: Theme, *, whole: bool) -> Markup:
    tint, halo = colour(f"route-{line.number}", theme), colour("halo", theme)
    parts = [thinned(part, step=1.0) for one in line.tracks for part in cut_line(one, view, margin=40.0)]
    path = "".join(track(part, whole=whole) for part in parts if len(part) > 1)
    if not path:
        return Markup("")
    faint = "0.65" if drawn_as(line.route["confidence"]) == "dashed" else None
    heads = "".join(
        track(head, closed=True) for one in line.tracks for head in _heads(one) if view.holds(head[0], margin=20.0)
    )
    return group(
        [
            element("path", {"d": path, "stroke": halo, "stroke-width": "6", "stroke-opacity": "0.8", "fill": "none"}),
            element("path", {"d": path, "fill": "none", "stroke-opacity": faint, **stroke_of(line.status, tint)}),
            element("path", {"d": heads, "fill": tint, "stroke": halo, "stroke-width": "1"}) if heads else Markup(""),
            *_ends(line, view, tint, halo),
        ]
    )


def stroke_of(status: str, tint: str) -> dict[str, object]:
    """Return what a line of a status looks like, as the page's style sheet has it."""
    selector = f".gm-line.gm-status-{status}"
    return {
        "stroke": tint,
        "stroke-width": look(selector, "stroke-width", look(".gm-line", "stroke-width", "2.6")),
        "stroke-dasharray": look(selector, "stroke-dasharray", "9 4"),
        "stroke-linecap": "round" if status == "possible" else None,
    }


def _heads(line: Sequence[Point]) -> Iterator[list[Point]]:
    """Yield arrowheads along a line."""
    along = _lengths(line)
    if along[-1] <= _SHORTEST:
        return
    at = along[-1] * 0.6 if along[-1] < _STEP else along[-1] % _STEP / 2 + _STEP / 2
    for index in range(1, len(line)):
        (x0, y0), (x1, y1) = line[index - 1], line[index]
        reach = along[index] - along[index - 1]
        while reach and at <= along[index] and at < along[-1] - 8:
            share, ux, uy = (at - along[index - 1]) / reach, (x1 - x0) / reach, (y1 - y0) / reach
            x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share
            yield [(x + ux * a - uy * b, y + uy * a + ux * b) for a, b in _HEAD]
            at += _STEP


def _ends(line: Line, view: View, tint: str, halo: str) -> Iterator[Markup]:
    """Yield the ring where a route began and the dot where it ended, where those stops are on the line."""
    stops = line.route["stops"]
    for stop, point, origin in ((stops[0], line.tracks[0][0], True), (stops[-1], line.tracks[-1][-1], False)):
        if stop["lon"] is None or not view.holds(point, margin=12.0):
            continue
        lies = view.point(view.turned(stop["lon"]), stop["lat"])
        if math.dist(lies, point) > 3:
            continue
        radius = 5 + (6 if stop.get("place") else 0)
        look_ = {"fill": halo, "stroke": tint, "stroke-width": "2"} if origin else {"fill": tint, "stroke": halo}
        yield element("circle", {"cx": point[0], "cy": point[1], "r": radius, **look_})


def stepping(line: Line, view: View, *, step: float = 9.0) -> Iterator[Point]:
    """Yield points every few pixels along a line, those in the picture alone."""
    for one in line.tracks:
        for part in cut_line(one, view):
            for (x0, y0), (x1, y1) in pairwise(part):
                steps = min(400, max(1, math.ceil(math.hypot(x1 - x0, y1 - y0) / step)))
                for index in range(steps):
                    point = x0 + (x1 - x0) * index / steps, y0 + (y1 - y0) * index / steps
                    if view.holds(point):
                        yield point
