"""Measure long runs and break them off: `python benchmarks/runs/long_runs.py [--reports 10000] [--form lines|files]`.

Reports are made of which one in fifty is broken (`dirty_reports.py`). `geomap extract` reads them with one process and
with `--jobs`, then once more while it is killed (SIGKILL, SIGTERM, SIGINT in turn, with one process and with several)
at `--kills` points and resumed after each. Checked is that

- every good report comes out, in order, and every broken one is told of with its reason, in the file of `--report`;
- all runs write the same bytes, and the killed one leaves no process and no file behind.

Printed are wall time, CPU seconds and the peak memory (`VmHWM`) of each process, and how much faster several are. On a
machine that is busy with other things wall time says little: what the processes wait for is printed beside it. It ends
with 1 where anything is not as it has to be. Linux alone.
"""

from __future__ import annotations

import contextlib
import csv
import itertools
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parent))
from dirty_reports import Expected, write_files, write_lines

INTERVAL = 0.1
"""Seconds between two looks at the processes."""
PATIENCE = 10
"""Seconds that processes have to go when their command is gone; on a busy machine they wait for their turn."""
TICK = os.sysconf("SC_CLK_TCK")
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
SOME_LEFT_OUT = 8
JOBS_TIMES, WORKER_MB = 1.7, 450
"""How many times as fast two processes have to be as one, and what each may take."""


@dataclass(slots=True)
class Seen:
    """What one process took."""

    cpu: float = 0.0
    peak_mb: float = 0.0
    command: str = ""


@dataclass(slots=True)
class Taken:
    """What one run took."""

    code: int = 0
    wall: float = 0.0
    kept: int = 0
    told: str = ""
    processes: dict[int, Seen] = field(default_factory=dict)

    @property
    def cpu(self) -> float:
        """CPU seconds of all processes."""
        return sum(one.cpu for one in self.processes.values())

    @property
    def working(self) -> list[Seen]:
        """Those that did more than watch others, that of the command first."""
        return [one for one in self.processes.values() if one.cpu > 0.5]


@dataclass(frozen=True, slots=True)
class Bench:
    """Where things stand, and what has to come of them."""

    folder: Path
    source: Path
    expected: Expected

    def run(self, name: str, *options: str, until: Callable[[Taken], signal.Signals | None] | None = None) -> Taken:
        """Run the command into an output of some name, and send the signal that `until` returns, if any."""
        output = self.folder / f"{name}.jsonl"
        arguments = [str(self.source), "-o", str(output), "--report", str(self.folder / f"{name}.csv"), *options]
        taken, begun = Taken(), time.monotonic()
        with (self.folder / f"{name}.told").open("w+", encoding="utf-8") as told:
            command = [sys.executable, "-m", "geomap", "extract", *arguments]
            # Where this script runs in the background, Ctrl-C is ignored here; the command has to heed it.
            process = subprocess.Popen(
                command, stderr=told, preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
            )
            while process.poll() is None:
                time.sleep(INTERVAL)
                _look(process.pid, taken)
                with contextlib.suppress(OSError):
                    taken.kept = max(taken.kept, output.with_name(f"{output.name}.unfinished").stat().st_size)
                taken.wall = time.monotonic() - begun
                if until and (number := until(taken)) is not None:
                    process.send_signal(number)
                    until = None
            told.seek(0)
            taken.told = told.read()
        taken.code = process.returncode
        return taken

    def faults(self, name: str) -> Iterator[str]:
        """Yield what is wrong with the output of some name."""
        with (self.folder / f"{name}.jsonl").open(encoding="utf-8") as stream:
            ids = [json.loads(line)["id"] for line in stream]
        if ids != self.expected.good:
            missing = set(self.expected.good) - set(ids)
            yield f"{len(missing):,} good reports are missing, {len(ids):,} came out, or they are in another order"
        with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
            rows = [(self._place(row["source"], row["part"]), row["reason"]) for row in csv.DictReader(stream)]
        told = dict(rows)
        if len(told) < len(rows):
            yield "something is told of twice"
        for place in sorted(told.keys() ^ self.expected.broken.keys()):
            yield f"{place}: {'not told of' if place in self.expected.broken else 'told of: ' + told[place]}"
        for place, reason in self.expected.broken.items():
            if reason not in told.get(place, reason):
                yield f"{place}: told of with another reason: {told[place]}"

    def _place(self, source: str, part: str) -> str:
        below = os.path.relpath(source, self.source)
        return part if below == "." else below


def children(pid: int) -> Iterator[int]:
    """Yield the processes that a process has started, and those that these have."""
    with contextlib.suppress(OSError):
        for child in map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()):
            yield child
            yield from children(child)


def _look(pid: int, taken: Taken) -> None:
    """Note what all processes of a run have taken up to now."""
    for one in (pid, *children(pid)):
        with contextlib.suppress(OSError, StopIteration, ValueError):
            seen = taken.processes.setdefault(one, Seen())
            fields = Path(f"/proc/{one}/stat").read_text("utf-8").rpartition(")")[2].split()
            seen.cpu = (int(fields[11]) + int(fields[12])) / TICK
            status = Path(f"/proc/{one}/status").read_text("utf-8").splitlines()
            seen.peak_mb = int(next(line for line in status if line.startswith("VmHWM")).split()[1]) / 1024
            seen.command = Path(f"/proc/{one}/cmdline").read_text("utf-8").replace("\0", " ")


