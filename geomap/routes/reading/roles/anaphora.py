"""Places named by a noun: "the island", "the port", where the text named it before.

Only as an origin, after a preposition or a verb of leaving: elsewhere the noun too seldom means the nearest place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geomap.model import Finding
from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.lexicon import Lexicon
from geomap.routes.reading.words.stops import at

_TOWNS = frozenset({"capital", "city", "town", "village", "district", "base", "airport", "site"})
_ANAPHORS = {
    "island": frozenset({"island", "islands", "territory", "region"}),
    "archipelago": frozenset({"islands", "island", "territory", "region"}),
    "country": frozenset({"country", "territory"}),
    "region": frozenset({"region", "admin1", "admin2"}),
    "province": frozenset({"admin1", "admin2", "region"}),
}
"""Kinds of place that a noun can stand for; the others stand for a town."""


def anaphors(units: list[Unit], *, lexicon: Lexicon, earlier: Sequence[Finding]) -> Iterator[Unit]:
    """Find nouns such as "the island", each as a unit that stands for the place named before.

    Args:
        units: The sentence.
        lexicon: Where words are looked up.
        earlier: Places of the sentences before.
    """
    for noun in units:
        if not lexicon.has("anaphoric", noun.low) or not noun.plain or noun.index < 2:
            continue
        following = at(units, noun.index + 1)
        if (
            following is not None
            and not following.time
            and following.low != "and"
            and (following.low in {"of", "'s", "near", "on", ",", "in"} or following.finding or following.plain)
        ):
            continue
        if units[noun.index - 1].low != "the":
            continue
        finding = _antecedent(units, noun, earlier)
        if finding is not None:
            span = finding.span
            yield Unit(noun.index, finding.surface, noun.low, span.start, span.end, finding=finding, place=True)


def _antecedent(units: list[Unit], noun: Unit, earlier: Sequence[Finding]) -> Finding | None:
    kinds = _ANAPHORS.get(noun.low, _TOWNS)
    here = [u.finding for u in units[: noun.index] if u.place and u.finding is not None]
    for finding in reversed([*earlier, *here]):
        if finding.place is None or finding.place.kind in kinds:
            return finding
    return here[0] if len(here) == 1 else None
