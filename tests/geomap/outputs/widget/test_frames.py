"""Map files in frames of other people's pages."""

from __future__ import annotations

from typing import Any

import pytest

from geomap.outputs.frame import Frame, framed_address, framed_page
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import render_map
from tests.geomap.outputs.widget.made_up_site import Site, hostile

pytestmark = pytest.mark.browser

INLINE = "script-src 'unsafe-inline' 'self'; style-src 'unsafe-inline'; frame-src 'self'"


@pytest.mark.parametrize("width", [380, 1100])
def test_a_frame_takes_the_height_that_its_map_wants(
    site: Site, document: dict[str, Any], small_world: Basemap, width: int
) -> None:
    site.write("map.html", render_map(document, basemap=small_world))
    snippet = framed_address("map.html", frame=Frame("A map", height=333))
    visit = site.visit(snippet, policy=INLINE, ready="iframe", viewport={"width": width, "height": 800})
    frame = visit.page.frame_locator("iframe")
    frame.locator("[data-ready]").wait_for(state="attached")
    visit.until("document.querySelector('iframe').height !== '333'")
    visit.page.wait_for_timeout(400)
    height = int(visit.page.locator("iframe").get_attribute("height"))
    visit.page.wait_for_timeout(400)
    assert int(visit.page.locator("iframe").get_attribute("height")) == height, "it comes to rest"
    assert 440 <= height <= 1200
    stage = frame.locator(".gm-stage").bounding_box()
    assert 300 <= stage["height"] <= 760
    if width < 900:
        frame.get_by_role("button", name="Show details", exact=True).click()
        frame.get_by_role("button", name="Show details in full").click()
        frame.get_by_role("button", name="Hide details").first.wait_for()
        visit.page.wait_for_timeout(400)
        now = int(visit.page.locator("iframe").get_attribute("height"))
        assert now == height, "the sheet opens over the map: the article does not jump"
        scroll = frame.locator("html").evaluate("page => page.scrollHeight - page.clientHeight")
        assert scroll <= 1, "nothing is cut off"
    assert visit.messages == []


def test_a_frame_listens_to_its_own_map_only(site: Site, document: dict[str, Any], small_world: Basemap) -> None:
    page = render_map(document, basemap=small_world)
    site.write("forger.html", "<script>parent.postMessage({type: 'geomap-height', height: 777}, '*')</script>")
    snippets = framed_page(page, frame=Frame("One")) + framed_page(page, frame=Frame("Two"))
    visit = site.visit(
        f'{snippets}<iframe id="forger" src="forger.html" sandbox="allow-scripts"></iframe>',
        policy=INLINE,
        ready="iframe",
    )
    for title in ("One", "Two"):
        visit.page.frame_locator(f"iframe[title={title}]").locator("[data-ready]").wait_for(state="attached")
    visit.page.evaluate("postMessage({type: 'geomap-height', height: 888}, '*')")
    visit.page.wait_for_timeout(300)
    heights = visit.page.locator("iframe[title]").evaluate_all("all => all.map(one => one.height)")
    assert len(set(heights)) == 1
    assert heights[0] not in ("777", "888")
    assert visit.messages == []


def test_a_map_in_a_frame_cannot_touch_the_page(site: Site, document: dict[str, Any], small_world: Basemap) -> None:
    page = render_map(hostile(document), basemap=small_world)
    visit = site.visit(framed_page(page, frame=Frame(document["title"])), policy=INLINE, ready="iframe")
    frame = visit.page.frame_locator("iframe")
    frame.locator("[data-ready]").wait_for(state="attached")
    frame.locator(".gm-item").last.press("Enter")
    frame.get_by_role("dialog").wait_for()
    assert (
        frame.locator("body").evaluate("() => { try { return parent.document.title; } catch { return 'kept out'; } }")
        == "kept out"
    )
    assert visit.page.title() == "Host"
    assert len(visit.requests) <= 5
    assert visit.messages == []
