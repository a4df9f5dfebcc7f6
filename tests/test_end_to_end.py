"""The whole road on real reports: what five newspapers' reports of one day say, as records, as a document, as a map.

The reports and what is expected of them stand in the developers' folder; without it these tests are skipped.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import pytest
import shapely
from geopy.distance import geodesic

from gazetteer import Bounds, Gazetteer

LARGEST_MAP = 600_000
"""Bytes that the map of the five reports may have."""


def geomap(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "geomap", *map(str, arguments)]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=os.environ | environment
    )
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def reports(shared: Path) -> list[Path]:
    return sorted((shared / "reports").glob("*.txt"))


@pytest.fixture(scope="module")
def texts(reports: list[Path]) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode("utf-8") for path in reports}


@pytest.fixture(scope="module")
def records(reports: list[Path], gazetteer: Gazetteer) -> dict[str, Any]:
    lines = geomap("extract", *reports, "--format", "jsonl").stdout.splitlines()
    return {record["id"]: record for record in map(json.loads, lines)}


@pytest.fixture(scope="module")
def drawn(reports: list[Path], gazetteer: Gazetteer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the map and its data."""
    folder = tmp_path_factory.mktemp("map")
    geomap("map", *reports, "--output", folder / "map.html", "--output", folder / "map.geojson")
    return folder


