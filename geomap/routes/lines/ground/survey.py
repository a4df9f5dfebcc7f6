"""Areas in one plane, each form of them made once.

Projecting, simplifying and shrinking polygons takes most of the time of drawing a line, and the same countries and seas
come again and again in new combinations. A `Survey` keeps their forms. Its plane is centred on the largest area of a
route, so routes through one country share a plane.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from shapely.geometry.base import BaseGeometry

from gazetteer.model import Place
from geomap.routes.lines.ground.outlines import Outlines
from geomap.routes.lines.ground.regions import Region, Site, inner_radius, projected, region, vector_of
from geomap.routes.lines.paths.contacts import Samples
from geomap.routes.lines.paths.projection import Box, Plane

_MOST_FORMS = 512  # forms of areas that a survey keeps before it forgets them all, to bound memory; hand-set

_Form = TypeVar("_Form")


def anchor(areas: Sequence[Site]) -> Place:
    """Return the place of the largest of some areas, which a plane must show well."""

    def size(site: Site) -> tuple[float, object]:
        degrees = 0.0 if site.area is None else site.area.full.area
        # Two digits are so rough that rounding does not change which area is the largest.
        return float(f"{degrees * math.cos(math.radians(site.place.lat)):.2g}"), site.key

    return max(areas, key=size).place


def _plane_about(place: Place) -> Plane:
    return Plane(vector_of(place))


@dataclass(frozen=True, slots=True)
class Known:
    """What surveys share: what is computed for an area in the plane about its own place, by the key of its site.

    Attributes:
        regions: The regions of areas.
        radii: The radii of the largest circles inside them, kilometres.
    """

    regions: dict[object, Region] = field(default_factory=dict)
    radii: dict[object, float] = field(default_factory=dict)


class Survey:
    """Areas in one plane.

    Attributes:
        plane: The plane, in kilometres.
    """

    def __init__(self, centre: Place, known: Known | None = None) -> None:
        """Centre the plane on a place; what is missing in `known` is added to it."""
        self.plane = _plane_about(centre)
        self._known = known or Known()
        self._forms: dict[Hashable, Any] = {}

    def _kept(self, key: Hashable, make: Callable[[], _Form]) -> _Form:
        if key not in self._forms:
            if len(self._forms) >= _MOST_FORMS:
                self._forms.clear()
            self._forms[key] = make()
        form: _Form = self._forms[key]
        return form

    def region(self, site: Site) -> Region:
        """Return the region of a site; that of an area is computed once for all surveys that share what is known."""
        return self._kept(site.key, lambda: self._region(site)) if site.is_area else region(site, plane=self.plane)

    def _region(self, site: Site) -> Region:
        own, regions = _plane_about(site.place), self._known.regions
        if site.key not in regions:
            regions[site.key] = region(site, plane=own)
        return regions[site.key].moved(own, to=self.plane) or region(site, plane=self.plane)

    def radius(self, site: Site) -> float:
        """Return the radius in kilometres of the largest circle inside the whole area of a site, 0 for a point."""
        if site.area is None:
            return 0.0
        radii = self._known.radii
        if site.key not in radii:
            radii[site.key] = inner_radius(site.area, plane=_plane_about(site.place))
        return radii[site.key]

    def samples(self, site: Site, *, drawn: bool) -> Samples:
        """Return points along the borders of a region that covers ground, as it is drawn or as it is allowed."""
        place = self.region(site)
        border = place.drawn if drawn else place.allowed
        return self._kept((site.key, drawn), lambda: Samples.along([border], plane=self.plane))

    def projected(self, area: Outlines, *, level: int) -> BaseGeometry:
        """Return an area at a level of detail."""
        return self._kept((area, level), lambda: projected(area, level=level, plane=self.plane))

    def cut(self, area: Outlines, *, level: int, window: Box) -> BaseGeometry:
        """Return what of an area at a level of detail lies in a window of the plane, or a little beyond."""
        return projected(area, level=level, plane=self.plane, window=window)

    def simple(self, area: Outlines, *, level: int, tolerance: float) -> BaseGeometry:
        """Return an area with still fewer vertices, a tolerance in kilometres off at most."""
        return self._kept(
            (area, level, tolerance),
            lambda: self.projected(area, level=level).simplify(tolerance, preserve_topology=False),
        )

    def _grown(self, area: Outlines, *, level: int, tolerance: float, by: float) -> BaseGeometry:
        """Return what lies within some kilometres of an area."""
        return self._kept(
            (area, level, tolerance, by),
            lambda: self.simple(area, level=level, tolerance=tolerance).buffer(by, quad_segs=2),
        )

    def seam(self, one: Outlines, other: Outlines, *, level: int, tolerance: float, by: float) -> BaseGeometry | None:
        """Return what lies within some kilometres of both of two areas, None where nothing does."""
        first, second = (self._grown(area, level=level, tolerance=tolerance, by=by) for area in (one, other))
        if not meet(first, second):
            return None
        common = self._kept((one, other, level, tolerance, by), lambda: first.intersection(second))
        return common if common.area > 0 else None


def meet(one: BaseGeometry, other: BaseGeometry) -> bool:
    """Tell whether the bounds of two geometries meet."""
    (west, south, east, north), (west_, south_, east_, north_) = one.bounds, other.bounds
    return bool(west <= east_ and west_ <= east and south <= north_ and south_ <= north)
