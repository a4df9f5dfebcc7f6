"""The documents that models are fitted to, with what fitting needs of them, computed once for all models.

The recogniser learns from candidates: one is right if an annotated toponym has its bounds. The resolver learns from the
places that each annotated name may mean: right is the one with the annotated GeoNames id or, if none has it, the
nearest within 161 km of the annotated point. Not here: fitting (`geomap.training.fit_recogniser` and its neighbours).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from sys import intern
from typing import Any, TypeVar
from urllib.parse import urlsplit

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
from geomap.recognise.scoring.ner import Voice
from geomap.recognise.scoring.scorer import Scorer
from geomap.recognise.unlisted.generic_terms import all_candidates
from geomap.resolve.candidate_features import names_of
from geomap.resolve.joint_model import Scene
from geomap.resolve.wording.cues import read_cues
from geomap.resolve.wording.variety import read_variety
from geomap.training.conventions import MADE, NEWS, Convention, convention_of
from geomap.training.evaluation import GoldDocument, GoldToponym, read_gold
from geomap.training.evaluation.judging import NEAR_KM, distance_km
from geomap.training.hidden_names import Hiding, hidden_names
from geomap.training.sentences.made_sentences import made_documents, sentences_of
from geomap.training.taken_places import Lacking, lacking

Example = tuple[tuple[str, ...], bool]
"""The features of a candidate, sorted, and whether it is annotated."""

_MOST_TOPONYMS = 4_500
"""As many toponyms with coordinates as a corpus counts for at most: none is to decide alone what places are like."""

_AREAS = frozenset("AHLTV")
_MOST_OF_AN_AREA_KM = 1_500.0
"""Annotators and gazetteers give points of large areas that lie as far apart."""

_Item = TypeVar("_Item")

_HIDDEN_WEIGHT = 0.5
"""What a name counts that the gazetteer is made to lack, beside what it counts with its places."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The candidates of an annotated document.

    Attributes:
        tokens: Of the document.
        candidates: All of them.
        examples: One for each candidate.
        weights: What each counts in fitting; 0 where the annotation does not tell.
    """

    tokens: Tokens
    candidates: tuple[Candidate, ...]
    examples: tuple[Example, ...]
    weights: tuple[float, ...]


Readings = tuple[Annotated, ...]
"""What belongs together in fitting: a document with and without some of its names, or the uses of one sentence."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What the names of a scene mean.

    Attributes:
        candidates: Whether each candidate is meant.
        known: For each name whether it is known which of its candidates it means, or that it means none.
    """

    candidates: NDArray[np.bool_]
    known: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An annotated document with what the fitting of recogniser and resolver needs of it.

    Attributes:
        document: The document.
        annotated: The recogniser's candidates.
        unlisted: The same where the gazetteer lacks some names, of which only these have a weight; None without any.
        scenes: The resolver's names, and what they mean, as the gazetteer has them and with places taken away
            (`geomap.training.taken_places`).
        lacking: The gazetteer without those places; None where it lacks none.
        weight: What its names count in fitting the resolver and the calibration; 0 in a corpus without coordinates.
        runs: The runs that it is read in: with all others of its corpus, and with those of its publisher.
        calibrates: Whether what is found in it shows how sure a finding is.
    """

    document: GoldDocument
    annotated: Annotated
    unlisted: Annotated | None
    scenes: tuple[tuple[Scene, Rights], ...]
    lacking: Lacking | None
    weight: float
    runs: tuple[str, ...]
    calibrates: bool = True

    def readings(self) -> Readings:
        """Return what the recogniser is fitted to."""
        return (self.annotated,) if self.unlisted is None else (self.annotated, self.unlisted)


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """What models are fitted to.

    Attributes:
        corpora: Names of the corpora.
        documents: All their documents, in order.
        gazetteer: That of the documents' candidates.
        made: Sentences made for fitting, which the recogniser is fitted to as well: the uses of each together.
        voice: The spaCy pipeline whose say is fitted, if any.
    """

    corpora: tuple[str, ...]
    documents: tuple[Prepared, ...]
    gazetteer: Gazetteer
    made: tuple[Readings, ...] = ()
    voice: Voice | None = None

    @classmethod
    def read(cls, corpora: Sequence[Path], *, gazetteer: Gazetteer, voice: Voice | None = None) -> TrainingSet:
        """Read and prepare corpora.

        Raises:
            InputError: A corpus cannot be read, or is not in the form of one.
        """
        documents = tuple(one for path in corpora for one in prepare_corpus(path, gazetteer=gazetteer))
        made = prepare_made(gazetteer=gazetteer)
        return cls(tuple(path.stem for path in corpora), documents, gazetteer, made, voice)

    def provenance(self) -> dict[str, Any]:
        """Return what each file of weights says about what it was fitted on."""
        version = self.gazetteer.info().version
        return {"fitted_on": list(self.corpora), "documents": len(self.documents), "gazetteer": version}


