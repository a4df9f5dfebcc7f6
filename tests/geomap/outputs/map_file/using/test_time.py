"""Time: a brush over the dates of the reports, which plays; what lies outside of it is pale, what has no date stays."""

from __future__ import annotations

import copy
import itertools
import re
from typing import Any

import pytest

pytestmark = pytest.mark.browser

DAYS = ("2019-03-26", "2019-04-02", None)


@pytest.fixture
def dated(document: dict[str, Any]) -> dict[str, Any]:
    """The convoy a week apart, the ship without a date."""
    made = copy.deepcopy(document)
    for report, day in zip(made["reports"], DAYS, strict=True):
        report["date"] = day
    return made


def shown(page: Any) -> str:
    text: str = page.locator(".gm-timeline output").inner_text()
    return text


def pale(page: Any) -> int:
    number: int = page.locator(".leaflet-gm-pale-pane path").count()
    return number


def test_handles_move_by_day_and_the_keyboard_reaches_all(open_map: Any, dated: dict[str, Any]) -> None:
    opened = open_map(dated)
    page = opened.page
    start, end = page.get_by_role("slider", name="From"), page.get_by_role("slider", name="To")
    assert (start.get_attribute("max"), shown(page)) == ("7", "2019-03-26 to 2019-04-02")
    end.press("ArrowLeft")
    assert shown(page) == "2019-03-26 to 2019-04-01"
    end.press("Home")
    assert shown(page) == "2019-03-26 to 2019-03-26"
    start.press("End")
    assert shown(page) == "2019-04-02 to 2019-04-02"
    assert "1 report has no date and stays shown" in page.locator(".gm-timeline").inner_text()
    assert "by day" in page.locator(".gm-timeline").inner_text()
    page.get_by_role("button", name="Earlier").press("Enter")
    assert shown(page) == "2019-04-01 to 2019-04-01"
    assert opened.messages == []


def test_what_lies_outside_the_period_is_pale_and_counts_nowhere(open_map: Any, dated: dict[str, Any]) -> None:
    page = open_map(dated, near=True).page
    assert pale(page) == 0
    page.get_by_role("slider", name="To").press("Home")
    page.wait_for_function("() => document.querySelectorAll('.leaflet-gm-pale-pane path').length > 0")
    assert page.locator("[data-place=place-5]").count() == 0, "Tete is in the second report only"
    denied = page.locator("[data-route=route-3]")
    assert "gm-away" in (denied.get_attribute("class") or ""), "it cannot be chosen"
    assert page.locator("path.gm-line.gm-pale").count() > 0
    assert page.locator("[data-place=place-12]").count() == 1, "a report without a date stays"
    page.locator(".gm-menu > summary").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="View as SVG").click()
    page.keyboard.press("Escape")
    opacities = re.findall(r' opacity="([\d.]+)"', saved.value.path().read_text("utf-8"))
    assert "0.22" not in opacities, "nor is it in a picture that is saved"
    page.locator("[data-switch='report:beira-2']").uncheck()
    before = pale(page)
    assert before < 4, "what the legend hides is not pale but gone"
    page.get_by_role("button", name="Show all").click()
    assert (pale(page), page.locator("path.gm-pale").count()) == (0, 0)


def test_a_journey_that_reports_date_moves_then_whenever_it_is_told(open_map: Any, dated: dict[str, Any]) -> None:
    convoy = next(one for one in dated["features"] if one["id"] == "route-1")
    convoy["properties"]["when"] = "2019-03-30"
    page = open_map(dated, near=True).page
    row = page.locator("[data-listed=route-1]")
    assert "30 March 2019 · " in row.inner_text()
    assert "report of" not in row.inner_text()
    first, last = page.get_by_role("slider", name="From"), page.get_by_role("slider", name="To")
    last.press("Home")
    page.wait_for_function("() => document.querySelector('path.gm-line.gm-pale')")
    assert row.count() == 0, "on the day of the report it has not set out"
    last.press("End")
    for _ in range(4):
        first.press("ArrowRight")
    for _ in range(3):
        last.press("ArrowLeft")
    assert shown(page) == "2019-03-30 to 2019-03-30"
    assert row.count() == 1
    for stop in convoy["properties"]["stops"]:
        if stop["place"]:
            assert page.locator(f"[data-place={stop['place']}]").count() == 1, "its places light up with it"


def test_time_plays_step_by_step_and_pauses(open_map: Any, dated: dict[str, Any]) -> None:
    opened = open_map(dated)
    page = opened.page
    page.get_by_role("button", name="Play through time").press("Enter")
    assert shown(page) == "2019-03-26 to 2019-03-26"
    page.wait_for_function("() => document.querySelector('.gm-timeline output').textContent.startsWith('2019-03-2')")
    page.wait_for_function("() => document.querySelector('.gm-timeline output').textContent.startsWith('2019-04-02')")
    page.get_by_role("button", name="Play through time").wait_for()
    assert shown(page) == "2019-04-02 to 2019-04-02"
    page.get_by_role("button", name="Play through time").click()
    page.get_by_role("button", name="Pause").click()
    assert shown(page) == "2019-03-26 to 2019-03-26", "again from the beginning"
    page.wait_for_timeout(1500)
    assert shown(page) == "2019-03-26 to 2019-03-26"
    page.get_by_role("button", name="Play through time").click()
    page.get_by_role("button", name="Show all").click()
    page.wait_for_timeout(1500)
    assert shown(page) == "2019-03-26 to 2019-04-02", "who shows all has ended it"
    assert opened.messages == []


