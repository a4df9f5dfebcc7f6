"""Measure how building and asking grow with the data: `python benchmarks/gazetteer_scale.py FOLDER [--sizes N,...]`.

FOLDER holds a dump in GeoNames' format, real or made by `benchmarks/synthetic_dump.py`. With `--sizes`, dumps of so
many places are made in it first, each in a folder of its own, with 16 alternate names for every 13.5 places, as in
GeoNames' own dump of 13.5 million places:

    python benchmarks/gazetteer_scale.py dumps --sizes 1000000,3000000,13500000

Each is built by the command `gazetteer build geonames`, as a user would. Printed are: wall time; peak memory, which is
the largest sum of the peaks of the command and of its children that run beside it; size of the file; the medians of
exact and fuzzy lookup of names of the dump, each asked once; and by how much each has grown since the size before. The
memory is read from `/proc`, so this runs on Linux only.

The dumps and the files built from them stay in FOLDER, and a later run takes a dump that is there, unless `--clean` is
given: then each is removed once it has been measured.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import click

from gazetteer import Gazetteer
from gazetteer.names.keys import fold

SEED = 20261122
NAMES_PER_PLACE = 16.0 / 13.5
QUERIES = 500
WARM_UP = 50
LOOK_EVERY = 0.05
"""Seconds between two readings of the memory."""


class Cost(NamedTuple):
    """What one size cost: seconds, bytes, and seconds a lookup; `fuzzy` is None where the lookup has no such step."""

    places: int
    seconds: float
    memory: int
    size: int
    exact: float
    fuzzy: float | None


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--sizes", metavar="N,N,...", help="Make dumps of so many places and measure each.")
@click.option("--clean", is_flag=True, help="Remove each dump and each built file when it has been measured.")
def main(folder: Path, sizes: str | None, clean: bool) -> None:
    """Build a gazetteer from the dump in FOLDER, or from made-up dumps of several sizes, and print what it costs."""
    if not Path("/proc/self/status").exists():
        raise click.ClickException("memory is read from /proc, which this system lacks; run it on Linux")
    costs = []
    for dump in _dumps(folder, sizes):
        costs.append(measure(dump))
        click.echo(_line(costs[-1], costs[-2] if len(costs) > 1 else None), err=True)
        if clean:
            _output(dump).unlink()
            if sizes:
                shutil.rmtree(dump)
    click.echo(table(costs))


def _dumps(folder: Path, sizes: str | None) -> Iterator[Path]:
    """Yield the folders to build from, making those dumps that are asked for and not there yet."""
    if sizes is None:
        yield folder
        return
    try:
        counts = [int(size) for size in sizes.split(",")]
    except ValueError as error:
        raise click.BadParameter(f"takes whole numbers with commas between, not {sizes!r}") from error
    for count in counts:
        dump = folder / f"places-{count}"
        if not (dump / "allCountries.txt").exists():
            dump.mkdir(parents=True, exist_ok=True)
            _make(dump, count)
        yield dump


def _make(dump: Path, places: int) -> None:
    """Make a dump; a run that is cut off leaves no folder that a later one would take for a whole dump."""
    program = Path(__file__).with_name("synthetic_dump.py")
    amounts = ["--places", str(places), "--names", str(round(places * NAMES_PER_PLACE)), "--seed", "1"]
    try:
        subprocess.run([sys.executable, program, dump, *amounts], check=True)
    except BaseException:
        shutil.rmtree(dump)
        raise


def _output(dump: Path) -> Path:
    return dump / "built.gpkg"


def measure(dump: Path) -> Cost:
    """Build a gazetteer from the dump in a folder, ask it names, and return what both cost."""
    output = _output(dump)
    command = [sys.executable, "-m", "gazetteer", "build", "geonames", str(dump), "--output", str(output)]
    start = time.perf_counter()
    memory = _peak_of(subprocess.Popen(command, stdout=subprocess.DEVNULL))
    seconds = time.perf_counter() - start
    names = list(_sample(dump / "allCountries.txt", count=2 * (QUERIES + WARM_UP)))
    with Gazetteer.open(output) as gazetteer:
        half = len(names) // 2
        exact = _ask(gazetteer, names[:half], step="exact")
        fuzzy = _ask(gazetteer, [_misspelled(name) for name in names[half:]], step="fuzzy")
        places = gazetteer.info().places
    if exact is None:
        raise click.ClickException(f"{output} does not hold the names of {dump}; build it anew")
    return Cost(places, seconds, memory, output.stat().st_size, exact, fuzzy)


def _peak_of(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process; return the most bytes that it and its children held in memory together.

    The peaks of processes that run beside each other are added though they need not fall on one moment, so the result
    may be too large; it is too small only by what is used between the last look and the end of a process.
    """
    most = 0
    try:
        while process.poll() is None:
            most = max(most, sum(_held(number) for number in _family(process.pid)))
            time.sleep(LOOK_EVERY)
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
    if process.returncode:
        raise click.ClickException(f"the build ended with exit code {process.returncode}; see its message above")
    return most


