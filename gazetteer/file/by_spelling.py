"""Names of a region that a name in an older or looser spelling may stand for (`gazetteer.names.loose_spelling`).

The names of the region are read once and kept by the skeletons of their sounds. Whether the name is one of them at all
is for who asks: every word is close to some name of a large country.
"""

from __future__ import annotations

import json
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from itertools import product
from typing import NamedTuple

from gazetteer.file.places import COLUMNS, Reader, all_names
from gazetteer.model import Match, NameForm, Place, Step
from gazetteer.names.keys import fold, romanise, romanise_all
from gazetteer.names.loose_spelling import CONSONANTS, MOST_STRANGE, are_alike, skeleton, strangeness

_MOST_PLACES = 10_000
"""A region with more has names like any word: it is not read."""

_LEAST_SOUND = 3
_LEAST_SKELETON = 4
"""Shorter skeletons must be the same."""
_LONGEST_CODE = 4
_MOST_TAKEN = 0.33
"""Of the skeletons of four consonants, the share that a region's names may have. In Iran they have 17 in 100, in India
29; in the United States and France, 44 to 51, any surname is like the name of some town."""
_BEYOND_LATIN = "\u02b0"
_AMONG_THE_BEST = 0.03
"""Strangeness that a match may have more than the best one."""

_SCORES = (0.3, 0.6)
"""Of a match at the limit of what is alike, and of one that sounds the same."""

_OF_COUNTRIES = f"""SELECT {COLUMNS} FROM places AS p WHERE p.country IN (SELECT value FROM json_each(?))
  ORDER BY p.fid"""  # noqa: S608
_COUNT = "SELECT COUNT(*) FROM places AS p WHERE p.country IN (SELECT value FROM json_each(?))"


class _Named(NamedTuple):
    place: Place
    name: str


class Spellings:
    """The names of some countries by their sounds."""

    def __init__(self, connection: sqlite3.Connection, *, reader: Reader, countries: Collection[str]) -> None:
        """Read the names of countries, given as ISO 3166-1 alpha-2 codes."""
        named = list(_names(connection, reader, countries))
        sounds = romanise_all([fold(one.name) for one in named])
        self._by_skeleton: dict[str, dict[str, list[_Named]]] = defaultdict(lambda: defaultdict(list))
        for one, sound in zip(named, sounds, strict=True):
            if len(sound) >= _LEAST_SOUND:
                self._by_skeleton[skeleton(sound)][sound].append(one)
        self._skeletons = list(self._by_skeleton) if self._share_taken() <= _MOST_TAKEN else []

    def _share_taken(self) -> float:
        """Return the share of the skeletons of four consonants that some name of the region has."""
        every = _skeletons_of_four()
        return sum(bones in self._by_skeleton for bones in every) / len(every)

    def like(self, name: str, *, limit: int) -> tuple[Match, ...]:
        """Return the places with a name that this one may be an older or looser spelling of, best first."""
        sound = romanise(fold(name))
        if len(sound) < _LEAST_SOUND:
            return ()
        best: dict[str, tuple[float, _Named]] = {}
        for other, named in self._alike(sound):
            strange = strangeness(sound, other)
            for one in named:
                if one.place.id not in best or strange < best[one.place.id][0]:
                    best[one.place.id] = strange, one
        if not best:
            return ()
        least = min(strange for strange, _ in best.values())
        found = [(strange, one) for strange, one in best.values() if strange <= least + _AMONG_THE_BEST]
        found.sort(key=lambda pair: (-pair[1].place.prominence, pair[0], pair[1].place.id))
        return tuple(_match(one, strange) for strange, one in found[:limit])

    def _alike(self, sound: str) -> Iterator[tuple[str, list[_Named]]]:
        from rapidfuzz.distance import Levenshtein
        from rapidfuzz.process import extract

        asked = skeleton(sound)
        slips = int(len(asked) >= _LEAST_SKELETON)
        for found, _, _ in extract(
            asked, self._skeletons, scorer=Levenshtein.distance, score_cutoff=slips, limit=None, processor=None
        ):
            sounds = self._by_skeleton[found].items()
            yield from ((other, named) for other, named in sounds if are_alike(sound, other))


@cache
def _skeletons_of_four() -> tuple[str, ...]:
    return tuple(bones for bones in map("".join, product(CONSONANTS, repeat=4)) if skeleton(bones) == bones)


def _match(one: _Named, strange: float) -> Match:
    low, high = _SCORES
    score = round(high - (high - low) * min(strange / MOST_STRANGE, 1.0), 3)
    return Match(one.place, one.name, NameForm.NAME, Step.FUZZY, score)


def _names(connection: sqlite3.Connection, reader: Reader, countries: Collection[str]) -> Iterator[_Named]:
    wanted = (json.dumps(sorted(countries)),)
    if connection.execute(_COUNT, wanted).fetchone()[0] > _MOST_PLACES:
        return
    for row in connection.execute(_OF_COUNTRIES, wanted):
        place = reader.place(row)
        for name, form in all_names(row):
            if form is NameForm.NAME and _is_latin(name) and not (name.isupper() and len(name) <= _LONGEST_CODE):
                yield _Named(place, name)


def _is_latin(name: str) -> bool:
    """Tell whether a name is written in Latin letters: travellers' spellings are of those."""
    if name.isascii():
        return True
    return all(letter < _BEYOND_LATIN or not letter.isalpha() for letter in unicodedata.normalize("NFD", name))
