from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from geographiclib.geodesic import Geodesic
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer
from gazetteer.building.entries import AreaRow, LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.cli import main
from gazetteer.file.by_position import SETTLEMENTS
from gazetteer.file.country_at import depth_km, likeliest_country
from gazetteer.file.nearest import Neighbourhood

TEXT = LayerText("test", "Test places", "made up", "1", "CC0", "nobody")
LONS = st.floats(-180, 180)
LATS = st.floats(-90, 90)


def made_up_places() -> list[PlaceRow]:
    """A dense town with its twin on the same spot, both sides of the antimeridian, both poles, and a sparse rest."""
    spots = [(10 + 0.001 * step, 50 + 0.001 * (step % 13)) for step in range(150)]
    spots += [(10.0, 50.0)] * 80
    spots += [
        (179.99, -16.5),
        (-179.99, -16.6),
        (180.0, -17.0),
        (-180.0, 3.0),
        (0.0, 90.0),
        (120.0, 89.5),
        (5.0, -90.0),
    ]
    spots += [(180 * math.sin(step * 2.4), 89 * math.sin(step * 1.7)) for step in range(120)]
    kinds = ("village", "town", "city", "airport")
    return [
        PlaceRow(f"own:{number}", f"P{number}", kinds[number % 4], lon, lat, "DE", None, number, None, None, ())
        for number, (lon, lat) in enumerate(spots)
    ]


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    import shapely

    boxes = {
        "own:square": ("country", shapely.box(0, 40, 20, 60)),
        "own:inner": ("admin1", shapely.box(5, 45, 15, 55)),
        "own:island": (
            "island",
            shapely.MultiPolygon([shapely.box(179, -20, 180, -10), shapely.box(-180, -20, -179, -10)]),
        ),
        "own:cap": ("ocean", shapely.box(-180, 80, 180, 90)),
        "own:ring": ("sea", shapely.box(30, 0, 40, 10) - shapely.box(33, 3, 36, 6)),
    }
    places = [
        *made_up_places(),
        *(PlaceRow(key, key, kind, 10, 50, "DE", None, 0, 0.5, None, ()) for key, (kind, _) in boxes.items()),
    ]
    areas = []
    for key, (_, shape) in boxes.items():
        area = shape if shape.geom_type == "MultiPolygon" else shapely.MultiPolygon([shape])
        areas.append(AreaRow(key, shapely.to_wkb(area, byte_order=1), area.bounds))
    path = tmp_path_factory.mktemp("made-up") / "made-up.gpkg"
    write(path, layers=[SourceLayer(TEXT, places=places, areas=areas)], title="Test", version="1")
    with Gazetteer.open(path) as opened:
        yield opened


def distances(spots: list[tuple[float, float]], lon: float, lat: float) -> list[float]:
    inverse = Geodesic.WGS84.Inverse
    return sorted(inverse(lat, lon, y, x, Geodesic.DISTANCE)["s12"] / 1000 for x, y in spots)


@pytest.mark.parametrize("limit", [1, 7, 100, 1000])
@given(lon=LONS, lat=LATS)
@example(lon=10.0, lat=50.0)
@example(lon=180.0, lat=-16.5)
@example(lon=-180.0, lat=-16.55)
@example(lon=0.0, lat=90.0)
@example(lon=-33.0, lat=-90.0)
@example(lon=-179.9, lat=89.99)
@settings(max_examples=60)
def test_the_nearest_are_those_that_measuring_all_finds(made_up: Gazetteer, limit: int, lon: float, lat: float) -> None:
    spots = [(row.lon, row.lat) for row in made_up_places() if row.kind in SETTLEMENTS]
    found = made_up.reverse(lon, lat, limit=limit).nearest
    assert [near.distance_km for near in found] == pytest.approx(distances(spots, lon, lat)[:limit], abs=1e-9)
    assert len({near.place.id for near in found}) == len(found)


