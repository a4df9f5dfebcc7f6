"""Fit how far the entities of a spaCy pipeline shift the recogniser's log-odds.

Scorers are fitted on three quarters of the documents and read the fourth; a logistic regression over their log-odds and
the pipeline's label of each candidate gives the weights. Needs the extra `fit`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from geomap.recognise.scoring.ner import VOICE, Voice, relations_of
from geomap.training.fit_recogniser import unseen_scores
from geomap.training.training_set import Readings, TrainingSet, as_json

_REGULARISATION = 1.0
_DECIMALS = 3


def weights_files(training: TrainingSet) -> dict[str, str]:
    """Fit the weights of the pipeline; return the text of their file.

    Raises:
        ValueError: The training set has no pipeline.
    """
    if training.voice is None:
        raise ValueError("there is no pipeline to fit")
    described = training.provenance() | {"pipeline": training.voice.name}
    del described["gazetteer"]
    weights = fit_voice([(one.annotated,) for one in training.documents if one.calibrates], voice=training.voice)
    return {VOICE: as_json(described | {"weights": weights})}


def fit_voice(documents: Sequence[Readings], *, voice: Voice) -> dict[str, float]:
    """Fit the weights of a pipeline to annotated documents."""
    from sklearn.linear_model import LogisticRegression

    log_odds: list[float] = []
    relations: list[str] = []
    labels: list[bool] = []
    for document, scored in unseen_scores(documents):
        log_odds += [value for _, value in scored]
        relations += relations_of(scored, voice.entities(document.tokens.text))
        labels += [label for _, label in document.examples]
    kinds = sorted(set(relations))
    rows = np.zeros((len(relations), 1 + len(kinds)))
    rows[:, 0] = log_odds
    rows[np.arange(len(relations)), [1 + kinds.index(relation) for relation in relations]] = 1.0
    model = LogisticRegression(C=_REGULARISATION, fit_intercept=False, max_iter=1000)
    model.fit(rows, labels)
    weights = [round(float(weight), _DECIMALS) for weight in model.coef_[0]]
    return dict(zip(("slope", *kinds), weights, strict=True))
