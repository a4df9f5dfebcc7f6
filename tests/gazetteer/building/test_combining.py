from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyogrio
import pytest
from click.testing import CliRunner, Result
from shapely import to_wkb
from shapely.geometry import MultiPolygon, box

from gazetteer import Gazetteer, GazetteerInvalid, GazetteerNotFound, NameForm
from gazetteer.building.combining import combine, rows_of
from gazetteer.building.entries import AreaRow, LayerText, NameRow, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.cli import main


def row(place_id: str, name: str, *names: str, kind: str = "village", lon: float = 10.0) -> PlaceRow:
    number = int(place_id.partition(":")[2]) if place_id.startswith("geonames:") else None
    return PlaceRow(place_id, name, kind, lon, 50.0, "DE", "DE.02", 300, 0.25, number, names)


def area(place_id: str, size: float) -> AreaRow:
    square = box(10, 50, 10 + size, 50 + size)
    return AreaRow(place_id, to_wkb(MultiPolygon([square]), byte_order=1), square.bounds)


def text(name: str, source: str = "made up") -> LayerText:
    return LayerText(name, f"Layer {name}", source, "1", "CC0", f"by {source}")


def build(
    path: Path,
    *places: PlaceRow,
    areas: Iterable[AreaRow] = (),
    names: Iterable[NameRow] = (),
    layer: str = "own",
    source: str = "made up",
) -> Path:
    layers = [SourceLayer(text(layer, source), places=places, areas=areas, names=names)]
    write(path, layers=layers, title=path.stem.title(), version="1", workers=0)
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["combine", *map(str, arguments)], catch_exceptions=False)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "both.gpkg"


def test_rows_come_as_they_were_written(tmp_path: Path) -> None:
    places = [row("geonames:5", "Altdorf", "Vieuxbourg", kind="region"), row("own:1", "Kaff", "Kaf")]
    names = [NameRow("Altdorfer", NameForm.DEMONYM, "geonames:5"), NameRow("AD", NameForm.ABBREVIATION, "geonames:5")]
    path = build(tmp_path / "a.gpkg", *places, areas=[area("geonames:5", 1)], names=names)
    (layer,) = [(layer.text, list(layer.places), list(layer.areas), list(layer.names)) for layer in rows_of(path)]
    assert layer == (text("own"), places, [area("geonames:5", 1)], names)


def test_places_of_all_files_are_there(tmp_path: Path, output: Path) -> None:
    first = build(tmp_path / "a.gpkg", row("own:1", "Altdorf"))
    second = build(tmp_path / "b.gpkg", row("own:2", "Neudorf"), layer="new", source="elsewhere")
    combine([first, second], output)
    with Gazetteer.open(output) as gazetteer:
        assert [gazetteer.lookup(name)[0].place.id for name in ("Altdorf", "Neudorf")] == ["own:1", "own:2"]
        info = gazetteer.info()
    assert [(layer.name, layer.source, layer.licence) for layer in info.layers] == [
        ("own", "made up", "CC0"),
        ("new", "elsewhere", "CC0"),
    ]
    assert (info.title, info.version) == ("A + B", "1 + 1")
    assert info.attributions == ("by made up", "by elsewhere")


@pytest.mark.parametrize("place_id", ["own:1", "geonames:5"])
def test_the_later_place_wins_and_has_the_names_of_both(tmp_path: Path, output: Path, place_id: str) -> None:
    demonym = NameRow("Altdorfer", NameForm.DEMONYM, place_id)
    first = build(tmp_path / "a.gpkg", row(place_id, "Altdorf", "Olddorp"), names=[demonym])
    second = build(tmp_path / "b.gpkg", row(place_id, "Neudorf", "Nieuwdorp", kind="town", lon=12.0), layer="new")
    combine([first, second], output)
    with Gazetteer.open(output) as gazetteer:
        for name in ("Altdorf", "Olddorp", "Neudorf", "Nieuwdorp", "Altdorfer"):
            (match,) = gazetteer.lookup(name, fuzzy=False)
            assert (match.place.id, match.place.name, match.place.kind) == (place_id, "Neudorf", "town")
            assert (match.place.lon, match.place.layer) == (12.0, "new")
        assert gazetteer.info().places == 1


def test_layers_of_the_same_name_are_kept_apart(tmp_path: Path, output: Path) -> None:
    files = [build(tmp_path / f"{number}.gpkg", row(f"own:{number}", f"Kaff {number}")) for number in range(3)]
    combine(files, output)
    with Gazetteer.open(output) as gazetteer:
        assert [layer.name for layer in gazetteer.info().layers] == ["own", "own-2", "own-3"]
        assert gazetteer.lookup("Kaff 2")[0].place.layer == "own-3"


