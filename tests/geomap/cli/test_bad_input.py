"""What the commands do when something is wrong: one line, a documented exit code, an earlier output untouched."""

from __future__ import annotations

import errno
import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from gazetteer.util.explained import EXIT_CODES

COMMAND = [sys.executable, "-m", "geomap"]
EARLIER = "what an earlier run has written"


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "note.txt"
    path.parent.mkdir()
    path.write_text("A lorry drove from Damascus to Aleppo.", encoding="utf-8")
    return path


@pytest.fixture(params=["extract", "map"])
def outputs(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    """Each command with an output that an earlier run has written."""
    output = tmp_path / {"extract": "out.jsonl", "map": "out.html"}[request.param]
    output.write_text(EARLIER)
    return request.param, output


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)], capture_output=True, text=True, check=False, encoding="utf-8"
    )


def check(done: subprocess.CompletedProcess[str], *, code: int, says: str) -> None:
    assert code in EXIT_CODES
    assert done.returncode == code, done.stderr
    assert done.stderr.startswith("geomap: ")
    assert done.stderr.count("\n") == 1, done.stderr
    assert says in done.stderr


def jsonl(*lines: object) -> bytes:
    return "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode()


GOOD = {"id": "a", "text": "Rain fell on Aleppo."}
BAD = {
    "an empty file": ("note.txt", b"", "is empty"),
    "blank text": ("note.txt", b" \n\t\n", "is empty"),
    "an image": ("note.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1" * 40, "note.txt"),
    "an archive": ("note.md", b"PK\x03\x04\x14\0\0\0\x08\0" * 40, "note.md"),
    "a broken line": ("notes.jsonl", jsonl(GOOD, GOOD | {"id": "b"}, '{"id": '), "line 3"),
    "a list": ("notes.jsonl", jsonl([GOOD]), "line 1"),
    "no text": ("notes.jsonl", jsonl(GOOD, {"id": "b"}), "line 2"),
    "no id": ("notes.jsonl", jsonl({"text": "Rain."}), "line 1"),
    "one id twice": ("notes.jsonl", jsonl(GOOD, GOOD), "line 2"),
    "a date that is none": ("notes.jsonl", jsonl(GOOD | {"date": "yesterday"}), "line 1"),
}


@pytest.mark.parametrize("label", BAD)
def test_input_that_is_no_report(label: str, outputs: tuple[str, Path], tmp_path: Path) -> None:
    name, data, says = BAD[label]
    (tmp_path / name).write_bytes(data)
    command, output = outputs
    check(run(command, tmp_path / name, "--output", output), code=3, says=says)
    assert output.read_text() == EARLIER
    assert {path.name for path in tmp_path.iterdir()} == {name, output.name}, "nothing is left lying about"


def test_a_missing_file(outputs: tuple[str, Path], report: Path, tmp_path: Path) -> None:
    command, output = outputs
    check(run(command, report, tmp_path / "none.txt", "--output", output), code=3, says="none.txt")
    assert output.read_text() == EARLIER


