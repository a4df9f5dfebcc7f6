"""`geomap evaluate`: how well what is found agrees with what people annotated."""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.util.commands import require_no_input
from gazetteer.util.progress import track
from geomap.cli.options import About, focus_options, gazetteer_option
from geomap.errors import OutputUnwritable, ReportInvalid
from geomap.model import MentionForm

if TYPE_CHECKING:
    from geomap.training.evaluation import GoldDocument, PredictedPlace, Reliability


@click.command(short_help="Compare what is found with an annotated corpus.")
@click.argument("corpus", metavar="CORPUS.jsonl", type=click.Path(path_type=Path))
@click.option(
    "--predictions", metavar="FILE.jsonl", type=click.Path(path_type=Path),
    help="Compare these extraction records in place of reading the texts.",
)  # fmt: skip
@click.option(
    "--given-spans", is_flag=True, help="Take the annotated spans in place of finding names: only placing is compared."
)
@click.option(
    "--drop-mention", "dropped", multiple=True, type=click.Choice([form.value for form in MentionForm]),
    help="Leave out what was found as such a mention; may be given more than once.",
)  # fmt: skip
@click.option(
    "--format", "layout", type=click.Choice(["table", "json"]),
    help="Tables for reading, or one JSON object.  [default: tables on a terminal, else json]",
)  # fmt: skip
@click.option(
    "--plot", metavar="FILE.svg", type=click.Path(path_type=Path),
    help="Write a reliability diagram: how often places are right, by their confidence.",
)  # fmt: skip
@focus_options
@gazetteer_option
def evaluate(
    *,
    corpus: Path,
    about: About,
    predictions: Path | None,
    given_spans: bool,
    dropped: Sequence[str],
    layout: str | None,
    plot: Path | None,
    gazetteer_path: str | None,
) -> None:
    """Find the places in an annotated corpus and compare them with its annotations.

    Each line of CORPUS.jsonl is a document: {"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid",
    "kind"?}]}, with lat and lon null where a toponym is not linked. Printed are precision, recall and F1 of the spans
    and of the places within 161 km, errors in kilometres, calibration, and recall by kind.

    \b
    Examples:
      geomap evaluate corpus.jsonl
      geomap evaluate corpus.jsonl --given-spans --format json
      geomap extract corpus.jsonl --output found.jsonl
      geomap evaluate corpus.jsonl --predictions found.jsonl --plot reliability.svg
    """
    if predictions is not None and given_spans:
        raise click.UsageError("--given-spans says how to read the texts, which --predictions leaves unread")
    require_no_input(plot, inputs=[corpus, predictions, None if gazetteer_path is None else Path(gazetteer_path)])
    from geomap.training.evaluation import Evaluation, to_json, to_table

    if predictions is not None:
        judged = _given(corpus, predictions)
    else:
        judged = _found(corpus, about, gazetteer_path=gazetteer_path, given_spans=given_spans)
    evaluation = Evaluation(dropped=dropped)
    for document, places in judged:
        evaluation.add(document, places)
    figures = evaluation.figures()
    if plot is not None:
        _draw(figures.reliability, plot, source=predictions or corpus)
    as_table = layout == "table" or (layout is None and sys.stdout.isatty())
    click.echo(to_table(figures) if as_table else json.dumps(to_json(figures), ensure_ascii=False))


def _given(corpus: Path, predictions: Path) -> Iterator[tuple[GoldDocument, Sequence[PredictedPlace]]]:
    """Yield each document with what a file predicts for it."""
    from geomap.training.evaluation import Predictions, read_gold

    predicted = Predictions(predictions)
    for document in read_gold(corpus):
        yield document, predicted.take(document.id)
    predicted.check_all_taken()


def _found(
    corpus: Path, about: About, *, gazetteer_path: str | None, given_spans: bool
) -> Iterator[tuple[GoldDocument, Sequence[PredictedPlace]]]:
    """Yield each document with what the pipeline finds in it."""
    from gazetteer import Gazetteer
    from geomap.document.record import to_record
    from geomap.model import Report
    from geomap.reports.report_files import count_reports
    from geomap.training.evaluation import places_of, read_gold

    documents = read_gold(corpus)
    # A mistake in the path or in the first line is reported before spaCy is loaded.
    documents = itertools.chain([next(documents)], documents)
    with Gazetteer.open(gazetteer_path) as gazetteer:
        from geomap.pipeline import Pipeline

        pipeline = Pipeline(gazetteer, focus=about.focus(gazetteer))
        for document in track(documents, label="Reading documents", total=count_reports([corpus])):
            report = Report(document.id, document.text, toponyms=tuple(document.spans()) if given_spans else None)
            yield document, places_of(to_record(pipeline.extract(report)))


def _draw(reliability: Reliability, plot: Path, *, source: Path) -> None:
    from gazetteer.util.files import write_atomically
    from geomap.training.evaluation import reliability_diagram

    if not reliability.predictions:
        raise ReportInvalid("has no confidence to draw", where=source, advice="leave --plot out")
    try:
        write_atomically(plot, reliability_diagram(reliability).encode())
    except OSError as error:
        raise OutputUnwritable.because(error, where=plot) from error