def test_a_later_area_replaces_an_earlier_one(tmp_path: Path, output: Path) -> None:
    files = [
        build(tmp_path / f"{size}.gpkg", row("own:1", f"Zone {size}", kind="region"), areas=[area("own:1", size)])
        for size in (1, 3, 2)
    ]
    combine(files, output)
    with Gazetteer.open(output) as gazetteer:
        found = gazetteer.area("own:1")
        assert found is not None and found.area == 4.0
        assert [layer.areas for layer in gazetteer.info().layers] == [0, 0, 1]


def test_an_area_stays_with_a_place_that_is_given_again_without(tmp_path: Path, output: Path) -> None:
    first = build(tmp_path / "a.gpkg", row("own:1", "Zone", kind="region"), areas=[area("own:1", 1)])
    second = build(tmp_path / "b.gpkg", row("own:1", "Lake", kind="lake"), row("own:2", "Kaff"))
    combine([first, second], output)
    with Gazetteer.open(output) as gazetteer:
        assert [place.name for place in gazetteer.containing(10.5, 50.5)] == ["Lake"]
    *_, fields = pyogrio.raw.read(output, layer="areas", columns=["name", "kind"], read_geometry=False)
    assert [list(values) for values in fields] == [["Lake"], ["lake"]]


def test_a_place_that_has_become_a_point_has_no_area(tmp_path: Path, output: Path) -> None:
    first = build(tmp_path / "a.gpkg", row("own:1", "Zone", kind="region"), areas=[area("own:1", 1)])
    second = build(tmp_path / "b.gpkg", row("own:1", "Camp", kind="site"))
    combine([first, second], output)
    with Gazetteer.open(output) as gazetteer:
        place = gazetteer.get("own:1")
        assert place is not None and (place.kind, place.has_area) == ("site", False)
        assert gazetteer.info().areas == 0


def test_the_output_may_be_an_input(tmp_path: Path) -> None:
    first = build(tmp_path / "a.gpkg", row("own:1", "Altdorf"))
    second = build(tmp_path / "b.gpkg", row("own:2", "Neudorf"))
    for output in (first, second):
        combine([first, second], output, title="Both")
        with Gazetteer.open(output) as gazetteer:
            assert (gazetteer.info().places, gazetteer.info().title) == (2, "Both")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.gpkg", "b.gpkg"]


def test_combining_one_file_keeps_its_rows(tmp_path: Path, output: Path) -> None:
    path = build(tmp_path / "a.gpkg", row("own:1", "Zone", kind="region"), areas=[area("own:1", 1)])
    combine([path], output)
    first, second = (
        [(layer.text, [*layer.places], [*layer.areas]) for layer in rows_of(file)] for file in (path, output)
    )
    assert first == second


def test_missing_foreign_and_damaged_files_are_told(tmp_path: Path, output: Path) -> None:
    good = build(tmp_path / "a.gpkg", *(row(f"own:{number}", f"Kaff {number}") for number in range(2_000)))
    output.write_bytes(good.read_bytes())
    foreign, cut = tmp_path / "foreign.gpkg", tmp_path / "cut.gpkg"
    foreign.write_text("no gazetteer")
    damaged = bytearray(good.read_bytes())
    damaged[100_000:200_000] = b"\xff" * 100_000
    cut.write_bytes(damaged)
    with pytest.raises(GazetteerNotFound):
        combine([good, tmp_path / "none.gpkg"], output)
    for bad in (foreign, cut):
        with pytest.raises(GazetteerInvalid, match=bad.name):
            combine([good, bad], output)
    assert output.read_bytes() == good.read_bytes()


def test_the_command_lays_files_together(tmp_path: Path, output: Path) -> None:
    first = build(tmp_path / "a.gpkg", row("own:1", "Altdorf"))
    second = build(tmp_path / "b.gpkg", row("own:1", "Neudorf"))
    result = run(first, second, "--output", output, "--title", "Both")
    assert (result.exit_code, result.stdout) == (0, "")
    assert run(first, tmp_path / "none.gpkg", "--output", output).exit_code == 5
    with Gazetteer.open(output) as gazetteer:
        assert gazetteer.lookup("Altdorf")[0].place.name == "Neudorf"
        assert gazetteer.info().title == "Both"


def test_the_word_starter_stands_for_the_starter(tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starter = build(tmp_path / "compiled.gpkg", row("geonames:5", "Altdorf"))
    monkeypatch.setattr("gazetteer.building.starter.ensure_starter", lambda: starter)
    own = build(tmp_path / "own.gpkg", row("geonames:5", "Neudorf"))
    assert run("starter", own, "--output", output).exit_code == 0
    with Gazetteer.open(output) as gazetteer:
        (match,) = gazetteer.lookup("Altdorf")
        assert match.place.name == "Neudorf"
