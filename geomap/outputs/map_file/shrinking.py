"""Packs the styles and scripts of a page, which are most of a small map file, into a third of their size.

They travel as base64 of gzip of JSON, as the payload does, and a short script (`assets/loader.js`) puts them in their
places when the page is opened. What runs is the same, letter by letter, so a Content-Security-Policy that allows the
scripts of the page by their SHA-256 allows them still; it has to allow the loader besides.

What always holds: the same page gives the same bytes, on the same zlib. Elements with attributes other than a script's
`type="module"`, such as the payload, are left alone.
"""

from __future__ import annotations

import re

from geomap.outputs.map_file.page import asset
from geomap.outputs.map_file.payload import packed

_PROGRAM = re.compile(r'<(style|script)( type="module")?>(.*?)</\1>\n?', re.DOTALL)


def loader() -> str:
    """Return the element that unpacks a shrunk page."""
    return f"<script>{asset('bundled/loader.js')}</script>"


def shrunk(page: str) -> str:
    """Return a page that does the same and is smaller.

    Args:
        page: The text of an HTML page whose styles and scripts are all its own.
    """
    parts = [[tag, "module" if module else "", text] for tag, module, text in _PROGRAM.findall(page)]
    program = (
        f'<script type="application/octet-stream;base64" id="geomap-program">{packed(parts)}</script>\n{loader()}\n'
    )
    start, end, rest = _PROGRAM.sub("", page).rpartition("</body>")
    return f"{start}{program}{end}{rest}"
