"""Word lists that the features ask: English words, their senses, given names, surnames, closed classes of words.

`tools.words.word_lists` makes all but the classes, which are compiled by hand.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """Return English words that are written with small letters."""
    return frozenset(_read("words.txt").split("\n"))


@lru_cache(maxsize=1)
def person_names() -> MappingProxyType[str, tuple[str, str]]:
    """Return the class of each name as a given name and as a surname: `0`, the commonest, to `3`; empty for none."""
    rows = (line.split(",") for line in _read("persons.csv").split("\n")[1:] if line)
    return MappingProxyType({name: (given, surname) for name, given, surname in rows})


@lru_cache(maxsize=1)
def senses() -> MappingProxyType[str, str]:
    """Return the commonest sense of English base forms: the name of its lexicographer file in WordNet."""
    rows = (line.split(": ") for line in _read("senses.txt").split("\n") if line)
    return MappingProxyType({word: sense for sense, members in rows for word in members.split()})


@lru_cache(maxsize=64)
def word_class(name: str) -> frozenset[str]:
    """Return one of the closed classes of words in `en/classes.toml`, in small letters."""
    return _word_classes()[name]


@lru_cache(maxsize=1)
def _word_classes() -> Mapping[str, frozenset[str]]:
    data = tomllib.loads(_read("classes.toml"))
    return {name: frozenset(members) for name, members in data.items()}


def _read(name: str) -> str:
    return (files("geomap.languages") / "en" / name).read_text("utf-8")
