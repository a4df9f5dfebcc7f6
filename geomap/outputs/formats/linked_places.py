"""The Linked Places format, which the World Historical Gazetteer, Pelagios and Recogito read: places with attestations.

The form is that of https://github.com/LinkedPasts/linked-places-format, version 1.2 with what 1.3 added. It has places
and nothing else: a name that is not placed is a place without a geometry, and routes are left out. A record says which
report names a place how, and when these reports are of; nothing is said of when the place existed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from gazetteer.kinds import KINDS
from geomap.document.confidence import in_words
from geomap.document.pooled.days import days_of
from geomap.outputs.formats.flat_columns import Feature, Reports, reports_of
from geomap.outputs.formats.flat_features import web_address
from geomap.outputs.formats.linked_data import (
    certainty,
    geonames_number,
    one_line,
    own_iri,
    report_iri,
    web_iri,
    write_list,
)

_CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
_MOST_SENTENCES = 8
_MOST_CITATIONS = 12
_COUNTRY = re.compile("[A-Z]{2}")

_NAMING = frozenset({"name", "abbreviation"})
"""Forms of mentions whose words are a name of the place; others are demonyms, coordinates or codes."""

_TYPES = {
    "continent": ("300128176", "continent"),
    "region": ("300182722", "region (geographic)"),
    "country": ("300387506", "country"),
    "admin1": ("300232418", "administrative division"),
    "admin2": ("300232418", "administrative division"),
    "unit": ("300232418", "administrative division"),
    "capital": ("300008347", "inhabited place"),
    "city": ("300008389", "city"),
    "town": ("300008375", "town"),
    "village": ("300008372", "village"),
    "district": ("300000705", "district"),
    "ocean": ("300008687", "ocean"),
    "sea": ("300008694", "sea"),
    "lake": ("300008680", "lake"),
    "river": ("300008707", "river"),
    "canal": ("300006075", "canal"),
    "mountains": ("300386831", "mountain range"),
    "mountain": ("300008795", "mountain"),
    "desert": ("300008916", "desert"),
    "peninsula": ("300008804", "peninsula"),
    "island": ("300008791", "island"),
    "islands": ("300386853", "island group"),
    "cape": ("300008850", "cape"),
    "landform": ("300266060", "landform (terrestrial)"),
    "airport": ("300000681", "airport"),
    "base": ("300000455", "military base"),
}
"""Number and name in the Art & Architecture Thesaurus of the kinds that one of its concepts holds as a whole.

