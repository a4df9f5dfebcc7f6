"""The names of one report, decided together: what the other names say for each candidate, and how likely it is.

Each other name adds the logarithm of one plus the probability that it means a place close to the candidate, over a
small chance (`_CHANCE`) that it does so by accident: a likelihood ratio in spirit. A rare name that has a bearer next
door says much, one that has bearers everywhere says little, and one that has none close by takes nothing away. There
are four ways of being close: within some 30 kilometres, within some 120, in one first-level unit, in one country.

The ends of a voyage or a flight say little for each other: that they lie close together only over a border, as Dover
and Calais do, since ships sail from Southampton to New York; those of a voyage a fifth of what others say by sharing a
country.

Not here: the features that need no other name (`geomap.resolve.candidate_features`). Always holds: names that share a
stem do not speak for one another; results depend neither on the order of the names in the text nor on how many
candidates are computed at once.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geomap.resolve.bearers import NONE, STATIC, Floats
from geomap.resolve.candidate_features import Name
from geomap.resolve.focus import FOCUS, Profile, Surroundings

NEARNESS = ("near", "around", "unit", "country")
"""The ways of being close by, in the order of the arrays below."""
_COUNTRY = NEARNESS.index("country")
_SHARE_OF_A_VOYAGE = 0.2
"""How much it says of the ends of a voyage that they share a country, for what it says of others; hand-set."""
CONTEXT = (
    *(f"all {way}" for way in NEARNESS),
    *(f"at first {way}" for way in NEARNESS),
    *(f"best {way}" for way in NEARNESS),
)  # fmt: skip
"""For each way: what all other names say, what they said before any was decided, the most that one of them says."""
_ALL, _AT_FIRST, _BEST = (slice(start, start + len(NEARNESS)) for start in range(0, len(CONTEXT), len(NEARNESS)))
NONE_CONTEXT = ("none among others", *(f"none in company {way}" for way in NEARNESS))
"""Of the choice that none is meant: how many other names there are, and for each way how much each of them is supported
by the rest, on average: where all others lie close together, a place away from them is less likely meant."""
FEATURES = STATIC + CONTEXT + NONE + NONE_CONTEXT + FOCUS

_PARTS = [len(STATIC) + len(CONTEXT), len(FEATURES) - len(FOCUS)]

WEIGHTS = "weights.json"
ROUNDS = 3
_AROUND_KM = 120.0
"""Of `around`; `near` is a quarter of it."""
_CHANCE = 0.02
_CONTEXT_NAMES = 150
_CONTEXT_PLACES = 450
_FEWEST_PLACES, _MOST_PLACES = 3, 20
"""How many names, and candidates of them altogether and of each, serve as context: a book has thousands."""
_BLOCK = 1_000
"""Candidates whose context is computed at once."""
_EARTH_KM = 6371.0088


@lru_cache(maxsize=1)
def fitted_weights() -> Floats:
    """Return the weights that ship with the package, in the order of `FEATURES`."""
    weights = json.loads((files("geomap.resolve") / WEIGHTS).read_text("utf-8"))["weights"]
    return np.array([weights[feature] for feature in FEATURES])


class Settled(NamedTuple):
    """What was decided for all names.

    Attributes:
        likely: The probability of every candidate.
        context: Its features of `CONTEXT`.
        none: For each name the probability that it means none of its candidates.
        company: Its features of `NONE_CONTEXT`.
    """

    likely: Floats
    context: Floats
    none: Floats
    company: Floats


@dataclass(frozen=True, slots=True)
class _Anchors:
    """The candidates that serve as context, grouped by name.

    Attributes:
        rows: Their rows among all candidates.
        of_name: Which of the names that serve as context each is a candidate of.
        names: The numbers of those names.
    """

    rows: NDArray[np.intp]
    of_name: NDArray[np.intp]
    names: NDArray[np.intp]

    def by_name(self, likely: Floats) -> Floats:
        """Return the probability of each in the column of its name, and 0 in those of the others."""
        table = np.zeros((len(self.rows), len(self.names)))
        table[np.arange(len(self.rows)), self.of_name] = likely[self.rows]
        return table


@dataclass(frozen=True, slots=True)
class _Rows:
    """A block of candidates against all anchors.

    Attributes:
        rows: The candidates of the block.
        kernels: How close each is to each anchor, 0 to 1: an array of the ways of `NEARNESS` by candidates by anchors.
        other: 1 where a name may speak for a candidate, else 0: an array of candidates by names.
        scale: What the sum over all names is divided by, for each candidate.
    """

    rows: slice
    kernels: Floats
    other: Floats
    scale: Floats

    def said(self, likely: Floats) -> Floats:
        """Return what each name says for each candidate: an array of ways by candidates by names.

        Args:
            likely: The probability of each anchor in the column of its name: an array of anchors by names.
        """
        said: Floats = self.kernels @ likely
        said /= _CHANCE
        np.log1p(said, out=said)
        said *= self.other
        return said


@dataclass(frozen=True, slots=True)
class _Rest:
    """The other names of each name, for how much they are supported on average.

    Attributes:
        other: 1 where a name that serves as context is another, else 0: an array of names by those.
        number: How many these are for each name.
        names: The numbers of the names that serve as context.
    """

    other: Floats
    number: Floats
    names: NDArray[np.intp]


class Scene:
    """The names of one report, decided together."""

    def __init__(
        self, names: Sequence[Name], *, surroundings: Surroundings | None = None, profile: Profile | None = None
    ) -> None:
        """Take the names; candidates become rows, name after name.

        Args:
            names: All names of the report.
            surroundings: Where the reports of its run are set, if that is known.
            profile: What this one has added to the surroundings, if it is among them.
        """
        places = [place for name in names for place in name.places]
        self.bounds = np.cumsum([0, *(len(name.places) for name in names)])
        self.static = np.concatenate([name.static for name in names]) if names else np.zeros((0, len(STATIC)))
        self.none = np.stack([name.none for name in names]) if names else np.zeros((0, len(NONE)))
        self.names = names
        self.focus: tuple[Floats, float] | None = None
        self._is_said = surroundings is not None and surroundings.is_said
        if surroundings is not None and names:
            self.focus = surroundings.features(names, but=profile)
        self._name = np.repeat(np.arange(len(names)), np.diff(self.bounds))
        self._stem = _numbered([name.stem for name in names])
        self._travelled = [(number, name) for number, name in enumerate(names) if name.sailed or name.flown]
        count = np.array([len(name.mentions) for name in names])
        self._anchor_names = np.sort(np.argsort(-count, kind="stable")[:_CONTEXT_NAMES])
        self._vectors = np.concatenate([name.vectors for name in names]) if names else np.zeros((0, 3))
        self._country = _numbered([place.country for place in places])
        self._unit = _numbered([place.admin1_code for place in places])

    def settle(self, weights: Floats, *, rounds: int = ROUNDS) -> Settled:
        """Decide all names together.

        Args:
            weights: In the order of `FEATURES`.
            rounds: How often the features of `CONTEXT` are computed again from the probabilities (mean field).

        Returns:
            Probabilities, those of one name and of none of its places adding up to 1, with the features that they give.
        """
        own, among, of_focus = np.split(weights, _PARTS)
        static = self.static @ own[: len(STATIC)]
        unmet = self.none @ among[: len(NONE)]
        if self.focus is not None:
            focused = static + self.focus[0] @ of_focus[:-1]
            static = self._shared_anew(static, focused) if self._is_said else focused
            unmet = unmet + self.focus[1] * of_focus[-1]
        likely, none = self._softmax(static, unmet)
        if not len(likely):
            return Settled(likely, np.zeros((0, len(CONTEXT))), none, np.zeros((0, len(NONE_CONTEXT))))
        anchors = self._anchors(likely)
        rest = self._rest(anchors.names)
        context = np.zeros((len(likely), len(CONTEXT)))
        company = np.zeros((len(none), len(NONE_CONTEXT)))
        blocks = [slice(start, start + _BLOCK) for start in range(0, len(likely), _BLOCK)]
        kept = [self._rows_against(blocks[0], anchors)] if len(blocks) == 1 else None
        for turn in range(rounds + 1):
            if turn:
                away = unmet + company @ among[len(NONE) :]
                likely, none = self._softmax(static + context @ own[len(STATIC) :], away)
            meant = anchors.by_name(likely)
            for block in kept or (self._rows_against(block, anchors) for block in blocks):
                _fill(context[block.rows], block, meant, at_first=not turn)
            company = self._company(rest, likely, context)
        return Settled(likely, context, none, company)

    def _shared_anew(self, scores: Floats, focused: Floats) -> Floats:
        """Return scores that share what the places of each name have together as the focus says.

        What the user says tells namesakes apart. It does not tell whether the gazetteer holds the place that is meant:
        a village of the focus is no surer for it, and a city far away that alone has its name no less.
        """
        together = np.logaddexp.reduceat
        starts = self.bounds[:-1]
        shared: Floats = focused - (together(focused, starts) - together(scores, starts))[self._name]
        return shared

    def _rest(self, names: NDArray[np.intp]) -> _Rest:
        other = (self._stem[:, None] != self._stem[names]).astype(np.float64)
        return _Rest(other, other.sum(axis=1), names)

    def _part_ends(self, kernels: Floats, names: NDArray[np.intp], others: NDArray[np.intp]) -> None:
        """Take from how close candidates are what says nothing, because something sails or flies between the two.

        Args:
            kernels: How close each candidate is to each other; it is changed.
            names: The number of the name of each candidate.
            others: That of each other.
        """
        for number, name in self._travelled:
            for ends, share in ((name.sailed, _SHARE_OF_A_VOYAGE), (name.flown, 1.0)):
                pairs = np.ix_(np.flatnonzero(names == number), np.flatnonzero(np.isin(others, list(ends))))
                abroad = kernels[_COUNTRY][pairs] == 0
                for way in range(_COUNTRY):
                    kernels[way][pairs] *= abroad
                kernels[_COUNTRY][pairs] *= share

    def _company(self, rest: _Rest, likely: Floats, context: Floats) -> Floats:
        """Return the features of `NONE_CONTEXT` of all names."""
        best = context[:, _BEST] * likely[:, None]
        supported = np.add.reduceat(best, self.bounds[:-1])[rest.names]
        company = np.empty((len(rest.number), len(NONE_CONTEXT)))
        company[:, 0] = np.log1p(rest.number)
        company[:, 1:] = (rest.other @ supported) / np.maximum(rest.number, 1)[:, None]
        return company

    def _anchors(self, prior: Floats) -> _Anchors:
        """Choose the candidates that serve as context: the likeliest few of the names most often mentioned."""
        most = max(_FEWEST_PLACES, min(_MOST_PLACES, _CONTEXT_PLACES // len(self._anchor_names)))
        rows = []
        for name in self._anchor_names.tolist():
            start, end = self.bounds[name], self.bounds[name + 1]
            rows.append(start + np.argsort(-prior[start:end], kind="stable")[:most])
        of_name = np.repeat(np.arange(len(rows)), [len(own) for own in rows])
        return _Anchors(np.concatenate(rows), of_name, self._anchor_names)

    def _rows_against(self, rows: slice, anchors: _Anchors) -> _Rows:
        chosen = anchors.rows
        distance = _EARTH_KM * np.arccos(np.clip(self._vectors[rows] @ self._vectors[chosen].T, -1.0, 1.0))
        kernels = np.empty((len(NEARNESS), *distance.shape))
        around = np.exp(distance / -_AROUND_KM, out=kernels[1])
        np.square(np.square(around, out=kernels[0]), out=kernels[0])
        kernels[2] = _same(self._unit, rows, chosen)
        kernels[3] = _same(self._country, rows, chosen)
        self._part_ends(kernels, self._name[rows], self._name[chosen])
        other = (self._stem[self._name[rows]][:, None] != self._stem[anchors.names]).astype(np.float64)
        return _Rows(rows, kernels, other, np.sqrt(np.maximum(other.sum(axis=1), 1)))

    def _softmax(self, scores: Floats, unmet: Floats) -> tuple[Floats, Floats]:
        """Return the probabilities of all candidates, and for each name that of none of them."""
        if not len(scores):
            return scores, unmet
        starts = self.bounds[:-1]
        top = np.maximum(np.maximum.reduceat(scores, starts), unmet)
        odds, against = np.exp(scores - top[self._name]), np.exp(unmet - top)
        whole = np.add.reduceat(odds, starts) + against
        return odds / whole[self._name], against / whole


def _fill(context: Floats, block: _Rows, meant: Floats, *, at_first: bool) -> None:
    """Set the features of `CONTEXT` of a block of candidates, those before any name was decided only `at_first`."""
    said = block.said(meant)
    context[:, _ALL] = (np.add.reduce(said, axis=2) / block.scale).T
    context[:, _BEST] = np.maximum.reduce(said, axis=2, initial=0.0).T
    if at_first:
        context[:, _AT_FIRST] = context[:, _ALL]


def _same(codes: NDArray[np.intp], rows: slice, chosen: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell which candidates and anchors have the same code, where they have one."""
    same: NDArray[np.bool_] = (codes[rows][:, None] == codes[chosen][None, :]) & (codes[rows] >= 0)[:, None]
    return same


def _numbered(codes: Sequence[str | None]) -> NDArray[np.intp]:
    numbers: dict[str, int] = {}
    return np.array([-1 if code is None else numbers.setdefault(code, len(numbers)) for code in codes], dtype=np.intp)
