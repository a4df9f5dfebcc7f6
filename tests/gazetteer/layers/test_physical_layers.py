"""Rivers, lakes, landforms and airports: where they are, what they are called, and whom they leave the bare name to."""

from __future__ import annotations

import csv
import json
import math
import re
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
import shapely
from shapely.geometry import LineString, MultiLineString, Point, box, shape

import gazetteer
from gazetteer import Gazetteer
from gazetteer.names.keys import fold
from tools.layers.folders import layer_file
from tools.layers.physical import lakes, river_lines, rivers
from tools.layers.physical.surroundings import Bearer, Surroundings
from tools.layers.places import airports
from tools.layers.sources.natural_earth import Feature

FOLDER = Path(gazetteer.__file__).parent / "layers"
OWN = ("rivers", "lakes", "landforms", "airports")
OTHERS = ("countries", "admin1", "seas", "regions", "small_places")
SMALL = {"island", "islands", "bay", "strait", "coast", "cape", "peninsula", "mountain", "undersea", "base", "landform"}
"""Kinds that may lie off the coast, or on islands that the polygons of the countries leave out."""

BORDERS_DE_FACTO = {
    "Crimean Peninsula",
    "Kerch Peninsula",
    "Sevastopol Bay",
    "Sevastopol Naval Base",
    "Belbek airfield",
}
"""What Natural Earth draws with the country that holds it, and the rows name the country that it belongs to."""


