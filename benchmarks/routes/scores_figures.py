"""Measure a network alone: `python benchmarks/routes/scores_figures.py FOLDER SCORES...`.

FOLDER holds annotated passages (`train/*.jsonl`, `dev.jsonl`), SCORES what a network says of those of a fifth of the
sources that it has not seen, as `--leave-out` and `--scores` of `geomap.training.route_reader` and of its module
`teacher` write it. Printed are precision, recall and F1 of the stops, F1 of the routes, and routes read in a hundred
passages without one. The bars are fitted to the same passages, so that the figures are a little too good, as much for
one network as for another. Only passages that name their source count, which are the real ones.
"""

from __future__ import annotations

import json
from pathlib import Path

import click

from gazetteer import Gazetteer
from geomap.languages.tokens import tokenise
from geomap.recognise import Recogniser
from geomap.training.evaluation.judging_routes import RouteCounts
from geomap.training.route_reader.calibrate import held_out
from geomap.training.route_reader.fit_confidence import HeldOut, fit_bars
from geomap.training.route_reader.reading_passages import REAL, mentions_in, passage_files


def line_of(passages: list[HeldOut]) -> str:
    """Return the figures of some passages, with the bars that suit them best."""
    bars = fit_bars(passages)
    total = sum((one.counts(bars) for one in passages), RouteCounts())
    precision, recall = total.stops_right / max(1, total.stops_read), total.stops_right / max(1, total.stops_marked)
    alarms = 100 * total.alarms / max(1, total.silent)
    return (
        f"{len(passages)} passages: stops {precision:.3f} / {recall:.3f} / {total.stop_f1:.3f}, "
        f"routes {total.route_f1:.3f}, alarms {alarms:.1f}"
    )


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("scores", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(folder: Path, scores: tuple[Path, ...]) -> None:
    """Print the figures of networks, a line for each file of SCORES."""
    files = [path for path in passage_files(folder) if path.name.startswith(REAL)]
    rows = [json.loads(line) for path in files for line in path.read_text("utf-8").split("\n") if line]
    routes = {row["id"]: row["routes"] for row in rows}
    with Gazetteer.open() as gazetteer:
        recogniser = Recogniser(gazetteer)
        found = {}
        for row in rows:
            mentions = mentions_in(tokenise(row["text"]), row["text"], recogniser)
            found[row["id"]] = [one.span for one in mentions if one.finding]
    for path in scores:
        lines = path.read_text("utf-8").splitlines()
        click.echo(f"{path.name}: {line_of(list(held_out(lines, routes, found)))}")


if __name__ == "__main__":
    main()
