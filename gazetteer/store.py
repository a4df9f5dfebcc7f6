"""Asking a gazetteer file.

`Gazetteer` opens one file read-only and answers by name, by id and by position. It may be shared between threads: each
gets a connection of its own; processes open the file each for themselves. Nothing is written.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from gazetteer import geopackage
from gazetteer.building import FORMS
from gazetteer.errors import GazetteerInvalid, GazetteerNotFound
from gazetteer.kinds import KINDS
from gazetteer.model import Bounds, Layer, Match, NameForm, Place, Step
from gazetteer.names import MINIMUM_ROMANISED, fold, key_hash, romanise
from gazetteer.text import printable

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely.geometry.base import BaseGeometry

ENVIRONMENT_VARIABLE = "GEOMAP_GAZETTEER"
"""Names the gazetteer file to use where none is given."""

_FAVOUR = 0.03
_UNIT_HANDICAP = 0.11
_STEP_SCORES = {Step.EXACT: 1.0, Step.FOLDED: 0.97, Step.TRANSLITERATED: 0.8}

_PLACE = """p.fid, p.geom, p.id, p.name, p.kind, p.country, p.admin1_code, p.population, p.prominence, p.geonameid,
p.layer,
  a.name, EXISTS (SELECT 1 FROM areas WHERE areas.fid = p.fid)"""
_FROM_PLACES = "places AS p LEFT JOIN admin1 AS a ON a.code = p.admin1_code"

_BY_HASH = f"SELECT n.form, n.name, {_PLACE} FROM name AS n JOIN {_FROM_PLACES} WHERE n.hash = ? AND p.fid = n.place"  # noqa: S608
_BY_GEONAMEID = f"SELECT {_PLACE} FROM {_FROM_PLACES} WHERE p.geonameid = ?"  # noqa: S608
_BY_ID = f"SELECT {_PLACE} FROM {_FROM_PLACES} WHERE p.id = ?"  # noqa: S608
_AREAS_AT = f"""SELECT {_PLACE}, g.geom FROM rtree_areas_geom AS r JOIN areas AS g ON g.fid = r.id
  JOIN {_FROM_PLACES} WHERE p.fid = r.id AND r.minx <= ? AND r.maxx >= ? AND r.miny <= ? AND r.maxy >= ?"""  # noqa: S608
_PLACES_AT = f"""SELECT {_PLACE} FROM rtree_places_geom AS r JOIN {_FROM_PLACES}
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

    def __init__(self, path: Path) -> None:
        """Open the file at `path`; prefer `Gazetteer.open`, which finds it."""
        self.path = path
        self._threads = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        _check(path)
        self._candidates = lru_cache(maxsize=20_000)(self._find_candidates)
        self._area = lru_cache(maxsize=512)(self._find_area)
        self._countries: dict[str, Place | None] = {}
        self._hashes: NDArray[np.int64] | None = None

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
            except GazetteerNotFound as error:
                raise GazetteerNotFound(f"{error} ({ENVIRONMENT_VARIABLE} names it)") from error
        from gazetteer.starter import ensure_starter

        return cls(ensure_starter())

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
    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._threads, "connection", None)
        if connection is None:
            connection = _connect(self.path)
            self._threads.connection = connection
            with self._lock:
                self._connections.append(connection)
        return connection

    def lookup(
        self, name: str, *, country: str | None = None, kind: str | None = None, limit: int | None = 10
    ) -> tuple[Match, ...]:
        """Find the places that answer to a name.

        The steps of the lookup are tried from the strictest on; a looser one is tried only where the
        stricter ones found nothing that passes the filters.

        Args:
            name: A name in any spelling or script.
            country: ISO 3166-1 alpha-2 code that the places must have.
            kind: Key of `KINDS` that the places must have.
            limit: How many matches to return at most; None for all.

        Returns:
            The matches, best first: mostly by prominence.

        Raises:
            ValueError: `kind` is not a kind.
        """
        if kind is not None and kind not in KINDS:
            raise ValueError(f"unknown kind {kind!r}; the kinds are {', '.join(KINDS)}")
        wanted = country.upper() if country else None
        found = tuple(
            match
            for match in self.candidates(name)
            if wanted in (None, match.place.country) and kind in (None, match.place.kind)
        )
        if not found and (wanted or kind):
            found = tuple(
                match
                for match in self._transliterated(fold(name))
                if wanted in (None, match.place.country) and kind in (None, match.place.kind)
            )
        return found[:limit]

    def candidates(self, name: str) -> tuple[Match, ...]:
        """Return every place that answers to a name, by the strictest step that finds any; best first. Cached."""
        return self._candidates(name)

    def _find_candidates(self, name: str) -> tuple[Match, ...]:
        key = fold(name)
        if not key:
            return ()
        rows = self._connection.execute(_BY_HASH, (key_hash(key),)).fetchall()
        matches = [
            self._match(row, Step.EXACT if row[1] == name else Step.FOLDED) for row in rows if fold(row[1]) == key
        ]
        if not matches:
            matches = self._transliterated(key)
        return tuple(sorted(matches, key=_rank))

    def _transliterated(self, key: str) -> list[Match]:
        sound = romanise(key)
        if len(sound) < MINIMUM_ROMANISED:
            return []
        best: dict[str, Match] = {}
        for number in (key_hash(sound), key_hash(sound, romanised=True)):
            for row in self._connection.execute(_BY_HASH, (number,)):
                if row[0] == FORMS.index(NameForm.NAME) and romanise(fold(row[1])) == sound:
                    match = self._match(row, Step.TRANSLITERATED)
                    best.setdefault(match.place.id, match)
        return sorted(best.values(), key=_rank)

    def _match(self, row: Sequence[Any], step: Step) -> Match:
        return Match(_place(row[2:]), row[1], FORMS[row[0]], step, _STEP_SCORES[step])

    def get(self, place_id: str) -> Place | None:
        """Return the place with an id such as `geonames:167680`, or None."""
        source, _, number = place_id.partition(":")
        if source == "geonames" and number.isdigit() and len(number) < 19:
            row = self._connection.execute(_BY_GEONAMEID, (int(number),)).fetchone()
        else:
            row = self._connection.execute(_BY_ID, (place_id,)).fetchone()
        return _place(row) if row else None

    def country(self, code: str) -> Place | None:
        """Return the country or territory with an ISO 3166-1 alpha-2 code, or None."""
        if not self._countries:
            rows = self._connection.execute(
                f"SELECT {_PLACE} FROM {_FROM_PLACES} WHERE p.kind IN ('territory', 'country') ORDER BY p.kind DESC"  # noqa: S608
            )
            self._countries = {place.country: place for place in map(_place, rows) if place.country}
        return self._countries.get(code.upper())

    def area(self, place_id: str) -> BaseGeometry | None:
        """Return the area of a place, a MultiPolygon in degrees (lon, lat), or None where there is none. Cached."""
        return self._area(place_id)

    def _find_area(self, place_id: str) -> BaseGeometry | None:
        place = self.get(place_id)
        if place is None or not place.has_area:
            return None
        source, _, number = place_id.partition(":")
        column, value = ("geonameid", int(number)) if source == "geonames" else ("id", place_id)
        row = self._connection.execute(
            f"SELECT areas.geom FROM areas JOIN places USING (fid) WHERE places.{column} = ?",  # noqa: S608
            (value,),
        ).fetchone()
        return _geometry(row[0])

    def areas_within(self, bounds: Bounds, *, kinds: Collection[str]) -> tuple[tuple[Place, BaseGeometry], ...]:
        """Return the places of some kinds whose area's bounding box meets `bounds`, with their areas."""
        found: dict[str, tuple[Place, BaseGeometry]] = {}
        for west, east in _longitudes(bounds):
            for *row, blob in self._connection.execute(_AREAS_AT, (east, west, bounds.north, bounds.south)):
                place = _place(row)
                if place.kind in kinds and place.id not in found:
                    found[place.id] = place, self.area(place.id) or _geometry(blob)
        return tuple(found.values())

    def containing(self, lon: float, lat: float) -> tuple[Place, ...]:
        """Return the places whose area contains a point (degrees), the smallest area first."""
        from shapely import Point

        here = self.areas_within(Bounds(lon, lat, lon, lat), kinds=KINDS.keys())
        inside = [(area.area, place.id, place) for place, area in here if area.intersects(Point(lon, lat))]
        return tuple(place for *_, place in sorted(inside))

    def most_prominent(self, bounds: Bounds, *, kinds: Collection[str], limit: int) -> tuple[Place, ...]:
        """Return the most prominent places of some kinds inside `bounds`, most prominent first."""
        import json

        wanted = json.dumps(sorted(kinds))
        found: list[Place] = []
        for west, east in _longitudes(bounds):
            rows = self._connection.execute(_PLACES_AT, (east, west, bounds.north, bounds.south, wanted, limit))
            found.extend(map(_place, rows))
        return tuple(sorted(found, key=lambda place: (-place.prominence, place.id))[:limit])

    def known(self, hashes: Iterable[int]) -> NDArray[np.bool_]:
        """Tell for each of many `key_hash` values whether some name has it: one pass over a sorted array in memory."""
        import numpy as np

        if self._hashes is None:
            blob = self._connection.execute("SELECT hashes FROM lexicon WHERE part = 'names'").fetchone()[0]
            self._hashes = np.frombuffer(blob, dtype="<i8")
        asked = np.fromiter(hashes, dtype=np.int64)
        positions = np.searchsorted(self._hashes, asked)
        positions[positions == len(self._hashes)] = 0
        found: NDArray[np.bool_] = self._hashes[positions] == asked
        return found

    def info(self) -> GazetteerInfo:
        """Return what is in the file, where from, under which licences."""
        ask = self._connection.execute
        values = dict(ask("SELECT key, value FROM gazetteer_info").fetchall())
        return GazetteerInfo(
            path=self.path,
            title=values["title"],
            version=values["version"],
            built=ask("SELECT last_change FROM gpkg_contents WHERE table_name = 'places'").fetchone()[0][:10],
            places=ask("SELECT count(*) FROM places").fetchone()[0],
            names=ask("SELECT count(*) FROM name").fetchone()[0],
            areas=ask("SELECT count(*) FROM areas").fetchone()[0],
            layers=tuple(Layer(*row) for row in ask("SELECT * FROM layer ORDER BY rowid")),
        )


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False, isolation_level=None
    )
    connection.execute("PRAGMA mmap_size=2000000000")
    connection.execute("PRAGMA trusted_schema=OFF")
    return connection


