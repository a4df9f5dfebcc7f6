"""Hostile text on its way out: through every output it is plain text, which nothing runs and nothing chokes on."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.outputs.clipping import LONGEST_TEXT
from tests.hostile.texts import HOSTILE_STRINGS, hostile_reports

SCHEMAS = files("geomap") / "document" / "schemas"
HIDDEN = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")
EVALUATED = re.compile(r"(?<!\d)49(?!\d)")


@pytest.fixture(autouse=True, scope="module")
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All hostile reports as JSON lines."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.jsonl"
    keys = ("id", "text", "title", "source")
    records = [json.dumps({key: getattr(report, key) for key in keys}) for report in hostile_reports()]
    path.write_text("\n".join(records), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def drawn(lines: Path) -> Path:
    """The folder with the map and its data, under a hostile title."""
    folder = lines.parent
    title = "</title><script>window.hostile=1</script>{{7*7}}\u202e\0"
    run("map", lines, "--title", title, "--output", folder / "map.html", "--output", folder / "map.geojson")
    return folder


@pytest.fixture(scope="module")
def document(drawn: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((drawn / "map.geojson").read_text("utf-8"))
    return read


def validate(value: Any, name: str) -> None:
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(value)


def test_records_parse_and_keep_every_string(lines: Path) -> None:
    printed = run("extract", lines, "--format", "jsonl").stdout
    records = [json.loads(line) for line in printed.split("\n") if line]
    reports = hostile_reports()
    assert [record["id"] for record in records] == [report.id for report in reports]
    for record, report in zip(records, reports, strict=True):
        validate(record, "extraction.schema.json")
        assert {place["surface"] for place in record["places"]} >= {"Tartus", "Aleppo"}
        assert all(report.text[one["start"] : one["end"]] == one["surface"] for one in record["places"])


def test_the_table_steers_no_terminal(lines: Path) -> None:
    printed = run("extract", lines, "--format", "table").stdout
    assert not HIDDEN.search(printed)
    heads = [block.split("\n", 1)[0] for block in printed.split("\n\n") if block]
    assert len(heads) == len(HOSTILE_STRINGS), "no identifier forges a line"


def test_the_document_keeps_every_string(document: dict[str, Any]) -> None:
    validate(document, "document.schema.json")
    reports = hostile_reports()
    sources = [None if string.isspace() else string for string in HOSTILE_STRINGS]
    assert [report["source"] for report in document["reports"]] == sources
    assert [report["title"] for report in document["reports"]] == [report.title for report in reports]
    texts = {report.id: report.text for report in reports}
    for feature in document["features"]:
        for mention in feature["properties"].get("mentions", ()):
            assert texts[mention["report"]].startswith(mention["sentence"], mention["sentence_start"])


def test_nothing_of_a_report_stands_in_the_page(drawn: Path) -> None:
    page = (drawn / "map.html").read_text("utf-8")
    packed = re.search(r"<script[^>]*application/octet-stream;base64[^>]*>([^<]*)</script>", page)
    assert packed is not None
    assert re.fullmatch(r"[A-Za-z0-9+/=\s]+", packed[1])
    around = page.replace(packed[1], "")
    # What is read where no script runs is text: nothing of a report opens a tag there.
    plain = re.search(r"<noscript>.*?</noscript>", around, re.DOTALL)
    assert plain is not None
    assert not re.search(r"<(script|iframe|object|embed|img|link|meta|base|form|a)\b|\bon\w+=\"", plain[0])
    around = around.replace(plain[0], "")
    assert "window.hostile" not in around
    assert "7*7" not in around
    assert "Tartus" not in around
    assert not any(string in around for string in HOSTILE_STRINGS if len(string) > 20)


def test_nothing_is_evaluated_in_python(document: dict[str, Any]) -> None:
    for report, string in zip(document["reports"], HOSTILE_STRINGS, strict=True):
        if "49" not in string:
            assert not EVALUATED.search(json.dumps([report["title"], report["source"]]))
    assert document["title"].startswith("</title><script>")


@pytest.mark.browser
def test_the_page_shows_hostile_text_as_text(drawn: Path, document: dict[str, Any], open_file: Any) -> None:
    opened = open_file(drawn / "map.html")
    page = opened.page
    elements = "document.querySelectorAll('script, img, iframe, object, embed, style, base, form, meta').length"
    before = page.evaluate(elements)
    place = next(one for one in document["features"] if one["properties"]["name"] == "Aleppo")
    page.locator(f"[data-place='{place['id']}']").press("Enter")
    card = page.get_by_role("dialog")
    card.wait_for()
    card.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    while page.get_by_role("button", name="Show more").count():
        page.get_by_role("button", name="Show more").first.click()
    shown = page.locator("body").evaluate("body => body.textContent")
    script = "</script><script>window.hostile=1</script>"
    for string in ("{{7*7}}", "${7*7}", "<%= 7*7 %>", script, "[red]x[/red]", "{% raw %}"):
        assert string in shown
    assert not EVALUATED.search(page.title())
    assert "{{7*7}}" in page.title()
    assert page.evaluate("typeof window.hostile") == "undefined"
    assert page.evaluate(elements) == before
    addresses = page.locator("a[href]").evaluate_all("all => all.map(one => one.protocol)")
    assert set(addresses) <= {"https:", "http:", "file:"}
    page.wait_for_timeout(200)
    assert opened.messages == []
    assert opened.requests == [(drawn / "map.html").as_uri()]
    assert page.evaluate("performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize(
    "name", ["{{7*7}}", "<img src=x onerror=alert(1)>", "a\nb", "\x1b[31mred", "\u202egnp", "'; --", "🛰️", "%s", "-x"]
)
def test_hostile_file_names(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_text("Rain fell on Aleppo and on Damascus.", encoding="utf-8")
    record = json.loads(run("extract", path, "--format", "jsonl").stdout)
    assert record["id"] == name
    shown = run("extract", path, "--format", "table")
    assert not HIDDEN.search(shown.stdout)
    output = tmp_path / f"{name}.html"
    told = run("map", path, "--output", output)
    assert output.stat().st_size > 100_000
    assert not HIDDEN.search(told.stderr)
    assert told.stderr.count("\n") == 1


UNUSUAL = {
    "NUL": ("Shells fell on Aleppo\0 and \0Damascus\0.", 1),
    "only emoji": ("🚀👩🏽\u200d🚀😀🏴" * 500, 0),
    "only right to left": ("הגשם ירד כל הלילה. " * 200, 0),
    "one line without a space": ("x" * 300_000, 0),
    "only quotation marks": ("’" * 20_000, 0),
    "only full stops": ("." * 300_000, 0),
    "only line breaks but one": ("\n" * 100_000 + "x", 0),
    "one long address": ("https://example.org/" + "a/" * 20_000, 0),
    "a place after a very long line": ("y" * 300_000 + " and rain fell on Damascus, Syria.", 1),
}


@pytest.mark.parametrize("label", UNUSUAL)
def test_unusual_texts_make_maps(label: str, tmp_path: Path) -> None:
    text, places = UNUSUAL[label]
    path = tmp_path / "unusual.jsonl"
    path.write_text(json.dumps({"id": "unusual", "text": text}))
    run("map", path, "--output", tmp_path / "map.html", "--output", tmp_path / "map.geojson")
    document = json.loads((tmp_path / "map.geojson").read_text("utf-8"))
    validate(document, "document.schema.json")
    assert len(document["features"]) >= places
    assert (tmp_path / "map.html").stat().st_size > 100_000


def test_a_long_line_of_sentences_makes_a_map_of_readable_size(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Rain fell on Aleppo. " * 5_000, encoding="utf-8")
    run("map", path, "--output", tmp_path / "map.html", "--output", tmp_path / "map.geojson")
    document = json.loads((tmp_path / "map.geojson").read_text("utf-8"))
    (aleppo,) = [one for one in document["features"] if one["properties"]["name"] == "Aleppo"]
    assert len(aleppo["properties"]["mentions"]) == 5_000
    assert (tmp_path / "map.html").stat().st_size < 2_000_000
    assert max(len(mention["sentence"]) for mention in aleppo["properties"]["mentions"]) <= LONGEST_TEXT
