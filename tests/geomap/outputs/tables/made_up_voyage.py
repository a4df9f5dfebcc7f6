"""A map document on both sides of the antimeridian, with what has no place, old dates and hostile texts."""

from __future__ import annotations

from typing import Any

from tests.geomap.outputs.map_file.drawing.made_up_routes import place, route
from tests.hostile.texts import HOSTILE_STRINGS

SUVA = ("Suva", 178.44, -18.14)
APIA = ("Apia", -171.77, -13.83)
HOSTILE = [
    *HOSTILE_STRINGS,
    "=1+1",
    "a\0b\x0b\ufffe",
    "\ud800 alone",
    "שלום \u202eעולם\u202c",
    "'); DROP TABLE places; --",
]
REPORTS = [
    {"id": "one", "title": "Log", "date": "2024-02", "source": "https://example.org/log"},
    {"id": "old", "title": "Annals", "date": "-0043-03-15", "source": None},
]


def unplaced(number: int, name: str) -> dict[str, Any]:
    guess = {
        "name": "Vatuwaqa",
        "kind": "town",
        "admin1": None,
        "country": "FJ",
        "country_name": "Fiji",
        "lat": -18.1,
        "lon": 178.5,
        "confidence": 0.3,
    }
    made = place(number, (name, 0.0, 0.0))
    properties = {key: made["properties"][key] for key in ("name", "mentions")}
    properties |= {"type": "unresolved", "alternatives": [{**guess, "gazetteer_id": "made-up:1"}]}
    return {"type": "Feature", "id": f"unresolved-{number}", "geometry": None, "properties": properties}


def voyage() -> dict[str, Any]:
    """Return places that hostile texts and annals name, a drawn and an undrawn route, two names not placed."""
    hostile = [
        place(number, (text or "-", 179.0, -17.0), (text or "-",)) for number, text in enumerate(HOSTILE, start=9)
    ]
    annals = place(3, ("Rotuma", 177.07, -12.5))
    annals["properties"]["mentions"][0]["report"] = "old"
    drawn = route(1, [("place-1", SUVA), ("place-2", APIA)], "yacht")
    drawn["geometry"] = {
        "type": "MultiLineString",
        "coordinates": [[[178.44, -18.14], [180.0, -16.0]], [[-180.0, -16.0], [-171.77, -13.83]]],
    }
    undrawn = route(2, [("place-2", APIA), ("place-1", SUVA)], "nobody")
    undrawn["geometry"], undrawn["properties"]["undrawn"] = None, "unsure"
    nowhere = [unplaced(1, "Vatuwai"), unplaced(2, HOSTILE[0])]
    told = {"places": 1, "routes": 1, "unresolved": 1}
    return {
        "title": "A voyage \u202eנסיעה\u202c\nover the line",
        "generator": "geomap 0",
        "attribution": ["Natural Earth", "GeoNames, CC BY 4.0"],
        "reports": [{**report, **told} for report in REPORTS],
        "features": [place(1, SUVA), place(2, APIA), annals, *hostile, drawn, undrawn, *nowhere],
    }


COUNTS = {"place": 3 + len(HOSTILE), "route": 2, "unresolved": 2}
"""How many features of each type that document has."""
