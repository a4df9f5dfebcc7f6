"""The forward pass of the encoder that reads journeys, and of its heads, in numpy.

A BERT encoder (Devlin et al. 2019, https://arxiv.org/abs/1810.04805) of few layers, started from MiniLM (Wang et al.
2020, https://arxiv.org/abs/2002.10957) and fitted to annotated passages. It reads one window at a time, without filling
up, so that what it says of a window depends on nothing else.

Not here: what a window is (`text_windows`), and how those of a text are put together (`journey_scores`). The same
network in torch is in `geomap.training.route_reader.learner`. Always: the weights ship as 8-bit numbers with a scale
for each row, and are made 32-bit floats when they are read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geomap.routes.reading.network.text_windows import Window

__all__ = ["FARTHEST", "HEADS", "Encoder", "FloatArray", "WindowScores"]

FloatArray = NDArray[np.float32]

HEADS, FARTHEST = 12, 20
"""Heads of attention; how far apart two mentions are, counted in mentions, is not told apart beyond this."""

_SMALL = np.float32(1e-12)
_ROOT = np.float32((2 / np.pi) ** 0.5)
_NEVER = np.float32(-30)

_MOST_ATTENTION = 1 << 18
"""Numbers of the attention of a window that are computed at once: a megabyte, which a processor's cache can hold."""

