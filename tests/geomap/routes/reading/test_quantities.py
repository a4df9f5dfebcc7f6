"""Distances and counts that sentences state, and the parts of places."""

from __future__ import annotations

import pytest

from geomap.languages.model import load_language
from geomap.languages.tokens import Sentence, tokenise
from geomap.model import StatedDistance
from geomap.routes.reading.parts import part_before
from geomap.routes.reading.quantities import read_counts, read_distances


def _sentence(text: str) -> Sentence:
    (only,) = tokenise(text).sents
    return only


def _distances(text: str, *, origin: str = "") -> tuple[StatedDistance, ...]:
    return read_distances(_sentence(text), origins=[text.index(origin)] if origin else [])


@pytest.mark.parametrize(
    ("text", "km"),
    [
        ("They rowed 1,200 miles in nine weeks.", 1931.2),
        ("The tow covered 300 nautical miles to Split.", 555.6),
        ("It was a march of twenty-five kilometres.", 25.0),
        ("A 900-km flight took them over the gulf.", 900.0),
        ("The herd had walked two hundred and forty km by then.", 240.0),
        ("They flew 450km to Split.", 450.0),
    ],
)
def test_what_was_travelled_is_read(text: str, km: float) -> None:
    (only,) = _distances(text)
    assert only.km == pytest.approx(km, rel=1e-3)
    assert only.travelled


@pytest.mark.parametrize(
    "text",
    [
        "The camp lies 30 km north of Split.",
        "It flew at a height of 9 km over the bay.",
        "Winds of 120 km/h were measured.",
        "They were making 60 km an hour.",
        "It is 40 km from Split as the crow flies.",
        "The range of the missile is within 300 km.",
    ],
)
def test_what_was_not_travelled_is_no_distance(text: str) -> None:
    assert _distances(text) == ()


def test_a_distance_away_is_none_travelled() -> None:
    (only,) = _distances("Split is some 80 miles away.")
    assert (only.travelled, only.approximate) == (False, True)


def test_a_distance_from_where_it_began_is_a_way() -> None:
    text = "They marched 64 km from Senj to Zadar."
    assert _distances(text) == ()
    (only,) = _distances(text, origin="Senj")
    assert (only.km, only.travelled) == (64.0, True)


def test_the_same_distance_in_another_unit_counts_once() -> None:
    assert [one.km for one in _distances("They sailed 100 kilometres (62 miles) that day.")] == [100.0]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Three lorries and 12 buses left.", [(3, "lorries"), (12, "buses")]),
        ("They fired 18 long-range rockets at five targets.", [(18, "long-range rockets"), (5, "targets")]),
        ("In 1904 the brig sailed with 40 tons of salt.", []),
        ("One ship sailed.", []),
    ],
)
def test_counts_are_read(text: str, counts: list[tuple[int, str]]) -> None:
    assert [(one.number, one.of) for one in read_counts(_sentence(text))] == counts


@pytest.mark.parametrize(
    ("before", "part"),
    [
        ("over northern", "northern"),
        ("in the north of", "northern"),
        ("through south - eastern", "south-eastern"),
        ("landed near", "near"),
        ("off the coast of", "off"),
        ("close to the", "near"),
        ("sailed to", None),
        ("northern lights over", None),
        ("", None),
    ],
)
def test_what_narrows_a_place_is_read(before: str, part: str | None) -> None:
    assert part_before(before.split(), language=load_language()) == part
