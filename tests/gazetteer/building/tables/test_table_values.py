from __future__ import annotations

import pytest

from gazetteer.building.tables import cell_values
from gazetteer.kinds import KINDS


@pytest.mark.parametrize(
    ("cell", "axis", "degrees"),
    [
        ("35.35", "lat", 35.35),
        (" -35,35 ", "lat", -35.35),
        ("−12.5", "lon", -12.5),
        ("3.5e1", "lat", 35.0),
        (".5", "lat", 0.5),
        ("35°30'N", "lat", 35.5),
        ("35°30′36″S", "lat", -35.51),
        ("35° 30' 36'' s", "lat", -35.51),
        ("N 35 30' ", "lat", 35.5),
        ("W36,25", "lon", -36.25),
        ("36º15’E", "lon", 36.25),
        ("-36°15'", "lon", -36.25),
        ("٣٥.٥", "lat", 35.5),
        ("136.2", "lat", 136.2),
    ],
)
def test_coordinates_are_read(cell: str, axis: str, degrees: float) -> None:
    assert cell_values.coordinate(cell, axis=axis) == pytest.approx(degrees)


@pytest.mark.parametrize(
    ("cell", "axis"),
    [
        ("", "lat"),
        ("abc", "lat"),
        ("nan", "lat"),
        ("inf", "lat"),
        ("1_0", "lat"),
        ("35°N 36°E", "lat"),
        ("35°30'E", "lat"),
        ("35°30'N", "lon"),
        ("N35°N", "lat"),
        ("-35°S", "lat"),
        ("35°61'N", "lat"),
        ("35.3.5", "lat"),
        ("=1+1", "lat"),
        ("9" * 5_000, "lat"),
    ],
)
def test_what_is_no_coordinate_is_told(cell: str, axis: str) -> None:
    with pytest.raises(ValueError, match=r"^(is|has) "):
        cell_values.coordinate(cell, axis=axis)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("", 0),
        ("12500", 12_500),
        ("12,500", 12_500),
        ("1 234 567", 1_234_567),
        ("1'234", 1_234),
        ("12500.0", 12_500),
    ],
)
def test_populations_are_read(cell: str, people: int) -> None:
    assert cell_values.population(cell) == people


@pytest.mark.parametrize("cell", ["-5", "1.5", "1,23", "many", "9" * 5_000, "1e3", "1.234,567"])
def test_what_is_no_population_is_told(cell: str) -> None:
    with pytest.raises(ValueError, match="whole number"):
        cell_values.population(cell)


@pytest.mark.parametrize(
    ("cell", "people", "kind"),
    [
        ("village", 0, "village"),
        ("Mountain Range", 0, "mountains"),
        ("military_base", 0, "base"),
        ("gulf", 0, "bay"),
        ("hamlet", 0, "village"),
        ("settlement", 0, "village"),
        ("settlement", 20_000, "town"),
        ("", 5, None),
    ],
)
def test_kinds_are_read(cell: str, people: int, kind: str | None) -> None:
    assert cell_values.kind(cell, people=people) == kind


def test_every_kind_is_known_by_its_key_label_and_plural() -> None:
    for key, row in KINDS.items():
        assert cell_values.kind(key, people=0) == key
        assert cell_values.kind(row.plural, people=0) is not None


def test_countries_are_read() -> None:
    assert [cell_values.country(cell) for cell in ("sy", "SYR", " syria ", "")] == ["SY", "SY", "SY", None]
    with pytest.raises(ValueError, match="not a country"):
        cell_values.country("Atlantis")


def test_identifiers_get_the_name_of_the_table_unless_they_name_a_source() -> None:
    given = ["17", "geonames:0167680", "osm:node/5", "a b", "", "geonames:٣"]
    expected = ["mine:17", "geonames:167680", "osm:node/5", "mine:a b", None, "geonames:3"]
    assert [cell_values.identifier(cell, table="mine") for cell in given] == expected
    for cell in ("geonames:0", "geonames:99999999999", "geonames:" + "9" * 5_000):
        with pytest.raises(ValueError, match="GeoNames"):
            cell_values.identifier(cell, table="mine")


def test_own_identifiers_follow_name_kind_and_position() -> None:
    first = cell_values.own_identifier("Ober-Kaff", table="mine", kind="village", lon=10.0, lat=50.0)
    assert first.startswith("mine:ober-kaff-")
    same = cell_values.own_identifier("Ober-Kaff", table="mine", kind="village", lon=10.000001, lat=50.0)
    other = cell_values.own_identifier("Ober-Kaff", table="mine", kind="village", lon=10.1, lat=50.0)
    assert (first == same, first == other) == (True, False)
    assert cell_values.own_identifier("لطمين", table="mine", kind="village", lon=-0.0, lat=0.0).isascii()


@pytest.mark.parametrize("cell", ["", "  ", "...", "a\udc80"])
def test_what_nobody_could_look_up_is_no_name(cell: str) -> None:
    with pytest.raises(ValueError, match=r"^has "):
        cell_values.name(cell)


def test_further_names_are_parted_and_counted_once() -> None:
    assert cell_values.names(" Latmin | Latmeen;Latmin;; ... ") == ("Latmin", "Latmeen")
