"""Names of a region that a name in an older or looser spelling may stand for (`gazetteer.names.loose_spelling`).

A file keeps the names of each country by the skeletons of their sounds (`names_by_skeleton`); where it does not, having
been built before files did, those of a region are read and put so once. Whether the name is one of them at all is for
who asks: every word is close to some name of a large country.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, NamedTuple

from gazetteer.file.layout import number_of, split_names
from gazetteer.file.places import COLUMNS, Reader, name_of
from gazetteer.model import Match, NameForm, Step
from gazetteer.names.keys import fold, romanise, romanise_all
from gazetteer.names.loose_spelling import CONSONANTS, MOST_STRANGE, are_alike, skeleton, skeletons, strangeness

MOST_PLACES = 10_000
"""A region with more has names like any word: it is not read."""

_LEAST_SOUND = 3
_LEAST_SKELETON = 4
"""Shorter skeletons must be the same."""
_LONGEST_CODE = 4
_MOST_TAKEN = 0.33
"""Of the skeletons of four consonants, the share that a region's names may have. In Iran they have 17 in 100, in India
29; in the United States and France, 44 to 51, any surname is like the name of some town."""
_OF_FOUR = re.compile(f"[{CONSONANTS}]{{4}}")
_SKELETONS_OF_FOUR = len(CONSONANTS) * (len(CONSONANTS) - 1) ** 3
"""No skeleton has a consonant twice in a row."""
_BEYOND_LATIN = "\u02b0"
_AMONG_THE_BEST = 0.03
"""Strangeness that a match may have more than the best one."""

_SCORES = (0.3, 0.6)
"""Of a match at the limit of what is alike, and of one that sounds the same."""

_NUMBER_BITS = 16
_NUMBER = (1 << _NUMBER_BITS) - 1

_INDEXED = "SELECT places, names FROM spelling WHERE country IN (SELECT value FROM json_each(?)) ORDER BY country"
_OF_COUNTRIES = f"""SELECT fid, name, names FROM places WHERE country IN (SELECT value FROM json_each(?))
  ORDER BY fid LIMIT {MOST_PLACES + 1}"""  # noqa: S608
_BY_FIDS = f"SELECT {COLUMNS} FROM places AS p WHERE p.fid IN (SELECT value FROM json_each(?))"  # noqa: S608

BySkeleton = dict[str, dict[str, list[int]]]
"""By the skeleton of a sound and the sound, the names that sound so: `fid << _NUMBER_BITS | number` of each."""


class _Alike(NamedTuple):
    """How strange a name is for the asked one, and its number among those of its place."""

    strange: float
    number: int


class Spellings:
    """The names of some countries by their sounds."""

    def __init__(self, connection: sqlite3.Connection, *, reader: Reader, countries: Collection[str]) -> None:
        """Read the names of countries, given as ISO 3166-1 alpha-2 codes."""
        self._connection = connection
        self._place = reader.place
        self._by_skeleton = _names_of(connection, countries)
        self._skeletons = list(self._by_skeleton) if _share_taken(self._by_skeleton) <= _MOST_TAKEN else []

    def like(self, name: str, *, limit: int) -> tuple[Match, ...]:
        """Return the places with a name that this one may be an older or looser spelling of, best first."""
        sound = romanise(fold(name))
        if len(sound) < _LEAST_SOUND:
            return ()
        best: dict[int, _Alike] = {}
        for other, entries in self._alike(sound):
            strange = strangeness(sound, other)
            for entry in entries:
                fid, alike = entry >> _NUMBER_BITS, _Alike(strange, entry & _NUMBER)
                best[fid] = min(best.get(fid, alike), alike)
        if not best:
            return ()
        most = min(best.values()).strange + _AMONG_THE_BEST
        found = self._matches({fid: alike for fid, alike in best.items() if alike.strange <= most})
        found.sort(key=lambda pair: (-pair[1].place.prominence, pair[0], pair[1].place.id))
        return tuple(match for _, match in found[:limit])

    def _matches(self, found: Mapping[int, _Alike]) -> list[tuple[float, Match]]:
        """Return the match of each place, given by its fid, and how strange it is."""
        rows = self._connection.execute(_BY_FIDS, (json.dumps(list(found)),))
        return [(found[row[0]].strange, self._match(row, *found[row[0]])) for row in rows]

    def _match(self, row: Sequence[Any], strange: float, number: int) -> Match:
        low, high = _SCORES
        score = round(high - (high - low) * min(strange / MOST_STRANGE, 1.0), 3)
        return Match(self._place(row), name_of(row, number)[0], NameForm.NAME, Step.FUZZY, score)

    def _alike(self, sound: str) -> Iterator[tuple[str, list[int]]]:
        from rapidfuzz.distance import Levenshtein
        from rapidfuzz.process import extract

        asked = skeleton(sound)
        slips = int(len(asked) >= _LEAST_SKELETON)
        for found, _, _ in extract(
            asked, self._skeletons, scorer=Levenshtein.distance, score_cutoff=slips, limit=None, processor=None
        ):
            sounds = self._by_skeleton[found].items()
            yield from ((other, entries) for other, entries in sounds if are_alike(sound, other))


def names_by_skeleton(places: Iterable[tuple[int, str, str | None]]) -> BySkeleton:
    """Put the names of places by the skeletons of their sounds; of those of a place that sound the same, the first.

    Args:
        places: Of each the fid, the name to show and the column `names`; each once.
    """
    entries: list[int] = []
    keys: list[str] = []
    for fid, shown, others in places:
        for number, name in enumerate((shown, *split_names(others)), number_of(NameForm.NAME, 0)):
            if _is_latin(name) and not (name.isupper() and len(name) <= _LONGEST_CODE):
                entries.append((fid << _NUMBER_BITS) + number)
                keys.append(fold(name))
    by_skeleton: BySkeleton = {}
    sounds = romanise_all(keys)
    for bones, sound, entry in zip(skeletons(sounds), sounds, entries, strict=True):
        if len(sound) < _LEAST_SOUND:
            continue
        said = by_skeleton.setdefault(bones, {}).setdefault(sound, [])
        if not said or said[-1] >> _NUMBER_BITS != entry >> _NUMBER_BITS:
            said.append(entry)
    return by_skeleton


def _names_of(connection: sqlite3.Connection, countries: Collection[str]) -> BySkeleton:
    """Return the names of countries, none where they have too many places."""
    wanted = (json.dumps(sorted(countries)),)
    try:
        rows = connection.execute(_INDEXED, wanted).fetchall()
    except sqlite3.OperationalError:
        places = connection.execute(_OF_COUNTRIES, wanted).fetchall()
        return names_by_skeleton(places) if len(places) <= MOST_PLACES else {}
    if sum(places for places, _ in rows) > MOST_PLACES:
        return {}
    return _united([json.loads(names) for _, names in rows])


def _united(of_countries: Sequence[BySkeleton]) -> BySkeleton:
    if len(of_countries) == 1:
        return of_countries[0]
    united: BySkeleton = {}
    for bones, sounds in chain.from_iterable(names.items() for names in of_countries):
        here = united.setdefault(bones, {})
        for sound, entries in sounds.items():
            here[sound] = here.get(sound, []) + entries
    return united


def _share_taken(skeletons: Iterable[str]) -> float:
    """Return the share of the skeletons of four consonants that some name has."""
    return sum(_OF_FOUR.fullmatch(bones) is not None for bones in skeletons) / _SKELETONS_OF_FOUR


def _is_latin(name: str) -> bool:
    """Tell whether a name is written in Latin letters: travellers' spellings are of those."""
    return name.isascii() or all(map(_may_be_in_latin, name))


@cache
def _may_be_in_latin(letter: str) -> bool:
    return all(part < _BEYOND_LATIN or not part.isalpha() for part in unicodedata.normalize("NFD", letter))
