"""Which places a lookup may find: those of some countries or kinds, or within a bounding box."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Self

from gazetteer.kinds import KINDS
from gazetteer.model import Bounds, Place


@dataclass(frozen=True, slots=True)
class Filter:
    """What a place must be; calling the filter tells whether a place passes it."""

    countries: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    bounds: Bounds | None = None

    @classmethod
    def of(
        cls, *, country: str | Collection[str] | None, kind: str | Collection[str] | None, bounds: Bounds | None
    ) -> Self | None:
        """Make a filter of the arguments of a lookup, or None where every place passes.

        Raises:
            ValueError: A kind is not one, or a bounding box is none.
        """
        if country is None and kind is None and bounds is None:
            return None
        countries = frozenset(code.upper() for code in _several(country)) if country is not None else None
        kinds = frozenset(_several(kind)) if kind is not None else None
        for unknown in sorted((kinds or frozenset()) - KINDS.keys()):
            raise ValueError(f"unknown kind {unknown!r}; the kinds are {', '.join(KINDS)}")
        if bounds is not None and not (bounds.south <= bounds.north and abs(bounds.west) <= 360 >= abs(bounds.east)):
            raise ValueError(f"{tuple(bounds)} is no bounding box; give west, south, east, north in degrees")
        return cls(countries, kinds, bounds)

    def __call__(self, place: Place) -> bool:
        """Tell whether a place passes."""
        return (
            (self.countries is None or place.country in self.countries)
            and (self.kinds is None or place.kind in self.kinds)
            and (self.bounds is None or _holds(self.bounds, place))
        )


def _several(value: str | Collection[str]) -> Collection[str]:
    return (value,) if isinstance(value, str) else value


def _holds(bounds: Bounds, place: Place) -> bool:
    return bounds.south <= place.lat <= bounds.north and any(
        west <= place.lon <= east for west, east in bounds.longitudes
    )
