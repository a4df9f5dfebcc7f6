"""From files of one's own places to a gazetteer.

`read_table` yields the places of one file, whatever its format; `build_tables` writes those of several into a gazetteer
file, a layer for each. What must be known of all rows at once, the identifiers that were used and the areas that are
written after the places, lies in a temporary database on the disk, so that memory stays flat.

Always holds: a row is either yielded or handed to `on_reject`; an earlier output is untouched unless a place was found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from gazetteer.building.combining import free_name
from gazetteer.building.entries import AreaRow, LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from gazetteer.building.tables.cell_values import slug
from gazetteer.building.tables.delimited import read_delimited
from gazetteer.building.tables.geojson_table import read_geojson
from gazetteer.building.tables.geopackage_table import read_geopackage
from gazetteer.building.tables.headings import Chooser
from gazetteer.building.tables.model import Columns, Record, Refused, Reject, TableRow
from gazetteer.building.tables.table_rows import Converter
from gazetteer.errors import TableInvalid
from gazetteer.util.text import printable

GEOJSON = frozenset({".geojson", ".json", ".geojsonl", ".geojsons", ".ndjson", ".jsonl"})
"""File endings of GeoJSON; `.gpkg` is a GeoPackage and everything else delimited text."""

GEOPACKAGE = frozenset({".gpkg", ".gpkx"})


@dataclass(frozen=True, slots=True)
class TableOptions:
    """How to read tables.

    Attributes:
        columns: The titles of the columns.
        kind: Key of `gazetteer.kinds.KINDS` for places that state no kind; None means that the population and the
            geometry tell.
        layer: Layer of a GeoPackage that has several.
        encoding: Encoding of text; None means: find it.
    """

    columns: Columns = field(default_factory=Columns)
    kind: str | None = None
    layer: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class Credits:
    """What a gazetteer file says of where its places come from.

    Attributes:
        title: Title of the gazetteer; None means: the names of the files.
        source: Where the places are from; None means: the name of the file.
        licence: The terms under which they may be used; None means that none are stated.
    """

    title: str | None = None
    source: str | None = None
    licence: str | None = None


@dataclass(slots=True)
class Summary:
    """What a build counted: places, areas, rejected rows, and polygons of which only a point was kept."""

    places: int = 0
    areas: int = 0
    rejects: int = 0
    dropped_areas: int = 0


def read_table(
    path: Path, *, on_reject: Callable[[Reject], None], table: str | None = None, options: TableOptions | None = None
) -> Iterator[TableRow]:
    """Read the places of a file, in its order.

    Args:
        path: A CSV, GeoJSON or GeoPackage file; its ending tells which.
        on_reject: Called with each row that is no place.
        table: What goes before identifiers without a source; by default made from the name of the file.
        options: How to read it.

    Raises:
        TableInvalid: It cannot be read, or is no table of places.
    """
    options = options or TableOptions()
    chooser = Chooser(options.columns)
    converter = Converter(chooser, table=table or table_name(path), kind=options.kind)
    where = printable(str(path))
    try:
        with closing(_Ledger()) as ledger:
            for record in _records(path, chooser, options):
                try:
                    if isinstance(record, Refused):
                        raise record
                    row = converter.convert(record)
                    ledger.claim(row.place.id, record.position)
                except Refused as refused:
                    on_reject(Reject(where, record.position, refused.column, refused.reason, refused.value))
                else:
                    yield row
    except TableInvalid as error:
        error.where = str(path)
        raise
    except OSError as error:
        raise TableInvalid.because(error, where=path) from error


def _records(path: Path, chooser: Chooser, options: TableOptions) -> Iterator[Record | Refused]:
    if path.exists() and not path.is_file():
        raise TableInvalid("is not a file", advice="name a file of places")
    ending = path.suffix.lower()
    if ending in GEOPACKAGE:
        return read_geopackage(path, layer=options.layer)
    if ending in GEOJSON:
        return read_geojson(path, encoding=options.encoding)
    return read_delimited(path, chooser=chooser, encoding=options.encoding)


def table_name(path: Path) -> str:
    """Return the name of the table that a file holds: a short ASCII form of its own name, without the ending."""
    return slug(path.stem, otherwise="table")


def build_tables(
    paths: Sequence[Path],
    output: Path,
    *,
    on_reject: Callable[[Reject], None],
    options: TableOptions | None = None,
    credit: Credits | None = None,
    watch: Callable[[Iterable[TableRow]], Iterable[TableRow]] = iter,
) -> Summary:
    """Build a gazetteer file of one's own places.

    Args:
        paths: The files, at least one; of two places with the same identifier, the later wins.
        output: The gazetteer file; replaced when the new one is complete.
        on_reject: Called with each row that is no place.
        options: How to read the files.
        credit: What the gazetteer says of itself.
        watch: Wraps the rows of each file, such as in a progress bar.

    Raises:
        TableInvalid: A file is no table of places, or none of them holds a place; an earlier output is untouched.
        BuildFailed: The output cannot be written.
    """
    credit = credit or Credits()
    summary = Summary()

    def reject(row: Reject) -> None:
        summary.rejects += 1
        on_reject(row)

    def layers() -> Iterator[SourceLayer]:
        names: set[str] = set()
        for path in paths:
            text = _text(path, free_name(table_name(path), names), credit)
            rows = watch(read_table(path, on_reject=reject, table=text.name, options=options))
            with closing(_Ledger()) as ledger:
                yield SourceLayer(text, places=_places(rows, ledger, summary), areas=ledger.areas())
        _require_places(summary)

    title = credit.title or ", ".join(printable(path.stem) for path in paths)
    write(output, layers=layers(), title=title, version=max(map(_changed, paths)))
    return summary


def _places(rows: Iterable[TableRow], ledger: _Ledger, summary: Summary) -> Iterator[PlaceRow]:
    """Yield the places of a table, count them, and keep their areas."""
    for row in rows:
        if row.area is not None:
            ledger.keep(row.area)
        summary.places += 1
        summary.areas += row.area is not None
        summary.dropped_areas += row.dropped_area
        yield row.place


def _require_places(summary: Summary) -> None:
    if summary.places:
        return
    if not summary.rejects:
        raise TableInvalid("there are no rows", advice="give a table with a place in each row")
    raise TableInvalid(f"none of the {summary.rejects:,} rows is a place that can be used", advice="correct them")


def _text(path: Path, name: str, credit: Credits) -> LayerText:
    return LayerText(
        name=name,
        title=printable(path.stem),
        source=credit.source or printable(path.name),
        version=_changed(path),
        licence=credit.licence or "not stated",
        attribution=", ".join(filter(None, (credit.source, credit.licence))),
    )


def _changed(path: Path) -> str:
    """Return the day on which a file was changed last, such as 2026-11-21."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, tz=UTC).strftime("%Y-%m-%d")
    except OSError as error:
        raise TableInvalid.because(error, where=path) from error