def prepare_corpus(path: Path, *, gazetteer: Gazetteer) -> tuple[Prepared, ...]:
    """Read a corpus, and compute what fitting needs of those of its documents that its convention fits to."""
    convention = convention_of(path.stem)
    documents = islice(read_gold(path), 0, None, convention.every)
    return prepare(map(_linked, documents), gazetteer=gazetteer, convention=convention)


def _linked(document: GoldDocument) -> GoldDocument:
    """Take the points 0, 0 away: where there is nothing but sea, some corpora put what they did not link."""
    toponyms = (replace(one, point=None) if one.point == (0.0, 0.0) else one for one in document.toponyms)
    return replace(document, toponyms=tuple(toponyms))


def prepare(
    documents: Iterable[GoldDocument], *, gazetteer: Gazetteer, convention: Convention = NEWS
) -> tuple[Prepared, ...]:
    """Compute what the fitting of recogniser and resolver needs of the annotated documents of one corpus."""
    whole = list(documents)
    linked = sum(one.point is not None for document in whole for one in document.toponyms)
    weight = convention.weight * min(1.0, _MOST_TOPONYMS / linked) if linked else 0.0
    return tuple(
        _prepared(document, gazetteer, convention, weight=weight, runs=(whole[0].id, *_publisher(document)))
        for document in whole
    )


def prepare_made(*, gazetteer: Gazetteer) -> tuple[Readings, ...]:
    """Prepare the sentences that are made for fitting; the uses of one sentence belong together."""
    language = load_language()
    made = made_documents(sentences_of(language), gazetteer=gazetteer, language=language)
    read = ((one, Hiding(gazetteer, one.lost)) for one in made)
    sentences: defaultdict[int, list[Annotated]] = defaultdict(list)
    for one, names in read:
        sentences[one.number].append(annotated(one.document, names=names, convention=MADE))
    return tuple(map(tuple, sentences.values()))


def _publisher(document: GoldDocument) -> tuple[str, ...]:
    """Return the host of the web address that a document comes from, if it has one."""
    host = urlsplit(document.source).hostname if document.source and "://" in document.source else None
    return (host,) if host else ()


def _prepared(
    document: GoldDocument, gazetteer: Gazetteer, convention: Convention, *, weight: float, runs: tuple[str, ...]
) -> Prepared:
    whole = annotated(document, names=gazetteer, convention=convention)
    keys = {candidate.key for candidate in whole.candidates if candidate.matches}
    hiding = Hiding(gazetteer, hidden_names(keys, document=document.id))
    unlisted = annotated(document, names=hiding, convention=convention, beside=whole) if hiding.hidden else None
    opened = lacking(document, gazetteer=gazetteer)
    sources: list[NameSource] = [gazetteer, opened] if opened.taken else [gazetteer]
    scenes = [scene for names in sources if weight and (scene := scene_of(document, names=names)) is not None]
    left = opened if opened.taken else None
    return Prepared(document, whole, unlisted, tuple(scenes), left, weight, runs, convention.calibrates)


