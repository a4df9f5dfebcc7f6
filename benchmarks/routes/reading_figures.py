"""Measure the reading of routes: `python benchmarks/routes/reading_figures.py PASSAGES...`.

PASSAGES are JSON lines, each with `id`, `domain`, `text` and annotated `routes`, such as
`tests/geomap/routes/reading/passages.jsonl`. Each is extracted as it ships, names, places and routes. Printed are, for
each kind of text with enough passages and for all of them:

- precision, recall and F1 of the stops, F1 of the routes, routes read in a hundred texts without one, the share of the
  paired routes with the right status, of the marked distances that were read, and of the routes that are clean: none of
  their stops is wrong;
- how the confidence of routes agrees with the share of them that are clean, and what is left at each bar;
- what became of each marked stop that was not read: whether it was no mention, did not pass the gate, was given no
  part or another one, or was not linked to the others of its route.

Figures for passages that the reader was fitted to say little. `--network FILE --fold N` reads with a network that was
fitted without a fifth of the sources, and reads just the passages of that fifth; such a one is made by
`python -m geomap.training.route_reader FOLDER --leave-out N --scores SCORES --output FILE`.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from gazetteer import Gazetteer
from geomap.languages.tokens import tokenise
from geomap.model import Extraction, Report
from geomap.pipeline import Pipeline
from geomap.routes.reading.journey_confidence import load_calibration
from geomap.routes.reading.mentions import journey_mentions
from geomap.routes.reading.network import journey_scores
from geomap.routes.reading.network.journey_scores import read_network
from geomap.routes.reading.read import JourneyReader
from geomap.training.evaluation.judging_routes import JudgedRoute, JudgedStop, RouteCounts, judge_routes, judged
from geomap.training.route_reader.reading_passages import FOLDS, fold_of_source, source_of

FEWEST = 15
"""Passages of a kind of text that has a line of its own."""

BARS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
BINS = 5


def rows_of(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """Read the passages of several files, each with the source that it must not be parted from."""
    return [
        row | {"source": source_of(path, row)}
        for path in paths
        for row in map(json.loads, filter(None, path.read_text("utf-8").split("\n")))
    ]


def routes_of(found: Extraction) -> list[JudgedRoute]:
    """Take the routes of an extraction as they are judged."""
    made = []
    for route in found.routes:
        spans = [(stop.role, stop.finding.span) for stop in route.movement.stops]
        stops = tuple(JudgedStop(frozenset({str(role)}), span.start, span.end) for role, span in spans)
        km = next((one.km for one in route.movement.distances if one.travelled), None)
        made.append(JudgedRoute(stops, str(route.movement.status), km))
    return made


def share(part: float, whole: float) -> str:
    """Return a share as it is printed."""
    return f"{part / whole:.3f}" if whole else "n/a"


def line_of(name: str, passages: int, counts: RouteCounts) -> str:
    """Return the figures of one kind of text."""
    values = (
        share(counts.stops_right, counts.stops_read),
        share(counts.stops_right, counts.stops_marked),
        f"{counts.stop_f1:.3f}",
        f"{counts.route_f1:.3f}",
        f"{100 * counts.alarms / counts.silent:.1f}" if counts.silent else "n/a",
        share(counts.status_right, counts.paired),
        share(counts.distances_right, counts.distances),
        share(counts.clean, counts.read),
    )
    return f"{name[:16]:<16}{passages:>9}{counts.marked:>7}" + "".join(f"{value:>9}" for value in values)


def losses(row: Mapping[str, Any], found: Extraction) -> Iterator[str]:
    """Yield where each marked stop is lost that no route has with its role."""
    doc = tokenise(row["text"])
    every = journey_mentions(doc, found.findings)
    reads = list(JourneyReader(doc).excerpts(found.findings))
    bar = load_calibration().bars.stop
    read = {(stop.finding.span, str(stop.role)) for route in found.routes for stop in route.movement.stops}
    for stop in (stop for route in row["routes"] for stop in route["stops"] if not stop.get("optional")):
        meeting = [one.span for one in every if one.span.start < stop["end"] and stop["start"] < one.span.end]
        inside = [(each, number) for each in reads for number, one in enumerate(each.mentions) if one.span in meeting]
        if any((span, stop["role"]) in read for span in meeting):
            continue
        if not meeting:
            yield "no mention"
        elif not inside:
            yield "gate"
        elif max(float(each.scores.roles[number].max()) for each, number in inside) < bar:
            yield "no part"
        elif any(span == other for span in meeting for other, _ in read):
            yield "another part"
        else:
            yield "not linked"


def at_bars(marked: Sequence[JudgedRoute], found: Extraction) -> Iterator[tuple[float, RouteCounts]]:
    """Yield each bar with the counts of the routes that reach it."""
    routes = routes_of(found)
    sure = [route.movement.confidence for route in found.routes]
    for bar in BARS:
        kept = [route for route, confidence in zip(routes, sure, strict=True) if confidence >= bar]
        yield bar, judge_routes(marked, kept)


def print_confidence(judged_routes: Sequence[tuple[float, bool]], bars: Mapping[float, RouteCounts]) -> None:
    """Print how confidence agrees with the share of clean routes, and what is left at each bar."""
    ranked = sorted(judged_routes)
    click.echo("\nconfidence   routes   mean   clean")
    for number in range(BINS):
        some = ranked[number * len(ranked) // BINS : (number + 1) * len(ranked) // BINS]
        if some:
            mean = sum(confidence for confidence, _ in some) / len(some)
            right = sum(clean for _, clean in some)
            click.echo(f"{some[0][0]:.2f} - {some[-1][0]:.2f}{len(some):>8}{mean:>8.2f}{share(right, len(some)):>8}")
    click.echo("\nat least   routes   clean   whole")
    for bar, counts in bars.items():
        click.echo(f"{bar:<9.1f}{counts.read:>8}{share(counts.clean, counts.read):>8}{counts.whole:>8}")


def use_network(path: Path) -> None:
    """Read with another network than the one that ships."""
    network = read_network(path)
    journey_scores.load_network = lambda: network  # type: ignore[assignment]


@click.command()
@click.argument("passages", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--network", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Read with this network.")
@click.option("--fold", type=click.IntRange(0, FOLDS - 1), help="Read the passages of this fifth of the sources.")
def main(*, passages: tuple[Path, ...], network: Path | None, fold: int | None) -> None:
    """Print how well the routes of annotated passages are read."""
    if network:
        use_network(network)
    rows = [row for row in rows_of(passages) if fold is None or fold_of_source(row["source"]) == fold]
    by_kind: defaultdict[str, RouteCounts] = defaultdict(RouteCounts)
    by_bar: defaultdict[float, RouteCounts] = defaultdict(RouteCounts)
    kinds = Counter(row.get("domain", "") for row in rows)
    lost: Counter[str] = Counter()
    confidences: list[tuple[float, bool]] = []
    with Gazetteer.open() as gazetteer:
        pipeline = Pipeline(gazetteer)
        for row in rows:
            found = pipeline.extract(Report(row["id"], row["text"]))
            marked = judged(row["routes"])
            counts = judge_routes(marked, routes_of(found))
            by_kind[row.get("domain", "")] += counts
            for bar, some in at_bars(marked, found):
                by_bar[bar] += some
            lost.update(losses(row, found))
            sure = [route.movement.confidence for route in found.routes]
            confidences += zip(sure, counts.cleanness, strict=True)
    total = sum(by_kind.values(), RouteCounts())
    heads = ("P", "R", "stop F1", "route F1", "alarms", "status", "km", "clean")
    click.echo(f"{'kind':<16}{'passages':>9}{'routes':>7}" + "".join(f"{head:>9}" for head in heads))
    for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0])):
        if count >= FEWEST:
            click.echo(line_of(kind, count, by_kind[kind]))
    click.echo(line_of("all", len(rows), total))
    click.echo(f"whole routes: {total.whole} of {total.marked} marked")
    print_confidence(confidences, by_bar)
    stops = sum(not stop.get("optional") for row in rows for route in row["routes"] for stop in route["stops"])
    click.echo(f"\nof {stops} marked stops are lost: " + ", ".join(f"{name} {n}" for name, n in lost.most_common()))


if __name__ == "__main__":
    main()
