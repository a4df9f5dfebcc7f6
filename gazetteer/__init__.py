"""A gazetteer in one file: places, names and areas, looked up offline.

>>> from gazetteer import Gazetteer
>>> with Gazetteer.open() as places:
...     [match.place.country for match in places.lookup("Tartus", limit=1)]
['SY']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gazetteer.errors import (
    BuildFailed,
    DownloadFailed,
    DumpInvalid,
    GazetteerError,
    GazetteerInvalid,
    GazetteerNotFound,
    LayerInvalid,
    ServiceFailed,
    SheetInvalid,
    TableInvalid,
)
from gazetteer.file.by_position import Nearby, Reverse
from gazetteer.gazetteer import Gazetteer
from gazetteer.model import Bounds, GazetteerInfo, Layer, Match, NameForm, Place, Step

if TYPE_CHECKING:
    from gazetteer.geocoder import AsyncOfflineAdapter, GazetteerGeocoder

__all__ = [
    "AsyncOfflineAdapter",
    "Bounds",
    "BuildFailed",
    "DownloadFailed",
    "DumpInvalid",
    "Gazetteer",
    "GazetteerError",
    "GazetteerGeocoder",
    "GazetteerInfo",
    "GazetteerInvalid",
    "GazetteerNotFound",
    "Layer",
    "LayerInvalid",
    "Match",
    "NameForm",
    "Nearby",
    "Place",
    "Reverse",
    "ServiceFailed",
    "SheetInvalid",
    "Step",
    "TableInvalid",
]

_OF_GEOCODER = ("AsyncOfflineAdapter", "GazetteerGeocoder")


def __getattr__(name: str) -> object:
    # Imported when it is used, because few programs need geopy.
    if name not in _OF_GEOCODER:
        raise AttributeError(f"module 'gazetteer' has no attribute {name!r}")
    from gazetteer import geocoder

    return getattr(geocoder, name)


def __dir__() -> list[str]:
    return __all__
