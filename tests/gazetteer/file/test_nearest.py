from __future__ import annotations

import math
import shutil
import sqlite3
import struct
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer, GazetteerInvalid
from gazetteer.building.entries import LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.file.by_position import Positions
from gazetteer.file.nearest import Neighbourhood, _boxes, _Places, _reach
from gazetteer.util.ogc_geopackage import encode_point

TEXT = LayerText("test", "Test places", "made up", "1", "CC0", "nobody")
SPOTS = [(0.0, 0.0), (180.0, 0.5), (-180.0, -40.0), (12.0, 90.0), (12.0, -90.0), (9.3, 48.7), (-140.0, 30.0)]
PLACES = 6000


def made_up_places() -> list[PlaceRow]:
    """Clusters and a sparse rest; one in 500 is an airport, one a lake, three are oceans."""
    chance = Random(4)  # noqa: S311
    rows = []
    for number in range(PLACES):
        lon, lat = chance.uniform(-180, 180), chance.uniform(-88, 88)
        if number % 3:
            lon, lat = 9 + chance.gauss(0, 1), 48 + chance.gauss(0, 1)
        kind = "airport" if number % 500 == 0 else ("village", "town")[number % 2]
        kind = {7: "lake", 11: "ocean", 3001: "ocean", 3002: "ocean"}.get(number, kind)
        rows.append(PlaceRow(f"own:{number}", f"P{number}", kind, lon, lat, None, None, number, None, None, ()))
    return rows


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("nearest") / "built.gpkg"
    write(path, layers=[SourceLayer(TEXT, places=made_up_places(), areas=[])], title="Test", version="1")
    return path


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(built, tmp_path / "copy.gpkg"))


def change(path: Path, *statements: tuple[str, Sequence[object]]) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement, values in statements:
            connection.execute(statement, values)


def expected(lon: float, lat: float, kinds: set[str], limit: int) -> list[float]:
    inverse = Geodesic.WGS84.Inverse
    places = [place for place in made_up_places() if place.kind in kinds]
    return sorted(inverse(lat, lon, place.lat, place.lon, Geodesic.DISTANCE)["s12"] / 1000 for place in places)[:limit]


def distances(gazetteer: Gazetteer, lon: float, lat: float, kinds: set[str], limit: int) -> list[float]:
    return [near.distance_km for near in gazetteer.reverse(lon, lat, kinds=kinds, limit=limit).nearest]


@pytest.mark.parametrize("page_size", [1024, 65536])
def test_a_tree_that_sqlite_itself_has_filled_is_read(copy: Path, page_size: int) -> None:
    change(
        copy,
        (f"PRAGMA page_size = {page_size}", ()),
        ("VACUUM", ()),
        ("CREATE TABLE boxes AS SELECT * FROM rtree_places_geom", ()),
        ("DROP TABLE rtree_places_geom", ()),
        ("CREATE VIRTUAL TABLE rtree_places_geom USING rtree(id, minx, maxx, miny, maxy)", ()),
        ("INSERT INTO rtree_places_geom SELECT * FROM boxes WHERE id % 7 > 0", ()),
        ("INSERT INTO rtree_places_geom SELECT * FROM boxes WHERE id % 7 = 0", ()),
    )
    with Gazetteer.open(copy) as gazetteer:
        for lon, lat in SPOTS[:4]:
            assert distances(gazetteer, lon, lat, {"village"}, 3) == pytest.approx(
                expected(lon, lat, {"village"}, 3), abs=1e-9
            )


def test_places_that_were_removed_are_not_found(copy: Path) -> None:
    with Gazetteer.open(copy) as gazetteer:
        first, second = gazetteer.reverse(9.0, 48.0, limit=2).nearest
    change(
        copy,
        ("DROP TRIGGER rtree_places_geom_delete", ()),
        ("DELETE FROM places WHERE id = ?", (first.place.id,)),
    )
    with Gazetteer.open(copy) as gazetteer:
        assert gazetteer.reverse(9.0, 48.0).nearest == (second,)
        assert gazetteer.reverse(9.0, 48.0).nearest == (second,)


