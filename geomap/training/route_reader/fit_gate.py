"""Fit the gate of the reader of journeys: the chance that a mention is a stop, by the words around it.

A logistic regression over the looks of `geomap.routes.reading.gate`. Needs the extra `fit` (scikit-learn).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from geomap.model import Span
from geomap.routes.reading.gate import looks_of
from geomap.training.fit_recogniser import fit
from geomap.training.training_set import as_json

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText
    from geomap.routes.reading.mentions import JourneyMention

_RAREST = 5


def gate_file(passages: Iterable[tuple[TokenisedText, tuple[JourneyMention, ...], tuple[Span, ...]]]) -> str:
    """Fit the gate; return the text of its file, `geomap.routes.reading.gate.GATE` of the language.

    Args:
        passages: Each passage with its mentions and the spans of the stops of its annotated routes.
    """
    examples = [
        (tuple(looks), any(stop.start < one.span.end and one.span.start < stop.end for stop in stops))
        for doc, mentions, stops in passages
        for one, (_, looks) in zip(mentions, looks_of(doc, mentions), strict=True)
    ]
    intercept, weights = fit(examples, rarest=_RAREST)
    return as_json({"intercept": intercept, "weights": weights}, indent=0, sort_keys=True)
