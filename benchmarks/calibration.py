"""Measure confidence on unseen documents: `python benchmarks/calibration.py CORPUS.jsonl ... [--test CORPUS.jsonl]`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "kind"?}]}`.
All are split by document into five parts. For each part recogniser, resolver and calibration are fitted on the other
four parts (the calibration on a further split of those, so that it has never seen what a model makes of a document
that the model was fitted on) and read it twice: from raw text, and with the annotated spans given. Each `--test`
corpus is read by models fitted on all five parts. What was found in raw text is judged once more without its demonyms,
which some corpora do not annotate.

Printed for each corpus and way of reading: F1 of spans, F1 and accuracy within 161 km, accuracy over all annotated
toponyms with coordinates that some place of the gazetteer answers to, expected calibration error with ten bins of
equal width, and of the places with confidence .8 and more how many are right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from readers import Reader, folds_of, record_of, score, summary

from gazetteer import Gazetteer
from geomap.model import Finding, MentionForm
from geomap.training.evaluation import Evaluation, GoldDocument, read_gold
from geomap.training.fit_calibration import FOLDS
from geomap.training.training_set import prepare

Ways = dict[tuple[str, str], Evaluation]


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
        prepared = {path.stem: prepare(read_gold(path), gazetteer=gazetteer) for path in corpora}
        for number, part in enumerate(folds_of(prepared), 1):
            reader = Reader.fitted(part.seen, gazetteer=gazetteer)
            for name, documents in part.unseen.items():
                evaluate(name, documents, reader, evaluations)
            click.echo(f"part {number} of {FOLDS}", err=True)
        if tests:
            reader = Reader.fitted([one for ones in prepared.values() for one in ones], gazetteer=gazetteer)
        for path in tests:
            evaluate(path.stem, list(read_gold(path)), reader, evaluations)
    for (name, way), evaluation in sorted(evaluations.items()):
        click.echo(f"{name}, {way}: {summary(evaluation.figures())}")


def evaluate(name: str, documents: Sequence[GoldDocument], reader: Reader, evaluations: Ways) -> None:
    """Read documents in all ways and add what came out to the evaluations."""
    for document in documents:
        for way, findings in in_all_ways(document, reader):
            score(document, record_of(document, findings), into=evaluations[name, way])


def in_all_ways(document: GoldDocument, reader: Reader) -> Iterator[tuple[str, tuple[Finding, ...]]]:
    """Read a document in all ways: yield the name of each and the findings."""
    found = reader.from_raw_text(document)
    yield "raw text", found
    yield "raw text without demonyms", tuple(one for one in found if one.form is not MentionForm.DEMONYM)
    yield "given spans", reader.given_spans(document)
    yield "given spans with candidates", reader.given_spans(document, only_known=True)


if __name__ == "__main__":
    main()
