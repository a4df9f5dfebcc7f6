"""Writing a gazetteer file from layers of rows.

An earlier file stays whole until the new one is complete. Memory stays flat: rows are written as they come, and what
has to be sorted is sorted on disk.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from gazetteer.building import rtree
from gazetteer.building.entries import AreaRow, NameRow, PlaceRow, SourceLayer, geonameid
from gazetteer.building.keying import BATCH, SOUND, Keyed, NamedPlace, Part, PlaceValues, key, key_part, place_values
from gazetteer.building.sound_index import Spill, write_names_lexicon, write_sounds
from gazetteer.building.spelling_index import write_spellings
from gazetteer.building.workers import Workers
from gazetteer.errors import BuildFailed, LayerInvalid
from gazetteer.file import layout
from gazetteer.kinds import KINDS
from gazetteer.model import NameForm
from gazetteer.util import ogc_geopackage
from gazetteer.util.files import replacing

_COLUMN_OF = {NameForm.NAME: "names", NameForm.DEMONYM: "demonyms", NameForm.ABBREVIATION: "abbreviations"}
_SETTINGS = """PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE;
PRAGMA cache_size=-200000; PRAGMA temp.cache_size=-50000; PRAGMA threads=2;"""
_ADVICE = "make room there or choose another place (the starter gazetteer goes where XDG_CACHE_HOME says)"


class _Earlier(NamedTuple):
    """What the file already holds of a place that is given again."""

    name: str
    names: str | None
    area: int


class _Writer:
    def __init__(self, connection: sqlite3.Connection, *, keys: Spill, sounds: Spill, workers: Workers) -> None:
        self.connection = connection
        self.workers = workers
        self.hashes, self.sounds = keys, sounds
        self.next_fid = layout.FIRST_OWN_FID

    def add_layer(self, layer: SourceLayer) -> None:
        number = self.connection.execute(
            "INSERT INTO layer VALUES (NULL,?,?,?,?,?,?,0,0,0)", tuple(layer.text)
        ).lastrowid
        places, names = self.add_places(layer.places, layer=number or 0)
        more_places, more_names = self.add_parts(layer.parts, layer=number or 0)
        areas = self.add_areas(layer.areas)
        names += more_names + self.add_names(layer.names)
        self.connection.execute(
            "UPDATE layer SET places = ?, areas = ?, names = ? WHERE id = ?",
            (places + more_places, areas, names, number),
        )

    def add_places(self, rows: Iterable[PlaceRow], *, layer: int) -> tuple[int, int]:
        """Write places at once; their names are keyed in the other processes meanwhile."""
        given = [0, 0]

        def tasks() -> Iterator[Any]:
            source = iter(rows)
            while batch := list(islice(source, BATCH)):
                given[0] += len(batch)
                given[1] += sum(1 + len(row.names) for row in batch)
                yield partial(key, self.insert(batch, layer=layer))

        for keyed in self.workers.each(tasks()):
            self.take(keyed)
        return given[0], given[1]

    def insert(self, batch: Sequence[PlaceRow], *, layer: int) -> list[NamedPlace]:
        """Write places and return what is to be keyed; one that is there is replaced, its names united with the new."""
        named: dict[int, NamedPlace] = {}
        fids: dict[str, int] = {}
        for row in batch:
            if row.id not in fids:
                fids[row.id] = self.fid(row)
        numbered = [(fids[row.id], row) for row in batch]
        earlier = self.earlier(fid for fid, _ in numbered)
        for fid, given in numbered:
            row, area = given, False
            if before := earlier.get(fid):
                row, area = _united(row, before), bool(before.area)
                if area:
                    area = self.keep_area(fid, row)
            values = place_values(fid, row, layer=layer, area=area)
            self.insert_values([values])
            earlier[fid] = _Earlier(row.name, values[11], values[10])
            named[fid] = NamedPlace(fid, values[8], (row.name, *row.names))
        return list(named.values())

    def keep_area(self, fid: int, row: PlaceRow) -> bool:
        """Let the area of a place that is given again bear its new name, or go where it is no area any more."""
        if KINDS[row.kind].is_area:
            self.connection.execute(
                "UPDATE areas SET name = ?, kind = ?, country = ? WHERE fid = ?", (row.name, row.kind, row.country, fid)
            )
            return True
        self.connection.execute("DELETE FROM areas WHERE fid = ?", (fid,))
        self.connection.execute("DELETE FROM rtree_areas_geom WHERE id = ?", (fid,))
        return False

    def insert_values(self, places: Iterable[Sequence[Any]]) -> None:
        # Not REPLACE: that would forget the demonyms and abbreviations of a place that is given again.
        self.connection.executemany(
            "INSERT INTO places VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,NULL,NULL) ON CONFLICT (fid) DO UPDATE"
            " SET (geom,id,name,kind,country,admin1_code,population,prominence,layer,area,names)"
            " = (?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12)",
            places,
        )

    def fid(self, row: PlaceRow) -> int:
        if (own := geonameid(row.id)) is not None:
            if row.geonameid != own:
                what = f"has the GeoNames id {row.geonameid} as well"
                raise LayerInvalid(what, where=row.id, advice="correct the source")
            return own
        found = self.connection.execute("SELECT fid FROM places WHERE id = ?", (row.id,)).fetchone()
        if found:
            return int(found[0])
        self.next_fid += 1
        return self.next_fid - 1

    def earlier(self, fids: Iterable[int]) -> dict[int, _Earlier]:
        held = self.connection.execute(
            "SELECT fid, name, names, area FROM places WHERE fid IN (SELECT value FROM json_each(?))",
            ("[" + ",".join(map(str, fids)) + "]",),
        )
        return {row[0]: _Earlier(*row[1:]) for row in held}

    def add_parts(self, parts: Iterable[Callable[[], Iterable[PlaceRow]]], *, layer: int) -> tuple[int, int]:
        """Write the places of a large source, which the other processes read and key."""
        count = names = 0
        answers: Iterator[list[Part]] = self.workers.each(partial(_whole_part, read, layer) for read in parts)
        for part in (part for answer in answers for part in answer):
            count += len(part.places)
            names += part.names
            earlier = self.earlier(values[0] for values in part.places)
            self.insert_values(values for values in part.places if values[0] not in earlier)
            self.take(part.keyed)
            again = [_row_of(values) for values in part.places if values[0] in earlier]
            if again:
                self.take(key(self.insert(again, layer=layer)))
        return count, names

    def add_areas(self, rows: Iterable[AreaRow]) -> int:
        count = 0
        for row in rows:
            fid, kind = self.held(row.place)
            if not KINDS[kind].is_area:
                what = f"has an area, but its kind is {kind}, which is not that of an area"
                raise LayerInvalid(what, where=row.place, advice="correct the layer")
            self.connection.execute(
                "INSERT OR REPLACE INTO areas SELECT fid, ?, name, kind, country FROM places WHERE fid = ?",
                (ogc_geopackage.encode_geometry(row.wkb, bounds=row.bounds), fid),
            )
            west, south, east, north = row.bounds
            self.connection.execute(
                "INSERT OR REPLACE INTO rtree_areas_geom VALUES (?,?,?,?,?)", (fid, west, east, south, north)
            )
            self.connection.execute("UPDATE places SET area = 1 WHERE fid = ?", (fid,))
            count += 1
        return count

    def add_names(self, rows: Iterable[NameRow]) -> int:
        count = 0
        named: list[NamedPlace] = []
        for row in rows:
            named.append(self.add_name(row))
            count += 1
        self.take(key(named))
        return count

    def add_name(self, row: NameRow) -> NamedPlace:
        fid, _ = self.held(row.place)
        column = _COLUMN_OF[row.form]
        known, held = self.connection.execute(
            f"SELECT prominence, {column} FROM places WHERE fid = ?",  # noqa: S608
            (fid,),
        ).fetchone()
        names = [*layout.split_names(held), row.name]
        self.connection.execute(
            f"UPDATE places SET {column} = ? WHERE fid = ?",  # noqa: S608
            (layout.join_names(names), fid),
        )
        position = len(names) - (row.form is not NameForm.NAME)
        return NamedPlace(fid, known, (row.name,), row.form, position)

    def held(self, place: str) -> tuple[int, str]:
        own = geonameid(place)
        column, value = ("id", place) if own is None else ("fid", own)
        found = self.connection.execute(
            f"SELECT fid, kind FROM places WHERE {column} = ?",  # noqa: S608
            (value,),
        ).fetchone()
        if found is None:
            raise LayerInvalid("no layer holds this place", where=place, advice="correct the layer that refers to it")
        return int(found[0]), str(found[1])

    def take(self, keyed: Keyed) -> None:
        self.connection.executemany("INSERT INTO unsorted VALUES (?,?,?,?)", keyed.keys)
        self.hashes.add(keyed.hashes)
        self.sounds.add(keyed.sounds)

    def finish(self, title: str, version: str) -> None:
        self.connection.execute(
            "INSERT OR IGNORE INTO name SELECT key, place, number, rank FROM unsorted ORDER BY key, place, rowid DESC"
        )
        self.connection.execute("DROP TABLE unsorted")
        self.connection.execute(
            "INSERT OR IGNORE INTO admin1 SELECT admin1_code, name FROM places"
            " WHERE kind = 'admin1' AND admin1_code NOT NULL"
        )
        bits = write_sounds(self.connection, self.sounds)
        write_names_lexicon(self.connection, self.hashes)
        write_spellings(self.connection)
        rtree.fill(self.connection, table="places")
        counted = {
            table: self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in ("places", "areas", "name")
        }
        info = {"format": layout.FORMAT_VERSION, "title": title, "version": version, "sound_bits": bits, **counted}
        self.connection.executemany(
            "INSERT INTO gazetteer_info VALUES (?,?)", [(name, str(value)) for name, value in info.items()]
        )
        self.connection.execute("COMMIT")
        layout.finish(self.connection)


def _whole_part(read: Callable[[], Iterable[PlaceRow]], layer: int) -> list[Part]:
    return list(key_part(read, layer=layer))


def _row_of(values: PlaceValues) -> PlaceRow:
    fid, point, _, name, kind, country, admin1_code, population, known, _, _, names = values
    lon, lat = ogc_geopackage.decode_point(point)
    return PlaceRow(
        f"geonames:{fid}", name, kind, lon, lat, country, admin1_code, population, known, fid,
        tuple(layout.split_names(names)),
    )  # fmt: skip


def _united(row: PlaceRow, before: _Earlier) -> PlaceRow:
    """Give a row the earlier names too, in the places where the indexes know them."""
    kept = layout.split_names(before.names)
    new = [name for name in (before.name, *row.names) if name not in kept and name != row.name]
    return row._replace(names=(*kept, *dict.fromkeys(new)))


def write(path: Path, *, layers: Iterable[SourceLayer], title: str, version: str, workers: int | None = None) -> None:
    """Write a gazetteer file, replacing an earlier one only when the new one is complete.

    Args:
        path: Where the file shall be.
        layers: What goes in, in order; a later place with the same id replaces an earlier one, and has its names too.
        title: What the file calls itself.
        version: What its data is the state of.
        workers: Processes that help; by default one for each processor, 0 for none.

    Raises:
        LayerInvalid: A row cannot be used.
        BuildFailed: The file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with ExitStack() as stack:
            temporary = stack.enter_context(replacing(path))
            folder = temporary.parent
            stack.enter_context(_temporary_files_in(folder))
            keys = stack.enter_context(Spill(folder, np.dtype("<u8")))
            sounds = stack.enter_context(Spill(folder, SOUND))
            connection = stack.enter_context(closing(sqlite3.connect(temporary, isolation_level=None)))
            connection.executescript(_SETTINGS)
            layout.create(connection)
            connection.execute("CREATE TEMP TABLE unsorted (key TEXT, place INTEGER, number INTEGER, rank INTEGER)")
            connection.execute("BEGIN")
            with Workers(workers) as others:
                writer = _Writer(connection, keys=keys, sounds=sounds, workers=others)
                for layer in layers:
                    writer.add_layer(layer)
            writer.finish(title, version)
    except (BuildFailed, LayerInvalid):
        raise
    except OSError as error:
        raise BuildFailed.because(error, where=path, advice=_ADVICE) from error
    except sqlite3.OperationalError as error:
        raise BuildFailed(f"cannot be written: {error}", where=path, advice=_ADVICE) from error


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    """Have SQLite sort in a folder: the system's own for temporary files is often small, or held in memory."""
    before = os.environ.get("SQLITE_TMPDIR")
    os.environ["SQLITE_TMPDIR"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["SQLITE_TMPDIR"]
        else:
            os.environ["SQLITE_TMPDIR"] = before
