"""A gazetteer whose values no builder writes: the run ends in one line, as it is the gazetteer of every report."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from geomap.cli import main
from tests.gazetteer import made_up_places

ODD = {
    "a prominence without end": "UPDATE places SET prominence = 9e999",
    "a prominence in words": "UPDATE places SET prominence = 'high'",
    "a huge prominence": "UPDATE places SET prominence = 1e308",
    "a point that is no number": "UPDATE places SET geom = "
    "CAST(substr(geom, 1, 13) || x'000000000000f87f000000000000f87f' AS BLOB)",
    "a point far away": "UPDATE places SET geom = "
    "CAST(substr(geom, 1, 13) || x'9c7500883ce4377e9c7500883ce4377e' AS BLOB)",
    "no point": "UPDATE places SET geom = x'0102'",
    "a point in words": "UPDATE places SET geom = 'south of the river'",
    "a population in words": "UPDATE places SET population = 'many'",
    "a name that is no text": "UPDATE places SET name = x'ff00'",
    "a layer that is none": "UPDATE places SET layer = 99",
    "a huge list of names": "UPDATE lexicon SET hashes = zeroblob(20000000)",
    "a format of many digits": f"UPDATE gazetteer_info SET value = '{'9' * 6000}' WHERE key = 'format'",  # noqa: S608
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up_places.built(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    texts = ["A convoy went from Ober-Kaff to Gross Weiler.", "It was quiet.", "Rain fell on Unter-Kaff."]
    path.write_text("\n".join(json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)))
    return path


def changed(folder: Path, sound: Path, change: str) -> Path:
    path = folder / "odd.gpkg"
    shutil.copy(sound, path)
    with made_up_places.editing(path) as connection:
        connection.execute(change)
    return path


def run(command: str, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [command, *map(str, arguments)], catch_exceptions=False)


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize(("command", "name"), [("extract", "out.jsonl"), ("map", "out.html")])
def test_the_gazetteer_is_told_to_be_damaged(
    odd: str, command: str, name: str, reports: Path, sound: Path, tmp_path: Path
) -> None:
    output = tmp_path / name
    output.write_text("earlier")
    file = changed(tmp_path, sound, ODD[odd])
    done = run(command, reports, "--gazetteer", file, "--output", output, "--jobs", "1")
    assert (done.exit_code, done.stderr.count("\n")) == (5, 1), done.stderr
    assert "odd.gpkg: is" in done.stderr
    assert "damaged" in done.stderr
    assert output.read_text() == "earlier"
    assert {path.name for path in tmp_path.iterdir()} == {reports.name, name, "odd.gpkg"}


def test_processes_that_read_tell_it_too(reports: Path, sound: Path, tmp_path: Path) -> None:
    file = changed(tmp_path, sound, ODD["a point far away"])
    done = run("extract", reports, "--gazetteer", file, "--jobs", "2")
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (5, "", 1), done.stderr
    assert "odd.gpkg: is not a gazetteer, or is damaged" in done.stderr


def test_a_kind_of_a_later_version_is_drawn(reports: Path, sound: Path, tmp_path: Path) -> None:
    file = changed(tmp_path, sound, "UPDATE places SET kind = 'spaceport'")
    outputs = [word for name in ("o.html", "o.geojson", "o.kml", "o.gpx") for word in ("-o", str(tmp_path / name))]
    done = run("map", reports, "--gazetteer", file, *outputs)
    assert done.exit_code == 0, done.stderr
    places = json.loads((tmp_path / "o.geojson").read_text())["features"]
    assert {one["properties"]["kind"] for one in places if one["geometry"]["type"] == "Point"} == {"spaceport"}
