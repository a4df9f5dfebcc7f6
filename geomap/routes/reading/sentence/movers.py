"""Who or what moves: the noun phrase that a cue of movement speaks of.

Finds the subject of a verb (of a passive, of a participle, of an infinitive), the object of a verb of carrying, or the
noun phrase that a motion noun stands in, and says enough of it to recognise it later in the text. There is no parser
behind it: a noun phrase is what lies between two words that cannot be inside one.
"""

from __future__ import annotations

from geomap.routes.reading.words.chunks import DASHES, Unit, is_number
from geomap.routes.reading.words.lexicon import Form, Lexicon, NounUse
from geomap.routes.reading.words.noun_phrases import Mover, NounPhrases
from geomap.routes.reading.words.stops import at

_RIDDEN = frozenset({"vessel", "aircraft", "vehicle"})


_WHILE = frozenset({"before", "after", "while", "when", "in", "on", "by", "without", "since", "upon", "despite"})
"""Before a gerund these say that its subject is that of the clause: "in crossing X"."""

_TAKING = frozenset({"take", "ride", "board", "join"})


_FRONTED = 16
"""Units after a participle that opens a sentence within which its subject begins."""


class MoverFinder:
    """Finds what moves in one sentence."""

    def __init__(self, units: list[Unit], *, lexicon: Lexicon) -> None:
        """Take the units of the sentence and the lexicon."""
        self.units = units
        self.lexicon = lexicon
        self.phrases = NounPhrases(units, lexicon=lexicon)

    def of_cue(self, cue: int) -> Mover | None:
        """Give what moves according to a cue.

        Args:
            cue: Index of a verb, a motion noun or a mover.

        Returns:
            The mover; None where the cue shares that of the cue before it.
        """
        word = self.units[cue]
        if word.finding is not None:
            return self._mover_before(word)
        if word.low in {"ashore", "alongside", "down"}:
            return None
        if word.verb is None and ((word.relation is not None and word.noun is None) or word.low in self.lexicon.units):
            return None
        if word.verb is None:
            return self._of_noun(word)
        if word.verb.caused and not self.is_passive(word):
            found = self._object(cue, required=not word.verb.intransitive)
            rides = word.verb.lemma in {"take", "ride", "board"} and found is not None and bool(found.kinds & _RIDDEN)
            if found is not None and not rides:
                return found
            relative = self._object_before(cue)
            if found is None and relative is not None:
                return self._antecedent(relative)
        return self.subject(cue) or self._inverted_subject(cue)

    def _object_before(self, cue: int) -> int | None:
        """Give the relative pronoun that is the object of a verb: "the missile that Pyongyang launched"."""
        for index in range(cue - 1, max(-1, cue - 6), -1):
            word = self.units[index]
            if word.low in {"that", "which", "whom"} and index:
                return index if index < cue - 1 and self.units[index - 1].plain else None
            if not (word.plain or word.finding or self.lexicon.has("auxiliaries", word.low)):
                return None
        return None

    def opening(self, cue: int) -> Mover | None:
        """Give the noun phrase that opens the sentence, for a verb that a parenthesis separates from its subject.

        Args:
            cue: Index of the verb.

        Returns:
            The phrase; None where the sentence opens otherwise.
        """
        first = 0
        while first < cue and (self.units[first].time or self.units[first].low == "," or self.units[first].punctuation):
            first += 1
        last = first
        while last < cue and not (self.units[last].punctuation or self.units[last].verb or self.units[last].other_verb):
            last += 1
        if last in (first, cue) or self.units[last].low != "," or self.units[first].relation is not None:
            return None
        if self.lexicon.has("pronouns", self.units[first].low):
            return self.phrases.pronoun(self.units[first])
        return self.phrases.ending_at(last - 1)

    def _mover_before(self, place: Unit) -> Mover | None:
        """Give the nearest mover before a chain that has no cue: "The parcel's page read: A → B"."""
        for word in reversed(self.units[: place.index]):
            if word.movers:
                return self.phrases.make(word.index, word.index)
        return None

    def is_passive(self, word: Unit) -> bool:
        """Tell whether a verb stands in the passive, or as a participle after what it moves."""
        if word.form is not Form.PAST:
            return False
        index = word.index - 1
        while index >= 0 and (self.units[index].time or self.lexicon.has("adverbs", self.units[index].low)):
            index -= 1
        if index < 0 or self.lexicon.has("be", self.units[index].low):
            return True
        if index >= 0 and self.units[index].low in {"and", "or", "then", ","}:
            return False
        after = at(self.units, word.index + 1)
        return after is None or after.relation is not None or after.punctuation or after.time

    def subject(self, cue: int) -> Mover | None:
        """Give the subject of a verb, or None where it is that of the verb before."""
        index = self._before_verb(cue)
        within = self.units[cue].form is Form.GERUND and cue > 0 and self.units[cue - 1].low in _WHILE
        if index < 0 or within:
            return None if within else self._subject_after(cue)
        word = self.units[index]
        if self.lexicon.has("relatives", word.low):
            return self._antecedent(index)
        perceived = word.low == "her" and self.units[cue].form is Form.PLAIN
        before = at(self.units, index - 1)
        if word.low in {"it", "them", "him"} and before is not None and (before.verb or before.other_verb):
            relative = self._relative_before(index - 1)
            if relative is not None:
                return self._antecedent(relative)
        if perceived or self.lexicon.has("pronouns", word.low):
            return self.phrases.pronoun(word)
        if word.verb is not None or word.other_verb:
            relative = self._relative_before(index)
            if relative is not None:
                return self._antecedent(relative)
        if word.low in {",", "and", "or", "but", "then"} or word.punctuation:
            return self._after_parenthesis(index) if word.low in {",", "—", "–", ")"} else None
        return self.phrases.ending_at(index)

    def _subject_after(self, cue: int) -> Mover | None:
        """Give the subject of a participle that opens the sentence: "Posted in X, the violin was in Y"."""
        if self.units[cue].form is Form.PLAIN:
            return None
        end = next((u.index for u in self.units[cue + 1 : cue + _FRONTED] if u.low == "," or u.verb), None)
        first = at(self.units, end + 1) if end is not None and self.units[end].low == "," else None
        if first is None or first.finding is not None or first.relation is not None or first.time:
            return None
        if self.lexicon.has("pronouns", first.low):
            return self.phrases.pronoun(first)
        return self._following_phrase(first.index) if self.lexicon.has("determiners", first.low) else None

    def _before_verb(self, cue: int) -> int:
        """Pass over auxiliaries, adverbs and the verbs that an infinitive hangs on: "is due to", "were forced to"."""
        index = cue - 1
        has = self.lexicon.has
        infinitive = False
        while index >= 0:
            word = self.units[index]
            infinitive = infinitive or word.low == "to"
            passed = (
                has("auxiliaries", word.low)
                or (has("adverbs", word.low) and not has("pronouns", word.low))
                or word.low in {"to", "since"}
                or word.time
            )
            chained = infinitive and (
                word.other_verb
                or (word.plain and word.low.endswith("ing") and not word.movers)
                or word.low
                in {"whether", "due", "able", "forced", "about", "set", "ready", "plan", "plans", "wants"}
                | {"likely", "unlikely", "sure", "certain", "free", "eager", "unable", "glad", "keen", "loath", "last"}
            )
            if not (passed or chained or (infinitive and word.verb is not None and word.index > cue - 3)):
                break
            index -= 1
        return index

    def _relative_before(self, verb: int) -> int | None:
        """Give the relative pronoun whose clause ends with a verb: "those who survived were landed"."""
        for index in range(verb - 1, max(-1, verb - 6), -1):
            word = self.units[index]
            if self.lexicon.has("relatives", word.low) and index:
                return index
            if word.punctuation or word.finding or word.other_verb:
                return None
        return None

    def _antecedent(self, index: int) -> Mover | None:
        index -= 1
        while index >= 0 and (
            self.units[index].low in {",", "of", "all", "most", "some", "—", "–"} or self.units[index].time
        ):
            index -= 1
        return self.phrases.ending_at(index) if index >= 0 else None

    def _after_parenthesis(self, index: int) -> Mover | None:
        """Give the subject before a parenthesis without a verb: "two more, from X, are to follow"."""
        for before in range(index - 1, max(-1, index - 10), -1):
            word = self.units[before]
            if word.verb is not None or word.other_verb:
                relative = self._relative_before(before)
                return self._antecedent(relative) if relative is not None else None
            if self.lexicon.has("conjunctions", word.low):
                return None
            if word.punctuation and not (word.attached and word.low in DASHES):
                found = self.phrases.ending_at(before - 1) if before and word.low in {",", "(", "—", "–"} else None
                return found if found is not None and not found.static else None
        return None

    def _object(self, cue: int, *, required: bool) -> Mover | None:
        index = cue + 1
        has = self.lexicon.has
        while index < len(self.units) and (
            (has("adverbs", self.units[index].low) and not self.units[index].relation)
            or self.units[index].low in {"low", "high"}
        ):
            index += 1
        start = index
        while index < len(self.units):
            word = self.units[index]
            inside = (
                word.plain
                or word.finding is not None
                or word.low in DASHES
                or (word.noun is not None and not word.relation and not word.verb)
            )
            inside = (
                inside
                or word.low in {"'s", "’s", '"', "“"}
                or (word.low == "and" and index > start)
                or (word.low == "of" and index > start)
            )
            if (
                not inside
                or has("relatives", word.low)
                or has("reporting", word.low)
                or word.low in {"as", "when", "while", "if"}
            ):
                break
            index += 1
        if index == start or self.units[start].time:
            return None
        first = self.units[start]
        pronoun = first.low in {"them", "him", "it", "her", "us"}
        if pronoun:
            return self.phrases.pronoun(first)
        if self._is_measure(start) or all(
            u.finding is not None or is_number(u, self.lexicon) for u in self.units[start:index]
        ):
            return None
        opens = (
            has("determiners", first.low)
            or has("static_nouns", first.low)
            or first.movers
            or first.low[0].isdigit()
            or has("numbers", first.low)
            or first.capitalised
        )
        if not opens and not required and not any(u.movers for u in self.units[start:index]):
            return None
        end = index - 1
        while end > start and self.units[end].low in {"and", "of", "'s"}:
            end -= 1
        return self.phrases.make(start, end)

    def _is_measure(self, start: int) -> bool:
        return any(u.low in self.lexicon.units for u in self.units[start : start + 4])

    def _of_noun(self, word: Unit) -> Mover | None:
        if word.noun in {NounUse.BOUND, NounUse.BOUND_FROM} and word.low == "bound":
            return self._following_phrase(word.index + 1)
        if word.noun in {NounUse.BOUND, NounUse.BOUND_FROM}:
            return self._before_bound(word.index)
        if word.noun in {NounUse.WAY, NounUse.STOP, NounUse.ARRIVAL, NounUse.DEPARTURE} or (
            word.low in {"halfway", "midway"}
        ):
            return self._of_way(word)
        start = self.phrases.start_of(word.index)
        while start > 1 and (self.units[start - 1].time or self.lexicon.has("determiners", self.units[start - 1].low)):
            start -= 1
        before = at(self.units, start - 1)
        if before is not None and before.verb is not None and before.verb.lemma in _TAKING and word.movers & _RIDDEN:
            return self.subject(before.index)
        if (
            word.noun is not None
            and not word.movers
            and before is not None
            and (before.low in {",", "after", "during", "on", "with", "by", "for", "in", "of"} or before.time)
        ):
            return None
        if start > word.index:
            start = word.index
        return self.phrases.make(start, word.index)

    def _of_way(self, word: Unit) -> Mover | None:
        """Give the subject of "took the way to", "was halfway through"; None for "its arrival in"."""
        if word.low in {"halfway", "midway"}:
            verb = next(
                (u for u in reversed(self.units[max(0, word.index - 6) : word.index]) if u.verb or u.other_verb), None
            )
            return self.subject(word.index if verb is None else verb.index)
        if word.noun is not NounUse.WAY:
            return None
        for before in range(word.index - 1, max(-1, word.index - 7), -1):
            verb = self.units[before]
            if verb.verb is not None or verb.other_verb:
                return self.subject(before)
            if verb.relation or verb.punctuation:
                break
        return None

    def _before_bound(self, index: int) -> Mover | None:
        before = index - 1
        while before >= 0 and (
            self.units[before].time
            or self.lexicon.has("auxiliaries", self.units[before].low)
            or self.lexicon.has("adverbs", self.units[before].low)
        ):
            before -= 1
        if before >= 0 and self.units[before].low == "and":
            verb = next((u for u in reversed(self.units[:before]) if u.verb or u.other_verb), None)
            return self.subject(verb.index) if verb is not None else None
        if before < 0 or self.units[before].punctuation:
            return None
        if self.lexicon.has("pronouns", self.units[before].low):
            return self.phrases.pronoun(self.units[before])
        if self.lexicon.has("relatives", self.units[before].low):
            return self._antecedent(before)
        return self.phrases.ending_at(before)

    def _following_phrase(self, start: int) -> Mover | None:
        index = start
        while (
            index < len(self.units)
            and (self.units[index].plain or self.units[index].low in DASHES)
            and not self.lexicon.has("relatives", self.units[index].low)
            and not (
                self.lexicon.has("auxiliaries", self.units[index].low)
                or self.lexicon.has("conjunctions", self.units[index].low)
            )
        ):
            index += 1
        return self.phrases.make(start, index - 1) if index > start else None

    def _inverted_subject(self, cue: int) -> Mover | None:
        """Read "To Y came a convoy out of X": nothing stands before the verb that could be its subject."""
        opening = self.units[0]
        if opening.relation is None or self.units[cue].verb is None:
            return None
        before = self.units[cue - 1]
        direct = before.finding is not None or before.time or self.lexicon.has("adverbs", before.low)
        if not direct or any(u.verb or u.other_verb or (u.plain and u.movers) for u in self.units[:cue]):
            return None
        return self._object(cue, required=False)
