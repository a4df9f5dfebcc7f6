"""Fit the weights for text whose capitals say nothing, to documents turned into small letters.

Text in capitals and headlines give the same candidates with the same features (`geomap.recognise.casing`), so one set
of weights serves all. Each sentence counts a second time as a text of its own, because such texts are short and seldom
name a place twice (five-fold, on single sentences of LGL: recall from .749 to .777, precision as before). Needs the
extra `fit`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from geomap.languages.tokens import sentence_spans, tokenise
from geomap.model import NameSource
from geomap.recognise.scoring.scorer import CASELESS_WEIGHTS
from geomap.training.evaluation import GoldDocument
from geomap.training.fit_recogniser import fit
from geomap.training.training_set import Example, TrainingSet, annotated, as_json

_RAREST = 8
"""In how many examples a feature has to be, in whole documents and sentences together."""


def weights_files(training: TrainingSet) -> dict[str, str]:
    """Fit the weights; return the text of their file."""
    examples = [
        example
        for one in training.documents
        if one.calibrates
        for example in caseless_examples(one.document, names=training.gazetteer)
    ]
    intercept, weights = fit_caseless(examples)
    fitted = {"candidates": len(examples), "intercept": intercept, "weights": weights}
    return {CASELESS_WEIGHTS: as_json(training.provenance() | fitted, indent=0, sort_keys=True)}


def fit_caseless(examples: Sequence[Example]) -> tuple[float, dict[str, float]]:
    """Fit intercept and weights to what `caseless_examples` returned for some documents."""
    return fit(examples, rarest=_RAREST)


def caseless_examples(document: GoldDocument, *, names: NameSource) -> list[Example]:
    """Return the candidates of an annotated document in small letters, whole and sentence by sentence."""
    parts = (document, *sentences_of(document))
    return [example for part in parts for example in annotated(in_small_letters(part), names=names).examples]


def in_small_letters(document: GoldDocument) -> GoldDocument:
    """Return a document with its text in small letters, except letters that would become two: offsets stay."""
    lowered = (lower if len(lower := char.lower()) == 1 else char for char in document.text)
    return replace(document, text="".join(lowered))


def sentences_of(document: GoldDocument) -> Iterator[GoldDocument]:
    """Yield the sentences of an annotated document as documents, with the toponyms that lie within one."""
    for span in sentence_spans(tokenise(document.text)):
        inside = [
            replace(toponym, start=toponym.start - span.start, end=toponym.end - span.start)
            for toponym in document.toponyms
            if span.start <= toponym.start and toponym.end <= span.end
        ]
        yield replace(document, text=document.text[span.start : span.end], toponyms=tuple(inside))
