"""What `docs/widget.md` says of the element holds: its examples run, its tables name what there is and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.outputs.widget.bundle import widget_asset
from tests.geomap.outputs.widget.made_up_site import STRICT, Site

PROJECT = Path(__file__).parents[4]
TEXT = (PROJECT / "docs" / "widget.md").read_text("utf-8")
FRONT_END = PROJECT / "geomap" / "outputs" / "front_end"
ELEMENT = (FRONT_END / "element" / "element.js").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def rows(head: str) -> dict[str, str]:
    """Return the rows of the table with this heading in its first column: what is named, and the rest of the row."""
    table = re.search(rf"^\| {head} \|.*?\n((?:\|.*\n)+)", TEXT, re.MULTILINE)
    assert table is not None
    found = re.findall(r"^\| (`.*?`) \| (.*) \|$", table[1], re.MULTILINE)
    return {name: rest for names, rest in found for name in re.findall(r"`([^`]+)`", names)}


def test_the_tables_name_what_there_is() -> None:
    assert 'observedAttributes = ["src", ...ASKED]' in ELEMENT
    (asked,) = re.findall(r"ASKED = (\[.*?\])", (FRONT_END / "page" / "look.js").read_text("utf-8"))
    assert rows("attribute").keys() == {"src", *json.loads(asked)}
    accessors = set(re.findall(r"^  set (\w+)\(", ELEMENT, re.MULTILINE))
    statics = {f"GeoMap.{name}" for name in re.findall(r"^  static (\w+) =", ELEMENT, re.MULTILINE)}
    assert rows("property").keys() == accessors | statics - {"GeoMap.observedAttributes"}
    assert rows("event").keys() == {f"geo-map-{name}" for name in re.findall(r'#tell\(\s*"(\w+)"', ELEMENT)}
    codes = set(
        re.findall(r'new Unusable\(\s*"(\w+)"', ELEMENT + (FRONT_END / "data" / "checking.js").read_text("utf-8"))
    )
    assert rows("code").keys() == codes
    types = widget_asset("package/geo-map.d.ts")
    assert all(f'"{code}"' in types for code in codes)


@pytest.mark.browser
def test_events_carry_what_the_table_says(site: Site, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    visit = site.visit('<geo-map src="map.geojson"></geo-map><geo-map src="missing.geojson"></geo-map>')
    visit.page.locator("geo-map .gm-item").first.click()
    visit.page.keyboard.press("Escape")
    visit.until("told.length === 4")
    carried = {f"geo-map-{what}": set(detail) for what, _, detail in visit.page.evaluate("told")}
    documented = {name: set(re.findall(r"`(\w+)`", rest.split(" | ")[1])) for name, rest in rows("event").items()}
    assert carried == documented


@pytest.mark.browser
@pytest.mark.parametrize("block", [block for block in blocks("html") if "<geo-map" in block])
def test_pages_of_the_examples_show_a_map(site: Site, block: str, document: dict[str, Any]) -> None:
    site.write("map.geojson", document)
    body = block.replace('src="geo-map/geo-map.js"', 'src="geo-map.js"')
    site.write("map.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    visit = site.visit(body, policy=f"{STRICT}; img-src 'self' data:")
    assert visit.page.locator("geo-map .gm-item").count() >= 1
    assert not visit.page.locator("geo-map > img").is_visible(), "the map takes the place of its picture"
    assert visit.page.evaluate("told.map(([what, , detail]) => [what, detail.left])") == [["ready", 0]]
    assert visit.messages == []


@pytest.mark.browser
def test_the_program_of_the_examples_tells_what_was_selected(site: Site, document: dict[str, Any]) -> None:
    (program,) = blocks("js")
    site.write("map.geojson", document)
    site.write("program.js", program)
    visit = site.visit('<output></output><geo-map></geo-map><script type="module" src="program.js"></script>')
    visit.page.locator("geo-map .gm-item", has_text=re.compile(r"^Suva")).first.click()
    assert visit.page.locator("body > output").inner_text() == "Suva"
    visit.page.evaluate("document.querySelector('geo-map').data = {schema: 'geomap-document/99'}")
    visit.until("document.querySelector('output').textContent.includes('newer')")
    assert visit.messages == []


@pytest.mark.parametrize("block", blocks("py"))
def test_python_of_the_examples_runs(
    block: str, document: dict[str, Any], gazetteer: Gazetteer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    known: dict[str, Any] = {"document": document}
    exec(compile(block, "docs/widget.md", "exec"), known)  # noqa: S102 - the block is ours
    if "widget" in known:
        known["widget"].selection = "place-12"
        assert known["widget"].selected["properties"]["name"] == "Suva"
    else:
        assert (tmp_path / "mine.html").stat().st_size > 10_000


def test_there_are_examples() -> None:
    assert [len(blocks(language)) for language in ("html", "js", "py")] == [4, 1, 2]
