"""The map on paper: what was seen is on its first page, with the credits in full, and the lists follow."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.paper import plain, printed, words_above, words_on

SEEN = """() => {
  const frame = document.querySelector('.folium-map').getBoundingClientRect();
  const inside = ({left, right, top, bottom}) =>
    (left + right) / 2 > frame.left && (left + right) / 2 < frame.right &&
    (top + bottom) / 2 > frame.top && (top + bottom) / 2 < frame.bottom;
  return [...document.querySelectorAll('.gm-marker')].filter((one) => inside(one.getBoundingClientRect()))
    .map((one) => one.getAttribute('aria-label').split(',')[0]);
}"""
VIEW = "[map_geomap.getZoom(), map_geomap.getCenter(), map_geomap.getSize()]"


def names(document: dict[str, Any]) -> list[str]:
    return [one["properties"]["name"] for one in document["features"] if one["properties"]["type"] == "place"]


@pytest.mark.parametrize(
    ("width", "height", "scheme", "form"),
    [(1440, 900, "light", "A4"), (1024, 768, "dark", "Letter"), (1920, 1080, "light", "A4"), (390, 800, "dark", "A4")],
)
def test_all_that_was_seen_is_on_the_first_page(
    open_map: Any, document: dict[str, Any], width: int, height: int, scheme: str, form: str
) -> None:
    document["attribution"] += [f"A source of data, number {number}" for number in range(1, 5)]
    opened = open_map(document, near=True, viewport={"width": width, "height": height}, color_scheme=scheme)
    page = opened.page
    seen = set(page.evaluate(SEEN))
    assert len(seen) >= 4
    before = page.evaluate(VIEW)
    # The page asks the same of itself when it is ready for paper.
    page.evaluate(f"addEventListener('beforeprint', () => (window.printed = [({SEEN})(), map_geomap.getSize()]))")
    sheets = printed(page, format=form)
    printed_places, size = page.evaluate("window.printed")
    assert seen - set(printed_places) == set()
    assert size["x"] < 190 * 96 / 25.4, "it is as wide as the paper, not as the window"
    drawn = words_above(sheets[0], document["attribution"][0])
    assert sum(plain(name) in drawn for name in seen) > 0.7 * len(seen), "most have the room for their names"
    first = words_on(sheets[:1])
    for part in (document["title"], *document["attribution"]):
        assert plain(part) in first, "title and credits stand in full beside the map"
    assert [name for name in names(document) if plain(name) not in words_on(sheets)] == []
    assert page.evaluate(VIEW) == before
    assert page.locator(".gm-credits[open]").count() == 0
    assert opened.messages == []


def test_paper_tells_what_lies_outside_and_lists_all(open_map: Any, document: dict[str, Any]) -> None:
    place = next(one for one in document["features"] if one["properties"]["type"] == "place")
    mention = place["properties"]["mentions"][0]
    for number in range(150):
        named = {"name": f"Hamlet {number}", "mentions": [mention | {"surface": f"Hamlet {number}"}]}
        document["features"].append(place | {"id": f"place-x{number}", "properties": place["properties"] | named})
    sheets = printed(open_map(document, near=True).page)
    assert "outside this view: " in words_on(sheets[:1])
    listed = words_on(sheets)
    assert "Suva capital, Fiji" in listed
    assert "Hamlet 149" in listed, "lists that grow by a press are whole on paper"
