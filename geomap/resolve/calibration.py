"""What confidence a finding has: how often findings like it turned out to be right.

The recogniser's and the resolver's probabilities are fitted apart, and their product is not how often the two are right
together. A logistic regression over what both say, how ambiguous the name is and what supports the choice (Platt 1999,
"Probabilistic outputs for support vector machines", with more than one input) turns them into one probability. There
are three: for names that the recogniser found, for given spans, which name a place for certain, and for those of them
that were placed in the town that they lie in.

Not here: choosing the place (`geomap.resolve.joint_model`) and fitting (`geomap.training.fit_calibration`). Always
holds: confidence lies between 0 and 1, does not depend on the order of candidates, and never changes the choice.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np

from gazetteer import Step
from geomap.model import CERTAIN, Mention, MentionForm
from geomap.resolve.candidate_features import NONE, STATIC, Floats, Name
from geomap.resolve.hosts import Host
from geomap.resolve.joint_model import CONTEXT

WEIGHTS = "calibration.json"

RECOGNITION = ("recognised", "recognised from 1", "recognised from 3", "doubtful but rare and around")
SUPPORT = (
    "main name", "other name of a settlement", "same spelling", "transliterated", "held here", "held elsewhere",
    "kind agrees", "kind disagrees", "best around",
)  # fmt: skip
"""Features of the chosen place that the resolver has computed already."""
CHOICE = (
    "chosen", "chosen from 1", "chosen from 4", "only candidate", "candidates", "mentions", "prominence",
    "prominence squared", *SUPPORT, "demonym", "abbreviation", "populated place", "country", "first-level unit",
    "second-level unit", "village", "water or landform", "site", "part of the name", "misspelt",
    "not in the larger place", "not where it says", "where it says", "rare and around",
)  # fmt: skip
FEATURES = RECOGNITION + CHOICE
HOSTED = ("host", "share", "beside", "part known")
"""Of a host: the log-odds of its confidence, its share of what speaks for any town, its nearness in the text, and
whether a part of the guest's name means another place."""

_KNOWN = (*STATIC, *CONTEXT)
_SUPPORT, _BEST_AROUND = tuple(map(_KNOWN.index, SUPPORT)), _KNOWN.index("best around")
_UNMET = tuple(map(NONE.index, ("none in the larger place", "none there", "none though there")))
"""Where the resolver's features stand."""

_FARTHEST_LOG_ODDS = 8.0
_THERE = math.sin(80.0 / 6371.0088 / 2) ** 2
"""Haversine of the distance within which two candidates lie in the same place: 80 kilometres."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is known about a chosen place.

    Attributes:
        name: The name with its candidates.
        row: Which of the candidates was chosen.
        likely: The resolver's probability of each candidate.
        context: Its features of `CONTEXT`, an array of candidates by features.
        none: The resolver's probability that the name means none of the candidates.
    """

    name: Name
    row: int
    likely: Floats
    context: Floats
    none: float

    @property
    def likely_there(self) -> float:
        """The probability of the chosen place and of those close to it, such as the unit called after a town.

        A territory and what bears its name count as close, however far apart.
        """
        return likely_there(self.name, self.likely, self.row)


def likely_there(name: Name, likely: Floats, row: int) -> float:
    """Return the probability of one of the places of a name and of those close to it."""
    if len(name.places) == 1:
        return min(float(likely[row]), 1.0)
    chosen = name.places[row]
    lon, lat = np.radians(np.array(name.points)).T
    away = np.sin((lat - lat[row]) / 2) ** 2
    away += np.cos(lat) * np.cos(lat[row]) * np.sin((lon - lon[row]) / 2) ** 2
    of_territory = [
        place.country == chosen.country and "territory" in {place.kind, chosen.kind} for place in name.places
    ]
    return min(float(likely[(away <= _THERE) | np.array(of_territory)].sum()), 1.0)


