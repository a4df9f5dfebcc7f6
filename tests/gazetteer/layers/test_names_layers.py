"""The curated names, the country points, the regions and the small places: complete, usable, and where they say."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from geopy.distance import great_circle
from shapely.geometry import Point, box, shape

import gazetteer as package
from gazetteer import Gazetteer
from tools.layers.folders import layer_file
from tools.layers.physical import regions
from tools.layers.places import post_offices
from tools.layers.units import countries

FOLDER = Path(package.__file__).parent / "layers"
CURATED = ("demonyms", "abbreviations", "common_names", "historical_names")

US_STATES = (
    "Ala. Alaska Ariz. Ark. Calif. Colo. Conn. Del. D.C. Fla. Ga. Hawaii Idaho Ill. Ind. Iowa Kan. Ky. La. Maine Md."
    " Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Ohio Okla. Ore. Pa. R.I. S.C. S.D."
    " Tenn. Texas Utah Vt. Va. Wash. W.Va. Wis. Wyo."
)
"""The District and the fifty states as the Associated Press writes them after a town, in the order of their names."""


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    with layer_file(FOLDER, f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def areas(name: str) -> dict[str, Any]:
    with layer_file(FOLDER, f"{name}.geojsonl").open(encoding="utf-8") as lines:
        return {feature["id"]: shape(feature["geometry"]) for feature in map(json.loads, lines)}


def country_rows() -> dict[str, dict[str, str]]:
    return {row["country"]: row for row in table("countries") if row["geonameid"]}


class TestCountryPoints:
    def test_they_agree_with_those_of_geonames_to_100_km(self) -> None:
        rows = country_rows()
        known = countries.points()
        assert len(known) > 240
        for code, (lon, lat) in known.items():
            row = rows[code]
            distance = great_circle((lat, lon), (float(row["lat"]), float(row["lon"]))).km
            assert distance <= 100, (row["name"], distance)

    @pytest.mark.parametrize(
        ("code", "lon", "lat"),
        [
            ("US", -98.5, 39.76), ("CA", -113.64258, 60.10867), ("RU", 100.0, 60.0), ("CN", 105.0, 35.0),
            ("CL", -71.0, -30.0), ("IN", 79.0, 22.0), ("BR", -55.0, -10.0), ("ID", 120.0, -5.0), ("FR", 2.0, 46.0),
            ("AU", 135.0, -25.0),
        ],
    )  # fmt: skip
    def test_the_best_known_ones_are_right(self, code: str, lon: float, lat: float) -> None:
        row = country_rows()[code]
        assert great_circle((lat, lon), (float(row["lat"]), float(row["lon"]))).km < 100

    def test_a_point_in_the_sea_is_moved_to_the_nearest_ground(self) -> None:
        assert countries._on_ground((3.0, 1.0), box(0, 0, 2, 2)) == (2.0, 1.0)
        assert countries._on_ground((1.0, 1.0), box(0, 0, 2, 2)) == (1.0, 1.0)


class TestRegions:
    def test_a_region_stands_where_its_centroid_on_the_globe_is(self) -> None:
        lon, lat = regions.middle(box(0, 0, 10, 60))
        assert lon == 5.0
        assert lat == pytest.approx(25.66, abs=0.01)

    def test_one_whose_centroid_lies_outside_stands_inside(self) -> None:
        bent = box(0, 0, 10, 1).union(box(9, 0, 10, 10)).union(box(0, 9, 10, 10))
        assert bent.contains(Point(regions.middle(bent)))

    @pytest.mark.parametrize(
        ("name", "lon", "lat"),
        [
            ("Darfur", 25.2, 13.0), ("Bohemia", 14.4, 50.0), ("Transylvania", 24.0, 46.5), ("Tohoku", 140.7, 39.0),
            ("Manchuria", 126.6, 45.7), ("Maritimes", -63.6, 44.7), ("North Caucasus", 45.7, 43.3),
        ],
    )  # fmt: skip
    def test_an_area_holds_its_towns(self, name: str, lon: float, lat: float) -> None:
        row = next(row for row in table("regions") if row["name"] == name)
        assert areas("regions")[row["id"]].contains(Point(lon, lat))

    def test_a_region_of_one_country_lies_in_it(self) -> None:
        outlines = areas("countries")
        land = {code: outlines[row["id"]] for code, row in country_rows().items() if row["id"] in outlines}
        for row in table("regions"):
            if row["country"]:
                point = Point(float(row["lon"]), float(row["lat"]))
                assert land[row["country"]].distance(point) < 0.5, row["name"]


class TestNames:
    @pytest.mark.parametrize("name", CURATED)
    def test_no_row_is_given_twice(self, name: str) -> None:
        keys = [(row["name"], row["place"]) for row in table(name)]
        assert len(set(keys)) == len(keys)

    def test_there_are_enough(self) -> None:
        assert len(table("demonyms")) > 1_500
        assert len(table("abbreviations")) > 350
        assert len(table("historical_names")) > 380

    def test_every_us_state_has_its_form_of_the_associated_press(self) -> None:
        states = sorted((row for row in table("admin1") if row["country"] == "US"), key=lambda row: row["name"])
        written = {(row["name"], row["place"]) for row in table("abbreviations")}
        assert len(states) == len(US_STATES.split())
        for form, state in zip(US_STATES.split(), states, strict=True):
            assert form == state["name"] or (form, state["id"]) in written, form

    @pytest.mark.parametrize(
        ("country", "forms"),
        [
            ("CA", "Alta. B.C. Man. N.B. Nfld. N.S. N.W.T. Ont. P.E.I. Que. Sask."),
            ("AU", "A.C.T. N.S.W. N.T. Qld. S.A. Tas. Vic. W.A."),
        ],
    )
    def test_provinces_have_their_newspaper_forms(self, country: str, forms: str) -> None:
        units = {row["id"] for row in table("admin1") if row["country"] == country}
        led = {row["name"]: row["place"] for row in table("abbreviations") if row["place"] in units}
        assert set(forms.split()) <= set(led)
        assert len({led[form] for form in forms.split()}) == len(forms.split())

    def test_every_us_state_has_a_demonym(self) -> None:
        with_demonym = {row["place"] for row in table("demonyms")}
        assert {row["name"] for row in table("admin1") if row["country"] == "US" and row["id"] not in with_demonym} == {
            "District of Columbia"
        }

    @pytest.mark.parametrize(
        ("name", "shown"),
        [
            ("Constantinople", "Istanbul"), ("Danzig", "Gdańsk"), ("Stalingrad", "Volgograd"),
            ("Saigon", "Ho Chi Minh City"),
            ("Leopoldville", "Kinshasa"), ("Smyrna", "İzmir"), ("Lemberg", "Lviv"), ("Pressburg", "Bratislava"),
            ("Christiania", "Oslo"), ("Batavia", "Jakarta"), ("Peking", "Beijing"), ("Burma", "Myanmar"),
            ("Persia", "Iran"), ("Abyssinia", "Ethiopia"), ("Upper Volta", "Burkina Faso"), ("Edo", "Tokyo"),
            ("Siam", "Thailand"), ("Van Diemen's Land", "Tasmania"), ("New Amsterdam", "New York City"),
        ],
    )  # fmt: skip
    def test_historical_names_lead_to_their_places(self, gazetteer: Gazetteer, name: str, shown: str) -> None:
        assert shown in [match.place.name for match in gazetteer.lookup(name)]

    @pytest.mark.parametrize(
        ("name", "shown"),
        [
            ("EU", "European Union"), ("T&T", "Trinidad and Tobago"), ("South Ossetians", "South Ossetia"),
            ("Dagestani", "Dagestan"), ("Sicilian", "Sicily"), ("Siberian", "Siberia"), ("Tibetans", "Tibet"),
            ("Bay Area", "San Francisco Bay Area"), ("the Atlantic", "Atlantic Ocean"),
            ("Midlands", "Midlands (England)"),
            ("Mideast", "Middle East"), ("Karabakh", "Nagorno-Karabakh"), ("French Quarter", "French Quarter"),
        ],
    )  # fmt: skip
    def test_what_the_news_says_is_found(self, gazetteer: Gazetteer, name: str, shown: str) -> None:
        assert shown in [match.place.name for match in gazetteer.lookup(name)]


class TestSmallPlaces:
    def test_they_lie_in_the_country_that_they_name(self) -> None:
        outlines = areas("countries")
        rows = country_rows()
        for row in table("small_places"):
            distance = outlines[rows[row["country"]]["id"]].distance(Point(float(row["lon"]), float(row["lat"])))
            assert distance < 0.06, (row["name"], distance)

    def test_they_lie_in_the_unit_that_they_name(self) -> None:
        outlines = areas("admin1")
        units = {row["admin1_code"]: row["id"] for row in table("admin1")}
        for row in table("small_places"):
            if row["admin1_code"]:
                outline = outlines[units[row["admin1_code"]]]
                distance = outline.distance(Point(float(row["lon"]), float(row["lat"])))
                assert distance < 0.05, (row["name"], distance)


class TestPostOffices:
    def test_codes_of_one_name_nearby_are_one_place(self) -> None:
        found = post_offices.settlements(
            [
                {"zip": "75002", "city": "Elmhollow", "state_abbr": "TX", "lat": "32.10", "lng": "-95.0"},
                {"zip": "75001", "city": "Elmhollow", "state_abbr": "TX", "lat": "32.00", "lng": "-95.0"},
                {"zip": "79001", "city": "Elmhollow", "state_abbr": "TX", "lat": "35.00", "lng": "-101.0"},
                {"zip": "09001", "city": "Elmhollow", "state_abbr": "", "lat": "1.0", "lng": "1.0"},
            ]
        )
        assert [(place.postal_code, place.lat) for place in found] == [("75001", 32.0), ("79001", 35.0)]

    def test_what_the_cities_hold_is_left_out(self) -> None:
        place = post_offices.Settlement("St. Elm", "TX", "75001", -95.0, 32.0)
        city = {
            "name": "Saint Elm", "alternatenames": [], "countrycode": "US", "admin1code": "TX", "latitude": 32.1,
            "longitude": -95.1,
        }  # fmt: skip
        assert post_offices.without_known([place], [city]) == []
        assert post_offices.without_known([place], [city | {"admin1code": "OK"}]) == [place]
        assert post_offices.without_known([place], [city | {"latitude": 35.0}]) == [place]

    def test_they_lie_in_their_states(self) -> None:
        outlines = areas("admin1")
        units = {row["admin1_code"]: row["id"] for row in table("admin1")}
        rows = table("post_offices")
        far = [
            row["id"]
            for row in rows
            if outlines[units[row["admin1_code"]]].distance(Point(float(row["lon"]), float(row["lat"]))) > 0.1
        ]
        assert len(rows) > 12_000
        assert len(far) <= len(rows) / 500, far
