"""Fit the recogniser: the weights of its scorer, and the forest that takes a second look.

The forest learns from the scores of documents that the scorer has not seen: four scorers are fitted, each on three
quarters of the documents. Needs the extra `fit` (scikit-learn), which reading the weights does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from geomap.recognise.scoring.forest import FOREST, Floats, Forest
from geomap.recognise.scoring.scorer import WEIGHTS, Scorer
from geomap.recognise.scoring.second_pass import COLUMNS, LEAST_OPEN, Scored, evidence
from geomap.training.conventions import is_custom
from geomap.training.training_set import Annotated, Example, Readings, TrainingSet, as_json, folds

_REGULARISATION = 0.25
_RAREST = 4
"""Rarer features say more about the corpus than about the language."""
_SMALLEST = 0.05

_QUARTERS = 4
_TREES = 40
_LEAVES = 120
_SMALLEST_LEAF = 20
_COLUMNS_ASKED = 0.6
_DECIMALS = 3


def weights_files(training: TrainingSet) -> dict[str, str]:
    """Fit scorer and forest; return the text of their files."""
    documents = [*(one.readings() for one in training.documents), *training.made]
    examples, counts = _weighted(documents)
    intercept, weights = fit(examples, counts=counts)
    described = training.provenance() | {"candidates": len(examples)}
    scorer = described | {"intercept": intercept, "weights": weights}
    forest = described | {"columns": COLUMNS, "trees": grow(documents)}
    return {
        WEIGHTS: as_json(scorer, indent=0, sort_keys=True),
        FOREST: as_json(forest, indent=None, sort_keys=True),
    }


def fit(
    examples: Sequence[Example], *, counts: Sequence[float] | None = None, rarest: int = _RAREST
) -> tuple[float, dict[str, float]]:
    """Fit a logistic regression; return its intercept and the weights that matter.

    Args:
        examples: What to fit to.
        counts: What each counts; by default all the same.
        rarest: In how many examples a feature has to be.
    """
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    features, labels = zip(*examples, strict=True)
    vectoriser = CountVectorizer(analyzer=tuple, min_df=rarest, dtype=np.float64)
    model = LogisticRegression(C=_REGULARISATION, solver="liblinear", max_iter=1000, random_state=0)
    model.fit(vectoriser.fit_transform(features), labels, sample_weight=counts)
    weights = {
        feature: round(float(weight), _DECIMALS)
        for feature, weight in zip(vectoriser.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= _SMALLEST and not is_custom(feature)
    }
    return round(float(model.intercept_[0]), _DECIMALS), weights


def fit_recogniser(documents: Sequence[Readings]) -> tuple[Scorer, Forest]:
    """Fit a scorer, and the forest that takes a second look, to annotated documents."""
    return _fit_scorer(documents), Forest(grow(documents))


def _fit_scorer(documents: Iterable[Readings]) -> Scorer:
    examples, counts = _weighted(documents)
    intercept, weights = fit(examples, counts=counts)
    return Scorer(intercept=intercept, weights=weights)


def _weighted(documents: Iterable[Readings]) -> tuple[list[Example], list[float]]:
    """Return the examples of documents that count, and what each counts."""
    read = [reading for readings in documents for reading in readings]
    pairs = [pair for one in read for pair in zip(one.examples, one.weights, strict=True) if pair[1]]
    return [example for example, _ in pairs], [weight for _, weight in pairs]


def grow(documents: Sequence[Readings]) -> list[dict[str, Sequence[float]]]:
    """Grow the trees of a forest, in the form that `Forest` takes, from what scorers think of unseen documents."""
    from sklearn.ensemble import ExtraTreesClassifier

    rows: list[Floats] = []
    labels: list[bool] = []
    counts: list[float] = []
    for document, scored in unseen_scores(documents):
        weights = document.weights
        open_ones = [number for number, (_, odds) in enumerate(scored) if odds > LEAST_OPEN and weights[number]]
        rows.append(evidence(document.tokens, scored, of=open_ones))
        labels += [document.examples[number][1] for number in open_ones]
        counts += [weights[number] for number in open_ones]
    model = ExtraTreesClassifier(
        _TREES, max_leaf_nodes=_LEAVES, min_samples_leaf=_SMALLEST_LEAF, max_features=_COLUMNS_ASKED, random_state=0
    )
    model.fit(np.round(np.concatenate(rows), _DECIMALS), labels, sample_weight=counts)
    return [_tree(estimator.tree_) for estimator in model.estimators_]


def unseen_scores(documents: Sequence[Readings]) -> Iterator[tuple[Annotated, list[Scored]]]:
    """Yield each reading with its candidates as scored by one of four scorers, fitted on the other three quarters."""
    for seen, unseen in folds(documents, count=_QUARTERS):
        scorer = _fit_scorer(seen)
        for document in (reading for readings in unseen for reading in readings):
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
    leaves = tree.children_left[order] < 0
    shares = tree.value[order, 0, -1] / tree.value[order, 0].sum(axis=1)
    return {
        "feature": np.where(leaves, -1, tree.feature[order]).tolist(),
        "threshold": _rounded(np.where(leaves, 0.0, tree.threshold[order])),
        "left": left,
        "value": _rounded(np.where(leaves, shares, 0.0)),
    }


def _rounded(values: Floats) -> list[float]:
    return [round(value, _DECIMALS) for value in values.tolist()]
