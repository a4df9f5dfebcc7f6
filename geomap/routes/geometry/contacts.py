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
from geomap.routes.geometry.visibility import Ground, Steps, rings_of

_COARSE_SAMPLES = 40
_MOST_RINGS = 24
_FEWEST_ON_A_RING = 3
_MOST_TIPS = 20

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
    """

    geometry: BaseGeometry
    plane: Plane
    vectors: Vectors
    rings: tuple[shapely.LinearRing, ...]
    ring: NDArray[np.intp]
    spacing_km: float
    members: Mapping[int, NDArray[np.intp]]
    terrain: Openings
    _steps: dict[object, tuple[Contacts, Steps]] = field(default_factory=dict, repr=False)
    _sights: dict[tuple[int, bool], Steps] = field(default_factory=dict, repr=False)
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
        tips = _tips(rings, tolerance=spacing / 16)
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
            extended = replace(self, vectors=vectors, ring=rings, members=members, _steps={}, _sights={})
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

    def sight(self, index: int, ground: Ground) -> Steps:
        """Return the steps from the candidates within the ground of that index to its vertices; the same each time."""
        if (index, True) not in self._sights:
            self._sights[index, True] = ground.sight(self.vectors[self.members[index]])
        return self._sights[index, True]

    def sight_from(self, index: int, ground: Ground) -> Steps:
        """Return the steps from the vertices of the ground of that index to the candidates within it."""
        if (index, False) not in self._sights:
            self._sights[index, False] = self.sight(index, ground).turned
        return self._sights[index, False]

    def steps_to(self, other: Contacts, index: int, ground: Ground) -> Steps:
        """Return the steps to the candidates of another stop, both within the ground of that index."""
        key = (id(other), index)
        if key not in self._steps:
            steps = Steps(ground, self.vectors[self.members[index]], other.vectors[other.members[index]])
            self._steps[key] = (other, steps)
        return self._steps[key][1]

    def around(
        self, *, ring: int, position: float, within_km: float, samples: int
    ) -> tuple[Vectors, NDArray[np.float64]]:
        """Return points of a border within some kilometres along it, shape (n, 3), and their positions on it."""
        points, along = self._outlines[ring]
        positions = (position + np.linspace(-within_km, within_km, samples)) % along[-1]
        flat = np.stack([np.interp(positions, along, points[:, axis]) for axis in (0, 1)], axis=-1)
        return self.plane.inverse(flat), positions

    @cached_property
    def _outlines(self) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
        """The vertices of each border, and how far along it each lies."""
        outlines = [shapely.get_coordinates(ring) for ring in self.rings]
        return [(points, np.append(0.0, np.hypot(*np.diff(points, axis=0).T).cumsum())) for points in outlines]


def _tips(rings: Sequence[shapely.LinearRing], *, tolerance: float) -> list[NDArray[np.object_]]:
    """Return the points of each ring where it turns most: its capes, of which one is often nearest to another place."""
    while True:
        # Without regard to topology every ring ends with four vertices or fewer, so that this comes to an end.
        outlines = shapely.simplify(np.array(rings, dtype=object), tolerance, preserve_topology=False)
        if shapely.get_num_coordinates(outlines).sum() <= _MOST_TIPS + 4 * len(rings):
            return [shapely.points(shapely.get_coordinates(outline)[:-1]) for outline in outlines]
        tolerance *= 2
