"""Marks on the map: those at one spot are all within reach, and all of them are one stop of the Tab key."""

from __future__ import annotations

from typing import Any

import pytest

from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place, route

pytestmark = pytest.mark.browser

ONE_SPOT = (39.65, -0.45)

REACHED = """(id) => {
  // The part of a symbol that answers to the pointer.
  const mark = document.querySelector(`[data-place=${id}]`);
  const box = mark.querySelector(".gm-shape").getBoundingClientRect();
  let [met, all] = [0, 0];
  for (let x = box.left + 1; x < box.right; x += 1)
    for (let y = box.top + 1; y < box.bottom; y += 1) {
      all += 1;
      if (mark.contains(document.elementFromPoint(x, y))) met += 1;
    }
  return met / all;
}"""


@pytest.mark.parametrize(
    ("kinds", "others"),
    [
        (("village", "village"), 0),
        (("village", "village"), 400),
        (("town", "admin2"), 0),
        (("village", "river", "admin2"), 0),
    ],
)
def test_places_at_one_spot_are_all_within_reach(
    kinds: tuple[str, ...], others: int, open_map: Any, document: dict[str, Any]
) -> None:
    """M02: two or three places at exactly one spot, alone and among many."""
    names = ("Maji", "Moto", "Hewa")
    features = [place(number, (names[number - 1], *ONE_SPOT), kind=kind) for number, kind in enumerate(kinds, 1)]
    features += [
        place(number + 10, (f"Far {number}", 10 + number % 20, 20 + number // 20), kind="village")
        for number in range(others)
    ]
    opened = open_map(document_of(document, features))
    page = opened.page
    for zoom in (5, 8, 11):
        page.evaluate(f"map_geomap.setView([-0.45, 39.65], {zoom}, {{animate: false}})")
        shares = [page.evaluate(REACHED, f"place-{number}") for number, _ in enumerate(kinds, 1)]
        assert min(shares) > 0.6, (zoom, shares)
    for number, _ in enumerate(kinds, 1):
        page.locator(f"[data-place=place-{number}]").click()
        page.get_by_role("dialog", name=names[number - 1]).wait_for()
        page.keyboard.press("Escape")
    assert opened.messages == []


def test_a_stop_stays_where_it_is_and_what_is_only_mentioned_gives_way(open_map: Any, document: dict[str, Any]) -> None:
    far = ("place-9", ("Wajir", 40.06, 1.75))
    features = [
        place(1, ("Wilaya", *ONE_SPOT), ["Wilaya"] * 9, kind="admin2"),
        place(2, ("Maji", *ONE_SPOT)),
        place(3, ("Kanda", *ONE_SPOT), kind="region"),
        place(9, far[1]),
        route(1, [("place-2", ("Maji", *ONE_SPOT)), far], "boats"),
    ]
    page = open_map(document_of(document, features)).page
    for zoom in (4, 6, 9):
        page.evaluate(f"map_geomap.setView([-0.45, 39.65], {zoom}, {{animate: false}})")
        x, y = page.evaluate(
            """() => {
              const { left, top } = document.querySelector(".leaflet-container").getBoundingClientRect();
              const { x, y } = map_geomap.latLngToContainerPoint([-0.45, 39.65]);
              return [left + x, top + y];
            }"""
        )
        for number, stays in ((1, False), (2, True), (3, False)):
            box = page.locator(f"[data-place=place-{number}]").bounding_box()
            away = max(abs(box["x"] + box["width"] / 2 - x), abs(box["y"] + box["height"] / 2 - y))
            assert (away < 1) == stays, (zoom, number, away)
            assert page.evaluate(REACHED, f"place-{number}") > 0.6
    ends = page.locator("path.gm-role-origin").bounding_box()
    assert ends["width"] > 20, "the ring of the line is round its stop"


MANY = [
    place(number, (f"Place {number}", 30 + (number % 20) * 0.4, -3 + (number // 20) * 0.4)) for number in range(280)
]
"""More than can be seen at once, and none so near to another that they gather."""

FOCUSED = """() => {
  const mark = document.activeElement;
  const [box, whole] = [mark, document.querySelector(".leaflet-container")].map((one) => one.getBoundingClientRect());
  return {
    label: mark.getAttribute("aria-label"),
    inMap: Boolean(mark.closest(".gm-stage")),
    seen: box.right > whole.left && box.left < whole.right && box.bottom > whole.top && box.top < whole.bottom,
  };
}"""


def test_the_map_is_one_stop_and_can_be_skipped(open_map: Any, document: dict[str, Any]) -> None:
    """M11: past the map with the Tab key."""
    opened = open_map(document_of(document, MANY))
    page = opened.page
    page.evaluate("map_geomap.setView([-3, 30], 8, {animate: false})")
    skip = page.get_by_role("button", name="Skip the map", exact=True)
    skip.focus()
    marks = 0
    for _ in range(20):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if not focused["inMap"]:
            break
        assert focused["seen"], "nothing takes the focus out of sight"
        marks += bool(focused["label"] and focused["label"].startswith("Place"))
    else:
        raise AssertionError("more than twenty presses lead through the map")
    assert marks == 1
    skip.focus()
    assert skip.bounding_box()["width"] > 40
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not page.evaluate(FOCUSED)["inMap"]
    assert opened.messages == []


def test_arrow_keys_lead_from_mark_to_mark(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document_of(document, MANY)).page
    page.evaluate("map_geomap.setView([-2.2, 31], 8, {animate: false})")
    page.locator("[data-place=place-21]").focus()
    told = []
    for key in ("ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "Home", "PageDown", "PageUp", "End"):
        page.keyboard.press(key)
        focused = page.evaluate(FOCUSED)
        assert focused["seen"], f"{key} brings its mark into view"
        told.append(focused["label"].split(",")[0])
    # From the second of the second row: right, up, left, down; then the first and its neighbour in the order of names.
    assert told[:4] == ["Place 22", "Place 42", "Place 41", "Place 21"]
    assert (told[4], told[6]) == ("Place 0", "Place 0")
    assert told[5] != told[4]
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name=told[-1]).wait_for()


def test_lines_stand_among_the_marks(open_map: Any, document: dict[str, Any]) -> None:
    ends = [("place-1", ("Garissa", 39.65, -0.45)), ("place-2", ("Wajir", 40.06, 1.75))]
    features = [*(place(number, at) for number, (_, at) in enumerate(ends, 1)), route(1, ends, "tanks")]
    page = open_map(document_of(document, features)).page
    page.evaluate("map_geomap.setView([0.65, 39.85], 7, {animate: false})")
    page.locator("[data-place=place-2]").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.route") == "route-1"
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Route: ").wait_for()
    assert page.locator(".leaflet-container [tabindex='0']:is(.gm-marker, .gm-hit)").count() == 1
