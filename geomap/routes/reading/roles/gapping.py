"""Clauses whose verb is left out: "half of them to X, the others to Y", "the second from X to Y", "another X for Y".

Such a clause has a subject of its own and takes its verb from the clause before. The subject is part of a group named
before ("others", "the rest", "two more") or one of a row ("another", "the second"), and a place or a preposition of
direction follows it at once. What becomes of the places is decided where those of other clauses are.
"""

from __future__ import annotations

from geomap.routes.reading.words.chunks import Unit, is_number
from geomap.routes.reading.words.lexicon import Lexicon, NounUse, RelationKind

_DIRECTIONS = frozenset({RelationKind.ORIGIN, RelationKind.VIA, RelationKind.DESTINATION})
_BETWEEN = frozenset({",", ";", ":", "—", "–", "(", "and", "but", "while", "or"})
_ROW = frozenset({"another", "others", "other", "one", "second", "third", "fourth", "fifth", "sixth", "latter", "rest"})
_PARTS = frozenset(
    {"half", "some", "most", "many", "several", "remainder", "dozens", "hundreds", "thousands", "few", "more"}
)
_HEDGES = frozenset({"about", "around", "nearly", "almost", "roughly", "some", "over"})
_LONGEST = 7


def gaps(units: list[Unit], *, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Find the subjects of clauses whose verb is left out.

    Args:
        units: The sentence.
        lexicon: Where words are looked up.

    Returns:
        First and last index of each, in text order.
    """
    found = []
    moving = False
    for unit in units:
        if moving and unit.low in _BETWEEN:
            last = _last_of_subject(units, unit.index + 1, lexicon)
            if last is not None:
                found.append((unit.index + 1, last))
        moving = moving or unit.verb is not None or unit.noun in {NounUse.MOTION, NounUse.BOUND}
    return found


def _last_of_subject(units: list[Unit], first: int, lexicon: Lexicon) -> int | None:
    """Give where a subject ends that begins here and has no verb of its own, if one does."""
    named = False
    last = first - 1
    for word in units[first : first + _LONGEST]:
        follows = word.relation in _DIRECTIONS or word.place
        if named and follows and not word.time:
            return last
        part = word.low in _ROW or word.low in _PARTS or is_number(word, lexicon)
        joined = word.low in {"of", "them", "us", "these", "straight", "on", "directly", "then"} or lexicon.has(
            "adverbs", word.low
        )
        opens = lexicon.has("determiners", word.low)
        noun = named and word.plain and bool(word.movers)
        opens = opens or (not named and word.low in _HEDGES)
        if word.punctuation or not (part or joined or opens or noun):
            return None
        named = named or part
        last = word.index
    return None
