"""The second pass: each candidate scored again, once all of its report have been scored.

The scorer sees one candidate at a time. Its scores of the others say more: whether the name is taken for a place
elsewhere in the report, whether the names next to it are, whether the report speaks of the country that it would lie
in, and what else the same words could be. A forest of decision trees decides from these and the candidate's own score.

Not here: fitting (`geomap.training.fit_recogniser`). Always holds: the result depends on the candidates of one report
only, and not on their order.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from gazetteer import NameForm
from gazetteer.kinds import KINDS
from geomap.recognise.candidates import Candidate, Tokens
from geomap.recognise.scoring.forest import Floats, Forest
from geomap.recognise.scoring.scorer import probability

COLUMNS = (
    "own", "best of the name elsewhere", "mean of the name elsewhere", "uses", "share of uses taken",
    "best over the same words", "best of longer ones", "joined before", "joined after", "right before", "right after",
    "country", "share of the country", "unit", "share of the unit", "places", "places by words", "candidates",
    "prominence", "matches", "tokens", "characters", "capitals", "country itself", "first-level unit",
    "second-level unit", "populated", "water or landform", "region", "demonym", "abbreviation", "unknown", "headed",
)  # fmt: skip
"""What the forest is asked, in this order: the scorer's log-odds, sums of its probabilities, counts, yes or no."""

Scored = tuple[Candidate, float]
"""A candidate with its log-odds."""

HOPELESS = -4.0
"""Log-odds that a name needs by itself to be scored in its context; of two thousand annotated places this lost one."""

LEAST_OPEN = -3.0
"""Log-odds of the scorer up to which a candidate has no second pass: none that had less than -2 was ever found."""

_NOTHING = -9.0
"""Stands for the log-odds of a candidate that is not there."""

_FIRST_MATCHES = 8
_JOINING_MARKS = frozenset({",", "-", "/", "&"})
_LEAST = 0.002
"""No leaf is surer: it holds some hundred candidates."""

_SHARE = 0.6
"""The forest's share in the new log-odds; the rest is the scorer's. In cross-validation all from 0.5 to 1 are as good;
below 1, a person who bears a place's name is not taken for it because the report names the place elsewhere."""


def revise(tokens: Tokens, scored: Sequence[Scored], *, forest: Forest) -> list[Scored]:
    """Return all candidates of a report in the same order with new log-odds.

    Where capitals say nothing the log-odds stay as they are: the forest was not grown on such text.
    """
    open_ones = [number for number, (_, log_odds) in enumerate(scored) if log_odds > LEAST_OPEN]
    likely = forest.probabilities(evidence(tokens, scored, of=open_ones))
    second = np.log(np.maximum(likely, _LEAST) / np.maximum(1.0 - likely, _LEAST))
    revised = list(scored)
    for number, value in zip(open_ones, second.tolist(), strict=True):
        candidate, first = scored[number]
        if not tokens.caseless[candidate.first]:
            revised[number] = candidate, (1.0 - _SHARE) * first + _SHARE * value
    return revised


def evidence(tokens: Tokens, scored: Sequence[Scored], *, of: Iterable[int]) -> Floats:
    """Return what the forest is asked about the candidates with some numbers: an array of candidates by `COLUMNS`."""
    report = _ScoredReport(tokens, scored)
    rows = [report.row(number) for number in of]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(COLUMNS))


@dataclass(frozen=True, slots=True)
class _Name:
    """The uses of one name in a report.

    Attributes:
        count: How many there are.
        taken: How many of them have log-odds above 0.
        total: The sum of their log-odds.
        first: The largest of them.
        second: The next largest; `_NOTHING` where there is one use.
        best: The largest as a probability.
        country: That of its best known place.
        unit: The first-level unit of that place.
    """

    count: int
    taken: int
    total: float
    first: float
    second: float
    best: float
    country: str | None
    unit: str | None


