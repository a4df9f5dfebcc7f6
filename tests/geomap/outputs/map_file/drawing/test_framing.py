"""What is fitted into the map when something lies over a part of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import build_basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.rendering import write_map
from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place, route

pytestmark = pytest.mark.browser

COVER = """([side, style]) => {
    const cover = document.createElement("div");
    cover.dataset.covers = side;
    cover.id = "cover";
    cover.style.cssText = `position: absolute; z-index: 2000; background: gray; ${style}`;
    document.querySelector(".gm-stage").append(cover);
}"""
SIDES = {
    "left": "inset: 0 auto 0 0; width: 40%",
    "right": "inset: 0 0 0 auto; width: 40%",
    "top": "inset: 0 0 auto 0; height: 40%",
    "bottom": "inset: auto 0 0 0; height: 50%",
}


def under(page: Any, covered: str, of: str) -> list[str]:
    """Return the names of buttons whose middle lies under an element."""
    box = page.locator(covered).bounding_box()
    found = []
    for button in page.locator(of).all():
        inner = button.bounding_box()
        across, down = inner["x"] + inner["width"] / 2, inner["y"] + inner["height"] / 2
        if box["x"] <= across <= box["x"] + box["width"] and box["y"] <= down <= box["y"] + box["height"]:
            found.append(button.get_attribute("aria-label"))
    return found


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("width", [390, 1440])
def test_everything_is_fitted_into_what_nothing_covers(
    side: str, width: int, open_map: Any, document: dict[str, Any]
) -> None:
    document["features"] = [one for one in document["features"] if one["id"] in {"place-1", "place-2", "place-3"}]
    page = open_map(document, viewport={"width": width, "height": 800}).page
    if width == 390:
        page.locator(".gm-grip").press("Home")
    page.evaluate(COVER, [side, SIDES[side]])
    page.get_by_role("button", name="Show everything", exact=True).evaluate("button => button.click()")
    markers = "button.gm-marker[data-place]"
    assert page.locator(markers).count() == 3
    assert under(page, "#cover", markers) == []
    assert under(page, ".folium-map", markers) == page.locator(markers).evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )


OVERLAPS = """() => {
  const box = (one) => one.getBoundingClientRect();
  const over = [...document.querySelectorAll(".gm-stage .leaflet-control, .gm-credits, .gm-outside")].map(box);
  const shown = [...document.querySelectorAll(".gm-marker .gm-shape, .gm-cluster .gm-symbol, .gm-label")];
  const meet = (one, other) =>
    one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
  return shown.filter((one) => over.some((other) => meet(box(one), other))).map((one) => one.textContent || "symbol");
}"""


@pytest.mark.parametrize(("width", "height"), [(320, 640), (768, 1024), (1440, 900)])
def test_no_control_and_no_note_lies_over_what_is_drawn(
    width: int, height: int, open_file: Any, areas: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    corners = [("North West", 34.0, 3.0), ("North", 37.0, 3.0), ("North East", 40.0, 3.0), ("South West", 34.0, -3.0)]
    corners += [("South East", 40.0, -3.0), ("Middle", 37.0, 0.0), ("South", 37.0, -3.0)]
    towns = [place(number, at) for number, at in enumerate(corners)]
    routes = [route(number, [(f"place-{number}", corners[number]), ("place-5", corners[5])], "b") for number in (0, 2)]
    near = document_of(document, [*towns, *routes])
    made = document_of(document, [*towns, *routes, place(9, ("Elsewhere", 100.0, 40.0))])
    write_map(made, tmp_path / "map.html", basemap=build_basemap(areas, bounds=focus_bounds(near)))
    page = open_file(tmp_path / "map.html", viewport={"width": width, "height": height}).page
    page.wait_for_timeout(300)
    assert page.locator(".gm-outside").count() == 1
    assert page.evaluate(OVERLAPS) == []
    scale = page.locator(".leaflet-control-scale").bounding_box()
    assert scale["height"] < 30 or width > 600, "one line on a phone"
