"""Links to a view: what they name is found again on a map that was made anew, or is said not to be there."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.document.build import build_document
from geomap.model import Report
from geomap.pipeline import Pipeline

pytestmark = pytest.mark.browser

EARLIER = Report("a", "Suez is calm. Nairobi has water.")
CONVOY = Report("b, of: 50 %", "Aid lorries drove from Garissa to Wajir.")
"""Its id has everything that means something in an address."""
FULLER = Report("c", "The lorries drove from Garissa by Mado Gashi to Wajir.")
GONE = "Not everything that this link names is on this map."


@pytest.fixture
def documents(gazetteer: Gazetteer) -> Any:
    """A function that makes the document of reports."""
    pipeline = Pipeline(gazetteer)
    return lambda *reports: build_document([pipeline.extract(report) for report in reports], gazetteer=gazetteer)


def of_name(document: dict[str, Any], name: str) -> str:
    return next(one["id"] for one in document["features"] if one["properties"].get("name") == name)


def follow(opened: Any, fragment: str) -> None:
    opened.page.evaluate("fragment => { location.hash = fragment; }", fragment)


def test_a_link_opens_the_same_place_after_a_report_was_added(open_map: Any, documents: Any, tmp_path: Path) -> None:
    before = documents(CONVOY)
    page = open_map(before).page
    page.locator(f"[data-place='{of_name(before, 'Garissa')}']").press("Enter")
    page.wait_for_url(lambda address: "open=" in address)
    link = page.evaluate("location.hash")
    opened = open_map(documents(EARLIER, CONVOY))
    follow(opened, link)
    opened.page.get_by_role("dialog", name="Garissa").wait_for()
    assert opened.page.get_by_text(GONE).count() == 0


def test_a_hidden_report_stays_the_hidden_one(open_map: Any, documents: Any) -> None:
    page = open_map(documents(CONVOY, FULLER)).page
    switch = f"[data-switch='report:{CONVOY.id}']"
    page.locator(switch).uncheck()
    page.wait_for_url(lambda address: "hide=report" in address)
    opened = open_map(documents(EARLIER, CONVOY, FULLER))
    follow(opened, page.evaluate("location.hash"))
    opened.page.wait_for_function("switched => !document.querySelector(switched).checked", arg=switch)
    assert opened.page.locator("[data-switch='report:a']").is_checked()
    assert opened.page.locator("[data-switch='report:c']").is_checked()


def test_a_route_is_found_though_another_report_tells_more_of_it(open_map: Any, documents: Any) -> None:
    (before,) = (f for f in documents(CONVOY)["features"] if f["properties"]["type"] == "route")
    after = documents(FULLER, CONVOY)
    (route,) = (f for f in after["features"] if f["properties"]["type"] == "route")
    assert route["id"] != before["id"], "it has another stop"
    page = open_map(documents(CONVOY)).page
    page.locator("[data-route]").press("Enter")
    page.wait_for_url(lambda address: "telling=" in address)
    opened = open_map(after)
    follow(opened, page.evaluate("location.hash"))
    opened.page.get_by_role("dialog", name="Route").wait_for()


@pytest.mark.parametrize("link", ["#open=place-3", "#open=route-1", "#open=route-0&telling=00000000", "#hide=report:0"])
def test_a_link_to_what_is_not_there_says_so(link: str, open_map: Any, documents: Any) -> None:
    opened = open_map(documents(CONVOY))
    follow(opened, link)
    said = opened.page.get_by_role("status").filter(has_text=GONE)
    said.wait_for()
    assert opened.page.get_by_role("dialog").count() == 0
    assert opened.page.get_by_role("button", name="Show all").count() == 0
    said.get_by_role("button", name="Close").press("Enter")
    said.wait_for(state="detached")
    assert opened.messages == []


def test_what_two_routes_are_told_in_is_no_id_of_either(open_map: Any, documents: Any) -> None:
    made = documents(CONVOY)
    twin = copy.deepcopy(next(one for one in made["features"] if one["properties"]["type"] == "route"))
    telling = twin["properties"]["tellings"][0]["id"]
    twin["id"] = "route-another-way"
    made["features"].append(twin)
    opened = open_map(made)
    follow(opened, f"#open=route-ffffff&telling={telling}")
    opened.page.get_by_text(GONE).wait_for()
