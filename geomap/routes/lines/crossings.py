"""Which countries a line crosses, and which of them its stops do not account for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Bounds, Place
from geomap.model import Crossing
from geomap.routes.lines.ground.outlines import Atlas, Outlines
from geomap.routes.lines.ground.regions import COUNTRY_KINDS, Site
from geomap.routes.lines.ground.seaways import CANAL_GAP_KM
from geomap.routes.lines.paths.projection import KM_PER_DEGREE, Vectors, distances, to_coordinates, to_vectors

LEAST_UNREPORTED_KM = 1.0  # shorter crossings that no report accounts for are no finding: polygons are no better
_LEAST_KM = 0.05  # shorter crossings are rounding; hand-set
_SAMPLED_KM = 3.0  # spacing of the points of a path that are tested for lying outside of areas; hand-set
_MOST_PREPARED = 2000
"""Vertices of a country that is prepared for being met by lines, which takes some hundred bytes a vertex; the few that
have more would take three times the memory of all others, and save a tenth of the time of a line; hand-set."""

Parts = Sequence[Sequence[tuple[float, float]]]


def crossings(
    parts: Parts, *, sites: Sequence[Site], atlas: Atlas, waters: Sequence[Site] = ()
) -> tuple[tuple[Crossing, ...], tuple[Crossing, ...]]:
    """Return the countries that a line crosses, in order of entry, and those that its stops do not account for.

    A stop accounts for its country, and an area for all that lies within it; the second list gives only the
    kilometres beyond.

    Args:
        parts: Polylines of (lon, lat) degrees, cut at the antimeridian.
        sites: The stops of the line.
        atlas: Where the polygons of countries come from.
        waters: Waters that a vessel keeps to. Countries are crossed only outside them, since the polygons of some
            countries reach over their straits and canals.
    """
    line = shapely.MultiLineString([list(part) for part in parts])
    dry = _dry(line, waters)
    known = {site.place.id for site in sites} | {country.id for site in sites for country, _ in site.hosts}
    codes = {site.place.country for site in sites} - {None}
    crossed: list[tuple[tuple[int, float], Crossing]] = []
    unreported: list[tuple[tuple[int, float], Crossing]] = []
    for country, polygon in _countries(line, atlas=atlas):
        inside = dry.intersection(polygon)
        km = _length_km(inside)
        if km < _LEAST_KM:
            continue
        entry = _entry(line, inside)
        crossed.append((entry, Crossing(country, km)))
        if country.id not in known and country.country not in codes:
            for site in sites:
                inside = inside if site.area is None else inside.difference(site.area.full)
            if (beyond := _length_km(inside)) >= LEAST_UNREPORTED_KM:
                unreported.append((entry, Crossing(country, beyond)))
    return _in_order(crossed), _in_order(unreported)


def outside_km(vectors: Vectors, areas: Sequence[Outlines]) -> float:
    """Return how many kilometres of a path through unit vectors, shape (n, 3), lie outside of all areas, roughly."""
    lengths = distances(vectors[:-1], vectors[1:])
    steps = np.maximum(np.ceil(lengths / _SAMPLED_KM), 1).astype(int)
    segment = np.repeat(np.arange(len(lengths)), steps)
    first = np.cumsum(steps) - steps
    share = ((np.arange(len(segment)) - first[segment] + 0.5) / steps[segment])[:, None]
    lon, lat = to_coordinates(vectors[segment] * (1 - share) + vectors[segment + 1] * share).T
    outside = np.ones(len(segment), dtype=bool)
    for area in areas:
        shapely.prepare(area.full)
        outside[outside] = ~shapely.contains_xy(area.full, lon[outside], lat[outside])
    return float((lengths / steps)[segment][outside].sum())


def _dry(line: shapely.MultiLineString, waters: Sequence[Site]) -> BaseGeometry:
    """Return the part of a line that is not over some waters and the mouths of canals."""
    dry: BaseGeometry = line
    for water in waters:
        if water.area is not None:
            full = water.area.full
            dry = dry.difference(full.buffer(CANAL_GAP_KM / KM_PER_DEGREE) if water.place.kind == "canal" else full)
    return dry


def _countries(line: shapely.MultiLineString, *, atlas: Atlas) -> list[tuple[Place, BaseGeometry]]:
    found: dict[str, tuple[Place, BaseGeometry]] = {}
    for part in line.geoms:
        for country, area in atlas.areas_within(Bounds(*part.bounds), kinds=COUNTRY_KINDS):
            if area.vertices(0) <= _MOST_PREPARED:
                shapely.prepare(area.full)
            if country.id not in found and area.full.intersects(line):
                found[country.id] = (country, area.full)
    return list(found.values())


def _length_km(lines: BaseGeometry) -> float:
    """Return the length of lines, to a metre: their vertices are so close that chords of the ellipsoid will do."""
    parts = [part for part in shapely.get_parts(lines) if part.geom_type == "LineString"]
    vectors = [to_vectors(shapely.get_coordinates(part)) for part in parts]
    return float(sum(distances(each[:-1], each[1:]).sum() for each in vectors))


def _entry(line: shapely.MultiLineString, inside: BaseGeometry) -> tuple[int, float]:
    """Return where along a line the first stretch of it begins: the index of the part, and degrees along that part."""
    points = shapely.points(shapely.get_coordinates(inside))
    parts = shapely.get_parts(line)
    part = shapely.distance(parts[:, None], points).argmin(axis=0)
    first = int(part.min())
    return first, float(shapely.line_locate_point(parts[first], points[part == first]).min())


def _in_order(entries: list[tuple[tuple[int, float], Crossing]]) -> tuple[Crossing, ...]:
    return tuple(crossing for _, crossing in sorted(entries, key=lambda entry: (entry[0], entry[1].place.id)))
