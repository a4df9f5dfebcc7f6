"""Whether the text says that a movement happened, is planned, is denied, or may have happened.

What bears on a cue is the clause that it stands in, the clause that this one is the content of ("X denied that"), and
what is said of a motion noun after its places ("was called off"). Relative clauses, parentheses and clauses with "when"
or "why" are statements of their own: "no one was hurt when the train left". A denial beats a hedge, a hedge a plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from geomap.model import Status
from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.clauses import Scope, scope_of
from geomap.routes.reading.words.lexicon import Form, Lexicon

_UNREAL = frozenset({"would", "should", "might", "could"})
_NEGATIONS = frozenset({"not", "n't", "never", "no", "nobody", "none", "neither", "nor", "without", "few", "cannot"})
_UNSURE = frozenset({"clear", "known", "confirm", "confirmed", "verify", "verified", "say", "ruled", "certain", "sure"})
_IN_THE_PAST = frozenset({"was", "were", "had", "been", "meant", "hoped", "wanted", "intended", "planned"})
_SAYING = frozenset({"came", "fell", "never", "proved", "remains", "calls", "called"})
_ELSEWHERE = frozenset({"but", "while", "whereas", "although", "though", "where"})
_NOT_HELD = frozenset({"take_place", "took_place", "go_ahead", "went_ahead", "come_off", "come_about"})
_EXPECTED = ("due ", "expected ", "awaited ")
_CALLING_OFF = frozenset({"cancelled", "canceled", "cancels", "scrapped", "vetoed", "banned", "forbade", "called off"})
_WAIVING = frozenset({"but", "yet", "only", "however", "until"})


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
    scope = scope_of(units, cue, lexicon=lexicon)
    inner = [u for u in scope.inner if not u.finding]
    if not inner and stops_from < cue:
        inner = [u for u in units[:stops_from] if not u.finding]
    inner = [u for u in inner if not _is_attributive(u, units, cue, lexicon)]
    after = _said_after(units, max(cue, stops_to), lexicon) or _called_off(units, cue)
    outer = _attitude(scope, lexicon)
    if outer is Status.DENIED or after is Status.DENIED or _is_denied(inner, units, cue, lexicon):
        return Status.DENIED
    words = [u.low for u in inner]
    if _is_unreal(units, cue, words):
        return Status.DENIED
    hedged = any(lexicon.has("status_possible", u.low) and not _is_month(u) for u in inner)
    if hedged or Status.POSSIBLE in {outer, after}:
        return Status.POSSIBLE
    planned = _is_planned(inner, units, cue, lexicon)
    if planned and _came_otherwise(inner, units, max(cue, stops_to)):
        return Status.DENIED
    return Status.PLANNED if planned or after is Status.PLANNED else Status.REPORTED


def _attitude(scope: Scope, lexicon: Lexicon) -> Status | None:
    """Give what the clause says of which that of the cue is the content: "X denied that", "it is thought that"."""
    if scope.link == "whether":
        return Status.POSSIBLE
    words = [u.low for u in scope.outer]
    words += [f"{a}_{b}" for a, b in pairwise(words)]
    negated = any(w in _NEGATIONS for w in words)
    if any(lexicon.has("status_attitude_denied", w) for w in words):
        return None if negated and "no" not in words else Status.DENIED
    if negated and scope.outer:
        return Status.POSSIBLE if any(w in _UNSURE for w in words) else Status.DENIED
    if any(lexicon.has("status_possible", w) or lexicon.has("status_doubting", w) for w in words):
        return Status.POSSIBLE
    return None


def _is_attributive(unit: Unit, units: list[Unit], cue: int, lexicon: Lexicon) -> bool:
    """Tell whether a participle only describes a noun: "the expected storm", "a suspected smuggler"; not the cue."""
    after = units[unit.index + 1] if unit.index + 1 < len(units) else None
    if after is None or not unit.low.endswith(("ed", "ing", "ble", "ly")) or not unit.index:
        return False
    before = units[unit.index - 1]
    opens = lexicon.has("determiners", before.low) or lexicon.has("adjectives", before.low)
    describes = opens and (after.plain or bool(after.movers)) and not lexicon.has("auxiliaries", after.low)
    return describes and not all(u.plain for u in units[unit.index + 1 : cue + 1])


def _is_unreal(units: list[Unit], cue: int, words: list[str]) -> bool:
    """Read "had the weather held, it would have crossed X", "was to have called at X": what did not come about."""
    if any(
        a in {"was", "were", "meant", "supposed", "due"} and b == "to" and c == "have"
        for a, b, c in zip(words, words[1:], words[2:], strict=False)
    ):
        return True
    conditional = units[0].low == "had" or "if" in words or "if" in [u.low for u in units[cue : cue + 20]]
    return conditional and any(a in _UNREAL and b == "have" for a, b in pairwise(words))


def _is_month(unit: Unit) -> bool:
    return unit.low == "may" and unit.capitalised and unit.index > 0


def _is_denied(before: Sequence[Unit], units: list[Unit], cue: int, lexicon: Lexicon) -> bool:
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
    what = any(u.low in {"what", "whatever"} for u in units[max(0, unit.index - 3) : unit.index])
    if what and any(u.verb or u.other_verb for u in between):
        return False
    return len(between) <= 6 and not any(u.punctuation or (u.other_verb and u.low != "allowed") for u in between)


def _said_after(units: list[Unit], last: int, lexicon: Lexicon) -> Status | None:
    """Give what is said of a motion noun after its places: "was called off", "came to nothing", "is planned"."""
    following = _without_asides(units[last + 1 : last + 22])[:14]
    said = negated = False
    for word, after in zip_longest(following, following[1:]):
        opens = lexicon.has("auxiliaries", word.low) or word.low in _SAYING
        said = said or opens
        negated = negated or word.low in {"not", "n't", "never"}
        if word.low in _ELSEWHERE or (word.verb is not None and not said):
            return None
        single = word.low.replace(" ", "_")
        pair = f"{single}_{after.low}" if after is not None else single
        if said and any(lexicon.has("status_taken_back", w) for w in (single, pair)):
            return None if negated else Status.DENIED
        if negated and pair in _NOT_HELD:
            return Status.DENIED
        if said and any(lexicon.has("status_put_off", w) for w in (single, pair)):
            return Status.PLANNED
        if (word.other_verb or word.verb is not None) and not opens:
            return None
    return None


def _called_off(units: list[Unit], cue: int) -> Status | None:
    """Read "called off the flight from X to Y", "cancelled its service to X"."""
    for word in reversed(units[max(0, cue - 5) : cue]):
        if word.punctuation or word.finding or word.verb or units[cue].verb is not None:
            return None
        if word.low in _CALLING_OFF:
            return Status.DENIED
        if word.low == "off" and units[word.index - 1].low in {"called", "calls", "calling"}:
            return Status.DENIED
    return None


def _without_asides(units: list[Unit]) -> list[Unit]:
    """Leave out what stands between commas right after a noun: ", planned for May,"."""
    if not units or units[0].low not in {",", "("}:
        return units
    close = next((i for i, u in enumerate(units) if i and u.low in {",", ")"}), None)
    return units[close + 1 :] if close is not None and close < 10 else units


def _is_planned(before: Sequence[Unit], units: list[Unit], cue: int, lexicon: Lexicon) -> bool:
    infinitive = any(u.low == "to" for u in units[max(0, cue - 3) : cue])
    for unit in before:
        noun = unit.low == "plan" and unit.index and units[unit.index - 1].low in {"flight", "float", "sail"}
        if lexicon.has("status_planned", unit.low) and not noun:
            return True
        if infinitive and lexicon.has("status_intending", unit.low):
            return True
        follows_to = unit.index + 1 < len(units) and units[unit.index + 1].low == "to"
        if lexicon.has("be", unit.low) and follows_to and unit.low != "been":
            return True
        if unit.low in {"going", "set", "about", "ready", "agreed", "decided", "bound"} and follows_to:
            return True
    cue_word = units[cue]
    if cue_word.low.startswith(_EXPECTED) and any(u.low in {"is", "are", "now"} for u in units[max(0, cue - 3) : cue]):
        return True
    after = [u.low for u in units[cue + 1 : cue + 12]]
    coming = any(w in {"tomorrow", "next"} and u.time for w, u in zip(after, units[cue + 1 : cue + 12], strict=False))
    return coming and cue_word.form is not Form.PAST


def _came_otherwise(before: Sequence[Unit], units: list[Unit], last: int) -> bool:
    """Tell whether a plan of the past is waived: "was meant to sail from X to Y, but stayed in harbour"."""
    if not any(u.low in _IN_THE_PAST for u in before) or any(u.low in {"is", "are", "will"} for u in before):
        return False
    following = units[last + 1 : last + 4]
    return any(u.low in _WAIVING for u in following)
