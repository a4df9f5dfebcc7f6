"""Clauses and sentences without a verb of their own, which go on from the one before.

"; thence to X", ": by tanker from X, by bus to Y", "the others to Z", "Then by cart to X." In running text the verb is
left out where it would be the same; in diaries, logs and timelines sentences have none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geomap.model import Role
from geomap.routes.reading.words.chunks import Unit, is_number, neighbour
from geomap.routes.reading.words.lexicon import Lexicon, NounUse, RelationKind
from geomap.routes.reading.words.stops import Binding, at

_REACH = 30
"""How many units before a clause its cue may stand."""

_BOUNDS = frozenset({";", ":", "—", "–"})
_SUBORDINATE = frozenset({"until", "till", "when", "before", "after", "as", "that"})
_DIRECTIONS = frozenset({RelationKind.ORIGIN, RelationKind.VIA, RelationKind.DESTINATION})
_MEANS = frozenset({"by", "in", "on", "aboard", "with"})
_TRAVELS = frozenset(
    {
        "air",
        "sea",
        "land",
        "road",
        "rail",
        "river",
        "water",
        "foot",
        "horseback",
        "camel",
        "mule",
        "donkey",
        "sledge",
        "skis",
    }
)
_JOINING = frozenset({",", "and", "then", "but", "from", "there", "thence", "so", "(", ")", ".", "&", "after", "that"})


class Continuation:
    """Finds the cues of clauses without a verb in one sentence."""

    def __init__(
        self, units: list[Unit], *, bound: Mapping[int, Binding], gaps: Sequence[int], lexicon: Lexicon
    ) -> None:
        """Take a sentence, and a view of what its binder goes on filling.

        Args:
            units: The units of the sentence.
            bound: What has been bound so far, by index; read here, never written.
            gaps: Where the subjects of clauses end whose verb is left out.
            lexicon: Where words are looked up.
        """
        self.units = units
        self.bound = bound
        self.gaps = gaps
        self.lexicon = lexicon

    def left_out(self, index: int) -> int | None:
        """Give the cue of the clause before, for one whose verb is left out: "others to X", "another Y for X"."""
        before = at(self.units, index - 1)
        if before is None:
            return None
        goes_on = before.index in self.bound and before.index - 1 in self.gaps
        if before.index not in self.gaps and not goes_on:
            return None
        earlier = self.units[:index]
        cue = next((u for u in reversed(earlier) if u.verb is not None and not u.verb.faint), None)
        if cue is None:
            cue = next((u for u in reversed(earlier) if u.noun in {NounUse.MOTION, NounUse.BOUND}), None)
        return cue.index if cue is not None else None

    def continued(self, index: int) -> int | None:
        """Give the cue that a clause without a verb goes on from: "; then, through X, to Y", "and thence to Y"."""
        before = neighbour(self.units, index, step=-1, lexicon=self.lexicon)
        words = {u.low for u in self.units[max(0, index - 4) : index]}
        if "thence" in words or {"from", "there"} <= words:
            last = next((b.cue for b in reversed(list(self.bound.values())) if b.role is Role.DESTINATION), None)
            return self.bare(index) if last is None else last
        start = index
        while start > 0 and self.units[start - 1].low not in _BOUNDS:
            start -= 1
        if start == 0:
            return self.bare(index)
        if self._has_verb(start, index):
            return None
        opens = before is None or before.index < start or before.index in self.bound or before.low in {",", "and"}
        opens = opens or self._leads(start, index)
        if not opens and not self._follows_vehicle(start, index) and not self._by_means(index):
            return None
        return self._motion_before(start)

    def _leads(self, start: int, index: int) -> bool:
        """Tell whether nothing but a way stands before a preposition: ": over the hills to X"."""
        before = self.units[start:index]
        return any(u.relation in _DIRECTIONS for u in before[:2]) and not any(
            u.finding or u.punctuation or self.lexicon.has("static_nouns", u.low) for u in before
        )

    def _has_verb(self, start: int, index: int) -> bool:
        """Tell whether the clause has a verb of its own, apart from those of clauses that hang on it."""
        for word in self.units[start:]:
            subordinate = word.low in _SUBORDINATE or self.lexicon.has("relatives", word.low)
            if word.low in _BOUNDS or (word.index > index and (subordinate or self.lexicon.has("breaks", word.low))):
                return False
            if word.verb or word.other_verb or self.lexicon.has("auxiliaries", word.low):
                return True
        return False

    def _follows_vehicle(self, start: int, index: int) -> bool:
        """Tell whether nothing but bound places and means of travel stand between: "from X to Y in a pick-up, to Z"."""
        return all(
            u.index in self.bound or u.relation or (not u.finding and (u.plain or u.punctuation or u.noun))
            for u in self.units[start:index]
        ) and any(u.index in self.bound for u in self.units[start:index])

    def _by_means(self, index: int) -> bool:
        """Tell whether a means of travel stands before a preposition: "by tanker from X", "on foot to Y"."""
        for word in reversed(self.units[max(0, index - 5) : index]):
            if word.low in _MEANS:
                return any(u.movers or u.low in _TRAVELS for u in self.units[word.index + 1 : index])
            if word.punctuation or word.finding:
                return False
        return False

    def is_means(self, mover: int) -> bool:
        """Tell whether a mover is only what something travels by: "by tanker", "in a pick-up"."""
        index = mover - 1
        while index >= 0 and (self.units[index].plain or is_number(self.units[index], self.lexicon)):
            if self.units[index].low in {"aboard", "with"}:
                return True
            index -= 1
        return index >= 0 and self.units[index].low in _MEANS

    def _motion_before(self, start: int) -> int | None:
        for word in reversed(self.units[max(0, start - _REACH) : start]):
            if word.verb is not None and not word.verb.weak:
                return word.index
            if word.noun in {NounUse.MOTION, NounUse.WAY}:
                return word.index
        return None

    def bare(self, index: int) -> int | None:
        """Give the first preposition of direction of a sentence that has no verb: "Then by cart to X."

        Args:
            index: Index of a preposition.

        Returns:
            Its index, or that of the one before which stands for the verb already; None where the sentence has a verb,
            or begins with something that the preposition may hang on.
        """
        for word in self.units[:index]:
            spare = (
                word.time
                or word.index in self.bound
                or word.relation in _DIRECTIONS
                or word.low in _JOINING
                or word.low in _MEANS
                or word.low in _TRAVELS
                or word.movers
                or word.punctuation
                or is_number(word, self.lexicon)
                or self.lexicon.has("adverbs", word.low)
                or self.lexicon.has("determiners", word.low)
            )
            if not spare or word.verb:
                return None
        if any(u.verb or u.other_verb or self.lexicon.has("auxiliaries", u.low) for u in self.units):
            return None
        if not (self._by_means(index) or self._opens_bare(index)):
            return None
        known = next((b.cue for b in self.bound.values() if self.units[b.cue].relation is not None), None)
        return index if known is None else known

    def _opens_bare(self, index: int) -> bool:
        """Tell whether only times and words that go on stand before: "On the 9th, to X", "Then through X"."""
        return index > 0 and all(
            u.time
            or u.index in self.bound
            or u.relation in _DIRECTIONS
            or u.low in _JOINING
            or is_number(u, self.lexicon)
            or u.punctuation
            or self.lexicon.has("adverbs", u.low)
            for u in self.units[:index]
        )

    def travels(self, cue: int) -> bool:
        """Tell whether a preposition that stands for a verb says by itself that something travelled."""
        return self._by_means(cue)
