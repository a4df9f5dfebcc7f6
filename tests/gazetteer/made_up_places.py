"""A small gazetteer of made-up places, built the way a user builds one."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from gazetteer.building.tables import Reject, build_tables

TITLES = ("id", "name", "lat", "lon", "kind", "country", "names", "population")
ROWS = (
    ("1", "Ober-Kaff", "48.5", "11.25", "village", "DE", "Kaff|Kaffdorf", "1200"),
    ("2", "Unter-Kaff", "48.51", "11.26", "town", "DE", "", "12000"),
    ("3", "Gross Weiler", "48.6", "11.3", "city", "DE", "Weilerstadt", "120000"),
)


def write_table(path: Path, rows: Sequence[Sequence[str]] = ROWS) -> Path:
    """Write rows under the usual titles to a CSV file and return its path."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([TITLES, *rows])
    return path


def write_zones(path: Path) -> Path:
    """Write a GeoJSON file with one area that holds the places of `ROWS`, and return its path."""
    ring = [[11, 48], [12, 48], [12, 49], [11, 49], [11, 48]]
    feature = {
        "type": "Feature",
        "id": "z1",
        "properties": {"name": "Kreis Kaff", "kind": "unit", "country": "DE"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    return path


def built(folder: Path, *, name: str = "kaff.gpkg", rows: Sequence[Sequence[str]] = ROWS) -> Path:
    """Build a gazetteer of rows and an area in a folder and return its path."""
    rejects: list[Reject] = []
    tables = [write_table(folder / "towns.csv", rows), write_zones(folder / "zones.geojson")]
    build_tables(tables, folder / name, on_reject=rejects.append)
    assert not rejects
    return folder / name


@contextmanager
def editing(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a gazetteer file for changes that no builder makes, with the functions that the triggers call."""
    with closing(sqlite3.connect(path)) as connection:
        connection.create_function("ST_IsEmpty", 1, lambda _geometry: 0)
        for corner in ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
            connection.create_function(corner, 1, lambda _geometry: 11.0)
        with connection:
            yield connection
