"""Fit what stands round the network: `python -m geomap.training.route_reader.calibrate FOLDER SCORES...`.

FOLDER holds annotated passages, SCORES what networks say of those whose sources they have not seen, as
`python -m geomap.training.route_reader --leave-out` writes it. Fitted are the gate, to all passages, and the bars and
the confidence, to those of SCORES. Needs the extra `fit`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np

from gazetteer import Gazetteer
from gazetteer.names.keys import fold
from gazetteer.util.explained import ExplainedError, exit_code
from gazetteer.util.files import write_atomically
from geomap.languages import FALLBACK
from geomap.languages.model import load_language
from geomap.languages.tokens import TokenisedText, tokenise
from geomap.model import Span
from geomap.recognise import Recogniser
from geomap.routes.reading import network
from geomap.routes.reading.gate import GATE
from geomap.routes.reading.journey_confidence import CALIBRATION
from geomap.routes.reading.mentions import JourneyMention
from geomap.routes.reading.network.journey_scores import JourneyScores
from geomap.training.evaluation.judging_routes import judged
from geomap.training.route_reader.fit_confidence import HeldOut, calibration_file
from geomap.training.route_reader.fit_gate import gate_file
from geomap.training.route_reader.reading_passages import mentions_in, passage_files

_FEWEST = 2
"""Mentions that a passage has to have for a journey."""


def held_out(lines: Iterable[str], routes: Mapping[str, Any], found: Mapping[str, Sequence[Span]]) -> Iterator[HeldOut]:
    """Take what a network says of passages.

    Args:
        lines: What it says, a passage a line.
        routes: The routes that are marked in the passages, by their names.
        found: Where recognition finds places in them.
    """
    for line in lines:
        said = json.loads(line)
        spans = [Span(*each) for each in said["mentions"]]
        if said["id"] in routes and len(spans) >= _FEWEST:
            scores = {name: np.array(value) for name, value in said["scores"].items() if name != "mover"}
            named = [fold(said["text"][span.start : span.end]) for span in spans]
            known = found[said["id"]]
            passed = [
                number
                for number, span in enumerate(spans)
                if not any(one.start < span.end and span.start < one.end for one in known)
            ]
            told = JourneyScores(**scores, mover=((),) * len(spans))
            yield HeldOut(judged(routes[said["id"]]), spans, named, told, passed)


def _looked_at(
    rows: Iterable[Mapping[str, Any]], gazetteer: Gazetteer
) -> Iterator[tuple[TokenisedText, tuple[JourneyMention, ...], tuple[Span, ...]]]:
    """Yield passages as the gate is fitted to them."""
    recogniser = Recogniser(gazetteer)
    for row in rows:
        doc = tokenise(row["text"])
        stops = tuple(Span(stop["start"], stop["end"]) for route in row["routes"] for stop in route["stops"])
        yield doc, mentions_in(doc, row["text"], recogniser), stops


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("scores", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_context
def main(context: click.Context, *, folder: Path, scores: tuple[Path, ...]) -> None:
    """Fit the gate and the confidence of journeys.

    \b
    Examples:
      python -m geomap.training.route_reader.calibrate passages/ fifth.jsonl
    """
    try:
        lines = [line for path in passage_files(folder) for line in path.read_text("utf-8").splitlines() if line]
        rows = [json.loads(line) for line in lines]
        with Gazetteer.open() as gazetteer:
            looked_at = list(_looked_at(rows, gazetteer))
        found = {
            row["id"]: [one.span for one in mentions if one.finding]
            for row, (_, mentions, _) in zip(rows, looked_at, strict=True)
        }
        routes = {row["id"]: row["routes"] for row in rows}
        said = [line for path in scores for line in path.read_text("utf-8").splitlines()]
        written = {
            load_language(FALLBACK).folder / GATE: gate_file(looked_at),
            Path(network.__path__[0]) / CALIBRATION: calibration_file(list(held_out(said, routes, found))),
        }
        for path, text in written.items():
            write_atomically(path, text.encode())
            click.echo(f"geomap.training.route_reader: {path}", err=True)
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
