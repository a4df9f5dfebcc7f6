"""Areas of a layer of a folium map: outlined as in a map file, where somebody knows their outlines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import folium
import pytest

from geomap.outputs import folium_layer
from geomap.outputs.folium_layer import ReportLayer
from geomap.outputs.map_file.basemap import Basemap, Label, Level
from geomap.outputs.map_file.payload import unpack
from geomap.outputs.notebook import MapDocument
from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place
from tests.geomap.outputs.test_folium_layer import RENDER, own_map

GARISSA = place(1, ("Garissa", 39.65, -0.45))
RING = (390, -10, 20, 0, 0, 20, -20, 0)
"""Two degrees each way, from 39° E, 1° S."""


@pytest.fixture
def document() -> dict[str, Any]:
    sample = json.loads((RENDER / "data" / "convoy.geojson").read_text(encoding="utf-8"))
    made: dict[str, Any] = document_of(sample, [GARISSA])
    return made


@pytest.fixture
def basemap() -> Basemap:
    areas = ((0, (RING,)),)
    level = Level(10, (-1800, -850, 1800, 850), None, (RING,), (RING,), (RING,), (RING,), areas)
    label = Label("A name of the ground", 39.0, 0.0, "country", 0.5, 1.0)
    return Basemap((level,), (label,), (GARISSA["properties"]["gazetteer_id"],))


@pytest.mark.browser
def test_an_area_is_outlined_where_it_lies(
    open_file: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path
) -> None:
    made = own_map(offline=True)
    made.location = [0.0, 40.0]
    made.options["zoom"] = 7
    ReportLayer(document, name="Reports", basemap=basemap).add_to(made)
    folium.LayerControl(collapsed=False).add_to(made)
    made.save(tmp_path / "own.html")
    opened = open_file(tmp_path / "own.html", ready='path[aria-label^="Garissa"]')
    page = opened.page
    areas = page.locator("path.gm-area")
    assert areas.count() == 2, "what is filled, and its rim"
    rim, mark = areas.last.bounding_box(), page.locator('path[aria-label^="Garissa"]').bounding_box()
    across = 2 * 256 * 2**7 / 360
    assert rim["width"] == pytest.approx(across, abs=4)
    assert rim["x"] + across * 0.65 / 2 == pytest.approx(mark["x"] + mark["width"] / 2, abs=4)
    page.get_by_label("Reports").uncheck()
    assert areas.count() == 0
    assert opened.messages == []


def test_a_layer_carries_outlines_and_no_ground(
    document: dict[str, Any], basemap: Basemap, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def carried(layer: ReportLayer) -> dict[str, Any]:
        found: dict[str, Any] = unpack(layer._payload)["basemap"]
        return found

    given = carried(ReportLayer(document, basemap=basemap))
    assert "A name of the ground" not in json.dumps(given)
    (level,) = given["levels"]
    assert level["areas"] == [[0, [list(RING)]]]
    assert not any(level[name] for name in ("land", "lakes", "rivers", "borders", "units"))
    assert carried(ReportLayer(document))["levels"] == []
    path = tmp_path / "gazetteer"
    path.touch()
    monkeypatch.setattr(folium_layer, "basemap_of", lambda _document, *, gazetteer_path: (gazetteer_path, basemap)[1])
    assert carried(ReportLayer(MapDocument(document, gazetteer_path=path))) == given
    assert carried(ReportLayer(MapDocument(document)))["levels"] == []
