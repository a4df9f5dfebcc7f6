"""Noun phrases without a parser: what lies between two words that cannot be inside one.

A `Mover` is a noun phrase with what is needed to recognise it later in the text. Which phrase moves is decided in
`geomap.routes.reading.sentence.movers`.
"""

from __future__ import annotations

from dataclasses import dataclass

from geomap.routes.reading.words.chunks import DASHES, Unit, is_number
from geomap.routes.reading.words.lexicon import Form, Lexicon
from geomap.routes.reading.words.stops import at

_POINTING = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})


@dataclass(frozen=True, slots=True)
class Mover:
    """A noun phrase for what moves.

    Attributes:
        index: Index of its head in the sentence.
        text: The words of the report, without determiner, number and nationality.
        head: Its last word, lower case.
        kinds: What kinds of thing it can be.
        pronoun: Whether it is a pronoun.
        definite: Whether "the", "this" or a possessive opens it.
        partial: Whether it is part of a group named before ("some", "others", "a few hundred").
        plural: Whether it is more than one.
        named: Whether it is a proper name.
        static: Whether it cannot move.
        mass: Whether it is counted by weight ("grain").
        again: Whether it may name people named otherwise before ("the survivors").
        start: Offset of its first word.
        end: End of its last word.
    """

    index: int
    text: str
    head: str
    kinds: frozenset[str]
    pronoun: bool
    definite: bool
    partial: bool
    plural: bool
    named: bool
    static: bool
    start: int
    end: int
    mass: bool = False
    again: bool = False


