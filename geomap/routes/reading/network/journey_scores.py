"""What the network says of the mentions of places in a text: roles, journeys, order, status, and what moved.

A text is read up to three times, because the network is surer of the few names that a journey leads over without the
many others around them: its sentences each by itself, then all of it in windows (`text_windows`), and where these are
several, the sentences in which something moves side by side. Where windows hold the same mention, or the same pair, the
mean of the log-odds counts. What moved is taken from the window in which the mention lies farthest from either end.
Where there is very much to read, it is read once, sentence by sentence. Sentences are skimmed before: one in which
nothing moves, says the skimmer, is not read by itself, and where no two mentions may be stops the text is not read on.

The matrices are multiplied in one thread: several would split them, and round otherwise, as their number has it.

Not here: what movements follow from the scores, see `geomap.routes.reading.decoding`. Always: the scores follow from
the text and its mentions alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from geomap.routes.reading.network.encoder import Encoder, WindowScores
from geomap.routes.reading.network.encoder_layers import FloatArray
from geomap.routes.reading.network.skimmer import Skimmer
from geomap.routes.reading.network.text_windows import Window, windows_of
from geomap.routes.reading.network.word_pieces import WordPieces

__all__ = ["JourneyScores", "MoverSpan", "Network", "load_network", "read_network", "score_journeys"]

MoverSpan = tuple[int, int, float]
"""Where a text names what moved, and the chance of it: start, end, chance."""

_FILE, _SKIMMER = Path(__file__).with_name("weights.npz"), Path(__file__).with_name("skimmer.npz")

_SKIMMED, _SKIMMED_BESIDE = 0.12, 0.05
"""The chances of being stops, says the skimmer, that two mentions have to have for any sentence to be read; one of each
that is read has the first."""

_GLIMPSE, _BESIDE = 0.3, 0.2
"""The chances of being stops that two mentions have to have in their sentences for the text to be read on: by the mean
of their log-odds, and each of them. A journey leads from one place to another."""

_MOVING = 0.1
"""The chance of a mention to be a stop from which on something moves in its sentence, and in a window."""

_LEAST_CHANCE = np.float32(1e-4)

_MOVERS = 3
"""Spans for what moved that are kept of each mention."""

_ENDS = 5
"""Likeliest first and last words of what moved that are combined."""

_LONGEST_MOVER = 16
"""Pieces of the name of what moved, at most."""


@dataclass(frozen=True, slots=True)
class JourneyScores:
    """What the network says of the n mentions of a text.

    Attributes:
        roles: (n, 3) chance of each mention of being origin, via, destination; independent of each other.
        together: (n, n) chance that two mentions belong to one journey; symmetric; 0 where no window holds both.
        before: (n, n) chance that the row's mention comes before the column's in travel, given that they share one.
        status: (n, 4) chance of each of `geomap.routes.reading.decoding.STATUSES`; rows sum to 1.
        mover: For each mention where the text names what moved, likeliest first, three at most; empty where it does
            not.
    """

    roles: FloatArray
    together: FloatArray
    before: FloatArray
    status: FloatArray
    mover: tuple[tuple[MoverSpan, ...], ...]


class Network(NamedTuple):
    """The pieces that a text is split into, the encoder that reads them, and what skims them before, if anything."""

    pieces: WordPieces
    encoder: Encoder
    skimmer: Skimmer | None = None

    def score(
        self,
        text: str,
        mentions: Sequence[tuple[int, int]],
        sentences: Sequence[tuple[int, int]] = (),
        *,
        thoroughly: bool = True,
    ) -> JourneyScores:
        """Score the mentions of a text.

        Args:
            text: The text.
            mentions: (start, end) in code points, sorted and not overlapping.
            sentences: (start, end) of the sentences that are read by themselves first. Where there are some and
                nothing moves in any, the text is not read on.
            thoroughly: Whether more is read than those sentences, each by itself.
        """
        sums = _Sums(len(mentions))
        alone = _asked(window for one in sentences for window in windows_of(text, mentions, self.pieces, within=[one]))
        with _threads().limit(limits=1, user_api="blas"):
            worth_reading = self._skim(alone, sums)
            if len(sentences) > 1 or not thoroughly:
                self._read(worth_reading, sums)
                if not thoroughly or not _shows_a_journey(sums.roles()):
                    return sums.mean()
            elif sentences and not worth_reading:
                return sums.mean()
            whole = windows_of(text, mentions, self.pieces)
            moves = sums.roles().max(axis=1, initial=0.0) >= _MOVING
            self._read([one for one in whole if len(sentences) < 2 or any(moves[[*one.mentions]])], sums)
            if len(whole) > 1:
                moves = sums.roles().max(axis=1, initial=0.0) >= _MOVING
                moving = [one for one in sentences if any(moves[_within(mentions, one)])]
                self._read(windows_of(text, mentions, self.pieces, within=moving), sums)
        return sums.mean()

    def _skim(self, windows: Sequence[Window], sums: _Sums) -> Sequence[Window]:
        """Return the sentences that are worth reading; what the skimmer says of the others counts."""
        if self.skimmer is None:
            return windows
        said = list(self.skimmer.roles(windows))
        mentions = np.concatenate([np.zeros((0, 3), np.float32), *said])
        leads = len(windows) == 1 or _two_likeliest(mentions)[1] >= _SKIMMED_BESIDE
        worth_reading = []
        for window, roles in zip(windows, said, strict=True):
            if leads and roles.max() >= _SKIMMED:
                worth_reading.append(window)
            else:
                sums.add_roles(window, roles)
        return worth_reading

    def _read(self, windows: Sequence[Window], sums: _Sums) -> None:
        """Score windows."""
        asked = _asked(windows)
        for window, scores in zip(asked, self.encoder.score(asked), strict=True):
            sums.add(window, scores)


def _asked(windows: Iterable[Window]) -> list[Window]:
    """Return the windows that have a mention."""
    return [window for window in windows if window.mentions]


def _shows_a_journey(roles: FloatArray) -> bool:
    """Tell whether two mentions may well be stops, given the chances of the roles of all."""
    both = _two_likeliest(roles)
    return bool(both[1] >= _BESIDE and _odds(both).mean() >= _odds(np.array(_GLIMPSE, np.float32)))


def _two_likeliest(roles: FloatArray) -> FloatArray:
    """Return the chances of being stops of the two mentions with the greatest, the likelier first; 0 where none is."""
    stops = np.sort(roles.max(axis=1, initial=0.0))[::-1][:2]
    return np.pad(stops, (0, 2 - len(stops)))


def _within(mentions: Sequence[tuple[int, int]], part: tuple[int, int]) -> slice:
    """Return which mentions begin in a part of the text."""
    starts = [start for start, _ in mentions]
    return slice(bisect_left(starts, part[0]), bisect_left(starts, part[1]))


@cache
def _threads() -> ThreadpoolController:
    """Return what sets the number of threads of numpy's matrices."""
    return ThreadpoolController()


