"""Areas in one plane, each form of them made once.

Projecting, simplifying and shrinking polygons is most of what a line costs, and the same countries and seas come
again and again in other company. A `Survey` keeps them. Its plane is centred on the largest of the areas of a route:
so routes through one country share a plane, and a turn of the globe turns all that is computed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Place
from geomap.routes.lines.ground.outlines import Outlines
from geomap.routes.lines.ground.regions import Region, Site, inner_radius, projected, region
from geomap.routes.lines.paths.contacts import Samples
from geomap.routes.lines.paths.projection import Plane, to_vectors

_MOST_FORMS = 512

_Form = TypeVar("_Form")


def anchor(areas: Sequence[Site]) -> Place:
    """Return the place of the largest of some areas, which a plane must show well."""
    return max(areas, key=lambda site: (_rough_size(site), site.key)).place


def _rough_size(site: Site) -> float:
    """Return the size of an area, so rough that rounding does not change which is the largest."""
    size = 0.0 if site.area is None else site.area.full.area
    return float(f"{size * math.cos(math.radians(site.place.lat)):.2g}")


def plane_about(place: Place) -> Plane:
    """Return the plane that is centred on a place."""
    return Plane(to_vectors(np.array([[place.lon, place.lat]]))[0])


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of areas by themselves, each in the plane about its own place, by the keys of their sites.

    Attributes:
        regions: Their regions.
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
        """Centre the plane on a place.

        Args:
            centre: The place.
            known: What is known of areas by themselves; what is missing is added.
        """
        self.plane = plane_about(centre)
        self._known = known or Known()
        self._forms: dict[Hashable, object] = {}

    def _kept(self, key: Hashable, make: Callable[[], _Form], kind: type[_Form]) -> _Form:
        known = self._forms.get(key)
        if isinstance(known, kind):
            return known
        if len(self._forms) >= _MOST_FORMS:
            self._forms.clear()
        made = make()
        self._forms[key] = made
        return made

    def region(self, site: Site) -> Region:
        """Return the region of a site; that of an area is computed once, for all surveys that share what is known."""
        if not site.is_area:
            return region(site, plane=self.plane)
        return self._kept(site.key, lambda: self._region(site), Region)

    def _region(self, site: Site) -> Region:
        own, regions = plane_about(site.place), self._known.regions
        if site.key not in regions:
            regions[site.key] = region(site, plane=own)
        return regions[site.key].moved(own, to=self.plane) or region(site, plane=self.plane)

    def radius(self, site: Site) -> float:
        """Return the radius in kilometres of the largest circle inside the whole area of a site, 0 for a point."""
        if site.area is None:
            return 0.0
        radii = self._known.radii
        if site.key not in radii:
            radii[site.key] = inner_radius(site.area, plane=plane_about(site.place))
        return radii[site.key]

    def samples(self, site: Site, *, drawn: bool) -> Samples:
        """Return points along the borders of a region, as it is drawn or as it is allowed; it has to cover ground."""
        place = self.region(site)
        return self._kept(
            (site.key, drawn),
            lambda: Samples.along([place.drawn if drawn else place.allowed], plane=self.plane),
            Samples,
        )

    def projected(self, area: Outlines, *, level: int) -> BaseGeometry:
        """Return an area at a level of detail."""
        return self._kept((area, level), lambda: projected(area, level=level, plane=self.plane), BaseGeometry)

    def simple(self, area: Outlines, *, level: int, tolerance: float) -> BaseGeometry:
        """Return an area with still fewer vertices, kilometres off at most."""
        return self._kept(
            (area, level, tolerance),
            lambda: self.projected(area, level=level).simplify(tolerance, preserve_topology=False),
            BaseGeometry,
        )

    def grown(self, area: Outlines, *, level: int, tolerance: float, by: float) -> BaseGeometry:
        """Return what lies within some kilometres of an area of `simple`."""
        return self._kept(
            (area, level, tolerance, by),
            lambda: self.simple(area, level=level, tolerance=tolerance).buffer(by, quad_segs=2),
            BaseGeometry,
        )

    def seam(self, one: Outlines, other: Outlines, *, level: int, tolerance: float, by: float) -> BaseGeometry | None:
        """Return what lies within some kilometres of both of two areas, None where that is nothing."""
        first, second = (self.grown(area, level=level, tolerance=tolerance, by=by) for area in (one, other))
        (west, south, east, north), (west_, south_, east_, north_) = first.bounds, second.bounds
        if west > east_ or west_ > east or south > north_ or south_ > north:
            return None
        common = self._kept(
            (one, other, level, tolerance, by), lambda: shapely.intersection(first, second), BaseGeometry
        )
        return common if common.area > 0 else None
