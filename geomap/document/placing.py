"""Says which names of all reports are placed on a map, and takes the place from those that are not.

A mention is placed where it is sure enough which place it means (`Finding.placed`). One that is less sure goes with the
surer ones where they read the same name as the same place: a reader takes them for one. Any other unsure mention keeps
its guess only as the first of its alternatives, so that nothing is drawn there, neither a marker nor a line. So does a
stop that cannot well be in its place (`geomap.routes.doubts`), though the place has its marker.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from gazetteer.names.keys import fold
from geomap.model import Alternative, Extraction, Finding, Movement
from geomap.routes.doubts import without_place


def settled(extractions: Sequence[Extraction]) -> list[Extraction]:
    """Return extractions in which a finding has a place only where a map draws it.

    Args:
        extractions: Those of all reports of a map; a mention in one can be borne out by a mention in another.

    Returns:
        The same, in the same order. The lines of their routes are as they were: `geomap.document.route_features` draws
        them anew.
    """
    findings = [finding for extraction in extractions for finding in extraction.findings]
    sure = frozenset(reading(finding) for finding in findings if finding.placed)
    movements = (route.movement for extraction in extractions for route in extraction.routes)
    if all(finding.place is None or reading(finding) in sure for finding in findings) and not any(
        stop.doubt for movement in movements for stop in movement.stops
    ):
        return list(extractions)
    return [
        replace(
            extraction,
            findings=tuple(_settled(finding, sure) for finding in extraction.findings),
            routes=tuple(replace(route, movement=moved(route.movement, sure)) for route in extraction.routes),
            fragments=tuple(moved(movement, sure) for movement in extraction.fragments),
        )
        for extraction in extractions
    ]


def reading(finding: Finding) -> tuple[str, str]:
    """Return which place a name is read as, and the name without case and accents."""
    return finding.place.id if finding.place else "", fold(finding.surface) or finding.surface


def _settled(finding: Finding, sure: Collection[tuple[str, str]]) -> Finding:
    if finding.place is None or reading(finding) in sure:
        return finding
    guess = Alternative(finding.place, finding.confidence)
    return replace(finding, place=None, alternatives=(guess, *finding.alternatives))


def moved(movement: Movement, sure: Collection[tuple[str, str]]) -> Movement:
    """Return a movement in which a stop has a place only where a map draws it.

    Args:
        movement: The movement.
        sure: What `reading` says of the mentions that are placed.
    """
    stops = tuple(
        without_place(stop) if stop.doubt else replace(stop, finding=_settled(stop.finding, sure))
        for stop in movement.stops
    )
    return movement if stops == movement.stops else replace(movement, stops=stops)
