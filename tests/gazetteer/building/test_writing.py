from __future__ import annotations

from pathlib import Path

import pytest

from gazetteer import BuildFailed, Gazetteer, LayerInvalid, NameForm
from gazetteer.building import AreaRow, LayerText, NameRow, PlaceRow, SourceLayer, prominence, write

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
    with pytest.raises(BuildFailed, match="cannot write the gazetteer"):
        build(tmp_path / "file" / "own.gpkg", SourceLayer(TEXT))


def test_prominence_grows_with_population() -> None:
    values = [prominence(people) for people in (-1, 0, 500, 10_000, 1_000_000, 1_400_000_000)]
    assert values == sorted(values)
    assert 0.0 == values[0] <= values[-1] <= 1.0
