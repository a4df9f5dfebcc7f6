"""How sure a journey is: the chance that each of its stops is right, on sources that the network has not seen.

The numbers come with the weights of the network (`network/calibration.json`), since they hold for those alone: from
which chance on a mention is a stop (`Bars`), and what each look of a journey says for its being right.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from geomap.routes.reading.decoding import LOOKS, Bars, Journey

CALIBRATION = "calibration.json"
"""The file beside the weights of the network."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was fitted with the network.

    Attributes:
        bars: From which chance on something is so.
        intercept: Log-odds of a journey all of whose looks are 0.
        weights: What each of `geomap.routes.reading.decoding.LOOKS` adds to them.
    """

    bars: Bars
    intercept: float
    weights: Mapping[str, float]

    def confidence(self, journey: Journey) -> float:
        """Return the probability that every stop of a journey is right."""
        odds = self.intercept + sum(self.weights[name] * look for name, look in zip(LOOKS, journey.looks, strict=True))
        return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@cache
def load_calibration() -> Calibration:
    """Load what comes with the package, once."""
    path = files("geomap.routes.reading.network").joinpath(CALIBRATION)
    given = json.loads(path.read_text("utf-8"))
    return Calibration(Bars(**given["bars"]), given["intercept"], given["weights"])
