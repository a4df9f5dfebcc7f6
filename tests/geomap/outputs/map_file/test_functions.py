"""Every function of the page by pointer and by keys, at three widths, in light and dark; pictures of it are kept.

Each test walks through all of them on one page, because opening a page takes longer than using it. What each function
does in detail is in `test_page.py` and `test_page_tools.py`. Narrow pages are touched, wide ones get a mouse.
The pictures are written to the folder that GEOMAP_SCREENSHOTS names, `.artefacts/screenshots` where it names none.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import Basemap, build_basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.rendering import write_map

pytestmark = pytest.mark.browser

PICTURES = Path(
    os.environ.get("GEOMAP_SCREENSHOTS") or Path(__file__).parents[4] / ".artefacts" / "screenshots"
).resolve()
TOUCHED = 320

STILL = """() => new Promise(done => {
    const look = () => map_geomap._panAnim?._inProgress || map_geomap._animatingZoom ? setTimeout(look, 20) : done();
    requestAnimationFrame(() => setTimeout(look));
})"""
"""Waits until the map has come to rest; a zoom that was asked for begins with the next frame."""


@dataclass
class Visit:
    """A page that is walked through in one of both ways."""

    page: Any
    way: str
    width: int
    name: str
    map_path: Path

    def use(self, control: Any) -> None:
        """Use a control by pointer or by key."""
        if self.way == "keyboard":
            control.focus()
            assert control.evaluate("one => one.getRootNode().activeElement === one"), "it takes the focus"
            self.page.keyboard.press("Enter")
        elif self.width == TOUCHED:
            control.tap()
            # Leaflet takes two taps within a fifth of a second for one double tap, wherever they are, and zooms in.
            self.page.wait_for_timeout(250)
        else:
            control.click()

    def tick(self, control: Any) -> None:
        """Tick or untick a box."""
        if self.way == "keyboard":
            control.press("Space")
        else:
            self.use(control)

    def keep(self, what: str) -> None:
        """Keep a picture, and see that nothing is wider than the window."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.evaluate(STILL)
        self.page.screenshot(path=PICTURES / f"{self.name}-{what}.png", animations="disabled")
        assert self.page.evaluate("document.documentElement.scrollWidth") <= self.width, what

    def card(self, name: str) -> Any:
        """Return an open card, which must lie within the map."""
        card = self.page.get_by_role("dialog", name=name)
        card.wait_for()
        # The map glides until the card is in view.
        for _ in range(500):
            inner, outer = card.bounding_box(), self.page.locator(".folium-map").bounding_box()
            if outer["x"] <= inner["x"] and inner["x"] + inner["width"] <= outer["x"] + outer["width"]:
                return card
            self.page.wait_for_timeout(20)
        raise AssertionError(f"the card {inner} reaches beyond the map {outer}")

    def close(self) -> None:
        """Close the open card."""
        card = self.page.locator(".gm-dock")
        if self.way == "keyboard":
            self.page.keyboard.press("Escape")
        else:
            self.use(self.page.get_by_role("button", name="Close card"))
        card.wait_for(state="hidden")

    def sheet(self, key: str) -> None:
        """Open the sheet with the story by End, close it by Home, where the page is narrow."""
        grip = self.page.locator(".gm-grip")
        if grip.is_visible():
            grip.press(key)

    def see(self, lat: float, lon: float, zoom: float) -> None:
        """Move the map, as a reader would have by then."""
        self.sheet("Home")
        self.page.evaluate(STILL)
        self.page.evaluate(
            "([lat, lon, zoom]) => map_geomap.setView([lat, lon], zoom, {animate: false})", [lat, lon, zoom]
        )

    def saved(self, choice: str) -> bytes:
        """Return the file that a choice of the menu gives."""
        if not self.page.locator(".gm-menu").evaluate("menu => menu.open"):
            self.use(self.page.locator(".gm-menu > summary"))
        with self.page.expect_download() as download:
            self.use(self.page.get_by_role("button", name=choice))
        return Path(download.value.path()).read_bytes()


