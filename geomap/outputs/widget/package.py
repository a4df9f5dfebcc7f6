"""Writes the folder that web projects install: `geo-map.js`, its types, and the other files of an npm package.

The module itself is made by `geomap.outputs.widget.bundle`. Nothing is published or installed here.

What always holds: the same project and basemap give the same bytes; every file is written whole or not at all.
"""

from __future__ import annotations

import json
from pathlib import Path

from gazetteer.util.files import write_atomically
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.widget.bundle import version, widget_asset, widget_module

MODULE = "geo-map.js"
"""The file that a page needs; the others are for people and tools."""

_TYPES = "geo-map.d.ts"


def write_package(folder: Path, *, basemap: Basemap) -> list[Path]:
    """Write the element as a package.

    Args:
        folder: Where to; made if it is not there. Files of the same names are replaced.
        basemap: What lies under documents that bring no basemap of their own.

    Returns:
        The files that were written.

    Raises:
        OSError: The folder cannot be made or a file cannot be written.
    """
    contents = {
        MODULE: widget_module(basemap=basemap),
        _TYPES: widget_asset(f"package/{_TYPES}"),
        "README.md": widget_asset("package/README.md"),
        "package.json": json.dumps(_manifest(), indent=2) + "\n",
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in contents.items():
        write_atomically(folder / name, text.encode("utf-8"))
    return [folder / name for name in contents]


def _manifest() -> dict[str, object]:
    """Return what `package.json` says."""
    return {
        "name": "geo-map-element",
        "version": version(),
        "description": "An element that draws a map document of geomap: places and routes with their evidence.",
        "license": "(MIT AND BSD-2-Clause)",
        "type": "module",
        "exports": {".": {"types": f"./{_TYPES}", "default": f"./{MODULE}"}},
        "types": f"./{_TYPES}",
        "sideEffects": True,
        "files": [MODULE, _TYPES],
        "keywords": ["map", "geojson", "leaflet", "custom-element", "web-component"],
    }
