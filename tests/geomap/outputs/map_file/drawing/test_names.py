"""Names on the map: those of lines, steps and clusters, and that none touches another."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest
import shapely

from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place, route

pytestmark = pytest.mark.browser

NAIROBI = ("place-1", ("Nairobi", 36.8, -1.3))
GARISSA = ("place-2", ("Garissa", 39.65, -0.45))
WAJIR = ("place-3", ("Wajir", 40.06, 1.75))
MANDERA = ("place-4", ("Mandera", 41.86, 3.94))
STOPS = [NAIROBI, GARISSA, WAJIR, MANDERA]
PLACES = [place(number, at) for number, (_, at) in enumerate(STOPS, 1)]

CORNERS = """() => [...document.querySelectorAll(MARKS)].map((one) => {
  // The corners of what is drawn, turned names included.
  const turned = one.querySelector(".gm-turned");
  const box = one.getBoundingClientRect();
  if (!turned) return { words: one.textContent, label: one.matches(".gm-label"),
    corners: [[box.left, box.top], [box.right, box.top], [box.right, box.bottom], [box.left, box.bottom]] };
  const turn = (parseFloat(turned.style.transform.slice(7)) * Math.PI) / 180;
  const middle = turned.getBoundingClientRect();
  const [x, y] = [(middle.left + middle.right) / 2, (middle.top + middle.bottom) / 2];
  const [w, h] = [turned.offsetWidth / 2, 6.5];
  return { words: one.textContent, label: true, corners: [[-w, -h], [w, -h], [w, h], [-w, h]].map(([a, b]) =>
    [x + a * Math.cos(turn) - b * Math.sin(turn), y + a * Math.sin(turn) + b * Math.cos(turn)]) };
})"""


MARKS = "'.gm-label, .gm-cluster .gm-symbol, .gm-marker .gm-shape'"


def shapes(page: Any) -> list[tuple[str, bool, Any]]:
    found = page.evaluate(CORNERS.replace("MARKS", MARKS))
    return [(one["words"], one["label"], shapely.Polygon(one["corners"])) for one in found]


def touching(page: Any) -> list[tuple[str, str]]:
    """Names that touch another name, or a symbol."""
    return [
        (one, other)
        for (one, named, shape), (other, also, against) in combinations(shapes(page), 2)
        if (named or also) and shape.buffer(-1.5).intersects(against.buffer(-1.5))
    ]


def scattered(number: int) -> list[dict[str, Any]]:
    """Places and routes at random, a few of them named more often than the others."""
    chance = random.Random(number)  # noqa: S311 - a test wants the same numbers each time
    spots = [(f"Place {index} of many", chance.uniform(34, 42), chance.uniform(-4, 4)) for index in range(number)]
    places = [place(index, at, [at[0]] * chance.choice([1, 1, 1, 2, 6])) for index, at in enumerate(spots)]
    legs = [chance.sample(range(number), chance.choice([2, 2, 3])) for _ in range(number // 6)]
    routes = [
        route(
            index, [(f"place-{stop}", spots[stop]) for stop in stops], chance.choice(["tanks", "aid convoy", "buses"])
        )
        for index, stops in enumerate(legs)
    ]
    return [*places, *routes]


@pytest.mark.parametrize("number", [20, 100, 300])
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_no_name_touches_another(number: int, width: int, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document_of(document, scattered(number)), viewport={"width": width, "height": 900})
    page = opened.page
    if page.locator(".gm-grip").is_visible():
        page.locator(".gm-grip").press("Home")
    for zoom in (5.25, 5.5, 7, 8.5):
        page.evaluate(f"map_geomap.setView([0, 38], {zoom}, {{animate: false}})")
        assert touching(page) == []
        assert page.locator(".gm-label-place, .gm-label-crowd").count() >= (3 if zoom < 6 else 1)
        for line, ends in leaders(page):
            crossed = [words for words, label, shape in shapes(page) if line.intersects(shape.buffer(-1.5)) and label]
            assert crossed == [], ("a line leads to a name past others", zoom, line.wkt)
            assert ends >= 1
    assert opened.messages == []


LEADERS = """() => [...document.querySelectorAll(".gm-leader")].map((one) => {
  const ends = [0, one.getTotalLength()].map((at) => one.getPointAtLength(at).matrixTransform(one.getScreenCTM()));
  const near = [...document.querySelectorAll(".gm-marker .gm-symbol")].filter((symbol) => {
    const { x, y, width, height } = symbol.getBoundingClientRect();
    // A symbol has a rim of some pixels round it, and its point may lie in that of another.
    return Math.hypot(x + width / 2 - ends[0].x, y + height / 2 - ends[0].y) <= width / 2 + 1;
  });
  return { ends: ends.map(({ x, y }) => [x, y]), near: near.length };
})"""


def leaders(page: Any) -> list[tuple[Any, int]]:
    """The lines that lead from names to symbols, with how many symbols each begins at."""
    return [(shapely.LineString(one["ends"]), one["near"]) for one in page.evaluate(LEADERS)]


def test_a_phone_shows_the_biggest_names_of_a_hundred_places(open_map: Any, document: dict[str, Any]) -> None:
    features = scattered(100)
    page = open_map(document_of(document, features), viewport={"width": 320, "height": 640}).page
    page.locator(".gm-grip").press("Home")
    page.evaluate("map_geomap.setView([0, 38], 5.25, {animate: false})")
    often = {one["properties"]["name"] for one in features if len(one["properties"].get("mentions", [])) == 6}
    ends = {stop["name"] for one in features for stop in one["properties"].get("stops", []) if stop["role"] != "via"}
    labels = page.locator(".gm-label-place, .gm-label-crowd").all_inner_texts()
    written = {name for label in labels for name in label.split(", ")}
    assert len(written) >= 5
    assert len(written & ends) >= 3, "where lines end comes first"
    assert len(written & often) >= 3


def test_stops_are_named_before_towns_of_the_ground(open_map: Any, document: dict[str, Any]) -> None:
    def shown(middle: str, zoom: float) -> tuple[set[str], list[str]]:
        page.evaluate(f"map_geomap.setView({middle}, {zoom}, {{animate: false}})")
        names = page.locator(".gm-label-place, .gm-label-crowd").all_inner_texts()
        return {name for label in names for name in label.split(", ")}, page.locator(
            ".gm-label-settlement"
        ).all_inner_texts()

    way = [(f"place-{number}", (f"Stop {number}", 31 + number / 5, -17.5 - number % 2 / 9)) for number in range(6)]
    mentioned = [
        place(number, (f"Aside {number}", 31 + number / 20, -17.6), ["Aside"] * 9, kind="village")
        for number in range(10, 30)
    ]
    places = [*(place(number, at) for number, (_, at) in enumerate(way)), *mentioned]
    made = document_of(document, [*places, route(1, way, "aid convoy")])
    page = open_map(made, viewport={"width": 1200, "height": 700}).page
    names, towns = shown("[-17.5, 31.5]", 9)
    assert {name for _, (name, _, _) in way} <= names, "though the others are named nine times as often"
    assert towns == ["Harare"]
    names, towns = shown("[-17.5, 31.5]", 6.5)
    bare = {name for _, (name, _, _) in way} - names
    gathered = page.locator(".gm-cluster").count()
    assert not (bare and not gathered and towns), "no town is named where a stop is not"


def test_what_the_sentence_names_is_named_on_the_map(open_map: Any, document: dict[str, Any]) -> None:
    crowd = [
        place(number, (f"Kijiji {number}", 39 + number / 500, 1), [f"Kijiji {number}"] * (9 - number))
        for number in range(6)
    ]
    made = document_of(document, crowd) | {"summary": "Kijiji 5 and 5 more, in Kenya; 6 places in 1 report"}
    page = open_map(made).page
    page.evaluate("map_geomap.setView([1, 39], 7, {animate: false})")
    assert page.locator(".gm-label-crowd").all_inner_texts() == ["Kijiji 5, Kijiji 0"]


@pytest.mark.parametrize(
    ("mover", "status", "words"),
    [
        ("aid convoy", "reported", "aid convoy, ≈ 850 km"),
        ("tanks", "denied", "tanks, ≈ 850 km, denied"),
        ("", "reported", "≈ 850 km"),
        ("<b>x</b>", "planned", "<b>x</b>, ≈ 850 km, planned"),
    ],
)
def test_a_line_says_what_moved_and_how_far(
    mover: str, status: str, words: str, open_map: Any, document: dict[str, Any]
) -> None:
    opened = open_map(document_of(document, [*PLACES, route(1, [NAIROBI, GARISSA], mover, status)]))
    page = opened.page
    page.evaluate("map_geomap.setView([-0.9, 38.2], 8, {animate: false})")
    label = page.locator(".gm-label-line")
    assert label.all_inner_texts() == [words]
    # Its turn is that of the line, and it lies beside it.
    turn, away = page.evaluate(
        """() => {
          const turned = document.querySelector(".gm-label-line .gm-turned");
          const box = turned.getBoundingClientRect();
          const line = document.querySelector(".leaflet-overlay-pane path.gm-hit");
          const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
          const points = Array.from({ length: 400 }, (_, step) =>
            line.getPointAtLength((line.getTotalLength() * step) / 399).matrixTransform(line.getScreenCTM()));
          return [parseFloat(turned.style.transform.slice(7)),
            Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)))];
        }"""
    )
    assert -25 < turn < -10
    assert 8 < away < 18
    assert opened.messages == []


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ([910.2], "lorries, 910 km"),
        ([910.2, 910.4], "lorries, 910 km"),
        ([910.0, 1200.0], "lorries, ≈ 850 km"),
        ([None], "lorries, ≈ 850 km"),
        ([], "lorries, ≈ 850 km"),
    ],
)
def test_a_line_bears_the_distance_that_reports_agree_on(
    stated: list[float | None], words: str, open_map: Any, document: dict[str, Any]
) -> None:
    way = route(1, [NAIROBI, GARISSA], "lorries")
    (claim, *_) = way["properties"]["claims"]
    way["properties"]["claims"] += [
        {**claim, "kind": "distance", "km": km, "travelled": True, "consistent": None} for km in stated
    ]
    page = open_map(document_of(document, [*PLACES, way])).page
    page.evaluate("map_geomap.setView([-0.9, 38.2], 8, {animate: false})")
    assert page.locator(".gm-label-line").all_inner_texts() == [words]


def test_a_line_without_room_has_no_name(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document_of(document, [*PLACES, route(1, [NAIROBI, GARISSA], "aid convoy")])).page
    page.evaluate("map_geomap.setView([-0.9, 38.2], 4, {animate: false})")
    assert page.locator(".gm-label-line").count() == 0


@pytest.mark.parametrize(
    ("status", "zoom", "words"),
    [("reported", 6, "aid convoy"), ("planned", 6.5, "aid convoy, planned"), ("planned", 4.75, "")],
)
def test_where_a_line_lacks_room_its_length_is_left_out_first(
    status: str, zoom: float, words: str, open_map: Any, document: dict[str, Any]
) -> None:
    page = open_map(document_of(document, [*PLACES, route(1, [NAIROBI, GARISSA], "aid convoy", status)])).page
    page.evaluate(f"map_geomap.setView([-0.9, 38.2], {zoom}, {{animate: false}})")
    assert page.locator(".gm-label-line").all_inner_texts() == ([words] if words else [])


def test_a_winding_line_has_its_name_beside_it(open_map: Any, document: dict[str, Any]) -> None:
    winding = route(1, [NAIROBI, GARISSA], "aid convoy")
    line = winding["geometry"]["coordinates"]
    winding["geometry"]["coordinates"] = [[lon, lat + number % 2 / 5] for number, (lon, lat) in enumerate(line[:-1])]
    winding["geometry"]["coordinates"].append(line[-1])
    page = open_map(document_of(document, [*PLACES, winding])).page
    page.evaluate("map_geomap.setView([-0.9, 38.2], 7, {animate: false})")
    assert page.locator(".gm-label-line").all_inner_texts() == ["aid convoy"]
    assert page.locator(".gm-label-line .gm-turned").count() == 0
    assert touching(page) == []


def test_steps_of_the_chosen_route_are_numbered(open_map: Any, document: dict[str, Any]) -> None:
    routes = [route(1, STOPS, "aid convoy"), route(2, [GARISSA, WAJIR], "tanks")]
    page = open_map(document_of(document, [*PLACES, *routes])).page
    steps = page.locator(".gm-label-step")
    assert steps.count() == 0, "one of several lines with numbers would seem the order of all"
    page.locator("path[data-route=route-1]").press("Enter")
    page.evaluate("map_geomap.setView([1.4, 39.3], 7, {animate: false})")
    assert steps.all_inner_texts() == ["1", "2", "3", "4"]
    for number, (stop, _) in enumerate(STOPS):
        step, symbol = (one.bounding_box() for one in (steps.nth(number), page.locator(f"[data-place={stop}]")))
        assert abs(step["x"] + 8 - symbol["x"] - symbol["width"] / 2) < 30
        assert abs(step["y"] + 8 - symbol["y"] - symbol["height"] / 2) < 30


def test_a_step_is_not_numbered_alone(open_map: Any, document: dict[str, Any]) -> None:
    journey = route(1, STOPS[:3], "aid convoy")
    for stop in journey["properties"]["stops"][:2]:
        stop["lat"] += 1  # as of an area, whose point its line does not meet
    page = open_map(document_of(document, [*PLACES, journey])).page
    page.locator("path[data-route=route-1]").press("Enter")
    page.evaluate("map_geomap.setView([1.4, 39.3], 7, {animate: false})")
    assert page.locator("[data-route]").count() == 1
    assert page.locator(".gm-label-step").count() == 0


def test_a_line_out_of_an_area_whose_symbol_is_out_of_sight_has_its_name(
    open_map: Any, document: dict[str, Any]
) -> None:
    sea = place(9, ("Grey Sea", 36.8, 4.9), kind="sea")
    journey = route(1, [("place-9", ("Grey Sea", 36.8, -1.3)), GARISSA], "boats")
    journey["properties"]["stops"][0]["lat"] = 4.9
    page = open_map(document_of(document, [sea, *PLACES[1:], journey])).page
    page.evaluate("map_geomap.setView([-0.9, 38.2], 8, {animate: false})")
    name = page.locator(".gm-label-sea")
    assert name.all_inner_texts() == ["Grey Sea"]
    box, ring = name.bounding_box(), page.locator("path.gm-role-origin").bounding_box()
    assert abs(box["y"] - ring["y"]) < 30
    page.evaluate("map_geomap.setView([2, 38.2], 6, {animate: false})")
    assert name.count() == 1, "beside its symbol, where that is seen"


def test_clusters_have_the_names_of_their_biggest_places(open_map: Any, document: dict[str, Any]) -> None:
    crowd = [
        place(number, (f"Kijiji {number}", 39 + number / 500, 1), [f"Kijiji {number}"] * (7 - number))
        for number in range(6)
    ]
    page = open_map(document_of(document, [*crowd, *PLACES])).page
    page.evaluate("map_geomap.setView([1, 39], 7, {animate: false})")
    assert page.locator(".gm-label-crowd").all_inner_texts() == ["Kijiji 0, Kijiji 1"]


def test_where_places_crowd_clusters_leave_room_for_their_names(open_map: Any, document: dict[str, Any]) -> None:
    chance = random.Random(7)  # noqa: S311 - a test wants the same numbers each time
    towns = [
        place(
            number,
            (f"Mji {number}", chance.uniform(34, 42), chance.uniform(-4, 4)),
            [f"Mji {number}"] * (2 if number else 9),
        )
        for number in range(150)
    ]
    page = open_map(document_of(document, towns), viewport={"width": 320, "height": 640}).page
    page.locator(".gm-grip").press("Home")
    page.evaluate("map_geomap.setView([0, 38], 5, {animate: false})")
    clusters = page.locator(".gm-cluster").count()
    assert clusters >= 5
    assert page.locator(".gm-label-crowd").count() >= clusters / 2
    assert "Mji 0" in ", ".join(page.locator(".gm-label-crowd").all_inner_texts())
    page.evaluate("map_geomap.setView([0, 38], 8, {animate: false})")
    assert page.locator(".gm-cluster").count() < clusters, "seen nearer, each stands alone"


def test_what_is_named_more_often_is_written_larger(open_map: Any, document: dict[str, Any]) -> None:
    features = [place(1, ("Garissa", 39.65, -0.45), ["Garissa"] * 9), place(2, ("Wajir", 40.06, 1.75))]
    page = open_map(document_of(document, features)).page
    sizes = page.locator(".gm-label-place").evaluate_all(
        "(all) => Object.fromEntries(all.map((one) => [one.textContent, parseFloat(getComputedStyle(one).fontSize)]))"
    )
    assert sizes["Garissa"] > sizes["Wajir"]
    assert page.locator(".gm-label-place").first.evaluate("(one) => getComputedStyle(one).textShadow") != "none"


def test_ends_of_lines_are_large_only_round_a_symbol(open_map: Any, document: dict[str, Any]) -> None:
    crowd = [place(number, (f"Kijiji {number}", 39 + number / 500, 1)) for number in range(5, 11)]
    end = ("place-5", ("Kijiji 5", 39.01, 1))
    page = open_map(document_of(document, [*crowd, *PLACES, route(1, [end, WAJIR], "tanks")])).page

    def widths() -> list[float]:
        ends = page.locator("path.gm-role-origin, path.gm-role-destination")
        return [round(box["width"]) for box in (ends.nth(number).bounding_box() for number in range(2))]

    page.evaluate("map_geomap.setView([1.4, 39.5], 7, {animate: false})")
    beginning, ending = widths()
    assert ending - beginning == 12, "that in the cluster is small"
    page.evaluate("map_geomap.setView([1, 39.01], 14, {animate: false})")
    assert page.locator("path.gm-role-origin").bounding_box()["width"] > 20
