"""Corrections: obeyed exactly, told when they are not, refused when they cannot be."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from geomap import Pipeline, Report, Span, build_document, to_record
from geomap.errors import CorrectionsInvalid, GeomapError
from geomap.model import Extraction, Finding
from geomap.resolve.corrections import LARGEST, Corrections, read_corrections

Reader = Callable[..., Corrections]

LATMIN = "geonames:167680"
TEXT = "A convoy left Qarmout for Idlib. Snow fell in Homs, and Qarmout's mill stood still. New York was told."


def written(folder: Path, *lines: str, header: str = "surface,report,place") -> Path:
    path = folder / "corrections.csv"
    path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    return path


@pytest.fixture
def read(tmp_path: Path, gazetteer: Gazetteer) -> Reader:
    def reader(*lines: str) -> Corrections:
        return read_corrections(written(tmp_path, *lines), gazetteer=gazetteer)

    return reader


def extract(gazetteer: Gazetteer, corrections: Corrections, text: str = TEXT, report: str = "r") -> Extraction:
    return Pipeline(gazetteer, corrections=corrections).extract(Report(report, text))


def of(extraction: Extraction, surface: str) -> list[Finding]:
    return [finding for finding in extraction.findings if finding.surface == surface]


def test_a_name_that_was_not_found_is_found_everywhere(gazetteer: Gazetteer, read: Reader) -> None:
    extraction = extract(gazetteer, read(f"Qarmout,*,{LATMIN}"))
    findings = of(extraction, "Qarmout")
    assert [TEXT[f.span.start : f.span.end] for f in findings] == ["Qarmout", "Qarmout"]
    assert {f.place.id for f in findings if f.place} == {LATMIN}
    assert {f.confidence for f in findings} == {1.0}
    assert all(f.corrected and not f.alternatives and "line 2" in f.reasons[0] for f in findings)
    assert [stop.finding.surface for stop in extraction.routes[0].movement.stops] == ["Qarmout", "Idlib"]
    assert extraction.routes[0].line is not None


@pytest.mark.parametrize("report", ["=1+1", "+49 30", "-x", "@home", "＝1+1", "'s-Gravenhage", "'", "''=1"])
def test_an_apostrophe_that_keeps_a_cell_from_being_a_formula_is_no_part_of_it(
    report: str, gazetteer: Gazetteer, read: Reader
) -> None:
    cell = report if report.startswith("'") else f"'{report}"
    assert of(extract(gazetteer, read(f'Homs,"{cell}",not a place'), report=report), "Homs") == []
    assert of(extract(gazetteer, read(f'Homs,"{cell}",not a place'), report="another"), "Homs") != []


def test_a_name_that_was_found_gets_the_place(gazetteer: Gazetteer, read: Reader) -> None:
    extraction = extract(gazetteer, read(f"Homs,*,{LATMIN}"))
    (finding,) = of(extraction, "Homs")
    assert finding.place is not None
    assert finding.place.id == LATMIN
    assert finding.confidence == 1.0


def test_a_point_is_a_place_of_its_own(gazetteer: Gazetteer, read: Reader) -> None:
    extraction = extract(gazetteer, read('Qarmout,r,"35.1, 36.7"'))
    place = of(extraction, "Qarmout")[0].place
    assert place is not None
    assert (place.id, place.name, place.lat, place.lon) == ("correction:35.1000,36.7000", "Qarmout", 35.1, 36.7)
    assert place.country == "SY"
    document = build_document([extraction], gazetteer=gazetteer)
    (drawn,) = [one for one in document["features"] if one["properties"].get("name") == "Qarmout"]
    assert drawn["geometry"]["coordinates"] == [36.7, 35.1]
    assert "corrected by hand" in drawn["properties"]["reasons"][0]


def test_close_points_are_not_one_place(gazetteer: Gazetteer, read: Reader) -> None:
    extraction = extract(gazetteer, read('Qarmout,*,"35.10001,36.7"', 'Homs,*,"35.10002,36.7"'))
    assert len({finding.place.id for finding in extraction.findings if finding.place and finding.corrected}) == 2


@pytest.mark.parametrize("words", ["not a place", "Not a place", "NOT  A PLACE"])
def test_what_is_not_a_place_is_gone(words: str, gazetteer: Gazetteer, read: Reader) -> None:
    assert of(extract(gazetteer, read("Qarmout,*,not a place")), "Homs")
    assert not of(extract(gazetteer, read(f"Homs,*,{words}")), "Homs")


def test_a_line_for_a_report_beats_one_for_all(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read(f"Homs,*,{LATMIN}", "homs,one,not a place", 'Qarmout,two,"1,2"', f"Qarmout,*,{LATMIN}")
    assert not of(extract(gazetteer, corrections, report="one"), "Homs")
    other = extract(gazetteer, corrections, report="two")
    assert [finding.place.id for finding in of(other, "Homs") if finding.place] == [LATMIN]
    assert {f.place.id for f in of(other, "Qarmout") if f.place} == {"correction:1.0000,2.0000"}
    third = extract(gazetteer, corrections, report="three")
    assert {f.place.id for f in of(third, "Qarmout") if f.place} == {LATMIN}
    assert corrections.unused() == ()


def test_the_same_spelling_beats_the_same_key(gazetteer: Gazetteer, read: Reader) -> None:
    extraction = extract(gazetteer, read(f"Homs,*,{LATMIN}", "HOMS,*,not a place"), "Homs and HOMS, and Ḩoms.")
    assert [f.place.id for f in of(extraction, "Homs") if f.place] == [LATMIN]
    assert not of(extraction, "HOMS")
    assert not any(f.corrected for f in of(extraction, "Ḩoms")), "two lines differ about the key"


def test_part_of_a_longer_name_is_that_name(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read(f"York,*,{LATMIN}")
    extraction = extract(gazetteer, corrections, "Rain in New York. Rain in York.")
    assert [f.surface for f in extraction.findings] == ["New York", "York"]
    assert [f.corrected for f in extraction.findings] == [False, True]


def test_a_longer_name_takes_in_the_shorter(gazetteer: Gazetteer, read: Reader) -> None:
    extraction = extract(gazetteer, read(f"Old Homs Mill,*,{LATMIN}"), "It rained at the Old Homs Mill.")
    assert [f.surface for f in extraction.findings] == ["Old Homs Mill"]


def test_given_spans_are_all_there_are(gazetteer: Gazetteer, read: Reader) -> None:
    report = Report("r", "Homs, Homs and Idlib", toponyms=(Span(0, 4), Span(15, 20)))
    extraction = Pipeline(gazetteer, corrections=read(f"Homs,*,{LATMIN}", "Idlib,*,not a place")).extract(report)
    assert [(f.span, f.place.id) for f in extraction.findings if f.place] == [(Span(0, 4), LATMIN)]


def test_coordinates_can_be_corrected(gazetteer: Gazetteer, read: Reader) -> None:
    text = "Seen at 12.3456 N, 45.6789 E and at 13.5 N, 45.5 E."
    corrections = read(f'"12.3456 N, 45.6789 E",*,{LATMIN}', '"13.5 N, 45.5 E",*,not a place')
    (finding,) = extract(gazetteer, corrections, text).findings
    assert finding.place is not None
    assert finding.place.id == LATMIN


def test_the_record_says_that_a_correction_decided(gazetteer: Gazetteer, read: Reader) -> None:
    schema = json.loads((files("geomap") / "document" / "schemas" / "extraction.schema.json").read_text("utf-8"))
    record = to_record(extract(gazetteer, read(f"Qarmout,*,{LATMIN}", 'Homs,*,"1,2"')))
    jsonschema.Draft202012Validator(schema).validate(record)
    assert {place["surface"] for place in record["places"] if place.get("corrected")} == {"Qarmout", "Homs"}
    assert {place["gazetteer_id"] for place in record["places"] if place.get("corrected")} == {
        LATMIN,
        "correction:1.0000,2.0000",
    }


def test_unused_lines_are_told(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read(
        f"Nowhere,*,{LATMIN}", f"Homs,*,{LATMIN}", f"Homs,absent,{LATMIN}", f"Homs,*,{LATMIN}", "York,*,not a place"
    )
    assert len(corrections.unused()) == 5
    extract(gazetteer, corrections)
    notices = list(map(str, corrections.unused()))
    assert [notice.partition("corrections.csv ")[2][:6] for notice in notices] == [
        "line 2",
        "line 4",
        "line 5",
        "line 6",
    ]
    for notice, words in zip(notices, ('"Nowhere"', 'the id "absent"', "line 3 says the same", '"York"'), strict=True):
        assert words in notice


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Homs,*,geonames:1", "does not have"),
        ("Homs,*,167680", "did you mean geonames:167680?"),
        ("Homs,*,somewhere", "gazetteer id"),
        ('Homs,*,"91,0"', "beyond 90"),
        ('Homs,*,"0,-181"', "beyond 180"),
        ('Homs,*,"north,0"', "latitude"),
        ('Homs,*,"1,nan"', "longitude"),
        ('Homs,*,"1,2,3"', "longitude"),
        ("Homs,*,35.1,36.7", "4 cells"),
        ("Homs,*", "2 cells"),
        (",*,not a place", "no surface"),
        ("Homs,,not a place", "no report"),
        ("Homs,*,", "no place"),
        ("=1+1,*,not a place", "formula"),
        ("Homs,*,@SUM(A1)", "formula"),
        ("Ho\x1bms,*,not a place", "control character"),
        ("Ho\0ms,*,not a place", "control character"),
        ('"Ho\nms",*,not a place', "control character"),
        ("…,*,not a place", "without letters"),
        ("x" * 300 + ",*,not a place", "300 characters"),
        ('"Homs,*,not a place', "not CSV"),
        ("x" * 200_000 + ",*,not a place", "200,000 characters"),
        ("x" * 2_000_000 + ",*,not a place", "not CSV"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(line: str, words: str, tmp_path: Path, gazetteer: Gazetteer) -> None:
    with pytest.raises(CorrectionsInvalid) as caught:
        read_corrections(written(tmp_path, "Idlib,*,not a place", line), gazetteer=gazetteer)
    message = str(caught.value)
    assert "corrections.csv line 3: " in message
    assert words in message
    assert "\n" not in message
    assert "\x1b" not in message
    assert len(message) < 400 + len(str(tmp_path))


def test_contradictions_are_refused(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = written(tmp_path, f"Homs,*,{LATMIN}", "Homs,r,not a place", 'Homs,*,"1,2"')
    with pytest.raises(CorrectionsInvalid, match=r'line 4: contradicts line 2 about "Homs" in every report'):
        read_corrections(path, gazetteer=gazetteer)


def test_every_bad_line_is_told(tmp_path: Path, gazetteer: Gazetteer) -> None:
    told: list[GeomapError] = []
    with pytest.raises(CorrectionsInvalid) as caught:
        read_corrections(
            written(tmp_path, "A,*,1", "B,*,2", "C,*,not a place", "D"), gazetteer=gazetteer, on_error=told.append
        )
    assert [error.line for error in [*told, caught.value]] == [2, 3, 5]


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("", "no column"),
        ("surface,place", '"report"'),
        ("surface,report,place,place", "more than one"),
        ("Homs,*,x", "no"),
    ],
)
def test_the_header_names_the_columns(header: str, words: str, tmp_path: Path, gazetteer: Gazetteer) -> None:
    with pytest.raises(CorrectionsInvalid, match=words):
        read_corrections(written(tmp_path, header=header), gazetteer=gazetteer)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_spreadsheets_write_what_they_like(encoding: str, delimiter: str, tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "c.csv"
    rows = [["Place", "Surface", "Note", "Report"], ["35.5,36.5", "Mühle", "seen, twice", "*"], ["", "", "", ""]]
    quoted = "\r\n".join(delimiter.join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows)
    path.write_bytes((quoted + "\r\n").encode(encoding))
    corrections = read_corrections(path, gazetteer=gazetteer)
    (finding,) = (f for f in extract(gazetteer, corrections, "Near Mühle.").findings if f.corrected)
    assert finding.surface == "Mühle"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 8, b"PK\x03\x04xx"])
def test_a_binary_file_is_refused(data: bytes, tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(data)
    with pytest.raises(CorrectionsInvalid):
        read_corrections(path, gazetteer=gazetteer)


def test_what_is_too_large_missing_or_a_folder_is_refused(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes(b"surface,report,place\n" + b" " * LARGEST)
    for bad, words in ((path, "more than"), (tmp_path / "none.csv", "cannot be read"), (tmp_path, "cannot be read")):
        with pytest.raises(CorrectionsInvalid, match=words):
            read_corrections(bad, gazetteer=gazetteer)


@given(data=st.binary(max_size=120))
def test_any_bytes_give_corrections_or_an_error(
    data: bytes, tmp_path_factory: pytest.TempPathFactory, gazetteer: Gazetteer
) -> None:
    path = tmp_path_factory.mktemp("any") / "c.csv"
    path.write_bytes(b"surface,report,place\n" + data)
    try:
        read_corrections(path, gazetteer=gazetteer)
    except CorrectionsInvalid as error:
        assert "\n" not in str(error)


def test_what_is_no_place_is_not_sought_near_what_the_report_is_about(gazetteer: Gazetteer, read: Reader) -> None:
    text = "Isfahan lies in Persia. Semnaun traders sold their wool in Shiraz."
    assert of(extract(gazetteer, read(), text), "Semnaun")
    assert not of(extract(gazetteer, read("Semnaun,*,not a place"), text), "Semnaun")
