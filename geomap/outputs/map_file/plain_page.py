"""The page of a map to which nothing of folium is added, written without folium.

Importing folium takes the better part of a second, and longer where pandas is installed, which it then imports too; a
map file needs none of it. The page is that of `geomap.outputs.map_file.page` letter by letter, as a test compares; what
both put into it is made here.

What always holds: nothing here takes a string from a report or a gazetteer, but for the payload, which is base64.
"""

from __future__ import annotations

import re

from geomap.outputs.map_file.assets import asset, leaflet
from geomap.outputs.map_file.tiles import TileSet
from geomap.outputs.pictures.without_scripts import BARE

MAP_NAME = "map_geomap"
"""The variable of the page's script that holds Leaflet's map, and the identifier of its element."""

BEGINNING = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta name="referrer" content="no-referrer">\n'
    '<meta name="color-scheme" content="light dark">\n'
    "<title>Map of reports</title>\n"  # Until the script has read the title from the payload.
    '<link rel="icon" href="data:,">\n'
)

_SCRIPT = """
    var map_geomap = L.map("map_geomap", {center: [20.0, 0.0], crs: L.CRS.EPSG3857, ...{
  "zoom": 2,
  "zoomControl": false,
  "preferCanvas": false,
  "attributionControl": false,
  "zoomSnap": 0.25,
  "trackResize": false,
}});"""


def plain_page(payload: str, *, tiles: TileSet | None = None) -> str:
    """Return the page that draws a payload.

    Args:
        payload: Text of `geomap.outputs.map_file.payload.pack`.
        tiles: Online tiles to lie over the basemap.

    Raises:
        ValueError: The payload holds a character outside base64's alphabet.
    """
    check_payload(payload)
    return (
        f"{BEGINNING}\n    {head()}\n</head>\n<body>\n\n"
        f'    <div class="folium-map" id="{MAP_NAME}"></div>\n    {body(payload, map_name=MAP_NAME, tiles=tiles)}\n'
        f"<script>{_SCRIPT}</script>\n{module()}</body>\n</html>"
    )


def check_payload(payload: str) -> None:
    """Refuse what is no packed payload.

    Raises:
        ValueError: It holds a character outside base64's alphabet.
    """
    if re.fullmatch(r"[A-Za-z0-9+/]*={0,2}", payload) is None:
        raise ValueError("the payload is not base64 text; make it with geomap.outputs.map_file.payload.pack")


def head() -> str:
    """Return the style of the page and Leaflet, for its head."""
    return (
        f"<style>{asset('bundled/page.css')}</style>\n"
        f"<script>{asset('bundled/setup.js')}</script>\n"
        f"<script>{leaflet()}</script>"
    )


def body(payload: str, *, map_name: str, tiles: TileSet | None) -> str:
    """Return the payload and the tiles, and a place for what is read without scripts.

    Args:
        payload: Text of `geomap.outputs.map_file.payload.pack`.
        map_name: The variable that holds Leaflet's map.
        tiles: Online tiles to lie over the basemap.
    """
    text = (
        f'{BARE}\n<script type="application/octet-stream;base64" id="geomap-payload" data-map="{map_name}">'
        f"{payload}</script>"
    )
    if tiles is not None:
        text += f'\n<script type="application/json" id="geomap-tiles">{tiles.to_json()}</script>'
    return text


def module() -> str:
    """Return the program that draws the payload, for the end of the page."""
    return f'<script type="module">{asset("bundled/page.js")}</script>\n'