class _Sums:
    """Adds up the scores of the windows of a text, as log-odds."""

    def __init__(self, count: int) -> None:
        self._roles, self._status = np.zeros((count, 3), np.float32), np.zeros((count, 4), np.float32)
        self._roles_times = np.zeros((count, 1), np.float32)
        self._together, self._before, self._times = (np.zeros((count, count), np.float32) for _ in range(3))
        self._mover: list[tuple[int, tuple[MoverSpan, ...]]] = [(-1, ())] * count

    def add(self, window: Window, scores: WindowScores) -> None:
        numbers = np.array(window.mentions)
        pairs = np.ix_(numbers, numbers)
        self.add_roles(window, scores.roles)
        self._status[numbers] += scores.status
        self._together[pairs] += _odds(scores.together)
        self._before[pairs] += _odds(scores.before)
        self._times[pairs] += 1
        for row, mention in enumerate(window.mentions):
            margin = min(window.opening[row], len(window.pieces) - window.closing[row])
            if margin > self._mover[mention][0]:
                spans = _mover_spans(scores.mover_start[row], scores.mover_end[row], window)
                self._mover[mention] = margin, spans

    def add_roles(self, window: Window, roles: FloatArray) -> None:
        """Add what is said of the roles of the mentions of a window, where nothing else is."""
        numbers = np.array(window.mentions)
        self._roles[numbers] += _odds(roles)
        self._roles_times[numbers] += 1

    def roles(self) -> FloatArray:
        """Return the mean of what was said of the roles of each mention."""
        times: FloatArray = np.maximum(self._roles_times, np.float32(1))
        return _chances(self._roles / times) * (self._roles_times > 0)

    def mean(self) -> JourneyScores:
        # A mention longer than a window is in none of them: nothing is said of it.
        seen = self._times > 0
        times: FloatArray = np.maximum(self._times, np.float32(1))
        own, known = np.diagonal(times)[:, None], np.diagonal(seen)[:, None]
        return JourneyScores(
            roles=self.roles(),
            together=_chances(self._together / times) * seen,
            before=_chances(self._before / times) * seen,
            status=np.where(known, self._status / own, np.float32(1 / self._status.shape[1])),
            mover=tuple(spans for _, spans in self._mover),
        )


