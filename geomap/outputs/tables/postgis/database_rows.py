"""Brings a schema of a database to what a map document holds, row by row by id.

Rows stream into temporary tables by COPY, and from there into those that people read: what is new is inserted, what
changed is updated, what the document no longer has is taken away, all else is left alone. Readers see what was there
before until all is written.
"""

from __future__ import annotations

import calendar
import os
import re
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Protocol

from geomap.errors import FormImpossible, OutputUnwritable
from geomap.outputs.tables import schema
from geomap.outputs.tables.document_rows import Geometry, Row
from geomap.outputs.tables.postgis.database_address import Database
from geomap.outputs.tables.postgis.database_layout import ALL, MAP, column_names, held, made_ready, new, statements
from geomap.outputs.tables.wkb import wkb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from psycopg import Connection

_SECONDS_TO_CONNECT = "10"
_HEADER = struct.Struct("<BI")
_WITH_SRID = struct.Struct("<BII")
_SRID_FLAG = 0x20000000
_SRID = 4326
_DAY = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)", re.ASCII)
_FIRST_YEAR = -4712
_KEPT = "what was there before is untouched"


class Told(Protocol):
    """What is written; `geomap.outputs.tables.document_rows.Tables` is it."""

    @property
    def title(self) -> str:
        """The title of the map."""

    @property
    def attribution(self) -> Sequence[str]:
        """The credits that its data asks for."""

    def rows(self, table: schema.Table) -> Iterator[Row]:
        """Yield the rows of a table."""


def check_database(database: Database) -> None:
    """See that a map can be written into a database, by a transaction that makes its tables and is taken back.

    Raises:
        FormImpossible: The extra `gis` is missing, or the address or the schema is none.
        OutputUnwritable: The database cannot be reached, or cannot take the tables.
    """
    with _connected(database) as connection:
        made_ready(connection, database)
        connection.rollback()


def write_database(tables: Told, database: Database) -> None:
    """Make a schema of a database hold the tables of a map document, and no other rows: all of that or nothing.

    Raises:
        FormImpossible: As for `check_database`; or two rows have one id.
        OutputUnwritable: As for `check_database`; or the connection was lost; or the schema holds a map of which no
            report is in this one.
    """
    with _connected(database) as connection:
        made_ready(connection, database)
        _copy(connection, MAP, iter([_about(tables)]))
        for table in schema.TABLES:
            _copy(connection, table, tables.rows(table))
        _require_same_map(connection, database)
        for table in ALL:
            _require_one_row_an_id(connection, table)
            for statement in statements(table, database):
                connection.execute(statement)
        _commit(connection, database)


def _commit(connection: Connection[Any], database: Database) -> None:
    from psycopg import OperationalError

    try:
        connection.commit()
    except OperationalError as error:
        # The server may have written all before it went away.
        raise OutputUnwritable(
            f"the connection was lost at the very end: {_words(database, str(error))}",
            where=database.shown,
            advice="either all is written or nothing of it; write it again",
        ) from None


def _about(tables: Told) -> Row:
    return Row(("map", tables.title or None, "\n".join(tables.attribution) or None, version("geomap-reports")))


def _copy(connection: Connection[Any], table: schema.Table, rows: Iterator[Row]) -> None:
    from psycopg.sql import SQL, Identifier

    columns = SQL(", ").join(map(Identifier, column_names(table)))
    dates = [number for number, column in enumerate(table.columns) if column.type == "date"]
    with connection.cursor() as cursor:
        with cursor.copy(SQL("COPY {} ({}) FROM STDIN").format(new(table), columns)) as copy:
            for row in rows:
                values = list(row.values)
                for number in dates:
                    values[number] = _day(values[number])
                if table.shape:
                    values.append(_geometry(row.geometry))
                copy.write_row(values)
        # Without it the server takes a temporary table for a small one, and compares each row with each.
        cursor.execute(SQL("ANALYZE {}").format(new(table)))


def _geometry(geometry: Geometry | None) -> str | None:
    """Return a geometry as the extended well-known binary of PostGIS, in hexadecimal digits."""
    if geometry is None:
        return None
    plain = wkb(geometry)
    order, kind = _HEADER.unpack_from(plain)
    return (_WITH_SRID.pack(order, kind | _SRID_FLAG, _SRID) + plain[_HEADER.size :]).hex()


def _day(day: str | None) -> str | None:
    """Return a day as PostgreSQL writes it; None for one that its Gregorian calendar from 4713 BC does not have.

    >>> _day("2024-02-29"), _day("-0043-03-15"), _day("1500-02-29"), _day("-6000-01-01")
    ('2024-02-29', '0044-03-15 BC', None, None)
    """
    found = _DAY.fullmatch(day or "")
    if found is None:
        return None
    year, month, of_month = map(int, found.groups())
    if year < _FIRST_YEAR or not 1 <= month <= 12:
        return None
    if not 1 <= of_month <= calendar.monthrange(2000 + year % 400, month)[1]:
        return None
    return f"{year:04}-{month:02}-{of_month:02}" if year > 0 else f"{1 - year:04}-{month:02}-{of_month:02} BC"


