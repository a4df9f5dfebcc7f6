"""The full gazetteer: every place of GeoNames, built from a dump that the user has or downloads.

`build` makes a gazetteer file of a dump, `download` gets one. The dump is described at
https://download.geonames.org/export/dump/readme.txt and licensed under CC BY 4.0.
"""

from __future__ import annotations

from gazetteer.building.geonames.compiling import Summary, build

__all__ = ["Summary", "build"]