class Calibration:
    """Three logistic regressions: for recognised names, for given spans, and for hosts."""

    def __init__(self, *, found: Floats, given: Floats, hosted: Floats) -> None:
        """Take the weights of all, the intercept first.

        Args:
            found: For `FEATURES`.
            given: For `CHOICE`.
            hosted: For `HOSTED`.

        Raises:
            ValueError: One has another length.
        """
        self._sets = {"found": (FEATURES, found), "given": (CHOICE, given), "hosted": (HOSTED, hosted)}
        if any(weights.shape != (1 + len(features),) for features, weights in self._sets.values()):
            raise ValueError("calibration needs an intercept and a weight for each feature")

    def confidence(self, mention: Mention, *, choice: Choice) -> float:
        """Return the probability that a mention names a place and means the chosen one, from 0 to 1."""
        features = features_of(mention, choice=choice)
        if mention.probability >= CERTAIN:
            return self._probability("given", features[len(RECOGNITION) :])
        return self._probability("found", features)

    def confidence_in_host(self, host: Host) -> float:
        """Return the probability that something lies in the town that was found for it, from 0 to 1."""
        return self._probability("hosted", features_of_host(host))

    def with_hosts(self, hosted: Floats) -> Calibration:
        """Return the same calibration with other weights for `HOSTED`."""
        return Calibration(found=self._sets["found"][1], given=self._sets["given"][1], hosted=hosted)

    def _probability(self, which: str, features: Floats) -> float:
        weights = self._sets[which][1]
        log_odds = float(weights[0] + features @ weights[1:])
        return 0.5 * (1.0 + math.tanh(0.5 * log_odds))

    def to_json(self) -> dict[str, Any]:
        """Return all sets of weights by the names of their features."""
        return {
            which: dict(zip(("intercept", *features), weights.tolist(), strict=True))
            for which, (features, weights) in self._sets.items()
        }

    @classmethod
    def from_json(cls, record: Mapping[str, Mapping[str, float]]) -> Calibration:
        """Read what `to_json` returned; a feature without a weight is a KeyError."""

        def weights(which: str, features: Sequence[str]) -> Floats:
            return np.array([record[which][feature] for feature in ("intercept", *features)])

        return cls(found=weights("found", FEATURES), given=weights("given", CHOICE), hosted=weights("hosted", HOSTED))


@lru_cache(maxsize=1)
def fitted_calibration() -> Calibration:
    """Return the calibration that ships with the package."""
    return Calibration.from_json(json.loads((files("geomap.resolve") / WEIGHTS).read_text("utf-8")))


def features_of(mention: Mention, *, choice: Choice) -> Floats:
    """Return the features of a choice for one mention, in the order of `FEATURES`."""
    place = choice.name.places[choice.row]
    known = *choice.name.static[choice.row].tolist(), *choice.context[choice.row].tolist()
    unmet = choice.name.none.tolist()
    recognised = _log_odds(mention.probability)
    misspelt = bool(mention.candidates) and mention.candidates[0].step is Step.FUZZY
    chosen = _log_odds(choice.likely_there)
    rare = known[_BEST_AROUND] / len(choice.likely)
    return np.array(
        [
            *_bent(recognised, (1.0, 3.0)),
            rare * (recognised < 1.0),
            *_bent(chosen, (1.0, 4.0)),
            len(choice.likely) == 1,
            math.log(len(choice.likely)),
            math.log(len(choice.name.mentions)),
            place.prominence,
            place.prominence**2,
            *(known[column] for column in _SUPPORT),
            mention.form is MentionForm.DEMONYM,
            mention.form is MentionForm.ABBREVIATION,
            place.feature_class == "P",
            place.kind in {"country", "territory"},
            place.kind == "admin1",
            place.kind == "admin2",
            place.kind == "village",
            place.feature_class in "HLT",
            place.feature_class in "SRUV",
            mention.wording is not None and not misspelt,
            misspelt,
            *(unmet[column] for column in _UNMET),
            rare,
        ],
        dtype=np.float64,
    )


def features_of_host(host: Host) -> Floats:
    """Return the features of a host, in the order of `HOSTED`."""
    part_known = host.guest.place is not None
    return np.array([_log_odds(host.finding.confidence), host.share, host.nearness, part_known], dtype=np.float64)


def shared_out(confidence: float, likely: Sequence[float], *, chosen: int) -> list[float]:
    """Give each candidate of a name its share: the confidence to the chosen one, the rest to the others.

    The others keep their proportions; none gets more than the chosen one where that is the likeliest.
    """
    best = likely[chosen]
    rest = 1.0 - best
    scale = min(confidence / best, (1.0 - confidence) / rest) if rest > 0.0 and best > 0.0 else 0.0
    return [confidence if row == chosen else scale * each for row, each in enumerate(likely)]


def _log_odds(probability: float) -> float:
    """Return log-odds, cut off where too few examples were fitted."""
    if probability <= 0.0 or probability >= 1.0:
        return math.copysign(_FARTHEST_LOG_ODDS, probability - 0.5)
    return max(-_FARTHEST_LOG_ODDS, min(_FARTHEST_LOG_ODDS, math.log(probability / (1.0 - probability))))


def _bent(value: float, bends: tuple[float, float]) -> tuple[float, float, float]:
    """Return a value and how far it lies above two bends, where the fitted line may change its slope."""
    return value, max(value - bends[0], 0.0), max(value - bends[1], 0.0)
