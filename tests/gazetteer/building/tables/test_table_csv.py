from __future__ import annotations

import re
import tracemalloc
from pathlib import Path

import pytest

from gazetteer import GazetteerError
from gazetteer.building.tables import Columns, TableOptions, read_table
from gazetteer.errors import TableInvalid
from gazetteer.names.keys import fold
from tests.gazetteer.building.tables.reading_tables import read
from tests.hostile.texts import HOSTILE_STRINGS

ROWS = "Ober-Kaff{0}48.5{0}11.25\nNiederkaff{0}48.6{0}11.5\n"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("titles", ["name lat lon", "Toponym Latitude Longitude", "TOWN Y X", "Place-Name lat. lng"])
def test_separators_and_titles_are_recognised(tmp_path: Path, separator: str, titles: str) -> None:
    outcome = read(tmp_path / "t.csv", titles.replace(" ", separator) + "\n" + ROWS.format(separator))
    assert [(place.name, place.lat, place.lon) for place in outcome.places] == [
        ("Ober-Kaff", 48.5, 11.25),
        ("Niederkaff", 48.6, 11.5),
    ]
    assert not outcome.rejects


def test_every_column_is_used(tmp_path: Path) -> None:
    outcome = read(
        tmp_path / "my camps.csv",
        "id,name,kind,country,lat,lon,population,alternate names,prominence\n"
        'c1,Kaff,Lake,Germany,"48,5",11°15\'E,"12,500",Caff | Kaf; Kaff,0.25\n',
    )
    (place,) = outcome.places
    assert place == (
        "my-camps:c1", "Kaff", "lake", 11.25, 48.5, "DE", None, 12_500, 0.25, None, ("Caff", "Kaf"),
    )  # fmt: skip


def test_named_columns_come_before_guessed_ones(tmp_path: Path) -> None:
    text = "name,Ort,lat,lon,Breite2\nwrong,Kaff,1,2,48.5\n"
    options = TableOptions(columns=Columns(name="Ort", lat="breite2"))
    (place,) = read(tmp_path / "t.csv", text, options=options).places
    assert (place.name, place.lat, place.lon) == ("Kaff", 48.5, 2.0)


def test_a_geonameid_column_stands_for_places_of_geonames(tmp_path: Path) -> None:
    (place,) = read(tmp_path / "t.csv", "geonameid,name,lat,lon\n167680,Latmeen,35.4,36.7\n").places
    assert (place.id, place.geonameid) == ("geonames:167680", 167680)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "Ķāfs"),
        ("utf-8-sig", "Käff"),
        ("utf-16", "Käff"),
        ("utf-16-le", "Käff"),
        ("utf-16-be", "Käff"),
        ("utf-32", "Käff"),
        ("cp1252", "Käff"),
        ("cp1251", "Верхнее Каффово у длинной реки за большим лесом"),
    ],
)
def test_encodings_are_found(tmp_path: Path, encoding: str, name: str) -> None:
    content = f"name;lat;lon\n{name};48,5;11,25\n".encode(encoding)
    (place,) = read(tmp_path / "t.csv", content).places
    assert (place.name, place.lat) == (name, 48.5)


def test_an_encoding_can_be_named(tmp_path: Path) -> None:
    options = TableOptions(encoding="cp850")
    (place,) = read(tmp_path / "t.csv", "name,lat,lon\nKäff,1,2\n".encode("cp850"), options=options).places
    assert place.name == "Käff"


def test_a_damaged_byte_costs_its_row_alone(tmp_path: Path) -> None:
    content = "name,lat,lon\nKäff,1,2\nÖd,3,4\n".encode() + b"K\xe4ff,5,6\n"
    outcome = read(tmp_path / "t.csv", content)
    assert [place.name for place in outcome.places] == ["Käff", "Öd"]
    assert outcome.reasons == [("line 4", "name")]


