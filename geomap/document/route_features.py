"""Routes of a map document: merged movements as features, each claim with the words of the report that makes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import shapely

from geomap.document.evidence import Evidence
from geomap.document.place_features import place_key
from geomap.model import AreaSource, Crossing, Line, Movement, Span, StatedDistance, Stop
from geomap.routes.lines import consistent, draw, outline_of_corridor
from geomap.routes.merging import MergedMovement, MergedRoute
from geomap.routes.same_mover import is_vessel

_LEAST_OVERLAND_KM = 30.0
"""A shorter stretch of land under the line of a vessel is only a port on its river, or a coast drawn coarsely."""


def route_features(
    movements: Iterable[MergedMovement],
    *,
    evidence: Mapping[str, Evidence],
    place_ids: Mapping[str, str],
    areas: AreaSource,
) -> list[dict[str, Any]]:
    """Draw each route of each movement, and return it as a feature.

    A line that was drawn before, for one report, is not sought again: `geomap.routes.lines` remembers it.

    Args:
        movements: What `geomap.routes.merging.merge` made of all reports.
        evidence: The evidence of each report, by its id.
        place_ids: The id of the place feature of each gazetteer id that has one.
        areas: Where polygons come from, for lines and corridors.
    """
    features: list[dict[str, Any]] = []
    for number, movement in enumerate(movements, 1):
        afloat = is_vessel(movement.mover)
        for route in movement.routes:
            line = draw(route.stops, areas=areas, afloat=afloat)
            properties = {
                "type": "route",
                "movement": f"movement-{number}",
                "mover": movement.mover,
                **_claimed(route, place_ids),
                **_measures(line),
                "overland_km": _overland(line) if line and afloat else None,
                "corridor": _corridor(route, areas=areas, afloat=afloat) if line else None,
                "claims": _claims(route, line, evidence),
                "reports": list(dict.fromkeys(report for report, _ in route.sources)),
            }
            feature_id = f"route-{len(features) + 1}"
            features.append(
                {"type": "Feature", "id": feature_id, "geometry": _geometry(line), "properties": properties}
            )
    return features


def _claimed(route: MergedRoute, place_ids: Mapping[str, str]) -> dict[str, Any]:
    return {
        "status": route.status.value,
        "confidence": round(max(source.confidence for _, source in route.sources), 4),
        "inferred": True,
        "stops": [_stop(stop, place_ids) for stop in route.stops],
    }


def _geometry(line: Line | None) -> dict[str, Any] | None:
    if line is None:
        return None
    parts = [[[round(lon, 4), round(lat, 4)] for lon, lat in part] for part in line.parts]
    if len(parts) == 1:
        return {"type": "LineString", "coordinates": parts[0]}
    return {"type": "MultiLineString", "coordinates": parts}


def _measures(line: Line | None) -> dict[str, Any]:
    if line is None:
        return {"length_km": None, "shortest_km": None, "longest_km": None, "crosses": [], "unreported": []}
    return {
        "length_km": round(line.length_km, 1),
        "shortest_km": round(line.shortest_km, 1),
        "longest_km": round(line.longest_km, 1),
        "crosses": list(map(_crossing, line.crossings)),
        "unreported": list(map(_crossing, line.unreported)),
    }


def _overland(line: Line) -> float:
    """Return over how many kilometres of land the line of a vessel runs."""
    return round(sum(crossing.km for crossing in line.crossings if crossing.km >= _LEAST_OVERLAND_KM), 1)


def _corridor(route: MergedRoute, *, areas: AreaSource, afloat: bool) -> dict[str, Any] | None:
    """Return the ground that the areas leave open, as a GeoJSON geometry rounded to a kilometre."""
    outline = outline_of_corridor(route.stops, areas=areas, afloat=afloat)
    if outline is None:
        return None
    rounded = shapely.set_precision(outline, 0.01)
    polygons = [part for part in shapely.get_parts(rounded) if part.geom_type == "Polygon" and not part.is_empty]
    rings = [
        [
            [[round(lon, 2), round(lat, 2)] for lon, lat in ring.coords]
            for ring in (polygon.exterior, *polygon.interiors)
        ]
        for polygon in shapely.orient_polygons(np.array(polygons, dtype=object))
    ]
    return {"type": "MultiPolygon", "coordinates": rings} if rings else None


def _crossing(crossing: Crossing) -> dict[str, Any]:
    return {"name": crossing.place.name, "country": crossing.place.country, "km": round(crossing.km, 1)}


def _stop(stop: Stop, place_ids: Mapping[str, str]) -> dict[str, Any]:
    place = stop.finding.place
    lon, lat = (round(degrees, 5) for degrees in stop.position) if stop.position else (None, None)
    return {
        "role": stop.role.value,
        "surface": stop.finding.surface,
        "part": stop.part,
        "name": place.name if place else None,
        "kind": place.kind if place else None,
        "lon": lon,
        "lat": lat,
        "place": place_ids.get(place_key(place, stop.finding.offset)) if place else None,
    }


def _claims(route: MergedRoute, line: Line | None, evidence: Mapping[str, Evidence]) -> list[dict[str, Any]]:
    claims: list[dict[str, Any]] = []
    for report, movement in route.sources:
        for claim in _claims_of(movement, evidence[report], line):
            if claim not in claims:
                claims.append(claim)
    return claims


def _claims_of(movement: Movement, evidence: Evidence, line: Line | None) -> Iterable[dict[str, Any]]:
    for span in _mover_spans(movement, evidence):
        yield _claim("mover", span, evidence)
    for stop in movement.stops:
        yield _claim(stop.role.value, stop.finding.span, evidence)
    comparable = line if all(stop.finding.place for stop in movement.stops) else None
    for distance in movement.distances:
        yield {**_claim("distance", distance.span, evidence), **_distance(distance, comparable)}
    for count in movement.counts:
        yield {**_claim("count", count.span, evidence), "number": count.number}


def _mover_spans(movement: Movement, evidence: Evidence) -> Sequence[Span]:
    """Return where the words for the mover first stand in the sentences about the movement."""
    text = evidence.report.text
    for sentence in movement.evidence:
        start = text.find(movement.mover, sentence.start, sentence.end)
        if start >= 0:
            return (Span(start, start + len(movement.mover)),)
    return ()


def _distance(distance: StatedDistance, line: Line | None) -> dict[str, Any]:
    return {
        "km": round(distance.km, 1),
        "travelled": distance.travelled,
        "consistent": consistent(distance, line) if line else None,
    }


def _claim(kind: str, span: Span, evidence: Evidence) -> dict[str, Any]:
    return {
        **evidence.quote(span),
        "kind": kind,
        "text": evidence.report.text[span.start : span.end],
        "km": None,
        "travelled": None,
        "consistent": None,
        "number": None,
    }
