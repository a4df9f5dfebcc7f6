"""Measure Spark against one process: `python benchmarks/runs/spark_scale.py [--reports 20000]`.

Reports that are made up (`synthetic_reports.py`, cut to `--characters`) are read by `geomap.batches.extract` in this
process, and by `geomap.spark.extract` in local mode on `--cores` cores. Checked is that all records are the same.
Printed are seconds and reports a second of the processor (CPU) of what reads: of this process, and of Spark's Python
workers, whose time and memory (`VmHWM`) stand in /proc; beside them what the Java machine took; and what a million and
a hundred million such reports would take, with the open pipelines that were measured and a price given. It ends with 1
where records differ, or where a CPU second of the workers reads less than `--least` times as much. Needs PySpark and
Java; Linux alone.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import pyarrow as pa

sys.path.insert(0, str(Path(__file__).parent))
from synthetic_reports import Writer

from gazetteer import Gazetteer
from geomap.batches import extract
from geomap.spark import extract as extract_in_spark

PROJECT = Path(__file__).resolve().parents[2]
TICK = os.sysconf("SC_CLK_TCK")
INTERVAL = 0.2
"""Seconds between two looks at the processes."""


@dataclass
class Watch:
    """What the processes below this one have taken: CPU seconds and peak memory, MB, by their ids."""

    workers: dict[int, tuple[float, float]] = field(default_factory=dict)
    java: dict[int, tuple[float, float]] = field(default_factory=dict)
    done: threading.Event = field(default_factory=threading.Event)

    def look(self) -> None:
        """Look at all processes until it is done."""
        while not self.done.wait(INTERVAL):
            self.look_once()

    def look_once(self) -> None:
        """Look at all processes."""
        for entry in Path("/proc").iterdir():
            if not entry.name.isdecimal():
                continue
            with contextlib.suppress(OSError, IndexError, ValueError, StopIteration):
                command = (entry / "cmdline").read_bytes()
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                cpu = (int(fields[11]) + int(fields[12])) / TICK
                memory = next(
                    int(line.split()[1]) / 1024
                    for line in (entry / "status").read_text().splitlines()
                    if line.startswith("VmHWM")
                )
                if b"pyspark.daemon" in command:
                    self.workers[int(entry.name)] = cpu, memory
                elif b"SparkSubmit" in command:
                    self.java[int(entry.name)] = cpu, memory


def made_up(count: int, characters: int, gazetteer: Gazetteer) -> Iterator[str]:
    """Yield so many short reports, no two the same."""
    writer = Writer(gazetteer)
    for _ in range(count):
        text = writer.sentence()
        while len(text) < characters:
            text += " " + writer.sentence()
        yield text


def session(cores: int, folder: str) -> Any:
    """Return a session of Spark whose workers run this Python."""
    from pyspark.sql import SparkSession

    os.environ |= {"PYSPARK_PYTHON": sys.executable, "PYTHONPATH": str(PROJECT), "SPARK_LOCAL_IP": "127.0.0.1"}
    builder = SparkSession.builder.master(f"local[{cores},4]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.ui.showConsoleProgress", "false").config("spark.local.dir", folder)
    return builder.getOrCreate()


def paper(seconds: float, megabytes: float, price: float) -> Iterator[str]:
    """Yield rows of a table: how long many reports take on many cores, if nothing but reading takes time."""
    yield "| reports | cores | time | memory | core hours | cost |\n|---:|---:|---:|---:|---:|---:|"
    for reports in (1_000_000, 100_000_000):
        for cores in (8, 128, 1_000):
            hours = reports * seconds / 3600
            time_taken = hours / cores
            shown = f"{time_taken:.1f} h" if time_taken >= 1 else f"{60 * time_taken:.1f} min"
            memory = f"{cores * megabytes / 1024:,.0f} GB"
            yield f"| {reports:,} | {cores:,} | {shown} | {memory} | {hours:,.1f} | {hours * price:,.2f} |"


@click.command()
@click.option("--reports", default=20_000, show_default=True)
@click.option("--characters", default=200, show_default=True, help="Least length of a report.")
@click.option("--cores", default=2, show_default=True)
@click.option("--partitions", default=8, show_default=True)
@click.option("--least", default=0.85, show_default=True)
@click.option("--price", default=0.05, show_default=True, help="Of an hour of a core.")
def main(reports: int, characters: int, cores: int, partitions: int, least: float, price: float) -> None:
    """Read the same reports in one process and in Spark, and compare."""
    with Gazetteer.open() as gazetteer:
        texts = list(made_up(reports, characters, gazetteer))
        path = gazetteer.path
    table = pa.table({"id": [f"r{number}" for number in range(reports)], "text": texts})

    begun, wall = time.process_time(), time.monotonic()
    alone = pa.Table.from_batches(extract(table.to_batches(), gazetteer=path)).sort_by("id")
    cpu, wall = time.process_time() - begun, time.monotonic() - wall
    print(f"one process: {cpu:.1f} CPU s, {reports / cpu:.1f} reports a CPU s, {wall:.0f} s")
    print(f"  a report: {1000 * cpu / reports:.2f} CPU ms, {sum(map(len, texts)) / reports:.0f} characters")

    watch = Watch()
    with tempfile.TemporaryDirectory() as folder:
        wall = time.monotonic()
        spark = session(cores, folder)
        watcher = threading.Thread(target=watch.look)
        watcher.start()
        try:
            frame = spark.createDataFrame(table).repartition(partitions)
            started = time.monotonic() - wall
            found = extract_in_spark(frame, gazetteer=path).documents.toArrow().sort_by("id")
            watch.look_once()
        finally:
            watch.done.set()
            watcher.join()
            spark.stop()
    wall = time.monotonic() - wall
    in_workers = sum(cpu for cpu, _ in watch.workers.values())
    print(f"Spark: {in_workers:.1f} CPU s of workers, {reports / in_workers:.1f} reports a CPU s, {wall:.0f} s, "
          f"{started:.0f} of them to start")  # fmt: skip
    print(f"  Java: {sum(cpu for cpu, _ in watch.java.values()):.1f} CPU s, "
          f"{max((mb for _, mb in watch.java.values()), default=0):.0f} MB")  # fmt: skip
    print(f"  a worker: {max((mb for _, mb in watch.workers.values()), default=0):.0f} MB")
    for line in paper(in_workers / reports, max((mb for _, mb in watch.workers.values()), default=0), price):
        print(line)
    same = alone.drop(["seconds"]) == found.drop(["seconds"])
    ratio = cpu / in_workers
    print(f"records {'are the same' if same else 'DIFFER'}; a CPU second of Spark reads {ratio:.2f} of one process")
    sys.exit(0 if same and ratio >= least else 1)


if __name__ == "__main__":
    main()
