"""What the commands do when something is wrong: one line, a documented exit code, an earlier output untouched."""

from __future__ import annotations

import csv
import errno
import json
import os
import pty
import re
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
    "a broken line": ("notes.jsonl", jsonl('{"id": '), "line 1"),
    "a list": ("notes.jsonl", jsonl([GOOD]), "line 1"),
    "no text": ("notes.jsonl", jsonl({"id": "b"}), "line 1"),
    "no id": ("notes.jsonl", jsonl({"text": "Rain."}), "line 1"),
    "a date that is a list": ("notes.jsonl", jsonl(GOOD | {"date": ["2015"]}), "line 1"),
}


PARTLY_BAD = {
    "a broken line": (jsonl(GOOD, GOOD | {"id": "b"}, '{"id": '), "line 3"),
    "no text": (jsonl(GOOD, {"id": "b"}), "line 2"),
    "one id twice": (jsonl(GOOD, GOOD), "line 2"),
}


@pytest.mark.parametrize("label", PARTLY_BAD)
def test_strict_ends_at_once_where_one_of_the_reports_is_bad(
    label: str, outputs: tuple[str, Path], tmp_path: Path
) -> None:
    data, says = PARTLY_BAD[label]
    (tmp_path / "notes.jsonl").write_bytes(data)
    command, output = outputs
    check(run(command, tmp_path / "notes.jsonl", "--strict", "--output", output), code=3, says=says)
    assert output.read_text() == EARLIER
    assert {path.name for path in tmp_path.iterdir()} == {"notes.jsonl", output.name}, "nothing is left lying about"


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
    check(run(command, tmp_path / "none.txt", "--output", output), code=3, says="none.txt")
    check(run(command, report, tmp_path / "none.txt", "--strict", "--output", output), code=3, says="none.txt")
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
    (tmp_path / "out.csv").mkdir()
    check(run("extract", report, "--report", tmp_path / "out.csv"), code=4, says="it is a folder")
    # What a command makes goes into the folder.
    (tmp_path / "out").mkdir()
    assert run("map", report, "--output", tmp_path / "out").returncode == 0
    assert run("extract", report, "--output", tmp_path / "out").returncode == 0
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".html", ".jsonl"]


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
    assert (done.returncode, done.stderr.count("\n")) == (4, 2), done.stderr
    assert "it would be larger than a file may be here" in done.stderr
    assert "what is finished is kept in" in done.stderr
    assert output.read_text() == EARLIER
    assert {path.name for path in tmp_path.iterdir()} == {"many.jsonl", output.name, f"{output.name}.unfinished"}


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
    assert {one.name for one in tmp_path.iterdir()} - {f"{output.name}.unfinished"} == {path.name, output.name}


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
    # So many that they are not read before a bar is due.
    path = many(tmp_path, reports=400)
    # Which of its two bars is seen depends on how long each stage takes.
    bar = re.compile("Reading (a sample first|reports) ")
    assert bar.search(run_on_terminal("extract", path, "--output", tmp_path / "out.jsonl"))
    assert not bar.search(run("extract", path, "--output", tmp_path / "out.jsonl").stderr)


@pytest.mark.parametrize("more", [(), ("--skip-bad",)])
def test_bad_input_is_told_one_by_one_and_ends_nothing(more: tuple[str, ...], tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_bytes(jsonl(GOOD, "{", GOOD | {"id": "b"}, GOOD))
    done = run("extract", path, tmp_path / "none.txt", "--report", tmp_path / "left.csv", *more)
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]
    assert done.returncode == 8
    assert done.stderr.count("geomap: left out: ") == 3
    assert "notes.jsonl line 2: is not valid JSON" in done.stderr
    assert done.stderr.endswith(", 3 left out (2 not in the form of a report, 1 not readable)\n")
    with (tmp_path / "left.csv").open(newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0] == ["source", "part", "kind", "reason"]
    assert [(Path(row[0]).name, row[1], row[2]) for row in rows[1:]] == [
        ("none.txt", "", "not readable"),
        ("notes.jsonl", "line 2", "not in the form of a report"),
        ("notes.jsonl", "line 4", "not in the form of a report"),
    ]
    assert ("--skip-bad is the rule now" in done.stderr) == bool(more)


def test_what_is_left_out_is_listed_where_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "notes.jsonl").write_bytes(jsonl("{", "[]"))
    done = run("extract", tmp_path / "notes.jsonl", "--report", tmp_path / "left.csv")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.count("left out: ") == 2
    assert "none of the inputs holds a report" in done.stderr
    assert (tmp_path / "left.csv").read_text("utf-8").count("\n") == 3


