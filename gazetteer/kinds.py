"""The kinds of place, in one table.

Each kind has a GeoNames feature class, and says whether a report that names such a place means an area
rather than a point. The source of the classes is GeoNames' table of feature codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of place.

    Attributes:
        label: Singular, for people.
        plural: Plural, for legends.
        feature_class: GeoNames feature class letter.
        is_area: Whether the kind covers ground: its point is only a representative one.
    """

    label: str
    plural: str
    feature_class: str
    is_area: bool


_ROWS = {
    "continent": ("continent", "continents", "L", True),
    "region": ("region", "regions", "L", True),
    "country": ("country", "countries", "A", True),
    "territory": ("territory", "territories", "A", True),
    "admin1": ("first-level unit", "first-level units", "A", True),
    "admin2": ("second-level unit", "second-level units", "A", True),
    "unit": ("smaller unit", "smaller units", "A", True),
    "capital": ("capital", "capitals", "P", False),
    "city": ("city", "cities", "P", False),
    "town": ("town", "towns", "P", False),
    "village": ("village", "villages", "P", False),
    "district": ("district of a city", "districts of cities", "P", False),
    "ocean": ("ocean", "oceans", "H", True),
    "sea": ("sea", "seas", "H", True),
    "bay": ("bay or gulf", "bays and gulfs", "H", True),
    "strait": ("strait or channel", "straits and channels", "H", True),
    "lake": ("lake", "lakes", "H", True),
    "river": ("river", "rivers", "H", True),
    "canal": ("canal", "canals", "H", True),
    "water": ("water", "waters", "H", False),
    "mountains": ("mountain range", "mountain ranges", "T", True),
    "mountain": ("mountain", "mountains", "T", False),
    "desert": ("desert", "deserts", "T", True),
    "peninsula": ("peninsula", "peninsulas", "T", True),
    "island": ("island", "islands", "T", True),
    "islands": ("group of islands", "groups of islands", "T", True),
    "plain": ("plain or plateau", "plains and plateaus", "T", True),
    "valley": ("valley or basin", "valleys and basins", "T", True),
    "coast": ("coast", "coasts", "T", True),
    "cape": ("cape", "capes", "T", False),
    "landform": ("landform", "landforms", "T", False),
    "forest": ("forest", "forests", "V", True),
    "park": ("park or reserve", "parks and reserves", "L", True),
    "undersea": ("undersea feature", "undersea features", "U", True),
    "road": ("road or railway", "roads and railways", "R", False),
    "airport": ("airport", "airports", "S", False),
    "base": ("military base", "military bases", "S", False),
    "site": ("site", "sites", "S", False),
}


WIDE_KINDS = frozenset(
    {
        "continent", "region", "country", "territory", "admin1",
        "ocean", "sea", "river", "undersea",
        "mountains", "desert", "peninsula", "islands", "plain", "valley", "coast", "forest", "park",
    }
)  # fmt: skip
"""Kinds of place that reach so far that the point of one, where its outline is not known, does not say where it is.

What is left are kinds of which most reach no more than some tens of kilometres."""


NAVIGABLE_KINDS = frozenset({"ocean", "sea", "bay", "strait", "canal"})
"""Kinds of place whose polygons are water that ships pass from one to another."""

WATER_KINDS = NAVIGABLE_KINDS | {"lake"}
"""Kinds of place whose polygons are water."""


class _Kinds(dict[str, Kind]):
    """Kinds by key; one that a later version wrote into a file goes by its key, and is a thing on the ground."""

    def __missing__(self, key: str) -> Kind:
        return Kind(key, key, "S", False)


KINDS: MappingProxyType[str, Kind] = MappingProxyType(_Kinds({key: Kind(*row) for key, row in _ROWS.items()}))
"""Every kind by its key; the keys are what `Place.kind` and `--kind` hold."""


def kind_label(kind: str) -> str:
    """Return what people call a kind of place; the key itself for one that a later version wrote into the file."""
    return KINDS[kind].label if kind in KINDS else kind
