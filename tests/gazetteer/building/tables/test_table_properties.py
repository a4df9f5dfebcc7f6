"""Whatever a table holds: every row is a place or a reject, and nothing but the documented error is raised."""

from __future__ import annotations

import csv
import io
import json
import math
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from shapely import from_wkb

from gazetteer.errors import TableInvalid
from gazetteer.kinds import KINDS
from gazetteer.names.keys import fold
from tests.gazetteer.building.tables.reading_tables import Outcome, read

TITLES = ("name", "lat", "lon", "id", "kind", "country", "names", "population", "prominence")

numbers = st.floats(allow_nan=True, allow_infinity=True) | st.integers() | st.floats(-180, 180)
cells = (
    st.text(max_size=30) | numbers.map(str) | st.sampled_from(["", "village", "lake", "SY", "35°21'N", "geonames:5"])
)
rows = st.lists(st.lists(cells, max_size=10), max_size=8)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def check(outcome: Outcome) -> None:
    """Check that places are such as a gazetteer can keep."""
    for row in outcome.rows:
        place = row.place
        assert fold(place.name) and place.kind in KINDS and ":" in place.id
        assert -180 <= place.lon <= 180 and -90 <= place.lat <= 90
        assert 0 <= place.population < 1 << 63 and (place.prominence is None or 0 <= place.prominence <= 1)
        for text in (place.id, place.name, *place.names):
            text.encode("utf-8")
        if row.area is not None:
            assert KINDS[place.kind].is_area and all(map(math.isfinite, row.area.bounds))
            assert from_wkb(row.area.wkb).is_valid
    assert len({row.place.id for row in outcome.rows}) == len(outcome.rows)
    for reject in outcome.rejects:
        assert reject.position and reject.reason


@pytest.mark.parametrize("ending", ["csv", "tsv", "geojson", "ndjson", "gpkg"])
@given(content=st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
@example(content=b"name,lat,lon\n\xff\xfe,1,2\n")
@example(content=b"\xff\xfen\x00")
@example(content=b'name,lat,lon\n"')
def test_any_bytes_are_read_or_refused(folder: Path, ending: str, content: bytes) -> None:
    try:
        check(read(folder / f"t.{ending}", content))
    except TableInvalid as error:
        assert "\n" not in str(error)


@given(table=rows)
def test_every_row_is_a_place_or_a_reject(folder: Path, table: list[list[str]]) -> None:
    stream = io.StringIO()
    writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
    writer.writerow(TITLES)
    writer.writerows(table)
    outcome = read(folder / "t.csv", stream.getvalue().encode("utf-8", "surrogatepass"))
    check(outcome)
    written = [row for row in table if any(cell and not cell.isspace() for cell in row)]
    assert len(outcome.rows) + len(outcome.rejects) == len(written)


json_values = st.recursive(
    st.none() | st.booleans() | numbers | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*TITLES, "x"]), inner, max_size=4),
    max_leaves=12,
)
positions = st.lists(st.lists(st.floats(-190, 190), min_size=2, max_size=2), min_size=3, max_size=6)
rings = positions.map(lambda points: [*points, points[0]])
geometries = st.one_of(
    json_values,
    st.builds(lambda rings: {"type": "Polygon", "coordinates": rings}, st.lists(rings, min_size=1, max_size=2)),
    st.builds(
        lambda kind, coordinates: {"type": kind, "coordinates": coordinates},
        st.sampled_from(["Point", "Polygon", "MultiPolygon", "LineString"]),
        json_values,
    ),
)
features = st.one_of(
    json_values,
    st.builds(
        lambda properties, geometry: {"type": "Feature", "properties": properties, "geometry": geometry},
        st.dictionaries(st.sampled_from(TITLES), json_values, max_size=5) | st.just({"name": "Kaff"}),
        geometries,
    ),
)


@given(given_features=st.lists(features, max_size=5))
def test_every_feature_is_a_place_or_a_reject(folder: Path, given_features: list[Any]) -> None:
    collection = {"type": "FeatureCollection", "features": given_features}
    outcome = read(folder / "t.geojson", json.dumps(collection))
    check(outcome)
    assert len(outcome.rows) + len(outcome.rejects) == len(given_features)


@given(given_features=st.lists(features, min_size=1, max_size=5))
def test_every_line_is_a_place_or_a_reject(folder: Path, given_features: list[Any]) -> None:
    lines = [{"type": "Feature", "properties": {}, "geometry": None}, *given_features]
    outcome = read(folder / "t.ndjson", "\n".join(map(json.dumps, lines)))
    check(outcome)
    assert len(outcome.rows) + len(outcome.rejects) == len(lines)
