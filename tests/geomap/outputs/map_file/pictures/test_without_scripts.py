"""A map file where no script runs: a picture, and the lists in words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import render_map, write_map
from geomap.outputs.pictures.without_scripts import MOST_PICTURE, MOST_WORDS
from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES

ALLOWED = {"h1", "h2", "p", "ul", "li", "b", "svg", "title", "g", "rect", "path", "circle", "text"}


class Tags(HTMLParser):
    """The elements of a page, with their attributes."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes.update(name for name, _ in attrs)


def inside(page: str) -> str:
    (content,) = re.findall(r"<noscript>(.*?)</noscript>", page, re.DOTALL)
    return str(content)


@pytest.mark.browser
def test_a_reader_without_scripts_sees_map_routes_places_and_credits(
    browser: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path
) -> None:
    document["summary"] = "26 to 27 March 2019: lorries from Beira via Dondo and Inchope to Chimoio"
    write_map(document, tmp_path / "map.html", basemap=basemap)
    context = browser.new_context(offline=True, java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "map.html").as_uri())
    words = page.locator("body").inner_text()
    for part in (document["title"], document["summary"], *document["attribution"]):
        assert part in words
    for feature in document["features"]:
        told = feature["properties"]
        if told["type"] == "route":
            assert " ".join(told["claims"][0]["sentence"].split())[:80] in words
        elif told["type"] == "place":
            assert told["mentions"][0]["surface"] in words
    box = page.locator("svg").bounding_box()
    assert 300 < box["width"] <= 390
    assert 200 < box["height"] < 300
    assert page.locator("svg text").count() > 3
    assert len(asked) == 1
    context.close()


@pytest.mark.browser
def test_with_scripts_none_of_it_is_on_the_page(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document)
    assert opened.page.locator("noscript svg, body > svg, body > h1").count() == 0
    assert opened.messages == []


@pytest.mark.parametrize("part", range(6))
def test_hostile_words_stay_words(document: dict[str, Any], basemap: Basemap, part: int) -> None:
    hostile = [*HOSTILE_STRINGS, *LONE_SURROGATES][part::6]
    document |= {"title": hostile[0], "summary": hostile[1], "attribution": hostile}
    for number, feature in enumerate(document["features"]):
        told, word = feature["properties"], hostile[number % len(hostile)]
        told |= {key: word for key in ("name", "country_name", "mover") if key in told}
        for claim in [*told.get("mentions", ()), *told.get("claims", ())]:
            claim["sentence"] = word
            if "surface" in claim:
                claim["surface"] = word
    content = inside(render_map(document, basemap=basemap))
    tags = Tags(content)
    assert tags.found <= ALLOWED
    assert not any(name.startswith("on") or name in {"style", "src", "href"} for name in tags.attributes)
    assert not re.search(r"[{}`$]", content)
    content.encode("utf-8")


def test_it_calls_places_as_the_map_does(document: dict[str, Any], basemap: Basemap) -> None:
    beira = next(one["properties"] for one in document["features"] if one["properties"].get("name") == "Beira")
    for mention in beira["mentions"]:
        mention["surface"] = "Sofala harbour"
    assert "Sofala harbour" in inside(render_map(document, basemap=basemap))
    assert "Sofala harbour" not in inside(render_map(document | {"labels": "gazetteer"}, basemap=basemap))


def test_it_is_small_whatever_the_document_holds(document: dict[str, Any], basemap: Basemap) -> None:
    places = [one for one in document["features"] if one["properties"]["type"] == "place"]
    others = [one for one in document["features"] if one["properties"]["type"] != "place"]
    many = [places[number % len(places)] | {"id": f"place-{number}"} for number in range(3_000)]
    document["features"] = [*others * 200, *many]
    document["attribution"] = ["A credit of some length & more"] * 400
    content = inside(render_map(document, basemap=basemap))
    assert len(content) < MOST_PICTURE + sum(MOST_WORDS.values()) + 2_500
    assert len(content) < 30_000
    assert "<svg" in content
    left_out = re.findall(r"<li>([\d,]+) more, which the map shows", content)
    assert len(left_out) == 4
    named = content.count("<li>") - len(left_out)
    assert named > 20


def test_a_document_of_another_form_has_the_sentence_alone(document: dict[str, Any], basemap: Basemap) -> None:
    for feature in document["features"]:
        feature["properties"].pop("country_name", None)
    content = inside(render_map(document, basemap=basemap))
    assert content.startswith("This map is drawn by a script")
    assert "<svg" not in content
