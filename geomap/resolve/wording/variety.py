"""In which country of those that share a language a report was written, as far as its words and its source tell.

A paper of Dublin, Ohio, hardly ever says "Ohio". But it says sheriff, county commissioner and councilman, and the
Irish one says councillor, Garda and per cent. Such institutions and spellings are counted (`varieties.toml`), and the
country code at the end of a web address is read. What they weigh is fitted with the rest of the resolver.

Not here: telling single places apart. Always holds: each share lies between 0 and 1, a text without any of the words
says nothing, and the time it takes does not grow with a long text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from gazetteer import Place
from geomap.languages.model import Language

FEATURES = ("american", "american spelling", "british", "british of american", "source country")
"""What `Variety.speaks_for` returns: the first variety of a language, the second, and the source."""

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


@dataclass(frozen=True, slots=True)
class Variety:
    """What the words and the source of a report say about where it was written.

    Attributes:
        american: How American its institutions are, from 0 to 1.
        american_spelling: How American its spelling and small words are, from 0 to 1.
        british: How British its institutions and spelling are, from 0 to 1.
        country: ISO 3166-1 alpha-2 code of the country of its source, or None.
        countries: The countries that write the first variety, and those that write the second.
    """

    american: float = 0.0
    american_spelling: float = 0.0
    british: float = 0.0
    country: str | None = None
    countries: tuple[frozenset[str], frozenset[str]] = field(default=(frozenset(), frozenset()), compare=False)

    def speaks_for(self, place: Place) -> tuple[float, ...]:
        """Return how much speaks for a place, in the order of `FEATURES`."""
        is_american, is_british = (place.country in countries for countries in self.countries)
        return (
            self.american * is_american,
            self.american_spelling * is_american,
            self.british * is_british,
            self.british * is_american,
            float(self.country is not None and self.country == place.country),
        )


UNKNOWN = Variety()
"""That of a report which says nothing."""


def read_variety(text: str, *, language: Language, source: str | None = None) -> Variety:
    """Read what the beginning of a report, and the web address it comes from, say about where it was written."""
    beginning = text[:_MOST_CHARACTERS]
    american, british, dotted = _words(language)
    words = [word if word in dotted else word.rstrip(".") for word in _WORD.findall(beginning.lower())]
    said = {*words, *(f"{word} {following}" for word, following in pairwise(words))}

    def counted(listed: frozenset[str], signs: re.Pattern[str]) -> int:
        return len(said & listed) + len(set(signs.findall(beginning)))

    of_british = british.institutions | british.spelling
    return Variety(
        american=_share(counted(american.institutions, american.institution_signs)),
        american_spelling=_share(counted(american.spelling, american.spelling_signs)),
        british=_share(counted(of_british, british.spelling_signs)),
        country=_country_of(source),
        countries=(american.countries, british.countries),
    )


def _share(number: int) -> float:
    return min(number, _ENOUGH) / _ENOUGH


@lru_cache(maxsize=8)
def _words(language: Language) -> tuple[_Words, _Words, frozenset[str]]:
    """Return both varieties of a language, and those of their words that end with a full stop."""
    first, second = map(_variety, (*language.varieties, {}, {})[:2])
    return first, second, frozenset(word for word in first.spelling | second.spelling if word.endswith("."))


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
