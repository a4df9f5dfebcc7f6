"""The map file: one HTML page with the map document and the basemap in it, as `geomap.outputs.map_file` draws it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gazetteer import Gazetteer


def map_page(document: Mapping[str, Any], *, gazetteer: Gazetteer, tiles: str | None = None) -> str:
    """Return a map document as the page that shows it, the same for the same document and gazetteer.

    Args:
        document: The map document.
        gazetteer: Where the basemap and the outlines of areas come from.
        tiles: Name of online tiles over the basemap; where None, the page needs no network.
    """
    from geomap.outputs.map_file import build_basemap, focus_bounds, render_map

    basemap = build_basemap(gazetteer, bounds=focus_bounds(document), document=document)
    return render_map(document, basemap=basemap, tiles=tiles)
