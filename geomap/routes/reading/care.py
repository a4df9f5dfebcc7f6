"""How much care the excerpts of a long report are read with, so that no report takes more time than people wait.

To read a sentence that tells of a journey costs the network a thousand times what the rest of the reading does, and a
text may consist of them. So there is an allowance that grows with the text: twenty pages of excerpts are read with
all care. Of longer reports so much is read with care in every stretch that one which tells of journeys now and then is
read whole; where nearly every sentence does, what is beyond that is read sentence by sentence, and at last not at all.
That is told: `geomap.document.notices`.

Always: what an excerpt gets depends on those before it in its text, and on where that begins and how long it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from geomap.routes.reading.gate import Excerpt

FREELY = 100_000
"""Characters from the beginning of a report for which the first two allowances are, together."""

_CARE, _CARE_LATER = 50_000, 0.1
"""Size of the excerpts read with all care: in the first characters, and a share of those that follow."""

_GLANCE, _GLANCE_LATER = 50_000, 0.12
"""The same for those that are read sentence by sentence."""

_MARKED = 8
"""Characters that a mention counts for besides its own, for the marks around it."""

_AT_MOST = 1 + _MARKED
"""How many times its characters the size of a text can be."""


class Care(Enum):
    """How an excerpt is read: all of it, its sentences each by itself, or not at all."""

    ALL = auto()
    SENTENCES = auto()
    NONE = auto()


def cares(excerpts: Sequence[Excerpt], *, before: int, length: int) -> Iterator[Care]:
    """Yield the care for each excerpt of a text.

    Args:
        excerpts: In text order.
        before: Characters of the report before the text, which is a part of it.
        length: Characters of the text.
    """
    care = _allowed(before + length, _CARE, _CARE_LATER) - _allowed(before, _CARE, _CARE_LATER)
    glance = _allowed(before + length, _GLANCE, _GLANCE_LATER) - _allowed(before, _GLANCE, _GLANCE_LATER)
    for one in excerpts:
        size = sum(span.end - span.start for span in one.spans) + _MARKED * len(one.mentions)
        if size <= care:
            care -= size
            yield Care.ALL
        elif size <= glance:
            glance -= size
            yield Care.SENTENCES
        else:
            yield Care.NONE


def _allowed(characters: int, first: int, later: float) -> float:
    """Return the allowance for the first characters of a report."""
    return min(_AT_MOST * characters, first) + later * max(0, characters - FREELY)
