"""In which country of those that share a language a report was written, as far as its words and its source tell.

A paper of Dublin, Ohio, hardly ever says "Ohio". But it says sheriff, county commissioner and councilman, and the
Irish one says councillor, Garda and per cent. Such institutions and spellings are counted (`varieties.toml`), and the
country code at the end of a web address is read. What they weigh is fitted with the rest of the resolver.

Not here: telling single places apart. Always holds: each share lies between 0 and 1, a text without any of the words
says nothing, and the time it takes does not grow with a long text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from geomap.languages.model import Language

FEATURES = ("american", "american spelling", "british", "british of american", "source country")
"""What `Variety.speaks_for` returns: the first variety of a language, the second, and the source."""

_SOURCE = FEATURES.index("source country")

Floats = NDArray[np.float64]

_WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")
_ENOUGH = 4
"""As many different words as this say all that they can say."""
_MOST_CHARACTERS = 20_000

_SPECIAL_CODES = {"UK": "GB", "SU": "RU"}
_SOLD_CODES = frozenset(["TV", "FM", "AM", "ME", "CO", "IO", "AI", "LY", "GG", "TO", "CC", "WS", "EU"])
"""Country codes that are sold for their sound."""
_COUNTRY_CODE = re.compile("[A-Z]{2}")


class _Words(NamedTuple):
    """The words of a variety, patterns of signs that count as words, and the countries that write it."""

    countries: frozenset[str]
    institutions: frozenset[str]
    spelling: frozenset[str]
    institution_signs: re.Pattern[str]
    spelling_signs: re.Pattern[str]


class _Listed(NamedTuple):
    """Both varieties of a language; those of their words that end with a full stop, and those that begin a phrase."""

    first: _Words
    second: _Words
    dotted: frozenset[str]
    first_of_two: frozenset[str]


@dataclass(frozen=True, slots=True)
class Variety:
    """What the words and the source of a report say about where it was written.

    Attributes:
        american: How American its institutions are, from 0 to 1.
        american_spelling: How American its spelling and small words are, from 0 to 1.
        british: How British its institutions and spelling are, from 0 to 1.
        country: ISO 3166-1 alpha-2 code of the country of its source, or None.
    """

    american: float = 0.0
    american_spelling: float = 0.0
    british: float = 0.0
    country: str | None = None

    def speaks_for(self, written: Floats, countries: Sequence[str | None]) -> Floats:
        """Return how much speaks for places: an array of places by `FEATURES`.

        Args:
            written: What `written_in` returned for their countries.
            countries: ISO 3166-1 alpha-2 codes of them.
        """
        american, british = self.american, self.british
        spoken: Floats = written @ np.array(
            [[american, self.american_spelling, 0.0, british, 0.0], [0.0, 0.0, british, 0.0, 0.0]]
        )
        if self.country is not None:
            spoken[:, _SOURCE] = [country == self.country for country in countries]
        return spoken


UNKNOWN = Variety()
"""That of a report which says nothing."""


def read_variety(text: str, *, language: Language, source: str | None = None) -> Variety:
    """Read what the beginning of a report, and the web address it comes from, say about where it was written."""
    beginning = text[:_MOST_CHARACTERS]
    lower = beginning.lower()
    american, british, dotted, first_of_two = _words(language)
    words = _WORD.findall(lower)
    if "." in lower:
        words = [word if word[-1] != "." or word in dotted else word.rstrip(".") for word in words]
    said = set(words)
    if not said.isdisjoint(first_of_two):
        said.update(f"{word} {following}" for word, following in pairwise(words) if word in first_of_two)

    def counted(listed: frozenset[str], signs: re.Pattern[str]) -> int:
        return len(said & listed) + len(set(signs.findall(beginning)))

    of_british = british.institutions | british.spelling
    return Variety(
        american=_share(counted(american.institutions, american.institution_signs)),
        american_spelling=_share(counted(american.spelling, american.spelling_signs)),
        british=_share(counted(of_british, british.spelling_signs)),
        country=_country_of(source),
    )


def written_in(countries: Sequence[str | None], *, language: Language) -> Floats:
    """Tell which varieties of a language places are written about in: an array of their countries by varieties.

    It holds 1 where a country writes the first, or the second, variety.
    """
    first, second, *_ = _words(language)
    return np.array(
        [(country in first.countries, country in second.countries) for country in countries], dtype=np.float64
    ).reshape(len(countries), 2)


def _share(number: int) -> float:
    return min(number, _ENOUGH) / _ENOUGH


@lru_cache(maxsize=8)
def _words(language: Language) -> _Listed:
    """Return what is listed of both varieties of a language."""
    first, second = map(_variety, (*language.varieties, {}, {})[:2])
    spellings = first.spelling | second.spelling
    return _Listed(
        first,
        second,
        dotted=frozenset(word for word in spellings if word.endswith(".")),
        first_of_two=frozenset(
            word.partition(" ")[0] for word in spellings | first.institutions | second.institutions if " " in word
        ),
    )


def _variety(record: Mapping[str, Any]) -> _Words:
    countries, institutions, spelling = (frozenset(record.get(part, ())) for part in _Words._fields[:3])
    of_institutions, of_spelling = (re.compile(record.get(part, "(?!)")) for part in _Words._fields[3:])
    return _Words(countries, institutions, spelling, of_institutions, of_spelling)


def _country_of(source: str | None) -> str | None:
    """Return the country whose code ends the host of a web address."""
    if not source or "://" not in source:
        return None
    try:
        host = urlsplit(source).hostname or ""
    except ValueError:
        return None
    code = host.rpartition(".")[2].upper()
    if not _COUNTRY_CODE.fullmatch(code) or code in _SOLD_CODES:
        return None
    return _SPECIAL_CODES.get(code, code)
