"""Maps in a real PostgreSQL with PostGIS: what psql reads there, and what stays where something goes wrong."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

from geomap.errors import FormImpossible, OutputUnwritable
from geomap.outputs.tables import schema
from geomap.outputs.tables.document_rows import Row, Tables
from geomap.outputs.tables.postgis.database_address import Database
from geomap.outputs.tables.postgis.database_rows import check_database, write_database
from tests.geomap.outputs.map_file.drawing.made_up_routes import mention, place
from tests.geomap.outputs.tables.postgis.conftest import Held
from tests.geomap.outputs.tables.postgis.made_up_maps import (
    LAMI,
    NADI,
    OUTLINE,
    SUVA,
    document,
    features,
    report,
    tables,
    unplaced,
)
from tests.hostile.texts import HOSTILE_STRINGS
from tests.support.postgres import LOCKED, PASSWORD, Server

NAMES = [table.name for table in schema.TABLES]
COUNTS = " UNION ALL ".join(map("SELECT count(*) FROM geomap.{}".format, NAMES))
VERSIONS = " UNION ALL ".join(map("SELECT '{0}' || id || xmin || ctid::text FROM geomap.{0}".format, NAMES))
"""Where each row lies and which transaction wrote it: an update, also one to the same values, changes that."""


def counts(held: Held) -> list[int]:
    return [int(line) for line in held.psql(COUNTS).splitlines()]


class Outlined:
    def area(self, place_id: str) -> Any:
        from shapely.geometry import shape

        return shape(OUTLINE)


def test_psql_reads_what_the_document_holds(held: Held) -> None:
    town = place(4, ("Rewa", 178.5, -18.1), kind="admin1")
    write_database(Tables(document([*features(), town]), Outlined()), held.database)
    assert dict(zip(NAMES, counts(held), strict=True)) == {
        "places": 4, "areas": 1, "routes": 1, "corridors": 1, "unplaced": 1,
        "mentions": 5, "stops": 2, "claims": 1, "reports": 1,
    }  # fmt: skip
    near = (
        "SELECT name FROM geomap.places WHERE ST_DWithin(geom::geography, ST_MakePoint(178.44, -18.14), {}) ORDER BY 1"
    )
    assert held.psql(near.format(1_000)) == "Suva"
    assert held.psql(near.format(6_000)) == "Lami\nSuva"
    assert held.psql("SELECT DISTINCT ST_SRID(geom), GeometryType(geom), date_first + 1 FROM geomap.routes") == (
        "4326|MULTILINESTRING|2024-05-03"
    )
    assert held.psql("SELECT ST_Area(geom) FROM geomap.areas UNION ALL SELECT ST_Area(geom) FROM geomap.corridors") == (
        "0.5\n0.5"
    )
    assert held.psql("SELECT lat, lon, confidence, kind, admin1 IS NULL FROM geomap.places WHERE id = 'place-1'") == (
        "-18.1416|178.4419|0.95|town|t"
    )
    assert held.psql("SELECT id, title, attribution FROM geomap.map") == "map|Fiji|© made up"
    assert held.psql("SELECT count(*) FROM geomap.claims JOIN geomap.routes ON routes.id = route") == "1"


def test_every_table_and_column_says_what_it_means(held: Held) -> None:
    write_database(tables(), held.database)
    for table in schema.TABLES:
        about = f"geomap.{table.name}"
        assert held.psql(f"SELECT obj_description('{about}'::regclass)") == table.meaning
        described = "SELECT attname, col_description(attrelid, attnum), format_type(atttypid, null) FROM pg_attribute"
        told = held.psql(described + f" WHERE attrelid = '{about}'::regclass AND attnum > 0")
        types = {"text": "text", "integer": "bigint", "real": "double precision", "date": "date"}
        expected = [f"{column.name}|{column.meaning}|{types[column.type]}" for column in table.columns]
        geometry = ["geom|where it is, WGS84 degrees, longitude first|geometry"] if table.shape else []
        assert told.splitlines() == [*expected, *geometry]
    assert held.psql("SELECT count(*) FROM pg_indexes WHERE schemaname = 'geomap' AND indexdef LIKE '%gist%'") == "6"
    kinds = "SELECT f_table_name, type, srid, coord_dimension FROM geometry_columns WHERE f_table_schema = 'geomap'"
    assert sorted(held.psql(kinds).splitlines()) == sorted(
        f"{table.name}|{table.shape}|4326|2" for table in schema.TABLES if table.shape
    )


def test_writing_twice_changes_nothing(held: Held) -> None:
    write_database(tables(), held.database)
    before = held.psql(VERSIONS)
    write_database(tables(), held.database)
    assert held.psql(VERSIONS) == before


def test_only_what_changed_is_written(held: Held) -> None:
    write_database(tables(), held.database)
    before = set(held.psql(VERSIONS).splitlines())
    changed = features()
    changed[0]["properties"]["kind"] = "city"
    write_database(tables(changed), held.database)
    after = set(held.psql(VERSIONS).splitlines())
    assert {line[:13] for line in after - before} == {"placesplace-1", "mentionsplace"}
    assert held.psql("SELECT id FROM geomap.places WHERE kind = 'city'") == "place-1"


def test_the_tables_hold_what_the_document_holds_and_no_more(held: Held) -> None:
    two = [report("one"), report("two")]
    write_database(tables(reports=two), held.database)
    held.psql("CREATE VIEW public.towns AS SELECT id, name FROM geomap.places")
    held.psql("ALTER TABLE geomap.places ADD COLUMN remark text")
    held.psql("UPDATE geomap.places SET remark = 'seen' WHERE id = 'place-1'")
    # A report is taken away, and a name is placed.
    write_database(tables([place(1, SUVA), place(4, ("Tula Hola", 177.0, -17.0))]), held.database)
    assert held.psql("SELECT id, remark FROM geomap.places ORDER BY 1") == "place-1|seen\nplace-4|"
    assert counts(held) == [2, 0, 0, 0, 0, 2, 0, 0, 1]
    assert held.psql("SELECT name FROM public.towns ORDER BY 1") == "Suva\nTula Hola"
    write_database(tables([]), held.database)
    assert counts(held) == [0, 0, 0, 0, 0, 0, 0, 0, 1]


def test_the_map_of_other_reports_is_not_replaced(held: Held) -> None:
    write_database(tables(), held.database)
    with pytest.raises(OutputUnwritable) as refused:
        write_database(tables([place(9, NADI)], reports=[report("other")], title="Samoa"), held.database)
    assert 'schema geomap holds another map, "Fiji", of 1 other report; name another schema' in str(refused.value)
    assert counts(held)[0] == 3
    write_database(tables([place(9, NADI)], reports=[report("other")]), Database(held.database.url, "samoa"))
    assert held.psql("SELECT id FROM samoa.places") == "place-9"
    held.psql("DELETE FROM geomap.reports")
    write_database(tables([place(9, NADI)], reports=[report("other")]), held.database)
    assert held.psql("SELECT id FROM geomap.places") == "place-9"


def test_hostile_texts_arrive_as_texts(held: Held) -> None:
    told = [place(number, (text, 1.0, 2.0)) for number, text in enumerate(HOSTILE_STRINGS)]
    written = Tables(document([*told, unplaced(1, "\\.\n\\N\t'; DROP SCHEMA geomap CASCADE; --")]))
    write_database(written, held.database)
    with psycopg.connect(held.database.url) as connection:
        for table in (schema.PLACES, schema.UNPLACED, schema.MENTIONS):
            names = psycopg.sql.SQL(", ").join(map(psycopg.sql.Identifier, table.names))
            read = connection.execute(
                psycopg.sql.SQL("SELECT {} FROM geomap.{}").format(names, psycopg.sql.Identifier(table.name))
            ).fetchall()
            expected = [list(row.values) for row in written.rows(table)]
            for row in read:
                found = [None if value is None else str(value) for value in row]
                assert found in [[None if value is None else str(value) for value in one] for one in expected]
            assert len(read) == len(expected)


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("-0043-03-15", "0044-03-15 BC", "0044-03-15 BC"),
        ("0000", "0001-01-01 BC", "0001-12-31 BC"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("1500-02-29", "", ""),
        ("-5000", "", ""),
        (None, "", ""),
    ],
)
def test_dates_are_days_where_postgresql_has_them(date: str | None, first: str, last: str, held: Held) -> None:
    write_database(tables(reports=[report("one", date=date)]), held.database)
    assert held.psql("SELECT date_first, date_last FROM geomap.places WHERE id = 'place-1'") == f"{first}|{last}"
    assert held.psql("SELECT date FROM geomap.reports") == (date or "")


@pytest.mark.parametrize("name", ['we"ird; name', "Ünïcode", "select", "public", "%s %(x)s {}"])
def test_a_schema_may_have_any_name(name: str, held: Held) -> None:
    database = Database(held.database.url, name)
    check_database(database)
    write_database(tables(), database)
    write_database(tables(), database)
    with psycopg.connect(held.database.url) as connection:
        counted = psycopg.sql.SQL("SELECT count(*) FROM {}").format(psycopg.sql.Identifier(name, "places"))
        assert connection.execute(counted).fetchone() == (3,)


def test_looking_leaves_nothing_behind(held: Held) -> None:
    check_database(held.database)
    assert held.psql("SELECT count(*) FROM pg_namespace WHERE nspname = 'geomap'") == "0"
    write_database(tables(), held.database)
    before = held.psql(VERSIONS)
    check_database(held.database)
    assert held.psql(VERSIONS) == before


def refusal(database: Database, act: Callable[[Database], None] = check_database) -> str:
    with pytest.raises((OutputUnwritable, FormImpossible)) as refused:
        act(database)
    said = str(refused.value)
    assert "\n" not in said
    assert said.startswith((database.shown, "--db-schema"))
    assert PASSWORD not in said
    return said


def test_what_cannot_take_a_map_says_so_before_reading(server: Server, held: Held) -> None:
    server.psql("postgres", f"CREATE DATABASE {held.name}_plain")
    assert "has no PostGIS; let its administrator run: CREATE EXTENSION postgis" in refusal(
        Database(server.url(f"{held.name}_plain"))
    )
    server.psql("postgres", f"CREATE DATABASE {held.name}_old ENCODING 'LATIN1' TEMPLATE template0")
    assert "holds texts in LATIN1" in refusal(Database(server.url(f"{held.name}_old")))
    assert 'database "nowhere" does not exist' in refusal(Database(server.url("nowhere")))
    assert "x: cannot be reached: connection to server on socket" in refusal(Database("postgresql:///x?host=/nowhere"))
    read_only = Database(server.url(held.name, options="&options=-cdefault_transaction_read_only%3Don"))
    assert "can only be read" in refusal(read_only)
    server.psql("postgres", "CREATE ROLE guest LOGIN")
    guest = Database(server.url(held.name, user="guest"))
    assert "PostgreSQL refuses: permission denied for database" in refusal(guest)
    write_database(tables(), held.database)
    held.psql("GRANT USAGE ON SCHEMA geomap TO guest; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA geomap TO guest")
    assert "table geomap.map may not be changed by this user, who lacks UPDATE, DELETE" in refusal(guest)
    held.psql("GRANT UPDATE, DELETE ON ALL TABLES IN SCHEMA geomap TO guest")
    write_database(tables([place(1, SUVA)]), guest)
    assert counts(held)[0] == 1
    held.psql("DROP OWNED BY guest; DROP ROLE guest")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ann:hu%sh@h/d",
        "postgresql://ann:hu/sh@h/d",
        "postgresql://ann:hu@sh@h/d",
        "postgresql://ann:hush@h/d?nosuch=1",
        "postgresql://ann:hush@h:port/d",
        "postgresql://ann:hush@h/d?password=hu%sh",
    ],
)
def test_an_address_that_is_none_is_not_quoted(url: str) -> None:
    said = refusal(Database(url))
    assert "hu" not in said
    assert "write it as postgresql://user@host/database" in said


def test_passwords_are_never_told(server: Server, held: Held) -> None:
    server.psql("postgres", f"CREATE ROLE {LOCKED} LOGIN SUPERUSER PASSWORD '{PASSWORD}'")
    said = refusal(Database(server.url(held.name, user=LOCKED, password="pa/ss  wrong")))  # noqa: S106 - a wrong one
    assert f'password authentication failed for user "{LOCKED}"' in said
    assert "pa/ss" not in said and "pa%2Fss" not in said
    right = Database(server.url(held.name, user=LOCKED, password=PASSWORD))
    check_database(right)
    write_database(tables(), right)
    assert counts(held)[0] == 3
    assert right.shown == f"postgresql://{LOCKED}@/{held.name}"
    server.psql("postgres", f"DROP DATABASE {held.name}")
    server.psql("postgres", f"DROP ROLE {LOCKED}")


def test_tables_of_others_are_not_touched(held: Held) -> None:
    held.psql(
        "CREATE TABLE public.places (id text PRIMARY KEY, name text); INSERT INTO public.places VALUES ('a', 'b')"
    )
    assert "table public.places was not made by geomap" in refusal(Database(held.database.url, "public"))
    assert held.psql("SELECT * FROM public.places") == "a|b"
    held.psql("CREATE SCHEMA views; CREATE VIEW views.routes AS SELECT 1 AS id")
    assert "table views.routes is no table" in refusal(Database(held.database.url, "views"))


def test_an_older_layout_is_one_clear_line(held: Held) -> None:
    write_database(tables(), held.database)
    held.psql("ALTER TABLE geomap.places DROP COLUMN certainty")
    said = refusal(held.database)
    assert 'table geomap.places lacks the column "certainty"' in said
    statement = 'ALTER TABLE "geomap"."places" ADD COLUMN "certainty" text'
    assert statement in said
    held.psql(statement)
    write_database(tables(), held.database)
    assert held.psql("SELECT DISTINCT certainty FROM geomap.places") == "very likely"
    held.psql("ALTER TABLE geomap.routes ALTER COLUMN claims TYPE text")
    assert 'table geomap.routes has a column "claims" of text rather than bigint' in refusal(held.database)


def test_two_rows_of_one_id_are_told(held: Held) -> None:
    write_database(tables(), held.database)
    said = refusal_of_rows(held, tables([place(1, SUVA), place(1, LAMI)]))
    assert said == "the map document: two rows of table places have the id place-1"
    assert counts(held)[0] == 3


def refusal_of_rows(held: Held, told: Any) -> str:
    with pytest.raises((OutputUnwritable, FormImpossible)) as refused:
        write_database(told, held.database)
    return str(refused.value)


class Interrupting(Tables):
    """Tables that do something in the midst of the rows of one of them."""

    def __init__(self, act: Callable[[], object], among: schema.Table) -> None:
        super().__init__(document([place(number, SUVA) for number in range(10, 60)]))
        self._act, self._among = act, among

    def rows(self, table: schema.Table) -> Iterator[Row]:
        for number, row in enumerate(super().rows(table)):
            if table is self._among and number == 0:
                self._act()
            yield row


@pytest.mark.parametrize("among", [schema.PLACES, schema.REPORTS])
def test_a_lost_connection_leaves_the_old_rows(among: schema.Table, held: Held) -> None:
    write_database(tables(), held.database)
    before = held.psql(VERSIONS)
    ended = "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'geomap'"
    said = refusal_of_rows(held, Interrupting(lambda: held.psql(ended), among))
    assert said.startswith(f"{held.database.shown}: the connection was lost: ")
    assert said.endswith("; what was there before is untouched; write it again")
    assert "\n" not in said
    assert held.psql(VERSIONS) == before


def test_what_the_server_refuses_leaves_the_old_rows(held: Held) -> None:
    write_database(tables(), held.database)
    held.psql("CREATE TABLE notes (place text REFERENCES geomap.places); INSERT INTO notes VALUES ('place-3')")
    before = held.psql(VERSIONS)
    said = refusal_of_rows(held, tables([place(1, SUVA)]))
    assert 'PostgreSQL refuses: update or delete on table "places" violates foreign key' in said
    assert held.psql(VERSIONS) == before


def test_an_error_of_our_own_leaves_the_old_rows(held: Held) -> None:
    write_database(tables(), held.database)
    before = held.psql(VERSIONS)

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_database(Interrupting(interrupt, schema.MENTIONS), held.database)
    assert held.psql(VERSIONS) == before


def test_writers_wait_for_one_another(held: Held) -> None:
    """Of two that write at once, the map is wholly that of the last."""
    second: list[threading.Thread] = []
    errors: list[BaseException] = []

    def write_other() -> None:
        try:
            write_database(tables(), held.database)
        except BaseException as error:  # noqa: BLE001, RUF100 - told in the test's own thread
            errors.append(error)

    def start() -> None:
        second.append(threading.Thread(target=write_other))
        second[0].start()
        waiting = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        while held.psql(waiting) == "0":
            assert second[0].is_alive()

    held.psql(f"ALTER DATABASE {held.name} SET default_transaction_isolation = 'repeatable read'")
    write_database(Interrupting(start, schema.PLACES), held.database)
    second[0].join()
    assert errors == []
    assert counts(held) == [3, 0, 1, 1, 1, 4, 2, 1, 1]


def test_without_the_extra_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    said = refusal(Database("postgresql://ann:hush@h/d"))
    assert said == "postgresql://ann@h/d: needs the extra `gis`; install it in a checkout: pip install '.[gis]'"


def test_a_wrong_schema_is_refused() -> None:
    assert "--db-schema pg_x: begins with pg_" in refusal(Database("postgresql://h/d", "pg_x"))


def test_a_mention_told_by_two_reports_has_two_rows(held: Held) -> None:
    told = place(1, SUVA)
    told["properties"]["mentions"] = [mention("Suva"), {**mention("Suva"), "report": "two"}]
    write_database(tables([told], reports=[report("one"), report("two")]), held.database)
    assert held.psql("SELECT id FROM geomap.mentions ORDER BY 1") == "place-1@one:14\nplace-1@two:14"
