"""Whatever a gazetteer file holds, what comes out of it is safe and says the same."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pyogrio
import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from gazetteer.building.tables import Reject, build_tables
from gazetteer.cli import main
from gazetteer.names.keys import fold
from gazetteer.util.text import as_json
from tests.gazetteer import made_up_places
from tests.hostile.texts import HOSTILE_STRINGS, LONE_SURROGATES

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")
"""What a terminal obeys instead of showing, but for the line feed and the tabulator."""

IN_A_TABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
UTTERABLE = [text for text in HOSTILE_STRINGS if fold(text) and len(text) < 3_000]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a gazetteer with hostile names, then write into it what no builder would let through."""
    folder = tmp_path_factory.mktemp("hostile")
    rows = [
        (str(number), f"Kaff{number}", "48.5", f"{10 + number / 100:.2f}", "village", "DE", "", "100")
        for number in range(len(UTTERABLE))
    ]
    file = made_up_places.built(folder, rows=rows)
    with made_up_places.editing(file) as connection:
        for number, text in enumerate(UTTERABLE):
            connection.execute(
                "UPDATE places SET name = ?, id = ? WHERE id = ?", (text, f"towns:{text}", f"towns:{number}")
            )
        nasty = "\x1b[31m\x9b\u202e\n=1+1 <b>{{7*7}}</b>"
        connection.execute("UPDATE layer SET title = ?1, source = ?1, licence = ?1, attribution = ?1", (nasty,))
        connection.execute("UPDATE gazetteer_info SET value = ? WHERE key IN ('title', 'version')", (nasty,))
    return file


def test_tables_hold_nothing_that_a_terminal_obeys(hostile: Path) -> None:
    for number in range(len(UTTERABLE)):
        shown = run("lookup", f"Kaff{number}", "--format", "table", "--gazetteer", str(hostile)).stdout
        assert len(shown.splitlines()) == 2, shown
        assert not OBEYED.search(shown)
    for lon in range(0, len(UTTERABLE), 7):
        position = ("reverse", "48.5", f"{10 + lon / 100:.2f}")
        shown = run(*position, "--limit", "3", "--format", "table", "--gazetteer", str(hostile)).stdout
        assert not OBEYED.search(shown)
    assert not OBEYED.search(run("info", "--format", "table", "--gazetteer", str(hostile)).stdout)


@pytest.mark.parametrize("layout", ["json", "geojson"])
def test_json_says_the_same_and_holds_nothing_that_a_terminal_obeys(hostile: Path, layout: str) -> None:
    for number, text in enumerate(UTTERABLE):
        shown = run("lookup", f"Kaff{number}", "--format", layout, "--gazetteer", str(hostile)).stdout
        assert not OBEYED.search(shown)
        (line,) = shown.splitlines()
        record = json.loads(line)
        found = record["features"][0]["properties"] if layout == "geojson" else record
        assert (found["name"], found["gazetteer_id"]) == (text, f"towns:{text}")
    assert not OBEYED.search(run("info", "--format", "json", "--gazetteer", str(hostile)).stdout)


def test_columns_added_to_a_csv_stay_in_their_cells(hostile: Path, tmp_path: Path) -> None:
    asked = tmp_path / "asked.csv"
    lines = [f"Kaff{number},48.5,{10 + number / 100:.2f}\n" for number in range(len(UTTERABLE))]
    asked.write_text("town,lat,lon\n" + "".join(lines), encoding="utf-8")
    for command in (("match", str(asked), "--column", "town"), ("reverse", "--batch", str(asked))):
        result = run(*command, "--gazetteer", str(hostile))
        assert result.exit_code == 0
        assert not IN_A_TABLE.search(result.stdout)
        rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
        assert [row["town"] for row in rows] == [f"Kaff{number}" for number in range(len(UTTERABLE))]
        for row in rows:
            assert row["gazetteer_id"].startswith("towns:")
            assert not row["gazetteer_name"].startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("name", [*HOSTILE_STRINGS, *LONE_SURROGATES])
