"""Telling verbs from nouns without a tagger.

"Ships", "strikes" and "left" are verbs in one sentence and nouns or adjectives in the next. The neighbours decide: a
determiner before, a subject before, a preposition or a place after. Everything here changes units in place, once.
"""

from __future__ import annotations

from itertools import pairwise

from geomap.routes.reading.words.chunks import Unit, is_number, neighbour
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse
from geomap.routes.reading.words.verbs_by_context import infer_verbs

_HEADLINE = 0.6
"""Share of words with a capital from which a sentence is a headline, in which capitals say nothing."""

_ARTICLES = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "every", "such", "no", "whose"}
)
"""After these a past participle without a complement is an adjective; "some" and "those" can be its subject."""


def settle(units: list[Unit], *, lexicon: Lexicon) -> None:
    """Settle which units are verbs and motion nouns.

    Args:
        units: A sentence; changed in place.
        lexicon: Where words are looked up.
    """
    _settle_names(units)
    for unit in units:
        if unit.noun is not None:
            _settle_noun(unit, units, lexicon)
        if unit.verb is not None:
            _settle_verb(unit, units, lexicon)
    for unit in units:
        unit.other_verb = unit.other_verb or _is_other_verb(unit, units, lexicon)
    infer_verbs(units, lexicon=lexicon)


def _settle_names(units: list[Unit]) -> None:
    """Take the verb away from words with a capital inside a sentence, as the "Rose" of a ship's name has."""
    words = [u for u in units if u.text[0].isalpha() and not u.finding]
    if sum(u.capitalised for u in words) > _HEADLINE * len(words):
        return
    for before, unit in pairwise(units):
        if unit.capitalised and unit.verb is not None and before.capitalised and not before.finding:
            unit.verb = None


