"""Documents added up: the figures of a whole corpus, and those of each kind of toponym in it.

    strict, overlap   precision, recall and F1 of the bounds: the very same ones, or a character in common
    F1@161            from raw text to coordinates: right is what touches a toponym and lies within 161 km of it or
                      has its id; toponyms without coordinates are left out, with the predictions that touch only them
    Acc@161           of the toponyms that were found and have coordinates, the share that was placed right
    mean, median      error of those in kilometres; 20,039 where a name was not resolved
    AUC               area under the curve of their log errors, from 0, the best, to 1 (Jurgens et al. 2015)

A kind has no precision, since what is predicted where nothing was annotated is of no kind. What always holds: a
document is forgotten once it is counted, and only its errors are kept, which the median needs.
"""

from __future__ import annotations

import math
import statistics
from array import array
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from geomap.training.evaluation.corpora import GoldDocument, PredictedPlace
from geomap.training.evaluation.judging import FARTHEST_KM, NEAR_KM, judge
from geomap.training.evaluation.reliability import Reliability, ReliabilityTally


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision, recall and their harmonic mean F1, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean; 0 where both are 0."""
        return _share(2 * self.precision * self.recall, self.precision + self.recall)


@dataclass(frozen=True, slots=True)
class Placing:
    """How well found toponyms that have coordinates were placed.

    Attributes:
        pairs: How many there are.
        accuracy: The share within 161 km or with the same id; 0 without any.
        mean_km: Mean error in kilometres; None without any.
        median_km: Median error in kilometres; None without any.
        auc: Area under the log error curve; 1, the worst, without any.
    """

    pairs: int
    accuracy: float
    mean_km: float | None
    median_km: float | None
    auc: float


@dataclass(frozen=True, slots=True)
class KindFigures:
    """The figures of one kind of toponym.

    Attributes:
        kind: What the corpus calls it; None for toponyms without a kind.
        gold: How many toponyms are of it.
        linked: How many of those have coordinates.
        strict_recall: The share found with the very same bounds.
        overlap_recall: The share that a prediction touches.
        recall_near: The share of the linked that were found and placed right; 0 without any.
        placing: How those found were placed.
    """

    kind: str | None
    gold: int
    linked: int
    strict_recall: float
    overlap_recall: float
    recall_near: float
    placing: Placing


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a corpus.

    Attributes:
        documents: How many documents it has.
        gold: How many toponyms.
        predicted: How many predictions were made.
        strict: Agreement in the very same bounds.
        overlap: Agreement in at least one character.
        end_to_end: Agreement in place, from raw text, at 161 km.
        placing: How found toponyms were placed.
        reliability: What confidence is worth.
        kinds: The kinds of toponym, most frequent first.
    """

    documents: int
    gold: int
    predicted: int
    strict: Agreement
    overlap: Agreement
    end_to_end: Agreement
    placing: Placing
    reliability: Reliability
    kinds: tuple[KindFigures, ...]


@dataclass(slots=True)
class _Tally:
    """What is counted of toponyms, all or those of one kind."""

    gold: int = 0
    linked: int = 0
    exact: int = 0
    touched: int = 0
    errors: array[float] = field(default_factory=lambda: array("d"))

    @property
    def right(self) -> int:
        return sum(error <= NEAR_KM for error in self.errors)

    def placing(self) -> Placing:
        count = len(self.errors)
        logs = math.fsum(math.log1p(min(error, FARTHEST_KM)) for error in self.errors)
        return Placing(
            pairs=count,
            accuracy=_share(self.right, count),
            mean_km=statistics.fmean(self.errors) if count else None,
            median_km=statistics.median(self.errors) if count else None,
            auc=logs / (count * math.log1p(FARTHEST_KM)) if count else 1.0,
        )

    def of_kind(self, kind: str | None) -> KindFigures:
        return KindFigures(
            kind=kind,
            gold=self.gold,
            linked=self.linked,
            strict_recall=_share(self.exact, self.gold),
            overlap_recall=_share(self.touched, self.gold),
            recall_near=_share(self.right, self.linked),
            placing=self.placing(),
        )


class Evaluation:
    """Compares documents one after the other and keeps count.

    >>> evaluation = Evaluation()
    >>> toponyms = (GoldToponym(0, 4, (36.75, 35.13)), GoldToponym(9, 13, (36.72, 34.73)))
    >>> evaluation.add(GoldDocument("a", "Hama and Homs", toponyms), [PredictedPlace(0, 4, (36.7, 35.1))])
    >>> figures = evaluation.figures()
    >>> figures.strict.precision, figures.strict.recall, figures.placing.accuracy
    (1.0, 0.5, 1.0)
    """

    def __init__(self, *, dropped: Collection[str] = ()) -> None:
        """Start at nothing.

        Args:
            dropped: Values of `mention` whose predictions are left out, such as `demonym`.
        """
        self._dropped = frozenset(dropped)
        self._counts: Counter[str] = Counter()
        self._whole = _Tally()
        self._kinds: dict[str | None, _Tally] = {}
        self._reliability = ReliabilityTally()

    def add(self, document: GoldDocument, places: Sequence[PredictedPlace]) -> None:
        """Count a document with what was predicted for it."""
        kept = [place for place in places if place.mention not in self._dropped]
        judgement = judge(document.toponyms, kept)
        self._counts["documents"] += 1
        self._counts["predicted"] += len(kept)
        self._counts["bounds in common"] += judgement.bounds_in_common
        self._counts["touching"] += judgement.touching
        self._counts["placing"] += judgement.placing
        for confidence, right in judgement.assured:
            self._reliability.add(confidence, right=right)
        for number, toponym in enumerate(document.toponyms):
            for tally in (self._whole, self._kinds.setdefault(toponym.kind, _Tally())):
                tally.gold += 1
                tally.linked += toponym.point is not None
                tally.exact += number in judgement.exact
                tally.touched += number in judgement.touched
                if number in judgement.errors_km:
                    tally.errors.append(judgement.errors_km[number])

    def figures(self) -> Figures:
        """Return the figures of all documents so far."""
        counts, whole = self._counts, self._whole
        predicted, same = counts["predicted"], counts["bounds in common"]
        kinds = sorted(self._kinds.items(), key=lambda item: (-item[1].gold, item[0] or ""))
        return Figures(
            documents=counts["documents"],
            gold=whole.gold,
            predicted=predicted,
            strict=Agreement(_share(same, predicted), _share(same, whole.gold)),
            overlap=Agreement(_share(counts["touching"], predicted), _share(whole.touched, whole.gold)),
            end_to_end=Agreement(_share(whole.right, counts["placing"]), _share(whole.right, whole.linked)),
            placing=whole.placing(),
            reliability=self._reliability.reliability(),
            kinds=tuple(tally.of_kind(kind) for kind, tally in kinds),
        )


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
