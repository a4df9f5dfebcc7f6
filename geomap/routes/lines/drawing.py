"""From the stops of a movement to its line.

The line is the shortest one that starts inside the origin, passes through each via in order, ends at the destination
and stays inside the reported areas wherever they join, clear of their borders where that makes it at most 1 % longer.
Where they do not join, it is a geodesic between them, and countries that it crosses without a report are listed.
Between points alone it is a plain geodesic. A via that reaches far, but whose outline is not known (mountains, say),
may lie anywhere about its point: it does not bend the line, and the line is then only the least that the way can be.

The same stops in reverse give the same line in reverse, since all is computed in one of the two directions. What is
computed for a set of areas is kept as long as the source of the areas lives.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import groupby
from threading import RLock
from typing import TypeVar
from weakref import WeakKeyDictionary

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Place
from geomap.model import AreaSource, Line, Stop
from geomap.routes.lines.crossings import crossings, outside_km
from geomap.routes.lines.ground.corridor import Corridor, Lengths, build_corridor, no_corridor
from geomap.routes.lines.ground.outlines import Atlas, Outlines, joined_outlines, polygons_of
from geomap.routes.lines.ground.regions import Site, locate
from geomap.routes.lines.ground.reported import Reported
from geomap.routes.lines.ground.seaways import Seaways
from geomap.routes.lines.ground.survey import Known, Survey, anchor
from geomap.routes.lines.lengths import longest_km
from geomap.routes.lines.paths.contacts import Contacts
from geomap.routes.lines.paths.projection import (
    cut_at_antimeridian,
    densify,
    geodesic_length,
    to_coordinates,
    to_vectors,
)
from geomap.routes.lines.paths.searching import Path, may_join
from geomap.routes.lines.paths.solving import line_in_plane, solve
from geomap.routes.lines.paths.visibility import Terrain
from geomap.routes.lines.voyages import Voyage, touched, where_it_is

# How much is kept for each source of areas. All are hand-set.
_MOST_CORRIDORS = 8  # those of large areas take a hundred megabytes each
_MOST_SURVEYS = 4  # likewise
_MOST_SITES = 4096  # located stops
_MOST_LINES = 1024  # finished lines

# What is drawn. All are hand-set.
_MOST_OUTLINED = 800  # vertices of the ground that is shown on a map
_ABOUT_LINE_DEGREES = 4.0  # how far from the line the ground of areas that no stop names is shown
_MOST_OUTSIDE_KM = 10.0  # a path that runs so far outside the areas is sought again with more detail,
_FAR_ROUND = 1.2  # and so is one so many times as long as the shortest

_KIND_OF_A_POINT = "site"

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def draw(stops: Sequence[Stop], *, areas: AreaSource, afloat: bool = False) -> Line | None:
    """Draw the line of a movement.

    Args:
        stops: In travel order. Those without a place are left out, and the same place (and part of it) twice in a row
            is one stop.
        areas: Where polygons come from.
        afloat: Whether a vessel moved. If there is water at both ends, the line then keeps to the waters of the stops
            and of their ports, and to the straits, canals and seas between those, as far as they join.

    Returns:
        The line, or None where fewer than two distinct stops have a place. `shortest_km <= length_km <= longest_km`
        always holds.
    """
    memory = _memory_of(areas)
    with memory.lock:
        atlas = Atlas(areas, memory.outlines)
        return _draw(_voyage(stops, atlas=atlas, memory=memory, afloat=afloat), atlas=atlas, memory=memory)


def outline_of_corridor(stops: Sequence[Stop], *, areas: AreaSource, afloat: bool = False) -> BaseGeometry | None:
    """Return the ground that the reported areas leave open to a movement, simplified for a map.

    The arguments are those of `draw`.

    Returns:
        Polygons of (lon, lat) degrees, cut at the antimeridian, of a few hundred vertices: the areas that the stops
        name, and those that hold the other stops, as far as they are near the line. None where no stop is an area.
    """
    memory = _memory_of(areas)
    with memory.lock:
        atlas = Atlas(areas, memory.outlines)
        voyage = _voyage(stops, atlas=atlas, memory=memory, afloat=afloat)
        sites, passed = list(voyage.sites), voyage.passed
        line = _draw(voyage, atlas=atlas, memory=memory)
        if line is None or not any(site.area is not None for site in sites):
            return None
        named = [site.area for site in sites if site.area is not None]
        about = shapely.MultiLineString([list(part) for part in line.parts]).buffer(_ABOUT_LINE_DEGREES, quad_segs=4)
        unnamed = [area for site in sites for _, area in site.hosts] + [site.area for site in passed if site.area]
        hosts = [area.full.intersection(about) for area in unnamed if area not in named]
        held = [Outlines(area) for host in hosts if (area := polygons_of(host)) is not None]
        return joined_outlines([*dict.fromkeys(named), *held], vertices=_MOST_OUTLINED)


def is_unbounded(stop: Stop, areas: AreaSource) -> bool:
    """Tell whether a stop is in a place that reaches far and has no outline: its point does not say where it is."""
    memory = _memory_of(areas)
    with memory.lock:
        site = memory.site(stop, atlas=Atlas(areas, memory.outlines), afloat=False)
        return site is not None and site.is_unbounded


def _located(stops: Sequence[Stop], *, atlas: Atlas, memory: _Memory, afloat: bool = False) -> list[Site]:
    located = [site for stop in stops if (site := memory.site(stop, atlas=atlas, afloat=afloat)) is not None]
    return [next(same) for _, same in groupby(located, key=where_it_is)]


def _voyage(stops: Sequence[Stop], *, atlas: Atlas, memory: _Memory, afloat: bool) -> Voyage:
    if afloat:
        sites, unbounded = touched(_located(stops, atlas=atlas, memory=memory, afloat=True))
        if len(sites) > 1 and all(site.is_water or site.hosts for site in (sites[0], sites[-1])):
            forward = sites if _is_forward(sites) else sites[::-1]
            return Voyage(sites, memory.seaways(atlas).joining(forward), unbounded)
    sites, unbounded = touched(_located(stops, atlas=atlas, memory=memory))
    return Voyage(sites, (), unbounded)


def _is_forward(sites: Sequence[Site]) -> bool:
    """Tell whether sites are in the one of their two orders in which all is computed."""
    return [site.key for site in sites] <= [site.key for site in reversed(sites)]


def _draw(voyage: Voyage, *, atlas: Atlas, memory: _Memory) -> Line | None:
    if len(voyage.sites) < 2:
        return None
    key = (
        *((site.key, tuple(host.id for host, _ in site.hosts)) for site in voyage.sites),
        *(site.key for site in (*voyage.passed, *voyage.unbounded)),
        len(voyage.passed),
    )
    return _kept(memory.lines, key, lambda: _honest(voyage, atlas=atlas, memory=memory), most=_MOST_LINES)


def _honest(voyage: Voyage, *, atlas: Atlas, memory: _Memory) -> Line:
    """Return the line of a voyage, which claims nothing of where unbounded places are."""
    line = _line(list(voyage.sites), voyage.passed, atlas=atlas, memory=memory)
    inexact = any(site.is_unbounded for site in voyage.sites)
    if not (inexact or voyage.unbounded):
        return line
    return replace(line, unreported=(), is_least=bool(voyage.unbounded), is_inexact=inexact)


def _line(sites: list[Site], passed: tuple[Site, ...], *, atlas: Atlas, memory: _Memory) -> Line:
    turned = not _is_forward(sites)
    if turned:
        sites.reverse()
    if any(site.is_area or site.is_port or site.part is not None for site in sites):
        reported = [*sites, *passed]
        corridor = memory.corridor(reported)
        lengths = corridor.remembered(sites, _lengths)
        path = _path(
            sites,
            corridor,
            lengths,
            areas=_areas(reported),
            finer=lambda window, tight: memory.fine_corridor(reported, window, tight=tight),
        )
        coordinates = _coordinates(path, sites)
        length = geodesic_length(to_vectors(np.array(coordinates)))
        shortest, longest = min(lengths.shortest_km, length), max(lengths.longest_km, length)
        open_km = min(lengths.open_km, shortest)
    else:
        # Nothing says where the line was.
        coordinates = [(site.place.lon, site.place.lat) for site in sites]
        length = shortest = longest = open_km = geodesic_length(to_vectors(np.array(coordinates)))
    parts = cut_at_antimeridian(densify(coordinates[::-1] if turned else coordinates))
    waters = [*passed, *Reported.by(sites).waters] if passed or any(site.is_port for site in sites) else []
    crossed, unreported = crossings(parts, sites=sites, atlas=atlas, waters=waters)
    return Line(parts, length, shortest, longest, crossed, unreported, open_km=open_km)


def _path(
    sites: Sequence[Site],
    corridor: Corridor,
    lengths: Lengths,
    *,
    areas: Sequence[Outlines],
    finer: Callable[[tuple[float, float, float, float], bool], Corridor],
) -> Path:
    """Return the path that is drawn.

    It is sought in a strip about the shortest path. If none is found, a neck of the ground may have been lost, and if
    the path found goes far round, vast areas may have been simplified so much that it keeps too clear of their borders.
    Then it is sought with more detail and, if need be, up to the very borders; so is a path that cuts corners outside
    the areas, where gaps between coasts were closed. Only if all this fails is it sought over all the ground.
    """
    if not lengths.is_free:
        strip = corridor.strip(line_in_plane(lengths.shortest, corridor.plane))
        path = _path_on(corridor.inside_of(strip), sites, corridor, lengths)
        if path is None or geodesic_length(path.vectors) > _FAR_ROUND * lengths.shortest_km:
            fine = finer(strip.bounds, False)
            path = _path_on(fine.inside_of(strip), sites, fine, lengths) or path
            path = path or _path_on(fine.up_to_borders_of(strip), sites, fine, lengths)
        if path is not None and (beyond := outside_km(path.vectors, areas)) > _MOST_OUTSIDE_KM:
            tight = finer(strip.bounds, True)
            kept = _path_on(tight.inside_of(strip), sites, tight, lengths)
            kept = kept or _path_on(tight.up_to_borders_of(strip), sites, tight, lengths)
            if kept is not None and outside_km(kept.vectors, areas) < beyond:
                path = kept
        if path is not None:
            return path
    terrain = corridor.boundless if lengths.is_all_free else corridor.inside
    contacts = corridor.contacts(sites, terrain=terrain, drawn=True)
    return solve(_deepened(contacts, sites, corridor), terrain=terrain)[0]


def _areas(sites: Sequence[Site]) -> list[Outlines]:
    """Return the areas that sites name and those that hold them."""
    named = [site.area for site in sites if site.area is not None]
    return list(dict.fromkeys([*named, *(area for site in sites for _, area in site.hosts)]))


def _path_on(terrain: Terrain, sites: Sequence[Site], corridor: Corridor, lengths: Lengths) -> Path | None:
    """Return the cheapest path over a terrain, None where that is cut."""
    contacts = corridor.contacts_on(sites, terrain) if terrain.pieces else None
    if contacts is None or not may_join(contacts):
        return None
    asked = [stop for stop in lengths.shortest.stops if stop is not None]
    path, _ = solve(_deepened(contacts, sites, corridor), terrain=terrain, asked=asked)
    return None if path.is_free else path


@dataclass
class _Memory:
    """What is known about the areas of one source; one thread at a time may add to it."""

    lock: AbstractContextManager[bool] = field(default_factory=RLock)
    outlines: dict[str, Outlines | None] = field(default_factory=dict)
    sites: OrderedDict[tuple[Place, str | None, bool], Site | None] = field(default_factory=OrderedDict)
    known: Known = field(default_factory=Known)
    lines: OrderedDict[tuple[object, ...], Line] = field(default_factory=OrderedDict)
    corridors: OrderedDict[object, Corridor] = field(default_factory=OrderedDict)
    surveys: OrderedDict[tuple[float, float], Survey] = field(default_factory=OrderedDict)
    joined_waters: Seaways | None = None

    def seaways(self, atlas: Atlas) -> Seaways:
        """Return which waters of the source join."""
        if self.joined_waters is None:
            self.joined_waters = Seaways.of(atlas)
        return self.joined_waters

    def site(self, stop: Stop, *, atlas: Atlas, afloat: bool) -> Site | None:
        stop = _off_its_place(stop)
        place = stop.finding.place
        if place is None:
            return None
        key = (place, stop.part, afloat)
        return _kept(self.sites, key, lambda: locate(stop, atlas=atlas, afloat=afloat), most=_MOST_SITES)

    def corridor(self, sites: Sequence[Site]) -> Corridor:
        """Return the corridor for sites, which depends only on the areas that they mean, in whatever order."""
        if not any(site.is_area or site.is_port for site in sites):
            return no_corridor(Survey(min(sites, key=lambda site: site.key).place))
        reported = Reported.by(sites)
        return _kept(
            self.corridors,
            reported.key,
            lambda: build_corridor(reported, survey=self._survey(reported)),
            most=_MOST_CORRIDORS,
        )

    def fine_corridor(
        self, sites: Sequence[Site], window: tuple[float, float, float, float], *, tight: bool
    ) -> Corridor:
        """Return the corridor for sites with more detail, in a window of its plane."""
        reported = Reported.by(sites)
        return build_corridor(reported, survey=self._survey(reported), window=window, tight=tight)

    def _survey(self, reported: Reported) -> Survey:
        """Return the survey about the largest of the areas."""
        centre = anchor([*reported.waters, *reported.lands, *reported.outside])
        key = (centre.lon, centre.lat)
        return _kept(self.surveys, key, lambda: Survey(centre, self.known), most=_MOST_SURVEYS)


def _off_its_place(stop: Stop) -> Stop:
    """Return a stop that lies off its place as one at a point of its own."""
    place, offset = stop.finding.place, stop.offset
    if place is None or offset is None:
        return stop
    point = replace(
        place,
        id=f"{place.id} {offset.lon:.5f},{offset.lat:.5f}",
        lon=offset.lon,
        lat=offset.lat,
        kind=_KIND_OF_A_POINT,
        has_area=False,
    )
    return Stop(stop.role, replace(stop.finding, place=point, offset=None))


def _kept(known: OrderedDict[_Key, _Value], key: _Key, make: Callable[[], _Value], *, most: int) -> _Value:
    """Return what is known under a key, made if missing; of more than `most` the one unused for longest is dropped."""
    if key not in known:
        known[key] = make()
        if len(known) > most:
            known.popitem(last=False)
    known.move_to_end(key)
    return known[key]


_memories: WeakKeyDictionary[AreaSource, _Memory] = WeakKeyDictionary()


def _memory_of(areas: AreaSource) -> _Memory:
    """Return what is kept for a source; nothing is kept where the source cannot be a key."""
    try:
        return _memories.setdefault(areas, _Memory())
    except TypeError:
        return _Memory()


def _deepened(contacts: list[Contacts], sites: Sequence[Site], corridor: Corridor) -> list[Contacts]:
    """Return contacts, where those of an end that holds its neighbour are replaced by the end's deepest point.

    An origin that holds the next stop (`from Iran to Tehran`), or a destination that holds the one before, would leave
    nothing to draw.
    """
    for end, neighbour in ((0, 1), (-1, -2)):
        region, other = (corridor.survey.region(sites[index]) for index in (end, neighbour))
        shapely.prepare(region.drawn)
        if contacts[end].rings and region.drawn.intersects(other.drawn):
            contacts[end] = Contacts.at(region.deepest, contacts[end].terrain, geometry=region.drawn)
    return contacts


def _lengths(sites: Sequence[Site], corridor: Corridor) -> Lengths:
    """Return the shortest and the longest length that the areas allow."""
    contacts = corridor.contacts(sites, terrain=corridor.whole, drawn=False)
    path, wanted = solve(contacts, terrain=corridor.whole)
    shortest = path
    is_free, is_all_free = path.is_free, all(path.free)
    needed = list(range(len(sites)))
    for end, neighbour in ((0, 1), (-1, -2)):
        if len(needed) < 2 or contacts[needed[neighbour]].rings:
            continue
        if contacts[needed[end]].geometry.intersects(contacts[needed[neighbour]].geometry):
            # The route can begin at the next stop, which lies in the origin, or end at the stop before the destination.
            del needed[end]
    if len(needed) < len(contacts):
        left = [contacts[index] for index in needed]
        path = solve(left, terrain=corridor.whole)[0] if len(left) > 1 else path.at_rest()
    longest = longest_km(
        [contacts[index] for index in wanted],
        inner=lambda number: corridor.inner_contacts(sites[wanted[number]]),
        terrain=corridor.whole,
    )
    shortest_km = geodesic_length(path.vectors)
    open_km = shortest_km if len(path.vectors) <= 2 else _open_km([sites[index] for index in needed], corridor)
    return Lengths(shortest_km, longest, min(open_km, shortest_km), shortest, is_free, is_all_free)


def _open_km(sites: Sequence[Site], corridor: Corridor) -> float:
    """Return the length of the shortest way through stops if all ground were open.

    Reports do not name every land that something crosses, so a length is impossible only if it is below this.
    """
    contacts = corridor.contacts(sites, terrain=corridor.boundless, drawn=False)
    return geodesic_length(solve(contacts, terrain=corridor.boundless)[0].vectors)


def _coordinates(path: Path, sites: Sequence[Site]) -> list[tuple[float, float]]:
    """Return the vertices of a path as (lon, lat), those at points exactly as the gazetteer has them."""
    places = [None if stop is None or sites[stop].is_area else sites[stop].place for stop in path.stops]
    return [
        (round(float(lon), 6), round(float(lat), 6)) if place is None else (place.lon, place.lat)
        for (lon, lat), place in zip(to_coordinates(path.vectors), places, strict=True)
    ]
