"""Fit the calibration, which turns what recogniser and resolver say into confidence.

Models are nearly always right on the documents that they were fitted to, so confidence is learned from others: the
documents are split into five parts, recogniser and resolver are fitted to four of them and read the fifth, and the
calibration is fitted to what they find in all five. `geomap.training.evaluation.judging.is_right` says what is right.
Needs the extra `fit`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from gazetteer import Gazetteer, Place
from geomap.languages.tokens import tokenise
from geomap.model import Mention, Span
from geomap.recognise import Recogniser
from geomap.resolve.bearers import Floats
from geomap.resolve.calibration import CHOICE, FEATURES, HOSTED, WEIGHTS, Calibration, features_of, features_of_host
from geomap.resolve.hosts import hosts
from geomap.resolve.resolver import Resolver, choices
from geomap.training.evaluation import GoldDocument, PredictedPlace
from geomap.training.evaluation.judging import is_right
from geomap.training.fit_recogniser import fit_recogniser
from geomap.training.fit_resolver import fit as fit_resolver
from geomap.training.taken_places import OPENED_COUNTS
from geomap.training.training_set import Prepared, Readings, TrainingSet, as_json, folds, is_roughly

FOLDS = 5

_INVERSE_PENALTY = 0.3
_OUTCOMES = 2
_DECIMALS = 3
_TOLERANCE = 1e-9
"""So close to the optimum that the rounded weights are the same, wherever in memory the arrays lie: the last bits of a
product differ with that, and a search that stops early ends elsewhere."""


@dataclass(slots=True)
class _Observed:
    """Features of findings, and whether each was right."""

    features: list[Floats] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)

    def add(self, features: Floats, *, span: Span, place: Place, document: GoldDocument, count: float) -> None:
        """Observe a finding, unless the annotation of its document cannot tell whether it is right."""
        predicted = PredictedPlace(span.start, span.end, (place.lon, place.lat), place.geonameid)
        right = is_right(predicted, toponyms=document.toponyms)
        if right is False and any(
            is_roughly(one, place) for one in document.toponyms if (one.start, one.end) == (span.start, span.end)
        ):
            return
        if right is not None:
            self.features.append(features)
            self.right.append(right)
            self.counts.append(count)


def weights_files(training: TrainingSet) -> dict[str, str]:
    """Fit the calibration; return the text of its file."""
    calibration = fit_calibration(training.documents, gazetteer=training.gazetteer, made=training.made)
    return {WEIGHTS: as_json(training.provenance() | calibration.to_json())}


def fit_models(
    documents: Sequence[Prepared], *, gazetteer: Gazetteer, made: Sequence[Readings] = ()
) -> tuple[Recogniser, Floats]:
    """Fit a recogniser, to made sentences as well, and the weights of a resolver."""
    scorer, forest = fit_recogniser([*(document.readings() for document in documents), *made])
    return Recogniser(gazetteer, scorer=scorer, forest=forest), fit_resolver(documents)


def fit_calibration(
    documents: Sequence[Prepared], *, gazetteer: Gazetteer, made: Sequence[Readings] = ()
) -> Calibration:
    """Fit the calibration on what models make of documents that they have not seen.

    Args:
        documents: At least `FOLDS`, of which one in `FOLDS` is read by models fitted on the others.
        gazetteer: That of the documents' candidates.
        made: Sentences that every recogniser is fitted to as well.

    Returns:
        Weights rounded to three decimals. Where all findings are right, or all wrong, only the intercepts are not 0.
    """
    found, given, hosted = _Observed(), _Observed(), _Observed()
    read: list[tuple[Prepared, tuple[Mention, ...], Floats]] = []
    for seen, unseen in folds(documents, count=FOLDS):
        recogniser, weights = fit_models(seen, gazetteer=gazetteer, made=made)
        for prepared in unseen:
            document = prepared.document
            for source in (gazetteer, prepared.lacking):
                if source is not None and prepared.weight and prepared.calibrates:
                    reader = recogniser.against(source)
                    recognised = reader.recognise(tokenise(document.text), text=document.text)
                    count = prepared.weight * (1.0 if source is gazetteer else OPENED_COUNTS)
                    _observe(found, recognised, document, weights, count=count)
                    mentions = reader.given(document.spans(), text=document.text)
                    _observe(given, mentions, document, weights, count=count)
            if prepared.calibrates:
                read.append((prepared, recogniser.given(document.spans(), text=document.text), weights))
    names = Calibration(
        found=_regression(found, FEATURES), given=_regression(given, CHOICE), hosted=np.zeros(1 + len(HOSTED))
    )
    for prepared, mentions, weights in read:
        _observe_hosts(hosted, mentions, prepared, Resolver(weights=weights, calibration=names))
    return names.with_hosts(_regression(hosted, HOSTED))


def _observe(
    observed: _Observed, mentions: Sequence[Mention], document: GoldDocument, weights: Floats, *, count: float
) -> None:
    for choice in choices(mentions, text=document.text, source=document.source, weights=weights):
        place = choice.name.places[choice.row]
        for mention in (mentions[number] for number in choice.name.mentions):
            features = features_of(mention, choice=choice)
            observed.add(features, span=mention.span, place=place, document=document, count=count)


def _observe_hosts(observed: _Observed, mentions: Sequence[Mention], prepared: Prepared, resolver: Resolver) -> None:
    document = prepared.document
    findings = resolver.by_name(mentions, text=document.text, source=document.source)
    for host in hosts(findings):
        features, span = features_of_host(host), host.guest.span
        observed.add(features, span=span, place=host.place, document=document, count=prepared.weight)


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
    model.fit(np.stack(observed.features)[:, -len(features) :], observed.right, sample_weight=observed.counts)
    weights: Floats = np.round(np.concatenate([model.intercept_, model.coef_[0]]), _DECIMALS)
    return weights
