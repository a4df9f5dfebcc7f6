"""Reports as a layer of your own folium map: its tiles, plugins and other layers stay as they are.

    import folium
    from geomap import ReportLayer

    own = folium.Map(location=[35.4, 36.6], zoom_start=6)
    ReportLayer(document, name="Reports").add_to(own)
    folium.LayerControl().add_to(own)
    own.save("own.html")

`geomap.to_folium` gives a whole map instead, with panel and basemap. What always holds: no string of the document
passes through a template of folium or branca. The page gets one packed payload, which the layer's own script draws as
text alone. Only the name of the layer passes through folium, and you choose that.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from branca.element import Figure
from folium.map import Layer
from folium.template import Template

from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.page import Verbatim
from geomap.outputs.map_file.payload import pack
from geomap.outputs.notebook import basemap_of
from geomap.outputs.widget.bundle import layer_module


class ReportLayer(Layer):
    """Places and routes of a map document as a layer of any folium map.

    Coordinates of the document are `[lon, lat]`, those that folium asks this layer for `[lat, lon]`.
    """

    _template = Template("{% macro script(this, kwargs) %}var {{ this.get_name() }} = L.featureGroup();{% endmacro %}")

    def __init__(
        self,
        document: Mapping[str, Any],
        *,
        name: str = "Reports",
        control: bool = True,
        show: bool = True,
        basemap: Basemap | None = None,
    ) -> None:
        """Pack a map document.

        Args:
            document: The map document.
            name: What folium's `LayerControl` calls the layer. It passes through templates: never use text of a report.
            control: Whether `LayerControl` lists the layer.
            show: Whether the layer is shown at first.
            basemap: What outlines the areas that reports mean, such as countries; none of its ground is drawn. Where
                None, it is built from the gazetteer that a `MapDocument` was made with; other documents have no
                outlines then.

        Raises:
            ValueError: The document holds a number that JSON cannot hold.
        """
        super().__init__(name=name, overlay=True, control=control, show=show)
        self._name = "ReportLayer"
        self._payload = pack(document, basemap=_outlines(document, basemap))
        self._box = document.get("bbox")

    def render(self, **kwargs: Any) -> str:
        """Put the payload and its script into the page, and return an empty text for the place of the layer.

        Raises:
            TypeError: The layer is not on a map.
        """
        figure = self.get_root()
        if not isinstance(figure, Figure):
            raise TypeError("a ReportLayer is drawn on a folium.Map only; add it to one")
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        name = self.get_name()
        body = (
            f'<script type="application/octet-stream;base64" id="{name}_payload">{self._payload}</script>\n'
            f'<script type="module">{layer_module(name)}</script>'
        )
        figure.html.add_child(Verbatim(body, identifier=f"{name}_body"), name=f"{name}_body")
        return ""

    def _get_self_bounds(self) -> list[list[float | None]]:
        """Return south-west and north-east corner as `[lat, lon]`, for `folium.Map.get_bounds`."""
        if self._box is None:
            return [[None, None], [None, None]]
        west, south, east, north = self._box
        return [[south, west], [north, east + (360.0 if east < west else 0.0)]]


def _outlines(document: Mapping[str, Any], basemap: Basemap | None) -> Basemap:
    """Return the outlines of areas that a basemap has, without its ground."""
    if basemap is None:
        path = getattr(document, "gazetteer_path", None)
        if path is None or not path.exists():
            return Basemap((), ())
        basemap = basemap_of(document, gazetteer_path=path)
    levels = (
        dataclasses.replace(level, land=(), lakes=(), rivers=(), borders=(), units=())
        for level in basemap.levels
        if level.areas
    )
    return dataclasses.replace(basemap, levels=tuple(levels), labels=(), names={}, relief=())
