"""Measure how fast reports are read: `python benchmarks/runs/extraction_speed.py CORPUS.jsonl [--peer NAME]`.

Prints documents and tokens a second of geomap on one core, with the models loaded: recognition and resolution alone,
and with routes, which are drawn too. Beside it, in the same run and on the same texts, the named-entity recogniser of
an installed spaCy pipeline, alone with what it listens to; nothing here needs one:

    python benchmarks/runs/extraction_speed.py lgl.jsonl --peer en_core_web_sm

Each pass has a process of its own that has met none of the texts, so that no cache helps; passes take turns, and
medians are printed. All count spaCy's English tokens. CPU time is what the processor worked, whatever else it had to
do; memory is the peak of a whole process (`VmHWM` on Linux, `ru_maxrss` elsewhere).

Then what the command takes: `geomap extract` on one short report, and on made-up reports (`synthetic_reports.py`) of
the sizes asked for, once as one report and once as many.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import click

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "BLIS_NUM_THREADS")
FIRST = "The ship left Tartus for Malta on Saturday and reached Valletta on Monday."
"""Read before the clock starts, so that models and word lists are loaded."""

SHORT_REPORT = """Two lorries with tents left Gaziantep for Idlib on Monday, the relief office in Ankara said.
They crossed the border at Bab al-Hawa and reached Sarmada at noon. Families from Hama and Aleppo wait there.
"""
STARTS = 5


class Pass(NamedTuple):
    """What one pass over the texts took, in a process of its own."""

    documents: int
    tokens: int
    seconds: float
    cpu_seconds: float
    peak_mb: float


class Run(NamedTuple):
    """What one run of the command took."""

    seconds: float
    cpu_seconds: float
    peak_mb: float


@click.command()
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--peer", metavar="NAME", help="An installed spaCy pipeline with a named-entity recogniser.")
@click.option("--repeats", default=3, show_default=True, type=click.IntRange(1), help="Passes of each kind.")
@click.option("--sizes", default="1,10", show_default=True, help="Megabytes of made-up reports; empty for none.")
def main(corpus: Path, peer: str | None, repeats: int, sizes: str) -> None:
    """Print documents and tokens a second on CORPUS, memory, start-up and growth."""
    for variable in ONE_THREAD:
        os.environ[variable] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    passes: dict[str, Callable[[], Callable[[Sequence[str]], int]]] = {
        "places": places_reader,
        "places and routes": routes_reader,
    }
    arguments: dict[str, tuple[str, ...]] = {}
    if peer:
        passes[f"{peer} NER"] = peer_reader  # type: ignore[assignment]
        arguments[f"{peer} NER"] = (peer,)
    found: dict[str, list[Pass]] = {name: [] for name in passes}
    for _ in range(repeats):
        for name, reader in passes.items():
            found[name].append(alone(read_corpus, corpus, reader, arguments.get(name, ())))
    click.echo(f"{corpus.name}, one core, Python {sys.version.split()[0]}, medians of {repeats} passes\n")
    click.echo(speed_table(found, peer=f"{peer} NER" if peer else None))
    click.echo(command_table([float(size) for size in sizes.split(",") if size]))


def alone(function: Callable[..., Any], *arguments: Any) -> Any:
    """Call a function in a new process that shares nothing with this one."""
    with ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def read_corpus(corpus: Path, make_reader: Callable[..., Callable[[Sequence[str]], int]], names: Sequence[str]) -> Pass:
    """Read all texts once, and tell what that took."""
    with corpus.open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file if line.strip()]
    read = make_reader(*names)
    read([FIRST])
    start, cpu_start = time.perf_counter(), time.process_time()
    read(texts)
    seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
    return Pass(len(texts), _count_tokens(texts), seconds, cpu_seconds, _peak_mb())


def _count_tokens(texts: Sequence[str]) -> int:
    import spacy

    tokenizer = spacy.blank("en").tokenizer
    return sum(len(tokenizer(text)) for text in texts)


def _peak_mb() -> float:
    status = Path("/proc/self/status")
    if status.exists():
        # What a parent had in memory when it made this process counts in ru_maxrss, and does not here.
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def places_reader() -> Callable[[Sequence[str]], int]:
    """Return what finds the places of texts."""
    from gazetteer import Gazetteer
    from geomap.languages.tokens import tokenise
    from geomap.recognise import Recogniser
    from geomap.resolve import Resolver

    recogniser, resolver = Recogniser(Gazetteer.open()), Resolver()

    def read(texts: Sequence[str]) -> int:
        return sum(len(resolver.resolve(recogniser.recognise(tokenise(text), text=text), text=text)) for text in texts)

    return read


def routes_reader() -> Callable[[Sequence[str]], int]:
    """Return what finds the places and routes of texts."""
    from gazetteer import Gazetteer
    from geomap import Pipeline, Report

    pipeline = Pipeline(Gazetteer.open())

    def read(texts: Sequence[str]) -> int:
        return sum(len(pipeline.extract(Report(str(number), text)).findings) for number, text in enumerate(texts))

    return read


def peer_reader(name: str) -> Callable[[Sequence[str]], int]:
    """Return what finds the named entities of texts, with the components that the recogniser listens to."""
    import spacy

    pipeline = spacy.load(name)
    needed = {"ner", *(part for part in pipeline.pipe_names if part in {"tok2vec", "transformer"})}
    pipeline.select_pipes(enable=[part for part in pipeline.pipe_names if part in needed])

    def read(texts: Sequence[str]) -> int:
        return sum(len(doc.ents) for doc in pipeline.pipe(texts))

    return read


def speed_table(found: dict[str, list[Pass]], *, peer: str | None) -> str:
    """Set out what each kind of pass took."""
    rates = {name: median(each.tokens / each.cpu_seconds for each in passes) for name, passes in found.items()}
    lines = [f"{'':<32}{'documents/s':>12}{'tokens/s':>12}{'of CPU time':>24}{'peak MB':>10}{'times the peer':>16}"]
    for name, passes in found.items():
        documents = median(each.documents / each.seconds for each in passes)
        tokens = median(each.tokens / each.seconds for each in passes)
        of_cpu = f"{rates[name] * passes[0].documents / passes[0].tokens:,.0f} / {rates[name]:,.0f}"
        ratio = f"{rates[name] / rates[peer]:.1f}" if peer else ""
        peak = max(each.peak_mb for each in passes)
        lines.append(f"{name:<32}{documents:>12,.0f}{tokens:>12,.0f}{of_cpu:>24}{peak:>10,.0f}{ratio:>16}")
    return "\n".join([*lines, ""])


def command_table(sizes: Sequence[float]) -> str:
    """Run the command on a short report and on made-up ones, and set out what it took."""
    lines = [f"{'geomap extract':<32}{'seconds':>12}{'CPU seconds':>12}{'CPU s/MB':>12}{'peak MB':>12}"]
    with tempfile.TemporaryDirectory() as folder:
        short = Path(folder) / "short.txt"
        short.write_text(SHORT_REPORT, encoding="utf-8")
        runs = [run_command(short) for _ in range(STARTS + 1)][1:]
        lines.append(_row("one short report", *(median(values) for values in zip(*runs, strict=True))))
        for size in sizes:
            for name in ("one.txt", "many.jsonl"):
                path = Path(folder) / name
                alone(make_reports, path, size)
                run = run_command(path)
                label = f"{size:g} MB, {'one report' if name == 'one.txt' else 'many reports'}"
                lines.append(_row(label, *run, megabytes=size))
                path.unlink()
    return "\n".join(lines)


def _row(label: str, seconds: float, cpu_seconds: float, peak_mb: float, *, megabytes: float | None = None) -> str:
    per_megabyte = f"{cpu_seconds / megabytes:.2f}" if megabytes else ""
    return f"{label:<32}{seconds:>12,.2f}{cpu_seconds:>12,.2f}{per_megabyte:>12}{peak_mb:>12,.0f}"


def make_reports(path: Path, megabytes: float) -> None:
    """Write made-up reports."""
    sys.path.insert(0, str(Path(__file__).parent))
    from synthetic_reports import write_reports

    from gazetteer import Gazetteer

    with Gazetteer.open() as gazetteer:
        write_reports(path, gazetteer=gazetteer, megabytes=megabytes)


def run_command(path: Path) -> Run:
    """Run `geomap extract` on a file, in turn with nothing else, and tell what it took."""
    command = [sys.executable, "-m", "geomap", "extract", str(path), "--output", str(path) + ".jsonl"]
    start = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise click.ClickException(f"{' '.join(command)} failed")
    peak = usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak)


if __name__ == "__main__":
    main()
