"""Asking a gazetteer file.

`Gazetteer` opens one file read-only and answers by name, by id and by position. It may be shared between threads: each
gets a connection of its own; processes open the file each for themselves. Nothing is written.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from gazetteer.errors import GazetteerError
from gazetteer.file import layout
from gazetteer.file.by_name import Matcher, nearness
from gazetteer.file.by_position import Positions, Reverse
from gazetteer.file.filters import Filter
from gazetteer.file.opening import REMEDY, Damaged, check, connect, telling_damage
from gazetteer.file.places import COLUMNS, Reader, all_names
from gazetteer.model import Bounds, Layer, Match, NameForm, Place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

    from gazetteer.file.by_sound import SoundIndex
    from gazetteer.names.misspelling import Lexicon

ENVIRONMENT_VARIABLE = "GEOMAP_GAZETTEER"
"""Names the gazetteer file to use where none is given."""

_COUNTRIES = f"""SELECT {COLUMNS} FROM places AS p WHERE p.kind IN ('country', 'territory')
  ORDER BY p.kind DESC, p.population"""  # noqa: S608
_BY_FID = f"SELECT {COLUMNS} FROM places AS p WHERE p.fid = ?"  # noqa: S608
_AREAS_AT = f"""SELECT {COLUMNS} FROM rtree_areas_geom AS r
  JOIN places AS p WHERE p.fid = r.id AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?
  AND p.kind IN (SELECT value FROM json_each(?))"""  # noqa: S608
_AREA_OF = "SELECT geom FROM areas WHERE fid = ?"
_PLACES_AT = f"""SELECT {COLUMNS} FROM rtree_places_geom AS r JOIN places AS p
  WHERE p.fid = r.id AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?
  AND p.kind IN (SELECT value FROM json_each(?)) ORDER BY p.prominence DESC, p.fid LIMIT ?"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class GazetteerInfo:
    """What is in a gazetteer file: title, version of its data, counts, and its layers with their licences."""

    path: Path
    title: str
    version: str
    built: str
    places: int
    names: int
    areas: int
    layers: tuple[Layer, ...]

    @property
    def attributions(self) -> tuple[str, ...]:
        """The credits that the licences of the layers ask for, each once, in the order of the layers."""
        credited = (part for layer in self.layers for part in layer.attribution.split("; "))
        return tuple(dict.fromkeys(part for part in credited if part))


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
        self._threads = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        check(path, remedy=remedy)
        self._candidates = lru_cache(maxsize=20_000)(self._find_candidates)
        self._area = lru_cache(maxsize=512)(self._find_area)
        self._positions = Positions(lambda: self._connection, self._by_fid)
        self._countries: dict[str, Place] = {}
        self._lexicons: dict[str, Lexicon] = {}
        self._sounds: SoundIndex | None = None

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
        with self._lock:
            for connection in self._connections:
                connection.close()

    @property
    def _matcher(self) -> Matcher:
        """The matcher of this thread, in this process: a connection must not be used in the child of a fork."""
        mine: tuple[int, Matcher] | None = getattr(self._threads, "matcher", None)
        if mine is None or mine[0] != os.getpid():
            connection = connect(self.path)
            mine = os.getpid(), Matcher(connection, reader=Reader(connection), sounds=self._sound_index)
            self._threads.matcher = mine
            with self._lock:
                self._connections.append(connection)
        return mine[1]

    @property
    def _connection(self) -> sqlite3.Connection:
        return self._matcher.connection

    @telling_damage
    def lookup(
        self,
        name: str,
        *,
        country: str | Collection[str] | None = None,
        kind: str | Collection[str] | None = None,
        bounds: Bounds | None = None,
        near: tuple[float, float] | None = None,
        fuzzy: bool = True,
        limit: int | None = 10,
    ) -> tuple[Match, ...]:
        """Find the places that answer to a name.

        The steps of the lookup are tried from the strictest on; a looser one is tried only where the
        stricter ones found nothing that passes the filters.

        Args:
            name: A name in any spelling or script.
            country: ISO 3166-1 alpha-2 code or codes that the places must have one of.
            kind: Key or keys of `KINDS` that the places must have one of.
            bounds: Bounding box (west, south, east, north), degrees, that must hold their points.
            near: Point (lon, lat), degrees; places are preferred the nearer they lie.
            fuzzy: Whether to forgive misspellings: a slip or two where that can hardly be chance.
            limit: How many matches to return at most; None for all.

        Returns:
            The matches, best first: mostly by prominence.

        Raises:
            ValueError: A filter is not one.
        """
        accept = Filter.of(country=country, kind=kind, bounds=bounds)
        found: Sequence[Match] = self._candidates(name)
        if accept:
            found = [match for match in found if accept(match.place)] or [
                match for match in self._matcher.as_heard(name) if accept(match.place)
            ]
        if not found and fuzzy:
            found = self._matcher.misspelt(name, accept=accept)
        return tuple(found if near is None else _nearest_first(found, near))[:limit]

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
            country: As in `lookup`.
            kind: As in `lookup`.
            bounds: As in `lookup`.
            near: As in `lookup`.
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
        return tuple(found if near is None else _nearest_first(found, near))[:limit]

    @telling_damage
    def candidates(self, name: str) -> tuple[Match, ...]:
        """Return every place that answers to a name as it is written or sounds; best first. Cached."""
        return self._candidates(name)

    def _find_candidates(self, name: str) -> tuple[Match, ...]:
        matcher = self._matcher
        try:
            return tuple(matcher.as_written(name) or matcher.as_heard(name))
        except UnicodeEncodeError:
            # Half a character, which JSON and file names can hold, stands in no name.
            return ()

    def _lexicon(self, part: str) -> Lexicon:
        if part not in self._lexicons:
            from gazetteer.names.misspelling import Lexicon

            row = self._connection.execute("SELECT hashes FROM lexicon WHERE part = ?", (part,)).fetchone()
            try:
                self._lexicons[part] = Lexicon.of_bytes(row[0])
            except (TypeError, ValueError) as error:
                raise Damaged(f"no lexicon of {part}") from error
        return self._lexicons[part]

    def _sound_index(self) -> SoundIndex:
        if self._sounds is None:
            from gazetteer.file.by_sound import SoundIndex

            info = dict(self._connection.execute("SELECT key, value FROM gazetteer_info").fetchall())
            self._sounds = SoundIndex(
                bits=_count(info["sound_bits"]), names=_count(info["name"]), lexicon=lambda: self._lexicon("sounds")
            )
        return self._sounds

    @telling_damage
    def get(self, place_id: str) -> Place | None:
        """Return the place with an id such as `geonames:167680`, or None."""
        row = self._connection.execute(*_by_id(COLUMNS, place_id)).fetchone()
        return self._matcher.reader.place(row) if row else None

    @telling_damage
    def names(self, place_id: str) -> tuple[tuple[str, NameForm], ...]:
        """Return every name of a place with its form, the one to show first; none where there is no such place."""
        row = self._connection.execute(*_by_id(COLUMNS, place_id)).fetchone()
        return tuple(all_names(row)) if row else ()

    @telling_damage
    def country(self, code: str) -> Place | None:
        """Return the country or territory with an ISO 3166-1 alpha-2 code, or None."""
        if not self._countries:
            places = map(self._matcher.reader.place, self._connection.execute(_COUNTRIES))
            self._countries = {place.country: place for place in places if place.country}
        return self._countries.get(code.upper())

    @telling_damage
    def area(self, place_id: str) -> BaseGeometry | None:
        """Return the area of a place, a MultiPolygon in degrees (lon, lat), or None where there is none. Cached."""
        return self._area(place_id)

    def _find_area(self, place_id: str) -> BaseGeometry | None:
        place = self.get(place_id)
        if place is None or not place.has_area:
            return None
        (blob,) = self._connection.execute(*_by_id("(SELECT geom FROM areas WHERE fid = p.fid)", place_id)).fetchone()
        if blob is None:
            raise Damaged(f"the area of {place_id} is missing")
        return _geometry(blob)

    @telling_damage
    def areas_within(self, bounds: Bounds, *, kinds: Collection[str]) -> tuple[tuple[Place, BaseGeometry], ...]:
        """Return the places of some kinds whose area's bounding box meets `bounds`, with their areas."""
        import json

        wanted = json.dumps(sorted(kinds))
        found: dict[str, tuple[Place, BaseGeometry]] = {}
        for west, east in _longitudes(bounds):
            for row in self._connection.execute(_AREAS_AT, (east, west, bounds.north, bounds.south, wanted)).fetchall():
                place = self._matcher.reader.place(row)
                if place.id not in found:
                    # Most areas have been read before, and reading a continent again takes milliseconds.
                    found[place.id] = place, self.area(place.id) or self._geometry_of(row[0])
        return tuple(found.values())

    def _geometry_of(self, fid: int) -> BaseGeometry:
        row = self._connection.execute(_AREA_OF, (fid,)).fetchone()
        if row is None:
            raise Damaged(f"an index knows the area {fid}, the table of areas does not")
        return _geometry(row[0])

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
        """Find what is at a position: the nearest places, and those whose area contains it.

        Args:
            lon: Longitude, degrees, -180 to 180.
            lat: Latitude, degrees, -90 to 90.
            limit: How many of the nearest places to return at most.
            kinds: Keys of `KINDS` among which to look for the nearest; None for settlements of every size.
            within_km: How far away the nearest may be, kilometres; None for any distance.

        Returns:
            The nearest places by geodesic distance, and those whose area contains the position, the smallest first.

        Raises:
            ValueError: The position is not one on the Earth, a kind is unknown, or a limit is out of range.
        """
        nearest = self._positions.nearest(lon, lat, limit=limit, kinds=kinds, within_km=within_km)
        return Reverse(lon, lat, nearest, self._positions.containing(lon, lat))

    def _by_fid(self, fid: int) -> Place:
        row = self._connection.execute(_BY_FID, (fid,)).fetchone()
        if row is None:
            raise Damaged(f"an index knows the place {fid}, the table of places does not")
        return self._matcher.reader.place(row)

    @telling_damage
    def most_prominent(self, bounds: Bounds, *, kinds: Collection[str], limit: int) -> tuple[Place, ...]:
        """Return the most prominent places of some kinds inside `bounds`, most prominent first."""
        import json

        wanted = json.dumps(sorted(kinds))
        found: list[Place] = []
        for west, east in _longitudes(bounds):
            rows = self._connection.execute(_PLACES_AT, (east, west, bounds.north, bounds.south, wanted, limit))
            found.extend(map(self._matcher.reader.place, rows))
        return tuple(sorted(found, key=lambda place: (-place.prominence, place.id))[:limit])

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

        return self._lexicon("sounds" if sounds else "names").known(hash_keys(keys))

    @telling_damage
    def info(self) -> GazetteerInfo:
        """Return what is in the file, where from, under which licences."""
        ask = self._connection.execute
        values = dict(ask("SELECT key, value FROM gazetteer_info").fetchall())
        changed = ask("SELECT last_change FROM gpkg_contents WHERE table_name = 'places'").fetchall()
        return GazetteerInfo(
            path=self.path,
            title=values["title"],
            version=values["version"],
            built=changed[0][0][:10],
            places=_count(values["places"]),
            names=_count(values["name"]),
            areas=_count(values["areas"]),
            layers=tuple(Layer(*row[1:]) for row in ask("SELECT * FROM layer ORDER BY id")),
        )


