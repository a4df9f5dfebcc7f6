"""How sure a journey is: the chance that each of its stops is right, on sources that the network has not seen.

The numbers come with the weights of the network (`network/calibration.json`), since they hold for those alone: from
which chance on a mention is a stop (`Bars`), and what each look of a journey says for its being right.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING

from geomap.routes.reading.decoding import LOOKS, Bars, Journey

if TYPE_CHECKING:
    from geomap.routes.reading.mentions import JourneyMention

CALIBRATION = "calibration.json"
"""The file beside the weights of the network."""

ALL_LOOKS = (*LOOKS, "least name", "least place")
"""What the confidence of a journey is reckoned from: what the network makes of it, how sure it is that each of its
stops names a place, and that each is the place that was chosen."""


def looks_of(journey: Journey, mentions: Sequence[JourneyMention]) -> tuple[float, ...]:
    """Return the values of `ALL_LOOKS` for a journey over some mentions."""
    found = [mentions[number].finding for number, _ in journey.stops]
    names = [one.mention.probability if one else 0.0 for one in found]
    places = [one.confidence if one and one.place else 0.0 for one in found]
    return *journey.looks, min(names), min(places)


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was fitted with the network.

    Attributes:
        bars: From which chance on something is so.
        intercept: Log-odds of a journey all of whose looks are 0.
        weights: What each of `ALL_LOOKS` adds to them.
    """

    bars: Bars
    intercept: float
    weights: Mapping[str, float]

    def confidence(self, journey: Journey, mentions: Sequence[JourneyMention]) -> float:
        """Return the probability that every stop of a journey over some mentions is right."""
        looks = zip(ALL_LOOKS, looks_of(journey, mentions), strict=True)
        odds = self.intercept + sum(self.weights[name] * look for name, look in looks)
        return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@cache
def load_calibration() -> Calibration:
    """Load what comes with the package, once."""
    path = files("geomap.routes.reading.network").joinpath(CALIBRATION)
    given = json.loads(path.read_text("utf-8"))
    return Calibration(Bars(**given["bars"]), given["intercept"], given["weights"])
