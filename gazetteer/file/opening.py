"""Opening a gazetteer file, and saying what is wrong with one.

Users name the wrong file, and files are cut off, overwritten or made by another version. `check` looks at a file when
it is opened: what sort of file it is, whether the tables are there, whether this program reads its format. That takes a
millisecond however large the file is, so damaged pages show only when a query reads them; `telling_damage` turns what
is raised then into `GazetteerInvalid`.

Not here: queries (`gazetteer.gazetteer`), and how a gazetteer is built. What always holds: the file is opened
read-only, nothing that its schema might call is trusted, and a message is one line that names the file and says what to
do.
"""

from __future__ import annotations

import sqlite3
import stat
import struct
from collections.abc import Callable
from contextlib import closing
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from gazetteer.errors import GazetteerInvalid, GazetteerNotFound
from gazetteer.file import layout
from gazetteer.util import ogc_geopackage
from gazetteer.util.text import shortened

P = ParamSpec("P")
R = TypeVar("R")

_TABLES = frozenset(
    {
        "places", "areas", "rtree_places_geom", "rtree_areas_geom", "layer", "name", "sound", "lexicon", "admin1",
        "gazetteer_info", "gpkg_contents",
    }
)  # fmt: skip
"""The tables that queries read."""

_START = b"SQLite format 3\0"
_OTHERS = (
    (b"PK", "a ZIP archive", "if it is a dump of GeoNames, make a gazetteer of it with `gazetteer build geonames`"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
)
REMEDY = "copy it or build it again"
_ANOTHER = "name a file that `gazetteer` has built"
_MAKE = "make a gazetteer of it with `gazetteer build table`, or name a file that `gazetteer` has built"
_UNREADABLE = frozenset({sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM})
_MAPPED = 2_000_000_000
_CACHED_KB, _CACHED_UNMAPPED_KB = 32_000, 1_000
"""What SQLite keeps of the pages that are not mapped, in kilobytes; an area is kept by those that ask for it."""
_MOST_DIGITS = 18
_PRIMARY = 0xFF
"""The bits of SQLite's extended error codes that are the code itself (https://www.sqlite.org/rescode.html)."""


class Damaged(Exception):
    """A row of a gazetteer file is missing, or is not what a builder writes."""


DAMAGE = (Damaged, sqlite3.DatabaseError, UnicodeDecodeError, struct.error, KeyError, IndexError)
"""What is raised where rows are not what a builder writes: by SQLite, or where the rows are decoded."""


def connect(path: Path, *, mapped: bool = True) -> sqlite3.Connection:
    """Open a gazetteer file for reading, without locking it; any thread may use the connection, one at a time.

    Args:
        path: The file.
        mapped: Whether its pages are mapped into memory, which is faster for many small questions. Of pages that are
            far apart, such as those of large areas, the system maps many times as many as are read.
    """
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False, isolation_level=None
    )
    connection.execute(f"PRAGMA mmap_size={_MAPPED if mapped else 0}")
    # The rest is read through a cache, which should hold the inner nodes of all trees of a full gazetteer.
    connection.execute(f"PRAGMA cache_size=-{_CACHED_KB if mapped else _CACHED_UNMAPPED_KB}")
    connection.execute("PRAGMA trusted_schema=OFF")
    # One transaction for good, as nothing changes: to begin one for every query costs a tenth of a lookup.
    connection.execute("BEGIN")
    return connection


