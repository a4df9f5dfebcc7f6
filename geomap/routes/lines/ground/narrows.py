"""The ground of straits and canals, which is lost when the ground of vast seas is simplified and shrunk.

The Bosporus is 700 m wide, and a line keeps kilometres from the borders of the seas on either side of it. So the ground
of a narrow water is made separately, with the mouths of the waters next to it, in the plane of a survey (kilometres).
Which waters a route passes is not decided here: see `seaways`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import shapely
from shapely.geometry.base import BaseGeometry

from geomap.routes.lines.ground.regions import Site
from geomap.routes.lines.ground.seaways import CANAL_GAP_KM, joins
from geomap.routes.lines.ground.survey import Survey

_FINE_LEVEL = 1  # level of detail of the waters next to a narrow one, 0.25 km off; hand-set
_RADIUS_TO_INSET = 0.125  # how far its ground is shrunk, as a share of the radius of the largest circle in it; hand-set


def mouths_of(waters: Sequence[Site], *, survey: Survey) -> list[BaseGeometry]:
    """Return the ground between each canal of a route and the waters that it ends a little short of."""
    found = []
    for one, other in combinations(waters, 2):
        if "canal" in (one.place.kind, other.place.kind) and joins(one, other):
            gap = shapely.shortest_line(survey.region(one).allowed, survey.region(other).allowed)
            if gap.length > 0:
                found.append(gap.buffer(CANAL_GAP_KM / 2, quad_segs=2))
    return found


def narrows_of(
    narrow: Sequence[Site],
    waters: Sequence[Site],
    *,
    mouths: Sequence[BaseGeometry],
    survey: Survey,
    reach_km: float,
) -> list[BaseGeometry]:
    """Return the ground that leads through each narrow water, from the water on one side to that on the other.

    Args:
        narrow: The waters that shrinking would close.
        waters: All waters of a route.
        mouths: What `mouths_of` found.
        survey: The waters in the plane.
        reach_km: How far the ground of a narrow water reaches into those next to it.
    """
    found = []
    for site in narrow:
        own = survey.region(site).allowed
        about = own.buffer(reach_km, quad_segs=2)
        others = [
            survey.projected(other.area, level=_FINE_LEVEL).intersection(about)
            for other in waters
            if other.area is not None and other is not site and joins(site, other)
        ]
        if others:
            parts = [own, *others, *(mouth for mouth in mouths if mouth.intersects(own))]
            found.append(shapely.union_all(parts).buffer(-_RADIUS_TO_INSET * survey.radius(site), quad_segs=2))
    return [ground for ground in found if ground.area > 0]
