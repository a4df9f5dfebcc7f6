"""Writing files: all of it or nothing, also when the disk is full or somebody presses Ctrl-C."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.util import files
from gazetteer.util.files import reason, replacing, write_atomically
from gazetteer.util.locks import lock
from gazetteer.util.text import printable, shortened

Writer = Callable[[Path, bytes], None]

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="symbolic links and pipes need a POSIX system")
needs_permissions = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permission bits do not bind the superuser"
)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

HAS_FULL_DEVICE = Path("/dev/full").is_char_device()


def write_by_replacing(path: Path, data: bytes) -> None:
    with replacing(path) as temporary:
        temporary.write_bytes(data)


both_ways = pytest.mark.parametrize("write", [write_atomically, write_by_replacing])


@both_ways
@pytest.mark.parametrize("data", [b"", b"one\r\n", bytes(range(256)) * 9000])
def test_what_is_written_can_be_read(write: Writer, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    write(path, b"what was there before, longer than some of what follows")
    write(path, data)
    assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@both_ways
def test_a_new_file_gets_the_bits_that_the_umask_leaves(write: Writer, tmp_path: Path) -> None:
    earlier = os.umask(0o027)
    try:
        write(tmp_path / "new", b"x")
    finally:
        os.umask(earlier)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o640


@both_ways
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_replaced_file_keeps_its_bits(write: Writer, mode: int, tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    path.chmod(mode)
    write(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@both_ways
@needs_links
@pytest.mark.parametrize("there", [True, False])
def test_a_symbolic_link_is_followed(write: Writer, there: bool, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "elsewhere" / "target"
    if there:
        target.write_bytes(b"old")
    (tmp_path / "middle").symlink_to(Path("elsewhere") / "target")
    link = tmp_path / "link"
    link.symlink_to("middle")
    write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert [path.name for path in target.parent.iterdir()] == ["target"]


@both_ways
@needs_links
def test_links_in_a_circle_are_refused(write: Writer, tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OSError) as caught:
        write(tmp_path / "a", b"x")
    assert caught.value.filename == str(tmp_path / "a")


@both_ways
def test_a_folder_is_refused(write: Writer, tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as caught:
        write(tmp_path, b"x")
    assert caught.value.filename == str(tmp_path)
    assert reason(caught.value) == "it is a folder"


@both_ways
@pytest.mark.parametrize("path", ["missing/map.html", "file/map.html", "a" * 300])
def test_an_impossible_place_is_named(write: Writer, path: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(OSError) as caught:
        write(tmp_path / path, b"x")
    assert caught.value.filename == str(tmp_path / path)
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


@both_ways
@needs_permissions
def test_a_protected_file_is_refused(write: Writer, tmp_path: Path) -> None:
    path = tmp_path / "protected"
    path.write_bytes(b"kept")
    path.chmod(0o444)
    with pytest.raises(PermissionError):
        write(path, b"x")
    assert path.read_bytes() == b"kept"


@both_ways
@needs_permissions
def test_a_protected_folder_is_refused(write: Writer, tmp_path: Path) -> None:
    folder = tmp_path / "protected"
    folder.mkdir(mode=0o500)
    with pytest.raises(PermissionError) as caught:
        write(folder / "map.html", b"x")
    assert caught.value.filename == str(folder / "map.html")


@both_ways
@pytest.mark.parametrize("call", ["fsync", "open"])
@pytest.mark.parametrize("there", [True, False])
def test_a_full_disk_costs_nothing(
    write: Writer, call: str, there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.html"
    if there:
        path.write_bytes(b"kept")

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, call, full)
    with pytest.raises(OSError) as caught:
        write(path, b"x" * 100)
    monkeypatch.undo()
    assert caught.value.errno == errno.ENOSPC
    assert caught.value.filename == str(path)
    assert reason(caught.value) == "the disk is full"
    assert [each.name for each in tmp_path.iterdir()] == (["map.html"] if there else [])
    if there:
        assert path.read_bytes() == b"kept"


FILL = """
import resource, sys
from pathlib import Path
from gazetteer.util.files import replacing, write_atomically
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
path, way = Path(sys.argv[1]), sys.argv[2]
try:
    if way == "write_atomically":
        write_atomically(path, b"x" * 1_000_000)
    else:
        with replacing(path) as temporary:
            temporary.write_bytes(b"x" * 1_000_000)
except OSError as error:
    print(error.filename)
    sys.exit(4)
