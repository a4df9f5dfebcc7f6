from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pyogrio
import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer, GazetteerError
from gazetteer.building.tables import Credits, build_tables
from gazetteer.cli import main
from tests.hostile.texts import HOSTILE_STRINGS

GOOD = "name,lat,lon,names\nOber-Kaff,48.5,11.25,Kaff;Oberkaff\nNiederkaff,48.6,11.5,\n"
BAD = "name,lat,lon\n" + "".join(f"Kaff {number},{number},none\n" for number in range(1, 31))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["build", "table", *map(str, arguments)], catch_exceptions=False)


def rows_of_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "camps.csv"
    path.write_text(GOOD)
    return path


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "camps.gpkg"


def test_what_is_built_can_be_looked_up(table: Path, output: Path) -> None:
    result = run(table, "--output", output, "--title", "Camps", "--licence", "CC0", "--source", "Survey")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 places, 0 areas" in result.stderr
    with Gazetteer.open(output) as gazetteer:
        assert [match.place.name for match in gazetteer.lookup("ober kaff")] == ["Ober-Kaff"]
        assert gazetteer.lookup("Kaff")[0].place.id.startswith("camps:ober-kaff-")
        info = gazetteer.info()
    (layer,) = info.layers
    assert (info.title, layer.name, layer.source, layer.licence) == ("Camps", "camps", "Survey", "CC0")
    assert info.attributions == ("Survey, CC0",)
    assert pyogrio.read_info(output, layer="places")["features"] == 2


def test_areas_are_written_after_the_places(tmp_path: Path, output: Path) -> None:
    ring = [[0, 0], [2, 0], [2, 2], [0, 0]]
    features: list[dict[str, Any]] = [
        {"type": "Feature", "properties": {"name": name, "kind": kind}, "geometry": geometry}
        for name, kind, geometry in [
            ("Zone", "region", {"type": "Polygon", "coordinates": [ring]}),
            ("Town", "town", {"type": "Polygon", "coordinates": [ring]}),
            ("Well", "site", {"type": "Point", "coordinates": [1, 0.5]}),
        ]
    ]
    path = tmp_path / "zones.ndjson"
    path.write_text("\n".join(map(json.dumps, features)))
    result = run(path, "--output", output)
    assert "3 places, 1 area" in result.stderr
    assert "of 1 polygon a point was kept" in result.stderr
    with Gazetteer.open(output) as gazetteer:
        assert [place.name for place in gazetteer.containing(1.0, 0.5)] == ["Zone"]


def test_several_files_become_layers(tmp_path: Path, output: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "camps.csv").write_text(f"name,lat,lon\nKaff {folder},1,2\n")
    assert run(tmp_path / "a" / "camps.csv", tmp_path / "b" / "camps.csv", "--output", output).exit_code == 0
    with Gazetteer.open(output) as gazetteer:
        assert [layer.name for layer in gazetteer.info().layers] == ["camps", "camps-2"]
        assert gazetteer.lookup("Kaff b")[0].place.layer == "camps-2"


def test_twenty_rejects_are_told_and_the_rest_counted(table: Path, output: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text(BAD)
    rejects = tmp_path / "rejects.csv"
    result = run(table, bad, "--output", output, "--rejects", rejects)
    assert result.exit_code == 0
    told = [line for line in result.stderr.splitlines() if "left out: " in line]
    assert len(told) == 21
    assert told[0] == f"gazetteer: left out: {bad} line 2, column lon (none): is not a number of degrees"
    assert "10 more rows" in told[-1]
    assert "30 of 32 rows left out" in result.stderr
    header, *written = rows_of_csv(rejects)
    assert header == ["file", "position", "column", "reason", "value"]
    assert len(written) == 30
    assert written[29] == [str(bad), "line 31", "lon", "is not a number of degrees", "none"]


def test_no_good_row_is_an_error_and_leaves_the_earlier_file(table: Path, output: Path, tmp_path: Path) -> None:
    run(table, "--output", output)
    before = output.read_bytes()
    bad = tmp_path / "bad.csv"
    bad.write_text(BAD)
    rejects = tmp_path / "rejects.csv"
    result = run(bad, "--output", output, "--rejects", rejects)
    assert result.exit_code == 3
    assert "none of the 30 rows is a place" in result.stderr
    assert output.read_bytes() == before
    assert len(rejects.read_text().splitlines()) == 31
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["bad.csv", "camps.csv", "camps.gpkg", "rejects.csv"]


def test_a_table_without_rows_is_an_error(tmp_path: Path, output: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("name,lat,lon\n")
    result = run(path, "--output", output)
    assert (result.exit_code, output.exists()) == (3, False)
    assert "there are no rows" in result.stderr


def test_a_file_that_is_no_table_is_one_line(tmp_path: Path, output: Path) -> None:
    result = run(tmp_path / "none.csv", "--output", output)
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)


def test_outputs_that_cannot_be_written_are_told(table: Path, output: Path, tmp_path: Path) -> None:
    result = run(table, "--output", output, "--rejects", tmp_path / "none" / "rejects.csv")
    assert (result.exit_code, result.stderr.count("\n")) == (4, 1)
    assert not output.exists()
    (tmp_path / "file").write_text("")
    assert run(table, "--output", tmp_path / "file" / "out.gpkg").exit_code == 5


def test_an_input_is_never_overwritten(table: Path, output: Path) -> None:
    for arguments in (["--output", table], ["--output", output, "--rejects", table], ["--output", output] * 2):
        result = run(table, *arguments, *(["--rejects", output] if arguments.count("--output") == 2 else []))
        assert result.exit_code == 2
    assert table.read_text() == GOOD


def test_an_unknown_encoding_is_wrong_usage(table: Path, output: Path) -> None:
    result = run(table, "--output", output, "--encoding", "klingon")
    assert result.exit_code == 2


def test_hostile_cells_are_shown_and_written_harmlessly(tmp_path: Path, output: Path) -> None:
    path = tmp_path / "hostile.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
        writer.writerow(["name", "lat", "lon"])
        writer.writerow(["Kaff", 1, 2])
        writer.writerows(["Kaff", string, 2] for string in HOSTILE_STRINGS)
    rejects = tmp_path / "rejects.csv"
    result = run(path, "--output", output, "--rejects", rejects)
    assert all(line.isprintable() or "\u200d" in line or "\u200c" in line for line in result.stderr.splitlines())
    _, *rows = rows_of_csv(rejects)
    assert result.exit_code == 0 and len(rows) >= len(HOSTILE_STRINGS) - 2
    assert not [row for row in rows if row[4].startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_errors_are_those_of_the_package(tmp_path: Path, output: Path) -> None:
    with pytest.raises(GazetteerError):
        build_tables([tmp_path / "none.csv"], output, on_reject=print, credit=Credits(title="None"))


@pytest.mark.parametrize("name", ["out.csv", "out.GeoJSON", "out.gpkg.gz"])
def test_no_gazetteer_is_named_as_another_form(name: str, tmp_path: Path) -> None:
    (tmp_path / "camps.csv").write_text("id,name,lat,lon\n1,Kaff,35.5,36.5\n", "utf-8")
    arguments = ["build", "table", str(tmp_path / "camps.csv"), "--licence", "x", "--source", "y"]
    result = CliRunner().invoke(main, [*arguments, "--output", str(tmp_path / name)])
    assert result.exit_code == 2
    assert "writes a GeoPackage, which the suffix" in result.output
    assert not (tmp_path / name).exists()
