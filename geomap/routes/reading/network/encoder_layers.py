"""The layers of an encoder, in numpy: from the pieces of windows to the states of the markers round their mentions.

Layers of BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805). Several short windows are read at a time, such as
the sentences of a report: their pieces stand below one another in one matrix, without filling up, and each attends to
those of its own window alone. To multiply a row takes less time in a matrix of a hundred rows than in one of thirty.

Not here: what is made of the states, see `encoder` and `skimmer`. Always: the weights ship as 8-bit numbers with a
scale for each row, and are made 32-bit floats when they are read; what is made of windows follows from those that are
given together, and not from what was read before (a product may be rounded by the size of the matrix).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from geomap.routes.reading.network.text_windows import LONGEST, Window

__all__ = ["HEADS", "FloatArray", "Layers", "Read", "Remembering", "chance", "gelu", "shares", "slices"]

FloatArray = NDArray[np.float32]
Said = TypeVar("Said")

HEADS = 12
"""Heads of attention."""

_SMALL = np.float32(1e-12)
_ROOT = np.float32((2 / np.pi) ** 0.5)

_MOST_ATTENTION = 1 << 18
"""Numbers of the attention of a window that are computed at once: a megabyte, which a processor's cache can hold."""

_AT_ONCE = LONGEST
"""Pieces of the windows that are read at once, at most: as many as one window can have."""

_SHORT, _MOST_REMEMBERED = 64, 1024
"""Pieces on average of windows of which is remembered what was said, and how many are: headings, forms and lists say
the same again."""


class Read(NamedTuple):
    """What is seen of a window: the numbers of its pieces, and where the markers of its mentions stand."""

    pieces: tuple[int, ...]
    opening: tuple[int, ...]
    closing: tuple[int, ...]


class Remembering(Generic[Said]):
    """Reads windows several at a time, each of them once, and remembers what was said of short ones."""

    def __init__(self, read: Callable[[Sequence[Read]], Sequence[Said]]) -> None:
        """Take what says something of each of some windows that are read at once."""
        self._read = read
        self._known: dict[tuple[Read, ...], Sequence[Said]] = {}

    def said(self, windows: Iterable[Window]) -> Iterator[Said]:
        """Say of each window what there is to say; each has at least one mention."""
        reads = [Read(one.pieces, one.opening, one.closing) for one in windows]
        found: dict[Read, Said] = {}
        for some in _at_once(dict.fromkeys(reads)):
            found.update(zip(some, self._remembered(some), strict=True))
        return (found[one] for one in reads)

    def _remembered(self, reads: tuple[Read, ...]) -> Sequence[Said]:
        if sum(len(one.pieces) for one in reads) > _SHORT * len(reads):
            return self._read(reads)
        known = self._known.get(reads)
        if known is None:
            if sum(map(len, self._known)) >= _MOST_REMEMBERED:
                self._known.clear()
            known = self._known[reads] = self._read(reads)
        return known


