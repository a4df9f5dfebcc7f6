"""The ground that the reported areas leave open to a route.

A `Corridor` joins the areas of one set of stops in a plane and shrinks them: slightly, so that no line that keeps
inside can leave them, and by a margin, so that a line knows where it is clear of borders. Areas count as joined over
gaps of a few kilometres, since coasts of seas and of countries come from different simplifications. It is made once
for a set of areas and serves every route through them; the points of a route matter only where they lie outside, on a
coast or beside a border, and then a bridge is laid to them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geomap.routes.geometry.contacts import Contacts
from geomap.routes.geometry.outlines import Outlines, level_within, tolerance_km
from geomap.routes.geometry.projection import Plane, Vectors, to_vectors
from geomap.routes.geometry.regions import BORDER_MARGIN_KM, Region, Site, point_of, region
from geomap.routes.geometry.visibility import Corners, Ground, reflex_corners

_SMALLEST_MARGIN_KM = 0.5
_INNER_RADIUS_TO_MARGIN = 0.2
_MARGIN_TO_INSET = 0.3
_SIZE_TO_INSET = 0.002
_LONGEST_BRIDGE_KM = 25.0
_MOST_PROJECTED = 3000
_MOST_DETAIL = 600
_MOST_BENDS = 220
_FEW_CORNERS = 300
_TOLERANCE_TO_INSET = 3.0
_SMALL = 3.0


@dataclass(frozen=True, eq=False)
class Terrain:
    """Connected pieces of ground.

    Attributes:
        plane: The plane of all polygons here.
        grounds: The pieces.
        open_ground: All of them, smaller by a little than their walls.
    """

    plane: Plane
    grounds: tuple[Ground, ...]
    open_ground: BaseGeometry

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree([ground.reach for ground in self.grounds])

    def members(self, vectors: Vectors) -> Mapping[int, NDArray[np.intp]]:
        """Return the indices of the vectors, shape (n, 3), that lie on each ground, by the index of that ground."""
        if not self.grounds:
            return {}
        which, where = self._tree.query(shapely.points(self.plane.forward(vectors)), predicate="within")
        return {int(ground): which[where == ground] for ground in np.unique(where)}


@dataclass(frozen=True, eq=False)
class Corridor:
    """What is open to a route.

    Attributes:
        reported: The reported areas, joined; what no report names lies outside.
        inside: The terrain that lines are drawn in, which lies within the reported areas.
        whole: The terrain up to the borders, and as little beyond as their simplification needs, for bounds of lengths.
    """

    reported: BaseGeometry
    inside: Terrain
    whole: Terrain
    _regions: dict[object, Region] = field(default_factory=dict, repr=False)
    _contacts: dict[object, Contacts] = field(default_factory=dict, repr=False)
    _bounds: dict[object, tuple[float, float]] = field(default_factory=dict, repr=False)

    @property
    def plane(self) -> Plane:
        """The plane of all polygons here."""
        return self.inside.plane

    def region(self, site: Site) -> Region:
        """Return the region of a site; that of an area is computed once."""
        known = self._regions.get(site.key) or region(site, plane=self.plane)
        if site.is_area:
            self._regions[site.key] = known
        return known

    def contacts(self, sites: Sequence[Site], *, drawn: bool) -> list[Contacts]:
        """Return where a line may touch each stop: inside it by a margin if it is `drawn`, and up to its border if not.

        Each area is given the point nearest to the stop before and after it too, which samples of its border may be
        far from.
        """
        sampled = [self._sampled(site, drawn=drawn) for site in sites]
        return [
            contacts.with_nearest([other for other in sampled[max(0, index - 1) : index + 2] if other is not contacts])
            for index, contacts in enumerate(sampled)
        ]

    def _sampled(self, site: Site, *, drawn: bool) -> Contacts:
        key = (site.key, drawn)
        if key in self._contacts:
            return self._contacts[key]
        place = self.region(site)
        contacts = Contacts.on(*((place.drawn, self.inside) if drawn else (place.allowed, self.whole)))
        if site.is_area:
            self._contacts[key] = contacts
        return contacts

    def inner_contacts(self, site: Site) -> Contacts:
        """Return contacts for bounds that lie inside a site by a margin, where no nook of a border hides them."""
        key = (site.key, None)
        if not site.is_area:
            return self._sampled(site, drawn=False)
        if key not in self._contacts:
            self._contacts[key] = Contacts.on(self.region(site).drawn, self.whole)
        return self._contacts[key]

    def remembered(
        self, sites: Sequence[Site], compute: Callable[[Sequence[Site], Corridor], tuple[float, float]]
    ) -> tuple[float, float]:
        """Return the bounds of a route through sites, which between areas are computed once."""
        if not all(site.is_area for site in sites):
            return compute(sites, self)
        key = tuple(site.key for site in sites)
        if key not in self._bounds:
            self._bounds[key] = compute(sites, self)
        return self._bounds[key]

    def outside(self, sites: Sequence[Site]) -> tuple[Site, ...]:
        """Return the sites that are points outside every ground, and near enough to be joined to one."""
        return tuple(
            site
            for site in sites
            if not site.is_area
            and not self.inside.members(to_vectors(np.array([[site.place.lon, site.place.lat]])))
            and self.reported.distance(point_of(site.place, plane=self.plane)) <= _LONGEST_BRIDGE_KM
        )


def build_corridor(sites: Sequence[Site], *, bridged: Sequence[Site] = ()) -> Corridor:
    """Join the areas of the sites, and lay bridges to those of them that are in `bridged`.

    Where no site is an area, nothing says where the line was: the corridor has no ground, and lines are plain
    geodesics.
    """
    plane = Plane(_centre(sites))
    if not any(site.is_area for site in sites):
        nothing = Terrain(plane, (), shapely.MultiPolygon())
        return Corridor(nothing.open_ground, nothing, nothing)
    regions: dict[object, Region] = {site.key: region(site, plane=plane) for site in sites if site.is_area}
    waters, lands, tolerance = _polygons(sites, plane=plane)
    lands += [regions[site.key].allowed for site in sites if site.is_area and site.part in ("near", "off")]
    margin = _margin(list(regions.values()))
    points = [point_of(site.place, plane=plane) for site in bridged]
    joined, inset = _joined(waters, lands, inset=max(_MARGIN_TO_INSET * margin, _TOLERANCE_TO_INSET * tolerance))
    margin = max(margin, 2 * inset)
    small = [place for place in regions.values() if 0 < place.radius_km < _SMALL * inset]
    bridges = _bridges([*points, *(place.deepest for place in small)], [*waters, *lands], joined=joined, inset=inset)
    bridges += [place.allowed.buffer(-place.radius_km / 8, quad_segs=2) for place in small]
    inside = _inside(joined, inset=inset, margin=margin, bridges=bridges, plane=plane)
    return Corridor(joined, inside, _whole(joined, inset=inset, bridges=bridges, plane=plane), regions)


def _polygons(sites: Sequence[Site], *, plane: Plane) -> tuple[list[BaseGeometry], list[BaseGeometry], float]:
    """Return the waters and the lands among the areas of the sites, in the plane, and how far their borders are off.

    All have the finest level of detail at which they are not too much together.
    """
    waters = {site.place.id: site.area for site in sites if site.area is not None and site.is_water}
    lands = {site.place.id: site.area for site in sites if site.area is not None and not site.is_water}
    lands |= {country.id: area for site in sites for country, area in site.hosts}
    wet = [*waters.values(), *dict.fromkeys(water for site in sites for water in site.water)]
    level = level_within([*wet, *lands.values()], vertices=_MOST_PROJECTED)
    seam = 2 * tolerance_km(level)

    def projected(areas: Iterable[Outlines]) -> list[BaseGeometry]:
        return [plane.project(area.at(level), seam_km=seam) for area in areas]

    return projected(wet), projected(lands.values()), tolerance_km(level)


def _joined(
    waters: Sequence[BaseGeometry], lands: Sequence[BaseGeometry], *, inset: float
) -> tuple[BaseGeometry, float]:
    """Simplify areas and close the gaps between them; return them with the inset, greater where they are large.

    A gap is closed where it lies within a third of the inset of two areas, or within the inset of water and of land.
    """
    areas = [*waters, *lands]
    union = shapely.union_all(areas)
    inset = min(inset, _SIZE_TO_INSET * math.sqrt(union.area))
    simple = union.simplify(inset / 3, preserve_topology=False)
    while shapely.get_num_coordinates(simple) > _MOST_DETAIL or _bends(simple, inset=inset) > _MOST_BENDS:
        # A coast of ten thousand capes is followed at a distance, where it has fewer.
        inset *= 1.3
        simple = union.simplify(inset / 3, preserve_topology=False)
    near = [area.simplify(inset / 3, preserve_topology=False).buffer(inset / 3, quad_segs=2) for area in areas]
    seams = [one.intersection(other) for one, other in combinations(near, 2) if one.intersects(other)]
    shores = shapely.union_all(near[: len(waters)]).buffer(inset * 2 / 3, quad_segs=2)
    coast = shapely.union_all(near[len(waters) :]).buffer(inset * 2 / 3, quad_segs=2)
    return shapely.union_all([simple, *seams, shores.intersection(coast)]), inset


def _bends(areas: BaseGeometry, *, inset: float) -> int:
    """Return at how many corners paths may bend that keep inside areas."""
    return len(reflex_corners(_shrunk(areas, inset=inset)).at)


def _shrunk(areas: BaseGeometry, *, inset: float) -> BaseGeometry:
    return areas.buffer(-inset, quad_segs=2).simplify(inset / 4)


def _inside(
    joined: BaseGeometry, *, inset: float, margin: float, bridges: Sequence[BaseGeometry], plane: Plane
) -> Terrain:
    """Return the terrain that lies within the borders by more than half the inset, and clear of them by the margin.

    Paths bend round the clear ground, and where there is none, in narrow passages, round the ground itself. Beside
    clear ground, corners of the ground serve those paths that would become too long; of very many, the outlines have
    to do. Where bridges begin every corner counts, since simpler outlines have no bridges.
    """
    inner = shapely.union_all([_shrunk(joined, inset=inset), *bridges])
    clear = joined.buffer(-margin, quad_segs=2).simplify((margin - inset) / 2)
    fine = reflex_corners(inner)
    near = clear.buffer(1.5 * margin, quad_segs=2)
    at_bridges = shapely.union_all(bridges).buffer(inset / 2, quad_segs=2)
    narrow = fine.where(~_contains(near, fine.at) | _contains(at_bridges, fine.at))
    outlines = fine if len(fine.at) <= _FEW_CORNERS else reflex_corners(inner.simplify(1.5 * inset))
    outlines = outlines.where(~np.isin(_complex(outlines.at), _complex(narrow.at)))
    corners = narrow | outlines | reflex_corners(clear)
    clear = clear.buffer((margin - inset) / 8, quad_segs=1)
    return _terrain(inner, walls_km=inset / 8, clear=clear, corners=corners, plane=plane)


def _whole(joined: BaseGeometry, *, inset: float, bridges: Sequence[BaseGeometry], plane: Plane) -> Terrain:
    """Return the terrain up to the borders and, by what they are simplified, beyond, so that no length is too long."""
    whole = shapely.union_all([joined.simplify(inset), *bridges])
    corners = reflex_corners(whole)
    return _terrain(whole, walls_km=inset, clear=shapely.MultiPolygon(), corners=corners, plane=plane)


def _terrain(ground: BaseGeometry, *, walls_km: float, clear: BaseGeometry, corners: Corners, plane: Plane) -> Terrain:
    """Split ground into its connected pieces, each with its clear parts and the corners where paths may bend."""
    pieces = shapely.get_parts(ground.buffer(walls_km, join_style="mitre", mitre_limit=1.5))
    tree = shapely.STRtree(pieces)
    corner, piece_of_corner = tree.query(shapely.points(corners.at), predicate="within")
    parts = shapely.get_parts(clear)
    part, piece_of_part = tree.query(shapely.point_on_surface(parts), predicate="within")
    owner = np.full(len(corners.at), -1)
    owner[corner] = piece_of_corner
    grounds = [
        Ground(
            plane, piece, shapely.MultiPolygon(list(parts[part[piece_of_part == index]])), corners.where(owner == index)
        )
        for index, piece in enumerate(pieces)
    ]
    return Terrain(plane, tuple(grounds), ground)


def _contains(polygons: BaseGeometry, points: NDArray[np.float64]) -> NDArray[np.bool_]:
    shapely.prepare(polygons)
    return np.asarray(shapely.contains_xy(polygons, points[:, 0], points[:, 1]))


def _complex(points: NDArray[np.float64]) -> NDArray[np.complex128]:
    return np.asarray(points[:, 0] + 1j * points[:, 1])


def _margin(regions: Sequence[Region]) -> float:
    """Return how many kilometres lines keep from borders: less than usual where an area is small."""
    smallest = min(region.radius_km for region in regions)
    return max(min(BORDER_MARGIN_KM, _INNER_RADIUS_TO_MARGIN * smallest), _SMALLEST_MARGIN_KM)


def _bridges(
    points: Sequence[shapely.Point], areas: Sequence[BaseGeometry], *, joined: BaseGeometry, inset: float
) -> list[BaseGeometry]:
    """Return strips that join each point to the nearest ground, and in a port to that of land and of water."""
    if not points:
        return []
    solid = joined.buffer(-1.5 * inset, quad_segs=2)
    shallow = [area.simplify(inset / 3).buffer(-1.5 * inset, quad_segs=2) for area in areas]
    bridges = [
        shapely.shortest_line(point, ground) for point in points for ground in (solid, *shallow) if not ground.is_empty
    ]
    return [
        bridge.buffer(inset / 16, quad_segs=1)
        for bridge in bridges
        if bridge.difference(joined).length <= _LONGEST_BRIDGE_KM
        and bridge.length <= 2 * _LONGEST_BRIDGE_KM + 3 * inset
    ]


def _centre(sites: Sequence[Site]) -> NDArray[np.float64]:
    """Return the middle direction of the areas, which the plane must show well, or of the points if there are none."""
    places = [site.place for site in sites if site.is_area] or [site.place for site in sites]
    vectors = to_vectors(np.array([[place.lon, place.lat] for place in places]))
    centre = vectors.sum(axis=0)
    return np.asarray(centre if np.linalg.norm(centre) > 1e-6 else vectors[0])
