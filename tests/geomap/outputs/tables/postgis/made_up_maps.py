"""Map documents of a few made-up reports, by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geomap.outputs.tables.document_rows import Tables
from tests.geomap.outputs.map_file.drawing.made_up_routes import mention, place, route

SUVA, LAMI, NADI = ("Suva", 178.4419, -18.1416), ("Lami", 178.4131, -18.1103), ("Nadi", 177.4356, -17.8031)

OUTLINE = {
    "type": "Polygon",
    "coordinates": [[[178.0, -18.5], [179.0, -18.5], [179.0, -18.0], [178.0, -18.0], [178.0, -18.5]]],
}


def report(name: str, *, title: str | None = None, date: str | None = "2024-05-02") -> dict[str, Any]:
    counts = {"places": 1, "routes": 1, "unresolved": 1}
    return {"id": name, "title": title or name, "date": date, "source": None, **counts}


def unplaced(number: int, name: str) -> dict[str, Any]:
    properties = {"type": "unresolved", "name": name, "mentions": [mention(name)], "alternatives": []}
    return {"type": "Feature", "id": f"unresolved-{number}", "geometry": None, "properties": properties}


def features() -> list[dict[str, Any]]:
    way = route(1, [("place-1", SUVA), ("place-2", LAMI)], "lorry")
    way["properties"]["corridor"] = OUTLINE
    return [place(1, SUVA), place(2, LAMI), place(3, NADI), way, unplaced(1, "Tula Hola")]


def document(
    told: Sequence[Mapping[str, Any]] | None = None,
    *,
    reports: Sequence[Mapping[str, Any]] | None = None,
    title: str = "Fiji",
) -> dict[str, Any]:
    return {
        "title": title,
        "attribution": ["© made up"],
        "reports": list(reports or [report("one")]),
        "features": list(features() if told is None else told),
    }


def tables(*given: Any, **named: Any) -> Tables:
    return Tables(document(*given, **named))