class Layers:
    """Linear maps by name, and the layers that are made of them."""

    def __init__(self, weights: Mapping[str, NDArray[np.generic]]) -> None:
        """Take weights by name: matrices of 8-bit numbers with `NAME.scale` for each row, the rest as floats."""
        self.weights = {
            name: _floats(array, weights.get(f"{name}.scale"))
            for name, array in weights.items()
            if not name.endswith(".scale")
        }
        self._count = 1 + max(int(name.split(".")[1]) for name in self.weights if name.startswith("layers."))
        for of in (f"layers.{layer}." for layer in range(self._count)):
            self._join([f"{of}query", f"{of}key", f"{of}value"], f"{of}asked")

    def _join(self, parts: Sequence[str], whole: str) -> None:
        """Put linear maps of the same inputs side by side, as one."""
        for kind in ("weight", "bias"):
            self.weights[f"{whole}.{kind}"] = np.hstack([self.weights.pop(f"{part}.{kind}") for part in parts])

    def linear(self, name: str, states: FloatArray, columns: slice = slice(None)) -> FloatArray:
        """Return what a linear map makes of states, or some columns of it."""
        found: FloatArray = states @ self.weights[f"{name}.weight"][:, columns]
        found += self.weights[f"{name}.bias"][columns]
        return found

    def norm(self, name: str, states: FloatArray) -> FloatArray:
        """Return states whose numbers have the mean and the variance of the map of a name."""
        states = states - states.mean(axis=1, keepdims=True)
        states /= np.sqrt(np.square(states).mean(axis=1, keepdims=True) + _SMALL)
        states *= self.weights[f"{name}.weight"]
        states += self.weights[f"{name}.bias"]
        return states

    def states(self, reads: Sequence[Read], states: FloatArray) -> FloatArray:
        """Return the states of the pieces of some windows as the last layer but one leaves them, given the first."""
        windows = [(one, one) for one in slices(len(one.pieces) for one in reads)]
        for layer in range(self._count - 1):
            states = self._layer(f"layers.{layer}.", states, windows)
        return states

    def marks(self, reads: Sequence[Read], states: FloatArray) -> FloatArray:
        """Return for each mention of some windows the states of the two markers round it, side by side.

        Args:
            reads: The windows.
            states: What `states` returned.
        """
        # The heads look at the markers alone, so that the last layer need not read on for all the pieces.
        rows = slices(len(one.pieces) for one in reads)
        markers = [row.start + at for read, row in zip(reads, rows, strict=True) for at in read.opening + read.closing]
        own = slices(2 * len(one.opening) for one in reads)
        last = self._layer(f"layers.{self._count - 1}.", states, list(zip(own, rows, strict=True)), markers)
        return np.concatenate([np.concatenate(np.split(last[each], 2), axis=1) for each in own])

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
            query, key, value = np.split(self.linear(asked, states), 3, axis=1)
        else:
            key, value = np.split(self.linear(asked, states, slice(width, None)), 2, axis=1)
            states = states[rows]
            query = self.linear(asked, states, slice(width))
        attended = np.empty_like(states)
        for own, all_of in windows:
            _attention(query[own], key[all_of], value[all_of], attended[own])
        states = self.norm(f"{of}norm1", states + self.linear(f"{of}out", attended))
        return self.norm(f"{of}norm2", states + self.linear(f"{of}down", gelu(self.linear(f"{of}up", states))))


def slices(lengths: Iterable[int]) -> list[slice]:
    """Return where parts of some lengths lie that stand below one another."""
    return [slice(start, end) for start, end in pairwise(accumulate(lengths, initial=0))]


def gelu(x: FloatArray) -> FloatArray:
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


def shares(scores: FloatArray) -> FloatArray:
    """Return the softmax over the last axis."""
    scores = scores - scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)
    return scores


def chance(odds: FloatArray) -> FloatArray:
    """Return the chances that log-odds stand for."""
    found: FloatArray = np.float32(1) / (np.float32(1) + np.exp(-np.clip(odds, -30, 30)))
    return found


def _floats(array: NDArray[np.generic], scale: NDArray[np.generic] | None) -> FloatArray:
    """Return weights as they are multiplied with: a matrix of a linear map with its inputs down, its outputs across."""
    if scale is None:
        return np.ascontiguousarray(array, dtype=np.float32)
    whole = array.astype(np.float32)
    whole *= scale.astype(np.float32)[:, None]
    return np.ascontiguousarray(whole.T)


def _at_once(reads: Iterable[Read]) -> Iterator[tuple[Read, ...]]:
    """Put together windows that are read at once, in their order."""
    some: list[Read] = []
    pieces = 0
    for one in reads:
        pieces += len(one.pieces)
        if some and pieces > _AT_ONCE:
            yield tuple(some)
            some, pieces = [], len(one.pieces)
        some.append(one)
    if some:
        yield tuple(some)


def _attention(query: FloatArray, key: FloatArray, value: FloatArray, found: FloatArray) -> None:
    """Write into `found` what some pieces of a window make of the values of all of them."""
    width = query.shape[1] // HEADS
    query, key, value, found = (
        part.reshape(len(part), HEADS, width).transpose(1, 0, 2) for part in (query, key, value, found)
    )
    query = query * np.float32(width**-0.5)
    heads = max(1, _MOST_ATTENTION // (query.shape[1] * key.shape[1]))
    for at in range(0, HEADS, heads):
        some = slice(at, at + heads)
        found[some] = _attended(query[some], key[some], value[some])


def _attended(query: FloatArray, key: FloatArray, value: FloatArray) -> FloatArray:
    """Return the values that some heads attend to."""
    # In place: the softmax of a window is megabytes, and new memory costs more than the sums.
    weights: FloatArray = query @ key.transpose(0, 2, 1)
    weights -= weights.max(axis=2, keepdims=True)
    np.exp(weights, out=weights)
    found: FloatArray = weights @ value
    found /= weights.sum(axis=2, keepdims=True)
    return found
