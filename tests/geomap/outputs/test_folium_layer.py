"""Reports on folium maps: as a layer of somebody's own, and as a whole map to which layers are added."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import folium
import folium.plugins
import pytest

import geomap
from geomap.outputs.folium_layer import ReportLayer
from geomap.outputs.map_file.assets import asset, leaflet
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.page import Verbatim
from geomap.outputs.map_file.rendering import render_map, to_folium
from geomap.outputs.widget.bundle import layer_module
from tests.hostile.texts import HOSTILE_STRINGS

RENDER = Path(__file__).parent / "map_file"
EMPTY = Basemap((), ())
PICTURE = Path(geomap.__file__).parent / "outputs" / "map_file" / "assets" / "vendor" / "leaflet" / "layers.png"
TEMPLATE = "{{7*7}} {% raw %}</script><script>window.hostile=1</script><img src=x onerror='window.hostile=1'>`${7*7}`"


@pytest.fixture
def document() -> dict[str, Any]:
    sample: dict[str, Any] = json.loads((RENDER / "data" / "convoy.geojson").read_text(encoding="utf-8"))
    return sample


def poisoned(value: Any, key: str = "") -> Any:
    """The document with template syntax and markup for each text that a report or a gazetteer gave."""
    kept = {"type", "schema", "id", "report", "reports", "movement", "place", "role", "status", "mention"}
    if isinstance(value, dict):
        return {name: poisoned(inner, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [inner if key == "reports" and isinstance(inner, str) else poisoned(inner, key) for inner in value]
    return TEMPLATE if isinstance(value, str) and key not in kept else value


def own_map(*, offline: bool) -> folium.Map:
    """A folium map of somebody's own; offline, its Leaflet stands in the page."""
    made = folium.Map(location=[-19, 34], zoom_start=5, tiles=None)
    if offline:
        made.default_js, made.default_css = [], []
        style = re.sub(r"url\([^)]*\)", "none", asset("vendor/leaflet/leaflet.css"))
        head = f"<style>{style}</style><script>{leaflet()}</script>"
        made.get_root().header.add_child(Verbatim(head, identifier="leaflet"), index=0)
    return made


def test_no_string_of_a_document_passes_through_a_template(document: dict[str, Any]) -> None:
    made = own_map(offline=False)
    ReportLayer(poisoned(document)).add_to(made)
    page = made.get_root().render()
    assert "{{7*7}}" not in page
    assert not re.search(r"\b49\b", re.findall(r"<script>(.*?)</script>", page, re.DOTALL)[-1])
    assert "window.hostile" not in page
    assert page.count('_payload">') == 1


@pytest.mark.parametrize("string", [text for text in HOSTILE_STRINGS if len(text) > 3])
def test_hostile_names_leave_a_page_as_it_is(string: str, document: dict[str, Any]) -> None:
    def rendered(title: str) -> str:
        document["title"] = title
        document["features"][0]["properties"]["name"] = title
        made = own_map(offline=False)
        layer = ReportLayer(document)
        made._id, layer._id = "map", "layer"
        made.add_child(layer)
        return re.sub(r'(_payload">)[A-Za-z0-9+/=]+', r"\1", re.sub(r"\b[0-9a-f]{32}\b", "", made.get_root().render()))

    assert rendered(string) == rendered("plain")


def test_bounds_are_south_west_and_north_east(document: dict[str, Any]) -> None:
    document["bbox"] = [170.0, -20.0, -170.0, 10.0]
    made = own_map(offline=False)
    ReportLayer(document).add_to(made)
    assert made.get_bounds() == [[-20.0, 170.0], [10.0, 190.0]]
    del document["bbox"]
    assert ReportLayer(document)._get_self_bounds() == [[None, None], [None, None]]


def test_a_layer_needs_a_map(document: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"folium\.Map"):
        ReportLayer(document).render()
    with pytest.raises(ValueError, match="identifier"):
        layer_module("a b")