@cache
def table(layer: str) -> tuple[dict[str, str], ...]:
    with layer_file(FOLDER, f"{layer}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def areas(layer: str) -> dict[str, Any]:
    with layer_file(FOLDER, f"{layer}.geojsonl").open(encoding="utf-8") as lines:
        return {feature["id"]: shape(feature["geometry"]) for feature in map(json.loads, lines)}


@cache
def countries() -> dict[str, Any]:
    code_of = {row["id"]: row["country"] for row in table("countries")}
    parts: dict[str, list[Any]] = {}
    for identifier, area in areas("countries").items():
        if code_of[identifier]:
            parts.setdefault(code_of[identifier], []).append(area)
    return {code: shapely.union_all(group) for code, group in parts.items()}


def point(row: dict[str, str]) -> Point:
    return Point(float(row["lon"]), float(row["lat"]))


def names(row: dict[str, str]) -> list[str]:
    return [row["name"], *(name for name in row["names"].split("|") if name)]


def kilometres(one: Point, other: Point) -> float:
    shrink = math.cos(math.radians((one.y + other.y) / 2))
    return 111.2 * math.hypot(shrink * ((one.x - other.x + 180) % 360 - 180), one.y - other.y)


def row_named(layer: str, name: str) -> dict[str, str]:
    return next(row for row in table(layer) if row["name"] == name)


def by_hand() -> list[tuple[dict[str, str], list[str]]]:
    """Return every row written by hand with the countries that it says it lies in."""
    found = []
    for layer in OWN:
        for row in table(layer):
            if "general geographic knowledge" in row["source"]:
                lies_in = re.search(r"lies in ([A-Z ]+)$", row["source"])
                found.append((row, lies_in[1].split() if lies_in else [row["country"]] if row["country"] else []))
    return found


class TestWhereThingsAre:
    def test_rows_by_hand_lie_in_the_country_that_they_name(self) -> None:
        checked = 0
        for row, codes in by_hand():
            shapes = [countries()[code] for code in codes if code in countries()]
            if not shapes or row["name"] in BORDERS_DE_FACTO:
                continue
            away = min(area.distance(point(row)) for area in shapes)
            assert away <= (1.6 if row["kind"] in SMALL else 0.35), (row["name"], codes, round(away, 2))
            checked += 1
        assert checked > 1000

    @pytest.mark.parametrize("layer", OWN)
    def test_rows_with_a_country_lie_in_or_near_it(self, layer: str) -> None:
        for row in table(layer):
            area = countries().get(row["country"])
            if area is None or row["name"] in BORDERS_DE_FACTO or "airportsdata" in row["source"]:
                continue
            assert area.distance(point(row)) <= (1.6 if row["kind"] in SMALL else 1.0), row["name"]

    def test_airports_lie_in_the_country_of_their_row(self) -> None:
        far = [
            row["name"]
            for row in table("airports")
            if row["country"] in countries() and countries()[row["country"]].distance(point(row)) > 0.5
        ]
        assert len(far) < 0.02 * len(table("airports")), far

    @pytest.mark.parametrize(
        ("name", "lon", "lat"),
        [
            ("Nile", 30.4, 31.5), ("Danube", 29.7, 45.2), ("Rhine", 4.1, 52.0), ("Volga", 48.2, 46.0),
            ("Thames", 0.7, 51.5), ("Mississippi River", -89.3, 29.0), ("Yangtze", 121.8, 31.5),
            ("Euphrates", 47.5, 31.0), ("Tigris", 47.4, 31.0), ("Mekong", 106.0, 10.0), ("Ganges", 88.2, 22.0),
            ("Indus", 67.6, 24.0), ("Congo River", 12.6, -6.0), ("Zambezi", 36.3, -18.8), ("Dnieper", 32.3, 46.5),
            ("Don", 39.4, 47.1), ("Lena", 126.7, 72.4), ("Ob", 69.0, 66.7), ("Amur", 141.0, 53.0),
            ("Missouri River", -90.1, 38.8), ("Jordan River", 35.5, 31.8), ("Blue Nile", 32.5, 15.6),
            ("Murray River", 139.2, -35.4), ("Loire", -2.2, 47.3), ("Oder", 14.6, 53.6), ("Vistula", 19.0, 54.35),
            ("Orontes", 35.96, 36.05), ("Colorado River", -114.8, 31.8), ("Yellow River", 119.1, 37.8),
        ],
    )  # fmt: skip
    def test_the_point_of_a_river_is_its_mouth(self, name: str, lon: float, lat: float) -> None:
        assert kilometres(point(row_named("rivers", name)), Point(lon, lat)) < 60

    @pytest.mark.parametrize(
        ("layer", "name", "lon", "lat"),
        [
            ("rivers", "Euphrates", 40.15, 35.34),
            ("rivers", "Tigris", 43.13, 36.36),
            ("rivers", "Nile", 31.23, 30.05),
            ("rivers", "Danube", 19.05, 47.5),
            ("rivers", "Mississippi River", -90.18, 38.63),
            ("rivers", "Suez Canal", 32.31, 30.7),
            ("lakes", "Lake Victoria", 33.0, -1.0),
            ("lakes", "Lake Erie", -81.0, 42.2),
            ("lakes", "Dead Sea", 35.5, 31.5),
            ("lakes", "Lake Assad", 38.2, 36.0),
            ("lakes", "Lake Baikal", 108.0, 53.5),
        ],
    )
    def test_areas_hold_what_lies_on_the_water(self, layer: str, name: str, lon: float, lat: float) -> None:
        assert areas(layer)[row_named(layer, name)["id"]].distance(Point(lon, lat)) < 0.06

    @pytest.mark.parametrize(
        ("name", "kind", "lon", "lat"),
        [
            ("Bekaa Valley", "valley", 36.0, 33.85), ("Mount Hermon", "mountain", 35.86, 33.42),
            ("Gallipoli Peninsula", "peninsula", 26.4, 40.3), ("Mount Everest", "mountain", 86.93, 27.99),
            ("Spratly Islands", "islands", 114.0, 10.0), ("Cape Horn", "cape", -67.3, -56.0),
            ("Gobi Desert", "desert", 103.0, 42.5), ("Kuril Islands", "islands", 151.0, 46.5),
            ("Long Island", "island", -73.0, 40.85), ("Cape Hatteras", "cape", -75.5, 35.25),
        ],
    )  # fmt: skip
    def test_landforms_are_where_they_are(self, name: str, kind: str, lon: float, lat: float) -> None:
        row = row_named("landforms", name)
        assert row["kind"] == kind
        assert kilometres(point(row), Point(lon, lat)) < 150


class TestNoPlaceTwice:
    def test_landforms_are_in_no_other_layer(self) -> None:
        elsewhere: dict[str, list[tuple[Point, str]]] = {}
        for layer in (*OTHERS, "rivers", "lakes"):
            for row in table(layer):
                for name in names(row):
                    elsewhere.setdefault(fold(name), []).append((point(row), row["id"]))
        for row in table("landforms"):
            for name in names(row):
                near = [other for at, other in elsewhere.get(fold(name), ()) if kilometres(at, point(row)) < 100]
                assert not near, (row["name"], name, near)

    def test_airports_are_not_among_the_small_places(self) -> None:
        held = {
            fold(name) for row in table("small_places") for name in names(row) if row["kind"] in {"airport", "base"}
        }
        assert not [row["name"] for row in table("airports") if row["kind"] == "base" and fold(row["name"]) in held]

    def test_no_lake_is_a_sea_too(self) -> None:
        assert not {fold(row["name"]) for row in table("lakes")} & {fold(row["name"]) for row in table("seas")}


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nile", "river"), ("the Nile", "river"), ("Nile River", "river"), ("River Thames", "river"),
        ("Thames", "river"), ("Euphrates", "river"), ("Euphrates River", "river"), ("River Euphrates", "river"),
        ("Tigris", "river"), ("Danube", "river"), ("Donau", "river"), ("Volga", "river"),
        ("Mississippi River", "river"), ("الفرات", "river"), ("Mississippi", "admin1"), ("Missouri", "admin1"),
        ("Ohio", "admin1"), ("Colorado", "admin1"), ("Delaware", "admin1"), ("Jordan", "country"), ("Niger", "country"),
        ("Congo", "country"), ("Senegal", "country"), ("Paraguay", "country"), ("Jordan River", "river"),
        ("Suez Canal", "canal"), ("Panama Canal", "canal"), ("Lake Victoria", "lake"), ("Victoria Nyanza", "lake"),
        ("Dead Sea", "lake"), ("Lake Michigan", "lake"), ("Michigan", "admin1"), ("Zagros", "mountains"),
        ("Golan Heights", "region"), ("Bekaa Valley", "valley"), ("Mount Hermon", "mountain"),
        ("Himalayas", "mountains"), ("Hindu Kush", "mountains"), ("Crimean Peninsula", "peninsula"),
        ("Cape of Good Hope", "cape"), ("Spratlys", "islands"), ("Heathrow", "airport"), ("London Heathrow", "airport"),
        ("JFK", "airport"), ("LGA", "airport"), ("O'Hare", "airport"), ("Schiphol", "airport"), ("Fort Bragg", "base"),
        ("Camp Pendleton", "base"), ("Guantanamo Bay", "base"), ("Ramstein", "base"),
    ],
)  # fmt: skip
def test_a_name_finds_first_what_a_reader_expects(gazetteer: Gazetteer, name: str, kind: str) -> None:
    found = gazetteer.lookup(name, limit=3)
    assert found[0].place.kind == kind, [
        (match.place.name, match.place.kind, match.place.prominence) for match in found
    ]


