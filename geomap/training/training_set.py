"""The documents that models are fitted to, with what fitting needs of them, computed once for all models.

The recogniser learns from candidates: one is right if an annotated toponym has its bounds. The resolver learns from the
places that each annotated name may mean: right is the one with the annotated GeoNames id or, if none has it, the
nearest within 161 km of the annotated point. Not here: fitting (`geomap.training.fit_recogniser` and its neighbours).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from gazetteer import Gazetteer, Place
from geomap.languages.model import load_language
from geomap.languages.tokens import tokenise
from geomap.model import NameSource, Span
from geomap.recognise import Recogniser
from geomap.recognise.candidates import Candidate, Tokens
from geomap.recognise.features import features_of
from geomap.recognise.features.report_context import ReportContext
from geomap.recognise.generic_terms import all_candidates
from geomap.recognise.scoring.ner import Voice
from geomap.recognise.scoring.scorer import Scorer
from geomap.resolve.candidate_features import names_of
from geomap.resolve.cues import read_cues
from geomap.resolve.joint_model import Scene
from geomap.resolve.variety import read_variety
from geomap.training.evaluation import GoldDocument, GoldToponym, read_gold
from geomap.training.evaluation.judging import NEAR_KM, distance_km

Example = tuple[tuple[str, ...], bool]
"""The features of a candidate, sorted, and whether it is annotated."""

Rights = NDArray[np.bool_]

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Annotated:
    """The candidates of an annotated document.

    Attributes:
        tokens: Of the document.
        candidates: All of them.
        examples: One for each candidate.
    """

    tokens: Tokens
    candidates: tuple[Candidate, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An annotated document with what the fitting of recogniser and resolver needs of it.

    Attributes:
        document: The document.
        annotated: The recogniser's candidates.
        scene: The resolver's names, and which of their candidates are right; None without any.
    """

    document: GoldDocument
    annotated: Annotated
    scene: tuple[Scene, Rights] | None


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """What models are fitted to.

    Attributes:
        corpora: Names of the corpora.
        documents: All their documents, in order.
        gazetteer: That of the documents' candidates.
        voice: The spaCy pipeline whose say is fitted, if any.
    """

    corpora: tuple[str, ...]
    documents: tuple[Prepared, ...]
    gazetteer: Gazetteer
    voice: Voice | None = None

    @classmethod
    def read(cls, corpora: Sequence[Path], *, gazetteer: Gazetteer, voice: Voice | None = None) -> TrainingSet:
        """Read and prepare corpora.

        Raises:
            InputError: A corpus cannot be read, or is not in the form of one.
        """
        documents = [document for path in corpora for document in read_gold(path)]
        return cls(tuple(path.stem for path in corpora), prepare(documents, gazetteer=gazetteer), gazetteer, voice)

    def provenance(self) -> dict[str, Any]:
        """Return what each file of weights says about what it was fitted on."""
        version = self.gazetteer.info().version
        return {"fitted_on": list(self.corpora), "documents": len(self.documents), "gazetteer": version}


def prepare(documents: Iterable[GoldDocument], *, gazetteer: Gazetteer) -> tuple[Prepared, ...]:
    """Compute what the fitting of recogniser and resolver needs of annotated documents."""
    # Spans that are given do not depend on weights; with these, none need be there.
    recogniser = Recogniser(gazetteer, scorer=Scorer(intercept=0.0, weights={}))
    return tuple(
        Prepared(document, annotated(document, names=gazetteer), _scene_of(document, recogniser=recogniser))
        for document in documents
    )


def annotated(document: GoldDocument, *, names: NameSource) -> Annotated:
    """Return the candidates of an annotated document, each with its features and whether it is annotated."""
    gold = {(toponym.start, toponym.end) for toponym in document.toponyms}
    tokens = Tokens.of(tokenise(document.text), text=document.text)
    candidates = all_candidates(tokens, names=names)
    context = ReportContext(tokens, candidates)
    examples = tuple(
        (tuple(sorted(set(features_of(candidate, context)))), (candidate.start, candidate.end) in gold)
        for candidate in candidates
    )
    return Annotated(tokens, candidates, examples)


def _scene_of(document: GoldDocument, *, recogniser: Recogniser) -> tuple[Scene, Rights] | None:
    toponyms = sorted(document.toponyms, key=lambda toponym: (toponym.start, toponym.end))
    mentions = recogniser.given([Span(one.start, one.end) for one in toponyms], text=document.text)
    language = load_language()
    variety = read_variety(document.text, source=document.source, language=language)
    cues = read_cues(mentions, text=document.text, language=language)
    names = names_of(mentions, cues, language=language, variety=variety)
    if not names:
        return None
    right: list[bool] = []
    for name in names:
        gold = next((toponyms[number] for number in name.mentions if toponyms[number].point), None)
        right += _right(gold, name.places)
    return Scene(names), np.array(right)


def _right(gold: GoldToponym | None, places: Sequence[Place]) -> list[bool]:
    if gold is None or gold.point is None:
        return [False] * len(places)
    same = [gold.geonameid is not None and place.geonameid == gold.geonameid for place in places]
    if any(same):
        return same
    distances = [distance_km(gold.point, (place.lon, place.lat)) for place in places]
    nearest = min(distances)
    return [distance == nearest <= NEAR_KM for distance in distances]


def folds(items: Sequence[_Item], *, count: int) -> Iterator[tuple[list[_Item], Sequence[_Item]]]:
    """Split items into folds by their numbers; yield for each fold the items outside it and those in it.

    >>> list(folds("abcde", count=2))
    [(['b', 'd'], 'ace'), (['a', 'c', 'e'], 'bd')]
    """
    for fold in range(count):
        yield [item for number, item in enumerate(items) if number % count != fold], items[fold::count]


def as_json(record: Mapping[str, Any], *, indent: int | None = 1, sort_keys: bool = False) -> str:
    """Return the text of a file of weights; with `indent` 0 each weight has a line of its own."""
    return json.dumps(record, ensure_ascii=False, indent=indent, sort_keys=sort_keys) + "\n"
