"""One's own places: tables read into the rows of a gazetteer.

Somebody has a spreadsheet, a GeoJSON file or a GeoPackage of places that no gazetteer holds. `build_tables` makes a
gazetteer file of them; `read_table` yields their rows. Every row of a table becomes a place or a `Reject` that says
where it stands and what is wrong with it: nothing is dropped in silence, and nothing is guessed.

Not here: the writing of a gazetteer (`gazetteer.building`) and laying several together
(`gazetteer.building.combining`).
"""

from __future__ import annotations

from gazetteer.building.tables.model import Columns, Reject, TableRow
from gazetteer.building.tables.reading import Credits, Summary, TableOptions, build_tables, read_table

__all__ = ["Columns", "Credits", "Reject", "Summary", "TableOptions", "TableRow", "build_tables", "read_table"]