@pytest.fixture
def outlined(areas: Any, document: dict[str, Any]) -> Basemap:
    """A basemap that outlines Manica."""
    manica = next(place for place, _ in areas.areas if place.name == "Manica")
    next(feature for feature in document["features"] if feature["id"] == "place-7")["properties"]["gazetteer_id"] = (
        manica.id
    )
    return build_basemap(areas, bounds=focus_bounds(document), document=document)


def arrives(visit: Visit) -> None:
    visit.keep("open")
    visit.sheet("End")
    visit.keep("story")
    visit.use(visit.page.get_by_role("button", name="Show text"))
    visit.keep("text")
    visit.use(visit.page.get_by_role("button", name="Close the text"))
    visit.use(visit.page.locator(".gm-section > summary", has_text="Legend"))
    visit.sheet("Home")
    assert visit.page.locator(".gm-label").count() > 0
    visit.use(visit.page.get_by_role("button", name="Show everything", exact=True))
    zoom = visit.page.evaluate("map_geomap.getZoom()")
    visit.page.evaluate("map_geomap.once('zoomend', () => { window.zoomed = true; })")
    visit.use(visit.page.get_by_role("button", name="Zoom in"))
    visit.page.evaluate(
        "() => new Promise(done => { const look = () => window.zoomed ? done() : setTimeout(look, 20); look(); })"
    )
    visit.page.evaluate(STILL)
    assert visit.page.evaluate("map_geomap.getZoom()") > zoom


def opens_a_cluster(visit: Visit) -> None:
    visit.see(-18.5, 34, 4.5)
    visit.use(visit.page.locator("button.gm-cluster").first)
    visit.page.locator("[data-place=place-5]").wait_for()


def opens_places(visit: Visit) -> None:
    visit.see(-18.3, 33.9, 7.5)
    visit.use(visit.page.locator("[data-place=place-3]"))
    assert "more likely than not this place" in visit.card("Dondo").inner_text()
    visit.keep("card")
    lit = visit.page.locator(".gm-lit")
    assert lit.count() > 0, "its sentences light up"
    visit.close()
    assert lit.count() == 0


def opens_an_area(visit: Visit) -> None:
    visit.see(-18.3, 33.9, 6.5)
    if visit.way == "keyboard":
        visit.use(visit.page.locator("[data-place=place-7]"))
    else:
        at = visit.page.evaluate("map_geomap.latLngToContainerPoint([-17.2, 34.2])")
        box = visit.page.locator(".folium-map").bounding_box()
        visit.page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    assert "the area that is outlined" in visit.card("Manica").inner_text()
    assert visit.page.locator(".folium-map .gm-area-ground.gm-open").count() == 1
    visit.keep("area")
    visit.close()


def opens_a_route(visit: Visit) -> None:
    visit.see(-18.3, 33.9, 6.5)
    if visit.way == "keyboard":
        visit.use(visit.page.locator("[data-route=route-2]"))
    else:
        visit.sheet("End")
        visit.use(visit.page.locator(".gm-item", has_text="second column"))
    card = visit.card("Route: second column: Chimoio → Tete")
    card.locator("mark", has_text="some 900 kilometres away").wait_for()
    visit.keep("route")
    visit.close()


def steps_through_the_story(visit: Visit) -> None:
    visit.use(visit.page.get_by_role("button", name="Next movement"))
    assert visit.page.get_by_role("group", name="Movements").inner_text() == "1 of 5"
    visit.page.evaluate(STILL)
    visit.keep("movement")
    visit.use(visit.page.get_by_role("button", name="Play the story"))
    visit.use(visit.page.get_by_role("button", name="Pause the story"))
    visit.use(visit.page.get_by_role("button", name="End of the story"))
    assert visit.page.locator(".gm-current").count() == 0


