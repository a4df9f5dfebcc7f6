from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from shapely import from_wkt, to_wkb

from gazetteer import BuildFailed, Gazetteer, LayerInvalid, NameForm
from gazetteer.building.entries import AreaRow, LayerText, NameRow, PlaceRow, SourceLayer, prominence
from gazetteer.building.file_writer import write

TEXT = LayerText("test", "Test places", "made up", "1", "CC0", "nobody")


def row(place_id: str, name: str, *names: str, kind: str = "village", population: int = 0) -> PlaceRow:
    return PlaceRow(place_id, name, kind, 10.0, 50.0, "DE", None, population, None, None, names)


def build(path: Path, *layers: SourceLayer) -> Path:
    write(path, layers=layers, title="Test", version="1")
    return path


def test_what_is_written_can_be_looked_up(tmp_path: Path) -> None:
    layer = SourceLayer(TEXT, places=[row("own:1", "Ober-Kaff", "Kaff", population=300)])
    with Gazetteer.open(build(tmp_path / "own.gpkg", layer)) as gazetteer:
        assert [match.place.id for match in gazetteer.lookup("ober kaff")] == ["own:1"]
        assert gazetteer.lookup("kaff")[0].place == gazetteer.get("own:1")
        info = gazetteer.info()
    assert (info.title, info.places, info.layers[0].licence) == ("Test", 1, "CC0")


def test_a_later_layer_replaces_a_place_and_keeps_its_names(tmp_path: Path) -> None:
    first = SourceLayer(TEXT, places=[row("own:1", "Altdorf")])
    second = SourceLayer(TEXT._replace(name="newer"), places=[row("own:1", "Neudorf")])
    with Gazetteer.open(build(tmp_path / "own.gpkg", first, second)) as gazetteer:
        assert [match.place.name for match in gazetteer.lookup("Altdorf")] == ["Neudorf"]
        assert gazetteer.info().places == 1


def test_spellings_that_fold_together_count_once(tmp_path: Path) -> None:
    layer = SourceLayer(TEXT, places=[row("own:1", "Latmeen", "Latmin", "LATMIN", "Laţmīn")])
    with Gazetteer.open(build(tmp_path / "own.gpkg", layer)) as gazetteer:
        for name in ("Latmeen", "Latmin", "Latmiin"):
            assert len(gazetteer.lookup(name)) == 1


def test_a_name_for_an_unknown_place_is_told(tmp_path: Path) -> None:
    layer = SourceLayer(TEXT, names=[NameRow("Nowherian", NameForm.DEMONYM, "own:2")])
    with pytest.raises(LayerInvalid, match="own:2"):
        build(tmp_path / "own.gpkg", layer)


def test_an_area_of_a_point_is_told(tmp_path: Path) -> None:
    layer = SourceLayer(TEXT, places=[row("own:1", "Kaff")], areas=[AreaRow("own:1", b"", (0, 0, 1, 1))])
    with pytest.raises(LayerInvalid, match="not that of an area"):
        build(tmp_path / "own.gpkg", layer)


def test_a_failed_build_leaves_the_earlier_file(tmp_path: Path) -> None:
    path = build(tmp_path / "own.gpkg", SourceLayer(TEXT, places=[row("own:1", "Kaff")]))
    before = path.read_bytes()
    with pytest.raises(LayerInvalid):
        build(path, SourceLayer(TEXT, names=[NameRow("Kaffer", NameForm.DEMONYM, "own:9")]))
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["own.gpkg"]


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BuildFailed, match=r"own\.gpkg: cannot be written"):
        build(tmp_path / "file" / "own.gpkg", SourceLayer(TEXT))


def test_prominence_grows_with_population() -> None:
    values = [prominence(people) for people in (-1, 0, 500, 10_000, 1_000_000, 1_400_000_000)]
    assert values == sorted(values)
    assert 0.0 == values[0] <= values[-1] <= 1.0


def part(first: int, last: int) -> list[PlaceRow]:
    return [
        PlaceRow(f"geonames:{number}", f"Ort {number}", "village", 10.0, 50.0, "DE", None, number, None, number, ())
        for number in range(first, last)
    ]


@pytest.mark.parametrize("workers", [0, 2])
def test_parts_are_read_in_other_processes_and_written_in_order(tmp_path: Path, workers: int) -> None:
    layer = SourceLayer(
        TEXT, parts=[partial(list, part(1, 40)), partial(list, part(40, 90)), partial(list, part(90, 91))]
    )
    over = SourceLayer(TEXT._replace(name="over"), places=[part(50, 51)[0]._replace(name="Neustadt")])
    path = tmp_path / "parts.gpkg"
    write(path, layers=[layer, over], title="Test", version="1", workers=workers)
    with Gazetteer.open(path) as gazetteer:
        info = gazetteer.info()
        assert (info.places, info.layers[0].places, info.layers[1].places) == (90, 90, 1)
        assert gazetteer.lookup("Ort 50")[0].place.name == "Neustadt"
        assert gazetteer.lookup("Ort 77")[0].place.id == "geonames:77"


