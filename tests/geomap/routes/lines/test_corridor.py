"""The ground that the areas leave open, as it is drawn on a map."""

from __future__ import annotations

import shapely

from geomap.routes.lines import outline_of_corridor
from tests.geomap.routes.lines.made_up_areas import World, stop


def test_it_joins_the_areas_of_the_stops_and_what_holds_them() -> None:
    world = World()
    west, middle = world.add("West", shapely.box(0, 0, 3, 3)), world.add("Middle", shapely.box(3, 0, 6, 3))
    world.add("Host", shapely.box(6, 0, 9, 3), country="HO")
    world.add("Other", shapely.box(0, 3, 9, 6))
    town = world.point("Town", 8, 1, country="HO")
    outline = outline_of_corridor([stop(west), stop(middle), stop(town)], areas=world)
    assert outline is not None and outline.geom_type == "Polygon"
    assert outline.symmetric_difference(shapely.box(0, 0, 9, 3)).area < 0.1


def test_points_alone_leave_nothing_to_draw() -> None:
    world = World()
    world.add("Host", shapely.box(0, 0, 9, 3), country="HO")
    stops = [stop(world.point("A", 1, 1, country="HO")), stop(world.point("B", 8, 1, country="HO"))]
    assert outline_of_corridor(stops, areas=world) is None
    assert outline_of_corridor(stops[:1], areas=world) is None


def test_it_is_cut_at_the_antimeridian() -> None:
    world = World(178.0)
    sea, land = world.add("Sea", shapely.box(0, 0, 5, 3), kind="sea"), world.add("Land", shapely.box(5, 0, 8, 3))
    outline = outline_of_corridor([stop(sea), stop(land)], areas=world)
    assert outline is not None and outline.is_valid
    west, _, east, _ = outline.bounds
    assert (west, east) == (-180, 180)
    assert abs(outline.area - 24) < 0.2
