"""Where projectiles are launched from, when no "from" says it.

"Warships in X launched missiles", "fired by warships in X", "launched at X, it fell into Y": the place of the launcher
is the origin, though the prepositions are those of a place where something merely is.
"""

from __future__ import annotations

from dataclasses import replace

from geomap.model import Role
from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.lexicon import Lexicon, RelationKind
from geomap.routes.reading.words.stops import Binding, part_of

_BY = 14
"""How many units after a verb "by warships in X" may begin."""


def launch_sites(units: list[Unit], bindings: list[Binding], *, lexicon: Lexicon) -> list[Binding]:
    """Bind the place where a launcher is: "warships in X launched missiles", "fired by warships in X".

    Args:
        units: The sentence.
        bindings: What is bound in it.
        lexicon: Where words are looked up.

    Returns:
        The further bindings.
    """
    taken = {b.unit.index for b in bindings}
    with_origin = {b.cue for b in bindings if b.role is Role.ORIGIN}
    found = []
    for word in units:
        if word.verb is None or not word.verb.launches or word.index in with_origin:
            continue
        for unit in _candidates(units, word, lexicon):
            relation = _relation(units, unit)
            if unit.place and unit.index not in taken and relation is not None:
                part = part_of(Binding(unit, Role.ORIGIN, word.index, relation), units)
                found.append(Binding(unit, Role.ORIGIN, word.index, relation, part=part))
                break
    return found


def with_launch_site(units: list[Unit], bindings: list[Binding]) -> list[Binding]:
    """Read "launched at X, fell into Y": X is where it began if something else is where it ended.

    Args:
        units: The sentence.
        bindings: What is bound of one mover, in text order.

    Returns:
        The bindings, the first as an origin where it is one.
    """
    first = bindings[0] if bindings else None
    verb = units[first.cue].verb if first is not None else None
    if first is None or verb is None or verb.lemma != "launch" or first.role is not Role.DESTINATION:
        return bindings
    later = any(b.role is Role.DESTINATION and b.cue > first.cue for b in bindings)
    if not later or any(b.role is Role.ORIGIN for b in bindings):
        return bindings
    return [replace(first, role=Role.ORIGIN), *bindings[1:]]


def _candidates(units: list[Unit], verb: Unit, lexicon: Lexicon) -> list[Unit]:
    """Give the units among which the launcher stands: after "by", else before the verb in its clause."""
    after = units[verb.index + 1 : verb.index + _BY]
    stop = next((u for u in after if u.low == "by" or u.finding or u.verb or u.other_verb), None)
    if stop is not None and stop.low == "by":
        return units[stop.index : stop.index + 10]
    start = verb.index
    while start > 0:
        before = units[start - 1]
        joins = before.low == "and" and start > 1 and units[start - 2].low == ","
        if joins or lexicon.has("reporting", before.low) or lexicon.has("breaks", before.low) or before.low == "but":
            break
        start -= 1
    return units[start : verb.index]


def _relation(units: list[Unit], unit: Unit) -> int | None:
    """Give the index of the preposition that puts a launcher at a place."""
    for index in range(unit.index - 1, max(-1, unit.index - 7), -1):
        word = units[index]
        if word.relation is RelationKind.HERE and word.low in {"in", "off", "on", "at", "near"} and not word.time:
            host = units[index - 1] if index else None
            if host is None or host.finding or (host.capitalised and host.index > 0 and not host.movers):
                return None
            return index
        if word.verb or word.punctuation or (word.relation is not None and word.low != "of"):
            return None
    return None
