"""A forest of decision trees, read from plain numbers and evaluated for many candidates at once.

The trees are extremely randomised ones (Geurts, Ernst and Wehenkel 2006); `geomap.training.fit_recogniser` grows them
and writes `forest.json`. Not here: what the columns mean (`geomap.recognise.scoring.second_pass`). Always holds: the
probability is that of the mean leaf, between 0 and 1, and that of one row does not depend on the others.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geomap.languages.model import Language, load_language

FOREST = "forest.json"

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]

_ROWS = 4_096
"""Rows that go down the trees at once, so that a book takes no more memory than a page."""


class Forest:
    """Decision trees whose leaves are probabilities."""

    def __init__(self, trees: Sequence[Mapping[str, Sequence[float]]]) -> None:
        """Take the trees.

        Args:
            trees: Each has, by node, `feature` (the column that it asks; -1 for a leaf), `threshold` (a row with at
                most that goes left), `left` (the node to go to; the right one comes next after it), and `value` (a
                leaf's probability).
        """
        starts = np.cumsum([0, *(len(tree["feature"]) for tree in trees)])
        self._roots: Integers = starts[:-1].astype(np.intp)
        self._feature: Integers = np.concatenate([tree["feature"] for tree in trees]).astype(np.intp)
        self._threshold: Floats = np.concatenate([tree["threshold"] for tree in trees]).astype(np.float64)
        self._value: Floats = np.concatenate([tree["value"] for tree in trees]).astype(np.float64)
        nodes = [np.asarray(tree["left"]) + start for tree, start in zip(trees, starts[:-1], strict=True)]
        left = np.concatenate(nodes).astype(np.intp)
        # A leaf leads to itself whatever is asked, so that all rows go down the same number of steps.
        leaf = self._feature < 0
        self._left: Integers = np.where(leaf, np.arange(len(leaf)), left)
        self._feature[leaf] = 0
        self._threshold[leaf] = np.inf
        self._depth = self._deepest()

    def probabilities(self, rows: Floats) -> Floats:
        """Return the probability of each row, an array of rows by columns."""
        parts = [self._mean_leaf(rows[start : start + _ROWS]) for start in range(0, len(rows), _ROWS)]
        return np.concatenate(parts) if parts else np.zeros(0)

    def _mean_leaf(self, rows: Floats) -> Floats:
        starts, cells = np.arange(len(rows))[:, None] * rows.shape[1], rows.ravel()
        node = np.broadcast_to(self._roots, (len(rows), len(self._roots)))
        # `take` is a quarter quicker than an index in brackets.
        for _ in range(self._depth):
            right = cells.take(self._feature.take(node) + starts) > self._threshold.take(node)
            node = self._left.take(node) + right
        mean: Floats = self._value.take(node).mean(axis=1)
        return mean

    def _deepest(self) -> int:
        depth, level = 0, self._roots
        while len(level := level[np.isfinite(self._threshold[level])]):
            level = np.concatenate([self._left[level], self._left[level] + 1])
            depth += 1
        return depth


@lru_cache(maxsize=8)
def fitted_forest(language: Language | None = None) -> Forest:
    """Return the forest that ships with the package for a language, by default for the fallback."""
    record: Mapping[str, Any] = (language or load_language()).weights(FOREST)
    return Forest(record["trees"])
