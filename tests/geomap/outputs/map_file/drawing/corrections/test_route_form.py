"""Routes corrected on the page: by mouse and keys, at once on the map, in the file, and by the next run."""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_document
from geomap.model import Extraction
from geomap.resolve.corrections import Corrections, read_corrections
from geomap.resolve.corrections.route_cells import read_route, read_stops

pytestmark = pytest.mark.browser

WAYS = pytest.mark.parametrize("way", ["mouse", "keyboard"])
PICTURES = Path(
    os.environ.get("GEOMAP_SCREENSHOTS") or Path(__file__).parents[6] / ".artefacts" / "screenshots"
).resolve()
TEXT = "Six lorries drove from Homs via Hama to Aleppo. It was cold in Latakia. Buses drove from Damascus to Homs."
OF_LORRIES = "lorries: Homs → Aleppo"


def extract(gazetteer: Gazetteer, corrections: Corrections | None = None) -> Extraction:
    return Pipeline(gazetteer, corrections=corrections).extract(Report("convoy", TEXT))


def told(extraction: Extraction) -> list[tuple[str, str, list[str]]]:
    return [
        (one.mover, one.status.value, [f"{stop.role.value} {stop.finding.surface}" for stop in one.stops])
        for one in (route.movement for route in extraction.routes)
    ]


@pytest.fixture
def page(open_map: Any, gazetteer: Gazetteer) -> Any:
    """The page of a report with two routes, the first of them with its card and its form open."""
    opened = open_map(build_document([extract(gazetteer)], gazetteer=gazetteer))
    yield opened.page
    assert opened.messages == []


def act(control: Any, way: str) -> None:
    """Use a control by one of both ways."""
    if way == "mouse":
        control.click()
    else:
        control.focus()
        control.page.keyboard.press("Enter")


def form_of(page: Any, way: str, name: str = OF_LORRIES) -> Any:
    """Open the card of a route from the list, and the form on it."""
    with_stops = re.compile(re.escape(name).replace("→", "(→ .+ )?→", 1))
    act(page.locator("[data-listed] .gm-item", has_text=with_stops), way)
    card = page.get_by_role("dialog", name=f"Route: {name}")
    act(card.get_by_text("Correct this route"), way)
    return card


def saved(page: Any, way: str, tmp_path: Path) -> Path:
    with page.expect_download() as download:
        act(page.get_by_role("button", name="Save corrections.csv"), way)
    path = tmp_path / "corrections.csv"
    path.write_bytes(Path(download.value.path()).read_bytes())
    return path


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(), newline="")))


