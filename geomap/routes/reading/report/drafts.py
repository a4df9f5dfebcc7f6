"""Movements in the making: what has been told of one mover so far.

Holds the values that `geomap.routes.reading.report.coreference` looks through and
`geomap.routes.reading.report.assembling` changes. It decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from geomap.model import Count, Span, StatedDistance, Status, Stop
from geomap.routes.reading.words.noun_phrases import Mover
from geomap.routes.reading.words.stops import Binding


@dataclass(slots=True)
class Placed:
    """A stop of a draft with how it was told.

    Attributes:
        stop: The stop.
        partial: Whether it holds for some of the movers only.
        cue: Number of the sentence and index of the cue that tells of it.
        late: Whether it was told after the destination and lies beyond it.
        intended: Whether it is only where something was going.
        entered: Whether it is a land that something came into, perhaps on its way elsewhere.
        rests: Whether its mover rested there.
        halts: Whether its mover halted there.
        standing: Whether it only says where something was.
        listed: Whether it stands in a list after another place with the same part.
    """

    stop: Stop
    partial: bool
    cue: tuple[int, int]
    late: bool = False
    intended: bool = False
    entered: bool = False
    rests: bool = False
    halts: bool = False
    standing: bool = False
    listed: bool = False


@dataclass(slots=True)
class Draft:
    """A movement as far as it has been told.

    Attributes:
        mover: What moves; None where the text has not said.
        status: Whether it happened.
        sentence: Number of the last sentence that spoke of it.
        verbal: Whether a verb or a motion noun tells of it.
        origin: Where it began.
        other_origins: Origins told beside it, each of a movement of its own.
        vias: Places on the way, in the order of travel.
        destination: Where it ended.
        distances: Distances stated with it.
        counts: Numbers stated with it.
        evidence: Bounds of the sentences that speak of it.
        factor: What its confidence is multiplied with.
        weak: Whether no cue alone would make a movement.
        faint: Whether all that was told is where something was.
        parallel: Whether its destination is that of some of the movers.
        listing: Whether it tells of places that one can go to.
        years: The years that its sentences name.
        earlier: Whether it tells of a time long before that of the report.
    """

    mover: Mover | None
    status: Status
    sentence: int
    verbal: bool
    origin: Placed | None = None
    other_origins: list[Placed] = field(default_factory=list)
    vias: list[Placed] = field(default_factory=list)
    destination: Placed | None = None
    distances: list[StatedDistance] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    factor: float = 1.0
    weak: bool = True
    faint: bool = True
    parallel: bool = False
    listing: bool = True
    years: frozenset[str] = frozenset()
    earlier: bool = False


def same_place(binding: Binding, placed: Placed) -> bool:
    """Tell whether a binding and a stop are of one place."""
    finding, other = binding.unit.finding, placed.stop.finding
    if finding is None:
        return False
    if finding.place is not None and other.place is not None:
        return finding.place.id == other.place.id
    return finding.surface == other.surface
