"""Areas that reports mean, as outlines: cut and simplified here, drawn and chosen in the page."""

from __future__ import annotations

import copy
import dataclasses
import functools
from pathlib import Path
from typing import Any

import pytest
import shapely

from gazetteer.model import Bounds
from geomap.outputs.map_file.basemap import Basemap, Level, build_basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.ground import linework
from geomap.outputs.map_file.ground.area_outlines import MOST_AREAS, meant_areas
from geomap.outputs.map_file.rendering import write_map

IDS = {
    "Sofala": "geonames:1026804",
    "Manica": "geonames:1040947",
    "Mozambique": "geonames:1036973",
    "Zimbabwe": "geonames:878675",
    "Indian Ocean": "test:place-14",
}


@pytest.fixture
def known(areas: Any) -> Any:
    """The small world, with the ids that the sample document has."""
    return type(areas)(
        areas=[
            (dataclasses.replace(place, id=IDS.get(place.name, place.id)), geometry) for place, geometry in areas.areas
        ],
        settlements=areas.settlements,
    )


@pytest.fixture
def outlined(known: Any, document: dict[str, Any]) -> Basemap:
    return build_basemap(known, bounds=focus_bounds(document), document=document)


def shape(level: Level, number: int) -> Any:
    """The ground of an area in a level, by the even-odd rule, in degrees."""
    rings = [ring for index, rings in level.areas if index == number for ring in rings]
    polygons = []
    for flat in rings:
        steps = list(zip(flat[::2], flat[1::2], strict=True))
        points = [
            (sum(x for x, _ in steps[: end + 1]), sum(y for _, y in steps[: end + 1])) for end in range(len(steps))
        ]
        polygons.append(shapely.Polygon([(x / level.scale, y / level.scale) for x, y in points]))
    return functools.reduce(shapely.symmetric_difference, polygons, shapely.Polygon())


def test_areas_with_a_polygon_are_meant_the_largest_first(known: Any, document: dict[str, Any]) -> None:
    assert meant_areas(document, known) == tuple(IDS[name] for name in ("Mozambique", "Zimbabwe", "Sofala", "Manica"))


def test_of_many_areas_those_named_most_often_are_meant(known: Any, document: dict[str, Any]) -> None:
    places = [feature for feature in document["features"] if feature["properties"].get("kind") == "country"]
    often, (geometry, _) = places[0], (known.areas[0][1], None)
    crowd = []
    for number in range(MOST_AREAS + 5):
        feature = copy.deepcopy(often)
        feature["properties"]["gazetteer_id"] = f"test:{number}"
        feature["properties"]["mentions"] *= 1 + (number >= 5)
        crowd.append(feature)
        known.areas.append((dataclasses.replace(known.areas[0][0], id=f"test:{number}"), geometry))
    meant = meant_areas(document | {"features": crowd}, known)
    assert set(meant) == {f"test:{number}" for number in range(5, MOST_AREAS + 5)}


def test_levels_hold_an_area_once_and_whole(outlined: Basemap, known: Any) -> None:
    number = outlined.areas.index(IDS["Mozambique"])
    parts = [shape(level, number) for level in outlined.levels]
    whole = known.area(IDS["Mozambique"])
    assert sum(part.area for part in parts) == pytest.approx(whole.area, rel=0.03)
    assert shapely.union_all(parts).intersection(whole).area == pytest.approx(whole.area, rel=0.03)


def test_an_outline_follows_the_border_that_is_drawn(outlined: Basemap) -> None:
    detail = outlined.levels[0]
    countries = [shape(detail, outlined.areas.index(IDS[name])) for name in ("Mozambique", "Zimbabwe")]
    assert countries[0].intersection(countries[1]).area == 0
    assert countries[0].touches(countries[1])


def test_without_a_document_nothing_is_outlined(known: Any, document: dict[str, Any]) -> None:
    basemap = build_basemap(known, bounds=focus_bounds(document))
    assert basemap.areas == ()
    assert all(level.areas == () for level in basemap.levels)


def test_outlines_keep_to_their_budget(known: Any, document: dict[str, Any]) -> None:
    coast = [(25 + x / 3000, -19 + (0.4 if x % 2 else 0.0)) for x in range(30_000)]
    jagged = shapely.Polygon([*coast, (35, -8), (25, -8)])
    # Of a kind that the basemap itself does not draw.
    place = dataclasses.replace(known.areas[0][0], id=IDS["Sofala"], kind="region")
    crowded = type(known)(areas=[*known.areas[:2], (place, jagged)])
    basemap = build_basemap(crowded, bounds=Bounds(25, -19, 35, -8), document=document)
    assert IDS["Sofala"] in basemap.areas
    assert 0 < sum(linework.vertices(rings) for _, rings in basemap.levels[0].areas) <= 7_500


