"""Text from outside, shown on a terminal safely.

In file names, report identifiers and labels, a line feed or an escape sequence could forge a second line of output or
move the cursor, and a bidirectional override could make a name read as another. `printable` and `shortened` show such
characters by their code, `as_json` escapes them.

Not here: folding names for comparison (`gazetteer.names.keys`), and escaping for HTML or CSV. What always holds: the
result is one line and can be encoded in UTF-8.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode general categories of controls, format characters, surrogates, and line and paragraph separators."""

_JOINERS = "\u200c\u200d"
"""Format characters that spell Persian words and join emoji; they hide and reorder nothing."""

_PLAIN = re.compile(r"[ -~]*")


def printable(text: str) -> str:
    r"""Return a text in which every character that a terminal would obey rather than show is written as its code.

    These are control characters, format characters (bidirectional overrides, byte order mark), line separators and lone
    surrogates. A backslash stays as it is, so that Windows paths stay readable: the result cannot be read back.

    Examples:
        >>> printable("Al-Bab")
        'Al-Bab'
        >>> print(printable("two\nlines\x1b[31m"))
        two\nlines\x1b[31m
    """
    return _spelt(text, repr)


def shortened(text: str, *, limit: int = 80) -> str:
    """Return a text as `printable` does, cut to `limit` characters with an ellipsis for the rest.

    Examples:
        >>> shortened("Deir ez-Zor", limit=8)
        'Deir ez…'
    """
    shown = printable(text[: limit + 1])
    return shown if len(shown) <= limit and len(text) <= limit else shown[: limit - 1] + "…"


def as_json(value: object) -> str:
    r"""Write a value as JSON in one line that is safe on a terminal and can be encoded in UTF-8.

    The characters that `printable` shows by their code are escaped, so that a reader of the JSON gets the same strings.

    Examples:
        >>> print(as_json({"name": "Laţmīn\u202e\x9b"}))
        {"name": "Laţmīn\u202e\u009b"}
    """
    return _spelt(json.dumps(value, ensure_ascii=False), json.dumps)


def _spelt(text: str, spell: Callable[[str], str]) -> str:
    """Return a text in which every character that a terminal would obey is spelt out."""
    if _PLAIN.fullmatch(text):
        return text
    hidden = {one for one in set(text).difference(_JOINERS) if unicodedata.category(one) in _HIDDEN}
    return "".join(spell(character)[1:-1] if character in hidden else character for character in text)
