"""What a folium map needs when somebody adds layers of folium to it, and what it does without.

A map of reports carries Leaflet and nothing else, so that it works without a network. folium's popups are made with
jQuery, its markers show Leaflet's own pictures, and its coloured icons are fonts on servers. The first two are put into
the page, the last is asked for where it is used, as folium always does.

What always holds: a map to which nothing was added carries none of it; no string of a report is here.
"""

from __future__ import annotations

import base64
import functools
import json
from collections.abc import Iterator
from importlib import resources

import folium
from branca.element import Element

_VENDOR = resources.files("geomap.outputs.map_file") / "assets" / "vendor"

_PICTURES = {"iconUrl": "marker-icon.png", "iconRetinaUrl": "marker-icon-2x.png", "shadowUrl": "marker-shadow.png"}

_IN_THE_PAGE = frozenset({"leaflet", "jquery", "leaflet_css"})
"""What folium would ask a server for, and the page carries itself."""


def descendants(element: Element) -> Iterator[Element]:
    """Yield all elements under an element, at any depth."""
    for child in element._children.values():
        yield child
        yield from descendants(child)
    for part in ("html", "script", "header", "icon"):
        inner = getattr(element, part, None)
        if isinstance(inner, Element):
            yield inner
            yield from descendants(inner)


def fonts_of_icons(elements: list[Element], name: str) -> list[tuple[str, str]]:
    """Return the links that folium's coloured icons need, or none where there are no such icons.

    Args:
        elements: All elements of a map.
        name: `default_js` or `default_css`.
    """
    if not any(isinstance(element, folium.Icon) for element in elements):
        return []
    links: list[tuple[str, str]] = getattr(folium.Map, name)
    return [(key, address) for key, address in links if key not in _IN_THE_PAGE]


@functools.cache
def head_for_layers() -> str:
    """Return what layers of folium find in the head of a page: jQuery, and Leaflet's pictures as data."""
    jquery = (_VENDOR / "jquery" / "jquery.min.js").read_text(encoding="utf-8")
    pictures = json.dumps({option: _as_data(name) for option, name in _PICTURES.items()} | {"imagePath": ""})
    layers = f".leaflet-control-layers-toggle {{ background-image: url({_as_data('layers.png')}); }}"
    return (
        f"<script>{jquery}</script>\n"
        f'<script>L.Icon.Default.imagePath = ""; L.Icon.Default.mergeOptions({pictures});</script>\n'
        f"<style>{layers}</style>"
    )


def _as_data(name: str) -> str:
    """Return one of Leaflet's pictures as an address that holds it."""
    content = (_VENDOR / "leaflet" / name).read_bytes()
    return f"data:image/png;base64,{base64.b64encode(content).decode('ascii')}"
