"""Which stops a line has to touch, and which it only passes, since nobody knows how far they reach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from geomap.routes.lines.ground.regions import Site


class Voyage(NamedTuple):
    """What a line is drawn through.

    Attributes:
        sites: The stops that the line has to touch, in travel order.
        passed: Other waters that a vessel passes between them.
        unbounded: Vias that reach far, nobody knows how far, which the line need not touch.
    """

    sites: tuple[Site, ...]
    passed: tuple[Site, ...]
    unbounded: tuple[Site, ...]


def where_it_is(site: Site) -> tuple[str, str | None]:
    """Return what tells whether two sites are at one place."""
    return site.place.id, site.part


def touched(sites: Sequence[Site]) -> tuple[tuple[Site, ...], tuple[Site, ...]]:
    """Return the sites that a line has to touch, and those that are unbounded and only passed.

    The ends are touched even where they are unbounded, since a line needs ends, and so is where a line turns back.
    """
    reached: list[Site] = []
    unbounded: list[Site] = []
    between: list[Site] = []
    for index, site in enumerate(sites):
        if site.is_unbounded and 0 < index < len(sites) - 1:
            between.append(site)
            continue
        turns = bool(reached) and where_it_is(reached[-1]) == where_it_is(site)
        (reached if turns else unbounded).extend(between)
        reached.append(site)
        between = []
    return tuple(reached), tuple(unbounded)