def _odds(chances: FloatArray) -> FloatArray:
    """Return log-odds, no farther from 0 than a chance can be told apart from certainty."""
    inside: FloatArray = np.clip(chances, _LEAST_CHANCE, 1 - _LEAST_CHANCE)
    odds: FloatArray = np.log(inside / (1 - inside))
    return odds


def _chances(odds: FloatArray) -> FloatArray:
    return (1 / (1 + np.exp(-odds))).astype(np.float32)


def _mover_spans(start: FloatArray, end: FloatArray, window: Window) -> tuple[MoverSpan, ...]:
    """Return the likeliest spans for what moved; none where it is likelier that the text names nothing."""
    found: dict[tuple[int, int], float] = {}
    for first in _likeliest(start):
        for last in _likeliest(end):
            if first <= last < first + _LONGEST_MOVER and last < len(window.spans):
                span = window.spans[first][0], window.spans[last][1]
                found[span] = max(found.get(span, 0.0), float(start[first]) * float(end[last]))
    ranked = sorted(((a, b, chance) for (a, b), chance in found.items() if a >= 0 and b > a), key=_rank)
    nothing = float(start[-1]) * float(end[-1])
    return tuple(ranked[:_MOVERS]) if ranked and ranked[0][2] > nothing else ()


def _rank(span: MoverSpan) -> tuple[float, int, int]:
    start, end, chance = span
    return -chance, start, end


def _likeliest(chances: FloatArray) -> list[int]:
    return [int(place) for place in np.argsort(-chances, kind="stable")[:_ENDS] if place < len(chances) - 1]


def read_network(path: Path) -> Network:
    """Read a network from its file, as `geomap.training.route_reader` writes it, without what skims."""
    arrays = _arrays(path)
    vocabulary = bytes(arrays.pop("vocabulary")).decode().split("\n")
    return Network(WordPieces(vocabulary), Encoder(arrays))


def _arrays(path: Path) -> dict[str, NDArray[np.generic]]:
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


@cache
def load_network() -> Network:
    """Read the network that ships, and its skimmer, once a process."""
    network = read_network(_FILE)
    return network._replace(skimmer=Skimmer(_arrays(_SKIMMER), network.encoder))


def score_journeys(
    text: str,
    mentions: Sequence[tuple[int, int]],
    sentences: Sequence[tuple[int, int]],
    *,
    thoroughly: bool = True,
) -> JourneyScores:
    """Score the mentions of places in a text with the network that ships.

    Args:
        text: The text, or the part of it that can tell of a movement.
        mentions: (start, end) of the mentions in it, in code points, sorted and not overlapping.
        sentences: (start, end) of those of its sentences that are read by themselves first.
        thoroughly: Whether more is read than those.
    """
    return load_network().score(text, mentions, sentences, thoroughly=thoroughly)
