"""Fit the resolver's weights, which choose among the candidates of a name, or none of them.

Maximises the conditional likelihood of what annotated names mean, with an L2 penalty: one of their candidates, or none,
where the place is in no gazetteer or was taken away (`geomap.training.taken_places`). What the focus of a run weighs is
fitted afterwards, beside all else, so that a report read alone is read as if there were no focus. Needs SciPy, from the
extra `fit`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geomap.resolve.bearers import STATIC, Floats
from geomap.resolve.focus import FOCUS, Surroundings, profile_of
from geomap.resolve.joint_model import CONTEXT, FEATURES, WEIGHTS, Scene
from geomap.training.taken_places import OPENED_COUNTS
from geomap.training.training_set import Prepared, Rights, TrainingSet, as_json

_PENALTY = 3.0
_OUTER_ROUNDS = 4
_SEARCH = {"maxiter": 5_000, "maxfun": 10_000, "ftol": 1e-14, "gtol": 1e-8}
"""So close to the optimum that the rounded weights are the same, wherever in memory the arrays lie."""
_HELD = {
    "alias against an own name": -3.0,
    "unit beside a town elsewhere": -1.5,
    "listed with countries": 2.5,
    "listed with units": 2.0,
    "article of a landform": 1.5,
    "article of a town": -4.0,
    "none despite a famous one": -2.0,
    "none despite a landform": -2.0,
    "focus country": 0.4,
}
"""Weights that are set by hand, because the corpora cannot tell them. News hardly names the cities whose names a
gazetteer also has for a country, a province or a larger city, or that share it with a province far away; corpora of one
region name few famous cities far away; papers of one country do not show what the country of a run weighs; lists with
a country or a state that has a namesake at hand are too few to be fitted to (left free, the two have 0.1 and 0.2);
the point that corpora give a river, often its mouth, is far from the gazetteer's, so that it counts as no candidate."""
_SET_AFTERWARDS = {"none despite a famous one": -5.0}
"""Weights that are held lower while the others are fitted: held so, they would shift what the corpora tell of those.
In a report that is long and far from it, a city that everybody knows is still the one of its name."""


def weights_files(training: TrainingSet) -> dict[str, str]:
    """Fit the weights; return the text of their file."""
    weights = fit(training.documents)
    return {WEIGHTS: as_json(training.provenance() | {"weights": dict(zip(FEATURES, weights.tolist(), strict=True))})}


def fit(documents: Sequence[Prepared]) -> Floats:
    """Fit the weights, in the order of `FEATURES`; context features are computed anew between the rounds."""
    own = len(FEATURES) - len(FOCUS)
    weights = np.array([_HELD.get(feature, 0.0) for feature in FEATURES])
    weights[0] = 0.5
    for _ in range(_OUTER_ROUNDS):
        design = _design(documents, weights)
        design = design._replace(features=design.features[:, :own])
        weights[:own] = _least(design, weights[:own], FEATURES[:own])
    weights = np.round(weights, 4)
    focused = in_runs(documents, weights)
    if focused:
        design = _design(focused, weights)
        fixed = design.features[:, :own] @ weights[:own]
        design = design._replace(features=design.features[:, own:], fixed=fixed)
        weights[own:] = np.round(_least(design, weights[own:], FOCUS), 4)
    for feature, weight in _SET_AFTERWARDS.items():
        weights[FEATURES.index(feature)] = weight
    return weights


def in_runs(documents: Sequence[Prepared], weights: Floats) -> list[Prepared]:
    """Return the documents of runs of several, with scenes that know where the others of their run are set."""
    runs: dict[str, list[Prepared]] = {}
    for document in documents:
        for run in document.runs if document.scenes else ():
            runs.setdefault(run, []).append(document)
    focused = []
    for together in runs.values():
        if len(together) == 1:
            continue
        scenes = [one.scenes[0][0] for one in together]
        profiles = [profile_of(scene.names, scene.settle(weights).likely) for scene in scenes]
        surroundings = Surroundings(profiles)
        for document, profile in zip(together, profiles, strict=True):
            known = tuple(
                (Scene(scene.names, surroundings=surroundings, profile=profile), right)
                for scene, right in document.scenes
            )
            focused.append(replace(document, scenes=known))
    return focused


