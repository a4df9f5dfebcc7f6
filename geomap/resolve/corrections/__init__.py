"""Corrections by hand: what a name means, in one report or in all, whatever the models make of it.

A file of corrections is CSV with the columns `surface`, `report` and `place`. A line says that a name stands for a
place of the gazetteer (`geonames:167680`), for a point (`35.358,36.652`, latitude first, as people write it), or for
none (`not a place`), in the report with an id or in every one (`*`). With the columns `route`, `sentence`, `mover`,
`status` and `stops`, a line says what a route of one report is. docs/corrections.md explains the form.
"""

from __future__ import annotations

from geomap.resolve.corrections.correction_file import LARGEST, read_corrections
from geomap.resolve.corrections.of_places import Correction, Corrections, Marks
from geomap.resolve.corrections.of_routes import with_tellings
from geomap.resolve.corrections.place_cells import LAYER

__all__ = ["LARGEST", "LAYER", "Correction", "Corrections", "Marks", "read_corrections", "with_tellings"]
