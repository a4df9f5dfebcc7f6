"""How well known a place is, from 0 to 1: from its people or its size, and from its rank on Natural Earth's maps.

Each layer has a scale of its own; a few places that the news names more often stand in the tables of their layers.
Settlements have theirs from the builder (`gazetteer.building.entries.prominence`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """What prominence is made of.

    Attributes:
        least: That of the smallest place of the lowest rank.
        for_size: How much the largest has more.
        decades: How many times larger than 1 the largest is, as a power of ten.
        for_rank: How much the first rank has more than the last.
        ranks: The first rank and the last.
        most: No place has more.
    """

    least: float
    for_size: float
    decades: float
    for_rank: float = 0.0
    ranks: tuple[int, int] = (2, 10)
    most: float = 1.0

    def of(self, size: float, *, rank: int = 0) -> float:
        """Return the prominence, to three decimals.

        Args:
            size: Inhabitants or area, in units of the smallest that counts.
            rank: Rank on the map.
        """
        first, last = self.ranks
        larger = min(1.0, math.log10(max(size, 1.0)) / self.decades)
        earlier = 1 - (min(max(rank, first), last) - first) / (last - first)
        return round(min(self.most, self.least + self.for_size * larger + self.for_rank * earlier), 3)


COUNTRIES = Scale(0.55, 0.3, 9.2, 0.15)
TERRITORIES = Scale(0.35, 0.3, 9.2, 0.15)
UNITS = Scale(0.1, 0.5, 8.2, 0.2, most=0.85)
"""First-level and second-level units. All three scales take inhabitants."""

SEAS = Scale(0.3, 0.4, 5)
"""From a fjord to an ocean, by hundredths of a square degree."""

LAKES = Scale(0.2, 0.15, 4, 0.15, ranks=(0, 9))
"""By thousandths of a square degree."""
