"""The clause that a cue stands in, and the clause that this one is the content of.

Without a parser a clause is what lies between the marks and words that open one. Needed to tell what a negation, a
hedge or a plan bears on: see `geomap.routes.reading.sentence.factuality`.
"""

from __future__ import annotations

from dataclasses import dataclass

from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.lexicon import Form, Lexicon

_CONTRASTS = frozenset({"but", "while", "whereas", "although", "though", ";", ":", "yet", "because"})
_QUESTIONS = frozenset({"why", "how", "when", "where", "whence", "after", "before", "as", "once"})
"""Words that open a clause which is told as true, whatever is said of it."""

_RELATIVES = frozenset({"who", "which", "whom", "whose"})
_ASIDES = _RELATIVES | {"where", "said", "says", "according to"}
_FRONTED = frozenset({"if", "when", "as", "after", "although", "though", "while", "once", "since", "because", "before"})


@dataclass(frozen=True, slots=True)
class Scope:
    """What may bear on a cue.

    Attributes:
        inner: The words of its clause before it.
        outer: The words of the clause that its clause is the content of; empty where there is none.
        link: The word that joins the two, empty where there is none.
    """

    inner: tuple[Unit, ...]
    outer: tuple[Unit, ...] = ()
    link: str = ""


_JOINING = frozenset({"that", "as", "when", "if", "before", "after", "until", "once", "since", "than", "so"})
"""Words that open a clause and are neither conjunctions nor breaks in the lexicon."""


def scope_of(units: list[Unit], cue: int, *, lexicon: Lexicon) -> Scope:
    """Find what bears on a cue.

    Args:
        units: The sentence.
        cue: Index of the cue.
        lexicon: Where words are looked up.

    Returns:
        The words of its clause and of the one around it, without asides.
    """
    inner: list[Unit] = []
    index = cue - 1
    while index >= 0:
        word = units[index]
        opening = aside_before(units, index)
        if opening is not None:
            index = opening - 1
            continue
        if word.low in _RELATIVES and _is_closed(units, index, cue, lexicon):
            inner = inner[: len(_auxiliaries(units, cue, lexicon))]
            index -= 1
            continue
        if word.low in _CONTRASTS or word.low in _RELATIVES or _is_question(word, units, lexicon):
            return Scope(tuple(inner[::-1]))
        if word.low == "whether" or (word.low == "that" and not _is_pronoun(word, units)):
            outer = _outer(units, index) if word.low == "whether" or _takes_content(units, index, lexicon) else ()
            return Scope(tuple(inner[::-1]), outer, word.low if outer or word.low == "whether" else "")
        if word.low in {",", "and"} and _opens_clause(units, index, cue, lexicon):
            return Scope(tuple(inner[::-1]))
        inner.append(word)
        index -= 1
    return Scope(tuple(inner[::-1]))


def _auxiliaries(units: list[Unit], cue: int, lexicon: Lexicon) -> list[Unit]:
    """Give the auxiliaries right before a verb: "had been"."""
    start = cue
    while start and (lexicon.has("auxiliaries", units[start - 1].low) or lexicon.has("modals", units[start - 1].low)):
        start -= 1
    return units[start:cue]


def _is_closed(units: list[Unit], relative: int, cue: int, lexicon: Lexicon) -> bool:
    """Tell whether a relative clause ends before the verb of its noun: "the plane which broke down had been towed"."""
    auxiliaries = _auxiliaries(units, cue, lexicon)
    if not auxiliaries:
        return False
    within = units[relative + 1 : auxiliaries[0].index]
    return any(u.verb or u.other_verb for u in within) and not any(
        u.punctuation or lexicon.has("conjunctions", u.low) for u in within
    )


def aside_before(units: list[Unit], index: int) -> int | None:
    """Give where an aside begins that ends at an index: ", which may carry arms,", "(or so he says)".

    Args:
        units: The sentence.
        index: Index of a comma or a closing bracket.

    Returns:
        Index of the mark that opens it; None where none ends there.
    """
    word = units[index]
    if word.low == ")":
        return next((i for i in range(index - 1, -1, -1) if units[i].low == "("), None)
    if word.low != ",":
        return None
    for before in range(index - 1, max(-1, index - 16), -1):
        if units[before].low == ",":
            opens = before + 1 < index and units[before + 1].low in _ASIDES
            return before if opens else None
    return None


