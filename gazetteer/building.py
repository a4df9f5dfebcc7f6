"""Writing a gazetteer file from rows.

`write` takes the rows that a source yields (see `gazetteer.starter`) and makes one file of them, atomically: an
earlier file stays whole until the new one is complete. Which rows there are, and from where, is not decided here.
"""

from __future__ import annotations

import math
import sqlite3
from array import array
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from gazetteer import geopackage
from gazetteer.errors import BuildFailed, LayerInvalid
from gazetteer.files import reason, replacing
from gazetteer.kinds import KINDS
from gazetteer.model import NameForm
from gazetteer.names import MINIMUM_ROMANISED, fold, key_hash, romanise
from gazetteer.text import printable

FORMS = tuple(NameForm)
"""The number under which the file keeps a form is its position here."""

_WORLD_POPULATION = 8.2e9


class PlaceRow(NamedTuple):
    """A place as a source gives it; `prominence` None means: from the population."""

    id: str
    name: str
    kind: str
    lon: float
    lat: float
    country: str | None
    admin1_code: str | None
    population: int
    prominence: float | None
    geonameid: int | None
    names: tuple[str, ...]


class NameRow(NamedTuple):
    """A further name for a place that some layer holds."""

    name: str
    form: NameForm
    place: str


class AreaRow(NamedTuple):
    """The area of a place: little-endian WKB of a MultiPolygon, and its bounds (min lon, min lat, max lon, max lat)."""

    place: str
    wkb: bytes
    bounds: tuple[float, float, float, float]


class LayerText(NamedTuple):
    """What is known of a layer before it is counted."""

    name: str
    title: str
    source: str
    version: str
    licence: str
    attribution: str


@dataclass(frozen=True, slots=True)
class SourceLayer:
    """One layer to be written: its description and its rows; a place given again replaces the earlier one."""

    text: LayerText
    places: Iterable[PlaceRow] = ()
    areas: Iterable[AreaRow] = ()
    names: Iterable[NameRow] = ()


@dataclass(slots=True)
class _Writer:
    connection: sqlite3.Connection
    fids: dict[str, int] = field(default_factory=dict)
    kinds: dict[int, tuple[str, str, str | None]] = field(default_factory=dict)

    def add_layer(self, layer: SourceLayer) -> None:
        places, names = self.add_places(layer)
        areas = self.add_areas(layer.areas)
        names += self.add_names(layer.names)
        self.connection.execute("INSERT INTO layer VALUES (?,?,?,?,?,?,?,?,?)", (*layer.text, places, areas, names))

    def add_places(self, layer: SourceLayer) -> tuple[int, int]:
        count = names = 0
        rows = iter(layer.places)
        while batch := list(islice(rows, 20_000)):
            count += len(batch)
            names += sum(1 + len(row.names) for row in batch)
            numbered = [(self.fid(row.id), row) for row in batch]
            self.connection.executemany(
                "INSERT OR REPLACE INTO places VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                (_place_values(fid, row, layer.text.name) for fid, row in numbered),
            )
            self.connection.executemany(
                "INSERT OR REPLACE INTO rtree_places_geom VALUES (?,?,?,?,?)",
                ((fid, row.lon, row.lon, row.lat, row.lat) for fid, row in numbered),
            )
            self.connection.executemany(
                "INSERT OR IGNORE INTO unsorted VALUES (?,?,?,?)",
                (
                    values
                    for fid, row in numbered
                    for values in _name_values(fid, (row.name, *row.names), NameForm.NAME)
                ),
            )
            for fid, row in numbered:
                if KINDS[row.kind].is_area:
                    self.kinds[fid] = (row.name, row.kind, row.country)
        return count, names

    def fid(self, place: str) -> int:
        return self.fids.setdefault(place, len(self.fids) + 1)

    def add_areas(self, rows: Iterable[AreaRow]) -> int:
        count = 0
        for row in rows:
            fid = self.known(row.place)
            if fid not in self.kinds:
                raise LayerInvalid(f"{row.place} has an area, but its kind is not that of an area; correct the layer")
            self.connection.execute(
                "INSERT OR REPLACE INTO areas VALUES (?,?,?,?,?)",
                (fid, geopackage.encode_area(row.wkb, bounds=row.bounds), *self.kinds[fid]),
            )
            west, south, east, north = row.bounds
            self.connection.execute(
                "INSERT OR REPLACE INTO rtree_areas_geom VALUES (?,?,?,?,?)", (fid, west, east, south, north)
            )
            count += 1
        return count

    def add_names(self, rows: Iterable[NameRow]) -> int:
        count = 0
        for row in rows:
            values = _name_values(self.known(row.place), (row.name,), row.form)
            self.connection.executemany("INSERT OR IGNORE INTO unsorted VALUES (?,?,?,?)", values)
            count += 1
        return count

    def known(self, place: str) -> int:
        try:
            return self.fids[place]
        except KeyError:
            raise LayerInvalid(f"no layer holds the place {place}; correct the layer that refers to it") from None

    def finish(self, title: str, version: str) -> None:
        self.connection.execute(
            "INSERT OR IGNORE INTO name SELECT hash, place, form, name FROM unsorted ORDER BY hash, place, rowid"
        )
        self.connection.execute("DROP TABLE unsorted")
        self.connection.execute(
            "INSERT OR IGNORE INTO admin1 SELECT admin1_code, name FROM places"
            " WHERE kind = 'admin1' AND admin1_code NOT NULL"
        )
        hashes = array("q", (row[0] for row in self.connection.execute("SELECT DISTINCT hash FROM name ORDER BY hash")))
        self.connection.execute("INSERT INTO lexicon VALUES ('names', ?)", (hashes.tobytes(),))
        info = {"format": str(geopackage.FORMAT_VERSION), "title": title, "version": version}
        self.connection.executemany("INSERT INTO gazetteer_info VALUES (?,?)", info.items())
        self.connection.execute("COMMIT")
        geopackage.finish(self.connection)