def reads_the_text(visit: Visit) -> None:
    visit.sheet("End")
    visit.use(visit.page.get_by_role("button", name="Show text"))
    visit.use(visit.page.locator(".gm-reading a", has_text="Tete"))
    visit.card("Tete")
    visit.close()
    if visit.width < 1000:
        # The text lies over the map there, and gives way to what was chosen in it.
        visit.page.locator("#gm-reading").wait_for(state="hidden")
        visit.sheet("End")
        visit.use(visit.page.get_by_role("button", name="Show text"))
    visit.use(visit.page.get_by_role("button", name="Close the text"))
    visit.page.locator("#gm-reading").wait_for(state="hidden")
    visit.use(visit.page.get_by_role("button", name="Hide details"))
    visit.page.locator("#gm-panel").wait_for(state="hidden")
    visit.keep("map-alone")
    visit.use(visit.page.get_by_role("button", name="Show details", exact=True))
    visit.sheet("End")


def searches(visit: Visit) -> None:
    box = visit.page.get_by_role("combobox")
    if visit.way == "keyboard":
        visit.page.locator(".folium-map").focus()
        visit.page.keyboard.press("/")
        visit.page.keyboard.type("chimo")
        visit.page.keyboard.press("ArrowDown")
        visit.keep("search")
        visit.page.keyboard.press("Enter")
    else:
        box.fill("chimo")
        visit.keep("search")
        visit.use(visit.page.get_by_role("option").first)
    visit.card("Chimoio")
    visit.close()
    assert not visit.page.get_by_role("listbox").is_visible(), "what was found does not come back"


def filters(visit: Visit) -> None:
    summary = visit.page.locator(".gm-summary")
    before = summary.inner_text()
    for switch in ("kind:A", "sure:dashed", "status:denied", "report:ship"):
        visit.tick(visit.page.locator(f"[data-switch='{switch}']"))
    assert "places" in summary.inner_text() != before
    assert visit.page.locator(".folium-map .gm-area:not(.gm-away)").count() == 0
    slider = visit.page.get_by_role("slider", name="From")
    if visit.way == "keyboard":
        slider.press("ArrowRight")
    else:
        slider.fill("1")
    assert visit.page.locator(".gm-timeline output").inner_text() == "2019-03-27 to 2019-03-27"
    slider.scroll_into_view_if_needed()
    visit.keep("filtered")
    visit.page.wait_for_url(lambda address: "hide=" in address and "time=2019-03-27" in address)
    visit.use(visit.page.get_by_role("button", name="Show all"))
    assert summary.inner_text() == before


def shows_guesses(visit: Visit) -> None:
    row = visit.page.locator("[data-unresolved]", has_text="Wallis")
    assert "Best guess: Wallis" in " ".join(row.inner_text().split())
    switch = visit.page.locator("[data-switch=guesses]").last
    visit.tick(switch)
    visit.page.locator("[data-guess]").wait_for(state="attached")
    visit.keep("guesses")
    visit.tick(switch)
    visit.page.locator("[data-guess]").wait_for(state="detached")


def sorts_the_table(visit: Visit) -> None:
    visit.use(visit.page.get_by_role("button", name="Table", exact=True))
    table = visit.page.get_by_role("dialog", name="Table")
    visit.use(table.get_by_role("button", name="lat", exact=True))
    column = [float(text) for text in table.locator("tbody tr td:nth-child(5)").all_inner_texts()]
    assert column == sorted(column)
    visit.keep("table")
    visit.use(table.get_by_role("button", name="Copy", exact=True))
    table.get_by_text("14 rows copied").wait_for()
    visit.use(table.get_by_role("button", name="Close", exact=True))


def saves(visit: Visit) -> None:
    assert json.loads(visit.saved("Data as GeoJSON"))["type"] == "FeatureCollection"
    assert len(list(csv.reader(io.StringIO(visit.saved("Places as CSV").decode("utf-8-sig"))))) == 15
    assert visit.saved("Routes as CSV").decode("utf-8-sig").startswith("mover,")
    visit.keep("save")
    assert visit.saved("View as SVG").startswith(b"<svg")
    assert visit.saved("View as PNG").startswith(b"\x89PNG")
    visit.use(visit.page.get_by_role("button", name="Copy a link to this view"))
    visit.page.locator(".gm-menu").get_by_text("Copied").wait_for()
    assert visit.page.evaluate("navigator.clipboard.readText()").startswith(visit.map_path.as_uri() + "#map=")
    visit.page.evaluate("window.print = () => { window.printed = true; }")
    visit.use(visit.page.get_by_role("button", name="Print"))
    assert visit.page.evaluate("window.printed") is True
    visit.page.keyboard.press("Escape")


