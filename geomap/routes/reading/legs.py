"""What one sentence says about movement: its legs.

A leg is one mover with the places bound to the cues that speak of it. Cues belong to one leg while the sentence keeps
its subject ("left Homs for Idlib, skirting Hama"), and to another as soon as something else moves. Legs of several
sentences become movements in `geomap.routes.reading.assembling`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geomap.model import Count, Finding, Role, Span, StatedDistance, Status
from geomap.routes.reading.binding import Binder
from geomap.routes.reading.lexicon import Form, Lexicon, NounUse, RelationKind
from geomap.routes.reading.movers import MoverFinder
from geomap.routes.reading.phrases import Mover
from geomap.routes.reading.places import Binding, part_of
from geomap.routes.reading.quantities import read_counts, read_distances
from geomap.routes.reading.status import read_status
from geomap.routes.reading.units import Unit


@dataclass(slots=True)
class Leg:
    """One mover's movement within one sentence.

    Attributes:
        mover: What moves; None where the sentence does not say.
        sentence: Number of the sentence.
        evidence: Bounds of the sentence.
        status: Whether it happened.
        bindings: Its places, in text order.
        distances: Distances stated with it.
        counts: Numbers stated with it.
        cues: Indexes of its cues.
        weak: Whether no cue alone would make a movement.
        faint: Whether it only says where something was.
        strikes: Whether it holds only if the mover is a projectile or a storm.
        verbal: Whether a verb or a motion noun tells of it, not just a thing that can move.
        moving: Whether the mover is the movement itself ("the voyage").
        onward: Whether it goes on from where the movement before ended ("flew on to").
        had_been: Whether it tells of what had been before ("had been on passage to X").
        listing: Whether it speaks of places that one can go to, not of one's going: "travel to X, Y and Z".
        returning: Whether it tells of the way back.
    """

    mover: Mover | None
    sentence: int
    evidence: Span
    status: Status
    bindings: list[Binding] = field(default_factory=list)
    distances: list[StatedDistance] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    cues: list[int] = field(default_factory=list)
    weak: bool = True
    faint: bool = True
    strikes: bool = False
    verbal: bool = False
    moving: bool = False
    onward: bool = False
    had_been: bool = False
    listing: bool = True
    returning: bool = False


class LegReader:
    """Reads the legs of one sentence.

    Args:
        units: The sentence.
        number: Which sentence of the report it is.
        span: Its bounds.
        lexicon: Where words are looked up.
        earlier: Places of the sentences before.
    """

    def __init__(
        self,
        units: list[Unit],
        *,
        number: int,
        span: Span,
        lexicon: Lexicon,
        earlier: Sequence[Finding] = (),
    ) -> None:
        """Keep the sentence; nothing is read yet."""
        self.units = units
        self.earlier = earlier
        self.number = number
        self.span = span
        self.lexicon = lexicon
        self.movers = MoverFinder(units, lexicon=lexicon)

    def read(self) -> list[Leg]:
        """Read the legs.

        Returns:
            The legs, in text order; none where the sentence tells of no movement.
        """
        bindings = Binder(self.units, lexicon=self.lexicon, earlier=self.earlier).bind()
        bindings += self._launch_sites(bindings)
        by_cue: dict[int, list[Binding]] = {}
        for binding in sorted(bindings, key=lambda b: b.unit.index):
            by_cue.setdefault(binding.cue, []).append(binding)
        legs: list[Leg] = []
        for cue in sorted(by_cue):
            self._add(legs, cue, by_cue[cue])
        self._add_quantities(legs)
        returning = self._returns()
        for leg in legs:
            leg.returning = returning is not None and returning < min(leg.cues, default=0)
            leg.bindings.sort(key=lambda b: b.unit.index)
            leg.bindings = self._with_launch_site(leg.bindings)
        return legs

    def _add(self, legs: list[Leg], cue: int, bindings: list[Binding]) -> None:
        word = self.units[cue]
        mover = self.movers.of_cue(cue)
        moved = self._verb_before(cue) if mover is None and not legs and word.verb is not None else None
        if moved is not None:
            mover = self.movers.of_cue(moved)
        if mover is None and not legs and word.verb is not None:
            mover = self.movers.opening(cue)
        if mover is None and legs and word.verb is not None:
            mover = self._subject_shared(cue, legs[-1])
        if mover is not None and mover.static and self._is_namesake(cue, mover):
            mover = replace(mover, static=False, named=True)
        if self._is_no_movement(cue, mover) or (word.verb is None and self._is_suspended(bindings[-1].unit.index)):
            return
        faint = bool(word.verb and word.verb.faint)
        if faint and not self._may_be_noticed(cue, mover, legs):
            return
        status = read_status(
            self.units,
            cue=cue,
            stops_from=bindings[0].unit.index,
            stops_to=bindings[-1].unit.index,
            lexicon=self.lexicon,
        )
        strikes = bool(word.verb and word.verb.strikes)
        weak = (
            strikes or bool(word.verb and word.verb.weak) or word.noun is NounUse.STOP
        ) and not self._tells_of_movement(moved)
        kept = [b for b in bindings if not b.negated]
        old = self._leg_of(legs, mover, cue)
        if old is None or (status is Status.DENIED) != (old.status is Status.DENIED):
            if old is not None and weak:
                return
            if old is not None and mover is None:
                mover = old.mover
            legs.append(Leg(mover, self.number, self.span, status, strikes=strikes))
            old = legs[-1]
        elif (old.weak and not weak) or (old.mover is None and mover is not None):
            old.status = status
        if old.mover is None and mover is not None:
            old.mover = mover
        old.bindings += kept
        old.cues.append(cue)
        old.weak = old.weak and weak
        old.faint = old.faint and faint
        infinite = word.verb is None or word.form is not Form.PAST
        old.listing = old.listing and infinite and status is not Status.PLANNED
        before = {u.low for u in self.units[max(0, cue - 3) : cue]}
        old.had_been = old.had_been or (word.noun is NounUse.BOUND and "had" in before)
        old.onward = old.onward or self._is_onward(cue)
        old.strikes = old.strikes and strikes
        old.verbal = old.verbal or word.verb is not None or word.noun is not None
        old.moving = old.moving or (word.verb is None and word.noun is NounUse.MOTION and not word.movers)

    def _is_namesake(self, cue: int, mover: Mover) -> bool:
        """Tell whether a subject that has the name of a place is a person: "Columbus sailed"."""
        verb = self.units[cue].verb
        return (
            verb is not None
            and self.units[mover.index].finding is not None
            and self.units[mover.index].place
            and self.lexicon.has("bodily", verb.lemma)
            and not self.lexicon.has("be", self.units[cue - 1].low)
        )

    def _may_be_noticed(self, cue: int, mover: Mover | None, legs: list[Leg]) -> bool:
        """Tell whether what was seen somewhere, or is said to be there, is a thing that moves and no person."""
        if mover is None:
            return bool(legs) or cue == 0
        if mover.static:
            return False
        if mover.pronoun:
            over = any(u.low == "over" for u in self.units[cue + 1 : cue + 3])
            here = self.units[cue].verb is not None and self.units[cue].verb.here is not None
            return mover.head not in {"who", "you"} and (over or not here or mover.head not in {"he", "i", "we"})
        passing = self.units[cue].verb is not None and self.units[cue].verb.here is None
        return bool(mover.kinds - (frozenset() if passing else frozenset({"people", "displaced"})))

    def _returns(self) -> int | None:
        """Give where the sentence says that it tells of the way back."""
        for word, after in zip(self.units, self.units[1:], strict=False):
            if word.low in {"way", "journey", "voyage", "trip"} and after.low in {"home", "back"}:
                return word.index
            if word.low == "return" and after.low in {"journey", "voyage", "trip", "leg", "flight", "passage"}:
                return word.index
        return None

    def _verb_before(self, cue: int) -> int | None:
        """Give the verb whose subject a cue shares, where that one has no place: "flew 900 miles before striking X"."""
        for word in reversed(self.units[:cue]):
            if word.verb is not None or word.other_verb:
                return word.index
            if self.lexicon.has("breaks", word.low):
                return None
        return None

    def _subject_shared(self, cue: int, last: Leg) -> Mover | None:
        """Give the subject that a verb shares with one that has no place: "and they were taken off and brought to X"."""
        before = self._verb_before(cue)
        if before is None or before <= max(last.cues, default=-1):
            return None
        return self.movers.subject(before)

    def _tells_of_movement(self, index: int | None) -> bool:
        verb = self.units[index].verb if index is not None else None
        return verb is not None and not verb.weak and not verb.strikes

    def _is_no_movement(self, cue: int, mover: Mover | None) -> bool:
        verb = self.units[cue].verb
        if mover is None:
            return False
        if (
            verb is not None
            and (verb.launches or verb.caused)
            and mover.head in self.lexicon.sets["static_undertakings"]
        ):
            return not self._is_of_projectiles(mover)
        if verb is not None and verb.caused and self.lexicon.has("static_events", mover.head) and self.movers.is_passive(self.units[cue]):
            return True
        if verb is not None and verb.strikes:
            known = bool(mover.kinds) and not mover.kinds & {"projectile", "storm"}
            return (
                known
                or mover.static
                or (mover.named and not mover.kinds)
                or not (mover.kinds or mover.pronoun or mover.partial)
            )
        if verb is not None and verb.caused and self._has_static_subject(cue):
            return True
        way = mover.head in {"route", "path", "way", "track"}
        talk = verb is not None and verb.caused and mover.head in self.lexicon.sets["static_nouns"] and not mover.kinds
        talk = talk and not way
        return mover.static or talk

    def _is_suspended(self, last: int) -> bool:
        """Tell whether a service is only said to be out of use: "flights from X to Y are suspended"."""
        following = [u.low for u in self.units[last + 1 : last + 7]]
        if not any(w in {"is", "are", "was", "were", "been", "remain", "remained"} for w in following):
            return False
        return any(self.lexicon.has("static_out_of_use", w) for w in following)

    def _has_static_subject(self, cue: int) -> bool:
        """Tell whether what carries is itself fixed: "the pipeline that carries oil from X"."""
        subject = self.movers.subject(cue)
        return subject is not None and not subject.kinds and self.lexicon.has("static_carriers", subject.head)

    def _is_of_projectiles(self, mover: Mover) -> bool:
        words = mover.text.lower().split()
        return len(words) > 1 and any(self.lexicon.has("static_projectile_modifiers", w) for w in words[:-1])

    def _leg_of(self, legs: list[Leg], mover: Mover | None, cue: int) -> Leg | None:
        """Give the leg whose mover a cue shares."""
        if not legs:
            return None
        last = legs[-1]
        returning = self._returns()
        if returning is not None and max(last.cues, default=cue) < returning < cue:
            return None
        if mover is None or last.mover is None:
            return last
        for leg in reversed(legs):
            if leg.mover is not None and leg.mover.start < mover.end and mover.start < leg.mover.end:
                return leg
        if mover.pronoun:
            return last if self._agrees(mover, last.mover) else None
        if mover.partial and not self._is_onward(cue):
            return None
        if self._is_carrier(mover):
            return last
        same_head = mover.definite and mover.head == last.mover.head
        shared = mover.kinds & last.mover.kinds
        same_kind = mover.definite and bool(shared) and (shared != {"people"} or mover.again)
        same_name = mover.named and mover.text == last.mover.text
        noun = self.units[cue].noun is NounUse.MOTION and not mover.kinds and self.units[cue].verb is None
        return last if same_head or same_kind or same_name or noun else None

    def _is_onward(self, cue: int) -> bool:
        """Tell whether a cue takes up where the movement before ended: "moved on to"."""
        after = self.units[cue + 1 : cue + 2]
        return self.units[cue].low.endswith(" on") or any(u.low in {"on", "on to", "onward", "onwards"} for u in after)

    def _is_carrier(self, mover: Mover) -> bool:
        """Tell whether a relative clause goes on with what carries the mover: "aboard a tanker, which passed X"."""
        following = self.units[mover.index + 1 : mover.index + 3]
        before = self.units[max(0, mover.index - 3) : mover.index]
        relative = any(self.lexicon.has("relatives", u.low) for u in following)
        return relative and any(self.lexicon.has("aboard", u.low) for u in before)

    @staticmethod
    def _agrees(pronoun: Mover, mover: Mover) -> bool:
        return pronoun.plural == mover.plural or mover.named or not pronoun.plural

    def _launch_sites(self, bindings: list[Binding]) -> list[Binding]:
        """Bind the place where a launcher is: "warships in X launched missiles", "fired by warships in X"."""
        taken = {b.unit.index for b in bindings}
        with_origin = {b.cue for b in bindings if b.role is Role.ORIGIN}
        found = []
        for word in self.units:
            if word.verb is None or not word.verb.launches or word.index in with_origin:
                continue
            for unit in self._site_candidates(word):
                relation = self._site_relation(unit)
                if unit.place and unit.index not in taken and relation is not None:
                    part = part_of(Binding(unit, Role.ORIGIN, word.index, relation), self.units)
                    found.append(Binding(unit, Role.ORIGIN, word.index, relation, part=part))
                    break
        return found

    def _with_launch_site(self, bindings: list[Binding]) -> list[Binding]:
        """Read "launched at X, fell into Y": X is where it began if something else is where it ended."""
        first = bindings[0] if bindings else None
        verb = self.units[first.cue].verb if first is not None else None
        later = any(b.role is Role.DESTINATION and first is not None and b.cue > first.cue for b in bindings)
        origin = any(b.role is Role.ORIGIN for b in bindings)
        if first is None or verb is None or verb.lemma != "launch" or first.role is not Role.DESTINATION or origin or not later:
            return bindings
        return [replace(first, role=Role.ORIGIN), *bindings[1:]]

    def _site_candidates(self, verb: Unit) -> list[Unit]:
        after = self.units[verb.index + 1 : verb.index + 14]
        by = next((u for u in after if u.low == "by" or u.finding or u.verb or u.other_verb), None)
        if by is not None and by.low != "by":
            by = None
        if by is not None:
            return self.units[by.index : by.index + 10]
        start = verb.index
        while (
            start > 0
            and not self.lexicon.has("reporting", self.units[start - 1].low)
            and self.units[start - 1].low not in {";", ":", "but"}
            and not (self.units[start - 1].low == "and" and start > 1 and self.units[start - 2].low == ",")
        ):
            start -= 1
        return self.units[start : verb.index]

    def _site_relation(self, unit: Unit) -> int | None:
        """Give the index of the preposition that puts a launcher at a place."""
        for index in range(unit.index - 1, max(-1, unit.index - 7), -1):
            word = self.units[index]
            if word.relation is RelationKind.HERE and word.low in {"in", "off", "on", "at", "near"} and not word.time:
                host = self.units[index - 1] if index else None
                return (
                    index
                    if host is not None
                    and not host.finding
                    and not (host.capitalised and host.index > 0 and not host.movers)
                    else None
                )
            if word.verb or word.punctuation or (word.relation is not None and word.low != "of"):
                return None
        return None

    def _add_quantities(self, legs: list[Leg]) -> None:
        distances = read_distances(self.units, lexicon=self.lexicon)
        if not legs and distances:
            leg = self._distance_leg(distances[0][0])
            if leg is not None:
                legs.append(leg)
        if not legs:
            return
        for index, distance in distances:
            nearest = max(legs, key=lambda leg: max((c for c in leg.cues if c <= index), default=-1))
            nearest.distances.append(distance)
        counts = read_counts(self.units, lexicon=self.lexicon)
        for leg in legs:
            leg.counts += counts

    def _distance_leg(self, index: int) -> Leg | None:
        """Make a leg without a place: "The missiles flew 1,500 km", "The voyage of 900 miles took a week"."""
        for word in reversed(self.units[:index]):
            if word.verb is not None or word.other_verb:
                mover = (
                    self.movers.of_cue(word.index)
                    if word.verb and not word.verb.caused
                    else self.movers.subject(word.index)
                )
            elif word.noun is NounUse.MOTION:
                mover = self.movers.of_cue(word.index)
            elif self.lexicon.has("be", word.low):
                mover = self.movers.subject(word.index)
            else:
                continue
            if mover is not None and not mover.definite and not mover.pronoun and word.noun is NounUse.MOTION:
                continue
            if mover is None:
                return None
            status = read_status(self.units, cue=word.index, stops_from=index, stops_to=index, lexicon=self.lexicon)
            return Leg(mover, self.number, self.span, status, cues=[word.index], moving=word.noun is NounUse.MOTION)
        return None
