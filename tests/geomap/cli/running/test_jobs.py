"""Reading in several processes: the output of one, whatever becomes of them."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.cli.running import crew, reader, report_run
from geomap.cli.running.crew import Crew
from geomap.cli.running.products import RecordProduct
from geomap.cli.running.reader import Outcome, Reader, Task, Work
from geomap.errors import GeomapError
from geomap.model import Extraction, Report
from geomap.pipeline import Learnt, Prepared, Together
from geomap.reports import long_reports
from geomap.reports.run import Run

TOWNS = ("Wajir", "Garissa", "Mandera", "Isiolo", "Marsabit", "Lodwar", "Kitale", "Nakuru", "Lamu", "Malindi")


def texts(number: int) -> list[str]:
    return [
        f"Report {one}. Herders left {TOWNS[one % 10]} for {TOWNS[(one * 3 + 1) % 10]}; it was dry in "
        f"{TOWNS[(one * 7 + 5) % 10]} and around Borehole {one}."
        for one in range(number)
    ]


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory, gazetteer: Gazetteer) -> Path:
    """Forty reports, one of them longer than all others together, two of them no reports."""
    path = tmp_path_factory.mktemp("in") / "reports.jsonl"
    lines = [json.dumps({"id": f"r{one}", "text": text}) for one, text in enumerate(texts(40))]
    lines[11] = json.dumps({"id": "long", "text": "\n\n".join(texts(60))})
    lines[5], lines[33] = "{}", '{"id": '
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def run(*arguments: str | Path, code: int = 8) -> Result:
    result = CliRunner().invoke(main, list(map(str, arguments)), catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


def test_two_processes_write_what_one_writes(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_reports, "LARGEST_PART", 2_000)
    corrections = tmp_path / "corrections.csv"
    corrections.write_text(
        'surface,report,place\nIsiolo,*,not a place\nLamu,r8,"-2.2,40.9"\nLamu,r999,not a place\nXyz,*,not a place\n'
    )
    told = {}
    for jobs in ("1", "2"):
        for command, suffix in (("extract", "jsonl"), ("map", "geojson")):
            output = tmp_path / f"{jobs}.{suffix}"
            done = run(command, reports, "-o", output, "--jobs", jobs, "--corrections", corrections)
            told[command, jobs] = done.stderr.replace(output.name, "OUTPUT")
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    assert (tmp_path / "1.geojson").read_bytes() == (tmp_path / "2.geojson").read_bytes()
    assert told["extract", "1"] == told["extract", "2"]
    assert told["map", "1"] == told["map", "2"]
    assert "line 4: was not used: no report has the id" in told["extract", "1"]
    assert "line 2" not in told["extract", "1"]
    records = list(map(json.loads, (tmp_path / "1.jsonl").read_text("utf-8").splitlines()))
    assert [record["id"] for record in records] == [
        "long" if one == 11 else f"r{one}" for one in range(40) if one not in (5, 33)
    ]
    (long,) = (record for record in records if record["id"] == "long")
    whole = "\n\n".join(texts(60))
    assert len(long["routes"]) > 40
    for route in long["routes"]:
        sentences = [whole[one["start"] : one["end"]] for one in route["evidence"]]
        assert any(sentence.startswith("Herders left ") for sentence in sentences), sentences
    for place in long["places"]:
        assert whole[place["start"] : place["end"]] == place["surface"]


@dataclasses.dataclass(frozen=True)
class Deadly:
    """Makes the id of a report, or ends the process that should, or fails."""

    def __call__(self, extraction: Extraction, start: int, gazetteer: Gazetteer) -> bytes:
        if extraction.report.id == "9":
            os.kill(os.getpid(), signal.SIGKILL)
        if extraction.report.id == "15":
            raise ZeroDivisionError("of the product")
        return extraction.report.id.encode()


@pytest.fixture
def team(gazetteer: Gazetteer) -> Iterator[Crew]:
    made = Crew(Work(None, None, None, None, Deadly()), jobs=2, gazetteer=gazetteer)
    yield made
    made.close()


def test_a_process_that_ends_takes_one_report_with_it(team: Crew) -> None:
    tasks = [Task(number, Report(str(number), text), 0, None) for number, text in enumerate(texts(30))]
    learnt = dict(team.learn([(task.number, task.report) for task in tasks[:20]]))
    assert sorted(learnt) == list(range(20))
    team.begin(Together())
    outcomes = list(team.read_all(tasks))
    assert [task for task, _ in outcomes] == tasks
    for task, outcome in outcomes:
        if task.number == 9:
            assert outcome.product is None
            assert "was ended by the signal SIGKILL" in outcome.failure
        elif task.number == 15:
            assert "ZeroDivisionError: of the product" in outcome.failure
        else:
            assert outcome == Outcome(str(task.number).encode(), None)


@dataclasses.dataclass(frozen=True)
class EndedWhileLearning:
    """Stands for the reading of reports that ends the process, once or always, when it comes to one of them."""

    folder: Path
    always: bool

    def __call__(self, extraction: Extraction, start: int, gazetteer: Gazetteer) -> bytes:
        return extraction.report.id.encode()

    def __reduce__(self) -> tuple[object, ...]:
        """Lay the trap where this arrives: in the process that is to read."""
        return _trapped, (self.folder, self.always)


def _trapped(folder: Path, always: bool) -> EndedWhileLearning:
    learnt = Reader.learnt

    def learning(self: Reader, number: int, report: Report) -> Learnt | None:
        mark = folder / report.id
        if number == 4 and (always or not mark.exists()):
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return learnt(self, number, report)

    Reader.learnt = learning  # type: ignore[method-assign]
    return EndedWhileLearning(folder, always)


@pytest.mark.parametrize("always", [False, True])
def test_a_process_that_ends_while_it_learns_takes_one_report_with_it_at_most(
    always: bool, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    work = Work(None, None, None, None, EndedWhileLearning(tmp_path, always))
    team = Crew(work, jobs=2, gazetteer=gazetteer)
    try:
        learnt = dict(team.learn([(number, Report(str(number), text)) for number, text in enumerate(texts(12))]))
    finally:
        team.close()
    assert sorted(learnt) == [number for number in range(12) if number != 4 or not always]


COMMAND = """
import os, signal, time
from gazetteer import Gazetteer
from geomap.cli.running.crew import Crew
from geomap.cli.running.reader import Task, Work
from geomap.model import Report
from geomap.pipeline import Together

