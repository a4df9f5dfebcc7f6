"""Where the reports are set: what the map opens on, and what it says about that."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import build_basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.rendering import write_map

FOCUS = {"countries": [{"country": "MZ", "name": "Mozambique"}], "near": None, "bounds": None, "said": True}


@pytest.fixture
def scattered(document: dict[str, Any]) -> dict[str, Any]:
    """Four towns of Mozambique, and more and surer mentions of towns in Europe, with a route among these."""
    towns = [one for one in document["features"] if one["id"] in {"place-1", "place-2", "place-3", "place-5"}]
    far = []
    for number, (name, lon, lat) in enumerate([("Geneva", 6.1, 46.2), ("Oslo", 10.7, 59.9), ("Rome", 12.5, 41.9)]):
        town = copy.deepcopy(towns[0])
        town["id"] = f"far-{number}"
        town["geometry"]["coordinates"] = [lon, lat]
        town["properties"] |= {"name": name, "country": "XX", "country_name": None, "confidence": 0.99}
        town["properties"]["mentions"] = [one | {"surface": name} for one in town["properties"]["mentions"]] * 9
        far.append(town)
    return document | {"features": [*far, *towns], "bbox": [6.1, -19.9, 34.9, 59.9]}


def test_the_focus_is_opened_on_however_much_lies_elsewhere(scattered: dict[str, Any]) -> None:
    without = focus_bounds(scattered)
    assert without is not None and without.north > 40
    bounds = focus_bounds(scattered | {"focus": FOCUS})
    assert bounds is not None
    assert (bounds.west, bounds.south, bounds.east, bounds.north) == (33.4833, -19.8436, 34.8389, -16.1564)


@pytest.mark.parametrize(
    ("focus", "north"),
    [
        ({"countries": [], "near": [34.8, -19.8], "bounds": None, "said": True}, -16.1564),
        ({"countries": [], "near": None, "bounds": [34.0, -20.0, 36.0, -19.0], "said": True}, -19.6094),
        ({"countries": [], "near": None, "bounds": [170.0, 40.0, 20.0, 60.0], "said": True}, 59.9),
        ({**FOCUS, "bounds": [33.0, -20.0, 36.0, -19.0], "said": False}, -19.1164),
    ],
)
def test_points_and_boxes_are_opened_on_too(scattered: dict[str, Any], focus: dict[str, Any], north: float) -> None:
    bounds = focus_bounds(scattered | {"focus": focus})
    assert bounds is not None and bounds.north == north


def test_a_focus_in_which_nothing_lies_changes_nothing(scattered: dict[str, Any]) -> None:
    elsewhere = FOCUS | {"countries": [{"country": "PE", "name": "Peru"}]}
    assert focus_bounds(scattered | {"focus": elsewhere}) == focus_bounds(scattered)


def test_where_nothing_has_a_position_a_box_or_point_that_was_said_is_shown(empty_document: dict[str, Any]) -> None:
    box = {"countries": [], "near": None, "bounds": [1.0, 2.0, 3.0, 4.0], "said": True}
    assert focus_bounds(empty_document | {"focus": box}) == (1.0, 2.0, 3.0, 4.0)
    assert focus_bounds(empty_document | {"focus": {**box, "bounds": None, "near": [5.0, 6.0]}}) == (5.0, 6.0, 5.0, 6.0)
    assert focus_bounds(empty_document | {"focus": FOCUS}) is None


def test_a_route_out_of_the_focus_does_not_widen_the_view(document: dict[str, Any]) -> None:
    bounds = focus_bounds(document | {"focus": FOCUS})
    assert bounds is not None
    assert 32 < bounds.west < bounds.east < 36, "the ship crosses half the Pacific"
    convoy = next(one for one in document["features"] if one["id"] == "route-1")
    assert all(bounds.south <= lat <= bounds.north for _, lat in convoy["geometry"]["coordinates"])


@pytest.fixture
def open_focused(open_file: Any, areas: Any, tmp_path: Path) -> Any:
    """A function that writes a document as a map file that begins where its focus is, and opens it."""

    def opener(content: dict[str, Any]) -> Any:
        write_map(content, tmp_path / "map.html", basemap=build_basemap(areas, bounds=focus_bounds(content)))
        return open_file(tmp_path / "map.html")

    return opener


@pytest.mark.browser
def test_the_page_opens_on_the_focus_and_says_what_lies_outside(open_focused: Any, scattered: dict[str, Any]) -> None:
    scattered["focus"] = FOCUS
    opened = open_focused(scattered)
    page = opened.page
    view = page.evaluate("(b => [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()])(map_geomap.getBounds())")
    assert view[0] <= 33.5 and view[2] >= 34.8 and view[3] < 0
    note = page.get_by_role("button", name="3 places lie outside this view: Geneva, Oslo and Rome. Show everything")
    note.click()
    note.wait_for(state="detached")
    assert page.evaluate("map_geomap.getBounds().getNorth()") > 59.9
    assert page.locator(".gm-focus").inner_text() == "Focus: Mozambique, as the maker of this map said"
    assert opened.messages == []


@pytest.mark.browser
def test_the_note_names_three_places_and_counts_the_routes(open_focused: Any, document: dict[str, Any]) -> None:
    document["focus"] = FOCUS | {"said": False}
    page = open_focused(document).page
    note = page.locator(".gm-outside").inner_text()
    assert note.startswith("4 places lie outside this view: ")
    assert note.endswith(" and 1 more; 1 route leads out of it. Show everything"), "the ship's"
    assert page.locator(".gm-focus").inner_text() == "Focus: Mozambique, inferred from the reports"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("focus", "words"),
    [
        (
            FOCUS | {"countries": [{"country": "TD", "name": "Chad"}, {"country": "SD", "name": "<b>Sudan</b>"}]},
            "Focus: Chad and <b>Sudan</b>, as the maker of this map said",
        ),
        (
            {"countries": [], "near": [-5.25, 13.5], "bounds": None, "said": True},
            "Focus: near 13.5° N, 5.25° W, as the maker of this map said",
        ),
        (
            {"countries": [], "near": None, "bounds": [170.0, -20.0, -170.0, 5.0], "said": False},
            "Focus: 170° E to 170° W, 20° S to 5° N, inferred from the reports",
        ),
    ],
)
def test_the_focus_in_words(open_map: Any, document: dict[str, Any], focus: dict[str, Any], words: str) -> None:
    document["focus"] = focus
    assert open_map(document).page.locator(".gm-focus").inner_text() == words


@pytest.mark.browser
def test_without_a_focus_nothing_is_said(open_map: Any, document: dict[str, Any]) -> None:
    assert open_map(document).page.locator(".gm-focus").count() == 0
