"""Corrections made on the map: what is typed, what the map shows at once, and what is still there after a reload."""

from __future__ import annotations

import csv
import dataclasses
from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.ground.known_names import MOST_NAMES, known_names
from geomap.outputs.map_file.payload import packed
from geomap.resolve.corrections import read_corrections

pytestmark = pytest.mark.browser

AT = "([place]) => { const one = document.querySelector(place).getBoundingClientRect(); return [one.x, one.y]; }"
POSITIONS = {
    "15.5, 32.5": "15.50000,32.50000",
    "-18.25 34": "-18.25000,34.00000",
    "15°30′N 32°30′E": "15.50000,32.50000",
    "15° 30' 36\" S, 32° 30' W": "-15.51000,-32.50000",
    "N 15 30 00, E 32 30 00": "15.50000,32.50000",
    "E 32.5 N 15.5": "15.50000,32.50000",
    "−15,5; 32,5": "-15.50000,32.50000",
    "geo:15.5,32.5": "15.50000,32.50000",
    "(lat 15.5, lon 32.5)": "15.50000,32.50000",
}
NO_POSITIONS = ("95, 32", "15.5", "15°70′N 32°E", "15 N 32 N", "15.5, 32.5, 7", "<b>15, 32</b>", "15.5 200")


def card_of(page: Any, place: str) -> Any:
    page.locator(f"[data-place={place}]").press("Enter")
    card = page.get_by_role("dialog")
    card.get_by_text("Correct this").press("Enter")
    return card


def typed(card: Any, words: str) -> None:
    field = card.get_by_label("Coordinates or a name")
    field.fill(words)
    field.press("Enter")


