"""--corrections of both commands: obeyed, told about, and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap.cli import main


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("A lorry drove from Qarmout to Aleppo.", encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)


def corrections(folder: Path, *lines: str) -> Path:
    path = folder / "corrections.csv"
    path.write_text("\n".join(["surface,report,place", *lines]), encoding="utf-8")
    return path


def test_both_commands_obey(report: Path, tmp_path: Path) -> None:
    path = corrections(tmp_path, 'Qarmout,note,"35.9,36.9"')
    result = run("extract", report, "--corrections", path)
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert [stop["surface"] for stop in record["routes"][0]["stops"]] == ["Qarmout", "Aleppo"]
    assert record["routes"][0]["length_km"] > 0
    output = tmp_path / "out.geojson"
    assert run("map", report, "--corrections", path, "--output", output).exit_code == 0
    names = [one["properties"].get("name") for one in json.loads(output.read_text("utf-8"))["features"]]
    assert "Qarmout" in names


def test_both_commands_obey_lines_about_routes(report: Path, tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text(
        "surface,report,place,route,sentence,mover,status,stops\n"
        'Qarmout,note,"35.9,36.9",,,,,\n'
        ",note,,lorry: Qarmout > Aleppo,A lorry drove,tractor,planned,origin Aleppo > destination Qarmout\n"
        ",note,,tank: Homs > Aleppo,,,not a route,\n",
        encoding="utf-8",
    )
    result = run("extract", report, "--corrections", path, "--format", "table")
    assert result.exit_code == 0
    assert "planned route of tractor: origin Aleppo → destination Qarmout" in result.stdout
    assert f"{path} line 4: was not used: the report tells of no such route" in result.stderr
    output = tmp_path / "out.geojson"
    assert run("map", report, "--corrections", path, "--output", output).exit_code == 0
    (route,) = (
        one["properties"]
        for one in json.loads(output.read_text("utf-8"))["features"]
        if one["properties"]["type"] == "route"
    )
    assert (route["mover"], route["status"], [stop["name"] for stop in route["stops"]]) == (
        "tractor", "planned", ["Aleppo", "Qarmout"],
    )  # fmt: skip
    words = tmp_path / "out.gpx"
    assert run("map", report, "--corrections", path, "--output", words).exit_code == 0
    assert "corrected by hand" in words.read_text("utf-8")


def test_unused_lines_are_told_and_harm_nothing(report: Path, tmp_path: Path) -> None:
    path = corrections(tmp_path, "Atlantis,*,not a place", "Aleppo,other,not a place")
    result = run("extract", report, "--corrections", path)
    assert result.exit_code == 0
    first, second, undrawn, summary = result.stderr.splitlines()
    assert first.startswith(f"geomap: {path} line 2: was not used")
    assert second.startswith(f"geomap: {path} line 3: was not used")
    assert undrawn.startswith("geomap: 1 route is listed and not drawn: no two stops")
    assert "1 report" in summary and "1 route (1 not drawn)" in summary


@pytest.mark.parametrize("command", ["extract", "map"])
def test_bad_lines_end_the_command_before_it_writes(command: str, report: Path, tmp_path: Path) -> None:
    path = corrections(tmp_path, "Aleppo,*,geonames:1", "Aleppo,*,not a place", 'Aleppo,*,"1,2"')
    output = tmp_path / ("out.jsonl" if command == "extract" else "out.geojson")
    result = run(command, report, "--corrections", path, "--output", output)
    assert result.exit_code == 3
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [f"{path} line 2", f"{path} line 4"]
    assert not output.exists()
