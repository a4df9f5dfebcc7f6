"""Cross-validate recogniser and resolver: `python benchmarks/cross_validation.py CORPUS.jsonl ... --output FOLDER`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "kind"?}]}`.
It is split by document into five parts. For each part all models are fitted on the other four parts of all corpora and
applied to it from raw text, so that no document is read by a model that has seen it; that holds for the calibration of
confidence, too (`readers.py`). With `--halves` the first corpus is split in two instead, by whether the number of a
document is even or odd: each half is read by models fitted on the other half and on the whole of the other corpora.
With `--besides` every reader has seen another corpus, too, as with sentences made for fitting, which all have seen.
With `--given-spans` the annotated spans are resolved, in place of those that the recogniser finds.

The figures of each part and of each corpus are printed (`geomap.training.evaluation` says what they are). FOLDER then
holds for each corpus that was scored the predictions as extraction records without routes, `NAME.predicted.jsonl`, the
figures of the whole, `NAME.figures.json`, and its reliability diagram, `NAME.reliability.svg`.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
from readers import Part, Reader, folds_of, record_of, score, summary

from gazetteer import Gazetteer
from geomap.training.evaluation import Evaluation, reliability_diagram, to_json, to_table
from geomap.training.training_set import Prepared, folds, prepare_corpus, prepare_made

HALVES = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was predicted for a corpus so far, and how well."""

    records: list[dict[str, Any]] = field(default_factory=list)
    evaluation: Evaluation = field(default_factory=Evaluation)


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--halves", is_flag=True, help="Split the first corpus in halves, in place of all into five parts.")
@click.option(
    "--besides", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A corpus that all models are fitted to as well and that is not scored; may be given several times.",
)  # fmt: skip
@click.option("--given-spans", is_flag=True, help="Resolve the annotated spans in place of finding names.")
@click.option(
    "--output", required=True, type=click.Path(file_okay=False, path_type=Path),
    help="Folder for predictions, figures and diagrams.",
)  # fmt: skip
def main(corpora: Sequence[Path], halves: bool, besides: Sequence[Path], given_spans: bool, output: Path) -> None:
    """Cross-validate on CORPORA, print the figures and write the predictions."""
    output.mkdir(parents=True, exist_ok=True)
    outcomes: dict[str, Outcome] = {}
    with Gazetteer.open() as gazetteer:
        documents = {path.stem: prepare_corpus(path, gazetteer=gazetteer) for path in corpora}
        made = prepare_made(gazetteer=gazetteer)
        always = [one for path in besides for one in prepare_corpus(path, gazetteer=gazetteer)]
        parts = list(halves_of(documents, always=always) if halves else folds_of(documents, always=always))
        for number, part in enumerate(parts, 1):
            reader = Reader.fitted(part.seen, gazetteer=gazetteer, made=made)
            for name, texts in part.unseen.items():
                start = time.perf_counter()
                read = reader.given_spans if given_spans else reader.from_raw_text
                records = [record_of(text, read(text)) for text in texts]
                rate = len(texts) / (time.perf_counter() - start)
                click.echo(f"part {number} of {len(parts)}, {name}: {rate:.0f} documents/s", err=True)
                outcome, evaluation = outcomes.setdefault(name, Outcome()), Evaluation()
                for text, record in zip(texts, records, strict=True):
                    score(text, record, into=evaluation)
                    score(text, record, into=outcome.evaluation)
                click.echo(f"part {number} of {len(parts)}, {name}: {summary(evaluation.figures())}")
                outcome.records.extend(records)
    for name, outcome in outcomes.items():
        write(outcome, name=name, output=output)


def halves_of(documents: Mapping[str, Sequence[Prepared]], *, always: Sequence[Prepared]) -> Iterator[Part]:
    """Split the first corpus in two by document; the others are seen by both readers."""
    name, *others = documents
    rest = [*always, *(one for other in others for one in documents[other])]
    for seen, unseen in folds(documents[name], count=HALVES):
        yield Part([*rest, *seen], {name: [one.document for one in unseen]})


def write(outcome: Outcome, *, name: str, output: Path) -> None:
    """Print the figures of a corpus; write them, the predictions and the diagram."""
    figures = outcome.evaluation.figures()
    click.echo(f"\n{name}: {summary(figures)}\n\n{to_table(figures)}\n")
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in outcome.records)
    (output / f"{name}.predicted.jsonl").write_text(lines, encoding="utf-8")
    (output / f"{name}.figures.json").write_text(json.dumps(to_json(figures), indent=1) + "\n", encoding="utf-8")
    (output / f"{name}.reliability.svg").write_text(reliability_diagram(figures.reliability), encoding="utf-8")


if __name__ == "__main__":
    main()
