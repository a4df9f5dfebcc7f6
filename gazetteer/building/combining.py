"""Laying several gazetteer files together.

`combine` makes one file of several. A place that more than one of them holds, by its id, becomes one place: the last
file that holds it says what it is, the names of all are its names, and its area is the last one that any gives. Layers
keep their sources and licences; of two with the same name, the later gets a number.

Not here: the writing (`gazetteer.building.file_writer`), which unites the names. What always holds: an input is not
changed, unless it is also the output. Files are read as streams: memory holds only the areas for which a later file has
the place without an area.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from gazetteer.building.entries import AreaRow, LayerText, NameRow, PlaceRow, SourceLayer, geonameid
from gazetteer.building.file_writer import write
from gazetteer.file import layout
from gazetteer.file.info import info_of
from gazetteer.file.opening import DAMAGE, invalid
from gazetteer.kinds import KINDS
from gazetteer.model import NameForm
from gazetteer.util import ogc_geopackage
from gazetteer.util.text import shortened

T = TypeVar("T")

_MEMBERS = """CREATE TEMP TABLE member (layer INTEGER, fid INTEGER, PRIMARY KEY (layer, fid)) WITHOUT ROWID"""
_LAYERS = "SELECT id, name, title, source, version, licence, attribution FROM layer ORDER BY id"
_OF_LAYER = "temp.member AS m JOIN places AS p ON p.fid = m.fid WHERE m.layer = ? ORDER BY m.fid"
_PLACES = f"""SELECT p.id, p.fid, p.name, p.kind, p.geom, p.country, p.admin1_code, p.population, p.prominence, p.names
  FROM {_OF_LAYER}"""  # noqa: S608
_AREAS = f"""SELECT p.id, p.fid, a.geom FROM areas AS a JOIN
  (SELECT p.id, p.fid FROM {_OF_LAYER}) AS p ON a.fid = p.fid"""  # noqa: S608
_OTHER_NAMES = f"""SELECT id, fid, demonyms, abbreviations FROM (SELECT p.* FROM {_OF_LAYER})
  WHERE demonyms NOT NULL OR abbreviations NOT NULL"""  # noqa: S608
_ENVELOPE = struct.Struct("<4d")
_ENVELOPE_START = 8
"""Where a GeoPackage geometry keeps its bounds: min and max longitude, min and max latitude."""

_LONGEST_TITLE = 200

_WITH_AREA = "SELECT p.id, p.fid FROM areas AS a JOIN places AS p ON p.fid = a.fid"


def rows_of(path: Path) -> Iterator[SourceLayer]:
    """Read the layers of a gazetteer file in their order; the rows of one must be used before the next is asked for.

    Demonyms and abbreviations come with the layer of their place: a file does not keep which layer gave them.

    Raises:
        GazetteerInvalid: It is damaged.
    """
    with _opened(path) as connection:
        connection.execute(_MEMBERS)
        connection.execute("INSERT INTO temp.member SELECT layer, fid FROM places ORDER BY layer, fid")
        for number, *text in connection.execute(_LAYERS).fetchall():
            yield SourceLayer(
                LayerText(*text),
                places=_guarded(path, _places(connection, number)),
                areas=_guarded(path, _areas(connection, number)),
                names=_guarded(path, _other_names(connection, number)),
            )


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with (
        _telling(path),
        closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
        ) as connection,
    ):
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA temp_store=FILE")
        yield connection


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Say which file is damaged; what is wrong with the disk is left to the writer."""
    try:
        yield
    except DAMAGE as error:
        if getattr(error, "sqlite_errorcode", 0) in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN):
            raise
        raise invalid(path, error) from error


def _guarded(path: Path, rows: Iterator[T]) -> Iterator[T]:
    with _telling(path):
        yield from rows


def _id(own: str | None, fid: int) -> str:
    return own if own is not None else f"geonames:{fid}"


def _places(connection: sqlite3.Connection, layer: int) -> Iterator[PlaceRow]:
    for own, fid, name, kind, point, *rest, names in connection.execute(_PLACES, (layer,)):
        lon, lat = ogc_geopackage.decode_point(point)
        country, admin1_code, population, prominence = rest
        yield PlaceRow(
            _id(own, fid), name, kind, lon, lat, country, admin1_code, population, prominence,
            fid if own is None else None, tuple(layout.split_names(names)),
        )  # fmt: skip


def _areas(connection: sqlite3.Connection, layer: int) -> Iterator[AreaRow]:
    for own, fid, blob in connection.execute(_AREAS, (layer,)):
        west, east, south, north = _ENVELOPE.unpack_from(blob, _ENVELOPE_START)
        yield AreaRow(_id(own, fid), ogc_geopackage.wkb_of(blob), (west, south, east, north))


