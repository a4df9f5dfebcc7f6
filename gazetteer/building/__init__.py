"""Writing a gazetteer file from rows: `write` makes one file of the rows that sources yield, atomically.

`rows` says what a source yields, `keying` turns names into keys (in several processes: `workers`), `sounds` and `rtree`
fill the indexes that are built in one go, `writing` puts it together. Which rows there are, and from where, is not
decided here.
"""

from __future__ import annotations

from gazetteer.building.rows import AreaRow, LayerText, NameRow, PlaceRow, SourceLayer, prominence
from gazetteer.building.writing import write

__all__ = ["AreaRow", "LayerText", "NameRow", "PlaceRow", "SourceLayer", "prominence", "write"]