def test_a_part_over_an_earlier_layer_unites_names(tmp_path: Path) -> None:
    first = SourceLayer(TEXT, places=[part(5, 6)[0]._replace(name="Altdorf", names=("Vetus",))])
    second = SourceLayer(TEXT._replace(name="parts"), parts=[partial(list, part(1, 10))])
    with Gazetteer.open(build(tmp_path / "own.gpkg", first, second)) as gazetteer:
        for name in ("Altdorf", "Vetus", "Ort 5"):
            assert [match.place.name for match in gazetteer.lookup(name)] == ["Ort 5"]
        assert [name for name, _ in gazetteer.names("geonames:5")] == ["Ort 5", "Vetus", "Altdorf"]


def test_a_place_given_twice_in_one_layer_is_as_it_was_given_last(tmp_path: Path) -> None:
    layer = SourceLayer(TEXT, places=[row("own:1", "Altdorf"), row("own:2", "Kaff"), row("own:1", "Neudorf")])
    with Gazetteer.open(build(tmp_path / "own.gpkg", layer)) as gazetteer:
        assert [match.place.name for match in gazetteer.lookup("Altdorf")] == ["Neudorf"]
        assert gazetteer.info().places == 2


def test_demonyms_and_areas_survive_a_replacement(tmp_path: Path) -> None:
    square = from_wkt("MULTIPOLYGON(((9 49,11 49,11 51,9 51,9 49)))")
    area = AreaRow("own:1", to_wkb(square, byte_order=1), square.bounds)
    first = SourceLayer(
        TEXT,
        places=[row("own:1", "Kaffland", kind="region")],
        names=[NameRow("Kaffer", NameForm.DEMONYM, "own:1"), NameRow("Kfl.", NameForm.ABBREVIATION, "own:1")],
        areas=[area],
    )
    second = SourceLayer(TEXT._replace(name="newer"), places=[row("own:1", "Neuland", kind="region")])
    with Gazetteer.open(build(tmp_path / "own.gpkg", first, second)) as gazetteer:
        assert [(match.place.name, match.form) for match in gazetteer.lookup("Kaffer")] == [
            ("Neuland", NameForm.DEMONYM)
        ]
        assert gazetteer.lookup("kfl")[0].form is NameForm.ABBREVIATION
        place = gazetteer.get("own:1")
        assert place is not None
        assert place.has_area
        assert gazetteer.containing(10, 50) == (place,)


def test_a_place_that_is_no_area_any_more_loses_its_area(tmp_path: Path) -> None:
    square = from_wkt("MULTIPOLYGON(((9 49,11 49,11 51,9 51,9 49)))")
    area = AreaRow("own:1", to_wkb(square, byte_order=1), square.bounds)
    first = SourceLayer(TEXT, places=[row("own:1", "Kaffland", kind="region")], areas=[area])
    second = SourceLayer(TEXT._replace(name="newer"), places=[row("own:1", "Kaffdorf")])
    with Gazetteer.open(build(tmp_path / "own.gpkg", first, second)) as gazetteer:
        place = gazetteer.get("own:1")
        assert place is not None
        assert not place.has_area
        assert gazetteer.containing(10, 50) == ()
        assert gazetteer.info().areas == 0


def test_names_may_hold_the_separator(tmp_path: Path) -> None:
    layer = SourceLayer(TEXT, places=[row("own:1", "Nord|Süd", "Ost|West", "Mitte")])
    with Gazetteer.open(build(tmp_path / "own.gpkg", layer)) as gazetteer:
        assert gazetteer.lookup("Mitte")[0].name == "Mitte"
        assert gazetteer.lookup("Ost West")[0].place.name == "Nord|Süd"


@pytest.mark.parametrize("fault", ["number", "kind"])
def test_a_row_that_cannot_be_used_is_told(tmp_path: Path, fault: str) -> None:
    wrong = part(5, 6)[0]._replace(**({"geonameid": 6} if fault == "number" else {"kind": "hamlet"}))  # type: ignore[arg-type]
    with pytest.raises(LayerInvalid, match="geonames:5"):
        build(tmp_path / "own.gpkg", SourceLayer(TEXT, places=[wrong]))
