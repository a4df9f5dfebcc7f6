"""Where runs of capitalised words begin and end is what a walk from each word would find."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from geomap.recognise.features.runs import Runs

WAYS = [tuple(zip(*pairs, strict=True)) for pairs in itertools.product([(0, 0), (0, 1), (1, 0), (1, 1)], repeat=4)]


@pytest.mark.parametrize(("named", "starts"), [(list(map(bool, a)), list(map(bool, b))) for a, b in WAYS])
def test_ends_are_those_that_a_walk_finds(named: Sequence[bool], starts: Sequence[bool]) -> None:
    runs = Runs(named, starts)
    for index in range(len(named)):
        last = first = index
        while last + 1 < len(named) and named[last + 1] and not starts[last + 1]:
            last += 1
        while first > 0 and named[first - 1] and not starts[first]:
            first -= 1
        assert (runs.start(index), runs.end(index)) == (first, last)
