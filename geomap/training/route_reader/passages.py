"""Annotated passages as the network learns them: mentions of places, and the journeys over them.

The mentions are those that the reader of routes weighs, so that the network learns from what it will be given; added
are the stops and mentions that annotators marked and the reader lacks. The form in which passages are written is
described in `docs/models/model-card.md`.

Always: mentions are sorted and do not overlap; a journey names its stops by the numbers of the mentions.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geomap.routes.reading import decoding

__all__ = ["ROLES", "STATUSES", "Journey", "Passage", "Stop", "passage_of"]

ROLES = tuple(map(str, decoding.ROLES))
STATUSES = tuple(map(str, decoding.STATUSES))

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stop:
    """A mention that a journey touches: its number, its role, and whether a careful reader may leave it out."""

    mention: int
    role: int
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey: its stops in the order of travel, its status, and the spans that name what moved."""

    stops: tuple[Stop, ...]
    status: int
    movers: tuple[Offsets, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its mentions of places and its journeys.

    Attributes:
        id: Its name among the passages.
        source: What must not be split between fitting and measuring.
        text: The text.
        mentions: (start, end) of the places named.
        journeys: What moved over them.
        found: Those mentions that the reader of routes finds by itself.
    """

    id: str
    source: str
    text: str
    mentions: tuple[Offsets, ...]
    journeys: tuple[Journey, ...]
    found: tuple[Offsets, ...] = ()


def passage_of(row: Mapping[str, Any], found: Iterable[Offsets], *, source: str, marked_first: bool = True) -> Passage:
    """Read one annotated passage.

    Args:
        row: The passage as it is read from its line.
        found: The mentions that the reader of routes finds in it.
        source: Where it is from.
        marked_first: Whether the spans of annotators stand where the two overlap; else those that were found. Without
            a found span the marked one stands in both cases.
    """
    stops = [(stop["start"], stop["end"]) for route in row["routes"] for stop in route["stops"]]
    marked = _disjoint([*stops, *((start, end) for start, end in row.get("mentions", ()))])
    given = sorted(set(found))
    mentions = tuple(sorted(_disjoint([*marked, *given] if marked_first else [*given, *marked])))
    journeys = tuple(_journey(route, row["text"], mentions) for route in row["routes"])
    journeys = tuple(one for one in journeys if one.stops)
    return Passage(row["id"], source, row["text"], mentions, journeys, tuple(_disjoint(given)))


def _disjoint(spans: Sequence[Offsets]) -> list[Offsets]:
    """Keep each span that overlaps none before it."""
    kept: list[Offsets] = []
    for start, end in spans:
        if not any(start < b and a < end for a, b in kept):
            kept.append((start, end))
    return kept


def _journey(route: Mapping[str, Any], text: str, mentions: Sequence[Offsets]) -> Journey:
    stops = []
    for stop in route["stops"]:
        number = _mention_at(mentions, stop["start"], stop["end"])
        if number is not None:
            stops.append(Stop(number, ROLES.index(stop["role"]), bool(stop.get("optional"))))
    return Journey(tuple(stops), STATUSES.index(route["status"]), tuple(_movers(route.get("mover"), text, mentions)))


def _mention_at(mentions: Sequence[Offsets], start: int, end: int) -> int | None:
    return next((number for number, (a, b) in enumerate(mentions) if a < end and start < b), None)


def _movers(mover: str | None, text: str, mentions: Collection[Offsets]) -> list[Offsets]:
    """Return where a text names a mover, as whole words and outside the mentions of places."""
    if not mover:
        return []
    found = re.finditer(rf"(?<!\w){re.escape(mover)}(?!\w)", text)
    spans = [match.span() for match in found]
    return [(a, b) for a, b in spans if not any(s <= a and b <= e for s, e in mentions)] or spans
