"""Characters that no reader sees, and those that only look like a space or a hyphen.

A zero-width space, a mark of direction or a soft hyphen in a name comes with text from web pages and PDF files, and may
be put there to hide the name. The sets are those of the Unicode Character Database: general category Cf, the default
ignorable code points, the control characters, and the spaces (Zs) and hyphens that do not break a line.

Joiners and marks that a script without capitals needs, such as the Persian or those of India, are left alone, and so
are those that join emoji.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from geomap.reports.readable.edited import Edit

_SELECTORS = "\u180b-\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINERS = "\u200c\u200d"
INVISIBLE = (
    "\x00-\x08\x0e-\x1b\x7f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    f"\u3164\ufeff\uffa0\ufff0-\ufffb{_SELECTORS}\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)
"""Characters that show nothing, as the inside of a character class."""

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
HYPHENS = "\u2010\u2011"
_WINDOWS = "\x80-\x84\x86-\x9f"
"""Control characters that stand for the signs of Windows' code page 1252 in text that was decoded wrongly."""

_ENTITY = r"&(?:[A-Za-z][A-Za-z0-9]{1,15}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
_FOUND = re.compile(f"[{INVISIBLE}]+|[{SPACES}]|[{HYPHENS}]|[{_WINDOWS}]|{_ENTITY}")
_ASCII = re.compile(rf"[\x00-\x08\x0e-\x1b\x7f]+|{_ENTITY}")
_RUN = re.compile(f"[{INVISIBLE}]+")
_NEEDED = re.compile(f"[{_JOINERS}{_SELECTORS}]+")
_CASELESS = frozenset({"Lo", "Lm", "Mn", "Mc"})
_ACCENTS = re.compile("[\u0300-\u036f]")


def edits(text: str) -> Iterator[Edit]:
    """Yield what makes a text free of invisible characters, its spaces and hyphens plain, and its entities read."""
    for found in (_ASCII if text.isascii() else _FOUND).finditer(text):
        shown = _shown(found[0])
        if shown or not _is_needed(text, *found.span()):
            yield Edit(*found.span(), shown)


def touches(text: str, start: int, end: int) -> bool:
    """Tell whether characters that show nothing stand in a stretch of text or right beside it, and were left out."""
    first, last = max(start - 1, 0), min(end + 1, len(text))
    return any(not _is_needed(text, *found.span()) for found in _RUN.finditer(text, first, last))


def _shown(characters: str) -> str:
    if characters[0] == "&":
        shown = html.unescape(characters)
        return characters if shown == characters else _FOUND.sub(lambda found: _shown(found[0]), shown)
    if characters[0] in HYPHENS:
        return "-"
    if "\x80" <= characters <= "\x9f":
        return characters.encode("latin-1").decode("cp1252", "ignore")
    return "" if _RUN.match(characters) else " "


def _is_needed(text: str, start: int, end: int) -> bool:
    """Tell whether characters that show nothing shape the letters or signs beside them."""
    if not _NEEDED.fullmatch(text, start, end):
        return False
    before = text[start - 1] if start else " "
    if _is_caseless_letter(before):
        return True
    # Emoji are signs: neither letters nor white space. The tokenizer knows the selectors behind them.
    is_sign = not (before.isspace() or before.isalnum())
    return is_sign and (text[start] not in _JOINERS or not text[end : end + 1].isalpha())


def _is_caseless_letter(char: str) -> bool:
    """Tell whether a character is a letter or mark of a script without capitals."""
    return unicodedata.category(char) in _CASELESS and not _ACCENTS.match(char)
