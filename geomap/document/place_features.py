"""Places of a map document: the findings of all reports, one feature a place, and one a name that is not placed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from gazetteer import Place
from gazetteer.kinds import WIDE_KINDS
from geomap.document.evidence import Evidence
from geomap.document.feature_ids import Ids
from geomap.document.sureness import Sureness, folded
from geomap.model import Alternative, Finding, MentionForm, Offset, PlaceSource

OFF_A_PLACE = "off:"
"""Prefix of the keys of points that lie off a place, which no gazetteer knows."""

POSITION = "position"
"""The kind of such a point, which is none of the gazetteer's."""

NAMING = frozenset({"name", "abbreviation"})
"""Forms of mentions whose words name a place."""

_LONGEST_NAME = 60
"""Characters of a name; longer words are no name."""

Told = tuple[Evidence, Finding]
"""A finding with the report it was made in."""


def place_features(
    told: Iterable[Told], *, ids: Ids, countries: PlaceSource, demonyms: bool, sureness: Sureness
) -> list[dict[str, Any]]:
    """Return a feature for each place that some mention names, the most often mentioned first.

    Args:
        told: All findings of all reports, in order.
        ids: Those of the document.
        countries: Where the names of countries are asked.
        demonyms: Whether a demonym counts as a mention of its country.
        sureness: How sure all reports are of their places.
    """
    groups: dict[str, list[Told]] = {}
    for evidence, finding in told:
        if finding.place is not None and (demonyms or finding.form is not MentionForm.DEMONYM):
            groups.setdefault(place_key(finding.place, finding.offset), []).append((evidence, finding))
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return [
        place_feature(
            ids.of_place(key),
            max((finding for _, finding in group), key=lambda one: (sureness.of(one).confidence, one.confidence)),
            sureness=sureness,
            alternatives=(one for _, finding in group for one in finding.alternatives),
            mentions=[mention(evidence, finding) for evidence, finding in group],
            countries=countries,
        )
        for key, group in ordered
    ]


def times_named(feature: Mapping[str, Any]) -> int:
    """Return how many mentions a place or a name that is not placed has, of which a document may hold only some.

    `front_end/data/amounts.js` says the same for the page.

    Args:
        feature: The properties of its feature.
    """
    told = feature.get("told")
    return int(told["mentions"]) if told else len(feature["mentions"])


def spelling(place: Mapping[str, Any]) -> str:
    """Return the spelling of a place that the reports use most, capitals of a headline aside; else its own name.

    `front_end/data/spelling.js` finds the same for the page.

    Args:
        place: The properties of its feature.
    """
    name = str(place["name"] or "")
    if "offset" in place:
        return name
    if chosen := place.get("told", {}).get("spelling"):
        return str(chosen)
    spelt = [" ".join(one["surface"].split()) for one in place["mentions"] if one["mention"] in NAMING]
    return spelt_most(Counter(filter(is_spelling, spelt)), own=name)


def is_spelling(words: str) -> bool:
    """Tell whether words are short enough to be a name."""
    return 0 < len(words) <= _LONGEST_NAME


def spelt_most(spelt: Mapping[str, int], *, own: str) -> str:
    """Return the spelling that is used most, capitals of a headline aside; the own name where there is none.

    Args:
        spelt: How often there is which; of those that are as frequent, the first counts.
        own: The name that the gazetteer has, which others know: it counts where it is as frequent.
    """
    if not spelt:
        return own
    words: Counter[str] = Counter()
    for one, times in spelt.items():
        words[one.lower()] += times
    best, times = words.most_common(1)[0]
    chosen = own.lower() if words[own.lower()] == times else best
    found = {one: often for one, often in spelt.items() if one.lower() == chosen}
    quiet = {one: often for one, often in found.items() if one != one.upper()}
    return Counter(quiet or found).most_common(1)[0][0]


def unresolved_features(
    told: Iterable[Told], *, ids: Ids, countries: PlaceSource, demonyms: bool
) -> list[dict[str, Any]]:
    """Return a feature without geometry for each name that is not placed, with the best guesses as alternatives.

    The arguments are those of `place_features`.
    """
    groups: dict[str, list[Told]] = {}
    for evidence, finding in told:
        if finding.place is None and (demonyms or finding.form is not MentionForm.DEMONYM):
            groups.setdefault(folded(finding.surface), []).append((evidence, finding))
    return [
        unresolved_feature(
            ids.of_name(name),
            group[0][1].surface,
            alternatives=(one for _, finding in group for one in finding.alternatives),
            mentions=[mention(evidence, finding) for evidence, finding in group],
            countries=countries,
        )
        for name, group in groups.items()
    ]


def place_key(place: Place, offset: Offset | None) -> str:
    """Return what tells one place on the map from another: the gazetteer's id, and where it lies off that place."""
    if offset is None:
        return place.id
    return f"{OFF_A_PLACE}{offset.lon:.5f},{offset.lat:.5f},{offset.uncertainty_km} {place.id}"


