"""Distances of one leg among several are not called wrong because they do not fit the whole line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazetteer.model import Place
from geomap.model import Line, Span, StatedDistance, Stop
from geomap.routes.lines import draw, judged
from tests.geomap.routes.lines.made_up_areas import World, place, stop

# A degree on the equator is 111.3 km: the legs are 223, 334 and 445 km.
TOWNS = [place(name, lon, 0) for name, lon in (("A", 0), ("B", 2), ("C", 5), ("D", 9))]


def named(where: Place, start: int) -> Stop:
    """A stop whose name stands at some place of the text."""
    made = stop(where)
    mention = replace(made.finding.mention, span=Span(start, start + 1))
    return replace(made, finding=replace(made.finding, mention=mention))


def verdict(km: float, at: int, *stops: Stop) -> bool | None:
    line = draw(stops, areas=World())
    assert isinstance(line, Line)
    return judged(StatedDistance(km, Span(at, at + 1), approximate=False, travelled=True), line, stops)


TOLD = [named(town, 10 * number) for number, town in enumerate(TOWNS)]


@pytest.mark.parametrize(
    ("km", "at", "expected"),
    [
        (1000, 35, True),  # of the whole
        (223, 15, None),  # of A to B
        (557, 25, None),  # of A to C
        (334, 25, None),  # of B to C
        (223, 25, False),  # neither A to C nor B to C, nor what begins with C
        (180, 15, False),  # too short for each leg
        (1700, 15, False),
        (100, 35, False),
    ],
)
def test_a_distance_may_be_that_of_the_leg_it_stands_beside(km: float, at: int, expected: bool | None) -> None:
    assert verdict(km, at, *TOLD) is expected


def test_a_leg_that_ends_in_a_wide_place_excuses_nothing() -> None:
    wide = named(place("Wide", 2, 0, kind="country"), 10)
    assert verdict(223, 15, TOLD[0], wide, TOLD[2], TOLD[3]) is False


def test_of_two_stops_there_is_no_part() -> None:
    assert verdict(100, 15, TOLD[0], TOLD[1]) is False
