"""Keys by which accounts find those that may tell the same, so that not each has to be compared with each.

`geomap.routes.merging` compares accounts stop by stop; among the many of a run hardly any two have a stop in common.
Each account is *posted* under keys of all that it tells, and *asked* for under few: where one account tells all that
another does, no less exactly (`includes`), one of the keys that the other asks for is one that the first is posted
under.

Not here: whether they tell the same. Always holds: no pair of accounts that `relate` would let agree is missed; some
are found that do not.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

import numpy as np
import shapely

from gazetteer.model import Place
from geomap.model import AreaSource, Role, Stop

_Keys = frozenset[tuple[str, str | int]]

_NOMINAL = {"country": 1.0, "admin1": 0.1}
"""Square degrees of what contains others by its codes, where it has no polygon."""


class StopKeys:
    """Keys of the stops of one set of accounts."""

    def __init__(self, stops: Iterable[Stop], *, areas: AreaSource) -> None:
        """Take all stops, and where polygons come from."""
        places = {place.id: place for stop in stops if (place := stop.finding.place) is not None}
        polygons = [(id_, polygon) for id_ in places if (polygon := areas.area(id_)) is not None]
        self._sizes = {id_: _NOMINAL.get(place.kind, 0.0) for id_, place in places.items()}
        self._sizes |= {id_: float(polygon.area) for id_, polygon in polygons}
        self._holders: dict[str, set[tuple[str, str | int]]] = {id_: set() for id_ in places}
        ids = list(places)
        where = np.array([(place.lon, place.lat) for place in places.values()], dtype=np.float64).reshape(-1, 2)
        points = shapely.STRtree(shapely.points(where))
        inside = points.query(np.array([polygon for _, polygon in polygons], dtype=object), predicate="intersects")
        for polygon, point in inside.T.tolist():
            self._holders[ids[point]].add(("place", polygons[polygon][0]))
        for id_, place in places.items():
            self._holders[id_] |= _own(place) | _codes(place)

    def size(self, stop: Stop) -> float:
        """Return how much ground a stop covers, in square degrees: exact enough to compare stops."""
        place = stop.finding.place
        return 0.0 if place is None else self._sizes[place.id] * (1.0 if stop.part is None else 0.4)

    def asked(self, stops: Sequence[Stop]) -> Iterator[Hashable]:
        """Yield the keys under which to look for accounts that tell of these stops, or of what lies inside them."""
        ends = _ends(stops)
        if ends:
            yield from ((one, other) for one in _names(ends[0]) for other in _names(ends[1]))
        elif stops:
            stop = min(stops, key=self.size)
            yield from ((stop.role, key) for key in _names(stop))

    def posted(self, stops: Sequence[Stop]) -> set[Hashable]:
        """Return the keys under which an account with these stops is to be found."""
        keys: set[Hashable] = {(stop.role, key) for stop in stops for key in self._held(stop)}
        if ends := _ends(stops):
            keys.update((one, other) for one in self._held(ends[0]) for other in self._held(ends[1]))
        return keys

    def _held(self, stop: Stop) -> Iterable[tuple[str, str | int]]:
        """Return the keys of the place of a stop, and of all that contain it."""
        place = stop.finding.place
        return _surface(stop) if place is None else self._holders[place.id]


def _ends(stops: Sequence[Stop]) -> tuple[Stop, Stop] | None:
    """Return the origin and the destination, where there are both."""
    both = len(stops) > 1 and stops[0].role is Role.ORIGIN and stops[-1].role is Role.DESTINATION
    return (stops[0], stops[-1]) if both else None


def _names(stop: Stop) -> _Keys:
    """Return the keys under which what is the same as a stop, or inside it, is posted."""
    place = stop.finding.place
    if place is None:
        return _surface(stop)
    return _own(place) | frozenset(key for key in _codes(place) if key[0] == place.kind)


def _surface(stop: Stop) -> _Keys:
    return frozenset({("surface", stop.finding.surface.casefold())})


def _own(place: Place) -> _Keys:
    number = () if place.geonameid is None else (("geonameid", place.geonameid),)
    return frozenset({("place", place.id), *number})


def _codes(place: Place) -> _Keys:
    codes = (("country", place.country), ("admin1", place.admin1_code))
    return frozenset((kind, code) for kind, code in codes if code is not None)