@given(lon=LONS, lat=LATS, within=st.floats(0, 20_100))
@settings(max_examples=60)
def test_a_distance_and_kinds_limit_what_is_found(made_up: Gazetteer, lon: float, lat: float, within: float) -> None:
    spots = [(row.lon, row.lat) for row in made_up_places() if row.kind in {"airport", "city"}]
    measured = distances(spots, lon, lat)
    assume(all(abs(km - within) > 1e-9 for km in measured))
    found = made_up.reverse(lon, lat, limit=1000, kinds={"airport", "city"}, within_km=within).nearest
    expected = [km for km in measured if km <= within]
    assert [near.distance_km for near in found] == pytest.approx(expected, abs=1e-9)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lon=LONS, lat=LATS)
@example(lon=-123.4, lat=-48.9)
@example(lon=180.0, lat=-17.8)
@example(lon=139.7, lat=35.68)
@example(lon=0.0, lat=-90.0)
def test_the_nearest_of_the_starter_are_those_that_measuring_all_finds(
    gazetteer: Gazetteer, every_settlement: list[tuple[float, float]], lon: float, lat: float
) -> None:
    import numpy as np

    x, y = np.radians(np.array(every_settlement)).T
    chord = (
        np.sin((y - math.radians(lat)) / 2) ** 2
        + math.cos(math.radians(lat)) * np.cos(y) * np.sin((x - math.radians(lon)) / 2) ** 2
    )
    likely = [every_settlement[place] for place in np.argsort(chord)[:200]]
    found = gazetteer.reverse(lon, lat, limit=5).nearest
    assert [near.distance_km for near in found] == pytest.approx(distances(likely, lon, lat)[:5], abs=1e-9)


@pytest.fixture(scope="session")
def every_settlement(gazetteer: Gazetteer) -> list[tuple[float, float]]:
    from gazetteer.util.ogc_geopackage import decode_point

    connection = sqlite3.connect(f"{gazetteer.path.as_uri()}?mode=ro", uri=True)
    rows = connection.execute("SELECT kind, geom FROM places").fetchall()
    connection.close()
    return [decode_point(geom) for kind, geom in rows if kind in SETTLEMENTS]


def test_of_places_at_one_spot_the_most_prominent_comes_first(made_up: Gazetteer) -> None:
    found = [near.place.population for near in made_up.reverse(10.0, 50.0, limit=20).nearest]
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize(
    ("lon", "lat"), [(-123.4, -48.9), (-140.0, 30.0), (0.0, -60.0), (173.4, -69.3), (-115.2, -2.4), (0.0, 90.0)]
)
def test_in_mid_ocean_no_continent_is_read(
    gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch, lon: float, lat: float
) -> None:
    read: list[int] = []
    original = Neighbourhood._read

    def counted(*arguments: Any, **named: Any) -> Any:
        rows, others = original(*arguments, **named)
        read.append(len(rows) + others)
        return rows, others

    monkeypatch.setattr(Neighbourhood, "_read", counted)
    assert gazetteer.reverse(lon, lat).nearest[0].distance_km > 500
    assert 0 < sum(read) < 6000


def test_the_bearing_points_to_the_place(made_up: Gazetteer) -> None:
    near = made_up.reverse(10.0, 49.0).nearest[0]
    assert near.bearing == pytest.approx(0, abs=0.5) or near.bearing == pytest.approx(360, abs=0.5)
    assert 0 <= near.bearing < 360
    assert made_up.reverse(9.0, 50.0).nearest[0].bearing == pytest.approx(90, abs=1)


@pytest.mark.parametrize(
    ("lon", "lat", "inside"),
    [
        (10, 50, ["own:inner", "own:square"]),
        (1, 41, ["own:square"]),
        (20, 60, ["own:square"]),
        (180, -15, ["own:island"]),
        (-180, -15, ["own:island"]),
        (179.5, -15, ["own:island"]),
        (-179.5, -15, ["own:island"]),
        (178.5, -15, []),
        (31, 1, ["own:ring"]),
        (34, 4, []),
        (12, 90, ["own:cap"]),
        (-180, 90, ["own:cap"]),
        (12, -90, []),
    ],
)
def test_areas_contain_what_is_inside_or_on_their_border(
    made_up: Gazetteer, lon: float, lat: float, inside: list[str]
) -> None:
    assert [place.id for place in made_up.containing(lon, lat)] == inside
    for place_id in ("own:inner", "own:square", "own:island", "own:ring", "own:cap"):
        assert made_up.contains(place_id, lon, lat) == (place_id in inside)


