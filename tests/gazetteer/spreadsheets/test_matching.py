from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer, Match, NameForm, Place, SheetInvalid, Step
from gazetteer.cli import main
from gazetteer.spreadsheets.matching import NAME_COLUMNS, Columns, Tally, match_names, parse_degrees
from gazetteer.spreadsheets.sheet import Row, Sheet, Writer, check_names
from tests.gazetteer import made_up_places

ADDED = [f"gazetteer_{name}" for name in NAME_COLUMNS]


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer) -> None:
    """Compile the starter gazetteer before the commands ask for it."""


def run(*arguments: str, source: bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["match", *arguments], input=source, catch_exceptions=False)


def matched(source: str, *arguments: str) -> list[dict[str, str]]:
    result = run("-", "--column", "town", *arguments, source=source.encode())
    assert result.exit_code == 0, result.stderr
    return list(csv.DictReader(io.StringIO(result.stdout, newline="")))


def passed_through(source: bytes, **options: str) -> bytes:
    """What comes out when every row gets one cell that holds an x."""
    sheet, target = Sheet(io.BytesIO(source), **options), io.BytesIO()
    writer = Writer(target, sheet.form)
    for row in (sheet.header, *sheet):
        writer.add(row, writer.rendered(["x"]))
    return target.getvalue()


def test_a_name_gets_its_place(gazetteer: Gazetteer) -> None:
    (row,) = matched("town\nLatmeen\n")
    place = gazetteer.get("geonames:167680")
    assert place is not None
    assert list(row) == ["town", *ADDED]
    assert (float(row["gazetteer_lat"]), float(row["gazetteer_lon"])) == (place.lat, place.lon)
    assert (row["gazetteer_id"], row["gazetteer_name"], row["gazetteer_country"]) == (place.id, place.name, "SY")
    assert (row["gazetteer_step"], float(row["gazetteer_score"])) == ("exact", 1.0)


def test_a_cell_may_say_what_contains_the_place() -> None:
    source = (
        'town,country\n"Salina, KS",US\n"Salina, KS",IT\n"Trujillo, Honduras",\n"Lagos, Sweden",\nIdlib province,SY\n'
    )
    rows = matched(source, "--country-column", "country")
    assert [row["gazetteer_country"] for row in rows] == ["US", "", "HN", "", "SY"]


def test_the_runner_up_is_another_place() -> None:
    (row,) = matched("town\nTripoli\n")
    name, _, rest = row["gazetteer_runner_up"].partition(" (")
    assert name
    assert rest.rstrip(")") not in ("", row["gazetteer_id"])


@pytest.mark.parametrize("country", ["LY", "ly", "LBY", "Libya", " Libya ", "Libyen", "ليبيا"])
def test_a_country_may_be_written_in_several_ways(country: str) -> None:
    (row,) = matched(f"town,country\nTripoli,{country}\n", "--country-column", "country")
    assert row["gazetteer_country"] == "LY"


@pytest.mark.parametrize(
    ("value", "code"), [("UK", "GB"), ("USA", "US"), ("DEU", "DE"), ("Narnia", None), ("ZZ", None)]
)
def test_country_codes(gazetteer: Gazetteer, value: str, code: str | None) -> None:
    assert gazetteer.country_code(value) == code


def test_a_country_that_is_not_known_matches_nothing_and_is_told() -> None:
    source = "town,country\nTripoli,Narnia\nTripoli,\n"
    unknown, empty = matched(source, "--country-column", "country")
    assert {unknown[name] for name in ADDED[:-1]} == {""}
    assert unknown["gazetteer_reason"] == "unknown country: Narnia"
    assert empty["gazetteer_id"]
    told = run("-", "--column", "town", "--country-column", "country", source=source.encode()).stderr
    assert "1 matched (1 exact), 1 not (1 unknown country: “Narnia”)" in told


