"""A map document as a GeoPackage: what GDAL and geopandas read of it, and that it is as the standard has it."""

from __future__ import annotations

import json
import re
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from importlib import resources
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import geopandas
import pyogrio
import pytest
import shapely

from gazetteer.kinds import KINDS
from geomap.document.confidence import words
from geomap.outputs.formats import WRITERS, Contents
from geomap.outputs.tables import schema
from geomap.outputs.tables.document_rows import Tables
from geomap.outputs.tables.geopackage import write_geopackage
from geomap.outputs.tables.qgis_styles.looks import Choice, Style, styles
from geomap.outputs.tables.qgis_styles.qml import expression, qml
from geomap.outputs.tables.qgis_styles.sld import sld
from tests.geomap.outputs.map_file.drawing.made_up_routes import mention, place, route
from tests.hostile.texts import HOSTILE_STRINGS

SUVA, APIA, LABASA = ("Suva", 178.44, -18.14), ("Apia", -171.77, -13.83), ("Labasa", 179.38, -16.43)
STATUSES = ("reported", "planned", "possible", "denied")
LAYERS = {table.name: table for table in schema.TABLES if table.shape}
OGC = "{http://www.opengis.net/ogc}"
SE = "{http://www.opengis.net/se}"


class Islands:
    """Outlines of two islands, one of them on both sides of the antimeridian."""

    def area(self, place_id: str) -> Any:
        west, east = shapely.box(179.2, -17, 180, -16), shapely.box(-180, -17, -179.8, -16)
        outlines = {
            "made-up:2": shapely.MultiPolygon([west, east]),
            "made-up:3": shapely.box(178.0, -18.3, 178.6, -17.4),
        }
        return outlines.get(place_id)


def unplaced(number: int, name: str) -> dict[str, Any]:
    properties = {"type": "unresolved", "name": name, "mentions": [mention(name)], "alternatives": []}
    return {"type": "Feature", "id": f"unplaced-{number}", "geometry": None, "properties": properties}


def document(name: str = "Viti Levu") -> dict[str, Any]:
    places = [place(0, SUVA), place(1, APIA, ["Apia", "Apia"]), place(2, LABASA, kind="island")]
    places.append(place(3, (name, 178.2, -17.8), [name], kind="island"))
    for one, sure in zip(places, (0.95, 0.8, 0.6, 0.2), strict=True):
        one["properties"]["confidence"] = sure
    routes = [
        route(number, [("place-0", SUVA), ("place-1", APIA)], name if number else "yacht", status)
        for number, status in enumerate(STATUSES)
    ]
    parted = [[[178.44, -18.14], [180.0, -17.5]], [[-180.0, -17.5], [-171.77, -13.83]]]
    routes[0]["geometry"] = {"type": "MultiLineString", "coordinates": parted}
    routes[0]["properties"]["corridor"] = json.loads(shapely.to_geojson(shapely.box(178, -19, 179, -18)))
    routes[3]["geometry"] = None
    routes[3]["properties"]["undrawn"] = "a stop is not placed"
    report = {"id": "one", "title": name, "date": "2024-05", "source": None, "language": None}
    counts = {"places": 5, "routes": 4, "unresolved": 1}
    features = [*places, *routes, unplaced(0, name)]
    return {
        "title": f"Voyages of {name}", "attribution": ["Made up", name], "features": features,
        "reports": [{**report, **counts}],
    }  # fmt: skip


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "voyages.gpkg"
    write_geopackage(document(), path, outlines=Islands())
    return path


@pytest.fixture
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


def test_gdal_lists_the_layers_with_their_types_and_counts(file: Path) -> None:
    shapes = {"POINT": "Point", "MULTILINESTRING": "MultiLineString", "MULTIPOLYGON": "MultiPolygon", None: None}
    wanted = {table.name: shapes[table.shape] for table in schema.TABLES}
    assert dict(pyogrio.list_layers(file).tolist()) == {**wanted, "about": None, "layer_styles": None}
    counts = {table.name: pyogrio.read_info(file, layer=table.name)["features"] for table in schema.TABLES}
    assert counts == {
        "places": 4, "areas": 2, "routes": 4, "corridors": 1, "unplaced": 1, "mentions": 6, "stops": 8, "claims": 4,
        "reports": 1,
    }  # fmt: skip
    assert {pyogrio.read_info(file, layer=name)["crs"] for name in LAYERS} == {"EPSG:4326"}


@pytest.mark.parametrize("table", schema.TABLES, ids=lambda table: table.name)
def test_geopandas_reads_what_the_tables_hold(file: Path, table: schema.Table) -> None:
    read = geopandas.read_file(file, layer=table.name)
    rows = list(Tables(document(), Islands()).rows(table))
    assert tuple(read.columns) == (*table.names, "geometry") if table.shape else (*table.names,)
    assert read[table.names[0]].tolist() == [row.values[0] for row in rows]
    if table.shape:
        known = [row.geometry and shapely.geometry.shape(row.geometry) for row in rows]
        assert [None if one is None else one.wkt for one in read.geometry] == [one and one.wkt for one in known]
        assert read.crs.to_epsg() == 4326


