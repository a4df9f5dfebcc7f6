"""The steps of the lookup, from the strictest to the loosest, and the order of their matches.

Not here: when each step is tried, which `gazetteer.gazetteer` decides.
"""

from __future__ import annotations

import json
import math
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from gazetteer.file.layout import number_of, split_names
from gazetteer.file.places import COLUMNS, Heard, Reader, name_of
from gazetteer.model import Match, NameForm, Place, Step
from gazetteer.names.keys import MINIMUM_ROMANISED, fold, romanise, spelt_out
from gazetteer.util.frozen import maker

if TYPE_CHECKING:
    from gazetteer.file.by_sound import SoundIndex

_FAVOUR, _FAVOUR_OF_MAIN = 0.03, 0.06
_UNITS = frozenset({"admin1", "admin2", "unit"})
_UNIT_HANDICAP = 0.11
_UNIT_FACTOR = 6.0
_SPELLING_WEIGHT = 0.5
_FAVOUR_OF_SHOWN = 20
"""Hundredths of prominence by which completion prefers a place whose shown name begins as asked."""

_EXACT_SCORE, _FOLDED_SCORE = 1.0, 0.97
_TRANSLITERATED_SCORES = (0.7, 0.95)
_FUZZY_SCORES = (0.3, 0.8)

_SPELLED = """p.fid, p.geom, p.id, p.name, p.kind, p.country, p.admin1_code, p.population, p.prominence, p.layer,
  p.area, CASE WHEN n.number OR p.name <> ?2 THEN p.names END, CASE WHEN n.number THEN p.demonyms END,
  CASE WHEN n.number THEN p.abbreviations END"""
"""`COLUMNS`, but the further names only of a place whose shown name is not the asked one."""

_BY_KEY = f"SELECT {_SPELLED}, n.number FROM name AS n JOIN places AS p ON p.fid = n.place WHERE n.key = ?1"  # noqa: S608
_NAME, _EXACT, _FOLDED = NameForm.NAME, Step.EXACT, Step.FOLDED
"""Looked up once: an attribute of an enumeration costs a tenth of a lookup."""

_COLUMN_OF_FORM = {NameForm.NAME: 11, NameForm.DEMONYM: 12, NameForm.ABBREVIATION: 13}
"""Where a row of `COLUMNS` has the further names of each form: an index has one of those that fold to the same key."""

_BY_FIDS = f"SELECT {COLUMNS} FROM places AS p WHERE p.fid IN (SELECT value FROM json_each(?))"  # noqa: S608
_BY_PREFIX = f"""SELECT place, number FROM name WHERE key >= ? AND key < ? AND number < {number_of(NameForm.DEMONYM, 0)}
  ORDER BY rank + {_FAVOUR_OF_SHOWN} * (number = 0) DESC, key LIMIT ?"""  # noqa: S608

_match = maker(Match)

Accept = Callable[[Place], bool]


class Matcher:
    """Finds places by their names in one open file."""

    def __init__(self, connection: sqlite3.Connection, *, reader: Reader, sounds: Callable[[], SoundIndex]) -> None:
        """Ask a connection; `sounds` is called when the first name is not found as it is written."""
        self.connection = connection
        self.reader = reader
        self._place = reader.place
        self._sounds = sounds

    def as_written(self, name: str) -> list[Match]:
        """Return the places that have the name, but for case, accents and punctuation."""
        key = fold(name)
        if not key:
            return []
        rows = self.connection.execute(_BY_KEY, (key, name)).fetchall()
        if not rows and (spelt := spelt_out(name)):
            rows = self.connection.execute(_BY_KEY, (spelt, name)).fetchall()
        if len(rows) == 1:
            return [self._written(rows[0], name)]
        return sorted((self._written(row, name) for row in rows), key=_rank)

    def _written(self, row: Sequence[Any], name: str) -> Match:
        found, form = name_of(row, row[-1]) if row[-1] else (row[3], _NAME)
        if found == name or (form is _NAME and row[3] == name) or name in split_names(row[_COLUMN_OF_FORM[form]]):
            return _match(self._place(row), name, form, _EXACT, _EXACT_SCORE)
        return _match(self._place(row), found, form, _FOLDED, _FOLDED_SCORE)

    def as_heard(self, name: str) -> list[Match]:
        """Return the places with a name that sounds the same, written in another romanisation."""
        key = fold(name)
        sound = romanise(key)
        if len(sound) < MINIMUM_ROMANISED:
            return []
        from gazetteer.names.likeness import LEAST_ALIKE_HEARD, likeness, sound_of

        # Only one entry in twenty is a match, so places are made of rows last.
        found = [
            Match(
                self._place(row), written, NameForm.NAME, Step.TRANSLITERATED, _between(_TRANSLITERATED_SCORES, alike)
            )
            for row, numbers in self._rows(self._sounds().same(self.connection, sound))
            for number in numbers
            for written in [name_of(row, number)[0]]
            if sound_of(written) == sound
            for alike in [likeness(key, written)]
            if alike >= LEAST_ALIKE_HEARD
        ]
        return sorted(_best_of_each(found), key=_rank_by_spelling)

    def misspelt(self, name: str, *, accept: Accept | None) -> list[Match]:
        """Return the places with a name that one or two slips turn into the asked one, unless that may be chance."""
        from gazetteer.names.likeness import (
            LEAST_ALIKE_MISSPELT,
            MOST_EXPECTED,
            chance,
            likeness,
            slips_between,
            sound_of,
        )  # fmt: skip

        key = fold(name)
        sound = romanise(key)
        index = self._sounds()
        for slips in (1, 2):
            weighed = []
            for place, written in self._named(index.near(self.connection, sound, slips=slips), accept=accept):
                count, alike = slips_between(sound, sound_of(written)), likeness(key, written)
                if not 0 < count <= slips or alike < LEAST_ALIKE_MISSPELT:
                    continue
                expected = chance(
                    sound, count, prominence=place.prominence, names=index.names, filtered=accept is not None
                )
                if expected <= MOST_EXPECTED:
                    score = _between(_FUZZY_SCORES, alike / (1 + expected))
                    weighed.append((expected, Match(place, written, NameForm.NAME, Step.FUZZY, score)))
            if weighed:
                weighed.sort(key=lambda pair: (pair[0] * _handicap(pair[1].place), -pair[1].score, pair[1].place.id))
                return list(_best_of_each(match for _, match in weighed))
        return []

    def beginning_with(self, prefix: str, *, accept: Accept | None, limit: int) -> list[Match]:
        """Return the best known places with a name that begins with a prefix."""
        key = fold(prefix)
        if not key:
            return []
        found: dict[str, Match] = {}
        wanted = limit * 4
        while True:
            rows = self.connection.execute(_BY_PREFIX, (key, key + "\U0010ffff", wanted)).fetchall()
            heard = (Heard(place, number) for place, number in rows)
            for place, written in self._named(heard, accept=accept):
                share = min(len(key) / max(len(fold(written)), 1), 1.0)
                match = Match(place, written, NameForm.NAME, Step.PREFIX, round(share, 3))
                if place.id not in found or written == place.name or found[place.id].score < share:
                    found[place.id] = match
            if len(found) >= limit or len(rows) < wanted:
                break
            wanted *= 4 if accept is None else 8
        return sorted(found.values(), key=_rank_shown)[:limit]

    def _named(self, heard: Iterable[Heard], *, accept: Accept | None) -> list[tuple[Place, str]]:
        """Fetch the places of entries of an index, with the name that each entry stands for."""
        found: list[tuple[Place, str]] = []
        for row, numbers in self._rows(heard):
            place = self._place(row)
            if accept is None or accept(place):
                found.extend((place, name_of(row, number)[0]) for number in numbers)
        return found

    def _rows(self, heard: Iterable[Heard]) -> Iterator[tuple[Sequence[Any], list[int]]]:
        """Yield the row of each place among entries of an index, and the numbers of its names there."""
        numbers: dict[int, list[int]] = {}
        for entry in heard:
            numbers.setdefault(entry.place, []).append(entry.number)
        if numbers:
            for row in self.connection.execute(_BY_FIDS, (json.dumps(list(numbers)),)):
                yield row, numbers[row[0]]


