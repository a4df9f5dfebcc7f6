"""What a build leaves behind that is killed, that meets a full disk, or that another one runs beside."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from gazetteer import Gazetteer

if sys.platform == "win32":
    pytest.skip("SIGKILL and RLIMIT_FSIZE are not on Windows", allow_module_level=True)

PLACES = 10_000
PATIENCE = 120.0
"""Seconds after which a build that should have ended is taken to hang."""

BUILD_FAILED = 3

SCRIPT = """
import os, resource, signal, sys, time
from pathlib import Path
from gazetteer.building.entries import LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.errors import BuildFailed

destination, title, places = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
wishes = dict(wish.split("=", 1) for wish in sys.argv[4:])
myself = os.getpid()
operations = 0

def die():
    os.kill(myself, signal.SIGKILL)

def operate():
    global operations
    if os.getpid() == myself:
        operations += 1
        if operations == int(wishes.get("operation", 0)):
            die()

def hook(event, arguments):
    if event.startswith(("open", "os.", "sqlite3.", "shutil.")) and str(destination.parent) in repr(arguments):
        operate()

def rows():
    for number in range(places):
        if number == int(wishes.get("row", -1)):
            die()
        if number == places // 2 and "meet" in wishes:
            here, there = map(Path, wishes["meet"].split(":"))
            here.touch()
            # A build that waits until the other one has finished is right too, and never comes here meanwhile.
            end = time.monotonic() + 5
            while not there.exists() and time.monotonic() < end:
                time.sleep(0.01)
        yield PlaceRow(
            id=f"made:{number}", name=f"{title} {number}", kind="village", lon=number % 360 - 180.0,
            lat=number % 180 - 90.0, country="SY", admin1_code=None, population=number, prominence=None,
            geonameid=None, names=(f"Place {number}", f"Ort {number} bei {title}"),
        )

if "largest" in wishes:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(wishes["largest"]),) * 2)
sync = os.fsync
def fsync(descriptor):
    operate()
    sync(descriptor)
    operate()
os.fsync = fsync
sys.addaudithook(hook)
print("started", flush=True)
layer = SourceLayer(LayerText("made", "Made up", "none", "1", "CC0", "nobody"), places=rows())
try:
    write(destination, layers=[layer], title=title, version="1")
except BuildFailed as error:
    print(error, file=sys.stderr)
    sys.exit(3)