Source: feature-types-AAT_20230609.tsv beside the specification. A kind such as "bay or gulf" is two concepts there.
"""


def write_linked_places(document: Mapping[str, Any], path: Path) -> int:
    """Write the places and the names not placed of a map document into a file in the Linked Places format.

    Args:
        document: The map document.
        path: The file.

    Returns:
        How many routes are left out, since the form has none.
    """
    head = {
        "type": "FeatureCollection",
        "@context": _CONTEXT,
        "title": document["title"],
        "attribution": document["attribution"],
    }
    write_list(path, head, "features", _features(document))
    return sum(one["properties"]["type"] == "route" for one in document["features"])


def _features(document: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    reports = reports_of(document)
    for feature in document["features"]:
        if feature["properties"]["type"] != "route":
            yield _feature(feature, reports)


def _feature(feature: Feature, reports: Reports) -> dict[str, Any]:
    properties = feature["properties"]
    mentions: list[Mapping[str, Any]] = properties["mentions"]
    placed = feature["geometry"] is not None
    when = _when(mentions, reports)
    return {
        "@id": own_iri(feature["id"]),
        "type": "Feature",
        "properties": _properties(properties, placed=placed),
        **({"when": when} if when else {}),
        "names": [*_names(properties, reports, placed=placed)],
        "types": [_type(properties, placed=placed)],
        "geometry": {**feature["geometry"], "certainty": certainty(properties, properties["confidence"])}
        if placed
        else None,
        **_links(properties, placed=placed),
        "descriptions": [*_descriptions(mentions, reports)],
    }


def _properties(properties: Mapping[str, Any], *, placed: bool) -> dict[str, Any]:
    found: dict[str, Any] = {"title": one_line(properties["name"])}
    if not placed:
        return found
    if _COUNTRY.fullmatch(properties["country"] or ""):
        found["ccodes"] = [properties["country"]]
    if properties["kind"] in KINDS:
        found["fclasses"] = [KINDS[properties["kind"]].feature_class]
    found |= {key: properties[key] for key in ("kind", "country_name", "admin1") if properties[key]}
    return {**found, "confidence": properties["confidence"], "certainty": in_words(properties["confidence"])}


def _type(properties: Mapping[str, Any], *, placed: bool) -> dict[str, Any]:
    """Return the kind of a place in the words of this program and, where it has one, as a concept that all know."""
    if not placed:
        return {"sourceLabels": [{"label": "name that is not placed", "lang": "en"}]}
    kind = properties["kind"]
    own = {"sourceLabels": [{"label": KINDS[kind].label if kind in KINDS else one_line(kind), "lang": "en"}]}
    if kind not in _TYPES:
        return own
    number, label = _TYPES[kind]
    return {"identifier": f"aat:{number}", "label": label, **own}


def _links(properties: Mapping[str, Any], *, placed: bool) -> dict[str, Any]:
    number = geonames_number(properties) if placed else None
    return {"links": [{"type": "closeMatch", "identifier": f"gn:{number}"}]} if number else {}


def _names(properties: Mapping[str, Any], reports: Reports, *, placed: bool) -> Iterator[dict[str, Any]]:
    """Yield the spellings of the reports, the most frequent first, and last the name that the gazetteer has."""
    spelt: dict[str, list[Mapping[str, Any]]] = {}
    for mention in properties["mentions"]:
        # What lies off a place is named by that place's name, which is not its own.
        if mention["mention"] in _NAMING and "offset" not in properties:
            spelt.setdefault(one_line(mention["surface"]), []).append(mention)
    own = one_line(properties["name"])
    if not placed or "offset" in properties:
        spelt.setdefault(own, properties["mentions"])
    for toponym, mentions in sorted(spelt.items(), key=lambda one: -len(one[1])):
        when = _when(mentions, reports)
        cited = [*_citations(mentions, reports)]
        if toponym == own:
            cited += _gazetteer(properties, placed=placed)
        yield {"toponym": toponym, "citations": cited, **({"when": when} if when else {})}
    if own not in spelt:
        yield {"toponym": own, "citations": [*_gazetteer(properties, placed=placed)]}


def _gazetteer(properties: Mapping[str, Any], *, placed: bool) -> Iterator[dict[str, str]]:
    if not placed or "offset" in properties:
        return
    if number := geonames_number(properties):
        yield {"label": "GeoNames", "@id": f"https://www.geonames.org/{number}/"}
    elif properties["gazetteer_id"]:
        yield {"label": f"gazetteer, {one_line(properties['gazetteer_id'])}"}
    else:
        yield {"label": "coordinates in the reports"}


def _citations(mentions: Iterable[Mapping[str, Any]], reports: Reports) -> Iterator[dict[str, str]]:
    """Yield the reports that mentions stand in, each once, no more than a person reads."""
    names = [*dict.fromkeys(mention["report"] for mention in mentions)]
    for name in names[:_MOST_CITATIONS]:
        report = reports.get(name, {"id": name})
        title = report.get("title") or name
        yield {"label": one_line(", ".join(filter(None, [title, report.get("date")]))), "@id": report_iri(report)}
    if len(names) > _MOST_CITATIONS:
        yield {"label": f"and {len(names) - _MOST_CITATIONS:,} more reports"}


def _when(mentions: Iterable[Mapping[str, Any]], reports: Reports) -> dict[str, Any] | None:
    """Return of when the reports are that mentions stand in; None where that is not known.

    The timespan begins with the first and ends with the last of their dates: a year, a month or a day. Years before the
    first are astronomical, as ISO 8601 has them: `-0043` is 44 BC.
    """
    told = {mention["report"] for mention in mentions}
    known = [days for name in told if (days := days_of(reports.get(name, {}).get("date")))]
    if not known:
        return None
    first = _as_written(min(known, key=lambda days: (_ordinal(days[0]), _ordinal(days[1]))))
    last = _as_written(max(known, key=lambda days: (_ordinal(days[1]), _ordinal(days[0]))))
    span = {"start": {"in": first}, **({"end": {"in": last}} if last != first else {})}
    return {"timespans": [span], "label": "dates of the reports"}


def _ordinal(day: str) -> tuple[int, str]:
    """Return a day so that years before the first come in their order."""
    year, month, date = day.rsplit("-", 2)
    return int(year), f"{month}-{date}"


def _as_written(days: tuple[str, str]) -> str:
    """Return the year, month or day that has these as its first and last day."""
    first, last = days
    if first == last:
        return first
    return first[:-3] if first[:-3] == last[:-3] else first[:-6]


def _descriptions(mentions: Iterable[Mapping[str, Any]], reports: Reports) -> Iterator[dict[str, str]]:
    quoted = {(one_line(mention["sentence"]), mention["report"]): None for mention in mentions}
    for sentence, name in [*quoted][:_MOST_SENTENCES]:
        address = web_address(reports.get(name, {}).get("source"))
        yield {"value": sentence, **({"source": web_iri(address)} if address else {})}