def test_an_area_over_the_antimeridian_is_in_one_piece(areas: Any, document: dict[str, Any]) -> None:
    fiji = shapely.union_all([shapely.box(177, -19, 180, -16), shapely.box(-180, -19, -178, -16)])
    place = dataclasses.replace(areas.areas[6][0], id=IDS["Zimbabwe"])
    basemap = build_basemap(
        type(areas)(areas=[(place, fiji)]), bounds=Bounds(178.0, -19.0, -171.0, -13.0), document=document
    )
    assert shape(basemap.levels[0], 0).bounds == pytest.approx((177, -19, 182, -16))


@pytest.fixture
def open_outlined(open_file: Any, outlined: Basemap, tmp_path: Path) -> Any:
    def opener(content: dict[str, Any], **options: Any) -> Any:
        path = tmp_path / "outlined.html"
        write_map(content, path, basemap=outlined)
        opened = open_file(path, **options)
        opened.page.set_default_timeout(10_000)
        opened.page.locator(".gm-section:has(.gm-legend)").evaluate_all("all => all.forEach(one => (one.open = true))")
        opened.page.evaluate("map_geomap.setView([-19, 34], 7, {animate: false})")
        return opened

    return opener


def on_map(page: Any, lat: float, lon: float) -> tuple[float, float]:
    """Where on the page a position lies."""
    at = page.evaluate("([lat, lon]) => map_geomap.latLngToContainerPoint([lat, lon])", [lat, lon])
    box = page.locator(".folium-map").bounding_box()
    return box["x"] + at["x"], box["y"] + at["y"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_area_answers_to_the_pointer(scheme: str, open_outlined: Any, document: dict[str, Any]) -> None:
    opened = open_outlined(document, color_scheme=scheme)
    page = opened.page
    assert page.locator(".folium-map path.gm-area-ground").count() == 4
    page.mouse.click(*on_map(page, -20.5, 33.2))
    card = page.get_by_role("dialog", name="Manica")
    assert "The report means the area that is outlined" in card.inner_text()
    assert page.locator(".folium-map path.gm-area-ground.gm-open").count() == 1
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    assert page.locator(".folium-map .gm-open").count() == 0
    assert opened.messages == []


@pytest.mark.browser
def test_where_no_side_of_an_area_is_seen_a_click_means_the_map(open_outlined: Any, document: dict[str, Any]) -> None:
    page = open_outlined(document).page
    page.evaluate("map_geomap.setView([-20.5, 33.7], 11, {animate: false})")
    page.locator(".gm-around.gm-area-ground").first.wait_for(state="attached")
    page.mouse.click(*on_map(page, -20.5, 33.7))
    page.wait_for_timeout(100)
    assert page.get_by_role("dialog").count() == 0


@pytest.mark.browser
def test_an_area_has_the_form_of_its_confidence_and_heeds_the_legend(
    open_outlined: Any, document: dict[str, Any]
) -> None:
    confidence = {"Sofala": 0.95, "Zimbabwe": 0.6, "Manica": 0.3}
    for feature in document["features"]:
        properties = feature["properties"]
        properties["confidence"] = confidence.get(properties.get("name"), properties.get("confidence"))
    opened = open_outlined(document)
    page = opened.page
    lines = {
        form: page.locator(f".folium-map path.gm-area-{form}.gm-area-line").first.evaluate(
            "path => getComputedStyle(path).strokeDasharray"
        )
        for form in ("filled", "hollow", "dashed")
    }
    assert lines["filled"] == lines["hollow"] == "none"
    assert lines["dashed"] != "none"
    grounds = [
        page.locator(f".folium-map path.gm-area-{form}.gm-area-ground").first.evaluate(
            "path => getComputedStyle(path).fillOpacity"
        )
        for form in ("filled:not(.gm-area-wide)", "hollow", "filled.gm-area-wide")
    ]
    assert float(grounds[0]) > float(grounds[1]) == 0
    assert float(grounds[2]) == 0, "a country that is named does not look like data"
    page.locator("[data-switch='sure:dashed']").uncheck()
    assert page.locator(".folium-map path.gm-area-dashed.gm-area-line.gm-away").count() == 1
    page.locator("[data-switch='kind:A']").press("Space")
    assert page.locator(".folium-map path.gm-area:not(.gm-away)").count() == 0
    page.get_by_role("button", name="Show all").press("Enter")
    assert page.locator(".folium-map path.gm-area.gm-away").count() == 0
    assert opened.messages == []


@pytest.mark.browser
def test_the_list_leads_to_the_whole_area(open_outlined: Any, document: dict[str, Any]) -> None:
    page = open_outlined(document).page
    page.locator(".gm-item", has=page.get_by_text("Zimbabwe", exact=True)).press("Enter")
    page.get_by_role("dialog", name="Zimbabwe").wait_for()
    west, north = on_map(page, -11, 25)
    east, south = on_map(page, -26, 32.5)
    box = page.locator(".folium-map").bounding_box()
    assert box["x"] < west < east < box["x"] + box["width"]
    assert box["height"] + box["y"] > south > north
