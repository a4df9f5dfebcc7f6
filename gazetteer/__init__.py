"""A gazetteer in one file: places, names and areas, looked up offline.

>>> from gazetteer import Gazetteer
>>> with Gazetteer.open() as places:
...     [match.place.country for match in places.lookup("Tartus", limit=1)]
['SY']
"""

from __future__ import annotations

from gazetteer.errors import BuildFailed, GazetteerError, GazetteerInvalid, GazetteerNotFound, LayerInvalid
from gazetteer.model import Bounds, Layer, Match, NameForm, Place, Step
from gazetteer.store import Gazetteer, GazetteerInfo

__all__ = [
    "Bounds",
    "BuildFailed",
    "Gazetteer",
    "GazetteerError",
    "GazetteerInfo",
    "GazetteerInvalid",
    "GazetteerNotFound",
    "Layer",
    "LayerInvalid",
    "Match",
    "NameForm",
    "Place",
    "Step",
]
