"""Vessels keep to the water where there is some."""

from __future__ import annotations

import pytest
import shapely

from geomap.routes.lines import draw
from geomap.routes.same_mover import goes_afloat, is_vessel
from tests.geomap.routes.lines.made_up_areas import World, place, stop

CAPE = shapely.box(3, 0, 4, 3)


@pytest.fixture
def world() -> World:
    """A sea with a cape that stands out into it, and a port on either side of the cape."""
    made = World()
    made.add("Land", shapely.union_all([shapely.box(0, -2, 7, 0), CAPE]), country="LA")
    made.add("Sea", shapely.box(0, 0, 7, 5).difference(CAPE), kind="sea")
    return made


def test_a_ship_sails_round_a_cape_that_a_lorry_crosses(world: World) -> None:
    ports = [stop(world.point("West", 1, -0.02, country="LA")), stop(world.point("East", 6, -0.02, country="LA"))]
    sailed, driven = draw(ports, areas=world, afloat=True), draw(ports, areas=world)
    assert sailed is not None and driven is not None
    assert not shapely.LineString(sailed.parts[0]).intersects(CAPE)
    assert shapely.LineString(driven.parts[0]).intersects(CAPE.buffer(0.05))
    # Round the two corners of the cape, within the margin that a line keeps.
    assert sailed.length_km == pytest.approx((2 * 3.61 + 1) * 111, rel=0.03)
    assert sailed.shortest_km <= sailed.length_km <= sailed.longest_km
    assert (sailed.parts[0][0], sailed.parts[0][-1]) == ((1, -0.02), (6, -0.02))
    back = draw(ports[::-1], areas=world, afloat=True)
    assert back is not None and back.length_km == pytest.approx(sailed.length_km, abs=1e-3)


def test_a_ship_that_ends_inland_is_drawn_straight(world: World) -> None:
    stops = [stop(world.point("West", 1, -0.02, country="LA")), stop(world.point("Inland", 6, -1.5, country="LA"))]
    assert draw(stops, areas=world, afloat=True) == draw(stops, areas=world)


def test_ports_of_seas_that_do_not_join_are_joined_by_a_straight_line() -> None:
    world = World()
    world.add("Land", shapely.box(2, 0, 5, 4), country="LA")
    for name, west in (("First", 0), ("Second", 5)):
        world.add(name, shapely.box(west, 0, west + 2, 4), kind="sea")
    stops = [stop(world.point("A", 1, 2, country="LA")), stop(world.point("B", 6, 2, country="LA"))]
    line = draw(stops, areas=world, afloat=True)
    assert line is not None
    assert line.length_km == pytest.approx(5 * 111.3, rel=0.01)
    assert [crossing.place.name for crossing in line.crossings] == ["Land"]


@pytest.mark.parametrize(
    ("mover", "expected"),
    [("warships", True), ("Ferry", True), ("ship of fools", True), ("lorries", False), ("crew of the ship", False)],
)
def test_the_head_of_the_words_tells_a_vessel(mover: str, expected: bool) -> None:
    assert is_vessel(mover) is expected


def test_no_words_are_no_vessel() -> None:
    assert not is_vessel("")


def test_what_goes_from_water_to_water_is_afloat_unless_it_is_known_for_something_else(world: World) -> None:
    sea, other = stop(world.add("Bay", shapely.box(7, 0, 9, 2), kind="bay")), stop(place("Strait", 1, 1, kind="strait"))
    port = stop(world.point("West", 1, -0.02, country="LA"))
    assert goes_afloat("", [sea, other])
    assert not goes_afloat("missiles", [sea, other])
    assert not goes_afloat("", [sea, port])
    assert not goes_afloat("", [])
    assert goes_afloat("ferry", [port])
