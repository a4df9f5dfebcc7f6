"""Puts a map document together, and adds the texts of its reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import metadata
from itertools import pairwise
from typing import Any, Literal

from gazetteer import Gazetteer
from geomap.document.evidence import Evidence
from geomap.document.feature_ids import Ids
from geomap.document.notices import doubts, hidden_names, is_mostly, notices, passed_over
from geomap.document.place_features import (
    OFF_A_PLACE,
    country_name,
    place_features,
    unresolved_features,
)
from geomap.document.placing import settled
from geomap.document.route_features import route_features
from geomap.document.summary import summary
from geomap.document.sureness import sureness_over
from geomap.document.undrawn import undrawn_notices
from geomap.model import Extraction, Focus, PlaceSource
from geomap.routes.merging import merge

SCHEMA = "geomap-document/1"

MOST_REPORTS = 5
MOST_CHARACTERS = 100_000
"""How many reports, and characters in all, a map file carries as whole texts by default."""

RoutesShown = Literal["all", "only", "none"]
"""Whether a document shows routes and places, routes with their stops, or places alone."""

LabelWords = Literal["report", "gazetteer"]
"""Whose words the names on a map are: as the reports most often spell them, or as the gazetteer does."""

_OWN_IDENTIFIER = "coordinates:"
"""Prefix of the ids of places that only the text gives as coordinates, so that no gazetteer knows them."""


def build_document(
    extractions: Sequence[Extraction],
    *,
    gazetteer: Gazetteer,
    title: str | None = None,
    demonyms: bool = False,
    routes: RoutesShown = "all",
    focus: Focus | None = None,
    labels: LabelWords = "report",
) -> dict[str, Any]:
    """Return the map document of the extractions of all reports; `geomap.build_document` explains the arguments."""
    sureness = sureness_over(extractions)
    extractions = settled(extractions, sureness)
    evidence = {extraction.report.id: Evidence(extraction) for extraction in extractions}
    found = [(evidence[extraction.report.id], finding) for extraction in extractions for finding in extraction.findings]
    movements = () if routes == "none" else merge(extractions, areas=gazetteer)
    ids = Ids((extraction.report for extraction in extractions), movements)
    places = place_features(found, ids=ids, countries=gazetteer, demonyms=demonyms, sureness=sureness)
    tracks = route_features(movements, ids=ids, evidence=evidence, places=places, areas=gazetteer)
    forget_own_identifiers(places)
    unresolved = unresolved_features(found, ids=ids, countries=gazetteer, demonyms=demonyms)
    if routes == "only":
        places, unresolved = stops_alone(places, tracks), []
    document = put_together(
        [*places, *tracks, *unresolved],
        reports=[_report(extraction) for extraction in extractions],
        title=title or _title(extractions),
        labels=labels,
        gazetteer=gazetteer,
    )
    sentences = [
        *notices((extraction.report.id, extraction.unread) for extraction in extractions),
        *doubts((extraction.report.id, extraction.report.warnings) for extraction in extractions),
        *hidden_names((extraction.report.id, len(extraction.obscured)) for extraction in extractions),
        *passed_over((extraction.report.id, extraction.passed_over) for extraction in extractions),
        *undrawn_notices(track["properties"]["undrawn"] for track in tracks),
    ]
    finish(document, notices=sentences, focus=focus, gazetteer=gazetteer)
    return document


def put_together(
    features: Sequence[dict[str, Any]],
    *,
    reports: Sequence[dict[str, Any]],
    title: str,
    labels: LabelWords,
    gazetteer: Gazetteer,
    whole: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return a document of features, with its summary and without what `finish` adds."""
    document: dict[str, Any] = {
        "type": "FeatureCollection",
        "schema": SCHEMA,
        "generator": f"geomap {metadata.version('geomap-reports')}",
        "title": title,
        "summary": "",
        **({"whole": whole} if whole else {}),
        "reports": reports,
        "attribution": list(gazetteer.info().attributions),
        "features": features,
    }
    if labels != "report":
        document["labels"] = labels
    document["summary"] = summary(document)
    return document


