"""Fit the recogniser's weights: `python -m geomap.recognise.fit CORPUS.jsonl ... [--output FILE]`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end", ...}]}`. A candidate counts as a place
name where its span is that of an annotated toponym. The result is the same to the byte for the same corpora and
gazetteer. Needs the extra `fit` (scikit-learn); what it writes is read without it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from gazetteer import Gazetteer
from gazetteer.files import write_atomically
from geomap.recognise.candidates import NameSource, Tokens, find_candidates
from geomap.recognise.features import Context
from geomap.recognise.scorer import WEIGHTS, Scorer
from geomap.text import tokenise

_REGULARISATION = 0.25
_RAREST = 4
"""Features seen less often say more about the corpus than about the language."""
_SMALLEST = 0.02

Example = tuple[tuple[str, ...], bool]


def read_corpus(path: Path) -> list[dict[str, Any]]:
    """Read the documents of a corpus, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def examples(document: Mapping[str, Any], *, names: NameSource) -> list[Example]:
    """Return the candidates of an annotated document, each with its features and whether it is annotated."""
    text = document["text"]
    gold = {(toponym["start"], toponym["end"]) for toponym in document["toponyms"]}
    tokens = Tokens.of(tokenise(text), text=text)
    candidates = find_candidates(tokens, names=names)
    context = Context(tokens, candidates)
    return [
        (tuple(sorted(set(context.features(candidate)))), (candidate.start, candidate.end) in gold)
        for candidate in candidates
    ]


def fit(found: Iterable[Example]) -> tuple[float, dict[str, float]]:
    """Fit a logistic regression to examples; return its intercept and the weights that matter."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    rows = list(found)
    counts = Counter(feature for features, _ in rows for feature in features)
    vocabulary = {
        feature: number for number, feature in enumerate(sorted(f for f, n in counts.items() if n >= _RAREST))
    }
    columns: list[int] = []
    bounds = [0]
    for features, _ in rows:
        columns += [vocabulary[feature] for feature in features if feature in vocabulary]
        bounds.append(len(columns))
    matrix = csr_matrix(([1.0] * len(columns), columns, bounds), shape=(len(rows), len(vocabulary)))
    model = LogisticRegression(C=_REGULARISATION, solver="liblinear", max_iter=1000, random_state=0)
    model.fit(matrix, [label for _, label in rows])
    weights = {
        feature: round(float(model.coef_[0][number]), 3)
        for feature, number in vocabulary.items()
        if abs(model.coef_[0][number]) >= _SMALLEST
    }
    return round(float(model.intercept_[0]), 3), weights


def fit_scorer(documents: Sequence[Mapping[str, Any]], *, names: NameSource) -> Scorer:
    """Fit a scorer to annotated documents."""
    intercept, weights = fit(example for document in documents for example in examples(document, names=names))
    return Scorer(intercept=intercept, weights=weights)


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(__file__).parent / WEIGHTS,
    help="Where to write the weights.",
)
def main(corpora: Sequence[Path], output: Path) -> None:
    """Fit the recogniser to CORPORA and write its weights."""
    with Gazetteer.open() as gazetteer:
        documents = [document for path in corpora for document in read_corpus(path)]
        found = [example for document in documents for example in examples(document, names=gazetteer)]
        version = gazetteer.info().version
    intercept, weights = fit(found)
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
