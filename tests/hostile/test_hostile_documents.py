"""Whatever stands in a map document, each thing that is made of it in Python holds it as text and as nothing else.

What browsers make of the same documents is in `test_hostile_documents_shown.py`.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import folium
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geomap.outputs.folium_layer import ReportLayer
from geomap.outputs.formats import gpx_text, kml_text
from geomap.outputs.frame import Frame, framed_page
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.payload import clipped, unpack
from geomap.outputs.map_file.rendering import render_map, to_folium
from geomap.outputs.notebook import summary, table
from geomap.outputs.notebook_widget import MapWidget
from tests.hostile.documents import SAMPLE, hostile_documents, hostile_texts

EMPTY = Basemap((), ())
PLAIN = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
HARMLESS = frozenset(
    ["b", "circle", "g", "h1", "h2", "h3", "li", "line", "noscript", "p", "path", "rect", "svg", "text", "title", "ul"]
)
"""Tags of what is read without scripts: text and drawing."""

PACKED = re.compile(r'(id="[\w-]*payload"[^>]*>)([A-Za-z0-9+/=]*)(</script>)')
IDENTIFIER = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")

Document = dict[str, Any]
some = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])


class Tags(HTMLParser):
    """The tags of a page with their attributes, and the text between them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def folium_page(document: Document) -> str:
    return str(to_folium(document, basemap=EMPTY).get_root().render())


def layered_page(document: Document) -> str:
    made = folium.Map(tiles=None)
    ReportLayer(document).add_to(made)
    return str(made.get_root().render())


def map_page(document: Document) -> str:
    return render_map(document, basemap=EMPTY)


def without_payload(page: str) -> str:
    """Return a page without its payload, what is read without scripts, and identifiers that folium draws by chance."""
    return IDENTIFIER.sub("", PLAIN.sub("", PACKED.sub(r"\1\3", page)))


@cache
def harmless(write: Callable[[Document], str]) -> str:
    return without_payload(write(SAMPLE))


@settings(max_examples=60)
@given(hostile_documents())
def test_the_documents_are_map_documents(document: Document) -> None:
    schema = json.loads((files("geomap") / "document" / "schemas" / "document.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)


@pytest.mark.parametrize("write", [map_page, folium_page, layered_page])
@some
@given(document=hostile_documents())
def test_nothing_of_a_page_but_its_payload_hangs_on_the_document(
    write: Callable[[Document], str], document: Document
) -> None:
    page = write(document)
    assert without_payload(page) == harmless(write)
    tags = [tag for plain in PLAIN.findall(page) for tag in Tags(plain).tags]
    assert {tag for tag, _ in tags} <= HARMLESS
    assert not [name for _, attributes in tags for name in dict(attributes) if name.startswith("on") or name == "style"]
    (found,) = PACKED.findall(page)
    features = clipped(document)["features"]
    assert [one["id"] for one in unpack(found[1])["document"]["features"]] == [one["id"] for one in features]


@some
@given(hostile_documents())
def test_a_table_of_a_notebook_is_a_table_of_text(document: Document) -> None:
    text = table(document)
    read = Tags(text)
    assert {tag for tag, _ in read.tags} <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "p"}
    assert not any(attributes for _, attributes in read.tags)
    assert not CONTROL.search(text)
    rows = sum(tag == "tr" for tag, _ in read.tags)
    assert rows <= 16
    assert sum(tag == "td" for tag, _ in read.tags) == 5 * (rows - 1)
    assert not CONTROL.search(summary(document))
    assert "\n" not in summary(document)


@some
@given(hostile_texts, hostile_texts)
def test_a_frame_has_its_own_attributes_and_no_others(title: str, page: str) -> None:
    read = Tags(framed_page(page, frame=Frame(title, follows=False)))
    ((tag, attributes),) = read.tags
    assert tag == "iframe"
    assert attributes["sandbox"] == "allow-scripts"
    names = {"title", "sandbox", "width", "height", "frameborder", "loading", "referrerpolicy", "srcdoc"}
    assert attributes.keys() == names
    assert attributes["srcdoc"] == html.unescape(html.escape(page))
    assert not CONTROL.search(attributes["title"] or "")


@some
@given(hostile_documents())
def test_the_widget_of_a_notebook_holds_its_document_packed(document: Document) -> None:
    state = MapWidget(document, basemap=EMPTY).get_state()
    assert re.fullmatch(r"[A-Za-z0-9+/]*={0,2}", state["_payload"])
    assert state["selection"] is None


@pytest.mark.parametrize("write", [gpx_text, kml_text])
@some
@given(document=hostile_documents())
def test_exports_are_xml_whose_descriptions_are_text(write: Callable[[Document], str], document: Document) -> None:
    root = Tree.fromstring(write(document).encode("utf-8"))  # noqa: S314 - written a moment ago
    own = Tree.fromstring(write(SAMPLE).encode("utf-8"))  # noqa: S314
    assert {one.tag for one in root.iter()} <= {one.tag for one in own.iter()}
    for description in root.iter("{http://www.opengis.net/kml/2.2}description"):
        assert {tag for tag, _ in Tags(description.text or "").tags} <= {"br"}


TABLES = """
import { readFileSync } from "node:fs";
import { columnsOf, csv, tabbed } from "./outputs/front_end/saving/table_columns.js";
import { pickedKinds } from "./kinds.mjs";
const documents = JSON.parse(readFileSync(0, "utf-8"));
const tables = documents.map((document) => {
  const columns = columnsOf({ document, kinds: pickedKinds, basemap: null, view: null });
  return Object.entries(columns).map(([type, those]) => {
    const features = document.features.filter(({ properties }) => properties.type === type);
    return { titles: those.map(({ title }) => title), numbers: those.map(({ number }) => Boolean(number)),
      rows: features.length, csv: csv(those, features), tabbed: tabbed(those, features) };
  });
});
process.stdout.write(JSON.stringify(tables));
"""


CORRECTIONS = """
import { readFileSync } from "node:fs";
import { correctionsFile } from "./outputs/front_end/correcting/corrections.js";
process.stdout.write(JSON.stringify(correctionsFile(JSON.parse(readFileSync(0, "utf-8")))));
"""


@pytest.fixture(scope="module")
def modules(node: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Any], Any]:
    """A function that runs a program beside the page's own modules and gives its answer."""
    folder = tmp_path_factory.mktemp("modules")
    package = Path(str(files("geomap")))
    shutil.copytree(package / "outputs" / "front_end", folder / "outputs" / "front_end")
    (folder / "document").mkdir()
    shutil.copy(package / "document" / "confidence.json", folder / "document")
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "kinds.mjs").write_text('export const pickedKinds = { "city": ["city", "cities", "P", false] };')

    def run(program: str, given: Any) -> Any:
        (folder / "program.mjs").write_text(program)
        command = [node, str(folder / "program.mjs")]
        done = subprocess.run(command, input=json.dumps(given), capture_output=True, check=True, encoding="utf-8")
        return json.loads(done.stdout)

    return run


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(document=hostile_documents())
def test_no_cell_is_a_formula(modules: Callable[[str, Any], Any], document: Document) -> None:
    for made in modules(TABLES, [document])[0]:
        saved = list(csv.reader(io.StringIO(made["csv"], newline="")))
        copied = [line.split("\t") for line in made["tabbed"].split("\n")]
        for rows in (saved, copied):
            assert rows[0] == made["titles"]
            assert len(rows) == made["rows"] + 1
            for row in rows[1:]:
                assert len(row) == len(made["titles"])
                for cell, is_number in zip(row, made["numbers"], strict=True):
                    assert not CONTROL.search(cell.replace("\r", "").replace("\n", ""))
                    if is_number and cell:
                        float(cell)
                    else:
                        assert not FORMULA.match(cell)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(st.tuples(hostile_texts, hostile_texts), min_size=1, max_size=20))
