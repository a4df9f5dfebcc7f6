"""A map for Jupyter, JupyterLab, Colab, marimo and VS Code that tells Python what was selected on it.

    from geomap import MapWidget
    widget = MapWidget(document)
    widget.observe(lambda change: print(widget.selected), names="selection")

It needs the extra `notebook` (anywidget). The element `<geo-map>` draws the map in a shadow tree of the notebook's own
page. What always holds: the browser sends back the id of a feature and nothing else; the feature is looked up here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

try:
    import anywidget
    import traitlets
except ImportError as error:
    what = "geomap.MapWidget needs the extra `notebook`: in the folder of geomap, pip install '.[notebook]'"
    raise ImportError(what) from error

from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.payload import pack
from geomap.outputs.notebook import basemap_of
from geomap.outputs.widget.bundle import notebook_module

_HEIGHT = 600


class MapWidget(anywidget.AnyWidget):
    """A map of a map document, with the selection as a traitlet.

    Attributes:
        selection: The `id` of the feature whose card is open, or None; synchronised, so that it can be observed.
        height: Height in pixels; synchronised.
    """

    _esm = notebook_module()
    _payload = traitlets.Unicode().tag(sync=True)
    selection = traitlets.Unicode(None, allow_none=True).tag(sync=True)
    height = traitlets.Int(_HEIGHT, min=100).tag(sync=True)

    def __init__(
        self,
        document: Mapping[str, Any],
        *,
        basemap: Basemap | None = None,
        gazetteer_path: Path | None = None,
        height: int = _HEIGHT,
    ) -> None:
        """Draw a map document.

        Args:
            document: The map document.
            basemap: What lies under the places; where None, it is built from a gazetteer.
            gazetteer_path: That gazetteer; where None, the one of a `MapDocument`, or else the starter gazetteer.
            height: Height in pixels.

        Raises:
            ValueError: The document holds a number that JSON cannot hold.
        """
        if basemap is None:
            path = gazetteer_path or getattr(document, "gazetteer_path", None)
            basemap = basemap_of(document, gazetteer_path=path)
        self.document = document
        self._features = {str(feature["id"]): feature for feature in document["features"]}
        super().__init__(_payload=pack(document, basemap=basemap), height=height)

    @property
    def selected(self) -> Mapping[str, Any] | None:
        """The selected GeoJSON feature, with coordinates `[lon, lat]`; None where nothing is selected."""
        return None if self.selection is None else self._features.get(self.selection)
