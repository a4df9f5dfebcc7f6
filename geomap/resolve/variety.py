"""In which part of the English-speaking world a report was written, as far as its words and its source tell.

A paper of Dublin, Ohio, hardly ever says "Ohio". But it says sheriff, county commissioner and councilman, and the
Irish one says councillor, Garda and per cent. Such institutions and spellings are counted (`varieties.toml`), and the
country code at the end of a web address is read. What they weigh is fitted with the rest of the resolver.

Not here: telling single places apart. Always holds: each share lies between 0 and 1, a text without any of the words
says nothing, and the time it takes does not grow with a long text.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlsplit

from gazetteer import Place

FEATURES = ("american", "american spelling", "british", "british of american", "source country")
"""What `Variety.speaks_for` returns."""

_WORD = re.compile(r"[^\W\d_][\w’'-]*\.?")
_SIGNS = re.compile(r"[$£€]\s?\d[\d,.]*|\bI-\d+|\bU\.S\. \d+")
"""Sums of money, and numbers of American highways."""
_ENOUGH = 4
"""As many different words as this say all that they can say."""
_MOST_CHARACTERS = 20_000

_SPECIAL_CODES = {"UK": "GB", "SU": "RU"}
_SOLD_CODES = frozenset(["TV", "FM", "AM", "ME", "CO", "IO", "AI", "LY", "GG", "TO", "CC", "WS", "EU"])
"""Country codes that are sold for their sound."""
_COUNTRY_CODE = re.compile("[A-Z]{2}")


class _Words(NamedTuple):
    """The words of a variety, and the countries that it is written in."""

    countries: frozenset[str]
    institutions: frozenset[str]
    spelling: frozenset[str]


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

    def speaks_for(self, place: Place) -> tuple[float, ...]:
        """Return how much speaks for a place, in the order of `FEATURES`."""
        is_american = place.country in _words()["american"].countries
        is_british = place.country in _words()["british"].countries
        return (
            self.american * is_american,
            self.american_spelling * is_american,
            self.british * is_british,
            self.british * is_american,
            float(self.country is not None and self.country == place.country),
        )


UNKNOWN = Variety()
"""That of a report which says nothing."""


def read_variety(text: str, *, source: str | None = None) -> Variety:
    """Read what the words of a report and the web address it comes from say about where it was written.

    Args:
        text: The text of the report; its beginning is enough.
        source: Where it comes from, if that is known; only a web address says something.
    """
    beginning = text[:_MOST_CHARACTERS]
    words = [
        word.rstrip(".") if word not in {"mr.", "mrs.", "ms."} else word for word in _WORD.findall(beginning.lower())
    ]
    said = {*words, *(f"{word} {following}" for word, following in pairwise(words))}
    signs = Counter(sign[0] for sign in set(_SIGNS.findall(beginning)))
    american, british = _words()["american"], _words()["british"]
    return Variety(
        american=_share(len(said & american.institutions) + signs["I"] + signs["U"]),
        american_spelling=_share(len(said & american.spelling) + signs["$"]),
        british=_share(len(said & (british.institutions | british.spelling)) + signs["£"] + signs["€"]),
        country=_country_of(source),
    )


def _share(number: int) -> float:
    return min(number, _ENOUGH) / _ENOUGH


@lru_cache(maxsize=1)
def _words() -> dict[str, _Words]:
    record = tomllib.loads((files("geomap.languages") / "en" / "varieties.toml").read_text("utf-8"))
    return {
        variety: _Words(*(frozenset(lists[part]) for part in ("countries", "institutions", "spelling")))
        for variety, lists in record.items()
    }


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
