"""Distances and counts that sentences state, read from their tokens.

A distance counts for a movement only if it can be the length of its way ("a voyage of 7,200 miles") or says how far off
something is ("900 miles away"); one that locates a place ("800 km north of"), or is a height, a speed, a range or a
detour, does not. Which movement it belongs to is for `geomap.routes.reading.read`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from geomap.languages.distances import read_figure
from geomap.model import Count, Span, StatedDistance
from geomap.routes.reading.journey_words import JourneyWords, load_words

if TYPE_CHECKING:
    from geomap.languages.distances import Distances
    from geomap.languages.tokens import Sentence

_GLUED = re.compile(r"(\d[\d,.]*)([^\W\d]+)")
_BEFORE, _BESIDE, _LONGEST_PHRASE = 5, 6, 5
"""Words before a distance that can refuse it, beside one that say it is a beeline, and of what a number counts."""

_LONGEST_NUMBER, _LONGEST_HEDGE = 8, 3
_REACH = 40
"""Characters from a distance to the place that it is measured from."""

_OPENING = frozenset("([")


def read_distances(sentence: Sentence, *, origins: Collection[int] = ()) -> tuple[StatedDistance, ...]:
    """Read the distances that a sentence states for a movement, in text order.

    Args:
        sentence: The sentence.
        origins: Where the places begin that something started from: "320 miles from X" is a way if X is one of them.

    >>> from geomap.languages.tokens import tokenise
    >>> (only,) = read_distances(next(tokenise("They flew nearly 1,500 km, at a height of 9 km.").sents))
    >>> only.km, only.approximate, only.travelled
    (1500.0, True, True)
    """
    language = sentence.source.language
    distances, words = language.distances, load_words(language)
    lows = [word.lower() for word in sentence.words]
    found: list[StatedDistance] = []
    for index, low in enumerate(lows):
        if low in distances.units or (low[0].isdigit() and low[-1].isalpha()):
            size = _size(lows, index, distances)
            travelled = _travelled(lows, *size[:2], words) if size else None
            if size and travelled and lows[size[1] + 1 : size[1] + 2] == [words.source]:
                start = sentence.offsets[size[1]]
                travelled = any(start < origin < start + _REACH for origin in origins) or None
            if size and travelled is not None and not _converts(lows, size[0], found, sentence.offsets):
                first = _hedged_from(lows, size[0], distances.hedges)
                span = Span(sentence.offsets[first], sentence.offsets[size[1]] + len(lows[size[1]]))
                found.append(StatedDistance(size[2], span, first < size[0], travelled))
    return tuple(found)


def _size(lows: Sequence[str], index: int, distances: Distances) -> tuple[int, int, float] | None:
    """Return first word, last word and kilometres of the distance whose unit is the word at an index."""
    glued = _GLUED.fullmatch(lows[index])
    if glued:
        number, unit = read_figure(glued[1]), distances.units.get(glued[2])
        return (index, index, number * unit) if number and unit else None
    if lows[index] not in distances.units:
        return None
    factor, last = distances.units[lows[index]], index
    while last > 0 and (lows[last - 1] == "-" or lows[last - 1] in distances.unit_words):
        last -= 1
        factor = distances.unit_words.get(lows[last], factor)
    first = at = last
    while at > max(0, last - _LONGEST_NUMBER):
        at -= 1
        if distances.read_number([lows[at]]) is not None:
            first = at
        elif lows[at] not in distances.between or first == last:
            break
    number = distances.read_number(lows[first:last]) if first < last else None
    return (first, index, number * factor) if number else None


def _travelled(lows: Sequence[str], first: int, last: int, words: JourneyWords) -> bool | None:
    """Tell whether a distance is one that was travelled (True), how far off something is (False), or neither (None)."""
    behind = [low for low in lows[last + 1 : last + 3] if low != "-"]
    if not words.refused_before.isdisjoint(lows[max(0, first - _BEFORE) : first]):
        return None
    if not words.beeline.isdisjoint(lows[max(0, first - _BESIDE) : last + 1 + _BESIDE]):
        return None
    if behind and behind[0] in words.away:
        return False
    if behind and (behind[0] in words.refused_behind or " ".join(behind) in words.refused_behind):
        return None
    return True


def _hedged_from(lows: Sequence[str], first: int, hedges: Sequence[str]) -> int:
    """Return where a number begins with the words that say it is not exact."""
    for count in range(_LONGEST_HEDGE, 0, -1):
        if first >= count and " ".join(lows[first - count : first]) in hedges:
            return first - count
    return first


def _converts(lows: Sequence[str], first: int, found: Sequence[StatedDistance], offsets: Sequence[int]) -> bool:
    """Tell whether a distance only says in another unit what stands before it: "1,500 kilometres (930 miles)"."""
    bracketed = first > 0 and lows[first - 1] in _OPENING
    return bracketed and bool(found) and offsets[first - 1] - found[-1].span.end <= 1


def read_counts(sentence: Sentence) -> tuple[Count, ...]:
    """Read the numbers that a sentence gives of what moves and what is struck: "26 cruise missiles", "11 targets"."""
    return tuple(_counts(sentence))


def _counts(sentence: Sentence) -> Iterator[Count]:
    language = sentence.source.language
    distances, words = language.distances, load_words(language)
    texts, lows = sentence.words, [word.lower() for word in sentence.words]
    index = 0
    while index < len(lows):
        end = index
        while end < len(lows) and distances.read_number([lows[end]]) is not None and lows[end] not in distances.between:
            end += 1
        number = distances.read_number(lows[index:end]) if end > index else None
        last = _counted(lows, end, words) if number and number > 1 and number == int(number) else None
        if number and last is not None:
            first = next(at for at in range(end, last + 1) if at == last or not texts[at][0].isupper())
            starts = sentence.offsets
            spaced = [at > first and starts[at] > starts[at - 1] + len(texts[at - 1]) for at in range(first, last + 1)]
            of = "".join(" " * gap + text for gap, text in zip(spaced, texts[first : last + 1], strict=True))
            yield Count(int(number), of, Span(starts[index], starts[last] + len(texts[last])))
        index = max(end, index + 1)


def _counted(lows: Sequence[str], first: int, words: JourneyWords) -> int | None:
    """Return the last word of what a number before an index counts: a mover, or something else that is counted."""
    for index in range(first, min(first + _LONGEST_PHRASE, len(lows))):
        low = lows[index]
        if not (low[0].isalpha() or low == "-") or low in words.closed or low in words.quantities:
            return None
        if low in words.counted or (low in words.movers and low.endswith(words.endings)):
            return index
    return None
