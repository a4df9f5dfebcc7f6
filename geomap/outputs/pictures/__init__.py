"""Pictures of a map document for publishing, made without a browser: SVG, and PNG of that.

The ground is that of the map file, and so are colours, dashes and symbols: colours and dashes are read from the style
sheet that the page has. What always holds: the same document, ground and size give the same SVG; no string of a report
is ever markup.
"""

from __future__ import annotations

from geomap.outputs.pictures.composition import picture
from geomap.outputs.pictures.raster import png_of

__all__ = ["picture", "png_of"]
