"""Places that are the subject of what is said of them: "X was reached", "X slid by", "X abeam", "X, where it lay".

Most movements are told with the mover as subject. Here the place is the subject, or a relative clause with "where" says
what the mover did there; who moves is told elsewhere, if at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from geomap.model import Role
from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.lexicon import Form, Lexicon, RelationKind
from geomap.routes.reading.words.stops import Binding, at

_REACHED = frozenset({"reach", "attain", "gain", "enter", "leave", "quit"})
"""Verbs of which a place is the object that can stand in the passive; of the others only those of crossing."""

_PAST = frozenset({"by", "past", "astern", "behind", "abeam", "aft"})
_ABREAST = frozenset({"abeam", "abreast", "astern", "sighted"})
_SIDES = frozenset({"port", "starboard", "larboard", "leeward", "windward", "sight", "view"})
_NOT_LEFT = frozenset({"in", "with", "without", "under", "to", "for", "by", "out", "off", "on", "as"})
_SLIDING = frozenset(
    {"slid", "slipped", "dropped", "fell", "lay", "flashed", "floated", "drifted", "sank", "faded", "receded"}
)
_WHERE = frozenset({"where", "whence", "from where", "from which"})
_LONGEST_SUBJECT = 5


def bind_subjects(
    units: list[Unit], *, bound: Mapping[int, Binding], locates: Set[int], lexicon: Lexicon
) -> list[Binding]:
    """Bind the places that are subjects, and those of which a clause with "where" speaks.

    Args:
        units: The sentence.
        bound: The places that have a part already.
        locates: The places that only say where others are.
        lexicon: Where words are looked up.

    Returns:
        The further bindings, in text order.
    """
    found: list[Binding] = []
    for unit in units:
        if not unit.place or unit.index in bound or unit.index in locates:
            continue
        binding = _passive(unit, units, lexicon) if _is_subject(unit, units) else None
        binding = binding or _where(unit, units, lexicon)
        if binding is not None:
            found.append(binding)
    return found


def _is_subject(unit: Unit, units: list[Unit]) -> bool:
    """Tell whether a place can be a subject: nothing before it takes it as a complement."""
    index = unit.index - 1
    while index >= 0 and (units[index].low in {"the", "and", ","} or units[index].place):
        index -= 1
    if index < 0 or units[index].time or units[index].punctuation:
        return True
    word = units[index]
    return not (word.relation or word.verb or word.finding) and word.low in {
        "after",
        "when",
        "once",
        "as",
        "before",
        "but",
        "until",
        "then",
    }


def _predicate(unit: Unit, units: list[Unit], lexicon: Lexicon) -> Iterator[Unit]:
    """Yield the words after a place and the places listed with it, without adverbs and times."""
    index = unit.index + 1
    while index + 1 < len(units) and units[index].low in {"and", ","} and units[index + 1].place:
        index += 2
    for word in units[index : index + 8]:
        adverb = lexicon.has("adverbs", word.low) and word.low not in _PAST and not word.verb
        if not (adverb or word.time):
            yield word


def _passive(unit: Unit, units: list[Unit], lexicon: Lexicon) -> Binding | None:
    words = list(_predicate(unit, units, lexicon))
    being = False
    while words and lexicon.has("auxiliaries", words[0].low):
        being |= lexicon.has("be", words.pop(0).low)
    if not words:
        return None
    word, after = words[0], words[1] if len(words) > 1 else None
    if _is_abreast(word, after, stands=being or word is units[unit.index + 1]):
        role: Role | None = Role.VIA
    elif after is not None and after.low in _PAST and not being:
        slides = word.low in _SLIDING or (word.verb is not None and not word.verb.caused)
        role = Role.VIA if slides and not (len(words) > 2 and words[2].place) else None
    else:
        role = _role_in_passive(word, after) if being else None
    return Binding(unit, role, word.index, word.index, passed=True) if role is not None else None


def _is_abreast(word: Unit, after: Unit | None, *, stands: bool) -> bool:
    """Tell whether a place is to one side or in sight: "X abeam", "X sighted", "X to port"."""
    if word.low in _ABREAST:
        return word.low != "sighted" or after is None or after.punctuation or not after.relation
    return stands and after is not None and word.low in {"to", "in", "into"} and after.low in _SIDES


def _role_in_passive(word: Unit, after: Unit | None) -> Role | None:
    """Give the part of a place of which a participle says what was done to it: "X was reached", "X was rounded"."""
    verb = word.verb
    if verb is None or word.form is not Form.PAST or verb.object is None or verb.strikes:
        return None
    if verb.object is Role.VIA:
        return None if verb.weak else verb.object
    if verb.lemma not in _REACHED or (after is not None and after.low == "by"):
        return None
    stays = verb.lemma == "leave" and after is not None and after.low in _NOT_LEFT
    return None if stays else verb.object


def _where(unit: Unit, units: list[Unit], lexicon: Lexicon) -> Binding | None:
    """Read "X, where it had been launched", "X, whence she sailed", "X, where they changed trains"."""
    index = unit.index + 1
    comma = at(units, index)
    index += comma is not None and comma.low == ","
    opening = at(units, index)
    if opening is None or opening.low not in _WHERE:
        return None
    for word in units[index + 1 : index + 2 + _LONGEST_SUBJECT + 3]:
        if word.verb is not None:
            role = _role_where(word, opening, units)
            moving = any(lexicon.has("pronouns", u.low) or u.movers for u in units[index + 1 : word.index])
            return Binding(unit, role, word.index, word.index) if role is not None and moving else None
        if word.finding or word.punctuation or word.other_verb or (word.relation and not word.time):
            return None
    return None


def _role_where(word: Unit, opening: Unit, units: list[Unit]) -> Role | None:
    verb = word.verb
    assert verb is not None  # noqa: S101 - narrows the type
    after = units[word.index + 1 : word.index + 4]
    if verb.faint or any(u.place for u in after):
        return None
    if opening.low != "where":
        return None if verb.weak else Role.ORIGIN
    if verb.launches:
        return Role.ORIGIN
    directed = any(u.relation in {RelationKind.ORIGIN, RelationKind.DESTINATION} for u in after)
    return verb.here if not (verb.strikes or directed) else None
