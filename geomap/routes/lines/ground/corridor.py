"""The ground that the reported areas leave open to a route.

A `Corridor` joins the areas of one set of stops in a plane and shrinks them: by the inset, so that no line inside can
leave them, and by the margin, so that a line can keep clear of borders. It is made once for a set of areas and serves
every route through them. A point outside, on a coast or next to a border, gets landings: points of the ground that lead
to it.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geomap.routes.lines.ground.joining import LONGEST_BRIDGE_KM, Forms, bridges_to, join
from geomap.routes.lines.ground.narrows import mouths_of, narrows_of
from geomap.routes.lines.ground.outlines import Outlines, level_within, simpler, tolerance_km
from geomap.routes.lines.ground.regions import BORDER_MARGIN_KM, RIVER_PORT_KM, Site
from geomap.routes.lines.ground.reported import Reported
from geomap.routes.lines.ground.survey import Survey
from geomap.routes.lines.paths.contacts import Contacts
from geomap.routes.lines.paths.projection import Box, Plane
from geomap.routes.lines.paths.searching import Path
from geomap.routes.lines.paths.visibility import Boundless, Corners, Terrain, reflex_corners

# How far lines keep from borders. The shares are hand-set.
_SMALLEST_MARGIN_KM = 0.5  # the least margin, however small an area is
_INNER_RADIUS_TO_MARGIN = 0.2  # the margin is at most this share of the inner radius of the smallest area
_MARGIN_TO_INSET = 0.3  # the inset is at most this share of the margin,
_SIZE_TO_INSET = 0.002  # and this share of the square root of the surface of all areas,
_TOLERANCE_TO_INSET = 1.6  # and at least so many tolerances of the borders; above √2, the most `_even` divides by
_LEAST_INSET_KM = 0.5  # the least inset in a window
_STRIP_TO_MARGIN = 4.0  # half the width of the strip about a line, in margins
_MOUTH_TO_INSET = 4.0  # how far the ground of a narrow water reaches into the waters next to it, in insets
_SMALL = 3.0  # an area is small, and gets bridges, if its inner radius is below so many insets
_MITRE_LIMIT = 1.1  # of shrunk borders, in insets or margins: corners below 131° are cut off; hand-set

# How much detail a search is given. All are hand-set, for speed.
_MOST_VERTICES = 1700  # vertices of all areas of a corridor together
_MOST_VERTICES_TO_CUT = 8000  # the same before they are cut to a window
_MOST_VERTICES_IN_WINDOW = 2500  # the same inside a window
_FEW_CORNERS = 120  # up to so many corners of the ground are all kept, of more only those of simpler outlines

_LANDING_REACH_KM = 15.0  # sampled landings lie at most so much farther off than twice the nearest ground; hand-set
_MOST_LANDINGS = 12  # landings that are sampled along the borders nearby; hand-set


class Lengths(NamedTuple):
    """How long a route can be.

    Attributes:
        shortest_km: The shortest length that the areas allow.
        longest_km: The longest direct course that they allow.
        open_km: The shortest length if all ground were open.
        shortest: The shortest path.
        is_free: Whether it leaves the areas between some stops, since no ground joins them.
        is_all_free: Whether it leaves them between all stops.
    """

    shortest_km: float
    longest_km: float
    open_km: float
    shortest: Path
    is_free: bool
    is_all_free: bool


@dataclass(frozen=True, eq=False)
class Corridor:
    """What is open to a route. Terrains are made on demand, since most routes need only some of them.

    Attributes:
        survey: The areas in the plane of all polygons here.
        reported: The reported areas, joined.
        bridges: Strips of ground that join small areas to them.
        inset_km: How far the inside is from the borders.
        margin_km: How far the clear ground is from them.
    """

    survey: Survey
    reported: BaseGeometry
    bridges: tuple[BaseGeometry, ...]
    inset_km: float
    margin_km: float
    _contacts: dict[object, Contacts] = field(default_factory=dict, repr=False)
    _lengths: dict[object, Lengths] = field(default_factory=dict, repr=False)

    @property
    def plane(self) -> Plane:
        """The plane of all polygons here."""
        return self.survey.plane

    @cached_property
    def boundless(self) -> Boundless:
        """The terrain without walls, as if all ground were open."""
        return Boundless.within(shapely.MultiPolygon(), walls_km=0.0, plane=self.plane)

    @cached_property
    def inside(self) -> Terrain:
        """The terrain that lines are drawn in, which lies within the reported areas."""
        return self._nothing if self.reported.is_empty else self._inside(self.reported, self.bridges)

    def strip(self, line: BaseGeometry) -> BaseGeometry:
        """Return a strip about a line of the plane, wide enough for one that keeps clear of borders."""
        return line.buffer(_STRIP_TO_MARGIN * self.margin_km, quad_segs=2)

    def inside_of(self, strip: BaseGeometry) -> Terrain:
        """Return the terrain that lines are drawn in, as far as it lies in a strip of the plane."""
        return self._inside(self._reported_in(strip), [bridge for bridge in self.bridges if bridge.intersects(strip)])

    def up_to_borders_of(self, strip: BaseGeometry) -> Terrain:
        """Return the terrain up to the borders, open at every neck, as far as it lies in a strip of the plane."""
        return Terrain.within(self._reported_in(strip), walls_km=self.inset_km / 16, plane=self.plane)

    def _reported_in(self, strip: BaseGeometry) -> BaseGeometry:
        return shapely.clip_by_rect(self.reported, *strip.bounds).intersection(strip)

    @cached_property
    def whole(self) -> Terrain:
        """The terrain up to the borders, and as little beyond as their simplification needs, to measure lengths on."""
        if self.reported.is_empty:
            return self._nothing
        ground = shapely.union_all([simpler(self.reported, tolerance=self.inset_km), *self.bridges])
        return Terrain.within(ground, walls_km=self.inset_km, plane=self.plane)

    @cached_property
    def _nothing(self) -> Terrain:
        return Terrain.within(shapely.MultiPolygon(), walls_km=0.0, plane=self.plane)

    def _inside(self, ground: BaseGeometry, bridges: Sequence[BaseGeometry]) -> Terrain:
        """Return the terrain more than half the inset within the borders; the part a margin within them is clear.

        Paths bend round the clear part and, in narrow passages without one, round the ground itself. Next to the clear
        part, corners of the ground serve only paths that would become too long, so simpler outlines will do where there
        are many. Where bridges begin every corner is kept, since simpler outlines have no bridges.
        """
        inset, margin = self.inset_km, self.margin_km
        shrunk = ground.buffer(-inset, join_style="mitre", mitre_limit=_MITRE_LIMIT).simplify(inset / 4)
        inner = shapely.union_all([shrunk, *bridges])
        clear = ground.buffer(-margin, join_style="mitre", mitre_limit=_MITRE_LIMIT).simplify((margin - inset) / 2)

        def find_corners() -> Corners:
            fine = reflex_corners(inner)
            near = clear.buffer(1.5 * margin, quad_segs=2)
            at_bridges = shapely.union_all(bridges).buffer(inset / 2, quad_segs=2)
            narrow = fine.where(~_contains(near, fine.at) | _contains(at_bridges, fine.at))
            outlines = fine if len(fine.at) <= _FEW_CORNERS else reflex_corners(inner.simplify(1.5 * inset))
            outlines = outlines.where(~np.isin(_complex(outlines.at), _complex(narrow.at)))
            return narrow | outlines | reflex_corners(clear)

        clear_ground = clear.buffer((margin - inset) / 8, quad_segs=1)
        return Terrain.within(
            inner, walls_km=inset / 8, plane=self.plane, clear=clear_ground, find_corners=find_corners
        )

    def contacts(self, sites: Sequence[Site], *, terrain: Terrain, drawn: bool) -> list[Contacts]:
        """Return where a line may touch each stop: a margin inside it if it is `drawn`, up to its border if not.

        The contacts of each area include the points nearest to the stops before and after it, which samples of its
        border may miss.
        """
        sampled = [self._sampled(site, terrain=terrain, drawn=drawn) for site in sites]
        return [
            contacts.with_nearest([other for other in sampled[max(0, index - 1) : index + 2] if other is not contacts])
            for index, contacts in enumerate(sampled)
        ]

    def _sampled(self, site: Site, *, terrain: Terrain, drawn: bool) -> Contacts:
        key = (site.key, terrain, drawn)
        if key in self._contacts:
            return self._contacts[key]
        place = self.survey.region(site)
        geometry = place.drawn if drawn else place.allowed
        if geometry.area == 0:
            landings = [] if terrain.is_boundless else self._landings(geometry, terrain, most_km=_reach_of(site))
            return Contacts.at(geometry, terrain, geometry=geometry, landings=landings)
        contacts = Contacts.on(geometry, terrain, samples=self.survey.samples(site, drawn=drawn))
        if site.is_area:
            self._contacts[key] = contacts
        return contacts

    def contacts_on(self, sites: Sequence[Site], terrain: Terrain) -> list[Contacts] | None:
        """Return where a line that is drawn on some ground may touch each stop, None where it cannot."""
        found = []
        for site in sites:
            place = self.survey.region(site).drawn
            if place.area == 0:
                found.append(
                    Contacts.at(
                        place, terrain, geometry=place, landings=self._landings(place, terrain, most_km=_reach_of(site))
                    )
                )
                continue
            touched = shapely.clip_by_rect(place, *terrain.open_ground.bounds).intersection(terrain.open_ground)
            if touched.area == 0:
                return None
            found.append(Contacts.on(touched, terrain))
        return found

    def _landings(self, point: BaseGeometry, terrain: Terrain, *, most_km: float) -> list[tuple[float, float]]:
        """Return the landings of a point that lies outside the ground, but no farther than some kilometres.

        They are the nearest point of each piece of ground, and points of borders not much farther off: from a town on a
        spit the nearest ground may be the wrong way. From one far up a river only the nearest shore is the right way.
        """
        ground = terrain.open_ground
        shapely.prepare(ground)
        if ground.is_empty or ground.contains(point) or self.reported.distance(point) > most_km:
            return []
        longest = 2 * most_km + 3 * self.inset_km
        bridges = shapely.shortest_line(shapely.get_parts(ground), point)
        bridges = bridges[shapely.length(bridges) <= longest]
        if not len(bridges):
            return []
        nearest = float(shapely.length(bridges).min())
        reach = min(longest, (2 if nearest <= LONGEST_BRIDGE_KM else 1) * nearest + _LANDING_REACH_KM)
        near = ground.boundary.intersection(point.buffer(reach, quad_segs=4))
        along = np.linspace(0.0, near.length, _MOST_LANDINGS)
        sampled = shapely.get_coordinates(shapely.line_interpolate_point(shapely.line_merge(near), along))
        found = np.concatenate([shapely.get_coordinates(bridges)[::2], sampled])
        return [(float(x), float(y)) for x, y in found]

    def inner_contacts(self, site: Site) -> Contacts:
        """Return contacts for measuring lengths, a margin inside a site, where no nook of a border hides them."""
        return self._sampled(site, terrain=self.whole, drawn=site.is_area)

    def remembered(self, sites: Sequence[Site], compute: Callable[[Sequence[Site], Corridor], Lengths]) -> Lengths:
        """Return the lengths of a route through sites; they are computed once where all sites are areas."""
        if not all(site.is_area for site in sites):
            return compute(sites, self)
        key = tuple(site.key for site in sites)
        if key not in self._lengths:
            self._lengths[key] = compute(sites, self)
        return self._lengths[key]


def _reach_of(site: Site) -> float:
    """Return how far from the ground a stop that is a point may lie: kilometres."""
    return RIVER_PORT_KM if site.is_port else LONGEST_BRIDGE_KM


def build_corridor(
    reported: Reported,
    *,
    survey: Survey,
    window: Box | None = None,
    tight: bool = False,
) -> Corridor:
    """Join reported areas.

    Args:
        reported: The areas.
        survey: The areas in a plane.
        window: West, south, east and north of a rectangle of the plane, kilometres. The corridor covers only this, in
            more detail, which keeps open necks narrower than the tolerance that vast countries are simplified by.
        tight: Whether gaps between coasts in the window are closed only as far as its detail needs. Where a coast goes
            on beyond the end of a sea, closing wide gaps adds ground that no report names.
    """
    radii = {site: survey.radius(site) for site in (*reported.waters, *reported.lands)}
    outside = [survey.region(site) for site in reported.outside]
    margin = _margin([*radii.values(), *(place.radius_km for place in outside)])
    waters = list(dict.fromkeys([*(site.area for site in reported.waters if site.area), *reported.about]))
    lands = [site.area for site in reported.lands if site.area]
    level = level_within([*waters, *lands], vertices=_MOST_VERTICES)
    size = math.sqrt(sum(float(survey.projected(area, level=level).area) for area in (*waters, *lands)))
    inset = _even(max(min(_MARGIN_TO_INSET * margin, _SIZE_TO_INSET * size), _TOLERANCE_TO_INSET * tolerance_km(level)))
    coast, cut = inset, None
    if window is not None:
        coarsest = level_within([*waters, *lands], vertices=_MOST_VERTICES_TO_CUT)
        level, cut = _cut([*waters, *lands], survey=survey, window=window, coarsest=coarsest)
        inset = _even(max(_LEAST_INSET_KM, _TOLERANCE_TO_INSET * tolerance_km(level)))
        coast = inset if tight else coast
        simple = {area: shape.simplify(inset / 3, preserve_topology=False) for area, shape in cut.items()}
        cut = {area: shapely.clip_by_rect(shape, *window) for area, shape in simple.items()}
    margin = max(margin, 2 * inset)
    forms = Forms(survey, level, inset / 3, cut)
    mouths = mouths_of(reported.waters, survey=survey)
    extra = [*(place.allowed for place in outside), *mouths]
    joined = join(waters, lands, extra, forms=forms, inset=inset, coast=coast)
    small = [survey.region(site) for site, radius in radii.items() if radius < _SMALL * inset]
    small += [place for place in outside if 0 < place.radius_km < _SMALL * inset]
    bridges = bridges_to([place.deepest for place in small], joined=joined, inset=inset)
    bridges += [place.allowed.buffer(-place.radius_km / 8, quad_segs=2) for place in small]
    closed = [site for site in reported.waters if radii[site] < _SMALL * inset]
    bridges += narrows_of(closed, reported.waters, mouths=mouths, survey=survey, reach_km=_MOUTH_TO_INSET * inset)
    return Corridor(survey, joined, tuple(bridges), inset, margin)


def _cut(
    areas: Sequence[Outlines], *, survey: Survey, window: Box, coarsest: int
) -> tuple[int, dict[Outlines, BaseGeometry]]:
    """Return the finest level at which areas have few vertices in a window of the plane, or the coarsest.

    With it comes what of each area lies in the window, or a little beyond.
    """
    cuts: dict[int, dict[Outlines, BaseGeometry]] = {}

    def cut(level: int) -> dict[Outlines, BaseGeometry]:
        if level not in cuts:
            cuts[level] = {area: survey.cut(area, level=level, window=window) for area in areas}
        return cuts[level]

    def minus_vertices(level: int) -> int:
        inside = shapely.clip_by_rect(np.array(list(cut(level).values()), dtype=object), *window)
        return -int(shapely.get_num_coordinates(inside).sum())

    finer = range(1, coarsest)
    level = finer[0] + bisect_left(finer, -_MOST_VERTICES_IN_WINDOW, key=minus_vertices) if finer else coarsest
    return level, cut(level)


def no_corridor(survey: Survey) -> Corridor:
    """Return the corridor of a route without areas, which nothing confines."""
    return Corridor(survey, shapely.MultiPolygon(), (), 0.0, 0.0)


def _even(km: float) -> float:
    """Round down to a power of √2, so that one area is shrunk by the same distance in most corridors."""
    return float(2.0 ** (math.floor(2 * math.log2(km)) / 2))


def _contains(polygons: BaseGeometry, points: NDArray[np.float64]) -> NDArray[np.bool_]:
    shapely.prepare(polygons)
    return np.asarray(shapely.contains_xy(polygons, points[:, 0], points[:, 1]))


def _complex(points: NDArray[np.float64]) -> NDArray[np.complex128]:
    return np.asarray(points[:, 0] + 1j * points[:, 1])


def _margin(radii: Sequence[float]) -> float:
    """Return how many kilometres lines keep from borders, given the inner radii of the areas."""
    return max(min(BORDER_MARGIN_KM, _INNER_RADIUS_TO_MARGIN * min(radii)), _SMALLEST_MARGIN_KM)
