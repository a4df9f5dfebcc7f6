"""What of the address of a database is shown, whatever its password is."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geomap.outputs.tables.postgis.database_address import Database, is_database


@pytest.mark.parametrize(
    ("value", "known"),
    [
        ("postgresql://host/name", True),
        ("postgres://host", True),
        ("PostgreSQL:///name", True),
        ("postgresql.html", False),
        ("postgresql:/x.html", False),
        ("./postgresql://x", False),
    ],
)
def test_a_database_begins_with_its_scheme(value: str, known: bool) -> None:
    assert is_database(value) == known


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://", "postgresql://"),
        ("postgres://h/d", "postgresql://h/d"),
        ("PostgreSQL://ann@h:1/d", "postgresql://ann@h:1/d"),
        ("postgresql://ann:hush@[::1]:5433/d", "postgresql://ann@[::1]:5433/d"),
        ("postgresql://ann:hush@a:1,b:2/d", "postgresql://ann@a:1,b:2/d"),
        ("postgresql://:hush@h/d", "postgresql://h/d"),
        ("postgresql://ann:hu?sh@h/d", "postgresql://ann@h/d"),
        ("postgresql:///d?host=/run&password=hush", "postgresql:///d"),
        ("postgresql://h?password=h@sh", "postgresql://…"),
        ("postgresql://ann:hu/sh@h/d", "postgresql://…"),
        ("postgresql://ann:12/sh@h/d", "postgresql://…"),
        ("postgresql://ann:12?a=/sh@h/d", "postgresql://…"),
        ("postgresql://ann:hu@sh@h/d", "postgresql://…"),
        ("postgresql://h/d\x1b[2J\u202e", r"postgresql://h/d\x1b[2J\u202e"),
    ],
)
def test_what_is_shown(url: str, shown: str) -> None:
    assert Database(url).shown == shown
    assert "hush" not in repr(Database(url))


@example(":?/")
@example("@?a=")
@given(st.text(alphabet="aZ7@:/?#%&= é", min_size=1, max_size=12))
def test_no_part_of_a_password_is_shown(noise: str) -> None:
    secret = f"Qx{noise}xQ"
    database = Database(f"postgresql://ann:{secret}@h/d")
    assert "Qx" not in database.shown and "xQ" not in database.shown
    assert "Qx" not in Database(f"postgresql://h/d?sslpassword={secret}").shown


def test_words_of_others_lose_passwords() -> None:
    database = Database("postgresql://ann:h%20ush@h/d?sslpassword=mum")
    assert database.without_secrets('bad "h%20ush", "h ush" or "mum" of ann') == 'bad "…", "…" or "…" of ann'


@pytest.mark.parametrize(
    ("schema", "wrong"),
    [
        ("geomap", None),
        ('a "b"; drop', None),
        ("", "is empty"),
        ("ж" * 32, "is longer than the 63 bytes that a name may have in PostgreSQL"),
        ("pg_mine", "begins with pg_, as only PostgreSQL's own do"),
        ("a\udc80", "is no Unicode text"),
    ],
)
def test_names_of_schemas(schema: str, wrong: str | None) -> None:
    assert Database("postgresql://", schema).wrong_schema == wrong