def test_a_folder_without_reports(outputs: tuple[str, Path], tmp_path: Path) -> None:
    command, output = outputs
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / "picture.png").write_bytes(b"x")
    check(run(command, folder, "--output", output), code=3, says="folder without reports")
    assert output.read_text() == EARLIER


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1252"])
def test_texts_of_other_encodings_are_read(encoding: str, tmp_path: Path) -> None:
    text = "“Rain,” said the mayor – it fell on Besançon and on Paris, and the café at São Paulo’s port shut."
    data = text.encode(encoding)
    (tmp_path / "note.txt").write_bytes(b"\xff\xfe" + data if encoding == "utf-16-le" else data)
    done = run("extract", tmp_path / "note.txt", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    found = {place["surface"]: place for place in json.loads(done.stdout)["places"]}
    assert {"Paris", "São Paulo"} <= set(found)
    assert text[found["Paris"]["start"] : found["Paris"]["end"]] == "Paris"


def test_given_spans_need_spans(outputs: tuple[str, Path], report: Path) -> None:
    command, output = outputs
    check(run(command, report, "--given-spans", "--output", output), code=3, says="toponyms")
    assert output.read_text() == EARLIER


def test_a_gazetteer_that_is_none(outputs: tuple[str, Path], report: Path) -> None:
    command, output = outputs
    check(run(command, report, "--gazetteer", report, "--output", output), code=5, says="not a gazetteer")
    check(run(command, report, "--gazetteer", "nowhere.gpkg", "--output", output), code=5, says="nowhere.gpkg")
    assert output.read_text() == EARLIER


@pytest.mark.parametrize("arguments", [["extract"], ["map"], ["extract", "x", "--format", "xml"], ["draw"]])
def test_wrong_usage(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "Usage" in done.stderr


def test_an_output_in_no_folder(report: Path, tmp_path: Path) -> None:
    check(run("extract", report, "--output", tmp_path / "none" / "x.jsonl"), code=4, says="make the folder first")
    check(run("map", report, "--output", tmp_path / "none" / "x.html"), code=4, says="make the folder first")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no users on this system")
def test_an_output_that_may_not_be_written(outputs: tuple[str, Path], report: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    command, output = outputs
    output.chmod(0o444)
    check(run(command, report, "--output", output), code=4, says="permission denied")
    assert output.read_text() == EARLIER


def test_an_output_that_is_a_folder(report: Path, tmp_path: Path) -> None:
    (tmp_path / "out.html").mkdir()
    check(run("map", report, "--output", tmp_path / "out.html"), code=4, says="it is a folder")
    check(run("extract", report, "--output", tmp_path / "out.html"), code=4, says="it is a folder")


def run_limited(size: int, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command where no file may grow beyond a size, as on a disk that fills up."""
    script = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))\n"
        "from geomap.cli import main\n"
        "main()\n"
    )
    return subprocess.run(
        [sys.executable, "-c", script, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )


def test_a_disk_that_fills_up_while_writing(outputs: tuple[str, Path], tmp_path: Path) -> None:
    command, output = outputs
    lines = [json.dumps({"id": number, "text": "A lorry drove from Damascus to Aleppo."}) for number in range(200)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines))
    done = run_limited(50_000, command, tmp_path / "many.jsonl", "--output", output)
    check(done, code=4, says=output.name)
    assert output.read_text() == EARLIER
    assert {path.name for path in tmp_path.iterdir()} == {"many.jsonl", output.name}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("command", ["extract", "map"])
def test_a_full_device(command: str, report: Path) -> None:
    check(run(command, report, "--output", "/dev/full"), code=4, says="the disk is full")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_standard_output_on_a_full_disk(report: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "extract", str(report)], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    check(done, code=4, says="the disk is full")


def many(tmp_path: Path, *, reports: int = 60) -> Path:
    path = tmp_path / "many.jsonl"
    text = "It was quiet in Aleppo, Hama, Homs and Damascus. " * 20
    path.write_text("\n".join(json.dumps({"id": number, "text": text}) for number in range(reports)))
    return path


def test_a_reader_that_stops_reading(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "extract", str(many(tmp_path))], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["id"] == "0"
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait() == 141
    assert told == ""


def heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupted_run(outputs: tuple[str, Path], tmp_path: Path) -> None:
    command, output = outputs
    # As many as take far longer than it takes to see that they are being read.
    path = many(tmp_path, reports=3_000)
    with subprocess.Popen(
        [*COMMAND, command, str(path), "--output", str(output)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whoever starts the tests in the background may have them ignore the interrupt, and so all they start.
        preexec_fn=heed_interrupts,
    ) as process:
        # It is at work when it has opened the reports.
        opened = Path(f"/proc/{process.pid}/fd")
        for _ in range(600):
            if not opened.exists() or any(_leads_to(link, path) for link in list(opened.iterdir())):
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate()
    # Python ends by the signal itself where it came inside an `exec` of a string, as importing a dataclass runs one; a
    # shell shows 130 for both.
    assert process.returncode in {130, -signal.SIGINT}, told
    assert "Traceback" not in told
    assert output.read_text() == EARLIER
    assert {one.name for one in tmp_path.iterdir()} == {path.name, output.name}


def _leads_to(link: Path, path: Path) -> bool:
    try:
        return link.readlink() == path
    except OSError:
        return False


def run_on_terminal(*arguments: str | Path) -> str:
    """Run the command with standard error on a terminal, and return what the terminal got."""
    master, slave = pty.openpty()
    process = subprocess.Popen([*COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, stderr=slave)
    os.close(slave)
    got = b""
    while True:
        try:
            block = os.read(master, 65536)
        except OSError as error:
            assert error.errno == errno.EIO
            break
        if not block:
            break
        got += block
    process.communicate()
    os.close(master)
    assert process.returncode == 0, got
    return got.decode("utf-8", "replace")


def test_a_progress_bar_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    path = many(tmp_path)
    assert "Reading reports" in run_on_terminal("extract", path, "--output", tmp_path / "out.jsonl")
    assert "Reading reports" not in run("extract", path, "--output", tmp_path / "out.jsonl").stderr


def test_skipping_bad_input_tells_of_each(tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_bytes(jsonl(GOOD, "{", GOOD | {"id": "b"}))
    done = run("extract", path, tmp_path / "none.txt", "--skip-bad")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]
    assert done.returncode == 0
    assert done.stderr.count("left out") == 2
    assert "line 2" in done.stderr
