"""Measure confidence on unseen documents: `python benchmarks/calibration.py CORPUS.jsonl ... [--test CORPUS.jsonl]`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "kind"?}]}`.
All are split by document into five parts. For each part recogniser, resolver and calibration are fitted on the other
four parts (the calibration on a further split of those, so that it has never seen what a model makes of a document
that the model was fitted on) and read it twice: from raw text, and with the annotated spans given. Each `--test`
corpus is read by models fitted on all five parts.

Printed for each corpus and way of reading: F1 of spans, F1 and accuracy within 161 km, accuracy over all annotated
toponyms with coordinates that some place of the gazetteer answers to, expected calibration error with ten bins of
equal width, and of the places with confidence .8 and more how many are right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from gazetteer import Gazetteer
from geomap.evaluation import Evaluation, gold_document, places_of
from geomap.extraction import to_record
from geomap.model import Extraction, Finding, Report, Span
from geomap.recognise import Recogniser
from geomap.recognise.fit import read_corpus
from geomap.resolve import Resolver
from geomap.resolve.fit_calibration import FOLDS, Prepared, fit_calibration, fit_models, prepare
from geomap.text import tokenise

Document = Mapping[str, Any]
Ways = dict[tuple[str, str], Evaluation]


@dataclass(frozen=True, slots=True)
class Reader:
    """Models fitted together."""

    recogniser: Recogniser
    resolver: Resolver

    @classmethod
    def fitted(cls, documents: Sequence[Prepared], *, gazetteer: Gazetteer) -> Reader:
        models = fit_models(documents, gazetteer=gazetteer)
        calibration = fit_calibration(documents, gazetteer=gazetteer)
        return cls(models.recogniser, Resolver(weights=models.weights, calibration=calibration))

    def read(self, document: Document) -> Iterator[tuple[str, tuple[Finding, ...]]]:
        """Read a document in all ways: yield the name of each and the findings."""
        text = document["text"]
        raw = self.recogniser.recognise(tokenise(text), text=text)
        yield "raw text", self.resolver.resolve(raw, text=text)
        bounds = sorted({(toponym["start"], toponym["end"]) for toponym in document["toponyms"]})
        given = self.recogniser.given([Span(*pair) for pair in bounds], text=text)
        yield "given spans", self.resolver.resolve(given, text=text)
        known = tuple(mention for mention in given if mention.candidates)
        yield "given spans with candidates", self.resolver.resolve(known, text=text)


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--test", "tests", multiple=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A corpus that nothing is fitted to; may be given several times.",
)  # fmt: skip
def main(corpora: Sequence[Path], tests: Sequence[Path]) -> None:
    """Cross-validate on CORPORA and print what confidence is worth."""
    evaluations: Ways = defaultdict(Evaluation)
    with Gazetteer.open() as gazetteer:
        prepared = {path.stem: prepare(read_corpus(path), gazetteer=gazetteer) for path in corpora}
        for fold in range(FOLDS):
            seen = [one for ones in prepared.values() for number, one in enumerate(ones) if number % FOLDS != fold]
            reader = Reader.fitted(seen, gazetteer=gazetteer)
            for name, ones in prepared.items():
                score(name, [one.document for one in ones[fold::FOLDS]], reader, evaluations)
            click.echo(f"part {fold + 1} of {FOLDS}", err=True)
        if tests:
            reader = Reader.fitted([one for ones in prepared.values() for one in ones], gazetteer=gazetteer)
        for path in tests:
            score(path.stem, read_corpus(path), reader, evaluations)
    for (name, way), evaluation in sorted(evaluations.items()):
        click.echo(f"{name}, {way}: {summary(evaluation)}")


def score(name: str, documents: Sequence[Document], reader: Reader, evaluations: Ways) -> None:
    """Read documents in all ways and add what came out to the evaluations."""
    for document in documents:
        for way, findings in reader.read(document):
            record = to_record(Extraction(Report(str(document["id"]), document["text"]), (), findings))
            evaluations[name, way].add(gold_document(document), places_of(record))


def summary(evaluation: Evaluation) -> str:
    figures = evaluation.figures()
    calibration = figures.calibration
    return (
        f"strict F1 {figures.strict.f1:.4f}, F1@161 {figures.end_to_end.f1:.4f}, "
        f"Acc@161 {figures.placing.accuracy:.4f}, calibration error {calibration.expected_error or 0.0:.4f}, "
        f"{calibration.confident} of {calibration.predictions} from .8, right {calibration.confident_right or 0.0:.4f}"
    )


if __name__ == "__main__":
    main()
