"""Fit the recogniser: `python -m geomap.training.fit_recogniser CORPUS.jsonl ... [--output FILE]`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"start", "end", ...}]}`. A candidate counts as a place
name where its span is that of an annotated toponym. The scorer's weights go to FILE, the forest that takes a second
look to `forest.json` beside it. The forest learns from what scorers think of documents that they have not seen: four
are fitted, each on three quarters of the documents. The result is the same to the byte for the same corpora, gazetteer
and libraries. Needs the extra `fit` (scikit-learn); what it writes is read without it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np

from gazetteer import Gazetteer
from gazetteer.util.files import write_atomically
from geomap.languages import FALLBACK
from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Candidate, NameSource, Tokens
from geomap.recognise.features.context import Context
from geomap.recognise.generic_terms import all_candidates
from geomap.recognise.scoring.forest import FOREST, Floats, Forest
from geomap.recognise.scoring.scorer import WEIGHTS, Scorer
from geomap.recognise.scoring.second_pass import COLUMNS, HOPELESS, Scored, evidence

_REGULARISATION = 0.25
_RAREST = 4
"""Features seen less often say more about the corpus than about the language."""
_SMALLEST = 0.02

_QUARTERS = 4
_TREES = 40
_LEAVES = 120
_SMALLEST_LEAF = 20
_COLUMNS_ASKED = 0.6
_DECIMALS = 3

Example = tuple[tuple[str, ...], bool]


@dataclass(frozen=True, slots=True)
class Annotated:
    """The candidates of an annotated document.

    Attributes:
        tokens: Of the document.
        candidates: All of them.
        examples: For each, its features and whether it is annotated.
    """

    tokens: Tokens
    candidates: tuple[Candidate, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class RecogniserModels:
    """A scorer, and the forest that takes a second look."""

    scorer: Scorer
    forest: Forest


def read_corpus(path: Path) -> list[dict[str, Any]]:
    """Read the documents of a corpus, one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def annotated(document: Mapping[str, Any], *, names: NameSource) -> Annotated:
    """Return the candidates of an annotated document, each with its features and whether it is annotated."""
    text = document["text"]
    gold = {(toponym["start"], toponym["end"]) for toponym in document["toponyms"]}
    tokens = Tokens.of(tokenise(text), text=text)
    candidates = all_candidates(tokens, names=names)
    context = Context(tokens, candidates)
    examples = tuple(
        (tuple(sorted(set(context.features(candidate)))), (candidate.start, candidate.end) in gold)
        for candidate in candidates
    )
    return Annotated(tokens, candidates, examples)


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


def fit_scorer(documents: Iterable[Annotated]) -> Scorer:
    """Fit a scorer to annotated documents."""
    intercept, weights = fit(example for document in documents for example in document.examples)
    return Scorer(intercept=intercept, weights=weights)


def fit_recogniser(documents: Sequence[Annotated]) -> RecogniserModels:
    """Fit a scorer and a forest to annotated documents."""
    return RecogniserModels(fit_scorer(documents), Forest(grow(documents)))


def grow(documents: Sequence[Annotated]) -> list[dict[str, Sequence[float]]]:
    """Grow the trees of a forest, in the form that `Forest` takes, from what scorers think of unseen documents."""
    from sklearn.ensemble import ExtraTreesClassifier

    rows: list[Floats] = []
    labels: list[bool] = []
    for document, scored in unseen_scores(documents):
        open_ones = [number for number, (_, log_odds) in enumerate(scored) if log_odds > HOPELESS]
        rows.append(evidence(document.tokens, scored, of=open_ones))
        labels += [document.examples[number][1] for number in open_ones]
    model = ExtraTreesClassifier(
        _TREES, max_leaf_nodes=_LEAVES, min_samples_leaf=_SMALLEST_LEAF, max_features=_COLUMNS_ASKED, random_state=0
    )
    model.fit(np.round(np.concatenate(rows), _DECIMALS), labels)
    return [_tree(estimator.tree_) for estimator in model.estimators_]


def unseen_scores(documents: Sequence[Annotated]) -> Iterator[tuple[Annotated, list[Scored]]]:
    """Yield each document with its candidates as scored by one of four scorers, fitted on the other three quarters."""
    for quarter in range(_QUARTERS):
        scorer = fit_scorer(document for number, document in enumerate(documents) if number % _QUARTERS != quarter)
        for document in documents[quarter::_QUARTERS]:
            log_odds = [scorer.log_odds(features) for features, _ in document.examples]
            yield document, list(zip(document.candidates, log_odds, strict=True))


def _tree(tree: Any) -> dict[str, Sequence[float]]:
    """Number the nodes of a tree level by level, so that the right child comes next after the left one."""
    order, left = [0], []
    for node in order:
        is_leaf = tree.children_left[node] < 0
        left.append(0 if is_leaf else len(order))
        if not is_leaf:
            order += [int(tree.children_left[node]), int(tree.children_right[node])]
    leaf = [tree.children_left[node] < 0 for node in order]
    shares = [tree.value[node][0] / tree.value[node][0].sum() for node in order]
    return {
        "feature": [-1 if is_leaf else int(tree.feature[node]) for node, is_leaf in zip(order, leaf, strict=True)],
        "threshold": [
            0.0 if is_leaf else round(float(tree.threshold[node]), _DECIMALS)
            for node, is_leaf in zip(order, leaf, strict=True)
        ],
        "left": left,
        "value": [
            round(float(share[-1]), _DECIMALS) if is_leaf else 0.0 for share, is_leaf in zip(shares, leaf, strict=True)
        ],
    }


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(__file__).parents[1] / "languages" / FALLBACK / WEIGHTS,
    help="Where to write the weights.",
)
def main(corpora: Sequence[Path], output: Path) -> None:
    """Fit the recogniser to CORPORA and write its weights."""
    with Gazetteer.open() as gazetteer:
        documents = [annotated(one, names=gazetteer) for path in corpora for one in read_corpus(path)]
        version = gazetteer.info().version
    intercept, weights = fit(example for document in documents for example in document.examples)
    trees = grow(documents)
    described = {
        "fitted_on": [path.stem for path in corpora],
        "documents": len(documents),
        "candidates": sum(len(document.examples) for document in documents),
        "gazetteer": version,
    }
    _write(output, described | {"intercept": intercept, "weights": weights}, indent=0)
    _write(output.parent / FOREST, described | {"columns": COLUMNS, "trees": trees}, indent=None)
    click.echo(
        f"{output}: {len(weights)} weights and {len(trees)} trees from {described['candidates']} candidates "
        f"of {len(documents)} documents",
        err=True,
    )


def _write(path: Path, record: Mapping[str, Any], *, indent: int | None) -> None:
    write_atomically(path, (json.dumps(record, ensure_ascii=False, indent=indent, sort_keys=True) + "\n").encode())


if __name__ == "__main__":
    main()
