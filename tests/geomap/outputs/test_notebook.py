"""What a notebook shows of a map document, without a notebook."""

from __future__ import annotations

import copy
import html
import json
import pickle
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_document
from geomap.outputs.frame import visible
from geomap.outputs.notebook import MOST_ROWS, MapDocument, mimebundle, table
from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES

SAMPLE = Path(__file__).parent / "map_file" / "data" / "convoy.geojson"


@pytest.fixture
def document() -> dict[str, Any]:
    sample: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return sample


@pytest.fixture(scope="module")
def made(gazetteer: Gazetteer) -> MapDocument:
    report = Report("relief", "Lorries drove from Mombasa to Nairobi. <b>Nakuru</b> was not reached.")
    return build_document([Pipeline(gazetteer).extract(report)], gazetteer=gazetteer)


class Tags(HTMLParser):
    """The tags of a piece of HTML, and its text."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(content)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_document_shows_itself_as_a_table_and_a_map(made: MapDocument) -> None:
    bundle = made._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    assert "3 places" in bundle["text/plain"]
    shown = bundle["text/html"]
    assert shown.startswith("<table>")
    assert shown.index("</table>") < shown.index("<iframe")
    assert shown.count("<iframe") == 1
    assert 'sandbox="allow-scripts"' in shown
    assert "<script" not in shown
    (page,) = re.findall(r'srcdoc="([^"]*)"', shown)
    assert "geomap-payload" in html.unescape(page)
    assert set(made._repr_mimebundle_(include=["text/plain"])) == {"text/plain"}
    assert set(made._repr_mimebundle_(exclude=["text/plain"])) == {"text/html"}


def test_a_document_is_a_dictionary_still(made: MapDocument) -> None:
    values = json.loads(json.dumps(made))
    assert values == made
    for same in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301 - pickled one line above
        assert same == made
        assert same.gazetteer_path == made.gazetteer_path


def test_a_gazetteer_that_is_gone_does_not_hide_the_map(made: MapDocument, tmp_path: Path) -> None:
    lost = MapDocument(made, gazetteer_path=tmp_path / "gone.gpkg")
    assert "<iframe" in lost._repr_mimebundle_()["text/html"]


def test_the_table_says_what_is_most_mentioned_first(document: dict[str, Any]) -> None:
    shown = table(document)
    assert shown.count("<tr>") == MOST_ROWS + 1
    assert "and 6 more in the map" in shown, "names not placed are rows too"
    cells = re.findall(r"<td>([^<]*)</td>", shown)
    rows = [cells[start : start + 5] for start in range(0, len(cells), 5)]
    assert rows[0][0].endswith(" route")
    assert rows[5][1] == "Chimoio"
    assert rows[5][3].endswith("%")


@pytest.mark.parametrize("string", [*HOSTILE_STRINGS, *LONE_SURROGATES])
def test_hostile_text_is_text(string: str, document: dict[str, Any]) -> None:
    document["title"] = string
    for feature in document["features"]:
        properties = feature["properties"]
        for key in {"name", "kind", "country", "country_name", "admin1", "mover", "status"} & properties.keys():
            properties[key] = string
        for part in properties.get("mentions", []) + properties.get("claims", []):
            part["sentence"] = string
        for stop in properties.get("stops", []):
            stop["name"] = string
    parsed = Tags(table(document))
    assert {tag for tag, _ in parsed.tags} == {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}
    assert all(attributes == () for _, attributes in parsed.tags)
    assert visible(string)[:100] in parsed.text
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202e\ud800-\udfff]", table(document))


@pytest.mark.browser
def test_the_map_of_a_notebook_is_drawn(
    open_file: Any, document: dict[str, Any], tmp_path: Path, gazetteer: Gazetteer
) -> None:
    document["title"] = "</iframe><script>window.hostile=1</script>\"'"
    page = tmp_path / "notebook.html"
    shown = mimebundle(document, gazetteer_path=gazetteer.path)["text/html"]
    page.write_text(f'<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,">{shown}', encoding="utf-8")
    opened = open_file(page, ready="iframe")
    frame = opened.page.frame_locator("iframe")
    frame.locator("[data-ready]").wait_for(state="attached")
    frame.locator(".gm-item", has_text=re.compile(r"^Suva")).first.press("Enter")
    frame.get_by_role("dialog", name="Suva").wait_for()
    assert opened.page.evaluate("[typeof window.hostile, document.scripts.length]") == ["undefined", 0]
    assert opened.messages == []
    assert [address for address in opened.requests if not address.startswith(("file:", "about:", "data:"))] == []
