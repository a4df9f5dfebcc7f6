"""Fit the calibration: `python -m geomap.training.fit_calibration CORPUS.jsonl ... [--output FILE]`.

Confidence can only be learned from documents that the models have not seen: on those they were fitted on they are
nearly always right. So the documents are split into five parts; recogniser and resolver are fitted on four of them
and read the fifth, and the calibration is fitted on what they made of all five. A finding is right where its span is
that of an annotated toponym and its place lies within 161 km of it or has its GeoNames id; one that only a toponym
without coordinates could judge is left out. The result is the same to the byte for the same corpora, gazetteer and
libraries. Needs the extra `fit`; what it writes is read without it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click
import numpy as np

from gazetteer import Gazetteer, Place
from gazetteer.util.files import write_atomically
from geomap.languages.tokens import tokenise
from geomap.model import Mention, Span
from geomap.recognise import Recogniser
from geomap.recognise.scoring.scorer import Scorer
from geomap.resolve.calibration import (
    CHOICE,
    FEATURES,
    HOSTED,
    RECOGNITION,
    WEIGHTS,
    Calibration,
    features_of,
    features_of_host,
)
from geomap.resolve.candidate_features import Floats
from geomap.resolve.joint_model import Scene
from geomap.resolve.resolver import Resolver, choices, hosts
from geomap.training.fit_recogniser import Annotated, annotated, fit_recogniser, read_corpus
from geomap.training.fit_resolver import NEAR_KM, Rights, distance_km, scene_of
from geomap.training.fit_resolver import fit as fit_resolver

FOLDS = 5

_INVERSE_PENALTY = 0.3
_OUTCOMES = 2
_DECIMALS = 3
_TOLERANCE = 1e-9
"""So close to the optimum that the rounded weights are the same, wherever in memory the arrays lie: the last bits of a
product differ with that, and a search that stops early ends elsewhere."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An annotated document with what the fitting of both models needs of it, computed once for all folds.

    Attributes:
        document: The document, `{"id", "text", "toponyms"}`.
        annotated: The recogniser's candidates.
        scene: The resolver's names with the right candidates; None without any.
    """

    document: Mapping[str, Any]
    annotated: Annotated
    scene: tuple[Scene, Rights] | None


@dataclass(frozen=True, slots=True)
class Models:
    """A recogniser and the resolver's weights, fitted on the same documents."""

    recogniser: Recogniser
    weights: Floats


@dataclass(slots=True)
class _Observed:
    """Features of findings and whether each was right."""

    features: list[Floats] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)


def prepare(documents: Sequence[Mapping[str, Any]], *, gazetteer: Gazetteer) -> list[Prepared]:
    """Compute what the fitting of both models needs of annotated documents."""
    reader = Recogniser(gazetteer, scorer=Scorer(intercept=0.0, weights={}))
    return [
        Prepared(document, annotated(document, names=gazetteer), scene_of(document, recogniser=reader))
        for document in documents
    ]


def fit_models(documents: Sequence[Prepared], *, gazetteer: Gazetteer) -> Models:
    """Fit recogniser and resolver."""
    models = fit_recogniser([document.annotated for document in documents])
    scenes = [document.scene for document in documents if document.scene is not None]
    return Models(Recogniser(gazetteer, scorer=models.scorer, forest=models.forest), fit_resolver(scenes))


def fit_calibration(documents: Sequence[Prepared], *, gazetteer: Gazetteer) -> Calibration:
    """Fit the calibration on what models make of documents that they have not seen.

    Args:
        documents: At least `FOLDS`, of which one in `FOLDS` is read by models fitted on the others.
        gazetteer: That of the documents' candidates.

    Returns:
        Weights rounded to three decimals. Where all findings are right, or all wrong, only the intercepts are not 0.
    """
    found, given = _Observed(), _Observed()
    read: list[tuple[Mapping[str, Any], tuple[Mention, ...], Floats]] = []
    for fold in range(FOLDS):
        models = fit_models(
            [one for number, one in enumerate(documents) if number % FOLDS != fold], gazetteer=gazetteer
        )
        for prepared in documents[fold::FOLDS]:
            document = prepared.document
            text = document["text"]
            _observe(found, models.recogniser.recognise(tokenise(text), text=text), document, models.weights)
            toponyms = sorted({(toponym["start"], toponym["end"]) for toponym in document["toponyms"]})
            spans = [Span(start, end) for start, end in toponyms]
            mentions = models.recogniser.given(spans, text=text)
            _observe(given, mentions, document, models.weights)
            read.append((document, mentions, models.weights))
    names = Calibration(
        found=_regression(found, FEATURES), given=_regression(given, CHOICE), hosted=np.zeros(1 + len(HOSTED))
    )
    hosted = _Observed()
    for document, mentions, weights in read:
        _observe_hosts(hosted, mentions, document, Resolver(weights=weights, calibration=names))
    return names.with_hosts(_regression(hosted, HOSTED))