def test_areas_that_no_longer_fit_are_read_again(made_up: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazetteer.file.by_position._MOST_AREAS", 2)
    spots = [(10, 50), (180, -15), (31, 1), (12, 89)] * 3
    with Gazetteer.open(made_up.path) as opened:
        answers = [[place.id for place in opened.containing(*spot)] for spot in spots]
        kept = opened._positions._area.cache_info().currsize
    assert answers[:4] == answers[4:8] == answers[8:] == [[p.id for p in made_up.containing(*s)] for s in spots[:4]]
    assert kept == 2


def test_what_contains_has_a_name_for_each_sort(gazetteer: Gazetteer) -> None:
    found = gazetteer.reverse(36.65, 35.36)
    assert found.country is not None and found.country.country == "SY"
    assert found.unit is not None and found.unit.country == "SY"
    assert found.sea is None
    at_sea = gazetteer.reverse(51.0, 38.5)
    assert at_sea.sea is not None and at_sea.sea.name == "Caspian Sea"
    assert at_sea.country is None


@pytest.mark.parametrize(
    ("name", "lon", "lat", "country"),
    [
        ("Rijeka, a port", 14.4424, 45.3267, "HR"),
        ("Dar es Salaam, a port", 39.2797, -6.8235, "TZ"),
        ("Davao, a port", 125.6128, 7.0731, "PH"),
        ("Aktau, at a lake", 51.1667, 43.6500, "KZ"),
        ("Nuevo Laredo, at a river border", -99.5075, 27.4763, "MX"),
        ("Laredo, across it", -99.5075, 27.5064, "US"),
        ("Konstanz, at a border", 9.1758, 47.6603, "DE"),
        ("Kreuzlingen, beside it", 9.1750, 47.6456, "CH"),
        ("Monaco, a small country", 7.4246, 43.7384, "MC"),
        ("Gorinchem, inland", 4.9753, 51.8365, "NL"),
        ("Asunción, across from Argentina", -57.6359, -25.3007, "PY"),
        ("in the Sahara", 10.0, 25.0, "DZ"),
        ("in the Bay of Bengal", 88.0, 15.0, None),
        ("at the North Pole", 0.0, 90.0, None),
    ],
)
def test_ports_and_border_towns_are_in_their_country(
    gazetteer: Gazetteer, name: str, lon: float, lat: float, country: str | None
) -> None:
    found = gazetteer.reverse(lon, lat)
    assert found.country_code == country, name
    assert (found.country.country if found.country else None) == country


def test_a_unit_is_one_of_the_country(gazetteer: Gazetteer) -> None:
    for lon, lat in ((-99.5075, 27.4763), (9.1750, 47.6456), (30.0147, 31.2001)):
        found = gazetteer.reverse(lon, lat)
        assert found.unit is None or found.unit.country == found.country_code


@pytest.mark.parametrize(
    ("depths", "towns", "code"),
    [
        ({}, [], None),
        ({}, [("FR", 3.0)], "FR"),
        ({}, [("FR", 40.0)], None),
        ({"FR": -1.0}, [], "FR"),
        ({"FR": 1.0, "BE": -1.0}, [], "FR"),
        ({"FR": 1.0, "BE": -1.0}, [("BE", 0.2)], "BE"),
        ({"FR": 1.0, "BE": -1.0}, [("BE", 3.0)], "FR"),
        ({"FR": 1.0, "BE": -1.0}, [("BE", 0.6), ("FR", 0.5), ("FR", 0.7)], "FR"),
        ({"FR": 5.0}, [("BE", 0.0)], "FR"),
    ],
)
def test_areas_say_what_is_possible_and_towns_choose(
    depths: dict[str, float], towns: list[tuple[str, float]], code: str | None
) -> None:
    assert likeliest_country(depths, towns) == code


def test_the_depth_in_an_area_is_measured_from_its_border() -> None:
    import shapely

    area = shapely.box(10, 60, 11, 61)
    assert depth_km(area, 10.02, 60.5) == pytest.approx(0.02 * 111.2 * math.cos(math.radians(60.5)), rel=1e-3)
    assert depth_km(area, 9.98, 60.5) == pytest.approx(-0.02 * 111.2 * math.cos(math.radians(60.5)), rel=1e-3)
    assert depth_km(area, 10.5, 60.99) == pytest.approx(1.112, rel=1e-3)
    assert depth_km(area, 10.5, 60.5) == 6.0
    assert depth_km(area, 12.0, 60.5) == -math.inf


def test_a_place_contains_only_with_an_area_and_an_id(gazetteer: Gazetteer) -> None:
    syria = gazetteer.lookup("Syria", kind="country")[0].place.id
    assert gazetteer.contains(syria, 36.65, 35.36)
    assert not gazetteer.contains(syria, 32.85, 39.92)
    assert not gazetteer.contains("geonames:167680", 36.65157, 35.35799)
    with pytest.raises(LookupError, match="own:nowhere"):
        gazetteer.contains("own:nowhere", 36.65, 35.36)


@pytest.mark.parametrize(
    ("lon", "lat", "message"),
    [
        (0, 90.01, "latitude"), (0, math.nan, "latitude"), (math.inf, 0, "longitude"), (181, 0, "longitude"),
        (35, 120, "exchanged"),
    ],
)  # fmt: skip
def test_what_is_no_position_is_told(made_up: Gazetteer, lon: float, lat: float, message: str) -> None:
    for ask in (made_up.reverse, made_up.containing, lambda x, y: made_up.contains("own:square", x, y)):
        with pytest.raises(ValueError, match=message):
            ask(lon, lat)


def test_filters_that_make_no_sense_are_told(made_up: Gazetteer) -> None:
    with pytest.raises(ValueError, match="unknown kind"):
        made_up.reverse(0, 0, kinds={"planet"})
    with pytest.raises(ValueError, match="limit"):
        made_up.reverse(0, 0, limit=0)
    with pytest.raises(ValueError, match="within_km"):
        made_up.reverse(0, 0, within_km=-1)
    assert made_up.reverse(0, 0, kinds=()).nearest == ()


def run(*arguments: str, source: bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=source, catch_exceptions=False)


@pytest.fixture
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


@pytest.mark.usefixtures("compiled")
class TestCommand:
    @pytest.mark.parametrize("command", ["reverse", "match"])
    def test_help_has_examples_and_exit_codes(self, command: str) -> None:
        shown = run(command, "--help").stdout
        assert f"Examples:\n    gazetteer {command} " in shown
        assert "Exit codes" in run("--help").stdout

    def test_a_position_is_written_latitude_first(self) -> None:
        record = json.loads(run("reverse", "35.36", "36.65").stdout)
        assert record["nearest"][0]["name"] == "Laţmīn"
        assert record["nearest"][0]["distance_km"] < 1
        assert "Syria" in [place["name"] for place in record["containing"]]

    @pytest.mark.parametrize("written", [("-33.92", "18.42"), ("-33.92,", "18.42"), ("-33,92", "18,42")])
    def test_negative_numbers_are_not_options(self, written: tuple[str, str]) -> None:
        shown = run("reverse", "--format", "table", *written, "--limit", "2").stdout
        assert "Cape Town" in shown
        assert "inside: " in shown

    @pytest.mark.parametrize(
        "written",
        [
            "36.2,37.16", "36.2, 37.16", "36.2 37.16", "36,2 37,16", "36,2;37,16", "36,2,37,16", "(36.2, 37.16)",
            "36.2N 37.16E", "36.2°, 37.16°", "36°12'N 37°09'36\"E", "36°12′00″ N, 37°9′36″ E", "N36.2 E37.16",
        ],
    )  # fmt: skip
    def test_both_may_be_in_one_word(self, written: str) -> None:
        record = json.loads(run("reverse", written).stdout)
        assert (record["lat"], record["lon"]) == pytest.approx((36.2, 37.16), abs=1e-6)

    def test_one_word_may_begin_with_a_sign(self) -> None:
        record = json.loads(run("reverse", "-33.92,-18.42", "--limit", "1").stdout)
        assert (record["lat"], record["lon"]) == (-33.92, -18.42)

    def test_the_country_of_a_port_is_told_though_it_is_drawn_in_the_sea(self) -> None:
        record = json.loads(run("reverse", "29.9668,32.5498").stdout)
        assert record["country"] == "EG"
        port = run("reverse", "1.2897", "103.8501", "--format", "table").stdout
        assert "inside: " in port

    def test_geojson_has_lon_first(self) -> None:
        result = run("reverse", "-33.92", "18.42", "--kind", "city", "--limit", "3", "--format", "geojson")
        features = json.loads(result.stdout)["features"]
        assert len(features) == 3
        assert features[0]["geometry"]["coordinates"] == pytest.approx([18.42, -33.92], abs=0.1)
        assert {feature["properties"]["kind"] for feature in features} == {"city"}

    def test_where_nothing_is_near_the_sea_is_told(self) -> None:
        record = json.loads(run("reverse", "-48.9", "-123.4", "--within", "100").stdout)
        assert record["nearest"] == []
        assert [place["name"] for place in record["containing"]] == ["South Pacific Ocean", "Pacific Ocean"]
        assert {place["kind"] for place in record["containing"]} == {"ocean"}

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("91", "0"), "latitude 91"),
            (("36.65",), "LAT LON"),
            (("here", "there"), "'here there' is no position"),
            (("1", "2", "3"), "'1 2 3' is no position"),
            (("near", "35.36", "36.65"), "is no position"),
            (("35.36,36.65", "--output", "x.csv"), "go with --batch"),
            (("35.36,36.65", "--lat-column", "y"), "go with --batch"),
            (("35.36,east",), "'35.36,east' is no position"),
            (("35.36,190",), "longitude 190"),
            (("1", "2", "--limt", "3"), "--limt"),
            (("--limt", "3"), "--limt"),
            (("1", "2", "--batch", "x.csv"), "--batch takes no"),
        ],
    )
    def test_wrong_usage_is_told(self, arguments: tuple[str, ...], message: str) -> None:
        result = run("reverse", *arguments)
        assert result.exit_code == 2
        assert message in result.stderr

    def test_a_batch_keeps_what_it_was_given(self) -> None:
        source = '\ufeffid;Lat;LON;note\r\n1;35,36;36,65;"a; ""b"""\r\n2;-48.9;-123.4;\r\n3;;;none\r\n'.encode()
        result = run("reverse", "--batch", "-", source=source)
        lines = result.stdout_bytes.split(b"\r\n")
        assert [line[: len(was)] for line, was in zip(lines, source.split(b"\r\n"), strict=True)] == source.split(
            b"\r\n"
        )
        assert (
            lines[0]
            .decode()
            .endswith(
                "gazetteer_name;gazetteer_id;gazetteer_distance_km;gazetteer_unit;gazetteer_country;gazetteer_sea"
            )
        )
        assert lines[1].decode().endswith(";Laţmīn;geonames:167680;0.265;Hama;SY;")
        assert lines[2].decode().endswith("South Pacific Ocean")
        assert lines[3] == b"3;;;none;;;;;;"
        assert "2 found, 0 not, 1 without coordinates" in result.stderr

    @pytest.mark.parametrize(
        ("row", "message"),
        [
            ("95,1", "line 3: latitude 95.0"), ("x,1", "line 3: 'x' is not a latitude"),
            ("1,", "line 3: '' is not a longitude"),
            ("nan,1", "line 3: 'nan' is not"), ("1", "line 3: has 1 cell where"),
        ],
    )  # fmt: skip
    def test_a_wrong_coordinate_is_told_with_its_line(self, row: str, message: str, tmp_path: Path) -> None:
        target = tmp_path / "out.csv"
        target.write_text("earlier")
        result = run("reverse", "--batch", "-", "--output", str(target), source=f"lat,lon\n1,1\n{row}\n".encode())
        assert result.exit_code == 3
        assert message in result.stderr
        assert result.stderr.count("\n") == 1
        assert [path.read_text() for path in tmp_path.iterdir()] == ["earlier"]

    def test_other_columns_can_be_named(self) -> None:
        result = run(
            "reverse",
            "--batch",
            "-",
            "--lat-column",
            "north",
            "--lon-column",
            "east",
            source=b"north,east\n35.36,36.65\n",
        )
        assert "Hama" in result.stdout
        result = run("reverse", "--batch", "-", source=b"north,east\n35.36,36.65\n")
        assert result.exit_code == 3
        assert "--lat-column" in result.stderr