def test_a_line_draws_itself_when_its_time_comes(open_map: Any, dated: dict[str, Any]) -> None:
    page = open_map(dated, near=True).page
    page.emulate_media(reduced_motion="no-preference")
    page.get_by_role("slider", name="To").press("Home")
    line = ".leaflet-pane path.gm-line.gm-status-denied"
    page.wait_for_function("line => document.querySelector(line).classList.contains('gm-pale')", arg=line)
    whole = page.locator(line).first.get_attribute("d")
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.get_by_role("slider", name="From").press("End")
    drawn = []
    for _ in range(200):
        page.clock.run_for(50)
        drawn.append(page.locator(line).first.get_attribute("d"))
    assert len(set(drawn)) > 2
    assert drawn[-1] == whole


def test_dragging_over_the_bars_chooses_a_period_and_moves_it(open_map: Any, dated: dict[str, Any]) -> None:
    page = open_map(dated).page
    chart = page.locator(".gm-bars")

    def drag(begin: float, end: float) -> None:
        # What is listed above it changes with the period, and moves it.
        chart.scroll_into_view_if_needed()
        box = chart.bounding_box()
        at = [box["x"] + box["width"] * (step + 0.5) / 8 for step in (begin, end)]
        page.mouse.move(at[0], box["y"] + 8)
        page.mouse.down()
        page.mouse.move(at[1], box["y"] + 8, steps=4)
        page.mouse.up()
        page.wait_for_timeout(60)

    drag(1, 3)
    assert shown(page) == "2019-03-27 to 2019-03-29"
    drag(2, 5)
    assert shown(page) == "2019-03-30 to 2019-04-01"
    drag(5, 7)
    assert shown(page) == "2019-03-31 to 2019-04-02", "no further than the end"
    drag(1, 1)
    assert shown(page) == "2019-03-27 to 2019-03-27"


@pytest.mark.parametrize(
    ("dates", "unit", "steps"),
    [
        (("2019-01-01", "2019-06-30"), "week", 26),
        (("2015-10", "2019-03-01"), "month", 42),
        (("1939-09-01", "1945-05-08"), "year", 7),
        (("0079-08-24", "0410"), "decade", 35),
        (("-9999", "9999"), "millennium", 20),
    ],
)
def test_long_times_have_longer_steps(
    dates: tuple[str, str], unit: str, steps: int, open_map: Any, dated: dict[str, Any]
) -> None:
    for report, day in zip(dated["reports"], dates, strict=False):
        report["date"] = day
    opened = open_map(dated)
    page = opened.page
    assert f"movements by {unit}" in page.locator(".gm-timeline").inner_text()
    assert page.locator(".gm-bars g").count() == steps
    page.get_by_role("slider", name="To").press("Home")
    assert len(page.locator(".gm-timeline output").inner_text().split(" to ")) == 2
    assert opened.messages == []


def test_a_report_of_a_month_is_shown_on_each_of_its_days(open_map: Any, dated: dict[str, Any]) -> None:
    dated["reports"][1]["date"] = "2019-03"
    page = open_map(dated, near=True).page
    assert shown(page) == "2019-03-01 to 2019-03-31"
    page.get_by_role("slider", name="To").press("Home")
    assert page.locator("[data-place=place-5]").count() == 1
    page.wait_for_function("() => !document.querySelector('[data-place=place-11]')")


@pytest.mark.parametrize("day", ["2024-13-45", "2024-02-30", "2024-00", "soon"])
def test_a_date_that_the_calendar_lacks_is_none(day: str, open_map: Any, dated: dict[str, Any]) -> None:
    dated["reports"][2]["date"] = day
    page = open_map(dated).page
    assert shown(page) == "2019-03-26 to 2019-04-02"
    assert "1 report has no date" in page.locator(".gm-timeline").inner_text()


def test_handles_stand_under_their_bars_and_are_large_enough(open_map: Any, dated: dict[str, Any]) -> None:
    for width in (320, 1440):
        page = open_map(dated).page
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_timeout(100)
        if page.locator(".gm-grip").is_visible():
            page.locator(".gm-grip").press("End")
        page.get_by_role("slider", name="To").press("ArrowLeft")
        page.get_by_role("slider", name="From").press("ArrowRight")
        chart = page.locator(".gm-bars").bounding_box()
        box = page.get_by_role("slider", name="From").bounding_box()
        for step, name in ((1, "From"), (6, "To")):
            middle = box["x"] + 12 + step / 7 * (box["width"] - 24)
            assert middle == pytest.approx(chart["x"] + chart["width"] * (step + 0.5) / 8, abs=1.5), name
        assert box["height"] >= 24
        page.close()


def test_many_places_are_paled_up_to_a_bound(open_map: Any, dated: dict[str, Any]) -> None:
    place = dated["features"][0]
    mention = {**place["properties"]["mentions"][0], "report": "beira-1"}
    for number, (east, north) in enumerate(itertools.product(range(40), range(30))):
        properties = {**place["properties"], "name": f"Place {number}", "mentions": [mention]}
        at = {"type": "Point", "coordinates": [30 + east / 4, -26 + north / 3]}
        dated["features"].append({**place, "id": f"own:{number}", "geometry": at, "properties": properties})
    page = open_map(dated).page
    page.get_by_role("slider", name="From").press("End")
    page.wait_for_function("() => document.querySelectorAll('.leaflet-gm-pale-pane path').length > 0")
    assert pale(page) == 300
