"""The page, the element and the folium layer draw one document alike: lines, heads, stops, names, areas, clusters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import folium
import pytest

from geomap.outputs.folium_layer import ReportLayer
from geomap.outputs.map_file.basemap import Basemap, Level
from geomap.outputs.map_file.payload import pack
from geomap.outputs.map_file.rendering import render_map
from geomap.outputs.widget import widget_module
from tests.geomap.outputs.map_file.drawing.made_up_routes import Place, document_of, place, route
from tests.geomap.outputs.test_folium_layer import RENDER, own_map

pytestmark = pytest.mark.browser

GARISSA: Place = ("Garissa", 39.65, -0.45)
WAJIR: Place = ("Wajir", 40.06, 1.75)
MOYALE: Place = ("Moyale", 39.06, 3.52)
LAMU: Place = ("Lamu", 40.9, -2.27)
VILLAGES: list[Place] = [(f"Village {number}", 37.3 + number / 400, 0.9 + number % 3 / 400) for number in range(9)]
RING = (388, -20, 26, 0, 0, 30, -26, 0)
"""An area round Garissa, in tenths of a degree."""

SHAPES = """(root) => {
  const of = (selector) => [...root.querySelectorAll(`.leaflet-pane ${selector}`)];
  const look = (one) => {
    const style = getComputedStyle(one);
    const line = ["stroke", "strokeWidth", "strokeDasharray", "strokeOpacity"];
    const names = [...(style.stroke === "none" ? [] : line), "fill", ...(style.fill === "none" ? [] : ["fillOpacity"])];
    return names.map((name) => style[name]).join(" ");
  };
  const classes = (one) => [...one.classList].filter((name) => /^gm-(?!around)/.test(name)).sort().join(" ");
  const shape = (one) => {
    const { width, height } = one.getBBox();
    return `${classes(one)} | ${Math.round(width)} x ${Math.round(height)} | ${look(one)}`;
  };
  const drawn = (selector) => of(selector).filter((one) => one.getAttribute("d") !== "M0 0").map(shape).sort();
  const heads = (one) => (one.getAttribute("d").match(/M/g) || []).length;
  return {
    lines: drawn("path.gm-line"),
    casings: drawn("path.gm-casing").length,
    heads: of("path.gm-arrow").map((one) => `${classes(one)}: ${heads(one)}`).sort(),
    stops: drawn("path.gm-end"),
    areas: drawn("path.gm-area"),
    rings: drawn("path.gm-ring"),
    corridors: drawn("path.gm-corridor"),
  };
}"""

MIDDLE = """(one) => {
  // Where the middle of something lies, in pixels from that of the map.
  const inside = (root) => root.querySelector?.(".leaflet-container") || inside(root.host?.getRootNode() || document);
  const [box, map] = [one, inside(one.getRootNode())].map((some) => some.getBoundingClientRect());
  const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
  return middle(box).map((at, axis) => Math.round(at - middle(map)[axis]));
}"""

NAMES = f"""(root) => [...root.querySelectorAll(".gm-label")]
  .map((one) => `${{one.className}}: ${{one.textContent}} at ${{({MIDDLE})(one)}}`).sort()"""

CLUSTERS = f"""(root) => [...root.querySelectorAll(".gm-cluster .gm-cluster-number")]
  .map((one) => `${{one.textContent}} at ${{({MIDDLE})(one)}}`).sort()"""


@pytest.fixture
def document() -> dict[str, Any]:
    sample = json.loads((RENDER / "data" / "convoy.geojson").read_text(encoding="utf-8"))
    towns = [place(number, at, [at[0]] * (7 - number)) for number, at in enumerate([GARISSA, WAJIR, MOYALE, LAMU])]
    villages = [place(10 + number, at) for number, at in enumerate(VILLAGES)]
    off = place(30, ("40 km east of Isiolo", 37.94, 0.35))
    off["properties"]["offset"] = {
        "from": "Isiolo",
        "from_kind": "town",
        "gazetteer_id": None,
        "lon": 37.58,
        "lat": 0.35,
        "distance_km": 40.0,
        "direction": "east",
        "uncertainty_km": 25.0,
    }
    stops = [(f"place-{number}", at) for number, at in enumerate([GARISSA, WAJIR, MOYALE])]
    routes = [
        route(1, stops, "tanks"),
        route(2, [stops[1], stops[0]], "soldiers", "denied"),
        route(3, [stops[0], ("place-3", LAMU)], "lorries", "planned"),
        route(4, [stops[2], ("place-3", LAMU)], "tanks", "possible"),
    ]
    corner = [[39.5, -0.6], [40.3, -0.6], [40.3, 1.9], [39.5, 1.9], [39.5, -0.6]]
    routes[0]["properties"]["corridor"] = {"type": "MultiPolygon", "coordinates": [[corner]]}
    routes[2]["properties"]["confidence"] = 0.5
    made: dict[str, Any] = document_of(sample, [*towns, *villages, off, *routes])
    return made


@pytest.fixture
def basemap() -> Basemap:
    level = Level(10, (-1800, -850, 1800, 850), None, (), (), (), (), ((0, (RING,)),))
    return Basemap((level,), (), ("made-up:0",))


def seen(page: Any, shapes: str, names: str, clusters: str) -> dict[str, Any]:
    """What a page draws, in the roots of shapes, names and clusters that some expressions find."""
    found: dict[str, Any] = page.evaluate(f"({SHAPES})({shapes})")
    return found | {
        "names": page.evaluate(f"{names}.flatMap({NAMES})"),
        "clusters": page.evaluate(f"{clusters}.flatMap({CLUSTERS}).sort()"),
    }


def test_page_element_and_layer_draw_one_document_alike(
    open_file: Any, document: dict[str, Any], basemap: Basemap, tmp_path: Path
) -> None:
    (tmp_path / "page.html").write_text(render_map(document, basemap=basemap), encoding="utf-8")
    page = open_file(tmp_path / "page.html").page
    view = page.evaluate(
        """() => {
          const map = window[document.getElementById("geomap-payload").dataset.map];
          const { lat, lng } = map.getCenter();
          return { lat, lng, zoom: map.getZoom(), size: map.getSize() };
        }"""
    )
    of_page = seen(page, "document", "[document]", "[document]")

    element = f'<geo-map style="height: 800px"></geo-map><script type="module">{widget_module(basemap=basemap)}'
    element += f'document.querySelector("geo-map").data = "{pack(document, basemap=basemap)}";</script>'
    (tmp_path / "element.html").write_text(f"<!doctype html><body style='margin:0'>{element}", encoding="utf-8")
    embedded = open_file(tmp_path / "element.html", ready="geo-map[data-ready]")
    root = 'document.querySelector("geo-map").shadowRoot'
    of_element = seen(embedded.page, root, f"[{root}]", f"[{root}]")

    own = own_map(offline=True)
    own.location = [view["lat"], view["lng"]]
    own.options |= {"zoom": view["zoom"], "zoom_snap": 0.25}
    ReportLayer(document, basemap=basemap).add_to(own)
    folium.LayerControl().add_to(own)
    own.save(tmp_path / "own.html")
    size = {"width": view["size"]["x"], "height": view["size"]["y"]}
    layered = open_file(tmp_path / "own.html", ready='path[aria-label^="Garissa"]', viewport=size)
    roots = '[...document.querySelectorAll("{}")].map((one) => one.shadowRoot)'
    clusters = roots.format(".geo-map-cluster .geo-map-mark")
    of_layer = seen(layered.page, "document", roots.format(".geo-map-names"), clusters)

    assert len(of_page["lines"]) == of_page["casings"] == 4
    assert all(int(heads.rsplit(" ", 1)[1]) for heads in of_page["heads"])
    assert len(of_page["stops"]) == 9
    assert (len(of_page["areas"]), len(of_page["rings"]), len(of_page["corridors"])) == (2, 2, 1)
    assert [cluster.split(" ")[0] for cluster in of_page["clusters"]] == ["9"]
    assert any("gm-label-crowd" in name for name in of_page["names"])
    assert any("gm-label-line" in name for name in of_page["names"])
    assert of_element == of_page
    assert of_layer == of_page
    assert embedded.messages == layered.messages == []
