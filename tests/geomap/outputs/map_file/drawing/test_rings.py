"""Rings on the ground: what lies off a named place, in a browser."""

from __future__ import annotations

import copy
from typing import Any

import pytest

pytestmark = pytest.mark.browser

RADII = "all => all.map(one => one.getBoundingClientRect().width / 2)"


def off(document: dict[str, Any], number: int, **changes: Any) -> dict[str, Any]:
    """Return the document with one of its places off another."""
    changed = copy.deepcopy(document)
    place = next(one for one in changed["features"] if one["id"] == f"place-{number}")
    lon, lat = place["geometry"]["coordinates"]
    place["properties"] |= {
        "name": "40 km north of Chimoio",
        "kind": "position",
        "gazetteer_id": None,
        "geonameid": None,
    }
    place["properties"]["offset"] = {
        "from": "Chimoio",
        "from_kind": "city",
        "gazetteer_id": "own:chimoio",
        "lon": lon,
        "lat": lat - 0.36,
        "distance_km": 40.0,
        "direction": "north",
        "uncertainty_km": 18.4,
    } | changes
    return changed


def test_a_ring_has_its_size_on_the_ground(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(off(document, 1), near=True).page
    rings, ways = (
        page.locator(".leaflet-gm-rings-pane .gm-ring:not(.gm-ring-way)"),
        page.locator(".leaflet-gm-rings-pane .gm-ring-way"),
    )
    assert (rings.count(), ways.count()) == (1, 1)
    (radius,) = rings.evaluate_all(RADII)
    metres = page.evaluate(
        "(({lat, lng}) => map_geomap.distance([lat, lng], map_geomap.layerPointToLatLng("
        "map_geomap.latLngToLayerPoint([lat, lng]).add([100, 0]))))(map_geomap.getCenter())"
    )
    assert radius * metres / 100 == pytest.approx(18_400, rel=0.05)
    dashes = page.locator(".leaflet-gm-rings-pane .gm-ring").evaluate_all(
        "all => all.map(one => getComputedStyle(one).strokeDasharray)"
    )
    assert "none" not in dashes
    assert page.locator(".leaflet-gm-rings-pane").get_attribute("aria-hidden") == "true"


def test_the_card_says_what_the_ring_is(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(off(document, 1), near=True).page
    page.locator("[data-place=place-1]").click()
    card = page.locator(".gm-card")
    assert "Within about 20 km of this point" in card.inner_text()
    assert "Chimoio" in card.locator(".gm-note").inner_text()
    assert page.locator(".leaflet-gm-rings-pane .gm-ring.gm-open").count() == 2
    page.keyboard.press("Escape")
    assert page.locator(".leaflet-gm-rings-pane .gm-ring.gm-open").count() == 0


def test_without_a_direction_there_is_no_way(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(off(document, 1, direction=None), near=True).page
    assert page.locator(".leaflet-gm-rings-pane .gm-ring").count() == 1
    page.locator("[data-place=place-1]").click()
    assert "does not say which way from Chimoio" in page.locator(".gm-card .gm-note").inner_text()


def test_the_legend_explains_rings_where_there_are_any(open_map: Any, document: dict[str, Any]) -> None:
    words = "Dashed ring: it lies somewhere within"
    assert words not in open_map(document).page.locator(".gm-legend").inner_text()
    assert words in open_map(off(document, 1)).page.locator(".gm-legend").inner_text()


def test_a_ring_goes_with_its_place(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(off(document, 1), near=True).page
    page.get_by_label("Other positions").uncheck()
    assert page.locator(".leaflet-gm-rings-pane .gm-ring").count() == 0
    page.get_by_label("Other positions").check()
    assert page.locator(".leaflet-gm-rings-pane .gm-ring").count() == 2


@pytest.mark.parametrize("radius", [0, -5, 1e9, None, "12"])
def test_a_radius_that_is_none_gives_no_ring(open_map: Any, document: dict[str, Any], radius: Any) -> None:
    opened = open_map(off(document, 1, uncertainty_km=radius), near=True)
    assert opened.page.locator(".leaflet-gm-rings-pane .gm-ring").count() == 0
    assert opened.messages == []
