"""What holds for every route, tried on small made-up worlds."""

from __future__ import annotations

import heapq
import itertools
import math

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry.base import BaseGeometry

from geomap.model import Line
from geomap.routes.lines import draw
from tests.geomap.routes.lines.made_up_areas import World, stop

SETTINGS = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KM = 111.3
KM_A_DEGREE = (111.2, 110.6)


@st.composite
def countries(draw_value: st.DrawFn) -> list[BaseGeometry]:
    """Two to four countries side by side, their common borders anywhere, with bays cut into them."""
    widths = draw_value(st.lists(st.floats(1.5, 4), min_size=2, max_size=4))
    areas, west = [], 0.0
    for width in widths:
        south, north = draw_value(st.floats(-3, -0.5)), draw_value(st.floats(0.5, 3))
        area: BaseGeometry = shapely.box(west, south, west + width, north)
        if draw_value(st.booleans()):
            middle, tip = west + width / 2, draw_value(st.floats(south + 0.4, north - 0.4))
            area = area.difference(
                shapely.Polygon([(middle - 0.4, south - 1), (middle, tip), (middle + 0.4, south - 1)])
            )
        areas.append(area)
        west += width
    return areas


def travel(
    areas: list[BaseGeometry], end: float, *, shift: float = 0.0, turned: bool = False, ends_in_area: bool = False
) -> Line:
    """Draw a line from the first country through all others to a place in the last, or to the last itself."""
    world = World(shift)
    places = [world.add(f"{index}{index}", area) for index, area in enumerate(areas)]
    _, _, east, north = areas[-1].bounds
    stops = [stop(made) for made in places]
    if not ends_in_area:
        stops[-1] = stop(world.point("End", east - 0.2, north - 0.2 - 0.1 * end, country=places[-1].country))
    line = draw(stops[::-1] if turned else stops, areas=world)
    assert line is not None
    return line


@SETTINGS
@given(countries(), st.floats(0, 1), st.booleans())
def test_a_line_stays_inside_joined_areas_and_passes_them_in_order(
    areas: list[BaseGeometry], end: float, ends_in_area: bool
) -> None:
    line = travel(areas, end, ends_in_area=ends_in_area)
    path = shapely.LineString(line.parts[0])
    assert path.difference(shapely.union_all(areas).buffer(1e-5)).length * KM < 0.001
    assert areas[0].contains(shapely.Point(line.parts[0][0]))
    entries = [path.project(shapely.Point(shapely.get_coordinates(path.intersection(area))[0])) for area in areas]
    assert entries == sorted(entries)
    assert [crossing.place.name for crossing in line.crossings] == [f"{index}{index}" for index in range(len(areas))]
    assert line.unreported == ()


@SETTINGS
@given(countries(), st.floats(0, 1), st.booleans())
def test_bounds_hold_the_length(areas: list[BaseGeometry], end: float, ends_in_area: bool) -> None:
    line = travel(areas, end, ends_in_area=ends_in_area)
    assert 0 <= line.shortest_km <= line.length_km <= line.longest_km


@SETTINGS
@given(countries(), st.floats(0, 1), st.booleans())
def test_the_way_back_is_the_same(areas: list[BaseGeometry], end: float, ends_in_area: bool) -> None:
    there = travel(areas, end, ends_in_area=ends_in_area)
    back = travel(areas, end, turned=True, ends_in_area=ends_in_area)
    assert back.length_km == pytest.approx(there.length_km, abs=1e-3)
    assert (back.shortest_km, back.longest_km) == pytest.approx((there.shortest_km, there.longest_km), abs=1e-3)
    assert np.array(back.parts[0][::-1]) == pytest.approx(np.array(there.parts[0]), abs=1e-5)


@SETTINGS
@given(countries(), st.floats(0, 1), st.floats(170, 180))
def test_the_antimeridian_changes_nothing(areas: list[BaseGeometry], end: float, shift: float) -> None:
    here, there = travel(areas, end), travel(areas, end, shift=shift)
    assert there.length_km == pytest.approx(here.length_km, rel=1e-3)
    assert there.shortest_km == pytest.approx(here.shortest_km, rel=1e-3)
    assert all(abs(a[0] - b[0]) < 180 for part in there.parts for a, b in itertools.pairwise(part))
    for before, after in zip(there.parts[:-1], there.parts[1:], strict=True):
        assert (abs(before[-1][0]), before[-1][1]) == pytest.approx((abs(after[0][0]), after[0][1]))
    assert [crossing.place.name for crossing in there.crossings] == [crossing.place.name for crossing in here.crossings]


