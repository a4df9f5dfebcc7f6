"""The forward pass of the encoder that reads journeys, and of its heads, in numpy.

A BERT encoder (Devlin et al. 2019, https://arxiv.org/abs/1810.04805) of few layers, started from MiniLM (Wang et al.
2020, https://arxiv.org/abs/2002.10957) and fitted to annotated passages. It reads several short windows at a time, such
as the sentences of a report: their pieces stand below one another in one matrix, without filling up, and each attends
to those of its own window alone. To multiply a row takes less time in a matrix of a hundred rows than in one of thirty.

Not here: what a window is (`text_windows`), and how those of a text are put together (`journey_scores`). The same
network in torch is in `geomap.training.route_reader.learner`. Always: the weights ship as 8-bit numbers with a scale
for each row, and are made 32-bit floats when they are read; what is said of windows follows from those that are given
together, and not from what was read before (a product may be rounded by the size of the matrix).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from geomap.routes.reading.network.text_windows import LONGEST, Window
from geomap.routes.reading.network.word_pieces import CLOSE, END, OPEN, START

__all__ = ["FARTHEST", "HEADS", "Encoder", "FloatArray", "WindowScores"]

FloatArray = NDArray[np.float32]

HEADS, FARTHEST = 12, 20
"""Heads of attention; how far apart two mentions are, counted in mentions, is not told apart beyond this."""

_SMALL = np.float32(1e-12)
_ROOT = np.float32((2 / np.pi) ** 0.5)
_NEVER = np.float32(-30)

_MOST_ATTENTION = 1 << 18
"""Numbers of the attention of a window that are computed at once: a megabyte, which a processor's cache can hold."""

_NO_WORDS = (START, END, OPEN, CLOSE)

_AT_ONCE = LONGEST
"""Pieces of the windows that are read at once, at most: as many as one window can have."""

_SHORT, _MOST_REMEMBERED = 64, 1024
"""Pieces on average of windows whose scores are remembered, and how many are: headings, forms and lists say the same
again."""


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


