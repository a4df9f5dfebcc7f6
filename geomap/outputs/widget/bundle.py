"""Makes `geo-map.js`, the one file of the element `<geo-map>`.

The modules of the front end are written for a page of their own. Here they become the body of one function, which every
map on a page calls with a page of its own (`assets/scope.js`); their style sheet is rewritten for a shadow tree; and
Leaflet, the style, the kinds of place and a basemap of the world are put before them as constants.

What always holds: the file imports nothing and asks for nothing; the same project and basemap give the same bytes. No
string of a report is in it; the names of the basemap are, as base64 of gzip of JSON.
"""

from __future__ import annotations

import base64
import json
import re
from importlib import metadata, resources

from gazetteer.kinds import KINDS
from geomap.document import SCHEMA as DOCUMENT_SCHEMA
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.page import asset as page_asset
from geomap.outputs.map_file.page import front_end, without_addresses, without_source_map
from geomap.outputs.map_file.payload import SCHEMA as PAYLOAD_SCHEMA
from geomap.outputs.map_file.payload import compressed

_ASSETS = resources.files("geomap.outputs.widget") / "assets"

_MODULES = ("checking", "scope", "element")
"""The modules of the element under `assets`, each after those it imports from."""

_PAGE = (
    "document",
    "window",
    "location",
    "history",
    "addEventListener",
    "removeEventListener",
    "ResizeObserver",
    "setTimeout",
    "requestAnimationFrame",
    "L",
)
"""What the front end takes from its page, and every map has of its own."""

_LAYER_FUNCTIONS = "unpack, clean, form, kindOf, radiusOf, placePopup, routePopup, routeName"
"""What a layer of somebody else's map takes from the front end."""

_CLOSE_SIGN = "'<span aria-hidden=\"true\">&#215;</span>'"
"""What Leaflet writes into the button that closes a popup; the button has a name of its own."""

_VIEWPORT_UNIT = re.compile(r"(?<![\w#-])(\d*\.?\d+)[dsl]?v([hw])\b")
_SIZE_QUERY = re.compile(r"@media\s*((?:\(\s*(?:min|max)-(?:width|height)\s*:[^()]*\)\s*(?:and\s*)?)+)(?=\{)")
_RULE_HEAD = re.compile(r"[^{};]*(?=\{)")
_PAGE_ELEMENT = re.compile(r"(?<![\w.#:-])(html|body)(?![\w-])")


def widget_module(*, basemap: Basemap) -> str:
    """Return `geo-map.js`: the element `<geo-map>` as one ES module.

    Args:
        basemap: What lies under documents that bring no basemap, such as
            `geomap.outputs.map_file.basemap.build_world_basemap` of a gazetteer.

    Returns:
        The text of the module. Importing it defines the element; it exports its class, `GeoMap`.
    """
    return f"{_licence()}{_parts(basemap)}{_elements()}"


def notebook_module() -> str:
    """Return the element as anywidget loads it, without a basemap of the world: each document brings its own.

    Returns:
        The text of an ES module whose default export has `render`.
    """
    modules = "\n".join(plain_script(widget_asset(f"{name}.js")) for name in (*_MODULES, "notebook"))
    return f"{_licence()}{_parts(Basemap((), ()))}{modules}\nexport default {{ render }};\n"


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
    modules = "\n".join(plain_script(widget_asset(f"{part}.js")) for part in ("checking", "scope", "layer"))
    # The popups of folium's maps are light whatever the reader prefers, and what stands in them has to fit.
    light = re.sub(r"\(prefers-color-scheme: dark\)", "not all", style()).replace("light dark", "light")
    constants = "".join(
        constant(key, value) for key, value in {"SCHEMA": DOCUMENT_SCHEMA, "KINDS": kinds(), "STYLE": light}.items()
    )
    return (
        f"{constants}{front_end_function(_LAYER_FUNCTIONS)}{modules}\n"
        f'await drawReports({name}, document.getElementById("{name}_payload").textContent, L);\n'
    )


def widget_asset(name: str) -> str:
    """Return the text of one of the element's own files, such as `widget.css`."""
    return (_ASSETS / name).read_text(encoding="utf-8")


def scoped_style(style: str) -> str:
    """Return a style sheet of a page as one for a shadow tree.

    The root element, the body and the size of the window become those of the map; what asks for the size of the window
    alone asks for the size of the map.

    Args:
        style: The style sheet.

    Examples:
        >>> scoped_style(":root { --water: #9bd; } body { height: 100vh; }")
        '.geo-map-root { --water: #9bd; } .geo-map-body { height: 100cqh; }'
        >>> scoped_style("@media (min-width: 900px) { a { top: 0; } } @media print { a { top: 1px; } }")
        '@container (min-width: 900px) { a { top: 0; } } @media print { a { top: 1px; } }'
    """
    style = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    style = _VIEWPORT_UNIT.sub(r"\1cq\2", style)
    style = _SIZE_QUERY.sub(r"@container \1", style)
    return _RULE_HEAD.sub(_scoped_head, style)


