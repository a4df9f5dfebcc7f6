"""What is fitted into the map when something lies over a part of it."""

from __future__ import annotations

from typing import Any

import pytest

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
