"""Lines, marks and names of a layer of a folium map: as in a map file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import folium
import pytest

from geomap.outputs.folium_layer import ReportLayer
from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place, route
from tests.geomap.outputs.test_folium_layer import RENDER, own_map

pytestmark = pytest.mark.browser

GARISSA = ("place-1", ("Garissa", 39.65, -0.45))
WAJIR = ("place-2", ("Wajir", 40.06, 1.75))
PLACES = [
    place(1, GARISSA[1]),
    place(2, WAJIR[1], ["Wajeer", "Wajeer"]),
    place(3, ("Maji", 39.65, -0.45), kind="river"),
]
ROUTES = [route(1, [GARISSA, WAJIR], "tanks"), route(2, [WAJIR, GARISSA], "soldiers", "denied")]

SEEN = """(name) => {
  // How much of a line answers to the pointer.
  const line = [...document.querySelectorAll("path.geo-map-mark")].find((one) => one.ariaLabel.includes(name));
  const total = line.getTotalLength();
  let clicked = 0;
  for (let step = 1; step < 40; step += 1) {
    const at = line.getPointAtLength((total * step) / 40).matrixTransform(line.getScreenCTM());
    if (document.elementFromPoint(at.x, at.y) === line) clicked += 1;
  }
  return clicked / 39;
}"""


@pytest.fixture
def opened(open_file: Any, tmp_path: Path) -> Any:
    sample = json.loads((RENDER / "data" / "convoy.geojson").read_text(encoding="utf-8"))
    made = own_map(offline=True)
    made.location = [0.65, 39.85]
    made.options["zoom"] = 7
    ReportLayer(document_of(sample, [*PLACES, *ROUTES]), name="Reports").add_to(made)
    folium.LayerControl(collapsed=False).add_to(made)
    made.save(tmp_path / "own.html")
    return open_file(tmp_path / "own.html", ready='path[aria-label^="Garissa"]')


def test_both_lines_of_one_way_are_clicked(opened: Any) -> None:
    """M19 in the folium layer."""
    assert min(opened.page.evaluate(SEEN, name) for name in ("tanks", "soldiers")) > 0.4
    colours = opened.page.locator("path.leaflet-interactive[stroke-dasharray]").count()
    assert colours == 0, "what answers to the pointer is not what is seen"
    assert opened.messages == []


def test_places_at_one_spot_are_within_reach(opened: Any) -> None:
    """M02 in the folium layer."""
    for name in ("Garissa", "Maji"):
        box = opened.page.locator(f'path[aria-label^="{name}"]').bounding_box()
        opened.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        opened.page.locator(".leaflet-popup article h2", has_text=name).wait_for()
    assert opened.messages == []


def test_marks_are_one_stop(opened: Any) -> None:
    """M11 in the folium layer."""
    page = opened.page
    stops = page.locator("path.geo-map-mark[tabindex='0']")
    assert stops.count() == 1
    stops.focus()
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") is not None
    assert stops.count() == 1


def test_names_go_with_the_layer(opened: Any) -> None:
    names = opened.page.locator(".leaflet-gm-labels-pane .gm-label")
    told = set(names.all_inner_texts())
    assert {"Wajeer", "Garissa", "Maji"} <= told
    assert any(one.startswith("tanks, ") for one in told)
    opened.page.get_by_label("Reports").uncheck()
    opened.page.wait_for_timeout(200)
    assert names.count() == 0
    opened.page.get_by_label("Reports").check()
    assert set(names.all_inner_texts()) == told
    assert opened.messages == []


def opened_villages(open_file: Any, tmp_path: Path, apart: float) -> Any:
    """A map of five villages that lie so many degrees from each other, and a town."""
    sample = json.loads((RENDER / "data" / "convoy.geojson").read_text(encoding="utf-8"))
    villages = [place(10 + number, (f"Village {number}", 39.8 + number * apart, 0.6)) for number in range(5)]
    made = own_map(offline=True)
    made.location = [0.65, 39.85]
    made.options["zoom"] = 7
    ReportLayer(document_of(sample, [PLACES[0], *villages]), name="Reports").add_to(made)
    folium.LayerControl(collapsed=False).add_to(made)
    made.save(tmp_path / "own.html")
    return open_file(tmp_path / "own.html", ready='path[aria-label^="Garissa"]')


def test_a_cluster_opens_to_its_places(open_file: Any, tmp_path: Path) -> None:
    opened = opened_villages(open_file, tmp_path, 0.002)
    page = opened.page
    cluster = page.get_by_role(
        "button", name="5 places close together: Village 0, Village 1, Village 2 and others. Open"
    )
    villages = page.locator('path[aria-label^="Village"]')
    assert (cluster.count(), villages.count()) == (1, 0)
    cluster.focus()
    page.keyboard.press("Enter")
    assert (cluster.count(), villages.count()) == (0, 5)
    assert page.evaluate("document.activeElement.ariaLabel").startswith("Village")
    assert opened.messages == []


def test_places_in_one_spot_are_listed(open_file: Any, tmp_path: Path) -> None:
    opened = opened_villages(open_file, tmp_path, 0)
    page = opened.page
    page.get_by_role("button", name="5 places close together").click()
    card = page.locator(".leaflet-popup article")
    card.get_by_text("5 places in one spot").wait_for()
    card.get_by_role("button", name="Village 3").press("Enter")
    card.get_by_role("heading", name="Village 3").wait_for()
    page.get_by_label("Reports").uncheck()
    card.wait_for(state="detached")
    assert page.locator(".geo-map-mark").count() == 0
    page.get_by_label("Reports").check()
    assert page.locator(".geo-map-mark").count() == 2
    assert opened.messages == []
