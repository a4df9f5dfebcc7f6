"""How sure it is, over all reports of a run, that a name means a place.

A place is as sure as its surest mention in any report, with one exception. Where the gazetteer evidently lacks many of
the names of a run, it may lack this one as well, and know only a namesake on the other side of the globe: Palma in
Spain, among villages of Mozambique. Each report then errs in the same way, and the surest of several doubts is too
sure. So a place far from nearly all others of the run, and not known everywhere as Geneva or Nairobi is, counts with
the average of its reports, in log-odds, and loses more, the less it is known and the more names are lacking.

What the weights are was chosen on runs made of annotated reports: `benchmarks/names/run_sureness.py`. Not here: what is
done with it (`geomap.document.placing`). Always holds: one report alone is as sure as its surest mention; no place gets
surer than that; what somebody corrected, coordinates and demonyms stay as they are; the order of the reports changes
nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from gazetteer import Place
from gazetteer.kinds import WIDE_KINDS
from gazetteer.names.keys import fold
from geomap.model import LEAST_PLACED, Extraction, Finding, MentionForm
from geomap.routes.lines.paths.projection import EARTH_RADIUS_KM, Vectors, to_vectors

Reading = tuple[str, str]
"""A name that is read as a place: the id of the place, and the name without case and accents."""

REMOTE = "it is far from nearly all other places of the reports, and the gazetteer lacks many of their names"
"""Why a place is less sure than its surest mention is."""

_MILLION = 1_000_000
_FARTHEST_LOG_ODDS = 7.0
"""A mention of .999 is as sure as one can be."""

# What is doubted, and how much. The first three were chosen by measuring, the others are hand-set.
_LACKING = 30.0
"""The log-odds that a place far from all others loses for each share of the names that is lacking, and of prominence
that it has not."""
_KNOWN, _LITTLE_KNOWN = 0.6, 0.3
"""The prominence of a city of a million people, which is known everywhere, and that of a village. Whether still less is
known of a place, or only not how many live there, says nothing."""
_FAR_KM, _MOST_NEAR = 1_000.0, 0.1
"""A place is remote where at most this share of the others lies within so many kilometres."""
_FEWEST_OTHERS = 2
_FEWEST_REPORTS = 2
"""One report alone says itself what lies near what; how sure it is, is calibrated with that."""
_NAMES_BESIDES = 4
"""As many names are counted with the others, none of them lacking: few names do not tell what a gazetteer lacks."""
_SURELY_A_NAME = 0.5
"""From which a name that has no place surely is one of a place."""
_NOWHERE = frozenset({"continent", "ocean", "country", "territory"})
"""Kinds of place near whose points nothing need lie."""
_LEAST_DOUBT = 0.02
"""A loss of log-odds that is too small to be told."""


@dataclass(slots=True)
class _Tally:
    """What all reports say of one reading.

    Attributes:
        place: The place.
        reports: How many reports have it.
        log_odds: The log-odds of the surest mention of each, added up in millionths: whole numbers add up to the same
            in any order.
        surest: The confidence of the surest mention of all.
        is_decided: Whether somebody decided it: a correction by hand, or coordinates in the text.
    """

    place: Place
    reports: int = 0
    log_odds: int = 0
    surest: float = 0.0
    is_decided: bool = False


@dataclass(frozen=True, slots=True)
class Pooled:
    """How sure a reading is.

    Attributes:
        confidence: From 0 to 1.
        reason: Why it is less than its mentions are, for people; empty where only its reports count.
    """

    confidence: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure all readings of a run are.

    Attributes:
        pooled: How sure each is, demonyms aside.
        sure: Those that are placed on a map.
    """

    pooled: Mapping[Reading, Pooled]
    sure: Collection[Reading]

    def of(self, finding: Finding) -> Pooled:
        """Return how sure the reading of a finding is, which is what the finding says where no report was added."""
        if finding.form is MentionForm.DEMONYM:
            return Pooled(finding.confidence)
        return self.pooled.get(reading(finding)) or Pooled(finding.confidence)


def sureness_over(extractions: Iterable[Extraction]) -> Sureness:
    """Return how sure all readings of the reports of a run are."""
    tallies = Tallies()
    for extraction in extractions:
        tallies.add(extraction.findings)
    return tallies.sureness()


