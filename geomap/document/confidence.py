"""Says a confidence in words: the same words on the map, on the terminal, in notebooks and in exported files.

The table is `confidence.json`, which the front end reads too: the least confidence of each level, its word, how the
map draws it, and what a reading of a movement is called, lest that be taken for doubt about what happened. The words
follow the calibrated language of the Intergovernmental Panel on Climate Change (Mastrandrea et al. 2010), "likely"
stricter than there: from .75, not .66.
"""

from __future__ import annotations

import functools
import json
from importlib import resources


@functools.cache
def _levels() -> list[tuple[float, str, str]]:
    """Return the least confidence, the word and the drawing of each level, the highest first."""
    table = (resources.files("geomap.document") / "confidence.json").read_text(encoding="utf-8")
    return [(level["least"], level["word"], level["drawn"]) for level in json.loads(table)]


def words() -> list[str]:
    """Return the words of all levels, that of the surest first."""
    return [word for _, word, _ in _levels()]


def in_words(confidence: float) -> str:
    """Return the word for a confidence.

    Args:
        confidence: From 0 to 1.

    Examples:
        >>> in_words(0.87)
        'likely'
        >>> in_words(0.3)
        'uncertain'
    """
    return next((word for least, word, _ in _levels() if confidence >= least), _levels()[-1][1])


def with_percentage(confidence: float) -> str:
    """Return the word for a confidence and the confidence itself, such as `likely, 87 %`.

    Args:
        confidence: From 0 to 1.
    """
    return f"{in_words(confidence)}, {confidence * 100:.0f} %"


def drawn_as(confidence: float) -> str:
    """Return how a symbol of a confidence is drawn: `filled`, `hollow` or `dashed`.

    Args:
        confidence: From 0 to 1.
    """
    return next((drawn for least, _, drawn in _levels() if confidence >= least), _levels()[-1][2])


def drawings_in_words() -> dict[str, str]:
    """Return what each way of drawing means, the surest first.

    Examples:
        >>> drawings_in_words()["filled"]
        'likely or better'
    """
    return {drawn: some[0] if len(some) == 1 else f"{some[-1]} or better" for drawn, some in words_by_drawing().items()}


def words_by_drawing() -> dict[str, list[str]]:
    """Return the words of each way of drawing, the surest first.

    Examples:
        >>> words_by_drawing()["filled"]
        ['very likely', 'likely']
    """
    words: dict[str, list[str]] = {}
    for _, word, drawn in _levels():
        words.setdefault(drawn, []).append(word)
    return words
