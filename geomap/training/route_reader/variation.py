"""Varying passages while the network learns, so that it learns ways of telling and not names.

Names of places are exchanged, mentions lose their markers as if recognition had missed them, excerpts stand for the
whole, and passages are joined to one text that tells of unconnected journeys.

Always: the passage given is left as it is; what comes back is consistent: offsets, mentions and journeys fit the text.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from geomap.routes.reading.journey_words import load_words
from geomap.training.route_reader.passages import Journey, Offsets, Passage, Stop

__all__ = ["excerpt", "joined", "may_be_exchanged", "with_fewer_mentions", "with_other_names"]

_SENTENCE_END = re.compile(r"[.!?][\"'”’)]?\s+(?=[\"'“‘(]?[A-Z])|\n+")
_SENTENCES_BEYOND = 1.5
"""Sentences of an excerpt beyond its first, on average."""


def may_be_exchanged(name: str) -> bool:
    """Tell whether another name may stand for this one: a proper name that does not end like one of a people."""
    return name[:1].isupper() and not name.endswith(load_words().of_people)


def with_other_names(passage: Passage, names: Sequence[str], chance: random.Random, *, share: float) -> Passage:
    """Exchange a share of the names of places, each for the same name throughout.

    Args:
        passage: The passage.
        names: Names to put in their place.
        chance: Decides.
        share: How many of the different names are exchanged, from 0 to 1.
    """
    chosen: dict[str, str] = {}
    pieces: list[str] = []
    moved: list[tuple[int, int, int]] = []
    at = length = 0
    for start, end in passage.mentions:
        name = passage.text[start:end]
        if may_be_exchanged(name):
            new = chosen.setdefault(name, chance.choice(names) if chance.random() < share else name)
        else:
            new = name
        pieces += [passage.text[at:start], new]
        length += start - at + len(new)
        moved.append((start, end, length - len(new)))
        at = end
    lengths = [len(piece) for piece in pieces[1::2]]
    text = "".join([*pieces, passage.text[at:]])

    def place(offset: int) -> int:
        shift = 0
        for (start, end, new), size in zip(moved, lengths, strict=True):
            if offset <= start:
                break
            if offset < end:
                return new
            shift = new + size - end
        return offset + shift

    mentions = tuple((new, new + size) for (_, _, new), size in zip(moved, lengths, strict=True))
    journeys = tuple(
        replace(one, movers=tuple((place(a), place(b)) for a, b in one.movers)) for one in passage.journeys
    )
    return replace(passage, text=text, mentions=mentions, journeys=journeys)


def with_fewer_mentions(passage: Passage, chance: random.Random, *, share: float, share_of_stops: float) -> Passage:
    """Drop mentions as if recognition had missed them: a share of those that are no stops, and of the stops."""
    stops = {stop.mention for journey in passage.journeys for stop in journey.stops}
    return _kept(
        passage, [chance.random() >= (share_of_stops if n in stops else share) for n in range(len(passage.mentions))]
    )


def _kept(passage: Passage, keep: Sequence[bool]) -> Passage:
    numbers = {old: new for new, old in enumerate(n for n, kept in enumerate(keep) if kept)}
    mentions = tuple(span for span, kept in zip(passage.mentions, keep, strict=True) if kept)
    return replace(passage, mentions=mentions, journeys=_renumbered(passage.journeys, numbers.get))


def _renumbered(journeys: Sequence[Journey], number: Callable[[int], int | None]) -> tuple[Journey, ...]:
    changed = []
    for journey in journeys:
        stops = tuple(
            Stop(new, stop.role, stop.optional) for stop in journey.stops if (new := number(stop.mention)) is not None
        )
        if stops:
            changed.append(replace(journey, stops=stops))
    return tuple(changed)


def excerpt(passage: Passage, chance: random.Random) -> Passage:
    """Take some sentences in a row; what is left of a journey keeps the parts that it has in the whole."""
    bounds = [0, *(match.end() for match in _SENTENCE_END.finditer(passage.text)), len(passage.text)]
    count = len(bounds) - 1
    length = min(count, 1 + int(chance.expovariate(1 / _SENTENCES_BEYOND)))
    first = chance.randrange(count - length + 1)
    start, end = bounds[first], bounds[first + length]
    kept = _kept(passage, [start <= a and b <= end for a, b in passage.mentions])
    return replace(
        kept,
        text=passage.text[start:end],
        mentions=tuple((a - start, b - start) for a, b in kept.mentions),
        journeys=tuple(replace(one, movers=_within(one.movers, start, end)) for one in kept.journeys),
    )


def _within(spans: Sequence[Offsets], start: int, end: int) -> tuple[Offsets, ...]:
    return tuple((a - start, b - start) for a, b in spans if start <= a and b <= end)


def joined(first: Passage, second: Passage, between: str) -> Passage:
    """Join two passages to one text whose journeys have nothing to do with each other."""
    by, count = len(first.text) + len(between), len(first.mentions)
    journeys = tuple(
        replace(one, movers=tuple((a + by, b + by) for a, b in one.movers))
        for one in _renumbered(second.journeys, lambda number: number + count)
    )
    return Passage(
        id=f"{first.id}+{second.id}",
        source=first.source,
        text=first.text + between + second.text,
        mentions=(*first.mentions, *((a + by, b + by) for a, b in second.mentions)),
        journeys=(*first.journeys, *journeys),
    )
