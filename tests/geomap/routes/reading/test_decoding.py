"""From chances to journeys."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from geomap.model import Status
from geomap.routes.reading.decoding import LOOKS, Bars, Journey, decode

_SURE, _UNSURE = 0.95, 0.05


def _scores(told: str, routes: Sequence[Sequence[int]], *, status: Sequence[int] = ()) -> Any:
    """Make the chances of a reader that is sure: a letter for the part of each mention, and the journeys."""
    count = len(told)
    roles, together, before = (
        np.full((count, 3), _UNSURE),
        np.full((count, count), _UNSURE),
        np.full((count, count), 0.5),
    )
    for number, letter in enumerate(told):
        if letter in "ovd":
            roles[number, "ovd".index(letter)] = _SURE
    for route in routes:
        for at, a in enumerate(route):
            for b in route[at + 1 :]:
                together[a, b] = together[b, a] = before[a, b] = _SURE
                before[b, a] = _UNSURE
    chances = np.eye(4)[list(status) or [0] * count]
    return SimpleNamespace(roles=roles, together=together, before=before, status=chances, mover=())


def _decoded(told: str, routes: Sequence[Sequence[int]], *, named: str = "", **more: Any) -> list[str]:
    found = decode(_scores(told, routes, **more), named or range(len(told)), bars=Bars())
    return [_shape(one) for one in found if len(one.stops) > 1]


def _shape(journey: Journey) -> str:
    return " ".join(f"{role.value[0]}{number}" for number, role in journey.stops)


@pytest.mark.parametrize(
    ("told", "routes", "shapes"),
    [
        ("ovd", [[0, 1, 2]], ["o0 v1 d2"]),
        ("do", [[1, 0]], ["o1 d0"]),
        ("o-d", [[0, 2]], ["o0 d2"]),
        ("odod", [[0, 1], [2, 3]], ["o0 d1", "o2 d3"]),
        ("odd", [[0, 1], [0, 2]], ["o0 d1", "o0 d2"]),
        ("oovd", [[0, 2, 3], [1, 2, 3]], ["o0 v2 d3", "o1 v2 d3"]),
        ("vvd", [[0, 1, 2]], ["v0 v1 d2"]),
        ("vv", [[0, 1]], []),
        ("o", [], []),
        ("---", [], []),
        ("", [], []),
    ],
)
def test_journeys_are_decoded(told: str, routes: list[list[int]], shapes: list[str]) -> None:
    assert _decoded(told, routes) == shapes


def test_only_the_ends_are_origin_and_destination() -> None:
    assert _decoded("oodd", [[0, 1, 2, 3]]) == ["o0 v1 v2 d3"]


def test_no_place_is_twice_in_a_row() -> None:
    assert _decoded("ovvd", [[0, 1, 2, 3]], named="abbc") == ["o0 v1 d3"]


def test_a_way_back_ends_where_it_began() -> None:
    assert _decoded("ovd", [[0, 1, 2]], named="aba") == ["o0 v1 d2"]


def test_a_stop_without_a_journey_is_one_by_itself() -> None:
    found = decode(_scores("ovd-d", [[0, 1, 2]]), range(5), bars=Bars())
    assert [_shape(one) for one in found] == ["o0 v1 d2", "d4"]


@pytest.mark.parametrize(("link", "goals"), [(0.9, ["o0 v1 d2", "o0 v1 d3"]), (0.65, ["o0 v1 d2"])])
def test_a_goal_apart_is_a_stop_given_how_it_is_linked_to_the_steps(link: float, goals: list[str]) -> None:
    scores = _scores("ovdd", [[0, 1, 2]])
    scores.roles[3, 2] = 0.6
    scores.together[3, :2] = scores.together[:2, 3] = link
    scores.before[:2, 3], scores.before[3, :2] = 0.95, 0.05
    found = decode(scores, range(4), bars=Bars(stop=0.7, linked=0.3, link=0.65))
    assert [_shape(one) for one in found if len(one.stops) > 1] == goals


def test_the_status_is_what_the_stops_say_together() -> None:
    (only,) = decode(_scores("ovd", [[0, 1, 2]], status=[1, 3, 1]), range(3), bars=Bars())
    assert only.status is Status.PLANNED


def test_every_look_has_a_name_and_is_finite() -> None:
    (only,) = decode(_scores("ovd", [[0, 1, 2]]), range(3), bars=Bars())
    assert len(only.looks) == len(LOOKS)
    assert np.isfinite(only.looks).all()


def test_decoding_is_the_same_for_mentions_that_are_numbered_anew() -> None:
    one = _decoded("ovd--", [[0, 1, 2]])
    assert _decoded("--ovd", [[2, 3, 4]]) == [shape.translate(str.maketrans("012", "234")) for shape in one]


def test_the_least_likely_mentions_go_first_given_those_that_are_left() -> None:
    chance = np.random.default_rng(5)
    bars = Bars(seen=0.0, link=0.0, branch=0.0, end=0.0, stop=0.6, linked=0.8)
    for count in range(2, 25):
        scores = _scores("o" + "v" * (count - 2) + "d", [])
        scores.roles[:] = chance.uniform(0.2, 0.9, (count, 3))
        together = chance.uniform(0.2, 0.9, (count, count))
        scores.together[:] = (together + together.T) / 2
        stops = {number for one in decode(scores, range(count), bars=bars) for number, _ in one.stops}
        assert stops == _left(scores.roles.max(axis=1), scores.together, bars)


def _left(parts: Any, together: Any, bars: Bars) -> set[int]:
    """Return the mentions that are left, reckoned anew for each that goes."""
    left = set(range(len(parts)))
    while left:
        odds = {
            one: _odds(parts[one])
            + (bars.linked * _odds(np.mean([together[one, x] for x in left - {one}])) if len(left) > 1 else 0)
            for one in left
        }
        worst = min(left, key=lambda one: (odds[one], -one))
        if odds[worst] >= _odds(bars.stop):
            break
        left.remove(worst)
    return left


def _odds(chance: float) -> float:
    return float(np.log(chance / (1 - chance)))


def test_a_long_list_of_names_that_are_no_stops_has_no_journey() -> None:
    count = 300
    scores = _scores("o" + "v" * (count - 2) + "d", [])
    scores.roles[:] = 0.4
    scores.together[:] = 0.6
    assert decode(scores, range(count), bars=Bars(stop=0.9)) == ()
