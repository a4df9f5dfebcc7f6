"""How each report tells of a route by itself: what a correction of the route is about, and what it begins from."""

from __future__ import annotations

from typing import Any

from geomap.document.feature_ids import Ids
from geomap.model import Movement, Stop
from geomap.routes.merging import MergedRoute


def tellings(route: MergedRoute, ids: Ids) -> list[dict[str, Any]]:
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
        "stops": [_stop(stop) for stop in movement.stops],
        "corrected": movement.correction is not None,
    }


def _stop(stop: Stop) -> dict[str, Any]:
    return {
        "role": stop.role.value,
        "surface": " ".join(stop.finding.surface.split()),
        # No words of the report stand for a place that a correction gives.
        "given": stop.finding.span.start == stop.finding.span.end,
    }