def _other_names(connection: sqlite3.Connection, layer: int) -> Iterator[NameRow]:
    for own, fid, *columns in connection.execute(_OTHER_NAMES, (layer,)):
        for form, value in zip((NameForm.DEMONYM, NameForm.ABBREVIATION), columns, strict=True):
            for name in layout.split_names(value):
                yield NameRow(name, form, _id(own, fid))


def combine(
    paths: Sequence[Path],
    output: Path,
    *,
    title: str | None = None,
    watch: Callable[[Iterable[PlaceRow]], Iterable[PlaceRow]] = iter,
) -> None:
    """Lay several gazetteer files together, later ones winning.

    Args:
        paths: The files, the one that wins last.
        output: The file to write; may be one of them.
        title: What the new file calls itself; by default the titles of the others.
        watch: Wraps the places of each layer, such as in a progress bar.

    Raises:
        GazetteerNotFound: One of the files is not there.
        GazetteerInvalid: One is not a gazetteer, or is damaged.
        BuildFailed: The output cannot be written.
    """
    titles: list[str] = []
    versions: list[str] = []
    for path in paths:
        info = info_of(path)
        titles.append(info.title)
        versions.append(info.version)
    write(
        output,
        layers=_laid_together(paths, watch),
        title=title or shortened(" + ".join(titles), limit=_LONGEST_TITLE),
        version=shortened(" + ".join(versions), limit=_LONGEST_TITLE),
    )


class _Winner(NamedTuple):
    """The last file that holds a place whose area an earlier file has: its number, and the kind it gives the place."""

    file: int
    kind: str


class _Areas:
    """Decides which area of a place is written, and when.

    An area follows the place as the last file has it: that file may call the place otherwise, or make a point of it.
    """

    def __init__(self, winners: dict[str, _Winner]) -> None:
        self._winners = winners
        self._kept: dict[str, AreaRow] = {}

    def added(self, layer: SourceLayer, file: int) -> SourceLayer:
        """Return a layer of a file with the areas that earlier files keep for its places."""
        here: list[str] = []
        return replace(layer, places=self._noted(layer.places, here), areas=self._written(file, layer.areas, here))

    def _noted(self, places: Iterable[PlaceRow], here: list[str]) -> Iterator[PlaceRow]:
        for place in places:
            if place.id in self._kept:
                here.append(place.id)
            yield place

    def _written(self, file: int, areas: Iterable[AreaRow], here: list[str]) -> Iterator[AreaRow]:
        for area in areas:
            winner = self._winners.get(area.place)
            if winner is None or winner.file == file:
                self._kept.pop(area.place, None)
                yield area
            elif KINDS[winner.kind].is_area:
                self._kept[area.place] = area
        for place in here:
            if self._winners[place].file == file and place in self._kept:
                yield self._kept.pop(place)


def _laid_together(
    paths: Sequence[Path], watch: Callable[[Iterable[PlaceRow]], Iterable[PlaceRow]]
) -> Iterator[SourceLayer]:
    areas = _Areas(_winners(paths))
    names: set[str] = set()
    for file, path in enumerate(paths):
        for layer in rows_of(path):
            text = layer.text._replace(name=free_name(layer.text.name, names))
            yield areas.added(replace(layer, text=text, places=watch(layer.places)), file)


def _winners(paths: Sequence[Path]) -> dict[str, _Winner]:
    """Find the places with an area that a later file holds too."""
    winners: dict[str, _Winner] = {}
    for file, path in enumerate(paths[:-1], 1):
        with _opened(path) as connection:
            with_area = [_id(*row) for row in connection.execute(_WITH_AREA)]
        for number, later in enumerate(paths[file:], file):
            with _opened(later) as connection:
                for place in with_area:
                    if (kind := _kind(connection, place)) is not None:
                        winners[place] = _Winner(number, kind)
    return winners


def _kind(connection: sqlite3.Connection, place: str) -> str | None:
    row = connection.execute("SELECT kind FROM places WHERE id = ?", (place,)).fetchone()
    if row is None and (fid := geonameid(place)) is not None:
        row = connection.execute("SELECT kind FROM places WHERE fid = ? AND id IS NULL", (fid,)).fetchone()
    return None if row is None else str(row[0])


def free_name(wanted: str, taken: set[str]) -> str:
    """Return a name that is not taken yet, with a number after it where it must be, and take it.

    >>> free_name("camps", {"camps"})
    'camps-2'
    """
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name
