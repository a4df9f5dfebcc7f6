from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import geopandas
import pytest
from shapely import from_wkb
from shapely.geometry import LineString, MultiPoint, Point, Polygon

from gazetteer.building.file_writer import write
from gazetteer.building.tables import TableOptions
from gazetteer.errors import TableInvalid
from tests.gazetteer.building.tables.reading_tables import read

SQUARE = [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]
BOW = [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]


def feature(geometry_type: str | None, coordinates: Any, **properties: Any) -> dict[str, Any]:
    geometry = None if geometry_type is None else {"type": geometry_type, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"name": "Kaff"} | properties, "geometry": geometry}


def collection(*features: Any, **members: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features)} | members, indent=1)


def test_points_and_polygons_become_places_and_areas(tmp_path: Path) -> None:
    outcome = read(
        tmp_path / "zones.geojson",
        collection(
            feature("Point", [11.25, 48.5, 300.0], population=900),
            feature("Polygon", SQUARE),
            feature("MultiPolygon", [SQUARE, [[[5, 5], [6, 5], [6, 6], [5, 5]]]], kind="lake", names=["Tarn", "Mere"]),
            feature("Polygon", SQUARE, kind="town"),
        ),
    )
    point, zone, lake, town = outcome.rows
    assert (point.place.lon, point.place.lat, point.place.kind, point.area) == (11.25, 48.5, "village", None)
    assert zone.place.kind == "region" and zone.area is not None
    assert zone.area.bounds == (0.0, 0.0, 2.0, 2.0)
    area = from_wkb(zone.area.wkb)
    assert (area.geom_type, area.area) == ("MultiPolygon", 4.0)
    assert area.contains(Point(zone.place.lon, zone.place.lat))
    assert lake.place.names == ("Tarn", "Mere")
    assert (town.area, town.dropped_area) == (None, True)
    assert len({row.place.id for row in outcome.rows}) == 4


def test_a_polygon_that_crosses_itself_is_repaired(tmp_path: Path) -> None:
    (row,) = read(tmp_path / "t.geojson", collection(feature("Polygon", BOW))).rows
    assert row.area is not None
    area = from_wkb(row.area.wkb)
    assert area.is_valid and area.area == pytest.approx(2.0)


def test_a_feature_on_each_line_is_read_as_it_comes(tmp_path: Path) -> None:
    good = json.dumps(feature("Point", [1, 2], id="a"))
    lines = ["\x1e" + good, "", "{broken", json.dumps(feature("Point", [1, 2], id="b")), "5"]
    outcome = read(tmp_path / "t.ndjson", "\n".join(lines))
    assert [place.id for place in outcome.places] == ["t:a", "t:b"]
    assert [reject.position for reject in outcome.rejects] == ["line 3", "line 5"]


def test_the_id_of_a_feature_counts_where_no_property_does(tmp_path: Path) -> None:
    text = collection(feature("Point", [1, 2]) | {"id": 7}, feature("Point", [1, 2], id="geonames:5") | {"id": 8})
    assert [place.id for place in read(tmp_path / "t.json", text).places] == ["t:7", "geonames:5"]