def test_any_name_can_be_asked_for(name: str, tmp_path: Path, hostile: Path) -> None:
    with Gazetteer.open(hostile) as gazetteer:
        assert isinstance(gazetteer.lookup(name), tuple)
        assert isinstance(gazetteer.complete(name), tuple)
        assert gazetteer.get(name) is None
        assert gazetteer.names(name) == ()
        assert gazetteer.area(name) is None


def test_messages_hold_nothing_that_a_terminal_obeys(hostile: Path, tmp_path: Path) -> None:
    text = "\x1b[31mx\x9b\u202e\r"
    for command in (
        ("lookup", text, "--gazetteer", str(hostile)),
        ("lookup", "x", "--gazetteer", str(tmp_path / text)),
        ("lookup", "x", "--kind", text),
        ("lookup", "x", "--country", text),
        ("lookup", "x", "--near", text),
        ("lookup", "x", "--bounds", text),
        ("reverse", text, "1"),
        ("reverse", "--batch", str(tmp_path / text)),
        ("match", str(tmp_path / text), "--column", "x"),
        ("match", "-", "--column", text),
        ("combine", str(tmp_path / text), "--output", str(tmp_path / "out.gpkg")),
        ("build", "table", str(tmp_path / text), "--output", str(tmp_path / "out.gpkg")),
        ("build", "geonames", str(tmp_path / text), "--output", str(tmp_path / "out.gpkg")),
        ("build", "geonames", str(tmp_path), "--country", text, "--output", str(tmp_path / "out.gpkg")),
    ):
        result = run(*command)
        assert result.exit_code in (1, 2, 3, 5), command
        assert not OBEYED.search(result.stderr), command


def test_names_with_control_characters_are_refused_and_told(tmp_path: Path) -> None:
    rejects: list[Reject] = []
    rows = [
        ("1", "nul\0l", "48", "11", "village", "DE", "", ""),
        ("2", "Ober-\r\n Kaff", "48", "11", "village", "DE", "Kaff\tdorf|bell\x07", ""),
        ("3", "\x1b[31mKaff", "48", "11", "village", "DE", "", ""),
        ("\x9b4", "Kaff", "48", "11", "village", "DE", "", ""),
        ("5", "Ober-\r\n Kaff", "48", "11", "village", "DE", "Kaff\tdorf", ""),
    ]
    features = [
        {
            "type": "Feature",
            "properties": dict(zip(made_up_places.TITLES, row, strict=True)),
            "geometry": {"type": "Point", "coordinates": [11, 48]},
        }
        for row in rows
    ]
    features[0]["id"] = "\ud800"
    table = tmp_path / "towns.geojson"
    table.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    file = tmp_path / "towns.gpkg"
    build_tables([table], file, on_reject=rejects.append)
    assert [(reject.position, reject.column) for reject in rejects] == [
        ("feature 1", "name"), ("feature 2", "names"), ("feature 3", "name"), ("feature 4", "id"),
    ]  # fmt: skip
    with Gazetteer.open(file) as gazetteer:
        assert [name for name, _ in gazetteer.names("towns:5")] == ["Ober- Kaff", "Kaff dorf"]
    assert pyogrio.read_dataframe(file, layer="places")["name"].tolist() == ["Ober- Kaff"]


def test_names_that_are_only_odd_come_back_whole_through_gdal(tmp_path: Path) -> None:
    odd = [text for text in UTTERABLE if not re.search("[\x00-\x1f\x7f-\x9f|;\u2028\u2029]", text)]
    odd = [text for text in odd if text == text.strip() and "  " not in text]
    assert len(odd) > 40
    rows = [(str(n), text, "48", "11", "village", "DE", "", "") for n, text in enumerate(odd)]
    file = made_up_places.built(tmp_path, rows=rows)
    read = pyogrio.read_dataframe(file, layer="places")
    assert read["name"].tolist()[: len(odd)] == odd


@pytest.mark.parametrize("text", [*HOSTILE_STRINGS, *LONE_SURROGATES])
def test_json_can_be_written_of_any_string(text: str) -> None:
    written = as_json({text: [text]})
    assert json.loads(written) == {text: [text]}
    assert not OBEYED.search(written)
    assert written.encode("utf-8").count(b"\n") == 0