def _scoped_head(head: re.Match[str]) -> str:
    """Return what stands before the braces of a rule, for a shadow tree."""
    if "@" in head[0]:
        return head[0]
    named = {"html": ".geo-map-root", "body": ".geo-map-body"}
    return _PAGE_ELEMENT.sub(lambda found: named[found[1]], head[0].replace(":root", ".geo-map-root"))


def plain_script(module: str) -> str:
    """Return the text of an ES module without its imports from and exports to its neighbours."""
    module = re.sub(r'^import \{[^}]*\} from "\./[\w-]+\.js";\n', "", module, flags=re.MULTILINE)
    module = re.sub(r"^export \{[^}]*\};?\n", "", module, flags=re.MULTILINE)
    return re.sub(r"^export (?=(?:async )?(?:function|const|let|class)\b)", "", module, flags=re.MULTILINE)


def leaflet() -> str:
    """Return an expression whose value is Leaflet, and which leaves no trace on the page that evaluates it.

    Where Leaflet writes HTML it writes text here: its controls need none, pages with Trusted Types allow none, and so
    nothing that anybody hands to this Leaflet can become markup.
    """
    source = without_source_map(page_asset("vendor/leaflet/leaflet.js"))
    source = source.replace(_CLOSE_SIGN, '"\\u00d7"').replace(".innerHTML=", ".textContent=")
    return (
        "(() => {\n"
        'const names = ["L", "L_DISABLE_3D"].map((name) => [name, Object.hasOwn(window, name), window[name]]);\n'
        f"{page_asset('setup.js')}\n"
        "const module = { exports: {} }, exports = module.exports, define = undefined;\n"
        f"{source}\n"
        "for (const [name, had, value] of names) had ? (window[name] = value) : delete window[name];\n"
        "return module.exports;\n})()"
    )


def style() -> str:
    """Return the style of a map in a shadow tree: Leaflet's, the page's and the frame's."""
    page = without_addresses(page_asset("vendor/leaflet/leaflet.css") + page_asset("geomap.css"))
    return scoped_style(page) + widget_asset("widget.css")


def kinds() -> dict[str, list[object]]:
    """Return the kinds of place in the form in which they travel to the page."""
    return {key: [kind.label, kind.plural, kind.feature_class, kind.is_area] for key, kind in KINDS.items()}


def constant(name: str, value: object) -> str:
    """Return a declaration of a constant in JavaScript.

    Args:
        name: Its name.
        value: A JSON value.
    """
    # JSON is a subset of JavaScript since ECMAScript 2019; `<` is escaped for those who put the file into a page.
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(",", ":"))
    return f"const {name} = {text.replace('<', chr(92) + 'u003c')};\n"


def front_end_function(returned: str) -> str:
    """Return the declaration of the function `frontEnd`, which makes the front end for one page.

    Args:
        returned: Names of the functions that it gives, such as `drawMap, unpack`.
    """
    return (
        f"async function frontEnd({{ {', '.join(_PAGE)} }}) {{\nconst self = window, globalThis = window;\n"
        f"{plain_script(front_end())}\nreturn {{ {returned} }};\n}}\n"
    )


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


def _parts(basemap: Basemap) -> str:
    """Return the constants and functions that the modules of the element build on."""
    text = json.dumps(basemap.to_json(), ensure_ascii=True, allow_nan=False, separators=(",", ":"), sort_keys=True)
    world = base64.b64encode(compressed(text.encode("ascii"))).decode("ascii")
    values = {
        "VERSION": version(),
        "SCHEMA": DOCUMENT_SCHEMA,
        "PAYLOAD_SCHEMA": PAYLOAD_SCHEMA,
        "KINDS": kinds(),
        "STYLE": style(),
        "WORLD": world,
    }
    constants = "".join(constant(name, value) for name, value in values.items())
    return f"{constants}const LEAFLET = {leaflet()};\n{front_end_function('drawMap, unpack')}"


def _elements() -> str:
    """Return the element's own modules; the class alone stays an export."""
    modules = "\n".join(plain_script(widget_asset(f"{name}.js")) for name in _MODULES)
    return f"{modules}\nexport {{ GeoMap, GeoMap as default }};\n"
