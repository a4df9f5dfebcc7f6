"""Where polygons come from: the seam between the geometry of routes and a gazetteer.

Nothing here reads a file. All geometries are WGS84 degrees, longitude first; an area that spans the antimeridian is
cut there into parts, as in GeoJSON (RFC 7946, section 3.1.9).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Protocol

from shapely.geometry.base import BaseGeometry

from gazetteer.model import Bounds, Place

COUNTRY_KINDS = frozenset({"country", "territory"})
"""Kinds of place whose polygons tell in which country a point lies."""

NAVIGABLE_KINDS = frozenset({"ocean", "sea", "bay", "strait", "canal"})
"""Kinds of place whose polygons are water that ships pass from one to another."""

WATER_KINDS = NAVIGABLE_KINDS | {"lake"}
"""Kinds of place whose polygons are water."""


class AreaSource(Protocol):
    """Something that knows the polygons of places; a gazetteer is one."""

    def area(self, place_id: str, /) -> BaseGeometry | None:
        """Return the polygon of a place in WGS84 degrees, or None where it has none."""
        ...

    def areas_within(self, bounds: Bounds, /, *, kinds: Collection[str]) -> Sequence[tuple[Place, BaseGeometry]]:
        """Return the places of the given kinds whose polygons meet `bounds`, each with its polygon.

        A source may answer with more than meets the bounds, never with less.
        """
        ...