def corrects(visit: Visit) -> None:
    visit.see(-18.3, 33.9, 7.5)
    visit.use(visit.page.locator("[data-place=place-3]"))
    card = visit.card("Dondo")
    visit.use(card.get_by_text("Correct this"))
    visit.keep("correcting")
    visit.use(card.get_by_role("button", name="Move the pin"))
    pin = visit.page.locator(".gm-pin")
    if visit.way == "keyboard":
        visit.page.keyboard.press("Shift+ArrowRight")
        visit.page.keyboard.press("Enter")
    else:
        visit.use(visit.page.get_by_role("button", name="Set down"))
    pin.wait_for(state="detached")
    if visit.width < 1000:
        # The list of corrections is in the sheet, on which the card lies.
        visit.close()
        visit.sheet("End")
    with visit.page.expect_download() as download:
        visit.use(visit.page.get_by_role("button", name="Save corrections.csv"))
    assert Path(download.value.path()).read_text("utf-8").startswith("surface,report,place")
    visit.use(visit.page.get_by_role("button", name="Take back the correction of Dondo"))
    assert visit.page.locator(".gm-correction").count() == 0
    visit.sheet("Home")


def prints(visit: Visit) -> None:
    visit.page.emulate_media(media="print")
    assert visit.page.locator(".folium-map").is_visible()
    assert not visit.page.locator(".gm-tools").is_visible()
    PICTURES.mkdir(parents=True, exist_ok=True)
    visit.page.screenshot(path=PICTURES / f"{visit.name}-print.png", full_page=True)
    visit.page.emulate_media(media="screen")


def reads_the_credits(visit: Visit) -> None:
    visit.use(visit.page.locator(".gm-credits summary"))
    visit.page.get_by_text("Made with Natural Earth").wait_for()


FUNCTIONS: tuple[Callable[[Visit], None], ...] = (
    arrives, opens_a_cluster, opens_places, opens_an_area, opens_a_route, steps_through_the_story, reads_the_text,
    searches, filters,
    shows_guesses, sorts_the_table, saves, corrects, reads_the_credits, prints,
)  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("way", ["pointer", "keyboard"])
def test_every_function(
    way: str, width: int, scheme: str, open_file: Any, outlined: Basemap, document: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / "map.html"
    write_map(document, path, basemap=outlined)
    opened = open_file(
        path,
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        has_touch=width == TOUCHED,
        permissions=["clipboard-read", "clipboard-write"],
    )
    opened.page.set_default_timeout(10_000)
    visit = Visit(opened.page, way, width, f"{width}-{scheme}-{way}", path)
    for function in FUNCTIONS:
        function(visit)
    assert opened.messages == []
    assert all(url.startswith(("file:", "blob:")) for url in opened.requests)


def test_the_tabulator_reaches_everything(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    wanted = page.evaluate(
        "[...document.querySelectorAll('button, input, summary, a[href], [tabindex=\"0\"]')]"
        ".filter(one => one.checkVisibility() && one.tabIndex === 0).length"
    )
    page.evaluate(
        "window.reached = new Set(); document.addEventListener('focusin', event => reached.add(event.target))"
    )
    page.locator("body").press("Tab")
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
    missed: list[str] = page.evaluate(
        "[...document.querySelectorAll('button, input, summary, a[href], [tabindex=\"0\"]')]"
        ".filter(one => one.checkVisibility() && one.tabIndex === 0 && !reached.has(one))"
        ".map(one => one.outerHTML.slice(0, 90))"
    )
    assert missed == []
    assert wanted > 60