@pytest.mark.browser
def test_reports_are_a_layer_of_an_own_map(open_file: Any, document: dict[str, Any], tmp_path: Path) -> None:
    made = own_map(offline=True)
    folium.CircleMarker([-19.0, 34.0], radius=31, color="#123456").add_to(made)
    layer = ReportLayer(document, name="What was reported")
    layer.add_to(made)
    folium.LayerControl(collapsed=False).add_to(made)
    made.save(tmp_path / "own.html")
    opened = open_file(tmp_path / "own.html", ready='path[aria-label^="Suva"]')
    page = opened.page
    assert page.locator('path[stroke="#123456"]').count() == 1
    assert page.locator("path[role=button]").count() == 14 + 4
    suva = page.locator('path[aria-label^="Chimoio"]')
    suva.focus()
    page.keyboard.press("Enter")
    card = page.locator(".leaflet-popup article")
    card.wait_for()
    assert "Chimoio" in card.inner_text()
    assert card.locator("mark").count() >= 1
    page.keyboard.press("Escape")
    page.locator('path[aria-label^="Route, reported"]').first.press("Enter")
    card.get_by_text("Drawn line").wait_for()
    page.get_by_label("What was reported").uncheck()
    assert page.locator("path[role=button]").count() == 0
    assert page.locator(".leaflet-overlay-pane path").count() == 1
    assert opened.messages == []
    assert len(opened.requests) == 1


