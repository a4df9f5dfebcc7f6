"""Chains of places: "Lagos–Accra–Banjul", "Izmir → Lesbos", "the Dover to Calais ferry".

The first place of a chain is where it begins, the last where it ends. A chain counts only beside a motion verb, a
motion noun or a vehicle, or when it is written with arrows: "the Iran–Iraq war" is none.
"""

from __future__ import annotations

from geomap.model import Role
from geomap.routes.reading.words.chunks import DASHES, Unit, neighbour
from geomap.routes.reading.words.lexicon import ARROWS, Lexicon, NounUse
from geomap.routes.reading.words.stops import Binding, at


def bind_chains(units: list[Unit], *, lexicon: Lexicon) -> list[Binding]:
    """Read "Lagos–Accra–Banjul", "Delhi-London flight" and "Dover to Calais ferry".

    Args:
        units: The sentence.
        lexicon: Where words are looked up.

    Returns:
        The places of each chain that has a cue.
    """
    found: list[Binding] = []
    index = 0
    while index < len(units):
        chain = _chain_from(units, index)
        index = chain[-1].index + 1 if chain else index + 1
        if len(chain) < 2:
            continue
        cue = _chain_cue(units, chain, lexicon)
        if cue is None:
            continue
        for position, unit in enumerate(chain):
            role = Role.ORIGIN if position == 0 else Role.DESTINATION if position == len(chain) - 1 else Role.VIA
            found.append(Binding(unit, role, cue, cue))
    return found


def _chain_from(units: list[Unit], index: int) -> list[Unit]:
    chain: list[Unit] = []
    while index < len(units) and units[index].place:
        chain.append(units[index])
        dash = at(units, index + 1)
        if dash is None or not (dash.low in DASHES or dash.low == "to"):
            break
        index = _past_unknown(units, index + 2)
        third = at(units, index)
        if dash.low in DASHES and third is not None and third.low == "to":
            index += 1
            if at(units, index) is not None and units[index].low in DASHES:
                index += 1
    return chain


def _past_unknown(units: list[Unit], index: int) -> int:
    """Pass over a name in a chain that is not known as a place: "Ningbo > Xyz > Colombo"."""
    end = index
    while end < len(units) and end - index < 3 and units[end].capitalised and not units[end].place:
        end += 1
    goes_on = index < end < len(units) - 1 and units[end].low in DASHES and units[end + 1].place
    return end + 1 if goes_on else index


def _chain_cue(units: list[Unit], chain: list[Unit], lexicon: Lexicon) -> int | None:
    before = neighbour(units, chain[0].index, step=-1, lexicon=lexicon)
    joint = units[chain[0].index + 1].low
    if before is not None and before.relation is not None and joint == "to":
        return None
    if before is not None and before.verb is not None and before.verb.object is None:
        return before.index
    for word in units[chain[-1].index + 1 : chain[-1].index + 4]:
        if word.punctuation and not word.attached:
            break
        if word.noun in {NounUse.MOTION, NounUse.WAY} or (word.movers & {"vessel", "aircraft", "vehicle"}):
            return word.index
        if word.finding or word.relation or word.other_verb or word.punctuation:
            break
    if joint in ARROWS:
        return chain[0].index
    if before is not None and before.low in {":", "("}:
        verbs = [u for u in units[: before.index] if u.verb is not None and not (u.verb.weak or u.verb.strikes)]
        if verbs:
            return verbs[-1].index
    if before is not None and before.low in {",", ":", "("}:
        before = neighbour(units, before.index, step=-1, lexicon=lexicon)
    return before.index if before is not None and before.noun is NounUse.MOTION else None
