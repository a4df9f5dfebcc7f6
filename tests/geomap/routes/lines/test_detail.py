"""Polygons with less detail, and lines with more, stay near what they stand for."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic

from gazetteer import Gazetteer
from geomap.routes.lines import draw
from geomap.routes.lines.ground.outlines import Outlines, level_within, simpler, tolerance_km
from geomap.routes.lines.paths.projection import Plane, densify, to_coordinates, to_vectors
from tests.geomap.routes.lines.made_up_areas import World, stop

KM_A_DEGREE = 111.2


def jagged(west: float, south: float, east: float, north: float, *, teeth: int) -> shapely.Polygon:
    """Return a box whose western border has teeth of a few kilometres, so that it has many vertices."""
    lat = np.linspace(north, south, 2 * teeth + 1)
    lon = west + 0.05 * (np.arange(len(lat)) % 2)
    return shapely.Polygon([(west, south), (east, south), (east, north), *zip(lon, lat, strict=True)])


@pytest.mark.parametrize(
    ("start", "end"), [((10.0, 50.0), (140.0, 40.0)), ((-75.0, -5.0), (-60.0, 70.0)), ((179.0, 60.0), (-120.0, 55.0))]
)
def test_a_densified_line_keeps_to_the_geodesic(start: tuple[float, float], end: tuple[float, float]) -> None:
    line = densify([start, end])
    geodesic = Geodesic.WGS84.InverseLine(start[1], start[0], end[1], end[0])
    assert (line[0], line[-1]) == (start, end)
    for lon, lat in line[1:-1]:
        along = Geodesic.WGS84.Inverse(start[1], start[0], lat, lon)["s12"]
        at = geodesic.Position(along)
        assert Geodesic.WGS84.Inverse(at["lat2"], at["lon2"], lat, lon)["s12"] < 10


def test_a_densified_line_may_be_very_short_or_go_nowhere() -> None:
    assert densify([(5.0, 5.0), (5.0, 5.0)]) == [(5.0, 5.0), (5.0, 5.0)]
    assert densify([(5.0, 5.0), (5.000001, 5.0)]) == [(5.0, 5.0), (5.000001, 5.0)]


def test_a_level_is_the_same_whichever_was_asked_for_before() -> None:
    polygon = jagged(0, 0, 5, 5, teeth=1000)
    upwards, downwards = Outlines(polygon), Outlines(polygon)
    rising = [upwards.at(level) for level in range(10)]
    falling = [downwards.at(level) for level in reversed(range(10))]
    assert rising == falling[::-1]


@pytest.mark.parametrize("level", range(10))
def test_a_level_is_within_its_tolerance(level: int) -> None:
    polygon = jagged(0, 0, 5, 5, teeth=1000)
    border = Outlines(polygon).at(level).boundary
    assert shapely.hausdorff_distance(border, polygon.boundary) * KM_A_DEGREE <= tolerance_km(level) + 1e-6


def test_the_finest_level_with_few_enough_vertices_is_taken() -> None:
    outlines = [Outlines(jagged(0, 0, 5, 5, teeth=1000)), Outlines(jagged(6, 0, 9, 5, teeth=500))]
    level = level_within(outlines, vertices=1200)
    assert level > 0
    assert sum(outline.vertices(level) for outline in outlines) <= 1200
    assert sum(outline.vertices(level - 1) for outline in outlines) > 1200


def test_simpler_polygons_lose_no_part() -> None:
    parts = shapely.MultiPolygon([shapely.Point(0, 0).buffer(50), shapely.Point(200, 0).buffer(1)])
    simple = simpler(parts, tolerance=5)
    assert shapely.get_num_geometries(simple) == 2
    assert simple.is_valid
    assert shapely.get_num_coordinates(simple) < shapely.get_num_coordinates(parts)


def test_a_plane_and_back_changes_nothing() -> None:
    plane = Plane(to_vectors(np.array([[30.0, 20.0]]))[0])
    coordinates = np.array([[30.0, 20.0], [30.0, 20.000001], [-140.0, 10.0], [100.0, 90.0], [31.0, -60.0]])
    back = to_coordinates(plane.inverse(plane.forward(to_vectors(coordinates))))
    assert to_vectors(back) == pytest.approx(to_vectors(coordinates), abs=1e-12)
    far = plane.forward(-to_vectors(coordinates[:1]))
    assert np.hypot(*far[0]) == pytest.approx(np.pi * 6371.0088, rel=1e-3)


@pytest.mark.parametrize("wide", [0.03, 0.1])
def test_a_neck_that_less_detail_would_close_is_passed(wide: float) -> None:
    world = World()
    west = jagged(0, 0, 10, 20, teeth=3000)
    neck = shapely.box(10, 10, 11, 10 + wide)
    here = world.add("Here", shapely.union_all([west, neck]))
    there = world.add("There", shapely.box(11, 0, 18, 20), country="TH")
    town = world.point("Town", 17, 18, country="TH")
    line = draw([stop(here, "southern"), stop(there), stop(town)], areas=world)
    assert line is not None
    path = shapely.LineString(line.parts[0])
    outside = path.difference(shapely.union_all([west, neck, shapely.box(11, 0, 18, 20)]).buffer(1e-4))
    assert outside.length == 0
    assert path.intersects(neck)


def test_a_line_keeps_inside_where_the_coast_goes_on_beyond_the_end_of_a_sea(gazetteer: Gazetteer) -> None:
    """Beside Russia the ground is so coarse that closing the gaps of coasts opens corners of a sea nobody named."""
    places = [
        next(match.place for match in gazetteer.lookup(name) if match.place.kind in ("country", "sea", "town"))
        for name in ("Sweden", "Baltic Sea", "Estonia", "Udomlya")
    ]
    line = draw([stop(place) for place in places], areas=gazetteer)
    assert line is not None
    areas = [gazetteer.area(place.id) for place in places[:3]]
    russia = gazetteer.country("RU")
    assert russia is not None
    named = shapely.union_all([*areas, gazetteer.area(russia.id)])
    degrees = shapely.MultiLineString(line.parts).difference(named).length
    assert degrees < 0.1
