"""Merging many accounts: each is compared with the few that share a place with it, and nothing is missed by that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.model import AreaSource, Extraction, Movement, Span, Status, Stop
from geomap.routes import merging
from geomap.routes.merging import MergedMovement, merge
from geomap.routes.stop_keys import StopKeys
from tests.geomap.routes.test_merging import ARDA, BRUM, CELD, FORD, HILLS, MILL, ODD, SEA, WORLD, place, report, told

FEW, TIMES = 60, 4
FAR = 1_000_000
"""Characters of a report behind which it tells of other things."""


class _EachWithEach(StopKeys):
    """Keys by which all accounts find all others."""

    def __init__(self, stops: Iterable[Stop], *, areas: AreaSource) -> None:
        super().__init__(list(stops), areas=areas)

    def asked(self, _stops: object) -> Iterator[str]:
        yield "all"

    def posted(self, _stops: object) -> set[object]:
        return {"all"}


_PLACES = st.sampled_from([SEA, ARDA, HILLS, BRUM, CELD, MILL, FORD, ODD, "Nowhere", "nowhere"])


@st.composite
def _movements(draw: st.DrawFn) -> Movement:
    origin, goal = draw(st.none() | _PLACES), draw(st.none() | _PLACES)
    vias = [one for one in draw(st.lists(_PLACES, max_size=2)) if not isinstance(one, str)]
    mover = draw(st.sampled_from(["kites", "paper kites", "carts", ""]))
    return told(mover, origin, *vias, to=goal, status=draw(st.sampled_from(Status)))


_REPORTS = st.lists(
    st.tuples(st.lists(_movements(), min_size=1, max_size=4), st.sampled_from([None, "2031-05-01", "2031-05-20"])),
    max_size=8,
)


@given(_REPORTS)
def test_nothing_is_missed_that_comparing_each_with_each_finds(
    told_by: list[tuple[list[Movement], str | None]],
) -> None:
    made = [report(f"report-{number}", *each, date=day) for number, (each, day) in enumerate(told_by)]
    with patch.object(merging, "StopKeys", _EachWithEach):
        expected = merge(made, areas=WORLD)
    assert merge(made, areas=WORLD) == expected


def _compared(extractions: list[Extraction]) -> tuple[int, tuple[MergedMovement, ...]]:
    """Merge, and return how many pairs of accounts were compared."""
    with (
        patch.object(merging, "_can_support", wraps=merging._can_support) as supporting,
        patch.object(merging, "_are_parallel", wraps=merging._are_parallel) as parallel,
        patch.object(merging, "_lends", wraps=merging._lends) as lending,
    ):
        merged = merge(extractions, areas=WORLD)
    return supporting.call_count + parallel.call_count + lending.call_count, merged


def _journeys(count: int) -> Iterator[Movement]:
    """Tell of so many journeys of one mover between towns of their own; a third of them have no origin."""
    for number in range(count):
        start, goal = (place(f"{what} {number}", number % 90, 40, country="CC") for what in ("Start", "Goal"))
        status = Status.POSSIBLE if number % 5 == 0 else Status.REPORTED
        origin, via = (None, start) if number % 3 == 0 else (start, SEA)
        yield told("carts", origin, via, to=goal, status=status)


def _in_reports(count: int) -> list[Extraction]:
    return [report(f"report-{number}", one) for number, one in enumerate(_journeys(count))]


def _in_one_report(count: int) -> list[Extraction]:
    far_apart = (
        replace(one, evidence=(Span(number * FAR, number * FAR + 1),)) for number, one in enumerate(_journeys(count))
    )
    return [report("book", *far_apart)]


@pytest.mark.parametrize("made", [_in_reports, _in_one_report])
def test_accounts_are_not_compared_each_with_each(made: type[list[Extraction]]) -> None:
    few, _ = _compared(made(FEW))
    many, merged = _compared(made(FEW * TIMES))
    assert many <= TIMES * few + FEW
    assert len(merged) == FEW * TIMES


def test_what_supports_a_route_is_not_asked_again_for_each_that_does() -> None:
    """A thousand accounts of one journey are compared with it, not with one another."""
    same = [report(f"report-{number}", told("carts", MILL, to=FORD), date="2031-05-01") for number in range(200)]
    with patch.object(merging, "likeness", wraps=merging.likeness) as asked:
        (movement,) = merge(same, areas=WORLD)
    assert len(movement.sources) == len(same)
    assert asked.call_count < 3 * len(same)
