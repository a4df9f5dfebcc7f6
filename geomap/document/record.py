"""The extraction record: what was found in one report, as plain JSON values.

The form is that of `geomap/document/schemas/extraction.schema.json`; `SCHEMA` names its version. Coordinates are
rounded to five decimals (about a metre), probabilities to four.
"""

from __future__ import annotations

from typing import Any

from gazetteer import Place
from geomap.document.evidence import whereabouts
from geomap.document.notices import is_mostly
from geomap.document.undrawn import undrawn
from geomap.model import COORDINATES_LAYER, Alternative, Extraction, Finding, Report, Route, Span, Stop, ToldDate

SCHEMA = "geomap/1"


def to_record(extraction: Extraction) -> dict[str, Any]:
    """Return the extraction record of one report."""
    unread = extraction.unread
    return {
        "schema": SCHEMA,
        "id": extraction.report.id,
        **({"language": unread.language} if unread and is_mostly(unread) else {}),
        "places": [_place(finding, extraction.report) for finding in extraction.findings],
        "routes": [_route(route, extraction.report) for route in extraction.routes],
    }


def _identity(place: Place | None) -> dict[str, Any]:
    if place is None:
        return dict.fromkeys(("name", "lat", "lon", "kind", "gazetteer_id", "geonameid", "country", "admin1"))
    return {
        "name": place.name,
        "lat": round(place.lat, 5),
        "lon": round(place.lon, 5),
        "kind": place.kind,
        "gazetteer_id": _gazetteer_id(place),
        "geonameid": place.geonameid,
        "country": place.country,
        "admin1": place.admin1,
    }


def _gazetteer_id(place: Place) -> str | None:
    return None if place.layer == COORDINATES_LAYER else place.id


def _place(finding: Finding, report: Report) -> dict[str, Any]:
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "surface": finding.surface,
        "mention": finding.form.value,
        **_identity(finding.place),
        **_offset(finding),
        "confidence": finding.confidence,
        "placed": finding.placed,
        "alternatives": [_alternative(alternative) for alternative in finding.alternatives],
        **({"corrected": True} if finding.corrected else {}),
        **({"within": _quoted(finding.within, report.text)} if finding.within else {}),
        **whereabouts(report, finding.span.start),
    }


def _offset(finding: Finding) -> dict[str, Any]:
    """Return where what is meant lies, in place of the position of the place, if the text says that it is off it."""
    place, offset = finding.place, finding.offset
    if place is None or offset is None:
        return {}
    return {
        "lat": round(offset.lat, 5),
        "lon": round(offset.lon, 5),
        "uncertainty_km": offset.uncertainty_km,
        "offset": {
            "start": offset.span.start,
            "end": offset.span.end,
            "words": offset.words,
            "distance_km": offset.distance_km,
            "direction": offset.direction,
            "from_lat": round(place.lat, 5),
            "from_lon": round(place.lon, 5),
        },
    }


def _quoted(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "surface": text[span.start : span.end]}


def _alternative(alternative: Alternative) -> dict[str, Any]:
    return {**_identity(alternative.place), "confidence": alternative.confidence}


def _route(route: Route, report: Report) -> dict[str, Any]:
    from geomap.routes.lines import judged

    movement = route.movement
    away = movement.distances[0] if movement.distances else None
    stated = next((distance for distance in movement.distances if distance.travelled), away)
    placed = [stop.placed for stop in movement.stops]
    line = route.line if all(placed) else None
    return {
        "mover": movement.mover,
        "status": movement.status.value,
        "stops": [_stop(stop) for stop in movement.stops],
        **({"when": _when(movement.when)} if movement.when else {}),
        "distance_km": round(stated.km, 3) if stated else None,
        "length_km": round(route.line.length_km, 1) if route.line else None,
        "consistent": judged(stated, line, movement.stops) if stated and line else None,
        "confidence": round(min(movement.confidence, *(stop.finding.confidence for stop in movement.stops)), 4),
        "undrawn": undrawn(movement.confidence, placed, has_line=route.line is not None),
        "evidence": [
            {"start": span.start, "end": span.end, **whereabouts(report, span.start)} for span in movement.evidence
        ],
        **({"corrected": True} if movement.correction is not None else {}),
    }


def _when(told: ToldDate) -> dict[str, Any]:
    return {"date": told.date, "start": told.span.start, "end": told.span.end}


def _stop(stop: Stop) -> dict[str, Any]:
    place, at = stop.finding.place, stop.position
    return {
        "role": stop.role.value,
        "start": stop.finding.span.start,
        "end": stop.finding.span.end,
        "surface": stop.finding.surface,
        "part": stop.part,
        "name": place.name if place else None,
        "lat": round(at[1], 5) if at else None,
        "lon": round(at[0], 5) if at else None,
        "gazetteer_id": _gazetteer_id(place) if place else None,
        "kind": place.kind if place else None,
        "placed": stop.placed,
        **({"doubt": stop.doubt} if stop.doubt else {}),
    }
