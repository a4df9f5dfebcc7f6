"""The files that travel with a map: bundles of the front end, and Leaflet as it was published.

The front end is written in `geomap/outputs/front_end` and bundled by `tools/build_front_end.py`; the modules do not
ship.
"""

from __future__ import annotations

import functools
from importlib import resources

_ASSETS = resources.files("geomap.outputs") / "map_file" / "assets"


@functools.cache
def asset(name: str) -> str:
    """Return the text of a file under `assets`, such as `bundled/page.css`."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def leaflet() -> str:
    """Return Leaflet, without the comment that makes developer tools ask for its source map."""
    return asset("vendor/leaflet/leaflet.js").rpartition("\n//# sourceMappingURL=")[0] + "\n"