def right(span: Span, place: Place, *, toponyms: Sequence[Mapping[str, Any]]) -> bool | None:
    """Tell whether a finding agrees with the annotation of its document; None where that cannot tell."""
    near = [toponym for toponym in toponyms if toponym["start"] < span.end and span.start < toponym["end"]]
    same = [toponym for toponym in near if (toponym["start"], toponym["end"]) == (span.start, span.end)]
    telling = same or near
    if telling and all(toponym.get("lat") is None for toponym in telling):
        return None
    return any(_agrees(toponym, place) for toponym in same if toponym.get("lat") is not None)


def _agrees(toponym: Mapping[str, Any], place: Place) -> bool:
    if toponym.get("geonameid") is not None and toponym["geonameid"] == place.geonameid:
        return True
    return distance_km(toponym["lon"], toponym["lat"], place.lon, place.lat) <= NEAR_KM


def _observe(observed: _Observed, mentions: Sequence[Mention], document: Mapping[str, Any], weights: Floats) -> None:
    for choice in choices(mentions, text=document["text"], source=document.get("source"), weights=weights):
        place = choice.name.places[choice.row]
        for number in choice.name.mentions:
            mention = mentions[number]
            is_right = right(mention.span, place, toponyms=document["toponyms"])
            if is_right is not None:
                observed.features.append(features_of(mention, choice=choice))
                observed.right.append(is_right)


def _observe_hosts(
    observed: _Observed, mentions: Sequence[Mention], document: Mapping[str, Any], resolver: Resolver
) -> None:
    findings = resolver.by_name(mentions, text=document["text"], source=document.get("source"))
    for hosted in hosts(mentions, findings):
        place = hosted.host.place
        is_right = right(mentions[hosted.number].span, place, toponyms=document["toponyms"])
        if is_right is not None:
            observed.features.append(features_of_host(hosted.host, part_known=hosted.part is not None))
            observed.right.append(is_right)


def _regression(observed: _Observed, features: Sequence[str]) -> Floats:
    """Fit one regression to observations whose last features are the given ones; return the intercept and weights."""
    from sklearn.linear_model import LogisticRegression

    if len(set(observed.right)) < _OUTCOMES:
        # Nothing tells right from wrong: the rule of succession, whatever the features.
        number, hits = len(observed.right), sum(observed.right)
        even = np.zeros(1 + len(features))
        even[0] = round(math.log((hits + 1) / (number - hits + 1)), _DECIMALS)
        return even
    model = LogisticRegression(C=_INVERSE_PENALTY, max_iter=20_000, tol=_TOLERANCE)
    model.fit(np.stack(observed.features)[:, -len(features) :], observed.right)
    weights: Floats = np.round(np.concatenate([model.intercept_, model.coef_[0]]), _DECIMALS)
    return weights


def _described(calibration: Calibration, corpora: Sequence[Path], version: str, documents: int) -> dict[str, Any]:
    fitted_on = [path.stem for path in corpora]
    return {"fitted_on": fitted_on, "documents": documents, "gazetteer": version, **calibration.to_json()}


def _documents(corpora: Sequence[Path]) -> Iterator[Mapping[str, Any]]:
    for path in corpora:
        yield from read_corpus(path)


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path(__file__).parents[1] / "resolve" / WEIGHTS,
    help="Where to write the calibration.",
)
def main(corpora: Sequence[Path], output: Path) -> None:
    """Fit the calibration to CORPORA and write its weights."""
    with Gazetteer.open() as gazetteer:
        documents = prepare(list(_documents(corpora)), gazetteer=gazetteer)
        calibration = fit_calibration(documents, gazetteer=gazetteer)
        version = gazetteer.info().version
    record = _described(calibration, corpora, version, len(documents))
    write_atomically(output, (json.dumps(record, indent=1) + "\n").encode())
    click.echo(
        f"{output}: 2 x {len(CHOICE)} + {len(RECOGNITION) + len(HOSTED)} weights from {len(documents)} documents",
        err=True,
    )


if __name__ == "__main__":
    main()
