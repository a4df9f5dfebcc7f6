"""The element in an article that is printed: the map in full with its lists and credits, and the article about it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.geomap.outputs.widget.made_up_site import Site
from tests.support.paper import plain, printed, words_on


@pytest.mark.parametrize("width", [1440, 390])
def test_the_element_is_printed_in_full(site: Site, document: dict[str, Any], width: int) -> None:
    document["attribution"] = [*document["attribution"], "A last source of data"]
    site.write("map.geojson", document)
    visit = site.visit(
        '<p>Before the map.</p><geo-map src="map.geojson" id="one"></geo-map><p>After the map.</p>',
        viewport={"width": width, "height": 800},
    )
    listed = words_on(printed(visit.page))
    names = [one["properties"]["name"] for one in document["features"] if one["properties"]["type"] == "place"]
    wanted = [*names, "Before the map.", "After the map.", document["title"], *document["attribution"]]
    assert [one for one in wanted if plain(one) not in listed] == []
    assert visit.page.evaluate("document.querySelector('geo-map').getBoundingClientRect().height") == 600
    assert visit.messages == []