@pytest.mark.parametrize("name", ["Red", "White", "Green", "Main", "Snake", "Salmon", "Peace", "Wind", "Orange"])
def test_common_words_do_not_find_a_river(gazetteer: Gazetteer, name: str) -> None:
    assert all(match.place.kind != "river" for match in gazetteer.lookup(name, limit=None))


@pytest.mark.parametrize("code", ["CAN", "DAD", "BUD", "HAM", "PIT", "MAN"])
def test_codes_that_are_words_find_no_airport(gazetteer: Gazetteer, code: str) -> None:
    assert all(match.place.kind != "airport" for match in gazetteer.lookup(code, limit=None))


def stretch(number: int, name: str, *points: tuple[float, float], rank: int = 4) -> Feature:
    return Feature({"rivernum": number, "name": name, "scalerank": rank}, LineString(points))


class TestDerivingRivers:
    TABLE: ClassVar[dict[str, Any]] = {
        "river": [],
        "left_out": ["Outlet"],
        "spelling": {"Sa?ne": "Saône"},
        "not_alone": "red",
    }

    def test_stretches_of_one_name_that_meet_are_one_river(self) -> None:
        features = [
            stretch(1, "Sa?ne", (0, 0), (0, 1)),
            stretch(2, "Sa?ne", (0, 1.1), (0, 2)),
            stretch(3, "Sa?ne", (50, 0), (50, 1)),
            stretch(4, "Outlet", (9, 9), (9, 10)),
        ]
        found = rivers.assemble(features, self.TABLE)
        assert [(river.name, river.numbers) for river in found] == [("Saône", (1, 2)), ("Saône", (3,))]

    def test_of_a_number_drawn_in_two_places_only_the_longer_is_the_river(self) -> None:
        features = [stretch(1, "Drau", (0, 0), (0, 3)), stretch(1, "Drau", (50, 0), (50, 1))]
        (river,) = rivers.assemble(features, self.TABLE)
        assert river.lines is not None
        assert river.lines.bounds == (0, 0, 0, 3)

    def test_local_names_are_joined_by_the_table(self) -> None:
        entry = {"name": "Euphrates", "numbers": [1, 2], "names": ["Furat"], "prominence": 0.6, "first": True}
        features = [stretch(1, "Firat", (0, 2), (0, 1)), stretch(2, "Al Furat", (0, 1), (0, 0))]
        (river,) = rivers.assemble(features, self.TABLE | {"river": [entry]})
        assert (river.name, river.alone, river.numbers) == ("Euphrates", "Euphrates", (1, 2))

    def test_common_words_do_not_stand_alone(self) -> None:
        red, seine = rivers.assemble(
            [stretch(1, "Red", (0, 0), (0, 1)), stretch(2, "Seine", (9, 0), (9, 1))], self.TABLE
        )
        assert (red.alone, seine.alone) == ("", "Seine")

    def test_the_mouth_is_the_end_at_the_sea(self) -> None:
        into = river_lines.waters([], sea=shapely.STRtree([box(0, -2, 5, -0.1)]))
        upstream = MultiLineString([[(1, 0), (1, 5)], [(1, 5), (2, 9)]])
        assert river_lines.mouth_of(upstream, numbers=(1,), into=into) == (1, 0)

    def test_inland_the_mouth_is_the_end_that_another_river_touches(self) -> None:
        features = [stretch(1, "Drina", (1, 5), (1, 9)), stretch(2, "Sava", (0, 5), (3, 5))]
        into = river_lines.waters(features, sea=shapely.STRtree([box(0, -9, 5, -8)]))
        assert river_lines.mouth_of(features[0].geometry, numbers=(1,), into=into) == (1, 5)

    def test_else_it_is_the_end_to_which_the_line_is_drawn(self) -> None:
        into = river_lines.waters([], sea=shapely.STRtree([box(0, -9, 5, -8)]))
        assert river_lines.mouth_of(LineString([(1, 0), (1, 5)]), numbers=(1,), into=into) == (1, 5)

    def test_a_line_is_broadened_alike_in_all_latitudes(self) -> None:
        for latitude in (0.0, 60.0):
            area = river_lines.broaden(LineString([(10, latitude), (10, latitude + 1)]))
            west, _, east, _ = area.bounds
            breadth = (east - west) * math.cos(math.radians(latitude + 0.5)) * 111.2
            assert breadth == pytest.approx(2 * river_lines.BREADTH, rel=0.05)

    def test_a_line_is_led_on_to_a_mouth_by_hand(self) -> None:
        longer = river_lines.extended(LineString([(0, 0), (0, 1)]), [(1, 1), (2, 2)])
        assert longer.distance(Point(2, 2)) == 0
        assert longer.geom_type == "MultiLineString"


