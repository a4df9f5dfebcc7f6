"""The encoder that reads journeys, and its heads, in numpy.

A BERT encoder of few layers, started from MiniLM (Wang et al. 2020, https://arxiv.org/abs/2002.10957) and fitted to
annotated passages.

Not here: its layers (`encoder_layers`), what a window is (`text_windows`), and how those of a text are put together
(`journey_scores`). The same network in torch is in `geomap.training.route_reader.learner`. Always: what is said of
windows follows from those that are given together, and not from what was read before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geomap.routes.reading.network.encoder_layers import (
    FloatArray,
    Layers,
    Read,
    Remembering,
    chance,
    gelu,
    shares,
    slices,
)
from geomap.routes.reading.network.text_windows import Window
from geomap.routes.reading.network.word_pieces import CLOSE, END, OPEN, START

__all__ = ["FARTHEST", "Encoder", "WindowScores"]

FARTHEST = 20
"""How far apart two mentions are, counted in mentions, is not told apart beyond this."""

_NEVER = np.float32(-30)
_NO_WORDS = (START, END, OPEN, CLOSE)


class WindowScores(NamedTuple):
    """What the network says of the n mentions of a window of p pieces.

    Attributes:
        roles: (n, 3) chance of being origin, via, destination.
        together: (n, n) chance that two belong to one journey; symmetric.
        before: (n, n) chance that the row's comes before the column's in travel.
        status: (n, 4) chance of each status; rows sum to 1.
        mover_start: (n, p + 1) chance that the name of what moved begins with the piece; the last is: it has none.
        mover_end: (n, p + 1) the same for its end.
    """

    roles: FloatArray
    together: FloatArray
    before: FloatArray
    status: FloatArray
    mover_start: FloatArray
    mover_end: FloatArray


class Encoder:
    """The network with its weights."""

    def __init__(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the weights by name: matrices of 8-bit numbers with `NAME.scale` for each row, the rest as floats."""
        self._pieces, self._scale = weights["pieces.weight"], weights["pieces.weight.scale"].astype(np.float32)
        self._layers = Layers({name: array for name, array in weights.items() if not name.startswith("pieces.")})
        self._weights, self._linear = self._layers.weights, self._layers.linear
        self._remembering = Remembering(self._score)

    def score(self, windows: Iterable[Window]) -> Iterator[WindowScores]:
        """Score the mentions of windows, each of which has at least one."""
        return self._remembering.said(windows)

    def first_states(self, reads: Sequence[Read]) -> FloatArray:
        """Return what the first layer takes of the pieces of some windows, one window below the other."""
        rows = np.concatenate([one.pieces for one in reads])
        states = self._pieces[rows].astype(np.float32) * self._scale[rows, None]
        states += self._weights["places.weight"][np.concatenate([np.arange(len(one.pieces)) for one in reads])]
        return self._layers.norm("norm", states)

    def _score(self, reads: Sequence[Read]) -> tuple[WindowScores, ...]:
        states = self._states(reads)
        marks = self._layers.marks(reads, states)
        roles = chance(self._linear("role2", gelu(self._linear("role1", marks))))
        status = shares(self._linear("status", marks))
        mentions, rows = slices(len(one.opening) for one in reads), slices(len(one.pieces) for one in reads)
        return tuple(
            WindowScores(
                roles[own],
                *self._pairs(marks[own]),
                status[own],
                *self._movers(states[row], marks[own], read.pieces),
            )
            for read, own, row in zip(reads, mentions, rows, strict=True)
        )

    def marks(self, window: Window) -> FloatArray:
        """Return what the heads look at: for each mention of a window the states of the two markers round it."""
        reads = [Read(window.pieces, window.opening, window.closing)]
        return self._layers.marks(reads, self._states(reads))

    def _states(self, reads: Sequence[Read]) -> FloatArray:
        """Return a state for each piece of some windows, as the last layer but one leaves it."""
        return self._layers.states(reads, self.first_states(reads))

    def _pairs(self, marks: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return for each pair of mentions the chance that they share a journey, and that the first comes first."""
        count = len(marks)
        order = np.arange(count)
        shift = np.clip(order[None] - order[:, None], -FARTHEST, FARTHEST)
        pair = self._linear("pair", marks)
        one, other, wide = pair[:, None], pair[None], pair.shape[1]
        # Each part is made in its place: together they are megabytes.
        seen = np.empty((count, count, 3 * wide + self._weights["far.weight"].shape[1]), np.float32)
        np.multiply(one, other, out=seen[..., :wide])
        apart = np.subtract(one, other, out=seen[..., wide : 2 * wide])
        np.abs(apart, out=apart)
        np.add(one, other, out=seen[..., 2 * wide : 3 * wide])
        seen[..., 3 * wide :] = self._weights["far.weight"][np.abs(shift)]
        together = self._linear("together2", gelu(self._linear("together1", seen.reshape(count * count, -1))))
        way = self._linear("earlier", marks)[:, None] + self._linear("later", marks)[None]
        way = gelu(way + self._weights["shift.weight"][shift + FARTHEST])
        before = self._linear("before", way.reshape(count * count, -1)).reshape(count, count)
        return chance(together.reshape(count, count)), chance(before - before.T)

    def _movers(self, states: FloatArray, marks: FloatArray, pieces: Sequence[int]) -> tuple[FloatArray, FloatArray]:
        """Return for each mention the chance of each piece to begin and to end the name of what moved."""
        asks, answers = self._linear("asks", marks), self._linear("answers", states)
        none = self._linear("none", marks)
        is_word = np.isin(pieces, _NO_WORDS, invert=True)
        half = asks.shape[1] // 2
        found = []
        for part in (slice(0, half), slice(half, None)):
            scores = asks[:, part] @ answers[:, part].T * np.float32(half**-0.5)
            found.append(shares(np.concatenate([np.where(is_word, scores, _NEVER), none], axis=1)))
        return found[0], found[1]
