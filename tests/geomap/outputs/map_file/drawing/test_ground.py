"""The lines of the ground, which the page projects itself: as Leaflet draws them, wherever the map is."""

from __future__ import annotations

from typing import Any

import pytest

from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place

pytestmark = pytest.mark.browser

OTHERWISE = """() => {
    const wrong = [];
    const parts = layer => layer.getElement().getAttribute("d").split("M").sort().join("M");
    const ground = [];
    map_geomap.eachLayer(layer => layer._tracks && !(layer instanceof L.Polygon) && ground.push(layer));
    for (const layer of ground) {
        const lines = layer._tracks.map(({units}) => Array.from({length: units.length / 2}, (_, index) => {
            const point = L.point(units[2 * index] * 256, units[2 * index + 1] * 256);
            const {lat, lng} = L.CRS.EPSG3857.pointToLatLng(point, 0);
            return [lat, lng + layer._turn];
        }));
        const {renderer, pane} = layer.options;
        const twin = L.polyline(lines, {renderer, pane, smoothFactor: 0.7, fill: false}).addTo(map_geomap);
        if (parts(twin) !== parts(layer)) wrong.push(layer.options.className);
        twin.remove();
    }
    return [ground.length > 0, wrong];
}"""
"""Whether there are lines, and which of them Leaflet would draw otherwise."""


def test_the_ground_is_drawn_as_leaflet_draws_it(open_map: Any, document: dict[str, Any]) -> None:
    opened = open_map(document_of(document, [place(1, ("Kyiv", 30.52, 50.45), ["Kyiv"])]))
    for lat, lon, zoom in [(50, 30, 4), (47.5, 31.25, 8.5), (10, 200, 2)]:
        opened.page.evaluate(f"map_geomap.setView([{lat}, {lon}], {zoom}, {{animate: false}})")
        assert opened.page.evaluate(OTHERWISE) == [True, []], f"at {lat}, {lon}, zoom {zoom}"
    assert opened.messages == []