def test_what_is_not_found_keeps_empty_cells() -> None:
    rows = matched("id,town\n1,Qwertzuiopxx\n2,\n3,Hama\n", "--no-fuzzy")
    assert [row["id"] for row in rows] == ["1", "2", "3"]
    assert [bool(row["gazetteer_id"]) for row in rows] == [False, False, True]


def test_kinds_narrow() -> None:
    (row,) = matched("town\nHama\n", "--kind", "admin1", "--kind", "country")
    (other,) = matched("town\nHama\n", "--kind", "city", "--kind", "town")
    assert row["gazetteer_id"] != other["gazetteer_id"]


@pytest.mark.parametrize(
    "source",
    [
        b"a,b\n1,2\n",
        b"a,b\r\n1,2\r\n",
        b"a,b\r1,2\r",
        b"a;b\n1;2",
        b"a\tb\n1\t2\n\n\n3\t4\n",
        b'"a",b\n"1",  2 \n"x ""y""","multi\nline, still"\n',
        b'a,b\n=1+1,"-2"\n',
        "\ufeffa,b\nÅ,Ł\n".encode(),
        "\ufeffa,b\nÅ,Ł\n".encode("utf-16-le"),
        "\ufeffa,b\r\nÅ,Ł\r\n".encode("utf-16-be"),
        b"a,b\n" + b"x,z\n" * 20_000 + b"caf\xe9,2\n",
    ],
)
def test_what_was_there_stays_byte_for_byte(source: bytes) -> None:
    sheet = Sheet(io.BytesIO(source))
    codec, delimiter = sheet.form.encoding, sheet.form.delimiter
    cell, out = f"{delimiter}x".encode(codec), passed_through(source)
    assert len(out) > len(source)
    assert out.replace(cell, b"") == source.replace(cell, b"")


