"""Whether the text says that a movement happened, is planned, is denied, or may have happened.

Looks at the words between the start of the clause and the cue, and at those after it that take a statement back
("was cancelled"). "The ship did not leave" is denied, "is due to leave" planned, "may have left" possible. A denial
beats a hedge, a hedge beats a plan.
"""

from __future__ import annotations

from itertools import pairwise

from geomap.model import Status
from geomap.routes.reading.lexicon import Form, Lexicon
from geomap.routes.reading.units import Unit

_CLAUSE_WORDS = frozenset({"but", "while", "whereas", "although", "though", ";", "where"})
_UNREAL = frozenset({"would", "should", "might", "could"})
_TAKEN_BACK = frozenset(
    {
        "cancelled",
        "canceled",
        "scrapped",
        "denied",
        "aborted",
        "called",
        "fabricated",
        "false",
        "fake",
        "untrue",
        "invention",
        "nonsense",
        "fiction",
        "lies",
    }
)


def read_status(units: list[Unit], *, cue: int, stops_from: int, stops_to: int, lexicon: Lexicon) -> Status:
    """Read the status of the movement that a cue tells of.

    Args:
        units: The sentence.
        cue: Index of the cue.
        stops_from: Index of the first stop bound to it.
        stops_to: Index of the last.
        lexicon: Where words are looked up.

    Returns:
        The status.
    """
    start = _clause_start(units, cue, lexicon)
    before = [u for u in units[start:cue] if not u.finding]
    if not before and stops_from < cue:
        before = [u for u in units[:stops_from] if not u.finding]
    if _is_denied(before, units, cue, lexicon) or _is_taken_back(units, max(cue, stops_to)):
        return Status.DENIED
    words = [u.low for u in before]
    if _is_unreal(units, cue, words):
        return Status.DENIED
    if any(lexicon.has("status_possible", w) and not _is_month(u) for u, w in zip(before, words, strict=True)):
        return Status.POSSIBLE
    return Status.PLANNED if _is_planned(before, units, cue, lexicon) else Status.REPORTED


def _is_unreal(units: list[Unit], cue: int, words: list[str]) -> bool:
    """Read "had the weather held, it would have crossed X", "was to have called at X": what did not come about."""
    if any(
        a in {"was", "were"} and b == "to" and c == "have" for a, b, c in zip(words, words[1:], words[2:], strict=False)
    ):
        return True
    conditional = units[0].low == "had" or "if" in words or "if" in [u.low for u in units[cue : cue + 20]]
    return conditional and any(a in _UNREAL and b == "have" for a, b in pairwise(words))


def _is_month(unit: Unit) -> bool:
    return unit.low == "may" and unit.capitalised and unit.index > 0


def _clause_start(units: list[Unit], cue: int, lexicon: Lexicon) -> int:
    """Give where the clause of the cue begins: after "but", ";" or ", and" with a verb of its own before it."""
    for index in range(cue - 1, -1, -1):
        word = units[index]
        if word.low in _CLAUSE_WORDS:
            return index + 1
        joined = word.low == "and" and index and units[index - 1].low == ","
        if joined and any(u.verb or u.other_verb for u in units[:index]):
            return index + 1
        if (
            word.low in {",", "and"}
            and any(u.verb and u.form is Form.PAST for u in units[max(0, index - 12) : index])
            and _own_subject(units, index, cue, lexicon)
        ):
            return index + 1
    return 0


def _own_subject(units: list[Unit], index: int, cue: int, lexicon: Lexicon) -> bool:
    following = units[index + 1 : cue]
    return any(
        u.low not in lexicon.sets["auxiliaries"]
        and (u.movers or lexicon.has("pronouns", u.low) or lexicon.has("quantifiers", u.low))
        for u in following
    )


def _is_denied(before: list[Unit], units: list[Unit], cue: int, lexicon: Lexicon) -> bool:
    for unit in before:
        if not lexicon.has("status_denied", unit.low) and unit.low not in {"dismissed as", "called off"}:
            continue
        following = units[unit.index + 1].low if unit.index + 1 < len(units) else ""
        if unit.low == "not" and following in {"only", "far", "long", "just", "merely", "until", "till", "before"}:
            continue
        if unit.low in {"no", "without"} and not _negates(unit, units, cue):
            continue
        if unit.low in {"not", "n't", "never"} and not _close(unit, cue, units):
            continue
        return True
    return False


def _negates(unit: Unit, units: list[Unit], cue: int) -> bool:
    """Tell whether "no" belongs to the subject of the cue ("No train ran") rather than to some other noun."""
    between = units[unit.index + 1 : cue]
    return len(between) <= 5 and not any(
        u.verb or u.other_verb or u.punctuation or (u.relation and not u.time) for u in between
    )


def _close(unit: Unit, cue: int, units: list[Unit]) -> bool:
    between = units[unit.index + 1 : cue]
    return len(between) <= 6 and not any(u.punctuation or (u.other_verb and u.low != "allowed") for u in between)


def _is_taken_back(units: list[Unit], last: int) -> bool:
    following = units[last + 1 : last + 16]
    for position, unit in enumerate(following):
        if unit.low in _CLAUSE_WORDS or unit.verb is not None:
            return False
        if unit.low in _TAKEN_BACK:
            earlier = [u.low for u in following[:position]]
            return any(w in {"was", "were", "been", "is", "are"} for w in earlier) and (
                unit.low != "called" or "off" in {u.low for u in following[position : position + 2]}
            )
    return False


def _is_bare(units: list[Unit], marker: int) -> bool:
    """Tell whether an infinitive stands where a finite verb would: "missile to be fired from X"."""
    before = units[:marker] if marker > 0 and units[marker].low == "to" else []
    return bool(before) and not any(u.verb or u.other_verb or u.punctuation for u in before)


def _is_planned(before: list[Unit], units: list[Unit], cue: int, lexicon: Lexicon) -> bool:
    for unit in before:
        noun = unit.low == "plan" and unit.index and units[unit.index - 1].low in {"flight", "float", "sail"}
        if lexicon.has("status_planned", unit.low) and not noun:
            return True
        follows_to = unit.index + 1 < len(units) and units[unit.index + 1].low == "to"
        if lexicon.has("be", unit.low) and follows_to and unit.low != "been":
            return True
        if unit.low == "be" and unit.index == cue - 1 and _is_bare(units, cue - 2):
            return True
        if unit.low in {"going", "set", "about", "ready", "agreed", "decided", "bound"} and follows_to:
            return True
    cue_word = units[cue]
    after = [u.low for u in units[cue + 1 : cue + 12]]
    coming = any(w in {"tomorrow", "next"} and u.time for w, u in zip(after, units[cue + 1 : cue + 12], strict=False))
    return coming and cue_word.form is not Form.PAST
