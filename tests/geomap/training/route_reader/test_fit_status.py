"""The layer that tells whether a journey took place is fitted, and put into the file of a network."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from geomap.routes.reading.decoding import STATUSES
from geomap.routes.reading.network.journey_scores import load_network
from geomap.training.route_reader.fit_status import fit_status, stops_of, with_status
from geomap.training.route_reader.wordings import made_passages


def test_a_status_is_told_by_what_goes_with_it() -> None:
    pytest.importorskip("sklearn", reason="the extra `fit` is not installed")
    chance = np.random.default_rng(0)
    statuses = [number % len(STATUSES) for number in range(400)]
    marks = [np.eye(6)[status].astype(np.float32) + 0.1 * chance.standard_normal(6) for status in statuses]
    stops = list(zip(marks, statuses, strict=True))
    rows, biases = fit_status(stops[:200], stops[200:300])
    assert [int((rows @ one + biases).argmax()) for one, _ in stops[300:]] == statuses[300:]


def test_a_network_gets_the_layer_and_keeps_all_else(tmp_path: Path) -> None:
    path = tmp_path / "network.npz"
    before: dict[str, NDArray[np.generic]] = {
        "other": np.arange(3),
        "status.weight": np.zeros((4, 5), np.int8),
        "status.weight.scale": np.ones(4, np.float16),
        "status.bias": np.zeros(4, np.float16),
    }
    np.savez(path, **before)  # type: ignore[arg-type]
    rows = np.random.default_rng(1).standard_normal((4, 5))
    written = with_status(path, rows, np.array([0.5, -1.0, 2.0, 0.0]))
    after = np.load(io.BytesIO(written))
    assert {name: after[name].dtype for name in after.files} == {name: one.dtype for name, one in before.items()}
    assert after["other"].tolist() == [0, 1, 2]
    assert after["status.bias"].tolist() == [0.5, -1.0, 2.0, 0.0]
    again = after["status.weight"] * after["status.weight.scale"].astype(np.float64)[:, None]
    assert np.abs(again - rows).max() < 0.02
    assert with_status(path, rows, np.array([0.5, -1.0, 2.0, 0.0])) == written


def test_each_stop_of_a_passage_is_looked_at_in_the_text_and_in_its_sentence() -> None:
    passage = next(iter(made_passages()))
    found = list(stops_of([passage], load_network()))
    assert [status for _, status in found] == [passage.journeys[0].status] * 4
    assert {marks.shape for marks, _ in found} == {found[0][0].shape}
