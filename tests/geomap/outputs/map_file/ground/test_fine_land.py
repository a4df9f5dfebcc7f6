from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import pytest
import shapely

from gazetteer.model import Bounds
from geomap.outputs.map_file.basemap import build_basemap
from geomap.outputs.map_file.ground.fine_land import fine_polygons, refined
from geomap.outputs.map_file.ground.linework import vertices
from geomap.outputs.map_file.rendering import write_map

LEBANON, NORWAY, ALEPPO = "geonames:272103", "geonames:3144096", "geonames:170062"


def test_a_country_is_finer_on_the_ground_than_in_the_gazetteer(areas: Any) -> None:
    box = (34.0, 33.0, 37.0, 35.0)
    place, _ = areas.areas[0]
    coarse = shapely.box(35.0, 33.1, 36.5, 34.7)
    lebanon, own = dataclasses.replace(place, id=LEBANON), dataclasses.replace(place, id="own:1")
    (first, fine), (second, kept) = refined([(lebanon, coarse), (own, coarse)], layer="land", box=box)
    assert (first.id, second.id) == (LEBANON, "own:1")
    assert kept is coarse
    assert shapely.get_num_coordinates(fine) > 100
    assert fine.contains(shapely.Point(35.51, 33.88)), "Beirut"
    assert not fine.contains(shapely.Point(36.3, 33.5)), "Damascus"


def test_cells_join_without_a_seam() -> None:
    (norway,) = fine_polygons("land", box=(5.0, 58.0, 12.0, 63.0))[NORWAY]
    assert norway.is_valid
    mainland = max(norway.geoms, key=lambda part: part.area)
    assert mainland.contains(shapely.LineString([(9.0, 59.9), (9.0, 60.1)])), "a cell ends at 60 N"


def test_neighbours_leave_no_gap() -> None:
    found = fine_polygons("land", box=(6.0, 45.8, 11.0, 50.0))
    inland = shapely.union_all([part for parts in found.values() for part in parts])
    assert inland.area == pytest.approx(5.0 * 4.2, rel=1e-4)


def test_provinces_and_lakes_are_there_too() -> None:
    assert fine_polygons("units", box=(36.0, 35.0, 38.0, 37.0)).keys() >= {ALEPPO}
    lakes = fine_polygons("lakes", box=(6.0, 46.0, 7.0, 46.6))
    assert lakes["lakes:lake-geneva"][0].contains(shapely.Point(6.5, 46.42))


def test_only_what_is_seen_from_near_is_rounded(areas: Any) -> None:
    near = build_basemap(areas, bounds=Bounds(32.0, -15.0, 33.0, -14.0))
    assert [level.round for level in near.levels] == [True, False, False]
    assert not build_basemap(areas, bounds=None).levels[0].round


def test_the_ground_of_a_focus_is_bounded(areas: Any) -> None:
    place, _ = areas.areas[0]
    rough = type(areas)(areas=[(dataclasses.replace(place, id=NORWAY), shapely.box(4.0, 57.0, 32.0, 72.0))])
    detail = build_basemap(rough, bounds=Bounds(5.0, 58.0, 12.0, 66.0)).levels[0]
    assert 3_000 < vertices(detail.land) <= 15_000


SHARPEST = """
() => {
  let sharpest = 0;
  for (const path of document.querySelectorAll("path.gm-coast"))
    for (const line of path.getAttribute("d").split("M").slice(1)) {
      const points = line.split("L").map((pair) => pair.split(/[ ,]/).map(Number));
      for (let index = 2; index < points.length; index += 1) {
        const [[a, b], [c, d], [e, f]] = points.slice(index - 2, index + 1);
        // The corners of the land lie outside of the map.
        if (c < 0 || c > map_geomap.getSize().x) continue;
        if (Math.hypot(c - a, d - b) < 6 || Math.hypot(e - c, f - d) < 6) continue;
        const turn = Math.abs(Math.atan2(f - d, e - c) - Math.atan2(d - b, c - a));
        sharpest = Math.max(sharpest, Math.min(turn, 2 * Math.PI - turn));
      }
    }
  return Math.round((sharpest * 180) / Math.PI);
}
"""


@pytest.mark.browser
def test_a_coast_seen_from_near_is_no_saw(areas: Any, document: dict[str, Any], open_file: Any, tmp_path: Path) -> None:
    place, _ = areas.areas[0]
    teeth = [(32.0 + index / 25, -20.0 if index % 2 else -20.08) for index in range(51)]
    saw = type(areas)(
        areas=[(dataclasses.replace(place, id="own:saw"), shapely.Polygon([*teeth, (34, -18), (32, -18)]))]
    )
    write_map(document, tmp_path / "saw.html", basemap=build_basemap(saw, bounds=Bounds(32.6, -20.4, 33.4, -19.6)))
    page = open_file(tmp_path / "saw.html").page
    page.evaluate("map_geomap.setView([-20, 33], 10, {animate: false})")
    assert 0 < page.evaluate(SHARPEST) < 70, "the teeth turn by 127 degrees"
