"""What narrows a place that something moves by: `northern`, `central`, `near`, `off`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geomap.routes.reading.journey_words import load_words

if TYPE_CHECKING:
    from geomap.languages.model import Language

NEAR, OFF = "near", "off"

REACH = 6
"""Words before a name that can narrow it."""

_LONGEST = 3


def part_before(lows: Sequence[str], *, language: Language) -> str | None:
    """Return what narrows a place, given the words of its sentence before the name, in small letters.

    >>> from geomap.languages.model import load_language
    >>> part_before(["over", "north", "-", "eastern"], language=load_language())
    'north-eastern'
    """
    words = load_words(language)
    end, first = len(lows), max(0, len(lows) - REACH)
    while end > first:
        for count in range(_LONGEST, 0, -1):
            # The tokenizer takes a hyphen for a word.
            phrase = " ".join(lows[max(first, end - count) : end])
            joined = phrase.replace(" - ", "-")
            found = words.parts.get(joined) or (NEAR if joined in words.near else OFF if joined in words.off else None)
            if found:
                return found
        if lows[end - 1] not in words.between:
            return None
        end -= 1
    return None
