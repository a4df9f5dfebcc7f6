"""Merging, on made-up movements in a made-up archipelago of two kingdoms and a sea between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
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


def test_tellings_of_one_route_become_one_with_the_stops_of_the_fullest() -> None:
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
    assert reports(merged[0].sources) == reports(merged[0].routes[0].sources) == ["1", "2", "3"]
    line = draw(merged[0].routes[0].stops, areas=WORLD)
    assert line is not None
    assert [crossing.place.name for crossing in line.crossings] == ["Arda", "Brum", "Celd"]


def test_vias_of_two_tellings_are_never_joined() -> None:
    tellings = [told("kites", SEA, BRUM, to=MILL), told("kites", SEA, ARDA, to=MILL)]
    undated = merge([report("1", tellings[0]), report("2", tellings[1])], areas=WORLD)
    assert [courses(movement) for movement in undated] == [
        [["Grey Sea", "Brum", "Mill"]],
        [["Grey Sea", "Arda", "Mill"]],
    ]
    dated = [report("1", tellings[0], date="2031-05-01"), report("2", tellings[1], date="2031-05-02")]
    (movement,) = merge(dated, areas=WORLD)
    assert courses(movement) == [["Grey Sea", "Brum", "Mill"]]
    assert reports(movement.sources) == ["1", "2"]


def test_parallel_destinations_are_routes_of_one_movement_that_a_general_telling_supports() -> None:
    merged = merge(
        [
            report("1", told("kites", SEA, ARDA, BRUM, to=CELD)),
            report("2", told("kites", SEA, ARDA, BRUM, to=MILL), told("kites", SEA, ARDA, BRUM, to=FORD)),
            report("3", told("kites", to=CELD)),
        ],
        areas=WORLD,
    )
    assert len(merged) == 1
    assert sorted(courses(merged[0])) == [["Grey Sea", "Arda", "Brum", "Ford"], ["Grey Sea", "Arda", "Brum", "Mill"]]
    assert [reports(route.sources) for route in merged[0].routes] == [["1", "2", "3"], ["1", "2", "3"]]
    assert reports(merged[0].sources) == ["1", "2", "2", "3"]


def test_parallel_destinations_of_different_reports_are_different_movements() -> None:
    apart = [report("1", told("kites", SEA, ARDA, to=MILL)), report("2", told("kites", SEA, ARDA, to=FORD))]
    assert [courses(movement) for movement in merge(apart, areas=WORLD)] == [
        [["Grey Sea", "Arda", "Mill"]],
        [["Grey Sea", "Arda", "Ford"]],
    ]


def test_a_route_takes_no_origin_from_a_parallel_one() -> None:
    (movement,) = merge(
        [report("1", told("kites", SEA, ARDA, to=MILL), told("kites", None, ARDA, to=FORD))], areas=WORLD
    )
    assert courses(movement) == [["Grey Sea", "Arda", "Mill"], ["Arda", "Ford"]]


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


TOWNS = [
    place(f"Town {letter}", 20 + number % 6, number // 6, country="CC") for number, letter in enumerate("ABCDEFGHIJKL")
]


def sequences(movements: Iterable[MergedMovement]) -> list[tuple[str, ...]]:
    return [tuple(course) for movement in movements for course in courses(movement)]


def surfaces(movement: Movement) -> tuple[str, ...]:
    return tuple(stop.finding.surface for stop in movement.stops)


def situation_reports(number: int, *, dated: bool) -> list[Extraction]:
    """Reports of one template: each day a convoy drives on to the next town, and people arrive somewhere."""
    return [
        report(
            f"sitrep {day + 1}",
            told("convoy", TOWNS[day % 12], to=TOWNS[(day + 1) % 12]),
            told("families", to=TOWNS[(day * 5) % 12]),
            told("trucks", TOWNS[(day * 7) % 12]),
            date=f"2031-06-{day + 1:02}" if dated else None,
        )
        for day in range(number)
    ]


@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
@pytest.mark.parametrize("number", [12, 30])
def test_legs_of_many_situation_reports_are_no_tour(number: int, dated: bool) -> None:
    merged = merge(situation_reports(number, dated=dated), areas=WORLD)
    legs = {(TOWNS[one % 12].name, TOWNS[(one + 1) % 12].name) for one in range(12)}
    assert set(sequences(merged)) == legs
    assert len(sequences(merged)) == (number if dated else 12)
    assert all(len(movement.routes) == 1 for movement in merged)
    tellings = [source for movement in merged for source in reports(movement.sources)]
    assert sorted(tellings) == sorted(f"sitrep {day + 1}" for day in range(number))


@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
@pytest.mark.parametrize("number", [12, 30])
def test_one_sentence_in_many_situation_reports_is_one_route_or_many(number: int, dated: bool) -> None:
    same = [
        report(
            f"{day + 1}", told("relief convoy", MILL, FORD, to=WELL), date=f"2031-06-{day + 1:02}" if dated else None
        )
        for day in range(number)
    ]
    merged = merge(same, areas=WORLD)
    assert set(sequences(merged)) == {("Mill", "Ford", "Well")}
    assert sum(len(movement.sources) for movement in merged) == number
    assert len(merged) == (-(-number // 8) if dated else 1)


@pytest.mark.parametrize("dated", [True, False], ids=["dated", "undated"])
def test_one_frame_with_other_vias_in_thirty_reports_joins_none_of_them(dated: bool) -> None:
    varied = [
        report(
            f"{day + 1}",
            told("convoy", MILL, TOWNS[day % 12], to=WELL),
            date=f"2031-06-{day + 1:02}" if dated else None,
        )
        for day in range(30)
    ]
    assert {len(course) for course in sequences(merge(varied, areas=WORLD))} == {3}


def test_fragments_chain_no_routes_of_other_reports() -> None:
    a, b, c, d = TOWNS[:4]
    told_apart = [
        report("1", told("column", a, to=b)),
        report("2", told("column", b)),
        report("3", told("column", to=c)),
        report("4", told("column", c, to=d)),
        report("5", told("column", None, b)),
    ]
    merged = merge(told_apart, areas=WORLD)
    assert sequences(merged) == [(a.name, b.name), (c.name, d.name)]
    assert [reports(movement.sources) for movement in merged] == [["1"], ["4"]]


def test_a_part_of_a_journey_with_other_ends_is_a_journey_of_its_own() -> None:
    a, b, c, d = TOWNS[:4]
    merged = merge([report("1", told("column", a, b, c, to=d)), report("2", told("column", b, to=c))], areas=WORLD)
    assert sequences(merged) == [(a.name, b.name, c.name, d.name), (b.name, c.name)]


def test_the_way_back_is_another_route() -> None:
    merged = merge(
        [report("1", told("column", MILL, to=WELL)), report("2", told("column", WELL, to=MILL))], areas=WORLD
    )
    assert sequences(merged) == [("Mill", "Well"), ("Well", "Mill")]


@pytest.mark.parametrize(
    ("one", "other", "merged"),
    [
        ("9th Brigade", "4th Brigade", False),
        ("9th Brigade", "brigade", True),
        ("UPC column", "FNI column", False),
        ("Ruritanian column", "column", True),
        ("three buses", "two buses", True),
        ("", "", True),
        ("", "buses", False),
    ],
)
def test_movers_of_different_names_are_different(one: str, other: str, merged: bool) -> None:
    told_twice = [report("a", told(one, MILL, to=WELL)), report("b", told(other, MILL, to=WELL))]
    assert len(merge(told_twice, areas=WORLD)) == (1 if merged else 2)


def test_a_mover_without_a_name_brings_no_two_names_together() -> None:
    movers = ["Ruritanian column", "column", "Graustarkian column"]
    merged = merge([report(mover, told(mover, MILL, to=WELL)) for mover in movers], areas=WORLD)
    assert [movement.mover for movement in merged] == ["Ruritanian column", "Graustarkian column"]


def test_who_only_tells_less_makes_a_route_no_surer() -> None:
    unsure = replace(told("kites", SEA, ARDA, to=MILL), confidence=0.55)
    (movement,) = merge([report("1", unsure), report("2", told("kites", SEA, to=CELD))], areas=WORLD)
    assert movement.routes[0].confidence == 0.55
    again = replace(told("kites", SEA, ARDA, to=MILL), confidence=0.7)
    (movement,) = merge([report("1", unsure), report("2", again)], areas=WORLD)
    assert movement.routes[0].confidence == 0.7


_STOPS = st.lists(st.sampled_from([SEA, ARDA, HILLS, BRUM, CELD, MILL, FORD, ODD]), min_size=1, max_size=4)
_ROLES = st.sampled_from([(True, True), (True, False), (False, True), (False, False)])


@st.composite
def _tellings(draw_one: st.DrawFn) -> Movement:
    where, (begins, ends) = draw_one(_STOPS), draw_one(_ROLES)
    origin = where.pop(0) if begins else None
    goal = where.pop() if ends and where else None
    mover, status = draw_one(st.sampled_from(["kites", "paper kites", "carts"])), draw_one(st.sampled_from(Status))
    return told(mover, origin, *where, to=goal, status=status)


@given(
    st.lists(
        st.tuples(st.lists(_tellings(), min_size=1, max_size=3), st.sampled_from([None, "2031-05-01", "2031-05-20"])),
        min_size=1,
        max_size=8,
    )
)
def test_the_stops_of_a_route_are_those_of_one_of_its_tellings(
    told_by: list[tuple[list[Movement], str | None]],
) -> None:
    extractions = [report(str(number), *movements, date=day) for number, (movements, day) in enumerate(told_by)]
    for merged in (merge(extractions, areas=WORLD), merge(extractions[::-1], areas=WORLD)):
        for movement in merged:
            for route in movement.routes:
                assert surfaces(Movement("", route.status, route.stops, (), (), (), 1.0)) in {
                    surfaces(telling) for _, telling in route.sources if telling.status is route.status
                }
    # Every telling with two stops is drawn or supports what is drawn.
    kept = {id(telling) for movement in merged for _, telling in movement.sources}
    assert all(id(one.movement) in kept for extraction in extractions for one in extraction.routes)