def check(path: Path, *, remedy: str = REMEDY) -> None:
    """Raise unless a file looks like a gazetteer that this program reads.

    Args:
        path: What should be a gazetteer file.
        remedy: How to get a sound file in its place.

    Raises:
        GazetteerNotFound: There is no such file.
        GazetteerInvalid: It is not a gazetteer of a version that this program reads, or is cut off or damaged.
    """
    _check_start(path, remedy)
    try:
        with closing(connect(path)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if application != ogc_geopackage.APPLICATION_ID or "gazetteer_info" not in tables:
                what = "a GeoPackage of something else" if "gpkg_contents" in tables else "another SQLite database"
                advice = _MAKE if "gpkg_contents" in tables else _ANOTHER
                raise GazetteerInvalid(f"is {what}, not a gazetteer", where=path, advice=advice)
            rows = connection.execute("SELECT value FROM gazetteer_info WHERE key = 'format'").fetchall()
    except DAMAGE as error:
        raise invalid(path, error, remedy=remedy) from error
    if not rows or not _is_number(rows[0][0]):
        raise GazetteerInvalid("is damaged (it states no format)", where=path, advice=remedy)
    _check_format(path, int(rows[0][0]), remedy)
    if missing := sorted(_TABLES - tables):
        raise GazetteerInvalid(f"is damaged (it lacks {', '.join(missing)})", where=path, advice=remedy)


def _check_format(path: Path, number: int, remedy: str) -> None:
    known = layout.FORMAT_VERSION
    if number != known:
        age = "a newer version" if number > known else "an older version"
        advice = "update geomap, or build it again" if number > known else remedy
        what = f"was built by {age} of geomap: it has format {number}, this one reads {known}"
        raise GazetteerInvalid(what, where=path, advice=advice)


def _check_start(path: Path, remedy: str) -> None:
    """Raise unless a path leads to a regular file that begins as SQLite files do."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            what = "a folder" if stat.S_ISDIR(mode) else "a device or pipe"
            raise GazetteerInvalid(f"is {what}, not a gazetteer", where=path, advice=_ANOTHER)
        with path.open("rb") as stream:
            start = stream.read(len(_START))
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        if isinstance(error, GazetteerInvalid):
            raise
        advice = "check the path, or leave it out for the starter gazetteer"
        raise GazetteerNotFound("there is no such gazetteer file", where=path, advice=advice) from error
    except OSError as error:
        raise GazetteerInvalid.because(error, where=path) from error
    if not start:
        raise GazetteerInvalid("is an empty file, not a gazetteer", where=path, advice=remedy)
    if start != _START:
        for mark, what, advice in _OTHERS:
            if start.startswith(mark):
                raise GazetteerInvalid(f"is {what}, not a gazetteer", where=path, advice=f"{advice}, or {_ANOTHER}")
        raise GazetteerInvalid("is not a gazetteer, nor any SQLite file", where=path, advice=_ANOTHER)


def invalid(path: Path, error: Exception, *, remedy: str = REMEDY) -> GazetteerInvalid:
    """Return the error for what was raised while a file was read: it is damaged, or cannot be read.

    Args:
        path: The file.
        error: What was raised, one of `DAMAGE`.
        remedy: How to get a sound file in its place.
    """
    if getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _UNREADABLE:
        advice = "see whether it is still there and the disk is sound"
        return GazetteerInvalid(f"cannot be read ({error})", where=path, advice=advice)
    # Other errors than those of SQLite quote what stands in the file, which says nothing to anybody.
    why = shortened(str(error)) if isinstance(error, sqlite3.Error) else "it holds what no gazetteer holds"
    return GazetteerInvalid(f"is not a gazetteer, or is damaged ({why})", where=path, advice=remedy)


def count_of(connection: sqlite3.Connection, key: str) -> int:
    """Return a number that a gazetteer file states of itself, such as how many `places` it has; raise `Damaged`."""
    row = connection.execute("SELECT value FROM gazetteer_info WHERE key = ?", (key,)).fetchone()
    if row is None or not _is_number(row[0]):
        raise Damaged(f"it does not state its number of {key}")
    return int(row[0])


def _is_number(value: object) -> bool:
    """Tell whether a value is a whole number that some file may state; Python reads none of thousands of digits."""
    text = str(value)
    return text.isdecimal() and len(text) <= _MOST_DIGITS


class _Opened(Protocol):
    """An object that has a gazetteer file open."""

    path: Path
    remedy: str


S = TypeVar("S", bound=_Opened)


def telling_damage(ask: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
    """Make a method of an open gazetteer raise `GazetteerInvalid` in place of the errors of `DAMAGE`."""

    @wraps(ask)
    def telling(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return ask(self, *args, **kwargs)
        except sqlite3.ProgrammingError:
            # The gazetteer was closed, which is no fault of the file.
            raise
        except DAMAGE as error:
            raise invalid(self.path, error, remedy=self.remedy) from error

    return telling
