"""Documents of an enemy in a browser: as a map file, an element, a folium map, a layer of one, and in a notebook.

Of each, everything is opened that a reader can open, and everything saved that can be saved. Nothing of it may run,
become an element, or be asked for; what is saved has to be sound. The documents are the same in every run.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import folium
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from geomap.outputs.folium_layer import ReportLayer
from geomap.outputs.frame import Frame, framed_page
from geomap.outputs.map_file.assets import asset, leaflet
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.page import Verbatim
from geomap.outputs.map_file.payload import pack
from geomap.outputs.map_file.rendering import render_map, to_folium
from geomap.outputs.notebook import table
from geomap.outputs.widget.bundle import notebook_module
from tests.geomap.outputs.widget.made_up_site import Site
from tests.hostile.documents import SAMPLE, hostile_documents

pytestmark = pytest.mark.browser

Document = dict[str, Any]
few = settings(
    max_examples=5,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)

ACTIVE = """root => root.querySelectorAll(
    'script, img, iframe, object, embed, style, base, form, meta, link, video, audio, math, template').length"""
OPEN = """(root) => {
  root.querySelectorAll(".gm-text button, .gm-sheet button, article button.gm-link").forEach((one) => one.click());
  root.querySelectorAll("details:not(.gm-menu)").forEach((one) => { one.open = true; });
}"""
LINKS = "root => [...root.querySelectorAll('[href], [src]')].map((one) => one.href?.baseVal ?? one.href ?? one.src)"
SHAPES = {"svg", "g", "path", "circle", "rect", "text", "title"}


def wander(page: Any, root: Any) -> None:
    """Open the cards of the first and the last places and routes, and all that unfolds in them; search and sort."""
    root.locator("[data-switch=guesses]").evaluate_all("all => all.slice(0, 1).map((one) => one.click())")
    root.locator("[data-guess]").evaluate_all("all => all.slice(0, 3).map((one) => one.click())")
    root.evaluate(OPEN)
    items = root.locator(".gm-item")
    for number in {*range(min(3, items.count())), *range(max(0, items.count() - 3), items.count())}:
        items.nth(number).evaluate("one => one.click()")
        root.evaluate(OPEN)
    page.keyboard.press("Escape")
    search = root.get_by_role("combobox").first
    if search.count():
        search.fill("<")
        page.keyboard.press("ArrowDown")
        search.fill("")
        page.keyboard.press("Escape")
    root.get_by_role("button", name="Table", exact=True).evaluate("one => one.click()")
    for heading in root.get_by_role("columnheader").get_by_role("button").all()[:3]:
        heading.evaluate("one => one.click()")
    page.keyboard.press("Escape")


def saved(page: Any, root: Any) -> Iterator[tuple[str, str]]:
    """Save everything but pictures of pixels; yield what each is called, and its text."""
    root.locator(".gm-menu summary").first.evaluate("one => one.click()")
    for choice in root.locator(".gm-menu .gm-choice").all():
        words = choice.inner_text()
        if "GeoJSON" in words or "CSV" in words or "SVG" in words:
            with page.expect_download() as download:
                choice.evaluate("one => one.click()")
            yield words, Path(download.value.path()).read_text("utf-8")


def assert_sound(words: str, text: str, document: Document) -> None:
    """Check a file that a page saved."""
    if "GeoJSON" in words:
        assert len(json.loads(text)["features"]) == len(document["features"])
    elif "CSV" in words:
        kind = "place" if "Places" in words else "route" if "Routes" in words else "unresolved"
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        assert len(rows) == 1 + sum(one["properties"]["type"] == kind for one in document["features"])
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not [cell for row in rows for cell in row if cell[:1] in {"=", "+", "@", "\t", "\r"} and cell[1:]]
    else:
        picture = Tree.fromstring(text.encode("utf-8"))  # noqa: S314 - the page's own, under test
        assert {one.tag.removeprefix("{http://www.w3.org/2000/svg}") for one in picture.iter()} <= SHAPES
        names = {name for one in picture.iter() for name in one.attrib}
        assert not [name for name in names if name.startswith("on") or name.endswith("href") or name == "style"]


def assert_nothing_ran(page: Any) -> None:
    assert page.evaluate("[typeof window.hostile, typeof ({}).x, document.designMode]") == ["undefined"] * 2 + ["off"]


@few
@given(document=hostile_documents())
def test_a_map_file(open_file: Any, small_world: Basemap, tmp_path: Path, document: Document) -> None:
    path = tmp_path / "map.html"
    path.write_text(render_map(document, basemap=small_world), "utf-8")
    opened = open_file(path, accept_downloads=True)
    page, root = opened.page, opened.page.locator("html")
    page.set_default_timeout(10_000)
    before = root.evaluate(ACTIVE)
    wander(page, root)
    for words, text in saved(page, root):
        assert_sound(words, text, document)
    assert root.evaluate(ACTIVE) == before
    assert {one.split(":")[0] for one in root.evaluate(LINKS) if one} <= {"https", "http", "file", "data", "blob"}
    assert_nothing_ran(page)
    assert opened.messages == []
    assert [one for one in opened.requests if not one.startswith(("data:", "blob:"))] == [path.as_uri()]
    page.context.close()


@few
@given(document=hostile_documents())
def test_an_element(site: Site, document: Document) -> None:
    site.write("map.geojson", document)
    visit = site.visit('<geo-map src="map.geojson"></geo-map>', accept_downloads=True)
    page, root = visit.page, visit.page.locator("geo-map .geo-map-root")
    page.set_default_timeout(10_000)
    asked = len(visit.requests)
    wander(page, root)
    for words, text in saved(page, root):
        assert_sound(words, text, document)
    assert root.evaluate(ACTIVE) == 0
    assert {one.split(":")[0] for one in root.evaluate(LINKS) if one} <= {"https", "http"}
    assert_nothing_ran(page)
    assert page.title() == "Host"
    assert visit.messages == []
    assert [one for one in visit.requests[asked:] if not one.startswith("blob:")] == []
    page.context.close()


@few
@given(document=hostile_documents())
def test_a_folium_map(open_file: Any, small_world: Basemap, tmp_path: Path, document: Document) -> None:
    """It has no Content-Security-Policy: a script that got in would run."""
    path = tmp_path / "folium.html"
    made = to_folium(document, basemap=small_world)
    folium.Marker([0, 0], popup="mine").add_to(made)
    made.save(path)
    opened = open_file(path)
    page, root = opened.page, opened.page.locator("html")
    before = root.evaluate(ACTIVE)
    wander(page, root)
    assert root.evaluate(ACTIVE) == before
    assert_nothing_ran(page)
    assert opened.messages == []
    assert [one for one in opened.requests if not one.startswith("data:")] == [path.as_uri()]
    page.context.close()


@few
@given(document=hostile_documents())
def test_a_layer_of_a_folium_map(open_file: Any, tmp_path: Path, document: Document) -> None:
    path = tmp_path / "layer.html"
    made = folium.Map(location=[-19, 34], zoom_start=5, tiles=None)
    made.default_js, made.default_css = [], []
    style = re.sub(r"url\([^)]*\)", "none", asset("vendor/leaflet/leaflet.css"))
    own = Verbatim(f"<style>{style}</style><script>{leaflet()}</script>", identifier="leaflet")
    made.get_root().header.add_child(own, index=0)
    ReportLayer(document).add_to(made)
    ReportLayer(SAMPLE).add_to(made)
    made.save(path)
    opened = open_file(path, ready="path[aria-label^=Suva]")
    page, root = opened.page, opened.page.locator("html")
    before = root.evaluate(ACTIVE)
    for shape in page.locator("path[role=button]").all()[:: max(1, page.locator("path[role=button]").count() // 8)]:
        shape.press("Enter")
        page.locator(".leaflet-popup article").first.evaluate(OPEN)
    assert root.evaluate(ACTIVE) == before
    assert_nothing_ran(page)
    assert opened.messages == []
    assert opened.requests == [path.as_uri()]
    page.context.close()


@few
@given(document=hostile_documents())
def test_a_notebook(open_file: Any, small_world: Basemap, tmp_path: Path, document: Document) -> None:
    """A notebook puts what it is given into its own page, without a policy of its own."""
    path = tmp_path / "notebook.html"
    framed = framed_page(render_map(document, basemap=small_world), frame=Frame(document["title"], follows=False))
    path.write_text(f'<!DOCTYPE html><meta charset="utf-8"><title>Host</title>{table(document)}{framed}', "utf-8")
    opened = open_file(path, ready="iframe")
    page, root = opened.page, opened.page.locator("html")
    frame = page.frame_locator("iframe")
    frame.locator("[data-ready]").wait_for(state="attached", timeout=15_000)
    for item in frame.locator(".gm-item").all()[:3]:
        item.evaluate("one => one.click()")
    assert root.evaluate(ACTIVE) == 2, "charset and frame, and nothing of the document"
    assert page.title() == "Host"
    assert_nothing_ran(page)
    assert frame.locator("html").evaluate("() => typeof window.hostile") == "undefined"
    assert opened.messages == []
    page.context.close()


@few
@given(document=hostile_documents())
def test_a_widget_of_a_notebook(site: Site, small_world: Basemap, document: Document) -> None:
    site.write("notebook.js", notebook_module())
    site.write("payload.txt", pack(document, basemap=small_world))
    site.write(
        "host.js",
        'import view from "./notebook.js"; const text = await (await fetch("payload.txt")).text(); const values = '
        "{ height: 400, selection: null, _payload: text }; view.render({ el: document.body, model: { on() {}, "
        "off() {}, save_changes() {}, get: (name) => values[name], set(name, value) { values[name] = value; } } });",
    )
    visit = site.visit('<script type="module" src="host.js"></script>')
    page, root = visit.page, visit.page.locator("geo-map .geo-map-root")
    wander(page, root)
    assert root.evaluate(ACTIVE) == 0
    assert_nothing_ran(page)
    assert page.title() == "Host"
    assert visit.messages == []
    page.context.close()
