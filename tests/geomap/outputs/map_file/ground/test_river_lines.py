from __future__ import annotations

import pytest
import shapely

from geomap.outputs.map_file.ground.river_lines import names_along, river_lines, rivers_within

KHARTOUM = (31.5, 15.0, 34.5, 17.0)


def test_the_nile_runs_through_khartoum_and_the_darling_is_a_river() -> None:
    niles = [river for river in rivers_within(KHARTOUM) if river.name in {"Nile", "White Nile", "Blue Nile"}]
    assert {river.name for river in niles} == {"Nile", "White Nile", "Blue Nile"}
    assert min(river.lines.distance(shapely.Point(32.53, 15.6)) for river in niles) < 0.06
    wilcannia = shapely.Point(143.378, -31.56)
    darling = [river for river in rivers_within((141.0, -34.0, 146.0, -30.0)) if river.name.startswith("Darling")]
    assert min(river.lines.distance(wilcannia) for river in darling) < 0.06


def test_a_wide_view_has_only_the_large_rivers() -> None:
    near, far = rivers_within((5.0, 45.0, 12.0, 50.0)), rivers_within((-180.0, -85.0, 180.0, 85.0))
    assert {river.name for river in far} >= {"Nile", "Amazon River", "Mississippi River"}
    assert max(river.rank for river in far) < max(river.rank for river in near)


def test_rivers_go_on_over_the_antimeridian() -> None:
    (anadyr,) = [river for river in rivers_within((170.0, 60.0, 195.0, 70.0)) if river.name == "Anadyr" and river.lines]
    assert anadyr.lines.bounds[0] >= 170.0
    assert any(river.lines.bounds[0] > 180.0 for river in rivers_within((170.0, 60.0, 205.0, 70.0)))


def test_lines_are_cut_to_what_is_shown_and_kept_within_the_budget() -> None:
    rivers, shown = rivers_within(KHARTOUM), shapely.box(*KHARTOUM)
    drawn = river_lines(rivers, shown=shown, tolerance=0.002, scale=1000, budget=10_000)
    assert [broad for broad, _ in drawn] == sorted({broad for broad, _ in drawn})
    few = river_lines(rivers, shown=shown, tolerance=0.002, scale=1000, budget=sum(map(len, drawn[-1][1])) // 2 + 1)
    assert few == drawn[-1:]
    for _, lines in drawn:
        for line in lines:
            assert KHARTOUM[0] * 1000 <= line[0] <= KHARTOUM[2] * 1000


def test_a_river_that_reports_name_is_drawn_at_every_scale_and_set_apart() -> None:
    world = (-180.0, -85.0, 180.0, 85.0)
    assert "Atbara River" not in {river.name for river in rivers_within(world)}
    rivers = rivers_within(world, named={"Atbara River"})
    assert {river.name for river in rivers if river.named} == {"Atbara River"}
    drawn = dict(river_lines(rivers, shown=shapely.box(*world), tolerance=0.1, scale=10, budget=8000))
    west, east = (min(line[0] for line in drawn[4]) / 10, max(line[0] for line in drawn[4]) / 10)
    assert 30 < west <= east < 40
    assert set(drawn) > {4}, "the others are there as well"
    labels = [along for along in names_along(rivers_within(KHARTOUM, named={"Blue Nile"}), box=KHARTOUM) if along.named]
    assert {along.name for along in labels} == {"Blue Nile"}


def test_a_river_that_reports_name_has_its_name_in_the_middle_too() -> None:
    rivers = rivers_within(KHARTOUM, named={"Blue Nile"})
    labels = [one for one in names_along(rivers, box=KHARTOUM) if one.name == "Blue Nile"]
    widest = max(one.room for one in labels)
    close = [one for one in labels if one.room < widest / 3]
    middle = (KHARTOUM[0] + KHARTOUM[2]) / 2
    assert close
    assert all(abs(one.lon - middle) <= (KHARTOUM[2] - KHARTOUM[0]) / 8 for one in close)
    assert len(labels) > len(
        [one for one in names_along(rivers_within(KHARTOUM), box=KHARTOUM) if one.name == "Blue Nile"]
    )


def test_a_name_stands_along_its_river_and_is_never_upside_down() -> None:
    names = names_along(rivers_within(KHARTOUM), box=KHARTOUM)
    assert {"Nile", "Blue Nile"} <= {along.name for along in names}
    for along in names:
        assert -90 < along.turn <= 90
        assert along.room > 0
    blue = next(along for along in names if along.name == "Blue Nile")
    line = next(river.lines for river in rivers_within(KHARTOUM) if river.name == "Blue Nile")
    assert line.distance(shapely.Point(blue.lon, blue.lat)) == pytest.approx(0, abs=0.002)
    assert 20 < blue.turn < 70, "it flows from south east to north west"