def _check(path: Path) -> None:
    """Raise unless the file is a gazetteer that this program reads."""
    if not path.is_file():
        raise GazetteerNotFound(
            f"no gazetteer file {printable(str(path))}; check the path, or leave it out for the starter gazetteer"
        )
    shown = printable(str(path))
    try:
        with closing(_connect(path)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            rows = connection.execute("SELECT value FROM gazetteer_info WHERE key = 'format'").fetchall()
            connection.execute("SELECT fid FROM areas LIMIT 1").fetchall()
    except sqlite3.DatabaseError as error:
        raise GazetteerInvalid(f"{shown} is not a gazetteer ({error}); delete it or name another file") from error
    if application != geopackage.APPLICATION_ID or not rows:
        raise GazetteerInvalid(f"{shown} is not a gazetteer; name a file that `gazetteer` has built")
    if rows[0][0] != str(geopackage.FORMAT_VERSION):
        raise GazetteerInvalid(
            f"{shown} has format {printable(rows[0][0])}, this program reads format {geopackage.FORMAT_VERSION};"
            " build it again or update geomap"
        )


def _rank(match: Match) -> tuple[float, str]:
    """Order by prominence, with some favour for a name that is written the same and some against first-level units.

    Only some: which spellings of a name a source lists is chance, and a hamlet that is listed without its accent must
    not come before the city that is listed with it. A unit has more inhabitants than the town whose name it bears, but
    who writes the name alone mostly means the town.
    """
    place = match.place
    return _UNIT_HANDICAP * (place.kind == "admin1") - _FAVOUR * (match.step is Step.EXACT) - place.prominence, place.id


def _place(row: Sequence[Any]) -> Place:
    (_, geom, own_id, name, kind, country, admin1_code, population, prominence, geonameid, layer, admin1, has_area) = (
        row
    )
    lon, lat = geopackage.decode_point(geom)
    return Place(
        own_id or f"geonames:{geonameid}", name, lon, lat, kind, country, admin1, admin1_code, population, prominence,
        geonameid, layer, bool(has_area),
    )  # fmt: skip


def _geometry(blob: bytes) -> BaseGeometry:
    from shapely import from_wkb

    return from_wkb(geopackage.area_wkb(blob))


def _longitudes(bounds: Bounds) -> tuple[tuple[float, float], ...]:
    """Return the intervals of longitude that a bounding box covers: two where it spans the antimeridian."""
    if bounds.west <= bounds.east:
        return ((bounds.west, bounds.east),)
    return ((bounds.west, 180.0), (-180.0, bounds.east))
