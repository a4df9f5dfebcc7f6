"""Measure how time and memory grow with one hostile text: `python benchmarks/hostile_texts.py [--sizes 10,100,1000]`.

Each text is one shape repeated, such as nothing but commas, or a thousand names of places without a full stop. It is
given to the whole command (`geomap extract`; with `--command map` to `geomap map`) in the sizes asked for (kilobytes),
in a process of its own that is stopped after `--limit` seconds. Printed are CPU seconds of all its processes, without
what an empty report takes, the peak of memory, and by how much time grew from one size to the next (`x 8 of 10`: text
10 times as long took 8 times as long). It ends with 1 if time grew faster than the text (`--slack` times, where it took
over two seconds at all), memory passed 50 times the text and 300 MB, or a text took over `--most` seconds.

The names are those of cities, so that all are known and many are ambiguous.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import click

Text = Callable[[int], str]
"""A text of at least so many characters."""

SEED = 11
NAMES = (
    "Berlin", "Lagos", "Quito", "Hanoi", "Oslo", "Tunis", "Perth", "Osaka", "Dakar", "Lima", "Porto", "Izmir",
    "Karachi", "Santiago", "Valencia", "San Jose", "Hyderabad", "Tripoli", "Georgetown", "La Paz", "Kano",
)  # fmt: skip
UNUSUAL = ("Tartus", "Latakia", "Homs", "Hama", "Idlib", "Aleppo", "Raqqa", "Hasakah", "Daraa", "Palmyra", "Manbij")
"""Such as are no words, so that a list of them is not taken for a headline."""
LEAST_SECONDS = 2.0
"""What takes less at the larger size is no evidence of how time grows."""
MEMORY_TIMES, MEMORY_MB = 50, 300


class Taken(NamedTuple):
    """What one run took beyond an empty report, and the size of its text; no seconds where it was stopped."""

    kilobytes: float
    seconds: float | None
    peak_mb: float


def repeated(piece: str) -> Text:
    """Return a text that is one piece over and over."""
    return lambda size: piece * (size // len(piece) + 1)


def drawn(make: Callable[[random.Random], str]) -> Text:
    """Return a text of pieces that are drawn by lot, the same ones at each call."""

    def text(size: int) -> str:
        lots, pieces, length = random.Random(SEED), [], 0  # noqa: S311
        while length < size:
            pieces.append(make(lots))
            length += len(pieces[-1])
        return "".join(pieces)

    return text


def letters(lots: random.Random, count: int, alphabet: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ") -> str:
    """Return a word of letters drawn by lot."""
    return "".join(lots.choices(alphabet, k=count))


def prose(lots: random.Random) -> str:
    """Return a sentence as a report has it."""
    one, other, third = lots.sample(NAMES[:6], 3)
    number = lots.randint(2, 90)
    return lots.choice((
        f"On Monday {number} lorries with flour left {one} for {other}, the office in {third} said. ",
        f"The ferry from {one} was {number} hours late, and nobody at the harbour knew why. ",
        f"Officials in {one} and {other} met again; they spoke about water, seed and the price of fuel. ",
        f"About {number} families walked from {one} to a camp near {other} after the flood. ",
        "It rained for three days, and the road was closed to all but the heaviest carts. ",
        f"{number} km north of {one} a bridge fell, so the convoy turned back to {third}.\n\n",
    ))  # fmt: skip


def name(ending: str) -> Text:
    """Return a text of known names with an ending each."""
    return drawn(lambda lots: lots.choice(NAMES) + ending)


PROSE = drawn(prose)
TEXTS: Mapping[str, Text] = {
    "prose": PROSE,
    "prose in one line": lambda size: PROSE(size).replace("\n\n", ""),
    "prose in capitals": lambda size: PROSE(size).upper(),
    "prose in small letters": lambda size: PROSE(size).lower(),
    "capitals without a space": drawn(lambda lots: letters(lots, 60)),
    "words of six capitals": drawn(lambda lots: letters(lots, 6) + " "),
    "words with a capital": drawn(lambda lots: letters(lots, 6).title() + " "),
    "names and spaces": name(" "),
    "unusual names and spaces": drawn(lambda lots: lots.choice(UNUSUAL) + " "),
    "names and commas": name(", "),
    "names and line feeds": name("\n"),
    "one name and spaces": repeated("Berlin "),
    "one name in sentences": repeated("She was in Berlin. "),
    "from A to B to C": lambda size: "They drove from " + drawn(lambda lots: lots.choice(NAMES) + " to ")(size),
    "journeys in sentences": drawn(
        lambda lots: "A convoy drove from {} to {} to {}. ".format(*lots.sample(NAMES[:6], 3)),
    ),
    "new villages": drawn(lambda lots: f"the village of {letters(lots, 7).title()}. "),
    "joined names": repeated("Berlin-Lagos-"),
    "rows of a table": repeated("| Berlin | Lagos |\n"),
    "distances": repeated("about 850 kilometres from "),
    "distances to names": repeated("20 km east of Berlin "),
    "shared words": repeated("Lakes Erie and Huron, "),
    "organisations": repeated("University of Berlin Central Bank of Lagos Ministry of "),
    "initials": repeated("A.A."),
    "only commas": repeated(","),
    "only brackets": repeated("("),
    "only quotes": repeated('"'),
    "only line feeds": repeated("\n"),
    "only hyphens": repeated("- "),
    "decimal numbers": repeated("35.36 36.65 "),
    "degrees and minutes": repeated("35°21'N 36°39'E "),
    "Markdown links": repeated("[Berlin]("),
    "HTML tags": repeated("<a <b>Berlin"),
    "marks of footnotes": repeated("Berlin[1]"),
    "emphasis": repeated("*Berlin _"),
    "invisible characters": repeated("Ber\u200blin "),
    "accents": repeated("e\u0301"),
    "Arabic": repeated("غادر القافلة برلين "),
}


@click.command()
@click.option("--sizes", default="10,100,1000", show_default=True, help="Kilobytes of text, from small to large.")
@click.option("--only", multiple=True, type=click.Choice(list(TEXTS)), help="One text; may be given several times.")
@click.option("--limit", default=300, show_default=True, help="Seconds after which a run is stopped.")
@click.option("--most", default=60.0, show_default=True, help="CPU seconds that a text may take at most.")
@click.option("--command", default="extract", show_default=True, type=click.Choice(["extract", "map"]))
@click.option("--slack", default=1.5, show_default=True, help="How many times as fast as the text time may grow.")
def main(sizes: str, only: Sequence[str], limit: int, most: float, command: str, slack: float) -> None:
    """Print what each hostile text takes, and end with 1 where that is too much."""
    kilobytes = [float(size) for size in sizes.split(",")]
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text("Nothing happened.", encoding="utf-8")
        seconds, floor = _run(path, limit, command)
        click.echo(f"an empty report: {seconds or 0:.1f} s, {floor:.0f} MB; the seconds below come on top")
        for kind in only or TEXTS:
            taken = list(_measure(TEXTS[kind], path, kilobytes, limit, seconds or 0.0, command))
            faults = list(_faults(taken, slack, most))
            cells = [f"{_shown(one.seconds):>9} {one.peak_mb:>5.0f} MB" for one in taken]
            grown = [
                f"x {_ratio(less, more):.1f} of {more.kilobytes / less.kilobytes:.0f}" for less, more in _pairs(taken)
            ]
            click.echo(f"{kind:<26}{'  '.join(cells)}  {', '.join(grown)}  {'; '.join(faults) or 'good'}")
            failed = failed or bool(faults)
    sys.exit(failed)


def _measure(
    text: Text, path: Path, kilobytes: Sequence[float], limit: int, start: float, command: str
) -> Iterator[Taken]:
    """Yield what the command takes for each size, up to the first for which it is stopped."""
    for size in kilobytes:
        path.write_text(text(int(size * 1000)), encoding="utf-8")
        seconds, peak = _run(path, limit, command)
        yield Taken(path.stat().st_size / 1000, None if seconds is None else max(seconds - start, 0.0), peak)
        if seconds is None:
            return


def _pairs(taken: Sequence[Taken]) -> Iterator[tuple[Taken, Taken]]:
    """Yield each size that was done with the next one."""
    yield from pairwise(one for one in taken if one.seconds is not None)


def _ratio(less: Taken, more: Taken) -> float:
    return (more.seconds or 0.0) / max(less.seconds or 0.0, LEAST_SECONDS / 10)


def _faults(taken: Sequence[Taken], slack: float, most: float) -> Iterator[str]:
    for one in taken:
        if one.seconds is None:
            yield f"not done at {one.kilobytes:,.0f} KB"
        elif one.seconds > most:
            yield f"over {most:.0f} s at {one.kilobytes:,.0f} KB"
        if one.peak_mb > MEMORY_TIMES * one.kilobytes / 1000 + MEMORY_MB:
            yield f"{one.peak_mb:,.0f} MB at {one.kilobytes:,.0f} KB"
    for less, more in _pairs(taken):
        grown = _ratio(less, more)
        if (more.seconds or 0.0) > LEAST_SECONDS and grown > slack * more.kilobytes / less.kilobytes:
            yield f"{grown:.0f} times the time of {more.kilobytes / less.kilobytes:.0f} times more text"


def _shown(seconds: float | None) -> str:
    return "stopped" if seconds is None else f"{seconds:.1f} s"


def _run(path: Path, limit: int, what: str) -> tuple[float | None, float]:
    """Return the CPU seconds of the command, none where it used too many, and its peak in megabytes."""
    output = f"{path}.{'jsonl' if what == 'extract' else 'html'}"
    command = [sys.executable, "-m", "geomap", what, str(path), "--output", output]
    process = subprocess.Popen(
        command, stderr=subprocess.DEVNULL, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return (None if process.returncode else usage.ru_utime + usage.ru_stime), peak


if __name__ == "__main__":
    main()