def _require_same_map(connection: Connection[Any], database: Database) -> None:
    """Refuse a schema that holds the map of other reports."""
    from psycopg.sql import SQL

    counted = SQL(
        "SELECT count(*), count(*) FILTER (WHERE EXISTS (SELECT FROM {new} AS new WHERE new.id = held.id)), "
        "(SELECT count(*) FROM {new}), (SELECT min(title) FROM {map}) FROM {held} AS held"
    ).format(held=held(schema.REPORTS, database), new=new(schema.REPORTS), map=held(MAP, database))
    there, shared, told, title = connection.execute(counted).fetchone() or (0, 0, 0, "")
    if there and told and not shared:
        raise OutputUnwritable(
            f'schema {database.schema} holds another map, "{title or ""}", of {there:,} other '
            f"{'report' if there == 1 else 'reports'}",
            where=database.shown,
            advice="name another schema with --db-schema, or empty its table reports first to have it replaced",
        )


def _require_one_row_an_id(connection: Connection[Any], table: schema.Table) -> None:
    from psycopg.sql import SQL, Identifier

    twice = SQL("SELECT {key} FROM {new} GROUP BY {key} HAVING count(*) > 1 LIMIT 1")
    found = connection.execute(twice.format(key=Identifier(table.names[0]), new=new(table))).fetchone()
    if found is not None:
        raise FormImpossible(f"two rows of table {table.name} have the id {found[0]}", where="the map document")


@contextmanager
def _connected(database: Database) -> Iterator[Connection[Any]]:
    """Give a connection in a transaction; errors of libpq and of the server become one line, without passwords."""
    try:
        import psycopg
    except ImportError as error:
        raise FormImpossible(
            "needs the extra `gis`",
            where=database.shown,
            advice="install it in a checkout: pip install '.[gis]'",
        ) from error
    if database.wrong_schema:
        raise FormImpossible(f"{database.wrong_schema}", where=f"--db-schema {database.schema}")
    _require_address(database)
    try:
        connection = psycopg.connect(database.address, **_settings(database))
    except (psycopg.Error, UnicodeError, OSError) as error:
        # Not from the error, whose words may hold a password.
        raise OutputUnwritable(
            f"cannot be reached: {_words(database, str(error))}",
            where=database.shown,
            advice="see that the server runs, and that this user may connect",
        ) from None
    try:
        # Behind a pooler a prepared statement may be another session's.
        connection.prepare_threshold = None
        # Who waited for another writer has to see what that wrote.
        connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
        with connection:
            yield connection
    except psycopg.Error as error:
        raise _explained(database, error, is_lost=connection.broken) from None


def _settings(database: Database) -> dict[str, Any]:
    from psycopg.conninfo import conninfo_to_dict

    given = conninfo_to_dict(database.address)
    settings = {"client_encoding": "UTF8", "fallback_application_name": "geomap"}
    if "connect_timeout" not in given and "PGCONNECT_TIMEOUT" not in os.environ:
        settings["connect_timeout"] = _SECONDS_TO_CONNECT
    # A server that the network no longer reaches would be waited for by quarters of an hour.
    return settings if "tcp_user_timeout" in given else {**settings, "tcp_user_timeout": "60000"}


def _require_address(database: Database) -> None:
    import psycopg
    from psycopg.conninfo import conninfo_to_dict

    refused = database.misread
    try:
        conninfo_to_dict(database.address)
    except (psycopg.Error, UnicodeError):
        refused = refused or "is no address that libpq can read"
    if refused:
        raise FormImpossible(
            refused,
            where=database.shown,
            advice="write it as postgresql://user@host/database, other signs of a name or password as %40 and the like",
        )


def _explained(database: Database, error: Exception, *, is_lost: bool) -> OutputUnwritable:
    diagnosed = getattr(error, "diag", None)
    words = _words(database, (diagnosed and diagnosed.message_primary) or str(error))
    if is_lost:
        return OutputUnwritable(
            f"the connection was lost: {words}", where=database.shown, advice=f"{_KEPT}; write it again"
        )
    return OutputUnwritable(f"PostgreSQL refuses: {words}", where=database.shown, advice=_KEPT)


def _words(database: Database, text: str) -> str:
    """Return what libpq or the server says, on one line and without passwords."""
    lines = (line.strip() for line in database.without_secrets(text).splitlines())
    said = " ".join(filter(None, lines)).rstrip(".;?")
    # How psycopg 3.2 and 3.3 begin what libpq says.
    return said.removeprefix("connection failed: ").removeprefix("connection is bad: ")
