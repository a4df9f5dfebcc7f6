"""Merging, on made-up movements in a made-up archipelago of two kingdoms and a sea between them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Bounds, Place
from geomap.model import Extraction, Finding, Mention, MentionForm, Movement, Report, Role, Route, Span, Status, Stop
from geomap.routes.lines import draw
from geomap.routes.merging import MergedMovement, merge
from geomap.routes.same_mover import head_noun


def place(
    name: str, lon: float, lat: float, kind: str = "town", country: str | None = None, admin1: str | None = None
) -> Place:
    return Place(f"made-up:{name}", name, lon, lat, kind, country, None, admin1, 0, 0.5, None, "made-up", False)


SEA = place("Grey Sea", 1, 2, "sea")
ARDA = place("Arda", 4, 2, "country", "AA")
HILLS = place("Arda Hills", 5, 3, "admin1", "AA", "AA.1")
BRUM = place("Brum", 8, 2, "country", "BB")
CELD = place("Celd", 12, 2, "country", "CC")
MILL, FORD, WELL = (
    place("Mill", 10.5, 3, country="CC"),
    place("Ford", 11, 1, country="CC"),
    place("Well", 13, 2, country="CC"),
)
ODD = place("Odd", 5.5, 3.5, country="AA", admin1="AA.1")

AREAS: dict[str, tuple[Place, BaseGeometry]] = {
    made.id: (made, area)
    for made, area in (
        (SEA, shapely.box(-2, 0, 2, 4)),
        (ARDA, shapely.box(2, 0, 6, 4)),
        (HILLS, shapely.box(4, 2, 6, 4)),
        (BRUM, shapely.box(6, 0, 10, 4)),
        (CELD, shapely.box(10, 0, 14, 4)),
    )
}


class Archipelago:
    def area(self, place_id: str, /) -> BaseGeometry | None:
        return AREAS[place_id][1] if place_id in AREAS else None

    def areas_within(self, bounds: Bounds, /, *, kinds: Collection[str]) -> Sequence[tuple[Place, BaseGeometry]]:
        return [pair for pair in AREAS.values() if pair[0].kind in kinds and pair[1].intersects(shapely.box(*bounds))]


WORLD = Archipelago()


def stop(role: Role, where: Place | str, part: str | None = None) -> Stop:
    found = None if isinstance(where, str) else where
    surface = where if isinstance(where, str) else where.name
    return Stop(role, Finding(Mention(Span(0, 1), surface, MentionForm.NAME, (), 0.9), found, 0.9), part)


def told(
    mover: str,
    origin: Place | str | None = None,
    *vias: Place,
    to: Place | str | None = None,
    part: str | None = None,
    status: Status = Status.REPORTED,
) -> Movement:
    stops = [stop(Role.ORIGIN, origin, part)] if origin is not None else []
    stops += [stop(Role.VIA, via) for via in vias]
    stops += [stop(Role.DESTINATION, to)] if to is not None else []
    return Movement(mover, status, tuple(stops), (), (), (Span(0, 1),), 0.9)


def report(name: str, *movements: Movement, date: str | None = None) -> Extraction:
    routes = tuple(Route(movement, None) for movement in movements if len(movement.stops) > 1)
    fragments = tuple(movement for movement in movements if len(movement.stops) < 2)
    return Extraction(Report(name, "x", date=date), (Span(0, 1),), (), routes, fragments)


def courses(movement: MergedMovement) -> list[list[str]]:
    return [[stop.finding.surface for stop in route.stops] for route in movement.routes]


def reports(sources: Sequence[tuple[str, Movement]]) -> list[str]:
    return [name for name, _ in sources]


@pytest.mark.parametrize(
    ("mover", "head"),
    [
        ("cruise missiles", "missile"),
        ("missile", "missile"),
        ("Warships", "warship"),
        ("convoy of lorries", "convoy"),
        ("ferries", "ferry"),
        ("two coaches", "coach"),
        ("buses", "bus"),
        ("aircraft", "aircraft"),
        ("fishermen", "fisherman"),
        ("", ""),
    ],
)
def test_movers_are_compared_by_head_noun(mover: str, head: str) -> None:
    assert head_noun(mover) == head


def test_tellings_of_one_route_become_one_with_the_most_specific_stops() -> None:
    merged = merge(
        [
            report("1", told("kites", SEA, BRUM, to=CELD)),
            report("2", told("paper kites", SEA, ARDA, to=MILL, part="southern")),
            report("3", told("kites", SEA, ARDA, BRUM, to=MILL)),
        ],
        areas=WORLD,
    )
    assert len(merged) == 1
    assert courses(merged[0]) == [["Grey Sea", "Arda", "Brum", "Mill"]]
    assert merged[0].mover == "paper kites"
    assert merged[0].routes[0].stops[0].part == "southern"
    assert reports(merged[0].sources) == reports(merged[0].routes[0].sources) == ["1", "2", "3"]
    line = draw(merged[0].routes[0].stops, areas=WORLD)
    assert line is not None
    assert [crossing.place.name for crossing in line.crossings] == ["Arda", "Brum", "Celd"]


def test_vias_are_united_in_travel_order_though_no_report_names_both() -> None:
    merged = merge(
        [report("1", told("kites", SEA, BRUM, to=MILL)), report("2", told("kites", SEA, ARDA, to=MILL))], areas=WORLD
    )
    assert courses(merged[0]) == [["Grey Sea", "Arda", "Brum", "Mill"]]


def test_parallel_destinations_are_routes_of_one_movement_that_a_general_telling_supports() -> None:
    merged = merge(
        [
            report("1", told("kites", SEA, ARDA, BRUM, to=CELD)),
            report("2", told("kites", SEA, to=MILL, part="southern"), told("kites", SEA, ARDA, to=FORD)),
            report("3", told("kites", to=CELD)),
        ],
        areas=WORLD,
    )
    assert len(merged) == 1
    assert sorted(courses(merged[0])) == [["Grey Sea", "Arda", "Brum", "Ford"], ["Grey Sea", "Arda", "Brum", "Mill"]]
    assert {route.stops[0].part for route in merged[0].routes} == {"southern"}
    assert [reports(route.sources) for route in merged[0].routes] == [["1", "2", "3"], ["1", "2", "3"]]
    assert reports(merged[0].sources) == ["1", "2", "2", "3"]


def test_a_fragment_that_supports_nothing_is_dropped() -> None:
    assert (
        merge([report("1", told("kites", to=CELD)), report("2", told("swans", SEA, to=MILL))], areas=WORLD)[0].mover
        == "swans"
    )
    assert merge([report("1", told("kites", to=CELD))], areas=WORLD) == ()


@pytest.mark.parametrize(
    "other",
    [
        told("swans", SEA, to=MILL),
        told("kites", ARDA, to=MILL),
        told("kites", SEA, to=BRUM),
        told("kites", SEA, to=WELL),
        told("kites", SEA, to=MILL, part="northern"),
        told("kites", SEA, to=MILL, status=Status.DENIED),
        told("kites", SEA, to=MILL, status=Status.PLANNED),
        told("kites", SEA, to=CELD, status=Status.POSSIBLE),
        told("kites", SEA, BRUM, ARDA, to=MILL),
        told("kites", SEA, to="Nowhere"),
    ],
    ids=str,
)
def test_what_contradicts_stays_apart(other: Movement) -> None:
    one = told("kites", SEA, ARDA, BRUM, to=MILL, part="southern")
    assert len(merge([report("1", one), report("2", other)], areas=WORLD)) == 2


def test_a_possibility_that_came_true_is_reported() -> None:
    merged = merge(
        [report("1", told("kites", SEA, to=MILL, status=Status.POSSIBLE)), report("2", told("kites", SEA, to=MILL))],
        areas=WORLD,
    )
    assert [route.status for movement in merged for route in movement.routes] == [Status.REPORTED]
    assert reports(merged[0].sources) == ["1", "2"]


def test_a_possible_course_is_parallel_to_a_reported_one_and_stays_possible() -> None:
    sure = told("kites", SEA, ARDA, BRUM, to=MILL)
    unsure = told("kites", SEA, ARDA, BRUM, to=WELL, status=Status.POSSIBLE)
    (movement,) = merge([report("1", sure, unsure)], areas=WORLD)
    assert [route.status for route in movement.routes] == [Status.REPORTED, Status.POSSIBLE]


def test_a_general_telling_supports_a_possible_course_and_a_specific_one_does_not() -> None:
    unsure = told("kites", SEA, ARDA, to=WELL, status=Status.POSSIBLE)
    general, specific = told("kites", SEA, to=CELD), told("kites", SEA, ARDA, to=MILL)
    (movement,) = merge([report("1", unsure), report("2", general), report("3", specific)], areas=WORLD)
    courses_by_end = {route.stops[-1].finding.surface: reports(route.sources) for route in movement.routes}
    assert courses_by_end == {"Well": ["1", "2"], "Mill": ["2", "3"]}


def test_a_denial_is_no_course_of_what_happened() -> None:
    happened = told("kites", SEA, ARDA, to=MILL)
    denied = told("kites", SEA, ARDA, to=WELL, status=Status.DENIED)
    assert len(merge([report("1", happened, denied)], areas=WORLD)) == 2


@pytest.mark.parametrize(
    ("first", "second", "movements"),
    [
        ("2031-05-01", "2031-05-08", 1),
        ("2031-05-01", "2031-05-09", 2),
        ("2031-05-01", None, 1),
        ("2031-05-01T23:00:00Z", "2031-05-03", 1),
        ("last Monday", "2031-05-09", 1),
    ],
)
def test_reports_of_one_movement_are_at_most_a_week_apart(first: str, second: str | None, movements: int) -> None:
    convoys = [
        report("1", told("convoy", MILL, to=FORD), date=first),
        report("2", told("convoys", MILL, to=FORD), date=second),
    ]
    assert len(merge(convoys, areas=WORLD)) == movements


def test_an_area_within_an_area_is_the_more_specific() -> None:
    merged = merge([report("1", told("carts", ARDA, to=MILL)), report("2", told("carts", HILLS, to=MILL))], areas=WORLD)
    assert courses(merged[0]) == [["Arda Hills", "Mill"]]
    merged = merge([report("1", told("carts", ODD, to=MILL)), report("2", told("carts", HILLS, to=CELD))], areas=WORLD)
    assert courses(merged[0]) == [["Odd", "Mill"]]


def test_unresolved_names_agree_by_their_words_and_give_no_line() -> None:
    merged = merge(
        [report("1", told("carts", "Dunhollow", to=MILL)), report("2", told("carts", "dunhollow", to=MILL))],
        areas=WORLD,
    )
    assert len(merged) == 1
    assert draw(merged[0].routes[0].stops, areas=WORLD) is None


def test_the_order_of_reports_is_that_of_movements_and_changes_no_course() -> None:
    extractions = [
        report("1", told("swans", ARDA, to=WELL)),
        report("2", told("kites", SEA, to=CELD)),
        report("3", told("kites", SEA, ARDA, to=MILL), told("kites", SEA, to=FORD)),
    ]
    forward, backward = merge(extractions, areas=WORLD), merge(extractions[::-1], areas=WORLD)
    assert [movement.mover for movement in forward] == ["swans", "kites"]
    assert [movement.mover for movement in backward] == ["kites", "swans"]
    assert sorted(courses(forward[1])) == sorted(courses(backward[0]))


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ("four warships", "ships", True),
        ("flotilla", "frigates", True),
        ("lorries", "trucks", True),
        ("ferry", "warships", False),
        ("ships", "lorries", False),
        ("bus", "truck", False),
    ],
)
def test_a_word_for_the_whole_kind_means_any_of_it(one: str, other: str, merged: bool) -> None:
    told_twice = [report("a", told(one, SEA, to=MILL)), report("b", told(other, SEA, to=MILL))]
    for some in (told_twice, told_twice[::-1]):
        assert len(merge(some, areas=WORLD)) == (1 if merged else 2)


def test_a_word_for_the_whole_kind_is_not_enough_where_an_end_is_missing() -> None:
    told_twice = [report("a", told("warships", SEA, to=MILL)), report("b", told("ships", to=MILL))]
    (movement,) = merge(told_twice, areas=WORLD)
    assert reports(movement.sources) == ["a"]
