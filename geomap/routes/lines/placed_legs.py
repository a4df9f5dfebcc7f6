"""Draws what of a movement leads from one placed stop to the next, and nothing else.

A leg that leads to a stop without a place is not drawn, nor is it bridged: nobody knows where it ran. What remains are
one or more lines (`geomap.routes.lines.drawing`), which here count as one with gaps. `straight` shows roughly where the
others would lie if the best guesses were right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, groupby

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Place
from geomap.model import AreaSource, Crossing, Line, Stop
from geomap.routes.lines import drawing
from geomap.routes.lines.paths.projection import cut_at_antimeridian, densify

Parts = tuple[tuple[tuple[float, float], ...], ...]


def draw(stops: Sequence[Stop], *, areas: AreaSource, afloat: bool = False) -> Line | None:
    """Draw the legs of a movement between stops that have a place.

    Args:
        stops: In travel order. The same place (and part of it) twice in a row is one stop.
        areas: Where polygons come from.
        afloat: Whether a vessel moved; see `geomap.routes.lines.drawing.draw`.

    Returns:
        The line, with a gap wherever a stop has no place, or None where no two distinct stops in a row have one.
        Lengths are those of what is drawn.
    """
    lines = [drawing.draw(run, areas=areas, afloat=afloat) for run in placed_runs(stops)]
    drawn = [line for line in lines if line is not None]
    return _joined(drawn, stops) if len(drawn) > 1 else next(iter(drawn), None)


def outline_of_corridor(stops: Sequence[Stop], *, areas: AreaSource, afloat: bool = False) -> BaseGeometry | None:
    """Return the ground that the reported areas leave open to the legs that `draw` draws, simplified for a map.

    The arguments are those of `draw`.

    Returns:
        Polygons of (lon, lat) degrees, cut at the antimeridian. None where no stop is an area.
    """
    outlines = [drawing.outline_of_corridor(run, areas=areas, afloat=afloat) for run in placed_runs(stops)]
    found = [outline for outline in outlines if outline is not None]
    return shapely.union_all(found) if len(found) > 1 else next(iter(found), None)


def placed_runs(stops: Sequence[Stop]) -> list[list[Stop]]:
    """Return the longest runs of stops that have a place, of at least two."""
    runs = [list(run) for placed, run in groupby(stops, lambda stop: stop.finding.place is not None) if placed]
    return [run for run in runs if len(run) > 1]


def straight(positions: Sequence[tuple[float, float] | None]) -> Parts:
    """Return geodesics between positions (lon, lat), degrees, densified and cut at the antimeridian.

    Args:
        positions: Those of some stops in travel order; a line ends where there is none.
    """
    runs = ([at for at in run if at] for known, run in groupby(positions, bool) if known)
    lines = [densify([at for at, _ in groupby(run)]) for run in runs if len(set(run)) > 1]
    return tuple(chain.from_iterable(map(cut_at_antimeridian, lines)))


def _joined(lines: Sequence[Line], stops: Iterable[Stop]) -> Line:
    places = [stop.finding.place for stop in stops if stop.finding.place is not None]
    known = {place.id for place in places} | {place.country for place in places}
    unreported = _summed(chain.from_iterable(line.unreported for line in lines))
    return Line(
        parts=tuple(chain.from_iterable(line.parts for line in lines)),
        length_km=sum(line.length_km for line in lines),
        shortest_km=sum(line.shortest_km for line in lines),
        longest_km=sum(line.longest_km for line in lines),
        crossings=_summed(chain.from_iterable(line.crossings for line in lines)),
        unreported=tuple(one for one in unreported if known.isdisjoint((one.place.id, one.place.country))),
        is_least=any(line.is_least for line in lines),
        is_inexact=any(line.is_inexact for line in lines),
        open_km=sum(line.shortest_km if line.open_km is None else line.open_km for line in lines),
    )


def _summed(crossings: Iterable[Crossing]) -> tuple[Crossing, ...]:
    """Return each country once, where it is crossed first, with all its kilometres."""
    km: dict[Place, float] = {}
    for crossing in crossings:
        km[crossing.place] = km.get(crossing.place, 0.0) + crossing.km
    return tuple(Crossing(place, length) for place, length in km.items())
