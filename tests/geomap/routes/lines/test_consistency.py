from __future__ import annotations

import pytest

from geomap.model import Line, Span, StatedDistance
from geomap.routes.lines import consistent

# About 1,112 km along the equator, in an area that allows 1,000 to 2,000 km.
LINE = Line((((0.0, 0.0), (10.0, 0.0)),), 1150.0, 1120.0, 2000.0, (), ())


def stated(km: float, *, approximate: bool = False, travelled: bool = True) -> StatedDistance:
    return StatedDistance(km, Span(0, 1), approximate, travelled)


@pytest.mark.parametrize(
    ("km", "approximate", "expected"),
    [
        (1120, False, True),
        (1087, False, True),
        (1085, False, False),
        (2059, False, True),
        (2061, False, False),
        (1010, True, True),
        (1007, True, False),
        (2199, True, True),
        (2201, True, False),
    ],
)
def test_a_distance_travelled_has_to_lie_between_the_bounds(km: float, approximate: bool, expected: bool) -> None:
    assert consistent(stated(km, approximate=approximate), LINE) is expected


def test_how_far_away_a_place_is_may_be_less_than_the_way_there() -> None:
    detour = Line((((0.0, 0.0), (5.0, 5.0), (10.0, 0.0)),), 1600.0, 1560.0, 2000.0, (), ())
    assert not consistent(stated(1113), detour)
    assert consistent(stated(1113, travelled=False), detour)
    assert not consistent(stated(1000, travelled=False), detour)


POINTS = Line((((0.0, 0.0), (10.0, 0.0)),), 1113.0, 1113.0, 1113.0, (), ())


@pytest.mark.parametrize(("km", "expected"), [(1000, False), (1113, True), (1500, True), (1780, True), (1900, False)])
def test_a_way_between_points_may_be_longer_than_the_straight_line(km: float, expected: bool) -> None:
    assert consistent(stated(km), POINTS) is expected


def test_how_far_away_something_is_leaves_no_room_for_detours() -> None:
    assert not consistent(stated(1500, travelled=False), POINTS)


def test_a_way_over_land_that_no_report_names_is_shorter_and_not_called_wrong() -> None:
    line = Line((((0.0, 0.0), (10.0, 0.0)),), 1300.0, 1280.0, 2000.0, (), (), open_km=1113.0)
    assert consistent(stated(1113), line)
    assert not consistent(stated(1070), line)
