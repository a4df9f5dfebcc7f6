"""Which country a name or a code means, as the tables of the UN, ISO and the World Bank write it.

"Venezuela (Bolivarian Republic of)", "Venezuela, RB", "VEN", "862" and "Bolivarian Republic of Venezuela" are one
country. The names are in `country_names.csv`, each with its source; the order of words, brackets, commas, articles and
the usual short forms ("Rep.", "Dem.") do not matter, so that one row of the table stands for many ways of writing.

Not here: names in languages that the table lacks, which `Gazetteer.country_codes` asks the gazetteer for. What always
holds: a name that several countries bear ("Congo") gives all of them, never one by chance.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

from gazetteer.names.keys import fold

_NUMERIC = re.compile(r"(\d{1,3})(?:\.0)?")
"""A numeric code, also without its leading zeros and as a spreadsheet writes a number."""

_FOOTNOTE = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u2079*†‡§#]+|\[\w{1,3}\]|(?:(?<=\s)|(?<=\)))\(?\w[/)]\s*$")
"""Marks of a note behind a name: "Kosovo*", "Kosovo[1]", "Kosovo 1/"."""

_BREAKS = re.compile(r"\s*[()\[\]/|;:]\s*|\s+[-\u2013\u2014]+\s+")
"""What stands between two names of one country: "Myanmar (Burma)", "SY - Syria"."""

_LONGEST_CODE = 3
"""What is longer is a name. Words of a code do not count: AND (Andorra) would be one that is left out."""


class CountryName(NamedTuple):
    """A row of the table: the code of a country (ISO 3166-1 alpha-2, XK for Kosovo), a name or code of it, and where
    it is written so; several sources are set apart by semicolons."""

    code: str
    name: str
    source: str


class _Index(NamedTuple):
    """The codes by the folded name as written, and by its words in any order."""

    written: Mapping[str, tuple[str, ...]]
    words: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def country_names() -> tuple[CountryName, ...]:
    """Return the table of names, in the order of the codes."""
    text = resources.files(__package__).joinpath("country_names.csv").read_text("utf-8")
    return tuple(CountryName(*row) for row in list(csv.reader(text.splitlines()))[1:])


@lru_cache(maxsize=1 << 12)
def codes_of(name: str) -> tuple[str, ...]:
    """Return the codes of the countries that a name, or a code of two or three letters or of digits, may mean.

    Args:
        name: As a table writes it, in any order of words; a second name or a code may stand beside it.

    Returns:
        ISO 3166-1 alpha-2 codes, XK for Kosovo, in order: one as a rule, several where the name leaves that open, none
        where it is not known.

    >>> codes_of("Korea, Dem. People's Rep."), codes_of("Congo"), codes_of("Narnia")
    (('KP',), ('CD', 'CG'), ())
    """
    if number := _NUMERIC.fullmatch(name.strip()):
        return _index().written.get(number[1].zfill(3), ())
    plain = _FOOTNOTE.sub(" ", name).strip()
    return _known(name) or _known(plain) or _of_parts([part for part in _BREAKS.split(plain) if part])


def _known(name: str) -> tuple[str, ...]:
    index, key = _index(), fold(name)
    return index.written.get(key) or index.words.get(_bag(key), ())


def _of_parts(parts: list[str]) -> tuple[str, ...]:
    """Return what the first of several names means, and of that what the others leave open."""
    first, *others = map(_known, parts) if len(parts) > 1 else [()]
    for other in others:
        first = tuple(code for code in first if code in other) or first
    return first


@lru_cache(maxsize=1)
def _index() -> _Index:
    rows = [(row.code, fold(row.name)) for row in country_names()]
    return _Index(_grouped(rows, str), _grouped([row for row in rows if len(row[1]) > _LONGEST_CODE], _bag))


def _grouped(rows: Iterable[tuple[str, str]], key_of: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for code, folded in rows:
        found.setdefault(key_of(folded), set()).add(code)
    return {key: tuple(sorted(codes)) for key, codes in found.items()}


def _bag(folded: str) -> str:
    """Return the words of a folded name that matter, in alphabetical order."""
    return " ".join(sorted(set(_meant(folded.split()))))


def _meant(words: Iterable[str]) -> Iterator[str]:
    left_out, same = _words()
    return (same.get(word, word) for word in words if word not in left_out)


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], Mapping[str, str]]:
    """Return the words that are left out, and the common form of the others that have one."""
    # Most lookups need no table, and tomllib takes as long to import as they take.
    import tomllib

    table = tomllib.loads(resources.files(__package__).joinpath("country_words.toml").read_text("utf-8"))
    same = {form: word for word, forms in table["same"].items() for form in forms}
    return frozenset(table["left_out"]), same
