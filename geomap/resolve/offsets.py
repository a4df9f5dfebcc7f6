"""What lies off a place that is named: `20 km east of Zaria`, `15 miles outside Kunduz`, `just south of Homs`.

The text names a town and says that something lies so far from it, that way. The finding keeps the town, and gets the
point that is meant and a radius round it within which it lies. This is the point-radius method of georeferencing
(J. Wieczorek, Q. Guo, R. J. Hijmans, "The point-radius method for georeferencing locality descriptions", International
Journal of Geographical Information Science 18, 2004): the radius joins what is not known of the distance, of the
direction and of the point that is measured from, here by the root of the sum of squares, as they are independent.

- The distance: by how much its number may be out, see `geomap.languages.bearings`.
- The direction: the chord of half the sector of a point of the compass, 22.5° to either side for the eight winds, half
  of that for the finer ones.
- The town: the radius of a circle that holds its inhabitants, as distances are measured from its middle or its edge.

Without a direction the ring is round the place itself, with the distance in it; without a distance, what is meant lies
within ten kilometres or so.

Where the words only say where another place lies that is placed itself (`Samarra, 125 km north of Baghdad`), there is
nothing else to draw, and no offset.

Not here: parts of a place (`in the north of Bamako`), which lie in it; how far something travelled (`drove 300 km
from Agadez`); distances from rivers, seas and other places that are not small, except islands and lands, where they
count from the border if a number and a direction are given. Always holds: only a finding that has a place gets an
offset, and nothing else of it changes. Where somebody put a name by hand, it stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import cos, hypot, pi, radians, sin, sqrt

from gazetteer import Place
from gazetteer.kinds import WIDE_KINDS
from geomap.languages.bearings import Bearing, bearing_before, is_description
from geomap.languages.model import Language
from geomap.model import LEAST_PLACED, AreaSource, Finding, MentionForm, Offset
from geomap.resolve.corrections import LAYER

_INHABITANTS_PER_KM2 = 5000.0
_LEAST_EXTENT_KM, _MOST_EXTENT_KM = 1.0, 15.0
_NEARBY_KM = 10.0
_NAMES_BEFORE = 3
_ROOM = 1.5
"""All hand-set; the last is how far out of the ring, in radii, a place may lie that an offset only describes."""

_KM_PER_DEGREE = 111.2
_POINT_CLASSES = frozenset("PST")


def add_offsets(
    findings: Sequence[Finding], *, text: str, language: Language, areas: AreaSource
) -> tuple[Finding, ...]:
    """Add to findings where what is meant lies from the place that is named.

    Args:
        findings: Of one report, in text order.
        text: The text of the report.
        language: Its language; one without points of the compass has no offsets.
        areas: Where the borders of lands and islands are asked.
    """
    return tuple(
        _with_offset(finding, findings[max(0, number - _NAMES_BEFORE) : number], text, language, areas)
        for number, finding in enumerate(findings)
    )


def _with_offset(
    finding: Finding, before: Sequence[Finding], text: str, language: Language, areas: AreaSource
) -> Finding:
    place = finding.place
    if place is None or place.layer == LAYER or finding.form is MentionForm.DEMONYM or finding.within is not None:
        return finding
    bearing = bearing_before(text, finding.span, language=language)
    offset = _offset(bearing, place, areas) if bearing else None
    if offset is None or any(_is_described(other, offset, text, language) for other in before):
        return finding
    return replace(finding, offset=offset)


def _is_described(other: Finding, offset: Offset, text: str, language: Language) -> bool:
    """Tell whether an offset only says where a place lies that is named before it, and is drawn in the ring itself."""
    place = other.place
    if place is None or other.confidence < LEAST_PLACED or place.feature_class not in _POINT_CLASSES:
        return False
    if not is_description(text[other.span.end : offset.span.start], language=language):
        return False
    return _km_between((place.lon, place.lat), (offset.lon, offset.lat)) <= _ROOM * offset.uncertainty_km


def _km_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    from geographiclib.geodesic import Geodesic

    return float(Geodesic.WGS84.Inverse(one[1], one[0], other[1], other[0], Geodesic.DISTANCE)["s12"]) / 1000


def _offset(bearing: Bearing, place: Place, areas: AreaSource) -> Offset | None:
    base = _base(bearing, place, areas)
    if base is None:
        return None
    lon, lat, extent = base
    km, error = (_NEARBY_KM, _NEARBY_KM) if bearing.km is None else (bearing.km, bearing.error_km)
    if bearing.point is not None:
        sector = radians(45.0 / 2 if bearing.point % 2 == 0 else 45.0 / 4)
        uncertainty = sqrt(extent**2 + error**2 + (2 * km * sin(sector / 2)) ** 2)
        lon, lat = _moved(lon, lat, bearing=22.5 * bearing.point, km=km)
    elif bearing.km is None:
        uncertainty = hypot(km, extent)
    else:
        uncertainty = km + (extent if bearing.within else hypot(error, extent))
    distance = None if bearing.km is None else round(bearing.km, 3)
    return Offset(bearing.span, bearing.words, distance, bearing.direction, lon, lat, round(uncertainty, 1))


def _base(bearing: Bearing, place: Place, areas: AreaSource) -> tuple[float, float, float] | None:
    """Return longitude, latitude and half the extent in kilometres of what a distance counts from."""
    if place.feature_class == "A" or (place.feature_class == "T" and place.has_area):
        return None if bearing.km is None or bearing.point is None else _border(place, bearing.point * 22.5, areas)
    if place.feature_class not in _POINT_CLASSES or place.kind in WIDE_KINDS:
        return None
    radius = sqrt(place.population / (_INHABITANTS_PER_KM2 * pi))
    return place.lon, place.lat, min(max(radius, _LEAST_EXTENT_KM), _MOST_EXTENT_KM)


def _border(place: Place, bearing: float, areas: AreaSource) -> tuple[float, float, float] | None:
    """Return the point of a border that lies farthest that way from the middle, and a quarter of the breadth there."""
    import shapely

    polygon = areas.area(place.id)
    if polygon is None:
        return None
    west, south, east, north = polygon.bounds
    height = (north - south) * _KM_PER_DEGREE
    breadth = (east - west) * _KM_PER_DEGREE * cos(radians(place.lat))
    reach = hypot(height, breadth)
    ray = [
        (place.lon, place.lat),
        *(_moved(place.lon, place.lat, bearing=bearing, km=reach * n / 8) for n in range(1, 9)),
    ]
    met = shapely.get_coordinates(polygon.intersection(shapely.LineString(ray)))
    if not len(met):
        return None
    lon, lat = max(met.tolist(), key=lambda point: hypot(point[0] - place.lon, point[1] - place.lat))
    across = abs(breadth * cos(radians(bearing))) + abs(height * sin(radians(bearing)))
    return lon, lat, across / 4


def _moved(lon: float, lat: float, *, bearing: float, km: float) -> tuple[float, float]:
    """Return the (lon, lat) that lies some way off on the geodesic of WGS84 with an initial bearing in degrees."""
    from geographiclib.geodesic import Geodesic

    reached = Geodesic.WGS84.Direct(lat, lon, bearing, km * 1000)
    return round(reached["lon2"], 6), round(reached["lat2"], 6)
