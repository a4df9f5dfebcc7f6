"""W3C Web Annotations: each mention of a place and each statement about a route, as a mark on the text of its report.

The form is that of https://www.w3.org/TR/annotation-model/: one AnnotationCollection with one page. A target is the
words of a report, by what they are and by where they stand in Unicode code points, as the model wants; the positions
are those of the text that was read. What a body says holds for its target alone, so a route is not one annotation with
many targets, but one for each statement, all of which share the body that tells of the route.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from geomap.document.confidence import with_percentage
from geomap.outputs.formats.flat_columns import Feature, Reports, reports_of, stop_name
from geomap.outputs.formats.linked_data import (
    certainty,
    geonames_number,
    one_line,
    own_iri,
    report_iri,
    write_list,
)

_ANNOTATIONS = "http://www.w3.org/ns/anno.jsonld"
_OWN_TERMS = {
    "geojson": "https://purl.org/geojson/vocab#",
    "Feature": "geojson:Feature",
    "Point": "geojson:Point",
    "geometry": "geojson:geometry",
    "properties": "geojson:properties",
    "coordinates": {"@id": "geojson:coordinates", "@container": "@list"},
    "title": "dcterms:title",
    "lpo": "https://github.com/LinkedPasts/linked-pasts-ontology/blob/main/lpo_latest.ttl#",
    "certainty": "lpo:has_certainty",
    "geotagging": "urn:geomap:geotagging",
}
"""Terms that the context of the model lacks; `geotagging` is the purpose by which Recogito knows a place."""

_ASIDE = 64
"""Characters before and after the words that tell them from the same words elsewhere."""


def write_web_annotations(document: Mapping[str, Any], path: Path) -> None:
    """Write the mentions and statements of a map document into a file of Web Annotations.

    Args:
        document: The map document.
        path: The file.
    """
    ids = "\n".join(sorted(report["id"] for report in document.get("reports", ())))
    digest = hashlib.sha256(ids.encode(errors="replace")).hexdigest()[:12]
    head = {
        "@context": [_ANNOTATIONS, _OWN_TERMS],
        "id": own_iri("annotations", digest),
        "type": "AnnotationCollection",
        "label": document["title"],
        "generator": {"id": own_iri("generator"), "type": "Software", "name": document["generator"]},
        "dc:rights": document["attribution"],
        "total": sum(1 for _ in _told(document)),
        "first": {"id": own_iri("annotations", digest, "1"), "type": "AnnotationPage", "startIndex": 0},
    }
    write_list(path, head, "items", _annotations(document), depth=2)


def _told(document: Mapping[str, Any]) -> Iterator[tuple[Feature, Mapping[str, Any]]]:
    """Yield each feature with each of its mentions or claims, a claim that several tellings share once."""
    for feature in document["features"]:
        properties = feature["properties"]
        if properties["type"] != "route":
            yield from ((feature, mention) for mention in properties["mentions"])
            continue
        seen = set()
        for claim in properties["claims"]:
            if (key := _claim_key(claim)) not in seen:
                seen.add(key)
                yield feature, claim


def _claim_key(claim: Mapping[str, Any]) -> tuple[Any, ...]:
    return claim["kind"], claim["report"], claim["start"], claim["end"]


def _annotations(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    reports = reports_of(document)
    makers = {"place": _place, "unresolved": _unplaced, "route": _claim}
    for feature, told in _told(document):
        id_parts, motivation, bodies = makers[feature["properties"]["type"]](feature, told)
        yield {
            "id": own_iri(*id_parts),
            "type": "Annotation",
            "motivation": motivation,
            "body": bodies,
            "target": _target(told, reports),
        }


Made = tuple[tuple[str, ...], str, list[dict[str, Any]]]
"""What an id is made of, the motivation, and the bodies."""


def _mention_id(feature: Feature, mention: Mapping[str, Any]) -> tuple[str, ...]:
    return ("mention", f"{feature['id']}@{mention['report']}:{mention['start']}")


def _place(feature: Feature, mention: Mapping[str, Any]) -> Made:
    properties = feature["properties"]
    number = geonames_number(properties)
    where = ", ".join(filter(None, [properties["kind"], properties["admin1"], properties["country_name"]]))
    said = f"{properties['name']} ({where}): {with_percentage(mention['confidence'])}"
    bodies = [
        {
            "type": "SpecificResource",
            "purpose": "identifying",
            "source": f"https://sws.geonames.org/{number}/" if number else own_iri(feature["id"]),
            "certainty": certainty(properties, mention["confidence"]),
        },
        {"type": "TextualBody", "purpose": "describing", "value": one_line(said), "format": "text/plain"},
        {
            "id": own_iri(feature["id"]),
            "type": "Feature",
            "purpose": "geotagging",
            "geometry": feature["geometry"],
            "properties": {"title": one_line(properties["name"])},
        },
    ]
    return _mention_id(feature, mention), "identifying", bodies


def _unplaced(feature: Feature, mention: Mapping[str, Any]) -> Made:
    name = one_line(feature["properties"]["name"])
    said = f"{name}: a name of a place that is not placed"
    body = {"id": own_iri(feature["id"]), "type": "TextualBody", "purpose": "describing", "value": said}
    return _mention_id(feature, mention), "describing", [{**body, "format": "text/plain"}]


def _claim(feature: Feature, claim: Mapping[str, Any]) -> Made:
    properties = feature["properties"]
    stops = " → ".join(stop_name(stop) for stop in properties["stops"])
    said = f"{properties['status']} route of {properties['mover'] or 'what is not said'}: {stops}; "
    said += with_percentage(properties["confidence"])
    bodies = [
        {"type": "TextualBody", "purpose": "tagging", "value": claim["kind"], "format": "text/plain"},
        {
            "id": own_iri(feature["id"]),
            "type": "TextualBody",
            "purpose": "describing",
            "value": one_line(said),
            "format": "text/plain",
        },
    ]
    id_parts = ("claim", f"{feature['id']}@{claim['report']}:{claim['start']}-{claim['end']}", claim["kind"])
    return id_parts, "describing", bodies


def _target(told: Mapping[str, Any], reports: Reports) -> dict[str, Any]:
    report = reports.get(told["report"], {"id": told["report"]})
    sentence: str = told["sentence"]
    first, last = (told[end] - told["sentence_start"] for end in ("start", "end"))
    quote = {"type": "TextQuoteSelector", "exact": told["surface"] if "surface" in told else told["text"]}
    if 0 <= first < last <= len(sentence):
        before, after = sentence[max(0, first - _ASIDE) : first], sentence[last : last + _ASIDE]
        quote |= {"exact": sentence[first:last], "prefix": before, "suffix": after}
    return {
        "type": "SpecificResource",
        "source": report_iri(report),
        "selector": [quote, {"type": "TextPositionSelector", "start": told["start"], "end": told["end"]}],
    }