def test_dates_are_dates_where_they_all_can_be(tmp_path: Path, file: Path) -> None:
    def kind(path: Path) -> str:
        with closing(sqlite3.connect(path)) as connection:
            columns = connection.execute("PRAGMA table_info(places)")
            return str(next(row[2] for row in columns if row[1] == "date_first"))

    ancient = document()
    ancient["reports"][0]["date"] = "-0490-09"
    write_geopackage(ancient, tmp_path / "ancient.gpkg")
    assert (kind(file), kind(tmp_path / "ancient.gpkg")) == ("DATE", "TEXT")


def test_what_the_standard_demands_is_there(opened: sqlite3.Connection) -> None:
    assert opened.execute("PRAGMA application_id").fetchone() == (0x47504B47,)
    assert opened.execute("PRAGMA user_version").fetchone() == (10300,)
    assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
    assert {row[0] for row in opened.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")} == {-1, 0, 4326}
    contents = dict(opened.execute("SELECT table_name, description FROM gpkg_contents"))
    assert {table.name: table.meaning for table in schema.TABLES}.items() <= contents.items()
    for name in contents:
        keys = [row[2] for row in opened.execute(f"PRAGMA table_info({name})") if row[5]]
        assert keys == ["INTEGER"]
    listed = set(
        opened.execute("SELECT table_name, column_name, geometry_type_name, srs_id FROM gpkg_geometry_columns")
    )
    assert listed == {(name, "geom", table.shape, 4326) for name, table in LAYERS.items()}


@pytest.mark.parametrize("name", LAYERS)
def test_bounds_and_spatial_index_agree_with_the_geometries(opened: sqlite3.Connection, name: str) -> None:
    rows = opened.execute(f"SELECT fid, geom FROM {name} WHERE geom NOT NULL").fetchall()  # noqa: S608
    boxes = {}
    for fid, blob in rows:
        magic, version, flags, system = struct.unpack_from("<2sBBi", blob)
        assert (magic, version, system, flags & 1) == (b"GP", 0, 4326, 1)
        boxes[fid] = shapely.from_wkb(blob[8 + (32 if flags >> 1 & 7 else 0) :]).bounds
    index = opened.execute(f"SELECT id, minx, miny, maxx, maxy FROM rtree_{name}_geom").fetchall()  # noqa: S608
    assert {fid: pytest.approx(boxes[fid], abs=1e-4) for fid, *_ in index} == {fid: tuple(box) for fid, *box in index}
    assert len(index) == len(boxes)
    assert opened.execute(f"SELECT rtreecheck('rtree_{name}_geom')").fetchone() == ("ok",)
    sql = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?"
    west, south, east, north = zip(*boxes.values(), strict=True)
    assert opened.execute(sql, (name,)).fetchone() == (min(west), min(south), max(east), max(north))


def test_what_crosses_the_antimeridian_stays_in_two_parts(file: Path) -> None:
    routes, areas = (geopandas.read_file(file, layer=name) for name in ("routes", "areas"))
    assert len(routes.geometry[0].geoms) == 2
    assert len(areas.geometry[0].geoms) == 2
    assert areas.total_bounds.tolist() == [-180.0, -18.3, 180.0, -16.0]


def test_rows_edited_later_stay_in_the_spatial_index(file: Path) -> None:
    pyogrio.write_dataframe(geopandas.read_file(file, layer="places")[:1], file, layer="places", append=True)
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM rtree_places_geom").fetchone() == (5,)


def test_an_empty_document_has_all_layers_too(tmp_path: Path) -> None:
    path = tmp_path / "empty.gpkg"
    write_geopackage({**document(), "features": [], "reports": []}, path)
    assert len(pyogrio.list_layers(path)) == len(schema.TABLES) + 2
    assert {pyogrio.read_info(path, layer=table.name)["features"] for table in schema.TABLES} == {0}


def test_the_same_document_makes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name in ("one.gpkg", "other.gpkg"):
        write_geopackage(document(), tmp_path / name, outlines=Islands())
    assert (tmp_path / "one.gpkg").read_bytes() == (tmp_path / "other.gpkg").read_bytes()


def test_credits_travel_with_the_data(opened: sqlite3.Connection) -> None:
    about = opened.execute("SELECT subject, text FROM about").fetchall()
    assert about[:3] == [("title", "Voyages of Viti Levu"), ("credit", "Made up"), ("credit", "Viti Levu")]
    assert any("not" not in text and "fid" in text for _, text in about)


def test_hostile_text_arrives_as_text(tmp_path: Path) -> None:
    for number, text in enumerate(HOSTILE_STRINGS):
        if not text.strip():
            continue
        path = tmp_path / f"{number}.gpkg"
        made = document(text)
        write_geopackage(made, path, outlines=Islands())
        rows = list(Tables(made).rows(schema.PLACES))
        names = [row.values[1] for row in rows]
        assert (
            geopandas.read_file(path, layer="places")["name"].where(lambda read: read.notna(), None).tolist() == names
        )
        with closing(sqlite3.connect(path)) as connection:
            for styling in connection.execute("SELECT styleQML, styleSLD FROM layer_styles").fetchall():
                for xml in styling:
                    assert len(text) < 8 or text not in xml
        path.unlink()


def test_the_command_line_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "map.gpkg"
    contents = Contents(document(), document(), Islands())  # type: ignore[arg-type]
    WRITERS[".gpkg"].fill(contents, path, "map")
    assert pyogrio.read_info(path, layer="areas")["features"] == 2


def test_a_full_disk_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        write_geopackage(document(), tmp_path / "no such folder" / "map.gpkg")


# --- styles


def test_qgis_finds_a_default_style_of_each_layer(file: Path) -> None:
    read = pyogrio.read_dataframe(file, layer="layer_styles")
    assert sorted(read["f_table_name"]) == sorted(LAYERS)
    assert set(read["f_geometry_column"]) == {"geom"}
    assert read["useAsDefault"].astype(int).tolist() == [1] * len(LAYERS)
    assert read["styleName"].is_unique
    columns = ["f_table_catalog", "f_table_schema", "styleQML", "styleSLD", "description", "owner", "ui", "update_time"]
    assert set(columns) <= set(read.columns)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d.*", str(time)) for time in read["update_time"])


def held() -> dict[str, set[str]]:
    """Return every word that a column can hold, as the schema of documents has it."""
    text = (resources.files("geomap.document.schemas") / "document.schema.json").read_text("utf-8")
    found: dict[str, set[str]] = {"certainty": set(words()), "kind": {*KINDS, "of a gazetteer of one's own"}}
    for name in ("status", "role"):
        (listed,) = re.findall(rf'"{name}": \{{\s*(?:"description": "[^"]*",\s*)?"enum": (\[[^\]]*\])', text)[:1]
        found[name] = set(json.loads(listed))
    return found


def chooses(choice: Choice, word: str) -> bool:
    return (word in choice.words) != choice.otherwise


@pytest.mark.parametrize("kinds", [[], ["city", "island"], list(KINDS)], ids=["none", "some", "all"])
def test_every_word_is_drawn_by_one_rule(kinds: list[str]) -> None:
    possible = held()
    assert set(STATUSES) == possible["status"]
    for style in styles(kinds):
        columns = [choice.column for choice in style.rules[0].choices]
        rows: list[dict[str, str]] = [{}]
        for column in columns:
            rows = [{**row, column: word} for row in rows for word in possible[column]]
        for row in rows:
            hit = [rule for rule in style.rules if all(chooses(one, row[one.column]) for one in rule.choices)]
            assert len(hit) == 1, (style.table.name, row)
        assert set(columns) <= set(style.table.names)


@pytest.mark.parametrize("style", styles(["city", "island"]), ids=lambda style: style.table.name)
def test_both_languages_have_every_rule(style: Style) -> None:
    written = Tree.fromstring(qml(style))  # noqa: S314 - written a moment ago
    rules = written.findall("renderer-v2/rules/rule")
    assert [rule.get("filter") for rule in rules] == [expression(rule) for rule in style.rules]
    symbols = {symbol.get("name") for symbol in written.findall("renderer-v2/symbols/symbol")}
    assert symbols == {rule.get("symbol") for rule in rules}
    assert len({rule.get("key") for rule in rules}) == len(rules)
    assert (written.find("labeling") is not None) == style.named
    other = Tree.fromstring(sld(style))  # noqa: S314 - written a moment ago
    for rule, element in zip(style.rules, other.iter(f"{SE}Rule"), strict=True):
        literals = [found.text for found in element.iterfind(f".//{OGC}PropertyIsEqualTo/{OGC}Literal")]
        assert literals == [word for choice in rule.choices for word in choice.words]


def test_expressions_choose_in_sqlite_what_they_choose_in_qgis(opened: sqlite3.Connection) -> None:
    for style in styles(["town", "island"]):
        name = style.table.name
        (rows,) = opened.execute(f"SELECT count(*) FROM {name}").fetchone()  # noqa: S608
        chosen = [
            opened.execute(f"SELECT count(*) FROM {name} WHERE {expression(rule)}").fetchone()[0]  # noqa: S608
            for rule in style.rules
        ]
        # A mention that is not placed has no certainty, and is nowhere.
        assert sum(chosen) == rows - (name == "mentions")