@given(
    table=st.lists(
        st.lists(
            st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8),
            min_size=2,
            max_size=2,
        ),
        min_size=1,
        max_size=6,
    ),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_any_table_is_read_as_csv_reads_it_and_comes_through(table: list[list[str]], delimiter: str, end: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows([["a", "b"], *table])
    out = passed_through(text.getvalue().encode(), delimiter=delimiter).decode()
    read = list(csv.reader(io.StringIO(out, newline=""), delimiter=delimiter))
    assert read == [[*row, "x"] for row in [["a", "b"], *table]]
    assert out.replace(f"{delimiter}x{end}", end) == text.getvalue().replace(f"{delimiter}x{end}", end)


def test_a_character_may_span_the_first_block() -> None:
    source = ("a\n" + "x" * 77 + "\n").encode() * 2000
    source = source[: (1 << 16) - 1] + "é\n".encode()
    assert Sheet(io.BytesIO(source)).form.encoding == "utf-8"
    assert Sheet(io.BytesIO("town\nKöln".encode("cp1252"))).form.encoding == "cp1252"


def test_another_encoding_is_read_and_written_as_utf_8() -> None:
    text = "town;note\n" + "München;schöne Grüße aus Österreich\nKöln;über die Brücke\n" * 30
    result = run("-", "--column", "town", source=text.encode("cp1252"))
    assert result.stdout.splitlines()[1].startswith("München;schöne Grüße aus Österreich;48.1")
    assert "written as UTF-8" in result.stderr
    named = run("-", "--column", "town", "--encoding", "cp1252", source=text.encode("cp1252"))
    assert named.stdout == result.stdout
    assert "--encoding" not in named.stderr


def test_texts_that_a_spreadsheet_would_obey_are_disarmed_and_numbers_are_not() -> None:
    sheet = Sheet(io.BytesIO(b"a\n1\n"))
    rendered = Writer(io.BytesIO(), sheet.form).rendered
    assert rendered(["=1+1", "+1", "-1", "@x", "\tx", "a,b", 'say "x"', None, -33.9, ""]) == (
        ",'=1+1,'+1,'-1,'@x,'\tx" + ',"a,b","say ""x""",,-33.9,'
    )


def test_formulas_of_the_table_itself_stay_and_the_help_says_so() -> None:
    (row,) = matched('town,"=1+1"\nHama,@x\n')
    assert row["=1+1"] == "@x"
    told = " ".join(run("--help").stdout.split())
    assert "Every column of FILE stays as it is, with all formulas in it." in told
    assert "In the added columns alone, a text that a spreadsheet would take for a formula gets an apostrophe" in told


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"", "line 1: has no header; name the columns"),
        (b"\n", "line 1: has no header; name the columns"),
        (b"village,id\nx,1\n", "line 1: has no column “town”; its columns are “village”, “id”"),
        (b"town,town\nx,1\n", "has 2 columns called “town”"),
        (b"town,id\nx,1\ny\n", "line 3: has 1 cell where the header has 2"),
        (b"town,id\nx,1\ny,1,2\n", "line 3: has 3 cells where the header has 2"),
        (b"town\nx\n\0\n", "line 3: holds a NUL"),
        (b'town\nx\n"y\nz\n', "ends inside a quoted cell"),
        (b'town\nx\n"y"z\n', "line 3: has text behind a quoted cell"),
        (b'town\n"' + (b"x" * 1023 + b"\n") * 1100, "line 1026: has a cell of more than"),
        (b"town\n" + b"x," * 600_000, "is longer than 1,048,576"),
        (b"town,gazetteer_id\nx,1\n", "--prefix"),
    ],
)
def test_what_is_no_table_is_one_clear_line(source: bytes, message: str, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    target.write_text("earlier")
    result = run("-", "--column", "town", "--output", str(target), source=source)
    assert result.exit_code == 3
    assert message in result.stderr
    assert result.stderr.startswith("gazetteer: standard input")
    assert result.stderr.count("\n") == 1
    assert [path.read_text() for path in tmp_path.iterdir()] == ["earlier"]


def test_a_prefix_makes_room() -> None:
    (row,) = matched("town,gazetteer_id\nHama,x\n", "--prefix", "place_")
    assert row["gazetteer_id"] == "x"
    assert row["place_id"].startswith("geonames:")
    with pytest.raises(SheetInvalid):
        check_names(["A", "Place_ID"], ["place_id"])


@pytest.mark.parametrize("delimiter", ["ab", '"', ""])
def test_a_delimiter_is_one_character(delimiter: str) -> None:
    assert run("-", "--column", "town", "--delimiter", delimiter, source=b"town\n").exit_code == 2


def test_an_encoding_that_is_none_is_told() -> None:
    result = run("-", "--column", "town", "--encoding", "klingon", source=b"town\n")
    assert (result.exit_code, "klingon" in result.stderr) == (3, True)


def test_files_are_read_and_replaced(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("town\nHama\n")
    result = run(str(source), "--column", "town", "--output", str(target))
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_text().splitlines()[1].startswith("Hama,35.1")
    again = run(str(source), "--column", "town", "--output", str(source))
    assert again.exit_code == 0
    assert source.read_text() == target.read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv", "out.csv"]


def test_the_gazetteer_is_never_overwritten(tmp_path: Path) -> None:
    file = made_up_places.built(tmp_path)
    content = file.read_bytes()
    (tmp_path / "link.csv").hardlink_to(file)
    for output, told in ((file, "writes CSV"), (tmp_path / "link.csv", "is read by this command")):
        done = run("-", "--column", "town", "--gazetteer", str(file), "--output", str(output), source=b"town\nKaff\n")
        assert (done.exit_code, told in done.stderr) == (2, True)
        assert file.read_bytes() == content


def test_a_file_that_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    missing = run(str(tmp_path / "none.csv"), "--column", "town")
    assert (missing.exit_code, missing.stderr.count("\n")) == (3, 1)
    target = str(tmp_path / "none" / "out.csv")
    unwritable = run("-", "--column", "town", "--output", target, source=b"town\nHama\n")
    assert (unwritable.exit_code, unwritable.stderr.count("\n")) == (4, 1)


def test_whatever_reads_the_output_may_stop(tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("town\n" + "Hama\n" * 200_000)
    command = [sys.executable, "-m", "gazetteer", "match", str(source), "--column", "town"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        first = process.stdout.readline(), process.stdout.readline()
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait() == 141
    assert first[1].startswith(b"Hama,35.1")
    assert told == b""


def test_rows_come_out_before_all_have_come_in() -> None:
    def endless(size: int) -> bytes:
        nonlocal given
        given += size
        return (b"town\n" if given == size else b"") + b"Hama\n" * (size // 5)

    given = 0

    class Endless(io.RawIOBase):
        def read(self, size: int = -1, /) -> bytes:
            return endless(size)

    rows = iter(Sheet(Endless()))  # type: ignore[arg-type]
    assert [next(rows).cells for _ in range(50_000)] == [["Hama"]] * 50_000
    assert given < 1_000_000


class _Counting:
    """A gazetteer that knows one place and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object, object, bool]] = []

    def lookup(
        self,
        name: str,
        /,
        *,
        country: str | Collection[str] | None = None,
        kind: str | Collection[str] | None = None,
        near: tuple[float, float] | None = None,
        fuzzy: bool = True,
        limit: int | None = 10,
    ) -> tuple[Match, ...]:
        self.asked.append((name, country, kind, fuzzy))
        place = Place("own:1", "Kaff", 10.0, -5.5, "village", "DE", None, None, 0, 0.1, None, "own", False)
        return (Match(place, name, NameForm.NAME, Step.FOLDED, 0.97),) if name == "kaff" else ()

    def country(self, code: str, /) -> Place | None:
        return None


def test_a_name_is_looked_up_once_and_every_row_is_counted() -> None:
    finder, tally = _Counting(), Tally()
    names = ["kaff", "kaff", " kaff ", "kuff", "", "kuff"]
    rows = [Row([name], name, "\n", number) for number, name in enumerate(names, 2)] + [Row([], "", "\n", 9)]
    found = list(
        match_names(rows, gazetteer=finder, columns=Columns(0), kinds={"village"}, fuzzy=False, tally=tally)  # type: ignore[arg-type]
    )
    assert [row for row, _ in found] == rows
    assert [cells[2] for _, cells in found] == ["own:1"] * 3 + [None] * 4
    assert [cells[-1] for _, cells in found] == [None] * 3 + ["unknown name", "no name", "unknown name", None]
    # Once more without the kinds, to know why there is none.
    assert finder.asked == [
        ("kaff", None, {"village"}, False), ("kuff", None, {"village"}, False), ("kuff", None, None, False)
    ]  # fmt: skip
    assert (dict(tally.matched), tally.unmatched, tally.empty) == ({"folded": 3}, 2, 1)
    assert dict(tally.reasons) == {"unknown name": 2}


@pytest.mark.parametrize(
    ("text", "degrees"), [("35.36", 35.36), (" -33,9 ", -33.9), ("\u22125", -5), ("+.5", 0.5), ("1e1", 10)]
)
def test_degrees_as_people_write_them(text: str, degrees: float) -> None:
    assert parse_degrees(text, "latitude") == degrees


@pytest.mark.parametrize("text", ["", "x", "nan", "inf", "1_0", "1,2,3", "35°", "0x10"])
def test_what_is_not_degrees_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="is not a latitude"):
        parse_degrees(text, "latitude")


@pytest.mark.parametrize("name", ["out.xlsx", "out.GeoJSON"])
def test_no_file_of_another_form_is_written(name: str, tmp_path: Path) -> None:
    result = run("towns.csv", "--column", "town", "--output", str(tmp_path / name))
    assert result.exit_code == 2
    assert "name it out.csv" in " ".join(result.stderr.split())
    assert not list(tmp_path.iterdir())
