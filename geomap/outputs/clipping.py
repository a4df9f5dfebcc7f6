"""Cuts texts that are longer than a page can show: no name or sentence of a real report is near that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

LONGEST_TEXT = 2_000
"""Characters of any one string that reach the page."""

_REFERENCES = frozenset({"id", "report", "reports", "place", "movement"})
"""Properties that refer to others: never cut, because two long ones may differ at their ends only."""


def clipped(value: Any, *, key: str = "") -> Any:
    """Return a copy of a JSON value in which no text is longer than a page can show.

    Args:
        value: Mappings, sequences, strings, numbers, booleans and None.
        key: The property that holds the value; references to other parts of the document stay whole.

    Returns:
        The copy. A clipped text ends with an ellipsis.
    """
    if isinstance(value, str):
        return clip(value, key)
    if isinstance(value, Mapping):
        return {name: clipped(inner, key=str(name)) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [clipped(inner, key=key) for inner in value]
    return value


def clip(text: str, key: str) -> str:
    """Return a text cut to what a page can show, unless it is a reference."""
    return text if len(text) <= LONGEST_TEXT or key in _REFERENCES else text[: LONGEST_TEXT - 1] + "…"
