"""What stands round the network is fitted: bars that read what is marked, a confidence that tells what is clean."""

from __future__ import annotations

import numpy as np
import pytest

from geomap.model import Role, Span, Status
from geomap.routes.reading.decoding import LOOKS, Bars, Journey
from geomap.routes.reading.network.journey_scores import JourneyScores
from geomap.training.evaluation.judging_routes import JudgedRoute, JudgedStop
from geomap.training.route_reader.fit_confidence import (
    HeldOut,
    JourneyRead,
    fit_bars,
    fit_confidence,
    judged_journey,
)

SPANS = (Span(0, 5), Span(10, 15))


def held_out(chance: float, *, is_marked: bool) -> HeldOut:
    """Return a passage of two names, the first of which is an origin and the second a goal with a chance."""
    roles = np.zeros((2, 3), np.float32)
    roles[0, 0] = roles[1, 2] = chance
    scores = JourneyScores(
        roles=roles,
        together=np.full((2, 2), 0.9, np.float32),
        before=np.array([[0.5, 0.9], [0.1, 0.5]], np.float32),
        status=np.array([[1, 0, 0, 0]] * 2, np.float32),
        mover=((), ()),
    )
    stops = tuple(
        JudgedStop(frozenset({role}), span.start, span.end)
        for role, span in zip(("origin", "destination"), SPANS, strict=True)
    )
    return HeldOut([JudgedRoute(stops, "reported")] if is_marked else [], SPANS, ["a", "b"], scores)


def test_a_journey_is_judged_where_its_mentions_stand() -> None:
    journey = Journey(((1, Role.ORIGIN), (0, Role.DESTINATION)), Status.PLANNED, ())
    made = judged_journey(SPANS, journey)
    assert [(stop.start, stop.end) for stop in made.stops] == [(10, 15), (0, 5)]
    assert made.status == "planned"


@pytest.mark.parametrize(("marked", "not_marked"), [(0.4, 0.2), (0.7, 0.5)])
def test_bars_part_what_is_marked_from_what_is_not(marked: float, not_marked: float) -> None:
    passages = [held_out(marked, is_marked=True), held_out(not_marked, is_marked=False)]
    assert sum(one.counts(Bars(stop=0.01, seen=0.01)).alarms for one in passages) == 1
    bars = fit_bars(passages)
    assert [one.counts(bars).read for one in passages] == [1, 0]


def test_what_is_clean_more_often_makes_a_journey_surer() -> None:
    pytest.importorskip("sklearn", reason="the extra `fit` is not installed")
    looks = [tuple(float(number % 7 == column) for column in range(len(LOOKS))) for number in range(70)]
    _, weights = fit_confidence([JourneyRead(each, each[0] == 1.0) for each in looks])
    assert weights[LOOKS[0]] > 1 > 0 > weights[LOOKS[1]]