def prominence(population: int) -> float:
    """Return how well known a place of so many inhabitants is, from 0 to 1: logarithmic, 1 for the whole world."""
    return math.log1p(max(population, 0)) / math.log1p(_WORLD_POPULATION)


def _place_values(fid: int, row: PlaceRow, layer: str) -> tuple[object, ...]:
    own_id = None if row.geonameid is not None and row.id == f"geonames:{row.geonameid}" else row.id
    known = prominence(row.population) if row.prominence is None else row.prominence
    point = geopackage.encode_point(row.lon, row.lat)
    return (
        fid, point, own_id, row.name, row.kind, row.country, row.admin1_code, row.population, round(known, 4),
        row.geonameid, layer,
    )  # fmt: skip


def _name_values(fid: int, names: Iterable[str], form: NameForm) -> Iterator[tuple[int, int, int, str]]:
    number = FORMS.index(form)
    keys: set[str] = set()
    sounds: set[str] = set()
    for name in names:
        key = fold(name)
        if not key or key in keys:
            continue
        keys.add(key)
        yield key_hash(key), fid, number, name
        if form is NameForm.NAME and key.isascii():
            sound = romanise(key)
            if sound != key and sound not in sounds and len(sound) >= MINIMUM_ROMANISED:
                sounds.add(sound)
                yield key_hash(sound, romanised=True), fid, number, name


def write(path: Path, *, layers: Iterable[SourceLayer], title: str, version: str) -> None:
    """Write a gazetteer file, replacing an earlier one only when the new one is complete.

    Args:
        path: Where the file shall be.
        layers: What goes in, in order; a later place with the same id replaces an earlier one.
        title: What the file calls itself.
        version: What its data is the state of.

    Raises:
        LayerInvalid: A row cannot be used.
        BuildFailed: The file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as temporary, closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            connection.executescript(
                "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                "PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-200000;"
            )
            geopackage.create(connection)
            connection.execute("CREATE TEMP TABLE unsorted (hash INTEGER, place INTEGER, form INTEGER, name TEXT)")
            connection.execute("BEGIN")
            writer = _Writer(connection)
            for layer in layers:
                writer.add_layer(layer)
            writer.finish(title, version)
    except (OSError, sqlite3.OperationalError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise BuildFailed(
            f"cannot write the gazetteer {printable(str(path))}: {why};"
            " free space there, or set XDG_CACHE_HOME to a folder where you may write"
        ) from error