def test_what_is_no_place_is_rejected(tmp_path: Path) -> None:
    outcome = read(
        tmp_path / "t.geojson",
        collection(
            feature("LineString", [[0, 0], [1, 1]]),
            feature("Point", [35, 136]),
            feature("Point", ["one", "two"]),
            feature("Point", []),
            feature("Polygon", [[[0, 0], [1, 1]]]),
            feature("Polygon", [[[0, 0], [200, 0], [200, 5], [0, 0]]]),
            feature("Polygon", [[[0, 0], [1, 1], [2, 2], [0, 0]]]),
            feature("Polygon", {"a": None}),
            feature("Point", [float("nan"), 2]),
            feature("Point", [1e400, 2]),
            feature(None, None),
            feature("Circle", [1, 2]),
            feature("Point", [1, 2], name="\ud800"),
            {"type": "Feature"},
            {"type": "Point", "coordinates": [1, 2]},
            None,
        ),
    )
    assert not outcome.places
    assert [reject.position for reject in outcome.rejects] == [f"feature {number}" for number in range(1, 17)]
    assert "seem swapped" in outcome.rejects[1].reason


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "not GeoJSON"),
        ("{", "not GeoJSON"),
        ("[1]", "not GeoJSON"),
        ('{"type": "FeatureCollection",\n"features": 5}', "no list"),
        ('{"type": "FeatureCollection",\n"features": ' + "[" * 100_000, "not GeoJSON"),
        (collection(crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}), "not in WGS84"),
    ],
)
def test_what_is_no_geojson_is_told(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(TableInvalid, match=message):
        read(tmp_path / "t.geojson", content)


def test_crs84_is_wgs84(tmp_path: Path) -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert len(read(tmp_path / "t.geojson", collection(feature("Point", [1, 2]), crs=crs)).places) == 1


def frame(**columns: Any) -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame(columns, crs=4326)


def test_a_layer_that_gdal_wrote_is_read(tmp_path: Path) -> None:
    path = tmp_path / "survey.gpkg"
    geometry = [Point(1, 2), Polygon(SQUARE[0]), LineString([(0, 0), (1, 1)]), None]
    frame(toponym=["A", "B", "C", "D"], pop=[5, None, None, None], geometry=geometry).to_file(path)
    outcome = read(path)
    assert [(place.name, place.kind, place.population) for place in outcome.places] == [
        ("A", "village", 5),
        ("B", "region", 0),
    ]
    assert [row.area is not None for row in outcome.rows] == [False, True]
    assert [reject.position for reject in outcome.rejects] == ["feature 3", "feature 4"]


def test_a_layer_must_be_named_where_there_are_several(tmp_path: Path) -> None:
    path = tmp_path / "survey.gpkg"
    frame(name=["A"], geometry=[Point(1, 2)]).to_file(path, layer='wells "old"')
    frame(name=["B"], geometry=[MultiPoint([(3, 4)])]).to_file(path, layer="tents")
    with pytest.raises(TableInvalid, match="several layers; name one of them with --layer"):
        read(path)
    assert [place.name for place in read(path, options=TableOptions(layer='wells "old"')).places] == ["A"]
    with pytest.raises(TableInvalid, match="no such layer"):
        read(path, options=TableOptions(layer="none"))


def test_other_coordinate_systems_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "survey.gpkg"
    frame(name=["A"], geometry=[Point(1, 2)]).to_crs(3857).to_file(path)
    with pytest.raises(TableInvalid, match=r"EPSG:3857 .* not in WGS84"):
        read(path)


def test_a_gazetteer_is_no_table(tmp_path: Path) -> None:
    path = tmp_path / "made.gpkg"
    write(path, layers=[], title="Made", version="1", workers=0)
    with pytest.raises(TableInvalid, match="gazetteer combine"):
        read(path)


def test_a_damaged_geopackage_is_told(tmp_path: Path) -> None:
    path = tmp_path / "survey.gpkg"
    frame(name=["A" * 999] * 99, geometry=[Point(1, 2)] * 99).to_file(path)
    whole = path.read_bytes()
    for content in (b"", b"no database", whole[:100], whole[:50_000]):
        with pytest.raises(TableInvalid):
            read(path, content)


def test_damaged_geometries_cost_their_rows(tmp_path: Path) -> None:
    path = tmp_path / "survey.gpkg"
    frame(name=list("ABCDE"), geometry=[Point(1, 2)] * 5).to_file(path, layer="wells")
    connection = sqlite3.connect(path)
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(triggers).fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for fid, blob in enumerate((b"", b"GP\0\x01", b"GP\0\x01\0\0\0\0\x01\x01", "text", b"XX" * 20), 1):
        connection.execute("UPDATE wells SET geom = ? WHERE fid = ?", (blob, fid))
    connection.commit()
    connection.close()
    outcome = read(path)
    assert (len(outcome.places), len(outcome.rejects)) == (0, 5)
