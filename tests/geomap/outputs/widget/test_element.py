"""The element in a browser, on a page with a strict policy that another program serves."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.payload import pack
from geomap.outputs.map_file.rendering import render_map
from tests.geomap.outputs.widget.made_up_site import HOSTILE, STRICT, Site, damaged, hostile
from tests.geomap.outputs.widget.test_articles import DARK, LIGHT

pytestmark = pytest.mark.browser

AXE = Path(__file__).parents[1] / "map_file" / "vendor" / "axe-core" / "axe.min.js"

ACTIVE = """[...document.querySelectorAll('geo-map')].map(map => map.shadowRoot.querySelectorAll(
    'script, img, iframe, object, embed, style, base, form, meta, link').length)"""
SUMMARY = "document.querySelector('geo-map').shadowRoot.querySelector('.gm-summary')?.textContent"


def test_a_map_is_drawn_under_a_strict_policy(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    visit = site.visit('<geo-map id="a" src="map.geojson"></geo-map>')
    assert "14 places" in visit.page.locator("geo-map .gm-summary").inner_text()
    assert visit.messages == []
    asked = {address.removeprefix(site.address) for address in visit.requests}
    assert asked <= {"/index.html", "/told.js", "/geo-map.js", "/map.geojson", "data:,"}
    (ready,) = visit.page.evaluate("told")
    assert ready == ["ready", "a", {"title": document["title"], "places": 14, "routes": 5, "unresolved": 2, "left": 0}]
    assert visit.page.title() == "Host", "the title of the page is its own"
    assert visit.page.evaluate("[typeof window.L, typeof window.L_DISABLE_3D, location.hash]") == ["undefined"] * 2 + [
        ""
    ]


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (768, "dark"), (1440, "light")])
def test_it_fits_its_own_width_not_the_windows(site: Site, document: dict[str, Any], width: int, scheme: str) -> None:
    site.write("map.geojson", document)
    site.write(
        "host.css",
        f"html {{ color-scheme: light dark; }} geo-map {{ width: {width}px; height: 700px; }} body {{ margin: 0; }}",
    )
    visit = site.visit(
        '<link rel="stylesheet" href="host.css"><geo-map src="map.geojson"></geo-map>',
        policy=STRICT.replace("style-src 'none'", "style-src 'self'"),
        viewport={"width": 1500, "height": 900},
        color_scheme=scheme,
    )
    page = visit.page
    stage, story, whole = (
        page.locator(f"geo-map {part}").bounding_box() for part in (".gm-stage", ".gm-column", ".gm-page")
    )
    assert whole["width"] <= width
    assert story["x"] + story["width"] <= whole["x"] + width
    beside = story["x"] + story["width"] <= stage["x"]
    assert beside is (width >= 1000), "side by side where there is room"
    assert beside or story["y"] + story["height"] >= stage["y"] + stage["height"], "else on a sheet under the map"
    assert page.locator("geo-map").evaluate("map => map.offsetHeight") == 700
    water = page.locator("geo-map .leaflet-container").evaluate("map => getComputedStyle(map).backgroundColor")
    assert water == (LIGHT if scheme == "light" else DARK)
    assert visit.messages == []


def test_several_maps_live_on_one_page(site: Site, document: dict[str, Any]) -> None:
    other = json.loads(json.dumps(document))
    other["title"] = "Another map"
    other["features"] = other["features"][:3]
    site.write("one.geojson", document)
    site.write("two.geojson", other)
    visit = site.visit(
        '<geo-map id="one" src="one.geojson"></geo-map><geo-map id="two" src="two.geojson"></geo-map>',
        ready="#two[data-ready]",
    )
    page = visit.page
    page.wait_for_selector("#one[data-ready]")
    page.locator("#one .gm-item", has_text=re.compile(r"^Suva")).first.click()
    page.locator("#two .gm-item", has_text=re.compile(r"^Beira")).first.click()
    page.locator("#one").get_by_role("dialog", name="Suva").wait_for()
    assert page.locator("#two").get_by_role("dialog").count() == 1
    assert "3 places" in page.locator("#two .gm-summary").inner_text()
    assert page.locator("geo-map h1").all_inner_texts() == [document["title"], "Another map"]
    selected = [(who, detail["id"]) for what, who, detail in page.evaluate("told") if what == "select"]
    assert selected == [("one", "place-12"), ("two", "place-1")]
    assert visit.messages == []


def test_a_selection_is_told_by_mouse_and_by_keyboard(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    visit = site.visit('<geo-map id="a" src="map.geojson"></geo-map>')
    page = visit.page
    page.locator("geo-map .gm-item", has_text=re.compile(r"^Suva")).first.click()
    page.get_by_role("button", name="Close card").click()
    page.locator("geo-map [data-route=route-2]").press("Enter")
    page.keyboard.press("Escape")
    visit.until("told.length >= 5")
    told = page.evaluate("told.slice(1)")
    assert [(what, detail["id"], detail["type"]) for what, _, detail in told] == [
        ("select", "place-12", "place"),
        ("deselect", "place-12", "place"),
        ("select", "route-2", "route"),
        ("deselect", "route-2", "route"),
    ]
    assert told[0][2]["properties"]["name"] == "Suva"
    assert told[0][2]["geometry"]["type"] == "Point"
    focused = page.evaluate("document.querySelector('geo-map').shadowRoot.activeElement.getAttribute('data-route')")
    assert focused == "route-2"


def test_notices_are_shown_and_may_be_anything(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document | {"notices": ["2 reports look French, which is not read", 7, None, {}]})
    page = site.visit('<geo-map src="map.geojson"></geo-map>').page
    assert page.locator("geo-map .gm-notices li").all_inner_texts() == ["2 reports look French, which is not read"]
    assert page.evaluate("document.querySelector('geo-map').data.notices.length") == 1


def test_a_map_file_brings_its_own_basemap(site: Site, document: dict[str, Any], small_world: Basemap) -> None:
    site.write("map.html", render_map(document, basemap=small_world))
    visit = site.visit('<geo-map src="map.html"></geo-map>')
    assert "14 places" in visit.page.locator("geo-map .gm-summary").inner_text()
    assert visit.page.evaluate("document.querySelector('geo-map').data.title") == document["title"]
    assert visit.messages == []


def test_data_can_stand_in_the_page_or_be_set(site: Site, document: dict[str, Any]) -> None:
    inline = json.dumps(document).replace("<", "\\u003c")
    visit = site.visit(f'<geo-map><script type="application/geo+json">{inline}</script></geo-map>')
    page = visit.page
    assert "14 places" in page.locator("geo-map .gm-summary").inner_text()
    smaller = document | {"features": document["features"][:2]}
    page.evaluate("value => { document.querySelector('geo-map').data = value; }", smaller)
    visit.until(f"({SUMMARY} || '').includes('2 places')")
    page.evaluate("document.querySelector('geo-map').remove()")
    assert visit.messages == []


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        ({"schema": "geomap-document/2", "features": []}, "newer", "made by a newer geomap"),
        ({"schema": "geomap-document/999999", "features": []}, "newer", "Update geo-map.js"),
        ({"type": "FeatureCollection", "features": []}, "foreign", "not a map document"),
        ({"schema": "someone-else/1", "features": []}, "foreign", "not a map document"),
        ({"schema": "geomap-document/1"}, "broken", "no list of features"),
        ("[1, 2]", "broken", "no JSON object"),
        ("{", "broken", "neither GeoJSON nor a map file"),
        ("<html><script>document.title = 'ran'</script></html>", "broken", "neither GeoJSON nor a map file"),
        (None, "unreachable", "the server answered 404"),
    ],
)
def test_what_cannot_be_shown_is_said(site: Site, content: Any, code: str, words: str) -> None:
    if content is not None:
        site.write("map.geojson", content)
    visit = site.visit('<geo-map src="map.geojson"></geo-map>', ready="")
    visit.until("told.length > 0")
    ((what, _, detail),) = visit.page.evaluate("told")
    assert (what, detail["code"]) == ("error", code)
    message = visit.page.locator("geo-map").get_by_role("alert").inner_text()
    assert words in message
    assert message == detail["message"]
    assert visit.page.title() == "Host"
    assert [one for one in visit.messages if "404" not in one] == []


def test_a_map_file_of_a_newer_form_is_refused(
    site: Site, document: dict[str, Any], small_world: Basemap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geomap.outputs.map_file.payload.SCHEMA", "geomap-payload/77")
    site.write("map.html", render_map(document, basemap=small_world))
    visit = site.visit('<geo-map src="map.html"></geo-map>', ready="")
    visit.page.get_by_role("alert").get_by_text("made by a newer geomap").wait_for()
    assert visit.messages == []


def test_the_address_can_change(site: Site, document: dict[str, Any]) -> None:
    site.write("one.geojson", document)
    site.write("two.geojson", document | {"features": document["features"][:2]})
    visit = site.visit('<geo-map src="one.geojson"></geo-map>')
    visit.page.evaluate("document.querySelector('geo-map').src = 'two.geojson'")
    visit.until(f"({SUMMARY} || '').includes('2 places')")
    assert visit.messages == []


def test_it_works_in_a_sandbox(site: Site, document: dict[str, Any], module_text: str) -> None:
    inline = json.dumps(document).replace("<", "\\u003c")
    inner = (
        f'<!DOCTYPE html><script type="module">{module_text}</script>'
        f'<geo-map><script type="application/geo+json">{inline}</script></geo-map>'
    )
    site.write("frame.html", inner)
    visit = site.visit(
        '<iframe sandbox="allow-scripts" src="frame.html" width="1040" height="700"></iframe>',
        policy="frame-src 'self'; script-src 'self'",
        ready="iframe",
    )
    frame = visit.page.frame_locator("iframe")
    frame.locator("geo-map[data-ready]").wait_for(state="attached")
    frame.locator("geo-map .gm-item", has_text=re.compile(r"^Suva")).first.click()
    frame.get_by_role("dialog", name="Suva").wait_for()
    assert visit.messages == []


FRAME = (
    '<!DOCTYPE html><script type="module" src="{address}/geo-map.js"></script>'
    '<geo-map src="{address}/map.geojson"></geo-map><p>The frame</p>'
)


def test_in_a_sandbox_it_reads_what_every_origin_may_read(
    site: Site, open_site: Site, document: dict[str, Any]
) -> None:
    open_site.write("map.geojson", document)
    site.write("frame.html", FRAME.format(address=open_site.address))
    visit = site.visit(
        '<iframe sandbox="allow-scripts" src="frame.html" width="900" height="700"></iframe>',
        policy="frame-src 'self'; script-src 'self'",
        ready="iframe",
    )
    frame = visit.page.frame_locator("iframe")
    frame.locator("geo-map[data-ready]").wait_for(state="attached")
    assert "14 places" in frame.locator("geo-map .gm-summary").inner_text()
    assert visit.messages == []


def test_in_a_sandbox_it_cannot_read_what_is_its_pages(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    site.write("frame.html", FRAME.format(address=site.address))
    visit = site.visit(
        '<iframe sandbox="allow-scripts" src="frame.html"></iframe>',
        policy="frame-src 'self'; script-src 'self'",
        ready="iframe",
    )
    visit.page.frame_locator("iframe").get_by_text("The frame").wait_for()
    assert visit.page.frame_locator("iframe").locator("geo-map[data-ready]").count() == 0
    assert any("CORS" in message for message in visit.messages)


def test_it_works_where_no_text_may_become_markup(site: Site, document: dict[str, Any]) -> None:
    """Trusted Types: the browser itself refuses whatever would be parsed, in Leaflet's code as in ours."""
    site.write("map.geojson", document)
    visit = site.visit('<geo-map src="map.geojson"></geo-map>')
    page = visit.page
    refused = (
        "() => { try { document.createElement('p').innerHTML = '<b>x</b>'; } catch (error) { return error.name; } }"
    )
    assert page.evaluate(refused) == "TypeError", "the policy of the page is in force"
    assert len(visit.messages) == 1 and "TrustedHTML" in visit.messages.pop(), "and the browser says so"
    page.locator("geo-map .gm-item").first.click()
    close = page.get_by_role("button", name="Close card")
    assert close.locator("svg path").count() == 1
    close.click()
    assert [page.locator(f"geo-map .leaflet-control-zoom-{way}").inner_text() for way in ("in", "out")] == ["+", "−"]
    assert " km" in page.locator("geo-map .leaflet-control-scale").inner_text()
    page.locator("geo-map .leaflet-control-zoom-in").click()
    assert visit.messages == []


