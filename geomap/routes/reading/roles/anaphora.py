"""Places named by a noun: "the island", "the port", where the text named it before.

Only as an origin, after a preposition or a verb of leaving: elsewhere the noun too seldom means the nearest place.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geomap.model import Finding, Role
from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.lexicon import RelationKind
from geomap.routes.reading.words.stops import at

if TYPE_CHECKING:
    from geomap.routes.reading.roles.assign import Binder

_TOWNS = frozenset({"capital", "city", "town", "village", "district", "base", "airport", "site"})
_ANAPHORS = {
    "island": frozenset({"island", "islands", "territory", "region"}),
    "archipelago": frozenset({"islands", "island", "territory", "region"}),
    "country": frozenset({"country", "territory"}),
    "region": frozenset({"region", "admin1", "admin2"}),
    "province": frozenset({"admin1", "admin2", "region"}),
}
"""Kinds of place that a noun can stand for; the others stand for a town."""


def bind_anaphors(binder: Binder, *, earlier: Sequence[Finding]) -> None:
    """Read "were taken off the island", "left the port": the place named before.

    Args:
        binder: The sentence with what is bound in it; gets the new bindings.
        earlier: Places of the sentences before.
    """
    for noun in binder.units:
        if not binder.lexicon.has("anaphoric", noun.low) or not noun.plain or noun.index < 2:
            continue
        following = at(binder.units, noun.index + 1)
        if (
            following is not None
            and not following.time
            and following.low != "and"
            and (following.low in {"of", "'s", "near", "on", ",", "in"} or following.finding or following.plain)
        ):
            continue
        if binder.units[noun.index - 1].low != "the":
            continue
        finding = _antecedent(binder, noun, earlier)
        if finding is None:
            continue
        stand_in = Unit(
            noun.index, finding.surface, noun.low, finding.span.start, finding.span.end, finding=finding, place=True
        )
        word = binder.units[noun.index - 2]
        if word.relation is not None and not word.time and word.relation in {RelationKind.ORIGIN}:
            binding = binder.bind_directional(stand_in, word.index)
        elif word.verb is not None and word.verb.object is Role.ORIGIN:
            binding = binder.bind_object(stand_in, word.index, word.verb)
        else:
            binding = None
        if binding is not None:
            binder.bound[noun.index] = binding


def _antecedent(binder: Binder, noun: Unit, earlier: Sequence[Finding]) -> Finding | None:
    kinds = _ANAPHORS.get(noun.low, _TOWNS)
    here = [u.finding for u in binder.units[: noun.index] if u.place and u.finding is not None]
    for finding in reversed([*earlier, *here]):
        if finding.place is None or finding.place.kind in kinds:
            return finding
    return here[0] if len(here) == 1 else None
