"""What of an area lies in a window of the plane, with all its detail."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from gazetteer import Gazetteer
from geomap.routes.lines.ground.outlines import Outlines
from geomap.routes.lines.ground.regions import projected
from geomap.routes.lines.paths.projection import Box, Plane, to_coordinates, to_vectors

WINDOW = (-900.0, -700.0, 1100.0, 800.0)


def plane_about(lon: float, lat: float) -> Plane:
    return Plane(to_vectors(np.array([[lon, lat]]))[0])


@pytest.mark.parametrize(
    "centre", [(30.0, 50.0), (179.0, 66.0), (-178.0, -20.0), (10.0, 86.0), (-100.0, -88.0), (0.0, 0.0)]
)
def test_rectangles_of_degrees_hold_the_whole_window(centre: tuple[float, float]) -> None:
    plane = plane_about(*centre)
    boxes = plane.degrees_about(WINDOW)
    assert all(-180 <= west < east <= 180 and -90 <= south < north <= 90 for west, south, east, north in boxes)
    across, up = np.meshgrid(np.linspace(*WINDOW[::2], 40), np.linspace(*WINDOW[1::2], 40))
    points = to_coordinates(plane.inverse(np.stack([across.ravel(), up.ravel()], axis=-1)))
    held = np.zeros(len(points), dtype=bool)
    for west, south, east, north in boxes:
        held |= (west <= points[:, 0]) & (points[:, 0] <= east) & (south <= points[:, 1]) & (points[:, 1] <= north)
    assert held.all()


def test_a_window_away_from_poles_and_antimeridian_is_one_small_rectangle() -> None:
    ((west, south, east, north),) = plane_about(30.0, 50.0).degrees_about((-100.0, -100.0, 100.0, 100.0))
    assert (26.5 < west < 29.0) and (31.0 < east < 33.5) and (47.9 < south < 48.2) and (51.8 < north < 52.1)


def test_a_window_that_reaches_half_round_the_globe_is_all_of_it() -> None:
    assert plane_about(30.0, 50.0).degrees_about((-9000.0, -9000.0, 0.0, 0.0)) == [(-180.0, -90.0, 180.0, 90.0)]


@pytest.mark.parametrize(
    ("name", "centre", "level"),
    [
        ("Russia", (100.0, 60.0), 2),
        ("Russia", (178.0, 67.0), 2),
        ("Bering Sea", (179.0, 59.0), 1),
        ("Fiji", (179.0, -17.0), 1),
    ],
)
def test_what_lies_in_a_window_is_the_same_as_of_the_whole_area(
    gazetteer: Gazetteer, name: str, centre: tuple[float, float], level: int
) -> None:
    place = next(match.place for match in gazetteer.lookup(name, limit=None) if match.place.has_area)
    polygon = gazetteer.area(place.id)
    assert polygon is not None
    area, plane = Outlines(shapely.make_valid(polygon)), plane_about(*centre)
    whole = shapely.clip_by_rect(projected(area, level=level, plane=plane), *WINDOW)
    part = shapely.clip_by_rect(projected(area, level=level, plane=plane, window=WINDOW), *WINDOW)
    assert part.area > 10_000
    # Edges of half a degree begin elsewhere where they are cut.
    assert shapely.make_valid(whole).symmetric_difference(shapely.make_valid(part)).area < 1e-4 * whole.area


def test_an_area_that_does_not_meet_a_window_is_empty() -> None:
    far: Box = (4_000.0, 4_000.0, 4_100.0, 4_100.0)
    area = Outlines(shapely.box(29.0, 49.0, 31.0, 51.0))
    assert projected(area, level=1, plane=plane_about(30.0, 50.0), window=far).is_empty


def test_the_two_sides_of_the_antimeridian_are_joined() -> None:
    sides = shapely.MultiPolygon([shapely.box(178.0, 60.0, 180.0, 65.0), shapely.box(-180.0, 60.0, -178.0, 65.0)])
    joined = plane_about(180.0, 62.0).project(sides, seam_km=1.0)
    assert joined.geom_type == "Polygon"
    assert joined.contains(shapely.Point(0.0, 0.0))
