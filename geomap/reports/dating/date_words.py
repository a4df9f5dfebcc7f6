"""The words of dates and of what stands above a text, from `words.toml`, as sets and in regular expressions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@lru_cache(maxsize=1)
def _data() -> Mapping[str, str]:
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))


def _numbered(key: str) -> Mapping[str, int]:
    lines = _data()[key].split("\n")
    return MappingProxyType({word: number for number, line in enumerate(filter(None, lines)) for word in line.split()})


MONTHS = _numbered("months")
"""Names and abbreviations of months, January 0."""

WEEKDAYS = _numbered("weekdays")
"""Names and abbreviations of days of the week, Monday 0."""

FULL_WEEKDAYS = tuple(line.split()[0] for line in _data()["weekdays"].split("\n") if line)
"""Names of the days of the week, Monday first, none of them short."""

WITHIN, COMING = tuple(_data()["within"].split()), frozenset(_data()["coming"].split())
"""Words before a month or a year that something happened in, and before a day of the week that is the next."""

TO_COME = frozenset(_data()["to_come"].split())
"""Words of a sentence that make what may happen something to come."""

LASTING, OF_LIVES = frozenset(_data()["lasting"].split()), tuple(_data()["of_lives"].split())
"""Words right before a date that something lasted until, and words behind which one is of a life."""


def _days_after(key: str) -> Mapping[str, int]:
    lines = (line.partition(" ") for line in _data()[key].split("\n") if line)
    return MappingProxyType({words: int(days) for days, _, words in lines})


DAYS_AFTER, DAYS_AFTER_THAT = _days_after("days_after"), _days_after("days_after_that")
"""How many days after the one on which something was written, or that was told of last, a day is that is called so."""

BEFORE_CHRIST, AFTER_CHRIST = _data()["before_christ"].split(), _data()["after_christ"].split()

BESIDE = frozenset((_data()["before"] + " " + _data()["between"] + " " + _data()["times"]).split())
"""Words that may stand beside a date without making it anything else."""

BETWEEN = tuple(_data()["between"].split())
ORDINALS = tuple(_data()["ordinals"].split())
PARTICLES = frozenset(_data()["particles"].split())
"""Words in small letters that stand among names."""

COUNTERS = frozenset(_data()["counters"].split())
"""Words of a file name behind which a number is no year."""

CONTROLS = frozenset(filter(None, _data()["controls"].split("\n")))
"""Lines above the text of a page that are for its reader to press."""

_MONTH_NAMES, _WEEKDAY_NAMES = (
    tuple(line.split()[0].capitalize() for line in _data()[key].split("\n") if line) for key in ("months", "weekdays")
)


def labels(kind: str) -> frozenset[str]:
    """Return the labels that stand before something, `date_labels` or the like, in lower case."""
    return frozenset(filter(None, _data()[kind].split("\n")))


def any_of(words: Iterable[str]) -> str:
    """Return the regular expression of one of some words, the longest first.

    >>> any_of(["sep", "sept"])
    '(?:sept|sep)'
    """
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


def with_stops(words: Iterable[str]) -> str:
    r"""Return the regular expression of one of some abbreviations, with full stops or without: `BC`, `B.C.`.

    >>> with_stops(["bc"])
    '(?:b\\.?\\s?c\\.?)'
    """
    return "(?:" + "|".join(r"\.?\s?".join(word) + r"\.?" for word in words) + ")"


def in_words(day: int, month: int) -> str:
    """Return a day of a month as messages name it.

    >>> in_words(3, 4)
    '3 April'
    """
    return f"{day} {_MONTH_NAMES[month - 1]}"


def weekday_name(number: int) -> str:
    """Return the name of a day of the week, 0 for Monday."""
    return _WEEKDAY_NAMES[number]