def annotated(
    document: GoldDocument, *, names: NameSource, convention: Convention = NEWS, beside: Annotated | None = None
) -> Annotated:
    """Return the candidates of an annotated document, each with its features and whether it is annotated.

    Args:
        document: The document.
        names: Where its names are looked up.
        convention: That of its corpus.
        beside: The same with all names, if only those count that it has the places of.
    """
    gold = {(toponym.start, toponym.end) for toponym in document.toponyms}
    tokens = beside.tokens if beside else Tokens.of(tokenise(document.text), text=document.text)
    candidates = all_candidates(tokens, names=names)
    context = ReportContext(tokens, candidates)
    examples = tuple(
        (_features(candidate, context, convention), (candidate.start, candidate.end) in gold)
        for candidate in candidates
    )
    weights = [convention.weight_of(candidate, tokens) for candidate in candidates]
    if beside:
        hidden = {candidate.key for candidate in beside.candidates if candidate.matches}
        for number, candidate in enumerate(candidates):
            is_hidden = candidate.key in hidden and not (candidate.matches or candidate.head)
            weights[number] *= _HIDDEN_WEIGHT * is_hidden
    return Annotated(tokens, candidates, examples, tuple(weights))


def _features(candidate: Candidate, context: ReportContext, convention: Convention) -> tuple[str, ...]:
    """Return the features in order; one string for all examples that have it, of which there are millions."""
    features = {*features_of(candidate, context), *convention.features_of(candidate)}
    return tuple(map(intern, sorted(features)))


def scene_of(document: GoldDocument, *, names: NameSource) -> tuple[Scene, Rights] | None:
    """Return the annotated names of a document with what they mean; None where no place answers to any."""
    # Spans that are given do not depend on weights; with these, none need be there.
    recogniser = Recogniser(names, scorer=Scorer(intercept=0.0, weights={}))
    toponyms = sorted(document.toponyms, key=lambda toponym: (toponym.start, toponym.end))
    mentions = recogniser.given([Span(one.start, one.end) for one in toponyms], text=document.text)
    language = load_language()
    variety = read_variety(document.text, source=document.source, language=language)
    cues = read_cues(mentions, text=document.text, language=language)
    resolved = names_of(mentions, cues, language=language, variety=variety)
    if not resolved:
        return None
    right: list[bool] = []
    known: list[bool] = []
    for name in resolved:
        gold = next((toponyms[number] for number in name.mentions if toponyms[number].point), None)
        meant = _right(gold, name.places)
        right += meant
        known.append(any(meant) or (gold is not None and _is_elsewhere(gold, name.places)))
    return Scene(resolved), Rights(np.array(right), np.array(known))


def _right(gold: GoldToponym | None, places: Sequence[Place]) -> list[bool]:
    if gold is None or gold.point is None:
        return [False] * len(places)
    same = [gold.geonameid is not None and place.geonameid == gold.geonameid for place in places]
    if any(same):
        return same
    distances = [distance_km(gold.point, (place.lon, place.lat)) for place in places]
    nearest = min(distances)
    return [distance == nearest <= NEAR_KM for distance in distances]


def _is_elsewhere(gold: GoldToponym, places: Sequence[Place]) -> bool:
    """Tell whether none of some places is what was annotated."""
    return not any(is_roughly(gold, place) for place in places)


def is_roughly(gold: GoldToponym, place: Place) -> bool:
    """Tell whether a place may be what was annotated, however roughly one of both gives the middle of an area."""
    most = _MOST_OF_AN_AREA_KM if place.feature_class in _AREAS and gold.geonameid is None else NEAR_KM
    return gold.point is not None and distance_km(gold.point, (place.lon, place.lat)) <= most


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