def nearest_first(matches: Sequence[Match], near: tuple[float, float]) -> list[Match]:
    """Order matches by their score and prominence, less what they lose for their distance from a point (lon, lat).

    The order in which they come counts: none is worth more than one before it.
    """
    worth, most = {}, math.inf
    for match in matches:
        most = min(most, match.place.prominence + match.score)
        worth[match.place.id] = most - nearness(match.place, near)
    return sorted(matches, key=lambda match: -worth[match.place.id])


def nearness(place: Place, near: tuple[float, float]) -> float:
    """Return what a place loses in rank for its distance from a point (lon, lat): 0 there, 0.6 at the antipodes."""
    return 0.6 * math.log1p(kilometres((place.lon, place.lat), near) / 25) / math.log1p(20_015 / 25)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points (lon, lat), degrees, along a sphere of the Earth's mean radius."""
    (lon, lat), (other_lon, other_lat) = (tuple(map(math.radians, point)) for point in (one, other))
    across = math.cos(lat) * math.cos(other_lat) * math.sin((other_lon - lon) / 2) ** 2
    half = math.sin((other_lat - lat) / 2) ** 2 + across
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def _between(bounds: tuple[float, float], share: float) -> float:
    return round(bounds[0] + (bounds[1] - bounds[0]) * share, 3)


def _best_of_each(matches: Iterable[Match]) -> Iterable[Match]:
    best: dict[str, Match] = {}
    for match in matches:
        known = best.get(match.place.id)
        if known is None or match.score > known.score:
            best[match.place.id] = match
    return best.values()


def _handicap(place: Place) -> float:
    """Return how many times likelier it is that another place is meant: units have the names of their towns."""
    return _UNIT_FACTOR if place.kind in _UNITS else 1.0


def _rank(match: Match) -> tuple[float, str]:
    """Order by prominence, with a small bonus for a name that is written the same or is the main one; units lose some.

    The bonus is small because sources list spellings by chance: a hamlet that is listed without its accent must not
    come before the city that is listed with it. A unit has more inhabitants than the town whose name it has, but the
    name alone mostly means the town. A name that a place has only sometimes is likelier that of another: Venice was
    once a village of Ohio that has become a part of Dayton.
    """
    place = match.place
    favour = _FAVOUR * (match.step is Step.EXACT) + _FAVOUR_OF_MAIN * (match.name == place.name)
    return _UNIT_HANDICAP * (place.kind in _UNITS) - favour - place.prominence, place.id


def _rank_shown(match: Match) -> tuple[float, str]:
    """Order as `_rank` does, with a bonus for the names to show."""
    rank, place = _rank(match)
    return rank - _FAVOUR_OF_SHOWN / 100 * (match.name == match.place.name), place


def _rank_by_spelling(match: Match) -> tuple[float, str]:
    """Order as `_rank` does, with a bonus for likeness in spelling."""
    rank, place = _rank(match)
    return rank - _SPELLING_WEIGHT * match.score, place
