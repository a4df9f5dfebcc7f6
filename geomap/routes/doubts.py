"""Doubts stops of a movement that cannot well be where they were placed.

A name may mean another place than the likeliest, or the reading may have joined what does not belong together. Three
things show it: a leg is far longer than the distance that the text states, what goes by land crosses an ocean in one
leg, or a place that is not sure lies far outside what the reports are about while all other stops lie inside. The
likeliest culprit is then named but not placed: the legs that lead to it are not drawn.

Not here: names that are too unsure by themselves (`geomap.model.Finding.placed`). Always holds: nothing is dropped or
moved; a movement in which nothing is absurd is returned as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from gazetteer.file.by_name import kilometres
from gazetteer.kinds import WIDE_KINDS
from gazetteer.model import Place
from geomap.languages.model import Language
from geomap.model import Alternative, Focus, Line, Movement, Stop

Draw = Callable[[Sequence[Stop]], Line | None]
"""Draws the line over some stops."""

TOO_FAR = "farther than the distance that the text states"
OVER_THE_SEA = "over the sea from the next stop, for what goes by land"
OUT_OF_FOCUS = "far from what the reports are about"

# All are hand-set.
_SURE = 0.75  # a place so likely is not doubted for a distance, which may be that of a part, or for the focus
_SO_MANY_TIMES = 3.0  # how many times the stated distance every leg is as long, where it cannot be that of any
_GIVE_OR_TAKE_KM = 50.0  # and by how many kilometres more
_OCEAN_KM = 1000.0  # water that no ferry of a land journey crosses
_FAR_KM = 1500.0  # from all other stops, and from the point that the user said

_WORD = re.compile(r"\w+")


def with_doubts(movement: Movement, *, text: str, language: Language, focus: Focus | None, draw: Draw) -> Movement:
    """Return a movement in which each stop that cannot well be in its place says why.

    Args:
        movement: As it was read.
        text: The text of its report.
        language: What tells words of going by land.
        focus: Where the reports are set, if that is known.
        draw: Draws the line between two stops, to tell water from land.
    """
    movement = _too_far(movement)
    if goes_by_land(movement, text=text, language=language):
        movement = _over_the_sea(movement, draw)
    return _out_of_focus(movement, focus) if focus else movement


def without_place(stop: Stop) -> Stop:
    """Return a stop whose place is only the first of the places that it could be, with the doubt as the reason."""
    finding = stop.finding
    if finding.place is None:
        return stop
    guess = Alternative(finding.place, finding.confidence, stop.doubt)
    return replace(stop, finding=replace(finding, place=None, alternatives=(guess, *finding.alternatives)))


def goes_by_land(movement: Movement, *, text: str, language: Language) -> bool:
    """Tell whether the sentences about a movement speak of going by land, and of no other way."""
    words = {word.lower() for span in movement.evidence for word in _WORD.findall(text, span.start, span.end)}
    return not words.isdisjoint(language.word_class("by_land")) and words.isdisjoint(
        language.word_class("by_water_or_air")
    )


def _placed(movement: Movement) -> list[Stop]:
    return [stop for stop in movement.stops if stop.placed]


def _legs(movement: Movement) -> list[tuple[Stop, Stop]]:
    """Return the legs of which both ends are placed."""
    return [(one, other) for one, other in pairwise(movement.stops) if one.placed and other.placed]


def _doubted(movement: Movement, doubted: Stop, why: str) -> Movement:
    return replace(
        movement, stops=tuple(replace(stop, doubt=why) if stop is doubted else stop for stop in movement.stops)
    )


def _too_far(movement: Movement) -> Movement:
    """Doubt the less sure end of the longest leg if no leg can be as short as any distance that the text states."""
    points = [(one, other) for one, other in _legs(movement) if not (_is_extended(one) or _is_extended(other))]
    stated = max((distance.km for distance in movement.distances), default=0.0)
    if not stated or not points or len(points) < len(movement.stops) - 1:
        return movement
    lengths = [_km(one, other) for one, other in points]
    if min(lengths) <= _SO_MANY_TIMES * stated + _GIVE_OR_TAKE_KM:
        return movement
    culprit = _less_sure(points[lengths.index(max(lengths))])
    return _doubted(movement, culprit, TOO_FAR) if culprit.finding.confidence < _SURE else movement


def _over_the_sea(movement: Movement, draw: Draw) -> Movement:
    for one, other in _legs(movement):
        if one.doubt or other.doubt or _km(one, other) < _OCEAN_KM or _is_extended(one) or _is_extended(other):
            continue
        line = draw((one, other))
        if line and line.length_km - sum(crossing.km for crossing in line.crossings) > _OCEAN_KM:
            return _doubted(movement, _less_sure((one, other)), OVER_THE_SEA)
    return movement


def _out_of_focus(movement: Movement, focus: Focus) -> Movement:
    placed = _placed(movement)
    outside = [stop for stop in placed if not _is_inside(stop, focus)]
    if len(outside) != 1 or len(placed) < 2 or outside[0].finding.confidence >= _SURE:
        return movement
    (alone,) = outside
    near = any(_km(alone, stop) < _FAR_KM for stop in placed if stop is not alone)
    return movement if near else _doubted(movement, alone, OUT_OF_FOCUS)


def _is_inside(stop: Stop, focus: Focus) -> bool:
    """Tell whether a stop lies in a focus, or may: what lies in no country cannot be told."""
    place, at = stop.finding.place, stop.position
    if place is None or at is None or (focus.countries and (place.country is None or place.country in focus.countries)):
        return True
    if focus.near and kilometres(at, focus.near) < _FAR_KM:
        return True
    if not focus.bounds:
        return not (focus.countries or focus.near)
    west, south, east, north = focus.bounds
    spans = west <= at[0] <= east if west <= east else at[0] >= west or at[0] <= east
    return spans and south <= at[1] <= north


def _less_sure(ends: Sequence[Stop]) -> Stop:
    """Return the less sure of two stops; of two as sure the later, so that what is drawn begins where the text does."""
    return min(reversed(ends), key=lambda stop: stop.finding.confidence)


def _is_extended(stop: Stop) -> bool:
    place: Place | None = stop.finding.place
    return place is None or place.has_area or place.kind in WIDE_KINDS


def _km(one: Stop, other: Stop) -> float:
    at, there = one.position, other.position
    return kilometres(at, there) if at and there else 0.0
