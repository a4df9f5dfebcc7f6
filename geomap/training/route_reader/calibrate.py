"""Fit what stands round the network: `python -m geomap.training.route_reader.calibrate FOLDER [SCORES...]`.

FOLDER holds annotated passages, SCORES what networks say of those whose sources they have not seen, as
`python -m geomap.training.route_reader --leave-out` writes it. Fitted are the gate, to the passages of FOLDER; the
bars, to SCORES; and the confidence, to what is read, with that gate and those bars, of the passages in
`benchmarks/routes/unseen`, which no network was fitted to, and `distilled`, to whose annotation none was. Without
SCORES the bars are fitted to what the network that ships says of the unseen passages: a network that learnt from
another has no like that has seen less. Needs the extra `fit`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
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
from geomap.model import Report, Span
from geomap.pipeline import Pipeline
from geomap.recognise import Recogniser
from geomap.routes.reading import network
from geomap.routes.reading.gate import GATE, load_gate
from geomap.routes.reading.journey_confidence import ALL_LOOKS, CALIBRATION, load_calibration, looks_of
from geomap.routes.reading.mentions import JourneyMention
from geomap.routes.reading.network.journey_scores import JourneyScores, Network, load_network
from geomap.routes.reading.read import JourneyReader
from geomap.training.evaluation.judging_routes import judge_routes, judged
from geomap.training.route_reader.fit_confidence import (
    HeldOut,
    JourneyRead,
    fit_bars,
    fit_confidence,
    judged_journey,
)
from geomap.training.route_reader.fit_gate import gate_file
from geomap.training.route_reader.reading_passages import mentions_in, passage_files
from geomap.training.training_set import as_json

_CALIBRATION = Path(network.__path__[0]) / CALIBRATION
_UNSEEN, _LISTENED_TO = (Path(__file__).parents[3] / "benchmarks" / "routes" / one for one in ("unseen", "distilled"))

_MOST_ALARMS_UNSEEN = 0.12
"""Most of the unseen passages were chosen because a network was unsure of them: more is read where nothing moves."""

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


def heard(rows: Iterable[Mapping[str, Any]], network: Network, gazetteer: Gazetteer) -> Iterator[HeldOut]:
    """Ask a network about passages.

    Args:
        rows: The passages as they are read from their lines.
        network: The network.
        gazetteer: Where names are known from.
    """
    recogniser = Recogniser(gazetteer)
    for row in rows:
        doc = tokenise(row["text"])
        mentions = mentions_in(doc, row["text"], recogniser)
        if len(mentions) >= _FEWEST:
            spans = [one.span for one in mentions]
            sentences = [(one.start_char, one.end_char) for one in doc.sents]
            scores = network.score(row["text"], [(one.start, one.end) for one in spans], sentences)
            named = [fold(row["text"][one.start : one.end]) for one in spans]
            passed = [number for number, one in enumerate(mentions) if not one.finding]
            yield HeldOut(judged(row["routes"]), spans, named, scores, passed)


def _looked_at(
    rows: Iterable[Mapping[str, Any]], gazetteer: Gazetteer
) -> Iterator[tuple[TokenisedText, tuple[JourneyMention, ...], tuple[Span, ...]]]:
    """Yield passages as the gate is fitted to them."""
    recogniser = Recogniser(gazetteer)
    for row in rows:
        doc = tokenise(row["text"])
        stops = tuple(Span(stop["start"], stop["end"]) for route in row["routes"] for stop in route["stops"])
        yield doc, mentions_in(doc, row["text"], recogniser), stops


def journeys_read(files: Iterable[Path], gazetteer: Gazetteer) -> Iterator[JourneyRead]:
    """Read passages that the network has not seen, as it ships, and tell which journeys are right."""
    pipeline = Pipeline(gazetteer)
    for row in _rows(files):
        findings = pipeline.extract(Report(id=row["id"], text=row["text"])).findings
        found = [
            ([mention.span for mention in read.mentions], journey, looks_of(journey, read.mentions))
            for read in JourneyReader(tokenise(row["text"])).excerpts(findings)
            for journey in read.journeys
            if len(journey.stops) > 1
        ]
        counts = judge_routes(judged(row["routes"]), [judged_journey(spans, journey) for spans, journey, _ in found])
        for (_, _, looks), is_clean in zip(found, counts.cleanness, strict=True):
            yield JourneyRead(looks, is_clean)


def _rows(files: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for path in files:
        yield from map(json.loads, filter(None, path.read_text("utf-8").split("\n")))


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("scores", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--keep", is_flag=True, help="Fit the confidence alone, with the gate and the bars that ship.")
@click.pass_context
def main(context: click.Context, *, folder: Path, scores: tuple[Path, ...], keep: bool) -> None:
    """Fit the gate, the bars and the confidence of journeys.

    \b
    Examples:
      python -m geomap.training.route_reader.calibrate passages/
      python -m geomap.training.route_reader.calibrate passages/ fifth0.jsonl fifth1.jsonl
      python -m geomap.training.route_reader.calibrate passages/ --keep
    """
    try:
        rows = list(_rows(passage_files(folder)))
        routes = {row["id"]: row["routes"] for row in rows}
        said = [line for path in scores for line in path.read_text("utf-8").splitlines()]
        with Gazetteer.open() as gazetteer:
            looked_at = list(_looked_at(rows, gazetteer))
            found = {
                row["id"]: [one.span for one in mentions if one.finding]
                for row, (_, mentions, _) in zip(rows, looked_at, strict=True)
            }
            if not keep:
                _write(load_language(FALLBACK).folder / GATE, gate_file(looked_at))
            unseen = sorted(_UNSEEN.glob("*.jsonl"))
            calibration = load_calibration()
            # What was not looked at before says nothing yet.
            calibration = replace(calibration, weights=dict.fromkeys(ALL_LOOKS, 0.0) | dict(calibration.weights))
            if scores:
                calibration = replace(calibration, bars=fit_bars(list(held_out(said, routes, found))))
            elif not keep:
                judged_by = list(heard(_rows(unseen), load_network(), gazetteer))
                calibration = replace(calibration, bars=fit_bars(judged_by, most_alarms=_MOST_ALARMS_UNSEEN))
            # What is read depends on the gate and the bars, so that these come first.
            _write(_CALIBRATION, as_json(asdict(calibration), sort_keys=True))
            load_gate.cache_clear()
            load_calibration.cache_clear()
            judged_on = [*unseen, *sorted(_LISTENED_TO.glob("*.jsonl"))]
            intercept, weights = fit_confidence(list(journeys_read(judged_on, gazetteer)))
            calibration = replace(calibration, intercept=intercept, weights=weights)
            _write(_CALIBRATION, as_json(asdict(calibration), sort_keys=True))
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


def _write(path: Path, text: str) -> None:
    write_atomically(path, text.encode())
    click.echo(f"geomap.training.route_reader: {path}", err=True)


if __name__ == "__main__":
    main()
