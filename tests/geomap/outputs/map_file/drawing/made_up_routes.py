"""Documents with places and routes where a test wants them, without reading a report."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

Place = tuple[str, float, float]
"""Name, longitude, latitude."""

SPELT = [
    (["Kiev", "Kiev", "Kyiv"], "Kiev"),
    (["Kiev", "Kyiv"], "Kyiv"),
    (["KIEV", "Kiev", "KIEV"], "Kiev"),
    (["KIEV"], "KIEV"),
    (["Kiev\n  city", "Kiev city"], "Kiev city"),
]
"""How reports spell Kyiv, and what it is called then."""


def mention(surface: str) -> dict[str, Any]:
    sentence = f"They wrote of {surface} that day."
    quote = {"report": "one", "start": 14, "end": 14 + len(surface), "sentence": sentence, "sentence_start": 0}
    return {**quote, "surface": surface, "mention": "name", "confidence": 0.95}


def place(number: int, at: Place, surfaces: Sequence[str] = (), kind: str = "town") -> dict[str, Any]:
    name, lon, lat = at
    properties = {
        "type": "place",
        "name": name,
        "kind": kind,
        "gazetteer_id": f"made-up:{number}",
        "geonameid": None,
        "country": "KE",
        "country_name": "Kenya",
        "admin1": None,
        "confidence": 0.95,
        "reasons": [],
        "alternatives": [],
        "mentions": [mention(surface) for surface in surfaces or (name,)],
    }
    geometry = {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": f"place-{number}", "geometry": geometry, "properties": properties}


def route(number: int, stops: Sequence[tuple[str, Place]], mover: str, status: str = "reported") -> dict[str, Any]:
    """A route over places, each with the id of its feature, along a line with a vertex every tenth of a leg."""
    roles = ["origin", *["via"] * (len(stops) - 2), "destination"]
    told = [
        {
            "role": role,
            "surface": name,
            "part": None,
            "name": name,
            "kind": "town",
            "lon": lon,
            "lat": lat,
            "place": one,
        }
        for role, (one, (name, lon, lat)) in zip(roles, stops, strict=True)
    ]
    line = [[stops[0][1][1], stops[0][1][2]]]
    for (_, (_, west, south)), (_, (_, east, north)) in pairwise(stops):
        steps = [step / 10 for step in range(1, 11)]
        line += [[round(west + (east - west) * by, 4), round(south + (north - south) * by, 4)] for by in steps]
    claim = {key: value for key, value in mention(mover).items() if key not in {"surface", "mention", "confidence"}}
    properties = {
        "type": "route",
        "movement": f"movement-{number}",
        "mover": mover,
        "status": status,
        "confidence": 0.95,
        "inferred": True,
        "stops": told,
        "undrawn": None,
        "length_km": 850.4,
        "shortest_km": 850.4,
        "longest_km": 850.4,
        "crosses": [],
        "unreported": [],
        "overland_km": None,
        "corridor": None,
        "guess": None,
        "claims": [
            {**claim, "kind": "mover", "text": mover, "km": None, "travelled": None, "consistent": None, "number": None}
        ],
        "reports": ["one"],
        "tellings": [],
    }
    geometry = {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "id": f"route-{number}", "geometry": geometry, "properties": properties}


def document_of(document: dict[str, Any], features: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Put features in place of those of a sample document."""
    counts = {"places": 0, "routes": 0, "unresolved": 0}
    report = {**document["reports"][0], **counts, "id": "one", "text": None}
    report.pop("text")
    points = [one["geometry"]["coordinates"] for one in features if one["properties"]["type"] == "place"]
    bbox = [min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points)]
    without = {key: value for key, value in document.items() if key not in {"focus", "notices"}}
    return {**without, "bbox": bbox, "reports": [report], "features": list(features)}
