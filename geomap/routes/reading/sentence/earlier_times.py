"""What a report says of earlier times beside what it reports: "last year she had been in X", "In 2019 it flew to Y".

A journey told as having been before another, or in another year, does not go on with it though the mover is the same.
"""

from __future__ import annotations

from geomap.routes.reading.words.chunks import Unit, is_year
from geomap.routes.reading.words.lexicon import Lexicon

_LONG = frozenset({"year", "years", "decade", "decades", "century", "centuries", "season", "months"})
_AGO = frozenset({"last", "previous", "earlier", "before", "ago", "past"})
_HAD = frozenset({"had", "'d", "has"})


def years_told(units: list[Unit]) -> frozenset[str]:
    """Give the years that a sentence names.

    Args:
        units: The sentence.

    Returns:
        The years as written; of a span of them, both; not those since when something has been so.
    """
    return frozenset(
        u.low for u in units if u.time and is_year(u.low) and not (u.index and units[u.index - 1].low == "since")
    )


def is_earlier(units: list[Unit], *, cue: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb speaks of a time long before that of the report: "a decade ago she had sailed to X".

    Args:
        units: The sentence.
        cue: Index of the verb.
        lexicon: Where words are looked up.

    Returns:
        True for a pluperfect with a year or with "the year before", "last season", "decades ago".
    """
    perfect = False
    for word in reversed(units[max(0, cue - 4) : cue]):
        if word.low in {"had", "'d"}:
            perfect = True
        if not (word.plain or word.time) or lexicon.has("relatives", word.low):
            break
    if not perfect and units[cue].low not in {"was", "were"}:
        perfect = any(u.low in _HAD for u in units[max(0, cue - 2) : cue])
    if not perfect:
        return False
    for unit in units:
        near = {u.low for u in units[max(0, unit.index - 3) : unit.index + 3]}
        if unit.low in _LONG and near & _AGO:
            return True
    return bool(years_told(units))
