"""Fit the weights for text whose capitals say nothing: `python -m geomap.training.fit_caseless CORPUS.jsonl ...`.

The corpora are those of `geomap.training.fit_recogniser`, their text turned into small letters. Text in capitals and
headlines give the same candidates with the same features (`geomap.recognise.casing`), so that one set of weights serves
all. Each sentence counts once more as a text of its own: what is written so is short, and what a long report says
elsewhere of a name is not to be counted upon (five-fold, on single sentences of LGL: recall from .749 to .777,
precision as before). The result is the same to the byte for the same corpora and gazetteer. Needs the extra `fit`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from gazetteer import Gazetteer
from gazetteer.util.files import write_atomically
from geomap.languages import FALLBACK
from geomap.languages.tokens import sentence_spans, tokenise
from geomap.recognise.candidates import NameSource
from geomap.recognise.scoring.scorer import CASELESS_WEIGHTS, Scorer
from geomap.training.fit_recogniser import Example, annotated, fit, read_corpus

_RAREST = 8


def in_small_letters(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return a document with its text in small letters, save those letters that would become two: offsets stay."""
    lowered = (lower if len(lower := char.lower()) == 1 else char for char in document["text"])
    return {**document, "text": "".join(lowered)}


def sentences_of(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the sentences of an annotated document as documents, with the toponyms that lie within one."""
    text, toponyms = document["text"], document["toponyms"]
    for span in sentence_spans(tokenise(text)):
        inside = [
            {"start": toponym["start"] - span.start, "end": toponym["end"] - span.start}
            for toponym in toponyms
            if span.start <= toponym["start"] and toponym["end"] <= span.end
        ]
        yield {"text": text[span.start : span.end], "toponyms": inside}


def caseless_examples(document: Mapping[str, Any], *, names: NameSource) -> list[Example]:
    """Return the candidates of an annotated document in small letters, whole and sentence by sentence."""
    parts = (document, *sentences_of(document))
    return [example for part in parts for example in annotated(in_small_letters(part), names=names).examples]


def fit_caseless(found: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Fit weights to examples that count twice, without the features that are rare in both countings together."""
    counts = Counter(feature for features, _ in found for feature in features)
    return fit((tuple(one for one in features if counts[one] >= _RAREST), label) for features, label in found)


def fit_caseless_scorer(documents: Iterable[Mapping[str, Any]], *, names: NameSource) -> Scorer:
    """Fit a scorer to the text of annotated documents in small letters."""
    found = [example for document in documents for example in caseless_examples(document, names=names)]
    intercept, weights = fit_caseless(found)
    return Scorer(intercept=intercept, weights=weights)


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(__file__).parents[1] / "languages" / FALLBACK / CASELESS_WEIGHTS,
    help="Where to write the weights.",
)
def main(corpora: Sequence[Path], output: Path) -> None:
    """Fit the recogniser to CORPORA in small letters and write its weights."""
    with Gazetteer.open() as gazetteer:
        documents = [document for path in corpora for document in read_corpus(path)]
        found = [example for document in documents for example in caseless_examples(document, names=gazetteer)]
        version = gazetteer.info().version
    intercept, weights = fit_caseless(found)
    record = {
        "fitted_on": [path.stem for path in corpora],
        "documents": len(documents),
        "candidates": len(found),
        "gazetteer": version,
        "intercept": intercept,
        "weights": weights,
    }
    write_atomically(output, (json.dumps(record, ensure_ascii=False, indent=0, sort_keys=True) + "\n").encode())
    click.echo(f"{output}: {len(weights)} weights from {len(found)} candidates of {len(documents)} documents", err=True)


if __name__ == "__main__":
    main()
