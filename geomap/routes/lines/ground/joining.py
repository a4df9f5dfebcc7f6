"""Joining reported areas into one ground.

Coasts of seas and borders of countries come from different simplifications, so areas that join in the world may lie
some kilometres apart here. Such gaps are closed, and bridges lead to points a little way off. How far areas are
simplified, and what the ground is used for, is decided in `corridor`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

import shapely
from shapely.geometry.base import BaseGeometry

from geomap.routes.lines.ground.outlines import Outlines
from geomap.routes.lines.ground.survey import Survey, meet

LONGEST_BRIDGE_KM = 25.0  # how far outside the ground a point may lie and still be joined to it; hand-set


@dataclass(frozen=True, slots=True)
class Forms:
    """The simplified areas that a corridor is made of.

    Attributes:
        survey: The areas in the plane.
        level: Their level of detail, as in `outlines`.
        tolerance: By how many kilometres they are simplified further.
        cut: What is left of each in the window of the corridor, if it has one.
    """

    survey: Survey
    level: int
    tolerance: float
    cut: Mapping[Outlines, BaseGeometry] | None = None
    _grown: dict[tuple[Outlines, float], BaseGeometry] = field(default_factory=dict, repr=False)

    def simple(self, area: Outlines) -> BaseGeometry:
        """Return an area, simplified."""
        if self.cut is None:
            return self.survey.simple(area, level=self.level, tolerance=self.tolerance)
        return self.cut[area]

    def seam(self, one: Outlines, other: Outlines, *, by: float) -> BaseGeometry | None:
        """Return what lies within so many kilometres of both areas; None where nothing does."""
        if self.cut is None:
            return self.survey.seam(one, other, level=self.level, tolerance=self.tolerance, by=by)
        first, second = self._grown_by(one, by), self._grown_by(other, by)
        if not meet(first, second):
            return None
        common = first.intersection(second)
        return common if common.area > 0 else None

    def _grown_by(self, area: Outlines, by: float) -> BaseGeometry:
        if (area, by) not in self._grown:
            self._grown[area, by] = self.simple(area).buffer(by, quad_segs=2)
        return self._grown[area, by]


def join(
    waters: Sequence[Outlines],
    lands: Sequence[Outlines],
    extra: Sequence[BaseGeometry],
    *,
    forms: Forms,
    inset: float,
    coast: float,
) -> BaseGeometry:
    """Return simplified areas as one, with the gaps between them closed.

    Args:
        waters: Areas of water.
        lands: Areas of land.
        extra: Further polygons of the plane, joined to all areas within the inset.
        forms: How the areas are simplified.
        inset: How far lines will keep from the borders, kilometres. Gaps between two waters or two lands are closed
            within a third of this of both.
        coast: Gaps between water and land are closed within so many kilometres of both.
    """
    simple = [forms.simple(area) for area in (*waters, *lands)]
    seams = [forms.seam(one, other, by=inset / 3) for some in (waters, lands) for one, other in combinations(some, 2)]
    seams += [forms.seam(water, land, by=coast) for water in waters for land in lands]
    near = [area.buffer(inset, quad_segs=2).intersection(other.buffer(inset)) for area in extra for other in simple]
    return shapely.union_all([*simple, *extra, *near, *(seam for seam in seams if seam is not None)])


def bridges_to(points: Sequence[shapely.Point], *, joined: BaseGeometry, inset: float) -> list[BaseGeometry]:
    """Return strips that join each point of the plane to the nearest ground, where that is not too far.

    Lines will keep `inset` kilometres from the borders of the ground, so the strips reach beyond that.
    """
    if not points or (solid := joined.buffer(-1.5 * inset, quad_segs=2)).is_empty:
        return []
    bridges = [shapely.shortest_line(point, solid) for point in points]
    return [
        bridge.buffer(inset / 16, quad_segs=1)
        for bridge in bridges
        if bridge.difference(joined).length <= LONGEST_BRIDGE_KM and bridge.length <= 2 * LONGEST_BRIDGE_KM + 3 * inset
    ]
