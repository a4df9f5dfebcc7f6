"""Where a route may touch a stop: points along the borders of its region.

The shortest line to an area ends on its border, and a line that has to make a detour through an area turns on its
border. So borders are sampled, coarsely at first; `Contacts.around` samples ever finer about a chosen point. A stop
that is a point has one contact or, where it lies outside the ground (on a coast, at a border), landings: the nearest
points of the ground.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geomap.routes.lines.paths.projection import Plane, Vectors, distance_matrix, distances
from geomap.routes.lines.paths.visibility import Terrain, rings_of

# How densely borders are sampled. All are hand-set, for speed.
_COARSE_SAMPLES = 32  # evenly spaced points of all borders of one geometry together
_MOST_RINGS = 24  # borders that are sampled, the longest ones
_FEWEST_ON_A_RING = 3  # evenly spaced points of each border
_MOST_TIPS = 16  # capes of all borders together, besides the four vertices or fewer that each keeps

TOUCH_KM = 0.05  # by how little a line may miss a region that it has to pass, for rounding; hand-set


class Nearest(NamedTuple):
    """A point of a border: the index of the border, and the point in the plane and as a unit vector."""

    ring: int
    at: tuple[float, float]
    vector: Vectors


@dataclass(frozen=True, eq=False)
class Samples:
    """Points along the borders of a region: evenly spaced ones, and its capes.

    Attributes:
        rings: The borders, the longest first, of which the smallest may be left out.
        vectors: The points, shape (n, 3).
        ring: For each point the index of its border.
        spacing_km: How far apart evenly spaced points are.
    """

    rings: tuple[shapely.LinearRing, ...]
    vectors: Vectors
    ring: NDArray[np.intp]
    spacing_km: float

    @classmethod
    def along(cls, borders: Sequence[BaseGeometry], *, plane: Plane) -> Samples:
        """Sample the borders of polygons of a plane."""
        rings = sorted((ring for border in borders for ring in rings_of(border)), key=lambda ring: -float(ring.length))
        rings = rings[:_MOST_RINGS]
        spacing = sum(float(ring.length) for ring in rings) / (_COARSE_SAMPLES * len(borders))
        positions = [
            np.append(
                np.arange(0, ring.length, min(spacing, ring.length / _FEWEST_ON_A_RING)),
                shapely.line_locate_point(ring, ends),
            )
            for ring, ends in zip(rings, _tips(rings, tolerance=spacing / 16), strict=True)
        ]
        sampled = [shapely.line_interpolate_point(ring, along) for ring, along in zip(rings, positions, strict=True)]
        vectors = plane.inverse(shapely.get_coordinates(np.concatenate(sampled)))
        ring = np.repeat(np.arange(len(rings)), [len(along) for along in positions])
        return cls(tuple(rings), vectors, ring, spacing)


@dataclass(frozen=True, eq=False)
class Contacts:
    """Candidate points of one stop.

    Attributes:
        geometry: The region of the stop in the plane.
        vectors: The candidates, shape (n, 3).
        piece: For each candidate the piece of the terrain that it lies on, -1 for none.
        rings: The borders they lie on; empty for a point.
        ring: For each candidate the index of its border.
        spacing_km: How far apart neighbouring candidates are.
        terrain: The ground.
        point: The stop itself, shape (3,), where it is a point outside the ground: its candidates are then landings.
    """

    geometry: BaseGeometry
    vectors: Vectors
    piece: NDArray[np.intp]
    rings: tuple[shapely.LinearRing, ...]
    ring: NDArray[np.intp]
    spacing_km: float
    terrain: Terrain
    point: Vectors | None = None
    _steps: dict[int, tuple[Contacts, NDArray[np.float64]]] = field(default_factory=dict, repr=False)
    _extended: dict[object, tuple[Contacts, ...]] = field(default_factory=dict, repr=False)

    @classmethod
    def on(cls, geometry: BaseGeometry, terrain: Terrain, *, samples: Samples | None = None) -> Contacts:
        """Take points on the border of a region and, where some of them are off the ground, of its part on open ground.

        Args:
            geometry: The region, polygons of the plane.
            terrain: The ground.
            samples: Points along the borders of the region, if they are known.
        """
        if geometry.area == 0:
            return cls.at(geometry, terrain, geometry=geometry)
        samples = samples or Samples.along([geometry], plane=terrain.plane)
        piece = terrain.piece_of(samples.vectors)
        if (piece < 0).any():
            on_ground = geometry.intersection(terrain.open_ground)
            samples = Samples.along([geometry, on_ground] if on_ground.area > 0 else [geometry], plane=terrain.plane)
            piece = terrain.piece_of(samples.vectors)
        vectors, ring = samples.vectors, samples.ring
        if (piece >= 0).any():
            vectors, ring, piece = vectors[piece >= 0], ring[piece >= 0], piece[piece >= 0]
        return cls(geometry, vectors, piece, samples.rings, ring, samples.spacing_km, terrain)

    @classmethod
    def at(
        cls,
        point: BaseGeometry,
        terrain: Terrain,
        *,
        geometry: BaseGeometry,
        landings: Sequence[tuple[float, float]] = (),
    ) -> Contacts:
        """Return the contact at one point of a region, or its landings, in kilometres of the plane, if it has any."""
        vectors = terrain.plane.inverse(shapely.get_coordinates(point)[:1])
        exact = None
        if landings:
            exact, vectors = vectors[0], terrain.plane.inverse(np.array(landings))
        ring = np.zeros(len(vectors), dtype=np.intp)
        return cls(geometry, vectors, terrain.piece_of(vectors), (), ring, 0.0, terrain, exact)

    @property
    def plane(self) -> Plane:
        """The plane of the region."""
        return self.terrain.plane

    @property
    def tolls(self) -> NDArray[np.float64]:
        """How far each landing is from its stop, shape (n,), kilometres; 0 for candidates that are no landings."""
        return np.zeros(len(self.vectors)) if self.point is None else distances(self.vectors, self.point)

    def shares_piece_with(self, other: Contacts) -> NDArray[np.bool_]:
        """Tell which pairs of candidates of two stops lie on the same piece of ground, shape (n, m)."""
        return np.asarray((self.piece[:, None] == other.piece) & (self.piece[:, None] >= 0))

    @cached_property
    def to_corners(self) -> NDArray[np.float64]:
        """The distances from each candidate to each corner of the terrain, shape (n, k), kilometres."""
        return distance_matrix(self.vectors, self.terrain.bends.at)

    @cached_property
    def _sight(self) -> NDArray[np.float64]:
        return np.full((len(self.vectors), len(self.terrain.bends.at)), np.nan)

    def sight(self, rows: NDArray[np.intp], corners: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return the costs of steps from some candidates to some corners of the terrain, shape (rows, corners).

        They are infinite where the corner is hidden, or no path from the candidate can bend there.
        """
        block = np.ix_(rows, corners)
        known = self._sight[block]
        asked = np.isnan(known)
        if asked.any():
            bends = self.terrain.bends.some(corners)
            useful = asked & (self.piece[rows, None] == bends.piece) & bends.turn_from(self.vectors[rows])
            steps = self.terrain.steps(self.vectors[rows], bends.at, useful)
            known = np.where(asked, steps, known)
            self._sight[block] = known
        return known

    def steps_to(self, other: Contacts, rows: NDArray[np.intp], columns: NDArray[np.intp]) -> NDArray[np.float64]:
        """Return the costs of steps from some candidates to some of another stop, infinite where those are hidden."""
        useful = self.shares_piece_with(other)[np.ix_(rows, columns)]
        if not (self.rings and other.rings):
            return self.terrain.steps(self.vectors[rows], other.vectors[columns], useful)
        if id(other) not in self._steps:
            self._steps[id(other)] = (other, np.full((len(self.vectors), len(other.vectors)), np.nan))
        steps = self._steps[id(other)][1]
        block = np.ix_(rows, columns)
        asked = np.isnan(steps[block])
        if asked.any():
            found = self.terrain.steps(self.vectors[rows], other.vectors[columns], useful & asked)
            steps[block] = np.where(asked, found, steps[block])
        return np.asarray(steps[block])

    def with_nearest(self, others: Sequence[Contacts]) -> Contacts:
        """Return these contacts and, for each of some other areas, the point of the borders nearest to it."""
        others = [other for other in others if other.rings]
        if not self.rings or not others:
            return self
        key = tuple(id(other) for other in others)
        if key not in self._extended:
            found = [self._nearest_on_borders(other.geometry) for other in others]
            added = np.stack([nearest.vector for nearest in found])
            extended = replace(
                self,
                vectors=np.concatenate([self.vectors, added]),
                piece=np.concatenate([self.piece, self.terrain.piece_of(added)]),
                ring=np.append(self.ring, [nearest.ring for nearest in found]),
                _steps={},
            )
            self._extended[key] = (*others, extended)
        return self._extended[key][-1]

    def nearest_to(self, vectors: Vectors) -> Nearest:
        """Return the point of the borders nearest to one vector, or to the line between two, shape (n, 3)."""
        flat = self.plane.forward(vectors)
        return self._nearest_on_borders(shapely.LineString(flat) if len(flat) > 1 else shapely.Point(flat[0]))

    def _nearest_on_borders(self, geometry: BaseGeometry) -> Nearest:
        x, y = shapely.get_coordinates(shapely.shortest_line(self._borders, geometry))[0]
        ring = 0
        if len(self.rings) > 1:
            ring = int(shapely.distance(shapely.get_parts(self._borders), shapely.Point(x, y)).argmin())
        return Nearest(ring, (float(x), float(y)), self.plane.inverse(np.array([[x, y]]))[0])

    @cached_property
    def _borders(self) -> shapely.MultiLineString:
        return shapely.MultiLineString(self.rings)

    def met_by(self, line: BaseGeometry) -> NDArray[np.float64]:
        """Return the stretches of a line of the plane inside the region, shape (n, 2), kilometres along it, in order.

        A line that misses the region by no more than rounding touches it, in a stretch without length.
        """
        shapely.prepare(self.geometry)
        if not shapely.dwithin(self.geometry, line, TOUCH_KM):
            return np.empty((0, 2))
        parts = shapely.get_parts(line.intersection(self.geometry))
        if not len(parts) or parts[0].is_empty:
            parts = shapely.points(shapely.get_coordinates(shapely.shortest_line(line, self.geometry))[:1])
        points, part = shapely.get_coordinates(parts, return_index=True)
        along = shapely.line_locate_point(line, shapely.points(points))
        firsts = np.flatnonzero(np.append(True, part[1:] != part[:-1]))
        met = np.stack([np.minimum.reduceat(along, firsts), np.maximum.reduceat(along, firsts)], axis=-1)
        return met[met[:, 0].argsort()]

    def around(
        self, *, ring: int, position: float, within_km: float, samples: int
    ) -> tuple[Vectors, NDArray[np.float64]]:
        """Return points of a border within some kilometres of a position on it, shape (n, 3), and their positions."""
        points, along = self._outlines[ring]
        positions = (position + np.linspace(-within_km, within_km, samples)) % along[-1]
        flat = np.stack([np.interp(positions, along, points[:, axis]) for axis in (0, 1)], axis=-1)
        return self.plane.inverse(flat), positions

    @cached_property
    def _outlines(self) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
        """The vertices of each border, and their positions along it."""
        outlines = [shapely.get_coordinates(ring) for ring in self.rings]
        return [(points, np.append(0.0, np.hypot(*np.diff(points, axis=0).T).cumsum())) for points in outlines]


def _tips(rings: Sequence[shapely.LinearRing], *, tolerance: float) -> list[NDArray[np.object_]]:
    """Return the capes of each ring, where it turns most: one of them is often the point nearest to another place."""
    while True:
        # This ends: without regard to topology every ring comes down to four vertices or fewer.
        outlines = shapely.simplify(rings, tolerance, preserve_topology=False)
        if shapely.get_num_coordinates(outlines).sum() <= _MOST_TIPS + 4 * len(rings):
            return [shapely.points(shapely.get_coordinates(outline)[:-1]) for outline in outlines]
        tolerance *= 2
