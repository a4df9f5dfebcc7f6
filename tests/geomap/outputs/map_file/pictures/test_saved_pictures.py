"""Pictures that the page saves: they stand alone, with title, sentence, scale, legend and the whole credit."""

from __future__ import annotations

import csv
import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import write_map

SVG = "{http://www.w3.org/2000/svg}"
SENTENCE = "26 to 27 March 2019: lorries from Beira via Dondo and Inchope to Chimoio; 11 places in 3 reports"


def saved(page: Any, choice: str, shape: str | None = None) -> bytes:
    menu = page.locator(".gm-menu").filter(has_text="View as SVG")
    if not menu.evaluate("menu => menu.open"):
        menu.locator("summary").first.click()
    if shape:
        menu.get_by_label("Shape of pictures").select_option(shape)
    with page.expect_download() as download:
        menu.get_by_role("button", name=choice).click()
    return Path(download.value.path()).read_bytes()


def picture(page: Any, shape: str | None = None) -> tuple[ET.Element, str]:
    """The picture, and its words."""
    root = ET.fromstring(saved(page, "View as SVG", shape))  # noqa: S314 - what our own page made
    return root, " ".join(text.text or "" for text in root.iter(f"{SVG}text"))


@pytest.mark.parametrize(
    ("shape", "size", "width"),
    [
        ("Wide, 16:9", (1200, 675), 1440),
        ("Square, 1:1", (1080, 1080), 768),
        ("Tall, 4:5", (1080, 1350), 390),
        ("As seen", None, 390),
    ],
)
def test_a_picture_stands_alone(
    open_map: Any, document: dict[str, Any], shape: str, size: tuple[int, int] | None, width: int
) -> None:
    document["summary"] = SENTENCE
    long = (
        "A credit that is long enough to be cut where nobody takes care of it, as one line of a picture is not endless"
    )
    document["attribution"] += [f"{long}, number {number}" for number in range(1, 4)]
    opened = open_map(document, near=True, viewport={"width": width, "height": 800})
    page = opened.page
    before = page.evaluate("[map_geomap.getZoom(), map_geomap.getCenter(), map_geomap.getSize()]")
    root, words = picture(page, shape)
    assert document["title"] in words
    assert SENTENCE in words
    for credit in ("Borders: Natural Earth, de facto; they take no side", *document["attribution"]):
        assert credit in words, "no credit is cut"
    assert re.search(r"\d+ km", words)
    assert re.search(r"\d+ mi", words)
    for meaning in ("likely or better", "more likely than not", "reported as having happened"):
        assert meaning in words
    for name in ("Beira", "Chimoio"):
        assert name in words
    if size:
        assert (int(root.get("width", "")), int(root.get("height", ""))) == size
    else:
        assert int(root.get("width", "")) == before[2]["x"]
        assert int(root.get("height", "")) > before[2]["y"]
    assert page.evaluate("[map_geomap.getZoom(), map_geomap.getCenter(), map_geomap.getSize()]") == before
    assert opened.messages == []


def test_the_legend_explains_what_is_drawn_and_nothing_else(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, near=True).page
    _, words = picture(page)
    assert "reported as having happened" in words
    assert "planned" not in words, "the only planned route lies far outside this view"
    assert document["title"] in words
    assert "3 reports, 2019-03-26 to 2019-03-27" in words, "a document without a sentence has at least its dates"
    for status in ("reported", "denied", "planned", "possible"):
        switch = page.locator(f"[data-switch='status:{status}']")
        if switch.count():
            switch.evaluate("box => box.checked && box.click()")
    _, words = picture(page)
    assert "reported as having happened" not in words
    assert "inferred between" not in words


def test_hostile_words_stay_words(open_map: Any, document: dict[str, Any]) -> None:
    hostile = "</text><script>alert(1)</script>\u202e" + "x" * 150
    document |= {"title": hostile, "summary": hostile * 3, "attribution": [hostile]}
    opened = open_map(document, near=True)
    root, words = picture(opened.page, "Square, 1:1")
    allowed = ("svg", "g", "title", "rect", "path", "circle", "text")
    assert {element.tag for element in root.iter()} <= {f"{SVG}{tag}" for tag in allowed}
    assert words.count("<script>alert(1)</script>") >= 3
    assert "\u202e" not in words
    for text in root.iter(f"{SVG}text"):
        assert len(text.text or "") < 260, "what is longer than a line is broken"
    assert opened.messages == []


def test_a_picture_never_has_another_ground_in_silence(
    browser: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path
) -> None:
    write_map(document, tmp_path / "map.html", basemap=basemap, tiles="OpenStreetMap")
    context = browser.new_context(viewport={"width": 1100, "height": 700})
    page = context.new_page()
    page.route(re.compile("^https:"), lambda route: route.abort())
    page.goto((tmp_path / "map.html").as_uri())
    page.locator(".gm-tiled").wait_for(state="attached")
    page.evaluate("map_geomap.setView([-19, 32.5], 7.5, {animate: false})")
    _, words = picture(page)
    assert "© OpenStreetMap contributors" in words
    assert "not part of this picture" in words
    assert "Zimbabwe".upper() in words or "Harare" in words, "its own ground has its names"
    assert page.get_by_text("has the map's own ground").is_visible()
    assert page.locator(".gm-tiled").count() == 1
    context.close()


@pytest.mark.parametrize(("parted", "between", "point"), [("Commas", ",", "."), ("Semicolons, 1,5", ";", ",")])
def test_tables_open_in_the_spreadsheets_of_either_custom(
    open_map: Any, document: dict[str, Any], parted: str, between: str, point: str
) -> None:
    page = open_map(document).page
    page.locator(".gm-menu > summary").first.click()
    page.get_by_label("Columns parted by").select_option(parted)
    table = saved(page, "Places as CSV").decode("utf-8-sig")
    assert table.split(between)[:3] == ["name", "kind", "country"]
    row = next(csv.DictReader(io.StringIO(table), delimiter=between))
    assert row["lat"] == f"-19{point}8436"
    assert row["mentions"] == "2"
