"""The names of one report, decided together: what the other names say for each candidate, and how likely it is.

Each other name adds the logarithm of one plus the probability that it means a place close to the candidate, over a
small chance (`_CHANCE`) that it does so by accident: a likelihood ratio in spirit. A rare name that has a bearer next
door says much, one that has bearers everywhere says little, and one that has none close by takes nothing away. There
are four ways of being close: within some 30 kilometres, within some 120, in one first-level unit, in one country.

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
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from geomap.resolve.candidate_features import STATIC, Floats, Name

NEARNESS = ("near", "around", "unit", "country")
"""The ways of being close by, in the order of the arrays below."""
CONTEXT = (
    *(f"all {way}" for way in NEARNESS),
    *(f"at first {way}" for way in NEARNESS),
    *(f"best {way}" for way in NEARNESS),
)  # fmt: skip
"""For each way: what all other names say, what they said before any was decided, the most that one of them says."""
FEATURES = STATIC + CONTEXT

WEIGHTS = "weights.json"
ROUNDS = 3
_NEAR_KM, _AROUND_KM = 30.0, 120.0
_CHANCE = 0.02
_CONTEXT_NAMES = 150
_CONTEXT_PLACES = 450
_FEWEST_PLACES, _MOST_PLACES = 3, 20
"""How many names, and candidates of them altogether and of each, serve as context: a book has thousands."""
_BLOCK = 2_000
"""Candidates whose context is computed at once."""
_EARTH_KM = 6371.0088


@lru_cache(maxsize=1)
def fitted_weights() -> Floats:
    """Return the weights that ship with the package, in the order of `FEATURES`."""
    weights = json.loads((files("geomap.resolve") / WEIGHTS).read_text("utf-8"))["weights"]
    return np.array([weights[feature] for feature in FEATURES])


class Settled(NamedTuple):
    """The probability of every candidate, and its features of `CONTEXT`."""

    likely: Floats
    context: Floats


@dataclass(frozen=True, slots=True)
class _Anchors:
    """The candidates that serve as context, grouped by name.

    Attributes:
        rows: Their rows among all candidates.
        starts: Where each name begins among them.
        names: The number of each name.
        prior: Their probabilities before any other name was looked at.
    """

    rows: NDArray[np.intp]
    starts: NDArray[np.intp]
    names: NDArray[np.intp]
    prior: Floats


@dataclass(frozen=True, slots=True)
class _Rows:
    """A block of candidates against all anchors.

    Attributes:
        rows: The candidates of the block.
        kernels: How close each is to each anchor, 0 to 1, in the four ways of `NEARNESS`.
        other: Whether a name may speak for a candidate, an array of candidates by names.
        at_first: What the names say with their prior probabilities: per way, the sum.
    """

    rows: slice
    kernels: tuple[NDArray[Any], ...]
    other: NDArray[np.bool_]
    at_first: list[Floats]


class Scene:
    """The names of one report, decided together."""

    def __init__(self, names: Sequence[Name]) -> None:
        """Take the names; candidates become rows, name after name."""
        places = [place for name in names for place in name.places]
        self.bounds = np.cumsum([0, *(len(name.places) for name in names)])
        self.static = np.concatenate([name.static for name in names]) if names else np.zeros((0, len(STATIC)))
        self._names = names
        self._name = np.repeat(np.arange(len(names)), np.diff(self.bounds))
        self._stem = _numbered([name.stem for name in names])
        count = np.array([len(name.mentions) for name in names])
        self._anchor_names = np.sort(np.argsort(-count, kind="stable")[:_CONTEXT_NAMES])
        self._vectors = _unit_vectors([point for name in names for point in name.points])
        self._country = _numbered([place.country for place in places])
        self._unit = _numbered([place.admin1_code for place in places])

    def settle(self, weights: Floats, *, rounds: int = ROUNDS) -> Settled:
        """Decide all names together.

        Args:
            weights: In the order of `FEATURES`.
            rounds: How often the features of `CONTEXT` are computed again from the probabilities (mean field).

        Returns:
            Probabilities, those of one name adding up to 1, and the features of `CONTEXT` that they give.
        """
        static = self.static @ weights[: len(STATIC)]
        likely = self._softmax(static)
        if not len(likely):
            return Settled(likely, np.zeros((0, len(CONTEXT))))
        anchors = self._anchors(likely)
        blocks = [slice(start, start + _BLOCK) for start in range(0, len(likely), _BLOCK)]
        kept = [self._rows_against(blocks[0], anchors)] if len(blocks) == 1 else None
        context = np.zeros((len(likely), len(CONTEXT)))
        for turn in range(rounds + 1):
            if turn:
                likely = self._softmax(static + context @ weights[len(STATIC) :])
            for block in kept or (self._rows_against(block, anchors) for block in blocks):
                context[block.rows] = self._context(block, anchors, likely)
        return Settled(likely, context)

    def _anchors(self, prior: Floats) -> _Anchors:
        """Choose the candidates that serve as context: the likeliest few of the names most often mentioned."""
        most = max(_FEWEST_PLACES, min(_MOST_PLACES, _CONTEXT_PLACES // len(self._anchor_names)))
        rows = []
        for name in self._anchor_names.tolist():
            start, end = self.bounds[name], self.bounds[name + 1]
            rows.append(start + np.argsort(-prior[start:end], kind="stable")[:most])
        starts = np.cumsum([0, *map(len, rows)])[:-1]
        together = np.concatenate(rows)
        return _Anchors(together, starts, self._anchor_names, prior[together])

    def _rows_against(self, rows: slice, anchors: _Anchors) -> _Rows:
        chosen = anchors.rows
        distance = _EARTH_KM * np.arccos(np.clip(self._vectors[rows] @ self._vectors[chosen].T, -1.0, 1.0))
        kernels = (
            np.exp(-distance / _NEAR_KM),
            np.exp(-distance / _AROUND_KM),
            _same(self._unit, rows, chosen),
            _same(self._country, rows, chosen),
        )
        name = self._name[rows]
        other = self._stem[name][:, None] != self._stem[anchors.names][None, :]
        said = [_said(kernel, anchors.prior, anchors.starts) * other for kernel in kernels]
        return _Rows(rows, kernels, other, [one.sum(axis=1) for one in said])

    def _context(self, block: _Rows, anchors: _Anchors, likely: Floats) -> Floats:
        other, chosen = block.other, likely[anchors.rows]
        said = [_said(kernel, chosen, anchors.starts) * other for kernel in block.kernels]
        scale = np.sqrt(np.maximum(other.sum(axis=1), 1))
        return np.column_stack(
            [
                *(one.sum(axis=1) / scale for one in said),
                *(one / scale for one in block.at_first),
                *(one.max(axis=1, initial=0.0) for one in said),
            ]
        )

    def _softmax(self, scores: Floats) -> Floats:
        if not len(scores):
            return scores
        starts = self.bounds[:-1]
        top = np.maximum.reduceat(scores, starts)
        odds = np.exp(scores - top[self._name])
        return odds / np.add.reduceat(odds, starts)[self._name]


def _said(kernel: NDArray[Any], likely: Floats, starts: NDArray[np.intp]) -> Floats:
    """Return what each name says for each candidate: an array of candidates by names."""
    said: Floats = np.log1p(np.add.reduceat(kernel * likely, starts, axis=1) / _CHANCE)
    return said


def _same(codes: NDArray[np.intp], rows: slice, chosen: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Tell which candidates and anchors have the same code, where they have one."""
    same: NDArray[np.bool_] = (codes[rows][:, None] == codes[chosen][None, :]) & (codes[rows] >= 0)[:, None]
    return same


def _unit_vectors(points: Sequence[tuple[float, float]]) -> Floats:
    lon, lat = np.radians(np.array(points, dtype=np.float64).reshape(len(points), 2)).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def _numbered(codes: Sequence[str | None]) -> NDArray[np.intp]:
    numbers: dict[str, int] = {}
    return np.array([-1 if code is None else numbers.setdefault(code, len(numbers)) for code in codes], dtype=np.intp)
