"""One or more tokens of a sentence that act as one.

A `Unit` is a place, a preposition, a form of a motion verb, a mover, a mark or a plain word. What it is gets told in
`geomap.routes.reading.words.chunking` and `geomap.routes.reading.words.tagging`.
"""

from __future__ import annotations

from dataclasses import dataclass

from geomap.model import Finding
from geomap.routes.reading.words.lexicon import ARROWS, Form, Lexicon, NounUse, RelationKind, Verb

DASHES = frozenset({"-", "–", "—", "/", "‐", "‑"}) | ARROWS


@dataclass(slots=True, eq=False)
class Unit:
    """One or more tokens that act as one, with everything the lexicon knows of them.

    Attributes:
        index: Position in the row.
        text: As written.
        low: Lower-case text, words separated by a blank.
        start: Offset into the text of the report.
        end: End offset, exclusive.
        finding: The place it names, if it names one.
        verb: The motion verb it is a form of.
        form: Which form.
        noun: What it tells of as a motion noun.
        relation: What it says as a preposition.
        movers: What kinds of mover it names.
        place: Whether it is a place that can have a part (a name, not an adjective of nationality).
        demonym: Whether it is an adjective or noun of nationality.
        punctuation: Whether it is a mark.
        capitalised: Whether it begins with a capital.
        time: Whether it is part of a date or time, preposition included.
        other_verb: Whether it looks like a verb that does not tell of movement.
        attached: Whether no blank separates it from the unit before.
    """

    index: int
    text: str
    low: str
    start: int
    end: int
    finding: Finding | None = None
    verb: Verb | None = None
    form: Form | None = None
    noun: NounUse | None = None
    relation: RelationKind | None = None
    movers: frozenset[str] = frozenset()
    place: bool = False
    demonym: bool = False
    punctuation: bool = False
    capitalised: bool = False
    time: bool = False
    other_verb: bool = False
    attached: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is a word of which nothing particular is known."""
        return not (self.finding or self.verb or self.relation or self.punctuation or self.time or self.other_verb)


def neighbour(units: list[Unit], index: int, *, step: int, lexicon: Lexicon) -> Unit | None:
    """Give the next unit in one direction that is not an adverb and not a time."""
    index += step
    while (
        0 <= index < len(units)
        and (units[index].time or lexicon.has("adverbs", units[index].low))
        and not units[index].relation
    ):
        index += step
    return units[index] if 0 <= index < len(units) else None


def is_number(unit: Unit, lexicon: Lexicon) -> bool:
    """Tell whether a unit is a number in figures or words."""
    return unit.finding is None and (
        unit.low.replace(",", "").replace(".", "").isdigit() or lexicon.has("numbers", unit.low)
    )


def is_year(word: str) -> bool:
    """Tell whether a word looks like a year."""
    return len(word) == 4 and word.isdigit() and "1000" <= word <= "2199"
