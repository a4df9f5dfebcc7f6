"""Derive the committed layers of the starter gazetteer from the packages that carry their data.

The layers under `gazetteer/layers/` are small enough to commit, so that nobody who uses the gazetteer needs what is
here. These modules say where every derived row comes from, and make it again:

    python -m tools.layers all --packages FOLDER

    packages ──▶ countries, admin1, seas, continents ──▶ rows, geometry ──▶ layers/*.csv, layers/*.geojsonl

Curated layers (small places, demonyms, abbreviations, common names, regions) are written by hand and only checked.
The same packages and the same GEOS give the same bytes. Needs the `layers` extra (pyarrow, pyogrio).
"""

from __future__ import annotations
