"""Writes the map file: one HTML file that shows a map document anywhere, and asks nobody for anything.

`geomap.outputs.map_file.plain_page` makes the page, `geomap.outputs.map_file.page` one for layers of folium. Here it
gets a Content-Security-Policy that lets exactly its own scripts and styles run, and is made smaller: its styles and
scripts, most of a small map file, travel as base64 of gzip of JSON, as the payload does, and a short script
(`map_file/loader.js` of the front end) puts them in their places. What runs is the same, letter by letter, so the
policy allows them by the same SHA-256; it has to allow the loader besides.

What always holds: the same document and basemap give the same bytes, on the same zlib; a file is either whole or as it
was before.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer.util.files import write_atomically
from geomap.outputs.map_file.assets import asset
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.payload import pack, packed
from geomap.outputs.map_file.tiles import TileSet, find_tiles

if TYPE_CHECKING:
    import folium

_PROGRAM = re.compile(r'<(style|script)( type="module")?>(.*?)</\1>\n?', re.DOTALL)
_ANCHOR = '<meta charset="utf-8">\n'
_INERT = ('type="application/octet-stream;base64"', 'type="application/json"')


def write_map(document: Mapping[str, Any], path: Path, *, basemap: Basemap, tiles: str | None = None) -> None:
    """Write a map document as a map file.

    Args:
        document: The map document, see `geomap/document/schemas/document.schema.json`.
        path: Where to; an earlier file is replaced in one step, or kept if anything fails.
        basemap: What lies under the places, from `geomap.outputs.map_file.basemap.build_basemap`.
        tiles: Name of online tiles to lie over it, see `geomap.outputs.map_file.tiles.find_tiles`.

    Raises:
        OSError: The file cannot be written.
        ValueError: The document holds a number that JSON cannot hold, or there are no tiles of this name.
    """
    write_atomically(path, render_map(document, basemap=basemap, tiles=tiles).encode("utf-8"))


def render_map(document: Mapping[str, Any], *, basemap: Basemap, tiles: str | None = None) -> str:
    """Return a map document as the text of an HTML page.

    Args:
        document: The map document.
        basemap: What lies under the places.
        tiles: Name of online tiles to lie over it.

    Returns:
        The page, with a Content-Security-Policy that allows its own scripts and styles, pictures from the tiles' server
        if there are any, and nothing else.

    Raises:
        ValueError: The document holds a number that JSON cannot hold, or there are no tiles of this name.
    """
    # Imported here because they draw on this package.
    from geomap.outputs.map_file.plain_page import plain_page
    from geomap.outputs.pictures.without_scripts import BARE, no_script

    found = None if tiles is None else find_tiles(tiles)
    page = plain_page(pack(document, basemap=basemap), tiles=found)
    loader = f"<script>{asset('bundled/loader.js')}</script>"
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(page + loader, tiles=found)}">\n'
    small = _shrunk(page.replace(_ANCHOR, _ANCHOR + policy, 1), loader)
    view = focus_bounds(document) if basemap.view is None else basemap.view
    return small.replace(BARE, no_script(document, basemap={**basemap.to_json(), "view": view}), 1)


def to_folium(document: Mapping[str, Any], *, basemap: Basemap, tiles: str | None = None) -> folium.Map:
    """Return a map document as a folium map, to which any layer or plugin of folium can be added.

    It shows what the map file shows, and has no Content-Security-Policy, since what is added to it may need scripts
    and tiles from elsewhere. Leaflet is in it, and jQuery and Leaflet's pictures once a layer is added. Strings in
    layers that are added pass through folium's templates: add none from a report.

    Args:
        document: The map document.
        basemap: What lies under the places.
        tiles: Name of online tiles to lie over it.

    Returns:
        The map; `save` writes it.

    Raises:
        ValueError: The document holds a number that JSON cannot hold, or there are no tiles of this name.
    """
    # Imported here because folium takes the better part of a second, and a map file needs none of it.
    from geomap.outputs.map_file.page import ReportElement, ReportMap

    found = None if tiles is None else find_tiles(tiles)
    report_map = ReportMap()
    report_map.add_child(ReportElement(pack(document, basemap=basemap), tiles=found))
    return report_map


def _shrunk(page: str, loader: str) -> str:
    """Return a page that does the same and is smaller. Elements with other attributes, such as the payload, stay."""
    parts = [[tag, "module" if module else "", text] for tag, module, text in _PROGRAM.findall(page)]
    program = f'<script type="application/octet-stream;base64" id="geomap-program">{packed(parts)}</script>'
    start, end, rest = _PROGRAM.sub("", page).rpartition("</body>")
    return f"{start}{program}\n{loader}\n{end}{rest}"


def _policy(page: str, *, tiles: TileSet | None) -> str:
    """Return the policy that lets the scripts and styles of a page run, by their SHA-256, and forbids the rest.

    The source of the form is Content Security Policy Level 3, section 2.3.1.
    """
    scripts = [
        text
        for attributes, text in re.findall(r"<script([^>]*)>(.*?)</script>", page, re.DOTALL)
        if not any(inert in attributes for inert in _INERT)
    ]
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    return (
        f"default-src 'none'; img-src {' '.join(['data:', *(tiles.hosts if tiles else ())])}; "
        "base-uri 'none'; form-action 'none'; "
        f"script-src {' '.join(map(_source, scripts))}; style-src {' '.join(map(_source, styles))}"
    )


def _source(text: str) -> str:
    """Return the source expression that allows one inline script or style."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
