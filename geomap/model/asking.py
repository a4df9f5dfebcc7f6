"""What the stages ask of a gazetteer, as three protocols, which `gazetteer.Gazetteer` fulfils."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from gazetteer import Match, Place
    from gazetteer.model import Bounds


class NameSource(Protocol):
    """Where names are looked up."""

    def known(self, keys: Sequence[str], *, sounds: bool = False) -> NDArray[np.bool_]:
        """Tell for each folded key, or for each sound, whether some name has it."""

    def candidates(self, name: str) -> tuple[Match, ...]:
        """Return the places that answer to a name, best first."""

    def lookup(self, name: str, *, fuzzy: bool = True, limit: int | None = 10) -> tuple[Match, ...]:
        """Return the places that answer to a name, misspellings forgiven, best first."""


class AreaSource(Protocol):
    """Where polygons come from: WGS84 degrees, cut into parts at the antimeridian (RFC 7946, section 3.1.9)."""

    def area(self, place_id: str, /) -> BaseGeometry | None:
        """Return the polygon of a place; None where it has none."""

    def areas_within(self, bounds: Bounds, /, *, kinds: Collection[str]) -> Sequence[tuple[Place, BaseGeometry]]:
        """Return the places of some kinds whose polygon meets the bounds, with the polygon; more is allowed."""


class PlaceSource(AreaSource, Protocol):
    """Where places are asked for by id, code or position."""

    def get(self, place_id: str, /) -> Place | None:
        """Return the place with an id, or None."""

    def country(self, code: str, /) -> Place | None:
        """Return the country with an ISO 3166-1 alpha-2 code, or None."""

    def containing(self, lon: float, lat: float, /) -> tuple[Place, ...]:
        """Return the places whose area contains a position (degrees), the smallest area first."""

    def most_prominent(self, bounds: Bounds, /, *, kinds: Collection[str], limit: int) -> Sequence[Place]:
        """Return the best known places of some kinds within the bounds, best known first."""