class TestDerivingLakes:
    @pytest.mark.parametrize(
        ("name", "wikidata", "is_reservoir", "english"),
        [
            ("Lago de Izabal", "Izabal", False, "Lake Izabal"),
            ("Lake Superior", "Superior", False, "Lake Superior"),
            ("Great Salt Lake", "Great Salt", False, "Great Salt Lake"),
            ("Represa de Sobradinho", "Sobradinho", True, "Sobradinho Reservoir"),
            ("Pyhäjärvi", "", False, "Pyhäjärvi"),
            ("Dead Sea", "Dead Sea", False, "Dead Sea"),
        ],
    )
    def test_the_english_name_says_lake(self, name: str, wikidata: str, is_reservoir: bool, english: str) -> None:
        assert lakes.english_name(name, wikidata, is_reservoir=is_reservoir) == english

    def test_polygons_of_one_name_are_one_lake_where_they_are_near(self) -> None:
        features = [
            Feature({"name": "Dead Sea"}, box(35, 31, 36, 32)),
            Feature({"name": "Dead Sea"}, box(35, 30.5, 36, 30.9)),
            Feature({"name": "Dead Sea"}, box(70, 31, 71, 32)),
            Feature({}, box(0, 0, 1, 1)),
        ]
        assert [len(group) for group in lakes.merge(features)] == [2, 1]


