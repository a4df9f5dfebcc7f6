"""Counts: command line, sentence, header, lists, table and the page without scripts say the same of one document."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from gazetteer import Gazetteer
from geomap.cli import main

pytestmark = pytest.mark.browser

REPORTS = {
    "a": "A convoy drove from Garissa through Wajir County to Wajir in Kenya. Water went from Tula Hola to Mandera.",
    "b": "A convoy drove from Garissa through Wajir County to Wajir. Herders moved from the village of Tula Hola to "
    "the village of Bur Qarmu. Nobody came to San Antonio, to Union or to Springfield, nor to San Isidro village.",
}
"""Areas, a route that two reports tell of, one that is not drawn, names with guesses and without."""


@pytest.fixture
def made(gazetteer: Gazetteer, tmp_path: Path) -> tuple[Path, Counter[str], str]:
    """The map file of the reports, how much its document holds, and what the command line said."""
    for name, text in REPORTS.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    page, document = tmp_path / "map.html", tmp_path / "map.geojson"
    reports = [str(tmp_path / f"{name}.txt") for name in REPORTS]
    result = CliRunner().invoke(main, ["map", *reports, "--output", str(page), "--output", str(document)])
    assert result.exit_code == 0, result.output
    features = json.loads(document.read_text("utf-8"))["features"]
    held = Counter(one["properties"]["type"] for one in features)
    held["undrawn"] = sum(one["properties"]["type"] == "route" and not one["geometry"] for one in features)
    held["guessed"] = sum(
        one["properties"]["type"] == "unresolved" and bool(one["properties"]["alternatives"]) for one in features
    )
    held["area"] = sum(one["properties"].get("kind") in {"admin1", "country"} for one in features)
    assert min(held[one] for one in ("area", "guessed", "undrawn")) > 0
    assert held["unresolved"] > held["guessed"]
    return page, held, result.stderr.splitlines()[-1]


def test_every_count_of_a_document_is_the_same(made: Any, open_file: Any) -> None:
    path, held, said = made
    places, routes = f"{held['place']} places", f"{held['route']} routes ({held['undrawn']} not drawn)"
    lost = f"{held['unresolved']} names not placed"
    assert said.startswith(f"geomap: 2 reports, {places}, {routes}, {lost} → ")
    opened = open_file(path)
    page = opened.page
    assert f"; {places} in 2 reports" in page.locator(".gm-tells").inner_text()
    header = page.locator(".gm-summary")
    assert header.inner_text() == f"2 reports · {places} · {routes} · {lost}"
    page.locator("[data-switch=guesses]").first.evaluate("one => one.click()")
    assert header.inner_text() == f"2 reports · {places} · {routes} · {lost}", "a guess is no place"
    listed = {
        name: page.locator(".gm-section", has=page.get_by_role("heading", name=name, exact=True, include_hidden=True))
        for name in ("What happened", "Places", "Names not placed")
    }
    assert listed["What happened"].locator(".gm-movement").count() == held["route"]
    assert listed["What happened"].locator(".gm-undrawn").count() == held["undrawn"]
    assert listed["Places"].locator("li .gm-item").count() == held["place"]
    assert listed["Names not placed"].locator("[data-unresolved]").count() == held["unresolved"]
    assert opened.messages == []


def test_the_page_without_scripts_lists_as_many(made: Any) -> None:
    path, held, _ = made
    (plain,) = re.findall(r"<noscript>(.*?)</noscript>", path.read_text("utf-8"), re.DOTALL)
    lists = {
        title: items.count("<li>") for title, items in re.findall(r"<h2>(.*?)</h2>\n<ul>(.*?)</ul>", plain, re.DOTALL)
    }
    assert lists["Routes"] == held["route"]
    assert lists["Places"] == held["place"]
    assert lists["Names not placed"] == held["unresolved"]
    assert f"; {held['place']} places in 2 reports" in plain


def test_what_a_row_of_a_table_says_stands_in_the_lists(open_map: Any, document: dict[str, Any]) -> None:
    place = next(one for one in document["features"] if one["id"] == "place-5")["properties"]
    told = "town: Tete; date: 2019-03-26; turnout: 46.6 %; first: Free Towns: North; note: <b>bold</b>"
    place["mentions"] = [place["mentions"][0] | {"sentence": told, "row": 2, "surface": "Tete"}]
    opened = open_map(document)
    page = opened.page
    row = page.locator("li", has=page.get_by_role("button", name=re.compile("^Tete"))).first
    assert "turnout: 46.6 % · first: Free Towns: North · note: <b>bold</b>" in row.inner_text()
    assert "date:" not in row.inner_text()
    page.get_by_role("button", name="Table").click()
    table = page.get_by_role("table").first
    assert table.get_by_role("columnheader", name="fields", exact=True).count() == 1
    assert "turnout: 46.6 %; first: Free Towns: North" in table.inner_text()
    assert opened.messages == []
