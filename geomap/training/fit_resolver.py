"""Fit the resolver's weights: `python -m geomap.training.fit_resolver CORPUS.jsonl ... [--output FILE]`.

Learns from annotated spans with coordinates: a candidate is right where it has the annotated GeoNames id or, if none
has, where it lies within 161 km of the annotated point. Maximises the conditional likelihood of the right candidates
with an L2 penalty. Needs the extra `fit`; what it writes is read without it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from gazetteer import Gazetteer
from gazetteer.util.files import write_atomically
from geomap.languages.model import load_language
from geomap.model import Span
from geomap.recognise import Recogniser
from geomap.resolve.candidate_features import STATIC, Floats, names_of
from geomap.resolve.context import FEATURES, WEIGHTS, Scene
from geomap.resolve.cues import read_cues
from geomap.resolve.variety import read_variety
from geomap.training.fit_recogniser import read_corpus

NEAR_KM = 161.0
"""Within how many kilometres of the annotated point a place counts as right: 100 miles."""
_PENALTY = 3.0
_OUTER_ROUNDS = 4
_SEARCH = {"maxiter": 5_000, "maxfun": 10_000, "ftol": 1e-14, "gtol": 1e-8}
"""So close to the optimum that the rounded weights are the same, wherever in memory the arrays lie."""

Rights = NDArray[np.bool_]


def scene_of(document: Mapping[str, Any], *, recogniser: Recogniser) -> tuple[Scene, Rights] | None:
    """Return the scene of a document's annotated names and which of its candidates are right; None without any."""
    toponyms = sorted(document["toponyms"], key=lambda toponym: (toponym["start"], toponym["end"]))
    spans = [Span(toponym["start"], toponym["end"]) for toponym in toponyms]
    mentions = recogniser.given(spans, text=document["text"])
    language = load_language()
    variety = read_variety(document["text"], source=document.get("source"), language=language)
    cues = read_cues(mentions, text=document["text"], language=language)
    names = names_of(mentions, cues, language=language, variety=variety)
    if not names:
        return None
    right: list[bool] = []
    for name in names:
        gold = next((toponyms[number] for number in name.mentions if toponyms[number].get("lat") is not None), None)
        right += _right(gold, name.places) if gold else [False] * len(name.places)
    return Scene(names), np.array(right)


def _right(gold: Mapping[str, Any], places: Sequence[Any]) -> list[bool]:
    same = [gold.get("geonameid") is not None and place.geonameid == gold["geonameid"] for place in places]
    if any(same):
        return same
    distances = [distance_km(gold["lon"], gold["lat"], place.lon, place.lat) for place in places]
    return [distance == min(distances) and distance <= NEAR_KM for distance in distances]


def distance_km(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """Return the great-circle distance of two points in kilometres."""
    from geopy.distance import great_circle

    return float(great_circle((lat, lon), (other_lat, other_lon)).km)


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


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(__file__).parents[1] / "resolve" / WEIGHTS,
    help="Where to write the weights.",
)
def main(corpora: Sequence[Path], output: Path) -> None:
    """Fit the resolver to CORPORA and write its weights."""
    with Gazetteer.open() as gazetteer:
        recogniser = Recogniser(gazetteer)
        documents = [document for path in corpora for document in read_corpus(path)]
        scenes = [scene for document in documents if (scene := scene_of(document, recogniser=recogniser))]
        version = gazetteer.info().version
    weights = fit(scenes)
    record = {
        "fitted_on": [path.stem for path in corpora],
        "documents": len(documents),
        "gazetteer": version,
        "weights": dict(zip(FEATURES, weights.tolist(), strict=True)),
    }
    write_atomically(output, (json.dumps(record, indent=1) + "\n").encode())
    click.echo(
        f"{output}: {len(STATIC)} + {len(FEATURES) - len(STATIC)} weights from {len(documents)} documents", err=True
    )


if __name__ == "__main__":
    main()
