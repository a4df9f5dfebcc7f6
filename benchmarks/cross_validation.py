"""Cross-validate recogniser and resolver: `python benchmarks/cross_validation.py CORPUS.jsonl ... --output FOLDER`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid"}]}`. It is
split by document into five parts. For each part both models are fitted on the other four parts of all corpora and
applied to it from raw text, so that no document is read by a model that has seen it. FOLDER then holds the
predictions for each corpus as extraction records without routes, `NAME.predicted.jsonl`, for a scorer to compare with
the corpus.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from gazetteer import Gazetteer
from geomap.extraction import to_record
from geomap.model import Extraction, Report
from geomap.recognise import Recogniser
from geomap.recognise.fit import fit_scorer, read_corpus
from geomap.resolve import Resolver
from geomap.resolve.fit import fit, scene_of
from geomap.text import tokenise

FOLDS = 5


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output", required=True, type=click.Path(file_okay=False, path_type=Path), help="Folder for predictions."
)
def main(corpora: Sequence[Path], output: Path) -> None:
    """Cross-validate on CORPORA and write the predictions."""
    output.mkdir(parents=True, exist_ok=True)
    documents = {path.stem: read_corpus(path) for path in corpora}
    predicted: dict[str, list[dict[str, Any]]] = {name: [] for name in documents}
    with Gazetteer.open() as gazetteer:
        for fold in range(FOLDS):
            seen = [text for texts in documents.values() for number, text in enumerate(texts) if number % FOLDS != fold]
            recogniser, resolver = fitted(seen, gazetteer=gazetteer)
            for name, texts in documents.items():
                unseen = [text for number, text in enumerate(texts) if number % FOLDS == fold]
                start = time.perf_counter()
                predicted[name] += [read(text, recogniser=recogniser, resolver=resolver) for text in unseen]
                rate = len(unseen) / (time.perf_counter() - start)
                click.echo(f"fold {fold + 1} of {FOLDS}, {name}: {rate:.0f} documents/s", err=True)
    for name, records in predicted.items():
        lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
        (output / f"{name}.predicted.jsonl").write_text(lines, encoding="utf-8")


def fitted(documents: Sequence[Mapping[str, Any]], *, gazetteer: Gazetteer) -> tuple[Recogniser, Resolver]:
    """Fit both models to annotated documents."""
    recogniser = Recogniser(gazetteer, scorer=fit_scorer(documents, names=gazetteer))
    scenes = [scene for document in documents if (scene := scene_of(document, recogniser=recogniser))]
    return recogniser, Resolver(weights=fit(scenes))


def read(document: Mapping[str, Any], *, recogniser: Recogniser, resolver: Resolver) -> dict[str, Any]:
    """Find and resolve the places of a document from its raw text."""
    text = document["text"]
    mentions = recogniser.recognise(tokenise(text), text=text)
    findings = resolver.resolve(mentions, text=text)
    return to_record(Extraction(Report(str(document["id"]), text), (), findings))


if __name__ == "__main__":
    main()
