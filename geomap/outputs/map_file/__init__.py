"""Draws a map document as a file that works anywhere and asks nobody for anything.

    document ──▶ extent ──▶ basemap (linework) ──▶ payload ──▶ page ──▶ map file

What the browser does is in `geomap/outputs/front_end`, one ES module a job; its bundles are in `assets/bundled`. Not
here: finding places and routes, and how a map document comes about (`geomap.document`).
"""

from geomap.outputs.map_file.basemap import Basemap, build_basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.rendering import render_map, to_folium, write_map

__all__ = ["Basemap", "build_basemap", "focus_bounds", "render_map", "to_folium", "write_map"]
