"""Routes of a map document: merged movements as features, each claim with the words of the report that makes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import Any

import numpy as np
import shapely

from geomap.document.evidence import Evidence
from geomap.document.feature_ids import Ids
from geomap.document.place_features import place_key, position
from geomap.document.undrawn import is_drawn, undrawn
from geomap.model import Alternative, AreaSource, Crossing, Line, Movement, Span, StatedDistance, Stop
from geomap.routes.lines import Parts, draw, is_unbounded, judged, outline_of_corridor, straight
from geomap.routes.merging import MergedMovement, MergedRoute
from geomap.routes.same_mover import goes_afloat, is_vessel, same_noun

_LEAST_OVERLAND_KM = 30.0
"""A shorter stretch of land under the line of a vessel is only a port on its river, or a coast drawn coarsely."""


def route_features(
    movements: Iterable[MergedMovement],
    *,
    ids: Ids,
    evidence: Mapping[str, Evidence],
    places: Iterable[Mapping[str, Any]],
    areas: AreaSource,
) -> list[dict[str, Any]]:
    """Draw each route of each movement, and return it as a feature.

    A line that was drawn before, for one report, is not sought again: `geomap.routes.lines` remembers it.

    Args:
        movements: What `geomap.routes.merging.merge` made of all reports.
        ids: Those of the document.
        evidence: The evidence of each report, by its id.
        places: The place features, before those of points that no gazetteer holds lose their keys.
        areas: Where polygons come from, for lines and corridors.
    """
    features: list[dict[str, Any]] = []
    by_key = {feature["properties"]["gazetteer_id"]: feature for feature in places}
    for movement in movements:
        shared = ids.of_movement(movement)
        for route in movement.routes:
            afloat = goes_afloat(movement.mover, route.stops)
            line = draw(route.stops, areas=areas, afloat=afloat)
            placed = [stop.finding.place is not None for stop in route.stops]
            left_out = undrawn(route.confidence, placed, has_line=line is not None)
            shown = line if is_drawn(left_out) else None
            properties = {
                "type": "route",
                "movement": shared,
                "mover": movement.mover,
                "group": same_noun(movement.mover),
                **_claimed(route, by_key, areas),
                "undrawn": left_out,
                "when": _when(route),
                **_measures(line),
                "overland_km": _overland(line) if line and is_vessel(movement.mover) else None,
                "corridor": _corridor(route, areas=areas, afloat=afloat) if shown else None,
                "guess": _geometry(line.parts if line and not shown else _guessed(route.stops)) if left_out else None,
                "claims": _claims(route, line, evidence),
                "reports": list(dict.fromkeys(report for report, _ in route.sources)),
                "tellings": _tellings(route, ids),
            }
            geometry = _geometry(shown.parts) if shown else None
            features.append(
                {"type": "Feature", "id": ids.of_route(route), "geometry": geometry, "properties": properties}
            )
    return features


def _when(route: MergedRoute) -> str | None:
    """Return when it moved, as most of its reports say; of several, the most exact date, and the first."""
    told = Counter(movement.when.date for _, movement in route.sources if movement.when)
    return min(told, key=lambda date: (-told[date], -len(date), date), default=None)


_Places = Mapping[str, Mapping[str, Any]]
"""Place features by the key of their place."""


def _claimed(route: MergedRoute, places: _Places, areas: AreaSource) -> dict[str, Any]:
    return {
        "status": route.status.value,
        "confidence": min(round(route.confidence, 4), *(_sureness(stop, places) for stop in route.stops)),
        "inferred": True,
        "stops": [_stop(stop, places, areas) for stop in route.stops],
    }


def _sureness(stop: Stop, places: _Places) -> float:
    """Return how sure it is which place a stop is: as sure as the place is drawn, since a reader takes them for one."""
    feature = _feature_of(stop, places)
    confidence: float = feature["properties"]["confidence"] if feature else stop.finding.confidence
    return confidence


def _feature_of(stop: Stop, places: _Places) -> Mapping[str, Any] | None:
    place = stop.finding.place
    return places.get(place_key(place, stop.finding.offset)) if place else None


def _guessed(stops: Sequence[Stop]) -> Parts:
    """Return the legs that are not drawn as they would run between the best guesses, straight from point to point."""
    pairs = [(one, other) for one, other in pairwise(stops) if not (one.finding.place and other.finding.place)]
    return tuple(chain.from_iterable(straight((_guess_at(one), _guess_at(other))) for one, other in pairs))


def _guess_at(stop: Stop) -> tuple[float, float] | None:
    guess = _guess(stop)
    return stop.position or ((guess.place.lon, guess.place.lat) if guess else None)


def _guess(stop: Stop) -> Alternative | None:
    """Return the best guess for a stop that is not placed, if there is one."""
    guesses = () if stop.finding.place else stop.finding.alternatives
    return max(guesses, key=lambda guess: guess.confidence, default=None)


def _geometry(drawn: Parts) -> dict[str, Any] | None:
    if not drawn:
        return None
    parts = [[[round(lon, 4), round(lat, 4)] for lon, lat in part] for part in drawn]
    if len(parts) == 1:
        return {"type": "LineString", "coordinates": parts[0]}
    return {"type": "MultiLineString", "coordinates": parts}


def _measures(line: Line | None) -> dict[str, Any]:
    if line is None:
        return {"length_km": None, "shortest_km": None, "longest_km": None, "crosses": [], "unreported": []}
    return {
        "length_km": round(line.length_km, 1),
        "shortest_km": None if line.is_inexact else round(line.shortest_km, 1),
        "longest_km": None if line.is_inexact or line.is_least else round(line.longest_km, 1),
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


def _stop(stop: Stop, places: _Places, areas: AreaSource) -> dict[str, Any]:
    place, feature, guess = stop.finding.place, _feature_of(stop, places), _guess(stop)
    at = stop.position if place else None
    lon, lat = (round(degrees, 5) for degrees in at) if at else (None, None)
    return {
        "role": stop.role.value,
        "surface": stop.finding.surface,
        "part": stop.part,
        "name": place.name if place else None,
        "kind": place.kind if place else None,
        "lon": lon,
        "lat": lat,
        "place": feature["id"] if feature else None,
        **({"guess": _guessed_place(guess), "doubt": stop.doubt or None} if place is None else {}),
        **({"inexact": True} if is_unbounded(stop, areas) else {}),
    }


def _guessed_place(guess: Alternative | None) -> dict[str, Any] | None:
    if guess is None:
        return None
    place = guess.place
    lon, lat = position(place)
    return {"name": place.name, "kind": place.kind, "lon": lon, "lat": lat, "confidence": guess.confidence}


def _claims(route: MergedRoute, line: Line | None, evidence: Mapping[str, Evidence]) -> list[dict[str, Any]]:
    claims: list[dict[str, Any]] = []
    for report, movement in route.sources:
        for claim in _claims_of(movement, evidence[report], line, route):
            if claim not in claims:
                claims.append(claim)
    return claims or [_whole_sentence(*source, evidence) for source in route.sources[:1]]


def _whole_sentence(report: str, movement: Movement, evidence: Mapping[str, Evidence]) -> dict[str, Any]:
    """Return what stands for a route of which a correction has changed every word."""
    return _claim("mover", movement.evidence[0], evidence[report])


def _claims_of(
    movement: Movement, evidence: Evidence, line: Line | None, route: MergedRoute
) -> Iterable[dict[str, Any]]:
    for span in _mover_spans(movement, evidence):
        yield _claim("mover", span, evidence)
    for stop in movement.stops:
        if stop.finding.span.start == stop.finding.span.end:
            continue  # A correction adds stops that no words of the report stand for.
        yield _claim(stop.role.value, stop.finding.span, evidence)
    comparable = line if all(stop.finding.place for stop in movement.stops) else None
    for distance in movement.distances:
        yield {**_claim("distance", distance.span, evidence), **_distance(distance, comparable, movement, route)}
    if movement.when and evidence.text(movement.when.span):
        yield _claim("date", movement.when.span, evidence)
    for count in movement.counts:
        yield {**_claim("count", count.span, evidence), "number": count.number}


def _mover_spans(movement: Movement, evidence: Evidence) -> Sequence[Span]:
    """Return where the words for the mover first stand in the sentences about the movement."""
    found = (evidence.find(movement.mover, sentence) for sentence in movement.evidence)
    return tuple(span for span in found if span)[:1]


def _distance(distance: StatedDistance, line: Line | None, movement: Movement, route: MergedRoute) -> dict[str, Any]:
    consistent = judged(distance, line, movement.stops) if line else None
    if consistent is False and _ends(movement.stops) != _ends(route.stops):
        consistent = None  # It is that of an account of a part of the route.
    return {"km": round(distance.km, 1), "travelled": distance.travelled, "consistent": consistent}


def _ends(stops: Sequence[Stop]) -> list[str]:
    """Return the ids of the first and the last place."""
    places = [stop.finding.place.id for stop in stops if stop.finding.place]
    return [*places[:1], *places[-1:]]


def _claim(kind: str, span: Span, evidence: Evidence) -> dict[str, Any]:
    return {
        **evidence.quote(span),
        "kind": kind,
        "text": evidence.text(span),
        "km": None,
        "travelled": None,
        "consistent": None,
        "number": None,
    }


def _tellings(route: MergedRoute, ids: Ids) -> list[dict[str, Any]]:
    """Return the tellings that support a route, in the order of its sources, each once.

    A movement that the pipeline did not read is left out: no correction could name it.
    """
    found: list[dict[str, Any]] = []
    for report, movement in route.sources:
        telling = _telling(report, movement, ids)
        if telling and telling not in found:
            found.append(telling)
    return found


def _telling(report: str, movement: Movement, ids: Ids) -> dict[str, Any] | None:
    if movement.told_as is None:
        return None
    sentence, read = movement.told_as
    return {
        "id": ids.of_telling(report, movement),
        "report": report,
        "sentence": sentence,
        "route": read,
        "mover": movement.mover,
        "status": movement.status.value,
        "stops": [_told_stop(stop) for stop in movement.stops],
        "corrected": movement.correction is not None,
    }


def _told_stop(stop: Stop) -> dict[str, Any]:
    return {
        "role": stop.role.value,
        "surface": " ".join(stop.finding.surface.split()),
        # No words of the report stand for a place that a correction gives.
        "given": stop.finding.span.start == stop.finding.span.end,
    }
