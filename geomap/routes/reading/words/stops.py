"""What a place name looks like in its sentence, and what it can therefore be.

Holds the `Binding` of a place to a cue, and the tests that need nothing but the name, its neighbours and the
gazetteer's answer: whether it can be a stop at all, what part of it is meant, whether one place lies in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from geomap.model import Role
from geomap.routes.reading.words.chunks import DASHES, Unit
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse

_DIRECTIONS = ("north", "south", "east", "west")
_PARTS = {f"{d}ern" for d in _DIRECTIONS} | {"central", "northeastern", "northwestern", "southeastern", "southwestern"}


_IN_TURN = frozenset({"then", "first", "later", "thence", "finally", "on", "onward", "onwards", "eventually", "next"})
"""What says that several places are reached one after another."""


@dataclass(frozen=True, slots=True)
class Binding:
    """The part of one place.

    Attributes:
        unit: The place.
        role: Its part.
        cue: Index of the unit that tells of the movement.
        relation: Index of the preposition, or of the cue where there is none.
        part: What narrows the place.
        listed: Whether it stands in a list after another place with the same part.
        apart: Whether a comma or a conjunction sets it off from the place before.
        repeated: Whether it takes up the preposition of the place before ("to X and to Y").
        partial: Whether it holds for some of the movers only ("most of them over X").
        aside: Whether a participle or a noun tells of it ("refuelling in X", "with a stop in X").
        standing: Whether it only says where something was ("seen off X", "was in X").
        intended: Whether it says where something was going, not that it got there ("for X", "bound for X").
        entered: Whether it is a country or region that something came into, perhaps on its way elsewhere.
        rests: Whether its mover came to rest there ("spent the winter in X").
        halts: Whether its mover halted there, which ends the movement if nothing else does.
        diverted: Whether its mover had been going elsewhere ("was diverted to X").
        negated: Whether the text says that it was not so ("not from X", "rather than through X").
        gap: Where the subject of its clause ends, if the verb of that clause is left out ("others to X"); else 0.
        passed: Whether the place is the subject of its verb, so that the mover is not ("X was reached", "X slid by").
    """

    unit: Unit
    role: Role
    cue: int
    relation: int
    part: str | None = None
    listed: bool = False
    apart: bool = False
    repeated: bool = False
    negated: bool = False
    partial: bool = False
    aside: bool = False
    standing: bool = False
    intended: bool = False
    entered: bool = False
    rests: bool = False
    halts: bool = False
    diverted: bool = False
    gap: int = 0
    passed: bool = False


def can_be_stop(unit: Unit, units: list[Unit], locates: dict[int, int], lexicon: Lexicon) -> bool:
    """Tell whether a name can be a stop, going by the words that it is written with.

    Args:
        unit: The name.
        units: The sentence.
        locates: Filled with the places that only locate another, each with the index of that other.
        lexicon: Where words are looked up.

    Returns:
        False for "HMAS Adelaide", "Kabul-based", "Turkey's president", "Jordan Reyes".
    """
    has = lexicon.has
    if unit.demonym:
        return _is_airspace(unit, units, lexicon)
    before, after = at(units, unit.index - 1), at(units, unit.index + 1)
    if before is not None and (
        has("ship_prefixes", before.low) or (before.low in {"air", "trans"} and before.capitalised)
    ):
        return False
    second = at(units, unit.index - 2)
    if before is not None and second is not None and has("attributive", before.low) and second.low in DASHES:
        return False
    if after is None:
        return True
    if after.low in {"'s", "'", "’s", "’"}:
        return _possessive(unit, units, locates, lexicon)
    if after.attached and after.low in DASHES:
        following = at(units, unit.index + 2)
        return following is None or not has("attributive", following.low)
    if (
        after.plain
        and not after.capitalised
        and (after.movers or has("people_of", after.low) or has("organisations", after.low))
    ):
        return has("conjunctions", after.low) or after.verb is not None
    part_of_name = (
        after.capitalised and after.plain and not after.finding and not after.movers and not after.text.isupper()
    )
    if part_of_name and not after.noun and not has("after_name", after.low) and not after.attached:
        return has("conjunctions", after.low) or has("adverbs", after.low)
    return True


def _possessive(unit: Unit, units: list[Unit], locates: dict[int, int], lexicon: Lexicon) -> bool:
    for step in range(2, 6):
        word = at(units, unit.index + step)
        if word is None or word.punctuation or word.relation or word.finding:
            if word is not None and word.finding is not None and not word.demonym:
                locates[unit.index] = word.index
            return False
        if lexicon.has("area_nouns", word.low):
            return True
    return False


def _is_airspace(unit: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    for step in range(1, 7):
        word = at(units, unit.index + step)
        if word is None:
            return False
        if lexicon.has("airspace", word.low):
            following = at(units, unit.index + step + 1)
            return following is None or not (
                following.plain
                and following.low in {"town", "village", "city", "crossing", "post", "guards", "guard", "police"}
            )
        if not (
            word.demonym
            or word.low in {"and", ",", "or", "then", "the", "national", "southern", "northern", "eastern", "western"}
        ):
            return False
    return False


def part_of(binding: Binding, units: list[Unit]) -> str | None:
    """Give what narrows a place to a part of it: `southern`, `near`, `off`; None for the place itself."""
    words = units[min(binding.relation, binding.unit.index) : binding.unit.index]
    found: str | None = None
    for position, word in enumerate(words):
        if word.low in {"near", "close to", "not far from", "just short of", "short of"}:
            found = "near"
        elif word.low == "off":
            found = "off"
        elif word.low in _PARTS:
            joined = position >= 2 and words[position - 1].low == "-" and words[position - 2].low in _DIRECTIONS
            found = f"{words[position - 2].low}-{word.low}" if joined else _hyphenated(word.low)
        elif word.low in _DIRECTIONS and position + 1 < len(words) and words[position + 1].low in {"of", "coast"}:
            found = f"{word.low}ern"
    return found


def is_partial(binding: Binding, units: list[Unit], lexicon: Lexicon) -> bool:
    """Tell whether a stop holds for some of the movers only: "most of them over X"."""
    for index in (binding.relation, binding.cue):
        words = [u.low for u in units[max(0, index - 4) : index]]
        of_them = any(w in {"them", "whom", "some", "others"} for w in words) or ("of", "it") in pairwise(words)
        if of_them and any(lexicon.has("quantifiers", w) for w in words):
            return True
    return False


def is_intended(binding: Binding, units: list[Unit]) -> bool:
    """Tell whether a stop is only where something was going: "for X", "bound for X", "towards X"."""
    relation = units[binding.relation]
    return binding.role is Role.DESTINATION and (
        relation.noun is NounUse.BOUND or relation.low in {"for", "toward", "towards", "in the direction of"}
    )


def is_entered(binding: Binding, units: list[Unit]) -> bool:
    """Tell whether a stop is a land that something came into: "crossed into Ukraine", "entered Jordanian airspace"."""
    finding, verb = binding.unit.finding, units[binding.cue].verb
    if binding.role is not Role.DESTINATION or finding is None:
        return False
    into = units[binding.relation].low == "into" or (verb is not None and verb.lemma == "enter")
    large = finding.place is not None and finding.place.kind in {"country", "territory", "admin1", "region"}
    return binding.unit.demonym or (into and large)


def is_apart(binding: Binding, units: list[Unit]) -> bool:
    """Tell whether a comma or a conjunction stands before the preposition of a stop."""
    before = binding.relation - 1
    while before >= 0 and (units[before].time or units[before].low in {"then", "later", "finally", "next"}):
        before -= 1
    via = units[binding.relation].low in {"via", "by way of"}
    return before >= 0 and not via and (units[before].punctuation or units[before].low in {"and", "then"})


def is_repeated(binding: Binding, units: list[Unit]) -> bool:
    """Tell whether a destination takes up the "to" of one before: "to X by a salesman and to Y by a nurse"."""
    before = at(units, binding.relation - 1)
    joined = before is not None and before.low in {",", "and"}
    joined = joined and not any(u.low in _IN_TURN or u.time for u in units[binding.cue : binding.unit.index])
    return (
        joined
        and binding.relation != binding.cue
        and binding.role is Role.DESTINATION
        and units[binding.relation].low == "to"
    )


def is_aside(binding: Binding, units: list[Unit]) -> bool:
    """Tell whether a participle or a noun tells of a stop: "refuelling in X", "with a halt at X"."""
    cue = units[binding.cue]
    before = at(units, cue.index - 1)
    return cue.verb is None or (cue.form is Form.GERUND and (before is None or before.low != "and"))


def _hyphenated(word: str) -> str:
    for direction in ("north", "south"):
        if word.startswith(direction) and word not in {"northern", "southern"}:
            return f"{direction}-{word[len(direction) :]}"
    return word


_PASSAGE_KINDS = frozenset(
    {"strait", "canal", "river", "mountains", "mountain", "sea", "ocean", "bay", "lake", "desert"}
)


def is_passage(unit: Unit, lexicon: Lexicon) -> bool:
    """Tell whether a place is of a sort that one goes by, up, down or under: a pass, a strait, a river."""
    finding = unit.finding
    if finding is None:
        return False
    if finding.place is not None and finding.place.kind in _PASSAGE_KINDS:
        return True
    return any(lexicon.has("passages", word) for word in unit.low.split())


def may_contain(outer: Unit, inner: Unit) -> bool:
    """Tell whether the second of two places looks like the country or state of the first."""
    if outer.finding is None or inner.finding is None or outer.finding.place is None:
        return False
    large = {"country", "territory", "admin1"}
    return outer.finding.place.kind in large and (inner.finding.place is None or inner.finding.place.kind not in large)


def contains(outer: Unit, inner: Unit) -> bool:
    """Tell whether the second of two apposed places holds the first: "Paris, Texas"."""
    if outer.finding is None or inner.finding is None:
        return False
    big, small = outer.finding.place, inner.finding.place
    if (
        big is None
        or small is None
        or big.kind not in {"country", "territory", "admin1", "admin2", "region", "continent", "island"}
    ):
        return False
    if (
        small.kind in {"country", "territory", "continent", "sea", "ocean"}
        or big.country is None
        or big.country != small.country
    ):
        return False
    if big.kind in {"country", "territory"}:
        return True
    return small.admin1 in {big.name, big.admin1} and small.id != big.id if small.admin1 else False


def at(units: list[Unit], index: int) -> Unit | None:
    """Give the unit at an index, None beyond either end."""
    return units[index] if 0 <= index < len(units) else None
