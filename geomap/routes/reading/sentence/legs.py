"""What one sentence says about movement: its legs.

A leg is one mover with the places bound to the cues that speak of it. Cues belong to one leg while the sentence keeps
its subject ("left Homs for Idlib, skirting Hama"), and to another as soon as something else moves. Legs of several
sentences become movements in `geomap.routes.reading.report.assembling`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from geomap.model import Count, Finding, Span, StatedDistance, Status
from geomap.routes.reading.roles.assign import Binder
from geomap.routes.reading.roles.launch_sites import launch_sites, with_launch_site
from geomap.routes.reading.sentence.earlier_times import is_earlier, years_told
from geomap.routes.reading.sentence.factuality import read_status
from geomap.routes.reading.sentence.fictive_motion import Plausibility
from geomap.routes.reading.sentence.movers import MoverFinder
from geomap.routes.reading.sentence.quantities import read_counts, read_distances, sums_up
from geomap.routes.reading.words.chunks import Unit, is_number
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse
from geomap.routes.reading.words.noun_phrases import Mover
from geomap.routes.reading.words.stops import Binding

_DIRECTED = frozenset({"out of", "onto", "away from", "back to", "all the way to", "all the way from"})
"""What is said of movement alone, of a mover that the lexicon does not know."""


_ELSEWHERE = frozenset({"meanwhile", "elsewhere", "separately", "unrelatedly"})


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
        earlier: Whether it tells of a time long before ("the year before she had been in X").
        years: The years that its sentence names.
        elsewhere: Whether its sentence turns to something else: "Meanwhile another convoy went to X".
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
    earlier: bool = False
    years: frozenset[str] = frozenset()
    elsewhere: bool = False


class LegReader:
    """Reads the legs of one sentence."""

    def __init__(
        self,
        units: list[Unit],
        *,
        number: int,
        span: Span,
        lexicon: Lexicon,
        earlier: Sequence[Finding] = (),
    ) -> None:
        """Take the units of the sentence, its number and span in the report, the lexicon, and the places before it."""
        self.units = units
        self.earlier = earlier
        self.number = number
        self.span = span
        self.lexicon = lexicon
        self.movers = MoverFinder(units, lexicon=lexicon)
        self.plausibility = Plausibility(units, movers=self.movers, lexicon=lexicon)

    def read(self) -> list[Leg]:
        """Read the legs.

        Returns:
            The legs, in text order; none where the sentence tells of no movement.
        """
        binder = Binder(self.units, lexicon=self.lexicon, earlier=self.earlier)
        self.continuation = binder.governor.continuation
        bindings = binder.bind()
        bindings += launch_sites(self.units, bindings, lexicon=self.lexicon)
        by_cue: dict[tuple[int, int], list[Binding]] = {}
        for binding in sorted(bindings, key=lambda b: b.unit.index):
            by_cue.setdefault((max(binding.cue, binding.gap), binding.cue), []).append(binding)
        legs: list[Leg] = []
        for (place, cue), found in sorted(by_cue.items()):
            if place == cue:
                self._add(legs, cue, found)
            else:
                self._add_gapped(legs, cue, found)
        self._add_quantities(legs)
        returning = self._returns()
        years = years_told(self.units)
        for leg in legs:
            leg.years = years
            leg.elsewhere = self.units[0].low in _ELSEWHERE
            leg.earlier = bool(leg.cues) and is_earlier(self.units, cue=leg.cues[0], lexicon=self.lexicon)
            leg.returning = returning is not None and returning < min(leg.cues, default=0)
            leg.bindings.sort(key=lambda b: b.unit.index)
            leg.bindings = with_launch_site(self.units, leg.bindings)
        return legs

    def _add(self, legs: list[Leg], cue: int, bindings: list[Binding]) -> None:
        word = self.units[cue]
        moved = self._verb_before(cue) if not legs and word.verb is not None else None
        passed = all(b.passed for b in bindings)
        mover, moved = (None, None) if passed else self._mover_of(legs, cue, moved)
        directed = any(self.units[b.relation].low in _DIRECTED for b in bindings)
        if self.plausibility.is_no_movement(cue, mover, last=bindings[-1].unit.index, directed=directed):
            return
        faint = word.verb is not None and word.verb.faint
        happens = faint or (word.verb is not None and word.verb.perishes and not legs)
        if happens and not self.plausibility.may_be_noticed(cue, mover, after_leg=bool(legs)):
            return
        status = read_status(
            self.units,
            cue=cue,
            stops_from=bindings[0].unit.index,
            stops_to=bindings[-1].unit.index,
            lexicon=self.lexicon,
        )
        weak = (passed or self._is_weak(word)) and not self._tells_of_movement(moved)
        leg = self._leg_of(legs, mover, cue)
        if leg is None or (status is Status.DENIED) != (leg.status is Status.DENIED):
            if leg is not None and weak:
                return
            mover = leg.mover if leg is not None and mover is None else mover
            leg = Leg(mover, self.number, self.span, status, strikes=word.verb is not None and word.verb.strikes)
            legs.append(leg)
        elif (leg.weak and not weak) or (leg.mover is None and mover is not None) or self._only_able(leg, status):
            leg.status = status
        leg.mover = leg.mover or mover
        leg.bindings += [b for b in bindings if not b.negated]
        leg.weak = leg.weak and weak
        leg.faint = leg.faint and faint
        self._describe(leg, word, status)

    def _only_able(self, leg: Leg, status: Status) -> bool:
        """Tell whether what a participle says holds only as far as its verb does: "a shell fired from X may hit Y"."""
        first = self.units[leg.cues[0]] if leg.cues else None
        if first is None or leg.mover is None or len(leg.cues) != 1:
            return False
        fronted = first.form is not Form.PLAIN and all(u.time or u.punctuation for u in self.units[: first.index])
        if fronted or status is not Status.POSSIBLE:
            return fronted and status in {Status.POSSIBLE, Status.PLANNED}
        return first.form is Form.PAST and leg.mover.index == first.index - 1

    def _add_gapped(self, legs: list[Leg], cue: int, bindings: list[Binding]) -> None:
        """Add the leg of a clause whose verb is left out: the same movement, of some others."""
        model = next((leg for leg in reversed(legs) if cue in leg.cues), None)
        if model is None:
            return
        last = bindings[0].gap
        while last and self.lexicon.has("adverbs", self.units[last].low):
            last -= 1
        mover = self.movers.phrases.ending_at(last) or model.mover
        mover = replace(mover, partial=True) if mover is not None else None
        kept = [b for b in bindings if not b.negated]
        legs.append(replace(model, mover=mover, bindings=kept, distances=[], counts=[], cues=[cue]))

    def _mover_of(self, legs: list[Leg], cue: int, before: int | None) -> tuple[Mover | None, int | None]:
        """Give what moves, and the verb before the cue if that one says it."""
        mover = self.movers.of_cue(cue)
        moved = before if mover is None else None
        if mover is None and self.units[cue].verb is not None:
            while before is not None and mover is None:
                known = self.units[before].verb is not None
                mover = self.movers.of_cue(before) if known else self.movers.subject(before)
                before = self._verb_before(before)
            mover = mover or (self._subject_shared(cue, legs[-1]) if legs else self.movers.opening(cue))
        if mover is not None and mover.static and self.plausibility.is_namesake(cue, mover):
            mover = replace(mover, static=False, named=True)
        return mover, moved

    def _is_weak(self, word: Unit) -> bool:
        if word.relation is not None and word.verb is None and word.noun is None:
            return not self.continuation.travels(word.index)
        return word.noun is NounUse.STOP or (word.verb is not None and (word.verb.strikes or word.verb.weak))

    def _describe(self, leg: Leg, word: Unit, status: Status) -> None:
        """Note how a cue tells of a leg."""
        verb, cue = word.verb, word.index
        before = {u.low for u in self.units[max(0, cue - 3) : cue]}
        leg.cues.append(cue)
        leg.listing = leg.listing and (verb is None or word.form is not Form.PAST) and status is not Status.PLANNED
        leg.had_been = leg.had_been or (word.noun is NounUse.BOUND and "had" in before)
        leg.onward = leg.onward or self._is_onward(cue)
        leg.strikes = leg.strikes and verb is not None and verb.strikes
        leg.verbal = leg.verbal or verb is not None or word.noun is not None
        leg.moving = leg.moving or (verb is None and word.noun is NounUse.MOTION and not word.movers)

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
        for word in reversed(self.units[: self._before_aside(cue)]):
            if word.verb is not None or word.other_verb:
                return word.index
            if self.lexicon.has("breaks", word.low):
                return None
        return None

    def _before_aside(self, cue: int) -> int:
        """Pass over what is put in before a verb: "left X and, for reasons that nobody would give, ended in Y"."""
        if cue < 2 or self.units[cue - 1].low != ",":
            return cue
        opening = next((u.index for u in reversed(self.units[: cue - 1]) if u.low == ","), None)
        if opening is None or self.units[opening - 1].low not in {"and", "but", "then"}:
            return cue
        return opening

    def _subject_shared(self, cue: int, last: Leg) -> Mover | None:
        """Give the subject that a verb shares with one that has no place: "they were taken off and brought to X"."""
        before = self._verb_before(cue)
        if before is None or before <= max(last.cues, default=-1):
            return None
        return self.movers.subject(before)

    def _tells_of_movement(self, index: int | None) -> bool:
        verb = self.units[index].verb if index is not None else None
        return verb is not None and not verb.weak and not verb.strikes

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

    def _add_quantities(self, legs: list[Leg]) -> None:
        bound = {b.unit.index: b.role for leg in legs for b in leg.bindings}
        distances = read_distances(self.units, lexicon=self.lexicon, bound=bound)
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
        first = index
        while first and is_number(self.units[first - 1], self.lexicon):
            first -= 1
        if sums_up(self.units, first, lexicon=self.lexicon):
            return Leg(None, self.number, self.span, Status.REPORTED)
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
