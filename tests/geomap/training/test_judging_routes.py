"""Judging routes by annotated ones."""

from __future__ import annotations

from typing import Any

from geomap.training.evaluation.judging_routes import RouteCounts, judge_routes, judged


def _route(stops: str, *, status: str = "reported", km: float | None = None) -> dict[str, Any]:
    """Make a route of letters for roles with the places where they stand, a `?` behind those that are optional."""
    names = {"o": "origin", "v": "via", "d": "destination"}
    made = []
    for stop in stops.split():
        at = int(stop[1:].rstrip("?"))
        made.append({"role": names[stop[0]], "start": at, "end": at + 1, "optional": stop.endswith("?")})
    return {"stops": made, "status": status, "distance_km": km}


def _counts(marked: list[dict[str, Any]], read: list[dict[str, Any]]) -> RouteCounts:
    return judge_routes(judged(marked), judged(read))


def test_a_whole_route_is_clean() -> None:
    counts = _counts([_route("o1 v2 d3", km=100.0)], [_route("o1 v2 d3", km=100.5)])
    assert (counts.stop_f1, counts.route_f1, counts.clean, counts.distances_right) == (1.0, 1.0, 1, 1)


def test_a_missed_stop_leaves_it_clean_and_a_wrong_one_does_not() -> None:
    missed, wrong = _counts([_route("o1 v2 d3")], [_route("o1 d3")]), _counts([_route("o1 d3")], [_route("o1 v2 d3")])
    assert (missed.clean, missed.whole, missed.stops_marked - missed.stops_right) == (1, 0, 1)
    assert (wrong.clean, wrong.whole, wrong.stops_read - wrong.stops_right) == (0, 0, 1)


def test_optional_stops_count_neither_way() -> None:
    marked = [_route("o1? v2 d3")]
    for read in ("o1 v2 d3", "v2 d3", "o2 d3"):
        counts = _counts(marked, [_route(read)])
        assert (counts.whole, counts.clean, counts.stops_read) == (1, 1, 2)


def test_a_route_without_a_marked_one_is_an_alarm() -> None:
    counts = _counts([], [_route("o1 d3")])
    assert (counts.alarms, counts.silent, counts.clean, counts.cleanness) == (1, 1, 0, [False])


def test_each_route_is_paired_once_and_statuses_are_of_pairs() -> None:
    marked = [_route("o1 d3", status="planned"), _route("o1 d5")]
    counts = _counts(marked, [_route("o1 d3", status="planned"), _route("o1 d5", status="denied"), _route("o7 d9")])
    assert (counts.whole, counts.paired, counts.status_right, counts.read) == (2, 2, 1, 3)


def test_counts_add_up() -> None:
    one = _counts([_route("o1 d3")], [_route("o1 d3")])
    both = one + _counts([], [_route("o1 d3")])
    assert (both.read, both.whole, both.alarms, both.cleanness) == (2, 1, 1, [True, False])
