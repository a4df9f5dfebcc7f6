"""Runs that are killed at some moment and gone on with: their output is that of a run that nobody disturbed."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.cli.running import kept, report_run
from geomap.cli.running.kept import SUFFIX, Kept
from geomap.cli.running.reader import Outcome, Reader, Task
from geomap.model import Report
from geomap.reports import run as put_aside

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process of this program can only be copied on POSIX")

TOWNS = ("Gulu", "Arua", "Lira", "Kitgum", "Moroto", "Soroti", "Mbale", "Tororo", "Jinja", "Masaka")
REPORTS = 30


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("in") / "reports.jsonl"
    lines = []
    for number in range(REPORTS):
        here, there = TOWNS[number % 10], TOWNS[(number * 7 + 3) % 10]
        text = f"Message {number}: a lorry drove from {here} to {there}. It rained in {TOWNS[number * 3 % 10]}."
        lines.append(json.dumps({"id": f"m{number}", "text": text}))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def run(*arguments: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


@pytest.fixture(scope="module")
def unbroken(reports: Path, gazetteer: Gazetteer, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("unbroken")
    run("extract", reports, "-o", folder / "o.jsonl")
    run("map", reports, "-o", folder / "o.geojson")
    assert {path.name for path in folder.iterdir()} == {"o.jsonl", "o.geojson"}
    return {path.suffix: path.read_bytes() for path in folder.iterdir()}


def killed(prepare: Callable[[], None], *arguments: str | Path) -> None:
    """Run a command in a copy of this process, which kills itself as was prepared there."""
    child = os.fork()
    if child == 0:
        try:
            quiet = os.open(os.devnull, os.O_RDWR)
            for descriptor in (0, 1, 2):
                os.dup2(quiet, descriptor)
            sys.stdout = sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115
            prepare()
            main(list(map(str, arguments)), standalone_mode=False)
        finally:
            os._exit(7)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL, "it was killed where it should be"


def die(*_: object, **__: object) -> Any:
    os.kill(os.getpid(), signal.SIGKILL)


def after_frames(number: int, *, torn: int = 0) -> Callable[[], None]:
    """Die when so many frames are written, and so many bytes of the next."""

    def prepare() -> None:
        add, seen = Kept.add, iter(range(10_000))

        def counting(self: Kept, digest: bytes, outcome: Outcome) -> None:
            # The first says what the products depend on.
            if next(seen) == number + 1:
                if torn:
                    self._stream.write(kept._HEAD.pack(digest, 0, 1_000, 0)[:torn] + b"x" * (torn - 20))
                die()
            add(self, digest, outcome)

        Kept.add = counting  # type: ignore[method-assign]

    return prepare


def before_the_sample() -> None:
    Reader.learn = die  # type: ignore[method-assign]


def before_the_file_is_begun() -> None:
    Kept._begin = die  # type: ignore[method-assign]


def inside_a_report() -> None:
    read = Reader.read

    def reading(self: Reader, task: Task) -> Outcome:
        return die() if task.number == 17 else read(self, task)

    Reader.read = reading  # type: ignore[method-assign]


def before_the_rename() -> None:
    Path.replace = die  # type: ignore[method-assign]


def after_the_rename() -> None:
    report_run.ReportRun.finish = die  # type: ignore[method-assign]


POINTS: dict[str, Callable[[], None]] = {
    "before the sample": before_the_sample,
    "before the file is begun": before_the_file_is_begun,
    "inside a report": inside_a_report,
    "before the rename": before_the_rename,
    "after the rename": after_the_rename,
    **{f"after {number} frames": after_frames(number) for number in (0, 1, 2, 7, 12, 19, 23, 28, 29)},
    **{f"{torn} bytes into frame {number}": after_frames(number, torn=torn) for number, torn in
       ((0, 1), (3, 24), (9, 36), (14, 37), (21, 300), (29, 500))},
}  # fmt: skip


@pytest.mark.parametrize("point", POINTS)
def test_a_run_that_is_killed_goes_on(
    point: str, reports: Path, unbroken: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "o.jsonl"
    output.write_text("earlier")
    killed(POINTS[point], "extract", reports, "-o", output)
    assert output.read_bytes() in (b"earlier", unbroken[".jsonl"])
    read: list[int] = []
    reading = Reader.read
    monkeypatch.setattr(Reader, "read", lambda self, task: (read.append(task.number), reading(self, task))[1])
    run("extract", reports, "-o", output, "--resume")
    assert output.read_bytes() == unbroken[".jsonl"]
    assert [path.name for path in tmp_path.iterdir()] == ["o.jsonl"], "nothing is left lying about"
    assert read == sorted(set(read)), "none is read twice"
    if point.startswith("after ") and point.endswith("frames"):
        assert read[0] == int(point.split()[1]), "what is kept is not read again"


def test_a_run_that_is_killed_over_and_over_goes_on(reports: Path, unbroken: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    for number, torn in ((4, 0), (3, 30), (0, 40), (5, 0), (9, 200)):
        killed(after_frames(number, torn=torn), "extract", reports, "-o", output, "--resume")
    assert (tmp_path / f"o.jsonl{SUFFIX}").exists()
    told = run("extract", reports, "-o", output, "--resume").stderr
    assert "going on with what an earlier run has kept" in told
    assert f"{REPORTS} reports" in told
    assert output.read_bytes() == unbroken[".jsonl"]


@pytest.mark.parametrize(
    "point", ["inside a report", "after 12 frames", "before the rename", "300 bytes into frame 21"]
)
def test_a_map_that_is_killed_goes_on(point: str, reports: Path, unbroken: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "o.geojson"
    killed(POINTS[point], "map", reports, "-o", output)
    run("map", reports, "-o", output, "--resume")
    assert output.read_bytes() == unbroken[".geojson"]
    assert [path.name for path in tmp_path.iterdir()] == ["o.geojson"]


def test_without_resume_a_run_begins_anew_and_says_so(
    reports: Path, unbroken: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "o.jsonl"
    killed(POINTS["after 12 frames"], "extract", reports, "-o", output)
    read: list[int] = []
    reading = Reader.read
    monkeypatch.setattr(Reader, "read", lambda self, task: (read.append(task.number), reading(self, task))[1])
    assert "beginning anew; --resume would have" in run("extract", reports, "-o", output).stderr
    assert output.read_bytes() == unbroken[".jsonl"]
    assert read == list(range(REPORTS))


def test_another_command_does_not_use_what_is_kept(reports: Path, tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    killed(POINTS["after 12 frames"], "extract", reports, "-o", output)
    before = (tmp_path / f"o.jsonl{SUFFIX}").read_bytes()
    told = run("extract", reports, "-o", output, "--resume", "--country", "UG", code=2).stderr
    assert "o.jsonl.unfinished is of a run with other reports, other options" in told
    assert (tmp_path / f"o.jsonl{SUFFIX}").read_bytes() == before


def changed(lines: list[str], where: int, how: str) -> list[str]:
    """Return lines one of which was edited, added or removed; the new text is none of the sample."""
    texts = (f"A barge drove from Masaka to Jinja with {number} goats." for number in range(2, 99))
    report = {**json.loads(lines[where]), "text": max(texts, key=lambda text: put_aside._hash(Report("", text)))}
    new = json.dumps({**report, "id": "new"} if how == "added" else report)
    return [*lines[:where], *([] if how == "removed" else [new]), *lines[where + (how != "added") :]]


@pytest.mark.parametrize("how", ["edited", "added", "removed"])
@pytest.mark.parametrize("command", ["extract", "map"])
def test_reports_that_changed_since_are_read_anew_and_no_others(
    command: str, how: str, reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    suffix = "jsonl" if command == "extract" else "geojson"
    path, output = tmp_path / "in.jsonl", tmp_path / f"o.{suffix}"
    path.write_bytes(reports.read_bytes())
    # None of the reports that tell of the others.
    monkeypatch.setattr(put_aside, "SAMPLE", 3)
    lines = path.read_text("utf-8").splitlines()
    hashes = [put_aside._hash(Report("", json.loads(line)["text"])) for line in lines]
    where = next(number for number in range(5, 15) if sorted(hashes).index(hashes[number]) >= put_aside.SAMPLE)
    killed(POINTS["after 19 frames"], command, path, "-o", output)
    path.write_text("\n".join(changed(lines, where, how)))
    read: list[str] = []
    reading = Reader.read
    monkeypatch.setattr(Reader, "read", lambda self, task: (read.append(task.report.id), reading(self, task))[1])
    run(command, path, "-o", output, "--resume")
    anew = {"edited": [f"m{where}"], "added": ["new"], "removed": []}[how]
    assert read == [*anew, *(f"m{number}" for number in range(19, REPORTS))]
    run(command, path, "-o", tmp_path / f"unbroken.{suffix}")
    assert output.read_bytes() == (tmp_path / f"unbroken.{suffix}").read_bytes()


def test_a_report_of_the_sample_that_changed_is_told(reports: Path, tmp_path: Path) -> None:
    path, output = tmp_path / "in.jsonl", tmp_path / "o.jsonl"
    path.write_bytes(reports.read_bytes())
    killed(POINTS["after 12 frames"], "extract", path, "-o", output)
    path.write_text("\n".join(changed(path.read_text("utf-8").splitlines(), 3, "edited")))
    assert "is of a run with other reports" in run("extract", path, "-o", output, "--resume", code=2).stderr


def test_another_number_of_processes_goes_on(reports: Path, unbroken: dict[str, bytes], tmp_path: Path) -> None:
    output = tmp_path / "o.jsonl"
    killed(POINTS["after 12 frames"], "extract", reports, "-o", output, "--jobs", "1")
    assert "going on with" in run("extract", reports, "-o", output, "--resume", "--jobs", "2").stderr
    assert output.read_bytes() == unbroken[".jsonl"]


def test_several_outputs_go_on_together(reports: Path, unbroken: dict[str, bytes], tmp_path: Path) -> None:
    outputs = [tmp_path / name for name in ("o.geojson", "o.kml", "o.gpx")]
    named = [part for output in outputs for part in ("-o", output)]
    killed(POINTS["after 12 frames"], "map", reports, *named)
    # Between the first output and the second, too.
    killed(POINTS["before the rename"], "map", reports, *named, "--resume")
    run("map", reports, *named, "--resume")
    assert outputs[0].read_bytes() == unbroken[".geojson"]
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in outputs}


def test_a_file_of_somebody_else_stays(reports: Path, tmp_path: Path) -> None:
    other = tmp_path / f"o.jsonl{SUFFIX}"
    other.write_text("my notes")
    told = run("extract", reports, "-o", tmp_path / "o.jsonl", code=4).stderr
    assert "was not written by geomap" in told and "move it away" in told
    assert other.read_text() == "my notes"
    assert not (tmp_path / "o.jsonl").exists()


def test_resuming_what_was_never_begun_is_a_run(reports: Path, unbroken: dict[str, bytes], tmp_path: Path) -> None:
    assert "no earlier run has kept anything" in run("extract", reports, "-o", tmp_path / "o.jsonl", "--resume").stderr
    assert (tmp_path / "o.jsonl").read_bytes() == unbroken[".jsonl"]


def test_nothing_is_kept_of_standard_output(reports: Path) -> None:
    assert "--resume needs --output" in run("extract", reports, "--resume", code=2).stderr
