"""A gazetteer in one file: places, names and areas, looked up offline.

>>> from gazetteer import Gazetteer
>>> with Gazetteer.open() as places:
...     [match.place.country for match in places.lookup("Tartus", limit=1)]
['SY']
"""

from __future__ import annotations

from gazetteer.errors import (
    BuildFailed,
    DownloadFailed,
    DumpInvalid,
    GazetteerError,
    GazetteerInvalid,
    GazetteerNotFound,
    LayerInvalid,
    SheetInvalid,
    TableInvalid,
)
from gazetteer.file.by_position import Nearby, Reverse
from gazetteer.gazetteer import Gazetteer, GazetteerInfo
from gazetteer.model import Bounds, Layer, Match, NameForm, Place, Step

__all__ = [
    "Bounds",
    "BuildFailed",
    "DownloadFailed",
    "DumpInvalid",
    "Gazetteer",
    "GazetteerError",
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
    "SheetInvalid",
    "Step",
    "TableInvalid",
]
