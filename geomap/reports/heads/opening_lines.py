"""What the first lines of a text say of it: lines with labels ("Date: ..."), datelines, a heading.

    Fighting near the dam                           the title: short, no sentence, a blank line behind it
    By Jane Doe | 7 October 2015                    a line of date and names: the date
    HOMS, Oct. 7, 2015 (Agency) - A convoy ...      a dateline: the date

Not here: what a date looks like (`geomap.reports.dating`). Always holds: only the beginning of a text is looked at, and
a date in a sentence is none of the text's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from geomap.reports.dating.date_fields import read_date, says_nothing
from geomap.reports.dating.date_words import CONTROLS, PARTICLES, any_of, labels
from geomap.reports.dating.written_dates import Order, StatedDate, find_dates

_OPENING = 6_000
"""Characters of a text that are looked at."""

_MOST_LINES = 16
"""Lines of a text, blank ones apart, that are looked at."""

_LONGEST_TITLE, _LONGEST_SENTENCE, _LEAST_BELOW = 150, 80, 40
"""Characters of the longest title; of the longest that ends like a sentence, but without a full stop; of the shortest
line that a title without a blank line behind it stands above."""

_SHORTER = 0.7
"""How short a title without a blank line behind it is, against the line below: paragraphs have lines of one length."""

_LONGEST_DATELINE, _MOST_NAMES = 120, 8
"""Characters in which a dateline stands; words besides the date that a line of date and names has."""

_MARKS = frozenset("#=*_")
_MARK_BEFORE, _MARK_BEHIND = re.compile(r"(?:#{1,6}|=+|\*\*|__)\s*"), re.compile(r"(?<!\s)\s*(?:\*\*|__|#+|=+)$")
_PARTS = re.compile(r"\s+[-–—|•·/]+\s+|\s*[|•·\t]\s*|\s{3,}")
_DASH = re.compile(r"(?P<between>[^.!?:]{0,40}?|\s*\([^)]{0,40}\)\s*)(?:\s[-–—]{1,2}\s|[—–]|--|:\s)")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_ENDS_SENTENCE, _ENDS_TITLE = (".", "!", "?", "…", "。"), (",", ";", ":", "-", "–", "—")


class Opening:
    """The first lines of a text."""

    def __init__(self, text: str, *, start: int = 0, order: Order | None = None) -> None:
        """Take a text, what of it to pass over, and how dates of numbers are to be read."""
        self._order = order
        lines = text[start : start + _OPENING].splitlines()
        cut = len(text) - start > _OPENING
        self._lines = lines[:-1] if cut and len(lines) > 1 else lines

    def labelled(self, kind: str) -> str | None:
        """Return what stands behind a label of a kind, such as `title_labels`."""
        return next((value for line in self._looked_at() if (value := _labelled(line, kind))), None)

    def date(self) -> StatedDate | None:
        """Return the date that a label, a line of its own, or a dateline gives."""
        lines = [line for line in self._looked_at() if any(map(str.isdigit, line))]
        ways = (self._by_label, self._by_itself, self._in_dateline, self._in_heading)
        return next((found for way in ways for line in lines if (found := way(line))), None)

    def title(self) -> str | None:
        """Return the heading that stands first; None where the text begins with a sentence."""
        for number, line in enumerate(self._lines):
            text = _plain(line)
            if text and not self._is_about(text) and text.lower() not in CONTROLS:
                return text if self._is_title(text, self._lines[number + 1 :]) else None
        return None

    def _looked_at(self) -> Iterator[str]:
        return islice((plain for line in self._lines if (plain := _plain(line))), _MOST_LINES)

    def _is_about(self, line: str) -> bool:
        """Tell whether a line gives a date or the like, and is no title."""
        return any(_labelled(line, kind) for kind in _KINDS) or self._by_itself(line) is not None

    def _by_label(self, line: str) -> StatedDate | None:
        value = _labelled(line, "date_labels")
        if not value:
            return None
        found = find_dates(value, order=self._order)
        return read_date(value, order=self._order) or (found[0] if found else None)

    def _by_itself(self, line: str) -> StatedDate | None:
        """Return the date of a line that gives nothing but a date, names and a time."""
        if len(line) > _LONGEST_DATELINE:
            return None
        for part in _PARTS.split(line):
            found = read_date(part, order=self._order) if any(map(str.isdigit, part)) else None
            if found and not part.strip().isdigit():
                return found
        found = next(iter(find_dates(line, order=self._order)), None)
        rest = found and f"{line[: found.span.start]} {line[found.span.end :]}"
        return found if found and rest and _are_names(rest) and "-" in found.date else None

    def _in_dateline(self, line: str) -> StatedDate | None:
        """Return the date of a dateline at the beginning of a paragraph."""
        for found in find_dates(line[:_LONGEST_DATELINE], order=self._order)[:1]:
            if _DASH.match(line, found.span.end) and _are_names(line[: found.span.start]):
                return found
        return None

    def _in_heading(self, line: str) -> StatedDate | None:
        """Return the day that the title names; a month or a year in it may be what the text is about."""
        if line != self.title():
            return None
        return next((one for one in find_dates(line, order=self._order) if one.date.count("-") > 1 or one.doubt), None)

    def _is_title(self, line: str, below: Sequence[str]) -> bool:
        following = next((number for number, other in enumerate(below) if _plain(other)), None)
        if following is None or len(line) > _LONGEST_TITLE or line.endswith(_ENDS_TITLE) or _is_apart(line):
            return False
        if line.endswith(_ENDS_SENTENCE) and (line.endswith(".") or len(line) > _LONGEST_SENTENCE):
            return False
        if sum(map(str.isalpha, line)) < len("ab"):
            return False
        return following > 0 or self._stands_above(line, _plain(below[0]))

    def _stands_above(self, line: str, below: str) -> bool:
        """Tell whether a line is the title of the paragraph right below it."""
        if self._is_about(below):
            return True
        begins = below[:1].isupper() or not below[:1].isalpha()
        return begins and len(below) >= _LEAST_BELOW and len(line) <= _SHORTER * len(below)


_KINDS = ("date_labels", "author_labels")


@lru_cache
def _label(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\W*{any_of(labels(kind))}\W{{0,3}}\s*[:：]\W{{0,3}}\s*(\S.*)", re.IGNORECASE)


def _labelled(line: str, kind: str) -> str | None:
    """Return what stands behind a label; a label of dates may stand without a colon."""
    if (":" in line or "：" in line) and (found := _label(kind).fullmatch(line)):
        return found[1].strip().strip("*_").strip() or None
    first, _, rest = line.partition(" ")
    is_date = kind == "date_labels" and first.lower() in labels(kind) and read_date(rest) is not None
    return rest if is_date else None


def _plain(line: str) -> str:
    """Return a line without the marks of a heading or of bold letters."""
    text = line.lstrip("\ufeff").strip()
    if text[:1] in _MARKS:
        text = text[found.end() :] if (found := _MARK_BEFORE.match(text)) else text
    return _MARK_BEHIND.sub("", text) if text[-1:] in _MARKS else text


def _is_apart(line: str) -> bool:
    """Tell whether a line is of a list or a table, or a remark in brackets."""
    return (line[0] == "(" and line[-1] == ")") or line.startswith(("- ", "* ", "• ", "|", "<", "{", "[", "```"))


def _are_names(text: str) -> bool:
    """Tell whether a text has names alone, and what stands beside dates."""
    words = _WORD.findall(text)
    return len(words) <= _MOST_NAMES and all(
        word[0].isupper() or says_nothing(word) or word in PARTICLES for word in words
    )
