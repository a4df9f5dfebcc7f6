"""What places are called on the map: as the reports most often spell them, or as the gazetteer does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.geomap.outputs.map_file.drawing.made_up_routes import SPELT, document_of, place

pytestmark = pytest.mark.browser

KYIV = ("Kyiv", 30.52, 50.45)
HOSTILE = "<img src=x onerror=alert(1)>"


def labels(page: Any) -> list[str]:
    found: list[str] = page.locator(".gm-label-place").all_inner_texts()
    return found


@pytest.mark.parametrize(("surfaces", "name"), [*SPELT, ([HOSTILE], HOSTILE)])
def test_a_place_is_called_as_the_reports_spell_it(
    surfaces: list[str], name: str, open_map: Any, document: dict[str, Any]
) -> None:
    opened = open_map(document_of(document, [place(1, KYIV, surfaces)]))
    page = opened.page
    assert labels(page) == [name]
    marker = page.locator("[data-place=place-1]")
    assert marker.get_attribute("aria-label").startswith(name)
    marker.press("Enter")
    card = page.get_by_role("dialog", name=name)
    assert card.locator("h2").inner_text() == name
    assert card.get_by_text("In the gazetteer: Kyiv").count() == (name != "Kyiv")
    assert opened.messages == []


def test_adjectives_and_positions_name_nothing(open_map: Any, document: dict[str, Any]) -> None:
    ukraine = place(1, ("Ukraine", 31, 49), ["Ukrainian", "Ukrainian"], kind="country")
    for mention in ukraine["properties"]["mentions"]:
        mention["mention"] = "demonym"
    assert labels(open_map(document_of(document, [ukraine])).page) == ["Ukraine"]


def test_the_gazetteers_names_are_to_be_had(open_map: Any, document: dict[str, Any]) -> None:
    content = document_of(document, [place(1, KYIV, ["Kiev", "Kiev"])]) | {"labels": "gazetteer"}
    page = open_map(content).page
    assert labels(page) == ["Kyiv"]
    page.locator("[data-place=place-1]").press("Enter")
    assert page.get_by_role("dialog", name="Kyiv").locator(".gm-gazetteer").count() == 0


def test_a_place_is_found_by_both_names(open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document_of(document, [place(1, KYIV, ["Kiev", "Kiev"])])).page
    assert page.locator(".gm-item-name").first.inner_text().startswith("Kiev"), (
        "and is listed as it is called on the map"
    )
    for words in ("Kyiv", "Kiev"):
        page.get_by_role("combobox").first.fill(words)
        assert page.locator(".gm-found li", has_text="Kiev").count() == 1
