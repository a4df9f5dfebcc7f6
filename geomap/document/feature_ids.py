"""Gives each feature of a map document an id that is made of what the feature is.

Links, joins in a GIS and rows of a database name features by their ids, so an id must not come to mean another feature
when a report is added, taken away, renamed or read in another order:

- A place has the id that the gazetteer, a correction or its coordinates give it, such as `geonames:186301`.
- A route has `route-`, a key of mover, stops and status, and the date that the earliest report that names all its stops
  has for it, else that of the report, if there is one. So a report that only bears it out changes nothing, and the
  movement of another time is another.
- A movement has what comes after `route-` in the least id of its routes, a name that is not placed a key of its
  letters.

Always holds: no two features of a document have one id. Routes that would share one get the keys of their tellings
behind it, all of them; what else would is numbered in the order of the document.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from gazetteer.names.keys import fold
from geomap.model import Movement, Report, Stop
from geomap.routes.merging import MergedMovement, MergedRoute
from geomap.routes.same_mover import mover_key

_PLAIN = re.compile(r"[a-z][\w-]*:[\w.,:+~-]{1,100}", re.ASCII)
"""An id that can stand in an address, a column and an attribute as it is."""

_TELLING, _ALONE = 8, 12
"""Hexadecimal digits of a key: of a telling, and of what stands alone in an id."""

_DAY = re.compile(r"-?\d{4}(-\d{2}){0,2}(?!\d)", re.ASCII)


class Ids:
    """The ids of one document."""

    def __init__(self, reports: Iterable[Report], movements: Sequence[MergedMovement] = ()) -> None:
        """Take all reports and movements of the document; no id is taken yet."""
        self._dates = {report.id: report.date or "" for report in reports}
        self._taken: set[str] = set()
        self._shared = Counter(self._key(route) for movement in movements for route in movement.routes)

    def of_place(self, key: str) -> str:
        """Return the id of the place with a key (`geomap.document.place_features.place_key`)."""
        return self._new(key if _PLAIN.fullmatch(key) else f"place-{_digest(key, length=_ALONE)}")

    def of_name(self, name: str) -> str:
        """Return the id of a name that is not placed."""
        return self._new(f"unresolved-{_digest(fold(name) or name, length=_ALONE)}")

    def of_movement(self, movement: MergedMovement) -> str:
        """Return what the routes of a movement share."""
        return self._new(f"movement-{min(map(self._key, movement.routes))}")

    def of_route(self, route: MergedRoute) -> str:
        """Return the id of a route."""
        key = self._key(route)
        return self._new(f"route-{key}" if self._shared[key] < 2 else f"route-{key}-{self.of_telling(*route.first)}")

    def of_telling(self, report: str, movement: Movement) -> str:
        """Return the key of what one report tells: of its date, its sentence, and mover and stops as they were read.

        Args:
            report: The id of the report, which is no part of the key: rows without an id are numbered.
            movement: What it tells.
        """
        read = movement.told_as or (movement.mover, *(stop.finding.surface for stop in movement.stops))
        return _digest(self._dates[report], *read, length=_TELLING)

    def _key(self, route: MergedRoute) -> str:
        report, movement = route.first
        stops = [part for stop in route.stops for part in (stop.role.value, _stop_key(stop))]
        way = _digest(mover_key(movement.mover), route.status.value, *stops, length=_ALONE)
        day = _DAY.match(movement.when.date if movement.when else self._dates[report])
        return f"{way}-{day[0]}" if day else way

    def _new(self, wanted: str) -> str:
        found, number = wanted, 1
        while found in self._taken:
            number += 1
            found = f"{wanted}-{number}"
        self._taken.add(found)
        return found


def _stop_key(stop: Stop) -> str:
    place, surface = stop.finding.place, stop.finding.surface
    return place.id if place else f"name {fold(surface) or surface}"


def _digest(*parts: str, length: int) -> str:
    """Return hexadecimal digits that are the same wherever and whenever the parts are the same."""
    joined = "\0".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=16).hexdigest()[:length]