class _Ledger:
    """Identifiers that were used and areas that wait, in a temporary database that SQLite moves to the disk."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        self._connection.executescript(
            "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-16000;"
            "CREATE TABLE used (id TEXT PRIMARY KEY, position TEXT NOT NULL) WITHOUT ROWID;"
            "CREATE TABLE area (place TEXT NOT NULL, wkb BLOB NOT NULL, west REAL, south REAL, east REAL, north REAL);"
            "BEGIN"
        )

    def claim(self, place_id: str, position: str) -> None:
        """Note that a place has an identifier, or raise `Refused` where an earlier one has it."""
        added = self._connection.execute("INSERT OR IGNORE INTO used VALUES (?,?)", (place_id, position))
        if not added.rowcount:
            (first,) = self._connection.execute("SELECT position FROM used WHERE id = ?", (place_id,)).fetchone()
            raise Refused(f"has the same identifier as {first}", column="id", value=place_id)

    def keep(self, area: AreaRow) -> None:
        """Keep an area until the places have been written."""
        self._connection.execute("INSERT INTO area VALUES (?,?,?,?,?,?)", (area.place, area.wkb, *area.bounds))

    def areas(self) -> Iterator[AreaRow]:
        """Yield the areas that were kept."""
        for place, wkb, *bounds in self._connection.execute("SELECT * FROM area ORDER BY rowid"):
            west, south, east, north = bounds
            yield AreaRow(place, wkb, (west, south, east, north))

    def close(self) -> None:
        """Drop everything."""
        self._connection.close()
