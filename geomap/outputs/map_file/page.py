"""The page that hosts a map, made of folium's elements; a map file without any is `geomap.outputs.map_file.plain_page`.

folium keeps the map and lets people add layers of their own. Its templates, and branca's, compile what they render a
second time, so that template syntax in a report would run as code: therefore nothing here takes a string from a report
or a gazetteer. What folium and branca see is fixed text, numbers, and one packed payload
(`geomap.outputs.map_file.payload`), and `Verbatim` carries the large parts past the template engine altogether.

What always holds: the page asks for nothing over a network; the same payload gives the same page, because every
element has a fixed identifier.
"""

from __future__ import annotations

from typing import Any

import folium
from branca.element import Element, Figure, MacroElement
from folium.template import Template

from geomap.outputs.map_file.folium_parts import descendants, fonts_of_icons, head_for_layers
from geomap.outputs.map_file.plain_page import BEGINNING, body, check_payload, head, module
from geomap.outputs.map_file.tiles import TileSet


class Verbatim(Element):
    """An element whose text reaches the page as it is, through no template."""

    def __init__(self, text: str, *, identifier: str) -> None:
        """Hold a text.

        Args:
            text: What to write.
            identifier: Fixed identifier, unique on the page.
        """
        super().__init__()
        self._name = "Verbatim"
        self._id = identifier
        self.text = text

    def render(self, **kwargs: Any) -> str:  # noqa: ARG002 - the signature is branca's
        """Return the text."""
        return self.text


class Page(Figure):
    """An HTML page with a language, a neutral title and a viewport that can be zoomed."""

    _template = Template(
        BEGINNING + "{{ this.header.render(**kwargs) }}\n</head>\n<body>\n{{ this.html.render(**kwargs) }}\n"
        "<script>{{ this.script.render(**kwargs) }}</script>\n{{ this.module }}</body>\n</html>\n"
    )

    def __init__(self) -> None:
        """Make an empty page."""
        super().__init__()
        self._id = "geomap"
        self.header = Element()
        self.header._parent = self
        self.module = ""


class ReportMap(folium.Map):
    """A folium map without tiles and without anything from a network."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 - folium's own form
    default_css: list[tuple[str, str]] = []  # noqa: RUF012
    _template = Template(
        '{% macro html(this, kwargs) %}<div class="folium-map" id={{ this.get_name()|tojson }}></div>{% endmacro %}'
        "{% macro script(this, kwargs) %}"
        "var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {"
        "center: {{ this.location|tojson }}, crs: L.CRS.{{ this.crs }}, ...{{ this.options|tojavascript }}});"
        "{% endmacro %}"
    )

    def __init__(self) -> None:
        """Make a map of the whole world; the page's script moves it to the places."""
        super().__init__(
            location=[20.0, 0.0],
            tiles=None,
            zoom_start=2,
            zoom_control=False,
            attribution_control=False,
            zoom_snap=0.25,
            track_resize=False,
            max_zoom=13,
            min_zoom=1,
        )
        self._id = "geomap"
        page = Page()
        page.add_child(self)

    def render(self, **kwargs: Any) -> str:
        """Render the map, with links to the fonts of folium's icons where somebody has added such icons.

        Returns:
            Nothing to be put where the map stands.
        """
        elements = list(descendants(self))
        self.default_js = fonts_of_icons(elements, "default_js")
        self.default_css = fonts_of_icons(elements, "default_css")
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        return ""


class ReportElement(MacroElement):
    """The payload with Leaflet, the style and the script that draws it."""

    def __init__(self, payload: str, *, tiles: TileSet | None = None) -> None:
        """Hold a payload.

        Args:
            payload: Text of `geomap.outputs.map_file.payload.pack`.
            tiles: Online tiles to lie over the basemap.

        Raises:
            ValueError: It holds a character outside base64's alphabet.
        """
        super().__init__()  # type: ignore[no-untyped-call]
        check_payload(payload)
        self._name = "Reports"
        self._id = "geomap"
        self.payload = payload
        self.tiles = tiles

    def render(self, **kwargs: Any) -> str:  # noqa: ARG002 - the signature is branca's
        """Put style and Leaflet into the head, the payload into the body and the module at its end.

        Returns:
            Nothing to be put where the element stands.

        Raises:
            TypeError: The element is not on a `ReportMap` of a `Page`.
        """
        page, report_map = self.get_root(), self._parent
        if not isinstance(page, Page) or report_map is None:
            raise TypeError("reports are drawn on a geomap.outputs.map_file.page.ReportMap only")
        parts = [head()]
        if len(report_map._children) > 1:
            parts.append(head_for_layers())
        page.header.add_child(Verbatim("\n".join(parts), identifier="geomap_head"), name="geomap_head", index=0)
        text = body(self.payload, map_name=report_map.get_name(), tiles=self.tiles)
        page.html.add_child(Verbatim(text, identifier="geomap_body"), name="geomap_body")
        page.module = module()
        return ""
