"""Places near the focus of a run that a name may mean in another spelling than the gazetteer has.

A traveller in Iraq who writes of Coot and Gorna means Al Kut and Al Qurnah; the gazetteer knows the one name not at
all, the other perhaps as a hamlet on another continent. Where no place of the focus has a name as it is written, those
with a name that sounds or is spelt much like it are candidates too. Whether one of them is meant is for the resolver.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from gazetteer import Match
from gazetteer.names.keys import fold
from geomap.model import Mention, MentionForm

_MOST = 6
"""Places added for a name."""
_ROOM = 50
"""Candidates as written that are kept before those that are added."""

_OF_NOTE = 0.4
"""Prominence from which a place is known everywhere."""


class SpellingSource(Protocol):
    """What finds names by a loose spelling in some countries; `gazetteer.Gazetteer` does."""

    def lookup(self, name: str, *, country: Collection[str], fuzzy: bool, limit: int | None = 10) -> tuple[Match, ...]:
        """Find the places of countries that have a name, or one that sounds the same."""

    def spelt_like(self, name: str, *, country: Collection[str], limit: int) -> tuple[Match, ...]:
        """Return the places of countries that a name in an older or looser spelling may stand for."""


class NearFocus:
    """The places of the countries of a focus, by loose spellings."""

    def __init__(self, names: SpellingSource, *, countries: Sequence[str]) -> None:
        """Take the source and the countries of the focus, ISO 3166-1 alpha-2 codes."""
        self._names = names
        self._countries = frozenset(countries)
        self._found = lru_cache(maxsize=20_000)(self._find)

    def __reduce__(self) -> tuple[Callable[..., NearFocus], tuple[SpellingSource, Sequence[str]]]:
        """Let another process make the like of it, with a source of its own."""
        return _made, (self._names, sorted(self._countries))

    def has_bearer(self, mention: Mention) -> bool:
        """Tell whether some place of the focus may be called so."""
        return self._is_known(mention) or bool(self._found(mention.surface))

    def with_candidates(self, mention: Mention) -> Mention:
        """Return a mention with the candidates found in the focus, if no place there is called so as it is written."""
        if mention.form is not MentionForm.NAME or mention.correction is not None:
            return mention
        if self._is_known(mention) or _is_of_note(mention):
            return mention
        added = self._found(mention.surface)
        return replace(mention, candidates=(*mention.candidates[:_ROOM], *added)) if added else mention

    def _is_known(self, mention: Mention) -> bool:
        return any(match.place.country in self._countries for match in mention.candidates)

    def _find(self, name: str) -> tuple[Match, ...]:
        found = self._names.lookup(name, country=self._countries, fuzzy=False, limit=_MOST)
        return found or self._names.spelt_like(name, country=self._countries, limit=_MOST)


def _made(names: SpellingSource, countries: Sequence[str]) -> NearFocus:
    return NearFocus(names, countries=countries)


def countries_of(mentions: Sequence[Mention]) -> dict[str, float]:
    """Count in which country the best known bearer of each name lies, each name once."""
    best = {fold(mention.surface): mention.candidates[0].place.country for mention in mentions if mention.candidates}
    return dict(Counter(country for country in best.values() if country))


def _is_of_note(mention: Mention) -> bool:
    """Tell whether a well-known place elsewhere is called just so: Vienna needs no likeness near the focus."""
    key = fold(mention.surface)
    return any(match.place.prominence >= _OF_NOTE and fold(match.place.name) == key for match in mention.candidates)
