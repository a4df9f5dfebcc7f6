"""Measures how long a large map takes into PostGIS, and how much memory: `python -m benchmarks.runs.database_scale`.

A made-up map of 100,000 places and 10,000 routes goes into a PostgreSQL of its own (`tests.support.postgres`) three
times: into an empty database, again as it is, and with a tenth of the places gone. Memory is the most that this process
had. That server does not wait for its disk.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator
from typing import Any

from geomap.outputs.tables import schema
from geomap.outputs.tables.document_rows import Tables
from geomap.outputs.tables.postgis.database_address import Database
from geomap.outputs.tables.postgis.database_rows import check_database, write_database
from tests.geomap.outputs.map_file.drawing.made_up_routes import place, route
from tests.support.postgres import Server, running_server

REPORTS = 2_000
STOPS = 4


def main() -> None:
    """Print a line for each time."""
    places, routes = (int(number) for number in sys.argv[1:3]) if len(sys.argv) > 2 else (100_000, 10_000)
    document = made_up(places, routes)
    fewer = {**document, "features": document["features"][places // 10 :]}
    with running_server() as server:
        server.psql("postgres", "CREATE DATABASE large")
        server.psql("large", "CREATE EXTENSION postgis")
        database = Database(server.url("large"))
        print(f"the document: {places:,} places, {routes:,} routes, {_most_megabytes():,.0f} MB")
        for what, made in (("looked at", None), ("new", document), ("the same", document), ("fewer", fewer)):
            started = time.perf_counter()
            if made is None:
                check_database(database)
            else:
                write_database(Tables(made), database)
            told = time.perf_counter() - started
            print(f"{what}: {told:.1f} s, {_most_megabytes():,.0f} MB in all{_size(server)}")


def made_up(places: int, routes: int) -> dict[str, Any]:
    """Return a map document of made-up places, each named twice, and routes over four of them."""

    def features() -> Iterator[dict[str, Any]]:
        for number in range(places):
            one = place(number, _at(number))
            (evidence,) = one["properties"]["mentions"]
            one["properties"]["mentions"] = [_by((number + more) % REPORTS, evidence) for more in range(2)]
            yield one
        for number in range(routes):
            stops = [(f"place-{at}", _at(at)) for at in range(number, number + STOPS)]
            one = route(number, stops, "lorry")
            one["properties"]["reports"] = [f"report-{number % REPORTS}"]
            one["properties"]["claims"] = [_by(number % REPORTS, claim) for claim in one["properties"]["claims"] * 3]
            yield one

    counts = {"places": 0, "routes": 0, "unresolved": 0}
    reports = [
        {"id": f"report-{number}", "title": f"Report {number}", "date": "2024-05-02", "source": None, **counts}
        for number in range(REPORTS)
    ]
    return {"title": "Large", "attribution": ["made up"], "reports": reports, "features": list(features())}


def _at(number: int) -> tuple[str, float, float]:
    return f"Place {number}", round(number * 0.618 % 360 - 180, 4), round(number * 0.377 % 160 - 80, 4)


def _by(report: int, evidence: dict[str, Any]) -> dict[str, Any]:
    return {**evidence, "report": f"report-{report}"}


def _size(server: Server) -> str:
    if server.psql("large", "SELECT to_regnamespace('geomap')") == "":
        return ""
    names = [table.name for table in (schema.PLACES, schema.ROUTES, schema.MENTIONS, schema.STOPS, schema.CLAIMS)]
    rows = (f"{int(server.psql('large', _COUNT.format(name))):,} {name}" for name in names)
    return f"; {', '.join(rows)}; {server.psql('large', 'SELECT pg_size_pretty(pg_database_size(current_database()))')}"


_COUNT = "SELECT count(*) FROM geomap.{}"


def _most_megabytes() -> float:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    main()
