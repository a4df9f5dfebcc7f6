"""Makes `geo-map.js`, the one file of the element `<geo-map>`, and its kin for notebooks and folium.

The scripts and the style of the element are bundled in `assets/bundled` (`tools/build_front_end.py`). Here they get
what only Python knows, as constants before them: the style, the kinds of place, and a basemap of the world.

What always holds: the file imports nothing and asks for nothing; the same project and basemap give the same bytes. No
string of a report is in it; the names of the basemap are, as base64 of gzip of JSON.
"""

from __future__ import annotations

import json
import re
from importlib import metadata, resources

from geomap.document.build import SCHEMA as DOCUMENT_SCHEMA
from geomap.outputs.map_file.assets import asset as page_asset
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.payload import SCHEMA as PAYLOAD_SCHEMA
from geomap.outputs.map_file.payload import kinds, packed

_ASSETS = resources.files("geomap.outputs.widget") / "assets"


def widget_module(*, basemap: Basemap) -> str:
    """Return `geo-map.js`: the element `<geo-map>` as one ES module.

    Args:
        basemap: What lies under documents that bring no basemap, such as
            `geomap.outputs.map_file.basemap.build_world_basemap` of a gazetteer.

    Returns:
        The text of the module. Importing it defines the element; it exports its class, `GeoMap`.
    """
    return f"{_element(basemap)}const {{ GeoMap }} = geoMapElement;\nexport {{ GeoMap, GeoMap as default }};\n"


def notebook_module() -> str:
    """Return the element as anywidget loads it, without a basemap of the world: each document brings its own.

    Returns:
        The text of an ES module whose default export has `render`.
    """
    return f"{_element(Basemap((), ()))}export default {{ render: geoMapElement.render }};\n"


def layer_module(name: str) -> str:
    """Return the module that draws a layer of a folium map.

    Args:
        name: Name of the group of layers in the page's script, an identifier of JavaScript; the payload has it with
            `_payload` as its id.

    Raises:
        ValueError: The name is no identifier.
    """
    if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) is None:
        raise ValueError(f"{name!r} is no identifier")
    # The popups of folium's maps are light whatever the reader prefers, and what stands in them has to fit.
    style = f"{widget_asset('bundled/element.css')}.geo-map-root{{color-scheme:only light}}"
    return (
        f"{_constants(SCHEMA=DOCUMENT_SCHEMA, KINDS=kinds(), STYLE=style)}{widget_asset('bundled/layer.js')}"
        f'await geoMapLayer.drawReports({name}, document.getElementById("{name}_payload").textContent);\n'
    )


def widget_asset(name: str) -> str:
    """Return the text of one of the element's own files, such as `bundled/element.js`."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def version() -> str:
    """Return the version of geomap."""
    return metadata.version("geomap-reports")


def _licence() -> str:
    """Return the comment that says whose work the file is."""
    leaflet_licence = page_asset("vendor/leaflet/LICENSE").strip()
    return (
        f"/* geo-map {version()}, from geomap, MIT licence. Made by `geomap widget`; do not edit.\n"
        "   The basemap is from Natural Earth, public domain, and GeoNames, CC BY 4.0. The rest is Leaflet, changed\n"
        "   to write text where it wrote HTML:\n\n"
        f"{leaflet_licence}\n*/\n"
    )


def _element(basemap: Basemap) -> str:
    """Return the script of the element, as a constant `geoMapElement`, and the constants that it needs."""
    constants = _constants(
        VERSION=version(),
        SCHEMA=DOCUMENT_SCHEMA,
        PAYLOAD_SCHEMA=PAYLOAD_SCHEMA,
        KINDS=kinds(),
        STYLE=widget_asset("bundled/element.css"),
        WORLD=packed(basemap.to_json()),
    )
    return (
        f"{_licence()}{constants}"
        # Sites that are built on a server import the module there, too, where there is no page to draw on.
        'const geoMapElement = typeof window === "undefined"\n'
        "  ? { GeoMap: class GeoMap { static schema = SCHEMA; static version = VERSION; } }\n"
        f"  : (() => {{\n{widget_asset('bundled/element.js')}return geoMapElement;\n}})();\n"
    )


def _constants(**values: object) -> str:
    """Return declarations of constants in JavaScript, of JSON values by name."""
    # JSON is a subset of JavaScript since ECMAScript 2019; `<` is escaped for those who put the file into a page.
    text = (
        f"const {name} = {json.dumps(value, allow_nan=False, sort_keys=True, separators=(',', ':'))};\n"
        for name, value in values.items()
    )
    return "".join(text).replace("<", "\\u003c")