@WAYS
def test_everything_about_a_route_is_corrected_and_obeyed(
    way: str, page: Any, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    card = form_of(page, way)
    card.get_by_label("What moved").fill("ambulances")
    card.get_by_role("combobox", name="Status").select_option("planned")
    card.get_by_label("Another stop").select_option("Latakia")
    act(card.get_by_role("button", name="Add", exact=True), way)
    assert card.locator(".gm-edit-stops bdi").all_inner_texts() == ["Homs", "Hama", "Latakia", "Aleppo"]
    act(card.get_by_role("button", name="Drop Hama"), way)
    act(card.get_by_role("button", name="Move Latakia up"), way)
    if way == "keyboard":
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Move Latakia down"
    card.get_by_label("Part of Aleppo").select_option("via")
    act(card.get_by_role("button", name="Note the correction"), way)
    card.get_by_text("Noted. 1 correction in the panel.").wait_for()
    head = " ".join(card.locator(".gm-route-head").inner_text().split())
    assert head == "ambulances Your correction: corrected planned route from Latakia over Homs over Aleppo"
    path = saved(page, way, tmp_path)
    assert rows_of(path) == [
        {
            "surface": "",
            "report": "convoy",
            "place": "",
            "route": "lorries: Homs > Hama > Aleppo",
            "sentence": "Six lorries drove from Homs via Hama to Aleppo.",
            "mover": "ambulances",
            "status": "planned",
            "stops": "origin Latakia > via Homs > via Aleppo",
        }
    ]
    corrections = read_corrections(path, gazetteer=gazetteer)
    assert told(extract(gazetteer, corrections))[0] == (
        "ambulances", "planned", ["origin Latakia", "via Homs", "via Aleppo"],
    )  # fmt: skip
    assert corrections.unused() == ()


@WAYS
def test_what_is_no_route_is_struck_out_until_that_is_taken_back(
    way: str, page: Any, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    lines = page.locator("[data-route]").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
    number = lines.index(f"Route, reported: {OF_LORRIES}")
    card = form_of(page, way)
    act(card.get_by_role("button", name="Not a route"), way)
    line = page.locator("[data-route]").nth(number)
    assert line.get_attribute("aria-label") == f"Route, not a route: {OF_LORRIES}"
    assert page.locator("path.gm-line.gm-struck").count() == 1
    with_stops = re.compile(re.escape(OF_LORRIES).replace("→", "(→ .+ )?→", 1))
    assert page.locator("li.gm-struck", has_text=with_stops).count() == 1
    assert card.locator(".gm-route-head.gm-struck").count() == 1
    corrections = read_corrections(saved(page, way, tmp_path), gazetteer=gazetteer)
    assert [mover for mover, _, _ in told(extract(gazetteer, corrections))] == ["Buses"]
    page.keyboard.press("Escape")
    act(page.get_by_role("button", name="Take back the correction of the route"), way)
    assert page.locator(".gm-struck").count() == 0
    assert line.get_attribute("aria-label") == f"Route, reported: {OF_LORRIES}"


@WAYS
def test_a_pin_adds_a_stop_and_the_line_runs_over_it(way: str, page: Any, gazetteer: Gazetteer, tmp_path: Path) -> None:
    before = page.locator(".leaflet-pane path.gm-line").first.get_attribute("d")
    card = form_of(page, way)
    card.get_by_label("What moved").fill("mules")
    act(card.get_by_role("button", name="Add by a pin"), way)
    page.locator(".gm-pin").wait_for()
    if way == "mouse":
        page.get_by_role("button", name="Set down").click()
    else:
        for key in ("Shift+ArrowRight", "Shift+ArrowRight", "Enter"):
            page.keyboard.press(key)
    card = page.get_by_role("dialog", name=f"Route: {OF_LORRIES}")
    assert card.get_by_label("What moved").input_value() == "mules", "what was begun is still there"
    act(card.get_by_role("button", name="Note the correction"), way)
    assert page.locator(".leaflet-pane path.gm-line").first.get_attribute("d") != before
    assert page.locator("path.gm-end.gm-elsewhere").count() >= 2
    corrections = read_corrections(saved(page, way, tmp_path), gazetteer=gazetteer)
    route = extract(gazetteer, corrections).routes[0]
    mover, _, stops = told(extract(gazetteer, corrections))[0]
    assert mover == "mules"
    assert [stop.split()[0] for stop in stops] == ["origin", "via", "via", "destination"]
    assert route.movement.stops[2].position is not None
    act(page.get_by_role("button", name="Take back the correction of the route"), way)
    assert page.locator("path.gm-end.gm-elsewhere").count() == 0


def test_what_becomes_what_it_was_is_no_correction(page: Any) -> None:
    card = form_of(page, "mouse")
    card.get_by_role("button", name="Note the correction").click()
    card.get_by_text("Nothing is changed.").wait_for()
    card.get_by_role("combobox", name="Status").select_option("denied")
    card.get_by_role("button", name="Note the correction").click()
    card.get_by_text("Noted.").wait_for()
    card.get_by_role("combobox", name="Status").select_option("reported")
    card.get_by_role("button", name="Note the correction").click()
    card.get_by_text("Nothing is changed.").wait_for()
    assert not page.locator(".gm-corrections").is_visible()


def test_two_stops_are_the_fewest(page: Any) -> None:
    card = form_of(page, "mouse", "Buses: Damascus → Homs")
    assert card.get_by_role("button", name="Drop Homs").is_disabled()
    assert card.get_by_role("button", name="Move Damascus up").is_disabled()
    assert card.get_by_role("button", name="Move Homs down").is_disabled()


def test_a_map_made_with_corrections_is_corrected_anew(open_map: Any, gazetteer: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "first.csv"
    path.write_text(
        "surface,report,place,route,mover,stops\n"
        ',convoy,,lorries: Homs > Hama > Aleppo,carts,"Homs > 34.5,38.5 > Aleppo"\n',
        encoding="utf-8",
    )
    made = extract(gazetteer, read_corrections(path, gazetteer=gazetteer))
    page = open_map(build_document([made], gazetteer=gazetteer)).page
    card = form_of(page, "mouse", "carts: Homs → Aleppo")
    assert "Corrected by hand." in card.inner_text()
    card.get_by_role("combobox", name="Status").select_option("denied")
    card.get_by_role("button", name="Note the correction").click()
    (row,) = rows_of(saved(page, "mouse", tmp_path))
    assert (row["route"], row["mover"], row["status"], row["stops"]) == (
        "lorries: Homs > Hama > Aleppo", "carts", "denied",
        "origin Homs > via 34.5,38.5 > destination Aleppo",
    )  # fmt: skip


def test_each_telling_of_a_merged_route_is_corrected_by_itself(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    card = form_of(page, "mouse", "lorries: Beira → Chimoio")
    card.get_by_label("As told by").select_option(index=1)
    assert card.get_by_label("What moved").input_value() == "Relief lorries"
    card.get_by_role("button", name="Move Chimoio up").click()
    card.get_by_role("combobox", name="Status").select_option("possible")
    card.get_by_label("for all 2 tellings").uncheck()
    card.get_by_role("button", name="Note the correction").click()
    assert "corrected in 1 of 2 tellings; the next run merges them anew" in card.inner_text()
    assert page.locator(".gm-correction").count() == 1
    card.get_by_label("for all 2 tellings").check()
    card.get_by_role("button", name="Note the correction").click()
    assert page.locator(".gm-correction").count() == 2
    card.get_by_role("button", name="Not a route").click()
    assert page.locator("li.gm-struck").count() == 1


def test_what_supports_another_route_is_not_denied_with_this_one(open_map: Any, document: dict[str, Any]) -> None:
    first, second = (next(one for one in document["features"] if one["id"] == f"route-{n}") for n in (1, 2))
    second["properties"]["tellings"].append(first["properties"]["tellings"][1])
    page = open_map(document, near=True).page
    form_of(page, "mouse", "lorries: Beira → Chimoio").get_by_role("button", name="Not a route").click()
    assert page.locator("li.gm-struck").all_inner_texts()[0].startswith("lorries: Beira")
    assert page.locator("li.gm-struck").count() == 1
    assert page.locator(".gm-correction").count() == 1
    assert page.locator("path.gm-line.gm-struck").count() == 1


def test_a_route_that_no_report_is_known_to_tell_has_no_form(open_map: Any, document: dict[str, Any]) -> None:
    for feature in document["features"]:
        if feature["id"] == "route-1":
            del feature["properties"]["tellings"]
        if feature["id"] == "route-2":
            feature["properties"]["tellings"] = []
    opened = open_map(document, near=True)
    for name in ("route-1", "route-2"):
        opened.page.locator(f"[data-route={name}]").press("Enter")
        opened.page.get_by_role("dialog").wait_for()
        assert opened.page.get_by_text("Correct this route").count() == 0
        opened.page.keyboard.press("Escape")
    assert opened.messages == []


HOSTILE = (
    '=HYPERLINK("x")',
    'a "b" > c',
    "<img src=x onerror=alert(1)>",
    "via Rome, Italy",
    "١٢٣:٤٥",
    "-1+2",
    "'@x",
    "new\nline",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_come_through_every_field(
    name: str, open_map: Any, document: dict[str, Any], gazetteer: Gazetteer, tmp_path: Path
) -> None:
    route = next(one for one in document["features"] if one["id"] == "route-2")["properties"]
    (telling,) = route["tellings"]
    telling |= {"sentence": " ".join(name.split()), "mover": name, "report": "beira-2"}
    telling["stops"][0]["surface"] = name
    mention = document["features"][0]["properties"]["mentions"][0]
    mention |= {"surface": name, "report": "beira-2"}
    opened = open_map(document, near=True)
    page = opened.page
    card = form_of(page, "mouse", "second column: Chimoio → Tete")
    shown = " ".join(name.split())
    card.get_by_label("Another stop").select_option(value=shown)
    card.get_by_role("button", name="Add", exact=True).click()
    card.get_by_label("What moved").fill(f"{shown} too")
    card.get_by_role("button", name="Note the correction").click()
    path = saved(page, "mouse", tmp_path)
    assert read_corrections(path, gazetteer=gazetteer).unused()
    (row,) = rows_of(path)
    assert row["mover"].removeprefix("'") == f"{shown.removeprefix(chr(39))} too"
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    stops = [stop.name for stop in read_stops(row["stops"], gazetteer=gazetteer)]
    assert stops == [shown, shown, "Tete"]
    assert read_route(row["route"]) == ("second column", ("Chimoio", "Tete"))
    assert opened.messages == []


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_fits_and_axe_finds_nothing(width: int, scheme: str, open_map: Any, document: dict[str, Any]) -> None:
    axe = (Path(__file__).parents[2] / "vendor" / "axe-core" / "axe.min.js").read_text("utf-8")
    page = open_map(
        document, near=True, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    ).page
    page.evaluate(axe)

    def violations() -> list[str]:
        found: list[str] = page.evaluate(
            "axe.run().then(({violations}) => violations.flatMap("
            "({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`)))"
        )
        return found

    PICTURES.mkdir(parents=True, exist_ok=True)
    card = form_of(page, "keyboard", "lorries: Beira → Chimoio")
    assert violations() == []
    scroller = page.locator(".gm-dock-body")
    assert scroller.evaluate("one => one.scrollWidth <= one.clientWidth + 1"), "nothing is cut off"
    card.get_by_label("What moved").scroll_into_view_if_needed()
    page.screenshot(path=PICTURES / f"{width}-{scheme}-route-form.png", animations="disabled")
    card.get_by_role("button", name="Drop Dondo").click()
    card.get_by_role("button", name="Note the correction").press("Enter")
    assert violations() == []
    page.screenshot(path=PICTURES / f"{width}-{scheme}-route-noted.png", animations="disabled")
    card.get_by_role("button", name="Not a route").press("Enter")
    assert violations() == []
    scroller.evaluate("one => one.scrollTo(0, 0)")
    page.screenshot(path=PICTURES / f"{width}-{scheme}-route-struck.png", animations="disabled")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sizes = card.locator(".gm-route-form button, .gm-route-form select, .gm-route-form input[type=text]").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({width, height}) => Math.min(width, height))"
    )
    assert min(sizes) >= 24
