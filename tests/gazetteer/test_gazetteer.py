from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from gazetteer import Bounds, Gazetteer, GazetteerInvalid, GazetteerNotFound, Match, NameForm, Step
from gazetteer.kinds import KINDS
from gazetteer.names.keys import fold


@pytest.mark.parametrize(
    ("name", "lon", "lat", "country"),
    [
        ("Latmeen", 36.652, 35.358, "SY"),
        ("Hama", 36.76, 35.13, "SY"),
        ("Idlib", 36.63, 35.93, "SY"),
        ("Tartus", 35.887, 34.889, "SY"),
        ("Al-Bab", 37.516, 36.37, "SY"),
        ("Maraat al-Numan", 36.672, 35.645, "SY"),
        ("Morek", 36.69, 35.375, "SY"),
        ("دمشق", 36.29, 33.51, "SY"),
        ("Київ", 30.52, 50.45, "UA"),
        ("東京", 139.69, 35.69, "JP"),
        ("München", 11.58, 48.14, "DE"),
    ],
)
def test_the_best_answer_is_the_place_that_is_meant(
    gazetteer: Gazetteer, name: str, lon: float, lat: float, country: str
) -> None:
    place = gazetteer.lookup(name)[0].place
    assert place.country == country
    assert (abs(place.lon - lon) < 0.1, abs(place.lat - lat) < 0.1) == (True, True)


@pytest.mark.parametrize(("name", "kind"), [("Ontario", "admin1"), ("Georgia", "country"), ("Washington", "capital")])
def test_what_most_people_mean_comes_first(gazetteer: Gazetteer, name: str, kind: str) -> None:
    assert gazetteer.lookup(name)[0].place.kind == kind


def test_a_sea_is_found_with_its_area(gazetteer: Gazetteer) -> None:
    from shapely import Point

    place = gazetteer.lookup("Caspian Sea")[0].place
    area = gazetteer.area(place.id)
    assert (place.kind, place.country) == ("sea", None)
    assert area is not None
    assert area.contains(Point(place.lon, place.lat))
    assert area.contains(Point(51.0, 38.5))


def test_latmin_is_not_lataminah(gazetteer: Gazetteer) -> None:
    latmin, lataminah = gazetteer.lookup("Latmeen")[0].place, gazetteer.lookup("Lataminah")[0].place
    assert latmin.id != lataminah.id
    assert (latmin.geonameid, latmin.kind) == (167680, "village")


@pytest.mark.parametrize("abbreviation", ["Ky.", "KY", "S.C.", "SC", "D.C.", "W.Va."])
def test_an_abbreviation_is_found_in_each_of_its_spellings(abbreviation: str, gazetteer: Gazetteer) -> None:
    first = gazetteer.candidates(abbreviation)[0]
    assert (first.name, first.form, first.step) == (abbreviation, NameForm.ABBREVIATION, Step.EXACT)


@pytest.mark.parametrize(
    ("name", "form", "place"),
    [
        ("Syrian", NameForm.DEMONYM, "Syria"),
        ("Turks", NameForm.DEMONYM, "Turkey"),
        ("Calif.", NameForm.ABBREVIATION, "California"),
        ("W.Va.", NameForm.ABBREVIATION, "West Virginia"),
        ("UAE", NameForm.ABBREVIATION, "United Arab Emirates"),
    ],
)
def test_demonyms_and_abbreviations_say_what_they_are(
    gazetteer: Gazetteer, name: str, form: NameForm, place: str
) -> None:
    matches = [match for match in gazetteer.lookup(name) if match.form is form]
    assert [match.place.name for match in matches[:1]] == [place]


def test_the_step_says_how_far_the_spelling_was_forgiven(gazetteer: Gazetteer) -> None:
    def step(name: str) -> Step:
        return gazetteer.lookup(name, country="SY")[0].step

    assert step("Al Bāb") is Step.EXACT
    assert step("al-bab") is Step.FOLDED
    assert step("Kamishly") is Step.TRANSLITERATED


def test_filters_keep_what_they_name(gazetteer: Gazetteer) -> None:
    assert {match.place.country for match in gazetteer.lookup("Tripoli", country="ly")} == {"LY"}
    assert {match.place.kind for match in gazetteer.lookup("Hama", kind="admin1")} == {"admin1"}
    assert gazetteer.lookup("Hama", country="AQ") == ()
    assert len(gazetteer.lookup("Springfield", limit=3)) == 3
    with pytest.raises(ValueError, match="unknown kind"):
        gazetteer.lookup("Hama", kind="planet")