def test_no_correction_is_a_formula(modules: Callable[[str, Any], Any], pairs: list[tuple[str, str]]) -> None:
    corrections = [{"surface": surface, "report": report, "place": "not a place"} for surface, report in pairs]
    rows = list(csv.reader(io.StringIO(modules(CORRECTIONS, corrections), newline="")))
    assert rows[0] == ["surface", "report", "place"]
    for row, pair in zip(rows[1:], pairs, strict=True):
        assert not [cell for cell in row if FORMULA.match(cell)]
        assert [cell.removeprefix("'") for cell in row[:2]] == [text.removeprefix("'") for text in pair]


ROUTES = """
import { readFileSync } from "node:fs";
import { correctionsFile } from "./outputs/front_end/correcting/corrections.js";
import { routeLine } from "./outputs/front_end/correcting/route_changes.js";
const lines = JSON.parse(readFileSync(0, "utf-8")).map(([telling, change]) => routeLine(telling, change));
process.stdout.write(JSON.stringify(correctionsFile(lines.filter((line) => line))));
"""


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.tuples(hostile_texts, hostile_texts), min_size=1, max_size=20))
def test_no_correction_of_a_route_is_a_formula(
    modules: Callable[[str, Any], Any], words: list[tuple[str, str]]
) -> None:
    decided = []
    for one, other in words:
        stops = [{"role": "origin", "surface": one, "given": False}, {"role": "via", "surface": "x", "given": False}]
        telling = {"report": other, "sentence": one, "route": one, "mover": "x", "status": "reported", "stops": stops}
        change = {"denied": False, "mover": other, "status": "denied", "stops": stops[::-1]}
        decided.append([telling | {"corrected": False}, change])
    rows = list(csv.reader(io.StringIO(modules(ROUTES, decided), newline="")))
    assert rows[0] == ["surface", "report", "place", "route", "sentence", "mover", "status", "stops"]
    assert len(rows) == len(words) + 1
    for row, (one, other) in zip(rows[1:], words, strict=True):
        assert not [cell for cell in row if FORMULA.match(cell)]
        assert row[3].removeprefix("'") == one.removeprefix("'")
        assert row[1].removeprefix("'") == other.removeprefix("'")
        assert not re.search("[\\x00-\\x1f\\x7f-\\x9f]", row[5] + row[7])
