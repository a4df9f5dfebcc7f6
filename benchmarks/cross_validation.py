"""Cross-validate recogniser and resolver: `python benchmarks/cross_validation.py CORPUS.jsonl ... --output FOLDER`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "kind"?}]}`.
It is split by document into five parts. For each part both models are fitted on the other four parts of all corpora and
applied to it from raw text, so that no document is read by a model that has seen it. With `--halves` the first corpus
is split in two instead, by whether the number of a document is even or odd: each half is read by models fitted on the
other half and on the whole of the other corpora. With `--given-spans` the annotated spans are resolved, in place of
those that the recogniser finds.

The figures of each part and of each corpus are printed (`geomap.evaluation` says what they are). FOLDER then holds for
each corpus that was scored the predictions as extraction records without routes, `NAME.predicted.jsonl`, the figures of
the whole, `NAME.figures.json`, and its reliability diagram, `NAME.reliability.svg`.

The calibration of confidence is the one that ships, which has seen every document of the corpora it was fitted on: of
these figures those on confidence flatter it, and it decides which names are left out. `benchmarks/calibration.py`
fits it within each part, too; the documents quote that.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from gazetteer import Gazetteer
from geomap.evaluation import (
    Evaluation,
    Figures,
    gold_document,
    places_of,
    reliability_diagram,
    to_json,
    to_table,
)
from geomap.extraction import to_record
from geomap.model import Extraction, Report, Span
from geomap.recognise import Recogniser
from geomap.recognise.fit import annotated, fit_recogniser, read_corpus
from geomap.resolve import Resolver
from geomap.resolve.fit import fit, scene_of
from geomap.text import tokenise

FOLDS = 5
HALVES = 2

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """What one pair of models is fitted on, and the documents of each corpus that they read."""

    seen: Sequence[Document]
    unseen: Mapping[str, Sequence[Document]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was predicted for a corpus so far, and how well."""

    records: list[dict[str, Any]] = field(default_factory=list)
    evaluation: Evaluation = field(default_factory=Evaluation)


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--halves", is_flag=True, help="Split the first corpus in halves, in place of all into five parts.")
@click.option("--given-spans", is_flag=True, help="Resolve the annotated spans in place of finding names.")
@click.option(
    "--output", required=True, type=click.Path(file_okay=False, path_type=Path),
    help="Folder for predictions, figures and diagrams.",
)  # fmt: skip
def main(corpora: Sequence[Path], halves: bool, given_spans: bool, output: Path) -> None:
    """Cross-validate on CORPORA, print the figures and write the predictions."""
    output.mkdir(parents=True, exist_ok=True)
    documents = {path.stem: read_corpus(path) for path in corpora}
    parts = list(halves_of(documents) if halves else folds_of(documents))
    outcomes = {name: Outcome() for name in parts[0].unseen}
    with Gazetteer.open() as gazetteer:
        for number, part in enumerate(parts, 1):
            recogniser, resolver = fitted(part.seen, gazetteer=gazetteer)
            for name, texts in part.unseen.items():
                start = time.perf_counter()
                records = [
                    read(text, recogniser=recogniser, resolver=resolver, given_spans=given_spans) for text in texts
                ]
                rate = len(texts) / (time.perf_counter() - start)
                click.echo(f"part {number} of {len(parts)}, {name}: {rate:.0f} documents/s", err=True)
                click.echo(f"part {number} of {len(parts)}, {name}: {summary(score(texts, records))}")
                outcomes[name].records.extend(records)
                score(texts, records, into=outcomes[name].evaluation)
    for name, outcome in outcomes.items():
        write(outcome, name=name, output=output)


def folds_of(documents: Mapping[str, Sequence[Document]]) -> Iterator[Part]:
    """Split all corpora into five parts by document."""
    for fold in range(FOLDS):
        yield Part(
            [text for texts in documents.values() for number, text in enumerate(texts) if number % FOLDS != fold],
            {name: texts[fold::FOLDS] for name, texts in documents.items()},
        )


def halves_of(documents: Mapping[str, Sequence[Document]]) -> Iterator[Part]:
    """Split the first corpus in two by document; the others are seen by both pairs of models."""
    name, *others = documents
    rest = [text for other in others for text in documents[other]]
    for half in range(HALVES):
        yield Part([*rest, *documents[name][1 - half :: HALVES]], {name: documents[name][half::HALVES]})


def fitted(documents: Sequence[Document], *, gazetteer: Gazetteer) -> tuple[Recogniser, Resolver]:
    """Fit both models to annotated documents."""
    models = fit_recogniser([annotated(document, names=gazetteer) for document in documents])
    recogniser = Recogniser(gazetteer, scorer=models.scorer, forest=models.forest)
    scenes = [scene for document in documents if (scene := scene_of(document, recogniser=recogniser))]
    return recogniser, Resolver(weights=fit(scenes))


def read(document: Document, *, recogniser: Recogniser, resolver: Resolver, given_spans: bool) -> dict[str, Any]:
    """Resolve the places of a document, found in its raw text or given."""
    text = document["text"]
    if given_spans:
        spans = {Span(toponym["start"], toponym["end"]) for toponym in document["toponyms"]}
        mentions = recogniser.given(sorted(spans), text=text)
    else:
        mentions = recogniser.recognise(tokenise(text), text=text)
    findings = resolver.resolve(mentions, text=text)
    return to_record(Extraction(Report(str(document["id"]), text), (), findings))


def score(documents: Sequence[Document], records: Sequence[Document], *, into: Evaluation | None = None) -> Figures:
    """Compare records with the documents that they were made of, added to what an evaluation holds already."""
    evaluation = into or Evaluation()
    for document, record in zip(documents, records, strict=True):
        evaluation.add(gold_document(document), places_of(record))
    return evaluation.figures()


def summary(figures: Figures) -> str:
    """Return the chief figures on one line."""
    calibration = figures.calibration
    return (
        f"strict F1 {figures.strict.f1:.3f}, F1@161 {figures.end_to_end.f1:.3f}, "
        f"Acc@161 {figures.placing.accuracy:.3f}, calibration error {calibration.expected_error or 0.0:.3f}, "
        f"right from .8 {calibration.confident_right or 0.0:.3f}"
    )


def write(outcome: Outcome, *, name: str, output: Path) -> None:
    """Print the figures of a corpus; write them, the predictions and the diagram."""
    figures = outcome.evaluation.figures()
    click.echo(f"\n{name}: {summary(figures)}\n\n{to_table(figures)}\n")
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in outcome.records)
    (output / f"{name}.predicted.jsonl").write_text(lines, encoding="utf-8")
    (output / f"{name}.figures.json").write_text(json.dumps(to_json(figures), indent=1) + "\n", encoding="utf-8")
    (output / f"{name}.reliability.svg").write_text(reliability_diagram(figures.calibration), encoding="utf-8")


if __name__ == "__main__":
    main()
