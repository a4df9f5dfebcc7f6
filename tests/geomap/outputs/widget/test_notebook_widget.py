"""The map that tells Python what was selected: its two sides, each without the other."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.payload import pack
from geomap.outputs.notebook import MapDocument
from geomap.outputs.widget.bundle import notebook_module
from tests.geomap.outputs.widget.made_up_site import STRICT, Site

HOST = """
import view from "./notebook.js";
const listeners = {};
const values = { height: 420, selection: null };
window.saved = [];
const model = {
  get: (name) => values[name],
  set: (name, value) => { values[name] = value; },
  save_changes: () => window.saved.push(values.selection),
  on: (event, listener) => { (listeners[event] ||= []).push(listener); },
  off: (event, listener) => { listeners[event] = listeners[event].filter((one) => one !== listener); },
};
window.change = (name, value) => { values[name] = value; (listeners[`change:${name}`] || []).forEach((one) => one()); };
window.left = () => Object.values(listeners).flat().length;
values._payload = await (await fetch("payload.txt")).text();
window.remove = view.render({ model, el: document.body });
"""


@pytest.mark.browser
def test_the_browser_tells_what_is_selected(site: Site, document: dict[str, Any], small_world: Basemap) -> None:
    site.write("notebook.js", notebook_module())
    site.write("host.js", HOST)
    site.write("payload.txt", pack(document, basemap=small_world))
    visit = site.visit('<script type="module" src="host.js"></script>', policy=STRICT)
    page = visit.page
    assert page.locator("geo-map").evaluate("map => map.offsetHeight") == 420
    page.locator(".gm-more").evaluate_all("all => all.forEach(one => { while (one.isConnected) one.click(); })")
    page.locator(".gm-item", has_text=re.compile(r"^Suva")).first.press("Enter")
    page.keyboard.press("Escape")
    page.locator(".gm-item", has_text=re.compile(r"^Apia")).first.press("Enter")
    visit.until("saved.length === 3")
    assert page.evaluate("saved") == ["place-12", None, "place-13"]
    page.evaluate("text => change('_payload', text)", pack(document | {"features": []}, basemap=small_world))
    page.get_by_text("These reports name no place").wait_for()
    page.evaluate("change('height', 300)")
    assert page.locator("geo-map").evaluate("map => map.offsetHeight") == 300
    page.evaluate("remove()")
    assert page.evaluate("[left(), document.querySelectorAll('geo-map').length]") == [0, 0]
    assert visit.messages == []


def test_python_looks_the_selection_up(document: dict[str, Any], small_world: Basemap) -> None:
    from geomap.outputs.notebook_widget import MapWidget

    widget = MapWidget(document, basemap=small_world, height=480)
    heard: list[Any] = []
    widget.observe(lambda change: heard.append(change["new"]), names="selection")
    assert widget.selected is None
    widget.set_trait("selection", "place-12")
    assert widget.selected is not None
    assert widget.selected["properties"]["name"] == "Suva"
    widget.set_trait("selection", "no such feature")
    assert widget.selected is None
    assert heard == ["place-12", "no such feature"]
    state = widget.get_state()
    assert state["height"] == 480
    assert state["_payload"] == pack(document, basemap=small_world)
    assert "Suva" not in json.dumps({key: value for key, value in state.items() if key != "_esm"}, default=str)


def test_ipython_shows_documents_and_widgets(
    document: dict[str, Any], small_world: Basemap, gazetteer: Gazetteer
) -> None:
    from IPython.core.formatters import DisplayFormatter

    from geomap.outputs.notebook_widget import MapWidget

    shown, _ = DisplayFormatter().format(MapDocument(document))
    assert shown["text/html"].startswith("<table>")
    assert "<iframe" in shown["text/html"]
    assert shown["text/plain"].startswith("<map document")
    shown, _ = DisplayFormatter().format(MapWidget(document, basemap=small_world))
    assert "application/vnd.jupyter.widget-view+json" in shown


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "geomap.outputs.notebook_widget", raising=False)
    with pytest.raises(ImportError, match=r"pip install '\.\[notebook\]'"):
        __import__("geomap.outputs.notebook_widget")
