from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gazetteer import Gazetteer, Step
from gazetteer.building.entries import LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.file.by_spelling import names_by_skeleton


@pytest.mark.parametrize(
    ("old", "country", "now"),
    [
        ("Azimghur", "IN", "Azamgarh"),
        ("Casveen", "IR", "Qazvin"),
        ("Umballa", "IN", "Ambala"),
        ("Ghuznee", "AF", "Ghazni"),
        ("Diarbekr", "TR", "Diyarbakır"),
        ("Sennaar", "SD", "Sennar"),
    ],
)
def test_a_name_of_the_region_is_found_by_an_old_spelling(
    gazetteer: Gazetteer, old: str, country: str, now: str
) -> None:
    expected = {match.place.id for match in gazetteer.lookup(now, country=country)}
    found = gazetteer.spelt_like(old, country=[country])
    assert expected & {match.place.id for match in found}
    assert {match.step for match in found} == {Step.FUZZY}
    assert all(0.3 <= match.score <= 0.6 for match in found)


@pytest.mark.parametrize("name", ["", "x", "Ox", "Wednesday", "Committee", "Marseilles", "Vienna"])
def test_what_is_like_no_name_of_the_region_is_not_found(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.spelt_like(name, country=["IQ"]) == ()


def test_answers_are_few_and_in_one_order(gazetteer: Gazetteer) -> None:
    found = gazetteer.spelt_like("Sooltanpore", country=["IN", "PK"], limit=3)
    assert 0 < len(found) <= 3
    assert found == gazetteer.spelt_like("Sooltanpore", country=["PK", "IN"], limit=3)
    assert {match.place.country for match in found} <= {"IN", "PK"}


def test_a_file_built_before_files_kept_spellings_answers_the_same(tmp_path: Path) -> None:
    names = ["Karnal", "Kurnool", "Al Qurnah", "Gurna", "Ḳurna", "Курна", "KRN", "Ny", "Kanpur"]
    rows = [
        PlaceRow(
            f"own:{number}", name, "village", 10.0, 50.0, country, None, 100 * number, None, None, (name + "abad",)
        )
        for number, name in enumerate(names)
        for country in [("IN", "PK")[number % 2]]
    ]
    text = LayerText("test", "Test places", "made up", "1", "CC0", "nobody")
    write(tmp_path / "new.gpkg", layers=[SourceLayer(text, places=rows)], title="Test", version="1", workers=0)
    shutil.copy(tmp_path / "new.gpkg", tmp_path / "old.gpkg")
    with closing(sqlite3.connect(tmp_path / "old.gpkg")) as connection:
        connection.execute("DROP TABLE spelling")
        connection.commit()
    with Gazetteer.open(tmp_path / "new.gpkg") as new, Gazetteer.open(tmp_path / "old.gpkg") as old:
        for countries in (["IN"], ["PK"], ["PK", "IN"], ["FR"]):
            for name in ("Gorna", "Kurnaul", "Kurnabad", "Cawnpore", "Курна", "Krn"):
                assert new.spelt_like(name, country=countries) == old.spelt_like(name, country=countries)
        assert [match.name for match in new.spelt_like("Kornah", country=["IN", "PK"])] == ["Ḳurna", "Al Qurnah"]


def test_names_that_sound_the_same_count_once_a_place() -> None:
    places = [(7, "Kurna", "Qurna|Курна|Basrah"), (9, "Gurna", None), (11, "USA", None)]
    assert names_by_skeleton(places) == {
        "krn": {"kurna": [7 << 16], "gurna": [9 << 16]},
        "bsr": {"basra": [7 << 16 | 3]},
    }


def test_a_country_with_too_many_places_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazetteer.building.spelling_index.MOST_PLACES", 1)
    monkeypatch.setattr("gazetteer.file.by_spelling.MOST_PLACES", 1)
    rows = [
        PlaceRow(f"own:{number}", name, "village", 10.0, 50.0, country, None, 0, None, None, ())
        for number, (name, country) in enumerate([("Karnal", "IN"), ("Sukkur", "PK"), ("Kanpur", "IN")])
    ]
    text = LayerText("test", "Test places", "made up", "1", "CC0", "nobody")
    write(tmp_path / "own.gpkg", layers=[SourceLayer(text, places=rows)], title="Test", version="1", workers=0)
    with Gazetteer.open(tmp_path / "own.gpkg") as gazetteer:
        assert gazetteer.spelt_like("Kurnal", country=["IN"]) == ()
        assert [match.name for match in gazetteer.spelt_like("Sakkar", country=["PK"])] == ["Sukkur"]
        assert gazetteer.spelt_like("Sakkar", country=["PK", "IN"]) == ()
