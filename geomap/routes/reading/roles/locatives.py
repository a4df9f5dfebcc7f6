"""Places after in, at, on, near, off and of.

Such a place has a part only through something else: a verb that ends, begins or interrupts a movement ("landed at
X"), a noun that does ("with a stop in X"), or a noun that itself stands after from, to or through ("from warships in
X", "off the coast of X"). Otherwise it says where some other thing is, and has none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from geomap.model import Finding, Role
from geomap.routes.reading.roles.attachment import Governor
from geomap.routes.reading.words.chunks import DASHES, Unit, is_number, neighbour
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse, RelationKind, Verb
from geomap.routes.reading.words.stops import Binding, at
from geomap.routes.reading.words.verbs_by_context import AT_ANCHOR

_BARRIERS = frozenset({"border", "frontier", "river", "country", "line", "strait", "channel"})
"""Where one goes over them there is a via: "entered the country at X"."""

_COUNTRY_NOUNS = _BARRIERS | {"area", "areas", "zone", "region", "territory", "headquarters", "camp"}
"""Nouns for ground that one can leave, reach or cross, though they name no movement."""


_MARKING = frozenset({"tag", "ring", "band", "collar", "fit"})
_EMPTYING = frozenset({"unload", "discharge"})


class _Binder(Protocol):
    """What places after a preposition of place need of the binder of all places of a sentence."""

    bound: dict[int, Binding]
    locates: dict[int, int]
    earlier: Sequence[Finding]
    governor: Governor

    def bind_related(self, unit: Unit, index: int) -> Binding | None: ...

    def starts_clause(self, word: Unit) -> bool: ...


class PlacingBinder:
    """Binds places that stand after a preposition of place."""

    def __init__(self, binder: _Binder, *, units: list[Unit], lexicon: Lexicon) -> None:
        """Take the binder of all places of the sentence, the units of the sentence, and the lexicon."""
        self.binder = binder
        self.units = units
        self.lexicon = lexicon

    def bind(self, unit: Unit, index: int) -> Binding | None:
        """Bind a place whose preposition stands at `index`, or give None."""
        has = self.lexicon.has
        within = self._bind_within(unit, index)
        if within is not None:
            return within
        stop = index - 1
        while stop >= 0 and index - stop < 10:
            stop = self._before_parenthesis(stop)
            word = self.units[stop]
            passable = (
                word.plain
                or word.time
                or word.demonym
                or (has("adverbs", word.low) and not (word.relation or (word.verb and word.verb.arrives)))
                or (word.attached and word.low in DASHES)
            )
            if (
                not passable
                or has("conjunctions", word.low)
                or has("relatives", word.low)
                or has("reporting", word.low)
            ):
                break
            stop -= 1
        host = [u for u in self.units[stop + 1 : index] if not (u.time or has("adverbs", u.low) or u.low in AT_ANCHOR)]
        last = self.units[index - 1] if index else None
        if host and last is not None and last is host[-1] and self._is_organisation(host):
            return None
        found = self._bind_host_noun(unit, index, host)
        if found is not None or stop < 0:
            return found or (self._bind_fronted_here(unit, index) if not host else None)
        return self._bind_here_after(unit, index, self.units[stop], host)

    def _before_parenthesis(self, comma: int) -> int:
        """Pass over what stands between a verb and its complement: "ended up, after some shunting, in X"."""
        if self.units[comma].low != ",":
            return comma
        for before in range(comma - 1, max(0, comma - 8), -1):
            word = self.units[before]
            if word.low == "," and before > 0 and self.units[before - 1].verb is not None and before < comma - 1:
                return before - 1
            if word.finding or word.punctuation or (word.verb and word.form is not Form.GERUND):
                return comma
        return comma

    def _bind_within(self, unit: Unit, index: int) -> Binding | None:
        """Read "advanced to within 20 km of X": as near as something came."""
        before = index - 1
        while before >= 0 and (
            self.units[before].low in self.lexicon.units or is_number(self.units[before], self.lexicon)
        ):
            before -= 1
        if before < 1 or before == index - 1 or self.units[before].low != "within":
            return None
        for word in reversed(self.units[max(0, before - 3) : before]):
            if word.verb is not None:
                return Binding(unit, Role.DESTINATION, word.index, index, part="near", standing=word.verb.faint)
            if word.low == "be" or word.low in {"were", "was"}:
                return self._bind_within_cue(unit, index, word.index)
        return None

    def _bind_within_cue(self, unit: Unit, index: int, being: int) -> Binding | None:
        for old in reversed(self.binder.bound.values()):
            if old.cue < being:
                return Binding(unit, Role.DESTINATION, old.cue, index, part="near", standing=True)
        return None

    def _is_organisation(self, host: list[Unit]) -> bool:
        word = host[-1]
        return (
            word.capitalised
            and word.index > 0
            and not word.demonym
            and not self.lexicon.has("generic_caps", word.low)
            and (not self.lexicon.has("determiners", word.low) and not word.movers)
        )

    def _bind_host_noun(self, unit: Unit, index: int, host: list[Unit]) -> Binding | None:
        for word in reversed(host):
            crossing = word.low in {"crossing", "traverse", "passage", "ascent", "descent"} and word is host[-1]
            if crossing and self.units[index].low == "of":
                return Binding(unit, Role.VIA, word.index, index)
            if word.noun is NounUse.ARRIVAL:
                return Binding(unit, Role.DESTINATION, word.index, index)
            if word.noun is NounUse.DEPARTURE and self.units[index].low not in {"of"}:
                return Binding(unit, Role.ORIGIN, word.index, index)
            through = any(u.relation for u in self.units[index + 1 : unit.index])
            if word.noun is NounUse.STOP and (self.units[index].low != "of" or through):
                return Binding(unit, Role.VIA, word.index, index)
        return None

    def _bind_here_after(self, unit: Unit, index: int, stop: Unit, host: list[Unit]) -> Binding | None:
        low, has = self.units[index].low, self.lexicon.has
        within = all(has("area_nouns", u.low) for u in host)
        aimed = self.binder.bound.get(stop.index) if low == "at" and within else None
        if aimed is not None and self._launches(aimed.cue):
            return Binding(unit, Role.DESTINATION, aimed.cue, index)
        crossed = self.binder.bound.get(stop.index) if low in {"at", "near"} and not host else None
        if crossed is not None and self._crosses(crossed.cue):
            return Binding(unit, Role.VIA, crossed.cue, index)
        if stop.finding is not None and not host:
            self.binder.locates[unit.index] = stop.index
            return None
        if stop.low == "by" and any(u.movers for u in host):
            return None
        if stop.low == "with" and host and self._noticed_with(stop) is not None:
            return self._bind_verb_here(unit, index, self.units[stop.index - 1], [])
        if stop.relation is not None and not stop.time and (host or stop.relation is RelationKind.HERE):
            return self._bind_through(unit, index, stop, host)
        if stop.verb is not None:
            return self._bind_verb_here(unit, index, stop, host)
        if stop.low in {",", "and", "or", "then", "but"} and not host:
            return self._bind_same_relation(unit, index) or self._bind_fronted_here(unit, index)
        if stop.low == "and" and host and low != "of":
            return self._bind_listed_host(unit, stop)
        return None

    def _noticed_with(self, stop: Unit) -> Verb | None:
        """Give the verb of "fitted with a transmitter in X"."""
        verb = self.units[stop.index - 1].verb if stop.index else None
        return verb if verb is not None and (verb.faint or verb.rests or verb.lemma in _MARKING) else None

    def _bind_through(self, unit: Unit, index: int, stop: Unit, host: list[Unit]) -> Binding | None:
        """Take the part that the noun between has: "from warships in X", "at targets in X", "near the city of X"."""
        if any(self.lexicon.has("no_places", u.low) for u in host) and not (
            stop.low == "into" and host[-1].low == "exile"
        ):
            return None
        if stop.low == "for" and host and not self._names_place(host[-1]):
            return None
        person = bool(host) and self.lexicon.has("people_of", host[-1].low)
        if person and stop.relation in {RelationKind.ORIGIN, RelationKind.DESTINATION}:
            return None
        if stop.relation is RelationKind.HERE and host and host[-1].low in {"north", "south", "east", "west"}:
            return self.bind(unit, stop.index)
        if index - stop.index > 8:
            return None
        return self.binder.bind_related(unit, stop.index)

    def _launches(self, cue: int) -> bool:
        verb = self.units[cue].verb
        return verb is not None and verb.launches

    def _crosses(self, cue: int) -> bool:
        verb = self.units[cue].verb
        return verb is not None and not verb.weak and (verb.object is Role.VIA or verb.lemma == "enter")

    def _names_place(self, noun: Unit) -> bool:
        edges = {"edge", "gates", "mouth", "port", "state", "ruins", "foot", "walls"}
        return self.lexicon.has("area_nouns", noun.low) or self.lexicon.has("anaphoric", noun.low) or noun.low in edges

    def _bind_verb_here(self, unit: Unit, index: int, stop: Unit, host: list[Unit]) -> Binding | None:
        verb, low = stop.verb, self.units[index].low
        assert verb is not None  # noqa: S101 - narrows the type
        if host and verb.object is not None and not verb.caused and low != "within":
            return self._object_through(unit, index, stop, verb, host)
        if low == "of" or (verb.launches and low not in {"at", "on", "near"}):
            return None
        if verb.lemma == "launch" and low == "near":
            return Binding(unit, Role.ORIGIN, stop.index, index)
        if verb.lemma == "board" and self.binder.governor.is_passive(stop):
            return None
        if verb.here is Role.VIA and verb.weak and self._is_state(stop):
            return None
        if verb.lemma == "take" or verb.here is None:
            return self._bind_on_the_way(unit, index, stop)
        if (host and not (verb.caused or verb.weak or verb.arrives)) or (
            host and verb.lemma == "be" and stop.low != "lying"
        ):
            return None
        standing = verb.faint or verb.perishes or verb.lemma in _EMPTYING | _MARKING
        return Binding(unit, verb.here, stop.index, index, standing=standing)

    def _is_state(self, stop: Unit) -> bool:
        """Tell whether a participle says how things are, not what happened: "is registered in X"."""
        before = neighbour(self.units, stop.index, step=-1, lexicon=self.lexicon)
        return before is not None and stop.form is Form.PAST and before.low in {"is", "are", "be"}

    def _object_through(self, unit: Unit, index: int, stop: Unit, verb: Verb, host: list[Unit]) -> Binding | None:
        """Take the part of a direct object: "left her base in X", "struck targets in X", "crossed the border at X"."""
        noun, low = host[-1].low, self.units[index].low
        skirting = low == "of" and verb.object is Role.VIA and self.lexicon.has("area_nouns", noun)
        passing = skirting or (low in {"at", "near"} and (verb.object is Role.VIA or noun in _BARRIERS))
        if verb.lemma in {"use", "join", "gain", "call"} or (
            low == "of" and unit.index <= index + 2 and not self._names_place(host[-1])
        ):
            return None
        if self.lexicon.has("static_nouns", noun) and noun not in _COUNTRY_NOUNS and not passing:
            return None
        role = Role.VIA if passing else verb.object
        return Binding(unit, role, stop.index, index) if role is not None else None

    def _bind_on_the_way(self, unit: Unit, index: int, stop: Unit) -> Binding | None:
        """Read "was boarded off X on the way"."""
        words = [u.low for u in self.units[unit.index + 1 : unit.index + 5]]
        if words[:3] == ["on", "the", "way"] or words[:2] == ["en", "route"] or "on the way" in " ".join(words):
            return Binding(unit, Role.VIA, stop.index, index)
        return None

    def _bind_same_relation(self, unit: Unit, index: int) -> Binding | None:
        """Read the second half of "with halts at A and at B", "first in A and later in B"."""
        for before in range(index - 1, max(-1, index - 9), -1):
            old = self.binder.bound.get(before)
            if old is not None:
                same = self.units[old.relation].low.endswith(
                    (self.units[index].low, "at", "in")
                ) and not self.binder.governor.subject_follows(unit)
                later = self.units[index - 1].low in {"later", "then", "finally", "eventually", "afterwards"}
                later = later or self._in_turn(old.unit.index, index)
                same = same and (old.role is Role.VIA or (old.role is Role.DESTINATION and later))
                return replace(old, unit=unit, relation=index, listed=old.role is Role.VIA) if same else None
            if self.units[before].verb or self.units[before].other_verb:
                return None
        return self._bind_nearer(unit, index)

    def _bind_nearer(self, unit: Unit, index: int) -> Binding | None:
        """Read "came down on the other side, at X": a place that says where another phrase of place is."""
        if self.units[index - 1].low != ",":
            return None
        before = index - 2
        while before > 0 and index - before < 8 and self.units[before].plain:
            before -= 1
        phrase, verb = self.units[before], self.units[before - 1] if before else None
        if phrase.relation is not RelationKind.HERE or phrase.time or verb is None or verb.verb is None:
            return None
        return self._bind_verb_here(unit, index, verb, [])

    def _in_turn(self, first: int, last: int) -> bool:
        """Tell whether nothing but times stands between two places: "in X on Monday, in Y on Tuesday"."""
        between = self.units[first + 1 : last]
        return any(u.time for u in between) and all(u.time or u.low in {",", "and", "or"} for u in between)

    def _bind_listed_host(self, unit: Unit, conjunction: Unit) -> Binding | None:
        before = at(self.units, conjunction.index - 1)
        old = self.binder.bound.get(before.index) if before is not None else None
        if old is None or old.role is Role.VIA or self._verb_follows(unit):
            return None
        return replace(old, unit=unit, listed=True)

    def _verb_follows(self, unit: Unit) -> bool:
        word = at(self.units, unit.index + 1)
        return word is not None and (bool(word.verb) or self.binder.starts_clause(word))

    def _bind_fronted_here(self, unit: Unit, index: int) -> Binding | None:
        """Read "at Damascus he joined the caravan"."""
        if not self.binder.governor.is_fronted(index) or self.units[index].low not in {"in", "at", "on", "off", "near"}:
            return None
        cue = self.binder.governor.right_governor(unit)
        if cue is None or cue - unit.index > 8 or self.units[cue].verb is None:
            return None
        verb = self.units[cue].verb
        if verb is None or at(self.units, unit.index + 1) is None:
            return None
        if verb.here is Role.VIA:
            return Binding(unit, Role.VIA, cue, index)
        spoken_of = self.binder.governor.subject_follows(unit) and self.lexicon.has(
            "carried_pronouns",
            self.units[cue - 1 if not self.binder.governor.is_passive(self.units[cue]) else cue - 2].low,
        )
        if not spoken_of or verb.faint or verb.arrives or verb.strikes or not self.binder.earlier:
            return None
        return Binding(unit, Role.DESTINATION, cue, index, standing=True)
