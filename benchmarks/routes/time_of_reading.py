"""Measure what reading routes adds to extraction: `python benchmarks/routes/time_of_reading.py CORPUS [--documents N]`.

A corpus is JSON lines with a `text`. Each document is extracted twice in the same run, once as it is and once with the
reading of routes taken out, in turn; what counts is the time of the processor, which other programs change
little. The first few documents are not timed. The
ratio of the two sums is what reading adds, and what looking for stops that recognition passed over does. No line is
drawn: that is `geomap.routes.lines`, and takes its time by the route and not by the text.
"""

from __future__ import annotations

import json
import time
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from unittest.mock import Mock, patch

import click

import geomap.routes.lines
from gazetteer import Gazetteer
from geomap.model import Report
from geomap.pipeline import Pipeline
from geomap.routes.reading.read import JourneyReader

WARM_UP = 20
"""Documents that are extracted before the clock starts: they fill the caches of the gazetteer."""


def _seconds(pipeline: Pipeline, report: Report) -> tuple[float, int]:
    start = time.process_time()
    found = pipeline.extract(report)
    return time.process_time() - start, len(found.routes)


def _seconds_without(pipeline: Pipeline, report: Report) -> float:
    with (
        patch.object(JourneyReader, "movements", Mock(return_value=())),
        patch.object(JourneyReader, "likely_stops", Mock(return_value=())),
    ):
        return _seconds(pipeline, report)[0]


@click.command()
@click.argument("corpus", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--documents", default=200, show_default=True, help="How many documents are timed.")
def main(corpus: Path, documents: int) -> None:
    """Print the time of extraction with and without the reading of routes, and their ratio."""
    with corpus.open(encoding="utf-8") as file:
        lines = list(islice(file, documents + WARM_UP))
    reports = [Report(str(number), json.loads(line)["text"]) for number, line in enumerate(lines)]
    with_routes = without = 0.0
    routes = 0
    with ExitStack() as stack, Gazetteer.open() as gazetteer:
        pipeline = Pipeline(gazetteer)
        stack.enter_context(patch.object(geomap.routes.lines, "draw", Mock(return_value=None)))
        for report in reports[:WARM_UP]:
            pipeline.extract(report)
        for number, report in enumerate(reports[WARM_UP:]):
            # Which of the two goes first changes: the second finds the gazetteer's pages warm.
            early = _seconds_without(pipeline, report) if number % 2 else 0.0
            seconds, found = _seconds(pipeline, report)
            without += early or _seconds_without(pipeline, report)
            with_routes += seconds
            routes += found
    timed = len(reports) - WARM_UP
    click.echo(f"documents {timed}, routes {routes}")
    click.echo(f"with reading    {1000 * with_routes / timed:7.2f} ms a document")
    click.echo(f"without reading {1000 * without / timed:7.2f} ms a document")
    click.echo(f"reading adds    {100 * (with_routes / without - 1):6.1f} %")


if __name__ == "__main__":
    main()
