"""What moved: the noun phrase of the text that the network points at.

Always: a mover is a stretch of the text without determiner and number, and never a pronoun, a quantity, a number or a
place; where the network points at nothing else, it is empty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from geomap.model import Span
from geomap.routes.reading.journey_words import JourneyWords, load_words

if TYPE_CHECKING:
    from geomap.languages.model import Language
    from geomap.languages.tokens import TokenisedText

_LEAST = 0.2
"""The chance that a phrase needs, over the mentions of its journey, to be what moved."""

_MARKS = frozenset("\"“”‘’'„«»()[]-–—.,;:*")


def mover_of(
    doc: TokenisedText, pointed: Sequence[Iterable[tuple[int, int, float]]], places: Sequence[Span]
) -> Span | None:
    """Choose what moved in a journey.

    Args:
        doc: The report.
        pointed: For each stop of the journey, the spans (start, end, chance) that the network points at.
        places: Where the mentions of the report stand, in text order.

    Returns:
        Where the phrase stands; None where nothing can be said.
    """
    chances: defaultdict[Span, float] = defaultdict(float)
    words = load_words(doc.language)
    for spans in pointed:
        for start, end, chance in spans:
            span = _trimmed(doc, Span(start, end), words, places)
            if span:
                chances[span] += chance / len(pointed)
    best = max(chances, key=lambda span: (chances[span], -span.start), default=None)
    return best if best and chances[best] >= _LEAST else None


def _trimmed(doc: TokenisedText, span: Span, words: JourneyWords, places: Sequence[Span]) -> Span | None:
    """Cut from a phrase what is no part of a mover; None where nothing is left."""
    first, end = max(0, bisect_right(doc.offsets, span.start) - 1), bisect_left(doc.offsets, span.end)
    lows = [word.lower() for word in doc.words[first:end]]
    begin, last = _behind_opening(lows, doc.language, words), len(lows)
    possessives = doc.language.word_class("possessives")
    while begin < last and (lows[last - 1] in _MARKS or lows[last - 1] in possessives):
        last -= 1
    kept = lows[begin:last]
    if not kept or kept[-1] in words.pronouns or all(low in words.quantities for low in kept):
        return None
    found = Span(doc.offsets[first + begin], doc.offsets[first + last - 1] + len(kept[-1]))
    return None if found in places else found


def _behind_opening(lows: Sequence[str], language: Language, words: JourneyWords) -> int:
    """Return where a mover begins: behind determiners, numbers, what only counts it, and whose it is."""
    begin = 0
    if words.of in lows and all(_opens(low, language, words) or low in words.quantities for low in _until(lows, words)):
        begin = lows.index(words.of) + 1
    possessives = language.word_class("possessives")
    owners = [index for index, low in enumerate(lows[:-1]) if low in possessives]
    begin = max([begin, *(index + 1 for index in owners)])
    while begin < len(lows) and _opens(lows[begin], language, words):
        begin += 1
    return begin


def _until(lows: Sequence[str], words: JourneyWords) -> Sequence[str]:
    return lows[: lows.index(words.of)]


def _opens(low: str, language: Language, words: JourneyWords) -> bool:
    """Tell whether a word before a noun is no part of a mover."""
    return low in words.opening or low in _MARKS or language.distances.read_number([low]) is not None