def test_the_list_of_what_is_left_out_is_harmless(tmp_path: Path) -> None:
    path = tmp_path / "=cmd()\x1b[2J.jsonl"
    path.write_bytes(jsonl(GOOD, "{"))
    done = subprocess.run(
        [*COMMAND, "extract", path.name, "--report", "left.csv"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )  # fmt: skip
    assert done.returncode == 8, done.stderr
    assert (tmp_path / "left.csv").read_text("utf-8").splitlines()[1].startswith(r"'=cmd()\x1b[2J.jsonl,line 2,")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_is_cut_short_is_an_error(unbuffered: str, report: Path, tmp_path: Path) -> None:
    script = f"ulimit -f 1; exec '{sys.executable}' -m geomap extract '{many(tmp_path)}' > '{tmp_path}/found.jsonl'"
    done = subprocess.run(
        ["/bin/sh", "-c", f"trap '' XFSZ; {script}"],
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        capture_output=True,
        text=True,
        check=False,
    )
    check(done, code=4, says="standard output: cannot be written: it would be larger than a file may be here")


def test_a_closed_output_is_an_error_of_one_line(report: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m geomap extract '{report}' >&-"],
        capture_output=True,
        text=True,
        check=False,
    )
    check(done, code=4, says="standard output: cannot be written: it is closed")


def test_an_output_that_is_an_input_is_refused(report: Path, gazetteer: Gazetteer, tmp_path: Path) -> None:
    text = report.read_bytes()
    linked = tmp_path / "linked.txt"
    linked.hardlink_to(report)
    corrections = tmp_path / "corrections.csv"
    corrections.write_text("surface,report,place\n")
    own = tmp_path / "own.gpkg"
    own.symlink_to(gazetteer.path)
    for arguments in (
        ("extract", report, "-o", report),
        ("extract", report, "-o", linked),
        ("extract", report.parent, "-o", report),
        ("map", report, "-o", tmp_path / "m.html", "-o", tmp_path / "m.html"),
        ("extract", report, "--report", report),
        ("extract", report, "-o", tmp_path / "x", "--report", tmp_path / "x"),
        ("extract", report, "--corrections", corrections, "-o", corrections),
        ("extract", report, "--gazetteer", own, "-o", own),
        ("extract", report, "-o", gazetteer.path),
    ):
        done = run(*arguments)
        assert done.returncode == 2, (arguments, done.stderr)
        refused = ("name an output", "named for two outputs", "does not say: name it")
        assert any(words in done.stderr for words in refused)
    assert report.read_bytes() == text
    assert {path.name for path in tmp_path.iterdir()} == {"in", "linked.txt", "corrections.csv", "own.gpkg"}


def test_an_output_in_the_folder_that_is_read_is_no_report_of_the_next_run(report: Path) -> None:
    output = report.parent / "found.jsonl"
    first = run("extract", report.parent, "-o", output)
    written = output.read_bytes()
    second = run("extract", report.parent, "-o", output)
    third = run("extract", report.parent, "-o", report.parent / "more.jsonl", "--report", report.parent / "left.csv")
    assert (first.returncode, second.returncode, third.returncode) == (0, 0, 0), second.stderr + third.stderr
    assert output.read_bytes() == (report.parent / "more.jsonl").read_bytes() == written
    assert "1 left out (1 output of geomap)" in second.stderr
    assert "found.jsonl,,output of geomap," in (report.parent / "left.csv").read_text("utf-8")


def test_a_terminated_run_leaves_no_hidden_file(outputs: tuple[str, Path], tmp_path: Path) -> None:
    command, output = outputs
    path = many(tmp_path, reports=3_000)
    with subprocess.Popen(
        [*COMMAND, command, str(path), "--output", str(output)], stderr=subprocess.PIPE, text=True
    ) as process:
        unfinished = tmp_path / f"{output.name}.unfinished"
        for _ in range(1200):
            if unfinished.exists() and unfinished.stat().st_size > 100:
                break
            time.sleep(0.05)
        process.terminate()
        _, told = process.communicate()
    assert process.returncode == 143
    assert told.splitlines()[-2:] == [
        f"geomap: what is finished is kept in {unfinished}; add --resume to go on from there",
        "geomap: ended by the signal SIGTERM",
    ]
    assert output.read_text() == EARLIER
    assert {one.name for one in tmp_path.iterdir()} == {path.name, output.name, unfinished.name}


def test_json_lines_hold_nothing_that_a_terminal_obeys(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(jsonl({"id": "a\x9b31m\u202e", "text": "A lorry reached Aden\u202e today."}))
    done = run("extract", path, "--format", "jsonl")
    assert not set("\x9b\u202e").intersection(done.stdout)
    assert json.loads(done.stdout)["id"] == "a\x9b31m\u202e"