_SHORT, _MOST_REMEMBERED = 64, 1024
"""Pieces of a window whose scores are remembered, and how many are: headings, forms and lists say the same again."""


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
        self._weights = {
            name: _floats(array, weights.get(f"{name}.scale"))
            for name, array in weights.items()
            if not name.startswith("pieces.") and not name.endswith(".scale")
        }
        self._layers = 1 + max(int(name.split(".")[1]) for name in self._weights if name.startswith("layers."))
        self._known: dict[tuple[tuple[int, ...], ...], WindowScores] = {}

    def score(self, window: Window) -> WindowScores:
        """Score the mentions of a window, of which it has at least one."""
        if len(window.pieces) > _SHORT:
            return self._score(window)
        key = window.pieces, window.opening, window.closing
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            known = self._known[key] = self._score(window)
        return known

    def _score(self, window: Window) -> WindowScores:
        states = self._states(window.pieces)
        marks = self._marks(window, states)
        together, before = self._pairs(marks)
        start, end = self._movers(states, marks, window.spans)
        return WindowScores(
            roles=_chance(self._linear("role2", _gelu(self._linear("role1", marks)))),
            together=together,
            before=before,
            status=_shares(self._linear("status", marks)),
            mover_start=start,
            mover_end=end,
        )

    def marks(self, window: Window) -> FloatArray:
        """Return what the heads look at: for each mention of a window the states of the two markers round it."""
        return self._marks(window, self._states(window.pieces))

    def _marks(self, window: Window, states: FloatArray) -> FloatArray:
        # The heads look at the markers alone, so that the last layer need not read on for all the pieces.
        last = self._layer(f"layers.{self._layers - 1}.", states[[*window.opening, *window.closing]], states)
        return np.concatenate(np.split(last, 2), axis=1)

    def _linear(self, name: str, states: FloatArray) -> FloatArray:
        found: FloatArray = states @ self._weights[f"{name}.weight"]
        found += self._weights[f"{name}.bias"]
        return found

    def _norm(self, name: str, states: FloatArray) -> FloatArray:
        states = states - states.mean(axis=1, keepdims=True)
        states /= np.sqrt(np.square(states).mean(axis=1, keepdims=True) + _SMALL)
        states *= self._weights[f"{name}.weight"]
        states += self._weights[f"{name}.bias"]
        return states

    def _states(self, pieces: Sequence[int]) -> FloatArray:
        """Return a state for each piece, as the last layer but one leaves it."""
        rows = np.asarray(pieces)
        states = self._pieces[rows].astype(np.float32) * self._scale[rows, None]
        states += self._weights["places.weight"][: len(rows)]
        states = self._norm("norm", states)
        for layer in range(self._layers - 1):
            states = self._layer(f"layers.{layer}.", states, states)
        return states

    def _layer(self, of: str, states: FloatArray, all_states: FloatArray) -> FloatArray:
        """Return what a layer makes of the states of some pieces, given those of all."""
        states = self._norm(f"{of}norm1", states + self._linear(f"{of}out", self._attention(of, states, all_states)))
        return self._norm(f"{of}norm2", states + self._linear(f"{of}down", _gelu(self._linear(f"{of}up", states))))

    def _attention(self, of: str, states: FloatArray, all_states: FloatArray) -> FloatArray:
        query, key, value = (
            self._linear(f"{of}{part}", source).reshape(len(source), HEADS, -1).transpose(1, 0, 2)
            for part, source in (("query", states), ("key", all_states), ("value", all_states))
        )
        query = query * np.float32(query.shape[2] ** -0.5)
        heads = max(1, _MOST_ATTENTION // (len(states) * len(all_states)))
        found = [_attended(*(part[at : at + heads] for part in (query, key, value))) for at in range(0, HEADS, heads)]
        return np.concatenate(found).transpose(1, 0, 2).reshape(states.shape)

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
        together = self._linear("together2", _gelu(self._linear("together1", seen.reshape(count * count, -1))))
        way = self._linear("earlier", marks)[:, None] + self._linear("later", marks)[None]
        way = _gelu(way + self._weights["shift.weight"][shift + FARTHEST])
        before = self._linear("before", way.reshape(count * count, -1)).reshape(count, count)
        return _chance(together.reshape(count, count)), _chance(before - before.T)

    def _movers(
        self, states: FloatArray, marks: FloatArray, spans: Sequence[tuple[int, int]]
    ) -> tuple[FloatArray, FloatArray]:
        """Return for each mention the chance of each piece to begin and to end the name of what moved."""
        asks, answers = self._linear("asks", marks), self._linear("answers", states)
        none = self._linear("none", marks)
        is_word = np.array([start >= 0 for start, _ in spans])
        half = asks.shape[1] // 2
        found = []
        for part in (slice(0, half), slice(half, None)):
            scores = asks[:, part] @ answers[:, part].T * np.float32(half**-0.5)
            found.append(_shares(np.concatenate([np.where(is_word, scores, _NEVER), none], axis=1)))
        return found[0], found[1]


def _floats(array: NDArray[np.generic], scale: NDArray[np.generic] | None) -> FloatArray:
    """Return weights as they are multiplied with: a matrix of a linear map with its inputs down, its outputs across."""
    if scale is None:
        return np.ascontiguousarray(array, dtype=np.float32)
    whole = array.astype(np.float32)
    whole *= scale.astype(np.float32)[:, None]
    return np.ascontiguousarray(whole.T)


def _attended(query: FloatArray, key: FloatArray, value: FloatArray) -> FloatArray:
    """Return the values that some heads attend to."""
    # In place: the softmax of a window is megabytes, and new memory costs more than the sums.
    weights: FloatArray = query @ key.transpose(0, 2, 1)
    weights -= weights.max(axis=2, keepdims=True)
    np.exp(weights, out=weights)
    found: FloatArray = weights @ value
    found /= weights.sum(axis=2, keepdims=True)
    return found


def _gelu(x: FloatArray) -> FloatArray:
    """Gaussian error linear unit, in its approximation by tanh (Hendrycks and Gimpel 2016)."""
    inner = np.square(x)
    inner *= np.float32(0.044715)
    inner += np.float32(1)
    inner *= x
    inner *= _ROOT
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.5)
    return inner


def _shares(scores: FloatArray) -> FloatArray:
    """Return the softmax over the last axis."""
    scores = scores - scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)
    return scores


def _chance(score: FloatArray) -> FloatArray:
    chance: FloatArray = np.float32(1) / (np.float32(1) + np.exp(-np.clip(score, -30, 30)))
    return chance
