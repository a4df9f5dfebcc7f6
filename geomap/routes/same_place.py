"""Says whether two stops can mean the same place, or one lies in the other.

Identity, polygons, and the codes of countries and first-level units decide. Names count only where both stops are
unresolved.
"""

from __future__ import annotations

from enum import Enum, auto

import shapely

from gazetteer.model import Place
from geomap.model import AreaSource, Stop

_OPPOSITES = {"north": "south", "south": "north", "east": "west", "west": "east"}


class Relation(Enum):
    """How the place of one stop is related to that of another."""

    SAME = auto()
    CONTAINS = auto()
    WITHIN = auto()
    DISJOINT = auto()


def relate(one: Stop, other: Stop, *, areas: AreaSource) -> Relation:
    """Return how the place of one stop is related to that of another.

    Opposite parts of one place (`northern`, `southern`) are disjoint; other parts make no difference.
    """
    place, other_place = one.finding.place, other.finding.place
    if place is None or other_place is None:
        unresolved = place is None and other_place is None
        same = unresolved and one.finding.surface.casefold() == other.finding.surface.casefold()
        return Relation.SAME if same else Relation.DISJOINT
    if _is_same(place, other_place):
        return Relation.DISJOINT if _opposite(one.part, other.part) else Relation.SAME
    if _contains(place, other_place, areas=areas):
        return Relation.CONTAINS
    return Relation.WITHIN if _contains(other_place, place, areas=areas) else Relation.DISJOINT


def _is_same(place: Place, other: Place) -> bool:
    return place.id == other.id or (place.geonameid is not None and place.geonameid == other.geonameid)


def _opposite(part: str | None, other: str | None) -> bool:
    return any(way in (part or "") and opposite in (other or "") for way, opposite in _OPPOSITES.items())


def _contains(place: Place, other: Place, *, areas: AreaSource) -> bool:
    if place.kind == "country" and place.country is not None and place.country == other.country:
        return other.kind != "country"
    if place.kind == "admin1" and place.admin1_code is not None and place.admin1_code == other.admin1_code:
        return other.kind not in ("country", "admin1")
    polygon = areas.area(place.id)
    if polygon is None or not polygon.intersects(shapely.Point(other.lon, other.lat)):
        return False
    inner = areas.area(other.id)
    return inner is None or float(inner.area) < float(polygon.area)
