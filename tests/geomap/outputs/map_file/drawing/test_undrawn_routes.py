"""Routes and legs that are listed and not drawn: what the map, the header, the list and the card say of them."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def listed(document: dict[str, Any]) -> dict[str, Any]:
    """The sample, whose first route has a gap in its line and whose second is not drawn but as a guess."""
    first, second = [one for one in document["features"] if one["properties"]["type"] == "route"][:2]
    first["geometry"] = {
        "type": "MultiLineString",
        "coordinates": [[[34.0, -19.0], [34.2, -19.2]], [[34.6, -19.4], [34.8, -19.7]]],
    }
    first["properties"] |= {
        "undrawn": "legs",
        "guess": {"type": "LineString", "coordinates": [[34.2, -19.2], [34.4, -19.0], [34.6, -19.4]]},
    }
    second["properties"] |= {
        "undrawn": "reading",
        "guess": {"type": "LineString", "coordinates": [[33.8, -19.2], [34.4, -18.8]]},
    }
    second["geometry"] = None
    return document


def shown(page: Any, selector: str) -> int:
    count: int = page.locator(f"{selector}:not(.gm-away)").count()
    return count


def test_what_is_left_out_is_drawn_only_when_asked_for(open_map: Any, listed: dict[str, Any]) -> None:
    opened = open_map(listed)
    page = opened.page
    assert shown(page, ".leaflet-pane path.gm-guess-line") == 0
    before = shown(page, "path[data-guessed-route]")
    page.locator("[data-switch=guesses]").first.check()
    assert (before, shown(page, "path[data-guessed-route]")) == (0, 2)
    gap = page.locator(".leaflet-pane path.gm-line[class*=gm-route-0]").first.get_attribute("d")
    assert gap.count("M") == 2, "a line with a gap has two stretches"
    opened.page.locator("[data-switch=guesses]").first.uncheck()
    assert shown(page, "path[data-guessed-route]") == 0
    assert opened.messages == []


def test_header_list_and_card_agree(open_map: Any, listed: dict[str, Any]) -> None:
    opened = open_map(listed)
    page = opened.page
    routes = [one for one in listed["features"] if one["properties"]["type"] == "route"]
    undrawn = sum(one["geometry"] is None for one in routes)
    assert f"{len(routes)} routes ({undrawn} not drawn)" in page.locator(".gm-summary").inner_text()
    section = page.locator("details.gm-section", has=page.get_by_role("heading", name="What happened", exact=True))
    assert section.locator(".gm-item").count() == len(routes), "every route is listed"
    assert section.locator(".gm-item", has_text="not drawn").count() == undrawn
    note = section.locator(".gm-unplaced-note").inner_text()
    assert f"{undrawn} not drawn" in note
    assert "1 drawn without the legs" in note
    section.locator(".gm-item", has_text="not drawn").first.click()
    card = page.get_by_role("dialog")
    card.wait_for()
    assert "Not drawn: " in card.inner_text()
    assert card.locator("mark").count() >= 1, "with its sentence"
    assert opened.messages == []


def test_numbers_of_the_legend_stand_in_one_line(open_map: Any, listed: dict[str, Any]) -> None:
    page = open_map(listed).page
    numbers = page.locator(".gm-switch .gm-number")
    numbers.evaluate_all("(all) => all.forEach((one) => (one.textContent = '1,234'))")
    heights = numbers.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().height)")
    assert heights
    assert max(heights) < 1.5 * min(heights)
    assert max(heights) < 30
