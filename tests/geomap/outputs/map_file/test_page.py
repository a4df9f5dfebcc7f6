"""The page in a browser: Chromium from disk, without a network."""

from __future__ import annotations

import copy
import dataclasses
import re
from pathlib import Path
from typing import Any

import folium
import pytest

from geomap.outputs.map_file.basemap import Basemap, build_basemap
from geomap.outputs.map_file.rendering import render_map, to_folium

pytestmark = pytest.mark.browser

HOSTILE = (
    "{{7*7}} {% if %} {# ${7*7} `\\` </script><script>document.title='ran'</script><img src=x onerror=alert(1)> "
    "\u202egnp.exe\u2069 \x00\x1b \ud800 &lt;b&gt; 🛰️ javascript:alert(1)"
)
STRUCTURE = frozenset(
    {"type", "schema", "id", "report", "reports", "movement", "place", "kind", "role", "status", "mention"}
)


def hostile(value: Any, key: str = "") -> Any:
    """The document with a hostile string for each text that a report or a gazetteer gave."""
    if isinstance(value, dict):
        return {name: hostile(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [inner if key == "reports" and isinstance(inner, str) else hostile(inner, key) for inner in value]
    return HOSTILE if isinstance(value, str) and key not in STRUCTURE else value


def in_view(marker: Any) -> bool:
    box, around = marker.bounding_box(), marker.page.locator(".leaflet-container").bounding_box()
    beside, below = box["x"] - around["x"], box["y"] - around["y"]
    return bool(0 <= beside <= around["width"] and 0 <= below <= around["height"])


def focused(page: Any) -> str:
    name: str = page.evaluate(
        "(({activeElement: one}) => one.getAttribute('data-place') ?? one.getAttribute('data-route') ?? one.className)"
        "(document)"
    )
    return name


def test_nothing_is_asked_for_and_nothing_complains(open_map: Any, document: dict[str, Any], tmp_path: Path) -> None:
    opened = open_map(document)
    opened.page.wait_for_timeout(300)
    assert opened.requests == [(tmp_path / "map.html").as_uri()]
    assert opened.messages == []
    assert opened.page.title() == "A relief convoy and a ship"


def test_places_are_buttons_with_names(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    names = page.locator("button.gm-marker").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    assert len(names) == 14
    assert "Chimoio, city, Mozambique, 3 mentions" in names
    assert "Sofala, first-level unit, Mozambique, 1 mention" in names
    assert "South Pacific Ocean, ocean, 1 mention" in names


def test_confidence_is_drawn_by_form(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    for identifier, form in (("place-1", "filled"), ("place-3", "hollow"), ("place-11", "dashed")):
        assert page.locator(f"[data-place={identifier}] svg.gm-{form}").count() == 1


def test_a_card_opened_while_the_map_zooms_ends_up_in_view(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    page.evaluate("map_geomap.setView(map_geomap.containerPointToLatLng([20, 20]), 9)")
    page.evaluate(
        """() => new Promise(done => {
            map_geomap.once('zoomend', () => setTimeout(done, 600));
            map_geomap.setZoomAround(map_geomap.getCenter(), map_geomap.getZoom() + 1);
            requestAnimationFrame(() => document.querySelector('[data-place=place-3]').click());
        })"""
    )
    card, around = page.get_by_role("dialog").bounding_box(), page.locator(".leaflet-container").bounding_box()
    assert around["x"] <= card["x"] and card["x"] + card["width"] <= around["x"] + around["width"]
    assert around["y"] <= card["y"] and card["y"] + card["height"] <= around["y"] + around["height"]


def test_routes_are_lines_with_arrows(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, viewport={"width": 1900, "height": 900}).page
    assert page.locator("path.gm-line.leaflet-interactive, path.gm-hit").count() == 4
    dashes = page.locator(".leaflet-overlay-pane path.gm-line").evaluate_all(
        "all => all.map(one => getComputedStyle(one).strokeDasharray)"
    )
    assert len(set(dashes)) == 3, "reported, possible and denied look different"
    assert "none" not in dashes, "what lies between stops is inferred"
    page.locator(".gm-item", has_text="Aldebaran").click()
    arrows = page.locator("path.gm-arrow").last.get_attribute("d")
    assert arrows.count("M") >= 3, "arrowheads stand along the whole line"


def test_a_route_over_the_antimeridian_is_short(open_map: Any, document: dict[str, Any]) -> None:
    document["features"] = [
        feature for feature in document["features"] if feature["id"] in {"place-12", "place-13", "route-4"}
    ]
    document["bbox"] = [178.4419, -18.1416, -171.7667, -13.8333]
    page = open_map(document).page
    box = page.locator("path.gm-hit").bounding_box()
    one, other = (page.locator(f"[data-place=place-{number}]").bounding_box() for number in (12, 13))
    assert box["width"] < 1200
    assert abs((other["x"] - one["x"]) - box["width"]) < 60


def test_routes_on_one_way_are_drawn_side_by_side(open_map: Any, document: dict[str, Any]) -> None:
    ship = next(feature for feature in document["features"] if feature["id"] == "route-4")
    twin = copy.deepcopy(ship)
    twin["id"] = "route-6"
    twin["properties"]["movement"] = "movement-6"
    document["features"] = [ship, twin]
    document["bbox"] = [178.4419, -18.1416, -171.7667, -13.8333]
    page = open_map(document).page
    ways = page.locator(".leaflet-overlay-pane path.gm-line").evaluate_all(
        "all => all.map(one => one.getAttribute('d'))"
    )
    assert len(ways) == len(set(ways)) == 2


def test_popup_by_mouse(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    page.locator("[data-place=place-12]").click()
    card = page.get_by_role("dialog", name="Suva")
    text = card.inner_text()
    assert "capital · Fiji" in text
    assert "very likely this place, 98 %" in text
    assert "The training ship Aldebaran sailed from Suva to Apia" in text
    assert card.locator("mark").all_inner_texts() == ["Suva"]
    assert "A ship's month" in text
    page.get_by_role("button", name="Close card").click()
    card.wait_for(state="detached")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_popup_by_keyboard(key: str, open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    page.locator("[data-place=place-3]").focus()
    page.keyboard.press(key)
    card = page.get_by_role("dialog", name="Dondo")
    card.wait_for()
    assert focused(page) == "gm-card"
    text = card.inner_text()
    assert "more likely than not this place, 71 %" in text
    other = card.locator(".gm-alternatives li").first.inner_text().split()
    assert other == ["Dondo", "town,", "Cuanza", "Norte,", "Angola", "24", "%"]
    assert "it lies on the way from Beira to Chimoio" in text
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    assert focused(page) == "place-3"


def test_a_sentence_that_names_a_place_twice_is_shown_once(open_map: Any, document: dict[str, Any]) -> None:
    place = document["features"][0]["properties"]
    mention = place["mentions"][0]
    mention |= {"sentence": "Beira, only Beira.", "sentence_start": 0, "start": 0, "end": 5, "surface": "Beira"}
    place["mentions"] = [mention, mention | {"start": 12, "end": 17}]
    page = open_map(document, near=True).page
    page.locator("[data-place=place-1]").press("Enter")
    assert page.locator(".gm-card .gm-evidence blockquote").all_inner_texts() == ["Beira, only Beira."]
    assert page.locator(".gm-card .gm-evidence mark").count() == 2


def test_marks_count_code_points(open_map: Any, document: dict[str, Any]) -> None:
    mention = document["features"][0]["properties"]["mentions"][0]
    mention |= {
        "sentence": "🛰️🛰️ over Beira, Beira",
        "sentence_start": 7,
        "start": 7 + 10,
        "end": 7 + 15,
        "surface": "Beira",
    }
    document["features"][0]["properties"]["mentions"] = [mention]
    page = open_map(document, near=True).page
    page.locator("[data-place=place-1]").press("Enter")
    before = page.locator(".gm-card .gm-evidence mark").evaluate("mark => mark.previousSibling.textContent")
    assert before == "🛰️🛰️ over "


def test_route_popup_shows_stated_and_measured_distance(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    path = page.locator("[data-route=route-2]")
    assert path.get_attribute("aria-label") == "Route, possible: second column: Chimoio → Tete"
    path.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    text = card.inner_text()
    assert "Drawn line: 328 km" in text
    assert "longer than the areas allow" in text
    assert "how far away the origin is" in text
    card.locator("mark", has_text="some 900 kilometres away").wait_for()
    card.locator("cite", has_text="Noon round-up · Radio Pungwe (transcript) · 2019-03-27").first.wait_for()
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    assert focused(page) == "route-2"


def test_route_popup_lists_what_no_report_names(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    page.locator(".gm-item", has_text="lorry: Chimoio → Mutare").click()
    text = page.get_by_role("dialog").inner_text()
    assert "Crosses, though no report names it: Zimbabwe (27 km)" in text
    assert "denied route" in text


def test_claims_that_agree_say_so(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    page.locator(".gm-item", has_text="lorries: Beira → Dondo → Inchope → Chimoio").click()
    text = page.get_by_role("dialog").inner_text()
    assert "206 km length travelled agrees" in text.replace("\n", " ")
    assert "from Beira over Dondo over Inchope to Chimoio" in text.replace("\n", " ")
    assert "Seventeen lorries" in text


def test_a_rough_distance_outside_the_range_says_why_it_agrees(open_map: Any, document: dict[str, Any]) -> None:
    route = next(feature["properties"] for feature in document["features"] if feature["properties"]["type"] == "route")
    distance = next(claim for claim in route["claims"] if claim["kind"] == "distance")
    distance.update(km=route["longest_km"] + 5, consistent=True)
    page = open_map(document).page
    page.locator(".gm-item", has_text=route["mover"]).first.click()
    assert "agrees, with some tolerance" in page.get_by_role("dialog").inner_text()


def test_the_panel_lists_everything(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    counts = ("3 reports", "14 places", "5 routes (1 not drawn)", "2 names not placed")
    assert page.locator(".gm-summary").inner_text() == " · ".join(counts)
    panel = page.get_by_role("complementary", name="Details")
    assert "Nhamacuenguere" in panel.inner_text()
    assert "The health post at Nhamacuenguere had not been reached." in panel.inner_text()
    assert panel.locator(".gm-reports li").count() == 3
    page.locator(".gm-credits summary").click()
    assert page.locator(".gm-credits li").all_inner_texts()[:2] == [
        "Place names: GeoNames, CC BY 4.0",
        "Made with Natural Earth",
    ]
    assert "they take no side" in page.locator(".gm-credits summary").inner_text()


def test_the_list_leads_to_the_place(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    item = page.locator(".gm-item", has_text="Tete").last
    item.focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Tete").wait_for()
    page.keyboard.press("Escape")
    assert focused(page) == "gm-item"


def test_links_are_of_the_web_only(open_map: Any, document: dict[str, Any]) -> None:
    for report, source in zip(
        document["reports"], ("javascript:alert(1)", "data:text/html,x", "HTTPS://Example.org/a b"), strict=True
    ):
        report["source"] = source
    page = open_map(document).page
    links = page.locator("a[target]").evaluate_all("all => all.map(one => [one.href, one.rel])")
    assert ["https://example.org/a%20b", "noopener noreferrer"] in links
    assert all(address.startswith("https://") and rel == "noopener noreferrer" for address, rel in links)


def test_hostile_text_is_text(open_map: Any, document: dict[str, Any]) -> None:
    document["reports"][0]["text"] = "made hostile"
    opened = open_map(hostile(document), near=True)
    page = opened.page
    elements = "document.querySelectorAll('script, img, iframe, object, embed, style, base, form, meta').length"
    before = page.evaluate(elements)
    page.locator("[data-place=place-3]").press("Enter")
    card = page.get_by_role("dialog")
    assert "{{7*7}} {% if %} {# ${7*7} `\\` </script><script>" in card.inner_text()
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    page.locator("[data-route=route-1]").press("Enter")
    card.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert "</script><script>" in card.inner_text()
    text = page.locator("body").evaluate("body => body.textContent")
    assert "\x00" not in text
    assert "\u202e" not in text
    assert page.evaluate(elements) == before
    assert page.title().startswith("{{7*7}}")
    assert opened.messages == []
    assert len(opened.requests) == 1


def test_hostile_text_is_text_to_every_tool(open_map: Any, document: dict[str, Any]) -> None:
    document["reports"][0]["text"] = "made hostile"
    opened = open_map(hostile(document), near=True)
    page = opened.page
    elements = "document.querySelectorAll('script, img, iframe, object, embed, style, base, form, meta').length"
    before = page.evaluate(elements)
    page.get_by_role("combobox").fill("{{7*7}}")
    assert "</script><script>" in page.get_by_role("option").first.inner_text()
    page.get_by_role("option").first.click()
    page.get_by_role("dialog").get_by_text("Correct this").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Not a place").click()
    page.get_by_role("button", name="Table", exact=True).press("Enter")
    assert "</script><script>" in page.get_by_role("dialog", name="Table").inner_text()
    page.get_by_role("button", name="Close", exact=True).click()
    page.locator(".gm-menu summary").click()
    for choice in ("Data as GeoJSON", "Places as CSV", "Routes as CSV", "View as SVG", "View as PNG"):
        with page.expect_download() as download:
            page.get_by_role("button", name=choice).click()
        assert download.value.failure() is None
        assert download.value.suggested_filename.startswith("7-7-if-7-7-script-script-")
    assert page.evaluate(elements) == before
    assert opened.messages == []
    assert page.title().startswith("{{7*7}}")


def test_hostile_kinds_and_states_do_not_break_the_page(open_map: Any, document: dict[str, Any]) -> None:
    for feature in document["features"]:
        for key in ("kind", "status"):
            if key in feature["properties"]:
                feature["properties"][key] = "__proto__"
    opened = open_map(document, near=True)
    opened.page.locator("[data-place=place-1]").press("Enter")
    opened.page.get_by_role("dialog").wait_for()
    assert opened.messages == []


def test_hostile_names_of_the_basemap_are_text(
    areas: Any, empty_document: dict[str, Any], open_file: Any, tmp_path: Path
) -> None:
    renamed = type(areas)(
        areas=[(dataclasses.replace(place, name="<b>X</b>{{7*7}}"), geometry) for place, geometry in areas.areas]
    )
    path = tmp_path / "renamed.html"
    path.write_text(render_map(empty_document, basemap=build_basemap(renamed, bounds=None)), encoding="utf-8")
    opened = open_file(path)
    assert "<b>X</b>{{7*7}}" in opened.page.locator(".leaflet-gm-labels-pane").evaluate("pane => pane.textContent")
    assert opened.page.locator(".leaflet-gm-labels-pane b").count() == 0
    assert opened.messages == []


def test_without_places_the_map_says_so(
    open_map: Any, document: dict[str, Any], empty_document: dict[str, Any]
) -> None:
    opened = open_map(empty_document)
    opened.page.get_by_text("These reports name no place").wait_for()
    one = empty_document | {"reports": empty_document["reports"][:1]}
    open_map(one).page.get_by_text("This report names no place").wait_for()
    unplaced = [feature for feature in document["features"] if feature["properties"]["type"] == "unresolved"]
    open_map(one | {"features": unplaced}).page.get_by_text(
        "No place that this report names could be placed"
    ).wait_for()
    assert opened.page.locator("path.gm-land").count() >= 1
    assert opened.messages == []


def test_it_works_in_a_sandbox(open_file: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path) -> None:
    (tmp_path / "map.html").write_text(render_map(document, basemap=basemap), encoding="utf-8")
    host = tmp_path / "host.html"
    host.write_text(
        '<iframe sandbox="allow-scripts" src="map.html" width="900" height="700"></iframe>', encoding="utf-8"
    )
    opened = open_file(host, ready="iframe")
    frame = opened.page.frame_locator("iframe")
    frame.locator("[data-ready]").wait_for(state="attached")
    frame.locator("[data-place=place-12]").click()
    frame.get_by_role("dialog", name="Suva").wait_for()
    assert opened.messages == []


def test_layers_of_folium_are_drawn_with_it(
    open_file: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path
) -> None:
    report_map = to_folium(document, basemap=basemap)
    folium.CircleMarker([-19.0, 34.0], radius=31, color="#123456").add_to(report_map)
    report_map.save(tmp_path / "own.html")
    opened = open_file(tmp_path / "own.html")
    assert opened.page.locator('path[stroke="#123456"]').count() == 1
    assert opened.page.get_by_role("button", name="Suva, capital").count() == 1
    assert opened.messages == []


def many_places(document: dict[str, Any], number: int) -> dict[str, Any]:
    first = document["features"][0]
    document["features"] = []
    for index in range(number):
        feature = copy.deepcopy(first)
        feature["id"] = f"many-{index}"
        feature["geometry"]["coordinates"] = [30 + index % 60 / 10, -20 + index // 60 / 10]
        feature["properties"]["name"] = f"Place {index:04}"
        for mention in feature["properties"]["mentions"]:
            mention["surface"] = f"Place {index:04}"
        document["features"].append(feature)
    document["bbox"] = [30, -20, 36, -16.5]
    return document


def test_thousands_of_places_are_gathered(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(many_places(document, 2_100))
    page = opened.page
    numbers = page.locator(".gm-cluster-number").all_text_contents()
    alone = page.locator("button.gm-marker:not(.gm-cluster)").count()
    assert sum(map(int, numbers)) + alone == 2_100, "none is lost"
    assert len(numbers) < 400
    assert page.locator(".gm-item").count() == 12, "what stands below stays in reach"
    page.get_by_role("button", name="Show more").click()
    assert page.locator(".gm-item").count() == 112
    page.locator(".gm-item", has_text="Place 0007").click()
    page.get_by_role("dialog", name="Place 0007").wait_for()
    assert opened.messages == []


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_cluster_opens(way: str, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    page = opened.page
    cluster = page.locator("button.gm-cluster")
    assert cluster.get_attribute("aria-label").startswith("11 places close together: Chimoio, Beira, ")
    if way == "mouse":
        cluster.click()
    else:
        cluster.focus()
        page.keyboard.press("Enter")
    page.locator("[data-place=place-5]").wait_for()
    assert page.locator("button.gm-cluster").count() == 0
    assert page.evaluate("document.activeElement.matches('[data-place]')"), "the focus goes on to one of its places"
    assert opened.messages == []


def test_places_in_one_spot_are_listed(open_map: Any, document: dict[str, Any]) -> None:
    for feature in document["features"]:
        if feature["properties"]["type"] == "place":
            feature["geometry"]["coordinates"] = [34.8, -19.8]
    document["bbox"] = [34.8, -19.8, 34.8, -19.8]
    opened = open_map(document)
    page = opened.page
    page.locator("button.gm-cluster").press("Enter")
    card = page.get_by_role("dialog", name="14 places in one spot")
    card.get_by_role("button", name="Tete").press("Enter")
    page.get_by_role("dialog", name="Tete").wait_for()
    assert opened.messages == []


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_every_width(width: int, scheme: str, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document, viewport={"width": width, "height": 700}, color_scheme=scheme)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    toggle = page.get_by_role("button", name="Hide details")
    toggle.click()
    page.locator("#gm-panel").wait_for(state="hidden")
    page.get_by_role("button", name="Show details", exact=True).click()
    page.locator("#gm-panel").wait_for()
    page.locator(".gm-item").last.click()
    box = page.get_by_role("dialog").bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    background = page.locator(".leaflet-container").evaluate("map => getComputedStyle(map).backgroundColor")
    assert background == ("rgb(211, 226, 232)" if scheme == "light" else "rgb(19, 28, 34)")
    assert opened.messages == []


@pytest.mark.parametrize("near", [True, False])
def test_labels_and_clusters_do_not_touch(near: bool, open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=near).page
    boxes = page.locator(".gm-label, .gm-cluster .gm-symbol").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"
    )
    assert len(boxes) > 4
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            assert one[2] <= other[0] + 2 or other[2] <= one[0] + 2 or one[3] <= other[1] + 3 or other[3] <= one[1] + 3


def test_places_out_of_view_are_announced(open_map: Any, document: dict[str, Any]) -> None:
    document["features"] = [feature for feature in document["features"] if "ship" not in str(feature)]
    far = copy.deepcopy(document["features"][4])
    far["id"] = "far"
    far["geometry"]["coordinates"] = [-0.1, 51.5]
    document["features"].append(far)
    document["bbox"] = [-0.1, -19.9, 35.5, 51.5]
    page = open_map(document).page
    assert not in_view(page.locator("[data-place=far]"))
    chip = page.get_by_role("button", name=re.compile("outside this view: .*Show everything"))
    chip.click()
    chip.wait_for(state="detached")
    assert in_view(page.locator("[data-place=far]"))


def test_reduced_motion_is_respected(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reduced_motion="reduce").page
    assert page.evaluate("window.L_DISABLE_3D") is True
    assert page.locator(".leaflet-zoom-anim").count() == 0


def test_cards_say_where_a_stop_is_only_somewhere_in_a_wide_place(open_map: Any, document: dict[str, Any]) -> None:
    route = next(one for one in document["features"] if one["id"] == "route-2")["properties"]
    route["stops"][0]["inexact"] = True
    route["stops"].insert(1, {**route["stops"][1], "role": "via", "name": "Orvan Range", "part": None, "inexact": True})
    route["shortest_km"] = route["longest_km"] = None
    where = next(one for one in document["features"] if one["id"] == "place-1")["properties"]
    where.update(kind="mountains", inexact=True)
    page = open_map(document).page
    page.locator("[data-route=route-2]").focus()
    page.keyboard.press("Enter")
    text = page.get_by_role("dialog").inner_text()
    assert "Starts somewhere in Chimoio, of which no outline is known: the line touches a mere point of it." in text
    assert "Passes somewhere in Orvan Range" in text and "does not bend towards its point" in text
    assert "the areas allow" not in text
    page.keyboard.press("Escape")
    page.locator(".gm-item:not(:has-text('→'))", has_text=where["name"]).first.click()
    assert "Somewhere in it: no outline is known" in page.get_by_role("dialog").inner_text()