def _family(number: int) -> Iterator[int]:
    """Yield a process and all that descend from it."""
    yield number
    try:
        tasks = list(Path(f"/proc/{number}/task").iterdir())
    except OSError:
        return
    for task in tasks:
        try:
            children = (task / "children").read_text("ascii").split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _held(number: int) -> int:
    """Return the peak resident memory of a process, bytes; 0 where it has gone."""
    try:
        status = Path(f"/proc/{number}/status").read_text("utf-8", "replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM:")), 0)


def _sample(file: Path, *, count: int) -> Iterator[str]:
    """Yield names from random places of a dump's main table, no two with one folded key."""
    chance = random.Random(SEED)  # noqa: S311
    size = file.stat().st_size
    seen: set[str] = set()
    with file.open("rb") as lines:
        # Many more tries than names, since small dumps give the same line twice and some names are too short.
        for _ in range(50 * count):
            lines.seek(chance.randrange(size))
            lines.readline()
            columns = lines.readline().decode("utf-8", "replace").split("\t")
            key = fold(columns[1]) if len(columns) == 19 else ""
            if len(key) >= 6 and key.isascii() and key not in seen:
                seen.add(key)
                yield columns[1]
            if len(seen) == count:
                return
    raise click.ClickException(f"{file} holds fewer than {count} names to ask for; take a larger dump")


def _misspelled(name: str) -> str:
    """Return a name with two letters in its middle exchanged, or one left out where they are the same."""
    key = fold(name)
    middle = len(key) // 2
    one, other = key[middle - 1], key[middle]
    return key[: middle - 1] + (other + one if one != other else one) + key[middle + 1 :]


def _ask(gazetteer: Gazetteer, names: Sequence[str], *, step: str) -> float | None:
    """Return the median seconds of the lookups that a step answered, or None where it answered hardly any."""
    seconds = []
    for number, name in enumerate(names):
        start = time.perf_counter()
        matches = gazetteer.lookup(name)
        taken = time.perf_counter() - start
        if number >= WARM_UP and matches and matches[0].step.value == step:
            seconds.append(taken)
    return median(seconds) if len(seconds) >= len(names) // 10 else None


def table(costs: Sequence[Cost]) -> str:
    """Set the costs out, a line a size."""
    header = f"{'places':>12}{'build':>10}{'memory':>10}{'file':>10}{'exact':>10}{'fuzzy':>10}  growth"
    previous: Sequence[Cost | None] = [None, *costs]
    return "\n".join([header, *(_line(cost, earlier) for cost, earlier in zip(costs, previous, strict=False))])


def _line(cost: Cost, earlier: Cost | None) -> str:
    fuzzy = "absent" if cost.fuzzy is None else f"{cost.fuzzy * 1e3:.2f} ms"
    line = (
        f"{cost.places:>12,}{cost.seconds:>8.0f} s{cost.memory / 1e6:>7.0f} MB{cost.size / 1e6:>7.0f} MB"
        f"{cost.exact * 1e6:>7.1f} µs{fuzzy:>10}"
    )
    if earlier is None:
        return line
    more = cost.places / earlier.places
    grown = [
        f"{label} x {now / before:.2f}"
        for label, now, before in (
            ("time", cost.seconds, earlier.seconds),
            ("memory", cost.memory, earlier.memory),
            ("file", cost.size, earlier.size),
            ("exact", cost.exact, earlier.exact),
            ("fuzzy", cost.fuzzy, earlier.fuzzy),
        )
        if now is not None and before
    ]
    return f"{line}  places x {more:.2f}: {', '.join(grown)}"


if __name__ == "__main__":
    main()
