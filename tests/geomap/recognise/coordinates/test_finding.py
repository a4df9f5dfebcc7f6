"""Coordinates in a text: what is read, what is left alone, and that any text comes through."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer
from geomap import Pipeline, Report, Span, build_document, to_record
from geomap.model import Mention, MentionForm
from geomap.recognise.coordinates import add_coordinates, find_coordinates
from tests.hostile.texts import HOSTILE_STRINGS

READ = [
    # Decimal degrees with hemispheres, in either order.
    ("12.3456 N, 45.6789 E", 12.3456, 45.6789),
    ("12.3456N 45.6789E", 12.3456, 45.6789),
    ("12.3456 S, 45.6789 W", -12.3456, -45.6789),
    ("45.6789 E, 12.3456 N", 12.3456, 45.6789),
    ("N12.3456 E45.6789", 12.3456, 45.6789),
    ("N 12.3456, E 45.6789", 12.3456, 45.6789),
    ("W 45.6789 S 12.3456", -12.3456, -45.6789),
    ("S33.5 E151.25", -33.5, 151.25),
    ("12.3456 N / 45.6789 E", 12.3456, 45.6789),
    ("51.4778 N; 0.0014 W", 51.4778, -0.0014),
    ("12.3456 north, 45.6789 east", 12.3456, 45.6789),
    ("12.34 N and 45.67 E", 12.34, 45.67),
    ("12.3456 N,\n45.6789 E", 12.3456, 45.6789),
    ("0.0000 N, 180.0000 W", 0.0, -180.0),
    ("90.0 S 0.0 E", -90.0, 0.0),
    # With degree signs.
    ("12.3456° N, 45.6789° E", 12.3456, 45.6789),
    ("12.3456°, 45.6789°", 12.3456, 45.6789),
    ("10° N, 60° W", 10.0, -60.0),
    ("41.5° S 174° E", -41.5, 174.0),
    ("12.5 degrees north and 45.25 degrees east", 12.5, 45.25),
    ("12.5 deg N, 45.25 deg W", 12.5, -45.25),
    # Degrees, minutes and seconds.
    ("12°30'36\"N 45°15'18\"E", 12.51, 45.255),
    ("12°30′36″N 45°15′18″E", 12.51, 45.255),
    ("12° 30’ 36” S, 45° 15’ 18” W", -12.51, -45.255),
    ("12°30'36''N 45°15'18''E", 12.51, 45.255),
    ("12º30'36\"N, 45º15'18\"E", 12.51, 45.255),
    ("12°30'36\", 45°15'18\"", 12.51, 45.255),
    ("N 12° 30' 36\", E 45° 15' 18\"", 12.51, 45.255),
    ("12°30'N 45°15'E", 12.5, 45.25),
    ("12° 30.6' N, 45° 15.3' E", 12.51, 45.255),
    ("12 30 36 N 45 15 18 E", 12.51, 45.255),
    ("12 30.6 N, 045 15.3 E", 12.51, 45.255),
    ("12°30'36.0\"N 45°15'18.0\"W", 12.51, -45.255),
    ("12 degrees 30 minutes north, 45 degrees 15 minutes east", 12.5, 45.25),
    # Plain decimals, latitude first.
    ("12.3456, 45.6789", 12.3456, 45.6789),
    ("12.3456,45.6789", 12.3456, 45.6789),
    ("12.345, 45.678", 12.345, 45.678),
    ("-33.8123, 151.2345", -33.8123, 151.2345),
    ("−33.8123, −70.6543", -33.8123, -70.6543),
    ("+12.3456; -45.6789", 12.3456, -45.6789),
    # Named.
    ("lat 12.34, lon 45.67", 12.34, 45.67),
    ("Latitude: 12.34, Longitude: -45.67", 12.34, -45.67),
    ("lat=-12.34&lon=45.67", -12.34, 45.67),
    ("lat. 12°30' S, long. 45°15' E", -12.5, 45.25),
    # Military grid, squares of 1, 10 and 100 m; expected values by UTM zone 18 (PROJ, EPSG:32618).
    ("18S UJ 23480 06470", 38.88938, -77.03527),
    ("18SUJ2348006470", 38.88938, -77.03527),
    ("18SUJ 23480 06470", 38.88938, -77.03527),
    ("18S UJ 2348 0647", 38.88943, -77.03522),
    ("18S UJ 2348006470", 38.88938, -77.03527),
    ("18S UJ 234 064", 38.88919, -77.03561),
]

LEFT_ALONE = [
    "version 1.234, 5.678",
    "v12.3456, 45.6789",
    "build 1.2.3, 4.5.6",
    "192.168.001.100",
    "$12.345, $13.567",
    "€12.345, 67.890",
    "prices of 12.345, 13.678",
    "12.345, 67.890 km",
    "12.345, 13.345 percent",
    "12.345%, 13.345%",
    "12.50, 13.75",
    "35.13, 36.75",
    "+961 03 123 456",
    "tel 030.123, 045.678",
    "3-2, 2-1",
    "scored 15.766, 14.733",
    "clocked 12.345, 12.567",
    "averages of 0.312, 12.345",
    "0.123, 0.456",
    "0.345, 0.671, 0.812",
    "1.234, 5.678, 9.101",
    "1,234, 5,678",
    "1234.567, 12.345",
    "12.03.2024, 14.04.2024",
    "2023-10-11, 2023-10-12",
    "10:30, 11:45",
    "12/13, 14/15",
    "350 N 100 W",
    "50 N 100 W",
    "5 N 6 E",
    "rooms 5E, 6W",
    "I-35 N, 36 W",
    "20°, 30°",
    "20.5°, 30.5°",
    "from 20° to 30°",
    "12.3456 45.6789",
    "12.3456 N 45.6789 N",
    "12.3456 E, 45.6789 E",
    "95.1318 N, 36.7578 E",
    "35.1318 N, 196.7578 E",
    "95.131, 36.757",
    "35.131, 190.757",
    "35°67'N 36°45'E",
    "35°07'N 36°45'61\"E",
    "4X4 1234",
    "12AB1234",
    "61S BV 12345 67890",
    "18S IO 12345 67890",
    "18S UJ 12345 6789",
    "18suj2348006470",
    "18SUJ2348",
    "18C UJ 23480 06470",
    "31X AA 12345 12345",
    "#12.3456, 45.6789",
    "A12.3456, 45.6789",
]


@pytest.mark.parametrize(("written", "lat", "lon"), READ)
@pytest.mark.parametrize("around", ["{}", "Smoke rose at {} after dawn.", "({})", "[{}]: seen"])
def test_coordinates_are_read(written: str, lat: float, lon: float, around: str) -> None:
    text = around.format(written)
    (found,) = find_coordinates(text)
    assert text[found.span.start : found.span.end] == written
    assert (found.lat, found.lon) == pytest.approx((lat, lon), abs=2e-5)
    assert 0.8 < found.confidence < 1


@pytest.mark.parametrize("written", LEFT_ALONE)
@pytest.mark.parametrize("around", ["{}", "They wrote {} in the log."])
def test_other_figures_are_left_alone(written: str, around: str) -> None:
    assert find_coordinates(around.format(written)) == ()


def test_a_word_before_makes_small_figures_coordinates() -> None:
    assert find_coordinates("0.123, 0.456") == ()
    assert len(find_coordinates("coordinates 0.123, 0.456")) == 1


def test_addresses_of_map_pages_are_read() -> None:
    (found,) = find_coordinates("https://maps.example/@12.3456,45.6789,15z")
    assert (found.lat, found.lon) == (12.3456, 45.6789)


def test_several_are_found_in_order() -> None:
    text = "; ".join(written for written, _, _ in READ if "\n" not in written and "," not in written)
    found = find_coordinates(text)
    assert len(found) >= 15
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1.234, ",
        "1°1'",
        "N1 ",
        "lat ",
        "lat 1.1 ",
        "1N",
        "11SAA",
        "11S AA 11111 ",
        "1.1111111111111111",
        "°",
    ],
)
def test_long_runs_come_through(piece: str) -> None:
    find_coordinates(piece * (1_000_000 // len(piece) // (1 if piece == "1" else 5)))


@given(st.text(alphabet="0123456789.,;°'\"NSEWnsewlaton -−+/SUJ\n", max_size=80))
def test_what_is_found_is_on_the_earth_and_disjoint(text: str) -> None:
    found = find_coordinates(text)
    for position in found:
        assert 0 <= position.span.start < position.span.end <= len(text)
        assert abs(position.lat) <= 90
        assert abs(position.lon) <= 180
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_hostile_text_comes_through(text: str) -> None:
    find_coordinates(text)


def test_mentions_that_overlap_give_way(gazetteer: Gazetteer) -> None:
    text = "Oran, 35.7 N, 0.6 W, Arzew"
    inside = Mention(Span(11, 12), "N", MentionForm.NAME, (), 0.6)
    beside = Mention(Span(0, 4), "Oran", MentionForm.NAME, (), 0.9)
    found = add_coordinates([beside, inside], text=text, areas=gazetteer)
    assert [mention.surface for mention in found] == ["Oran", "35.7 N, 0.6 W"]
    (match,) = found[1].candidates
    assert (match.place.name, match.place.country) == ("35.7 N, 0.6 W", "DZ")


def test_a_report_with_coordinates_gets_a_map(gazetteer: Gazetteer) -> None:
    text = "A lorry drove from 35.7001 N, 0.6002 W to Algiers."
    extraction = Pipeline(gazetteer).extract(Report("r", text))
    record = to_record(extraction)
    first = record["places"][0]
    assert first["mention"] == "coordinates"
    assert (first["lat"], first["lon"], first["gazetteer_id"]) == (35.7001, -0.6002, None)
    assert first["name"] == first["surface"] == "35.7001 N, 0.6002 W"
    assert [stop["role"] for stop in record["routes"][0]["stops"]] == ["origin", "destination"]
    document = build_document([extraction], gazetteer=gazetteer)
    drawn = [one for one in document["features"] if one["properties"].get("name") == first["name"]]
    assert [one["geometry"]["coordinates"] for one in drawn] == [[-0.6002, 35.7001]]
    assert drawn[0]["properties"]["gazetteer_id"] is None
    route = next(one for one in document["features"] if one["properties"]["type"] == "route")
    assert route["properties"]["stops"][0]["place"] == drawn[0]["id"]


def test_given_spans_may_be_coordinates_and_no_others_are_taken(gazetteer: Gazetteer) -> None:
    text = "from 12.3456 N, 45.6789 E to 13.3456 N, 45.6789 E"
    extraction = Pipeline(gazetteer).extract(Report("r", text, toponyms=(Span(5, 25),)))
    (finding,) = extraction.findings
    assert finding.form is MentionForm.COORDINATES
    assert finding.place is not None
    assert (finding.place.lat, finding.place.lon) == (12.3456, 45.6789)
