"""From a dump's files to rows: finding, checking, sorting, joining."""

from __future__ import annotations

import pickle
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.building.entries import PlaceRow
from gazetteer.building.geonames.dump import find
from gazetteer.building.geonames.dump_rows import parts
from gazetteer.building.geonames.partition import Partitioned, partition
from gazetteer.building.geonames.spill import IdSet, Spill, scratch
from gazetteer.errors import DumpInvalid
from tests.gazetteer.building.geonames.made_up_dump import (
    ADMIN1,
    FILES,
    HIERARCHY,
    IRAQ,
    NAMES,
    SYRIA,
    archive,
    folder,
    name,
    place,
)


@contextmanager
def sorted_dump(source: Path, *, countries: Collection[str] = (), places_each: int = 50_000) -> Iterator[Partitioned]:
    with scratch(source.parent / "out.gpkg") as scratch_folder:
        dump = find(source, countries=countries)
        yield partition(dump, folder=scratch_folder, countries=countries, places_each=places_each)


def rows_of(source: Path, *, countries: Collection[str] = (), places_each: int = 50_000) -> dict[int, PlaceRow]:
    with sorted_dump(source, countries=countries, places_each=places_each) as found:
        return {row.geonameid or 0: row for part in parts(found) for row in part()}


@pytest.mark.parametrize("form", ["folder", "packed", "one archive"])
def test_every_form_of_a_dump_gives_the_same(form: str, tmp_path: Path) -> None:
    if form == "one archive":
        source = archive(tmp_path / "dump.zip", {f"dump/{stem}.txt": text for stem, text in FILES.items()})
    else:
        source = folder(tmp_path / "dump", packed=form == "packed")
    rows = rows_of(source)
    assert len(rows) == 7
    assert rows[900_002] == PlaceRow(
        id="geonames:900002",
        name="Qaşr al Ḩikāyah",
        kind="village",
        lon=36.5,
        lat=35.5,
        country="SY",
        admin1_code="SY.77",
        population=0,
        prominence=rows[900_002].prominence,
        geonameid=900_002,
        names=("Tale Castle", "قصر الحكاية", "Château du Conte", "Yarn Castle", "Qasr al Hikayah"),
    )


def test_kinds_and_prominence_come_from_codes(tmp_path: Path) -> None:
    rows = rows_of(folder(tmp_path / "dump"))
    kinds = {ident: row.kind for ident, row in rows.items()}
    assert kinds == {
        163_843: "country", 900_001: "admin1", 900_002: "village", 900_003: "capital", 900_004: "village",
        900_005: "river", 900_100: "town",
    }  # fmt: skip
    assert (rows[900_003].prominence or 0) > 0.6, "the capital of a country of twenty million"


def test_a_missing_unit_is_taken_from_the_hierarchy_and_a_circle_ends(tmp_path: Path) -> None:
    rows = rows_of(folder(tmp_path / "dump"))
    assert rows[900_004].admin1_code == "SY.77"
    assert rows[900_005].admin1_code is None
    circle = HIERARCHY + "900005\t900006\t\n900006\t900005\t\n"
    assert rows_of(folder(tmp_path / "circle", FILES | {"hierarchy": circle}))[900_005].admin1_code is None


def test_units_are_known_from_their_codes_where_the_places_lack_them(tmp_path: Path) -> None:
    without = "".join(line for line in SYRIA.splitlines(keepends=True) if not line.startswith("163843"))
    files = {"SY": without, "hierarchy": HIERARCHY, "admin1CodesASCII": ADMIN1}
    rows = rows_of(folder(tmp_path / "dump", files))
    assert rows[900_004].admin1_code == "SY.77"
    assert rows[900_001].names == ("Madeup",)


def test_names_of_the_column_serve_where_there_is_no_table_of_names(tmp_path: Path) -> None:
    rows = rows_of(folder(tmp_path / "dump", {"SY": SYRIA}))
    assert rows[900_002].names == ("Old Palace", "قصر", "Qasr al Hikayah")


def test_abbreviations_stand_by_themselves(tmp_path: Path) -> None:
    with sorted_dump(folder(tmp_path / "dump")) as found:
        assert found.abbreviations == [(900_001, "MUG")]
        assert found.account.unmatched == 1
        assert found.newest == "2026-03-04"
        assert found.populations == {"SY": 20_000_000}


def test_only_the_countries_that_are_wanted(tmp_path: Path) -> None:
    assert set(rows_of(folder(tmp_path / "dump"), countries=["IQ"])) == {900_100}
    both = folder(
        tmp_path / "both", {"SY": SYRIA, "IQ": IRAQ, "alternatenames/IQ": name(1, 900_100, "de", "Fernstadt")}
    )
    assert set(rows_of(both)) > {900_100, 900_002}
    rows = rows_of(both, countries=["IQ"])
    assert {ident: row.names for ident, row in rows.items()} == {900_100: ("Fernstadt",)}
    with pytest.raises(DumpInvalid, match="holds no GeoNames places of TR"):
        find(both, countries=["TR"])