class _ScoredReport:
    """The candidates of a report with what is asked of them again and again."""

    def __init__(self, tokens: Tokens, scored: Sequence[Scored]) -> None:
        self._words = [word.lower() for word in tokens.words]
        self._joins = tokens.language.word_class("joins") | _JOINING_MARKS
        self._candidates = [candidate for candidate, _ in scored]
        self._log_odds = [log_odds for _, log_odds in scored]
        self._names = _names(scored)
        self._countries = _summed((name.country, name.best) for name in self._names.values())
        self._units = _summed((name.unit, name.best) for name in self._names.values())
        self._places = sum(name.best for name in self._names.values() if name.country or name.unit)
        self._taken = sum(log_odds > 0 for log_odds in self._log_odds)
        self._starting: dict[int, float] = {}
        self._ending: dict[int, float] = {}
        self._over: defaultdict[int, list[int]] = defaultdict(list)
        self._areas_of: dict[str, tuple[float, float]] = {}
        for number, (candidate, log_odds) in enumerate(scored):
            if log_odds > self._starting.get(candidate.first, _NOTHING):
                self._starting[candidate.first] = log_odds
            if log_odds > self._ending.get(candidate.last, _NOTHING):
                self._ending[candidate.last] = log_odds
            for index in range(candidate.first, candidate.last):
                self._over[index].append(number)

    def row(self, number: int) -> tuple[float, ...]:
        """Return the evidence about one candidate, in the order of `COLUMNS`."""
        candidate, own = self._candidates[number], self._log_odds[number]
        name = self._names[candidate.key]
        return (
            own,
            name.second if own == name.first else name.first,
            (name.total - own) / (name.count - 1) if name.count > 1 else _NOTHING,
            name.count,
            name.taken / name.count,
            *self._overlaps(number),
            *self._neighbours(candidate),
            *self._areas(candidate, name),
            self._places,
            100.0 * self._taken / max(len(self._words), 1),
            len(self._candidates),
            *_of_place(candidate),
        )

    def _overlaps(self, number: int) -> tuple[float, float]:
        """Return the best log-odds of the others over the same words, and of those among them that are longer."""
        candidate = self._candidates[number]
        length = candidate.last - candidate.first
        best = best_of_longer = _NOTHING
        for index in range(candidate.first, candidate.last):
            for other in self._over[index]:
                log_odds = self._log_odds[other]
                if other == number or log_odds <= best_of_longer:
                    continue
                if log_odds > best:
                    best = log_odds
                if self._candidates[other].last - self._candidates[other].first > length:
                    best_of_longer = log_odds
        return best, best_of_longer

    def _neighbours(self, candidate: Candidate) -> tuple[float, float, float, float]:
        """Return the best log-odds of what is joined before and after, and of what stands right before and after."""
        first, last = candidate.first, candidate.last
        joined_before = first >= 2 and self._words[first - 1] in self._joins
        joined_after = last < len(self._words) - 1 and self._words[last] in self._joins
        return (
            self._ending.get(first - 1, _NOTHING) if joined_before else _NOTHING,
            self._starting.get(last + 1, _NOTHING) if joined_after else _NOTHING,
            self._ending.get(first, _NOTHING),
            self._starting.get(last, _NOTHING),
        )

    def _areas(self, candidate: Candidate, name: _Name) -> tuple[float, float, float, float]:
        """Return how much the other names speak for the country and the unit that they would speak for most."""
        if (known := self._areas_of.get(candidate.key)) is None:
            country = unit = 0.0
            for match in candidate.matches[:_FIRST_MATCHES]:
                place = match.place
                if place.country:
                    own = name.best if place.country == name.country else 0.0
                    country = max(country, self._countries[place.country] - own)
                if place.admin1_code:
                    own = name.best if place.admin1_code == name.unit else 0.0
                    unit = max(unit, self._units[place.admin1_code] - own)
            known = self._areas_of[candidate.key] = country, unit
        country, unit = known
        whole = max(self._places, 1e-9)
        return country, country / whole, unit, unit / whole


def _of_place(candidate: Candidate) -> tuple[float, ...]:
    """Return what is known of a candidate apart from the report."""
    length = (candidate.last - candidate.first, len(candidate.surface), candidate.surface.isupper())
    if not candidate.matches:
        return (-1.0, 0, *length, 0, 0, 0, 0, 0, 0, 0, 0, 1, candidate.head is not None)
    place, form = candidate.matches[0].place, candidate.matches[0].form
    group = KINDS[place.kind].feature_class
    return (
        place.prominence,
        len(candidate.matches),
        *length,
        place.kind in {"country", "territory"},
        place.kind == "admin1",
        place.kind == "admin2",
        group == "P",
        group in {"H", "T"},
        place.kind in {"continent", "region"},
        form is NameForm.DEMONYM,
        form is NameForm.ABBREVIATION,
        0,
        0,
    )


def _names(scored: Sequence[Scored]) -> dict[str, _Name]:
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, (candidate, _) in enumerate(scored):
        numbers[candidate.key].append(number)
    return {key: _name(group, scored) for key, group in numbers.items()}


def _name(numbers: Sequence[int], scored: Sequence[Scored]) -> _Name:
    log_odds = sorted((scored[number][1] for number in numbers), reverse=True)
    matches = scored[numbers[0]][0].matches
    area = (matches[0].place.country, matches[0].place.admin1_code) if matches else (None, None)
    if len(log_odds) == 1:
        return _Name(1, int(log_odds[0] > 0), log_odds[0], log_odds[0], _NOTHING, probability(log_odds[0]), *area)
    return _Name(
        len(numbers),
        sum(value > 0 for value in log_odds),
        math.fsum(log_odds),
        log_odds[0],
        log_odds[1],
        probability(log_odds[0]),
        *area,
    )


def _summed(pairs: Iterable[tuple[str | None, float]]) -> defaultdict[str, float]:
    sums: defaultdict[str, float] = defaultdict(float)
    for code, weight in pairs:
        if code:
            sums[code] += weight
    return sums
