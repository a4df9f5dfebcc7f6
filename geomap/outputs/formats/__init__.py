"""The forms that a map document is written in, by the suffix of the file.

To add a form, write a module with a function from the map document to text, or one that fills a file, and add a row to
`WRITERS`; the command line reads the table. Forms that are tables stand in `geomap.outputs.tables`. Texts of reports
are hostile: for XML see `geomap.outputs.formats.xml`. GPX and KML leave out what they cannot hold, such as claims and
alternatives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from geomap.outputs.formats.geojson import geojson_pieces, geojson_text
from geomap.outputs.formats.gpx import gpx_pieces, gpx_text
from geomap.outputs.formats.kml import kml_pieces, kml_text, write_kmz
from geomap.outputs.formats.linked_places import write_linked_places
from geomap.outputs.formats.map_page import map_page
from geomap.outputs.formats.web_annotations import write_web_annotations

if TYPE_CHECKING:
    from gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file can be written from.

    Attributes:
        document: The map document, for data files.
        shown: The map document for readers, which may also carry the whole texts of reports.
        gazetteer: Where the basemap comes from.
        tiles: Name of online tiles over the basemap, or None.
        notices: What a form could not hold, a sentence each, for the terminal; whatever fills a file adds to it.
    """

    document: Mapping[str, Any]
    shown: Mapping[str, Any]
    gazetteer: Gazetteer
    tiles: str | None = None
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Writer:
    """One form of file.

    Attributes:
        purpose: What such a file is, a phrase for the help of the command line.
        fill: Writes the content into a file that is there and empty. It is also given the name that the file will
            have, without its suffix, because that may say which table is meant.
        check: Raises FormImpossible where a file of that name cannot be written here, before there is work that would
            be lost.
    """

    purpose: str
    fill: Callable[[Contents, Path, str], None]
    check: Callable[[str], None] = lambda _name: None


def _text(purpose: str, pieces: Callable[[Contents], Iterable[str]]) -> Writer:
    """Return the writer of a form that is one text, made piece by piece."""

    def fill(made: Contents, path: Path, _name: str) -> None:
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces(made))

    return Writer(purpose, fill)


def _fill_linked_places(made: Contents, path: Path, name: str) -> None:
    routes = write_linked_places(made.document, path)
    if routes:
        told = f"{routes:,} {'route is' if routes == 1 else 'routes are'} not in {name or 'map'}.lpf.json"
        made.notices.append(f"{told}: the Linked Places format holds places alone")


def _table(purpose: str, *, tabbed: bool = False) -> Writer:
    """Return the writer of a form that holds one table, that which the name of the file means."""

    def fill(made: Contents, path: Path, name: str) -> None:
        from geomap.outputs.tables.csv_file import write_csv
        from geomap.outputs.tables.document_rows import Tables
        from geomap.outputs.tables.schema import table_of

        write_csv(Tables(made.document, made.gazetteer), path, table_of(name), tabbed=tabbed)

    return Writer(purpose, fill)


def _workbook(made: Contents, path: Path, _name: str) -> None:
    from geomap.outputs.tables.document_rows import Tables
    from geomap.outputs.tables.xlsx_file import write_workbook

    write_workbook(Tables(made.document), path)


def _geoparquet(made: Contents, path: Path, name: str) -> None:
    from geomap.outputs.tables.document_rows import Tables
    from geomap.outputs.tables.geoparquet import fill_geoparquet
    from geomap.outputs.tables.schema import table_of

    fill_geoparquet(Tables(made.document, made.gazetteer), path, table_of(name))


def _check_geoparquet(name: str) -> None:
    from geomap.outputs.tables.geoparquet import check_geoparquet
    from geomap.outputs.tables.schema import table_of

    check_geoparquet(table_of(name))


def _flatgeobuf(made: Contents, path: Path, name: str) -> None:
    from geomap.outputs.tables.document_rows import Tables
    from geomap.outputs.tables.flatgeobuf import fill_flatgeobuf
    from geomap.outputs.tables.schema import table_of

    if said := fill_flatgeobuf(Tables(made.document, made.gazetteer), path, table_of(name)):
        made.notices.append(said)


def _check_flatgeobuf(name: str) -> None:
    from geomap.outputs.tables.flatgeobuf import check_flatgeobuf
    from geomap.outputs.tables.schema import table_of

    check_flatgeobuf(table_of(name))


def _geopackage(made: Contents, path: Path, _name: str) -> None:
    from geomap.outputs.tables.geopackage import write_geopackage

    write_geopackage(made.document, path, outlines=made.gazetteer)


_MAP = _text("the map", lambda made: [map_page(made.shown, gazetteer=made.gazetteer, tiles=made.tiles)])
_DATA = _text("its data", lambda made: geojson_pieces(made.document))
_GEOPARQUET = Writer("a table for DuckDB, geopandas and R (extra gis)", _geoparquet, _check_geoparquet)

WRITERS: dict[str, Writer] = {
    ".html": _MAP,
    ".htm": _MAP,
    ".geojson": _DATA,
    ".json": _DATA,
    ".gpx": _text("for GPS devices", lambda made: gpx_pieces(made.document)),
    ".kml": _text("for virtual globes", lambda made: kml_pieces(made.document)),
    ".kmz": Writer("the same, packed", lambda made, path, _name: write_kmz(made.document, path)),
    ".parquet": _GEOPARQUET,
    ".geoparquet": _GEOPARQUET,
    ".fgb": Writer("a table with an index for web maps and QGIS (extra gis)", _flatgeobuf, _check_flatgeobuf),
    ".lpf.json": Writer("for gazetteers, as Linked Places", _fill_linked_places),
    ".jsonld": Writer("as Web Annotations", lambda made, path, _name: write_web_annotations(made.document, path)),
    ".gpkg": Writer("for GIS, as a GeoPackage", _geopackage),
    ".csv": _table("a table: that which its name ends in, as sudan-routes.csv, else of all there is"),
    ".tsv": _table("the same, parted by tabulators", tabbed=True),
    ".xlsx": Writer("a workbook of all tables", _workbook),
    "": _MAP,  # A device such as /dev/stdout has no suffix.
}
"""How a file is written, by its suffix in small letters; that may be two, as in `.lpf.json`."""


def suffix_of(path: PurePath) -> str:
    """Return the suffix of a file that says its form, in small letters: the longest that is known, or its last.

    >>> suffix_of(PurePath("2024.05.Sudan.KML")), suffix_of(PurePath("map"))
    ('.kml', '')
    """
    suffixes = path.name.lower().lstrip(".").split(".")[1:]
    known = (f".{'.'.join(suffixes[number:])}" for number in range(len(suffixes)))
    return next((suffix for suffix in known if suffix in WRITERS), path.suffix.lower())


__all__ = ["WRITERS", "Contents", "Writer", "geojson_text", "gpx_text", "kml_text", "map_page", "suffix_of"]