class NounPhrases:
    """Finds the noun phrases of one sentence."""

    def __init__(self, units: list[Unit], *, lexicon: Lexicon) -> None:
        """Take the units of the sentence and the lexicon."""
        self.units = units
        self.lexicon = lexicon

    def ending_at(self, index: int) -> Mover | None:
        """Give the noun phrase that ends here, or the one that it only describes."""
        for _ in range(8):
            start = self.start_of(index)
            if start > index:
                return self._past_describing(index)
            before = at(self.units, start - 1)
            if before is None:
                return self.make(start, index)
            if before.low == "of" and at(self.units, start - 2) is not None:
                outer = self.units[start - 2]
                if self.lexicon.has("quantities", outer.low) or self.lexicon.has("quantifiers", outer.low):
                    return self.make(start, index, first=self.start_of(start - 2))
                index = start - 2
            elif (
                (before.relation is not None and not before.time)
                or (before.verb is not None and before.form is Form.GERUND)
                or before.low == "carrying"
                or before.low == "with"
                or (before.low in {"and", "or"} and self._describes(start - 2))
            ):
                index = start - 2
            else:
                return self.make(start, index)
            while index >= 0 and (
                self.units[index].time or self.units[index].low == "," or self.units[index].low.endswith("ly")
            ):
                index -= 1
            if index < 0:
                return None
        return None

    def _describes(self, index: int) -> bool:
        """Tell whether the first half of "A and B" hangs on a participle or a preposition."""
        start = self.start_of(index)
        before = at(self.units, start - 1)
        return before is not None and (
            before.relation is not None or before.low in {"carrying", "with"} or before.verb is not None
        )

    def _past_describing(self, index: int) -> Mover | None:
        word = at(self.units, index)
        relative = self._relative_before(index)
        if relative is not None:
            return self.ending_at(relative - 1)
        participle = word is not None and word.other_verb and word.low.endswith(("ed", "wn", "en"))
        if word is not None and (word.relation is not None or word.verb is not None or participle) and index:
            return self.ending_at(index - 1)
        return None

    def _relative_before(self, index: int) -> int | None:
        """Give the relative pronoun of the clause that an index lies in, if nothing else stands between."""
        for before in range(index, max(0, index - 8), -1):
            word = self.units[before]
            if self.lexicon.has("relatives", word.low):
                return before
            if word.punctuation or self.lexicon.has("conjunctions", word.low):
                return None
        return None

    def start_of(self, index: int) -> int:
        """Give the index at which the noun phrase that ends at `index` begins; `index + 1` if none does."""
        has = self.lexicon.has
        start = index + 1
        while start > 0:
            word = self.units[start - 1]
            inside = (
                word.plain
                or word.finding is not None
                or word.low in DASHES
                or (word.noun is not None and word.verb is None and not word.relation)
                or (word.low in {"'s", "’s", '"', "“", "”", "'"})
            )
            if (
                not inside
                or has("conjunctions", word.low)
                or has("reporting", word.low)
                or has("relatives", word.low)
                or has("breaks", word.low)
            ):
                break
            if (has("auxiliaries", word.low) and word.low != "'s") or word.low in {
                "carrying",
                "when",
                "as",
                "if",
                "than",
            }:
                break
            if word.place and start <= index and self._is_name_after_place(start):
                break
            start -= 1
            if has("determiners", word.low) and word.low != "all":
                break
        return start

    def _is_name_after_place(self, index: int) -> bool:
        """Tell whether a name of its own follows a place: "after the fall of Granada Boabdil withdrew"."""
        word = self.units[index]
        if self.lexicon.has("named_ways", word.low) or self.lexicon.has("generic_caps", word.low):
            return False
        return word.capitalised and word.plain and not word.movers and not word.attached and not word.text.isupper()

    def make(self, start: int, end: int, *, first: int | None = None) -> Mover | None:
        """Make a mover of the units from `start` to `end`, both inclusive; `first` is where its quantity begins."""
        has = self.lexicon.has
        opening = self.units[start if first is None else first]
        words = self.units[start : end + 1]
        while words and (
            not words[-1].low.strip("'\"”’-–—")
            or (words[-1].low.endswith("ly") and not (words[-1].movers or words[-1].noun) and len(words) > 1)
        ):
            words.pop()
        if not words or (
            len(words) == 1
            and (_is_adverb(words[0]) or words[0].low in {"together", "alone", "aboard", "next", "last"})
        ):
            return None
        if all(has("determiners", u.low) and u.low != "those" and not has("quantifiers", u.low) for u in words):
            return None
        head = words[-1]
        named = head.capitalised or head.finding is not None or head.noun is not None
        candidates = reversed(words) if named else words[-1:]
        kinds = next((u.movers for u in candidates if u.movers), frozenset())
        quantifier = has("quantifiers", opening.low) or (
            opening.low == "a" and words[min(1, len(words) - 1)].low in {"few", "third", "second", "handful"}
        )
        bare = all(
            has("quantifiers", u.low) or has("determiners", u.low) or has("numbers", u.low) or has("adjectives", u.low)
            for u in words
        )
        of_them = first is not None and words[0].low in _POINTING
        counted = of_them and (has("quantifiers", opening.low) or is_number(opening, self.lexicon))
        partial = (
            counted
            or (bare and head.low != "those" and not (head.low == "one" and opening.low in {"this", "that"}))
            or (
                quantifier
                and opening.low
                in {"others", "some", "several", "most", "many", "other", "another", "rest", "remainder"}
            )
        )
        text_words = self._trim(words)
        return Mover(
            index=head.index,
            text=_text(text_words),
            head=head.low,
            kinds=kinds,
            pronoun=False,
            definite=of_them
            or (not any(has("ordinals", u.low) for u in words[:-1]) and opening.low in _POINTING | {"both", "all"}),
            partial=partial,
            plural=head.low.endswith("s")
            or head.low in {"salvo", "barrage", "volley"}
            or head.low in {"people", "men", "women", "children", "troops", "aircraft"}
            or bare,
            named=text_words[-1].capitalised and not text_words[-1].movers,
            static=self._is_static(words, head),
            start=text_words[0].start,
            end=text_words[-1].end,
            mass=has("mass", head.low),
            again=has("people_again", head.low),
        )

    def _is_static(self, words: list[Unit], head: Unit) -> bool:
        if head.finding is not None and head.movers == frozenset():
            named = any(u.movers or self.lexicon.has("ship_prefixes", u.low) for u in words[:-1])
            return not named and not head.demonym and not self._names_people(words, head)
        owned = words[0].low in {"their", "his", "her", "its", "whose"} or any(u.low in {"'s", "’s"} for u in words)
        if head.low in {"company", "companies"} and is_number(words[0], self.lexicon):
            return False
        theirs = owned and head.low in {"route", "path", "way", "track"}
        if self._names_way(words) and not theirs:
            return True
        return self.lexicon.has("static_subjects", head.low) and not head.movers and head.noun is None and not theirs

    def _names_people(self, words: list[Unit], head: Unit) -> bool:
        """Tell whether a name that a place has is that of a people here: "the Cherokee were driven"."""
        after = at(self.units, head.index + 1)
        return words[0].low == "the" and len(words) == 2 and after is not None and after.low in {"were", "are", "have"}

    def _names_way(self, words: list[Unit]) -> bool:
        """Tell whether a name is that of a road or a line: "the Via Aurelia", "the Northern Line extension"."""
        if any(word.movers or word.noun for word in words):
            return False
        return any(word.capitalised and word.index and self.lexicon.has("named_ways", word.low) for word in words)

    def _trim(self, words: list[Unit]) -> list[Unit]:
        """Take determiner, number, nationality and plain adjectives off the front."""
        has = self.lexicon.has
        kept = list(words)
        while len(kept) > 1:
            word = kept[0]
            number = word.low.replace(",", "").isdigit() or has("numbers", word.low)
            spare = has("determiners", word.low) or has("quantifiers", word.low) or has("adjectives", word.low)
            if not (number or spare or word.demonym or word.time or word.low in {"'s", "’s", '"', "“", "-"}):
                break
            kept.pop(0)
        for position, word in enumerate(kept[:-1]):
            if word.low in {"'s", "’s"}:
                return kept[position + 1 :]
            if (
                word.movers
                and kept[position + 1].capitalised
                and kept[-1].capitalised
                and not kept[-1].movers
                and not word.capitalised
            ):
                return kept[position + 1 :]
        return kept

    def pronoun(self, word: Unit) -> Mover:
        """Make a mover of a pronoun."""
        plural = not self.lexicon.has("singular_pronouns", word.low)
        return Mover(
            word.index, word.text, word.low, frozenset(), True, False, False, plural, False, False, word.start, word.end
        )


def _is_adverb(word: Unit) -> bool:
    return word.low.endswith("ly") and word.plain and not (word.movers or word.noun or word.capitalised)


def _text(words: list[Unit]) -> str:
    return "".join(("" if i == 0 or w.attached else " ") + w.text for i, w in enumerate(words)).strip("\"“”'")
