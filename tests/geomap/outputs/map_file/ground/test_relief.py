from __future__ import annotations

import base64
import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from gazetteer.model import Bounds
from geomap.outputs.map_file.basemap import build_basemap
from geomap.outputs.map_file.ground.relief import FINEST, LARGEST, relief, row_of
from geomap.outputs.map_file.rendering import write_map

ALPS = (6.0, 45.0, 12.0, 48.0)
WORLD = (-180.0, -85.0, 180.0, 85.0)


def test_the_tiles_cover_the_box_and_are_pictures() -> None:
    tiles = relief(ALPS)
    columns, rows = {column for _, column, _, _ in tiles}, {row for _, _, row, _ in tiles}
    assert {level for level, *_ in tiles} == {FINEST}
    assert min(columns) / 2**FINEST * 360 - 180 <= 6 < 12 <= (max(columns) + 1) / 2**FINEST * 360 - 180
    assert min(rows) / 2**FINEST <= row_of(48) < row_of(45) <= (max(rows) + 1) / 2**FINEST
    for *_, picture in tiles:
        data = base64.b64decode(picture, validate=True)
        assert (data[:4], data[8:12]) == (b"RIFF", b"WEBP")


@pytest.mark.parametrize("box", [ALPS, WORLD, (60.0, 20.0, 110.0, 45.0), (-125.0, 25.0, -65.0, 50.0)])
def test_relief_is_bounded_and_coarser_the_wider_the_view(box: Any) -> None:
    tiles = relief(box)
    assert tiles
    assert sum(len(base64.b64decode(picture)) for *_, picture in tiles) <= LARGEST
    assert box == ALPS or tiles[0][0] < FINEST


def test_relief_goes_on_over_the_antimeridian() -> None:
    columns = {column for _, column, _, _ in relief((165.0, 60.0, 200.0, 70.0))}
    assert min(columns) < 2**FINEST <= max(columns)


def test_a_layer_that_a_map_lacks_leaves_it_without_relief(tmp_path: Path) -> None:
    (tmp_path / "relief").mkdir()
    (tmp_path / "relief" / "index.json").write_text(json.dumps({"tiles": []}))
    assert relief(ALPS, folder=tmp_path) == ()


@pytest.mark.browser
def test_relief_lies_on_its_place_and_is_gone_from_near(
    areas: Any, document: dict[str, Any], open_file: Any, tmp_path: Path
) -> None:
    basemap = build_basemap(areas, bounds=Bounds(30.0, -22.0, 36.0, -14.0))
    write_map(document, tmp_path / "relief.html", basemap=basemap)
    opened = open_file(tmp_path / "relief.html")
    page = opened.page
    page.evaluate("map_geomap.setView([-18, 33], 5, {animate: false})")
    level, column, row, _ = basemap.relief[0]
    west, north = page.evaluate(
        "([x, y, z]) => { const at = map_geomap.unproject([x * 256, y * 256], z);"
        " const point = map_geomap.latLngToContainerPoint(at);"
        " const box = map_geomap.getContainer().getBoundingClientRect();"
        " return [box.left + point.x, box.top + point.y]; }",
        [column, row, level],
    )
    first = page.locator("img.gm-relief").first
    assert first.evaluate("image => image.complete && image.naturalWidth") == 256
    box = first.bounding_box()
    assert (box["x"], box["y"]) == pytest.approx((west, north), abs=1)
    opacity = "getComputedStyle(document.querySelector('.leaflet-gm-relief-pane')).opacity"
    assert float(page.evaluate(opacity)) > 0.1
    page.evaluate("map_geomap.setView([-18, 33], 11, {animate: false})")
    assert float(page.evaluate(opacity)) == 0
    assert opened.messages == []


@pytest.mark.browser
def test_what_is_no_picture_is_not_drawn(areas: Any, document: dict[str, Any], open_file: Any, tmp_path: Path) -> None:
    basemap = build_basemap(areas, bounds=Bounds(30.0, -22.0, 36.0, -14.0))
    hostile = dataclasses.replace(basemap, relief=((5, 19, 17, 'AAAA," onload="alert(1)'),))
    write_map(document, tmp_path / "hostile.html", basemap=hostile)
    opened = open_file(tmp_path / "hostile.html")
    assert opened.page.locator("img.gm-relief").count() == 0
    assert opened.messages == []
