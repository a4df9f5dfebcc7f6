"""One document against its annotations: what is found, what is placed, what confidence is compared with."""

from __future__ import annotations

import pytest

from geomap.training.evaluation.corpora import GoldToponym, PredictedPlace
from geomap.training.evaluation.judging import FARTHEST_KM, NEAR_KM, error_km, is_right, judge

ORIGIN = (0.0, 0.0)
TEN_DEGREES_EAST = (10.0, 0.0)
DEGREE_KM = 111.19
"""A degree of a great circle of the mean sphere."""


def gold(start: int, end: int, point: tuple[float, float] | None = ORIGIN, **values: int) -> GoldToponym:
    return GoldToponym(start, end, point, values.get("geonameid"))


def found(start: int, end: int, point: tuple[float, float] | None = ORIGIN, **values: float) -> PredictedPlace:
    return PredictedPlace(start, end, point, values.get("geonameid"), None, values.get("confidence"))  # type: ignore[arg-type]


def test_the_same_bounds_and_a_character_in_common() -> None:
    judgement = judge([gold(0, 4), gold(10, 15), gold(20, 25)], [found(0, 4), found(14, 19), found(25, 30)])
    assert judgement.exact == {0}
    assert judgement.bounds_in_common == 1
    assert judgement.touched == {0, 1}
    assert judgement.touching == 2


def test_distance_is_that_of_a_great_circle_longitude_first() -> None:
    assert error_km(gold(0, 4), found(0, 4, (1.0, 0.0))) == pytest.approx(DEGREE_KM, abs=0.01)
    # At 60 degrees north a degree of longitude is half as long; taken the other way round it would not be.
    assert error_km(gold(0, 4, (0.0, 60.0)), found(0, 4, (1.0, 60.0))) == pytest.approx(DEGREE_KM / 2, rel=1e-3)


def test_an_id_decides_before_the_distance_does() -> None:
    far = found(0, 4, TEN_DEGREES_EAST, geonameid=7)
    assert error_km(gold(0, 4, geonameid=7), far) == 0.0
    assert error_km(gold(0, 4, geonameid=8), far) > NEAR_KM
    assert error_km(gold(0, 4), found(0, 4, TEN_DEGREES_EAST)) > NEAR_KM, "no id is no common id"


def test_what_is_not_resolved_is_as_wrong_as_can_be() -> None:
    assert error_km(gold(0, 4), found(0, 4, None)) == FARTHEST_KM
    assert error_km(gold(0, 4, geonameid=7), found(0, 4, None, geonameid=7)) == 0.0
    with pytest.raises(ValueError, match="no coordinates"):
        error_km(gold(0, 4, None), found(0, 4))


def test_161_km_are_near_and_more_are_not() -> None:
    near, far = (161.0 - 0.01) / DEGREE_KM, (161.0 + 0.1) / DEGREE_KM
    assert judge([gold(0, 4)], [found(0, 4, (near, 0.0))]).errors_km[0] <= NEAR_KM
    assert judge([gold(0, 4)], [found(0, 4, (far, 0.0))]).errors_km[0] > NEAR_KM


def test_a_toponym_is_credited_once_to_the_first_that_reaches_it() -> None:
    judgement = judge([gold(0, 20)], [found(10, 14), found(0, 4, TEN_DEGREES_EAST)])
    assert judgement.errors_km[0] > NEAR_KM
    assert judgement.placing == 2


def test_of_several_toponyms_a_prediction_is_held_to_the_nearest() -> None:
    toponyms = [gold(0, 9, TEN_DEGREES_EAST), gold(5, 9)]
    assert judge(toponyms, [found(0, 9)]).errors_km == {1: 0.0}
    assert judge(toponyms, [found(0, 9), found(5, 9)]).errors_km.keys() == {0, 1}


def test_what_touches_only_toponyms_without_coordinates_is_left_out_of_placing() -> None:
    judgement = judge([gold(0, 4, None), gold(10, 14)], [found(0, 4), found(2, 12), found(30, 34)])
    assert judgement.placing == 2
    assert judgement.errors_km.keys() == {1}


def test_confidence_is_compared_with_bounds_and_place() -> None:
    toponyms = [gold(0, 4), gold(10, 14), gold(20, 24, None), gold(30, 34)]
    places = [
        found(0, 4, confidence=0.9),
        found(9, 14, confidence=0.8),  # a character too many
        found(20, 24, confidence=0.7),  # nobody can tell
        found(30, 34, TEN_DEGREES_EAST, confidence=0.6),
        found(40, 44, confidence=0.5),
        found(50, 54),
    ]
    assert judge(toponyms, places).assured == ((0.9, True), (0.8, False), (0.6, False), (0.5, False))


def test_a_name_that_was_not_resolved_is_not_right() -> None:
    assert judge([gold(0, 4)], [found(0, 4, None, confidence=0.7)]).assured == ((0.7, False),)


def test_what_is_right() -> None:
    place = found(5, 9, geonameid=7)
    here, far, unlinked = gold(5, 9, (0.0, 1.0)), gold(5, 9, (0.0, -20.0)), gold(5, 9, None)
    assert is_right(place, toponyms=[here]) is True
    assert is_right(place, toponyms=[far]) is False
    assert is_right(found(5, 8), toponyms=[here]) is False
    assert is_right(found(20, 24), toponyms=[here]) is False
    assert is_right(place, toponyms=[]) is False
    assert is_right(place, toponyms=[unlinked]) is None
    assert is_right(found(4, 9), toponyms=[unlinked]) is None
    assert is_right(place, toponyms=[gold(5, 9, (0.0, -20.0), geonameid=7)]) is True
    assert is_right(found(20, 24), toponyms=[unlinked]) is False


def test_long_and_nested_toponyms_are_found_by_what_they_touch() -> None:
    toponyms = [gold(0, 1000), *(gold(start, start + 3) for start in range(5, 995, 10))]
    judgement = judge(toponyms, [found(996, 999)])
    assert judgement.touched == {0}
    assert len(judge(toponyms, [found(4, 14)]).touched) == 2


def test_nothing_against_nothing() -> None:
    assert judge([], []).errors_km == {}
    assert judge([], [found(0, 4, confidence=0.3)]).assured == ((0.3, False),)
