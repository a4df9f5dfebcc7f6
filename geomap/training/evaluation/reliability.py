"""What confidence is worth: whether places with confidence .8 are right eight times out of ten.

A prediction counts as right where its bounds are those of an annotated toponym and its place lies within 161 km of the
annotated one or has its GeoNames id. So a name with a word too many is wrong, and so is one that was not resolved.
Predictions that only an annotation without coordinates could judge are left out; those that touch no annotation are
wrong. Not here: judging (`geomap.training.evaluation.judging`), and fitting the calibration
(`geomap.training.fit_calibration`).
"""

from __future__ import annotations

from dataclasses import dataclass

BINS = 10
"""Bins of equal width from 0 to 1, as in Guo et al. 2017, "On calibration of modern neural networks"."""

HIGH_CONFIDENCE = 0.8
"""From here on a reader takes a place for granted."""


@dataclass(frozen=True, slots=True)
class Bin:
    """The predictions whose confidence lies in one bin.

    Attributes:
        least: The bin's lower bound, itself inside.
        most: Its upper bound, outside but for 1.
        predictions: How many there are.
        mean_confidence: Their mean confidence; None where there are none.
        share_right: The share of them that is right; None where there are none.
    """

    least: float
    most: float
    predictions: int
    mean_confidence: float | None
    share_right: float | None


@dataclass(frozen=True, slots=True)
class Reliability:
    """How well confidence agrees with what turned out to be right.

    Attributes:
        predictions: How many predictions were compared.
        expected_error: Expected calibration error: the mean over all predictions of how far the mean confidence of
            their bin is from the share of it that is right (Naeini, Cooper and Hauskrecht 2015). None without any.
        confident: How many of them have a confidence of .8 or more.
        confident_right: The share of those that is right; None without any.
        bins: The ten bins, lowest first.
    """

    predictions: int
    expected_error: float | None
    confident: int
    confident_right: float | None
    bins: tuple[Bin, ...]


class ReliabilityTally:
    """Counts predictions by their confidence.

    >>> tally = ReliabilityTally()
    >>> for right in (True, True, True, False):
    ...     tally.add(0.85, right=right)
    >>> found = tally.reliability()
    >>> round(found.expected_error, 4), found.confident, found.confident_right
    (0.1, 4, 0.75)
    """

    def __init__(self) -> None:
        """Start at nothing."""
        self._predictions = [0] * BINS
        self._right = [0] * BINS
        self._confidence = [0.0] * BINS
        self._confident = self._confident_right = 0

    def add(self, confidence: float, *, right: bool) -> None:
        """Count a prediction with a confidence from 0 to 1 and whether it turned out to be right."""
        number = min(int(confidence * BINS), BINS - 1)
        self._predictions[number] += 1
        self._right[number] += right
        self._confidence[number] += confidence
        if confidence >= HIGH_CONFIDENCE:
            self._confident += 1
            self._confident_right += right

    def reliability(self) -> Reliability:
        """Return what has been counted so far."""
        off = sum(abs(right - confidence) for right, confidence in zip(self._right, self._confidence, strict=True))
        counted = zip(self._predictions, self._confidence, self._right, strict=True)
        return Reliability(
            predictions=sum(self._predictions),
            expected_error=_mean(off, sum(self._predictions)),
            confident=self._confident,
            confident_right=_mean(self._confident_right, self._confident),
            bins=tuple(
                Bin(number / BINS, (number + 1) / BINS, count, _mean(confidence, count), _mean(right, count))
                for number, (count, confidence, right) in enumerate(counted)
            ),
        )


def _mean(total: float, count: int) -> float | None:
    return total / count if count else None
