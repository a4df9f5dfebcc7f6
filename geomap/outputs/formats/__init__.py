"""Map documents in the forms that devices and globes read: GPX 1.1 and KML 2.2.

Both are made from the map document and from nothing else. Both hold text of reports, which is hostile: see
`geomap.outputs.formats.xml`. What they cannot hold (claims side by side, alternatives) stays in the GeoJSON.
"""

from __future__ import annotations

from geomap.outputs.formats.gpx import gpx_text
from geomap.outputs.formats.kml import kml_text

__all__ = ["gpx_text", "kml_text"]
