"""Where something lies that the gazetteer lacks: in the town that the report names closest to it.

People who mark spans mark streets, courts, hospitals and pubs, which no gazetteer of places holds. The report mostly
says where they are: in the town, or the county, named nearby. That town is then the answer, with its own name, and the
confidence says how often that is right. A village that the gazetteer lacks stays unresolved: to call it by the name of
the next one would be a guess.

Not here: names that the recogniser found. Those that the gazetteer lacks are mostly streets and lakes of which it is
less sure that they name a place at all; they stay unresolved. Always holds: a host is itself a finding of the report,
found by its whole name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer import Place, Step
from geomap.model import CERTAIN, Finding

_HALF_WAY = 50.0
"""Characters between a thing and a town at which the town counts half."""
_ANYWHERE = 0.05
"""What a mention of a town counts that is far away in the text."""
_PART_WITHIN_KM = 161.0


@dataclass(frozen=True, slots=True)
class Host:
    """A town or county that something lies in.

    Attributes:
        guest: What lies in it, as its own name was read; its place is what a part of the name means, if any is known.
        finding: The finding of the host that stands closest.
        place: The host.
        share: Its share of what speaks for any town, from 0 to 1.
        nearness: How close by in the text it is named, from 0 to 1.
    """

    guest: Finding
    finding: Finding
    place: Place
    share: float
    nearness: float


def hosts(findings: Sequence[Finding]) -> Iterator[Host]:
    """Find hosts for the given spans of a report that the gazetteer lacks, or knows by a part that lies elsewhere.

    Args:
        findings: What was found for each mention by its own name.
    """
    whole = [finding for finding in findings if finding.place is not None and finding.mention.wording is None]
    named = {finding.place.id for finding in whole if finding.place is not None}
    for finding in findings:
        if finding.mention.probability >= CERTAIN and _is_a_thing(finding.surface) and not _is_found(finding, named):
            host = _host_of(finding, whole)
            if host is not None and (finding.place is None or _far_apart(finding.place, host.place)):
                yield host


def _is_a_thing(surface: str) -> bool:
    """Tell whether a given span looks like a street or building: of several words, or with a number in it."""
    return len(surface.split()) > 1 or any(map(str.isdigit, surface))


def _is_found(finding: Finding, named: set[str]) -> bool:
    """Tell whether a finding needs no host: by its whole name, misspelt, or by a part that the report names besides."""
    mention, place = finding.mention, finding.place
    if place is None:
        return False
    by_whole_name = mention.wording is None or mention.candidates[0].step is Step.FUZZY
    return by_whole_name or place.id in named or place.feature_class in "AL"


def _host_of(guest: Finding, whole: Sequence[Finding]) -> Host | None:
    """Return the town or county that the text names closest to a finding, and most often; None where it names none."""
    support: dict[str, float] = {}
    nearest: dict[str, tuple[float, Finding, Place]] = {}
    for finding in whole:
        place = finding.place
        if place is None or not (place.feature_class == "P" or place.kind == "admin2"):
            continue
        gap = max(guest.span.start - finding.span.end, finding.span.start - guest.span.end, 0)
        nearness = _HALF_WAY / (_HALF_WAY + gap)
        support[place.id] = support.get(place.id, 0.0) + (nearness + _ANYWHERE) * finding.confidence
        if place.id not in nearest or nearest[place.id][0] < nearness:
            nearest[place.id] = nearness, finding, place
    if not support:
        return None
    best = max(support, key=lambda place_id: support[place_id])
    total = sum(support.values())
    nearness, finding, place = nearest[best]
    return Host(guest, finding, place, support[best] / total if total else 0.0, nearness)


def _far_apart(place: Place, host: Place) -> bool:
    from geopy.distance import great_circle

    return bool(great_circle((place.lat, place.lon), (host.lat, host.lon)).km > _PART_WITHIN_KM)