def test_rejects_say_where_and_why(tmp_path: Path) -> None:
    outcome = read(
        tmp_path / "t.csv",
        "name,lat,lon,kind,country,population\n"
        ",1,2,,,\n"
        "A,x,2,,,\n"
        "B,1,,,,\n"
        "C,1,181,,,\n"
        "D,136.5,35,,,\n"
        "E,1,2,castle,,\n"
        "F,1,2,,Atlantis,\n"
        "G,1,2,,,some\n"
        "H,1,2,,,,,9\n"
        "\n"
        "I,1,2,,,\n"
        "I,1,2,,,\n"
        ",,,,,\n"
        '"J\nK",1\n',
    )
    assert outcome.reasons == [
        ("line 2", "name"),
        ("line 3", "lat"),
        ("line 4", "lon"),
        ("line 5", "lon"),
        ("line 6", "lat"),
        ("line 7", "kind"),
        ("line 8", "country"),
        ("line 9", "population"),
        ("line 10", None),
        ("line 13", "id"),
        ("lines 15 to 16", "lon"),
    ]
    reasons = [reject.reason for reject in outcome.rejects]
    assert "outside the world" in reasons[3] and "swapped" not in reasons[3]
    assert "seem swapped" in reasons[4]
    assert "the same identifier as line 12" in reasons[9]
    assert {reject.file for reject in outcome.rejects} == {str(tmp_path / "t.csv")}


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    text = 'name,lat,lon\nA,1,2\n"B,1,2\n' + "C,1,2\n" * 300_000
    outcome = read(tmp_path / "t.csv", text)
    assert outcome.places[0].name == "A"
    assert any("not closed" in reject.reason for reject in outcome.rejects)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (b"foo,bar\n1,2\n", "no column for the name"),
        (b"name,lat\nA,1\n", "no column for the longitude"),
        (b"PK\x03\x04" + b"\0" * 22 + b"xl/workbook.xml", "an Excel workbook, not text; save it as CSV"),
        (b"\x1f\x8b\x08", "gzip"),
        (bytes(range(256)) * 9 + b"\0" * 500, "binary"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_what_is_no_table_is_told(tmp_path: Path, content: bytes, message: str) -> None:
    with pytest.raises(TableInvalid, match=message):
        read(tmp_path / "t.csv", content)


def test_a_named_column_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableInvalid, match="no column Ort for the name; its columns are name, lat, lon"):
        read(tmp_path / "t.csv", "name,lat,lon\n", options=TableOptions(columns=Columns(name="Ort")))


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(TableInvalid):
            list(read_table(path, on_reject=print))
    assert issubclass(TableInvalid, GazetteerError)


def test_hostile_names_are_data(tmp_path: Path) -> None:
    strings = [string for string in HOSTILE_STRINGS if fold(string.strip())]
    lines = [f'"{string.replace(chr(34), chr(34) * 2)}",1,{number / 10}\n' for number, string in enumerate(strings)]
    outcome = read(tmp_path / "t.csv", "name,lat,lon\n" + "".join(lines))
    one_line = [" ".join(re.split(r"[\t\n\v\f\r \x85\u2028\u2029]+", string)).strip() for string in strings]
    kept = [string for string in one_line if not re.search(r"[\x00-\x1f\x7f-\x9f]", string)]
    assert [place.name for place in outcome.places] == kept
    assert len(outcome.rejects) == len(strings) - len(kept) > 5
    assert {reject.reason for reject in outcome.rejects} == {"has control characters"}
    assert len({place.id for place in outcome.places}) == len(kept)
    assert all(place.id.isascii() and place.id.isprintable() for place in outcome.places)


def test_the_separator_that_excel_states_is_taken(tmp_path: Path) -> None:
    (place,) = read(tmp_path / "t.csv", "sep=;\r\nname;lat;lon\r\nA, B;1;2\r\n").places
    assert place.name == "A, B"


@pytest.mark.parametrize(
    "titles", ["name;lat, deg;y;lon, deg, min", 'y;"name,\nof, the, place";lon, lng;name', "\n;;\n\nname;y;lon, lng"]
)
def test_the_separator_that_gives_known_titles_is_taken(tmp_path: Path, titles: str) -> None:
    options = TableOptions(columns=Columns(lat="y", lon=re.findall("lon, [^;]*", titles)[0]))
    row = ";".join("Kaff" if title == "name" else "1" for title in titles.strip("\n;").split(";"))
    (place,) = read(tmp_path / "t.csv", f"{titles}\n{row}\n", options=options).places
    assert (place.name, place.lat, place.lon) == ("Kaff", 1, 1)


def test_memory_does_not_grow_with_the_table(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        path = tmp_path / f"{rows}.csv"
        with path.open("w") as stream:
            stream.write("id,name,lat,lon,remark\n")
            stream.writelines(f"{number},Kaff {number},1,2,{'x' * 500}\n" for number in range(rows))
        tracemalloc.start()
        try:
            assert sum(1 for _ in read_table(path, on_reject=print)) == rows
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(100)
    assert peak(8_000) < peak(1_000) + 1_000_000
