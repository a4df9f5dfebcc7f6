"""Where a route may touch a stop: points along the borders of its region.

The shortest line to an area ends on its border, and one that has to pass through an area and would not do so by
itself turns on its border. So borders are sampled, coarsely first; `Contacts.around` samples ever finer about a point
that was chosen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geomap.routes.geometry.projection import Plane, Vectors
from geomap.routes.geometry.visibility import Ground, rings_of

_COARSE_SAMPLES = 40
_MOST_RINGS = 24
_FEWEST_ON_A_RING = 4
_MOST_TIPS = 72


_TOUCH_KM = 0.05


class Openings(Protocol):
    """Ground that contacts may lie on; a terrain of a corridor is one."""

    @property
    def plane(self) -> Plane:
        """The plane of its polygons."""
        ...

    @property
    def open_ground(self) -> BaseGeometry:
        """All of it."""
        ...

    def members(self, vectors: Vectors) -> Mapping[int, NDArray[np.intp]]:
        """Return the indices of the vectors, shape (n, 3), that lie on each ground, by the index of that ground."""
        ...


@dataclass(frozen=True, eq=False)
class Contacts:
    """Candidate points of one stop.

    Attributes:
        geometry: The region of the stop in the plane.
        plane: The plane.
        vectors: The candidates, shape (n, 3).
        rings: The borders they lie on; empty for a point.
        ring: For each candidate the index of its border.
        spacing_km: How far apart neighbouring candidates are.
        members: For the index of each ground that holds candidates, which they are.
        terrain: The ground.
        direct: What solvers remember of the steps to other contacts, each kept with the contacts it was computed for.
    """

    geometry: BaseGeometry
    plane: Plane
    vectors: Vectors
    rings: tuple[shapely.LinearRing, ...]
    ring: NDArray[np.intp]
    spacing_km: float
    members: Mapping[int, NDArray[np.intp]]
    terrain: Openings
    _sampled: Contacts | None = field(default=None, repr=False)
    direct: dict[object, tuple[Contacts, NDArray[np.float64]]] = field(default_factory=dict, repr=False)
    _sights: dict[int, NDArray[np.float64]] = field(default_factory=dict, repr=False)
    _extended: dict[object, Contacts] = field(default_factory=dict, repr=False)
    _nearest: dict[int, tuple[Contacts, tuple[int, tuple[float, float]]]] = field(default_factory=dict, repr=False)

    @classmethod
    def on(cls, geometry: BaseGeometry, terrain: Openings) -> Contacts:
        """Sample the border of a region, and that of the part of it that lies on open ground."""
        if geometry.area == 0:
            return cls.at(geometry, terrain, geometry=geometry)
        ground = terrain.open_ground
        borders = [geometry] if ground.covers(geometry) else [geometry, geometry.intersection(ground)]
        rings = sorted((ring for border in borders for ring in rings_of(border)), key=lambda ring: -float(ring.length))
        rings = rings[:_MOST_RINGS]
        spacing = sum(float(ring.length) for ring in rings) / (_COARSE_SAMPLES * len(borders))
        tips = _tips(rings, tolerance=spacing / 32)
        positions = [
            np.append(
                np.arange(0, ring.length, min(spacing, ring.length / _FEWEST_ON_A_RING)),
                shapely.line_locate_point(ring, ends),
            )
            for ring, ends in zip(rings, tips, strict=True)
        ]
        sampled = [shapely.line_interpolate_point(ring, along) for ring, along in zip(rings, positions, strict=True)]
        vectors = terrain.plane.inverse(shapely.get_coordinates(np.concatenate(sampled)))
        return cls(
            geometry,
            terrain.plane,
            vectors,
            tuple(rings),
            np.repeat(np.arange(len(rings)), [len(along) for along in positions]),
            spacing,
            terrain.members(vectors),
            terrain,
        )

    @classmethod
    def at(cls, point: BaseGeometry, terrain: Openings, *, geometry: BaseGeometry) -> Contacts:
        """Return the contacts that consist of one point of a region."""
        vectors = terrain.plane.inverse(shapely.get_coordinates(point)[:1])
        return cls(geometry, terrain.plane, vectors, (), np.zeros(1, dtype=int), 0.0, terrain.members(vectors), terrain)

    def with_nearest(self, others: Sequence[Contacts]) -> Contacts:
        """Return these contacts, and for each of some other stops the point of the borders that is nearest to it."""
        if not self.rings:
            return self
        found = [self._nearest_to(other) for other in others]
        key = tuple(found)
        if key not in self._extended:
            vectors = np.concatenate([self.vectors, self.plane.inverse(np.array([point for _, point in found]))])
            rings = np.append(self.ring, [index for index, _ in found])
            members = self.terrain.members(vectors)
            extended = replace(self, vectors=vectors, ring=rings, members=members, _sampled=self, direct={}, _sights={})
            if not all(other.rings for other in others):
                return extended
            self._extended[key] = extended
        return self._extended[key]

    def _nearest_to(self, other: Contacts) -> tuple[int, tuple[float, float]]:
        """Return the border that is nearest to another stop, by its index, and its nearest point in the plane."""
        if id(other) in self._nearest:
            return self._nearest[id(other)][1]
        borders = np.array(self.rings)
        index = int(shapely.distance(borders, other.geometry).argmin())
        x, y = shapely.get_coordinates(shapely.shortest_line(borders[index], other.geometry))[0]
        nearest = (index, (float(x), float(y)))
        if other.rings:
            self._nearest[id(other)] = (other, nearest)
        return nearest

    @cached_property
    def touched(self) -> BaseGeometry:
        """The region, enlarged by so little that a path on its border meets it in spite of rounding."""
        enlarged = self.geometry.buffer(_TOUCH_KM)
        shapely.prepare(enlarged)
        return enlarged

    @property
    def sampled(self) -> Contacts:
        """The contacts among these that are the same for all routes; they come first."""
        return self if self._sampled is None else self._sampled

    def sight(self, index: int, ground: Ground) -> NDArray[np.float64]:
        """Return what steps from the candidates within the ground of that index to its vertices cost; computed once."""
        if index not in self._sights:
            known = 0 if self._sampled is None else len(self._sampled.members.get(index, ()))
            costs = ground.sight(self.vectors[self.members[index][known:]])
            self._sights[index] = np.concatenate([self.sampled.sight(index, ground), costs]) if known else costs
        return self._sights[index]

    def around(
        self, *, ring: int, position: float, within_km: float, samples: int
    ) -> tuple[Vectors, NDArray[np.float64]]:
        """Return points of a border within some kilometres along it, shape (n, 3), and their positions on it."""
        border = self.rings[ring]
        positions = (position + np.linspace(-within_km, within_km, samples)) % border.length
        return self.plane.inverse(shapely.get_coordinates(shapely.line_interpolate_point(border, positions))), positions


def _tips(rings: Sequence[shapely.LinearRing], *, tolerance: float) -> list[NDArray[np.object_]]:
    """Return the points of each ring where it turns most: its capes, of which one is often nearest to another place."""
    while True:
        outlines = [ring.simplify(tolerance) for ring in rings]
        if sum(shapely.get_num_coordinates(outline) for outline in outlines) <= _MOST_TIPS + 4 * len(rings):
            return [shapely.points(shapely.get_coordinates(outline)[:-1]) for outline in outlines]
        tolerance *= 1.5
