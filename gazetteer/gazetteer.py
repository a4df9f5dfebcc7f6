"""A gazetteer file, open: places by name, by id and by position.

`Gazetteer` opens one file read-only. Threads may share it, as each gets a connection of its own; a process that was
forked opens the file again. Not here: how names are compared (`gazetteer.file.by_name`) and what is near a position
(`gazetteer.file.by_position`).
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from gazetteer.errors import GazetteerError
from gazetteer.file.by_name import Matcher, nearest_first
from gazetteer.file.by_position import Positions, Reverse, read_area
from gazetteer.file.contained.within import Finder, Source
from gazetteer.file.filters import Filter
from gazetteer.file.handles import Handles
from gazetteer.file.info import read_info
from gazetteer.file.opening import REMEDY, Damaged, check, telling_damage
from gazetteer.file.own_name import own_first
from gazetteer.file.places import COLUMNS, all_names
from gazetteer.model import Bounds, GazetteerInfo, Match, NameForm, Place, Step
from gazetteer.names.countries import codes_of
from gazetteer.names.qualified import Reading

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from gazetteer.file.by_spelling import Spellings

ENVIRONMENT_VARIABLE = "GEOMAP_GAZETTEER"
"""Names the gazetteer file to use where none is given."""

_EXACT = Step.EXACT
_COUNTRIES = f"""SELECT {COLUMNS} FROM places AS p WHERE p.kind IN ('country', 'territory')
  ORDER BY p.kind DESC, p.population"""  # noqa: S608
_BY_FID = f"SELECT {COLUMNS} FROM places AS p WHERE p.fid = ?"  # noqa: S608
_AREAS_AT = f"""SELECT {COLUMNS} FROM rtree_areas_geom AS r
  JOIN places AS p WHERE p.fid = r.id AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?
  AND p.kind IN (SELECT value FROM json_each(?))"""  # noqa: S608
_STATES = frozenset({"country", "territory"})  # they have an index; their rows lie far apart, so a mapped file grows
_STATES_AT = f"""SELECT {COLUMNS} FROM places AS p
  CROSS JOIN rtree_areas_geom AS r WHERE p.fid = r.id AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?
  AND p.kind IN ('country', 'territory') AND p.kind IN (SELECT value FROM json_each(?))"""  # noqa: S608
_PLACES_AT = f"""SELECT {COLUMNS} FROM rtree_places_geom AS r JOIN places AS p
  WHERE p.fid = r.id AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?
  AND p.kind IN (SELECT value FROM json_each(?)) ORDER BY p.prominence DESC, p.fid LIMIT ?"""  # noqa: S608


class Gazetteer:
    """A gazetteer file, open for reading.

    >>> with Gazetteer.open() as gazetteer:
    ...     gazetteer.lookup("Latmeen")[0].place.name
    'Laţmīn'
    """

    def __init__(self, path: Path, *, remedy: str = REMEDY) -> None:
        """Open the file at `path`; errors advise the `remedy`. Prefer `Gazetteer.open`, which finds the file."""
        self.path = path
        self.remedy = remedy
        self._handles = Handles(path)
        check(path, remedy=remedy)
        self._candidates = lru_cache(maxsize=20_000)(self._find_candidates)
        self._spellings = lru_cache(maxsize=24)(self._read_spellings)
        self._own_first = lru_cache(maxsize=20_000)(lambda name: own_first(self._candidates(name), name))
        self._area = lru_cache(maxsize=512)(self._find_area)
        self._positions = Positions(lambda: self._connection, self._by_fid, areas=lambda: self._handles.for_areas)
        self._finder = Finder(
            Source(
                named=self._candidates,
                written=lambda name: self._matcher.as_written(name),
                heard=lambda name: self._matcher.as_heard(name),
                misspelt=lambda name, accept: self._matcher.misspelt(name, accept=accept),
                country=self.country,
                contains=self._positions.contains,
            )
        )
        self._countries: dict[str, Place] = {}

    @classmethod
    def open(cls, path: str | Path | None = None) -> Self:
        """Open a gazetteer.

        Args:
            path: The file; where None, the one that the environment variable GEOMAP_GAZETTEER names, else
                the starter gazetteer, which is compiled on its first use.

        Raises:
            GazetteerNotFound: There is no such file.
            GazetteerInvalid: It is not a gazetteer of a version that this program reads.
            BuildFailed: The starter gazetteer could not be compiled.
        """
        if path:
            return cls(Path(path))
        if chosen := os.environ.get(ENVIRONMENT_VARIABLE):
            try:
                return cls(Path(chosen))
            except GazetteerError as error:
                error.where = f"{error.where} (named by {ENVIRONMENT_VARIABLE})"
                raise
        from gazetteer.building.starter import ensure_starter

        return cls(ensure_starter(), remedy="delete it, and it is compiled again")

    def __enter__(self) -> Self:
        """Return the gazetteer itself; it is closed at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; asking afterwards raises `sqlite3.ProgrammingError`."""
        self._handles.close()

    @property
    def _matcher(self) -> Matcher:
        return self._handles.matcher

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._handles.connection

    @telling_damage
    def lookup(
        self,
        name: str | Reading,
        *,
        country: str | Collection[str] | None = None,
        kind: str | Collection[str] | None = None,
        bounds: Bounds | None = None,
        near: tuple[float, float] | None = None,
        fuzzy: bool = True,
        limit: int | None = 10,
    ) -> tuple[Match, ...]:
        """Find the places that have a name.

        The steps of the lookup are tried from the strictest on, a looser one only where the stricter ones found nothing
        that passes the filters.

        Args:
            name: A name in any spelling or script; also with its kind or what contains it, such as `Springfield, IL`,
                `province of Hama` or `75001 Paris, France`, or a reading (`gazetteer.names.qualified`). What the text
                says must hold.
            country: ISO 3166-1 alpha-2 code or codes that the places must have one of.
            kind: Key or keys of `KINDS` that the places must have one of.
            bounds: Bounding box (west, south, east, north), degrees, that must hold their points.
            near: Point (lon, lat), degrees; the nearer places are, the more they are preferred.
            fuzzy: Whether to forgive one or two misspelt letters where the likeness can hardly be chance.
            limit: How many matches to return at most; None for all.

        Returns:
            The matches, best first: mostly by prominence.

        Raises:
            ValueError: A filter is not one.
        """
        accept = Filter.of(country=country, kind=kind, bounds=bounds)
        found: Sequence[Match] = self._own_first(name) if accept is None and isinstance(name, str) else ()
        if not found or found[0].step is not _EXACT:
            found = self._finder.find(name, accept=accept, fuzzy=fuzzy).matches
        return tuple(found if near is None else nearest_first(found, near))[:limit]

    @telling_damage
    def why_nothing(
        self,
        name: str | Reading,
        *,
        country: str | Collection[str] | None = None,
        kind: str | Collection[str] | None = None,
        bounds: Bounds | None = None,
        fuzzy: bool = True,
    ) -> str | None:
        """Say why `lookup` finds nothing for a name that says what contains it; None where that is not why.

        Args:
            name, country, kind, bounds, fuzzy: As in `lookup`.
        """
        accept = Filter.of(country=country, kind=kind, bounds=bounds)
        return self._finder.find(name, accept=accept, fuzzy=fuzzy).reason

    @telling_damage
    def complete(
        self,
        prefix: str,
        *,
        country: str | Collection[str] | None = None,
        kind: str | Collection[str] | None = None,
        bounds: Bounds | None = None,
        near: tuple[float, float] | None = None,
        limit: int = 10,
    ) -> tuple[Match, ...]:
        """Find the best known places with a name that begins with some letters, as somebody types.

        Args:
            prefix: The beginning of a name; case, accents and punctuation do not matter.
            country, kind, bounds, near: As in `lookup`.
            limit: How many matches to return at most.

        Returns:
            The matches, best known or nearest first; their score is the share of the name that was given.

        Raises:
            ValueError: A filter is not one.
        """
        accept = Filter.of(country=country, kind=kind, bounds=bounds)
        if not _is_whole(prefix):
            return ()
        wanted = limit if near is None else 20 * limit
        found = self._matcher.beginning_with(prefix, accept=accept, limit=wanted)
        return tuple(found if near is None else nearest_first(found, near))[:limit]

    @telling_damage
    def candidates(self, name: str) -> tuple[Match, ...]:
        """Return every place with a name that is written or sounds the same; best first. Cached."""
        return self._candidates(name)

    @telling_damage
    def spelt_like(self, name: str, *, country: Collection[str], limit: int = 6) -> tuple[Match, ...]:
        """Return the places of some countries that a name in an older or looser spelling may stand for; best first.

        In a text about Iraq (`country` holds ISO 3166-1 alpha-2 codes) `Coot` and `Gorna` are Al Kut and Al Qurnah.
        """
        return self._spellings(tuple(sorted(country))).like(name, limit=limit)

    def _read_spellings(self, countries: tuple[str, ...]) -> Spellings:
        from gazetteer.file.by_spelling import Spellings

        return Spellings(self._connection, reader=self._matcher.reader, countries=countries)

    @telling_damage
    def heard(self, name: str) -> tuple[Match, ...]:
        """Return every place with a name that only sounds the same, whether or not one is written so; best first."""
        return tuple(self._matcher.as_heard(name)) if _is_whole(name) else ()

    def _find_candidates(self, name: str) -> tuple[Match, ...]:
        matcher = self._matcher
        try:
            return tuple(matcher.as_written(name) or matcher.as_heard(name))
        except UnicodeEncodeError:
            # No name holds a lone surrogate, which JSON and file names can.
            return ()

    @telling_damage
    def get(self, place_id: str) -> Place | None:
        """Return the place with an id such as `geonames:167680`, or None."""
        row = self._row(COLUMNS, place_id)
        return self._matcher.reader.place(row) if row else None

    @telling_damage
    def names(self, place_id: str) -> tuple[tuple[str, NameForm], ...]:
        """Return every name of a place with its form, the name to show first; none for an unknown id."""
        row = self._row(COLUMNS, place_id)
        return tuple(all_names(row)) if row else ()

    def _row(self, columns: str, place_id: str) -> tuple[Any, ...] | None:
        """Return some columns of `places AS p` for an id, or None."""
        source, _, number = place_id.partition(":")
        key: object = place_id if _is_whole(place_id) else None
        condition = "p.id = ?"
        if source == "geonames" and number.isdecimal() and len(number) < 19:
            key, condition = int(number), "p.fid = ? AND p.id IS NULL"
        question = f"SELECT {columns} FROM places AS p WHERE {condition}"  # noqa: S608
        row: tuple[Any, ...] | None = self._connection.execute(question, (key,)).fetchone()
        return row

    @telling_damage
    def country(self, code: str) -> Place | None:
        """Return the country or territory with an ISO 3166-1 alpha-2 code, or None."""
        if not self._countries:
            places = map(self._matcher.reader.place, self._connection.execute(_COUNTRIES))
            self._countries = {place.country: place for place in places if place.country}
        return self._countries.get(code.upper())

    def country_codes(self, name: str) -> tuple[str, ...]:
        """Return the ISO 3166-1 alpha-2 codes of the countries that a name or code may mean, several for Congo.

        The name may be a code of two letters, three letters or digits, or as the tables of the UN, ISO and the World
        Bank write it ("Korea, Rep."), or as the gazetteer has it in other languages; `XK` is Kosovo.
        """
        found = self.lookup(name, kind=("country", "territory"), fuzzy=False, limit=1) if not codes_of(name) else ()
        return codes_of(name) or tuple(match.place.country for match in found if match.place.country)

    def country_code(self, name: str) -> str | None:
        """Return the code of the one country that a name or code means (`country_codes`), else None."""
        codes = self.country_codes(name)
        return codes[0] if len(codes) == 1 else None

    @telling_damage
    def area(self, place_id: str) -> BaseGeometry | None:
        """Return the area of a place, a MultiPolygon in degrees (lon, lat), or None where there is none. Cached."""
        return self._area(place_id)

    def _find_area(self, place_id: str) -> BaseGeometry | None:
        row = self._row("p.fid, p.area OR p.fid IN (SELECT fid FROM areas)", place_id)
        return read_area(self._handles.for_areas, row[0]) if row and row[1] else None

    @telling_damage
    def areas_within(self, bounds: Bounds, *, kinds: Collection[str]) -> tuple[tuple[Place, BaseGeometry], ...]:
        """Return the places of some kinds whose area's bounding box meets `bounds`, with their areas."""
        found: dict[str, tuple[Place, BaseGeometry]] = {}
        for place in self._in_boxes(_STATES_AT if _STATES.issuperset(kinds) else _AREAS_AT, bounds, kinds):
            if place.id not in found:
                area = self._area(place.id)
                if area is None:
                    raise Damaged(f"an index knows the area of {place.id}, the table of areas does not")
                found[place.id] = place, area
        return tuple(found.values())

    @telling_damage
    def most_prominent(self, bounds: Bounds, *, kinds: Collection[str], limit: int) -> tuple[Place, ...]:
        """Return the most prominent places of some kinds inside `bounds`, most prominent first."""
        found = self._in_boxes(_PLACES_AT, bounds, kinds, limit)
        return tuple(sorted(found, key=lambda place: (-place.prominence, place.id))[:limit])

    def _in_boxes(self, question: str, bounds: Bounds, kinds: Collection[str], *more: int) -> list[Place]:
        wanted = json.dumps(sorted(kinds))
        connection = self._handles.for_areas if question is _STATES_AT else self._connection
        return [
            self._matcher.reader.place(row)
            for west, east in bounds.longitudes
            for row in connection.execute(question, (east, west, bounds.north, bounds.south, wanted, *more))
        ]

    @telling_damage
    def containing(self, lon: float, lat: float) -> tuple[Place, ...]:
        """Return the places whose area contains a position (degrees), its border included, the smallest area first.

        Raises:
            ValueError: The position is not one on the Earth.
        """
        return self._positions.containing(lon, lat)

    @telling_damage
    def contains(self, place_id: str, lon: float, lat: float) -> bool:
        """Tell whether the area of a place contains a position (degrees); one without an area contains none.

        Raises:
            LookupError: No place has that id.
            ValueError: The position is not one on the Earth.
        """
        found = self._positions.contains(place_id, lon, lat)
        if not found and self.get(place_id) is None:
            raise LookupError(f"no place has the id {place_id!r}")
        return found

    @telling_damage
    def reverse(
        self,
        lon: float,
        lat: float,
        *,
        limit: int = 1,
        kinds: Collection[str] | None = None,
        within_km: float | None = None,
    ) -> Reverse:
        """Find what is at a position.

        Args:
            lon: Longitude, degrees, -180 to 180.
            lat: Latitude, degrees, -90 to 90.
            limit: How many of the nearest places to return at most.
            kinds: Keys of `KINDS` that the nearest may have; None for settlements of every size.
            within_km: How far away the nearest may be, kilometres; None for any distance.

        Returns:
            The nearest places by geodesic distance, the places whose area contains the position, smallest first, and
            the country there.

        Raises:
            ValueError: The position is not one on the Earth, a kind is unknown, or a limit is out of range.
        """
        nearest = self._positions.nearest(lon, lat, limit=limit, kinds=kinds, within_km=within_km)
        containing = self._positions.containing(lon, lat)
        code, country = self._positions.country(lon, lat, containing)
        return Reverse(lon, lat, nearest, containing, code, country or (self.country(code) if code else None))

    def _by_fid(self, fid: int) -> Place:
        row = self._connection.execute(_BY_FID, (fid,)).fetchone()
        if row is None:
            raise Damaged(f"an index knows the place {fid}, the table of places does not")
        return self._matcher.reader.place(row)

    @telling_damage
    def known(self, keys: Sequence[str], *, sounds: bool = False) -> NDArray[np.bool_]:
        """Tell for each of many keys whether some name has it: one pass over a sorted array in memory.

        Args:
            keys: Folded keys (`gazetteer.names.keys.fold`), or what `romanise` makes of them.
            sounds: Whether they are the latter.

        Returns:
            One truth value a key; one in 100,000 of those that are True may be wrong.
        """
        from gazetteer.names.hashing import hash_keys

        return self._handles.lexicon("sounds" if sounds else "names").known(hash_keys(keys))

    @telling_damage
    def info(self) -> GazetteerInfo:
        """Return what the file holds, from which sources and under which licences."""
        return read_info(self._connection, path=self.path)


def _is_whole(text: str) -> bool:
    """Tell whether a text has no lone surrogate, which no file can hold."""
    return text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)