@pytest.mark.parametrize("nonsense", ["", "   ", "Qwertzuiopü", "\x00", "x" * 100_000, "' OR 1=1 --", "\ud800"])
def test_nonsense_finds_nothing(gazetteer: Gazetteer, nonsense: str) -> None:
    assert gazetteer.lookup(nonsense) == ()


def test_places_are_found_by_id(gazetteer: Gazetteer) -> None:
    place = gazetteer.get("geonames:167680")
    assert place is not None
    assert place.name == "Laţmīn"
    for unknown in ("geonames:1", "geonames:x", "geonames:99999999999999999999", "", "seas:none"):
        assert gazetteer.get(unknown) is None


def test_every_country_code_of_a_city_has_a_country(gazetteer: Gazetteer) -> None:
    assert gazetteer.country("sy") == gazetteer.get("geonames:163843")
    assert gazetteer.country("ZZ") is None


def test_areas_contain_their_points(gazetteer: Gazetteer) -> None:
    names = [place.name for place in gazetteer.containing(36.652, 35.358)]
    assert names[-1] == "Asia" or "Syria" in names
    assert any("am" in name for name in names[:2]), "Hama governorate comes before the country"


def test_bounds_may_span_the_antimeridian(gazetteer: Gazetteer) -> None:
    found = {place.country for place, _ in gazetteer.areas_within(Bounds(176, -20, -178, -15), kinds={"country"})}
    assert "FJ" in found
    assert "FR" not in found


def test_countries_are_found_by_themselves_as_among_all_areas(gazetteer: Gazetteer) -> None:
    kinds = {"country", "territory"}
    for bounds in (Bounds(30, 10, 50, 40), Bounds(176, -20, -178, -15), Bounds(-180, -90, 180, 90)):
        alone = {place.id for place, _ in gazetteer.areas_within(bounds, kinds=kinds)}
        among = gazetteer.areas_within(bounds, kinds={*kinds, "canal"})
        assert alone
        assert alone == {place.id for place, _ in among if place.kind in kinds}
        some = {place.id for place, _ in gazetteer.areas_within(bounds, kinds={"country"})}
        assert some == {place.id for place, _ in among if place.kind == "country"}


def test_prominent_places_come_first(gazetteer: Gazetteer) -> None:
    places = gazetteer.most_prominent(Bounds(35, 32, 43, 38), kinds={"city", "capital"}, limit=5)
    assert len(places) == 5
    assert list(places) == sorted(places, key=lambda place: (-place.prominence, place.id))


def test_the_lexicon_knows_what_the_lookup_finds(gazetteer: Gazetteer) -> None:
    keys = [fold(name) for name in ("Hama", "Qwertzuiopü", "Caspian Sea")]
    assert gazetteer.known(keys).tolist() == [True, False, True]
    assert gazetteer.known([]).tolist() == []


def test_every_kind_in_the_file_is_a_kind(gazetteer: Gazetteer) -> None:
    with sqlite3.connect(f"file:{gazetteer.path}?mode=ro", uri=True) as connection:
        kinds = {kind for (kind,) in connection.execute("SELECT DISTINCT kind FROM places")}
    connection.close()
    assert kinds <= KINDS.keys()


def test_threads_share_a_gazetteer(gazetteer: Gazetteer) -> None:
    found: list[tuple[Match, ...]] = []
    names = ["Hama", "Idlib", "Aleppo", "Homs"] * 5
    threads = [threading.Thread(target=lambda name=name: found.append(gazetteer.lookup(name))) for name in names]  # type: ignore[misc]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == len(names)
    assert all(found)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(GazetteerNotFound, match="there is no such gazetteer file"):
        Gazetteer.open(tmp_path / "none.gpkg")


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_foreign_file_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.gpkg"
    path.write_bytes(content)
    with pytest.raises(GazetteerInvalid, match=r"foreign\.gpkg: is (an empty file, not|not) a gazetteer"):
        Gazetteer.open(path)


def test_a_newer_format_is_told(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "newer.gpkg"
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id={0x47504B47}")
        connection.executescript(
            """
            CREATE TABLE gazetteer_info (key TEXT PRIMARY KEY, value TEXT); CREATE TABLE areas (fid INTEGER);
            INSERT INTO gazetteer_info VALUES ('format', '99');"""
        )
    connection.close()
    with pytest.raises(GazetteerInvalid, match="has format 99"):
        Gazetteer.open(path)


def test_the_environment_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEOMAP_GAZETTEER", str(tmp_path / "none.gpkg"))
    with pytest.raises(GazetteerNotFound):
        Gazetteer.open()
