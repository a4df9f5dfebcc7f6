"""What can be done with the page in a browser: reading, search, filters, saving, corrections; by mouse and keys."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.outputs.formats import geojson_text
from geomap.resolve.corrections import read_corrections

pytestmark = pytest.mark.browser

WAYS = pytest.mark.parametrize("way", ["mouse", "keyboard"])
FORMULA = '=1+1,"x'


def act(locator: Any, way: str) -> None:
    """Use a control by one of both ways."""
    if way == "mouse":
        locator.click()
    else:
        locator.focus()
        locator.page.keyboard.press("Enter")


def saved(page: Any, choice: str, way: str = "mouse") -> bytes:
    """Return the file that a choice of the menu gives."""
    menu = page.locator(".gm-menu")
    if not menu.evaluate("menu => menu.open"):
        act(menu.locator("summary"), way)
    with page.expect_download() as download:
        act(menu.get_by_role("button", name=choice), way)
    page.keyboard.press("Escape")
    return Path(download.value.path()).read_bytes()


def shown_places(page: Any) -> list[str]:
    names: list[str] = page.locator(".gm-section", has_text="Places").locator(".gm-item-name bdi").all_inner_texts()
    return names


@WAYS
def test_a_name_in_the_text_leads_to_the_map(way: str, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document, reading=True)
    page = opened.page
    name = page.locator(".gm-reading a", has_text="Tete")
    act(name, way)
    page.get_by_role("dialog", name="Tete").wait_for()
    lit = page.locator(".gm-sentence.gm-lit").all_inner_texts()
    assert lit == [
        "A second column may go on from Chimoio to Tete, some 900 kilometres away, officials in Mozambique said."
    ]
    assert page.locator(".gm-lit-name").all_inner_texts() == ["Tete"]
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    assert page.locator(".gm-lit").count() == 0
    assert name.evaluate("name => document.activeElement === name")
    assert opened.messages == []


@WAYS
def test_a_marker_and_a_route_light_up_their_sentences(way: str, open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reading=True, near=True).page
    act(page.locator("[data-place=place-5]"), way)
    assert len(page.locator(".gm-sentence.gm-lit").all()) == 1
    sizes = page.evaluate(
        "() => [...document.querySelectorAll('.gm-reading .gm-passage, .gm-reading .gm-sentence')]"
        ".map(one => getComputedStyle(one).fontSize + ' ' + getComputedStyle(one).lineHeight)"
    )
    assert len(set(sizes)) == 1, "a sentence that tells of something is set like the others"
    page.keyboard.press("Escape")
    page.locator("[data-route=route-1]").press("Enter")
    lit = " ".join(page.locator(".gm-sentence.gm-lit").all_inner_texts())
    assert "Seventeen lorries" in lit
    assert "The drivers counted 206 kilometres" in lit


def test_the_whole_text_is_shown_where_the_document_has_it(open_map: Any, document: dict[str, Any]) -> None:
    text = "🛰️ Before all.\n\nThe road to Beira was open. <b>Then</b> rain fell on Beira."
    at = text.index("Beira")
    again = text.rindex("Beira")
    place = document["features"][0]
    mention = {**place["properties"]["mentions"][0], "report": "a", "surface": "Beira", "mention": "name"}
    place["properties"]["mentions"] = [
        {**mention, "start": at, "end": at + 5, "sentence": text[at - 12 : at + 15], "sentence_start": at - 12},
        {**mention, "start": again, "end": again + 5, "sentence": text[again - 25 :], "sentence_start": again - 25},
    ]
    report = {**document["reports"][0], "id": "a", "text": text}
    opened = open_map(document | {"reports": [report], "features": [place]}, reading=True)
    page = opened.page
    assert page.locator(".gm-passage").inner_text() == text
    assert page.locator(".gm-reading a.gm-name").all_inner_texts() == ["Beira", "Beira"]
    page.locator("[data-place=place-1]").press("Enter")
    assert (
        page.locator(".gm-lit").all_inner_texts()
        == [
            "The road to Beira was open. ",
            "Beira",
            "<b>Then</b> rain fell on Beira.",
            "Beira",
        ]
        or page.locator(".gm-sentence.gm-lit").count() == 2
    )
    assert opened.messages == []


def test_lines_that_were_full_are_joined(open_map: Any, document: dict[str, Any]) -> None:
    line = "A line of typed text that goes on until it is full and\nis broken."
    item = "- One item of a list that goes on until its line is full, too"
    document["reports"] = [document["reports"][0] | {"text": f"{line}\n\nA list:\n{item}\n{item}\n"}]
    shown = open_map(document, reading=True).page.locator(".gm-passage").all_inner_texts()
    assert shown == [f"{line.replace(chr(10), ' ')}\n\nA list:", *[item.replace("-", "\u2022")] * 2]


def test_markdown_is_shown_as_what_it_means(open_map: Any, document: dict[str, Any]) -> None:
    told = "Seventeen lorries with food and water tablets left Beira before dawn on Tuesday."
    text = f"# The convoy\n\n{told}\n\n## **Later**, see [the list](https://example.org/a)\n\n2 * 3 * 4 and a_b_c"
    document["reports"] = [document["reports"][0] | {"text": text}]
    pane = open_map(document, reading=True).page.locator(".gm-report")
    assert pane.locator("h3.gm-passage").all_inner_texts() == ["The convoy", "Later, see the list"]
    shown = pane.inner_text()
    assert told in shown
    assert "2 * 3 * 4 and a_b_c" in shown
    assert not {"#", "**", "]("} & set(shown.split())


LIST = """Three columns left, \U0001f69a and all:

