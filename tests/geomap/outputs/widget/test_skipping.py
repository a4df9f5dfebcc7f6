"""Past the element with the Tab key."""

from __future__ import annotations

from typing import Any

import pytest

from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place
from tests.geomap.outputs.widget.made_up_site import Site

pytestmark = pytest.mark.browser


def test_the_element_can_be_skipped(site: Site, document: dict[str, Any]) -> None:
    """M11: 402 presses led past the element."""
    many = [place(number, (f"Place {number}", 30 + (number % 20) * 0.4, number // 20 * 0.4)) for number in range(280)]
    site.write("map.geojson", document_of(document, many))
    visit = site.visit('<a href="#">before</a><geo-map src="map.geojson"></geo-map><a href="#" id="after">after</a>')
    page = visit.page
    page.get_by_text("before", exact=True).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "after"
    page.locator("geo-map").get_by_role("button", name="Skip the map", exact=True).focus()
    inside = "document.querySelector('geo-map').shadowRoot.activeElement?.closest('.gm-stage') !== null"
    presses = 0
    while presses < 30:
        page.keyboard.press("Tab")
        presses += 1
        if not page.evaluate(inside):
            break
    assert presses < 20
    assert visit.messages == []