def _is_question(word: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    if word.low not in _QUESTIONS or word.time:
        return False
    if word.low in {"why", "how", "when", "whence"}:
        return True
    after = units[word.index + 1] if word.index + 1 < len(units) else None
    if after is None or after.form is Form.GERUND or after.finding or after.time:
        return False
    return lexicon.has("determiners", after.low) or lexicon.has("pronouns", after.low) or bool(after.movers)


def _is_pronoun(word: Unit, units: list[Unit]) -> bool:
    """Tell whether "that" stands before a noun or alone: "that ship", "after that"."""
    before = units[word.index - 1] if word.index else None
    return before is None or (before.relation is not None and not before.time)


def _takes_content(units: list[Unit], index: int, lexicon: Lexicon) -> bool:
    """Tell whether "that" opens the content of what is said, believed or untrue rather than a relative clause."""
    opening = aside_before(units, index - 1) or _participle_before(units, index - 1)
    before = next(
        (u for u in reversed(units[: opening or index]) if not (u.time or lexicon.has("adverbs", u.low))),
        units[index - 1],
    )
    has = lexicon.has
    known = any(
        has(name, before.low)
        for name in ("reporting", "status_attitude_denied", "status_possible", "status_doubting", "status_telling")
    )
    return known or before.other_verb or before.low.endswith("ly")


def _participle_before(units: list[Unit], comma: int) -> int | None:
    """Give where a participle clause begins that ends at a comma: "a story, carried by two papers, that"."""
    if comma < 0 or units[comma].low != ",":
        return None
    opens = next((u.index for u in reversed(units[max(0, comma - 10) : comma]) if u.low == ","), None)
    after = units[opens + 1] if opens is not None else None
    return opens if after is not None and (after.other_verb or after.form is Form.PAST) else None


def _outer(units: list[Unit], index: int) -> tuple[Unit, ...]:
    start = index
    while start > 0 and units[start - 1].low not in _CONTRASTS:
        start -= 1
    return tuple(u for u in units[start:index] if not u.finding)


def _opens_clause(units: list[Unit], index: int, cue: int, lexicon: Lexicon) -> bool:
    """Tell whether a clause of its own begins after a comma or "and"."""
    verbal = any(u.verb or u.other_verb or lexicon.has("auxiliaries", u.low) for u in units[:index])
    if units[0].low in _FRONTED and units[index].low == ",":
        return verbal
    joined = units[index].low == "and" and index > 0 and units[index - 1].low == ","
    if joined and any(u.verb or u.other_verb for u in units[:index]):
        return True
    told = any(u.verb and u.form is Form.PAST for u in units[max(0, index - 12) : index])
    return told and _own_subject(units[index + 1 : cue], lexicon)


def _own_subject(following: list[Unit], lexicon: Lexicon) -> bool:
    return any(
        u.low not in lexicon.sets["auxiliaries"]
        and (u.movers or lexicon.has("pronouns", u.low) or lexicon.has("quantifiers", u.low))
        for u in following
    )


def is_parenthesis(units: list[Unit], participle: Unit) -> bool:
    """Tell whether a participle stands between commas: "was flown, shackled, to X"."""
    around = units[max(0, participle.index - 1) : participle.index + 2]
    return len(around) == 3 and around[0].low == around[2].low == ","


def outside_clause(units: list[Unit], verb: int, index: int) -> int:
    """Give the verb that a preposition belongs to behind a clause that has ended.

    Args:
        units: The sentence.
        verb: Index of the verb before the preposition.
        index: Index of the preposition.

    Returns:
        Index of the verb before "where", in "led them to X, where he won, and over Y"; else that of the verb given.
    """
    joined = any(
        a.low == "," and b.low == "and" and c.relation
        for a, b, c in zip(units[verb:index], units[verb + 1 : index], units[verb + 2 : index + 1], strict=False)
    )
    opener = next((u.index for u in reversed(units[max(0, verb - 8) : verb]) if u.low in {"where", ",", "which"}), None)
    if not joined or opener is None or units[opener].low == ",":
        return verb
    return next((u.index for u in reversed(units[:opener]) if u.verb is not None), verb)


def contact_clause(units: list[Unit], verb: Unit, *, lexicon: Lexicon) -> int | None:
    """Find a relative clause without a relative pronoun.

    Args:
        units: The sentence.
        verb: The verb that would end it.
        lexicon: Where words are looked up.

    Returns:
        Where "they had never met" begins in "by a pastor they had never met"; None where the verb ends no such clause.
    """
    opener = verb.index - 1
    while opener > 0 and (lexicon.has("auxiliaries", units[opener].low) or lexicon.has("adverbs", units[opener].low)):
        opener -= 1
    if opener < 1 or units[opener].low not in {"they", "he", "she", "we", "i", "it"}:
        return None
    before = units[opener - 1]
    joins = any(lexicon.has(name, before.low) for name in ("conjunctions", "breaks", "reporting", "relatives"))
    return None if joins or before.capitalised or not before.plain or before.low in _JOINING else opener
