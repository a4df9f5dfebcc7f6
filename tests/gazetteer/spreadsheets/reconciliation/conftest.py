"""One service of the starter gazetteer, and one of made-up places, for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gazetteer import Gazetteer
from tests.gazetteer import made_up_places
from tests.gazetteer.spreadsheets.reconciliation.asking import Client, served

ROWS = (
    ("1", "Ober-Kaff", "48.5", "11.25", "village", "DE", "Kaff|Kaffdorf", "1200"),
    ("2", "Unter-Kaff", "48.51", "11.26", "town", "DE", "", "12000"),
    ("3", "Gross Weiler", "48.6", "11.3", "city", "DE", "Weilerstadt", "120000"),
    ("4", "Altmark", "48.7", "11.4", "town", "DE", "", "20000"),
    ("5", "Altmark", "47.1", "13.2", "town", "AT", "", "19000"),
    ("6", "Bergen", "48.8", "11.5", "city", "DE", "", "200000"),
    ("7", "Bergen", "47.2", "13.3", "village", "AT", "", "300"),
)


@pytest.fixture(scope="session")
def client(gazetteer: Gazetteer) -> Iterator[Client]:
    """A client of a service of the starter gazetteer."""
    with served(gazetteer) as asking:
        yield asking


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a service of a few made-up places."""
    file = made_up_places.built(tmp_path_factory.mktemp("kaff"), rows=ROWS)
    with Gazetteer.open(file) as gazetteer, served(gazetteer) as asking:
        yield asking
