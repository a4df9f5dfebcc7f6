"""Features as columns: nothing is lost on the way."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.outputs.formats import geojson_text
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.packing import from_columns, to_columns
from geomap.outputs.map_file.payload import pack, unpack

TEXT = st.text(max_size=30) | st.sampled_from(
    ["place-1", "place-2", "place-01", "n9", "7", "geonames:12", "geonames:13", "🛰️ Hama"]
)
SCALAR = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
JSON = st.recursive(SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4))
CLAIM = st.fixed_dictionaries(
    {
        "start": st.integers(0, 60),
        "end": st.integers(0, 60),
        "sentence": TEXT,
        "sentence_start": st.integers(0, 40),
        "surface": TEXT,
        "confidence": st.sampled_from([0.5, 0.75, 1.0]),
    },
    optional={"within": TEXT},
)
PLACE = st.fixed_dictionaries(
    {
        "name": TEXT | st.none(),
        "confidence": st.sampled_from([0.5, 1.0]),
        "mentions": st.lists(CLAIM, max_size=3),
        "geonameid": st.none() | st.integers(0, 20),
        "gazetteer_id": st.none() | TEXT,
        "alternatives": st.lists(JSON, max_size=2),
    }
)
FEATURE = st.fixed_dictionaries(
    {"id": TEXT, "geometry": JSON, "properties": PLACE | st.dictionaries(st.just("other"), JSON)}
)


@given(st.lists(FEATURE, max_size=6))
def test_features_come_back_as_they_were(features: list[dict[str, Any]]) -> None:
    before = copy.deepcopy(features)
    column = json.loads(json.dumps(to_columns(features)))
    # Compared as text, since 1 == 1.0 == True.
    assert json.dumps(from_columns(column, len(features)), sort_keys=True) == json.dumps(features, sort_keys=True)
    assert features == before


@given(st.lists(st.lists(JSON, max_size=3) | st.dictionaries(TEXT, JSON, max_size=3), max_size=5))
def test_any_values_come_back_as_they_were(values: list[Any]) -> None:
    features = [{"properties": {"other": value}} for value in values]
    column = json.loads(json.dumps(to_columns(features)))
    assert json.dumps(from_columns(column, len(features)), sort_keys=True) == json.dumps(features, sort_keys=True)


def test_what_follows_from_the_rest_is_left_out() -> None:
    sentence = {"sentence": "They left Hama.", "sentence_start": 40, "start": 50, "end": 54, "confidence": 0.5}
    place = {"name": "Hama", "confidence": 0.5, "geonameid": 7, "gazetteer_id": "geonames:7"}
    features = [
        {"id": "geonames:7", "properties": place | {"mentions": [sentence | {"surface": "Hama"}]}} for _ in range(2)
    ]
    written = json.dumps(to_columns(features))
    assert written.count("Hama") == 1, "in the sentence only"
    assert "geonames:" not in written
    assert "surface" not in written


@pytest.mark.parametrize("text", ["", "!", "AAAA", "H4sIAAAAAAAC/6tWKkktLlGyUlAqS8wpTgUAPYVTVBAAAAA="])
def test_what_is_no_payload_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no payload"):
        unpack(text)


@pytest.mark.browser
def test_the_page_reads_what_is_written(open_map: Any, document: dict[str, Any]) -> None:
    mention = document["features"][0]["properties"]["mentions"][0]
    mention |= {"sentence": "🛰️🛰️ over Beira", "sentence_start": 7, "start": 17, "end": 22, "surface": "Beira"}
    document["features"][1]["properties"]["name"] = "other than its mention"
    page = open_map(document).page
    page.locator(".gm-menu summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Data as GeoJSON").click()
    assert json.loads(Path(download.value.path()).read_bytes()) == json.loads(geojson_text(document))


def test_a_payload_comes_back(document: dict[str, Any]) -> None:
    content = unpack(pack(document, basemap=Basemap((), ())))
    assert content["document"] == document
    assert set(content) == {"schema", "document", "basemap", "view", "kinds"}
