"""The card of what is selected: where it stands, what it leaves free, where it leads, and how it goes away."""

from __future__ import annotations

import copy
import re
from typing import Any

import pytest

pytestmark = pytest.mark.browser

LORRIES = re.compile("lorries: Beira .*→ Chimoio")
"""A row of the list has all stops, a card has the ends in its name."""

VIEW = "[map_geomap.getCenter().lat.toFixed(3), map_geomap.getCenter().lng.toFixed(3), map_geomap.getZoom()].join()"
BOX = "one => { const {left, top, right, bottom} = one.getBoundingClientRect(); return [left, top, right, bottom]; }"


def box(locator: Any) -> list[float]:
    return [float(side) for side in locator.evaluate(BOX)]


def address(page: Any, part: str) -> None:
    """Wait until the address says something."""
    for _ in range(200):
        if part in page.evaluate("location.hash"):
            return
        page.wait_for_timeout(50)
    raise AssertionError(page.evaluate("location.hash"))


def apart(one: list[float], other: list[float]) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def focused(page: Any) -> str:
    label: str = page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.className")
    return label


@pytest.mark.parametrize(("width", "side"), [(320, "bottom"), (768, "right"), (1440, "right")])
@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_a_route_is_fitted_beside_its_card_and_escape_goes_back(
    width: int, side: str, way: str, open_map: Any, document: dict[str, Any]
) -> None:
    page = open_map(document, viewport={"width": width, "height": 900}, reduced_motion="reduce").page
    page.evaluate("map_geomap.setView([-10, 60], 3, {animate: false})")
    before = page.evaluate(VIEW)
    if way == "keyboard":
        page.locator("[data-route=route-1]").press("Enter")
    else:
        page.locator(".gm-item", has_text=LORRIES).first.click()
    dock = page.get_by_role("dialog", name="Route: lorries: Beira → Chimoio")
    assert dock.get_attribute("data-covers") == side
    assert dock.evaluate("one => one.contains(document.activeElement)")
    line, card, stage = (box(page.locator(one).first) for one in ("[data-route=route-1]", ".gm-dock", ".gm-stage"))
    assert apart(line, card), "the card does not hide what it is about"
    assert stage[0] <= line[0] and line[2] <= stage[2] and stage[1] <= line[1] and line[3] <= stage[3]
    assert (line[2] - line[0]) > (stage[2] - stage[0]) / 6, "the line fills what is free"
    page.keyboard.press("Escape")
    dock.wait_for(state="hidden")
    assert page.evaluate(VIEW) == before
    # In a sheet that was lowered the row cannot have it; the grip raises the sheet again.
    back = ".gm-grip" if way == "mouse" and width < 1000 else "[data-route=route-1], .gm-item"
    assert page.evaluate(f"document.activeElement.matches('{back}')")


def test_the_card_lies_over_the_sheet_of_the_story_and_leaves_the_map_its_room(
    open_map: Any, document: dict[str, Any]
) -> None:
    page = open_map(document, viewport={"width": 360, "height": 760}).page
    page.locator("[data-route=route-1]").press("Enter")
    page.get_by_role("dialog").wait_for()
    sheet, card = (box(page.locator(one)) for one in (".gm-column", ".gm-dock"))
    assert card[3] == sheet[3] == page.viewport_size["height"]
    assert card[1] <= sheet[1], "nothing of the sheet looks out from under the card"
    assert card[1] >= page.viewport_size["height"] / 3, "a third of the page is map"
    assert page.evaluate("!!document.elementFromPoint(180, 750).closest('.gm-dock')")


