"""The strongest few of very many things that reports say, the same in whichever order they come.

Two of one report would say little more than one, so there is one of each report.
"""

from __future__ import annotations

from bisect import insort

MOST_KEPT = 5
"""How many are kept of each place, name and account unless the user says otherwise."""

Kept = tuple[float | str, str, int, int]
"""What comes first (the smaller), the report, where in it, and where it is put aside."""


def keeps(kept: list[Kept], rank: float | str, report: str, start: int, *, most: int = MOST_KEPT) -> bool:
    """Tell whether something is among the strongest so far; `keep` then takes it in.

    Args:
        kept: The strongest so far, in order.
        rank: The smaller, the stronger.
        report: The id of its report.
        start: Where it stands there.
        most: How many are kept.
    """
    if len(kept) >= most and (rank, report, start) >= kept[-1][:3]:
        return False
    return all(other[1] != report or (rank, report, start) < other[:3] for other in kept)


def keep(kept: list[Kept], one: Kept, *, most: int = MOST_KEPT) -> None:
    """Take in what `keeps` said is among the strongest, in place of another of its report or of the weakest."""
    kept[:] = [other for other in kept if other[1] != one[1]]
    insort(kept, one)
    del kept[most:]
