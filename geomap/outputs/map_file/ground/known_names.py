"""Chooses the names of the gazetteer that a map carries, so that its reader can put a place right by its name.

The map asks nobody for anything, so it can only know what lies in its file: the weightiest places in and round the
extent, at most `MOST_NAMES`, and fewer where they would not pack into `MOST_BYTES`.

What always holds: the same gazetteer and extent give the same names in the same order, the weightiest first.
"""

from __future__ import annotations

import json
import zlib
from typing import Any

from gazetteer.kinds import KINDS
from gazetteer.model import Place
from geomap.model import PlaceSource
from geomap.outputs.map_file.ground.linework import Box
from geomap.outputs.map_file.ground.windows import pieces

MOST_NAMES = 2_500
MOST_BYTES = 44_000
"""Bytes after compression; a third more as base64, under 60 kB."""

_STEP = 250
_KINDS = tuple(kind for kind in KINDS if kind not in {"continent", "ocean"})

Names = dict[str, list[Any]]
"""The names in columns, which pack better than rows: `name`, `lon`, `lat`, `kind`, `country`, `id`."""


def known_names(source: PlaceSource, *, box: Box) -> Names:
    """Return the weightiest names in a box.

    Args:
        source: The gazetteer.
        box: Degrees; its east is beyond 180 where it spans the antimeridian.

    Returns:
        The names in columns; positions in degrees, rounded to some 100 metres.
    """
    found: dict[str, Place] = {}
    for bounds, _ in pieces(box):
        for place in source.most_prominent(bounds, kinds=_KINDS, limit=MOST_NAMES):
            found.setdefault(place.id, place)
    chosen = sorted(found.values(), key=lambda place: (-place.prominence, place.id))[:MOST_NAMES]
    while chosen and _size(chosen) > MOST_BYTES:
        chosen = chosen[:-_STEP]
    return _columns(chosen)


def _columns(places: list[Place]) -> Names:
    """Return places as columns."""
    return {
        "name": [place.name for place in places],
        "lon": [round(place.lon, 3) for place in places],
        "lat": [round(place.lat, 3) for place in places],
        "kind": [place.kind for place in places],
        "country": [place.country or "" for place in places],
        "id": [place.id for place in places],
    }


def _size(places: list[Place]) -> int:
    """Return how many bytes places have when they are packed."""
    return len(zlib.compress(json.dumps(_columns(places), separators=(",", ":")).encode("ascii"), 7))