@pytest.mark.parametrize("kept", [0, 1, 20, 51, 60])
def test_trees_of_any_height_are_read(copy: Path, kept: int) -> None:
    change(copy, ("DELETE FROM rtree_places_geom WHERE id NOT IN (SELECT fid FROM places LIMIT ?)", (kept,)))
    with Gazetteer.open(copy) as gazetteer:
        found = gazetteer.reverse(9.0, 48.0, kinds={"village", "town", "airport", "lake", "ocean"}, limit=100).nearest
    assert len(found) == kept


def counted_reading(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list to which the number of places that each circle held is added."""
    read: list[int] = []
    original = Neighbourhood._read

    def counted(*arguments: Any, **named: Any) -> Any:
        rows, others = original(*arguments, **named)
        read.append(len(rows) + others)
        return rows, others

    monkeypatch.setattr(Neighbourhood, "_read", counted)
    return read


@pytest.mark.parametrize("kinds", [{"airport"}, {"ocean"}, {"lake", "ocean"}, {"desert"}])
@pytest.mark.parametrize("most_listed", [0, 200_000])
def test_rare_kinds_are_found_wherever_they_are(
    built: Path, monkeypatch: pytest.MonkeyPatch, kinds: set[str], most_listed: int
) -> None:
    monkeypatch.setattr("gazetteer.file.nearest._MOST_LISTED", most_listed)
    with Gazetteer.open(built) as gazetteer:
        for lon, lat in SPOTS * 2:
            for limit in (1, 4):
                assert distances(gazetteer, lon, lat, kinds, limit) == pytest.approx(
                    expected(lon, lat, kinds, limit), abs=1e-9
                )


def test_rare_kinds_are_listed_rather_than_looked_for_everywhere(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = counted_reading(monkeypatch)
    # It looks for settlements, which are not rare.
    monkeypatch.setattr(Positions, "country", lambda *_: (None, None))
    with Gazetteer.open(built) as gazetteer:
        distances(gazetteer, 9.0, 48.0, {"ocean"}, 1)
        assert 0 < sum(read) < PLACES / 5
        read.clear()
        for lon, lat in SPOTS:
            distances(gazetteer, lon, lat, {"ocean"}, 1)
    assert read == []


def test_of_a_crowd_only_the_near_ones_are_read(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = counted_reading(monkeypatch)
    monkeypatch.setattr("gazetteer.file.nearest._FIRST", 1.0)
    monkeypatch.setattr("gazetteer.file.nearest._MANY", 20)
    with Gazetteer.open(built) as gazetteer:
        assert distances(gazetteer, 9.0, 48.0, {"village"}, 3) == pytest.approx(
            expected(9.0, 48.0, {"village"}, 3), abs=1e-9
        )
    assert sum(read) < PLACES / 10


def test_a_crowd_on_one_spot_is_read(tmp_path: Path) -> None:
    rows = [
        PlaceRow(f"own:{number}", f"P{number}", "village", 9.0, 48.0, None, None, number, None, None, ())
        for number in range(1500)
    ]
    path = tmp_path / "crowd.gpkg"
    write(path, layers=[SourceLayer(TEXT, places=rows, areas=[])], title="Test", version="1")
    with Gazetteer.open(path) as gazetteer:
        every = gazetteer.reverse(9.0, 48.0, limit=2000).nearest
        assert len(every) == 1500
        most_prominent = sorted((near.place.prominence for near in every), reverse=True)[:3]
        for lon in (9.0, 9.1, -171.0):
            found = gazetteer.reverse(lon, 48.0, limit=3).nearest
            assert [near.place.prominence for near in found] == most_prominent


LONS = st.floats(-180, 180)
LATS = st.floats(-90, 90)


def towards(lon: float, lat: float, bearing: float, angle: float) -> tuple[float, float]:
    """Go from a position on the unit sphere."""
    line = Geodesic(1, 0).Direct(lat, lon, bearing, angle)
    return line["lon2"], line["lat2"]


@given(lon=LONS, lat=LATS, bearing=st.floats(0, 360), exponent=st.floats(-8, 0.497), share=st.floats(0, 1))
@example(lon=0, lat=90, bearing=30, exponent=-3, share=1)
@example(lon=-120, lat=-90, bearing=30, exponent=0.1, share=0.99)
@example(lon=180, lat=0, bearing=90, exponent=-2, share=1)
@example(lon=10, lat=50, bearing=0, exponent=-0.155, share=1)
@example(lon=10, lat=89.9999, bearing=90, exponent=-5, share=1)
@settings(max_examples=500)
def test_what_is_within_a_circle_is_in_one_of_its_boxes(
    lon: float, lat: float, bearing: float, exponent: float, share: float
) -> None:
    x, y = towards(lon, lat, bearing, share * 10**exponent)
    boxes = list(_boxes(lon, lat, 10**exponent))
    assert any(box.south <= y <= box.north and box.west <= x <= box.east for box in boxes)
    assert all(-180 <= box.west <= box.east <= 180 for box in boxes)


@given(
    lon=LONS,
    lat=LATS,
    bearing=st.floats(0, 360),
    other=st.floats(0, 360),
    exponent=st.floats(-9, 0.497),
    add=st.floats(0, 1),
)
@example(lon=0, lat=0, bearing=0, other=90, exponent=0.49, add=0)
@example(lon=0, lat=0, bearing=90, other=0, exponent=0.49, add=0)
@example(lon=0, lat=90, bearing=0, other=0, exponent=0.497, add=0)
@settings(max_examples=300)
def test_beyond_the_reach_of_a_place_nothing_is_nearer(
    lon: float, lat: float, bearing: float, other: float, exponent: float, add: float
) -> None:
    near = towards(lon, lat, bearing, 10**exponent)
    far = towards(lon, lat, other, min(10**exponent * (1 + 0.02 * add), math.pi))
    spots = _Places.of([(0, encode_point(*near), 0.0), (1, encode_point(*far), 0.0)])
    angles = spots.angles(lon, lat)
    if angles[1] > _reach(angles[:1], 1):
        inverse = Geodesic.WGS84.Inverse
        assert inverse(lat, lon, far[1], far[0])["s12"] > inverse(lat, lon, near[1], near[0])["s12"]


NAN_BOX = struct.pack(">q4f", 1, *[float("nan")] * 4)


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        ("DELETE FROM rtree_places_geom_node WHERE nodeno = 1", ()),
        ("DELETE FROM rtree_places_geom_node WHERE nodeno > 1", ()),
        ("UPDATE rtree_places_geom_node SET data = substr(data, 1, 100)", ()),
        ("UPDATE rtree_places_geom_node SET data = ? WHERE nodeno = 1", (b"",)),
        ("UPDATE rtree_places_geom_node SET data = ? WHERE nodeno = 1", (b"\0\0\0\1" + NAN_BOX,)),
        ("UPDATE rtree_places_geom_node SET data = ? WHERE nodeno = 1", (b"\xff\xff" + b"\xff" * 1226,)),
        ("UPDATE rtree_places_geom_node SET data = 'none' WHERE nodeno = 1", ()),
        ("UPDATE rtree_places_geom_node SET data = 5 WHERE nodeno > 1", ()),
    ],
)
def test_a_tree_that_is_none_is_told(copy: Path, statement: str, values: tuple[object, ...]) -> None:
    change(copy, (statement, values))
    with Gazetteer.open(copy) as gazetteer, pytest.raises(GazetteerInvalid, match=r"copy\.gpkg"):
        gazetteer.reverse(9.0, 48.0)
