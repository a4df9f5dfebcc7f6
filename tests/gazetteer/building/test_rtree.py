from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.building import rtree
from gazetteer.util.ogc_geopackage import encode_point

LONGITUDES = st.floats(-180, 180, allow_nan=False)
LATITUDES = st.floats(-90, 90, allow_nan=False)


def filled(points: list[tuple[float, float]]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE TABLE places (fid INTEGER PRIMARY KEY, geom BLOB);"
        "CREATE VIRTUAL TABLE rtree_places_geom USING rtree(id, minx, maxx, miny, maxy);"
    )
    connection.executemany(
        "INSERT INTO places VALUES (?,?)", [(7 * number, encode_point(*point)) for number, point in enumerate(points)]
    )
    rtree.fill(connection, table="places")
    return connection


def within(connection: sqlite3.Connection, west: float, south: float, east: float, north: float) -> list[int]:
    question = "SELECT id FROM rtree_places_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ? ORDER BY id"
    return [fid for (fid,) in connection.execute(question, (west, east, south, north))]


@pytest.mark.parametrize("count", [0, 1, 48, 49, 51, 52, 48 * 48, 48 * 48 + 1, 30_000])
def test_sqlite_finds_nothing_amiss_at_any_size(count: int) -> None:
    generator = np.random.default_rng(count)
    points = list(
        zip(generator.uniform(-180, 180, count).tolist(), generator.uniform(-90, 90, count).tolist(), strict=True)
    )
    connection = filled(points)
    assert connection.execute("SELECT rtreecheck('rtree_places_geom')").fetchone() == ("ok",)
    assert within(connection, -180, -90, 180, 90) == [7 * number for number in range(count)]


@given(st.lists(st.tuples(LONGITUDES, LATITUDES), min_size=1, max_size=300), LONGITUDES, LATITUDES)
def test_a_box_holds_the_points_that_lie_in_it(points: list[tuple[float, float]], west: float, south: float) -> None:
    connection = filled(points)
    east, north = min(west + 60, 180), min(south + 40, 90)
    inside = {7 * number for number, (lon, lat) in enumerate(points) if west <= lon <= east and south <= lat <= north}
    assert inside <= set(within(connection, west, south, east, north))
    margin = 1e-4
    near = {
        7 * number
        for number, (lon, lat) in enumerate(points)
        if west - margin <= lon <= east + margin and south - margin <= lat <= north + margin
    }
    assert set(within(connection, west, south, east, north)) <= near


def test_the_tree_can_be_added_to() -> None:
    connection = filled([(lon / 10, 0.0) for lon in range(500)])
    connection.executemany(
        "INSERT INTO rtree_places_geom VALUES (?,1,1,1,1)", [(number,) for number in range(9001, 9200)]
    )
    connection.execute("DELETE FROM rtree_places_geom WHERE id = 7")
    assert connection.execute("SELECT rtreecheck('rtree_places_geom')").fetchone() == ("ok",)
    assert len(within(connection, 1, 1, 1, 1)) == 199
