"""The map as an element for any web page, `<geo-map>`: one ES module, and the package that holds it.

    front end, Leaflet, style, basemap ──▶ bundle ──▶ geo-map.js ──▶ npm-shaped folder

The element draws a map document with the same modules as the map file. What it does in the browser is in
`geomap/outputs/front_end`. Not here: the frame that shows a map file (`geomap.outputs.frame`), notebooks
(`geomap.outputs.notebook`).
"""

from __future__ import annotations

from geomap.outputs.widget.bundle import widget_module
from geomap.outputs.widget.package import write_package

__all__ = ["widget_module", "write_package"]
