"""From the stops of a movement to its line.

The line is the shortest one that starts inside the origin, passes through each via in order, ends at the destination
and stays inside the reported areas wherever they join, clear of their borders where that makes it at most 1 % longer.
Where they do not join, it is a geodesic between them, and countries that it crosses without a report are listed.
Between places that are all points it is a plain geodesic.

The same stops in reverse give the same line in reverse: all is computed in one of the two directions. What is
computed for a set of areas is kept as long as the source of the areas lives.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from itertools import groupby
from threading import RLock
from weakref import WeakKeyDictionary

import numpy as np
import shapely

from gazetteer.model import Place
from geomap.model import Line, Stop
from geomap.routes.geometry.areas import AreaSource
from geomap.routes.geometry.bounds import longest_km
from geomap.routes.geometry.contacts import Contacts
from geomap.routes.geometry.corridor import Corridor, build_corridor
from geomap.routes.geometry.crossings import crossings
from geomap.routes.geometry.outlines import Atlas, Outlines
from geomap.routes.geometry.projection import cut_at_antimeridian, densify, geodesic_length, to_coordinates, to_vectors
from geomap.routes.geometry.regions import Site, locate
from geomap.routes.geometry.solving import Path, Solver

_MOST_CORRIDORS = 64
_MOST_SITES = 4096


def draw(stops: Sequence[Stop], *, areas: AreaSource) -> Line | None:
    """Draw the line of a movement.

    Args:
        stops: In travel order; those without a place are left out, and the same place (and part of it) twice in a row
            is one stop: nothing is said to have moved between them.
        areas: Where polygons come from.

    Returns:
        The line, or None where fewer than two distinct stops have a place. `shortest_km <= length_km <= longest_km`
        always holds.
    """
    memory = _memory_of(areas)
    with memory.lock:
        return _draw(stops, atlas=Atlas(areas, memory.outlines), memory=memory)


def _draw(stops: Sequence[Stop], *, atlas: Atlas, memory: _Memory) -> Line | None:
    located = [site for stop in stops if (site := memory.site(stop, atlas=atlas)) is not None]
    sites = [next(same) for _, same in groupby(located, key=lambda site: (site.place.id, site.part))]
    if len(sites) < 2:
        return None
    turned = [site.key for site in reversed(sites)] < [site.key for site in sites]
    if turned:
        sites.reverse()
    corridor = memory.corridor(sites)
    path, _ = Solver(corridor.inside.grounds).solve(_drawn(sites, corridor))
    shortest, longest = corridor.remembered(sites, _bounds)
    coordinates = _coordinates(path, sites)
    length = geodesic_length(to_vectors(np.array(coordinates)))
    parts = cut_at_antimeridian(densify(coordinates[::-1] if turned else coordinates))
    crossed, unreported = crossings(parts, sites=sites, atlas=atlas)
    return Line(parts, length, min(shortest, length), max(longest, length), crossed, unreported)


@dataclass
class _Memory:
    """What was found out about the areas of one source; one thread at a time may add to it."""

    lock: AbstractContextManager[bool] = field(default_factory=RLock)
    outlines: dict[str, Outlines | None] = field(default_factory=dict)
    sites: OrderedDict[tuple[Place, str | None], Site | None] = field(default_factory=OrderedDict)
    corridors: OrderedDict[object, Corridor] = field(default_factory=OrderedDict)

    def site(self, stop: Stop, *, atlas: Atlas) -> Site | None:
        place = stop.finding.place
        if place is None:
            return None
        key = (place, stop.part)
        if key not in self.sites:
            self.sites[key] = locate(stop, atlas=atlas)
            if len(self.sites) > _MOST_SITES:
                self.sites.popitem(last=False)
        return self.sites[key]

    def corridor(self, sites: Sequence[Site]) -> Corridor:
        """Return the corridor for sites, which is the same for all sites with these areas, in whatever order."""
        sites = sorted(sites, key=lambda site: site.key)
        corridor = self._built(sites, ())
        bridged = corridor.outside(sites)
        return self._built(sites, bridged) if bridged else corridor

    def _built(self, sites: Sequence[Site], bridged: Sequence[Site]) -> Corridor:
        areas = tuple(dict.fromkeys(site.key for site in sites if site.is_area))
        hosts = frozenset(country.id for site in sites for country, _ in site.hosts)
        points = tuple(dict.fromkeys(site.key for site in bridged))
        if not areas:
            return build_corridor(sites)
        key = (areas, hosts, points)
        if key not in self.corridors:
            self.corridors[key] = build_corridor(sites, bridged=bridged)
            if len(self.corridors) > _MOST_CORRIDORS:
                self.corridors.popitem(last=False)
        self.corridors.move_to_end(key)
        return self.corridors[key]


_memories: WeakKeyDictionary[AreaSource, _Memory] = WeakKeyDictionary()


def _memory_of(areas: AreaSource) -> _Memory:
    """Return what is kept for a source, which is nothing where the source cannot be a key."""
    try:
        return _memories.setdefault(areas, _Memory())
    except TypeError:
        return _Memory()


def _drawn(sites: Sequence[Site], corridor: Corridor) -> list[Contacts]:
    """Return where the line is to touch each stop.

    An origin that holds the next stop already (`from Iran to Tehran`), or a destination that holds the one before,
    would leave nothing to draw: such a line begins or ends in the depth of the area instead.
    """
    contacts = corridor.contacts(sites, drawn=True)
    for end, neighbour in ((0, 1), (-1, -2)):
        shapely.prepare(contacts[end].geometry)
        if contacts[end].rings and contacts[end].geometry.intersects(contacts[neighbour].geometry):
            deepest = corridor.region(sites[end]).deepest
            contacts[end] = Contacts.at(deepest, corridor.inside, geometry=contacts[end].geometry)
    return contacts


def _bounds(sites: Sequence[Site], corridor: Corridor) -> tuple[float, float]:
    """Return the shortest and the longest length in kilometres that the areas allow."""
    contacts = corridor.contacts(sites, drawn=False)
    solver = Solver(corridor.whole.grounds)
    path, wanted = solver.solve(contacts)
    needed = list(contacts)
    for end, neighbour in ((0, 1), (-1, -2)):
        if (
            len(needed) > 1
            and not needed[neighbour].rings
            and needed[end].geometry.intersects(needed[neighbour].geometry)
        ):
            # The route can begin at the next stop, which lies in the origin, or end at the last but one.
            del needed[end]
    if len(needed) < len(contacts):
        path = solver.solve(needed)[0] if len(needed) > 1 else path.at_rest()
    inner = [corridor.inner_contacts(sites[index]) for index in wanted]
    longest = longest_km([contacts[index] for index in wanted], inner, solver=solver)
    return geodesic_length(path.vectors), longest


def _coordinates(path: Path, sites: Sequence[Site]) -> list[tuple[float, float]]:
    """Return the vertices of a path as (lon, lat), those at points exactly as the gazetteer has them."""
    line = []
    for (lon, lat), stop in zip(to_coordinates(path.vectors), path.stops, strict=True):
        if stop is not None and not sites[stop].is_area:
            line.append((sites[stop].place.lon, sites[stop].place.lat))
        else:
            line.append((round(float(lon), 6), round(float(lat), 6)))
    return line
