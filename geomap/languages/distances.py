"""How a language writes numbers and distances: the words for both, and what they come to.

Not here: which distances count for a movement (`geomap.routes.reading.quantities`). Always holds: a language
whose folder has none of these words reads figures alone, and no distances.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_NUMBER = re.compile(r"\d{1,3}(?:[,.\u00a0 ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_IN_THOUSANDS = re.compile(r"\d{1,3}(?:[,.\u00a0 ]\d{3})+")
_THOUSAND = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Distances:
    """The words of one language for numbers and distances, in small letters.

    Attributes:
        numbers: Words for numbers.
        scales: Words that multiply the number before them.
        between: Words that stand within a number and change nothing.
        units: Kilometres in a unit of length of journeys.
        unit_words: Words within the name of a unit, which make another of it, with the kilometres in that.
        hedges: Phrases before a number that is not exact.
        short_units: Kilometres in units that no journey is measured in.
        vague: What phrases come to that stand for a number.
        compass: Words for the four points of the compass, from the north through the east; empty where the language
            does not tell how places lie from one another.
        compass_letters: Letters for them.
        parts: Parts of the patterns of such phrases.
    """

    numbers: Mapping[str, float]
    scales: Mapping[str, float]
    between: frozenset[str]
    units: Mapping[str, float]
    unit_words: Mapping[str, float]
    hedges: tuple[str, ...]
    short_units: Mapping[str, float]
    vague: Mapping[str, float]
    compass: tuple[str, ...]
    compass_letters: tuple[str, ...]
    parts: Mapping[str, str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> Distances:
        """Take the table `distances` of a language; what it lacks is empty."""
        words = {name: dict(value.items()) for name, value in table.items() if isinstance(value, Mapping)}
        return cls(
            numbers=words.get("numbers", {}),
            scales=words.get("scales", {}),
            between=frozenset(table.get("between", ())),
            units=words.get("units", {}),
            unit_words=words.get("unit_words", {}),
            hedges=tuple(table.get("hedges", ())),
            short_units=words.get("short_units", {}),
            vague=words.get("vague", {}),
            compass=tuple(table.get("compass", ())),
            compass_letters=tuple(table.get("compass_letters", ())),
            parts={name: value.replace("\n", "") for name, value in table.items() if isinstance(value, str)},
        )

    def read_number(self, words: Sequence[str]) -> float | None:
        """Read a number written in figures or in words.

        Args:
            words: Its words, in small letters.

        Returns:
            The number, or None where the words are none.

        >>> from geomap.languages.model import load_language
        >>> load_language("en").distances.read_number(["two", "thousand", "five", "hundred"])
        2500.0
        """
        total, current, seen = 0.0, 0.0, False
        for word in words:
            if word in self.between:
                continue
            figure = read_figure(word)
            if figure is not None:
                current += figure
            elif word in self.numbers:
                current += self.numbers[word]
            elif word in self.scales:
                current = max(current, 1.0) * self.scales[word]
                if self.scales[word] >= _THOUSAND:
                    total, current = total + current, 0.0
            else:
                return None
            seen = True
        return total + current if seen else None


def read_figure(word: str) -> float | None:
    """Read a number in figures: `2,500`, `2.5`, `2,5`; None where the word is none."""
    if not _NUMBER.fullmatch(word):
        return None
    if _IN_THOUSANDS.fullmatch(word):
        return float(re.sub(r"\D", "", word))
    return float(word.replace(",", "."))
