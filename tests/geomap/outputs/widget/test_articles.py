"""Maps in articles: they let the article scroll, take its colours, and offer what they may do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import geomap
from geomap.outputs.frame import Frame, framed_address, framed_page
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import render_map
from tests.geomap.outputs.widget.made_up_site import Site, Visit

pytestmark = pytest.mark.browser

STYLE = Path(geomap.__file__).parent / "outputs" / "front_end" / "style"

INLINE = "script-src 'unsafe-inline' 'self'; style-src 'unsafe-inline' 'self'; frame-src 'self'; connect-src 'self'"
LIGHT, DARK = (
    f"rgb({', '.join(str(int(found[at : at + 2], 16)) for at in (0, 2, 4))})"
    for found in re.findall(r"--gm-water: #([0-9a-f]{6});", (STYLE / "geomap.css").read_text(encoding="utf-8"))
)
WATER = "map => getComputedStyle(map).backgroundColor"
SCALE = ".leaflet-control-scale-line >> nth=0"


def article(site: Site, body: str, style: str = "", **options: Any) -> Visit:
    """An article with a map below its first words."""
    site.write("article.css", f"body {{ margin: 0; }} .words {{ height: 600px; }} {style}")
    words = '<p class="words">Words</p>'
    whole = f'<link rel="stylesheet" href="article.css">{words}{body}{words * 6}'
    return site.visit(whole, policy=INLINE, ready="iframe" if "<iframe" in body else "geo-map[data-ready]", **options)


def map_of(visit: Visit) -> Any:
    """What holds the map of a page, in an element or a frame."""
    inside = (
        visit.page.frame_locator("iframe") if visit.page.locator("iframe").count() else visit.page.locator("geo-map")
    )
    inside.locator("[data-ready]").wait_for(state="attached")
    return inside


@pytest.fixture(params=["element", "frame"])
def shown(request: pytest.FixtureRequest, site: Site, document: dict[str, Any], small_world: Basemap) -> Any:
    """A function that gives the body of an article with a map, for what is asked for."""
    site.write("map.geojson", document)
    page = render_map(document, basemap=small_world)

    def body(*, attributes: str = "", **asked: Any) -> str:
        if request.param == "element":
            return f'<geo-map src="map.geojson" {attributes}></geo-map>'
        return framed_page(page, frame=Frame("A map", **asked)).replace('loading="lazy"', "")

    return body


def test_the_wheel_scrolls_the_article_and_with_ctrl_zooms_the_map(site: Site, shown: Any) -> None:
    visit = article(site, shown(attributes="compact", compact=True))
    inside = map_of(visit)
    inside.locator(".leaflet-container").hover()
    scale = inside.locator(SCALE).inner_text()
    begin = visit.page.evaluate("scrollY")
    box = inside.locator(".leaflet-container").bounding_box()
    for _ in range(3):
        visit.page.mouse.wheel(0, 20)
    visit.until(f"scrollY === {begin} + 60")
    assert inside.locator(".gm-hint.gm-said").inner_text().endswith("the wheel zoom the map")
    assert inside.locator(SCALE).inner_text() == scale
    visit.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 100)
    visit.page.keyboard.down("Control")
    visit.page.mouse.wheel(0, -400)
    visit.page.keyboard.up("Control")
    visit.page.wait_for_timeout(900)
    assert visit.page.evaluate("scrollY") == begin + 60
    assert inside.locator(SCALE).inner_text() != scale
    assert visit.messages == []


def test_the_wheel_moves_the_map_where_that_is_asked_for(site: Site, shown: Any) -> None:
    visit = article(site, shown(attributes='wheel="on"', wheel=True))
    inside = map_of(visit)
    inside.locator(".leaflet-container").hover()
    scale, begin = inside.locator(SCALE).inner_text(), visit.page.evaluate("scrollY")
    visit.page.mouse.wheel(0, -400)
    visit.page.wait_for_timeout(900)
    assert visit.page.evaluate("scrollY") == begin
    assert inside.locator(SCALE).inner_text() != scale


def touch(visit: Visit, steps: list[list[tuple[float, float]]]) -> None:
    """Put fingers on a page, move them and lift them."""
    client = visit.page.context.new_cdp_session(visit.page)
    for number, fingers in enumerate(steps):
        points = [{"x": x, "y": y, "id": finger} for finger, (x, y) in enumerate(fingers)]
        what = "touchMove" if number else "touchStart"
        client.send("Input.dispatchTouchEvent", {"type": what, "touchPoints": points})
        visit.page.wait_for_timeout(30)
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_one_finger_scrolls_the_article_and_two_move_the_map(site: Site, shown: Any) -> None:
    visit = article(
        site, shown(attributes="compact", compact=True), viewport={"width": 390, "height": 800}, has_touch=True
    )
    inside = map_of(visit)
    visit.page.evaluate("scrollTo(0, 500)")
    visit.page.wait_for_timeout(300)
    scale = inside.locator(SCALE).inner_text()
    box = inside.locator(".leaflet-container").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    touch(visit, [[(x, y - 15 * step)] for step in range(11)])
    visit.until("scrollY > 580")
    assert inside.locator(".gm-hint.gm-said").inner_text() == "Two fingers move the map"
    assert inside.locator(SCALE).inner_text() == scale
    visit.page.wait_for_timeout(900)  # The page glides on after a swipe.
    after = visit.page.evaluate("scrollY")
    y = inside.locator(".leaflet-container").bounding_box()["y"] + box["height"] / 2
    touch(visit, [[(x - 20 - 8 * step, y), (x + 20 + 8 * step, y)] for step in range(11)])
    visit.page.wait_for_timeout(900)
    assert inside.locator(SCALE).inner_text() != scale
    assert visit.page.evaluate("scrollY") == after
    assert visit.page.evaluate("visualViewport.scale") == 1


@pytest.mark.parametrize(
    ("page", "system", "water"),
    [
        ("only light", "dark", LIGHT),
        ("dark", "light", DARK),
        ("light dark", "dark", DARK),
        ("light dark", "light", LIGHT),
        ("normal", "dark", LIGHT),
    ],
)
def test_a_map_takes_the_scheme_of_the_page(site: Site, shown: Any, page: str, system: str, water: str) -> None:
    visit = article(site, shown(), f"html {{ color-scheme: {page}; }}", color_scheme=system)
    map_of(visit)
    visit.page.wait_for_timeout(300)
    assert map_of(visit).locator(".leaflet-container").evaluate(WATER) == water
    if "light dark" in page:
        other, colour = ("dark", DARK) if system == "light" else ("light", LIGHT)
        visit.page.emulate_media(color_scheme=other)
        visit.page.wait_for_timeout(300)
        assert map_of(visit).locator(".leaflet-container").evaluate(WATER) == colour


@pytest.mark.parametrize(("theme", "water"), [("dark", DARK), ("light", LIGHT)])
def test_a_theme_that_is_asked_for_stays(site: Site, shown: Any, theme: str, water: str) -> None:
    style = f"html {{ color-scheme: only {'light' if theme == 'dark' else 'dark'}; }}"
    visit = article(site, shown(attributes=f'theme="{theme}"', theme=theme), style)
    map_of(visit)
    visit.page.wait_for_timeout(300)
    assert map_of(visit).locator(".leaflet-container").evaluate(WATER) == water


def test_a_compact_map_is_a_map_a_line_and_a_credit(site: Site, shown: Any, document: dict[str, Any]) -> None:
    visit = article(site, shown(attributes="compact", compact=True, height=420))
    inside = map_of(visit)
    assert inside.locator(".gm-told-line").inner_text() == document["title"]
    stage = inside.locator(".gm-stage").bounding_box()
    whole = inside.locator(".gm-page").bounding_box()
    assert stage["width"] == whole["width"]
    assert stage["height"] > whole["height"] - 70
    assert inside.locator(".gm-credits").is_visible()
    for part in (".gm-search", ".gm-panel", ".gm-tools", ".gm-reading", "h1:not(.gm-told-line)"):
        assert not inside.locator(part).first.is_visible(), part
    inside.locator("[data-place]").first.press("Enter")
    inside.get_by_role("dialog").wait_for()
    assert visit.messages == []


def test_what_is_not_wanted_is_left_out(site: Site, shown: Any) -> None:
    visit = article(site, shown(attributes='panel="off" search="off"', panel="off", search=False))
    inside = map_of(visit)
    assert not inside.locator(".gm-search").is_visible()
    assert not inside.locator(".gm-panel").is_visible()
    assert not inside.locator(".gm-reading").is_visible(), "the article is not repeated in it"


def test_a_map_has_a_height_where_a_page_gives_it_none(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    one = '<geo-map src="map.geojson"></geo-map>'
    auto = article(site, one, "geo-map { height: auto; }")
    assert auto.page.locator("geo-map .leaflet-container").bounding_box()["height"] > 300
    least = article(site, one, "geo-map { height: auto; min-height: 900px; }")
    assert least.page.locator("geo-map .gm-page").bounding_box()["height"] == 900
    asked = article(site, one.replace(" src", ' height="432" src'))
    assert asked.page.locator("geo-map").bounding_box() == {"x": 0, "y": 600 + 16, "width": 1100, "height": 432} or (
        asked.page.locator("geo-map").bounding_box()["height"] == 432
    )


CHOICES = ["Data as GeoJSON", "View as PNG", "Print", "Copy a link to this view"]


def offered(inside: Any) -> list[str]:
    """What the menu "Save" offers."""
    inside.locator(".gm-menu > summary").press("Enter")
    found: list[str] = inside.locator(".gm-menu .gm-choice").all_inner_texts()
    return [one for one in CHOICES if one in found]


@pytest.mark.parametrize(
    ("allowed", "carried", "there"),
    [
        ([], True, []),
        (["downloads"], True, CHOICES[:2]),
        (["printing", "downloads"], False, CHOICES),
        ([], False, CHOICES[3:]),
    ],
)
def test_a_frame_offers_what_it_may_do(
    site: Site, document: dict[str, Any], small_world: Basemap, allowed: list[str], carried: bool, there: list[str]
) -> None:
    page = render_map(document, basemap=small_world)
    site.write("map.html", page)
    frame = Frame("A map", allowed=allowed, height=700)
    visit = article(site, framed_page(page, frame=frame) if carried else framed_address("map.html", frame=frame))
    visit.page.locator("iframe").scroll_into_view_if_needed()
    inside = map_of(visit)
    assert offered(inside) == there
    if "downloads" in allowed:
        with visit.page.expect_download():
            inside.get_by_role("button", name="Data as GeoJSON").click()
    else:
        inside.get_by_role("button", name="Copy data as GeoJSON").click()
        inside.locator(".gm-menu [role=status]", has_text="cop").wait_for()
    assert visit.messages == [], "the browser had nothing to forbid"


def test_links_are_links_where_a_frame_may_open_them(
    site: Site, document: dict[str, Any], small_world: Basemap
) -> None:
    page = render_map(document, basemap=small_world)
    for allowed, number in (([], 0), (["links"], 1)):
        visit = article(site, framed_page(page, frame=Frame("A map", allowed=allowed)).replace('loading="lazy"', ""))
        inside = map_of(visit)
        # What is clicked while the page is still being laid out may be lost.
        for _ in range(20):
            inside.locator(".gm-credits summary").click()
            if inside.locator(".gm-credits").evaluate("one => one.open"):
                break
            visit.page.wait_for_timeout(500)
        assert inside.locator(".gm-credits a").count() == number
        assert "Leaflet" in inside.locator(".gm-credits").inner_text()


def test_a_map_that_is_a_page_of_its_own_offers_all(site: Site, document: dict[str, Any], small_world: Basemap) -> None:
    site.write("map.html", render_map(document, basemap=small_world))
    page = site.browser.new_page()
    page.goto(f"{site.address}/map.html?theme=dark")
    page.wait_for_selector("[data-ready]")
    assert page.locator(".leaflet-container").evaluate(WATER) == DARK
    assert offered(page) == CHOICES
    assert page.locator(".gm-hint").count() == 0
    page.close()


def test_hostile_requests_do_nothing(site: Site, document: dict[str, Any], small_world: Basemap) -> None:
    site.write("map.html", render_map(document, basemap=small_world))
    site.write("map.geojson", document)
    odd = 'theme="&lt;img src=x onerror=alert(1)&gt;" height="1e9" panel="__proto__" wheel="{{7*7}}" compact="false"'
    visit = article(site, f'<geo-map src="map.geojson" {odd}></geo-map>')
    assert visit.page.locator("geo-map .gm-panel").is_visible()
    page = site.browser.new_page()
    page.goto(f"{site.address}/map.html?theme=%3Cimg%20src=x%3E&panel=%00&allow=__proto__&compact=false")
    page.wait_for_selector("[data-ready]")
    assert page.locator("img").count() == 0
    page.close()
    assert visit.messages == []


def test_a_picture_stands_for_the_map_until_it_is_drawn_and_where_no_script_runs(
    site: Site, document: dict[str, Any]
) -> None:
    site.write("map.geojson", document)
    site.write("map.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><path d="M0 0H9V9"/></svg>')
    body = '<geo-map src="SRC"><img src="map.svg" alt="A map of a convoy"></geo-map>'
    policy = f"{INLINE}; img-src 'self'"
    drawn = site.visit(body.replace("SRC", "map.geojson"), policy=policy)
    assert not drawn.page.get_by_alt_text("A map of a convoy").is_visible()
    without = site.visit(body, policy=policy, ready="img", java_script_enabled=False)
    assert without.page.get_by_alt_text("A map of a convoy").is_visible()
    slow = site.visit("", policy=policy, ready="")
    slow.page.route("**/later.geojson", lambda _: None)
    slow.page.evaluate(f"document.body.innerHTML = {body.replace('SRC', 'later.geojson')!r}")
    slow.page.wait_for_timeout(300)
    assert slow.page.get_by_alt_text("A map of a convoy").is_visible()