class TestDerivingAirports:
    TABLE: ClassVar[dict[str, Any]] = {
        "major": "AAA", "regional": "BBB", "names": {"AAA": ["Alpha"]}, "codes": {},
        "base": [{"name": "Camp Delta", "country": "US", "point": [1.0, 2.0], "prominence": 0.4}],
    }  # fmt: skip

    @staticmethod
    def field(code: str, iata: str, name: str, city: str = "Town") -> airports.Airfield:
        return airports.Airfield(code, iata, name, city, "US", 1.0, 2.0)

    def test_small_airfields_are_left_out_and_held_ones_too(self) -> None:
        fields = [
            self.field("KAAA", "AAA", "Alpha/Beta International Airport"),
            self.field("KCCC", "CCC", "Gamma Intl Airport"),
            self.field("KDDD", "DDD", "Delta Municipal Airport"),
            self.field("KEEE", "EEE", "Epsilon Afb Airport"),
            self.field("KFFF", "FFF", "Zeta International Airport"),
        ]
        held = [{"id": "small_places:zeta", "name": "Zeta", "names": "", "source": "airportsdata 1, ICAO KFFF"}]
        found = {row.name: row for row in airports.assemble(fields, self.TABLE, held=held)}
        assert set(found) == {
            "Camp Delta", "Alpha Beta International Airport", "Epsilon Air Force Base"
        }  # fmt: skip
        assert {"Alpha", "Town Airport"} <= set(found["Alpha Beta International Airport"].names)
        assert found["Epsilon Air Force Base"].names == ("Epsilon AFB",)

    def test_two_of_one_name_get_two_ids(self) -> None:
        fields = [self.field("KAAA", "AAA", "One Airport", "X"), self.field("KBBB", "BBB", "One Airport", "Y")]
        found = airports.assemble(fields, self.TABLE | {"base": []}, held=[])
        assert [row.id for row in found] == ["airports:one-airport", "airports:one-airport-kbbb"]


class TestSurroundings:
    AROUND = Surroundings(
        ("AA", "BB"),
        shapely.STRtree([box(0, 0, 10, 10), box(10, 0, 20, 10)]),
        {"jordan": [Bearer("country", 0.7), Bearer("city", 0.5)]},
        frozenset({"springfield"}),
    )

    def test_the_best_known_bearer_claims_the_name(self) -> None:
        assert self.AROUND.claim("Jordan") == 0.7
        assert self.AROUND.claim("Nile") == 0
        assert self.AROUND.is_borne("Springfield")
        assert not self.AROUND.is_borne("Nile")

    def test_countries_are_those_that_hold_more_than_a_sliver(self) -> None:
        assert self.AROUND.countries(LineString([(2, 5), (15, 5)])) == ("AA", "BB")
        assert self.AROUND.countries(LineString([(2, 5), (10.05, 5)])) == ("AA",)
        assert self.AROUND.countries(Point(20.1, 5)) == ("BB",)
        assert self.AROUND.countries(Point(40, 5)) == ()
