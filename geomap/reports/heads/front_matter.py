"""Front matter: lines of `key: value` between two lines of dashes at the top of a text, as static sites write it.

TOML between lines of plus signs is read as well. Only plain values on one line count; lists and nested values are what
others use front matter for. Not here: what the keys mean (`geomap.reports.heads`).
"""

from __future__ import annotations

import re
import tomllib

_LARGEST = 1 << 14
"""Characters of the longest front matter."""

_YAML = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(.*?\n)\+\+\+[ \t]*(?:\r?\n|$)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:\s+(.+?)\s*", re.ASCII)
_QUOTED = re.compile(r"""(["'])(.*)\1""")


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Return the values at the top of a text by their keys in lower case, and where the text goes on after them.

    >>> front_matter("---\\ntitle: 'The road'\\ndate: 2015-10-07\\n---\\nA convoy left.")
    ({'title': 'The road', 'date': '2015-10-07'}, 48)
    """
    head = text[:_LARGEST]
    if found := _YAML.match(head):
        pairs = [pair for line in found[1].splitlines() if (pair := _PAIR.fullmatch(line))]
        values = {pair[1].lower(): _unquoted(pair[2]) for pair in pairs}
        return (values, found.end()) if values else ({}, 0)
    if found := _TOML.match(head):
        try:
            values = {key.lower(): str(value) for key, value in tomllib.loads(found[1]).items() if _is_plain(value)}
        except (ValueError, RecursionError):
            return {}, 0
        return values, found.end()
    return {}, 0


def _unquoted(value: str) -> str:
    found = _QUOTED.fullmatch(value)
    return found[2] if found else value.partition(" #")[0].strip()


def _is_plain(value: object) -> bool:
    return not isinstance(value, dict | list | bool)
