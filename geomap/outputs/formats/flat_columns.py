"""What tables say of a feature: its own figures, when, by whom and how sure, as plain texts and numbers.

GeoJSON, GPX and KML have these columns, and so have the files that the page saves (`front_end/saving/flat_columns.js`).

Always holds: a column has one type in every file. A date is a day; a number that is not known is left out, since
programs take a column without any value for one of texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from geomap.document.confidence import in_words
from geomap.document.pooled.days import days_of

Feature = Mapping[str, Any]
Reports = Mapping[str, Mapping[str, Any]]
"""The reports of a document by their ids."""

MOST_REPORTS = 12
"""Reports of a feature that are named in one cell."""

_OWN = {
    "place": ("kind", "country", "country_name", "admin1", "gazetteer_id"),
    "route": ("mover", "status", "when", "undrawn", "length_km", "overland_km"),
    "unresolved": (),
}
"""Properties of each type of feature that are plain already."""

TYPES = {"confidence": "double", "length_km": "double", "overland_km": "double"}
"""Columns of numbers; all others are texts."""

_SURENESS = ("confidence", "certainty")
_TOLD = ("date_first", "date_last", "report_titles", "report_sources")
_WAYS = ("origin", "via", "destination")

NAMES = {
    "place": ("id", "type", *_OWN["place"], *_SURENESS, *_TOLD),
    "route": ("id", "type", *_OWN["route"], *_WAYS, *_SURENESS, *_TOLD),
    "unresolved": ("id", "type", *_OWN["unresolved"], *_TOLD),
}
"""The columns of each type of feature."""


def reports_of(document: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return the reports of a document by their ids."""
    return {report["id"]: report for report in document.get("reports", ())}


def tellers(feature: Feature) -> list[str]:
    """Return the ids of the reports that tell of a feature, each once."""
    properties = feature["properties"]
    claims: Iterable[Mapping[str, Any]] = properties.get("mentions") or properties.get("claims") or ()
    return list(dict.fromkeys([*properties.get("reports", ()), *(claim["report"] for claim in claims)]))


def told(feature: Feature, reports: Reports) -> dict[str, str | None]:
    """Return when the reports are of that tell of a feature, what they are called, and where they come from.

    Days that are not known are left out.
    """
    known = [reports.get(teller, {"id": teller}) for teller in tellers(feature)]
    days = [bounds for report in known if (bounds := days_of(report.get("date")))]
    whole = feature["properties"].get("told") or {}
    return {
        **({"date_first": whole.get("date_first") or min(first for first, _ in days)} if days else {}),
        **({"date_last": whole.get("date_last") or max(last for _, last in days)} if days else {}),
        "report_titles": _some([report.get("title") or report["id"] for report in known]),
        "report_sources": _some([report["source"] for report in known if report.get("source")]) or None,
    }


def columns(feature: Feature, reports: Reports) -> dict[str, str | float]:
    """Return the columns of a feature that have a value."""
    properties = feature["properties"]
    kind = properties["type"]
    found = {
        "id": feature["id"],
        "type": kind,
        **{key: properties.get(key) for key in _OWN[kind]},
        **(ways(properties) if kind == "route" else {}),
        **sureness(properties),
        **told(feature, reports),
    }
    return {key: value for key, value in found.items() if value is not None and value != ""}


def sureness(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return how sure a place or a route is, as a number and in words; nothing for a name that is not placed."""
    if "confidence" not in properties:
        return {}
    return {"confidence": float(properties["confidence"]), "certainty": in_words(properties["confidence"])}


def ways(route: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of the stops of a route by their roles."""
    return {role: "; ".join(stop_name(stop) for stop in route["stops"] if stop["role"] == role) for role in _WAYS}


def stop_name(stop: Mapping[str, Any]) -> str:
    """Return the name of a stop with the word that narrows it."""
    name = stop["name"] or stop["surface"]
    return f"{stop['part']} {name}" if stop["part"] else str(name)


def _some(texts: Iterable[str]) -> str:
    """Return texts in one cell, each once, no more than a person reads."""
    different = list(dict.fromkeys(" ".join(text.split()) for text in texts))
    more = len(different) - MOST_REPORTS
    return "; ".join([*different[:MOST_REPORTS], *([f"and {more:,} more"] if more > 0 else [])])
