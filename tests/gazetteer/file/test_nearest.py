from __future__ import annotations

import shutil
import sqlite3
import struct
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from geographiclib.geodesic import Geodesic

from gazetteer import Gazetteer, GazetteerInvalid
from gazetteer.building.entries import LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.file.nearest import Neighbourhood

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


def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    asked: list[int] = []
    original = Neighbourhood._places

    def counted(self: Neighbourhood, kinds: tuple[str, ...], fids: Sequence[int]) -> object:
        asked.append(len(fids))
        return original(self, kinds, fids)

    monkeypatch.setattr(Neighbourhood, "_places", counted)
    return asked


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
    asked = asked_for(monkeypatch)
    with Gazetteer.open(built) as gazetteer:
        distances(gazetteer, 9.0, 48.0, {"ocean"}, 1)
        assert sum(asked) < PLACES / 5
        asked.clear()
        for lon, lat in SPOTS:
            distances(gazetteer, lon, lat, {"ocean"}, 1)
        assert max(asked) == 1


def test_what_turned_out_to_be_of_another_kind_is_not_asked_for_again(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gazetteer.file.nearest._PATIENCE", 1)
    asked = asked_for(monkeypatch)
    with Gazetteer.open(built) as gazetteer:
        first = distances(gazetteer, 9.0, 48.0, {"airport"}, 1)
        in_vain = sum(asked)
        asked.clear()
        assert distances(gazetteer, 9.0, 48.0, {"airport"}, 1) == first
    assert sum(asked) < in_vain / 10


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
