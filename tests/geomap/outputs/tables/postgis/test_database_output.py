"""`geomap map -o postgresql://…`: what is looked at before the reading, what is written, and what is told of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.outputs.tables import schema
from tests.geomap.outputs.tables.postgis.conftest import Held
from tests.support.postgres import LOCKED, PASSWORD

TEXT = (
    "Syrian officials met in Damascus. A lorry drove from Damascus to Aleppo. It rained in Tula Hola. Syria was calm."
)


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, "utf-8")
    (folder / "two.txt").write_text("It rained in Homs and in Damascus.", "utf-8")
    return folder


def run(*arguments: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


def test_the_database_holds_what_the_file_holds(reports: Path, tmp_path: Path, held: Held) -> None:
    file = tmp_path / "map.geojson"
    url = held.server.url(held.name)
    told = run("map", reports, "-o", file, "-o", url).stderr
    assert told.splitlines()[-1].endswith(f" → {file}, postgresql://postgres@/{held.name}")
    ids = {feature["id"] for feature in json.loads(file.read_text("utf-8"))["features"]}
    union = " UNION ALL ".join(map("SELECT id FROM geomap.{}".format, ("places", "routes", "unplaced")))
    assert sorted(held.psql(union).splitlines()) == sorted(ids)
    assert int(held.psql("SELECT count(*) FROM geomap.areas")) >= 1
    every = " UNION ALL ".join(map("SELECT id || xmin || ctid::text FROM geomap.{0}".format, _names()))
    before = held.psql(every)
    run("map", reports, "-o", url)
    assert held.psql(every) == before
    (reports / "two.txt").unlink()
    run("map", reports, "-o", url)
    assert held.psql("SELECT id FROM geomap.reports") == "one"
    assert held.psql("SELECT count(*) FROM geomap.places WHERE name = 'Homs'") == "0"


def _names() -> list[str]:
    return [table.name for table in schema.TABLES]


def test_a_schema_may_be_chosen(reports: Path, held: Held, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    run("map", reports, "-o", held.server.url(held.name), "--db-schema", "Syria, May")
    assert int(held.psql('SELECT count(*) FROM "Syria, May".places')) >= 3
    assert [path.name for path in tmp_path.iterdir()] == ["reports"], "no map.html beside what was asked for"


def test_a_database_is_looked_at_before_anything_is_read(reports: Path, tmp_path: Path, held: Held) -> None:
    left_out = tmp_path / "left-out.csv"
    url = held.server.url("nowhere")
    refused = run("map", reports / "nowhere.txt", "-o", tmp_path / "m.html", "-o", url, "--report", left_out, code=4)
    assert 'nowhere: cannot be reached: connection to server on socket "' in refused.stderr
    assert "nowhere.txt" not in refused.stderr
    assert not (tmp_path / "m.html").exists() and not left_out.exists()


def test_the_list_of_what_is_left_out_is_no_database(reports: Path) -> None:
    said = run("map", reports, "--report", "postgresql://ann:s3cret@db/news", code=2).stderr
    assert "the list is a file" in said
    assert "s3cret" not in said


def test_no_password_is_printed(reports: Path, held: Held) -> None:
    held.psql(f"CREATE ROLE {LOCKED} LOGIN SUPERUSER PASSWORD '{PASSWORD}'")
    try:
        url = held.server.url(held.name, user=LOCKED, password=PASSWORD)
        said = run("map", reports, "-o", url).output
        assert f"→ postgresql://{LOCKED}@/{held.name}" in said
        said += run("map", reports, "-o", url.replace("pa%2Fss", "pa%2Fsss"), code=4).output
        said += run("map", reports, "-o", url.replace("pa%2Fss", "pa/ss"), code=2).output
        said += run("map", reports, "-o", url, "-o", url, code=2).output
        said += run("map", reports, "-o", url, "--db-schema", "", code=2).output
        said += run("map", reports, "-o", url, "--resume", code=2).output
        said += run("extract", reports, "-o", url, code=2).output
        assert "pa/s" not in said and "pa%2F" not in said and "w%3Ard" not in said and "w:rd" not in said
    finally:
        held.psql(f"DROP OWNED BY {LOCKED} CASCADE; DROP ROLE {LOCKED}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["map", "-o", "postgresql://ann:hush@h/d", "-o", "postgres://ann:hush@h/d"], "is named for two outputs"),
        (["map", "-o", "m.html", "--db-schema", "x"], "--db-schema needs an --output that is a database"),
        (["extract", "-o", "postgresql://ann:hush@h/d"], 'a database is written by "geomap map" alone'),
        (["map", "-o", "postgresql://ann:hush@h/d", "--db-schema", "pg_x"], "--db-schema pg_x: begins with pg_"),
        (["map", "-o", "postgresql://ann:hush@h:p/d"], "postgresql://…: has a port that is no number"),
    ],
)
def test_what_cannot_be_followed_says_so(arguments: list[str], said: str, reports: Path) -> None:
    command, *options = arguments
    refused = run(command, reports, *options, code=2)
    assert said in " ".join(refused.stderr.replace("\n│", " ").split())
    assert "hush" not in refused.output
