"""The small network that skims sentences: which of their mentions may be stops, so that the others are read no further.

Most sentences that pass the gate tell of no journey. To read one costs the encoder six times what it costs the skimmer,
which has learnt from it what it will say: two layers with fewer neurons, the second for the markers alone.

Not here: what follows from what it says, see `journey_scores`; how it is fitted, see
`geomap.training.route_reader.fit_skimmer`. Always: what is said of windows follows from those that are given together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from geomap.routes.reading.network.encoder import Encoder
from geomap.routes.reading.network.encoder_layers import FloatArray, Layers, Read, Remembering, chance, gelu, slices
from geomap.routes.reading.network.text_windows import Window

__all__ = ["Skimmer"]


class Skimmer:
    """Layers of its own over the pieces of the encoder, and a head."""

    def __init__(self, weights: Mapping[str, NDArray[np.generic]], encoder: Encoder) -> None:
        """Take the weights by name, as the encoder does, and the encoder that knows the pieces."""
        self._layers, self._encoder = Layers(weights), encoder
        self._remembering = Remembering(self._roles)

    def roles(self, windows: Iterable[Window]) -> Iterator[FloatArray]:
        """Return the (n, 3) chances of the n mentions of each window to be origin, via and destination."""
        return self._remembering.said(windows)

    def _roles(self, reads: Sequence[Read]) -> Sequence[FloatArray]:
        states = self._layers.states(reads, self._encoder.first_states(reads))
        marks = self._layers.marks(reads, states)
        roles = chance(self._layers.linear("role2", gelu(self._layers.linear("role1", marks))))
        return [roles[own] for own in slices(len(one.opening) for one in reads)]