def test_the_table_of_all_countries_is_enough(tmp_path: Path) -> None:
    dump = find(folder(tmp_path / "dump", {"allCountries": SYRIA, "SY": SYRIA, "cities500": SYRIA}))
    assert [table.path.name for table in dump.places] == ["allCountries.txt"]


def test_single_countries_are_taken_where_they_are_all_that_is_asked_for(tmp_path: Path) -> None:
    files = dict.fromkeys(("allCountries", "SY", "IQ"), SYRIA) | {"alternateNamesV2": NAMES, "alternatenames/IQ": NAMES}
    source = folder(tmp_path / "dump", files)
    chosen = {
        countries: [table.path.name for table in (*dump.places, *dump.names)]
        for countries in (("IQ",), ("SY", "IQ"), ("SY", "TR"))
        if (dump := find(source, countries=countries))
    }
    assert chosen == {
        ("IQ",): ["IQ.txt", "IQ.txt"],
        ("SY", "IQ"): ["IQ.txt", "SY.txt", "alternateNamesV2.txt"],
        ("SY", "TR"): ["allCountries.txt", "alternateNamesV2.txt"],
    }


def test_the_largest_table_of_cities_serves_where_there_is_no_other(tmp_path: Path) -> None:
    dump = find(folder(tmp_path / "dump", {"cities15000": SYRIA, "cities500": SYRIA}))
    assert [table.path.name for table in dump.places] == ["cities500.txt"]


@pytest.mark.parametrize("stem", ["SY", "places-of-mine"])
def test_one_text_file_is_a_dump(stem: str, tmp_path: Path) -> None:
    path = tmp_path / f"{stem}.txt"
    path.write_text(SYRIA, encoding="utf-8")
    assert len(rows_of(path)) == 6


def test_many_partitions_hold_what_one_holds(tmp_path: Path) -> None:
    many = "".join(place(ident, f"Place {ident}") for ident in range(900_000, 1, -700))
    names = "".join(name(ident, ident, "de", f"Ort {ident}") for ident in range(0, 900_001, 100))
    source = folder(tmp_path / "dump", {"allCountries": many, "alternateNamesV2": names})
    rows = rows_of(source)
    assert rows == rows_of(source, places_each=100)
    assert list(rows) == sorted(rows)
    assert all(row.names == (f"Ort {ident}",) for ident, row in rows.items())
    with sorted_dump(source, places_each=100) as found:
        readers = parts(found)
        sizes = [len(list(pickle.loads(pickle.dumps(reader))())) for reader in readers]  # noqa: S301
    assert len(sizes) > 5
    assert sum(sizes) == len(rows)


BROKEN = {
    "12\tToo few columns\n": "has 2 columns, not 19",
    place(1, "x", lat=91): "coordinates outside the world",
    place(1, "x", lon="nan"): "coordinates outside the world",
    place(1, "x", lat="north"): "a number that is none",
    place(1, "x", population="many"): "a number that is none",
    place(1, "x", population=-1): "a population that no place can have",
    place(1, "x", population=10**30): "a population that no place can have",
    place(0, "x"): "an id that no place can have",
    place(1 << 40, "x"): "an id that no place can have",
    place(1, " "): "has no name",
    place(1, "x", country="Syria"): "a country code that is none",
    place(1, "x", country="sy"): "a country code that is none",
}


@pytest.mark.parametrize(("line", "why"), BROKEN.items(), ids=BROKEN.values())
def test_a_broken_line_is_skipped_and_told(line: str, why: str, tmp_path: Path) -> None:
    good = "".join(place(ident, "Fine") for ident in range(100, 130))
    source = folder(
        tmp_path / "dump", {"SY": good[: good.index("\n") + 1] + line + "\n" + good[good.index("\n") + 1 :]}
    )
    with sorted_dump(source) as found:
        assert found.account.broken == 1
        assert found.account.examples[0].endswith(f"SY.txt line 2 {why}") or why in found.account.examples[0]
        assert "line 2 " in found.account.examples[0]
        assert sum(len(list(part())) for part in parts(found)) == 30


def test_what_is_no_text_is_skipped_and_told(tmp_path: Path) -> None:
    good = "".join(place(ident, "Fine") for ident in range(100, 130)).encode()
    (tmp_path / "SY.txt").write_bytes(good + place(7, "Z?rich").encode().replace(b"?", b"\xfc"))
    with sorted_dump(tmp_path / "SY.txt") as found:
        assert found.account.examples == [f"{tmp_path / 'SY.txt'} line 31 is not UTF-8"]
        assert sum(len(list(part())) for part in parts(found)) == 30


