"""Says a confidence in words: the same words on the map, on the terminal, in notebooks and in exported files.

The table is `confidence.json`, which the front end reads too: the least confidence of each level, its word, and how the
map draws it. The words follow the calibrated language of the Intergovernmental Panel on Climate Change (Mastrandrea et
al. 2010), "likely" stricter than there: from .75, not .66.
"""

from __future__ import annotations

import functools
import json
from importlib import resources


@functools.cache
def _levels() -> list[tuple[float, str]]:
    """Return the least confidence and the word of each level, the highest first."""
    table = (resources.files("geomap.document") / "confidence.json").read_text(encoding="utf-8")
    return [(level["least"], level["word"]) for level in json.loads(table)]


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
    return next((word for least, word in _levels() if confidence >= least), _levels()[-1][1])


def with_percentage(confidence: float) -> str:
    """Return the word for a confidence and the confidence itself, such as `likely, 87 %`.

    Args:
        confidence: From 0 to 1.
    """
    return f"{in_words(confidence)}, {confidence * 100:.0f} %"
