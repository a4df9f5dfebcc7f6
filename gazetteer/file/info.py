"""What a gazetteer file says of itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from gazetteer.file.opening import DAMAGE, check, connect, count_of, invalid
from gazetteer.model import GazetteerInfo, Layer


def info_of(path: Path) -> GazetteerInfo:
    """Return what a file holds, from which sources and under which licences.

    Raises:
        GazetteerNotFound: There is no such file.
        GazetteerInvalid: It is not a gazetteer that this program reads, or is damaged.
    """
    check(path)
    try:
        with closing(connect(path)) as connection:
            return read_info(connection, path=path)
    except DAMAGE as error:
        raise invalid(path, error) from error


def read_info(connection: sqlite3.Connection, *, path: Path) -> GazetteerInfo:
    """Return the same of a file that is open."""
    values = dict(connection.execute("SELECT key, value FROM gazetteer_info").fetchall())
    changed = connection.execute("SELECT last_change FROM gpkg_contents WHERE table_name = 'places'").fetchall()
    layers = connection.execute("SELECT * FROM layer ORDER BY id")
    return GazetteerInfo(
        path=path,
        title=values["title"],
        version=values["version"],
        built=changed[0][0][:10],
        places=count_of(connection, "places"),
        names=count_of(connection, "name"),
        areas=count_of(connection, "areas"),
        layers=tuple(Layer(*row[1:]) for row in layers),
    )
