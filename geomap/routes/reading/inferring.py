"""Verbs that tell of a movement only by what stands around them.

"Was off X on Monday", "made Y", "gathered strength over Z": no lexicon can say of these words that something moves, but
where something else says so, they add a place. All are faint: together they make no movement.
"""

from __future__ import annotations

from geomap.model import Role
from geomap.routes.reading.lexicon import Form, Lexicon, Verb
from geomap.routes.reading.units import Unit, neighbour

_BEING = Verb("be", here=Role.DESTINATION, weak=True, arrives=True)
_LYING = Verb("be", here=Role.DESTINATION, weak=True, faint=True)
_MAKING = Verb("make", object=Role.DESTINATION, weak=True, faint=True)
_MADE = Verb("make", here=Role.ORIGIN, weak=True, faint=True)
_PASSING = Verb("pass", weak=True, faint=True, refused=frozenset({"to", "from", "for"}))
_AT_ANCHOR = frozenset(
    {
        "anchored",
        "moored",
        "berthed",
        "docked",
        "parked",
        "stationed",
        "at anchor",
        "alongside",
        "aground",
        "sheltering",
    }
)
_LIES = frozenset(
    {
        "was",
        "were",
        "is",
        "are",
        "lay",
        "lies",
        "lie",
        "lying",
        "been",
        "waited",
        "hovered",
        "stood",
        "located",
        "centred",
        "centered",
    }
)
_WAYS = frozenset(
    {"across", "through", "past", "over", "via", "by way of", "into", "towards", "toward", "onto", "round"}
)


def infer_verbs(units: list[Unit], *, lexicon: Lexicon) -> None:
    """Mark the words that are verbs of movement by what stands around them.

    Args:
        units: A sentence whose other verbs are settled; changed in place.
        lexicon: Where words are looked up.
    """
    for unit in units:
        _settle_being(unit, units, lexicon)
        _settle_lying(unit, units, lexicon)
        _settle_passing(unit, units, lexicon)
        _settle_making(unit, units)


def _settle_being(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read "and was in X by Monday" as an arrival where a motion verb with the same subject stands before."""
    if unit.low not in {"was", "were"} or unit.index + 2 >= len(units) or units[unit.index + 1].low not in {"in", "at"}:
        return
    before = neighbour(units, unit.index, step=-1, lexicon=lexicon)
    moving = any(u.verb is not None and not u.verb.weak for u in units[: unit.index])
    near_place = any(u.place for u in units[unit.index + 2 : unit.index + 4])
    if before is not None and before.low in {"and", ","} | {"then"} and moving and near_place:
        unit.verb, unit.form = _BEING, Form.PAST


def _settle_making(unit: Unit, units: list[Unit]) -> None:
    """Read "made South Georgia", of what is already said to be moving."""
    after, following = units[unit.index + 1 : unit.index + 2], units[unit.index + 2 : unit.index + 3]
    if unit.low == "made" and after and after[0].low == "in" and following and following[0].place and unit.verb is None:
        unit.verb, unit.form, unit.other_verb = _MADE, Form.PAST, False
        return
    ends = (
        not following
        or following[0].punctuation
        or following[0].time
        or following[0].low in {"and", "in", "on", "after"}
    )
    if unit.low in {"made", "make", "makes", "making"} and unit.verb is None and after and after[0].place and ends:
        unit.verb, unit.form, unit.other_verb = _MAKING, Form.PAST, False


def _settle_lying(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read "was at anchor off X", "lay off X": where something is that another sentence says to be moving."""
    if unit.low not in _LIES or unit.verb is not None or unit.finding is not None:
        return
    index = unit.index + 1
    while index < len(units) and (
        units[index].low in _AT_ANCHOR
        or (
            units[index].low in {"at", "on"}
            and index + 1 < len(units)
            and units[index + 1].low in {"anchor", "station"}
        )
        or units[index].low in {"anchor", "station"}
        or units[index].time
        or (lexicon.has("adverbs", units[index].low) and not units[index].relation)
    ):
        index += 1
    if index + 1 >= len(units) or units[index].low not in {"in", "at", "off", "near", "over", "just off", "outside"}:
        return
    if any(u.place for u in units[index + 1 : index + 3]):
        unit.verb, unit.form, unit.other_verb = _LYING, Form.PAST, False


def _settle_passing(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Read a verb that the lexicon lacks as one of passing where "over X", "into X" or the like hangs on it."""
    if not unit.other_verb or not (unit.low.endswith("ed") or lexicon.has("other_verbs", unit.low)):
        return
    for index in range(unit.index + 1, min(len(units) - 1, unit.index + 7)):
        word = units[index]
        if word.low in _WAYS and word.relation is not None and not word.time:
            near_place = any(u.place for u in units[index + 1 : index + 4])
            spare = (
                word.low == "over"
                and index > unit.index + 1
                and units[index - 1].low not in {"strength", "speed", "again"}
            )
            if near_place and not spare and not lexicon.has("matters", units[index - 1].low):
                unit.verb, unit.form, unit.other_verb = _PASSING, Form.PAST, False
            return
        if word.punctuation or word.finding or word.relation or word.verb or word.other_verb:
            return
