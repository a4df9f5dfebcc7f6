"""Joining reported areas into one ground.

Coasts of seas and borders of countries come from different simplifications, so that areas that join in the world may
lie some kilometres apart here. Gaps are closed, and what lies a little way off is joined by a bridge.

Not here: how far simplification may go, and what is then made of the ground (`geomap.routes.lines.ground.corridor`).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from geomap.routes.lines.ground.outlines import Outlines
from geomap.routes.lines.ground.survey import Survey

LONGEST_BRIDGE_KM = 25.0
"""How far beside the ground a point may lie and still be joined to it."""


class Forms(NamedTuple):
    """The forms of areas that a corridor is made of, cut to its window if it has one.

    Attributes:
        survey: The areas in the plane.
        level: How far their borders are simplified, as `geomap.routes.lines.ground.outlines` numbers it.
        tolerance: By how many kilometres more.
        window: West, south, east and north, kilometres of the plane.
    """

    survey: Survey
    level: int
    tolerance: float
    window: tuple[float, float, float, float] | None

    def simple(self, area: Outlines) -> BaseGeometry:
        """Return an area, simplified."""
        simple = self.survey.simple(area, level=self.level, tolerance=self.tolerance)
        return simple if self.window is None else shapely.clip_by_rect(simple, *self.window)

    def seam(self, one: Outlines, other: Outlines, *, by: float) -> BaseGeometry | None:
        """Return what lies within so many kilometres of two areas; None where nothing does."""
        if self.window is None:
            return self.survey.seam(one, other, level=self.level, tolerance=self.tolerance, by=by)
        common = shapely.intersection(*(self.simple(area).buffer(by, quad_segs=2) for area in (one, other)))
        return common if common.area > 0 else None


def join(
    waters: Sequence[Outlines],
    lands: Sequence[Outlines],
    extra: Sequence[BaseGeometry],
    *,
    forms: Forms,
    inset: float,
    coast: float,
) -> BaseGeometry:
    """Return areas as one, simplified, with the gaps between them closed.

    A gap is closed where it lies within a third of the inset of two areas, or within `coast` kilometres of water and of
    land.

    Args:
        waters: Areas of water.
        lands: Areas of land.
        extra: Further polygons of the plane, joined to all areas within the inset.
        forms: How the areas are simplified.
        inset: How far lines will keep from the borders, kilometres.
        coast: How wide gaps between water and land may be, kilometres.
    """
    simple = [forms.simple(area) for area in (*waters, *lands)]
    seams = [forms.seam(one, other, by=inset / 3) for some in (waters, lands) for one, other in combinations(some, 2)]
    seams += [forms.seam(water, land, by=coast) for water in waters for land in lands]
    near = [area.buffer(inset, quad_segs=2).intersection(other.buffer(inset)) for area in extra for other in simple]
    return shapely.union_all([*simple, *extra, *near, *(seam for seam in seams if seam is not None)])


def bridges_to(points: Sequence[shapely.Point], *, joined: BaseGeometry, inset: float) -> list[BaseGeometry]:
    """Return strips that join each point to the nearest ground, where that is not too far.

    Args:
        points: Points of the plane.
        joined: The ground.
        inset: How far lines will keep from its borders, kilometres.
    """
    if not points:
        return []
    solid = joined.buffer(-1.5 * inset, quad_segs=2)
    if solid.is_empty:
        return []
    bridges = [shapely.shortest_line(point, solid) for point in points]
    return [
        bridge.buffer(inset / 16, quad_segs=1)
        for bridge in bridges
        if bridge.difference(joined).length <= LONGEST_BRIDGE_KM and bridge.length <= 2 * LONGEST_BRIDGE_KM + 3 * inset
    ]
