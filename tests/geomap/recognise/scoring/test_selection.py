"""The chosen candidates are disjoint, and no other disjoint set is worth more."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.recognise.candidates import Candidate
from geomap.recognise.scoring.selection import select

SPANS = st.tuples(st.integers(0, 8), st.integers(1, 4)).map(lambda pair: (pair[0], pair[0] + pair[1]))
SCORED = st.lists(st.tuples(SPANS, st.integers(-64, 64)), max_size=9)
"""Log-odds in sixteenths, so that sums are exact and ties are real ties."""


def candidate(first: int, last: int) -> Candidate:
    return Candidate(first, last, first * 10, last * 10, "x", "x", ())


def worth(chosen: list[tuple[Candidate, float]], threshold: float) -> float:
    return sum(log_odds - threshold for _, log_odds in chosen)


def disjoint(chosen: list[tuple[Candidate, float]]) -> bool:
    return all(one.last <= other.first or other.last <= one.first for (one, _), (other, _) in combinations(chosen, 2))


@given(SCORED, st.sampled_from([-0.75, 0.0, 1.0]))
def test_no_disjoint_set_is_worth_more(spans: list[tuple[tuple[int, int], int]], threshold: float) -> None:
    scored = [(candidate(*span), sixteenths / 16) for span, sixteenths in spans]
    chosen = list(select(scored, threshold=threshold))
    assert disjoint(chosen)
    assert all(pair in scored and pair[1] > threshold for pair in chosen)
    assert [pair[0].first for pair in chosen] == sorted(pair[0].first for pair in chosen)
    sets = (list(some) for size in range(len(scored) + 1) for some in combinations(scored, size))
    assert worth(chosen, threshold) == max(worth(some, threshold) for some in sets if disjoint(some))


@given(SCORED, st.randoms(use_true_random=False))
def test_the_order_of_the_candidates_does_not_matter(spans: list[tuple[tuple[int, int], int]], random: object) -> None:
    scored = [(candidate(*span), sixteenths / 16) for span, sixteenths in spans]
    shuffled = list(scored)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert worth(list(select(scored)), 0.0) == worth(list(select(shuffled)), 0.0)


@pytest.mark.parametrize(
    ("parts", "whole", "expected"),
    [(1.0, 3.0, [(0, 2)]), (2.0, 3.0, [(0, 1), (1, 2)]), (-1.0, 3.0, [(0, 2)]), (1.0, -3.0, [(0, 1), (1, 2)])],
)
def test_a_long_name_against_its_parts(parts: float, whole: float, expected: list[tuple[int, int]]) -> None:
    scored = [(candidate(0, 1), parts), (candidate(0, 2), whole), (candidate(1, 2), parts)]
    assert [(chosen.first, chosen.last) for chosen, _ in select(scored)] == expected


def test_of_nothing_nothing_is_chosen() -> None:
    assert select([]) == ()
    assert select([(candidate(0, 1), 0.0)]) == ()
