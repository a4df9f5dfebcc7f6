from __future__ import annotations

import dataclasses
import functools
import math
from typing import Any

import pytest
import shapely

from gazetteer.model import Bounds
from geomap.outputs.map_file.basemap import Basemap, Level, build_basemap
from geomap.outputs.map_file.ground import linework
from geomap.outputs.map_file.ground.linework import Flat
from geomap.outputs.map_file.ground.windows import detail_box

CONVOY = Bounds(32.0, -20.0, 35.0, -16.0)


def points(flat: Flat) -> list[tuple[int, int]]:
    x = y = 0
    found = []
    for dx, dy in zip(flat[::2], flat[1::2], strict=True):
        x, y = x + dx, y + dy
        found.append((x, y))
    return found


def land(level: Level) -> Any:
    """The land by the even-odd rule, as the page fills it."""
    polygons = [shapely.Polygon(points(ring)) for ring in level.land]
    return functools.reduce(shapely.symmetric_difference, polygons)


def test_levels_cover_the_land_once(areas: Any) -> None:
    basemap = build_basemap(areas, bounds=CONVOY)
    detail, *coarser = basemap.levels
    west, south, east, north = (side / detail.scale for side in detail.box)
    assert west < 32 < 35 < east
    assert south < -20 < -16 < north
    assert detail.hole is None
    for level, finer in zip(coarser, basemap.levels, strict=False):
        assert level.hole is not None
        assert [side / level.scale for side in level.hole] == [side / finer.scale for side in finer.box]
        inside = shapely.box(*(side * 0.999 for side in level.hole))
        assert land(level).intersection(inside).area / inside.area < 0.01
    assert [side / coarser[-1].scale for side in coarser[-1].box] == [-180, -85, 180, 85]


def test_a_common_border_is_drawn_once_and_no_coast_is_a_border(areas: Any) -> None:
    detail = build_basemap(areas, bounds=CONVOY).levels[0]
    assert {x / detail.scale for line in detail.borders for x, _ in points(line)} == {32.5}
    assert len(detail.borders) == 1


def test_lines_between_provinces_leave_out_the_borders_of_countries(areas: Any) -> None:
    detail = build_basemap(areas, bounds=CONVOY).levels[0]
    assert {x / detail.scale for line in detail.units for x, _ in points(line)} == {29.0, 35.0}


def test_simplified_neighbours_leave_no_gap() -> None:
    common = [(0.0, y / 50) for y in range(51)]
    common = [(0.02 * (index % 3), y) for index, (_, y) in enumerate(common)]
    left = shapely.Polygon([(-1, 0), *common, (-1, 1)])
    right = shapely.Polygon([(1, 0), *common, (1, 1)])
    one, other = linework.simplify([left, right], tolerance=0.1)
    assert shapely.get_num_coordinates(one) < shapely.get_num_coordinates(left)
    assert shapely.union(one, other).area == pytest.approx(2)
    assert len(shapely.get_rings(shapely.union(one, other))) == 1


def test_a_map_over_the_antimeridian_is_in_one_piece(areas: Any) -> None:
    basemap = build_basemap(areas, bounds=Bounds(178.0, -19.0, -171.0, -13.0))
    detail = basemap.levels[0]
    west, _, east, _ = (side / detail.scale for side in detail.box)
    assert 170 < west < 178
    assert 189 < east < 200
    lons = [x / detail.scale for ring in detail.land for x, _ in points(ring)]
    assert min(lons) >= 177
    assert any(lon > 186 for lon in lons)
    assert {label.text for label in basemap.labels if label.lon > 180} == {"Samoa"}


def test_without_bounds_the_map_is_the_world(areas: Any) -> None:
    basemap = build_basemap(areas, bounds=None)
    assert len(basemap.levels) == 1
    assert {"Fiji", "Mozambique", "Indian Ocean", "Harare"} <= {label.text for label in basemap.labels}


def test_labels_lie_where_the_area_is_seen(areas: Any) -> None:
    basemap = build_basemap(areas, bounds=Bounds(32.0, -15.0, 33.0, -14.0))
    west, south, east, north = (side / basemap.levels[0].scale for side in basemap.levels[0].box)
    label = next(label for label in basemap.labels if label.text == "Zimbabwe")
    assert 25 <= label.lon <= 32.5
    assert west < label.lon < east
    assert south < label.lat < north
    assert [label.rank for label in basemap.labels] == sorted((label.rank for label in basemap.labels), reverse=True)


def test_no_level_has_more_points_than_a_map_file_can_afford(areas: Any) -> None:
    coast = [(20 + x / 3000, -20 + (0.4 if x % 2 else 0.0)) for x in range(60_000)]
    jagged = shapely.Polygon([*coast, (40, -5), (20, -5)])
    country, _ = areas.areas[0]
    crowded = type(areas)(areas=[(dataclasses.replace(country, name="Jagged"), jagged)])
    basemap = build_basemap(crowded, bounds=Bounds(25, -19, 35, -8))
    assert linework.vertices(basemap.levels[0].land) <= 15_000


def test_specks_do_not_come_out() -> None:
    speck = shapely.Point(0, 0).buffer(0.001)
    country = shapely.box(1, 1, 2, 2)
    (kept,) = linework.simplify([shapely.union(speck, country)], tolerance=0.1)
    assert kept.bounds == country.bounds


def test_the_same_areas_give_the_same_basemap(areas: Any) -> None:
    turned = type(areas)(areas=areas.areas[::-1], settlements=areas.settlements[::-1])
    assert build_basemap(areas, bounds=CONVOY) == build_basemap(turned, bounds=CONVOY)
    assert isinstance(build_basemap(areas, bounds=CONVOY), Basemap)


def test_areas_that_simplification_has_twisted_are_united_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    bow = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    unite = shapely.union_all

    def strict(geometries: object, **options: object) -> object:
        if not options:
            raise shapely.errors.GEOSException("TopologyException: unable to assign free hole to a shell")
        return unite(geometries, **options)

    monkeypatch.setattr(shapely, "union_all", strict)
    assert linework.union([bow, shapely.box(5, 5, 6, 6)]).area == pytest.approx(3.0)


@pytest.mark.parametrize("bounds", [Bounds(15.0, 69.0, 60.0, 80.0), Bounds(33.0, -1.0, 36.0, 1.0)])
def test_the_detail_holds_what_a_wide_and_a_tall_window_show(bounds: Bounds) -> None:
    """Also far north, where a window has more degrees below the middle of the bounds than above."""

    def up(lat: float) -> float:
        return math.degrees(math.asinh(math.tan(math.radians(lat))))

    west, south, east, north = detail_box(bounds)
    wide = max(bounds.east - bounds.west, 1.6 * (up(bounds.north) - up(bounds.south)))
    tall = max(up(bounds.north) - up(bounds.south), 0.75 * (bounds.east - bounds.west))
    middle, centre = (up(bounds.north) + up(bounds.south)) / 2, (bounds.west + bounds.east) / 2
    assert west < centre - wide / 2 < centre + wide / 2 < east
    assert up(south) < middle - tall / 2
    assert north == 85.0 or up(north) > middle + tall / 2


def test_the_world_is_finer_where_it_lies_beside_the_detail(areas: Any) -> None:
    far_north = build_basemap(areas, bounds=Bounds(15.0, 69.0, 75.0, 80.0))
    near = build_basemap(areas, bounds=CONVOY)
    assert (len(far_north.levels), len(near.levels)) == (2, 3)
    assert far_north.levels[-1].scale >= near.levels[-1].scale
    assert linework.vertices(far_north.levels[-1].land) > linework.vertices(near.levels[-1].land)
