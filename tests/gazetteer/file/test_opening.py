"""Files that are no gazetteer, or a damaged one: one line that says so, and nothing lost."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer, GazetteerInvalid, GazetteerNotFound
from gazetteer.cli import main
from gazetteer.file.handles import Handles
from tests.gazetteer import made_up_places

PAGE = 4096
"""Bytes of a page of SQLite files, unless somebody chooses otherwise."""

NOISE = random.Random(11)  # noqa: S311


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up_places.built(tmp_path_factory.mktemp("sound"))


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "asked.csv"
    path.write_text("town,lat,lon\nKaff,48.5,11.2\nGrosz Vailer,48,11\n", encoding="utf-8")
    return path


def run(*arguments: str, chosen: str = "") -> Result:
    return CliRunner().invoke(main, arguments, env={"GEOMAP_GAZETTEER": chosen}, catch_exceptions=False)


def asking(file: Path, sheet: Path, sound: Path) -> list[tuple[str, ...]]:
    """Return the commands that read a gazetteer file."""
    use, written = ("--gazetteer", str(file)), str(file.with_name("out.csv"))
    return [
        ("lookup", "Kaff", *use),
        ("lookup", "Grosz Vailer", *use),
        ("lookup", "Gross Weilr", *use),
        ("lookup", "Ka", "--prefix", *use),
        ("info", *use),
        ("reverse", "48.5", "11.25", *use),
        ("reverse", "--batch", str(sheet), "--output", written, *use),
        ("match", str(sheet), "--column", "town", "--output", written, *use),
        ("combine", str(file), str(sound), "--output", str(file.with_name("both.gpkg"))),
        ("combine", str(sound), str(file), "--output", str(file.with_name("both.gpkg"))),
    ]


def require_one_line(result: Result, file: Path) -> None:
    assert (result.exit_code, result.stderr.count("\n")) == (5, 1), result.stderr
    assert file.name in result.stderr
    assert "; " in result.stderr, "what to do about it"


def foreign(path: Path, _sound: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (value TEXT)")


def another_geopackage(path: Path, sound: Path) -> None:
    changed(path, sound, "DROP TABLE gazetteer_info")


def newer(path: Path, sound: Path) -> None:
    changed(path, sound, "UPDATE gazetteer_info SET value = value + 1 WHERE key = 'format'")


def older(path: Path, sound: Path) -> None:
    changed(path, sound, "UPDATE gazetteer_info SET value = '1' WHERE key = 'format'")


def without_format(path: Path, sound: Path) -> None:
    changed(path, sound, "DELETE FROM gazetteer_info")


def without_lexicon(path: Path, sound: Path) -> None:
    changed(path, sound, "DROP TABLE lexicon")


def changed(path: Path, sound: Path, statement: str) -> None:
    shutil.copy(sound, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def an_archive(path: Path, _sound: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("SY.txt", "x")


def a_pipe(path: Path, _sound: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path, _sound: path.touch(), "is an empty file"),
        (lambda path, _sound: path.mkdir(), "is a folder"),
        (lambda path, _sound: path.write_bytes(b"name,lat,lon\n"), "nor any SQLite file"),
        (lambda path, _sound: path.write_bytes(NOISE.randbytes(50_000)), "nor any SQLite file"),
        (lambda path, _sound: path.write_bytes(b"SQLite format 3\0" + bytes(5_000)), "or is damaged"),
        (a_pipe, "is a device or pipe"),
        (an_archive, "build geonames"),
        (foreign, "another SQLite database"),
        (another_geopackage, "build table"),
        (newer, "newer version"),
        (older, "older version"),
        (without_format, "states no format"),
        (without_lexicon, "lacks lexicon"),
    ],
)
def test_what_is_no_gazetteer_is_told_for_what_it_is(
    make: Callable[[Path, Path], object], said: str, tmp_path: Path, sound: Path, sheet: Path
) -> None:
    file = tmp_path / "wrong.gpkg"
    make(file, sound)
    for command in asking(file, sheet, sound):
        result = run(*command)
        require_one_line(result, file)
        assert said in result.stderr
    assert not (tmp_path / "out.csv").exists()
    assert not (tmp_path / "both.gpkg").exists()
    with pytest.raises(GazetteerInvalid, match=said):
        Gazetteer.open(file)


def test_the_variable_is_named_where_it_names_the_file(tmp_path: Path) -> None:
    for chosen in (tmp_path / "none.gpkg", tmp_path):
        result = run("lookup", "Kaff", chosen=str(chosen))
        assert (result.exit_code, result.stderr.count("\n")) == (5, 1)
        assert "GEOMAP_GAZETTEER" in result.stderr


@pytest.mark.parametrize("name", ["none.gpkg", "none/none.gpkg", "towns.csv/none.gpkg", "\x1b[31mnone\n.gpkg", "n\0ne"])
def test_a_missing_file_is_told(sound: Path, name: str) -> None:
    with pytest.raises(GazetteerNotFound, match="there is no such gazetteer file") as raised:
        Gazetteer.open(sound.parent / name)
    assert str(raised.value).isprintable()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_protected_file_is_told(tmp_path: Path, sound: Path) -> None:
    file = Path(shutil.copy(sound, tmp_path / "mine.gpkg"))
    file.chmod(0)
    with pytest.raises(GazetteerInvalid, match="permission denied"):
        Gazetteer.open(file)


def test_a_file_that_was_cut_off_is_told(tmp_path: Path, sound: Path, sheet: Path) -> None:
    whole = sound.read_bytes()
    for length in [1, 15, 16, 99, 100, 101, PAGE - 1, PAGE, PAGE + 1, *range(2 * PAGE, len(whole), 3 * PAGE + 700)]:
        file = tmp_path / f"cut-{length}.gpkg"
        file.write_bytes(whole[:length])
        for command in asking(file, sheet, sound)[::3]:
            require_one_line(run(*command), file)


@pytest.mark.parametrize("filling", ["zeros", "noise"])
def test_a_damaged_page_gives_an_answer_or_one_line(filling: str, tmp_path: Path, sound: Path, sheet: Path) -> None:
    whole = sound.read_bytes()
    refused: set[str] = set()
    for start in range(0, len(whole), PAGE):
        page = {"zeros": bytes(PAGE), "noise": NOISE.randbytes(PAGE)}[filling]
        file = tmp_path / f"damaged-{start}.gpkg"
        file.write_bytes(whole[:start] + page + whole[start + PAGE :])
        for command in asking(file, sheet, sound):
            result = run(*command)
            if result.exit_code not in (0, 1):
                require_one_line(result, file)
                refused.add(command[0])
    assert refused == {"lookup", "info", "reverse", "match", "combine"}


def test_single_bytes_that_changed_give_an_answer_or_one_line(tmp_path: Path, sound: Path, sheet: Path) -> None:
    whole = sound.read_bytes()
    for number in range(25):
        data = bytearray(whole)
        for _ in range(200):
            data[NOISE.randrange(100, len(data))] = NOISE.randrange(256)
        file = tmp_path / f"damaged-{number}.gpkg"
        file.write_bytes(data)
        for command in asking(file, sheet, sound)[:8]:
            result = run(*command)
            if result.exit_code not in (0, 1):
                require_one_line(result, file)


def test_an_area_that_is_none_is_told(tmp_path: Path, sound: Path) -> None:
    for value in ("zeroblob(60)", "x'00'"):
        file = tmp_path / "area.gpkg"
        shutil.copy(sound, file)
        with made_up_places.editing(file) as connection:
            connection.execute(f"UPDATE areas SET fid = fid, geom = {value}")  # noqa: S608
        with Gazetteer.open(file) as gazetteer:
            with pytest.raises(GazetteerInvalid, match="damaged"):
                gazetteer.containing(11.0, 11.0)
            with pytest.raises(GazetteerInvalid, match="damaged"):
                gazetteer.area("zones:z1")


def test_a_lexicon_that_no_names_give_is_not_read(tmp_path: Path, sound: Path) -> None:
    file = tmp_path / "lexicon.gpkg"
    shutil.copy(sound, file)
    with made_up_places.editing(file) as connection:
        connection.execute("UPDATE lexicon SET hashes = zeroblob(50000000)")
    with Gazetteer.open(file) as gazetteer, pytest.raises(GazetteerInvalid, match="damaged"):
        gazetteer.lookup("Nosuchplacename")


def test_areas_are_read_without_mapping_the_file(sound: Path) -> None:
    handles = Handles(sound)
    ((mapped,),) = handles.connection.execute("PRAGMA mmap_size")
    # SQLite tells nothing where it was made without mapping.
    unmapped = handles.for_areas.execute("PRAGMA mmap_size").fetchall()
    assert mapped > 0
    assert unmapped in ([(0,)], [])
    assert handles.for_areas is handles.for_areas
    handles.close()
    for connection in (handles.connection, handles.for_areas):
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute("SELECT 1")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_standard_output_is_told(sound: Path, sheet: Path) -> None:
    questions = asking(sound, sheet, sound)
    match = ("match", str(sheet), "--column", "town", "--gazetteer", str(sound))
    for command in (questions[0], questions[4], questions[5], match):
        with open("/dev/full", "wb") as full:  # noqa: PTH123
            done = subprocess.run(
                [sys.executable, "-m", "gazetteer", *command],
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert (done.returncode, done.stderr.count("\n")) == (4, 1), done.stderr
        assert "standard output: cannot be written: the disk is full" in done.stderr


def test_what_reads_the_output_may_stop_reading(sound: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "gazetteer", "info", "--gazetteer", str(sound)],
            stdout=writer, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")


def test_a_pipe_that_nobody_writes_to_is_no_dump(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "SY.txt")
    result = run("build", "geonames", str(tmp_path / "SY.txt"), "--output", str(tmp_path / "out.gpkg"))
    assert (result.exit_code, result.stderr.count("\n")) == (5, 1)
    assert "is a device or pipe" in result.stderr


def test_a_closed_gazetteer_is_not_called_damaged(sound: Path) -> None:
    gazetteer = Gazetteer.open(sound)
    gazetteer.lookup("Kaff")
    gazetteer.close()
    with pytest.raises(sqlite3.ProgrammingError):
        gazetteer.lookup("Weilerstadt")


def test_the_compiled_starter_is_to_be_deleted_when_it_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "starter.gpkg"
    file.write_bytes(b"SQLite format 3\0" + bytes(5_000))
    monkeypatch.setattr("gazetteer.building.starter.starter_path", lambda: file)
    monkeypatch.delenv("GEOMAP_GAZETTEER", raising=False)
    with pytest.raises(GazetteerInvalid, match="delete it, and it is compiled again"):
        Gazetteer.open()


@pytest.mark.parametrize("key", ["format", "places"])
def test_a_number_of_thousands_of_digits_is_told(key: str, tmp_path: Path, sound: Path) -> None:
    file = tmp_path / "digits.gpkg"
    changed(file, sound, f"UPDATE gazetteer_info SET value = '{'9' * 6000}' WHERE key = '{key}'")  # noqa: S608
    require_one_line(run("info", "--gazetteer", str(file)), file)


@pytest.mark.parametrize(
    "change",
    [
        "prominence = 1e308",
        "prominence = 'high'",
        "geom = CAST(substr(geom, 1, 13) || x'000000000000f87f000000000000f87f' AS BLOB)",
        "geom = CAST(substr(geom, 1, 13) || x'9c7500883ce4377e9c7500883ce4377e' AS BLOB)",
        "geom = 'south of the river'",
        "name = x'ff00'",
        "population = 'many'",
    ],
    ids=[
        "no finite prominence", "a word for prominence", "not a number", "far away", "words for a point",
        "bytes for a name", "a word for a population",
    ],
)  # fmt: skip
def test_a_place_that_nobody_builds_is_told(change: str, tmp_path: Path, sound: Path) -> None:
    file = tmp_path / "place.gpkg"
    shutil.copy(sound, file)
    with made_up_places.editing(file) as connection:
        connection.execute(f"UPDATE places SET {change}")  # noqa: S608
    require_one_line(run("lookup", "Kaff", "--gazetteer", str(file)), file)


def test_a_kind_of_a_later_version_is_read(tmp_path: Path, sound: Path) -> None:
    file = tmp_path / "kind.gpkg"
    shutil.copy(sound, file)
    with made_up_places.editing(file) as connection:
        connection.execute("UPDATE places SET kind = 'spaceport'")
    with Gazetteer.open(file) as gazetteer:
        (place, *_) = [match.place for match in gazetteer.lookup("Kaff")]
    assert (place.kind, place.feature_class) == ("spaceport", "S")


def test_two_builds_at_one_time_are_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    first = made_up_places.built(tmp_path)
    content = first.read_bytes()
    assert made_up_places.built(tmp_path).read_bytes() == content
    assert run("info", "--gazetteer", str(first)).stdout.count("2001-09-09") == 1
