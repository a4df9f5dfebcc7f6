"""What part each place of a sentence plays, and which cue gives it.

A place gets its part from the preposition or verb before it ("from X", "reached X"), through the noun that stands
between where there is one ("at targets in X", "off the coast of X"), by standing in a list with a place that has a
part, by "X-bound", or in a chain ("Lagos–Accra–Banjul"). The preposition must belong to a cue: a motion verb or noun,
or a thing that moves. A place that only says where another lies, where people are from or where a road leads gets none.
What belongs together as one movement is decided later, in `geomap.routes.reading.sentence.legs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geomap.model import Finding, Role
from geomap.routes.reading.roles.anaphora import anaphors
from geomap.routes.reading.roles.attachment import NOT_SO, Governor
from geomap.routes.reading.roles.chains import bind_chains
from geomap.routes.reading.roles.gapping import gaps
from geomap.routes.reading.roles.locatives import PlacingBinder
from geomap.routes.reading.roles.place_subjects import bind_subjects
from geomap.routes.reading.words.chunks import DASHES, Unit, is_number
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse, RelationKind, Verb
from geomap.routes.reading.words.stops import (
    Binding,
    at,
    can_be_stop,
    contains,
    is_apart,
    is_aside,
    is_entered,
    is_intended,
    is_partial,
    is_passage,
    is_repeated,
    may_contain,
    part_of,
)
from geomap.routes.reading.words.tagging import is_infinitive_marker

_ROLES = {RelationKind.ORIGIN: Role.ORIGIN, RelationKind.VIA: Role.VIA, RelationKind.DESTINATION: Role.DESTINATION}


class Binder:
    """Binds the places of one sentence."""

    def __init__(self, units: list[Unit], *, lexicon: Lexicon, earlier: Sequence[Finding] = ()) -> None:
        """Take the units of the sentence, the lexicon, and the places before it, which "the island" may mean."""
        self.units = units
        self.earlier = earlier
        self.lexicon = lexicon
        self.bound: dict[int, Binding] = {}
        self.blocked: set[int] = set()
        self.locates: dict[int, int] = {}
        self.gaps = tuple(last for _, last in gaps(units, lexicon=lexicon))
        self.placing = PlacingBinder(self, units=units, lexicon=lexicon)
        self.governor = Governor(units, bound=self.bound, blocked=self.blocked, gaps=self.gaps, lexicon=lexicon)

    def bind(self) -> list[Binding]:
        """Bind every place that has a part.

        Returns:
            The bindings, in text order.
        """
        self.bound.update({b.unit.index: b for b in bind_chains(self.units, lexicon=self.lexicon)})
        for unit in self.units:
            if (
                unit.finding is not None
                and unit.index not in self.bound
                and can_be_stop(unit, self.units, self.locates, self.lexicon)
            ):
                binding = self._bind_bound(unit) or self._bind_place(unit)
                if binding is not None:
                    self.bound[unit.index] = replace(
                        binding,
                        part=part_of(binding, self.units) or binding.part,
                        partial=is_partial(binding, self.units, self.lexicon),
                        aside=is_aside(binding, self.units),
                        apart=is_apart(binding, self.units),
                        repeated=is_repeated(binding, self.units),
                        intended=is_intended(binding, self.units),
                        entered=is_entered(binding, self.units),
                    )
        subjects = bind_subjects(self.units, bound=self.bound, locates=self.locates.keys(), lexicon=self.lexicon)
        self.bound.update({b.unit.index: b for b in subjects})
        for stand_in in anaphors(self.units, lexicon=self.lexicon, earlier=self.earlier):
            self._bind_anaphor(stand_in)
        return [self._checked(self.bound[i]) for i in sorted(self.bound)]

    def _checked(self, binding: Binding) -> Binding:
        """Negate what hangs on a cue that the text says did not come about: "instead of returning to X"."""
        cue = self.units[binding.cue]
        before = at(self.units, cue.index - 1)
        verb = cue.verb
        if verb is not None and (verb.rests or verb.diverts or verb.halts):
            binding = replace(binding, rests=verb.rests, diverted=verb.diverts, halts=verb.halts)
        first = min(binding.relation if binding.relation > binding.cue else binding.unit.index, binding.unit.index)
        binding = replace(binding, gap=max((g for g in self.gaps if binding.cue < g < first), default=0))
        untrue = cue.form is Form.GERUND and before is not None and before.low in NOT_SO
        return replace(binding, negated=True) if untrue else binding

    def _bind_anaphor(self, stand_in: Unit) -> None:
        """Read "were taken off the island", "left the port", where the unit stands for the place named before."""
        word, binding = self.units[stand_in.index - 2], None
        if word.relation is RelationKind.ORIGIN and not word.time:
            binding = self.bind_directional(stand_in, word.index)
        elif word.verb is not None and word.verb.object is Role.ORIGIN:
            binding = self.bind_object(stand_in, word.index, word.verb)
        if binding is not None:
            self.bound[stand_in.index] = binding

    def _bind_bound(self, unit: Unit) -> Binding | None:
        """Read "Mombasa-bound"."""
        dash, word = at(self.units, unit.index + 1), at(self.units, unit.index + 2)
        if dash is None or word is None or dash.low not in DASHES or word.low != "bound":
            return None
        word.noun = NounUse.BOUND
        return Binding(unit, Role.DESTINATION, word.index, word.index)

    def _bind_place(self, unit: Unit) -> Binding | None:
        if unit.index - 1 in self.gaps:
            return self._bind_gapped(unit)
        index = self._step_back(unit.index)
        if index < 0:
            return None
        word = self.units[index]
        if word.low in {",", "and", "or", "&", "(", "nor", "plus"}:
            return self.bind_listed(unit, index)
        if word.relation is not None and not word.time:
            return self.bind_related(unit, index)
        if word.verb is not None:
            return self.bind_object(unit, index, word.verb)
        return None

    def _bind_gapped(self, unit: Unit) -> Binding | None:
        """Read "another Athens for Rome": the object of a verb that stands only in the clause before."""
        if unit.index - 1 not in self.gaps:
            return None
        cue = next((u for u in reversed(self.units[: unit.index]) if u.verb is not None), None)
        role = cue.verb.object if cue is not None and cue.verb is not None else None
        return Binding(unit, role, cue.index, cue.index) if cue is not None and role is not None else None

    def _step_back(self, index: int) -> int:
        """Pass over what describes the place, to the word that gives it a part."""
        passed = 0
        index -= 1
        while index >= 0:
            word = self.units[index]
            if word.low in {"'s", "’s", "'"} and index and self.units[index - 1].finding is not None:
                index -= 2
                continue
            adjective = word.plain and not word.noun and not self.lexicon.has("conjunctions", word.low)
            if not (adjective or word.demonym or word.low in {'"', "“", "”", "-", "‘"} or self._is_participle(word)):
                break
            if self.lexicon.has("breaks", word.low) or self.lexicon.has("relatives", word.low):
                return -1
            if (
                word.capitalised
                and not word.demonym
                and index
                and not self.lexicon.has("generic_caps", word.low)
                and not (self.lexicon.has("determiners", word.low))
            ):
                passed += 1
            passed += not self.lexicon.has("determiners", word.low)
            if passed > 5:
                return -1
            index -= 1
        return index

    def _is_participle(self, word: Unit) -> bool:
        return word.low in {"held", "besieged", "occupied", "controlled", "ravaged", "devastated"} and word.verb is None

    def bind_object(self, unit: Unit, index: int, verb: Verb) -> Binding | None:
        """Bind a place that is the direct object of the verb at `index`, or give None."""
        if self.units[index].low.endswith((" down", " up")) and index >= unit.index - 2:
            return Binding(unit, Role.VIA, index, index)
        if self._leaves_behind(unit, index, verb):
            return None
        if verb.object is not None and not (verb.lemma == "use" and not unit.demonym):
            if verb.lemma == "call" or verb.lemma == "bunker":
                return self._bind_telegraphic(unit, index, verb)
            cleared = verb.lemma == "clear" and not is_passage(unit, self.lexicon)
            return Binding(unit, Role.ORIGIN if cleared else verb.object, index, index)
        return self._bind_telegraphic(unit, index, verb)

    def _leaves_behind(self, unit: Unit, index: int, verb: Verb) -> bool:
        """Tell whether "leaving X" says in what state something leaves X: "leaving Manila under water"."""
        after = at(self.units, unit.index + 1)
        if verb.lemma != "leave" or after is None or after.time:
            return False
        following = at(self.units, unit.index + 2)
        in_state = after.low == "in" and following is not None and self.lexicon.has("states_left", following.low)
        participle = self.units[index].form is Form.GERUND and after.low == "with"
        return after.low in {"under", "without"} or after.other_verb or in_state or participle

    def _bind_telegraphic(self, unit: Unit, index: int, verb: Verb) -> Binding | None:
        """Read "arrived Chittagong": no preposition, and nothing that would make the place a name or a subject."""
        role = Role.ORIGIN if verb.lemma in {"sail", "steam"} else verb.here or verb.object
        before = at(self.units, index - 1)
        terse = before is None or before.punctuation or before.time or before.capitalised or bool(before.movers)
        if role is None or verb.strikes or not terse or index != unit.index - 1:
            return None
        return Binding(unit, role, index, index)

    def bind_listed(self, unit: Unit, index: int) -> Binding | None:
        """Bind a place that stands in a list, at whose comma or "and" is `index`, or give None."""
        after = at(self.units, unit.index + 1)
        if after is not None and self.starts_clause(after) and not (index and self.units[index - 1].low == "("):
            return None
        before = index - 1
        while before >= 0 and (self.units[before].low in {",", ")", "and", "then"} or self.units[before].time):
            before -= 1
        if before < 0:
            return None
        head = self.units[before]
        if head.finding is None:
            return self._bind_apposed(unit, index)
        comma = self.units[index].low in {",", "("}
        if comma and contains(unit, head):
            self.locates[unit.index] = before
            return None
        while before in self.locates:
            before = self.locates[before]
        old = self.bound.get(before)
        if old is None:
            if before in self.blocked:
                self.blocked.add(unit.index)
            return None
        apposed = contains(unit, old.unit) or (may_contain(unit, old.unit) and not self._list_goes_on(unit))
        if comma and not self._in_list(unit) and apposed:
            self.locates[unit.index] = before
            return None
        return replace(old, unit=unit, listed=True)

    def starts_clause(self, word: Unit) -> bool:
        """Tell whether a word after a place makes the place a subject: "and Libya denied"."""
        has = self.lexicon.has
        return (
            has("auxiliaries", word.low)
            or has("reporting", word.low)
            or word.other_verb
            or (word.verb is not None and word.form is not None and word.form.value == "past" and not word.noun)
        )

    def _list_goes_on(self, unit: Unit) -> bool:
        comma, following = at(self.units, unit.index + 1), at(self.units, unit.index + 2)
        return comma is not None and comma.low == "," and following is not None and following.finding is not None

    def _in_list(self, unit: Unit) -> bool:
        return any(u.low in {"and", "or"} for u in self.units[unit.index + 1 : unit.index + 3])

    def _bind_apposed(self, unit: Unit, index: int) -> Binding | None:
        """Read "to the Turkish capital, Ankara" and "to Tripoli and a camp near Sirte"."""
        if self.units[index].low != ",":
            return None
        before = index - 1
        while before >= 0 and index - before < 7 and (self.units[before].plain or self.units[before].demonym):
            before -= 1
        if before < 0 or self.units[before].finding is not None or index - before < 2:
            return None
        word = self.units[before]
        noun = self.units[index - 1]
        described = (
            self.lexicon.has("area_nouns", noun.low)
            or self.lexicon.has("anaphoric", noun.low)
            or noun.low
            in {
                "destination",
                "home",
                "hometown",
                "neighbour",
                "neighbor",
                "hub",
                "resort",
                "capital",
                "stronghold",
                "headquarters",
                "town",
            }
        )
        if not described:
            return None
        if word.relation is not None and not word.time:
            return self.bind_related(unit, before)
        return self.bind_object(unit, before, word.verb) if word.verb else None

    def bind_related(self, unit: Unit, index: int) -> Binding | None:
        """Bind a place whose preposition stands at `index`, or give None."""
        relation = self.units[index]
        if relation.relation is RelationKind.LOCATING or is_infinitive_marker(relation, self.units, self.lexicon):
            locating = relation.relation is RelationKind.LOCATING and relation.low.endswith(" of")
            found = self._bind_standing(unit, index) or (self._bind_through_host(unit, index) if locating else None)
            if found is None:
                self._note_location(unit, index)
            return found
        if relation.relation is RelationKind.HERE:
            return self.placing.bind(unit, index)
        return self.bind_directional(unit, index)

    def _bind_standing(self, unit: Unit, index: int) -> Binding | None:
        """Read "formed 200 km east of X": where something was, to one side of a place."""
        before = index - 1
        while before >= 0 and (
            is_number(self.units[before], self.lexicon)
            or self.units[before].low in self.lexicon.units
            or self.lexicon.has("adverbs", self.units[before].low)
            or self.units[before].low in {"about", "some", "around", "nautical"}
        ):
            before -= 1
        before = self._past_waters(before)
        verb = self.units[before].verb if before >= 0 else None
        if verb is None or not self.units[index].low.endswith(" of"):
            return None
        if verb.lemma == "launch":
            return Binding(unit, Role.ORIGIN, before, index, part="near")
        if verb.faint and verb.here is Role.ORIGIN:
            return Binding(unit, Role.ORIGIN, before, index, part="near")
        if verb.here is Role.DESTINATION and (verb.faint or verb.arrives or verb.strikes):
            return Binding(unit, verb.here, before, index, part="near", standing=verb.faint)
        if verb.object is Role.VIA and not verb.weak:
            return Binding(unit, Role.VIA, before, index, part="near")
        return None

    def _past_waters(self, index: int) -> int:
        """Pass over "the warm water" in "born over the warm water south of X", to the verb."""
        before = index
        while before > 0 and index - before < 5 and self.units[before].plain:
            before -= 1
        host, verb = self.units[before], self.units[before - 1].verb if before else None
        over = before < index and host.low in {"over", "in", "off"} and verb is not None
        return before - 1 if over and verb is not None and verb.faint and verb.here is Role.ORIGIN else index

    def _bind_through_host(self, unit: Unit, index: int) -> Binding | None:
        """Read "from a submarine somewhere south of X": a host beside a place takes the part for it."""
        hosted = False
        for before in range(index - 1, max(-1, index - 9), -1):
            word = self.units[before]
            if word.relation in _ROLES and not word.time and word.relation is not RelationKind.VIA:
                return (
                    replace(found, part="near") if hosted and (found := self.bind_directional(unit, before)) else None
                )
            if word.finding or word.punctuation or (word.verb and word.form is not Form.PAST):
                return None
            hosted = hosted or bool(word.movers) or word.low in {"point", "position", "area", "waters", "site", "place"}
        return None

    def _note_location(self, unit: Unit, index: int) -> None:
        """Remember which place the unit only locates, so that a list goes on after it."""
        for before in range(index - 1, max(-1, index - 6), -1):
            if self.units[before].finding is not None:
                self.locates[unit.index] = before
                return
            if self.units[before].verb or self.units[before].low in {";", ":"}:
                return

    def bind_directional(self, unit: Unit, index: int) -> Binding | None:
        """Bind a place whose preposition of direction stands at `index`, or give None."""
        relation = self.units[index]
        assert relation.relation is not None  # noqa: S101 - narrows the type
        role = _ROLES[relation.relation]
        if (
            relation.low == "around"
            and index
            and self.units[index - 1].low in {"camps", "villages", "towns", "fields", "hills"}
        ):
            return self.placing.bind(unit, index)
        if relation.noun in {NounUse.BOUND, NounUse.BOUND_FROM}:
            return Binding(unit, role, index, index, negated=self.governor.is_negated(index))
        if self.governor.is_blocked(index, role, unit):
            self.blocked.add(unit.index)
            return None
        cue = self.governor.governor_of(index, unit)
        if cue is None or not self.governor.allows(cue, index, unit):
            return None
        return Binding(unit, role, cue, index, negated=self.governor.is_negated(index))
