"""Writes the map file: one HTML file that shows a map document anywhere, and asks nobody for anything.

The page is made by `geomap.render.page` and drawn by `assets/modules`; here it is rendered, closed with a
Content-Security-Policy that lets exactly its own scripts and styles run, and written.

What always holds: the same document and basemap give the same bytes; a file is either whole or as it was before.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer.files import write_atomically
from geomap.render.basemap import Basemap
from geomap.render.payload import pack

if TYPE_CHECKING:
    import folium

_ANCHOR = '<meta charset="utf-8">\n'
_INERT = 'type="application/octet-stream;base64"'


def write_map(document: Mapping[str, Any], path: Path, *, basemap: Basemap) -> None:
    """Write a map document as a map file.

    Args:
        document: The map document, see `geomap/schemas/document.schema.json`.
        path: Where to; an earlier file is replaced in one step, or kept if anything fails.
        basemap: What lies under the places, from `geomap.render.basemap.build_basemap`.

    Raises:
        OSError: The file cannot be written.
        ValueError: The document holds a number that JSON cannot hold.
    """
    write_atomically(path, render_map(document, basemap=basemap).encode("utf-8"))


def render_map(document: Mapping[str, Any], *, basemap: Basemap) -> str:
    """Return a map document as the text of an HTML page.

    Args:
        document: The map document.
        basemap: What lies under the places.

    Returns:
        The page, with a Content-Security-Policy that allows its own scripts and styles and nothing else.

    Raises:
        ValueError: The document holds a number that JSON cannot hold.
    """
    # Imported here because folium takes the better part of a second, and reading a map document needs none of it.
    from geomap.render.shrinking import loader, shrunk

    page: str = to_folium(document, basemap=basemap).get_root().render()
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(page + loader())}">\n'
    return shrunk(page.replace(_ANCHOR, _ANCHOR + policy, 1))


def to_folium(document: Mapping[str, Any], *, basemap: Basemap) -> folium.Map:
    """Return a map document as a folium map, to which layers can be added.

    It shows what the map file shows, and has no Content-Security-Policy, since what is added to it may need scripts
    and tiles from elsewhere. Leaflet is in it; jQuery and Bootstrap, which folium's own popups and icons ask for, are
    not, and strings in layers that are added pass through folium's templates: add none from a report.

    Args:
        document: The map document.
        basemap: What lies under the places.

    Returns:
        The map; `save` writes it.

    Raises:
        ValueError: The document holds a number that JSON cannot hold.
    """
    # Imported here because folium takes the better part of a second, and reading a map document needs none of it.
    from geomap.render.page import ReportElement, ReportMap

    report_map = ReportMap()
    report_map.add_child(ReportElement(pack(document, basemap=basemap)))
    return report_map


def _policy(page: str) -> str:
    """Return the policy that lets the scripts and styles of a page run, by their SHA-256, and forbids the rest.

    The source of the form is Content Security Policy Level 3, section 2.3.1.
    """
    scripts = [
        text
        for attributes, text in re.findall(r"<script([^>]*)>(.*?)</script>", page, re.DOTALL)
        if _INERT not in attributes
    ]
    styles = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    return (
        "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; "
        f"script-src {' '.join(map(_source, scripts))}; style-src {' '.join(map(_source, styles))}"
    )


def _source(text: str) -> str:
    """Return the source expression that allows one inline script or style."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