def shortest_on_a_grid(areas: list[BaseGeometry], end: tuple[float, float], *, cell: float) -> float:
    """Return the length in kilometres of the shortest path from the first area to a point, by steps on a grid.

    A step goes to any of the points up to six cells away, so that directions are 1 % off at the very worst.
    """
    west, south, east, north = shapely.union_all(areas).bounds
    union = shapely.union_all(areas).buffer(1e-9)
    lon, lat = np.meshgrid(np.arange(west, east + cell, cell), np.arange(south, north + cell, cell))
    points = np.append(np.stack([lon.ravel(), lat.ravel()], axis=1), [end], axis=0)
    points = points[shapely.intersects_xy(union, points[:, 0], points[:, 1])]
    shapely.prepare(union)
    queue = [(0.0, len(points) - 1)]
    best = np.full(len(points), np.inf)
    best[-1] = 0.0
    origin = areas[0].buffer(1e-9)
    while queue:
        cost, index = heapq.heappop(queue)
        if cost > best[index]:
            continue
        if origin.intersects(shapely.Point(points[index])):
            return cost
        offsets = points - points[index]
        near = np.flatnonzero((np.abs(offsets) < 6.5 * cell).all(axis=1))
        lengths = np.hypot(*(offsets[near] * KM_A_DEGREE).T)
        near, lengths = near[cost + lengths < best[near]], lengths[cost + lengths < best[near]]
        segments = shapely.linestrings([[points[index], points[other]] for other in near]) if len(near) else []
        for other, length, seen in zip(near, lengths, shapely.covers(union, segments), strict=True):
            if seen:
                best[other] = cost + length
                heapq.heappush(queue, (cost + length, int(other)))
    return math.inf


@pytest.mark.parametrize(
    ("areas", "end"),
    [
        ([shapely.box(0, 0, 1, 3), shapely.box(1, 0, 5, 3).difference(shapely.box(2, 1, 4, 3))], (4.6, 2.8)),
        (
            [
                shapely.box(0, 0, 2, 4).difference(shapely.Polygon([(1, 0), (1.2, 3.6), (1.4, 0)])),
                shapely.box(2, 0, 5, 4).difference(shapely.Polygon([(3, 4), (3.3, 0.5), (3.6, 4)])),
            ],
            (4.8, 3.5),
        ),
        # Round a lake in the middle, which has two sides to pass.
        (
            [shapely.box(0, 0, 1, 4), shapely.box(1, 0, 6, 4).difference(shapely.Point(3.4, 1.8).buffer(1.5))],
            (5.8, 2.1),
        ),
        # Through a comb of spits, now north and now south.
        (
            [
                shapely.box(0, 0, 0.8, 3),
                shapely.box(0.8, 0, 6, 3).difference(
                    shapely.union_all(
                        [
                            shapely.box(1 + step, *((0, 1.2 + step, 2.4) if step % 2 else (0.6, 1.2 + step, 3)))
                            for step in range(5)
                        ]
                    )
                ),
            ],
            (5.8, 1.5),
        ),
        ([shapely.box(-1, -1, 1, 1), shapely.box(-2, -5, 2, -1).difference(shapely.box(-1.5, -3, 2, -2.5))], (1.5, -4)),
    ],
)
def test_lengths_agree_with_brute_force(areas: list[BaseGeometry], end: tuple[float, float]) -> None:
    world = World()
    origin, host = (world.add(f"{index}{index}", area) for index, area in enumerate(areas))
    line = draw([stop(origin), stop(world.point("End", *end, country=host.country))], areas=world)
    assert line is not None
    expected = shortest_on_a_grid(areas, end, cell=0.1)
    assert line.shortest_km == pytest.approx(expected, rel=0.01)
    # The drawn line keeps a margin: ten kilometres off both sides of a corner where it starts, and 1 % on its way.
    assert line.length_km <= expected * 1.01 + 15
