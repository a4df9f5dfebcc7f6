"""Journeys to the poles and over them, on a map that ends before."""

from __future__ import annotations

from typing import Any

import pytest

from geomap.outputs.map_file.extent import focus_bounds
from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place, route

FRAMHEIM = ("place-1", ("Framheim", -163.8, -78.5))
SOUTH_POLE = ("place-2", ("South Pole", 0.0, -90.0))
ROSS = ("place-3", ("Ross Island", 167.0, -77.5))
LONGYEARBYEN = ("place-4", ("Longyearbyen", 15.6, 78.2))
UTQIAGVIK = ("place-5", ("Utqiagvik", -156.8, 71.3))


def along_meridians(number: int, stops: list[Any], line: list[list[float]]) -> dict[str, Any]:
    made = route(number, stops, "sledges")
    made["geometry"]["coordinates"] = line
    return made


def opened_on_all(open_map: Any, document: dict[str, Any]) -> Any:
    opened = open_map(document)
    # What is clicked while the page is still being laid out gives way to the view on which it opens.
    for _ in range(20):
        opened.page.wait_for_timeout(1500)
        opened.page.locator(".gm-fit").click()
        if opened.page.evaluate("Math.abs(map_geomap.getCenter().lat)") > 70:
            break
    return opened


@pytest.fixture
def to_pole(document: dict[str, Any]) -> dict[str, Any]:
    places = [place(number, at) for number, (_, at) in enumerate([FRAMHEIM, SOUTH_POLE, ROSS], 1)]
    west = [[-163.8, lat] for lat in (-78.5, -82.0, -86.0, -89.0)]
    east = [[167.0, lat] for lat in (-77.5, -82.0, -86.0, -89.0)]
    routes = [
        along_meridians(1, [FRAMHEIM, SOUTH_POLE], [*west, [0.0, -90.0]]),
        along_meridians(2, [SOUTH_POLE, ROSS], [[0.0, -90.0], *east[::-1]]),
    ]
    return document_of(document, [*places, *routes]) | {"bbox": [166.0, -90.0, 0.0, -77.5]}


@pytest.fixture
def over_pole(document: dict[str, Any]) -> dict[str, Any]:
    places = [place(4, LONGYEARBYEN[1]), place(5, UTQIAGVIK[1])]
    line = [[15.6, 78.2], [15.6, 84.0], [15.6, 89.0], [-156.8, 89.5], [-156.8, 84.0], [-156.8, 71.3]]
    made = document_of(document, [*places, along_meridians(1, [LONGYEARBYEN, UTQIAGVIK], line)])
    return made | {"bbox": [-156.8, 71.3, 15.6, 89.5]}


def test_a_pole_has_no_longitude_on_which_a_map_opens(to_pole: dict[str, Any]) -> None:
    bounds = focus_bounds(to_pole)
    assert bounds is not None
    assert (bounds.west, bounds.east) == pytest.approx((167.0, -163.8))
    assert bounds.south == -90.0


@pytest.mark.browser
def test_a_line_to_the_pole_keeps_to_its_meridian(open_map: Any, to_pole: dict[str, Any]) -> None:
    opened = opened_on_all(open_map, to_pole)
    page = opened.page
    lines = [line.bounding_box() for line in page.locator(".leaflet-overlay-pane path.gm-line").all()]
    assert len(lines) == 2
    assert [line for line in lines if line["width"] > 4 or line["height"] < 200] == [], "along the edge of the map"
    pole = page.locator("button[aria-label^='South Pole'] .gm-shape").bounding_box()
    framheim = page.locator("button[aria-label^='Framheim'] .gm-shape").bounding_box()
    assert pole["x"] + pole["width"] / 2 == pytest.approx(framheim["x"] + framheim["width"] / 2, abs=2)
    assert pole["y"] + pole["height"] < page.viewport_size["height"], "the whole symbol is seen"
    names = set(page.locator(".gm-label").all_inner_texts())
    assert {"South Pole ↓", "from the South Pole", "Framheim", "Ross Island"} <= names
    assert "to the South Pole" not in names, "its name stands there"
    assert opened.messages == []


@pytest.mark.browser
def test_a_line_over_the_pole_leaves_the_map_and_comes_back(open_map: Any, over_pole: dict[str, Any]) -> None:
    opened = opened_on_all(open_map, over_pole)
    page = opened.page
    shape = page.locator(".leaflet-overlay-pane path.gm-line").get_attribute("d")
    assert shape.count("M") == 2, "two parts, and nothing between them"
    assert page.locator(".gm-label", has_text="over the North Pole").count() == 2
    across = page.evaluate("(() => { const { y } = map_geomap.latLngToContainerPoint([88, 0]); return y; })()")
    for part in shape.split("M")[1:]:
        ys = [float(point.split(" ")[1]) for point in part.split("L")]
        assert max(ys) - min(ys) > 100
    assert across > 0, "where it leaves the map is seen"
    assert opened.messages == []


@pytest.mark.browser
def test_the_scale_says_for_which_latitude_it_holds(open_map: Any, over_pole: dict[str, Any]) -> None:
    page = opened_on_all(open_map, over_pole).page
    note = page.locator(".gm-scale-note")
    assert note.is_visible()
    latitude = float(note.inner_text().removeprefix("at ").removesuffix("° N"))
    assert latitude == pytest.approx(page.evaluate("map_geomap.containerPointToLatLng([0, 400]).lat"), abs=1)
    page.evaluate("map_geomap.setView([0, 15], 6, {animate: false})")
    assert note.is_hidden()


@pytest.mark.browser
def test_other_maps_end_where_they_did(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    assert page.evaluate("map_geomap.options.crs === L.CRS.EPSG3857")
    page.evaluate("map_geomap.setView([-19, 34], 6, {animate: false})")
    assert page.locator(".gm-scale-note").is_hidden()
