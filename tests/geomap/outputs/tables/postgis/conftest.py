"""One server for all tests of databases, a new database for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import pytest

from geomap.outputs.tables.postgis.database_address import Database
from tests.support.postgres import Server, running_server

_NUMBERS = count(1)


class Held(NamedTuple):
    """A database of a test, which has PostGIS."""

    server: Server
    name: str

    @property
    def database(self) -> Database:
        return Database(self.server.url(self.name))

    def psql(self, query: str) -> str:
        return self.server.psql(self.name, query)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A running server."""
    with running_server() as running:
        running.psql("postgres", "CREATE DATABASE model_with_postgis")
        running.psql("model_with_postgis", "CREATE EXTENSION postgis")
        yield running


@pytest.fixture
def held(server: Server) -> Held:
    """A new database with PostGIS."""
    name = f"held_{next(_NUMBERS)}"
    server.psql("postgres", f"CREATE DATABASE {name} TEMPLATE model_with_postgis")
    return Held(server, name)