def test_line_ends_of_windows_and_a_missing_last_one_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_bytes(SYRIA.replace("\n", "\r\n").rstrip().encode())
    with sorted_dump(tmp_path / "SY.txt") as found:
        assert (found.account.broken, found.newest) == (0, "2026-03-04")


def test_a_place_given_twice_counts_once(tmp_path: Path) -> None:
    source = folder(tmp_path / "dump", {"SY": SYRIA, "IQ": IRAQ + place(900_002, "Again", country="IQ")})
    rows = rows_of(source)
    assert len(rows) == 7
    with sorted_dump(source) as found:
        assert found.account.repeated == 1


@pytest.mark.parametrize("stem", ["allCountries", "alternateNamesV2", "hierarchy", "admin1CodesASCII"])
def test_another_table_under_the_name_is_refused(stem: str, tmp_path: Path) -> None:
    source = folder(tmp_path / "dump", FILES | {stem: "id;name;lat;lon\n1;Paris;48.8;2.3\n"})
    with pytest.raises(DumpInvalid, match=rf"{stem}\.txt: is not a GeoNames table: 2 of its first 2 lines"):
        rows_of(source)


def test_a_file_without_lines_is_refused(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_bytes(b"x" * 3_000_000)
    with pytest.raises(DumpInvalid, match="has a line of more than"):
        rows_of(tmp_path / "SY.txt")


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: path.mkdir(), "holds no GeoNames places"),
        (lambda path: None, "no such file or folder"),
        (lambda path: folder(path, {"alternateNamesV2": NAMES}), "holds no GeoNames places"),
        (lambda path: archive(path / "SY.zip", {"readme.txt": "x"}), r"does not hold SY\.txt"),
        (lambda path: folder(path, {"SY.zip": "<html>"}).joinpath("SY.zip.txt").rename(path / "SY.zip"), "a web page"),
    ],
    ids=["empty", "missing", "no places", "wrong archive", "web page"],
)
def test_what_is_no_dump_is_refused_in_a_line(make: object, why: str, tmp_path: Path) -> None:
    assert callable(make)
    make(tmp_path / "dump")
    with pytest.raises(DumpInvalid, match=why) as caught:
        find(tmp_path / "dump")
    assert len(str(caught.value).splitlines()) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300), stem=st.sampled_from(sorted(FILES)))
def test_any_bytes_are_read_or_refused(data: bytes, stem: str, tmp_path: Path) -> None:
    source = folder(tmp_path / "dump")
    (source / f"{stem}.txt").write_bytes(FILES[stem].encode() * 3 + data)
    try:
        rows = rows_of(source)
    except DumpInvalid as error:
        assert f"{stem}.txt" in str(error)
    else:
        assert len(rows) >= 7


def test_a_set_of_ids() -> None:
    ids = IdSet()
    chosen = [0, 1, 7, 8, 65_535, 65_536, (1 << 31) - 1]
    assert all(map(ids.add, chosen))
    assert not any(map(ids.add, chosen))
    assert all(ident in ids for ident in chosen)
    assert not any(ident in ids for ident in (2, 9, 65_534, 1 << 30))


def test_lines_are_appended_over_several_flushes(tmp_path: Path) -> None:
    spill = Spill(tmp_path, "x")
    for ident in range(0, 500_000, 10_000):
        spill.add(ident, b"%d" % ident)
        spill.settle(1 << 22)
    spill.flush()
    lines = {number: spill.path(number).read_text().splitlines() for number in spill.counts}
    assert {number: len(held) for number, held in lines.items()} == spill.counts
    assert [int(line) for held in lines.values() for line in held] == list(range(0, 500_000, 10_000))
    assert len(lines) > 10


def test_the_scratch_folder_goes_and_so_do_abandoned_ones(tmp_path: Path) -> None:
    target = tmp_path / "world [1].gpkg"
    abandoned = tmp_path / f".{target.name}.0123456789ab.sorted"
    abandoned.mkdir()
    (abandoned / "places.0").write_bytes(b"left by a build that was killed")
    with pytest.raises(KeyboardInterrupt), scratch(target) as first:
        assert not abandoned.exists()
        (first / "places.0").write_bytes(b"x")
        with scratch(target) as second:
            assert first.is_dir() and second.is_dir()
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_dump_without_a_place_is_refused(tmp_path: Path) -> None:
    folder(tmp_path / "dump").joinpath("SY.txt").write_bytes(b"")
    (tmp_path / "sorted").mkdir()
    with pytest.raises(DumpInvalid, match="holds no place of SY"):
        partition(find(tmp_path / "dump", countries=["SY"]), folder=tmp_path / "sorted", countries=["SY"])
