"""Which routes and legs a map lists and does not draw, how sure a route is, and that every count agrees."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap import Extraction, build_document, to_record
from geomap.document.undrawn import is_drawn, undrawn, undrawn_notices
from geomap.model import LEAST_DRAWN, Movement, Role, Route, Span, Status, Stop
from geomap.outputs.formats.geojson import geojson_text
from geomap.routes.lines import draw
from tests.geomap.document.made_up_findings import extraction, finding, place

NAMES = ("Oak", "Elm", "Ash", "Yew")
AT = {name: place(name, name, 10 + number, 50, country="DE") for number, name in enumerate(NAMES)}
ROLES = (Role.ORIGIN, Role.VIA, Role.VIA, Role.DESTINATION)
TEXT = "A cart went from Oak by Elm and Ash to Yew."


def told(
    sure: Sequence[float], reading: float = 0.9, *, doubts: Sequence[str] = ("",) * 4, name: str = "a"
) -> Extraction:
    """A report of one route over four places, each so sure."""
    found = [finding(TEXT, surface, AT[surface], one) for surface, one in zip(NAMES, sure, strict=True)]
    stops = [Stop(role, one, doubt=doubt) for role, one, doubt in zip(ROLES, found, doubts, strict=True)]
    movement = Movement("cart", Status.REPORTED, tuple(stops), (), (), (Span(0, len(TEXT)),), reading)
    return replace(extraction(name, TEXT, *found), routes=(Route(movement, None),))


def route_in(document: dict[str, Any]) -> dict[str, Any]:
    (route,) = [one for one in document["features"] if one["properties"]["type"] == "route"]
    return route


def whole_degrees(geometry: dict[str, Any] | None) -> list[list[int]]:
    """Return the longitudes of the made-up places that each part of a line passes."""
    if geometry is None:
        return []
    parts = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
    return [[int(lon) for lon, _ in part if lon == int(lon)] for part in parts]


@pytest.mark.parametrize(
    ("sure", "reading", "left_out", "drawn", "guessed"),
    [
        ((0.9, 0.9, 0.9, 0.9), 0.9, None, [[10, 11, 12, 13]], []),
        ((0.9, 0.9, 0.9, 0.4), 0.9, "legs", [[10, 11, 12]], [[12, 13]]),
        ((0.9, 0.4, 0.9, 0.9), 0.9, "legs", [[12, 13]], [[10, 11], [11, 12]]),
        ((0.9, 0.4, 0.9, 0.4), 0.9, "stops", [], [[10, 11], [11, 12], [12, 13]]),
        ((0.9, 0.9, 0.9, 0.9), LEAST_DRAWN - 0.01, "reading", [], [[10, 11, 12, 13]]),
    ],
)
def test_only_legs_between_placed_stops_are_drawn(
    gazetteer: Gazetteer,
    sure: tuple[float, ...],
    reading: float,
    left_out: str | None,
    drawn: list[list[int]],
    guessed: list[list[int]],
) -> None:
    route = route_in(build_document([told(sure, reading)], gazetteer=gazetteer))
    assert route["properties"]["undrawn"] == left_out
    assert whole_degrees(route["geometry"]) == drawn
    assert whole_degrees(route["properties"]["guess"]) == guessed
    assert [stop["surface"] for stop in route["properties"]["stops"]] == list(NAMES), "all are listed"
    assert route["properties"]["claims"][0]["sentence"] == TEXT


def test_two_runs_of_placed_stops_are_two_parts_with_a_gap(gazetteer: Gazetteer) -> None:
    names = (*NAMES, "Fir")
    at = {**AT, "Fir": place("Fir", "Fir", 14, 50, country="DE")}
    text = "From Oak by Elm, Ash and Yew to Fir."
    found = [finding(text, name, at[name], 0.2 if name == "Ash" else 0.9) for name in names]
    stops = tuple(Stop(role, one) for role, one in zip((*ROLES[:3], Role.VIA, Role.DESTINATION), found, strict=True))
    movement = Movement("cart", Status.REPORTED, stops, (), (), (Span(0, len(text)),), 0.9)
    made = replace(extraction("a", text, *found), routes=(Route(movement, None),))
    route = route_in(build_document([made], gazetteer=gazetteer))
    assert whole_degrees(route["geometry"]) == [[10, 11], [13, 14]]
    gap = draw(stops[:2], areas=gazetteer)
    assert gap is not None
    assert route["properties"]["length_km"] == pytest.approx(2 * gap.length_km, rel=0.01)
    crossed = [country["country"] for country in route["properties"]["crosses"]]
    assert "DE" in crossed and len(set(crossed)) == len(crossed), "each country once"


def test_a_stop_that_cannot_be_where_it_is_is_named_and_not_placed(gazetteer: Gazetteer) -> None:
    made = told((0.9, 0.9, 0.9, 0.9), doubts=("", "", "", "too far"))
    document = build_document([made], gazetteer=gazetteer)
    route = route_in(document)
    last = route["properties"]["stops"][-1]
    assert (last["surface"], last["name"], last["lon"], last["place"]) == ("Yew", None, None, None)
    assert (last["doubt"], last["guess"]["name"], last["guess"]["lon"]) == ("too far", "Yew", 13)
    assert whole_degrees(route["geometry"]) == [[10, 11, 12]]
    assert "Yew" in {one["properties"].get("name") for one in document["features"]}, "the place has its marker"
    stops = to_record(made)["routes"][0]["stops"]
    assert [stop["placed"] for stop in stops] == [True, True, True, False]
    assert (stops[-1]["name"], stops[-1]["doubt"]) == ("Yew", "too far"), "a record keeps the best guess"


@pytest.mark.parametrize("sure", [(0.9, 0.8, 0.7, 0.95), (0.9, 0.3, 0.9, 0.9), (0.99, 0.99, 0.99, 0.99)])
@pytest.mark.parametrize("reading", [0.85, 0.45])
def test_a_route_is_never_surer_than_its_weakest_place(
    gazetteer: Gazetteer, sure: tuple[float, ...], reading: float
) -> None:
    made = told(sure, reading)
    document = build_document([made], gazetteer=gazetteer)
    assert route_in(document)["properties"]["confidence"] == min(*sure, reading)
    assert to_record(made)["routes"][0]["confidence"] == min(*sure, reading)


def test_a_stop_is_as_sure_as_the_place_that_is_drawn(gazetteer: Gazetteer) -> None:
    unsure, sure = told((0.9, 0.55, 0.9, 0.9)), told((0.9, 0.95, 0.9, 0.9), name="b")
    document = build_document([unsure, replace(sure, routes=())], gazetteer=gazetteer)
    assert route_in(document)["properties"]["confidence"] == 0.9


def test_what_is_not_drawn_is_counted_alike_everywhere(gazetteer: Gazetteer) -> None:
    whole, part, none = (0.9, 0.9, 0.9, 0.9), (0.9, 0.9, 0.9, 0.4), (0.4, 0.9, 0.4, 0.9)
    text = TEXT
    made = []
    for number, (sure, reading) in enumerate([(whole, 0.9), (part, 0.9), (none, 0.9), (whole, 0.3)]):
        one = told(sure, reading, name=f"r{number}")
        movement = replace(one.routes[0].movement, mover=f"cart {'abcd'[number]}")
        # A place that one report is sure of would be placed in all.
        mentions = [
            finding(text, surface, replace(AT[surface], id=f"{surface}{number}"), likely)
            for surface, likely in zip(NAMES, sure, strict=True)
        ]
        stops = tuple(replace(stop, finding=found) for stop, found in zip(movement.stops, mentions, strict=True))
        made.append(replace(one, findings=tuple(mentions), routes=(Route(replace(movement, stops=stops), None),)))
    document = build_document(made, gazetteer=gazetteer)
    routes = [one for one in document["features"] if one["properties"]["type"] == "route"]
    assert [one["properties"]["undrawn"] for one in routes] == [None, "legs", "stops", "reading"]
    assert [one["geometry"] is not None for one in routes] == [True, True, False, False]
    assert document["notices"] == [
        "2 of 4 routes are listed and not drawn: the reading is less than 50 % sure (1), no two "
        "stops in a row are placed (1)",
        "1 of 4 routes is drawn in part: legs to stops that are not placed are left out",
    ]
    assert json.loads(geojson_text(document))["notices"] == document["notices"]


def test_what_is_drawn_needs_no_notice() -> None:
    assert list(undrawn_notices([None, None])) == list(undrawn_notices([])) == []
    assert list(undrawn_notices(["stops"])) == ["1 route is listed and not drawn: no two stops in a row are placed"]


def test_why_a_route_is_not_drawn() -> None:
    assert undrawn(LEAST_DRAWN, [True, True], has_line=False) == "stops", "both at one point"
    assert undrawn(LEAST_DRAWN, [True, True]) is None
    assert undrawn(LEAST_DRAWN - 0.001, [True, True]) == "reading"
    assert undrawn(0.9, [True, False, True]) == "stops"
    assert undrawn(0.9, [False, True, True]) == "legs"
    assert [is_drawn(one) for one in (None, "legs", "stops", "reading")] == [True, True, False, False]
