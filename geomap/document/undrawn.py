"""Says which routes are listed and not drawn, or not in whole, and why.

A route is drawn where its reading is sure enough (`geomap.model.LEAST_DRAWN`), from each placed stop to the next. A leg
to a stop that is not placed is left out. Always holds: what is left out is counted in the notices of the document,
which map and terminal show, and every route stands in the list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from geomap.model import LEAST_DRAWN

Undrawn = Literal["reading", "stops", "legs"]
"""Why a route is not drawn: its reading is not sure enough, no two stops in a row are placed; or only some legs are."""


def undrawn(confidence: float, placed: Sequence[bool], *, has_line: bool = True) -> Undrawn | None:
    """Return what is not drawn of a route, None where all of it is.

    Args:
        confidence: That of the reading, from 0 to 1, whatever that of its places is.
        placed: Whether each of its stops is placed, in travel order.
        has_line: Whether a line leads between any of them: stops may also be placed at one point.
    """
    if confidence < LEAST_DRAWN:
        return "reading"
    if not has_line or not any(one and other for one, other in pairwise(placed)):
        return "stops"
    return None if all(placed) else "legs"


def is_drawn(left_out: str | None) -> bool:
    """Tell whether anything of a route is drawn."""
    return left_out not in ("reading", "stops")


def undrawn_notices(routes: Iterable[str | None]) -> Iterator[str]:
    """Yield a sentence if routes are not drawn, and one if some are drawn in part.

    Args:
        routes: What `undrawn` said of each route.
    """
    counts = Counter(routes)
    reading, stops, legs = counts["reading"], counts["stops"], counts["legs"]
    reasons = {
        f"the reading is less than {LEAST_DRAWN * 100:.0f} % sure": reading,
        "no two stops in a row are placed": stops,
    }
    if reading or stops:
        told = [f"{why} ({number:,})" if reading and stops else why for why, number in reasons.items() if number]
        yield f"{_counted(reading + stops, counts.total())} listed and not drawn: {', '.join(told)}"
    if legs:
        yield f"{_counted(legs, counts.total())} drawn in part: legs to stops that are not placed are left out"


def _counted(some: int, all_of_them: int) -> str:
    whole = f"{all_of_them:,} {'route' if all_of_them == 1 else 'routes'}"
    return f"{whole if some == all_of_them else f'{some:,} of {whole}'} {'is' if some == 1 else 'are'}"