def country_name(code: str | None, countries: PlaceSource) -> str | None:
    """Return the name of the country with an ISO code; None where there is none."""
    country = countries.country(code) if code else None
    return country.name if country else None


def position(place: Place) -> list[float]:
    """Return the GeoJSON position of a place: [lon, lat] in degrees, to a metre."""
    return [round(place.lon, 5), round(place.lat, 5)]


def unresolved_feature(
    identifier: str,
    name: str,
    *,
    alternatives: Iterable[Alternative],
    mentions: Sequence[Mapping[str, Any]],
    countries: PlaceSource,
    told: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return the feature of a name that is not placed; the arguments are those of `place_feature`."""
    properties = {"type": "unresolved", "name": name, "alternatives": _alternatives(alternatives, countries)}
    return {
        "type": "Feature",
        "id": identifier,
        "geometry": None,
        "properties": {**properties, **({"told": told} if told else {}), "mentions": mentions},
    }


def place_feature(
    identifier: str,
    surest: Finding,
    *,
    sureness: Sureness,
    alternatives: Iterable[Alternative],
    mentions: Sequence[Mapping[str, Any]],
    countries: PlaceSource,
    told: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return the feature of a place.

    Args:
        identifier: Its id.
        surest: The surest of the findings that mean it.
        sureness: How sure all reports are of their places.
        alternatives: Those of all findings.
        mentions: What `mention` makes of the findings.
        countries: Where the names of countries are asked.
        told: What all findings come to, where `mentions` holds only some.
    """
    place = surest.place
    if place is None:
        raise ValueError("a place feature needs a place")
    pooled = sureness.of(surest)
    if surest.offset is not None:
        place = _point_off(place, surest.offset, countries)
    return {
        "type": "Feature",
        "id": identifier,
        "geometry": {"type": "Point", "coordinates": position(place)},
        "properties": {
            "type": "place",
            "name": place.name,
            "kind": place.kind,
            "gazetteer_id": place.id,
            "geonameid": place.geonameid,
            "country": place.country,
            "country_name": country_name(place.country, countries),
            "admin1": place.admin1,
            "confidence": pooled.confidence,
            "reasons": [*surest.reasons, *filter(None, [pooled.reason])],
            "alternatives": _alternatives(alternatives, countries),
            **({"told": told} if told else {}),
            "mentions": mentions,
            **({"offset": _offset(surest.place, surest.offset)} if surest.place and surest.offset else {}),
            **({"inexact": True} if place.kind in WIDE_KINDS and not place.has_area else {}),
        },
    }


def _point_off(place: Place, offset: Offset, countries: PlaceSource) -> Place:
    """Return the point that lies off a place, called as the report says it; at sea it is in no country."""
    holders = countries.containing(offset.lon, offset.lat)
    country = next((holder.country for holder in holders if holder.country), None)
    unit = next((holder for holder in holders if holder.kind == "admin1" and holder.country == country), None)
    return replace(
        place,
        id=place_key(place, offset),
        name=f"{offset.words} {place.name}",
        lon=offset.lon,
        lat=offset.lat,
        kind=POSITION,
        country=country,
        admin1=(unit.admin1 or unit.name) if unit else None,
        geonameid=None,
        has_area=False,
    )


def _offset(place: Place, offset: Offset) -> dict[str, Any]:
    lon, lat = position(place)
    return {
        "from": place.name,
        "from_kind": place.kind,
        "gazetteer_id": place.id,
        "lon": lon,
        "lat": lat,
        "distance_km": offset.distance_km,
        "direction": offset.direction,
        "uncertainty_km": offset.uncertainty_km,
    }


def mention(evidence: Evidence, finding: Finding) -> dict[str, Any]:
    """Return a mention as the document has it, with its sentence."""
    return {
        **evidence.quote(finding.span),
        "surface": finding.surface,
        "mention": finding.form.value,
        "confidence": finding.confidence,
        **({"within": evidence.text(finding.within)} if finding.within else {}),
    }


def add_alternatives(best: dict[str, Alternative], found: Iterable[Alternative]) -> None:
    """Add alternatives to those by the ids of their places, each with the highest confidence it got."""
    for alternative in found:
        known = best.get(alternative.place.id)
        if known is None or known.confidence < alternative.confidence:
            best[alternative.place.id] = alternative


def _alternatives(found: Iterable[Alternative], countries: PlaceSource) -> list[dict[str, Any]]:
    """Return the alternatives of all mentions of a place."""
    best: dict[str, Alternative] = {}
    add_alternatives(best, found)
    ordered = sorted(best.values(), key=lambda alternative: (-alternative.confidence, alternative.place.id))
    return [_alternative(alternative, countries) for alternative in ordered]


def _alternative(alternative: Alternative, countries: PlaceSource) -> dict[str, Any]:
    place = alternative.place
    lon, lat = position(place)
    return {
        "gazetteer_id": place.id,
        "name": place.name,
        "kind": place.kind,
        "country": place.country,
        "country_name": country_name(place.country, countries),
        "admin1": place.admin1,
        "lon": lon,
        "lat": lat,
        "confidence": alternative.confidence,
    }
