"""One document judged: which annotated toponyms were found, and how far off each was placed.

The rules are those common in geoparsing (Gritta, Pilehvar and Collier 2020, "A pragmatic guide to geoparsing
evaluation", doi:10.1007/s10579-019-09475-3): a place is right within 161 km (100 miles) of the annotated point, or with
the annotated GeoNames id whatever the distance, since sources put the point of one country hundreds of kilometres
apart. Not here: adding documents up (`geomap.training.evaluation.scoring`). What always holds: a toponym is credited at
most once, to the first prediction that reaches it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geomap.training.evaluation.corpora import GoldToponym, PredictedPlace

NEAR_KM = 161.0
"""Within how many kilometres a place counts as right: 100 miles, after Leidner (2007) and most since."""

FARTHEST_KM = 20_039.0
"""The error of what was not resolved, in kilometres: about half the Earth's circumference."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came out for one document; toponyms are given by their numbers.

    Attributes:
        exact: Toponyms that a prediction has the very bounds of.
        bounds_in_common: How many different bounds toponyms and predictions have in common.
        touched: Toponyms that a prediction shares a character with.
        touching: How many predictions share a character with a toponym.
        placing: How many predictions take part in end-to-end scoring: all but those that touch toponyms without
            coordinates only.
        errors_km: How far the prediction for a toponym with coordinates lies from it, for those that have one.
        assured: Confidence of each prediction that has one and takes part in calibration, and whether it is right.
    """

    exact: frozenset[int]
    bounds_in_common: int
    touched: frozenset[int]
    touching: int
    placing: int
    errors_km: Mapping[int, float]
    assured: tuple[tuple[float, bool], ...]


def judge(toponyms: Sequence[GoldToponym], places: Sequence[PredictedPlace]) -> Judgement:
    """Compare the toponyms of a document with the places predicted for it.

    Args:
        toponyms: What was annotated; may be nested.
        places: What was predicted, in any order.
    """
    index = _Index(toponyms)
    bounds = {(place.start, place.end) for place in places}
    touched: set[int] = set()
    errors: dict[int, float] = {}
    assured: list[tuple[float, bool]] = []
    touching = placing = 0
    for place in sorted(places, key=lambda place: place.start):
        near = index.touching(place)
        touched.update(near)
        touching += bool(near)
        right = None if place.confidence is None else is_right(place, toponyms=[toponyms[number] for number in near])
        if place.confidence is not None and right is not None:
            assured.append((place.confidence, right))
        if near and all(toponyms[number].point is None for number in near):
            continue
        placing += 1
        free = [number for number in near if number not in errors and toponyms[number].point is not None]
        if free:
            error, number = min((error_km(toponyms[number], place), number) for number in free)
            errors[number] = error
    return Judgement(
        exact=frozenset(number for number, one in enumerate(toponyms) if (one.start, one.end) in bounds),
        bounds_in_common=len(bounds & {(one.start, one.end) for one in toponyms}),
        touched=frozenset(touched),
        touching=touching,
        placing=placing,
        errors_km=errors,
        assured=tuple(assured),
    )


def error_km(toponym: GoldToponym, place: PredictedPlace) -> float:
    """Return how far a place lies from where a toponym with coordinates was annotated, in kilometres on a sphere.

    Returns:
        0 where both have one GeoNames id; `FARTHEST_KM` where the place was not resolved.

    Raises:
        ValueError: The toponym has no coordinates.
    """
    if toponym.point is None:
        raise ValueError("the toponym has no coordinates")
    if toponym.geonameid is not None and toponym.geonameid == place.geonameid:
        return 0.0
    return FARTHEST_KM if place.point is None else distance_km(toponym.point, place.point)


def distance_km(point: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points (lon, lat) in kilometres, on a great circle of the mean sphere."""
    from geopy.distance import great_circle

    return float(great_circle(point[::-1], other[::-1]).km)


def is_right(place: PredictedPlace, *, toponyms: Sequence[GoldToponym]) -> bool | None:
    """Tell whether a prediction is right in bounds and place; None where no annotation can tell.

    Args:
        place: The prediction.
        toponyms: Those of its document; only such as touch the prediction matter.
    """
    near = [one for one in toponyms if one.start < place.end and place.start < one.end]
    same = [one for one in near if (one.start, one.end) == (place.start, place.end)]
    telling = same or near
    if telling and all(one.point is None for one in telling):
        return None
    return any(one.point is not None and error_km(one, place) <= NEAR_KM for one in same)


class _Index:
    """Finds the toponyms that a span touches without asking all of them, since documents may hold thousands."""

    def __init__(self, toponyms: Sequence[GoldToponym]) -> None:
        self._toponyms = toponyms
        self._order = sorted(range(len(toponyms)), key=lambda number: toponyms[number].start)
        self._starts = [toponyms[number].start for number in self._order]
        self._longest = max((one.end - one.start for one in toponyms), default=0)

    def touching(self, place: PredictedPlace) -> list[int]:
        """Return the numbers of the toponyms that share a character with a place, in the order of the corpus."""
        first = bisect_left(self._starts, place.start - self._longest)
        last = bisect_left(self._starts, place.end)
        return sorted(number for number in self._order[first:last] if self._toponyms[number].end > place.start)