class Tallies:
    """Adds up what the reports of a run say; they come one by one."""

    def __init__(self) -> None:
        """Begin with no report."""
        self._reports = 0
        self._tallies: dict[Reading, _Tally] = {}
        self._demonyms: set[Reading] = set()
        self._without: set[str] = set()

    def add(self, findings: Iterable[Finding]) -> None:
        """Add what was found in one report."""
        self._reports += 1
        best: dict[Reading, float] = {}
        for finding in findings:
            key, place = reading(finding), finding.place
            if finding.form is MentionForm.DEMONYM:
                if finding.placed:
                    self._demonyms.add(key)
            elif place is None:
                if finding.confidence > _SURELY_A_NAME:
                    self._without.add(key[1])
            else:
                best[key] = max(finding.confidence, best.get(key, 0.0))
                tally = self._tallies.setdefault(key, _Tally(place))
                tally.is_decided |= finding.corrected or finding.form is MentionForm.COORDINATES
        for key, confidence in best.items():
            tally = self._tallies[key]
            tally.reports += 1
            tally.log_odds += round(_log_odds(confidence) * _MILLION)
            tally.surest = max(tally.surest, confidence)

    def sureness(self) -> Sureness:
        """Return how sure all readings are."""
        placed = [key for key, tally in self._tallies.items() if tally.surest >= LEAST_PLACED]
        lacking = self._lacking({name for _, name in placed})
        others = _Others((key, self._tallies[key].place) for key in placed)
        pooled = {key: self._pooled(key, lacking, others) for key in self._tallies}
        sure = (key for key, one in pooled.items() if one.confidence >= LEAST_PLACED)
        return Sureness(pooled, self._demonyms.union(sure))

    def _pooled(self, key: Reading, lacking: float, others: _Others) -> Pooled:
        tally = self._tallies[key]
        place = tally.place
        doubt = _LACKING * lacking * (_KNOWN - max(place.prominence, _LITTLE_KNOWN))
        may_be_lacking = self._reports >= _FEWEST_REPORTS and not tally.is_decided and place.kind not in WIDE_KINDS
        if not may_be_lacking or doubt < _LEAST_DOUBT or others.share_near(key, place) > _MOST_NEAR:
            return Pooled(tally.surest)
        average = tally.log_odds / _MILLION / tally.reports
        return Pooled(min(_probability(average - doubt), tally.surest), REMOTE)

    def _lacking(self, placed: Collection[str]) -> float:
        """Return the share of the names of the run that the gazetteer seems to lack, given those that are placed."""
        lacking = len(({name for _, name in self._tallies} | self._without).difference(placed))
        return lacking / (lacking + len(placed) + _NAMES_BESIDES)


class _Others:
    """The places of a run, counted in cells of a degree, so that time does not grow with the square of their number."""

    def __init__(self, readings: Iterable[tuple[Reading, Place]]) -> None:
        """Take the readings that are placed."""
        self._cells: dict[str, _Cell] = {}
        self._named: defaultdict[str, set[str]] = defaultdict(set)
        for (identifier, name), place in readings:
            if place.kind not in _NOWHERE:
                self._cells[identifier] = _cell(place)
                self._named[name].add(identifier)
        counts = Counter(self._cells.values())
        self._counts = np.array(list(counts.values()), dtype=np.int64)
        self._vectors = _vectors(counts)
        self._known: dict[_Cell, int] = {}

    def share_near(self, key: Reading, place: Place) -> float:
        """Return the share of the places with other names that lie near a place; 1 where there are next to none.

        Args:
            key: The reading of the place.
            place: The place.
        """
        identifier, name = key
        cell = _cell(place)
        left_out = [self._cells[one] for one in self._named[name] | {identifier} if one in self._cells]
        others = len(self._cells) - len(left_out)
        near = self._near(cell) - int(_is_near(_vectors(left_out), cell).sum())
        return near / others if others >= _FEWEST_OTHERS else 1.0

    def _near(self, cell: _Cell) -> int:
        if cell not in self._known:
            self._known[cell] = int(self._counts[_is_near(self._vectors, cell)].sum())
        return self._known[cell]


_Cell = tuple[float, float]
"""The middle of a cell: (lon, lat), degrees."""


def _cell(place: Place) -> _Cell:
    return math.floor(place.lon) + 0.5, math.floor(place.lat) + 0.5


def _vectors(cells: Iterable[_Cell]) -> Vectors:
    return to_vectors(np.array(list(cells), dtype=np.float64).reshape(-1, 2))


def _is_near(vectors: Vectors, cell: _Cell) -> NDArray[np.bool_]:
    near: NDArray[np.bool_] = vectors @ _vectors([cell])[0] > math.cos(_FAR_KM / EARTH_RADIUS_KM)
    return near


def reading(finding: Finding) -> Reading:
    """Return which place a name is read as, and the name without case and accents."""
    return finding.place.id if finding.place else "", folded(finding.surface)


@lru_cache(maxsize=1 << 16)
def folded(surface: str) -> str:
    """Return a name without case and accents; as it is where nothing of it is left."""
    return fold(surface) or surface


def _log_odds(confidence: float) -> float:
    if not 0.0 < confidence < 1.0:
        return math.copysign(_FARTHEST_LOG_ODDS, confidence - 0.5)
    return max(-_FARTHEST_LOG_ODDS, min(_FARTHEST_LOG_ODDS, math.log(confidence / (1.0 - confidence))))


def _probability(log_odds: float) -> float:
    """Return a probability, rounded to four decimals as those of mentions are."""
    return round(0.5 * (1.0 + math.tanh(0.5 * log_odds)), 4)
