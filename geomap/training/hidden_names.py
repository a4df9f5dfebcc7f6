"""Documents read as if the gazetteer lacked some of their names, so that models learn what such names look like.

No gazetteer has every place, but the annotated corpora are of regions that it knows well. So each document is read a
second time with a share of its names hidden, right or wrong ones alike; which ones depends on the document alone.

Not here: what is learned from them (`geomap.training.fit_recogniser`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gazetteer import Match
from gazetteer.names.keys import fold
from geomap.model import NameSource

SHARE = 0.3
"""Of the names of a document that are hidden."""

_BYTES = 8


@dataclass(frozen=True, slots=True)
class Hiding:
    """A source of names without some of them.

    Attributes:
        names: The whole source.
        hidden: The folded names that nothing answers to.
    """

    names: NameSource
    hidden: frozenset[str]

    def known(self, keys: Sequence[str], *, sounds: bool = False) -> NDArray[np.bool_]:
        """Tell for each folded name whether it is known and not hidden."""
        found = self.names.known(keys, sounds=sounds)
        return found if sounds else found & np.array([key not in self.hidden for key in keys], dtype=np.bool_)

    def candidates(self, name: str) -> tuple[Match, ...]:
        """Return the places that answer to a name, best first; none where it is hidden."""
        return () if fold(name) in self.hidden else self.names.candidates(name)

    def lookup(self, name: str, *, fuzzy: bool = True, limit: int | None = 10) -> tuple[Match, ...]:
        """Return the places that answer to a name, misspellings forgiven; none where it is hidden."""
        return () if fold(name) in self.hidden else self.names.lookup(name, fuzzy=fuzzy, limit=limit)


def hidden_names(keys: Collection[str], *, document: str, share: float = SHARE) -> frozenset[str]:
    """Choose which of the folded names of a document are hidden; the same ones each time."""
    return frozenset(key for key in keys if lot(f"{document}\n{key}") < share)


def lot(text: str) -> float:
    """Draw a number from 0 to 1 that depends on a text alone."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return float(int.from_bytes(digest[:_BYTES], "big") / 256**_BYTES)