class _Read(NamedTuple):
    """What the encoder sees of a window: the numbers of its pieces, and where the markers of its mentions stand."""

    pieces: tuple[int, ...]
    opening: tuple[int, ...]
    closing: tuple[int, ...]


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
        for of in (f"layers.{layer}." for layer in range(self._layers)):
            self._join([f"{of}query", f"{of}key", f"{of}value"], f"{of}asked")
        self._known: dict[tuple[_Read, ...], tuple[WindowScores, ...]] = {}

    def _join(self, parts: Sequence[str], whole: str) -> None:
        """Put linear maps of the same inputs side by side, as one."""
        for kind in ("weight", "bias"):
            self._weights[f"{whole}.{kind}"] = np.hstack([self._weights.pop(f"{part}.{kind}") for part in parts])

    def score(self, windows: Iterable[Window]) -> Iterator[WindowScores]:
        """Score the mentions of windows, each of which has at least one."""
        reads = [_Read(one.pieces, one.opening, one.closing) for one in windows]
        found: dict[_Read, WindowScores] = {}
        for some in _at_once(dict.fromkeys(reads)):
            found.update(zip(some, self._remembered(some), strict=True))
        return (found[one] for one in reads)

    def _remembered(self, reads: tuple[_Read, ...]) -> tuple[WindowScores, ...]:
        if sum(len(one.pieces) for one in reads) > _SHORT * len(reads):
            return self._score(reads)
        known = self._known.get(reads)
        if known is None:
            if sum(map(len, self._known)) >= _MOST_REMEMBERED:
                self._known.clear()
            known = self._known[reads] = self._score(reads)
        return known

    def _score(self, reads: Sequence[_Read]) -> tuple[WindowScores, ...]:
        states = self._states(reads)
        marks = self._marks(reads, states)
        roles = _chance(self._linear("role2", _gelu(self._linear("role1", marks))))
        status = _shares(self._linear("status", marks))
        mentions, rows = _slices(len(one.opening) for one in reads), _slices(len(one.pieces) for one in reads)
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
        reads = [_Read(window.pieces, window.opening, window.closing)]
        return self._marks(reads, self._states(reads))

    def _marks(self, reads: Sequence[_Read], states: FloatArray) -> FloatArray:
        # The heads look at the markers alone, so that the last layer need not read on for all the pieces.
        rows = _slices(len(one.pieces) for one in reads)
        markers = [row.start + at for read, row in zip(reads, rows, strict=True) for at in read.opening + read.closing]
        own = _slices(2 * len(one.opening) for one in reads)
        last = self._layer(f"layers.{self._layers - 1}.", states, list(zip(own, rows, strict=True)), markers)
        return np.concatenate([np.concatenate(np.split(last[each], 2), axis=1) for each in own])

    def _linear(self, name: str, states: FloatArray, columns: slice = slice(None)) -> FloatArray:
        found: FloatArray = states @ self._weights[f"{name}.weight"][:, columns]
        found += self._weights[f"{name}.bias"][columns]
        return found

    def _norm(self, name: str, states: FloatArray) -> FloatArray:
        states = states - states.mean(axis=1, keepdims=True)
        states /= np.sqrt(np.square(states).mean(axis=1, keepdims=True) + _SMALL)
        states *= self._weights[f"{name}.weight"]
        states += self._weights[f"{name}.bias"]
        return states

    def _states(self, reads: Sequence[_Read]) -> FloatArray:
        """Return a state for each piece of some windows, as the last layer but one leaves it."""
        rows = np.concatenate([one.pieces for one in reads])
        states = self._pieces[rows].astype(np.float32) * self._scale[rows, None]
        states += self._weights["places.weight"][np.concatenate([np.arange(len(one.pieces)) for one in reads])]
        states = self._norm("norm", states)
        windows = [(one, one) for one in _slices(len(one.pieces) for one in reads)]
        for layer in range(self._layers - 1):
            states = self._layer(f"layers.{layer}.", states, windows)
        return states

    def _layer(
        self, of: str, states: FloatArray, windows: Sequence[tuple[slice, slice]], rows: Sequence[int] | None = None
    ) -> FloatArray:
        """Return what a layer makes of the states of some pieces of windows.

        Args:
            of: What the names of its weights begin with.
            states: Those of all pieces, one window below the other.
            windows: For each of them the rows of what is returned, and those of its states.
            rows: The pieces whose states are returned; all by default.
        """
        asked, width = f"{of}asked", states.shape[1]
        if rows is None:
            query, key, value = np.split(self._linear(asked, states), 3, axis=1)
        else:
            key, value = np.split(self._linear(asked, states, slice(width, None)), 2, axis=1)
            states = states[rows]
            query = self._linear(asked, states, slice(width))
        attended = np.empty_like(states)
        for own, all_of in windows:
            attended[own] = _attention(query[own], key[all_of], value[all_of])
        states = self._norm(f"{of}norm1", states + self._linear(f"{of}out", attended))
        return self._norm(f"{of}norm2", states + self._linear(f"{of}down", _gelu(self._linear(f"{of}up", states))))

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

    def _movers(self, states: FloatArray, marks: FloatArray, pieces: Sequence[int]) -> tuple[FloatArray, FloatArray]:
        """Return for each mention the chance of each piece to begin and to end the name of what moved."""
        asks, answers = self._linear("asks", marks), self._linear("answers", states)
        none = self._linear("none", marks)
        is_word = np.isin(pieces, _NO_WORDS, invert=True)
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


def _at_once(reads: Iterable[_Read]) -> Iterator[tuple[_Read, ...]]:
    """Put together windows that are read at once, in their order."""
    some: list[_Read] = []
    pieces = 0
    for one in reads:
        pieces += len(one.pieces)
        if some and pieces > _AT_ONCE:
            yield tuple(some)
            some, pieces = [], len(one.pieces)
        some.append(one)
    if some:
        yield tuple(some)


def _slices(lengths: Iterable[int]) -> list[slice]:
    """Return where parts of some lengths lie that stand below one another."""
    return [slice(start, end) for start, end in pairwise(accumulate(lengths, initial=0))]


def _attention(query: FloatArray, key: FloatArray, value: FloatArray) -> FloatArray:
    """Return what some pieces of a window make of the values of all of them."""
    shape, width = query.shape, query.shape[1] // HEADS
    query, key, value = (part.reshape(len(part), HEADS, width).transpose(1, 0, 2) for part in (query, key, value))
    query = query * np.float32(width**-0.5)
    heads = max(1, _MOST_ATTENTION // (query.shape[1] * key.shape[1]))
    found = [_attended(*(part[at : at + heads] for part in (query, key, value))) for at in range(0, HEADS, heads)]
    return np.concatenate(found).transpose(1, 0, 2).reshape(shape)


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