"""


class Ended(NamedTuple):
    code: int
    message: str
    seconds: float


class Build:
    """A build in a process of its own, which is ended at the end of the block together with all it has started."""

    def __init__(self, destination: Path, *wishes: str, title: str = "new") -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(destination), title, str(PLACES), *wishes],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "started\n", self.process.communicate()[1]
        self.start = time.monotonic()

    def __enter__(self) -> Build:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()
        with_nobody_left(self.process.pid)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)

    def wait(self) -> Ended:
        _, message = self.process.communicate(timeout=PATIENCE)
        return Ended(self.process.returncode, message, time.monotonic() - self.start)


def with_nobody_left(group: int) -> None:
    """Fail where processes that a build started outlive it, and end them."""
    end = time.monotonic() + PATIENCE / 4
    while members_of(group):
        if time.monotonic() > end:
            os.killpg(group, signal.SIGKILL)
            pytest.fail("the build has left a process behind")
        time.sleep(0.02)


def members_of(group: int) -> bool:
    """Tell whether a process of a group still runs; one that has ended and that nobody has asked for does not count."""
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    states = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of_group = status.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(of_group) == group:
            states.append(state)
    return not states or any(state != "Z" for state in states)


def build(destination: Path, *wishes: str, title: str = "new") -> Ended:
    with Build(destination, *wishes, title=title) as running:
        return running.wait()


class Old(NamedTuple):
    content: bytes
    seconds: float

    def put(self, folder: Path) -> Path:
        folder.mkdir()
        destination = folder / "places.gpkg"
        destination.write_bytes(self.content)
        return destination


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Old:
    """Return an earlier file, and how long it took to build."""
    destination = tmp_path_factory.mktemp("old") / "places.gpkg"
    ended = build(destination, title="old")
    assert ended.code == 0, ended.message
    return Old(destination.read_bytes(), ended.seconds)


@pytest.fixture
def destination(old: Old, tmp_path: Path) -> Path:
    return old.put(tmp_path / "gazetteers")


def title_of(path: Path) -> str:
    """Return the title of a gazetteer file that has been found to be whole."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with Gazetteer.open(path) as gazetteer:
        info = gazetteer.info()
        assert info.places == PLACES
        for number in (0, PLACES // 2, PLACES - 1):
            assert [match.place.id for match in gazetteer.lookup(f"{info.title} {number}")] == [f"made:{number}"]
        return info.title


def assert_whole(destination: Path, old: Old, *, when: str) -> None:
    """Fail unless the file is what it was, or all of the new one."""
    if destination.read_bytes() != old.content:
        assert title_of(destination) == "new", when


def assert_next_is_clean(destination: Path) -> None:
    """Build once more, and fail unless the file is the new one and nothing lies beside it."""
    ended = build(destination)
    assert ended.code == 0, ended.message
    assert title_of(destination) == "new"
    assert [path.name for path in destination.parent.iterdir()] == [destination.name]


def test_a_build_killed_at_any_of_its_file_operations(destination: Path, old: Old) -> None:
    kept = 0
    for operation in range(1, 100):
        ended = build(destination, f"operation={operation}")
        if ended.code == 0:
            break
        assert ended.code == -signal.SIGKILL, ended.message
        assert_whole(destination, old, when=f"killed at operation {operation}")
        kept += destination.read_bytes() == old.content
    assert kept >= 3, "no file operation came before the file was replaced: the test does not see them"
    assert_next_is_clean(destination)


def test_a_build_killed_while_its_rows_come(destination: Path, old: Old) -> None:
    for row in (0, 1, PLACES // 3, PLACES - 1):
        assert build(destination, f"row={row}").code == -signal.SIGKILL
        assert destination.read_bytes() == old.content, f"killed at row {row}"
    assert_next_is_clean(destination)


def test_a_build_killed_at_many_times(destination: Path, old: Old) -> None:
    killed = 0
    for twelfth in range(12):
        with Build(destination) as running:
            time.sleep(old.seconds * twelfth / 12)
            running.kill()
            killed += running.wait().code == -signal.SIGKILL
        assert_whole(destination, old, when=f"killed after {twelfth} twelfths of the time")
    assert killed, "every build had ended before it was killed"
    assert_next_is_clean(destination)


def test_a_build_killed_as_its_file_grows(destination: Path, old: Old) -> None:
    killed = 0
    for eighth in range(8):
        with Build(destination) as running:
            while running.process.poll() is None and growing(destination) <= len(old.content) * eighth / 8:
                time.sleep(0.001)
            running.kill()
            killed += running.wait().code == -signal.SIGKILL
        assert_whole(destination, old, when=f"killed when {eighth} eighths were written")
    assert killed, "every build had ended before it was killed"
    assert_next_is_clean(destination)


def growing(destination: Path) -> int:
    """Return the size of the largest file beside the destination, bytes; -1 where there is none."""
    return max(sizes_beside(destination), default=-1)


def sizes_beside(destination: Path) -> Iterator[int]:
    for path in destination.parent.iterdir():
        if path != destination:
            try:
                yield path.stat().st_size
            except FileNotFoundError:
                continue


def test_a_killed_build_where_no_file_was(tmp_path: Path) -> None:
    destination = tmp_path / "places.gpkg"
    assert build(destination, f"row={PLACES // 2}").code == -signal.SIGKILL
    assert not destination.exists()
    assert_next_is_clean(destination)


def test_the_left_overs_of_one_file_are_not_those_of_another(destination: Path) -> None:
    other = destination.with_name("other.gpkg")
    (hidden := destination.with_name(".notes.0123456789ab.part")).write_text("somebody's own")
    assert build(other, f"row={PLACES // 2}").code == -signal.SIGKILL
    assert build(destination).code == 0
    assert hidden.read_text() == "somebody's own"
    assert build(other).code == 0
    assert {path.name for path in destination.parent.iterdir()} == {destination.name, other.name, hidden.name}


def test_two_builds_at_once(destination: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    with Build(destination, f"meet={one}:{two}", title="one") as first:
        while not one.exists() and first.process.poll() is None:
            time.sleep(0.01)
        with Build(destination, f"meet={two}:{one}", title="two") as second:
            ended = [second.wait(), first.wait()]
    assert all(end.code in (0, BUILD_FAILED) for end in ended), ended
    assert any(end.code == 0 for end in ended), ended
    assert all("places.gpkg" in end.message for end in ended if end.code), ended
    assert title_of(destination) in ("one", "two")
    assert [path.name for path in destination.parent.iterdir()] == [destination.name]


@pytest.mark.parametrize("percent", [0, 1, 10, 50, 90, 99])
def test_a_full_disk(destination: Path, old: Old, percent: int) -> None:
    ended = build(destination, f"largest={len(old.content) * percent // 100}")
    assert ended.code == BUILD_FAILED, ended
    assert "Traceback" not in ended.message
    assert "places.gpkg" in ended.message
    assert destination.read_bytes() == old.content
    assert [path.name for path in destination.parent.iterdir()] == [destination.name]


STARTER = "from gazetteer.building.starter import ensure_starter; print(ensure_starter())"


def test_a_killed_compilation_of_the_starter(tmp_path: Path) -> None:
    """Kill it on its first use: nothing may be taken for a compiled file, and the next use compiles it whole."""
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path)}
    command: Sequence[str] = [sys.executable, "-c", STARTER]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
    folder = tmp_path / "geomap"
    while process.poll() is None and not (folder.exists() and growing(folder / "none") > 0):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    assert process.wait(PATIENCE) == -signal.SIGKILL
    with_nobody_left(process.pid)
    assert not list(folder.glob("starter-*.gpkg"))
    printed = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout
    compiled = Path(printed.strip())
    with Gazetteer.open(compiled) as gazetteer:
        assert gazetteer.lookup("Damascus", country="SY")[0].place.id == "geonames:170654"
    assert {path.name for path in folder.iterdir()} == {compiled.name, "starter.fingerprint"}