def slow(extraction, start, gazetteer):
    print("reading", flush=True)
    time.sleep(600)

if __name__ == "__main__":
    with Gazetteer.open() as gazetteer:
        crew = Crew(Work(None, None, None, None, slow), jobs=1, gazetteer=gazetteer)
        print(crew._members[0].process.pid, flush=True)
        crew.begin(Together())
        crew._send(crew._members[0], ("read", [Task(0, Report("a", "Rain."), 0, None)]))
        crew._members[0].process.join()
"""


def test_a_process_ends_when_its_command_is_killed_and_not_only_with_its_batch(tmp_path: Path) -> None:
    script = tmp_path / "command.py"
    script.write_text(COMMAND)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as command:
        assert command.stdout is not None
        process, told = int(command.stdout.readline()), command.stdout.readline()
        command.kill()
    assert told == "reading\n"
    for _ in range(600):
        if not _is_there(process):
            return
        time.sleep(0.05)
    os.kill(process, signal.SIGKILL)
    pytest.fail("it is still there")


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    # Where nobody waits for it, a process that has ended stays as a zombie.
    return not status.exists() or ") Z " not in status.read_text("utf-8")


def test_all_processes_are_gone_at_the_end(gazetteer: Gazetteer) -> None:
    made = Crew(Work(None, None, None, None, Deadly()), jobs=2, gazetteer=gazetteer)
    processes = [member.process for member in made._members]
    made.close()
    assert [process.is_alive() for process in processes] == [False, False]


def test_processes_that_cannot_begin_are_one_error(gazetteer: Gazetteer) -> None:
    made = Crew(Work("/nowhere/none.gpkg", None, None, None, Deadly()), jobs=2, gazetteer=gazetteer)
    try:
        with pytest.raises(Exception, match=r"none\.gpkg"):
            list(made.learn([(0, Report("r", "x")), (1, Report("s", "x"))]))
    finally:
        made.close()


def test_a_broken_start_names_the_way_round() -> None:
    assert "give --jobs 1" in str(crew._not_started("too little memory"))
    assert isinstance(crew._not_started("x"), GeomapError)


def test_a_report_that_takes_for_ever_is_left_out(gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = Reader(Work(None, None, None, None, RecordProduct()), gazetteer=gazetteer, corrections=None)
    # What is loaded when it is first used takes longer than a report may take here.
    alone.pipeline.extract(Report("first", texts(1)[0]))
    monkeypatch.setattr(reader, "LONGEST", 0.5)
    prepare = alone.pipeline.prepare

    def for_ever(report: Report) -> Prepared:
        while report.id == "1":
            pass
        return prepare(report)

    monkeypatch.setattr(alone.pipeline, "prepare", for_ever)
    sample = [(number, Report(str(number), text)) for number, text in enumerate(texts(3))]
    assert [number for number, _ in alone.learn(sample)] == [0, 2]
    alone.begin(Together())
    outcomes = [alone.read(Task(number, report, 0, None)) for number, report in sample]
    assert [bool(one.product) for one in outcomes] == [True, False, True]
    assert "it took the processor over" in outcomes[1].failure
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("characters", "reports", "cores", "memory", "asked", "jobs"),
    [
        (1_000, 10, 8, 64, None, 1),
        (1_000, 10, 8, 64, 3, 3),
        (1_000, 2, 8, 64, 3, 2),
        (10_000_000, 5_000, 8, 64, None, 8),
        (10_000_000, 5_000, 8, 2, None, 3),
        (10_000_000, 5_000, 8, 0, None, 1),
        (300_000, 5_000, 8, 64, None, 2),
        (10_000_000, 5_000, 1, 64, None, 1),
    ],
)
def test_how_many_processes_read(
    characters: int,
    reports: int,
    cores: int,
    memory: int,
    asked: int | None,
    jobs: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put_aside = Run(Report(str(number), "x") for number in range(reports))
    put_aside.close()
    put_aside.characters = characters
    monkeypatch.setattr(report_run, "usable_processors", lambda: cores)
    monkeypatch.setattr(report_run, "free_memory", lambda: memory * 2**30)
    assert report_run.jobs_for(put_aside, asked=asked) == jobs


def test_a_failed_report_is_told_once_and_ends_nothing(
    tmp_path: Path, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("\n".join(json.dumps({"id": str(one), "text": text}) for one, text in enumerate(texts(4))))
    usual = RecordProduct.__call__

    def failing(self: RecordProduct, extraction: Extraction, start: int, of: Gazetteer) -> bytes:
        if extraction.report.id == "2":
            raise RecursionError("too deep")
        return usual(self, extraction, start, of)

    monkeypatch.setattr(RecordProduct, "__call__", failing)
    done = run("extract", path, "--report", tmp_path / "left.csv")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["0", "1", "3"]
    assert "left out: report 2: could not be read, which is a fault of geomap (RecursionError: too deep)" in done.stderr
    assert "1 left out (1 failed in reading)" in done.stderr
    assert "report 2,,failed" in (tmp_path / "left.csv").read_text()
    assert run("extract", path, "--strict", code=3).stdout.count("\n") <= 2
