from __future__ import annotations

import html
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
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import render_map

SAMPLE = Path(__file__).parents[1] / "outputs" / "map_file" / "data" / "convoy.geojson"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["embed", *map(str, arguments)])


@pytest.fixture
def document() -> dict[str, Any]:
    sample: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return sample


@pytest.fixture
def map_file(tmp_path: Path, document: dict[str, Any]) -> Path:
    path = tmp_path / "map.html"
    path.write_text(render_map(document, basemap=Basemap((), ())), encoding="utf-8")
    return path


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_told_in_one_line(map_file: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "geomap", "embed", str(map_file)],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (4, 1), done.stderr
    assert "the disk is full" in done.stderr


def test_a_map_file_is_carried_whole(map_file: Path) -> None:
    result = run(map_file, "--width", "80%", "--height", 480)
    assert result.exit_code == 0
    (page,) = re.findall(r'srcdoc="([^"]*)"', result.stdout)
    assert html.unescape(page) == map_file.read_text(encoding="utf-8")
    assert 'title="A relief convoy and a ship"' in result.stdout
    assert 'width="80%" height="480"' in result.stdout
    assert result.stdout.count("<script>") == 1
    assert "<script>" not in run(map_file, "--fixed").stdout


def test_looks_reach_the_map(map_file: Path) -> None:
    options = ["--compact", "--theme", "light", "--wheel", "--panel", "closed", "--no-search", "--allow", "printing"]
    result = run(map_file, "--src", "map.html", "--fixed", *options)
    asked = "compact=on&amp;theme=light&amp;wheel=on&amp;panel=closed&amp;search=off&amp;allow=printing"
    assert f'src="map.html?{asked}"' in result.stdout
    assert 'height="420"' in result.stdout
    assert 'sandbox="allow-scripts allow-modals"' in result.stdout
    carried = run(map_file, "--compact").stdout
    assert "data-geomap=&quot;compact=on&quot;" in carried


def test_a_document_is_drawn_first(document: dict[str, Any], tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "map.geojson"
    path.write_text(json.dumps(document), encoding="utf-8")
    result = run(path, "--title", 'One "map"', "--fixed")
    assert result.exit_code == 0
    assert 'title="One &quot;map&quot;"' in result.stdout
    assert "geomap-payload" in result.stdout


def test_an_address_takes_the_place_of_the_map(map_file: Path) -> None:
    result = run(map_file, "--src", "https://example.org/map.html?a=1&b=2")
    assert 'src="https://example.org/map.html?a=1&amp;b=2"' in result.stdout
    assert "srcdoc" not in result.stdout


@pytest.mark.parametrize(
    "options",
    [
        ["--src", "javascript:x"],
        ["--width", "wide"],
        ["--height", "7"],
        ["--allow", "everything"],
        ["--theme", "sepia"],
    ],
)
def test_mistakes_in_options_have_code_2(map_file: Path, options: list[str]) -> None:
    result = run(map_file, *options)
    assert result.exit_code == 2
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "holds no map document"),
        (b"<html></html>", "holds no map document"),
        (b'<script type="application/octet-stream;base64" id="geomap-payload">AAAA</script>', "holds no map document"),
        (b"\xff\xfe{", "is not UTF-8"),
        (b"[]", "is no map document"),
        (b"[" * 100_000, "holds no map document"),
        (b'{"schema": "geomap-document/1"}', "is no map document"),
        (b'{"schema": "geomap-document/9", "features": []}', "made by a newer geomap (geomap-document/9)"),
        (b'{"schema": "geomap-document/1", "features": [1]}', "is damaged"),
        (b'{"schema": "geomap-document/1", "features": [{"properties": {"type": "place"}}]}', "is damaged"),
    ],
)
def test_what_is_no_map_has_code_3(content: bytes, words: str, tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "odd.geojson"
    path.write_bytes(content)
    result = run(path)
    assert result.exit_code == 3
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_a_file_that_is_not_there_has_code_3(tmp_path: Path) -> None:
    assert run(tmp_path / "none.html").exit_code == 3