"""


@both_ways
@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_real_end_of_room_costs_nothing(write: Writer, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_bytes(b"kept")
    root = Path(files.__file__).parents[2]
    run = subprocess.run(
        [sys.executable, "-c", FILL, str(path), write.__name__], cwd=root, capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout.strip(), run.stderr) == (4, str(path), "")
    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, ValueError, sqlite3.OperationalError])
def test_whatever_ends_the_block_leaves_the_earlier_file(error: type[BaseException], tmp_path: Path) -> None:
    path = tmp_path / "places.gpkg"
    path.write_bytes(b"kept")
    with pytest.raises(error), replacing(path) as temporary:
        temporary.write_bytes(b"half of it")
        temporary.with_name(temporary.name + "-journal").write_bytes(b"SQLite leaves this")
        raise error
    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


def test_an_interrupt_during_the_writing_leaves_the_earlier_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "map.html"
    path.write_bytes(b"kept")

    def interrupted(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(path, b"x")
    monkeypatch.undo()
    assert path.read_bytes() == b"kept"
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_can_be_built_in_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "places.gpkg"
    for number in (1, 2):
        with replacing(path) as temporary:
            connection = sqlite3.connect(temporary)
            connection.execute("CREATE TABLE places (number)")
            connection.execute("INSERT INTO places VALUES (?)", (number,))
            connection.commit()
            connection.close()
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT number FROM places").fetchall() == [(2,)]
    connection.close()
    assert list(tmp_path.iterdir()) == [path]


def test_errors_about_other_files_keep_their_names(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught, replacing(tmp_path / "map.html"):
        (tmp_path / "another").read_bytes()
    assert caught.value.filename == str(tmp_path / "another")


def test_the_old_content_stays_readable_until_the_end(tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_bytes(b"old")
    with replacing(path) as temporary:
        temporary.write_bytes(b"half")
        assert path.read_bytes() == b"old"
        assert temporary.parent == path.parent
        assert temporary.name.startswith(".")


@both_ways
def test_two_writers_leave_one_whole_file(write: Writer, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    contents = [bytes([65 + number]) * 200_000 for number in range(4)]
    threads = [threading.Thread(target=write, args=(path, content)) for content in contents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() in contents
    assert list(tmp_path.iterdir()) == [path]


@needs_links
def test_a_file_that_another_writer_sweeps_as_it_is_created_is_created_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other writer found the file before it was locked, holds the lock now, and removes the file a little later."""
    swept: list[Path] = []
    others: list[threading.Thread] = []

    def lock_after_another(descriptor: int, *, wait: bool = False) -> None:
        if not swept:
            (temporary,) = tmp_path.iterdir()
            swept.append(temporary)
            other = os.open(temporary, os.O_RDWR)
            lock(other)

            def remove() -> None:
                time.sleep(0.1)
                temporary.unlink()
                os.close(other)

            others.append(threading.Thread(target=remove))
            others[0].start()
        lock(descriptor, wait=wait)

    monkeypatch.setattr(files, "lock", lock_after_another)
    write_atomically(tmp_path / "map.html", b"x")
    others[0].join()
    assert (tmp_path / "map.html").read_bytes() == b"x"
    assert list(tmp_path.iterdir()) == [tmp_path / "map.html"]


@both_ways
@needs_links
def test_a_pipe_is_written_to(write: Writer, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append(pipe.read_bytes()))
    reader.start()
    write(pipe, b"x" * 200_000)
    reader.join()
    assert received == [b"x" * 200_000]
    assert pipe.is_fifo()


@both_ways
@pytest.mark.skipif(not HAS_FULL_DEVICE, reason="there is no /dev/full")
def test_a_full_device_is_reported(write: Writer) -> None:
    with pytest.raises(OSError) as caught:
        write(Path("/dev/full"), b"x")
    assert caught.value.errno == errno.ENOSPC
    assert caught.value.filename == "/dev/full"
    assert Path("/dev/full").is_char_device()


PRINT = """
import sys
from pathlib import Path
from gazetteer.util.files import replacing, write_atomically
path = Path("/dev/stdout")
if sys.argv[1] == "write_atomically":
    write_atomically(path, b"data\\n")
else:
    with replacing(path) as temporary:
        temporary.write_bytes(b"data\\n")
"""


@both_ways
@pytest.mark.parametrize("redirected", [True, False])
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="there is no /dev/stdout")
def test_standard_output_is_added_to(write: Writer, redirected: bool, tmp_path: Path) -> None:
    root = Path(files.__file__).parents[2]
    command = [sys.executable, "-c", PRINT, write.__name__]
    log = tmp_path / "log"
    log.write_bytes(b"earlier\n")
    with log.open("ab") as stream:
        run = subprocess.run(command, cwd=root, stdout=stream if redirected else subprocess.PIPE, check=True)
        stream.write(b"later\n")
    assert run.stdout == (None if redirected else b"data\n")
    assert log.read_bytes() == (b"earlier\ndata\nlater\n" if redirected else b"earlier\nlater\n")


@both_ways
def test_a_relative_path_is_written(write: Writer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("map.html"), b"x")
    assert (tmp_path / "map.html").read_bytes() == b"x"


def test_a_reason_is_given_for_every_error() -> None:
    assert reason(OSError("odd")) == "odd"
    assert reason(OSError()) == "OSError"
    assert reason(OSError(errno.ENOEXEC, "Exec format error", "secret name")) == "Exec format error"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ma'arrat an Nu'mān", "Ma'arrat an Nu'mān"),
        ("C:\\reports\\new", "C:\\reports\\new"),
        ("two\nlines\r\0", "two\\nlines\\r\\x00"),
        ("\x1b[31mred\x9b0m", "\\x1b[31mred\\x9b0m"),
        ("a\u202etxt.exe\u2066", "a\\u202etxt.exe\\u2066"),
        ("\ud800\ufeff\u2028", "\\ud800\\ufeff\\u2028"),
        ("می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_as_its_code(text: str, shown: str) -> None:
    assert printable(text) == shown


@unhurried
@given(st.text(alphabet=st.characters(), max_size=50))
def test_what_is_printable_is_one_line(text: str) -> None:
    shown = printable(text)
    assert len(shown.encode("utf-8").decode("utf-8").splitlines()) <= 1
    assert printable(shown) == shown


@unhurried
@given(st.text(alphabet=st.characters(), max_size=50), st.integers(min_value=1, max_value=20))
def test_what_is_shortened_keeps_to_its_limit(text: str, limit: int) -> None:
    short = shortened(text, limit=limit)
    assert len(short) <= limit
    assert short == printable(text) or short.endswith("…")