@pytest.mark.browser
def test_reports_on_both_sides_of_the_antimeridian_lie_in_the_bounds_of_their_layer(
    open_file: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    places = [one for one in document["features"] if one["properties"]["type"] == "place"][:4]
    for place, lon in zip(places, (139.65, 178.4, -171.8, -118.24), strict=True):
        place["geometry"]["coordinates"] = [lon, 10.0]
    (route, *_) = [one for one in document["features"] if one["geometry"] and one["properties"]["type"] == "route"]
    parts = [[[139.65, 10.0], [180.0, 30.0]], [[-180.0, 30.0], [-118.24, 10.0]]]
    route["geometry"] = {"type": "MultiLineString", "coordinates": parts}
    document |= {"features": [*places, route], "bbox": [139.65, 10.0, -118.24, 30.0]}
    made = own_map(offline=True)
    layer = ReportLayer(document).add_to(made)
    made.fit_bounds(layer.get_bounds())
    made.save(tmp_path / "own.html")
    page = open_file(tmp_path / "own.html", ready="[aria-label^='Route']").page
    page.wait_for_timeout(400)
    view = page.locator(".leaflet-container").bounding_box()
    for shape in page.locator(".leaflet-container [role=button]").all():
        box = shape.bounding_box()
        assert view["x"] - 20 <= box["x"] <= box["x"] + box["width"] <= view["x"] + view["width"] + 20
    line = page.locator("[aria-label^='Route']").bounding_box()
    assert line["width"] > view["width"] / 3, "it leads from one end to the other"


@pytest.mark.browser
def test_hostile_text_on_an_own_map_is_text(open_file: Any, document: dict[str, Any], tmp_path: Path) -> None:
    made = own_map(offline=True)
    ReportLayer(poisoned(document)).add_to(made)
    made.save(tmp_path / "own.html")
    opened = open_file(tmp_path / "own.html", ready="path[role=button]")
    page = opened.page
    page.locator("path[role=button]").last.press("Enter")
    card = page.locator(".leaflet-popup article")
    card.wait_for()
    assert TEMPLATE[:40] in card.inner_text()
    assert page.evaluate("typeof window.hostile") == "undefined"
    assert page.locator("img").count() == 0
    assert opened.messages == []


@pytest.mark.browser
def test_markers_popups_and_plugins_work_on_the_whole_map(
    open_file: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    made = to_folium(document, basemap=EMPTY)
    folium.Marker([-19.0, 34.0], popup=folium.Popup("<b>my own note</b>"), tooltip="a tooltip").add_to(made)
    group = folium.FeatureGroup(name="Mine").add_to(made)
    folium.GeoJson({"type": "Point", "coordinates": [33.0, -18.0]}).add_to(group)
    folium.LayerControl(collapsed=False).add_to(made)
    made.save(tmp_path / "own.html")
    opened = open_file(tmp_path / "own.html")
    page = opened.page
    assert "14 places" in page.locator(".gm-summary").inner_text()
    icons = page.locator("img.leaflet-marker-icon")
    assert icons.count() == 2
    assert all(icons.evaluate_all("all => all.map(one => one.complete && one.naturalWidth > 10)"))
    icons.first.press("Enter")
    page.get_by_text("my own note").wait_for()
    page.get_by_label("Mine").uncheck()
    assert icons.count() == 1
    assert opened.messages == []
    assert len([address for address in opened.requests if not address.startswith("data:")]) == 1


STAND_IN = """
if (!window.L || !L.FeatureGroup) throw new Error("a plugin is loaded before Leaflet");
L.MarkerClusterGroup = L.FeatureGroup;
L.markerClusterGroup = () => L.featureGroup();
L.Control.Fullscreen = L.Control.Zoom;
L.control.fullscreen = () => L.control.zoom();
"""
"""What a server would send for a plugin: it only looks whether it is loaded where it can work."""


def from_servers(route: Any) -> None:
    """Answer what a folium map asks servers for, without one."""
    address = route.request.url
    if address.startswith("file:"):
        route.continue_()
    elif "leaflet@1.9" in address and address.endswith(".js"):
        route.fulfill(body=asset("vendor/leaflet/leaflet.js"), content_type="text/javascript")
    elif "jquery" in address:
        route.fulfill(body=asset("vendor/jquery/jquery.min.js"), content_type="text/javascript")
    elif address.endswith(".js"):
        plugin = "markercluster" in address.lower() or "fullscreen" in address.lower()
        route.fulfill(body=STAND_IN if plugin else "", content_type="text/javascript")
    elif address.endswith(".css"):
        route.fulfill(body="", content_type="text/css")
    else:
        route.fulfill(body=PICTURE.read_bytes(), content_type="image/png")


def with_plugins(made: folium.Map) -> folium.Map:
    """A map with a cluster of markers, a plugin that is a control, and tiles."""
    cluster = folium.plugins.MarkerCluster(name="Mine").add_to(made)
    folium.Marker([-19.0, 34.0], popup="in the cluster").add_to(cluster)
    folium.plugins.Fullscreen().add_to(made)
    tiles = "https://tiles.example.org/{z}/{x}/{y}.png"
    folium.TileLayer(tiles, attr="Tiles of my own", name="Tiles", referrer_policy="no-referrer").add_to(made)
    folium.LayerControl(collapsed=False).add_to(made)
    return made


@pytest.mark.browser
@pytest.mark.parametrize("whole", [True, False], ids=["to_folium", "ReportLayer"])
def test_plugins_and_tiles_work_beside_reports(
    whole: bool, browser: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    if whole:
        made = with_plugins(to_folium(document, basemap=EMPTY))
    else:
        made = folium.Map(location=[-19, 34], zoom_start=5, tiles=None)
        ReportLayer(document, name="What was reported").add_to(made)
        with_plugins(made)
    assert isinstance(made, folium.Map)
    made.save(tmp_path / "own.html")
    context = browser.new_context(viewport={"width": 1200, "height": 800})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("**/*", from_servers)
    page.goto((tmp_path / "own.html").as_uri())
    page.wait_for_selector("[data-ready]" if whole else 'path[aria-label^="Suva"]', state="attached")
    assert page.locator("img.leaflet-marker-icon").count() == 1
    page.get_by_label("Mine").uncheck()
    assert page.locator("img.leaflet-marker-icon").count() == 0
    assert page.locator("img.leaflet-tile").count() > 0
    assert "Tiles of my own" in page.locator("body").inner_text()
    assert said == []
    context.close()


def test_icons_from_fonts_are_asked_for_where_they_are_used(document: dict[str, Any]) -> None:
    plain = to_folium(document, basemap=EMPTY)
    assert "cdn" not in plain.get_root().render()
    assert "jQuery" not in plain.get_root().render()
    marked = to_folium(document, basemap=EMPTY)
    folium.Marker([0, 0], icon=folium.Icon(color="red")).add_to(marked)
    page = marked.get_root().render()
    assert "leaflet.awesome-markers.js" in page
    assert "leaflet@1.9" not in page
    assert "jQuery v3.7.1" in page
    assert "jQuery" not in render_map(document, basemap=EMPTY)
