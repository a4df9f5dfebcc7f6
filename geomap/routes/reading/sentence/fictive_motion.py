"""Whether what a cue says is a movement at all.

A road runs, an offensive is launched, a company moves its office, a service is suspended: the words are those of
movement, and nothing moves. The tests need the cue, its mover and little else of the sentence.
"""

from __future__ import annotations

from geomap.routes.reading.sentence.movers import MoverFinder
from geomap.routes.reading.words.chunks import Unit, is_number, is_year
from geomap.routes.reading.words.lexicon import Form, Lexicon, Verb
from geomap.routes.reading.words.noun_phrases import Mover

_MADE = frozenset({"build", "register", "manufacture", "develop", "assemble", "organise", "organize"})
"""What is done to a thing long before it sets out."""

_PERSONS = frozenset({"people", "displaced"})

_OBJECT = 6
"""Units among which the object of a verb is looked for: "the last 628 nautical miles"."""


class Plausibility:
    """Tells the movements of one sentence from what only sounds like one."""

    def __init__(self, units: list[Unit], *, movers: MoverFinder, lexicon: Lexicon) -> None:
        """Take the units of the sentence, what finds the movers in it, and the lexicon."""
        self.units = units
        self.movers = movers
        self.lexicon = lexicon

    def is_no_movement(self, cue: int, mover: Mover | None, *, last: int, directed: bool = False) -> bool:
        """Tell whether nothing moves.

        Args:
            cue: Index of the cue.
            mover: What would move.
            last: Index of the last place bound to the cue.
            directed: Whether its places stand after words that only movement takes, as "out of" and "into".

        Returns:
            True for a road that runs, a service that is suspended, a ship that hits something.
        """
        verb = self.units[cue].verb
        if verb is None and (self._is_suspended(last) or self._is_on_offer(cue, last)):
            return True
        if verb is not None and (self._reaches_from(cue) or (verb.weak and self._only_describes(cue))):
            return True
        if verb is not None and verb.lemma in _MADE and self._is_apposed(cue):
            return True
        if verb is not None and self.units[cue].form is Form.PLAIN and self._is_extent(cue, mover):
            return True
        if verb is not None and self._is_count(cue, last):
            return True
        if mover is None:
            return self._lies_along(cue)
        if verb is None:
            return mover.static
        if self._is_weather(verb, mover) or self._is_of_papers(verb, mover):
            return True
        if verb.doubtful and not (
            (directed and not mover.static)
            or mover.kinds
            or mover.pronoun
            or mover.partial
            or (mover.named and mover.index and not verb.caused)
            or (mover.named and self._is_measured(cue))
        ):
            return True
        if (verb.launches or verb.caused) and self.lexicon.has("static_undertakings", mover.head):
            return not self._is_of_projectiles(mover)
        if verb.caused and self.lexicon.has("static_events", mover.head) and self.movers.is_passive(self.units[cue]):
            return True
        if verb.strikes:
            return self._cannot_strike(mover)
        return mover.static or (verb.caused and (self._has_static_subject(cue) or self._is_talk(mover)))

    def _is_measured(self, cue: int) -> bool:
        """Tell whether a verb has a length for its object: "covered the 80 miles from X to Y"."""
        after = self.units[cue + 1 : cue + 1 + _OBJECT]
        return any(is_number(one, self.lexicon) for one in after) and any(
            one.low in self.lexicon.unit_names for one in after
        )

    def _reaches_from(self, cue: int) -> bool:
        """Tell whether "reaches from X to Y" says how far something extends."""
        word = self.units[cue]
        after = self.units[cue + 1 : cue + 2]
        return word.verb is not None and word.verb.lemma == "reach" and any(u.low == "from" for u in after)

    def _lies_along(self, cue: int) -> bool:
        """Tell whether a participle says where a thing that cannot move lies: "the name of the section running"."""
        before = self.units[cue - 1] if cue else None
        if before is None or self.units[cue].form is not Form.GERUND or before.movers or not before.plain:
            return False
        return self.lexicon.has("static_nouns", before.low) or self.lexicon.has("static_subjects", before.low)

    def _is_apposed(self, cue: int) -> bool:
        """Tell whether a participle after a noun only says where a thing was made or is on the books."""
        word = self.units[cue]
        if word.form is not Form.PAST or not cue:
            return False
        before = self.units[cue - 1]
        return before.low == "," and cue > 1 and (self.units[cue - 2].plain or bool(self.units[cue - 2].finding))

    def _is_weather(self, verb: Verb, mover: Mover) -> bool:
        """Tell whether something only falls on a place: "Rain fell on X"."""
        return verb.lemma in {"fall", "descend"} and self.lexicon.has("falling", mover.head)

    def _is_of_papers(self, verb: Verb, mover: Mover) -> bool:
        """Tell whether a ship is only registered somewhere, or was launched as ships are."""
        if verb.lemma == "register":
            return bool(mover.kinds & {"vessel", "aircraft", "vehicle"})
        return verb.lemma == "launch" and mover.kinds == {"vessel"}

    def _only_describes(self, cue: int) -> bool:
        """Tell whether a participle says of a thing that something else moves with where it is from.

        "Behind a diesel assembled in X", "for a team registered in X".
        """
        word = self.units[cue]
        if word.form is not Form.PAST or not cue or not self.units[cue - 1].plain:
            return False
        start = self.movers.phrases.start_of(cue - 1)
        before = self.units[start - 1] if 0 < start < cue else None
        fronted = start == 1 or any(u.verb or u.other_verb or u.punctuation for u in self.units[: start - 1])
        return (
            before is not None
            and fronted
            and before.relation is not None
            and before.low != "of"
            and not before.time
            and self.lexicon.has("determiners", self.units[start].low)
        )

    def _is_extent(self, cue: int, mover: Mover | None) -> bool:
        """Tell whether "X runs from A to B" says where something lies: a cable known by its name."""
        return (
            self.units[cue].low in {"run", "runs", "stretches", "leads", "goes"}
            and mover is not None
            and mover.named
            and not mover.kinds
        )

    def _is_count(self, cue: int, last: int) -> bool:
        """Tell whether only a number rises or falls: "in X the colony has gone from nine nests to two"."""
        words = self.units[max(cue, last) + 1 : cue + 8]
        start = next((u.index for u in words if u.low == "from"), None)
        if start is None or any(u.finding for u in words):
            return False
        counted = [u for u in self.units[start + 1 : start + 8] if is_number(u, self.lexicon) and not u.time]
        return any(self.units[u.index - 1].low == "to" and counted[0].index == start + 1 for u in counted[1:])

    def _cannot_strike(self, mover: Mover) -> bool:
        if mover.kinds:
            return mover.static or not mover.kinds & {"projectile", "storm"}
        return mover.static or mover.named or not (mover.pronoun or mover.partial)

    def _is_talk(self, mover: Mover) -> bool:
        """Tell whether what is sent is a message, a demand or the like."""
        way = mover.head in {"route", "path", "way", "track"}
        return self.lexicon.has("static_nouns", mover.head) and not mover.kinds and not way

    def may_be_noticed(self, cue: int, mover: Mover | None, *, after_leg: bool) -> bool:
        """Tell whether what was seen somewhere, or is said to be there, is a thing that moves and no person.

        Args:
            cue: Index of the faint cue.
            mover: What was seen.
            after_leg: Whether the sentence tells of a movement before.

        Returns:
            False for persons, who are born and seen in many a place that they have not set out from.
        """
        if mover is None:
            return after_leg or cue == 0
        if mover.static:
            return False
        verb = self.units[cue].verb
        here = verb is not None and verb.here is not None
        if mover.pronoun:
            over = any(u.low == "over" for u in self.units[cue + 1 : cue + 3])
            over = over or self._is_timed(cue)
            return mover.head not in {"who", "you"} and (over or not here or mover.head not in {"he", "i", "we"})
        return bool(mover.kinds - _PERSONS if here else mover.kinds)

    def _is_timed(self, cue: int) -> bool:
        """Tell whether a clause begins with an hour or a day: "three hours later we were in X"; a year is too long."""
        before = self.units[max(0, cue - 8) : cue]
        return any(u.time for u in before) and not any(is_year(u.low) for u in self.units)

    def is_namesake(self, cue: int, mover: Mover) -> bool:
        """Tell whether a subject that has the name of a place is a person: "Columbus sailed"."""
        verb = self.units[cue].verb
        return (
            verb is not None
            and self.units[mover.index].place
            and self.lexicon.has("bodily", verb.lemma)
            and not self.lexicon.has("be", self.units[cue - 1].low)
        )

    def _is_suspended(self, last: int) -> bool:
        """Tell whether a service is only said to be out of use: "flights from X to Y are suspended"."""
        following = [u.low for u in self.units[last + 1 : last + 7]]
        if not any(w in {"is", "are", "was", "were", "been", "remain", "remained"} for w in following):
            return False
        return any(self.lexicon.has("static_out_of_use", w) for w in following)

    def _is_on_offer(self, cue: int, last: int) -> bool:
        """Tell whether only the time or the price of a service is told: "trains from X to Y take two hours"."""
        after = self.units[last + 1].low if last + 1 < len(self.units) else ""
        return bool(self.units[cue].movers) and self.lexicon.has("static_takes", after)

    def _has_static_subject(self, cue: int) -> bool:
        """Tell whether what carries is itself fixed: "the pipeline that carries oil from X"."""
        subject = self.movers.subject(cue)
        return subject is not None and not subject.kinds and self.lexicon.has("static_carriers", subject.head)

    def _is_of_projectiles(self, mover: Mover) -> bool:
        words = mover.text.lower().split()
        return len(words) > 1 and any(self.lexicon.has("static_projectile_modifiers", w) for w in words[:-1])
