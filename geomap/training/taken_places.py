"""Documents with places taken away, from which models learn what a place looks like that no gazetteer holds.

Corpora are annotated against gazetteers, so nearly each of their places is in ours; in a reader's own folder half of
them may be in none. Each annotated document is therefore read a second time by a gazetteer that lacks some of its
places: all candidates of these names that lie where the name means, so that only namesakes elsewhere and names that
sound alike are left. The smaller a place, the likelier a gazetteer lacks it.

Not here: fitting. Always holds: which places are taken away depends on the document alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gazetteer import Gazetteer, Match
from gazetteer.names.keys import fold
from geomap.training.evaluation import GoldDocument
from geomap.training.evaluation.judging import NEAR_KM, distance_km
from geomap.training.hidden_names import lot

SHARES = (0.1, 0.3, 0.6)
"""Of the small places of a document, the share that is taken away: one of these, by the document's id."""
OPENED_COUNTS = 0.35
"""What a document with places taken away counts, beside the one as it is: in a reader's folder most places that the
gazetteer lacks have no namesake in it, and are not placed anyway."""
_SMALL, _GREAT = 0.45, 0.75
"""Up to the first prominence a place is small, from the second on none is taken away."""
_FAMOUS, _SHARE_OF_FAMOUS = 0.55, 0.15
"""What is called like a place so prominent is taken away less often. The corpora are mostly American, and nowhere else
are so many small places called like cities of the Old World."""


@dataclass(frozen=True)
class Lacking:
    """A gazetteer that lacks the places of one document: those that some names mean there.

    Attributes:
        gazetteer: The whole one.
        taken: By folded name, the points that it means, (lon, lat) in degrees.
    """

    gazetteer: Gazetteer
    taken: dict[str, tuple[tuple[float, float], ...]]

    def known(self, keys: Sequence[str], *, sounds: bool = False) -> NDArray[np.bool_]:
        """Tell for each key whether some name has it, as `Gazetteer.known` does: taken ones are asked for, too."""
        return self.gazetteer.known(keys, sounds=sounds)

    def candidates(self, name: str) -> tuple[Match, ...]:
        """Return the places with a name, or else with its sound, that are left."""
        found = self.gazetteer.candidates(name)
        if fold(name) not in self.taken:
            return found
        return self.left(name, found) or self.left(name, self.gazetteer.heard(name))

    def left(self, name: str, matches: Sequence[Match]) -> tuple[Match, ...]:
        """Return what is left of the places that answer to a name."""
        return _elsewhere(matches, self.taken.get(fold(name), ()))

    def lookup(self, name: str, *, fuzzy: bool = True, limit: int | None = 10) -> tuple[Match, ...]:
        """Return the places that are left of those that answer to a name."""
        found = self.gazetteer.lookup(name, fuzzy=fuzzy, limit=None)
        return self.left(name, found)[:limit]


def lacking(document: GoldDocument, *, gazetteer: Gazetteer) -> Lacking:
    """Take some places of a document away from a gazetteer."""
    share = SHARES[int(lot(f"{document.id}\n") * len(SHARES))]
    return Lacking(gazetteer, places_taken([document], gazetteer=gazetteer, share=share, draw=document.id))


def places_taken(
    documents: Sequence[GoldDocument], *, gazetteer: Gazetteer, share: float, draw: str
) -> dict[str, tuple[tuple[float, float], ...]]:
    """Choose places of documents that a gazetteer is to lack, the same in each; return their points by folded name.

    Args:
        documents: The documents.
        gazetteer: The whole gazetteer.
        share: Of the small places, the share that is taken away.
        draw: What the choice depends on besides.
    """
    taken: dict[str, list[tuple[float, float]]] = {}
    for document in documents:
        for one in document.toponyms:
            key = fold(document.text[one.start : one.end])
            if one.point is None or not key:
                continue
            likely = share * _likelihood(one.point, gazetteer.candidates(key))
            if key in taken or lot(f"{draw}\n{key}") < likely:
                taken.setdefault(key, []).append(one.point)
    return {key: tuple(points) for key, points in taken.items()}


def _likelihood(point: tuple[float, float], matches: Sequence[Match]) -> float:
    """Return how likely a gazetteer lacks what a name means, beside a place that it surely lacks."""
    left = _elsewhere(matches, [point])
    meant = max((match.place.prominence for match in matches if match not in left), default=0.0)
    likely = min(max((_GREAT - meant) / (_GREAT - _SMALL), 0.0), 1.0)
    is_famous = any(match.place.prominence >= _FAMOUS for match in left)
    return likely * (_SHARE_OF_FAMOUS if is_famous else 1.0)


def _elsewhere(matches: Sequence[Match], points: Sequence[tuple[float, float]]) -> tuple[Match, ...]:
    return tuple(
        match
        for match in matches
        if all(distance_km(point, (match.place.lon, match.place.lat)) > NEAR_KM for point in points)
    )