def _settle_noun(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    after = units[unit.index + 1] if unit.index + 1 < len(units) else None
    if (
        unit.noun is NounUse.MOTION
        and after is not None
        and not after.relation
        and after.low in lexicon.sets["heads_after_motion"]
    ):
        unit.noun = None
    if unit.noun is NounUse.STOP and after is not None and after.low in lexicon.sets["heads_after_motion"]:
        unit.noun = None
    before = units[unit.index - 1] if unit.index else None
    if unit.noun is NounUse.MOTION and unit.capitalised and before is not None and before.capitalised:
        unit.noun = None
    if unit.noun is NounUse.WAY and not any(
        lexicon.has("way_after", u.low) for u in units[max(0, unit.index - 4) : unit.index]
    ):
        unit.noun = None


def _settle_verb(unit: Unit, units: list[Unit], lexicon: Lexicon) -> None:
    """Take the verb away from a form that is a noun or an adjective here."""
    if unit.verb is None:
        return
    before = neighbour(units, unit.index, step=-1, lexicon=lexicon)
    after = units[unit.index + 1] if unit.index + 1 < len(units) else None
    goes_on = after is not None and (bool(after.relation or after.finding) or _opens_place(after, units, lexicon))
    if unit.verb.launches and after is not None and after.low in {"down", "dead", "at"} and unit.verb.lemma == "shoot":
        unit.verb, unit.other_verb = None, True
    elif (unit.capitalised and unit.index > 0 and after is not None and after.capitalised and not after.finding) or (
        unit.low == "left" and before is not None and before.low in {"the", "from", "on", "far"}
    ):
        unit.verb = None
    elif unit.form is Form.PLAIN and (unit.low in lexicon.ambiguous or unit.movers):
        if not _is_verb_here(unit, before, goes_on, after, lexicon):
            unit.verb = None
    elif unit.form is Form.GERUND:
        if (
            before is not None
            and (lexicon.has("determiners", before.low) or (before.place and not before.attached and unit.noun))
            and (unit.noun or not goes_on)
        ):
            unit.verb = None
    elif (
        unit.form is Form.PAST
        and before is not None
        and before.low in _ARTICLES
        and (not goes_on or before.low in {"a", "an"})
    ):
        unit.verb = None
    if unit.verb is not None and unit.noun is NounUse.MOTION:
        unit.noun = None


def _opens_place(unit: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    """Tell whether a determiner opens the name of a place: "rounds the Horn"."""
    following = units[unit.index + 1 : unit.index + 3]
    return lexicon.has("determiners", unit.low) and any(u.place for u in following)


def _is_verb_here(unit: Unit, before: Unit | None, goes_on: bool, after: Unit | None, lexicon: Lexicon) -> bool:
    if before is None:
        return False
    word = before.low
    takes_place = (
        unit.verb is not None
        and unit.verb.object is not None
        and goes_on
        and (unit.low.endswith("ss") or not unit.low.endswith("s"))
    )
    if (
        takes_place
        and after is not None
        and not after.relation
        and not lexicon.has("determiners", word)
        and before.plain
    ):
        return True
    if word == "to" and unit.low.endswith("s") and not unit.low.endswith("ss"):
        return False
    if lexicon.has("modals", word) or lexicon.has("pronouns", word) or lexicon.has("relatives", word):
        return word != "that" or goes_on
    plural = before.low.endswith("s")
    third_person = unit.low.endswith("s") and not unit.low.endswith("ss")
    names_mover = (
        before.place
        or bool(before.movers)
        or (before.capitalised and not before.demonym and before.index > 0)
        or before.demonym
    )
    if third_person and unit.movers and before.demonym:
        return False
    determined = after is not None and (
        lexicon.has("determiners", after.low) or bool(after.movers) or after.low in lexicon.sets["static_undertakings"]
    )
    if unit.low in {"strikes", "launches", "strike", "launch"} and "projectile" in before.movers:
        return False
    if word in {"and", "or", ","}:
        return goes_on and unit.low not in {"rail", "ferry", "bus", "truck", "head", "ship", "wing", "motor"}
    if third_person:
        return (
            names_mover
            and (goes_on or determined or bool(after and after.low in {"cruise", "ballistic"}))
            and not (plural and before.movers)
        )
    return names_mover and plural and (goes_on or determined)


def _is_other_verb(unit: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    if unit.verb or unit.finding or unit.relation or unit.punctuation or unit.time or unit.noun:
        return False
    if lexicon.has("other_verbs", unit.low):
        return not lexicon.has("reporting", unit.low) and not _after_determiner(unit, units, lexicon)
    if lexicon.has("reporting", unit.low):
        return False
    if (
        unit.low.endswith("ed")
        and len(unit.low) > 4
        and not lexicon.has("not_verbs", unit.low)
        and not unit.capitalised
    ):
        return not _after_determiner(unit, units, lexicon)
    before = units[unit.index - 1] if unit.index else None
    return before is not None and before.low == "to" and is_infinitive_marker(before, units, lexicon)


def _after_determiner(unit: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    if unit.index == 0:
        return len(units) < 2 or units[1].relation is None
    before = units[unit.index - 1]
    return (
        (lexicon.has("determiners", before.low) and before.low not in {"that", "which"})
        or is_number(before, lexicon)
        or before.relation is not None
        or before.low in {"most", "more", "-"}
    )


def is_infinitive_marker(unit: Unit, units: list[Unit], lexicon: Lexicon) -> bool:
    """Tell whether "to" stands before a verb rather than before a place or a noun."""
    if unit.low != "to" or unit.index + 1 >= len(units):
        return False
    after = units[unit.index + 1]
    if after.low == "back" or (after.verb is not None and after.form is not Form.GERUND and not after.capitalised):
        return True
    if lexicon.has("adverbs", after.low) and unit.index + 2 < len(units):
        after = units[unit.index + 2]
        return after.verb is not None
    if not after.plain or after.capitalised or lexicon.has("nouns_after_to", after.low) or after.movers or after.noun:
        return lexicon.has("other_verbs", after.low)
    if lexicon.has("determiners", after.low) or is_number(after, lexicon) or lexicon.has("adjectives", after.low):
        return False
    return not after.low.endswith(("s", "ed", "ing", "ern", "held")) or after.low in {
        "be",
        "pass",
        "process",
        "discuss",
    }
