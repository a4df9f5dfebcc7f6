"""What the benchmarks read documents with: recogniser, resolver and calibration fitted together on documents.

The calibration is fitted on what the models make of a further split of the same documents, so that it has never seen
what a model makes of a document that the model was fitted on. Used by `calibration.py` and `cross_validation.py`; run
by itself this does nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer import Gazetteer
from geomap.document.record import to_record
from geomap.languages.tokens import tokenise
from geomap.model import Extraction, Finding, Report
from geomap.recognise import Recogniser
from geomap.resolve import Resolver
from geomap.training.evaluation import Evaluation, Figures, GoldDocument, places_of
from geomap.training.fit_calibration import FOLDS, fit_calibration, fit_models
from geomap.training.training_set import Prepared, Readings, folds


@dataclass(frozen=True, slots=True)
class Part:
    """What one reader is fitted on, and the documents of each corpus that it reads."""

    seen: Sequence[Prepared]
    unseen: Mapping[str, Sequence[GoldDocument]]


@dataclass(frozen=True, slots=True)
class Reader:
    """Models fitted together."""

    recogniser: Recogniser
    resolver: Resolver

    @classmethod
    def fitted(cls, documents: Sequence[Prepared], *, gazetteer: Gazetteer, made: Sequence[Readings] = ()) -> Reader:
        """Fit all models to annotated documents, and the recogniser to made sentences as well."""
        recogniser, weights = fit_models(documents, gazetteer=gazetteer, made=made)
        calibration = fit_calibration(documents, gazetteer=gazetteer, made=made)
        return cls(recogniser, Resolver(weights=weights, calibration=calibration))

    def from_raw_text(self, document: GoldDocument) -> tuple[Finding, ...]:
        """Find and resolve the places of a document."""
        mentions = self.recogniser.recognise(tokenise(document.text), text=document.text)
        return self.resolver.resolve(mentions, text=document.text, source=document.source)

    def given_spans(self, document: GoldDocument, *, only_known: bool = False) -> tuple[Finding, ...]:
        """Resolve the annotated spans of a document, all or those that some place of the gazetteer answers to."""
        mentions = self.recogniser.given(document.spans(), text=document.text)
        if only_known:
            mentions = tuple(mention for mention in mentions if mention.candidates)
        return self.resolver.resolve(mentions, text=document.text, source=document.source)


def folds_of(documents: Mapping[str, Sequence[Prepared]], *, always: Sequence[Prepared] = ()) -> Iterator[Part]:
    """Split all corpora into five parts by document; all readers have seen some other documents besides."""
    for split in zip(*(folds(ones, count=FOLDS) for ones in documents.values()), strict=True):
        seen = [*(one for ones, _ in split for one in ones), *always]
        yield Part(
            seen, {name: [one.document for one in ones] for name, (_, ones) in zip(documents, split, strict=True)}
        )


def record_of(document: GoldDocument, findings: Sequence[Finding]) -> dict[str, Any]:
    """Return the extraction record, without routes, of what was found in a document."""
    return to_record(Extraction(Report(document.id, document.text), (), tuple(findings)))


def score(document: GoldDocument, record: Mapping[str, Any], *, into: Evaluation) -> None:
    """Compare a record with the document that it was made of, added to what an evaluation holds already."""
    into.add(document, places_of(record))


def summary(figures: Figures) -> str:
    """Return the chief figures on one line."""
    reliability = figures.reliability
    return (
        f"strict F1 {figures.strict.f1:.4f}, F1@161 {figures.end_to_end.f1:.4f}, "
        f"Acc@161 {figures.placing.accuracy:.4f}, calibration error {reliability.expected_error or 0.0:.4f}, "
        f"{reliability.confident} of {reliability.predictions} from .8, right {reliability.confident_right or 0.0:.4f}"
    )
