"""In which country a position is, where drawn borders are too coarse to say it.

Areas of countries are generalised: ports lie off the drawn coast, and towns at a border on its wrong side, by up to
6 km. So the areas say which countries are possible, and among these the settlements around have a say: one counts the
more the nearer it is, so that what stands in a town is in the country of the town.

Not here: reading areas and settlements (`gazetteer.file.by_position`). What always holds: no country is chosen whose
area is out of reach while that of another is in reach, however near its towns are; de facto borders stay so.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

REACH_KM = 6.0
"""How far off the borders may be drawn. Source: measured (`benchmarks/names/reverse_country.py`): none of
34,000 towns lies deeper in another country, apart from disputed land."""

TOWN_KM = 15.0
"""How far away a settlement may be that has a say."""

TOWNS = 12
"""How many of them have a say, the nearest."""

_KM_PER_DEGREE = 111.2
_DEEPEST_KM = 2.0
_PER_KM_INSIDE = 0.16
_LEAST_KM, _POWER = 0.3, 1.5
"""What depth in an area counts, up to a largest depth; and how the say of a settlement falls with its distance. Source:
fitted to settlements of 15,000 inhabitants or more, each left out (`benchmarks/names/reverse_country.py`)."""


def likeliest_country(depths: Mapping[str, float], towns: Iterable[tuple[str, float]]) -> str | None:
    """Return the code of the likeliest country at a position, or None where no country is near.

    Args:
        depths: For each country in reach, how deep in its area the position is, kilometres; negative outside.
        towns: Country and distance, kilometres, of the settlements around.
    """
    near = [(code, km) for code, km in towns if km <= TOWN_KM]
    says = {code: _PER_KM_INSIDE * max(-_DEEPEST_KM, min(km, _DEEPEST_KM)) for code, km in depths.items()}
    says = says or dict.fromkeys((code for code, _ in near), 0.0)
    for code, km in near:
        if code in says:
            says[code] += (km + _LEAST_KM) ** -_POWER
    return max(says, key=lambda code: (says[code], code), default=None)


def around(lon: float, lat: float) -> BaseGeometry:
    """Return the box of what is in reach of a position (degrees)."""
    from shapely import box

    east, north = _degrees_in_reach(lat)
    return box(lon - east, lat - north, lon + east, lat + north)


def _degrees_in_reach(lat: float) -> tuple[float, float]:
    north = REACH_KM / _KM_PER_DEGREE
    return north / max(math.cos(math.radians(lat)), 0.01), north


def depth_km(area: BaseGeometry, lon: float, lat: float) -> float:
    """Return how deep in an area (degrees) a position is, kilometres up to `REACH_KM`; outside the distance, negative.

    The distance is measured in the plane, which is exact to a few metres within reach.
    """
    import shapely

    east, north = _degrees_in_reach(lat)
    reached = around(lon, lat)
    inside = shapely.clip_by_rect(area, *reached.bounds)
    scale = REACH_KM / east, REACH_KM / north
    here = shapely.Point(lon, lat)
    if shapely.intersects(inside, here):
        return min(_distance(shapely.difference(reached, inside), lon, lat, scale), REACH_KM)
    return -_distance(inside, lon, lat, scale)


def _distance(part: BaseGeometry, lon: float, lat: float, scale: tuple[float, float]) -> float:
    import shapely

    if part.is_empty:
        return math.inf
    in_km = shapely.transform(part, lambda points: (points - (lon, lat)) * scale)
    return float(shapely.distance(in_km, shapely.Point(0, 0)))
