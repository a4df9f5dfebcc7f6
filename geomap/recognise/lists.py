"""Word lists that the features ask: English words, given names, surnames; `geomap.recognise.derive` makes them."""

from __future__ import annotations

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
    rows = (line.split(",") for line in _read("person_names.csv").split("\n")[1:] if line)
    return MappingProxyType({name: (given, surname) for name, given, surname in rows})


def _read(name: str) -> str:
    return (files("geomap.recognise") / "data" / name).read_text("utf-8")