@pytest.fixture(scope="module")
def document(drawn: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((drawn / "map.geojson").read_text("utf-8"))
    return read


@pytest.fixture(scope="module")
def routes(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The routes, by the surface of their destination."""
    return {
        feature["properties"]["stops"][-1]["surface"]: feature
        for feature in document["features"]
        if feature["properties"]["type"] == "route"
    }


def found_as(expected: dict[str, Any], place: dict[str, Any]) -> bool:
    if place["lat"] is None:
        return False
    if "country" in expected:
        return place["kind"] in {"country", "territory"} and place["country"] == expected["country"]
    if "box" in expected:
        south, west, north, east = expected["box"]
        return bool(south <= place["lat"] <= north and west <= place["lon"] <= east)
    distance = geodesic((expected["lat"], expected["lon"]), (place["lat"], place["lon"])).km
    return bool(distance <= expected["within_km"])


def test_every_expected_place_is_found(shared: Path, records: dict[str, Any]) -> None:
    expected = json.loads((shared / "reports" / "expected.json").read_text("utf-8"))["reports"]
    assert {Path(name).stem for name in expected} == set(records)
    missing = [
        (name, wanted)
        for name, told in expected.items()
        for wanted in told["places"]
        if not any(
            place["surface"] == wanted["surface"] and found_as(wanted, place)
            for place in records[Path(name).stem]["places"]
        )
    ]
    assert missing == []


def test_nothing_else_is_taken_for_a_place(shared: Path, records: dict[str, Any]) -> None:
    expected = json.loads((shared / "reports" / "expected.json").read_text("utf-8"))["reports"]
    for name, told in expected.items():
        surfaces = {place["surface"] for place in records[Path(name).stem]["places"]}
        assert surfaces.isdisjoint(told["not_places"])


def test_every_mention_of_an_expected_country_is_that_country(shared: Path, records: dict[str, Any]) -> None:
    expected = json.loads((shared / "reports" / "expected.json").read_text("utf-8"))["reports"]
    for name, told in expected.items():
        for wanted in told["places"]:
            if "country" in wanted:
                found = [one for one in records[Path(name).stem]["places"] if one["surface"] == wanted["surface"]]
                assert all(found_as(wanted, place) for place in found)


def test_offsets_lead_to_the_words(records: dict[str, Any], texts: dict[str, str]) -> None:
    for name, record in records.items():
        stops = [stop for route in record["routes"] for stop in route["stops"]]
        for found in [*record["places"], *stops]:
            assert texts[name][found["start"] : found["end"]] == found["surface"]


TOLD_LATER = pytest.mark.xfail(
    strict=True,
    reason="the network does not link Al-Bab, named paragraphs after the launch, to the missiles; the rules did",
)
"""A known miss of the reader of journeys: what the five reports tell of one of the two towns that were reached."""


def parts(feature: dict[str, Any]) -> list[list[list[float]]]:
    geometry = feature["geometry"]
    coordinates: list[Any] = geometry["coordinates"]
    return coordinates if geometry["type"] == "MultiLineString" else [coordinates]


def countries_along(feature: dict[str, Any], gazetteer: Gazetteer) -> list[str]:
    """Return the countries under a line in its order, by the gazetteer's polygons, each run once; sea left out."""
    line = shapely.MultiLineString(parts(feature)).segmentize(0.02)
    west, south, east, north = line.bounds
    areas = gazetteer.areas_within(Bounds(west, south, east, north), kinds={"country", "territory"})
    for _, area in areas:
        shapely.prepare(area)
    under: list[str] = []
    for point in shapely.points(shapely.get_coordinates(line)):
        under += [place.country for place, area in areas if place.country and area.intersects(point)][:1]
    return [country for country, _ in groupby(under)]


@pytest.mark.parametrize("destination", [pytest.param("Al-Bab", marks=TOLD_LATER), "Idlib"])
def test_the_missiles_fly_over_iran_and_iraq_and_no_other_country(
    destination: str, routes: dict[str, Any], gazetteer: Gazetteer
) -> None:
    route = routes[destination]
    (sea,) = gazetteer.lookup("Caspian Sea", limit=1)
    origin = parts(route)[0][0]
    area = gazetteer.area(sea.place.id)
    assert area is not None
    assert area.contains(shapely.Point(origin))
    assert countries_along(route, gazetteer) == ["IR", "IQ", "SY"]
    assert [crossing["country"] for crossing in route["properties"]["crosses"]] == ["IR", "IQ", "SY"]
    assert route["properties"]["unreported"] == []
    stop = route["properties"]["stops"][-1]
    lon, lat = parts(route)[-1][-1]
    assert geodesic((lat, lon), (stop["lat"], stop["lon"])).km < 80
    assert stop["place"] is not None


@TOLD_LATER
def test_the_reports_tell_of_two_routes_and_no_more(document: dict[str, Any], routes: dict[str, Any]) -> None:
    kinds = [feature["properties"]["type"] for feature in document["features"]]
    assert set(routes) >= {"Al-Bab", "Idlib"}
    assert kinds.count("route") == 2


@TOLD_LATER
def test_the_end_of_the_line_is_the_town(routes: dict[str, Any]) -> None:
    lon, lat = parts(routes["Al-Bab"])[-1][-1]
    assert geodesic((lat, lon), (36.37, 37.516)).km < 10


@TOLD_LATER
def test_the_stated_distances_stand_beside_the_measured_one(routes: dict[str, Any]) -> None:
    claims = routes["Al-Bab"]["properties"]["claims"]
    stated = {round(claim["km"]): claim for claim in claims if claim["kind"] == "distance"}
    assert set(stated) >= {1448, 1500, 1610}
    assert all(isinstance(stated[km]["consistent"], bool) for km in (1448, 1500, 1610))
    assert (stated[1448]["travelled"], stated[1500]["travelled"], stated[1610]["travelled"]) == (False, True, True)


@pytest.mark.parametrize("destination", [pytest.param("Al-Bab", marks=TOLD_LATER), "Idlib"])
def test_the_measured_length_is_that_of_the_line(destination: str, routes: dict[str, Any]) -> None:
    properties = routes[destination]["properties"]
    assert 1500 in {round(claim["km"]) for claim in properties["claims"] if claim["kind"] == "distance"}
    assert properties["shortest_km"] <= properties["length_km"] <= properties["longest_km"]
    measured = sum(
        geodesic(one[::-1], other[::-1]).km for part in parts(routes[destination]) for one, other in pairwise(part)
    )
    assert properties["length_km"] == pytest.approx(measured, rel=0.002)


@TOLD_LATER
def test_each_claim_opens_its_words_and_its_report(routes: dict[str, Any], texts: dict[str, str]) -> None:
    assert len(routes["Al-Bab"]["properties"]["reports"]) >= 3
    for route in routes.values():
        assert {claim["report"] for claim in route["properties"]["claims"]} == set(route["properties"]["reports"])
        for claim in route["properties"]["claims"]:
            text = texts[claim["report"]]
            assert text[claim["start"] : claim["end"]] == claim["text"]
            assert text.startswith(claim["sentence"], claim["sentence_start"])
            assert claim["sentence_start"] <= claim["start"]
            assert claim["end"] <= claim["sentence_start"] + len(claim["sentence"])


def test_the_map_is_small(drawn: Path) -> None:
    assert (drawn / "map.html").stat().st_size < LARGEST_MAP


def test_the_same_reports_give_the_same_bytes(reports: list[Path], drawn: Path, tmp_path: Path) -> None:
    outputs = [tmp_path / "map.html", tmp_path / "map.geojson"]
    options = [part for output in outputs for part in ("--output", output)]
    geomap("map", *reports, *options, PYTHONHASHSEED="4711", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="tr_TR.UTF-8")
    for output in outputs:
        assert output.read_bytes() == (drawn / output.name).read_bytes()


def test_records_are_the_same_in_another_process(reports: list[Path], records: dict[str, Any]) -> None:
    again = geomap("extract", *reports[:2], "--format", "jsonl", PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C").stdout
    assert [json.loads(line) for line in again.splitlines()] == [records[path.stem] for path in reports[:2]]


@pytest.fixture
def page(drawn: Path, open_file: Any) -> Any:
    opened = open_file(drawn / "map.html")
    yield opened.page
    opened.page.wait_for_timeout(200)
    assert opened.requests == [(drawn / "map.html").as_uri()], "nothing is asked for"
    assert opened.messages == []


@pytest.mark.browser
def test_the_map_shows_places_and_routes(page: Any, document: dict[str, Any]) -> None:
    kinds = [feature["properties"]["type"] for feature in document["features"]]
    alone = page.locator("button.gm-marker:not(.gm-cluster)").count()
    gathered = sum(map(int, page.locator(".gm-cluster-number").all_text_contents()))
    assert alone + gathered == kinds.count("place")
    assert page.locator("[data-route]").count() >= kinds.count("route") >= 1
    assert page.locator("path.gm-land").count() >= 1


@pytest.mark.browser
def test_a_place_opens_by_mouse(page: Any) -> None:
    page.locator(".gm-more").evaluate_all("all => all.forEach(one => { while (one.isConnected) one.click(); })")
    page.locator(".gm-item", has_text="Al-Bab").last.click()
    card = page.get_by_role("dialog")
    card.wait_for()
    assert set(card.locator("mark").all_text_contents()) == {"Al-Bab"}
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    name = page.locator("button.gm-marker").evaluate_all(
        """all => {
          const clear = all.find(one => {
            const box = one.getBoundingClientRect();
            return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest("button") === one;
          });
          return clear.getAttribute("data-place");
        }"""
    )
    page.locator(f'[data-place="{name}"]').click()
    card.wait_for()
    assert card.locator("mark").count() >= 1


@TOLD_LATER
@pytest.mark.browser
def test_a_route_opens_by_keyboard_with_its_figures_and_reports(page: Any, routes: dict[str, Any]) -> None:
    page.locator(f"[data-route={routes['Al-Bab']['id']}]").first.focus()
    page.keyboard.press("Enter")
    card = page.get_by_role("dialog")
    card.wait_for()
    text = card.inner_text()
    assert f"{routes['Al-Bab']['properties']['length_km']:,.0f} km" in text
    for stated in ("1,448 km", "1,500 km", "1,610 km"):
        assert stated in text
    card.locator("summary", has_text="1,500 km").first.click()
    card.locator("mark", has_text="close to 1,500 kilometres").first.wait_for()
    assert "001_9a7cd1777da0cc83" in card.inner_text()
