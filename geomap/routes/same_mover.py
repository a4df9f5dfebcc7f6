"""Says of what kind a mover is, and whether the words of two reports can mean the same mover.

The head noun and the lexicon of routes decide. What is carried (a ship on a lorry) does not count.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, auto
from functools import lru_cache
from itertools import takewhile

from gazetteer.kinds import WATER_KINDS
from geomap.model import Stop
from geomap.routes.reading.journey_words import load_words

_VESSEL = "vessel"
_PREPOSITIONS = frozenset({"of", "from", "with", "carrying", "in", "on", "to", "for", "aboard"})
_IRREGULAR = {"people": "person", "children": "child", "geese": "goose", "wolves": "wolf", "buses": "bus"}
_UNCHANGED = ("ss", "us", "is", "craft", "series", "species")
_WITH_ES = ("sses", "shes", "ches", "xes", "zes")
_WHOLE_KINDS = {
    _VESSEL: frozenset({"ship", "vessel", "fleet", "flotilla"}),
    "aircraft": frozenset({"aircraft"}),
    "vehicle": frozenset({"vehicle"}),
    "projectile": frozenset({"projectile", "munition"}),
}
"""Nouns that may stand for any mover of a kind of the lexicon."""

_SYNONYMS = (
    frozenset({"truck", "lorry"}),
    frozenset({"plane", "airplane", "aeroplane", "airliner", "jet"}),
)


class Likeness(IntEnum):
    """Whether the words of two reports can mean the same mover; the greater, the more alike."""

    NONE = auto()
    KIND = auto()
    WORD = auto()


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> Likeness:
    """Return whether the words for two movers can mean the same: the same noun, or one that stands for the whole kind.

    Two that are each called by a name or an ordinal which the other lacks (`9th Brigade`, `4th Brigade`) are different.
    Where no words are given, nothing speaks for one mover but the route.

    >>> likeness("26 cruise missiles", "missile"), likeness("ships", "four warships"), likeness("bus", "missiles")
    (<Likeness.WORD: 3>, <Likeness.KIND: 2>, <Likeness.NONE: 1>)
    >>> likeness("9th Brigade", "4th Brigade"), likeness("9th Brigade", "brigade"), likeness("", "")
    (<Likeness.NONE: 1>, <Likeness.WORD: 3>, <Likeness.KIND: 2>)
    """
    first, second = head_noun(one), head_noun(other)
    if not first or not second:
        return Likeness.KIND if first == second else Likeness.NONE
    names, other_names = _names(one), _names(other)
    if names and other_names and names.isdisjoint(other_names):
        return Likeness.NONE
    if first == second or any({first, second} <= words for words in _SYNONYMS):
        return Likeness.WORD
    kinds = _kinds(one) & _kinds(other)
    whole = any(first in _WHOLE_KINDS[kind] or second in _WHOLE_KINDS[kind] for kind in kinds & _WHOLE_KINDS.keys())
    return Likeness.KIND if whole else Likeness.NONE


def same_noun(mover: str) -> str:
    """Return a noun for what moves that is the same for all words that always mean the same.

    >>> same_noun("three lorries") == same_noun("a truck"), same_noun("26 cruise missiles")
    (True, 'missile')
    """
    noun = head_noun(mover)
    return next((min(words) for words in _SYNONYMS if noun in words), noun)


def mover_key(mover: str) -> str:
    """Return which mover words mean: the noun of `same_noun`, and the names before it.

    >>> mover_key("9th Brigade"), mover_key("brigade")
    ('brigade 9th', 'brigade')
    """
    return " ".join([same_noun(mover), *sorted(_names(mover))])


@lru_cache(maxsize=4096)
def is_vessel(mover: str) -> bool:
    """Return whether the words for a mover mean a vessel and nothing else, so that it moves on water.

    >>> is_vessel("four warships"), is_vessel("convoy of lorries"), is_vessel("ferry from the mainland")
    (True, False, True)
    """
    return _kinds(mover) == {_VESSEL}


def goes_afloat(mover: str, stops: Sequence[Stop]) -> bool:
    """Return whether a movement keeps to the water: that of a vessel, or of nobody named from water to water alone."""
    places = [stop.finding.place for stop in stops if stop.finding.place is not None]
    return is_vessel(mover) or (not mover and bool(places) and all(place.kind in WATER_KINDS for place in places))


def _kinds(mover: str) -> frozenset[str]:
    return load_words().movers.get(_head(mover), frozenset())


def _names(mover: str) -> frozenset[str]:
    """Return the names and ordinals among the words before the head: `RSF`, `Turkish`, `9th`."""
    head = _head(mover)
    before = takewhile(lambda word: word.casefold() != head, mover.split())
    return frozenset(
        word.casefold() for word in before if word[0].isupper() or (word[0].isdigit() and word[-1].isalpha())
    )


def _head(mover: str) -> str:
    """Return the last word before a preposition, unchanged but for its case."""
    words = mover.casefold().split()
    end = next((index for index, word in enumerate(words) if index and word in _PREPOSITIONS), len(words))
    return words[end - 1] if words else ""


def head_noun(mover: str) -> str:
    """Return the head noun of the words for a mover, in the singular.

    >>> head_noun("26 cruise missiles"), head_noun("convoy of trucks"), head_noun("Ferries")
    ('missile', 'convoy', 'ferry')
    """
    word = _head(mover)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith(_UNCHANGED) or not word.endswith("s"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_WITH_ES) else word[:-1]
