"""Corrections of routes: obeyed exactly, told when they are not, refused when they cannot be."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_document, to_record
from geomap.errors import CorrectionsInvalid
from geomap.model import Extraction, Finding, Mention, MentionForm, Movement, Role, Span, Status, Stop
from geomap.resolve.corrections import Corrections, read_corrections, with_tellings
from geomap.resolve.corrections.route_cells import key_of, read_route, read_stops, told_as

Reader = Callable[..., Corrections]

HEADER = ("surface", "report", "place", "route", "sentence", "mover", "status", "stops")
TEXT = (
    "Six lorries drove from Homs to Aleppo on Monday. Rain fell in Hama and in Latakia. "
    "Two buses drove from Damascus via Homs to Idlib."
)
LORRIES = "lorries: Homs > Aleppo"
BUSES = "buses: Damascus > Homs > Idlib"
O, V, D = Role.ORIGIN, Role.VIA, Role.DESTINATION  # noqa: E741


def written(folder: Path, *rows: dict[str, str], header: tuple[str, ...] = HEADER) -> Path:
    path = folder / "corrections.csv"
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, header, restval="")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(buffer.getvalue(), encoding="utf-8")
    return path


@pytest.fixture
def read(tmp_path: Path, gazetteer: Gazetteer) -> Reader:
    def reader(*rows: dict[str, str]) -> Corrections:
        return read_corrections(written(tmp_path, *({"report": "r", **row} for row in rows)), gazetteer=gazetteer)

    return reader


def extract(gazetteer: Gazetteer, corrections: Corrections | None, text: str = TEXT, report: str = "r") -> Extraction:
    return Pipeline(gazetteer, corrections=corrections).extract(Report(report, text))


def told(extraction: Extraction) -> list[tuple[str, str, list[tuple[Role, str]]]]:
    return [
        (one.mover, one.status.value, [(stop.role, stop.finding.surface) for stop in one.stops])
        for one in (route.movement for route in extraction.routes)
    ]


def test_what_is_read_says_what_a_correction_knows_it_by(gazetteer: Gazetteer) -> None:
    movements = [route.movement for route in extract(gazetteer, None).routes]
    assert [one.told_as for one in movements] == [
        ("Six lorries drove from Homs to Aleppo on Monday.", LORRIES),
        ("Two buses drove from Damascus via Homs to Idlib.", BUSES),
    ]
    assert {one.correction for one in movements} == {None}


def test_what_is_no_route_is_gone(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read({"route": LORRIES, "sentence": "Six lorries drove", "status": "Not a  route"})
    assert [mover for mover, _, _ in told(extract(gazetteer, corrections))] == ["buses"]
    assert corrections.unused() == ()


def test_mover_and_status_are_those_of_the_line(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read({"route": LORRIES, "mover": "ambulances", "status": "planned"})
    extraction = extract(gazetteer, corrections)
    assert told(extraction)[0] == ("ambulances", "planned", [(O, "Homs"), (D, "Aleppo")])
    movement = extraction.routes[0].movement
    assert (movement.correction, movement.told_as) == (2, ("Six lorries drove from Homs to Aleppo on Monday.", LORRIES))
    assert extraction.routes[1].movement.correction is None


@pytest.mark.parametrize(
    ("stops", "expected"),
    [
        ("origin Damascus > destination Idlib", [(O, "Damascus"), (D, "Idlib")]),
        ("Damascus > Idlib", [(O, "Damascus"), (D, "Idlib")]),
        ("origin Homs → via Damascus → destination Idlib", [(O, "Homs"), (V, "Damascus"), (D, "Idlib")]),
        ("origin Damascus > via Homs > via Idlib", [(O, "Damascus"), (V, "Homs"), (V, "Idlib")]),
        ("Damascus > Homs > Latakia > Idlib", [(O, "Damascus"), (V, "Homs"), (V, "Latakia"), (D, "Idlib")]),
        ("damascus > HAMA > idlib", [(O, "Damascus"), (V, "Hama"), (D, "Idlib")]),
        ("Damascus > 35.5,36.5 > Idlib", [(O, "Damascus"), (V, "35.5,36.5"), (D, "Idlib")]),
        ("Damascus > via geonames:170063 > Idlib", [(O, "Damascus"), (V, "geonames:170063"), (D, "Idlib")]),
        ('"Damascus" > via "Homs" > "Idlib"', [(O, "Damascus"), (V, "Homs"), (D, "Idlib")]),
        ("Homs > Damascus > Homs", [(O, "Homs"), (V, "Damascus"), (D, "Homs")]),
    ],
)
def test_stops_are_those_of_the_line(
    stops: str, expected: list[tuple[Role, str]], gazetteer: Gazetteer, read: Reader
) -> None:
    corrections = read({"route": BUSES, "sentence": "Two buses drove from Damascus", "stops": stops})
    extraction = extract(gazetteer, corrections)
    assert told(extraction)[1] == ("buses", "reported", expected)
    assert corrections.unused() == ()
    assert extraction.routes[1].line is not None


def test_the_line_runs_over_what_was_added(gazetteer: Gazetteer, read: Reader) -> None:
    straight = extract(gazetteer, None).routes[1]
    extraction = extract(gazetteer, read({"route": BUSES, "stops": "Damascus > 33.0,40.0 > Idlib"}))
    route = extraction.routes[1]
    assert route.line is not None
    assert straight.line is not None
    assert route.line.length_km > straight.line.length_km + 200
    added = route.movement.stops[1].finding
    assert added.position == (40.0, 33.0)
    assert added.span.start == added.span.end == TEXT.index("Two buses")
    assert "line 2" in added.reasons[0]
    assert added not in extraction.findings


def test_a_corrected_route_is_as_sure_as_its_places(gazetteer: Gazetteer, read: Reader) -> None:
    movement = extract(gazetteer, read({"route": BUSES, "status": "denied"})).routes[1].movement
    assert movement.confidence == min(stop.finding.confidence for stop in movement.stops)


def test_the_sentence_tells_two_tellings_apart(gazetteer: Gazetteer, read: Reader) -> None:
    text = "On Monday lorries drove from Homs to Aleppo. On Friday lorries drove from Homs to Aleppo."
    row = {"route": LORRIES, "sentence": "On Friday", "status": "denied"}
    assert [status for _, status, _ in told(extract(gazetteer, read(row), text))] == ["reported", "denied"]
    both = {"route": LORRIES, "status": "denied"}
    assert [status for _, status, _ in told(extract(gazetteer, read(both), text))] == ["denied", "denied"]


def test_the_mover_tells_two_movements_of_a_sentence_apart(gazetteer: Gazetteer, read: Reader) -> None:
    text = "Lorries drove from Homs to Aleppo. Buses drove from Homs to Aleppo."
    corrections = read({"route": "Homs > Aleppo", "status": "denied"})
    assert {status for _, status, _ in told(extract(gazetteer, corrections, text))} == {"reported"}
    (notice,) = corrections.unused()
    assert "several routes" in str(notice)
    corrections = read({"route": "buses: Homs > Aleppo", "status": "denied"})
    assert [status for _, status, _ in told(extract(gazetteer, corrections, text))] == ["reported", "denied"]


@pytest.mark.parametrize(
    ("route", "sentence"),
    [
        ("trucks: Homs > Aleppo", "Six lorries"),
        ("LORRIES: homs → ALEPPO", "six  LORRIES"),
        (LORRIES, "A sentence that was put otherwise"),
        ("lorries: Homs > Hama > Aleppo", "Six lorries"),
        ("lorries: Aleppo > Homs", "Six lorries"),
    ],
)
def test_what_is_read_a_little_otherwise_is_still_meant(
    route: str, sentence: str, gazetteer: Gazetteer, read: Reader
) -> None:
    corrections = read({"route": route, "sentence": sentence, "status": "denied"})
    assert [status for _, status, _ in told(extract(gazetteer, corrections))] == ["denied", "reported"]
    assert corrections.unused() == ()


def test_the_line_that_fits_best_decides(gazetteer: Gazetteer, read: Reader) -> None:
    loose = {"route": "lorries: Homs > Hama > Aleppo", "status": "denied"}
    corrections = read(loose, {"route": LORRIES, "status": "planned"})
    assert told(extract(gazetteer, corrections))[0][1] == "planned"
    (notice,) = corrections.unused()
    assert "line 2: was not used: the report tells of no such route" in str(notice)


def test_what_finds_nothing_is_told_and_changes_nothing(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read(
        {"route": "tanks: Hama > Latakia", "status": "denied"},
        {"route": LORRIES, "report": "elsewhere", "status": "denied"},
        {"route": LORRIES, "stops": "Homs > Atlantis > Aleppo"},
        {"route": BUSES, "status": "planned"},
        {"route": BUSES, "status": "planned"},
    )
    before = extract(gazetteer, None)
    after = extract(gazetteer, corrections)
    assert told(after)[0] == told(before)[0]
    notices = [str(notice).partition("corrections.csv ")[2] for notice in corrections.unused()]
    assert notices == [
        "line 2: was not used: the report tells of no such route",
        'line 3: was not used: no report has the id "elsewhere"',
        'line 4: was not used: its report names no "Atlantis"; add a line for that name',
        "line 6: was not used: line 5 says the same",
    ]


def test_a_name_that_another_line_adds_can_be_a_stop(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read(
        {"surface": "Qarmout", "place": "35.9,36.9"}, {"route": LORRIES, "stops": "Homs > Qarmout > Aleppo"}
    )
    text = TEXT + " The mill of Qarmout stood still."
    route = extract(gazetteer, corrections, text).routes[0]
    assert [stop.position for stop in route.movement.stops][1] == (36.9, 35.9)
    assert corrections.unused() == ()


def test_a_fragment_can_become_a_route(gazetteer: Gazetteer, read: Reader) -> None:
    text = "Three lorries drove to Homs on Monday. Rain fell in Hama."
    (fragment,) = extract(gazetteer, None, text).fragments
    assert fragment.told_as is not None
    corrections = read({"route": fragment.told_as[1], "stops": "Hama > Homs"})
    assert told(extract(gazetteer, corrections, text))[0][2] == [(O, "Hama"), (D, "Homs")]


def test_the_mention_nearest_to_the_sentence_is_the_stop(gazetteer: Gazetteer, read: Reader) -> None:
    text = f"{TEXT} Later, much was heard of Latakia."
    (added,) = [
        stop.finding.span
        for stop in extract(gazetteer, read({"route": BUSES, "stops": "Damascus > Latakia > Idlib"}), text)
        .routes[1]
        .movement.stops
        if stop.role is V
    ]
    assert added.start == text.index("Latakia")


def test_a_report_in_markdown_is_known_by_what_its_reader_sees(gazetteer: Gazetteer, read: Reader) -> None:
    text = "Rain fell in Hama.\n\nSix **lorries** drove from **Homs**[2] to [Aleppo](https://example.org/a) on Monday."
    (movement,) = (route.movement for route in extract(gazetteer, None, text).routes)
    assert movement.told_as == ("Six lorries drove from Homs to Aleppo on Monday.", LORRIES)
    corrections = read({"route": LORRIES, "stops": "Hama > Homs > 35.5,36.5 > Aleppo"})
    stops = extract(gazetteer, corrections, text).routes[0].movement.stops
    assert [text[stop.finding.span.start : stop.finding.span.end] for stop in stops] == ["Hama", "Homs", "", "Aleppo"]


def test_records_and_documents_say_that_a_route_was_corrected(gazetteer: Gazetteer, read: Reader) -> None:
    corrections = read({"route": LORRIES, "mover": "mule carts", "stops": "30.5,36.5 > 31.5,37.5"})
    extraction = extract(gazetteer, corrections, TEXT.replace("Six lorries", "Lorries"))
    schemas = files("geomap") / "document" / "schemas"
    record = to_record(extraction)
    jsonschema.Draft202012Validator(json.loads((schemas / "extraction.schema.json").read_text("utf-8"))).validate(
        record
    )
    assert [route.get("corrected") for route in record["routes"]] == [True, None]
    document = build_document([extraction], gazetteer=gazetteer)
    jsonschema.Draft202012Validator(json.loads((schemas / "document.schema.json").read_text("utf-8"))).validate(
        document
    )
    routes = [one["properties"] for one in document["features"] if one["properties"]["type"] == "route"]
    key = routes[0]["tellings"][0]["id"]
    assert routes[0]["tellings"] == [
        {
            "id": key,
            "report": "r",
            "sentence": "Lorries drove from Homs to Aleppo on Monday.",
            "route": "Lorries: Homs > Aleppo",
            "mover": "mule carts",
            "status": "reported",
            "stops": [
                {"role": "origin", "surface": "30.5,36.5", "given": True},
                {"role": "destination", "surface": "31.5,37.5", "given": True},
            ],
            "corrected": True,
        }
    ]
    assert [one["text"] for one in routes[0]["claims"]] == ["Lorries drove from Homs to Aleppo on Monday."]
    assert [one["corrected"] for one in routes[1]["tellings"]] == [False]


def test_merging_sees_what_was_corrected(gazetteer: Gazetteer, read: Reader) -> None:
    first, second = Report("r", "Lorries drove from Homs to Aleppo."), Report("s", "Lorries drove from Homs to Hama.")

    def routes(corrections: Corrections | None) -> list[list[str]]:
        found = list(Pipeline(gazetteer, corrections=corrections).extract_many([first, second]))
        features = build_document(found, gazetteer=gazetteer)["features"]
        return [one["properties"]["reports"] for one in features if one["properties"]["type"] == "route"]

    assert sorted(routes(None)) == [["r"], ["s"]]
    joined = read({"report": "s", "route": "lorries: Homs > Hama", "stops": "Homs > geonames:170063"})
    assert routes(joined) == [["r", "s"]]
    gone = read({"report": "s", "route": "lorries: Homs > Hama", "status": "not a route"})
    assert routes(gone) == [["r"]]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"route": LORRIES}, "changes nothing"),
        ({"route": LORRIES, "report": "*", "status": "denied"}, "write the id"),
        ({"route": LORRIES, "report": "", "status": "denied"}, "write the id"),
        ({"route": LORRIES, "status": "cancelled"}, "reported, planned, denied, possible or not a route"),
        ({"route": LORRIES, "status": "not a route", "mover": "buses"}, "gives a mover"),
        ({"route": LORRIES, "status": "not a route", "stops": "A > B"}, "gives a list of stops"),
        ({"route": LORRIES, "status": "denied", "surface": "Homs"}, "has a surface, too"),
        ({"route": LORRIES, "status": "denied", "place": "not a place"}, "has a place, too"),
        ({"surface": "Homs", "place": "not a place", "status": "denied"}, "has a status and no route"),
        ({"sentence": "Two buses"}, "has a sentence and no route"),
        ({"route": LORRIES, "stops": "Homs"}, "a single stop"),
        ({"route": LORRIES, "stops": "Homs > > Aleppo"}, "no name between"),
        ({"route": LORRIES, "stops": "> Aleppo"}, "no name between"),
        ({"route": LORRIES, "stops": 'Homs > "Aleppo'}, "quotation mark open"),
        ({"route": LORRIES, "stops": 'Homs > Al"ep"po'}, "quotation marks inside"),
        ({"route": LORRIES, "stops": "Homs > 91.0,36.0"}, "beyond 90"),
        ({"route": LORRIES, "stops": "Homs > 1.2.3,36.0"}, "latitude"),
        ({"route": LORRIES, "stops": "Homs > geonames:1"}, "does not have"),
        ({"route": "lorries: camp: Homs > Aleppo", "status": "denied"}, "into quotation marks"),
        ({"route": 'Homs > "Aleppo', "status": "denied"}, "quotation mark open"),
        ({"route": "=Homs > Aleppo", "status": "denied"}, "formula"),
        ({"route": LORRIES, "mover": "@SUM(A1)"}, "formula"),
        ({"route": LORRIES, "mover": "bu\x1bses"}, "control character"),
        ({"route": LORRIES, "stops": "Homs\n> Aleppo"}, "control character"),
        ({"route": LORRIES, "mover": "x" * 201}, "201 characters"),
        ({"route": "x" * 10_001, "status": "denied"}, "10,001 characters"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(
    row: dict[str, str], words: str, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    good = {"report": "r", "route": BUSES, "status": "denied"}
    with pytest.raises(CorrectionsInvalid) as caught:
        read_corrections(written(tmp_path, good, {"report": "r", **row}), gazetteer=gazetteer)
    message = str(caught.value)
    assert "corrections.csv line 3: " in message
    assert words in message
    assert "\n" not in message
    assert "\x1b" not in message
    assert len(message) < 400 + len(str(tmp_path))


def test_contradictions_are_refused(tmp_path: Path, gazetteer: Gazetteer) -> None:
    rows = [
        {"report": "r", "route": LORRIES, "status": "denied"},
        {"report": "s", "route": LORRIES, "status": "planned"},
        {"report": "r", "route": "Lorries: homs → aleppo", "status": "planned"},
    ]
    with pytest.raises(CorrectionsInvalid, match=r"line 4: contradicts line 2 about the route"):
        read_corrections(written(tmp_path, *rows), gazetteer=gazetteer)


def test_columns_of_ones_own_are_nobodys_routes(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = written(
        tmp_path,
        {"surface": "Homs", "report": "*", "place": "not a place", "status": "asked Ann"},
        header=("surface", "report", "place", "status"),
    )
    extraction = extract(gazetteer, read_corrections(path, gazetteer=gazetteer))
    assert "Homs" not in [finding.surface for finding in extraction.findings]


def test_the_header_names_a_column_once(tmp_path: Path, gazetteer: Gazetteer) -> None:
    path = tmp_path / "c.csv"
    path.write_text("surface,report,place,route,status,status\n", encoding="utf-8")
    with pytest.raises(CorrectionsInvalid, match='more than one column "status"'):
        read_corrections(path, gazetteer=gazetteer)


def test_what_stands_in_quotation_marks_is_a_name(gazetteer: Gazetteer) -> None:
    cell = 'origin "Camp:7" > via "35.1,36.2" > "via Homs" > destination "the ""Old"" > Mill"'
    stops = read_stops(cell, gazetteer=gazetteer)
    assert [(stop.role, stop.name, stop.place) for stop in stops] == [
        (O, "Camp:7", None),
        (V, "35.1,36.2", None),
        (None, "via Homs", None),
        (D, 'the "Old" > Mill', None),
    ]


NAMES = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf"), include_characters="\n"), min_size=1, max_size=12
).filter(key_of)


@given(mover=NAMES, names=st.lists(NAMES, min_size=1, max_size=4))
def test_any_names_are_written_so_that_they_are_read_again(mover: str, names: list[str]) -> None:
    stops = tuple(Stop(V, Finding(Mention(Span(0, 1), name, MentionForm.NAME, (), 1.0), None, 0.0)) for name in names)
    movement = Movement(mover, Status.REPORTED, stops, (), (), (Span(0, 1),), 1.0)
    _, route = told_as(movement, "x")
    read_mover, read_names = read_route(route)
    assert read_mover is not None
    assert key_of(read_mover) == key_of(mover)
    assert [key_of(name) for name in read_names] == [key_of(name) for name in names]


@given(cell=st.text(max_size=60))
def test_any_cell_is_read_or_refused(cell: str, gazetteer: Gazetteer) -> None:
    for read in (read_route, lambda text: read_stops(text, gazetteer=gazetteer)):
        try:
            read(cell)
        except ValueError as error:
            assert str(error)


def test_movements_of_ones_own_get_their_tellings() -> None:
    movement = Movement("", Status.REPORTED, (), (), (), (), 1.0)
    assert with_tellings([movement], "")[0].told_as == ("", "")