def _count(value: str) -> int:
    if not value.isdecimal():
        raise Damaged("a count is not one")
    return int(value)


def _by_id(columns: str, place_id: str) -> tuple[str, tuple[object]]:
    """Return the question for columns of the place with an id, and its argument."""
    source, _, number = place_id.partition(":")
    if source == "geonames" and number.isdecimal() and len(number) < 19:
        return f"SELECT {columns} FROM places AS p WHERE p.fid = ? AND p.id IS NULL", (int(number),)  # noqa: S608
    return f"SELECT {columns} FROM places AS p WHERE p.id = ?", (place_id if _is_whole(place_id) else None,)  # noqa: S608


def _is_whole(text: str) -> bool:
    """Tell whether a text holds no half of a character, which no file can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _nearest_first(matches: Sequence[Match], near: tuple[float, float]) -> list[Match]:
    """Order matches by what they score, less what distance takes away."""
    losses = {match.place.id: nearness(match.place, near) for match in matches}
    return sorted(matches, key=lambda match: losses[match.place.id] - match.place.prominence - match.score)


def _geometry(blob: bytes) -> BaseGeometry:
    from shapely import from_wkb
    from shapely.errors import ShapelyError

    try:
        return from_wkb(layout.area_wkb(blob))
    except (ShapelyError, TypeError) as error:
        raise Damaged("an area is no geometry") from error


def _longitudes(bounds: Bounds) -> tuple[tuple[float, float], ...]:
    """Return the intervals of longitude that a bounding box covers: two where it spans the antimeridian."""
    if bounds.west <= bounds.east:
        return ((bounds.west, bounds.east),)
    return ((bounds.west, 180.0), (-180.0, bounds.east))