def finish(document: dict[str, Any], *, notices: Sequence[str], focus: Focus | None, gazetteer: Gazetteer) -> None:
    """Add to a document what a reader should know of it, where it is set, and its box."""
    if notices:
        document["notices"] = list(notices)
    if focus is not None:
        document["focus"] = _focus(focus, gazetteer)
    of_type: dict[str, list[dict[str, Any]]] = {"place": [], "route": [], "unresolved": []}
    for feature in document["features"]:
        of_type[feature["properties"]["type"]].append(feature)
    if bounds := _bounds(of_type["place"], of_type["route"]):
        document["bbox"] = bounds


def stops_alone(places: Sequence[dict[str, Any]], tracks: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the places at which routes stop."""
    stopped = {stop["place"] for track in tracks for stop in track["properties"]["stops"]}
    return [feature for feature in places if feature["id"] in stopped]


def forget_own_identifiers(places: Sequence[dict[str, Any]]) -> None:
    """Take from points that no gazetteer knows what routes have known them by."""
    for feature in places:
        if feature["properties"]["gazetteer_id"].startswith((_OWN_IDENTIFIER, OFF_A_PLACE)):
            feature["properties"]["gazetteer_id"] = None


def with_texts(document: Mapping[str, Any], extractions: Sequence[Extraction]) -> dict[str, Any]:
    """Return a copy of a map document with the whole texts of its reports, which a map shows beside the places."""
    texts = {extraction.report.id: extraction.report.text for extraction in extractions}
    return {**document, "reports": [{**report, "text": texts[report["id"]]} for report in document["reports"]]}


def few_enough(extractions: Sequence[Extraction]) -> bool:
    """Return whether reports are so few and short that a map shows their texts by default."""
    return len(extractions) <= MOST_REPORTS and sum(len(one.report.text) for one in extractions) <= MOST_CHARACTERS


def _title(extractions: Sequence[Extraction]) -> str:
    if len(extractions) == 1:
        return extractions[0].report.title or extractions[0].report.id
    return f"{len(extractions)} reports"


def _report(extraction: Extraction) -> dict[str, Any]:
    report, unread = extraction.report, extraction.unread
    return {
        "id": report.id,
        "title": report.title,
        "date": report.date,
        "source": report.source,
        **({"language": unread.language} if unread and is_mostly(unread) else {}),
        "places": sum(finding.place is not None for finding in extraction.findings),
        "routes": len(extraction.routes),
        "unresolved": sum(finding.place is None for finding in extraction.findings),
    }


def _focus(focus: Focus, countries: PlaceSource) -> dict[str, Any]:
    return {
        "countries": [{"country": code, "name": country_name(code, countries) or code} for code in focus.countries],
        "near": None if focus.near is None else list(focus.near),
        "bounds": None if focus.bounds is None else list(focus.bounds),
        "said": focus.said,
    }


def _bounds(places: Sequence[dict[str, Any]], routes: Sequence[dict[str, Any]]) -> list[float] | None:
    """Return west, south, east, north of all places and lines; west is greater than east over the antimeridian."""
    points = [feature["geometry"]["coordinates"] for feature in places]
    for feature in routes:
        geometry = feature["geometry"]
        if geometry:
            parts = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
            points += [point for part in parts for point in part]
    if not points:
        return None
    latitudes = [lat for _, lat in points]
    west, east = _longitudes(sorted({lon for lon, _ in points}))
    return [west, min(latitudes), east, max(latitudes)]


def _longitudes(longitudes: Sequence[float]) -> tuple[float, float]:
    """Return the narrowest interval that holds all longitudes: what the widest gap leaves (RFC 7946, 5.2)."""
    gaps = [(after - before, before, after) for before, after in pairwise(longitudes)]
    widest = max(gaps, default=(0.0, 0.0, 0.0))
    over_antimeridian = longitudes[0] + 360.0 - longitudes[-1]
    if widest[0] <= over_antimeridian:
        return longitudes[0], longitudes[-1]
    return widest[2], widest[1]
