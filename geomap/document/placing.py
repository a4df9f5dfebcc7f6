"""Says which names of all reports are placed on a map, and takes the place from those that are not.

A name is placed where all reports together are sure enough which place it means (`geomap.document.sureness`); of one
report, where its surest mention is. Mentions that are less sure go with it where they read the same name as the same
place: a reader takes them for one. Any other mention keeps its guess only as the first of its alternatives, so that
nothing is drawn there, neither a marker nor a line. So does a stop that cannot well be in its place
(`geomap.routes.doubts`), though the place has its marker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geomap.document.sureness import Sureness, reading
from geomap.model import Alternative, Extraction, Finding, Movement, Stop
from geomap.routes.doubts import without_place


def settled(extractions: Sequence[Extraction], sureness: Sureness) -> list[Extraction]:
    """Return extractions in which a finding has a place only where a map draws it.

    Args:
        extractions: Those of all reports of a map; a mention in one can be borne out by a mention in another.
        sureness: How sure they are together.

    Returns:
        The same, in the same order. The lines of their routes are as they were: `geomap.document.route_features` draws
        them anew.
    """
    findings = [finding for extraction in extractions for finding in extraction.findings]
    movements = (route.movement for extraction in extractions for route in extraction.routes)
    if all(finding.place is None or reading(finding) in sureness.sure for finding in findings) and not any(
        stop.doubt for movement in movements for stop in movement.stops
    ):
        return list(extractions)
    return [
        replace(
            extraction,
            findings=tuple(_settled(finding, sureness) for finding in extraction.findings),
            routes=tuple(replace(route, movement=moved(route.movement, sureness)) for route in extraction.routes),
            fragments=tuple(moved(movement, sureness) for movement in extraction.fragments),
        )
        for extraction in extractions
    ]


def _settled(finding: Finding, sureness: Sureness) -> Finding:
    if finding.place is None or reading(finding) in sureness.sure:
        return finding
    guess = Alternative(finding.place, min(finding.confidence, sureness.of(finding).confidence))
    return replace(finding, place=None, alternatives=(guess, *finding.alternatives))


def moved(movement: Movement, sureness: Sureness) -> Movement:
    """Return a movement in which a stop has a place only where a map draws it.

    Args:
        movement: The movement.
        sureness: How sure all reports are of the places of its stops.
    """
    stops = tuple(without_place(stop) if stop.doubt else _settled_stop(stop, sureness) for stop in movement.stops)
    return movement if stops == movement.stops else replace(movement, stops=stops)


def _settled_stop(stop: Stop, sureness: Sureness) -> Stop:
    """Return a stop that is as sure as its guess where it loses its place: so sure is a route over it, at most."""
    finding = _settled(stop.finding, sureness)
    if finding is not stop.finding:
        finding = replace(finding, confidence=finding.alternatives[0].confidence)
    return replace(stop, finding=finding)
