"""The forest: the mean of its trees' leaves, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.recognise.scoring.forest import Forest, fitted_forest
from geomap.recognise.scoring.second_pass import COLUMNS

STUMP = {"feature": [0, -1, -1], "threshold": [0.5, 0, 0], "left": [1, 0, 0], "value": [0, 0.2, 0.8]}
DEEP = {
    "feature": [1, -1, 0, -1, -1],
    "threshold": [2.0, 0, -1.0, 0, 0],
    "left": [1, 0, 3, 0, 0],
    "value": [0, 0.1, 0, 0.4, 0.6],
}
LEAF = {"feature": [-1], "threshold": [0.0], "left": [0], "value": [0.3]}


@pytest.mark.parametrize(
    ("trees", "row", "expected"),
    [
        ([STUMP], (0.5, 0), 0.2),
        ([STUMP], (0.51, 0), 0.8),
        ([DEEP], (9, 2), 0.1),
        ([DEEP], (-1, 3), 0.4),
        ([DEEP], (0, 3), 0.6),
        ([LEAF], (0, 0), 0.3),
        ([STUMP, DEEP, LEAF], (0, 3), (0.2 + 0.6 + 0.3) / 3),
    ],
)
def test_the_mean_of_the_leaves(trees: list[dict[str, list[float]]], row: tuple[float, float], expected: float) -> None:
    assert Forest(trees).probabilities(np.array([row], dtype=float)) == pytest.approx([expected])


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), max_size=30))
def test_no_row_depends_on_another(rows: list[tuple[float, float]]) -> None:
    forest = Forest([STUMP, DEEP])
    table = np.array(rows, dtype=float).reshape(len(rows), 2)
    together = forest.probabilities(table)
    assert together.tolist() == [forest.probabilities(table[i : i + 1])[0] for i in range(len(rows))]


def test_more_rows_than_go_down_at_once() -> None:
    table = np.tile([[0.0, 3.0], [1.0, 1.0]], (5_000, 1))
    assert np.unique(Forest([STUMP]).probabilities(table)).tolist() == [0.2, 0.8]


def test_the_fitted_one_asks_the_columns_there_are() -> None:
    rows = np.zeros((3, len(COLUMNS)))
    rows[:, 0] = (-6.0, 0.0, 6.0)
    unlikely, open_, likely = fitted_forest().probabilities(rows).tolist()
    assert 0.0 <= unlikely < open_ < likely <= 1.0