- The first convoy drove from **Beira** to [Dondo](https://example.org/a),
  as was planned.
- The second <img src=x onerror=alert(1)> went to Tete.
\t+ It stopped in Chimoio.
* The third waits.

1. Soldiers were in Nhamatanda
2) and in Inhaminga.

The water rose to
- 5 metres - in Buzi.
1999. It was a year.

* * *
"""


def test_lists_are_shown_as_lists(open_map: Any, document: dict[str, Any]) -> None:
    document["reports"] = [document["reports"][0] | {"text": LIST}]
    opened = open_map(document, reading=True)
    pane = opened.page.locator(".gm-report")
    items = pane.locator("[role=list] > [role=listitem]")
    assert items.all_inner_texts() == [
        "\u2022 The first convoy drove from Beira to Dondo, as was planned.",
        "\u2022 The second <img src=x onerror=alert(1)> went to Tete.",
        "\u2022 It stopped in Chimoio.",
        "\u2022 The third waits.",
        "1. Soldiers were in Nhamatanda",
        "2) and in Inhaminga.",
        "\u2022 5 metres - in Buzi. 1999. It was a year.",
    ]
    assert items.evaluate_all("all => all.map(one => one.ariaLevel)") == ["1", "1", "2", "1", "1", "1", "1"]
    indents = items.evaluate_all("all => all.map(one => parseFloat(getComputedStyle(one).paddingInlineStart))")
    assert indents[2] == pytest.approx(2 * indents[1])
    assert "* * *" in pane.inner_text()
    assert opened.page.locator(".gm-report img").count() == 0
    assert opened.messages == []


def test_names_in_lists_stand_where_they_did(open_map: Any, document: dict[str, Any]) -> None:
    lead = "# The \U0001f69a convoy\n\n  - "
    told = "Lorries left Beira before **dawn**."
    place = next(one for one in document["features"] if one["properties"].get("name") == "Beira")
    start = len(lead) + told.index("Beira")
    mention = place["properties"]["mentions"][0]
    report = document["reports"][0] | {"text": lead + told + "\n"}
    changed = {
        "report": report["id"],
        "start": start,
        "end": start + 5,
        "sentence": "- " + told,
        "sentence_start": len(lead) - 2,
    }
    place["properties"]["mentions"] = [mention | changed]
    counts = {"places": 1, "routes": 0, "unresolved": 0}
    document |= {"reports": [report | counts], "features": [place]}
    page = open_map(document, reading=True).page
    item = page.locator(".gm-report [role=listitem]")
    assert item.inner_text() == "\u2022 Lorries left Beira before dawn."
    item.locator("a.gm-name", has_text="Beira").click()
    quote = page.get_by_role("dialog", name="Beira").locator("blockquote")
    assert quote.inner_text() == "\u2022 Lorries left Beira before dawn."
    assert quote.locator("mark").inner_text() == "Beira"


def test_a_sentence_runs_on_over_typed_line_breaks(open_map: Any, document: dict[str, Any]) -> None:
    told = "Seventeen lorries with food and water tablets left Beira before dawn on Tuesday."
    text = json.dumps(document).replace(told, told.replace("lorries with", "lorries\\nwith"))
    shown = open_map(json.loads(text), reading=True).page.locator(".gm-passage").all_inner_texts()
    assert told in shown


def test_text_is_hidden_where_there_are_many_reports(open_map: Any, document: dict[str, Any]) -> None:
    document["reports"] += [{**document["reports"][0], "id": f"more-{number}"} for number in range(9)]
    page = open_map(document).page
    assert not page.locator("#gm-reading").is_visible()
    page.get_by_role("button", name="Show text").press("Enter")
    assert page.locator(".gm-report").count() == 12
    assert page.locator(".gm-report[open]").count() == 0
    page.locator(".gm-report summary").nth(1).press("Enter")
    page.locator(".gm-report[open] a.gm-name", has_text="Tete").click()
    page.get_by_role("dialog", name="Tete").wait_for()


def test_names_not_placed_lead_to_what_was_tried(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reading=True).page
    page.locator(".gm-reading a", has_text="Nhamacuenguere").click()
    card = page.get_by_role("dialog", name="Nhamacuenguere")
    assert "The gazetteer has no place of this name" in card.inner_text()
    other = page.locator("[data-unresolved]", has_text="Wallis")
    words = " ".join(other.locator(".gm-guesses").inner_text().split())
    assert words.startswith("Best guess: Wallis") and words.endswith("30 %")


def test_search_by_keyboard(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    page = opened.page
    page.keyboard.press("/")
    box = page.get_by_role("combobox")
    assert box.evaluate("box => document.activeElement === box")
    page.keyboard.type("TETÉ")
    options = page.get_by_role("option")
    assert options.first.inner_text().split() == ["Tete", "city,", "Mozambique"]
    page.keyboard.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("Enter")
    page.get_by_role("dialog", name="Tete").wait_for()
    page.keyboard.press("Escape")
    page.keyboard.press("Control+A")
    page.keyboard.type("a/b")
    assert box.input_value() == "a/b", "a slash can be written"
    page.get_by_role("option", name="Nothing found").wait_for()
    page.keyboard.press("Escape")
    assert box.input_value() == ""
    assert opened.messages == []


def test_search_by_mouse_finds_routes_reports_and_names_without_a_place(
    open_map: Any, document: dict[str, Any]
) -> None:
    page = open_map(document).page
    box = page.get_by_role("combobox")
    box.fill("aldebaran")
    page.get_by_role("option").first.click()
    page.get_by_role("dialog", name="Route: training ship Aldebaran").wait_for()
    box.fill("noon round")
    page.get_by_role("option").first.click()
    assert page.evaluate("document.activeElement.closest('details').dataset.report") == "beira-2"
    box.fill("nhama")
    page.get_by_role("option").first.click()
    page.get_by_role("dialog", name="Nhamacuenguere").wait_for()


def test_search_forgives_a_mention_in_other_words(open_map: Any, document: dict[str, Any]) -> None:
    document["features"][0]["properties"]["mentions"][0]["surface"] = "Sófala’s harbour"
    page = open_map(document).page
    page.get_by_role("combobox").fill("sofalas harb")
    assert page.get_by_role("option").all_inner_texts()[0].startswith("Beira")


@WAYS
def test_the_legend_filters(way: str, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document, near=True)
    page = opened.page

    def switch(name: str) -> None:
        box = page.locator(f"[data-switch='{name}']")
        box.click() if way == "mouse" else box.press("Space")

    switch("kind:A")
    assert "Zimbabwe" not in shown_places(page)
    assert page.locator("[data-place=place-8]").count() == 0
    summary, routes = page.locator(".gm-summary"), "5 routes (1 not drawn) · 2 names not placed"
    assert summary.inner_text() == f"3 reports · 10 of 14 places · {routes}"
    switch("sure:dashed")
    assert "Buzi" not in shown_places(page)
    switch("status:denied")
    hidden = page.locator("[data-route=route-3]")
    assert hidden.evaluate("path => getComputedStyle(path).display") == "none"
    assert summary.inner_text().startswith("3 reports · 9 of 14 places · 3 of 5 routes")
    switch("report:ship")
    assert "Suva" not in shown_places(page)
    assert "Chimoio" in shown_places(page)
    act(page.get_by_role("button", name="Show all"), way)
    assert summary.inner_text() == f"3 reports · 14 places · {routes}"
    assert page.locator("input[data-switch*=':']:not(:checked)").count() == 0
    assert opened.messages == []


def test_a_card_closes_when_its_place_is_filtered_out(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document).page
    page.locator("[data-place=place-12]").press("Enter")
    page.get_by_role("dialog", name="Suva").wait_for()
    page.locator("[data-switch='kind:P']").uncheck()
    page.get_by_role("dialog").wait_for(state="detached")


def test_the_slider_filters_by_time(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    page = opened.page
    start, end = page.get_by_role("slider", name="From"), page.get_by_role("slider", name="To")
    assert start.get_attribute("aria-valuetext") == "2019-03-26"
    start.press("ArrowRight")
    page.get_by_text("2019-03-27 to 2019-03-27", exact=True).wait_for()
    places = shown_places(page)
    assert "Tete" in places
    assert "Dondo" not in places
    assert "Suva" in places, "a report without a date stays shown"
    end.press("Home")
    page.get_by_text("2019-03-26 to 2019-03-26", exact=True).wait_for()
    assert "Tete" not in shown_places(page)
    assert opened.messages == []


@pytest.mark.parametrize("dates", [[None, None, None], ["2019", "2019-01-01", None], ["soon", "", "99999"]])
def test_without_two_dates_there_is_no_slider(dates: list[str | None], open_map: Any, document: dict[str, Any]) -> None:
    for report, date in zip(document["reports"], dates, strict=True):
        report["date"] = date
    opened = open_map(document)
    assert opened.page.get_by_role("slider").count() == 0
    assert opened.messages == []


@WAYS
def test_the_table_sorts_and_leads_to_the_map(way: str, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    page = opened.page
    act(page.get_by_role("button", name="Table", exact=True), way)
    dialog = page.get_by_role("dialog", name="Table")
    act(dialog.get_by_role("button", name="lat", exact=True), way)
    column = [float(text) for text in dialog.locator("tbody tr td:nth-child(5)").all_inner_texts()]
    assert len(column) == 14
    assert column == sorted(column)
    act(dialog.get_by_role("button", name="lat", exact=True), way)
    assert dialog.locator("th[aria-sort=descending]").inner_text().startswith("lat")
    act(dialog.get_by_role("button", name="Routes 5"), way)
    assert dialog.locator("tbody tr").count() == 5
    act(dialog.get_by_role("button", name="Places 14"), way)
    act(dialog.get_by_role("button", name="Beira", exact=True), way)
    page.get_by_role("dialog", name="Beira").wait_for()
    assert opened.messages == []


def test_the_table_is_copied(open_map: Any, document: dict[str, Any]) -> None:
    document["features"][0]["properties"]["name"] = FORMULA
    page = open_map(document, permissions=["clipboard-read", "clipboard-write"]).page
    page.get_by_role("button", name="Table", exact=True).click()
    page.get_by_role("button", name="Copy", exact=True).click()
    page.get_by_text("14 rows copied").wait_for()
    rows = [line.split("\t") for line in page.evaluate("navigator.clipboard.readText()").splitlines()]
    assert rows[0][:2] == ["name", "kind"]
    assert len(rows) == 15
    assert {len(row) for row in rows} == {len(rows[0])}
    assert rows[1][0] == f"'{FORMULA}"


@WAYS
def test_data_is_saved_as_it_is_shown(way: str, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    page = opened.page
    # Written as the command line writes it, columns and all.
    assert json.loads(saved(page, "Data as GeoJSON", way)) == json.loads(geojson_text(document))
    page.locator("[data-switch='kind:A']").uncheck()
    kept = json.loads(saved(page, "Data as GeoJSON", way))
    assert len(kept["features"]) == len(document["features"]) - 4
    assert "bbox" not in kept
    rows = list(csv.DictReader(io.StringIO(saved(page, "Places as CSV", way).decode("utf-8-sig"))))
    assert len(rows) == 10
    assert rows[0]["name"] == "Beira"
    assert float(rows[0]["lat"]) == pytest.approx(-19.8436)
    routes = list(csv.DictReader(io.StringIO(saved(page, "Routes as CSV", way).decode("utf-8-sig"))))
    assert routes[0]["origin"] == "Beira"
    assert routes[0]["via"] == "Dondo; Inchope"
    assert opened.messages == []
    assert len(opened.requests) == len({url for url in opened.requests if url.startswith(("file:", "blob:"))})


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝"])
def test_formulas_are_harmless_in_csv(start: str, open_map: Any, document: dict[str, Any]) -> None:
    document["features"][0]["properties"]["name"] = f'{start}HYPERLINK("x")'
    rows = list(csv.reader(io.StringIO(saved(open_map(document).page, "Places as CSV").decode("utf-8-sig"))))
    assert rows[1][0] == f'\'{start}HYPERLINK("x")'
    assert rows[1][4].startswith("-"), "a negative latitude stays a number"


def test_the_view_is_saved_as_svg_that_holds_no_script(
    open_map: Any, open_file: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    document["title"] = "<script>alert(1)</script>"
    suva = document["features"][11]["properties"]
    suva["name"] = "<script>alert(2)</script>"
    for mention in suva["mentions"]:
        mention["surface"] = "Suva <script>alert(1)</script>"
    opened = open_map(document)
    picture = saved(opened.page, "View as SVG")
    path = tmp_path / "view.svg"
    path.write_bytes(picture)
    seen = open_file(path, ready="svg")
    assert seen.page.locator("script, foreignObject, image, a, [onload], style").count() == 0
    assert seen.page.locator("path").count() > 20
    assert "Suva <script>alert(1)</script>" in seen.page.locator("svg > text").all_text_contents()
    assert seen.messages == []
    assert seen.requests == [path.as_uri()]
    assert opened.messages == []


def test_the_picture_has_areas_under_points(
    open_map: Any, open_file: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    path = tmp_path / "view.svg"
    path.write_bytes(saved(open_map(document, near=True).page, "View as SVG"))
    rings = (
        open_file(path, ready="svg")
        .page.locator("svg > g > svg > g")
        .evaluate_all("all => all.map(one => one.querySelector('circle[fill-opacity=\"0.12\"]') !== null)")
    )
    markers = rings[rings.index(True) :]
    assert markers == sorted(markers, reverse=True), "areas are drawn before points"


def test_the_view_is_saved_as_png(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    picture = saved(opened.page, "View as PNG")
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    box = opened.page.locator(".folium-map").bounding_box()
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    assert width == 2 * round(box["width"])
    assert height > 2 * round(box["height"]), "title, legend and credits stand about the map"
    assert opened.messages == []


def test_the_address_holds_what_is_seen(
    open_map: Any, open_file: Any, document: dict[str, Any], tmp_path: Path
) -> None:
    page = open_map(document, near=True).page
    page.locator("[data-switch='sure:dashed']").uncheck()
    page.locator("[data-switch='report:ship']").uncheck()
    page.get_by_role("slider", name="From").press("ArrowRight")
    page.locator("[data-place=place-5]").press("Enter")
    page.wait_for_url(lambda address: "open=place-5" in address)
    fragment = page.evaluate("location.hash")
    seen = page.evaluate("[map_geomap.getCenter().lat, map_geomap.getCenter().lng, map_geomap.getZoom()]")
    again = page.context.new_page()
    again.goto((tmp_path / "map.html").as_uri() + fragment)
    again.wait_for_selector("[data-ready]", state="attached")
    again.get_by_role("dialog", name="Tete").wait_for()
    assert again.evaluate("[map_geomap.getCenter().lat, map_geomap.getCenter().lng, map_geomap.getZoom()]") == (
        pytest.approx(seen, abs=0.01)
    )
    assert not again.locator("[data-switch='sure:dashed']").is_checked()
    assert not again.locator("[data-switch='report:ship']").is_checked()
    assert again.locator(".gm-timeline output").inner_text() == "2019-03-27 to 2019-03-27"
    assert again.locator(".gm-summary").inner_text() == page.locator(".gm-summary").inner_text()


@pytest.mark.parametrize(
    "fragment",
    [
        "map=9999/1/1", "map=NaN/1/1", "map=5/-91/0", "map=5", "hide=__proto__:x,kind:,sure", "time=b..a",
        "time=2020-01-01..1990-01-01", "open=<img src=x onerror=alert(1)>", "%", "open=%E0%A4%A", "#" * 200,
    ],
)  # fmt: skip
def test_a_hostile_address_does_nothing(fragment: str, open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    page = opened.page
    page.evaluate("fragment => { location.hash = fragment; }", fragment)
    page.wait_for_timeout(100)
    page.locator("[data-place=place-12]").press("Enter")
    page.get_by_role("dialog", name="Suva").wait_for()
    assert opened.messages == []


@WAYS
def test_corrections_are_gathered_and_obeyed(
    way: str, open_map: Any, document: dict[str, Any], gazetteer: Gazetteer, tmp_path: Path
) -> None:
    damascus, hama = (gazetteer.lookup(name)[0].place for name in ("Damascus", "Hama"))
    other = document["features"][2]["properties"]["alternatives"][0]
    other |= {"gazetteer_id": damascus.id, "name": damascus.name}
    opened = open_map(document, near=True)
    page = opened.page
    page.locator("[data-place=place-3]").press("Enter")
    card = page.get_by_role("dialog", name="Dondo")
    act(card.get_by_text("Correct this"), way)
    act(card.get_by_role("button", name=f"It is {damascus.name}"), way)
    card.get_by_text("1 mention noted as").wait_for()
    page.keyboard.press("Escape")
    page.locator("[data-place=place-1]").press("Enter")
    card = page.get_by_role("dialog", name="Beira")
    act(card.get_by_text("Correct this"), way)
    act(card.get_by_role("button", name="Not a place"), way)
    row = page.locator("[data-unresolved]", has_text="Nhamacuenguere")
    act(row.get_by_text("Correct this"), way)
    act(row.get_by_role("button", name="Move the pin"), way)
    pin = page.locator(".gm-pin")
    if way == "mouse":
        box = pin.bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.mouse.move(box["x"] + 80, box["y"] - 40, steps=8)
        page.mouse.up()
        page.get_by_role("button", name="Set down").click()
    else:
        page.keyboard.press("Shift+ArrowRight")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
    pin.wait_for(state="detached")
    with page.expect_download() as download:
        act(page.get_by_role("button", name="Save corrections.csv"), way)
    path = tmp_path / "corrections.csv"
    path.write_bytes(Path(download.value.path()).read_bytes())
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode())))
    assert rows[0] == ["surface", "report", "place"]
    assert ["Dondo", "beira-1", damascus.id] in rows
    assert ["Beira", "beira-1", "not a place"] in rows
    assert ["Beira", "beira-2", "not a place"] in rows
    (placed,) = (place for surface, _, place in rows if surface == "Nhamacuenguere")
    lat, lon = map(float, placed.split(","))
    assert -19 < lat < -17
    assert 34 < lon < 36
    assert len(read_corrections(path, gazetteer=gazetteer).unused()) == 4, "each line is understood"
    act(page.get_by_role("button", name="Take back the correction of Dondo"), way)
    assert page.locator(".gm-correction").count() == 3
    assert hama.id != damascus.id
    assert opened.messages == []


def test_names_that_no_file_of_corrections_may_hold_are_left_out(open_map: Any, document: dict[str, Any]) -> None:
    mentions = document["features"][11]["properties"]["mentions"]
    mentions[:] = [{**mentions[0], "surface": surface} for surface in ("=Suva", "Su\nva", "Suva, the port")]
    page = open_map(document).page
    page.locator("[data-place=place-12]").press("Enter")
    page.get_by_role("dialog").get_by_text("Correct this").click()
    page.get_by_role("dialog").get_by_role("button", name="Not a place").click()
    assert page.locator(".gm-correction").count() == 1
    page.get_by_text("2 cannot be corrected by file").wait_for()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save corrections.csv").click()
        assert Path(download.value.path()).read_bytes() == (
            b'surface,report,place\r\n"Suva, the port",ship,not a place\r\n'
        )


def test_the_print_has_the_map_and_no_controls(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, reading=True).page
    page.emulate_media(media="print")
    assert page.locator(".folium-map").is_visible()
    assert page.locator(".gm-passage").first.is_visible()
    for control in (".gm-search", ".gm-tools", ".leaflet-control-zoom", ".gm-fit"):
        assert not page.locator(control).first.is_visible(), control


@pytest.mark.parametrize("width", [320, 768, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(width: int, scheme: str, open_map: Any, document: dict[str, Any]) -> None:
    axe = (Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js").read_text("utf-8")
    opened = open_map(
        document, near=True, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = opened.page
    page.evaluate(axe)

    def violations() -> list[str]:
        found: list[str] = page.evaluate(
            "axe.run().then(({violations}) => violations.flatMap("
            "({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`)))"
        )
        return found

    assert violations() == []
    page.locator("[data-place=place-3]").press("Enter")
    page.get_by_role("dialog").get_by_text("Correct this").press("Enter")
    assert violations() == []
    page.keyboard.press("Escape")
    page.get_by_role("combobox").fill("a")
    assert violations() == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Table", exact=True).press("Enter")
    assert violations() == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.messages == []


NOTICES = ["3 reports look French, which is not read; places may be right, routes are not read", "<b>{{7*7}}</b>\u202e"]


@pytest.mark.parametrize("width", [320, 1440])
def test_notices_stand_under_the_title_and_are_printed(open_map: Any, document: dict[str, Any], width: int) -> None:
    page = open_map(document | {"notices": NOTICES}, viewport={"width": width, "height": 800}).page
    fold = page.get_by_text("2 notices about this map")
    fold.click()
    notices = page.get_by_role("list", name="Notices")
    assert notices.get_by_role("listitem").all_inner_texts() == [NOTICES[0], "<b>{{7*7}}</b>"]
    below, stage = notices.bounding_box(), page.locator(".gm-stage").bounding_box()
    title = page.get_by_role("heading", level=1).bounding_box()
    assert below["y"] >= title["y"] + title["height"]
    apart = below["x"] + below["width"] <= stage["x"] or below["x"] >= stage["x"] + stage["width"]
    if width == 320:
        page.locator(".gm-grip").press("Home")
        sheet = page.locator(".gm-column[data-covers=bottom]:has(.gm-notices)").bounding_box()
        apart = sheet["y"] > stage["y"] + 0.7 * stage["height"]
    assert apart, "it lies over no data"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 320:
        page.locator(".gm-grip").press("End")
    fold.click()
    assert notices.count() == 0, "folded away"
    page.emulate_media(media="print")
    assert page.locator("ul.gm-notices").is_visible()


def test_several_notices_are_folded_and_printed_all_the_same(open_map: Any, document: dict[str, Any]) -> None:
    many = [f"notice {number}" for number in range(1, 7)]
    page = open_map(document | {"notices": many}).page
    notices = page.locator(".gm-notices > li")
    assert [one.inner_text() for one in notices.all() if one.is_visible()] == []
    page.emulate_media(media="print")
    assert [one.inner_text() for one in notices.all() if one.is_visible()] == many
    page.emulate_media(media="screen")
    page.get_by_text("6 notices about this map").click()
    assert [one.inner_text() for one in notices.all() if one.is_visible()] == many
    one = open_map(document | {"notices": many[:1]}).page
    assert one.locator(".gm-notices > li").inner_text() == many[0]
    assert one.locator(".gm-notices > li").is_visible()
    assert one.get_by_text("about this map").count() == 0


def test_a_map_without_notices_has_no_room_for_them(open_map: Any, document: dict[str, Any]) -> None:
    for content in (document, document | {"notices": []}, document | {"notices": "none"}):
        assert open_map(content).page.locator(".gm-notices").count() == 0


def test_reports_from_before_our_era_have_their_period(open_map: Any, document: dict[str, Any]) -> None:
    for report, date in zip(document["reports"], ("-0215-08-02", "0079-08-24", None), strict=False):
        report["date"] = date
    document["reports"][1]["language"] = "fr"
    page = open_map(document, reading=True).page
    assert page.locator(".gm-timeline output").inner_text() == "2 August 216 BC to 24 August AD 79"
    page.locator(".gm-reading a, .gm-item-name").first.click()
    cited = " ".join(page.locator("cite").all_inner_texts())
    assert "216 BC" in cited or "AD 79" in cited
    if "AD 79" in cited:
        assert "in French, which is not read" in cited
