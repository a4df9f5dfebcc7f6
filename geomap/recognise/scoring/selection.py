"""Choosing among overlapping candidates: the set of disjoint ones whose log-odds add up to the most.

Weighted interval scheduling by dynamic programming, in time linear in the candidates but for one sort
(Kleinberg and Tardos, Algorithm Design, 2005, section 6.1).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from geomap.recognise.candidates import Candidate


def select(scored: Sequence[tuple[Candidate, float]], *, threshold: float = 0.0) -> tuple[tuple[Candidate, float], ...]:
    """Choose disjoint ones of candidates with log-odds above a threshold; return them in text order."""
    order = sorted((pair for pair in scored if pair[1] > threshold), key=lambda pair: (pair[0].last, pair[0].first))
    ends = [candidate.last for candidate, _ in order]
    best = [0.0]
    previous = []
    for number, (candidate, log_odds) in enumerate(order):
        before = bisect_right(ends, candidate.first, 0, number)
        previous.append(before)
        best.append(max(best[-1], best[before] + log_odds - threshold))
    chosen = []
    number = len(order)
    while number:
        if best[number] == best[number - 1]:
            number -= 1
        else:
            chosen.append(order[number - 1])
            number = previous[number - 1]
    return tuple(reversed(chosen))
