"""Which cue of movement a preposition belongs to, and whether it can.

The cue is the nearest motion verb, motion noun or mover before the preposition in its clause; for one that opens the
clause, the first after it. A preposition that hangs on a road, a talk, a distance or a person at home belongs to none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geomap.model import Role
from geomap.routes.reading.roles.verbless import Continuation
from geomap.routes.reading.words.chunks import Unit, neighbour
from geomap.routes.reading.words.clauses import aside_before, contact_clause, is_parenthesis, outside_clause
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse, RelationKind
from geomap.routes.reading.words.stops import Binding, is_passage

_REACH = 30
"""How many units a preposition may stand from its cue; longer ties were wrong more often than right."""

_HEADINGS = frozenset(
    {"north", "south", "east", "west", "northward", "southward", "eastward", "westward", "back", "inland"}
)

NOT_SO = frozenset({"not", "rather than", "instead of", "without", "avoiding", "than", "never", "instead"})
"""Words that take back what follows."""


class Governor:
    """Finds the cues of the prepositions of one sentence."""

    def __init__(
        self,
        units: list[Unit],
        *,
        bound: dict[int, Binding],
        blocked: set[int],
        lexicon: Lexicon,
        gaps: Sequence[int] = (),
    ) -> None:
        """Take a sentence, and views of what its binder goes on filling.

        Args:
            units: The units of the sentence.
            bound: What has been bound so far, by index; read here, never written.
            blocked: Places whose preposition belongs to no cue; read here, never written.
            lexicon: Where words are looked up.
            gaps: Where the subjects of clauses end whose verb is left out.
        """
        self.units = units
        self.bound = bound
        self.blocked = blocked
        self.gaps = gaps
        self.continuation = Continuation(units, bound=bound, gaps=gaps, lexicon=lexicon)
        self.lexicon = lexicon

    def is_blocked(self, index: int, role: Role, unit: Unit) -> bool:
        """Tell whether a preposition belongs to a noun that does not move: a road, a talk, a person at home."""
        has = self.lexicon.has
        before = neighbour(self.units, index, step=-1, lexicon=self.lexicon)
        if index and self.units[index - 1].low == "home" and self._is_home(index - 1):
            return True
        if before is None:
            return False
        if before.index in self.blocked:
            return True
        if index - 1 in self.gaps:
            return False
        if before.low in self.lexicon.units and before.noun is NounUse.MOTION:
            return False
        if before.noun is NounUse.WAY or before.verb is not None or before.noun is NounUse.BOUND:
            return False
        if has("static_nouns", before.low):
            return not (self._moved_object(before) or self._gone_along(before))
        if role is Role.ORIGIN and self._is_agent(before) and self._before_destination(unit) is None:
            return True
        if role is Role.ORIGIN and has("people_of", before.low) and "displaced" not in before.movers:
            return not self._moved_object(before)
        if role is Role.ORIGIN and (
            self._is_of_some(before) or self._is_subject_noun(before) or self._is_of_age(index)
        ):
            return True
        if role is Role.ORIGIN and before.low in self.lexicon.units:
            verb = next((u for u in reversed(self.units[max(0, before.index - 6) : before.index]) if u.verb), None)
            return verb is None or self._before_destination(unit) is None
        return before.low in {
            "comparison",
            "close",
            "compared",
            "similar",
            "according",
            "proportional",
            "opposed",
            "parallel",
        }

    def _is_home(self, index: int) -> bool:
        """Tell whether "home to X" says what a place has: "has been home to", "Home to the plant"."""
        return index == 0 or self.lexicon.has("be", self.units[index - 1].low) or self.units[index - 1].punctuation

    def _is_of_age(self, index: int) -> bool:
        """Tell whether an age stands before "from X": "the driver, 34, from X"."""
        before = self.units[max(0, index - 3) : index]
        return len(before) == 3 and before[0].low == "," and before[1].low.isdigit() and before[2].low == ","

    def _is_agent(self, noun: Unit) -> bool:
        """Tell whether a noun is who did something to what moves: "was hauled aboard by divers from X"."""
        people = bool(noun.movers & {"people"}) or self.lexicon.has("people_of", noun.low)
        return people and any(u.low == "by" for u in self.units[max(0, noun.index - 2) : noun.index])

    def _is_of_some(self, pronoun: Unit) -> bool:
        """Tell whether "most of them from X" says where people are from: no verb of motion stands before."""
        before = self.units[max(0, pronoun.index - 3) : pronoun.index]
        moved = any(u.verb is not None and u.verb.caused for u in self.units[max(0, pronoun.index - 6) : pronoun.index])
        of_some = any(self.lexicon.has("quantifiers", u.low) for u in before)
        return pronoun.low in {"them", "whom", "us"} and of_some and not moved

    def _is_subject_noun(self, noun: Unit) -> bool:
        """Tell whether "from X" only says where a subject is from: "and a bishop from X"."""
        if not noun.plain or noun.movers or noun.noun or self.lexicon.has("adverbs", noun.low):
            return False
        for before in range(noun.index - 1, max(-1, noun.index - 6), -1):
            word = self.units[before]
            if word.low in {"a", "an", "the"}:
                opener = self._at(before - 1)
                return opener is None or opener.low in {"and", ",", "but", "or"} or opener.other_verb
            if not word.plain:
                return False
        return False

    def _before_destination(self, unit: Unit) -> Unit | None:
        return next(
            (u for u in self.units[unit.index + 1 : unit.index + 8] if u.relation is RelationKind.DESTINATION), None
        )

    def _moved_object(self, noun: Unit) -> bool:
        """Tell whether a noun before "from" is the object of a verb of carrying: "flew patients from X"."""
        for before in range(noun.index - 1, max(-1, noun.index - 9), -1):
            word = self.units[before]
            if word.verb is not None:
                return word.verb.caused and not self.is_passive(word)
            if word.low == "by" and not any(u.finding for u in self.units[before : noun.index]):
                continue
            if word.relation or word.punctuation or word.other_verb:
                return False
        return False

    def _gone_along(self, noun: Unit) -> bool:
        """Tell whether a mover goes along or over a road or border: "walked over the border from X"."""
        for before in range(noun.index - 1, max(-1, noun.index - 4), -1):
            word = self.units[before]
            if word.relation is RelationKind.VIA:
                governor = self._left_governor(before)
                if governor is None:
                    return False
                return self.units[governor].verb is not None or self.units[governor].noun is NounUse.MOTION
            if not word.plain and not word.demonym:
                return word.verb is not None and word.verb.object is Role.VIA
        return False

    def is_passive(self, word: Unit) -> bool:
        """Tell whether a form of "be" stands before a verb."""
        before = neighbour(self.units, word.index, step=-1, lexicon=self.lexicon)
        return before is not None and self.lexicon.has("be", before.low)

    def governor_of(self, index: int, unit: Unit) -> int | None:
        """Give the index of the cue that a preposition belongs to, or None."""
        left_out = self.continuation.left_out(index)
        if left_out is not None:
            return left_out
        fronted = self.is_fronted(index)
        if fronted and self.subject_follows(unit):
            right = self.right_governor(unit)
            if right is not None:
                return right
        left = self._left_governor(index)
        if left is None or (self._is_thing(left) and self.continuation.is_means(left)):
            continued = self.continuation.continued(index)
            if continued is not None and (left is not None or self.units[index - 1].low != ";"):
                return continued
        if left is None and (fronted or not any(u.verb or u.other_verb or u.noun for u in self.units[:index])):
            right = self.right_governor(unit)
            return self.continuation.continued(index) if right is None else right
        return left

    def _is_thing(self, index: int) -> bool:
        """Tell whether a cue is neither a verb nor a motion noun."""
        return self.units[index].verb is None and self.units[index].noun is None

    def is_fronted(self, index: int) -> bool:
        """Tell whether a preposition opens its clause, so that its cue may follow."""
        before = self._at(index - 1)
        while before is not None and (before.time or (self.lexicon.has("adverbs", before.low))):
            before = self._at(before.index - 1)
        if before is None:
            return True
        if before.finding is not None or before.relation is not None:
            return before.index in self.bound and self.bound[before.index].cue > before.index
        return (
            before.punctuation
            or self.lexicon.has("conjunctions", before.low)
            or before.low in {"that", "when", "after", "before"}
        )

    def subject_follows(self, unit: Unit) -> bool:
        """Tell whether a place is followed by the subject of a clause: "at X he joined"."""
        word = self._at(unit.index + 1)
        if word is not None and word.low == ",":
            word = self._at(unit.index + 2)
        if word is None:
            return False
        return self.lexicon.has("pronouns", word.low) or (
            self.lexicon.has("determiners", word.low)
            and self._at(unit.index + 1) is not None
            and any(u.verb for u in self.units[word.index : word.index + 7])
        )

    def subject_follows_list(self, unit: Unit, cue: int) -> bool:
        """Tell whether a pronoun stands between a fronted list of places and its verb: "By X and Y they came"."""
        if self.is_passive(self.units[cue]):
            return False
        return any(self.lexicon.has("pronouns", u.low) or u.movers for u in self.units[unit.index + 1 : cue])

    def _backward(self, index: int) -> Iterator[Unit]:
        """Yield the units before an index, nearest first, without asides that tell of no movement."""
        before = index - 1
        while before > index - 1 - _REACH and before >= 0:
            closes = self.units[before].low in {",", ")"}
            opening = aside_before(self.units, before) if closes else None
            if opening is not None and not any(u.verb and not u.verb.weak for u in self.units[opening:before]):
                before = opening - 1
                continue
            yield self.units[before]
            before -= 1

    def _left_governor(self, index: int) -> int | None:
        mover: int | None = None
        skipped = index
        adjacent = neighbour(self.units, index, step=-1, lexicon=self.lexicon)
        for word in self._backward(index):
            before = word.index
            if self.lexicon.has("breaks", word.low) or (word.low in {"—", "–"} and not word.attached):
                break
            if word.low == "that" and before and self.lexicon.has("reporting", self.units[before - 1].low):
                break
            if word.verb is not None:
                return outside_clause(self.units, before, index)
            if word.noun is not None and word.noun is not NounUse.STOP:
                return before
            if before >= skipped or (word.other_verb and is_parenthesis(self.units, word)):
                continue
            opener = contact_clause(self.units, word, lexicon=self.lexicon) if word.other_verb else None
            if opener is not None:
                skipped = opener
                continue
            if word.other_verb and mover is None:
                return None
            if word.other_verb:
                break
            if mover is None and word.movers and self._may_move(word) and self._next_to(word, adjacent):
                mover = before
        return mover if mover is None or self._goes_with(mover, index) else None

    def _goes_with(self, mover: int, index: int) -> bool:
        """Tell whether a mover without a verb can take a preposition: "arms to X" alone are sold as often as sent."""
        if self.units[index].relation is not RelationKind.DESTINATION:
            return True
        return any(b.cue == mover and b.role is Role.ORIGIN for b in self.bound.values())

    def _next_to(self, word: Unit, adjacent: Unit | None) -> bool:
        """Tell whether nothing but bound places stands between a mover and the preposition."""
        if adjacent is None or adjacent.index < word.index:
            return False
        between = self.units[word.index + 1 : adjacent.index + 1]
        return all(
            u.index in self.bound or u.relation or u.time or self.lexicon.has("determiners", u.low) or u.low == ","
            for u in between
        )

    def _may_move(self, word: Unit) -> bool:
        return bool(word.movers - {"people", "animal"}) or "displaced" in word.movers

    def right_governor(self, unit: Unit) -> int | None:
        """Give the index of the first cue after a place in its clause, or None."""
        for word in self.units[self._after_clause(unit) : unit.index + 1 + _REACH]:
            if self.lexicon.has("breaks", word.low) or self.lexicon.has("relatives", word.low) or word.other_verb:
                return None
            if word.verb is not None or (word.noun in {NounUse.MOTION, NounUse.WAY} and not self._is_subject(word)):
                return word.index
            if word.noun is NounUse.BOUND and word.index <= unit.index + 2:
                return word.index
        return None

    def _is_subject(self, noun: Unit) -> bool:
        """Tell whether a motion noun that is also a thing that moves stands right before a verb."""
        after = neighbour(self.units, noun.index, step=1, lexicon=self.lexicon)
        return bool(noun.movers) and after is not None and after.verb is not None and after.form is Form.PAST

    def _after_clause(self, unit: Unit) -> int:
        """Give where a sentence goes on after a place: behind ", where a depot was dug," if that follows."""
        comma, opener = self._at(unit.index + 1), self._at(unit.index + 2)
        if comma is None or opener is None or comma.low != "," or opener.low not in {"where", "which", "whose"}:
            return unit.index + 1
        end = next((u.index for u in self.units[opener.index : unit.index + _REACH] if u.low == ","), None)
        return unit.index + 1 if end is None else end

    def allows(self, cue: int, index: int, unit: Unit) -> bool:
        """Tell whether a cue can take a preposition."""
        relation, word = self.units[index], self.units[cue]
        low = relation.low
        if word.relation is not None and word.noun is None:
            return low not in {"for", "against", "until"} or index == cue
        if word.verb is None:
            return self._noun_allows(word, relation, unit)
        if low in word.verb.refused:
            turns = word.verb.lemma == "turn" and low == "to"
            return turns and self.units[index - 1].low.rstrip("s") in _HEADINGS
        if (
            self._at(index + 1) is not None
            and self.units[index + 1].low.endswith("ing")
            and not self.units[index + 1].finding
        ):
            return False
        if low == "for":
            return word.verb.takes_for and (
                word.verb.object is None or self._has_object(cue, index) or cue + 1 == index
            )
        if low in {"by", "under", "up", "down", "above", "beneath", "around"}:
            over_land = low == "by" and word.verb.object is Role.VIA and not self.is_passive(word)
            along = low in {"up", "down"} and self._at(index + 1) is not None and self.units[index + 1].low == "the"
            fronted = low == "by" and index < cue and self.subject_follows_list(unit, cue)
            return is_passage(unit, self.lexicon) or over_land or along or fronted
        if low == "against":
            return word.verb.launches or word.verb.lemma in {"send", "direct", "fly"}
        if word.verb.strikes:
            return low in {"into"}
        if word.verb.lemma == "come" and low == "from":
            return word.low not in {"come", "comes"} or self._has_come(cue, index)
        return low != "until"

    def _has_come(self, cue: int, index: int) -> bool:
        """Tell whether "come from" is a journey: "have come from X", "comes to X from Y"."""
        if any(u.low in {"have", "has", "had"} for u in self.units[max(0, cue - 3) : cue]):
            return True
        return any(u.relation in {RelationKind.DESTINATION, RelationKind.VIA} for u in self.units[cue + 1 : index])

    def _has_object(self, cue: int, index: int) -> bool:
        return any(u.finding is not None or u.plain for u in self.units[cue + 1 : index])

    def _noun_allows(self, word: Unit, relation: Unit, unit: Unit) -> bool:
        if relation.low in {"by", "under", "up", "down", "above", "beneath", "around", "along"}:
            way = relation.low in {"along", "up", "down"} and any(
                self.lexicon.has("area_nouns", u.low) for u in self.units[relation.index + 1 : unit.index]
            )
            return way or is_passage(unit, self.lexicon)
        if word.noun is NounUse.ARRIVAL:
            return relation.relation is RelationKind.ORIGIN
        if word.noun in {NounUse.BOUND, NounUse.BOUND_FROM}:
            return True
        if relation.low == "for":
            return word.noun is NounUse.DEPARTURE or word.low in {
                "flight",
                "voyage",
                "ferry",
                "train",
                "convoy",
                "expedition",
            }
        if relation.low in {"against", "until"}:
            return False
        return not (
            word.noun is None
            and relation.low in {"over", "past", "round", "along", "up to"}
            and "projectile" not in word.movers
        )

    def is_negated(self, index: int) -> bool:
        """Tell whether "not", "instead of" or the like stands before a preposition."""
        before = self._at(index - 1)
        if before is not None and before.low == ",":
            comma = next((u.index for u in reversed(self.units[max(0, index - 8) : index - 1]) if u.low == ","), 0)
            before = self._at(comma - 1)
        return before is not None and before.low in NOT_SO

    def _at(self, index: int) -> Unit | None:
        return self.units[index] if 0 <= index < len(self.units) else None
