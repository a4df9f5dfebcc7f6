"""Names that are not placed, on the page: their list, the switch that shows guesses, their cards, what is saved."""

from __future__ import annotations

import copy
from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def guessed(document: dict[str, Any]) -> dict[str, Any]:
    """The sample with a third name that is not placed: two guesses, the best of them near the convoy."""
    unknown = copy.deepcopy(next(one for one in document["features"] if one["id"] == "unresolved-2"))
    unknown["id"] = "unresolved-3"
    first = unknown["properties"]["alternatives"][0]
    unknown["properties"] |= {
        "name": "Muanza",
        "alternatives": [
            {**first, "name": "Muanza Sede", "country": "MZ", "country_name": "Mozambique", "lon": 34.8, "lat": -18.9},
            {**first, "name": "Mwanza", "country": "TZ", "country_name": "Tanzania", "confidence": 0.2},
        ],
    }
    unknown["properties"]["mentions"][0]["surface"] = "Muanza"
    document["features"].append(unknown)
    return document


def guesses(page: Any) -> list[str]:
    return sorted(page.locator("[data-guess]").evaluate_all("all => all.map(one => one.dataset.guess)"))


def test_guesses_are_drawn_only_when_asked_for_and_unlike_any_place(open_map: Any, guessed: dict[str, Any]) -> None:
    opened = open_map(guessed)
    page = opened.page
    assert guesses(page) == []
    switches = page.locator("[data-switch=guesses]")
    assert switches.count() == 2, "one in the legend, one over the list"
    switches.nth(1).check()
    assert guesses(page) == ["unresolved-2", "unresolved-3"], "the name without any guess stays in the list"
    assert switches.nth(0).is_checked(), "both switches say the same"
    marker = page.locator("[data-guess=unresolved-3]")
    assert marker.locator("text").text_content() == "?"
    dashes = marker.locator(".gm-shape").evaluate("one => getComputedStyle(one).strokeDasharray")
    fill = marker.locator(".gm-shape").evaluate("one => getComputedStyle(one).fill")
    halo = page.locator(".gm-halo").first.evaluate("one => getComputedStyle(one).fill")
    assert (dashes != "none", fill) == (True, halo), "dashed and hollow"
    assert "not placed, at best Muanza Sede" in (marker.get_attribute("aria-label") or "")
    switches.nth(0).uncheck()
    assert guesses(page) == []
    assert opened.messages == []


def test_the_card_of_a_guess_says_that_it_is_one(open_map: Any, guessed: dict[str, Any]) -> None:
    opened = open_map(guessed, near=True)
    page = opened.page
    page.locator("[data-switch=guesses]").first.check()
    page.locator("[data-guess=unresolved-3]").press("Enter")
    card = page.get_by_role("dialog", name="Muanza")
    card.wait_for()
    words = card.inner_text()
    assert "not placed" in words
    assert "Muanza Sede? uncertain, 30 %" in " ".join(words.split())
    assert "Mwanza" in card.locator(".gm-alternatives").inner_text(), "what else it could be"
    assert card.locator("blockquote").count() == 1
    assert opened.messages == []


def test_the_list_gives_sentence_best_guess_and_the_others(open_map: Any, guessed: dict[str, Any]) -> None:
    page = open_map(guessed).page
    page.locator(".gm-summary button", has_text="3 names not placed").click()
    row = page.locator("[data-unresolved]:focus")
    assert row.count() == 1, "the summary leads to the list"
    muanza = page.locator("[data-unresolved=unresolved-3]")
    assert "Best guess: Muanza Sede" in " ".join(muanza.inner_text().split())
    assert muanza.locator("blockquote").count() == 1
    muanza.locator("summary", has_text="1 other tried").click()
    assert "Mwanza" in muanza.locator(".gm-alternatives").inner_text()


def test_guesses_obey_the_filter_of_reports_and_stand_in_the_link(open_map: Any, guessed: dict[str, Any]) -> None:
    page = open_map(guessed).page
    page.locator("[data-switch=guesses]").first.check()
    page.wait_for_url(lambda address: "guesses=on" in address)
    report = guessed["features"][-1]["properties"]["mentions"][0]["report"]
    page.locator(f"[data-switch='report:{report}']").uncheck()
    assert guesses(page) == []
    page.locator(f"[data-switch='report:{report}']").check()
    assert guesses(page) == ["unresolved-2", "unresolved-3"]
    page.evaluate("location.hash = location.hash.replace('&guesses=on', '')")
    page.locator("[data-guess]").first.wait_for(state="detached")


def test_what_is_saved_lists_the_names_and_draws_none(open_map: Any, guessed: dict[str, Any]) -> None:
    page = open_map(guessed).page
    page.locator("[data-switch=guesses]").first.check()
    page.locator(".gm-menu > summary").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Names not placed as CSV").click()
    lines = saved.value.path().read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("name,best_guess,guess_country,guess_confidence,candidates,mentions,reports")
    assert any(line.startswith("Muanza,Muanza Sede,Mozambique,0.3,2,1,") for line in lines)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Data as GeoJSON").click()
    drawn = page.evaluate("text => JSON.parse(text).features", saved.value.path().read_text("utf-8"))
    assert {one["geometry"] for one in drawn if one["properties"]["type"] == "unresolved"} == {None}


def test_without_a_guess_there_is_no_switch(open_map: Any, document: dict[str, Any]) -> None:
    for feature in document["features"]:
        if feature["properties"]["type"] == "unresolved":
            feature["properties"]["alternatives"] = []
    page = open_map(document).page
    assert page.locator("[data-switch=guesses]").count() == 0
    assert page.locator("[data-unresolved]").count() == 2


def test_a_route_says_what_its_line_leaves_out_and_marks_no_end_there(open_map: Any, document: dict[str, Any]) -> None:
    route = next(one for one in document["features"] if one["id"] == "route-1")["properties"]
    first = route["stops"][0]
    route["stops"].insert(
        0, {**first, "surface": "Nhampoca", "name": None, "kind": None, "lon": None, "lat": None, "place": None}
    )
    first["role"] = "via"
    page = open_map(document, near=True).page
    page.locator("[data-route=route-1]").press("Enter")
    card = page.get_by_role("dialog", name="Route: lorries")
    card.wait_for()
    assert "Nhampoca (not placed)" in " ".join(card.inner_text().split())
    assert "The line leaves out what is not placed: Nhampoca" in card.inner_text()
    assert page.locator(".gm-role-origin.gm-route-0.leaflet-interactive, path.gm-role-origin.gm-route-0").count() == 0
