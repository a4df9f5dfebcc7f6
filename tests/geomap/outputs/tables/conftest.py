"""What the tests of tables share: DuckDB with its spatial functions, and the convoy of the tests of the page."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.needs import missing

SAMPLE = Path(__file__).parents[1] / "map_file" / "data" / "convoy.geojson"
_KEPT = {"type", "role", "id", "report", "place", "coordinates", "date", "status", "undrawn"}
"""Keys whose texts are no reports' words, or lead from one thing to another."""


@pytest.fixture(scope="session")
def duckdb_spatial() -> Iterator[Any]:
    """A connection of DuckDB; its extension comes from a wheel, not from the network."""
    try:
        import duckdb
        import duckdb_extension_spatial
    except ImportError as error:
        missing(f"{error.name} is not installed")
    found = [*Path(duckdb_extension_spatial.__file__).parent.rglob(f"v{duckdb.__version__}/*.duckdb_extension")]
    if not found:
        missing(f"duckdb_extension_spatial holds nothing for duckdb {duckdb.__version__}")
    with duckdb.connect() as connection:
        connection.execute(f"LOAD '{found[0]}'")
        yield connection


@pytest.fixture
def document() -> dict[str, Any]:
    """Two dated reports of a convoy, one without a date."""
    made: dict[str, Any] = json.loads(SAMPLE.read_text("utf-8"))
    ring = [[34, -20], [35, -20], [35, -19], [34, -19], [34, -20]]
    route = next(one for one in made["features"] if one["id"] == "route-1")
    route["properties"]["corridor"] = {"type": "Polygon", "coordinates": [ring]}
    return made


@pytest.fixture
def with_text(document: dict[str, Any]) -> Any:
    """A function that puts a text in place of all texts that come from reports or a gazetteer."""

    def filled(value: Any, text: str) -> Any:
        if isinstance(value, dict):
            return {
                key: one if key in _KEPT and isinstance(one, str) else filled(one, text) for key, one in value.items()
            }
        if isinstance(value, list):
            return [filled(one, text) for one in value]
        return text if isinstance(value, str) else value

    return lambda text: filled(copy.deepcopy(document), text)
