"""Fit the resolver's weights, which choose among the candidates of a name.

Maximises the conditional likelihood of the right candidates of annotated names, with an L2 penalty. Needs SciPy, from
the extra `fit`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from geomap.resolve.candidate_features import Floats
from geomap.resolve.joint_model import FEATURES, WEIGHTS, Scene
from geomap.training.training_set import Rights, TrainingSet, as_json

_PENALTY = 3.0
_OUTER_ROUNDS = 4
_SEARCH = {"maxiter": 5_000, "maxfun": 10_000, "ftol": 1e-14, "gtol": 1e-8}
"""So close to the optimum that the rounded weights are the same, wherever in memory the arrays lie."""


def weights_files(training: TrainingSet) -> dict[str, str]:
    """Fit the weights; return the text of their file."""
    weights = fit([one.scene for one in training.documents if one.scene is not None])
    return {WEIGHTS: as_json(training.provenance() | {"weights": dict(zip(FEATURES, weights.tolist(), strict=True))})}


def fit(scenes: Sequence[tuple[Scene, Rights]]) -> Floats:
    """Fit the weights, in the order of `FEATURES`; context features are computed anew between the rounds."""
    from scipy.optimize import minimize

    weights = np.zeros(len(FEATURES))
    weights[0] = 0.5
    for _ in range(_OUTER_ROUNDS):
        features, rights, starts = _design(scenes, weights)
        result = minimize(_loss, weights, args=(features, rights, starts), jac=True, method="L-BFGS-B", options=_SEARCH)
        weights = result.x
    return np.round(weights, 4)


def _design(scenes: Sequence[tuple[Scene, Rights]], weights: Floats) -> tuple[Floats, Rights, NDArray[np.intp]]:
    """Stack the candidates of every name that has a right and a wrong one."""
    blocks, rights, sizes = [], [], []
    for scene, right in scenes:
        features = np.concatenate([scene.static, scene.settle(weights).context], axis=1)
        for start, end in zip(scene.bounds[:-1], scene.bounds[1:], strict=True):
            if right[start:end].any() and not right[start:end].all():
                blocks.append(features[start:end])
                rights.append(right[start:end])
                sizes.append(end - start)
    return np.concatenate(blocks), np.concatenate(rights), np.cumsum([0, *sizes])[:-1]


def _loss(weights: Floats, features: Floats, rights: Rights, starts: NDArray[np.intp]) -> tuple[float, Floats]:
    scores = features @ weights
    name = np.repeat(np.arange(len(starts)), np.diff([*starts, len(scores)]))
    odds = np.exp(scores - np.maximum.reduceat(scores, starts)[name])
    likely = odds / np.add.reduceat(odds, starts)[name]
    right_mass = np.add.reduceat(likely * rights, starts)
    among_right = likely * rights / np.maximum(right_mass[name], 1e-12)
    loss = -np.log(np.maximum(right_mass, 1e-12)).sum() + _PENALTY * float(weights @ weights)
    gradient = features.T @ (likely - among_right) + 2 * _PENALTY * weights
    return float(loss), gradient
