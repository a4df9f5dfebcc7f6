"""Lines on the map: those that share a way part, draw themselves, and step back while something else is selected."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place, route

pytestmark = pytest.mark.browser

GARISSA = ("place-1", ("Garissa", 39.65, -0.45))
WAJIR = ("place-2", ("Wajir", 40.06, 1.75))
MANDERA = ("place-3", ("Mandera", 41.86, 3.94))
PLACES = [place(number, at) for number, (_, at) in enumerate((GARISSA, WAJIR, MANDERA), 1)]

THERE = [GARISSA, WAJIR]
BACK = [WAJIR, GARISSA]

ONE_WAY = {
    "there, and back denied": [(THERE, "tanks", "reported"), (BACK, "soldiers", "denied")],
    "denied first": [(BACK, "soldiers", "denied"), (THERE, "tanks", "reported")],
    "there and back": [(THERE, "convoy", "reported"), (BACK, "lorries", "reported")],
    "two the same way": [(THERE, "convoy", "reported"), (THERE, "buses", "planned")],
    "five": [(THERE, "convoy", "reported"), (BACK, "buses", "possible")] + [(THERE, "vans", "reported")] * 3,
    "a shared part": [([*THERE, MANDERA], "convoy", "reported"), (BACK, "buses", "reported")],
}

SEEN = """([path, number]) => {
  // How much of a line answers to the pointer, and how much of it is drawn over by no other line.
  const lines = [...document.querySelectorAll(".leaflet-overlay-pane path.gm-hit")];
  const line = lines.find((one) => one.dataset.route === path);
  const total = line.getTotalLength();
  let clicked = 0;
  for (let step = 1; step < number; step += 1) {
    const at = line.getPointAtLength((total * step) / number).matrixTransform(line.getScreenCTM());
    const [met] = document.elementsFromPoint(at.x, at.y).filter((one) => !one.closest(".leaflet-marker-pane"));
    if (met === line) clicked += 1;
  }
  return clicked / (number - 1);
}"""

DISTANCES = """() => {
  // How far in pixels each line lies from any other, halfway from its first stop to its second.
  const lines = [...document.querySelectorAll(".leaflet-overlay-pane path.gm-hit")];
  const points = lines.map((line) => Array.from({ length: 200 }, (_, step) =>
    line.getPointAtLength((line.getTotalLength() * step) / 199)));
  return lines.map((_, number) => {
    const half = lines[number].dataset.route === "route-1" ? FIRST : 0.5;
    const middle = lines[number].getPointAtLength(lines[number].getTotalLength() * half);
    const others = points.flatMap((some, other) => (other === number ? [] : some));
    return Math.min(...others.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y)));
  });
}"""


def drawn(open_map: Any, document: dict[str, Any], routes: list[Any], **options: Any) -> Any:
    features = [route(number, stops, mover, status) for number, (stops, mover, status) in enumerate(routes, 1)]
    opened = open_map(document_of(document, [*PLACES, *features]), **options)
    opened.page.evaluate("map_geomap.setView([1.6, 40.5], 7, {animate: false})")
    return opened


@pytest.mark.parametrize("case", ONE_WAY)
def test_each_line_of_a_shared_way_is_seen_and_clicked_at_every_zoom(
    case: str, open_map: Any, document: dict[str, Any]
) -> None:
    """M19: routes on one way, in either direction."""
    opened = drawn(open_map, document, ONE_WAY[case])
    page = opened.page
    for zoom in (6, 7, 8.25, 9.5):
        page.evaluate(f"map_geomap.setView([0.65, 39.85], {zoom}, {{animate: false}})")
        # Of what reaches out of the window nothing is clicked.
        share = 0.4 if zoom < 8 else 0.1
        clicked = [page.evaluate(SEEN, [f"route-{number}", 40]) for number, _ in enumerate(ONE_WAY[case], 1)]
        assert all(part >= share for part in clicked), (zoom, clicked)
        assert min(page.evaluate(DISTANCES.replace("FIRST", "0.22" if case == "a shared part" else "0.5"))) > 5, zoom
    assert opened.messages == []


def test_hit_lines_are_narrower_than_lines_are_apart(open_map: Any, document: dict[str, Any]) -> None:
    page = drawn(open_map, document, ONE_WAY["five"]).page
    page.evaluate("map_geomap.setView([0.65, 39.85], 8, {animate: false})")
    widths = page.locator("path.gm-hit").evaluate_all(
        "(all) => all.map((one) => Number(one.getAttribute('stroke-width')))"
    )
    assert len(widths) == 5
    assert max(widths) < min(page.evaluate(DISTANCES.replace("FIRST", "0.5"))) + 0.5


@pytest.mark.parametrize("case", ["there, and back denied", "denied first"])
def test_what_is_reported_lies_over_what_is_denied(case: str, open_map: Any, document: dict[str, Any]) -> None:
    page = drawn(open_map, document, ONE_WAY[case]).page
    order = page.locator("path.gm-line").evaluate_all(
        "(all) => all.filter((one) => one.closest('.leaflet-overlay-pane')).map((one) => one.getAttribute('class'))"
    )
    assert ["denied" in one for one in order] == [True, False]


def test_lines_meet_at_their_stops(open_map: Any, document: dict[str, Any]) -> None:
    page = drawn(open_map, document, ONE_WAY["five"]).page
    ends = page.locator("path.gm-hit").evaluate_all(
        """(all) => all.map((one) => [0, one.getTotalLength()].map((at) => {
          const point = one.getPointAtLength(at).matrixTransform(one.getScreenCTM());
          return [point.x, point.y];
        }))"""
    )
    boxes = [page.locator(f"[data-place={one}]").bounding_box() for one in (GARISSA[0], WAJIR[0])]
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    for x, y in [end for pair in ends for end in pair]:
        assert min(abs(x - left) + abs(y - top) for left, top in middles) < 3


TRACE = """async (milliseconds) => {
  const { view } = Object.values(map_geomap._layers).find((layer) => layer.view?.feature.id === "route-1");
  const line = [...document.querySelectorAll(".leaflet-overlay-pane path.gm-line")].at(-1);
  const lengths = [];
  const watch = setInterval(() => lengths.push(line.getTotalLength()), 20);
  const begun = performance.now();
  await view.trace(milliseconds);
  clearInterval(watch);
  return { lengths: [...lengths, line.getTotalLength()], took: performance.now() - begun };
}"""


HEADS = """() => [...document.querySelectorAll("path.gm-arrow")].map((path) => {
  // The middle of each arrowhead, and the symbol that is nearest to it with its radius.
  const heads = (path.getAttribute("d").match(/M[^M]*/g) || []).map((piece) => {
    const numbers = piece.match(/-?[0-9.]+/g).map(Number);
    const at = [0, 1].map((axis) => numbers.filter((_, index) => index % 2 === axis));
    const [x, y] = at.map((some) => (Math.min(...some) + Math.max(...some)) / 2);
    const point = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
    return [point.x, point.y];
  });
  const marks = [...document.querySelectorAll(".gm-marker .gm-shape")].map((one) => one.getBoundingClientRect());
  const gap = ([x, y]) => Math.min(...marks.map((box) =>
    Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2) - box.width / 2));
  return { heads: heads.length, gap: Math.min(...heads.map(gap)) };
})"""


@pytest.mark.parametrize("zoom", [6, 7, 8, 9])
def test_an_arrowhead_is_seen_whole_on_each_line(zoom: int, open_map: Any, document: dict[str, Any]) -> None:
    ends = [("place-1", ("Altenahr", 37.0, 0.0)), ("place-2", ("Ahrweiler", 37.6, 0.2))]
    places = [place(number, at) for number, (_, at) in enumerate(ends, 1)]
    # What lies on the way, where the only arrowhead would be, is a stop of none.
    places += [place(3, ("Dernau", 37.36, 0.12), ["Dernau"] * 9), place(4, ("Rech", 37.3, 0.1))]
    page = open_map(document_of(document, [*places, route(1, ends, "people")])).page
    page.evaluate(f"map_geomap.setView([0.1, 37.3], {zoom}, {{animate: false}})")
    (line,) = page.evaluate(HEADS)
    assert line["heads"] >= 1
    assert zoom < 8 or line["gap"] > 4, "where there is room it lies beside the symbols"


def test_each_leg_between_stops_has_its_arrowhead(open_map: Any, document: dict[str, Any]) -> None:
    stops = [(f"place-{number}", (f"Stop {number}", 36.0 + number, number % 2 / 2)) for number in range(4)]
    places = [place(number, at) for number, (_, at) in enumerate(stops)]
    page = open_map(document_of(document, [*places, route(1, stops, "people")])).page
    page.evaluate("map_geomap.setView([0.2, 37.5], 7, {animate: false})")
    (line,) = page.evaluate(HEADS)
    assert line["heads"] == 3
    assert line["gap"] > 4


def test_a_line_draws_itself(open_map: Any, document: dict[str, Any]) -> None:
    page = drawn(open_map, document, ONE_WAY["two the same way"]).page
    whole = page.locator(".leaflet-overlay-pane path.gm-line").last.evaluate("(one) => one.getTotalLength()")
    traced = page.evaluate(TRACE, 400)
    lengths = traced["lengths"]
    assert len({round(one) for one in lengths}) > 4, "it grows"
    assert all(one <= after + 1 for one, after in pairwise(lengths))
    assert traced["took"] >= 380
    assert lengths[-1] == pytest.approx(whole, abs=1)


def test_a_line_is_whole_at_once_where_motion_is_unwanted(open_map: Any, document: dict[str, Any]) -> None:
    page = drawn(open_map, document, ONE_WAY["two the same way"], reduced_motion="reduce").page
    traced = page.evaluate(TRACE, 5000)
    assert traced["took"] < 2000
    assert len({round(one) for one in traced["lengths"]}) == 1


OPACITIES = (
    """(selector) => [...document.querySelectorAll(selector)].map((one) => Number(getComputedStyle(one).opacity))"""
)


def test_what_is_not_selected_steps_back(open_map: Any, document: dict[str, Any]) -> None:
    page = drawn(open_map, document, ONE_WAY["a shared part"], reduced_motion="reduce").page
    lines = ".leaflet-overlay-pane path.gm-line"

    def opacities() -> list[list[float]]:
        return [page.evaluate(OPACITIES, one) for one in (lines, "[data-place] .gm-symbol", ".gm-label")]

    assert {one for some in opacities() for one in some} == {1}
    page.locator("path[data-route=route-2]").press("Enter")
    # Selecting moved the map; here are all three places again.
    page.evaluate("map_geomap.setView([1.6, 40.5], 7, {animate: false})")
    line, symbols, _ = opacities()
    assert line[0] < 0.5 < line[1], "the other line is dimmed, the chosen one is not"
    assert sorted(symbols)[0] < 0.5 < sorted(symbols)[1], "and so is the place at which it does not stop"
    chosen = page.locator(".gm-label.gm-chosen").all_inner_texts()
    assert {"Garissa", "Wajir"} <= set(chosen)
    assert "Mandera" not in chosen
    assert max(page.evaluate(OPACITIES, ".gm-label:not(.gm-chosen)")) < 0.5
    assert min(page.evaluate(OPACITIES, ".gm-label.gm-chosen")) == 1
    page.keyboard.press("Escape")
    assert {one for some in opacities() for one in some} == {1}
    page.locator("[data-place=place-3]").press("Enter")
    line, symbols, _ = opacities()
    assert max(line) < 0.5
    assert sorted(one > 0.5 for one in symbols) == [False, False, True]


def test_of_many_corridors_that_of_the_selected_route_is_seen(open_map: Any, document: dict[str, Any]) -> None:
    spots = [(f"place-{number}", (f"Town {number}", 30.0 + number, -20.0)) for number in range(12)]
    places = [place(number, at) for number, (_, at) in enumerate(spots)]
    routes = [route(number, spots[2 * number : 2 * number + 2], f"column {number}") for number in range(6)]
    for number, one in enumerate(routes):
        west = 30 + 2 * number
        ring = [[west, -21], [west + 1, -21], [west + 1, -19], [west, -19], [west, -21]]
        one["properties"]["corridor"] = {"type": "MultiPolygon", "coordinates": [[ring]]}
    page = open_map(document_of(document, [*places, *routes])).page
    seen = page.locator(".leaflet-gm-corridors-pane path")
    assert seen.count() == 0
    page.locator(".gm-movement .gm-item").nth(2).press("Enter")
    page.locator(".gm-dock").wait_for()
    assert seen.evaluate_all("all => all.map(one => one.classList.contains('gm-open'))") == [True]
    page.keyboard.press("Escape")
    assert seen.count() == 0
