"""Which place English dictionaries know under a name.

Data sets show most places under the name that their own people use: Makkah, Chattogram, Tadmur. Who writes Mecca in an
English report means that place all the same, though towns elsewhere are shown under the very name. WordNet, a
dictionary, lists some two thousand places under their English names and says what they are part of.

Not here: weighing it (`geomap.resolve.candidate_features`). The list is made by `tools.words.exonyms`.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

from gazetteer.names.keys import fold

FAMILIAR = "exonyms.csv"
"""Columns: name, gazetteer_id."""


@lru_cache(maxsize=1)
def familiar_places() -> frozenset[tuple[str, str]]:
    """Return the pairs of a folded name and the gazetteer id of a place that dictionaries know under it."""
    with (files("geomap.languages") / "en" / FAMILIAR).open("r", encoding="utf-8") as lines:
        return frozenset((fold(row["name"]), row["gazetteer_id"]) for row in csv.DictReader(lines))