class _Design(NamedTuple):
    """The choices of all names below one another; the last row of each name is none of its candidates.

    Attributes:
        features: Of each row.
        rights: Whether it is meant.
        starts: Where each name begins.
        name: The number of the name of each row.
        counts: What each name counts.
        fixed: What is added to the score of each row.
    """

    features: Floats
    rights: NDArray[np.bool_]
    starts: NDArray[np.intp]
    name: NDArray[np.intp]
    counts: Floats
    fixed: Floats


def _design(documents: Sequence[Prepared], weights: Floats) -> _Design:
    """Stack the names that are known to mean one of their candidates, or none."""
    blocks, rights, counts = [], [], []
    for document in documents:
        for opened, (scene, right) in enumerate(document.scenes):
            for block, meant in _choices(scene, right, weights):
                blocks.append(block)
                rights.append(meant)
                counts.append(document.weight * (OPENED_COUNTS if opened else 1.0))
    sizes = list(map(len, rights))
    starts, name = np.cumsum([0, *sizes])[:-1], np.repeat(np.arange(len(sizes)), sizes)
    features = np.concatenate(blocks) if blocks else np.zeros((0, len(FEATURES)))
    meant = np.concatenate(rights) if rights else np.zeros(0, dtype=np.bool_)
    return _Design(features, meant, starts, name, np.array(counts), np.zeros(len(name)))


def _choices(scene: Scene, right: Rights, weights: Floats) -> Iterator[tuple[Floats, NDArray[np.bool_]]]:
    """Yield for each name whose meaning is known the features of its choices, and which of them is meant."""
    own, focus = len(STATIC) + len(CONTEXT), len(FEATURES) - len(FOCUS)
    settled = scene.settle(weights)
    features = np.concatenate([scene.static, settled.context], axis=1)
    unmet = np.concatenate([scene.none, settled.company], axis=1)
    for number, (start, end) in enumerate(pairwise(scene.bounds.tolist())):
        if right.known[number]:
            block = np.zeros((end - start + 1, len(FEATURES)))
            block[:-1, :own], block[-1, own:focus] = features[start:end], unmet[number]
            if scene.focus is not None:
                block[:-1, focus:-1], block[-1, -1] = scene.focus[0][start:end], scene.focus[1]
            meant = right.candidates[start:end]
            yield block, np.append(meant, not meant.any())


def _least(design: _Design, start: Floats, features: Sequence[str]) -> Floats:
    """Return the weights with the least loss; those of `_HELD` stay as they are."""
    from scipy.optimize import minimize

    if not len(design.starts):
        return start
    bounds = [(_HELD.get(feature), _HELD.get(feature)) for feature in features]
    search = {"jac": True, "method": "L-BFGS-B", "bounds": bounds, "options": _SEARCH}
    found: Floats = minimize(_loss, start, args=(design,), **search).x
    return found


def _loss(weights: Floats, design: _Design) -> tuple[float, Floats]:
    features, rights, starts, name, counts, fixed = design
    scores = features @ weights + fixed
    odds = np.exp(scores - np.maximum.reduceat(scores, starts)[name])
    likely = odds / np.add.reduceat(odds, starts)[name]
    right_mass = np.maximum(np.add.reduceat(likely * rights, starts), 1e-12)
    among_right = likely * rights / right_mass[name]
    loss = -(counts * np.log(right_mass)).sum() + _PENALTY * float(weights @ weights)
    gradient = features.T @ ((likely - among_right) * counts[name]) + 2 * _PENALTY * weights
    return float(loss), gradient
