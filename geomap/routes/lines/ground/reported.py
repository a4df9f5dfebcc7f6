"""Which areas a route depends on: those that its stops name, and those that hold the other stops.

Routes through the same areas, in whatever order and with whatever towns at their ends, share what is computed for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geomap.routes.lines.ground.outlines import Outlines
from geomap.routes.lines.ground.regions import Site


@dataclass(frozen=True, slots=True)
class Reported:
    """The areas of the stops of a route; a corridor depends on nothing else.

    Attributes:
        waters: The waters, as sites without a word that narrows them, in the order of their keys.
        lands: The lands, and the countries that hold the other stops, likewise.
        outside: The stops that are `near` or `off` an area, and so mean ground outside it.
        about: The water about those.
    """

    waters: tuple[Site, ...]
    lands: tuple[Site, ...]
    outside: tuple[Site, ...]
    about: tuple[Outlines, ...]

    @classmethod
    def by(cls, sites: Sequence[Site]) -> Reported:
        """Collect the areas of the sites and of what holds them, each once."""
        areas = [(site.place, site.area) for site in sites if site.area is not None]
        areas += [host for site in sites for host in site.hosts]
        each = {place.id: Site(place, None, area, (), ()) for place, area in areas}
        ordered = [each[place_id] for place_id in sorted(each)]
        outside = {site.key: site for site in sites if site.is_area and site.part in ("near", "off")}
        return cls(
            tuple(site for site in ordered if site.is_water),
            tuple(site for site in ordered if not site.is_water),
            tuple(outside[key] for key in sorted(outside)),
            tuple(dict.fromkeys(water for key in sorted(outside) for water in outside[key].water)),
        )

    @property
    def key(self) -> tuple[object, ...]:
        """What identifies these areas."""
        return tuple(site.key for site in (*self.waters, *self.lands, *self.outside))