def rows(page: Any, tmp_path: Path) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save corrections.csv").press("Enter")
    path = tmp_path / "corrections.csv"
    download.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_coordinates_are_read_as_people_write_them(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    card = card_of(page, "place-3")
    for words, cell in POSITIONS.items():
        typed(card, words)
        assert f"noted as {cell}." in card.locator(".gm-told").inner_text(), words
    for words in NO_POSITIONS:
        typed(card, words)
        assert "Neither coordinates nor a name" in card.locator(".gm-where [role=status]").inner_text(), words
    assert page.locator(".gm-correction").count() == 1


def test_a_place_put_elsewhere_moves_with_its_lines_and_looks_corrected(
    open_map: Any, document: dict[str, Any], tmp_path: Path, gazetteer: Any
) -> None:
    page = open_map(document, reading=True, near=True).page
    before, line = page.evaluate(AT, ["[data-place=place-3]"]), page.locator("[data-route=route-1]").get_attribute("d")
    card = card_of(page, "place-3")
    typed(card, "-18.9, 34.6")
    assert card.locator(".gm-corrected").inner_text() == "Your correction: -18.90000,34.60000"
    page.keyboard.press("Escape")
    after = page.evaluate(AT, ["[data-place=place-3]"])
    assert after[1] < before[1] - 20, "it lies further north"
    assert page.locator("[data-place=place-3].gm-moved").count() == 1
    assert page.locator(".gm-reading a.gm-moved").all_inner_texts() == ["Dondo"]
    assert page.locator("[data-route=route-1]").get_attribute("d") != line
    assert rows(page, tmp_path) == [{"surface": "Dondo", "report": "beira-1", "place": "-18.90000,34.60000"}]
    read_corrections(tmp_path / "corrections.csv", gazetteer=gazetteer)
    page.get_by_role("button", name="Take back the correction of Dondo").press("Enter")
    assert page.evaluate(AT, ["[data-place=place-3]"]) == before
    assert page.locator("[data-route=route-1]").get_attribute("d") == line
    assert page.locator(".gm-moved").count() == 0


def test_a_name_leads_to_a_place_that_the_file_knows(open_map: Any, document: dict[str, Any], tmp_path: Path) -> None:
    beira = next(one for one in document["features"] if one["id"] == "place-1")["properties"]
    page = open_map(document, near=True).page
    card = card_of(page, "place-3")
    card.get_by_label("Coordinates or a name").fill("bei")
    card.locator(".gm-found-places button", has_text="Mozambique").press("Enter")
    assert rows(page, tmp_path) == [{"surface": "Dondo", "report": "beira-1", "place": beira["gazetteer_id"]}]
    one, other = (page.evaluate(AT, [f"[data-place={place}]"]) for place in ("place-3", "place-1"))
    assert abs(one[0] - other[0]) < 40 and abs(one[1] - other[1]) < 40


def test_a_name_leads_to_a_place_of_the_gazetteer_that_no_report_names(
    open_map: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    page = open_map(document, near=True).page
    card = card_of(page, "place-3")
    typed(card, "namPúla")
    assert "noted as Nampula" in card.locator(".gm-told").inner_text(), "the only one of that name"
    assert rows(page, tmp_path) == [{"surface": "Dondo", "report": "beira-1", "place": "test:city-Nampula"}]


def test_the_names_that_a_map_carries_are_bounded_and_the_weightiest(areas: Any) -> None:
    many = [
        dataclasses.replace(
            areas.settlements[0],
            id=f"test:{number}",
            name=f"Town {number * 7919 % 10007} of the {number * 104729 % 7907} wells",
            lon=30 + number * 0.7321 % 9,
            lat=-18 + number * 0.5177 % 9,
            prominence=1 / (number + 2),
        )
        for number in range(6_000)
    ]
    world = dataclasses.replace(areas, settlements=many)
    names = known_names(world, box=(20.0, -30.0, 45.0, 0.0))
    assert 1_000 < len(names["id"]) <= MOST_NAMES
    assert names["id"] == [f"test:{number}" for number in range(len(names["id"]))], "the weightiest first"
    assert len(packed(names)) < 60_000
    assert known_names(world, box=(100.0, 30.0, 120.0, 40.0))["id"] == []


def test_a_correction_is_for_these_reports_for_one_or_for_all(
    open_map: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    page = open_map(document, near=True).page
    card = card_of(page, "place-2")
    scope = card.get_by_label("What I say holds")
    typed(card, "-19, 33")
    assert [row["report"] for row in rows(page, tmp_path)] == ["beira-1", "beira-2"]
    scope.select_option("beira-2")
    typed(card, "-18, 33")
    assert [(row["report"], row["place"][:3]) for row in rows(page, tmp_path)] == [
        ("beira-1", "-19"),
        ("beira-2", "-18"),
    ]
    assert "other places in" in card.locator(".gm-corrected").inner_text()
    scope.select_option("*")
    typed(card, "-17, 33")
    assert rows(page, tmp_path) == [{"surface": "Chimoio", "report": "*", "place": "-17.00000,33.00000"}]
    assert card.locator(".gm-corrected").inner_text() == "Your correction: -17.00000,33.00000"


def test_what_is_not_a_place_is_struck_and_leaves_the_line(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    line = page.locator("[data-route=route-1]").get_attribute("d")
    card = card_of(page, "place-3")
    card.get_by_role("button", name="Not a place").press("Enter")
    assert page.locator("[data-place=place-3].gm-struck").count() == 1
    assert card.locator("h2.gm-struck").count() == 1
    assert page.locator("[data-route=route-1]").get_attribute("d") != line


def test_a_name_that_was_not_placed_gets_a_mark_on_the_map(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reading=True, near=True).page
    page.locator(".gm-reading a", has_text="Nhamacuenguere").press("Enter")
    card = page.get_by_role("dialog", name="Nhamacuenguere")
    card.get_by_text("Correct this").press("Enter")
    typed(card, "-19.3, 34.2")
    page.keyboard.press("Escape")
    mark = page.get_by_role("button", name="Nhamacuenguere, where you put it")
    mark.press("Enter")
    page.get_by_role("dialog", name="Nhamacuenguere").wait_for()
    page.get_by_role("button", name="Take back the correction of Nhamacuenguere").press("Enter")
    mark.wait_for(state="detached")


def test_corrections_survive_a_reload_and_can_all_be_taken_back(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    typed(card_of(page, "place-3"), "-18.9, 34.6")
    page.keyboard.press("Escape")
    page.locator("[data-route=route-2]").press("Enter")
    card = page.get_by_role("dialog")
    card.get_by_text("Correct this route").press("Enter")
    card.get_by_role("button", name="Not a route").press("Enter")
    assert "Kept in this browser" in page.locator(".gm-corrections").inner_text()
    page.reload()
    page.locator("[data-ready]").wait_for(state="attached")
    assert page.locator(".gm-correction").count() == 2
    assert page.locator("li.gm-struck").count() == 1
    page.evaluate("map_geomap.setView([-19, 34], 7.5, {animate: false})")
    assert page.locator("[data-place=place-3].gm-moved").count() == 1
    page.get_by_role("button", name="Take all back").press("Enter")
    page.reload()
    page.locator("[data-ready]").wait_for(state="attached")
    assert not page.locator(".gm-corrections").is_visible()


def test_what_an_enemy_kept_is_left_out(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document, near=True)
    page = opened.page
    typed(card_of(page, "place-3"), "-18.9, 34.6")
    page.evaluate(
        """() => {
            const [key] = Object.keys(localStorage).filter(one => one.startsWith("geomap-corrections-"));
            const [good] = JSON.parse(localStorage[key]);
            const line = good[1];
            localStorage[key] = JSON.stringify([
                null, 7, ["a"], ["b", null], ["c", {...line, place: "=cmd|x"}], ["d", {...line, at: [1e9, 0]}],
                ["e", {...line, surface: {}}], ["f", {...line, route: "x", place: ""}, {stops: 1}], good,
            ]);
        }"""
    )
    page.reload()
    page.locator("[data-ready]").wait_for(state="attached")
    assert page.locator(".gm-correction").count() == 1
    page.evaluate("Object.keys(localStorage).forEach(key => { localStorage[key] = '{'; })")
    page.reload()
    page.locator("[data-ready]").wait_for(state="attached")
    assert page.locator(".gm-correction").count() == 0
    assert opened.messages == []


@pytest.mark.parametrize("kept", [True, False])
def test_the_reader_is_warned_before_unkept_corrections_are_lost(
    kept: bool, open_map: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    page = open_map(document, near=True).page
    if not kept:
        page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    typed(card_of(page, "place-3"), "-18.9, 34.6")
    leaves = """() => {
        const event = new Event("beforeunload", {cancelable: true});
        window.dispatchEvent(event);
        return !event.defaultPrevented;
    }"""
    assert page.evaluate(leaves) is kept
    assert ("save the file before you leave" in page.locator(".gm-corrections").inner_text()) is not kept
    rows(page, tmp_path)
    assert page.evaluate(leaves), "what was saved is not lost"


def test_a_stop_is_added_by_its_coordinates(open_map: Any, document: dict[str, Any], tmp_path: Path) -> None:
    page = open_map(document, near=True).page
    page.locator("[data-route=route-2]").press("Enter")
    card = page.get_by_role("dialog")
    card.get_by_text("Correct this route").press("Enter")
    typed(card, "17°30′S 33°30′E")
    card.get_by_role("button", name="Note the correction").press("Enter")
    (row,) = rows(page, tmp_path)
    assert "via -17.50000,33.50000" in row["stops"]


def test_a_place_that_was_missed_is_taken_from_the_text(
    open_map: Any, document: dict[str, Any], tmp_path: Path, gazetteer: Any
) -> None:
    page = open_map(document, reading=True, near=True).page
    page.evaluate(
        """() => {
            const words = [...document.querySelectorAll(".gm-sentence")].find(one => /tar/.test(one.textContent));
            const text = [...words.childNodes].find(one => /the tar/.test(one.data));
            const range = document.createRange();
            range.setStart(text, text.data.indexOf("tar"));
            range.setEnd(text, text.data.indexOf("tar") + 3);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            words.dispatchEvent(new PointerEvent("pointerup", {bubbles: true}));
        }"""
    )
    page.get_by_text("A place is missing").press("Enter")
    form = page.locator(".gm-missed")
    assert form.get_by_label("Its name, as the text has it").input_value() == "tar"
    typed(form, "-19.4, 34.4")
    page.get_by_role("button", name="tar, where you put it").wait_for()
    assert rows(page, tmp_path) == [{"surface": "tar", "report": "beira-1", "place": "-19.40000,34.40000"}]
    read_corrections(tmp_path / "corrections.csv", gazetteer=gazetteer)
    for name, words in (("ta", "No text here has this name so"), ("=tar", "No file of corrections can hold this name")):
        form.get_by_label("Its name, as the text has it").fill(name)
        typed(form, "-19.4, 34.4")
        assert form.locator(".gm-told").inner_text() == words
    assert page.locator(".gm-correction").count() == 1
