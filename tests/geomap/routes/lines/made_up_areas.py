"""A made-up world: boxes of land and water near the equator, where a degree is 111 km either way."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Bounds, Place
from geomap.model import Finding, Mention, MentionForm, Role, Span, Stop


def place(name: str, lon: float, lat: float, *, kind: str = "city", country: str | None = None) -> Place:
    return Place(f"made-up:{name}", name, lon, lat, kind, country, None, None, 0, 0.5, None, "made-up", False)


def stop(where: Place, part: str | None = None, *, role: Role = Role.VIA) -> Stop:
    return Stop(role, Finding(Mention(Span(0, 1), where.name, MentionForm.NAME, (), 1.0), where, 1.0), part)


def wrapped(geometry: BaseGeometry, shift: float) -> BaseGeometry:
    """Shift a geometry eastwards and cut it at the antimeridian."""
    moved = shapely.affinity.translate(geometry, shift)
    turns = [
        shapely.affinity.translate(moved.intersection(shapely.box(-180 + turn, -90, 180 + turn, 90)), -turn)
        for turn in (-360, 0, 360)
    ]
    return shapely.MultiPolygon([part for piece in turns for part in shapely.get_parts(piece) if part.area > 0])


def longitude(lon: float) -> float:
    return (lon + 180) % 360 - 180


@dataclass(eq=False)
class World:
    """A source of made-up areas; all longitudes are shifted by `shift`."""

    shift: float = 0.0
    _areas: dict[str, tuple[Place, BaseGeometry]] = field(default_factory=dict)

    def add(self, name: str, geometry: BaseGeometry, *, kind: str = "country", country: str | None = None) -> Place:
        centre = geometry.representative_point()
        code = (country or name[:2].upper()) if kind in ("country", "admin1") else None
        made = place(name, longitude(centre.x + self.shift), centre.y, kind=kind, country=code)
        self._areas[made.id] = (made, wrapped(geometry, self.shift))
        return made

    def point(self, name: str, lon: float, lat: float, *, country: str | None = None) -> Place:
        return place(name, longitude(lon + self.shift), lat, country=country)

    def area(self, place_id: str, /) -> BaseGeometry | None:
        return self._areas[place_id][1] if place_id in self._areas else None

    def areas_within(self, bounds: Bounds, /, *, kinds: Collection[str]) -> Sequence[tuple[Place, BaseGeometry]]:
        west, south, east, north = bounds
        boxes = [shapely.box(west, south, east, north)]
        if west > east:
            boxes = [shapely.box(west, south, 180, north), shapely.box(-180, south, east, north)]
        return [
            (made, geometry)
            for made, geometry in self._areas.values()
            if made.kind in kinds and any(geometry.intersects(box) for box in boxes)
        ]