def test_the_button_keeps_a_view_that_the_reader_chose(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    before = page.evaluate(VIEW)
    page.locator("[data-route=route-1]").press("Enter")
    page.get_by_role("button", name="Close card").click()
    assert page.evaluate(VIEW) == before
    page.locator("[data-route=route-1]").press("Enter")
    page.evaluate("map_geomap.setView([-18, 33], 7, {animate: false})")
    page.get_by_role("button", name="Close card").click()
    assert page.evaluate(VIEW) == "-18.000,33.000,7"


def test_an_area_and_a_place_come_out_from_under_the_card(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    for place, lon in (("place-1", 34.8389), ("place-3", 34.7431)):
        # The place lies where the card will stand.
        page.evaluate(f"map_geomap.setView([-19.8, {lon} - 0.9], 8.5, {{animate: false}})")
        page.locator(f"[data-place={place}]").press("Enter")
        page.get_by_role("dialog").wait_for()
        assert apart(box(page.locator(f"[data-place={place}]")), box(page.locator(".gm-dock")))
        page.keyboard.press("Escape")


def test_cards_lead_to_each_other_and_escape_goes_back_to_where_the_first_was_opened(
    open_map: Any, document: dict[str, Any]
) -> None:
    page = open_map(document).page
    before = page.evaluate(VIEW)
    page.locator(".gm-item", has_text=LORRIES).first.click()
    dock = page.locator(".gm-dock")
    dock.get_by_role("button", name="Dondo").press("Enter")
    page.get_by_role("dialog", name="Dondo").wait_for()
    dock.get_by_role("button", name="lorries: Beira → Chimoio").click()
    page.get_by_role("dialog", name="Route: lorries: Beira → Chimoio").wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate(VIEW) == before
    assert "lorries: Beira" in page.evaluate("document.activeElement.textContent")


def test_the_keyboard_steps_through_the_movements(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    page.locator("[data-route=route-1]").press("Enter")
    names = []
    for _ in range(4):
        page.locator(".gm-dock").get_by_role("button", name="Next movement").press("Enter")
        names.append(page.locator(".gm-dock").get_attribute("aria-label"))
    assert len({*names}) == 4
    assert page.locator(".gm-step").inner_text().split("\n")[1].strip() == "5 of 5"
    assert focused(page) == "Previous movement", "there is no next one to go on to"
    page.keyboard.press("Enter")
    assert page.locator(".gm-dock").get_attribute("aria-label") == names[2]
    assert focused(page) == "Previous movement"


def test_a_name_that_is_not_placed_has_a_card(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reading=True).page
    page.wait_for_function("map_geomap.getSize().x === map_geomap.getContainer().clientWidth")
    before = page.evaluate(VIEW)
    page.locator(".gm-reading a", has_text="Nhamacuenguere").click()
    card = page.get_by_role("dialog", name="Nhamacuenguere")
    text = card.inner_text()
    assert "not placed · not on the map" in text
    assert "The health post at Nhamacuenguere had not been reached." in text
    assert page.evaluate(VIEW) == before
    address(page, "open=unresolved-1")


def test_the_same_sentence_of_a_report_stands_once(open_map: Any, document: dict[str, Any]) -> None:
    place = document["features"][0]["properties"]
    mention = place["mentions"][0]
    other = next(one["id"] for one in document["reports"] if one["id"] != mention["report"])
    repeated = [mention | {key: mention[key] + 900 * n for key in ("start", "end", "sentence_start")} for n in range(3)]
    place["mentions"] = [*repeated, mention | {"report": other}]
    page = open_map(document, near=True).page
    page.locator("[data-place=place-1]").press("Enter")
    rows = page.locator(".gm-dock .gm-evidence > li")
    assert rows.count() == 2
    assert "The report says so 3 times" in rows.nth(0).inner_text()
    assert "times" not in rows.nth(1).inner_text()
    assert page.locator(".gm-dock h3").first.inner_text() == "4 mentions in 2 sentences"


def test_a_route_shows_each_of_its_sentences_once_and_open(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    page.locator("[data-route=route-1]").press("Enter")
    quotes = page.locator(".gm-dock .gm-evidence blockquote")
    texts = quotes.all_inner_texts()
    assert all(quote.is_visible() for quote in quotes.all())
    assert len(texts) == len(set(texts)) == 4
    first = quotes.filter(has_text="The convoy drove by way of")
    assert first.locator("mark").all_inner_texts() == ["Dondo", "Inchope", "Chimoio"]


def test_a_report_is_named_once_after_its_sentences(open_map: Any, document: dict[str, Any]) -> None:
    mentions = document["features"][0]["properties"]["mentions"]
    said = [
        mentions[0] | {"sentence": f"Beira, {n}.", "sentence_start": 50 * n, "start": 50 * n, "end": 50 * n + 5}
        for n in range(20)
    ]
    other = next(one["id"] for one in document["reports"] if one["id"] != said[0]["report"])
    for mention, page_number in zip(said, ["1", "1", "2", "2", "2"], strict=False):
        mention["page"] = page_number
    said[3] = said[3] | {"report": other}
    document["features"][0]["properties"]["mentions"] = said
    page = open_map(document, near=True).page
    page.locator("[data-place=place-1]").press("Enter")
    card = page.locator(".gm-dock")
    cited = card.locator(".gm-evidence > li").evaluate_all(
        "rows => rows.map(row => row.querySelector('cite')?.textContent ?? '')"
    )
    assert len(cited) == 8
    assert cited[0] == "", "the sentence after it is of the same page"
    assert cited[1] == "page 1"
    assert "page 2" in cited[2] and cited[2] != "page 2", "the next sentence is of another report"
    assert "page 2" in cited[3] and cited[3] != cited[2]
    assert cited[4] == "page 2"
    assert cited[5:7] == ["", ""]
    assert cited[7], "the last that is seen has it, though more of its report can be shown"
    card.locator(".gm-more").first.press("Enter")
    assert card.locator(".gm-evidence > li").last.locator("cite").inner_text() == cited[7]


def test_ten_thousand_mentions_are_told_and_shown_when_asked_for(open_map: Any, document: dict[str, Any]) -> None:
    # Case M25.
    place = document["features"][0]["properties"]
    mention = place["mentions"][0]
    place["mentions"] = [
        mention
        | {"sentence": f"Beira, for the time {n}.", "sentence_start": 50 * n, "start": 50 * n, "end": 50 * n + 5}
        for n in range(10_000)
    ]
    page = open_map(document, near=True).page
    page.locator("[data-place=place-1]").press("Enter")
    card = page.locator(".gm-dock")
    rows, more = card.locator(".gm-evidence > li"), card.locator(".gm-more").first
    assert "10,000 mentions" in card.inner_text()
    assert more.inner_text() == f"Show more ({10_000 - rows.count():,} are left)"
    for _ in range(3):
        shown = rows.count()
        more.press("Enter")
        assert rows.count() > shown
        assert more.inner_text() == f"Show more ({10_000 - rows.count():,} are left)"
    more.evaluate("more => { while (more.isConnected) more.click(); }")
    assert rows.count() == 10_000
    assert "Beira, for the time 9999." in rows.last.inner_text()


def test_a_sentence_without_end_says_that_it_is_cut_and_shows_the_rest(open_map: Any, document: dict[str, Any]) -> None:
    mention = document["features"][0]["properties"]["mentions"][0]
    sentence = "word " * 200 + "Beira " + "and on " * 100 + "to the end"
    mention |= {"sentence": sentence, "sentence_start": 0, "start": 1000, "end": 1005, "surface": "Beira"}
    document["features"][0]["properties"]["mentions"] = [mention]
    page = open_map(document, near=True).page
    page.locator("[data-place=place-1]").press("Enter")
    quote = page.locator(".gm-dock blockquote")
    assert quote.locator("mark").inner_text() == "Beira", "what counts is never cut off"
    assert quote.inner_text().startswith("…")
    assert "to the end" not in quote.inner_text()
    quote.get_by_role("button", name=f"Show the whole sentence ({len(sentence):,} characters)").press("Enter")
    assert quote.inner_text().startswith("word word")
    assert quote.inner_text().endswith("to the end")


def test_a_report_is_linked_by_its_safe_address_or_to_its_text(open_map: Any, document: dict[str, Any]) -> None:
    document["reports"][1]["source"] = "javascript:alert(1)"
    page = open_map(document).page
    page.locator("[data-route=route-1]").press("Enter")
    cited = page.locator(".gm-dock .gm-evidence cite")
    link = cited.filter(has_text="Lorries reach the flooded road").first.locator("a")
    assert link.get_attribute("href") == "https://relief.example.org/notes/17"
    beside = cited.filter(has_text="Noon round-up").first
    assert beside.locator("a").count() == 0
    assert not page.locator(".gm-reading").is_visible()
    beside.get_by_role("button", name="Noon round-up").press("Enter")
    page.locator(".gm-reading [data-report=beira-2]").wait_for()
    assert page.locator(".gm-reading").is_visible()


def test_what_is_not_listed_of_the_chance_is_said(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    page.locator("[data-place=place-3]").press("Enter")
    rows = page.locator(".gm-dock .gm-alternatives li").all_inner_texts()
    shares = [int(row.split()[-2]) for row in rows]
    assert rows[-1].startswith("others, or no place")
    assert 71 + sum(shares) == 100


def test_a_link_to_a_card_opens_it_with_its_view(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    page.locator("[data-place=place-12]").press("Enter")
    address(page, "open=place-12")
    seen = page.evaluate(VIEW)
    page.reload()
    page.get_by_role("dialog", name="Suva").wait_for()
    assert page.evaluate(VIEW) == seen


def test_the_card_steps_aside_for_a_pin_and_comes_back(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    page.locator("[data-place=place-3]").press("Enter")
    card = page.get_by_role("dialog", name="Dondo")
    card.get_by_text("Correct this").press("Enter")
    card.get_by_role("button", name="Move the pin").press("Enter")
    card.wait_for(state="hidden")
    page.locator(".gm-pin").wait_for()
    page.keyboard.press("Enter")
    card.get_by_text("1 mention noted as").wait_for()
    assert page.evaluate("document.activeElement.textContent") == "Move the pin"


def test_a_place_that_a_cluster_holds_is_led_to_until_it_stands_alone(open_map: Any, document: dict[str, Any]) -> None:
    feature = next(one for one in document["features"] if one["properties"]["type"] == "place")
    lon, lat = feature["geometry"]["coordinates"]
    for number in range(24):
        made = copy.deepcopy(feature) | {"id": f"hamlet-{number}"}
        made["geometry"]["coordinates"] = [lon + 0.004 * (number % 5), lat + 0.004 * (number // 5)]
        made["properties"]["name"] = f"Hamlet {number}"
        for mention in made["properties"]["mentions"]:
            mention["surface"] = f"Hamlet {number}"
        document["features"].append(made)
    opened = open_map(document)
    page = opened.page
    assert page.locator("[data-place=hamlet-17]").count() == 0, "it lies in a cluster"
    page.locator(".gm-search input").fill("Hamlet 17")
    page.locator(".gm-search input").press("Enter")
    marker = page.locator("[data-place=hamlet-17]")
    marker.wait_for()
    left, top, right, bottom = box(marker)
    within = box(page.locator(".leaflet-container"))
    assert within[0] < left < right < within[2]
    assert within[1] < top < bottom < within[3]
    assert opened.messages == []
