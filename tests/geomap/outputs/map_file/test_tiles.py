"""Online tiles: off unless asked for, from one server, with their credit."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import folium
import pytest
from click.testing import CliRunner

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import render_map, to_folium, write_map
from geomap.outputs.map_file.tiles import find_tiles


def policy(page: str) -> dict[str, list[str]]:
    (content,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    return {rule.split()[0]: rule.split()[1:] for rule in content.split(";")}


@pytest.mark.parametrize("name", ["OpenStreetMap", "openstreetmap.mapnik", "OpenStreetMap Mapnik"])
def test_names_are_forgiving(name: str) -> None:
    found = find_tiles(name)
    assert found.name == "OpenStreetMap.Mapnik"
    assert found.hosts == ("https://tile.openstreetmap.org",)
    assert "OpenStreetMap contributors" in found.attribution
    assert "<" not in found.attribution


def test_subdomains_are_hosts() -> None:
    assert find_tiles("OpenTopoMap").hosts == tuple(f"https://{letter}.tile.opentopomap.org" for letter in "abc")


@pytest.mark.parametrize("name", ["", "Nothing of the kind", "MapTiler.Positron", "Thunderforest.Landscape", "{{7*7}}"])
def test_unknown_names_and_those_that_want_a_key_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"try [A-Z]"):
        find_tiles(name)


def test_a_misspelt_name_is_answered_with_those_near_it() -> None:
    with pytest.raises(ValueError, match=r"OpenTopoMap"):
        find_tiles("opentopmap")


def test_the_policy_opens_for_the_tiles_alone(document: dict[str, Any], basemap: Basemap) -> None:
    without, tiled = (policy(render_map(document, basemap=basemap, tiles=name)) for name in (None, "OpenTopoMap"))
    assert without["img-src"] == ["data:"]
    assert tiled["img-src"] == ["data:", *find_tiles("OpenTopoMap").hosts]
    assert tiled["default-src"] == ["'none'"]
    assert {rule: tiled[rule] for rule in tiled if rule != "img-src"} == {
        rule: without[rule] for rule in without if rule != "img-src"
    }
    assert 'id="geomap-tiles"' not in render_map(document, basemap=basemap)


def test_what_travels_to_the_page_is_inert() -> None:
    text = find_tiles("OpenTopoMap").to_json()
    assert not re.search(r"<|\{%|\{\{|\{#", text)
    assert json.loads(text)["url"].startswith("https://{s}.tile")


def test_the_command_takes_the_name(tmp_path: Path, gazetteer: Gazetteer) -> None:
    report, output = tmp_path / "report.txt", tmp_path / "map.html"
    report.write_text("Lorries drove from Mombasa to Nairobi.", encoding="utf-8")
    arguments = ["map", str(report), "--output", str(output)]
    wrong = CliRunner().invoke(main, [*arguments, "--tiles", "no such tiles"])
    assert wrong.exit_code == 2
    assert "OpenStreetMap.Mapnik" in wrong.stderr
    assert not output.exists()
    assert CliRunner().invoke(main, [*arguments, "--tiles", "OpenStreetMap"]).exit_code == 0
    assert "https://tile.openstreetmap.org" in policy(output.read_text("utf-8"))["img-src"]


@pytest.mark.browser
def test_tiles_lie_over_the_basemap_and_are_credited(
    browser: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path
) -> None:
    write_map(document, tmp_path / "map.html", basemap=basemap, tiles="OpenStreetMap")
    context = browser.new_context(viewport={"width": 1100, "height": 700})
    page = context.new_page()
    asked: list[Any] = []
    messages: list[str] = []
    picture = (Path(__file__).parents[4] / "geomap/outputs/map_file/assets/vendor/leaflet/layers.png").read_bytes()

    def answer(route: Any) -> None:
        asked.append(route.request)
        route.fulfill(body=picture, content_type="image/png")

    page.route(re.compile("^https:"), answer)
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    page.goto((tmp_path / "map.html").as_uri())
    page.locator("img.leaflet-tile-loaded").first.wait_for(state="attached")
    assert {re.match(r"https://[^/]+", request.url)[0] for request in asked} == {"https://tile.openstreetmap.org"}  # type: ignore[index]
    assert page.locator(".gm-tile-credit").inner_text() == "© OpenStreetMap contributors"
    policies = page.locator("img.leaflet-tile").evaluate_all("all => all.map(one => one.referrerPolicy)")
    assert set(policies) == {"strict-origin-when-cross-origin"}
    order = "(pane) => Number(getComputedStyle(pane).zIndex)"
    tiles, base = page.locator(".leaflet-tile-pane"), page.locator(".leaflet-gm-base-pane")
    assert tiles.evaluate(order) > base.evaluate(order)
    assert messages == []
    context.close()


@pytest.mark.browser
def test_tiles_that_somebody_adds_with_folium_are_seen_and_credited(
    open_file: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path
) -> None:
    made = to_folium(document, basemap=basemap)
    attribution = "&copy; <a href='https://example.org'>Somebody</a> &amp; friends"
    folium.TileLayer("data:image/png;base64,iVBORw0KGgo={z}{x}{y}", attr=attribution, name="Mine").add_to(made)
    made.save(tmp_path / "own.html")
    page = open_file(tmp_path / "own.html").page
    assert page.locator(".gm-tile-credit").inner_text() == "© Somebody & friends"
    assert page.locator(".gm-tiled").count() == 1


@pytest.mark.browser
def test_a_map_without_tiles_has_no_room_for_them(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    assert opened.page.locator(".gm-tile-credit").is_hidden()
    assert opened.page.locator(".gm-tiled").count() == 0
    assert opened.messages == []
