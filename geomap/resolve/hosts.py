"""Where something lies that the gazetteer does not know: in the town that the report names closest by.

Whoever gives spans marks streets, courts, hospitals and pubs, which no gazetteer of places holds. The report mostly
says where they are: they lie in the town, or the county, named nearby. That town is then the answer, with its own
name, and the confidence says how often that is right. A village that is unknown stays unresolved: to call it by the
name of the next one would be a guess.

Not here: names that the recogniser found, which are all in the gazetteer. Always holds: a host is itself a finding of
the report, found by its whole name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer import Place
from geomap.model import Finding, Mention

_BESIDE = 50.0
"""Characters between a thing and a town at which the town counts half."""
_ANYWHERE = 0.05
"""What a mention of a town counts that is far away in the text."""
_PART_WITHIN_KM = 161.0


@dataclass(frozen=True, slots=True)
class Host:
    """A town or county that something lies in.

    Attributes:
        finding: The finding of it that stands closest.
        share: Its share of what speaks for any town, from 0 to 1.
        beside: What its distance in the text counts, from 0 to 1.
    """

    finding: Finding
    place: Place
    share: float
    beside: float


def is_a_thing(mention: Mention) -> bool:
    """Tell whether a given span looks like a street or building: of several words, or with a number in it."""
    surface = mention.surface
    return len(surface.split()) > 1 or any(map(str.isdigit, surface))


def host_of(mention: Mention, *, findings: Iterable[Finding]) -> Host | None:
    """Find the town or county that the text names closest to a mention, and most often.

    Args:
        mention: What the gazetteer does not know.
        findings: Those of the report that were found by their whole names.

    Returns:
        The likeliest host; None where the report names no town or county.
    """
    support: dict[str, float] = {}
    nearest: dict[str, tuple[float, Finding, Place]] = {}
    for finding in findings:
        place = finding.place
        if place is None or not _can_be_host(place):
            continue
        beside = _BESIDE / (_BESIDE + _gap(mention, finding))
        support[place.id] = support.get(place.id, 0.0) + (beside + _ANYWHERE) * finding.confidence
        if place.id not in nearest or nearest[place.id][0] < beside:
            nearest[place.id] = beside, finding, place
    if not support:
        return None
    best = max(support, key=lambda place_id: support[place_id])
    total = sum(support.values())
    beside, finding, place = nearest[best]
    return Host(finding, place, support[best] / total if total else 0.0, beside)


def far_apart(place: Place, host: Host) -> bool:
    """Tell whether a place lies too far from a host to be a part of it, or the other way round."""
    from geopy.distance import great_circle

    other = host.place
    return bool(great_circle((place.lat, place.lon), (other.lat, other.lon)).km > _PART_WITHIN_KM)


def _can_be_host(place: Place) -> bool:
    return place.feature_class == "P" or place.kind == "admin2"


def _gap(mention: Mention, finding: Finding) -> int:
    return max(mention.span.start - finding.span.end, finding.span.start - mention.span.end, 0)