def shown(what: str, taken: Taken) -> str:
    """Return a run in a line."""
    peaks = ", ".join(f"{one.peak_mb:,.0f} MB and {one.cpu:,.1f} s" for one in taken.working)
    return f"{what}: exit {taken.code}, {taken.wall:,.1f} s wall, {taken.cpu:,.1f} s CPU; processes: {peaks}"


def killed(bench: Bench, kills: int, *, jobs: int, size: int) -> Iterator[str]:
    """Kill a run at so many points and resume it, and yield what is wrong."""
    signals = itertools.cycle(SIGNALS)
    for point in range(kills):
        number, due = next(signals), size * point // kills
        # The first points lie before anything is kept.
        moment = 1.0 + point if point < 2 else 0.0

        def until(
            taken: Taken, *, due: int = due, moment: float = moment, number: signal.Signals = number
        ) -> signal.Signals | None:
            return number if taken.wall > moment and (moment or taken.kept > due) else None

        taken = bench.run("killed", "--resume", "--jobs", str(jobs if point % 2 else 1), until=until)
        click.echo(f"  {signal.Signals(number).name} with {taken.kept:,} bytes kept after {taken.wall:.1f} s")
        # One that had not begun yet is ended by the signal itself; a shell shows the same code.
        code = 128 - taken.code if taken.code < 0 else taken.code
        if code != 128 + number:
            yield f"ended with {code} in place of {128 + number}: {taken.told[-300:]}"
        for left in _left_alive(taken):
            yield f"process {left} outlived {number!r} by {PATIENCE} s"
        if (bench.folder / "killed.jsonl").exists():
            yield "the output is there before it is whole"
    last = bench.run("killed", "--resume", "--jobs", str(jobs))
    click.echo(shown("resumed for the last time", last))
    if last.code != SOME_LEFT_OUT:
        yield f"the last run ended with {last.code}: {last.told[-300:]}"
    strays = {one.name for one in bench.folder.glob("*killed*")} - {"killed.jsonl", "killed.csv", "killed.told"}
    if strays:
        yield f"left lying about: {', '.join(sorted(strays))}"


def _left_alive(taken: Taken) -> list[int]:
    """Wait for the processes of a run to go, and return those that stay."""
    begun = time.monotonic()
    left = list(taken.processes)
    while left and time.monotonic() < begun + PATIENCE:
        time.sleep(INTERVAL)
        left = [one for one in left if _is_alive(one, taken.processes[one].command)]
    return left


def _is_alive(pid: int, command: str) -> bool:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text("utf-8").replace("\0", " ") == command != ""
    return False


def compared(bench: Bench, names: Sequence[str]) -> Iterator[str]:
    """Yield which outputs are others than the first."""
    for name, suffix in itertools.product(names[1:], ("jsonl", "csv")):
        one, other = (bench.folder / f"{each}.{suffix}" for each in (names[0], name))
        if not other.exists() or one.read_bytes() != other.read_bytes():
            yield f"{other.name} differs from {one.name}"


def faster(one: Taken, several: Taken, jobs: int) -> Iterator[str]:
    """Print how much faster several processes are, and yield what falls short."""
    waiting = jobs * several.wall - sum(each.cpu for each in several.working[1:])
    click.echo(
        f"--jobs {jobs} is {one.wall / several.wall:.2f} times as fast by the clock (load {os.getloadavg()[0]:.1f}), "
        f"{several.cpu / one.cpu:.2f} times the CPU; one process worked {one.cpu / one.wall:.0%} of its time, "
        f"several waited {waiting / several.wall / jobs:.0%} of theirs"
    )
    if one.wall / several.wall < JOBS_TIMES:
        yield f"--jobs {jobs} is not {JOBS_TIMES} times as fast"
    for each in (*one.working, *several.working):
        if each.peak_mb > WORKER_MB:
            yield f"{each.peak_mb:,.0f} MB in a process"


@click.command()
@click.option("--reports", default=10_000, show_default=True, type=click.IntRange(100))
@click.option("--form", type=click.Choice(["lines", "files"]), default="lines", show_default=True)
@click.option("--jobs", default=2, show_default=True, type=click.IntRange(2))
@click.option("--kills", default=20, show_default=True, type=click.IntRange(0))
@click.option("--keep", type=click.Path(path_type=Path), help="Folder to work in and to leave all in.")
def main(reports: int, form: str, jobs: int, kills: int, keep: Path | None) -> None:
    """Read many dirty reports, with one process and several, whole and broken off, and compare."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        source = folder / ("in.lines/reports.jsonl" if form == "lines" else "in.files")
        source.parent.mkdir(exist_ok=True)
        bench = Bench(folder, source, (write_lines if form == "lines" else write_files)(source, reports))
        click.echo(f"{len(bench.expected.good):,} good reports, {len(bench.expected.broken):,} broken ones")
        one, several = bench.run("one", "--jobs", "1"), bench.run("several", "--jobs", str(jobs))
        click.echo(shown("one process", one))
        click.echo(shown(f"{jobs} processes", several))
        faults = [f"ended with {each.code}" for each in (one, several) if each.code != SOME_LEFT_OUT]
        faults += [*bench.faults("one"), *faster(one, several, jobs)]
        names = ["one", "several"]
        if kills:
            faults += killed(bench, kills, jobs=jobs, size=one.kept)
            names.append("killed")
        faults += compared(bench, names)
    click.echo("\n".join(faults) or "good")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
