"""Showing other people's text to people, safely.

File names, report identifiers and labels come from outside. Put into a message as they are, a line feed or an escape
sequence in them could forge a second line of output or move the cursor, and a bidirectional override could make a name
read as another. `printable` shows such characters by their code instead, and `shortened` keeps a message to one line.

`as_json` does the same for a record, without changing what it says.

Not here: folding names for comparison (`gazetteer.names.keys`), and escaping for HTML or CSV, which each writer does
for its own format. The text that comes out always is one line and can be encoded in UTF-8.
"""

from __future__ import annotations

import json
import re
import unicodedata

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode general categories of controls, format characters, surrogates, and line and paragraph separators."""

_JOINERS = "\u200c\u200d"
"""Format characters that spell Persian words and join emoji; they hide and reorder nothing."""

_PLAIN = re.compile(r"[ -~]*")


def printable(text: str) -> str:
    r"""Return a text in which every character that a terminal would obey rather than show is written as its code.

    Control characters (NUL, line feed, escape), format characters (bidirectional overrides and isolates, byte order
    mark), line separators and lone surrogates are written the way Python writes them. A backslash stays as it is, so
    that Windows paths stay readable: the result is for people and is not meant to be read back.

    Args:
        text: Any string, lone surrogates included.

    Returns:
        One line that can be encoded in UTF-8.

    Examples:
        >>> printable("Al-Bab")
        'Al-Bab'
        >>> print(printable("two\nlines\x1b[31m"))
        two\nlines\x1b[31m
    """
    if _PLAIN.fullmatch(text):
        return text
    return "".join(map(_shown, text))


def shortened(text: str, *, limit: int = 80) -> str:
    """Return a text as `printable` does, cut to a number of characters.

    Args:
        text: Any string.
        limit: The most characters to return, at least 1; an ellipsis stands for what was cut.

    Returns:
        One line of `limit` characters or fewer.

    Examples:
        >>> shortened("Deir ez-Zor", limit=8)
        'Deir ez…'
    """
    shown = printable(text[: limit + 1])
    return shown if len(shown) <= limit and len(text) <= limit else shown[: limit - 1] + "…"


def as_json(value: object) -> str:
    r"""Write a value as JSON in one line that is safe on a terminal and can be encoded in UTF-8.

    What `printable` would show by its code is escaped the way JSON has it, so that whoever reads the JSON gets the very
    same strings.

    Args:
        value: What `json.dumps` accepts.

    Returns:
        JSON without a line feed (RFC 8259).

    Examples:
        >>> print(as_json({"name": "Laţmīn\u202e\x9b"}))
        {"name": "Laţmīn\u202e\u009b"}
    """
    text = json.dumps(value, ensure_ascii=False)
    if _PLAIN.fullmatch(text):
        return text
    return "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    if character in _JOINERS or unicodedata.category(character) not in _HIDDEN:
        return character
    return json.dumps(character)[1:-1]


def _shown(character: str) -> str:
    if character in _JOINERS or unicodedata.category(character) not in _HIDDEN:
        return character
    return repr(character)[1:-1]