def test_hostile_text_is_text(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", hostile(document))
    visit = site.visit('<geo-map src="map.geojson"></geo-map>')
    page = visit.page
    page.locator("geo-map .gm-item").last.press("Enter")
    card = page.get_by_role("dialog")
    assert HOSTILE[:60] in card.inner_text()
    assert page.evaluate(ACTIVE) == [0]
    assert page.title() == "Host"
    assert visit.messages == []


def test_documents_of_an_enemy_do_no_harm(site: Site, document: dict[str, Any]) -> None:
    """Each is drawn or refused; none runs, asks for anything, or leaves the element in a state without a word."""
    site.write("map.geojson", document)
    visit = site.visit('<geo-map id="a" src="map.geojson"></geo-map>')
    page = visit.page
    asked = len(visit.requests)
    drawn = 0
    for seed in range(40):
        text = json.dumps(damaged(document, seed))
        page.evaluate("text => { told.length = 0; document.querySelector('geo-map').data = JSON.parse(text); }", text)
        visit.until("told.length > 0")
        what, _, detail = page.evaluate("told[0]")
        assert what == "ready", f"seed {seed}: {detail}"
        for item in page.locator("geo-map .gm-item").all()[:4]:
            item.click()
        drawn += detail["places"]
        assert page.evaluate(ACTIVE) == [0], f"seed {seed}"
        links = page.locator("geo-map a[href]").evaluate_all("all => all.map(one => new URL(one.href).protocol)")
        assert set(links) <= {"https:", "http:"}, f"seed {seed}"
        assert visit.messages == [], f"seed {seed}"
    assert drawn > 40
    assert page.title() == "Host"
    assert page.evaluate("[typeof window.hostile, ({}).x]") == ["undefined", None]
    assert len(visit.requests) == asked


def test_a_map_can_be_taken_away_while_it_moves(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    visit = site.visit('<geo-map src="map.geojson"></geo-map>')
    visit.page.evaluate(
        "() => { const map = document.querySelector('geo-map');"
        " map.shadowRoot.querySelector('.leaflet-control-zoom-in').click();"
        " requestAnimationFrame(() => requestAnimationFrame(() => map.remove())); }"
    )
    visit.page.wait_for_timeout(600)
    assert visit.page.locator("geo-map").count() == 0
    assert visit.messages == []


def test_map_files_of_an_enemy_do_no_harm(site: Site, document: dict[str, Any], small_world: Basemap) -> None:
    """A map file from elsewhere brings basemap, view and columns of its own making, too."""
    packed = pack(document, basemap=small_world)
    payload = json.loads(gzip.decompress(base64.b64decode(packed)))
    site.write("map.geojson", document)
    visit = site.visit('<geo-map src="map.geojson"></geo-map>')
    page = visit.page
    asked = len(visit.requests)
    outcomes = []
    for seed in range(40):
        kept = ("schema", "document", "features") if seed % 2 else ("schema",)
        text = json.dumps(damaged(payload, seed) | {key: payload[key] for key in kept})
        forged = base64.b64encode(gzip.compress(text.encode("ascii"))).decode("ascii")
        page.evaluate("text => { told.length = 0; document.querySelector('geo-map').data = text; }", forged)
        visit.until("told.length > 0")
        what, _, detail = page.evaluate("told[0]")
        outcomes.append(what)
        if what == "ready":
            for item in page.locator("geo-map .gm-item").all()[:3]:
                item.evaluate("one => one.click()")
            page.locator("geo-map .leaflet-control-zoom-in").click()
        else:
            assert detail["code"] in {"broken", "foreign"}, f"seed {seed}: {detail}"
            assert page.locator("geo-map").get_by_role("alert").count() == 1
        assert page.evaluate(ACTIVE) == [0], f"seed {seed}"
        assert visit.messages == [], f"seed {seed}"
    assert outcomes.count("ready") >= 5 and outcomes.count("error") >= 5, "both are tried"
    assert page.evaluate("[typeof window.hostile, ({}).x]") == ["undefined", None]
    assert len(visit.requests) == asked


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page_with_two_maps(site: Site, document: dict[str, Any], scheme: str) -> None:
    site.write("one.geojson", document)
    site.write("two.geojson", document | {"title": "Another map"})
    visit = site.visit(
        '<main><h1>A page</h1><geo-map id="one" src="one.geojson"></geo-map>'
        '<geo-map id="two" src="two.geojson"></geo-map></main>',
        ready="#two[data-ready]",
        color_scheme=scheme,
        reduced_motion="reduce",  # What is still fading in has less contrast than it will have.
    )
    page = visit.page
    page.wait_for_selector("#one[data-ready]")
    page.locator("#one .gm-item").last.press("Enter")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(
        "axe.run().then(({violations}) => violations.flatMap("
        "({id, nodes}) => nodes.slice(0, 2).map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`)))"
    )
    assert found == []


def test_the_tools_of_the_map_work_inside_the_element(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    visit = site.visit('<input id="outside"><geo-map src="map.geojson"></geo-map>', accept_downloads=True)
    page = visit.page
    page.locator("#outside").press("/")
    assert page.evaluate("document.activeElement.id") == "outside", "keys outside the element are the page's"
    page.locator("#outside").evaluate("field => field.blur()")
    page.get_by_role("button", name="Table", exact=True).click()
    page.get_by_role("dialog").get_by_role("table").wait_for()
    page.keyboard.press("Escape")
    page.locator("geo-map .gm-item").first.focus()
    page.keyboard.press("/")
    page.keyboard.type("Suva")
    page.keyboard.press("Enter")
    visit.until("told.some(([what]) => what === 'select')")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    saved = {}
    page.get_by_text("Save", exact=True).click()
    for kind in ("SVG", "PNG", "GeoJSON", "CSV"):
        with page.expect_download() as download:
            page.locator("geo-map").get_by_role("button", name=re.compile(kind)).first.click()
        saved[kind] = Path(download.value.path()).read_bytes()
    assert saved["SVG"].startswith(b"<svg") or saved["SVG"].startswith(b"<?xml")
    assert b"Suva" in saved["SVG"]
    assert b"--gm-" not in re.sub(rb"<style.*?</style>", b"", saved["SVG"], flags=re.DOTALL)
    assert saved["PNG"].startswith(b"\x89PNG")
    assert json.loads(saved["GeoJSON"])["features"]
    assert b"Suva" in saved["CSV"]
    assert page.evaluate("location.hash") == ""
    assert visit.messages == []
