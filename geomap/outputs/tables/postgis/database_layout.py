"""The tables of a map in a schema of a database: made where they are not there, checked where they are.

Not here: rows (`database_rows`). Always holds: a table of these names that geomap did not make is refused; tables that
are there are not altered, so that views on them, rights and columns of others stay.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

from geomap.errors import OutputUnwritable
from geomap.outputs.tables import schema
from geomap.outputs.tables.postgis.database_address import Database

if TYPE_CHECKING:
    from psycopg import Connection, Cursor
    from psycopg.sql import Composed, Identifier

GEOMETRY = "geom"
"""The column of geometries."""

MAP = schema.Table(
    "map",
    "the map that the tables of this schema hold, one row",
    (
        schema.Column("id", "text", "map"),
        schema.Column("title", "text", "title of the map"),
        schema.Column("attribution", "text", "the credits that its data asks for"),
        schema.Column("geomap", "text", "version of geomap that wrote it"),
    ),
)
"""What the whole map is; that it is there tells that geomap made the others."""

ALL = (MAP, *schema.TABLES)

_TYPES = {"text": "text", "integer": "bigint", "real": "double precision", "date": "date"}
_JOINED = ("feature", "route", "report")
"""Columns by which tables are joined, which get an index."""

_SRID = 4326
_RIGHTS = ("SELECT", "INSERT", "UPDATE", "DELETE")


def made_ready(connection: Connection[Any], database: Database) -> None:
    """Make the schema and its tables where they are not there, and the temporary ones that take what is new.

    Belongs to the transaction of the connection, in which no other writer has the same schema from now on.

    Raises:
        OutputUnwritable: The database cannot take the tables: without PostGIS, in another encoding, only to be read;
            or the schema holds tables that are not as geomap makes them.
        psycopg.Error: The server refuses.
    """
    from psycopg.sql import SQL, Identifier

    cursor = connection.cursor()
    _require_fit(cursor, database)
    cursor.execute("SELECT extnamespace::regnamespace::text FROM pg_catalog.pg_extension WHERE extname = 'postgis'")
    found = cursor.fetchone()
    if found is None:
        raise OutputUnwritable(
            "has no PostGIS", where=database.shown, advice="let its administrator run: CREATE EXTENSION postgis"
        )
    # Functions and operators are PostgreSQL's and PostGIS's, whatever else lies on the path of the user.
    cursor.execute("SELECT pg_catalog.set_config('search_path', 'pg_catalog, ' || %s, true)", found)
    cursor.execute("SELECT pg_advisory_xact_lock(hashtext('geomap'), hashtext(%s))", [database.schema])
    cursor.execute("SELECT FROM pg_namespace WHERE nspname = %s", [database.schema])
    if cursor.fetchone() is None:
        cursor.execute(SQL("CREATE SCHEMA {}").format(Identifier(database.schema)))
    there = [table for table in ALL if _is_there(cursor, table, database)]
    if there and MAP not in there:
        _refuse(database, there[0], "was not made by geomap", advice="name another schema with --db-schema")
    for table in ALL:
        if table in there:
            _require_columns(cursor, table, database)
        else:
            _create(cursor, table, database)
        cursor.execute(
            SQL("CREATE TEMPORARY TABLE {} ({}) ON COMMIT DROP").format(Identifier(_new(table)), _described(table))
        )


def held(table: schema.Table, database: Database) -> Identifier:
    """Return the table in the database."""
    from psycopg.sql import Identifier

    return Identifier(database.schema, table.name)


def new(table: schema.Table) -> Identifier:
    """Return the temporary table that takes the new rows."""
    from psycopg.sql import Identifier

    return Identifier("pg_temp", _new(table))


def column_names(table: schema.Table) -> list[str]:
    """Return the columns that a table has in a database, the geometry last."""
    return [*table.names, *([GEOMETRY] if table.shape else [])]


def _new(table: schema.Table) -> str:
    return f"geomap_new_{table.name}"


def _require_fit(cursor: Cursor[Any], database: Database) -> None:
    cursor.execute("SELECT current_setting('server_encoding'), current_setting('transaction_read_only')")
    encoding, read_only = cursor.fetchone() or ("", "")
    if encoding != "UTF8":
        raise OutputUnwritable(
            f"holds texts in {encoding}, which not all reports fit in",
            where=database.shown,
            advice="make a database with: CREATE DATABASE name ENCODING 'UTF8' TEMPLATE template0",
        )
    if read_only == "on":
        raise OutputUnwritable("can only be read", where=database.shown, advice="name the server that takes changes")


def _types(table: schema.Table) -> list[tuple[str, str]]:
    types = [(column.name, _TYPES[column.type]) for column in table.columns]
    return [*types, *([(GEOMETRY, f"geometry({_SHAPES[table.shape]},{_SRID})")] if table.shape else [])]


_SHAPES = {
    "POINT": "Point", "MULTILINESTRING": "MultiLineString", "MULTIPOLYGON": "MultiPolygon", "GEOMETRY": "Geometry",
}  # fmt: skip


def _described(table: schema.Table) -> Composed:
    from psycopg.sql import SQL, Identifier

    # The types are of this module, no text from outside.
    return SQL(", ").join(SQL("{} {}").format(Identifier(name), SQL(kind)) for name, kind in _types(table))  # type: ignore[arg-type, unused-ignore]


def _create(cursor: Cursor[Any], table: schema.Table, database: Database) -> None:
    from psycopg.sql import SQL, Identifier, Literal

    name = held(table, database)
    key = Identifier(table.names[0])
    cursor.execute(SQL("CREATE TABLE {} ({}, PRIMARY KEY ({}))").format(name, _described(table), key))
    if table.shape:
        cursor.execute(SQL("CREATE INDEX ON {} USING gist ({})").format(name, Identifier(GEOMETRY)))
    for column in filter(table.names.__contains__, _JOINED):
        cursor.execute(SQL("CREATE INDEX ON {} ({})").format(name, Identifier(column)))
    cursor.execute(SQL("COMMENT ON TABLE {} IS {}").format(name, Literal(table.meaning)))
    meanings = [(column.name, column.meaning) for column in table.columns]
    if table.shape:
        meanings.append((GEOMETRY, "where it is, WGS84 degrees, longitude first"))
    for column, meaning in meanings:
        where = Identifier(database.schema, table.name, column)
        cursor.execute(SQL("COMMENT ON COLUMN {} IS {}").format(where, Literal(meaning)))


def _is_there(cursor: Cursor[Any], table: schema.Table, database: Database) -> bool:
    cursor.execute(
        "SELECT relkind::text FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "WHERE nspname = %s AND relname = %s",
        [database.schema, table.name],
    )
    found = cursor.fetchone()
    if found is not None and found[0] not in ("r", "p"):
        _refuse(database, table, "is no table", advice="name another schema with --db-schema")
    return found is not None


def _require_columns(cursor: Cursor[Any], table: schema.Table, database: Database) -> None:
    where = [database.schema, table.name]
    cursor.execute(
        "SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute "
        "JOIN pg_class ON pg_class.oid = attrelid JOIN pg_namespace ON pg_namespace.oid = relnamespace "
        "WHERE nspname = %s AND relname = %s AND attnum > 0 AND NOT attisdropped",
        where,
    )
    types = dict(cursor.fetchall())
    for name, kind in _types(table):
        if name not in types:
            added = _added(cursor, table, database, name, kind)
            _refuse(
                database,
                table,
                f'lacks the column "{name}", as if another version of geomap had made it',
                advice=f"add it by {added} or name another schema with --db-schema",
            )
        if types[name] != kind:
            _refuse(
                database,
                table,
                f'has a column "{name}" of {types[name]} rather than {kind}',
                advice="name another schema with --db-schema",
            )
    cursor.execute(
        "SELECT name FROM unnest(%s::text[]) AS name "
        "WHERE NOT has_table_privilege(format('%%I.%%I', %s::text, %s::text), name)",
        [list(_RIGHTS), *where],
    )
    if lacking := [right for (right,) in cursor.fetchall()]:
        _refuse(database, table, f"may not be changed by this user, who lacks {', '.join(lacking)}")


def _added(cursor: Cursor[Any], table: schema.Table, database: Database, column: str, kind: str) -> str:
    from psycopg.sql import SQL, Identifier

    added = SQL("ALTER TABLE {} ADD COLUMN {} {}").format(held(table, database), Identifier(column), SQL(kind))  # type: ignore[arg-type, unused-ignore]
    return added.as_string(cursor)


def _refuse(database: Database, table: schema.Table, what: str, *, advice: str | None = None) -> NoReturn:
    raise OutputUnwritable(f"table {database.schema}.{table.name} {what}", where=database.shown, advice=advice)


def statements(table: schema.Table, database: Database) -> Sequence[Composed]:
    """Return what brings the new rows of a table from the temporary one: which to take away, which to write."""
    from psycopg.sql import SQL, Identifier

    names = [Identifier(name) for name in column_names(table)]
    key, *others = names
    dropped = SQL(
        "DELETE FROM {held} AS held WHERE NOT EXISTS (SELECT FROM {new} AS new WHERE new.{key} = held.{key})"
    ).format(held=held(table, database), new=new(table), key=key)
    written = SQL(
        "INSERT INTO {held} AS held ({names}) SELECT {names} FROM {new} ON CONFLICT ({key}) DO UPDATE SET {set} "
        "WHERE ({before}) IS DISTINCT FROM ({after})"
    ).format(
        held=held(table, database),
        new=new(table),
        key=key,
        names=SQL(", ").join(names),
        set=SQL(", ").join(SQL("{name} = excluded.{name}").format(name=name) for name in others),
        before=SQL(", ").join(SQL("held.{}").format(name) for name in others),
        after=SQL(", ").join(SQL("excluded.{}").format(name) for name in others),
    )
    return dropped, written
