"""The story before the map: what happened in order, stepped through by keys and played; the sheet on narrow pages."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import Any

import pytest

pytestmark = pytest.mark.browser

ROW = ".gm-movement"


def movers(page: Any) -> list[str]:
    found: list[str] = page.locator(f"{ROW} strong").all_inner_texts()
    return found


def routes_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in document["features"] if one["properties"]["type"] == "route"]


def test_the_story_stands_before_everything_else(open_map: Any, document: dict[str, Any]) -> None:
    document["summary"] = "27 March 2019: lorries from Beira to Chimoio; 14 places in 3 reports"
    page = open_map(document, viewport={"width": 1440, "height": 900}).page
    assert page.locator(".gm-tells").inner_text() == f"{document['summary']}."
    heads = page.locator(".gm-panel .gm-section > summary h2:visible").all_inner_texts()
    assert heads == ["What happened", "Places", "Names not placed", "Time", "Reports", "Legend"]
    column, stage = (page.locator(part).bounding_box() for part in (".gm-column", ".gm-stage"))
    assert column["x"] == 0
    assert column["x"] + column["width"] == stage["x"], "the map fills the rest"
    assert stage["x"] + stage["width"] == 1440
    row = page.locator(ROW, has_text="lorries").first
    box = row.bounding_box()
    assert box["y"] + box["height"] < 900, "the first movement is seen at once"
    told = row.inner_text()
    for words in ("Beira → Dondo → Inchope → Chimoio", "reported", "left Beira before dawn on Tuesday."):
        assert words in told


def test_on_a_phone_title_and_sentence_wrap_and_leave_the_map_its_room(open_map: Any, document: dict[str, Any]) -> None:
    document["title"] = "Lorries with seed and tools for villages along the Pungwe, March 2019"
    document["summary"] = "27 March 2019: lorries from Beira to Chimoio; also " + "boats and lorries, " * 20
    page = open_map(document, viewport={"width": 320, "height": 640}).page
    page.locator(".gm-grip").press("Home")
    for part, lines in (("h1", 3), (".gm-tells", 4)):
        seen = page.locator(part).evaluate("(one) => one.clientHeight / parseFloat(getComputedStyle(one).lineHeight)")
        assert round(seen) == lines, part
    whole = "(one) => one.scrollHeight <= one.clientHeight + 1"
    assert page.locator("h1").evaluate(whole), "the title is told to its end"
    assert page.locator(".gm-stage").bounding_box()["height"] >= 320


@pytest.mark.parametrize(("width", "ending"), [(320, "."), (1440, "; 14 places in 3 reports.")])
def test_how_much_is_told_stands_once_on_a_phone(
    width: int, ending: str, open_map: Any, document: dict[str, Any]
) -> None:
    document["summary"] = "27 March 2019: lorries from Beira to Chimoio; 14 places in 3 reports"
    page = open_map(document, viewport={"width": width, "height": 640}).page
    if width < 1000:
        page.locator(".gm-grip").press("Home")
    assert page.locator(".gm-tells").inner_text() == f"27 March 2019: lorries from Beira to Chimoio{ending}"
    assert "3 reports · 14 places" in page.locator(".gm-summary").inner_text()


def test_a_sentence_that_tells_no_amount_is_told_as_it_is(open_map: Any, document: dict[str, Any]) -> None:
    document["summary"] = "Report of 3 March 2026: no place found in 1 report"
    assert open_map(document).page.locator(".gm-tells").inner_text() == f"{document['summary']}."


@pytest.mark.parametrize(("confidence", "words"), [(0.95, "very likely right"), (0.6, "more likely right than wrong")])
def test_doubt_about_the_reading_is_told_apart_from_the_status(
    confidence: float, words: str, open_map: Any, document: dict[str, Any]
) -> None:
    for one in routes_of(document):
        one["properties"]["confidence"] = confidence
    page = open_map(document).page
    row = page.locator(ROW, has_text="lorries").first
    unsure = "check the text: geomap's reading is unsure"
    assert (unsure in row.inner_text()) == (confidence < 0.75)
    assert "likely" not in row.locator(".gm-item").inner_text(), "what is reported is reported"
    row.locator(".gm-item").click()
    card = page.locator(".gm-card")
    assert card.locator(".gm-kind").inner_text().startswith("reported route")
    assert card.locator(".gm-read").inner_text() == f"geomap's reading: {words}, {confidence * 100:.0f} %"
    assert page.locator(".gm-key-line").inner_text().count("places:") == 1


def test_the_key_says_what_a_number_is_where_many_places_stand(open_map: Any, document: dict[str, Any]) -> None:
    assert "stands for" not in open_map(document).page.locator(".gm-key-line").inner_text()
    place = next(one for one in document["features"] if one["properties"]["type"] == "place")
    for number in range(20):
        document["features"].append(deepcopy(place) | {"id": f"place-more-{number}"})
    assert open_map(document).page.locator(".gm-key-line").inner_text().split("\n")[-1] == "stands for 7 places"


def test_the_key_says_how_many_are_of_each(open_map: Any, document: dict[str, Any]) -> None:
    drawn = Counter(one["properties"]["status"] for one in routes_of(document) if one["geometry"])
    entries = open_map(document).page.locator(".gm-key-line .gm-key-entry").all_inner_texts()
    assert [words.removeprefix("routes:").strip() for words in entries if words.split()[-1] in drawn] == [
        f"{drawn[status]} {status}" for status in ("reported", "planned", "denied", "possible") if status in drawn
    ]
    places = sum(one["properties"]["type"] == "place" for one in document["features"])
    sure = [words.removeprefix("places:").split() for words in entries if words.split()[-1] not in drawn]
    assert sum(int(number) for number, *_ in sure if number.isdecimal()) == places


def test_movements_are_told_in_order_of_date_else_of_the_text(open_map: Any, document: dict[str, Any]) -> None:
    for report in document["reports"]:
        report["date"] = None
    ids = [report["id"] for report in document["reports"]]

    def start(route: dict[str, Any]) -> tuple[int, int]:
        return min((ids.index(one["report"]), one["start"]) for one in route["properties"]["claims"])

    in_text = [one["properties"]["mover"] or "movement" for one in sorted(routes_of(document), key=start)]
    assert movers(open_map(document).page) == in_text
    last = max(routes_of(document), key=start)
    (report,) = (one for one in document["reports"] if one["id"] == last["properties"]["reports"][0])
    report["date"] = "0079-08-24"
    assert movers(open_map(document).page)[0] == next(
        mover
        for mover, route in zip(in_text, sorted(routes_of(document), key=start), strict=True)
        if report["id"] in route["properties"]["reports"]
    )


def test_what_is_not_drawn_is_told_as_such(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    undrawn = page.locator(f"{ROW}.gm-undrawn")
    assert undrawn.count() == sum(one["geometry"] is None for one in routes_of(document)) == 1
    assert "not drawn: " in undrawn.inner_text()
    assert undrawn.locator("blockquote").count() > 0


def test_more_than_a_dozen_movements_are_folded(open_map: Any, document: dict[str, Any]) -> None:
    (route, *_) = routes_of(document)
    for number in range(20):
        document["features"].append({**route, "id": f"more-{number}"})
    page = open_map(document).page
    assert page.locator(ROW).count() == 12
    page.locator(".gm-section", has_text="What happened").get_by_role("button", name="Show more").click()
    assert page.locator(ROW).count() == 25


def test_arrow_keys_step_through_the_movements(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reduced_motion="reduce").page
    page.locator(f"{ROW} .gm-item").first.focus()
    before = page.evaluate("map_geomap.getCenter().toString()")
    page.keyboard.press("ArrowDown")
    current = page.locator(".gm-current")
    assert current.get_attribute("data-listed") == page.locator(ROW).nth(1).get_attribute("data-listed")
    assert current.locator(".gm-item").evaluate("one => document.activeElement === one")
    assert page.evaluate("map_geomap.getCenter().toString()") != before
    assert page.get_by_role("group", name="Movements").inner_text() == "2 of 5"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.get_by_role("group", name="Movements").inner_text() == "1 of 5"
    assert page.get_by_role("dialog").count() == 0, "stepping opens no card"
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()


def test_play_tells_one_after_the_other(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document, reduced_motion="reduce")
    page = opened.page
    before = page.evaluate("map_geomap.getZoom()")
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    steps = page.get_by_role("group", name="Movements")
    page.get_by_role("button", name="Play the story").click()
    for number in range(1, 6):
        assert steps.inner_text() == f"{number} of 5"
        assert page.locator(".gm-current").count() == 1
        assert page.locator(".gm-now").inner_text().count("\n") > 0, "its sentence is told"
        page.clock.run_for(1000)
        assert steps.inner_text() == f"{number} of 5", "there is time to read"
        for _ in range(150):
            if steps.inner_text() != f"{number} of 5":
                break
            page.clock.run_for(100)
    assert page.locator(".gm-current").count() == 0
    assert page.evaluate("map_geomap.getZoom()") == before, "it ends where it began"
    assert opened.messages == []


def test_escape_pauses_the_story_where_it_is(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reduced_motion="reduce").page
    page.get_by_role("button", name="Play the story").click()
    page.get_by_role("button", name="Pause the story").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Play the story").wait_for()
    assert page.get_by_role("group", name="Movements").inner_text() == "1 of 5"


def test_names_are_not_seen_while_the_map_flies(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reduced_motion="no-preference").page
    page.evaluate("""() => {
        const pane = document.querySelector(".leaflet-gm-labels-pane");
        const seen = () => getComputedStyle(pane).visibility;
        window.flying = new Set();
        map_geomap.on("zoom", () => window.flying.add(seen()));
        map_geomap.on("moveend", () => { window.landed = seen(); });
    }""")
    page.get_by_role("button", name="Play the story").click()
    for _ in range(200):
        if page.evaluate("window.landed"):
            break
        page.wait_for_timeout(50)
    assert page.evaluate("[...window.flying]") == ["hidden"]
    assert page.evaluate("window.landed") == "visible"


def test_the_page_itself_never_scrolls(open_map: Any, document: dict[str, Any]) -> None:
    (route, *_) = routes_of(document)
    for number in range(12):
        document["features"].append({**route, "id": f"more-{number}"})
        document["reports"].append({**document["reports"][0], "id": f"copy-{number}"})
    page = open_map(document, viewport={"width": 1440, "height": 700}).page
    assert page.locator(".gm-page").evaluate("one => one.scrollHeight") == 700


def test_the_map_flies_and_the_line_draws_itself(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reduced_motion="no-preference").page
    page.evaluate("window.seen = new Set(); map_geomap.on('move', () => window.seen.add(map_geomap.getZoom()))")
    page.get_by_role("button", name="Play the story").click()
    for _ in range(200):
        if page.evaluate("window.seen.size") > 3:
            break
        page.wait_for_timeout(100)
    assert page.evaluate("window.seen.size") > 3
    page.get_by_role("group", name="Movements").get_by_text("2 of 5").wait_for(timeout=30_000)


def test_a_pause_and_the_filter_end_what_plays(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reduced_motion="reduce").page
    page.get_by_role("button", name="Play the story").press("Enter")
    page.get_by_role("button", name="Pause the story").press("Enter")
    assert page.locator(".gm-current").count() == 1
    page.get_by_role("button", name="Next movement").press("Enter")
    for status in ("reported", "planned", "possible", "denied"):
        box = page.locator(f"[data-switch='status:{status}']")
        if box.count():
            box.uncheck()
    assert page.locator(".gm-current").count() == 0
    assert not page.get_by_role("group", name="Movements").is_visible()


def test_the_legend_is_one_line_that_opens(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    legend = page.locator(".gm-section", has=page.locator(".gm-legend"))
    legend.evaluate("one => { one.open = false; }")
    assert legend.locator("summary .gm-symbols svg").count() >= 3
    assert legend.bounding_box()["height"] < 60
    assert not legend.locator(".gm-legend").is_visible()
    legend.locator("summary").press("Enter")
    assert legend.locator(".gm-legend").is_visible()


@pytest.mark.parametrize("width", [320, 768])
def test_a_sheet_opens_half_and_whole(width: int, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document, viewport={"width": width, "height": 800})
    page = opened.page
    page.reload()
    page.wait_for_selector("[data-ready]")
    grip, column, stage = (page.locator(part) for part in (".gm-grip", ".gm-column", ".gm-stage"))

    def height() -> float:
        found: float = column.bounding_box()["height"]
        return found

    assert page.locator("h1").is_visible()
    assert not page.locator("#gm-panel").is_visible()
    peek, box = height(), stage.bounding_box()
    assert peek < 360
    assert box["y"] == 0
    assert box["height"] + peek == pytest.approx(800, abs=1), "nothing lies over the map"
    grip.press("Enter")
    assert peek < height() < 600
    assert page.locator("#gm-panel").is_visible()
    assert column.get_attribute("data-covers") == "bottom"
    grip.press("ArrowUp")
    assert height() > 700
    grip.press("ArrowDown")
    grip.press("ArrowDown")
    assert height() == pytest.approx(peek, abs=1)
    assert grip.get_attribute("aria-expanded") == "false"
    at = grip.bounding_box()
    page.mouse.move(at["x"] + 100, at["y"] + 8)
    page.mouse.down()
    page.mouse.move(at["x"] + 100, 60, steps=5)
    page.mouse.up()
    assert height() > 700, "it is dragged"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.messages == []


def test_a_card_lowers_the_sheet_and_gives_it_back(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, viewport={"width": 320, "height": 800}, reduced_motion="reduce").page
    page.locator(f"{ROW} .gm-item").first.press("Enter")
    page.get_by_role("dialog").wait_for()
    assert page.locator("[data-sheet=peek]").count() == 1
    page.keyboard.press("Escape")
    page.locator("[data-sheet=whole]").wait_for()


def test_the_text_opens_as_a_column_on_the_right(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, viewport={"width": 1440, "height": 900}).page
    assert not page.locator("#gm-reading").is_visible()
    page.get_by_role("button", name="Show text").press("Enter")
    text, stage = (page.locator(part).bounding_box() for part in ("#gm-reading", ".gm-stage"))
    assert text["x"] == stage["x"] + stage["width"]
    assert text["x"] + text["width"] == 1440
    page.get_by_role("button", name="Close the text").press("Enter")
    assert not page.locator("#gm-reading").is_visible()


def test_a_story_that_plays_ends_with_its_map(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document, reduced_motion="reduce")
    page = opened.page
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.get_by_role("button", name="Play the story").click()
    page.locator(".gm-current").wait_for()
    page.evaluate("map_geomap.remove()")
    page.clock.run_for(60_000)
    assert opened.messages == []
