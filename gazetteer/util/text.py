"""Text from outside, shown on a terminal safely.

In file names, report identifiers and labels, a line feed or an escape sequence could forge a second line of output or
move the cursor, and a bidirectional override could make a name read as another. `printable` and `shortened` show such
characters by their code, `as_json` escapes them.

Not here: folding names for comparison (`gazetteer.names.keys`), and escaping for HTML or CSV. What always holds: the
result can be encoded in UTF-8, and is one line where nothing else is asked for.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Sequence

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


def as_json(value: object, *, indent: int | None = None) -> str:
    r"""Write a value as JSON that is safe on a terminal and can be encoded in UTF-8, in one line without an `indent`.

    The characters that `printable` shows by their code are escaped, so that a reader of the JSON gets the same strings.

    Examples:
        >>> print(as_json({"name": "Laţmīn\u202e\x9b"}))
        {"name": "Laţmīn\u202e\u009b"}
    """
    lines = json.dumps(value, ensure_ascii=False, indent=indent).split("\n")
    return "\n".join(_spelt(line, json.dumps) for line in lines)


def in_a_row(names: Sequence[str]) -> str:
    """Return names as a sentence has them.

    Examples:
        >>> in_a_row(["Homs", "Hama", "Idlib"]), in_a_row(["Homs"]), in_a_row([])
        ('Homs, Hama and Idlib', 'Homs', '')
    """
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def json_fault(error: json.JSONDecodeError) -> str:
    """Return what breaks a line of JSON and where, in words.

    Examples:
        >>> try: json.loads('{"id": "cut')
        ... except json.JSONDecodeError as error: json_fault(error)
        'Unterminated string starting at character 8'
    """
    # Some of Python's messages end with "at".
    return f"{error.msg.removesuffix(' at')} at character {error.pos + 1}"


def as_typed(text: str) -> str:
    r"""Return a word of the command line as it was typed in UTF-8, where the system's encoding has no such letters.

    Not for names of files: the system knows those by the bytes that Python keeps in place of such letters.

    Examples:
        >>> as_typed("La\udcc5\udca3m\udcc4\udcabn"), as_typed("Hama"), as_typed("\udcff")
        ('Laţmīn', 'Hama', '\udcff')
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return text


def _spelt(text: str, spell: Callable[[str], str]) -> str:
    """Return a text in which every character that a terminal would obey is spelt out."""
    if _PLAIN.fullmatch(text):
        return text
    hidden = {one for one in set(text).difference(_JOINERS) if unicodedata.category(one) in _HIDDEN}
    return "".join(spell(character)[1:-1] if character in hidden else character for character in text)
